//! What can go wrong with a workshop, as what happened, what is safe and what to do.

use crate::domain::workshop::Declined;
use crate::platform::files::FileError;
use crate::platform::folders::FolderError;
use crate::store::rooms::LogError;
use crate::words::{Said, Told, said};

/// Why a workshop cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    /// Its record.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A folder.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A file beside it.
    #[error(transparent)]
    File(#[from] FileError),
    /// There is one already.
    #[error("A workshop that was not ended is kept here. Nothing was changed. Reopen it, or end it first.")]
    Unfinished,
    /// Its first line means nothing.
    #[error("The record of this workshop cannot be read. It was not touched. Move it away to begin a new one.")]
    NotReadable,
    /// A later version made it.
    #[error("This workshop was made by a later version of Amends. It was not touched. Update Amends.")]
    TooNew,
    /// Its case.
    #[error("The case of this workshop cannot be read: {0}. Its record was not touched.")]
    Case(Said),
    /// Chance.
    #[error(
        "This machine gives no random numbers: {0}. No workshop was opened, since nobody could be told apart safely."
    )]
    NoChance(String),
    /// The thread that owns the room is gone.
    #[error(
        "The workshop has stopped after a failure. What was acknowledged is safe. Reopen the workshop to go on where it was."
    )]
    Stopped,
}

impl Told for RoomError {
    fn said(&self) -> Said {
        match self {
            Self::Log(error) => error.said(),
            Self::Folder(error) => error.said(),
            Self::File(error) => error.said(),
            Self::Unfinished => said!("faults-room-unfinished"),
            Self::NotReadable => said!("faults-room-not-readable"),
            Self::TooNew => said!("faults-room-too-new"),
            Self::Case(why) => said!("faults-room-case", why = why.clone()),
            Self::NoChance(why) => said!("faults-room-no-chance", why = why.as_str()),
            Self::Stopped => said!("faults-room-stopped"),
        }
    }
}

impl Told for LogError {
    fn said(&self) -> Said {
        match self {
            Self::File(error) => error.said(),
            Self::Exists { .. } => RoomError::Unfinished.said(),
            Self::InUse { path } => said!("faults-room-in-use", path = path),
            Self::NotARecord { path } => said!("faults-room-not-a-record", path = path),
            Self::Replaced { path } => said!("faults-room-replaced", path = path),
            Self::Torn { path } => said!("faults-room-torn", path = path),
        }
    }
}

/// Why something did not happen in a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDone {
    /// The rules of the room.
    Declined(Declined),
    /// It could not be saved, so it did not happen; the same may be tried again.
    Unsaved(Said),
    /// The thread that owns the room is gone.
    Stopped,
}

impl Told for NotDone {
    fn said(&self) -> Said {
        match self {
            Self::Declined(declined) => declined.said(),
            Self::Unsaved(why) => said!("faults-room-unsaved", why = why.clone()),
            Self::Stopped => RoomError::Stopped.said(),
        }
    }
}
