//! The eleven ticks (rubric, section 8.1). The lists they can be looked at through are in `lenses`.

use serde::{Deserialize, Serialize};

/// One thing a good recovery does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tick {
    /// The customer's account was invited or reflected before any solution.
    Listened,
    /// An unconditional apology with empathy of 2 or more.
    Apologised,
    /// Name and own facts, no template.
    Personal,
    /// Ownership of 3 or more once.
    OwnedIt,
    /// The cause came out.
    FoundCause,
    /// The core remedy is delivered or arranged.
    Solved,
    /// The customer had a real choice.
    GaveChoice,
    /// Something for the trouble, or why not.
    AddedSomething,
    /// No broken promise.
    KeptPromises,
    /// The follow-up took place and satisfaction was confirmed.
    FollowedUp,
    /// A case note stands.
    Documented,
}

impl Tick {
    /// All eleven in their fixed order.
    pub const ALL: [Self; 11] = [
        Self::Listened,
        Self::Apologised,
        Self::Personal,
        Self::OwnedIt,
        Self::FoundCause,
        Self::Solved,
        Self::GaveChoice,
        Self::AddedSomething,
        Self::KeptPromises,
        Self::FollowedUp,
        Self::Documented,
    ];

    /// The words people read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Listened => "Listened",
            Self::Apologised => "Apologised",
            Self::Personal => "Personal",
            Self::OwnedIt => "Owned it",
            Self::FoundCause => "Found the cause",
            Self::Solved => "Solved",
            Self::GaveChoice => "Gave a choice",
            Self::AddedSomething => "Added something",
            Self::KeptPromises => "Kept promises",
            Self::FollowedUp => "Followed up",
            Self::Documented => "Documented",
        }
    }

    /// What earns it, in a sentence.
    pub fn earned_by(self) -> &'static str {
        match self {
            Self::Listened => "Their account is invited, or given back in your words, before any solution.",
            Self::Apologised => "An apology without an “if” and without a stock phrase, at empathy 2 or more.",
            Self::Personal => "A name and their own facts; no template shows.",
            Self::OwnedIt => "Ownership of 3 or more once, and no blame left standing beside it.",
            Self::FoundCause => "The cause comes out, or is looked for together; nothing on file is asked for again.",
            Self::Solved => "What was lost is made good, or it is arranged.",
            Self::GaveChoice => "They have a real choice between ways to put it right.",
            Self::AddedSomething => "Something for the trouble, or a word on why nothing is due.",
            Self::KeptPromises => "Every promise is kept, and none is larger than yours to give.",
            Self::FollowedUp => "Somebody gets back to them and asks whether it holds.",
            Self::Documented => "The case note stands: what, cause, remedy, promise, and whom to tell.",
        }
    }
}
