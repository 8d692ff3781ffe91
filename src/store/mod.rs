//! Where attempts are kept: an SQLite file with one owner thread, append-only and hash-chained, so
//! that an acknowledged turn survives a crash and a damaged one is never shown as good. The store
//! keeps what it is given as text; it must not know the rules of the game.
//!
//! [`Store`] is the way in. [`chain`] says how damage shows, `open` how a file is opened safely.

pub mod archive;
mod attempt_row;
mod attempts;
mod backup;
mod cases;
pub mod chain;
mod check;
mod connection;
mod corrections;
mod db;
mod drafts;
mod erase;
mod error;
mod events;
mod held;
mod idle;
mod learners;
mod left;
mod lock;
mod open;
mod reflections;
mod repair;
mod restore;
pub mod rooms;
mod schema;
mod sealed;
mod swap;
mod thin;
mod thread;
mod told;

pub use attempt_row::{AttemptRow, Mode, Status, mode_text};
pub use attempts::{AttemptId, Filter, Fork, NewAttempt};
pub use backup::Backup;
pub(crate) use cases::hash_of;
pub use cases::hex;
pub use check::{CheckReport, DamagedAttempt};
pub use corrections::Correction;
pub use erase::Erased;
pub use error::{Holder, StoreError};
pub use events::{Ack, NewEvent, StoredEvent};
pub use held::{Held, Written};
pub use learners::{Learner, LearnerId, NAME_LIMIT_CHARS};
pub use left::{Left, Naming};
pub use open::{DATABASE_NAME, LOCK_NAME, Opening};
pub use reflections::Reflection;
pub use repair::{KnownCase, Repaired};
pub use restore::Restored;
pub use sealed::Sealed;
pub use thin::thin;
pub use thread::{Posted, Store};
