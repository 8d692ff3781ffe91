//! A run that was judged, made into the rows that are kept of it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use sha2::{Digest as _, Sha256};

use crate::domain::ids::OfferId;
use crate::domain::progress::{Possible, deeds_of};
use crate::domain::report::{Decided, DeedSet, ErrorSet, How, PlayMode, RunRow, Told as Figures};
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;
use crate::domain::session::Session;
use crate::store::Mode;
use crate::store::archive::{LineDigest, TakenLine, TakenRun, TakenTurn};
use crate::words::{Said, Told as _, said};
use crate::workflow::attempt::Results;
use crate::workflow::hand_in::{Judge, Lent, Run, Tried};
use crate::workflow::reports::names::plain;
use crate::workflow::reports::reading::{TIMES, cut, is_digits};

/// A day in milliseconds.
const DAY_MS: i64 = 86_400_000;
/// How many lines of cases are kept at hand.
const LINES: usize = 20_000;

/// Errors as results have them.
static CODES: LazyLock<Vec<(String, ErrorCode)>> =
    LazyLock::new(|| ERRORS.iter().map(|entry| (format!("{:?}", entry.code).to_uppercase(), entry.code)).collect());

/// What can be said in cases, as far as it was met.
pub(super) type Lines = BTreeMap<LineDigest, Arc<TakenLine>>;

/// The rows of a run that was judged; why there are none of a broken one.
pub(super) fn rows_of(
    judge: &Judge,
    (possible, lines): (&Possible, &mut Lines),
    run: Option<&Run<Lent<'_>>>,
    tried: &Tried,
) -> Result<TakenRun, Said> {
    let (Some(run), Some(results)) = (run, &tried.results) else {
        return Err(tried.verdict.said());
    };
    let case = run.case.as_ref();
    let row = row_of(run, results).filter(|_| is_digits(case));
    let Some(mut row) = row else { return Err(said!("merge-why-figures")) };
    let session = tried.session.as_ref();
    let deeds = session.map(|session| deeds_of(session, possible)).unwrap_or_default();
    for deed in &deeds {
        row.deeds.insert(deed.kind);
    }
    row.told = session.map(Figures::of);
    let views = run.views.iter().map(|view| (view.turn, serde_json::to_string(&cut(view)).unwrap_or_default()));
    Ok(TakenRun {
        id: run.id.as_ref().to_owned(),
        seal: run.seal.as_ref().to_owned(),
        case: case.to_owned(),
        is_untried: session.is_none() && !judge.has_read(case),
        rules: plain(run.rules.as_ref()),
        ending: plain(&results.title),
        row,
        decisions: session.map(|session| turns_of(session, case, lines)).unwrap_or_default(),
        deeds,
        disputes: views.collect(),
    })
}

/// The figures of a run as issued; `None` of some that no run has.
fn row_of<T: AsRef<str>>(run: &Run<T>, results: &Results) -> Option<RunRow> {
    let within = |value: f64, range: std::ops::RangeInclusive<f64>| range.contains(&value).then_some(value);
    let mode = match run.mode()? {
        Mode::Coach => PlayMode::Coach,
        Mode::Practice => PlayMode::Practice,
        Mode::Assessment => PlayMode::Assessment,
        Mode::Workshop => PlayMode::Workshop,
    };
    let means_fit = results.means.iter().flatten().all(|mean| (0.0..=4.0).contains(mean));
    let ended_ms = run.ended_ms.unwrap_or(run.started_ms);
    if !TIMES.contains(&run.started_ms) || !TIMES.contains(&ended_ms) {
        return None;
    }
    // The clock was set back while it was played: what it says since was put right, and nothing lies later than its end.
    let started_ms = run.started_ms.min(ended_ms);
    let mut errors = ErrorSet::default();
    for (written, code) in CODES.iter() {
        if results.errors.contains(written) {
            errors.insert(*code);
        }
    }
    Some(RunRow {
        nr: 0,
        person: 0,
        case: 0,
        mode,
        is_fork: run.parent.is_some(),
        started_ms,
        ended_ms,
        ended_day: ended_ms.div_euclid(DAY_MS),
        turns: u32::try_from(results.turns).ok()?,
        csat: within(results.csat, 1.0..=5.0)?,
        updated_csat: match results.updated_csat {
            None => None,
            Some(updated) => Some(within(updated, 1.0..=5.0)?),
        },
        nps: within(results.nps, 0.0..=10.0)?,
        retention: within(results.retention, 0.0..=1.0)?,
        paradox: results.paradox,
        means: if means_fit { results.means } else { return None },
        errors,
        deeds: DeedSet::default(),
        told: None,
    })
}

/// The decisions of a run of a case.
fn turns_of(session: &Session, case: &str, lines: &mut Lines) -> Vec<TakenTurn> {
    // Names of a case differ from run to run, and so does what is said there.
    if lines.len() > LINES {
        lines.clear();
    }
    let turn = |decided: Decided<'_>| {
        let digest = line_of(case, &decided);
        let (turn, is_chosen) = (decided.turn, decided.how == How::Chosen);
        let line = lines.entry(digest).or_insert_with(|| {
            Arc::new(TakenLine {
                digest,
                scene: turn.scene.to_string(),
                reply: turn.reply.as_ref().map(ToString::to_string),
                how: decided.how,
                said: decided.said.filter(|_| is_chosen).map(str::to_owned),
            })
        });
        TakenTurn {
            number: turn.number,
            line: Arc::clone(line),
            own: decided.said.filter(|_| decided.how == How::Typed).map(str::to_owned),
            levels: decided.levels,
            errors: apart(turn.rated.errors.iter().map(|code| format!("{code:?}").to_uppercase())),
            offers: apart(turn.offers.iter().map(OfferId::as_str)),
            minutes: turn.minutes,
            anger: decided.anger,
            trust: decided.trust,
        }
    };
    Decided::all_of(session).map(turn).collect()
}

/// Words apart by spaces.
fn apart(words: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut all = String::new();
    for word in words {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word.as_ref());
    }
    all
}

/// Names what can be said at a decision: the same words at the same place of the same case are one line.
fn line_of(case: &str, decided: &Decided<'_>) -> LineDigest {
    let how = match decided.how {
        How::Chosen => "Chosen",
        How::Typed => "Typed",
        How::Silent => "Silent",
    };
    let said = decided.said.filter(|_| decided.how == How::Chosen).unwrap_or_default();
    let reply = decided.turn.reply.as_ref().map_or("", |reply| reply.as_str());
    let mut sum = Sha256::new();
    for part in [case, decided.turn.scene.as_str(), reply, how, said] {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part.as_bytes());
    }
    let mut digest = LineDigest::default();
    digest.iter_mut().zip(sum.finalize()).for_each(|(to, from)| *to = from);
    digest
}
