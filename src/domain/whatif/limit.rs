//! What if the limit had been higher: the same moves once more, under a case whose front line may give more. Where the
//! story then goes another way, the words no longer fit, and the answer says so instead of guessing.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::ids::Money;
use crate::domain::recovery::Outcome;
use crate::domain::scenario::Scenario;
use crate::domain::session::{Event, Session};

/// A run under every limit of its case that is higher than the one it was played with.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Limits {
    /// The limit it was played with, at face value.
    pub own: Money,
    /// Offers that came back because nobody who may allow them was asked.
    pub came_back: usize,
    /// The run as it was.
    pub before: Outcome,
    /// The higher limits, each once, the lowest first.
    pub raised: Vec<Raised>,
}

/// The run under one higher limit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Raised {
    /// What the front line may give then.
    pub limit: Money,
    /// How it comes out.
    pub run: Result<RaisedRun, Misfit>,
}

/// The same words under another limit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RaisedRun {
    /// Offers that still come back.
    pub came_back: usize,
    /// Its outcome.
    pub outcome: Outcome,
}

/// The words no longer fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Misfit {
    /// The last turn for which they do.
    pub last_turn: u32,
}

/// Plays a finished run again under each higher limit of its case; `None` while it is not over.
pub fn limits(session: &Session) -> Option<Limits> {
    let before = session.survey()?.case.clone();
    let authority = session.scenario().authority;
    let own = authority.first().copied().unwrap_or_default();
    let mut higher: Vec<Money> = authority.into_iter().filter(|limit| *limit > own).collect();
    higher.dedup();
    let raised = higher.into_iter().map(|limit| Raised { limit, run: with_limit(session, limit) }).collect();
    Some(Limits { own, came_back: came_back(session), before, raised })
}

/// Plays a run again with another limit for the front line; the levels above it never have less.
///
/// # Errors
/// [`Misfit`] where the story goes another way, or does not end any more.
pub fn with_limit(session: &Session, limit: Money) -> Result<RaisedRun, Misfit> {
    let mut scenario: Scenario = session.scenario().clone();
    scenario.authority = scenario.authority.map(|level| level.max(limit));
    if let Some(own) = scenario.authority.first_mut() {
        *own = limit;
    }
    let mut again = Session::start(Arc::new(scenario), session.stage().seed);
    let misfit = |again: &Session| Misfit { last_turn: again.play().turns };
    for step in session.steps() {
        // Nothing has to be taken back that nobody gave: the move is not needed then.
        if again.apply(step.mv.clone(), step.thinking_ms).is_err() && step.moves_the_story() {
            return Err(misfit(&again));
        }
    }
    match again.survey() {
        Some(closing) if again.is_over() => {
            Ok(RaisedRun { came_back: came_back(&again), outcome: closing.case.clone() })
        }
        _ => Err(misfit(&again)),
    }
}

fn came_back(session: &Session) -> usize {
    session.events().filter(|event| matches!(event, Event::OfferRefused { .. })).count()
}
