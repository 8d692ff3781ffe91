//! From a reply to its rating. Chosen and typed replies end in the same [`Rated`]: four levels, each
//! with the evidence that earned or cost it. What happens to the customer afterwards knows no
//! difference between the two, so a typed scorer only has to produce this value.

pub mod chosen;
pub mod letter;
mod own;
pub mod typed;

use serde::{Deserialize, Serialize};

use crate::domain::rubric::{Dimension, ErrorCode, Level, Rating};
use crate::words::{Put, Words};

pub use chosen::{Tray, rate_chosen};
pub use own::{Beyond, rate_own};

/// A rated reply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rated {
    /// The levels as played, after caps.
    pub rating: Rating,
    /// Errors committed, the author's and those the tray brought about.
    pub errors: Vec<ErrorCode>,
    /// Why each level is what it is, in the order it was decided.
    pub evidence: Vec<Evidence>,
}

/// One reason for one level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The dimension.
    pub dimension: Dimension,
    /// The level after this reason was applied.
    pub level: Level,
    /// The reason.
    pub reason: Reason,
}

/// Why a level is what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    pub fn sentence(&self, words: &Words) -> String {
        let put = |more: &[(&'static str, &str)], name: &str| {
            let mut put: Vec<(&str, Put<'_>)> =
                vec![("dimension", self.dimension.said(words).into()), ("level", u32::from(self.level.get()).into())];
            put.extend(more.iter().map(|(name, text)| (*name, Put::from(*text))));
            words.tell(name, &put)
        };
        match &self.reason {
            Reason::Author | Reason::OwnWords => put(&[("word", self.level.said_within(words))], "evidence-level"),
            Reason::Tray { share } => put(&[("share", &words.number(share * 100.0, 0))], "evidence-tray"),
            Reason::FitsTheLoss => put(&[], "evidence-fits"),
            Reason::Cap(code) => match code.entry() {
                Some(error) => {
                    put(&[("error", words.say(error.name)), ("coach", words.say(error.coach))], "evidence-error")
                }
                None => put(&[], "evidence-some-error"),
            },
            Reason::TooMuch => put(&[], "evidence-too-much"),
            Reason::OverAuthority => put(&[], "evidence-over-authority"),
            Reason::NothingDue => put(&[], "evidence-nothing-due"),
        }
    }
}
