//! Which ticks a run earned and which it called for: where nothing was owed, giving nothing on top is right; where nothing
//! was promised, nothing was kept. No such tick is missing, and none is earned by doing nothing.

use serde::Serialize;

use crate::domain::rubric::regret::apologises;
use crate::domain::rubric::{ErrorCode, Level, Tick};
use crate::domain::session::{Event, Session, TurnRecord};

/// How a tick stands at the end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Tally {
    /// Earned.
    Earned,
    /// Called for, and not earned.
    Missing,
    /// Not called for in this run: nothing was owed (rubric, section 7), or nothing was promised.
    NotCalledFor,
}

/// The eleven ticks of a run in their fixed order.
pub fn tallies(session: &Session) -> Vec<(Tick, Tally)> {
    // Redress is called for wherever something would have been fair for someone.
    let is_owed = session.stage().cases.iter().any(|case| case.fair_redress > 0.0);
    let promised = session.events().any(|event| matches!(event, Event::Promised { .. }));
    let of = |(tick, is_earned): (Tick, bool)| {
        let is_called_for = match tick {
            Tick::GaveChoice | Tick::AddedSomething => is_owed,
            // What was promised beyond what one may give is missing, though it never became a promise.
            Tick::KeptPromises => promised || !is_earned,
            _ => true,
        };
        let is_earned = is_earned || (tick == Tick::Apologised && session.turns().any(is_apology));
        let tally = match (is_earned, is_called_for) {
            (_, false) => Tally::NotCalledFor,
            (true, true) => Tally::Earned,
            (false, true) => Tally::Missing,
        };
        (tick, tally)
    };
    session.play().ticks().map(of).collect()
}

/// Whether a turn is an apology as the rubric counts it (section 8.1): acceptable or better in empathy, in words that are
/// sorry for something, without an “if” and without a stock phrase. Authors need not mark each of them.
fn is_apology(turn: &TurnRecord) -> bool {
    let is_hollow = turn.rated.errors.iter().any(|error| matches!(error, ErrorCode::Cond | ErrorCode::Cliche));
    let is_felt = turn.rated.rating.empathy.is_some_and(|level| level >= Level::NEUTRAL);
    turn.reply.is_some() && is_felt && !is_hollow && apologises(&turn.text)
}

/// How many were earned of how many that were called for.
pub fn count<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> (usize, usize) {
    tallies.into_iter().fold((0, 0), |(earned, all), tally| match tally {
        Tally::Earned => (earned + 1, all + 1),
        Tally::Missing => (earned, all + 1),
        Tally::NotCalledFor => (earned, all),
    })
}
