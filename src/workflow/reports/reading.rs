//! Reading a hand-in for the archive: within limits, proved, played again, and made into the rows that are kept. It writes
//! nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use crate::domain::progress::{Possible, deeds_of};
use crate::domain::report::{DecisionRow, DeedSet, ErrorSet, PlayMode, PlayedCause, RunRow, Told as Figures};
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;
use crate::platform::files;
use crate::store::archive::{LineDigest, Lost, Taken, TakenCase, TakenIdea, TakenRun, Whose};
use crate::store::{Mode, hex};
use crate::words::{Said, Told as _, said};
use crate::workflow::attempt::Results;
use crate::workflow::hand_in::{
    FILE_BYTES, HandIn, HeldIdea, Judge, Judged, Kind, MoodCount, Run, Verdict, read_knowing, read_named,
};
use crate::workflow::reflection::{MOODS, Mood};
use crate::workflow::reports::merge::Damage;
use crate::workflow::say::{Dispute, VIEW_BYTES_MAX};

/// The longest name, title or sentence that is taken in, in letters.
const LONGEST: usize = 1_000;
/// A day in milliseconds.
const DAY_MS: i64 = 86_400_000;
/// From the beginning of 2000 to the end of 2199: no run of this program is of another time.
const TIMES: std::ops::Range<i64> = 946_684_800_000..7_258_118_400_000;
/// The longest reference or hash, in digits.
const DIGITS: usize = 64;

/// Errors as results have them.
static CODES: LazyLock<Vec<(String, ErrorCode)>> =
    LazyLock::new(|| ERRORS.iter().map(|entry| (format!("{:?}", entry.code).to_uppercase(), entry.code)).collect());

/// What is known before files are read, for all who read.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// Files of the archive by digest: how many runs each brought, and whether something in it is to be named again.
    pub(super) files: BTreeMap<String, (u32, bool)>,
    /// Texts of cases by hash, with the scenario's id.
    pub(super) texts: BTreeMap<String, (String, Vec<u8>)>,
    /// Files met since, by digest.
    pub(super) met: Mutex<BTreeSet<String>>,
}

/// What came of reading a file.
#[derive(Debug)]
pub(super) enum Read {
    /// No hand-in that can be read.
    Failed(Damage),
    /// The same bytes came before, with so many runs; none of these is to be named.
    Known(PathBuf, Copied, u32),
    /// The same bytes were met in another place just now.
    Twice(PathBuf, Copied),
    /// A hand-in.
    Whole(Box<Whole>),
}

/// A copy of a file that is known: its digest, and its own name.
pub(super) type Copied = (String, String);

/// A hand-in that was read.
#[derive(Debug)]
pub(super) struct Whole {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// What is to be kept.
    pub(super) taken: Taken,
    /// Whether the archive has it already.
    pub(super) is_known: bool,
    /// What of it could not be taken in.
    pub(super) damage: Vec<Damage>,
    /// Runs that could not be played again.
    pub(super) not_replayed: Vec<Damage>,
}

/// A run by its id: why it could not be played again, if it could not, and its rows or why there are none.
type OneRun = (String, Option<Said>, Result<TakenRun, Said>);

/// Reads files one after another; each thread has its own.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    before: &'a Before,
    judge: Judge,
    possible: Possible,
}

impl<'a> Reader<'a> {
    pub(super) fn new(before: &'a Before) -> Self {
        Self { before, judge: Judge::default(), possible: Possible::default() }
    }

    /// Reads the file at a path.
    pub(super) fn read(&mut self, path: &Path) -> Read {
        let failed = |why| Read::Failed(Damage { file: path.to_owned(), run: None, why });
        let bytes = match files::read_limited(path, FILE_BYTES) {
            Ok(bytes) => bytes,
            Err(error) => return failed(error.said()),
        };
        let digest = hex(&Sha256::digest(&bytes));
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !self.before.met.lock().unwrap_or_else(PoisonError::into_inner).insert(digest.clone()) {
            return Read::Twice(path.to_owned(), (digest, name));
        }
        let known = self.before.files.get(&digest);
        if let Some((runs, false)) = known {
            return Read::Known(path.to_owned(), (digest, name), *runs);
        }
        match self.hand_in(&bytes, digest) {
            Err(why) => failed(why),
            Ok(held) => {
                let read = self.runs(&held);
                let mut whole = self.whole(path, held, read);
                whole.is_known = known.is_some();
                whole.taken.name = name;
                whole.taken.bytes = bytes;
                Read::Whole(Box::new(whole))
            }
        }
    }

