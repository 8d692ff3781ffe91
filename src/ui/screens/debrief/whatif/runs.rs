//! This run beside another, and the list another one is chosen from, as plain data in words. All outcome figures are
//! simulated and say so.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::domain::debrief::effect_words;
use crate::domain::recovery::Outcome;
use crate::domain::session::{Session, TurnRecord};
use crate::domain::whatif::{self, Lane};
use crate::ui::screens::debrief::view::{in_hundred, of_five, of_five_simulated, of_ten};
use crate::ui::screens::debrief::whatif::view::{capital, whole_money};
use crate::ui::screens::debrief::whatif::when::when_words;
use crate::words::Words;
use crate::workflow::beside::{Kin, OtherRun, Others};

/// How many runs the list shows before all are asked for.
const SHOWN: usize = 6;

/// Another run, and what it is called.
#[derive(Debug, Clone)]
pub struct Other {
    /// The run.
    pub session: Session,
    /// `First try`.
    pub name: String,
    /// The same inside a sentence: `first try`.
    pub within: String,
    /// The same where there is little room.
    pub column: String,
    /// When it was begun.
    pub when: String,
}

impl Other {
    /// A run with its names, as said at a moment.
    pub fn new(words: &Words, session: Session, run: &OtherRun, is_best: bool, now_ms: i64) -> Self {
        let within = words.say(match run.kin {
            Kin::FirstTry => "whatif-first-try-within",
            Kin::TryBefore => "whatif-try-before-within",
            Kin::LaterTry => "whatif-later-try-within",
            Kin::Other if is_best => "whatif-best-other-within",
            Kin::Other => "whatif-other-run-within",
        });
        let name = words.say(match run.kin {
            Kin::FirstTry => "whatif-first-try",
            Kin::TryBefore => "whatif-try-before",
            Kin::LaterTry => "whatif-later-try",
            Kin::Other if is_best => "whatif-best-other",
            Kin::Other => "whatif-other-run",
        });
        let column = if run.kin == Kin::Other { words.say("whatif-other-run-within") } else { within };
        let when = when_words(words, run.begun_ms, now_ms, &TimeZone::system());
        let [name, within, column] = [name, within, column].map(str::to_owned);
        Self { session, name, within, column, when }
    }
}

/// Two runs side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lanes {
    /// `Two runs from reply 3`.
    pub title: String,
    /// `Replies 1 and 2 were the same in both.`
    pub about: String,
    /// The other run, then this one.
    pub lanes: [LaneView; 2],
}

/// A run beside another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LaneView {
    /// Which run.
    pub name: String,
    /// `Friday at 19:40, 22 min in the case`.
    pub when: String,
    /// What was said where they part.
    pub text: String,
    /// What it did.
    pub effect: String,
    /// Four simulated figures with their labels.
    pub figures: Vec<(String, String)>,
}

/// Holds this run, begun at a time in words, against another; `None` where they are of different cases.
pub fn lanes(words: &Words, session: &Session, begun: &str, other: &Other) -> Option<Lanes> {
    let found = whatif::compare(session, &other.session)?;
    let money = whole_money(words, &session.scenario().currency);
    let is_alike = found.one.turn.is_none() && found.other.turn.is_none();
    let about = same_words(words, found.same, is_alike);
    let title = if is_alike {
        words.say("whatif-runs-alike").to_owned()
    } else {
        words.tell("whatif-runs-from", &[("reply", (found.same + 1).into())])
    };
    let last = if is_alike { words.say("whatif-same-to-the-end") } else { words.say("whatif-had-ended") };
    let lane = |name: &str, begun: &str, lane: &Lane| LaneView {
        name: name.to_owned(),
        when: when(words, begun, lane.outcome.as_ref()),
        text: lane.turn.as_ref().map_or_else(|| last.to_owned(), |turn| said(words, turn)),
        effect: lane.turn.as_ref().map(|turn| effect_words(words, turn)).unwrap_or_default(),
        figures: lane.outcome.as_ref().map(|outcome| figures(words, outcome, &money)).unwrap_or_default(),
    };
    let lanes = [lane(&other.name, &other.when, &found.other), lane(words.say("whatif-this-run"), begun, &found.one)];
    Some(Lanes { title, about, lanes })
}

/// How long two runs were the same; `is_alike` to their end.
pub(super) fn same_words(words: &Words, same: usize, is_alike: bool) -> String {
    let put = [("count", same.into())];
    if is_alike { words.tell("whatif-all-the-same", &put) } else { words.tell("whatif-the-same", &put) }
}

