//! Recognition: nine things well done, each by a rule and with the words that earned it (rubric, section 10). Only the first
//! and the best unaided run of each case are asked, so that nobody collects them by playing a case again and again. There are
//! no points, no ranks and nothing to unlock.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::ids::ScenarioId;
use crate::domain::progress::deeds::Evidence;
use crate::domain::progress::run::Run;
use crate::words::Words;

/// What is recognised. What each asks, and how, stands with its rule in `deeds`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Anger fell by 40 or more.
    BridgeBuilder,
    /// Mean ownership of 3.5 or more, no hand-over, promises kept.
    Owner,
    /// Repaired in the first contact, and confirmed.
    RightFirstTime,
    /// Given what is fair, with a high net value.
    FairHand,
    /// Repaired within the time that can be borne.
    ClockKeeper,
    /// Likelier to stay than if nothing had gone wrong.
    Turnaround,
    /// A second failure made good.
    SecondChance,
    /// Nothing asked twice, and the cause found.
    Detective,
    /// Handed on warmly what has to be handed on.
    Guardian,
}

impl Kind {
    /// All nine, in the order of the rubric.
    pub const ALL: [Self; 9] = [
        Self::BridgeBuilder,
        Self::Owner,
        Self::RightFirstTime,
        Self::FairHand,
        Self::ClockKeeper,
        Self::Turnaround,
        Self::SecondChance,
        Self::Detective,
        Self::Guardian,
    ];

    /// Its name where it is typed: `bridge-builder`.
    pub fn code(self) -> &'static str {
        match self {
            Self::BridgeBuilder => "bridge-builder",
            Self::Owner => "owner",
            Self::RightFirstTime => "right-first-time",
            Self::FairHand => "fair-hand",
            Self::ClockKeeper => "clock-keeper",
            Self::Turnaround => "turnaround",
            Self::SecondChance => "second-chance",
            Self::Detective => "detective",
            Self::Guardian => "guardian",
        }
    }

    /// What it is called.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::BridgeBuilder => "recognition-bridge-builder",
            Self::Owner => "recognition-owner",
            Self::RightFirstTime => "recognition-right-first-time",
            Self::FairHand => "recognition-fair-hand",
            Self::ClockKeeper => "recognition-clock-keeper",
            Self::Turnaround => "recognition-turnaround",
            Self::SecondChance => "recognition-second-chance",
            Self::Detective => "recognition-detective",
            Self::Guardian => "recognition-guardian",
        })
    }

    /// Its rule, in a sentence.
    pub fn rule(self, words: &Words) -> &str {
        words.say(match self {
            Self::BridgeBuilder => "recognition-rule-bridge-builder",
            Self::Owner => "recognition-rule-owner",
            Self::RightFirstTime => "recognition-rule-right-first-time",
            Self::FairHand => "recognition-rule-fair-hand",
            Self::ClockKeeper => "recognition-rule-clock-keeper",
            Self::Turnaround => "recognition-rule-turnaround",
            Self::SecondChance => "recognition-rule-second-chance",
            Self::Detective => "recognition-rule-detective",
            Self::Guardian => "recognition-rule-guardian",
        })
    }

    /// How to come to it, in a sentence for whoever has not yet.
    pub fn way(self, words: &Words) -> &str {
        words.say(match self {
            Self::BridgeBuilder => "recognition-way-bridge-builder",
            Self::Owner => "recognition-way-owner",
            Self::RightFirstTime => "recognition-way-right-first-time",
            Self::FairHand => "recognition-way-fair-hand",
            Self::ClockKeeper => "recognition-way-clock-keeper",
            Self::Turnaround => "recognition-way-turnaround",
            Self::SecondChance => "recognition-way-second-chance",
            Self::Detective => "recognition-way-detective",
            Self::Guardian => "recognition-way-guardian",
        })
    }

    /// How much of it there was: “Anger fell by 54”.
    pub fn figure(self, words: &Words, figure: f64) -> String {
        let with = |name, places| words.tell(name, &[("figure", (&words.number(figure, places)).into())]);
        match self {
            Self::BridgeBuilder => with("recognition-figure-bridge-builder", 0),
            Self::Owner => with("recognition-figure-owner", 1),
            Self::RightFirstTime if figure < 0.5 => words.say("recognition-figure-right-by-colleague").to_owned(),
            Self::RightFirstTime => with("recognition-figure-right-first-time", 0),
            Self::FairHand => with("recognition-figure-fair-hand", 1),
            Self::ClockKeeper => within(words, figure),
            Self::Turnaround => with("recognition-figure-turnaround", 1),
            Self::SecondChance => with("recognition-figure-second-chance", 1),
            Self::Detective => with("recognition-figure-detective", 0),
            Self::Guardian => {
                words.tell("recognition-figure-guardian", &[("level", (figure.round_ties_even() as i64).into())])
            }
        }
    }
}

