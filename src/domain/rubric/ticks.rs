//! The eleven ticks and the four lenses the debrief can look at them through (rubric, section 8.1).

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

    /// The heading this tick stands under when seen through a lens; `None` where the lens has no place for it.
    pub fn under(self, lens: Lens) -> Option<&'static str> {
        let [six, four, habits, signals] = self.headings();
        match lens {
            Lens::SixSteps => six,
            Lens::FourSteps => four,
            Lens::FiveHabits => habits,
            Lens::ThreeSignals => signals,
        }
    }

    fn headings(self) -> [Option<&'static str>; 4] {
        let (six, four, habits, signals) = match self {
            Self::Listened => ("Listen and apologise", "Review", "Empathetic", "I understand"),
            Self::Apologised => ("Listen and apologise", "Apologise", "Empathetic", "I care"),
            Self::Personal => ("Listen and apologise", "", "Genuine", "I care"),
            Self::OwnedIt => ("Take ownership", "Apologise", "Accountable", "You can trust me"),
            Self::FoundCause => ("Find the cause", "Review", "Innovative", "I understand"),
            Self::Solved => ("Solve", "Fix", "Innovative", "You can trust me"),
            Self::GaveChoice => ("Solve", "Fix", "Innovative", "I understand"),
            Self::AddedSomething => ("Add a little", "Fix", "Innovative", "I care"),
            Self::KeptPromises => ("Solve", "Fix", "Trustworthy", "You can trust me"),
            Self::FollowedUp => ("Follow up", "Follow up", "Trustworthy", "You can trust me"),
            Self::Documented => ("Follow up", "Document", "Accountable", ""),
        };
        [six, four, habits, signals].map(|heading| (!heading.is_empty()).then_some(heading))
    }
}

/// A framework to look at the ticks through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lens {
    /// Listen, own, find the cause, solve, add a little, follow up.
    SixSteps,
    /// Review, apologise, fix, document and follow up.
    FourSteps,
    /// Empathetic, genuine, accountable, innovative, trustworthy.
    FiveHabits,
    /// I care, I understand, you can trust me.
    ThreeSignals,
}

impl Lens {
    /// All lenses, the fullest first.
    pub const ALL: [Self; 4] = [Self::SixSteps, Self::FourSteps, Self::FiveHabits, Self::ThreeSignals];

    /// The words people read.
    pub fn name(self) -> &'static str {
        match self {
            Self::SixSteps => "Six steps",
            Self::FourSteps => "Four steps",
            Self::FiveHabits => "Five habits",
            Self::ThreeSignals => "Three signals",
        }
    }
}
