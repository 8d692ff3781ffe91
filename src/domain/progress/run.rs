//! A finished run as progress and recognition see it: what was issued at its end, and what only playing it again can tell.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::ids::ScenarioId;
use crate::domain::progress::deeds::{Deed, Possible, deeds_of};
use crate::domain::rubric::costly::sentence_at_fault;
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scoring::typed::Why;
use crate::domain::session::{Session, TurnRecord};

/// Longest beginning of a reply that is quoted where no sentence of it is known to be at fault, in letters.
const LONGEST: usize = 160;

/// A run that was played to its end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Run {
    /// The store's id of the attempt.
    pub attempt: String,
    /// Its place among all runs of the store: the order in which they were started, whatever the clock said.
    pub nr: i64,
    /// The case.
    pub case: ScenarioId,
    /// The case's title now, or as it was played.
    pub title: String,
    /// 1 single issue · 2 conflicting goals · 3 several issues; `None` if the case is not here any more.
    pub difficulty: Option<u8>,
    /// Played without hints and not begun again from another run (house rule of what counts as one's own).
    pub is_unaided: bool,
    /// When it ended, UTC milliseconds.
    pub ended_ms: i64,
    /// The same as a day of the calendar, counted from 1970.
    pub day: i64,
    /// Mean level of each dimension, 0–4, in rubric order; `None` where it was never scored.
    pub means: [Option<f64>; 4],
    /// Simulated satisfaction at the end of the case, 1–5; what a second chance came to stands apart.
    pub csat: f64,
    /// Errors committed, with repetitions.
    pub errors: Vec<ErrorCode>,
    /// What playing it again told; `None` while that was not done, or where its words were erased.
    pub facts: Option<Arc<Facts>>,
}

/// What only playing a run again can tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Facts {
    /// Errors with the words they hang on, in the order of the turns.
    pub slips: Vec<Slip>,
    /// What of the nine things that are recognised was done in it.
    pub deeds: Vec<Deed>,
}

/// An error with its evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slip {
    /// Which.
    pub error: ErrorCode,
    /// The dimension it belongs to, if it belongs to one.
    pub dimension: Option<Dimension>,
    /// Which turn, counted from 1.
    pub turn: u32,
    /// The sentence at fault, as far as it can be told, or what the silence was.
    pub quote: String,
    /// Whether it was said.
    pub is_spoken: bool,
}

impl Facts {
    /// The facts of a session that is over; `possible` is what is known of its case's other runs, and learns more.
    pub fn of(session: &Session, possible: &Possible) -> Self {
        Self { slips: session.turns().flat_map(slips).collect(), deeds: deeds_of(session, possible) }
    }
}

fn slips(turn: &TurnRecord) -> impl Iterator<Item = Slip> + '_ {
    turn.rated.errors.iter().map(move |error| {
        let dimension = error.entry().and_then(|entry| entry.caps.first()).map(|(dimension, _)| *dimension);
        Slip { error: *error, dimension, turn: turn.number, quote: quote(turn, *error), is_spoken: turn.has_words() }
    })
}

/// The sentence an error hangs on, where one can be told; else as much of the reply as is read at a glance.
fn quote(turn: &TurnRecord, error: ErrorCode) -> String {
    if !turn.has_words() {
        return turn.text.clone();
    }
    let earned = turn.own.iter().flat_map(|own| &own.earned);
    let heard = earned.filter(|earned| earned.because == Why::Error(error)).find_map(|earned| earned.span);
    let sentence = sentence_at_fault(&turn.text, error, heard.map(|(from, _)| from));
    sentence.map_or_else(|| beginning(&turn.text, LONGEST), str::to_owned)
}

/// A text as far as it is read at a glance, in `most` letters: whole sentences, or of a long one whole words.
pub fn beginning(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let begun = text.get(..cut).unwrap_or(text);
    let is_end = |end: &usize| text.get(*end..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let sentences = begun.match_indices(['.', '!', '?', '\n']).map(|(at, mark)| at + mark.len()).filter(is_end).max();
    if let Some(whole) = sentences.filter(|end| *end >= most / 3).and_then(|end| begun.get(..end)) {
        return whole.trim_end().to_owned();
    }
    let whole = begun.rfind(char::is_whitespace).and_then(|end| begun.get(..end)).unwrap_or(begun);
    format!("{}…", whole.trim_end_matches(|c: char| c.is_ascii_punctuation() || c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_cut_between_words_and_what_is_short_is_not() {
        assert_eq!(beginning("  Have a cake. ", LONGEST), "Have a cake.");
        assert_eq!(beginning("You would have to take that up with the barista", 20), "You would have to…");
        assert_eq!(beginning("It is here at ten. No cream. And then it goes on", 30), "It is here at ten. No cream.");
        assert_eq!(beginning("Donaudampfschifffahrt", 5), "Donau…");
        let long = "wort, ".repeat(60);
        assert!(
            beginning(&long, LONGEST).chars().count() <= LONGEST + 1 && beginning(&long, LONGEST).ends_with("wort…")
        );
    }

    #[test]
    fn an_own_turn_is_quoted_by_the_sentence_that_was_heard_as_the_error() {
        let text = "I'm so sorry, Ms Bello. Our kitchen lost the note, and that's on us. Do calm down now, please.";
        let at = text.find("calm down").unwrap();
        let sentence = sentence_at_fault(text, ErrorCode::Calm, Some(at)).unwrap();
        assert_eq!(sentence, "Do calm down now, please.");
    }
}
