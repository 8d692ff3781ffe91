//! Which ticks a run called for: where nothing was owed, giving nothing on top is right, and no tick is missing.

use serde::Serialize;

use crate::domain::rubric::Tick;
use crate::domain::session::Session;

/// How a tick stands at the end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Tally {
    /// Earned.
    Earned,
    /// Called for, and not earned.
    Missing,
    /// Not called for in this run (rubric, section 7: nothing was owed).
    NotCalledFor,
}

/// The eleven ticks of a run in their fixed order.
pub fn tallies(session: &Session) -> Vec<(Tick, Tally)> {
    // Redress is called for wherever something would have been fair for someone.
    let is_owed = session.stage().cases.iter().any(|case| case.fair_redress > 0.0);
    let of = |(tick, is_earned): (Tick, bool)| {
        let is_called_for = is_owed || !matches!(tick, Tick::GaveChoice | Tick::AddedSomething);
        let tally = match (is_earned, is_called_for) {
            (_, false) => Tally::NotCalledFor,
            (true, true) => Tally::Earned,
            (false, true) => Tally::Missing,
        };
        (tick, tally)
    };
    session.play().ticks().map(of).collect()
}

/// How many were earned of how many that were called for.
pub fn count<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> (usize, usize) {
    tallies.into_iter().fold((0, 0), |(earned, all), tally| match tally {
        Tally::Earned => (earned + 1, all + 1),
        Tally::Missing => (earned, all + 1),
        Tally::NotCalledFor => (earned, all),
    })
}
