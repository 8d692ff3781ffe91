//! Why something cannot happen in a room now. Nothing changes then.

use thiserror::Error;

use crate::domain::session::Refusal;
use crate::domain::workshop::HANDS_MAX;

/// Why something cannot happen in a room now.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum Declined {
    #[error("the workshop is over")]
    Over,
    #[error("the room is locked; ask the trainer to let you in")]
    Locked,
    #[error("all {0} seats are taken; wait until one is free")]
    Full(usize),
    #[error("there is no such table")]
    NoTable,
    #[error("choose a table first")]
    TableFirst,
    #[error("there is no such seat in this room")]
    NoSeat,
    #[error("the trainer has not let you in yet")]
    NotAdmitted,
    #[error("that was too late: the room has gone on")]
    TooLate,
    #[error("the room is not choosing yet")]
    NotYet,
    #[error("the run can be kept once the workshop is over")]
    NotOver,
    #[error("you have answered already; take that back first")]
    AnsweredAlready,
    #[error("you have taken your answer back often enough; this one counts")]
    OftenEnough,
    #[error("there is nothing to take back")]
    NothingToTakeBack,
    #[error("there is no such reply here")]
    NoSuchWay,
    #[error("this room answers by choosing; nothing can be typed")]
    NotTyped,
    #[error("nothing was typed")]
    Nothing,
    #[error("that is longer than {0} letters; say it in fewer words")]
    TooLong(usize),
    #[error("more has been sent in this room than it can keep; the trainer goes on by show of hands")]
    TooMuch,
    #[error("there is no name")]
    NoName,
    #[error("nothing comes before this")]
    NothingBefore,
    #[error("nobody chose yet, so pick what to play")]
    PickFirst,
    #[error("that step is not open now")]
    NotNow,
    #[error("count one figure for each reply, none above {HANDS_MAX}")]
    Hands,
    #[error("it has to be released before it can be played")]
    NotReleased,
    #[error("it could not be scored, so it cannot be played")]
    NotScored,
    #[error("{0}")]
    Refused(Refusal),
}

impl From<Refusal> for Declined {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