/// A time in the unit in which people would say it.
fn within(words: &Words, minutes: f64) -> String {
    let told = |name, minutes_each: f64| {
        let count = (minutes / minutes_each).ceil() as i64;
        words.tell(name, &[("count", count.into())])
    };
    match minutes {
        m if m < 90.0 => told("recognition-figure-clock-keeper", 1.0),
        m if m < 2.0 * 24.0 * 60.0 => told("recognition-figure-clock-keeper-hours", 60.0),
        _ => told("recognition-figure-clock-keeper-days", 24.0 * 60.0),
    }
}

/// Which run of its case something was earned in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// The first unaided one.
    First,
    /// The one of the highest simulated satisfaction.
    Best,
}

impl Which {
    /// What it is called: “first unaided run”.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::First => "recognition-first-run",
            Self::Best => "recognition-best-run",
        })
    }
}

/// Something recognised.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Earned {
    /// What.
    pub kind: Kind,
    /// The attempt it was earned in.
    pub attempt: String,
    /// Whether that was the first or the best.
    pub which: Which,
    /// Its case.
    pub case: ScenarioId,
    /// The case's title.
    pub title: String,
    /// When the run ended, UTC milliseconds.
    pub ended_ms: i64,
    /// The same as a day of the calendar, counted from 1970.
    pub day: i64,
    /// How much of it; [`Kind::figure`] says what is counted.
    pub figure: f64,
    /// For whom, by position.
    pub customer: usize,
    /// The words that earned it.
    pub evidence: Evidence,
}

/// What was earned in these runs, the last first, and within a run in the order of [`Kind::ALL`]. Each is there once a
/// case: in its first run rather than in its best. Runs that were not read yet have earned nothing so far.
pub fn earned(runs: &[Run]) -> Vec<Earned> {
    let mut cases: BTreeMap<&ScenarioId, Vec<&Run>> = BTreeMap::new();
    for run in runs.iter().filter(|run| run.is_unaided) {
        cases.entry(&run.case).or_default().push(run);
    }
    let mut all: Vec<(i64, Earned)> = cases.values().flat_map(|runs| of_case(runs)).collect();
    all.sort_by_key(|(nr, earned)| (std::cmp::Reverse(*nr), earned.kind));
    all.into_iter().map(|(_, earned)| earned).collect()
}

fn of_case(runs: &[&Run]) -> Vec<(i64, Earned)> {
    let Some(first) = runs.iter().min_by_key(|run| run.nr) else { return Vec::new() };
    // The earlier of equals.
    let best = runs.iter().max_by(|a, b| a.csat.total_cmp(&b.csat).then(b.nr.cmp(&a.nr)));
    let mut all = of_run(first, Which::First);
    for (nr, more) in best.filter(|best| best.nr != first.nr).map(|best| of_run(best, Which::Best)).unwrap_or_default()
    {
        if !all.iter().any(|(_, known)| known.kind == more.kind) {
            all.push((nr, more));
        }
    }
    all
}

fn of_run(run: &Run, which: Which) -> Vec<(i64, Earned)> {
    let deeds = run.facts.iter().flat_map(|facts| &facts.deeds);
    let earned = deeds.map(|deed| Earned {
        kind: deed.kind,
        attempt: run.attempt.clone(),
        which,
        case: run.case.clone(),
        title: run.title.clone(),
        ended_ms: run.ended_ms,
        day: run.day,
        figure: deed.figure,
        customer: deed.customer,
        evidence: deed.evidence.clone(),
    });
    earned.map(|earned| (run.nr, earned)).collect()
}
