//! What if the limit had been higher: the same moves once more, under a case whose front line may give more. Where the
//! story then goes another way, the words no longer fit, and the answer says so instead of guessing.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::ids::Money;
use crate::domain::recovery::Outcome;
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Approval;
use crate::domain::session::{Event, Session};

/// A run under every limit of its case that is higher than the one it was played with.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Limits {
    /// The limit it was played with, at face value.
    pub own: Money,
    /// Offers that came back because nobody who may allow them was asked.
    pub came_back: usize,
    /// Offers that somebody higher approved.
    pub approved: usize,
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
    let mut raised: Vec<Raised> = Vec::new();
    for (level, limit) in (0_u8..).zip(authority) {
        if limit > raised.last().map_or(own, |last| last.limit) {
            raised.push(Raised { limit, run: with_limit(session, level) });
        }
    }
    let approved = session.events().filter(|event| matches!(event, Event::Approved { .. })).count();
    Some(Limits { own, came_back: came_back(session), approved, before, raised })
}

/// Plays a run again with the authority of `level`, 0–3, in the hands of the front line: its amount, and whatever that
/// level may approve.
///
/// # Errors
/// [`Misfit`] where the story goes another way, or does not end any more.
pub fn with_limit(session: &Session, level: u8) -> Result<RaisedRun, Misfit> {
    let mut scenario: Scenario = session.scenario().clone();
    let limit = scenario.authority.get(usize::from(level)).copied().unwrap_or_default();
    scenario.authority = scenario.authority.map(|own| own.max(limit));
    for offer in &mut scenario.offers {
        if offer.level.level().is_some_and(|needed| needed <= level) {
            offer.level = Approval::FrontLine;
        }
    }
    let mut again = Session::start(Arc::new(scenario), session.stage().seed);
    for step in session.steps() {
        let misfit = Misfit { last_turn: again.play().turns };
        let was_at = step.events.iter().find_map(|event| match event {
            Event::Turn(turn) => Some(&turn.scene),
            _ => None,
        });
        // The same name may stand for another reply in another scene.
        if was_at.is_some_and(|scene| again.scene().is_none_or(|now| now.id != *scene)) {
            return Err(misfit);
        }
        // What was done only because the limit was low, such as taking an offer out, may not be needed any more.
        if again.apply(step.mv.clone(), step.thinking_ms).is_err() && step.moves_the_story() {
            return Err(misfit);
        }
    }
    match again.survey() {
        Some(closing) if again.is_over() => {
            Ok(RaisedRun { came_back: came_back(&again), outcome: closing.case.clone() })
        }
        _ => Err(Misfit { last_turn: again.play().turns }),
    }
}

fn came_back(session: &Session) -> usize {
    session.events().filter(|event| matches!(event, Event::OfferRefused { .. })).count()
}
