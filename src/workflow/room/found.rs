//! What there is to say of a room beside what happens in it: what of its record could not be used when it was opened, what was put aside
//! for it, by which rules it was played, and that it cannot be saved.

use std::path::{Path, PathBuf};

use crate::domain::session::RULES_VERSION;
use crate::platform::Folders;
use crate::platform::files::FileError;
use crate::store::rooms::{self, LogError};
use crate::words::{Said, Told, Words, said};
use crate::workflow::room::{RoomError, unfinished};

/// What there is to say of a room that was opened; mostly nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// A part of its record could not be used: the room is as it was before that, and a copy of the whole lies beside it.
    pub was_cut: bool,
    /// A record that could not be read was put aside here, so that this room could be opened. It holds names.
    pub set_aside: Option<PathBuf>,
    /// The rules it was opened under, where they are others than these.
    pub other_rules: Option<u32>,
    /// Its clock ran when it was left, and stands now.
    pub holds_clock: bool,
}

impl Found {
    /// In sentences of this language.
    pub fn told(&self, words: &Words) -> Vec<String> {
        self.said().into_iter().map(|said| said.told(words)).collect()
    }

    fn said(&self) -> Vec<Said> {
        let aside = self.set_aside.as_ref().map(|path| said!("faults-room-set-aside", path = path));
        let rules = self.other_rules.map(|rules| said!("faults-room-other-rules", rules = rules, now = RULES_VERSION));
        let cut = self.was_cut.then(|| said!("faults-room-was-cut"));
        let clock = self.holds_clock.then(|| said!("faults-room-clock-held"));
        cut.into_iter().chain(aside).chain(rules).chain(clock).collect()
    }
}

/// What stands between a room and its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The last write failed. What was to be written did not happen, and phones send it again.
    Unsaved(Said),
    /// Phones have sent as much as a room keeps; the trainer's own steps always have room.
    TooMuch,
}

impl Told for Trouble {
    fn said(&self) -> Said {
        match self {
            Self::Unsaved(why) => said!("faults-room-trouble", why = why.clone()),
            Self::TooMuch => said!("faults-room-too-much"),
        }
    }
}

/// Puts a record that can no longer be read aside under another name, so that a new room can be opened; nothing where there is none.
/// What can be read, or is open in another window, stays where it is.
pub(super) fn set_aside_unreadable(folders: &Folders, path: &Path) -> Result<Option<PathBuf>, RoomError> {
    if !path.exists() {
        return Ok(None);
    }
    match unfinished(folders) {
        Err(
            RoomError::NotReadable
            | RoomError::Case(_)
            | RoomError::File(FileError::Missing { .. })
            | RoomError::Log(LogError::NotARecord { .. }),
        ) => Ok(Some(rooms::set_aside(path)?)),
        _ => Err(RoomError::Unfinished),
    }
}
