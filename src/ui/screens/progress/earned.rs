//! What was recognised last, with the words that earned it and the last note of thanks, as the small card shows it.

use serde::Serialize;

use crate::domain::progress::{Earned, Evidence, Run, beginning, earned};
use crate::ui::when;
use crate::words::Words;
use crate::workflow::recognition::{Thanks, note_said, quote};

/// How much of a line is quoted, in letters: its page has it whole.
const QUOTED: usize = 130;
/// How many are shown; the page of all has the others.
const SHOWN: usize = 2;

/// The card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EarnedView {
    /// The last ones.
    pub rows: Vec<EarnedRow>,
    /// What there is to say where there are none.
    pub none: Option<String>,
    /// `A note from Helena: “…”`.
    pub thanks: Option<String>,
    /// `All nine`, or how many more there are.
    pub more: String,
}

/// One that was earned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EarnedRow {
    /// What.
    pub kind: String,
    /// When: `13 November`.
    pub day: String,
    /// The words.
    pub quote: String,
}

/// What was earned in all runs; `are_read` says whether every one of them was played again by now.
pub(super) fn earned_view(
    (runs, are_read): (&[Run], bool),
    thanks: Option<&Thanks>,
    today: i64,
    words: &Words,
) -> EarnedView {
    let all = earned(runs);
    // One line that earned two things is shown for one of them, and the same thing once.
    let mut shown: Vec<&Earned> = Vec::new();
    for one in &all {
        let is_new = |known: &&Earned| known.kind != one.kind && known.evidence.quote != one.evidence.quote;
        if shown.len() < SHOWN && shown.iter().all(is_new) {
            shown.push(one);
        }
    }
    let day = |one: &Earned| runs.iter().find(|run| run.attempt == one.attempt).map_or(today, |run| run.day);
    let row = |one: &&Earned| EarnedRow {
        kind: one.kind.said(words).to_owned(),
        day: when::day(words, day(one), today),
        quote: quote(words, &Evidence { quote: beginning(&one.evidence.quote, QUOTED), ..one.evidence.clone() }),
    };
    let none = if are_read { "progress-recognition-none" } else { "progress-recognition-reading" };
    let more = all.len() - shown.len();
    EarnedView {
        none: shown.is_empty().then(|| words.say(none).to_owned()),
        rows: shown.iter().map(row).collect(),
        thanks: thanks.and_then(|thanks| note_said(words, thanks)),
        more: match more {
            0 => words.say("progress-recognition-all").to_owned(),
            more => words.tell("progress-recognition-more", &[("count", more.into())]),
        },
    }
}
