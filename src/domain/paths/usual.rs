//! How many decisions a good run takes, told at once: the search for the best run of a large case takes a while, and
//! whoever plays wants to know from the first decision how long the road is.

use std::sync::Arc;

use crate::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use crate::domain::scenario::model::Scenario;
use crate::domain::session::{Event, Session};

/// The decisions of the run that takes the best-rated reply each time and keeps every promise, cards left out;
/// `None` if that run does not end.
pub fn usual_decisions(scenario: &Arc<Scenario>, seed: u64) -> Option<usize> {
    let mut session = Session::start(Arc::clone(scenario), seed);
    for _ in 0..MOVES_MAX {
        let Some(next) = next_move(&session, Policy::Best) else {
            return Some(session.events().filter(|event| matches!(event, Event::Scene { .. })).count());
        };
        session.apply(next, 0).ok()?;
    }
    None
}