/// When a run was begun, and how long it was in the case.
pub(super) fn when(words: &Words, begun: &str, outcome: Option<&Outcome>) -> String {
    let minutes = outcome.map(|outcome| {
        words.tell("whatif-in-the-case", &[("minutes", (&words.number(outcome.resolution_min.max(0.0), 0)).into())])
    });
    [Some(capital(begun)).filter(|begun| !begun.is_empty()), minutes]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn said(words: &Words, turn: &TurnRecord) -> String {
    if turn.has_words() { words.quoted(&turn.text) } else { turn.text_said(words) }
}

/// Four figures of an outcome; whoever shows them says that they are simulated.
fn figures(words: &Words, outcome: &Outcome, money: &dyn Fn(f64) -> String) -> Vec<(String, String)> {
    let (saved, cost) = (money(outcome.value_saved), money(outcome.recovery_cost));
    let money = words.tell("whatif-saved-for", &[("saved", (&saved).into()), ("cost", (&cost).into())]);
    [
        (of_five(words, outcome.csat), words.say("whatif-figure-satisfied")),
        (of_ten(words, outcome.nps), words.say("whatif-figure-recommend")),
        (in_hundred(words, outcome.retention), words.say("whatif-figure-stay")),
        (money, words.say("whatif-figure-money")),
    ]
    .map(|(value, label)| (value, label.to_owned()))
    .to_vec()
}

/// The list another run is chosen from.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Choice {
    /// Which run is shown: `Beside this run: first try, Friday at 19:40.`
    pub shown: String,
    /// The runs there are to choose from, the last begun first; empty while the list is folded.
    pub rows: Vec<RunRow>,
    /// Whether there is another to choose.
    pub has_more: bool,
    /// Whether the list is unfolded.
    pub is_open: bool,
    /// How many more there are than the rows show.
    pub hidden: usize,
    /// What should be known about the run that is shown, or about those that are not in the list.
    pub notes: Vec<String>,
    /// Why the chosen run could not be shown, or the list not be read.
    pub failed: Option<String>,
}

/// A run in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RunRow {
    /// Its place among all.
    pub at: usize,
    /// `Friday at 19:40`.
    pub when: String,
    /// How it ended.
    pub ending: String,
    /// `2.5 of 5, simulated`.
    pub csat: String,
    /// `first try`; empty where there is nothing to say.
    pub tag: String,
    /// Whether it is the one that is shown.
    pub is_chosen: bool,
}

/// What of the list is unfolded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unfolded {
    /// The list.
    pub list: bool,
    /// All of it.
    pub all: bool,
}

/// Builds the list at a moment; `chosen` is the run that is shown: its place, its names, and its satisfaction by the rules
/// of today where that is another.
pub fn choice(
    words: &Words,
    others: &Others,
    chosen: Option<(usize, &Other, Option<f64>)>,
    unfolded: Unfolded,
    (now_ms, zone): (i64, &TimeZone),
) -> Choice {
    let chosen_at = chosen.map(|(at, ..)| at);
    let row = |(at, run): (usize, &OtherRun)| RunRow {
        at,
        when: capital(&when_words(words, run.begun_ms, now_ms, zone)),
        ending: run.ending.clone(),
        csat: of_five_simulated(words, run.csat),
        tag: tag(words, run),
        is_chosen: Some(at) == chosen_at,
    };
    let most = if unfolded.all { others.runs.len() } else { SHOWN };
    let listed = if unfolded.list { most.min(others.runs.len()) } else { 0 };
    let rows: Vec<RunRow> = others.runs.iter().enumerate().take(listed).map(row).collect();
    let shown = chosen.map(|(_, other, _)| {
        words.tell("whatif-beside", &[("run", (&other.within).into()), ("when", (&other.when).into())])
    });
    let shown = shown.unwrap_or_default();
    let run = chosen_at.and_then(|at| others.runs.get(at));
    let rules = chosen.zip(run).and_then(|((.., csat_now), run)| rules_words(words, run, csat_now));
    let versions = (others.of_other_versions > 0)
        .then(|| words.tell("whatif-other-versions", &[("count", others.of_other_versions.into())]));
    Choice {
        shown,
        has_more: others.runs.len() > usize::from(chosen.is_some()),
        is_open: unfolded.list,
        hidden: if unfolded.list { others.runs.len() - rows.len() } else { 0 },
        notes: [rules, versions.filter(|_| unfolded.list || chosen.is_none())].into_iter().flatten().collect(),
        failed: None,
        rows,
    }
}

fn tag(words: &Words, run: &OtherRun) -> String {
    let kin = match run.kin {
        Kin::FirstTry => Some(words.say("whatif-first-try-within")),
        Kin::TryBefore => Some(words.say("whatif-try-before-within")),
        Kin::LaterTry => Some(words.say("whatif-tried-from-this")),
        Kin::Other => None,
    };
    let rules = run.is_under_other_rules.then_some(words.say("whatif-other-rules"));
    kin.into_iter().chain(rules).collect::<Vec<_>>().join(", ")
}

/// What other rules mean for a run that is shown.
fn rules_words(words: &Words, run: &OtherRun, csat_now: Option<f64>) -> Option<String> {
    let issued = of_five_simulated(words, run.csat);
    let issued = ("issued", (&issued).into());
    match csat_now {
        Some(now) => {
            let now = words.number(now, 1);
            Some(words.tell("whatif-rules-differ", &[issued, ("now", (&now).into())]))
        }
        None if run.is_under_other_rules => Some(words.tell("whatif-rules-agree", &[issued])),
        None => None,
    }
}
