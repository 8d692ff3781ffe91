//! What the trainee can do. A played attempt is a seed and a list of these; nothing else decides. A reply in one's own
//! words brings its rating along and leaves its words outside.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CardId, OfferId, ReplyId};
use crate::domain::scenario::model::{ConsultKind, Transfer};
use crate::domain::session::say::Say;

/// One move of the trainee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// Says one of the scene's replies, with whatever the tray holds.
    Choose {
        /// The reply.
        reply: ReplyId,
    },
    /// Says something in one's own words, with whatever the tray holds; the words themselves stand beside the move.
    Say(Box<Say>),
    /// Says nothing, on purpose or because the time ran out.
    Silence,
    /// Puts an offer into the tray; it goes with the next reply.
    Attach {
        /// The offer.
        offer: OfferId,
    },
    /// Takes an offer out of the tray, or out of what the next reply would bring along.
    Remove {
        /// The offer.
        offer: OfferId,
    },
    /// Reads the case file or the policy, or asks a colleague; its minutes join the next turn's wait.
    Consult(ConsultKind),
    /// Takes a breath: costs its minute and nothing else.
    Breath,
    /// Hands over with the next reply: warmly, with a summary, or coldly.
    HandOver(Transfer),
    /// Writes the case note.
    Note(CaseNote),
    /// Answers a card: a promise has fallen due, or it is time to get in touch.
    Card(CardAnswer),
    /// Opens a card of the inbox: at the desk, or in place of another that was only looked at.
    Open {
        /// The card.
        card: CardId,
    },
    /// Closes the inbox for this week. Whoever was not answered by then hears nothing.
    CloseInbox,
}

/// How a card is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CardAnswer {
    /// Does it now.
    Keep,
    /// Lets it go by.
    Skip,
    /// Asks a colleague to do it.
    Delegate,
}

/// A case note: what a colleague needs to carry on without asking the customer again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseNote {
    /// What went wrong, and why.
    pub cause: String,
    /// What was done about it.
    pub remedy: String,
    /// What was promised, by when.
    pub promise: String,
    /// What to remember about this customer.
    pub preference: String,
}

impl CaseNote {
    /// A note documents the case when cause, remedy, promise and preference all say something.
    pub fn is_complete(&self) -> bool {
        self.fields().iter().all(|text| !text.trim().is_empty())
    }

    /// Whether nothing has been written.
    pub fn is_empty(&self) -> bool {
        self.fields().iter().all(|text| text.trim().is_empty())
    }

    fn fields(&self) -> [&str; 4] {
        [&self.cause, &self.remedy, &self.promise, &self.preference]
    }
}
