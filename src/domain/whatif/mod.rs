//! What a finished run would have been otherwise: the same offer at first contact, the same words with another limit,
//! and the run held against another one. Pure; all outcomes are simulated.

mod in_time;
mod lanes;
mod limit;
mod loyalty;

pub use in_time::{OfferInTime, Rise, offer_in_time};
pub use lanes::{Comparison, Lane, Part, compare, parts};
pub use limit::{LeftOut, Limits, Misfit, Raised, RaisedRun, limits, with_limit};
pub use loyalty::{Loyalty, loyalty};

use crate::domain::session::{Move, Session, Step};

/// The moves before a turn, in order: what a new run shares with this one when it is tried again from there. Look-ups,
/// offers and other free moves made for that very decision are not among them. `None` if there is no such turn.
pub fn moves_before(session: &Session, turn: u32) -> Option<&[Step]> {
    let steps = session.steps();
    let at = steps.iter().position(|step| step.takes_turn(turn))?;
    let before = steps.get(..at)?;
    // Everything after the last move that took the story on belongs to the decision itself; a card of an inbox is opened
    // before it.
    let leads_there = |step: &Step| step.moves_the_story() || matches!(step.mv, Move::Open { .. });
    let start = before.iter().rposition(leads_there).map_or(0, |last| last + 1);
    before.get(..start)
}
