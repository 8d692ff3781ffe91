//! The eleven ticks (rubric, section 8.1). The lists they can be looked at through are in `lenses`.

use serde::{Deserialize, Serialize};

use crate::words::Words;

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

    /// The words people read, in English.
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

    /// The words people read, in their language.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Listened => "rubric-tick-listened",
            Self::Apologised => "rubric-tick-apologised",
            Self::Personal => "rubric-tick-personal",
            Self::OwnedIt => "rubric-tick-owned-it",
            Self::FoundCause => "rubric-tick-found-cause",
            Self::Solved => "rubric-tick-solved",
            Self::GaveChoice => "rubric-tick-gave-choice",
            Self::AddedSomething => "rubric-tick-added-something",
            Self::KeptPromises => "rubric-tick-kept-promises",
            Self::FollowedUp => "rubric-tick-followed-up",
            Self::Documented => "rubric-tick-documented",
        })
    }

    /// What earns it, in a sentence.
    pub fn earned_by(self, words: &Words) -> &str {
        words.say(match self {
            Self::Listened => "ticks-listened",
            Self::Apologised => "ticks-apologised",
            Self::Personal => "ticks-personal",
            Self::OwnedIt => "ticks-owned-it",
            Self::FoundCause => "ticks-found-cause",
            Self::Solved => "ticks-solved",
            Self::GaveChoice => "ticks-gave-choice",
            Self::AddedSomething => "ticks-added-something",
            Self::KeptPromises => "ticks-kept-promises",
            Self::FollowedUp => "ticks-followed-up",
            Self::Documented => "ticks-documented",
        })
    }
}
