//! What was played, kept on this computer: SQLite behind one thread that owns the only connection.
//! Events are added and never rewritten, each attempt is chained by checksums, and nothing counts as
//! saved before COMMIT has returned. Payloads are opaque here: the store knows no rule and no case.

mod attempts;
mod backup;
pub mod chain;
mod check;
mod erase;
mod error;
mod events;
mod open;
mod thread;

use std::fmt;

use serde::Serialize;

pub use backup::{Backup, thin};
pub use check::CheckReport;
pub use error::{Holder, StoreError};
pub use thread::Store;

/// Names an attempt: a time-ordered UUID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct AttemptId(pub String);

/// Names a learner; random, and the only thing other tables know of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LearnerId(pub String);

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for LearnerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for LearnerId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

/// A learner as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// Random id.
    pub id: LearnerId,
    /// The name they gave, if any.
    pub name: Option<String>,
}

/// What an attempt is started with; never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAttempt {
    /// Who plays.
    pub learner: LearnerId,
    /// Content hash of the case; its text has to be kept first.
    pub case_hash: String,
    /// The scenario's id.
    pub scenario_id: String,
    /// Version of the rules.
    pub rules_version: String,
    /// Version of the program.
    pub engine_version: String,
    /// Seed, below 2^53.
    pub seed: u64,
    /// `coach`, `practice` or `assessment`.
    pub mode: String,
    /// The attempt this one branches from, and after which event.
    pub parent: Option<(AttemptId, u64)>,
}

/// Whether an attempt goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum AttemptStatus {
    /// Under way.
    Open,
    /// Played to its end.
    Ended,
    /// Given up.
    Abandoned,
}

impl AttemptStatus {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ended => "ended",
            Self::Abandoned => "abandoned",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "ended" => Self::Ended,
            "abandoned" => Self::Abandoned,
            _ => Self::Open,
        }
    }
}

/// An attempt as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptRow {
    /// Its id.
    pub id: AttemptId,
    /// Who played.
    pub learner: LearnerId,
    /// Content hash of the case.
    pub case_hash: String,
    /// The scenario's id.
    pub scenario_id: String,
    /// Version of the rules it was issued under.
    pub rules_version: String,
    /// Version of the program it was played with.
    pub engine_version: String,
    /// Seed.
    pub seed: u64,
    /// Mode.
    pub mode: String,
    /// The attempt it branches from.
    pub parent: Option<AttemptId>,
    /// UTC milliseconds.
    pub started_ms: i64,
    /// UTC milliseconds.
    pub ended_ms: Option<i64>,
    /// Whether it goes on.
    pub status: AttemptStatus,
    /// Results as issued, JSON.
    pub results: Option<String>,
    /// Events acknowledged.
    pub event_count: u64,
}

impl AttemptRow {
    /// Played without help: not in Coach and not branched from another attempt.
    pub fn is_unaided(&self) -> bool {
        self.mode != "coach" && self.parent.is_none()
    }
}

/// An event to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// What kind.
    pub kind: String,
    /// JSON.
    pub payload: String,
}

/// An event as kept, its chain verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    /// From 1.
    pub seq: u64,
    /// What kind.
    pub kind: String,
    /// JSON; `None` once erased.
    pub payload: Option<String>,
}

/// What the store has acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ack {
    /// The last event that is safe.
    pub last_seq: u64,
}

/// Which attempts to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this learner's.
    pub learner: Option<LearnerId>,
    /// Only at this scenario.
    pub scenario: Option<String>,
    /// Only with this status.
    pub status: Option<AttemptStatus>,
}