    /// Those of these runs that a file of the archive holds, by id, each with why it is none if it is none; or why the file
    /// cannot be read.
    pub(super) fn runs_of(
        &mut self,
        bytes: &[u8],
        wanted: &BTreeSet<&str>,
    ) -> Result<BTreeMap<String, Result<TakenRun, Said>>, Said> {
        let mut held = self.hand_in(bytes, hex(&Sha256::digest(bytes)))?;
        held.runs.retain(|found| wanted.contains(found.id.as_str()));
        Ok(self.runs(&held).into_iter().map(|(id, _, read)| (id, read)).collect())
    }

    /// What a file that is in the archive says of its person, their moods and ideas.
    pub(super) fn said(&mut self, bytes: &[u8]) -> Option<Taken> {
        let mut held = read_knowing(bytes, &|_| true).ok()?;
        settled(&mut held).ok()?;
        Some(self.whole(Path::new(""), held, Vec::new()).taken)
    }

    /// The runs of a file by their ids, each with why it could not be played again, if it could not. One after another: a run
    /// that was played again is large, and made into rows before the next one is.
    fn runs(&mut self, held: &HandIn) -> Vec<OneRun> {
        let mut all = Vec::with_capacity(held.runs.len());
        for found in &held.runs {
            let judged = self.judge.judge_run(held, found);
            let read = self.run(&judged);
            let unplayed = matches!(judged.verdict, Verdict::NotReplayed { .. }).then(|| judged.verdict.said());
            all.push((judged.id, unplayed, read));
        }
        all
    }

    fn hand_in(&mut self, bytes: &[u8], digest: String) -> Result<HandIn, Said> {
        let mut held = read_named(bytes, digest, &|hash| self.judge.knows(hash)).map_err(|error| error.said())?;
        settled(&mut held)?;
        for run in held.runs.iter().filter_map(|found| found.run.as_ref().ok()) {
            if !self.judge.knows(&run.case)
                && let Some((scenario, text)) = self.before.texts.get(&run.case)
            {
                self.judge.learn(scenario, &run.case, text);
            }
        }
        Ok(held)
    }

