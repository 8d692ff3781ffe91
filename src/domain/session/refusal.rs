//! Why a move is not open. Each says it in a sentence; nothing is recorded of a move that was refused.

use thiserror::Error;

use crate::domain::ids::{CardId, OfferId, ReplyId, SceneId};
use crate::domain::scoring::typed::NotScored;

/// The most moves one run may have, looking things up and taking breath included. The longest case there is asks for
/// some sixty; a hundred times that is no playing any more but a case that leads round for ever, and each move would
/// still grow the record that is kept and replayed.
pub const MOVES_MAX: usize = 10_000;

/// A move that is not open now, and why.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum Refusal {
    #[error("this case is over; start it again, or look at its debrief")]
    Over,
    #[error("a card is waiting: keep it, skip it or delegate it first")]
    CardFirst,
    #[error("no card is waiting here")]
    NoCard,
    #[error("this case has no inbox")]
    NoInbox,
    #[error("open a card of the inbox first, or close the inbox")]
    AtDesk,
    #[error("this inbox has no card “{0}”")]
    UnknownCard(CardId),
    #[error("the card “{0}” has not arrived")]
    NotArrived(CardId),
    #[error("the card “{0}” has been dealt with already")]
    CardDone(CardId),
    #[error("the card “{0}” is open already")]
    CardIsOpen(CardId),
    #[error("the inbox is closed; see this through, it leads on from here")]
    InboxIsClosed,
    #[error("you have begun with somebody; see that through before you go back to the desk")]
    InTheMiddle,
    #[error("that takes {needs} of your desk time and {left} of it are left; choose something shorter")]
    NoTime {
        /// Tokens it takes.
        needs: u32,
        /// Tokens that are left.
        left: u32,
    },
    #[error("nobody could take this over; keep it or skip it")]
    NobodyToDelegate,
    #[error("there is no reply “{0}” in this scene")]
    UnknownReply(ReplyId),
    #[error("the reply “{0}” is not open now")]
    ReplyClosed(ReplyId),
    #[error("this case has no offer “{0}”")]
    UnknownOffer(OfferId),
    #[error("“{0}” has been given already")]
    AlreadyGiven(OfferId),
    #[error("“{0}” is in the tray already")]
    AlreadyAttached(OfferId),
    #[error("nobody can give “{0}”")]
    NobodyCanGive(OfferId),
    #[error("“{0}” is not part of any reply here")]
    NotAttached(OfferId),
    #[error("there is nobody higher to hand over to")]
    NobodyHigher,
    #[error("a hand-over is prepared already and goes with your next reply")]
    HandOverPrepared,
    #[error("an empty case note says nothing; write at least one line")]
    EmptyNote,
    #[error("{}", .0.sentence())]
    NotScored(NotScored),
    #[error(
        "not scored, because this case is not told in English and the scorer hears English only; choose one of the replies"
    )]
    NotInEnglish,
    #[error("that is longer than anyone could take in; say it in fewer words")]
    TooLong,
    #[error("the scorer of typed replies does not read its own words, so nothing can be typed; choose a reply instead")]
    NoScorer,
    #[error("{0}")]
    ActFirst(String),
    #[error("no letter is asked for here")]
    NoLetter,
    #[error(
        "this run has come to {MOVES_MAX} moves and still stands in the scene “{0}”: the case seems to lead round without an end. \
         Every move up to here is kept; leave it and start the case again, and tell its author about this scene"
    )]
    NeverEnds(SceneId),
}
