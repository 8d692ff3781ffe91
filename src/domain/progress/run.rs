//! A finished run as progress and recognition see it: what was issued at its end, and what only playing it again can tell.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::ids::ScenarioId;
use crate::domain::progress::deeds::{Deed, Possible, deeds_of};
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::session::{Session, TurnRecord};

/// A run that was played to its end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Run {
    /// The store's id of the attempt.
    pub attempt: String,
    /// Its place among all runs of the store: the order in which they were started, whatever the clock said.
    pub nr: i64,
    /// The case.
    pub case: ScenarioId,
    /// Content hash of the case as it was played.
    pub case_hash: String,
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
    /// Simulated satisfaction that counts, 1–5.
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
    /// What was said, or what the silence was.
    pub quote: String,
    /// Whether it was said.
    pub is_spoken: bool,
}

impl Facts {
    /// The facts of a session that is over; `possible` is what is known of its case's other runs, and learns more.
    pub fn of(session: &Session, possible: &mut Possible) -> Self {
        Self { slips: session.turns().flat_map(slips).collect(), deeds: deeds_of(session, possible) }
    }
}

fn slips(turn: &TurnRecord) -> impl Iterator<Item = Slip> + '_ {
    turn.rated.errors.iter().map(move |error| Slip {
        error: *error,
        dimension: error.entry().and_then(|entry| entry.caps.first()).map(|(dimension, _)| *dimension),
        turn: turn.number,
        quote: turn.text.clone(),
        is_spoken: turn.has_words(),
    })
}
