//! What went wrong, and what is known about it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{FactId, Ix, Money};
use crate::domain::scenario::model::Text;

/// What kind of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailureKind {
    /// Money or goods.
    Outcome,
    /// Both.
    Mixed,
    /// Attention, delay, care.
    Process,
}

/// What went wrong, as the model needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// 1 trivial … 5 grave.
    pub severity: u8,
    /// Money, attention, or both.
    pub kind: FailureKind,
    /// Cause outside the company's control.
    pub external: bool,
    /// Failed recovery attempts before the case starts.
    pub prior_attempts: u32,
    /// The loss itself.
    pub core_loss: Money,
    /// A gesture for the trouble.
    pub extra: Money,
    /// Wait tolerated between messages, minutes, > 0.
    pub turn_tolerance_min: f64,
    /// Time tolerated to a confirmed fix, minutes, > 0.
    pub resolution_tolerance_min: f64,
}

/// A seeded detail.
#[derive(Debug, Clone)]
pub struct Detail {
    /// Its name in texts, without braces.
    pub name: String,
    /// One of these per run.
    pub variants: Vec<String>,
}

/// A line of the case file.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is about.
    pub label: String,
    /// What it says.
    pub text: Text,
    /// For authors who refer to it.
    pub id: Option<String>,
    /// It stands in the file until this is found out.
    pub until: Option<Ix<Hidden>>,
    /// It stands there once this is found out.
    pub once: Option<Ix<Hidden>>,
}

/// A fact only listening finds.
#[derive(Debug, Clone)]
pub struct Hidden {
    /// Identifier.
    pub id: FactId,
    /// What is found.
    pub text: Text,
}

/// A line of the policy card.
#[derive(Debug, Clone)]
pub struct Policy {
    /// The rule.
    pub text: Text,
    /// Where it comes from.
    pub source: String,
    /// Year and month it was checked, `2026-11`.
    pub as_of: String,
}

/// What typed replies may say for this case's own facts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// Words for the failure.
    pub failure: Vec<String>,
    /// Words for what is at stake.
    pub stakes: Vec<String>,
    /// Words for the feeling.
    pub feelings: Vec<String>,
}
