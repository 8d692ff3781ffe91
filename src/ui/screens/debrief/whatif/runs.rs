//! This run beside another, and the list another one is chosen from, as plain data in words. All outcome figures are
//! simulated and say so.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::domain::recovery::Outcome;
use crate::domain::session::{Session, TurnRecord};
use crate::domain::whatif::{self, Lane};
use crate::ui::screens::debrief::whatif::view::{capital, whole_money};
use crate::ui::screens::debrief::whatif::when::when_words;
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
    /// The same where there is little room: `first try`.
    pub column: String,
    /// When it was begun.
    pub when: String,
}

impl Other {
    /// A run with its names, as said at a moment.
    pub fn new(session: Session, run: &OtherRun, is_best: bool, now_ms: i64) -> Self {
        let (name, column) = match run.kin {
            Kin::FirstTry => ("First try", "first try"),
            Kin::TryBefore => ("Try before", "try before"),
            Kin::LaterTry => ("Later try", "later try"),
            Kin::Other if is_best => ("Your best other run", "other run"),
            Kin::Other => ("Other run", "other run"),
        };
        let when = when_words(run.begun_ms, now_ms, &TimeZone::system());
        Self { session, name: name.to_owned(), column: column.to_owned(), when }
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
pub fn lanes(session: &Session, begun: &str, other: &Other) -> Option<Lanes> {
    let found = whatif::compare(session, &other.session)?;
    let money = whole_money(&session.scenario().currency);
    let is_alike = found.one.turn.is_none() && found.other.turn.is_none();
    let about = same_words(found.same, is_alike);
    let title = if is_alike { "Two runs, word for word".to_owned() } else { from_reply(found.same + 1) };
    let last = if is_alike { "The same to the end." } else { "It had ended by then." };
    let lane = |name: &str, begun: &str, lane: &Lane| LaneView {
        name: name.to_owned(),
        when: when(begun, lane.outcome.as_ref()),
        text: lane.turn.as_ref().map_or_else(|| last.to_owned(), said),
        effect: lane.turn.as_ref().map(crate::domain::debrief::effect_words).unwrap_or_default(),
        figures: lane.outcome.as_ref().map(|outcome| figures(outcome, &money)).unwrap_or_default(),
    };
    let lanes = [lane(&other.name, &other.when, &found.other), lane("This run", begun, &found.one)];
    Some(Lanes { title, about, lanes })
}

/// How long two runs were the same; `is_alike` to their end.
pub(super) fn same_words(same: usize, is_alike: bool) -> String {
    match same {
        same if is_alike => format!("All {same} replies were the same in both."),
        0 => "They part with the first reply.".to_owned(),
        1 => "Reply 1 was the same in both.".to_owned(),
        2 => "Replies 1 and 2 were the same in both.".to_owned(),
        same => format!("Replies 1 to {same} were the same in both."),
    }
}

fn from_reply(number: usize) -> String {
    format!("Two runs from reply {number}")
}

/// When a run was begun, and how long it was in the case.
pub(super) fn when(begun: &str, outcome: Option<&Outcome>) -> String {
    let minutes = outcome.map(|outcome| format!("{:.0} min in the case", outcome.resolution_min.max(0.0)));
    [Some(capital(begun)).filter(|begun| !begun.is_empty()), minutes]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn said(turn: &TurnRecord) -> String {
    if turn.has_words() { format!("“{}”", turn.text) } else { turn.text.clone() }
}

/// Four figures of an outcome; whoever shows them says that they are simulated.
pub(super) fn figures(outcome: &Outcome, money: &dyn Fn(f64) -> String) -> Vec<(String, String)> {
    [
        (format!("{:.1} of 5", outcome.csat), "satisfied"),
        (format!("{:.0} of 10", outcome.nps), "would recommend"),
        (format!("{:.0} in 100", outcome.retention * 100.0), "would stay"),
        (format!("{} for {}", money(outcome.value_saved), money(outcome.recovery_cost)), "saved, cost"),
    ]
    .map(|(value, label)| (value, label.to_owned()))
    .to_vec()
}

/// The list another run is chosen from.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Choice {
    /// Which run is shown: `First try, Friday at 19:40.`
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
    others: &Others,
    chosen: Option<(usize, &Other, Option<f64>)>,
    unfolded: Unfolded,
    (now_ms, zone): (i64, &TimeZone),
) -> Choice {
    let chosen_at = chosen.map(|(at, ..)| at);
    let row = |(at, run): (usize, &OtherRun)| RunRow {
        at,
        when: capital(&when_words(run.begun_ms, now_ms, zone)),
        ending: run.ending.clone(),
        csat: csat_words(run.csat),
        tag: tag(run),
        is_chosen: Some(at) == chosen_at,
    };
    let most = if unfolded.all { others.runs.len() } else { SHOWN };
    let listed = if unfolded.list { most.min(others.runs.len()) } else { 0 };
    let rows: Vec<RunRow> = others.runs.iter().enumerate().take(listed).map(row).collect();
    let shown = chosen.map(|(_, other, _)| format!("{}, {}.", other.name, other.when)).unwrap_or_default();
    let run = chosen_at.and_then(|at| others.runs.get(at));
    let rules = chosen.zip(run).and_then(|((.., csat_now), run)| rules_words(run, csat_now));
    let versions = versions_words(others.of_other_versions);
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

/// `2.5 of 5, simulated`.
pub(super) fn csat_words(csat: f64) -> String {
    format!("{csat:.1} of 5, simulated")
}

fn tag(run: &OtherRun) -> String {
    let kin = match run.kin {
        Kin::FirstTry => Some("first try"),
        Kin::TryBefore => Some("try before"),
        Kin::LaterTry => Some("tried again from this run"),
        Kin::Other => None,
    };
    let rules = run.is_under_other_rules.then_some("under other rules");
    kin.into_iter().chain(rules).collect::<Vec<_>>().join(", ")
}

/// What other rules mean for a run that is shown.
fn rules_words(run: &OtherRun, csat_now: Option<f64>) -> Option<String> {
    let issued = csat_words(run.csat);
    match csat_now {
        Some(now) => Some(format!(
            "That run was scored by other rules than today’s and keeps its result: {issued}. Played again here, by \
             today’s rules, the same words reach {now:.1}."
        )),
        None if run.is_under_other_rules => Some(format!(
            "That run was scored by other rules than today’s. By today’s, too, the same words reach {issued}."
        )),
        None => None,
    }
}

fn versions_words(runs: usize) -> Option<String> {
    match runs {
        0 => None,
        1 => Some(
            "One more run was of another version of this case; turn by turn it cannot be held against this one."
                .to_owned(),
        ),
        n => Some(format!(
            "{n} more runs were of other versions of this case; turn by turn they cannot be held against this one."
        )),
    }
}
