//! How a case ends, and what it leaves to talk about.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{EndingId, Ix};
use crate::domain::scenario::model::{Condition, Scene, Text};

/// How a case can end.
#[derive(Debug, Clone)]
pub struct Ending {
    /// Identifier.
    pub id: EndingId,
    /// Title.
    pub title: Text,
    /// Its band.
    pub band: Band,
    /// When it is taken.
    pub when: Condition,
    /// What happened.
    pub text: Text,
    /// What the customer writes in the survey.
    pub survey: Text,
}

/// Bands of endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Loyalty above never having failed.
    Gold,
    /// CSAT 4 and up.
    Restored,
    /// CSAT 3–3.9.
    Patched,
    /// After a broken promise, mended.
    SecondChance,
    /// Below 3, politely.
    LostQuietly,
    /// Below 2, in public.
    LostLoudly,
}

impl Band {
    /// The word people read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gold => "Gold",
            Self::Restored => "Restored",
            Self::Patched => "Patched",
            Self::SecondChance => "Second chance",
            Self::LostQuietly => "Lost quietly",
            Self::LostLoudly => "Lost loudly",
        }
    }

    /// Whether the customer is lost.
    pub fn is_loss(self) -> bool {
        matches!(self, Self::LostQuietly | Self::LostLoudly)
    }
}

/// A node of the cause tree.
#[derive(Debug, Clone)]
pub struct Cause {
    /// Identifier.
    pub id: String,
    /// The cause above, if any.
    pub under: Option<String>,
    /// What happened.
    pub text: Text,
    /// What would mend it.
    pub fix: Text,
    /// Whether that fix stops it coming back.
    pub stops_it: bool,
}

/// A model reply.
#[derive(Debug, Clone)]
pub struct ModelReply {
    /// For which scene.
    pub scene: Ix<Scene>,
    /// The words.
    pub text: Text,
    /// Why it works.
    pub why: String,
}

/// A trainer's note on a scene: for whoever leads a group through it, never shown to the group.
#[derive(Debug, Clone)]
pub struct Hint {
    /// At which scene.
    pub scene: Ix<Scene>,
    /// The question that opens the talk, before anybody has chosen.
    pub ask: Text,
    /// What somebody may say, and what has not come out yet.
    pub listen: Option<Text>,
    /// Questions for when most of the group chose a certain reply.
    pub most: Vec<Most>,
    /// The one line to remember.
    pub take_away: Option<Text>,
}

/// What to ask when most of a group chose this reply: it speaks for the other side.
#[derive(Debug, Clone)]
pub struct Most {
    /// Position of the reply in its scene.
    pub reply: usize,
    /// The question.
    pub ask: Text,
}

/// A trainer's plan for a session of so many minutes.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Length of the session.
    pub minutes: u32,
    /// Scenes to stop at, with minutes for each.
    pub stops: Vec<(Ix<Scene>, u32)>,
}