    fn whole(&mut self, path: &Path, held: HandIn, read: Vec<OneRun>) -> Whole {
        let about = |run: Option<&str>, why| Damage { file: path.to_owned(), run: run.map(str::to_owned), why };
        let (mut damage, mut not_replayed, mut lost, mut runs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        if !held.is_as_written {
            damage.push(about(None, said!("merge-why-list-edited")));
        }
        for (id, unplayed, read) in read {
            match read {
                Ok(run) => {
                    not_replayed.extend(unplayed.map(|why| about(Some(&id), why)));
                    runs.push(run);
                }
                Err(why) => {
                    lost.push(Lost { run: id.clone(), why: why.to_string() });
                    damage.push(about(Some(&id), why));
                }
            }
        }
        let mood = held.mood.as_ref().filter(|_| held.is_as_written);
        let (mood, is_false) = match mood {
            Some(moods) if !could_be(moods, held.runs.len()) => (None, true),
            mood => (mood, false),
        };
        if is_false {
            let why = said!("merge-why-moods");
            lost.push(Lost { run: String::new(), why: why.to_string() });
            damage.push(about(None, why));
        }
        lost.sort();
        let cases = self.cases(&held, &runs);
        let listed = || held.runs.iter().map(|found| found.id.clone()).collect();
        let ideas = if held.is_as_written { held.ideas.as_slice() } else { &[] };
        let is_in =
            |idea: &&HeldIdea| TIMES.contains(&idea.written_ms) && held.runs.iter().any(|found| found.id == idea.run);
        let taken = Taken {
            name: String::new(),
            bytes: Vec::new(),
            made_ms: held.made_ms,
            program: plain(&held.program),
            rules: plain(&held.rules),
            has_words: held.with_words,
            mood: mood.map(|mood| (serde_json::to_string(mood).unwrap_or_default(), listed())),
            damage: lost,
            cases,
            runs,
            ideas: ideas.iter().filter(is_in).map(idea).collect(),
            whose: Whose {
                reference: held.who.reference.clone(),
                is_named: held.who.naming == Kind::Name,
                called: plain(&held.who.called),
                team: held.who.team.as_deref().map(plain),
                is_certain: held.is_as_written,
            },
            digest: held.digest,
        };
        Whole { path: path.to_owned(), taken, is_known: false, damage, not_replayed }
    }

    /// The cases of a file: those whose text it brings, and those of its runs.
    fn cases(&mut self, held: &HandIn, runs: &[TakenRun]) -> Vec<TakenCase> {
        let mut cases: BTreeMap<&str, TakenCase> = BTreeMap::new();
        let bare = |hash: &str, id: &str, title: &str| TakenCase {
            hash: hash.to_owned(),
            id: plain(id),
            title: plain(title),
            text: None,
            known: None,
        };
        let called = |hash: &str| held.cases.iter().find(|case| case.hash == hash);
        for (hash, text) in held.whole_texts() {
            let (id, title) = called(hash).map_or((hash, hash), |case| (case.id.as_str(), case.title.as_str()));
            self.judge.learn(id, hash, text);
            cases.insert(hash, TakenCase { text: Some(text.to_owned()), ..bare(hash, id, title) });
        }
        let of_runs = held.runs.iter().filter_map(|found| found.run.as_ref().ok());
        for run in of_runs.filter(|run| runs.iter().any(|taken| taken.case == run.case)) {
            let title = called(&run.case).map_or(run.scenario.as_str(), |case| case.title.as_str());
            cases.entry(&run.case).or_insert_with(|| bare(&run.case, &run.scenario, title));
        }
        let mut cases: Vec<TakenCase> = cases.into_values().collect();
        for case in &mut cases {
            if let Some(scenario) = self.judge.case_known(&case.hash) {
                case.id = scenario.id.to_string();
                case.title.clone_from(&scenario.title);
                let causes = if case.text.is_some() { PlayedCause::all_of(scenario) } else { Vec::new() };
                // Without its text in this file the archive has it from another.
                case.known = case.text.as_ref().map(|_| (scenario.difficulty, scenario.currency.code.clone(), causes));
            }
        }
        cases
    }

    /// The rows of a run that was judged; why there are none of a broken one.
    fn run(&mut self, judged: &Judged) -> Result<TakenRun, Said> {
        let (Some(run), Some(results)) = (&judged.run, &judged.results) else {
            return Err(judged.verdict.said());
        };
        let row = row_of(run, results).filter(|_| is_digits(&run.case));
        let Some(mut row) = row else { return Err(said!("merge-why-figures")) };
        let session = judged.session.as_ref();
        let deeds = session.map(|session| deeds_of(session, &mut self.possible)).unwrap_or_default();
        for deed in &deeds {
            row.deeds.insert(deed.kind);
        }
        row.told = session.map(Figures::of);
        let decisions = session.map(DecisionRow::all_of).unwrap_or_default();
        let views = run.views.iter().map(|view| (view.turn, serde_json::to_string(&cut(view)).unwrap_or_default()));
        Ok(TakenRun {
            id: run.id.clone(),
            seal: run.seal.clone(),
            case: run.case.clone(),
            is_untried: session.is_none() && !self.judge.has_read(&run.case),
            rules: plain(&run.rules),
            ending: plain(&results.title),
            row,
            decisions: decisions.into_iter().map(|decision| (line_of(&run.case, &decision), decision)).collect(),
            deeds,
            disputes: views.collect(),
        })
    }
}

/// The figures of a run as issued; `None` of some that no run has.
fn row_of(run: &Run, results: &Results) -> Option<RunRow> {
    let within = |value: f64, range: std::ops::RangeInclusive<f64>| range.contains(&value).then_some(value);
    let mode = match run.mode()? {
        Mode::Coach => PlayMode::Coach,
        Mode::Practice => PlayMode::Practice,
        Mode::Assessment => PlayMode::Assessment,
    };
    let means_fit = results.means.iter().flatten().all(|mean| (0.0..=4.0).contains(mean));
    let ended_ms = run.ended_ms.unwrap_or(run.started_ms);
    if !TIMES.contains(&run.started_ms) || !TIMES.contains(&ended_ms) || ended_ms < run.started_ms {
        return None;
    }
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
        started_ms: run.started_ms,
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

/// Names what can be said at a decision: the same words at the same place of the same case are one line.
fn line_of(case: &str, decision: &DecisionRow) -> LineDigest {
    let mut sum = Sha256::new();
    let is_chosen = decision.how == crate::domain::report::How::Chosen;
    let how = format!("{:?}", decision.how);
    let said = decision.said.as_deref().filter(|_| is_chosen).unwrap_or_default();
    for part in [case, decision.scene.as_str(), decision.reply.as_deref().unwrap_or_default(), how.as_str(), said] {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part.as_bytes());
    }
    let mut digest = LineDigest::default();
    digest.iter_mut().zip(sum.finalize()).for_each(|(to, from)| *to = from);
    digest
}

fn idea(held: &HeldIdea) -> TakenIdea {
    let mend = held.idea.mend.as_ref();
    TakenIdea {
        run: held.run.clone(),
        written_ms: held.written_ms,
        case_title: plain(&held.idea.case),
        mend: mend.map(|mend| (plain(&mend.cause), plain(&mend.text), plain(&mend.fix), mend.stops_it)),
        words: held.idea.words.chars().filter(|c| *c == '\n' || !c.is_control()).take(LONGEST).collect(),
    }
}

/// A hand-in whose references can be kept. One that was written in no possible time counts like one whose list was changed.
fn settled(held: &mut HandIn) -> Result<(), Said> {
    if !is_digits(&held.who.reference) {
        return Err(said!("hand-in-why-signs"));
    }
    if !TIMES.contains(&held.made_ms) {
        (held.made_ms, held.is_as_written) = (TIMES.start, false);
    }
    Ok(())
}

/// Whether something is hex digits, and no more of them than a digest has.
fn is_digits(text: &str) -> bool {
    (1..=DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether so many runs could have been felt like that: each mood once on the list, none more often than there are runs, and
/// all together no more often than runs can be told of.
fn could_be(moods: &[MoodCount], runs: usize) -> bool {
    let mut once: Vec<Mood> = moods.iter().map(|counted| counted.mood).collect();
    once.sort_unstable();
    once.dedup();
    let sum: u64 = moods.iter().map(|counted| u64::from(counted.runs)).sum();
    let runs = runs as u64;
    let fits = moods.iter().all(|counted| u64::from(counted.runs) <= runs);
    once.len() == moods.len() && fits && sum <= runs * MOODS as u64
}

/// What somebody thinks of a score, no longer than the program lets anybody write.
fn cut(view: &Dispute) -> Dispute {
    let end = view.words.floor_char_boundary(VIEW_BYTES_MAX);
    Dispute { words: view.words.get(..end).unwrap_or_default().to_owned(), ..view.clone() }
}

/// A text without signs that would forge lines or turn around what stands beside it, and no longer than anybody reads.
fn plain(text: &str) -> String {
    let seen = text.chars().filter(|sign| !is_unseen(*sign));
    seen.map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect()
}

/// Signs that show nothing themselves and change how other signs are read: directions, joiners, marks and tags. Two names that
/// differ in nothing else would look the same.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_what_is_seen_and_nothing_that_turns_them_around() {
        assert_eq!(plain("Jo\u{202e}raM\u{200b} \u{feff}Lima\u{2066}\n"), "JoraM Lima ");
        assert_eq!(plain("Zoë Ångström 李明 מרים"), "Zoë Ångström 李明 מרים");
    }

    #[test]
    fn references_are_short_hex() {
        assert!(is_digits("00ffee12") && is_digits(&"a".repeat(64)));
        assert!(!is_digits("") && !is_digits(&"a".repeat(65)) && !is_digits("../x") && !is_digits("Jo Marsh"));
    }

    #[test]
    fn moods_are_no_more_than_the_runs() {
        let of = |mood, runs| MoodCount { mood, runs };
        assert!(could_be(&[of(Mood::Calm, 3), of(Mood::Tense, 2)], 3) && could_be(&[], 0));
        assert!(!could_be(&[of(Mood::Calm, 4)], 3), "more than runs");
        assert!(!could_be(&[of(Mood::Calm, 1), of(Mood::Calm, 1)], 3), "one twice");
        assert!(!could_be(&[of(Mood::Calm, 3), of(Mood::Tense, 3), of(Mood::Sorry, 3)], 3), "more than can be said");
        assert!(!could_be(&[of(Mood::Calm, u32::MAX), of(Mood::Tense, u32::MAX)], 3));
    }

    #[test]
    fn views_are_cut_between_letters() {
        let view = Dispute { words: "ä".repeat(VIEW_BYTES_MAX), ..Dispute::default() };
        assert_eq!(cut(&view).words.len(), VIEW_BYTES_MAX);
        let odd = Dispute { words: format!("a{}", "ä".repeat(VIEW_BYTES_MAX)), ..Dispute::default() };
        assert_eq!(cut(&odd).words.len(), VIEW_BYTES_MAX - 1);
    }
}
