//! What if the limit had been higher: the same moves once more, under a case whose front line may give more. Where the
//! story then goes another way, the words no longer fit, and the answer says so instead of guessing.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::ids::Money;
use crate::domain::recovery::Outcome;
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Approval;
use crate::domain::session::{Event, Move, Session};

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
    /// How many times it went a level higher.
    pub steps_up: usize,
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
    /// How many times it goes a level higher.
    pub steps_up: usize,
    /// What was done only because the limit was low, and is left out now.
    pub needless: Vec<LeftOut>,
    /// What the new limit does not allow any more, such as to offer again what stands already.
    pub dropped: Vec<LeftOut>,
    /// The run opened a second chance; this one ends well enough without.
    pub spares_second_chance: bool,
}

/// A free move that a run does without under another limit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    /// The turn it was made for.
    pub turn: u32,
    /// The move.
    pub mv: Move,
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
    Some(Limits { own, came_back: came_back(session), approved, before, steps_up: steps_up(session), raised })
}

/// Plays a run again with the authority of `level`, 0–3, in the hands of the front line: its amount, and whatever that
/// level may approve. Hand-overs that were made for the limit alone are left out where nothing is taken back for it.
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
    let scenario = Arc::new(scenario);
    let all = again(session, Arc::clone(&scenario), &[]);
    let for_the_limit = made_for_the_limit(session);
    if !for_the_limit.is_empty()
        && let Ok(without) = again(session, scenario, &for_the_limit)
        && all.as_ref().map_or(true, |all| without.came_back <= all.came_back)
    {
        return Ok(without);
    }
    all
}

/// The steps that handed over only so that something could be given: without them, more comes back.
fn made_for_the_limit(session: &Session) -> Vec<usize> {
    let hand_overs = session.steps().iter().enumerate().filter(|(_, step)| matches!(step.mv, Move::HandOver(_)));
    let was_needed = |at: &usize| {
        let without = again(session, Arc::clone(&session.stage().scenario), &[*at]);
        without.is_ok_and(|run| run.came_back > came_back(session))
    };
    hand_overs.map(|(at, _)| at).filter(was_needed).collect()
}

/// Plays the moves of a run again under another case, but for the steps at `leave_out`.
fn again(session: &Session, scenario: Arc<Scenario>, leave_out: &[usize]) -> Result<RaisedRun, Misfit> {
    let mut again = Session::start(scenario, session.stage().seed);
    let (mut needless, mut dropped) = (Vec::new(), Vec::new());
    let second_chance = session.steps().iter().position(|step| step.events.contains(&Event::OutreachOpened));
    let mut spares_second_chance = false;
    for (at, step) in session.steps().iter().enumerate() {
        if again.is_over() && second_chance.is_some_and(|opened| at > opened) {
            spares_second_chance = true;
            break;
        }
        let misfit = Misfit { last_turn: again.play().turns };
        let was_at = step.events.iter().find_map(|event| match event {
            // Turns that come of closing an inbox are nobody's place.
            Event::Turn(turn) if step.mv != Move::CloseInbox => Some(&turn.scene),
            _ => None,
        });
        // The same name may stand for another reply in another scene.
        if was_at.is_some_and(|scene| again.scene().is_none_or(|now| now.id != *scene)) {
            return Err(misfit);
        }
        let left_out = || LeftOut { turn: misfit.last_turn + 1, mv: step.mv.clone() };
        if leave_out.contains(&at) {
            needless.push(left_out());
        } else if again.apply(step.mv.clone(), step.thinking_ms).is_err() {
            if step.moves_the_story() {
                return Err(misfit);
            }
            dropped.push(left_out());
        }
    }
    let closing = again.survey().filter(|_| again.is_over()).ok_or(Misfit { last_turn: again.play().turns })?;
    Ok(RaisedRun {
        came_back: came_back(&again),
        outcome: closing.case.clone(),
        steps_up: steps_up(&again),
        needless,
        dropped,
        spares_second_chance,
    })
}

fn came_back(session: &Session) -> usize {
    session.events().filter(|event| matches!(event, Event::OfferRefused { .. })).count()
}

fn steps_up(session: &Session) -> usize {
    session.events().filter(|event| matches!(event, Event::LevelRaised { .. })).count()
}
