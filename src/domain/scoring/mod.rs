//! From a reply to its rating. Chosen and typed replies end in the same [`Rated`]: four levels, each
//! with the evidence that earned or cost it. What happens to the customer afterwards knows no
//! difference between the two, so a typed scorer only has to produce this value.

pub mod chosen;
mod own;
pub mod typed;

use serde::Serialize;

use crate::domain::rubric::{Dimension, ErrorCode, Level, Rating};

pub use chosen::{Tray, rate_chosen};
pub use own::rate_own;

/// A rated reply.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rated {
    /// The levels as played, after caps.
    pub rating: Rating,
    /// Errors committed, the author's and those the tray brought about.
    pub errors: Vec<ErrorCode>,
    /// Why each level is what it is, in the order it was decided.
    pub evidence: Vec<Evidence>,
}

/// One reason for one level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evidence {
    /// The dimension.
    pub dimension: Dimension,
    /// The level after this reason was applied.
    pub level: Level,
    /// The reason.
    pub reason: Reason,
}

/// Why a level is what it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Reason {
    /// The author scored the reply against the anchors.
    Author,
    /// The scorer heard it in the trainee's own words; which ones stands with the words.
    OwnWords,
    /// What was offered, as a share of the fair redress K.
    Tray {
        /// Face value standing after this reply over K.
        share: f64,
    },
    /// The offer fits this loss, or leaves a real choice.
    FitsTheLoss,
    /// An error caps the level.
    Cap(ErrorCode),
    /// Gestures above one and a half times K: saturation, suspicion, cost.
    TooMuch,
    /// More than this level of authority may give.
    OverAuthority,
    /// No redress was due; a gift is fuss.
    NothingDue,
}

impl Evidence {
    /// The reason in words a trainee reads.
    pub fn sentence(&self) -> String {
        let (name, level) = (self.dimension.name(), self.level);
        match &self.reason {
            Reason::Author | Reason::OwnWords => format!("{name} {}: {}", level.get(), level.word().to_lowercase()),
            Reason::Tray { share } => {
                format!("{name} {}: what stands offered covers {:.0}% of a fair redress", level.get(), share * 100.0)
            }
            Reason::FitsTheLoss => format!("{name} {}: it fits this loss, or leaves a real choice", level.get()),
            Reason::Cap(code) => {
                let (what, coach) = code.entry().map_or(("an error", ""), |e| (e.name, e.coach));
                format!("{name} held at {}: {what}. {coach}", level.get())
            }
            Reason::TooMuch => format!("{name} held at {}: gifts well past what is fair", level.get()),
            Reason::OverAuthority => {
                format!("{name} held at {}: more than you may give, so it will come back", level.get())
            }
            Reason::NothingDue => format!("{name} held at {}: nothing was owed here, and a gift is fuss", level.get()),
        }
    }
}
