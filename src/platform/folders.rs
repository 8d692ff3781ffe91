//! Where Amends keeps things on this machine. Folders come into being when they are first needed,
//! readable by their owner alone. It must not know what is put into them.

use std::io;
use std::path::{Path, PathBuf};

use crate::platform::files;
use crate::platform::told::system_said;
use crate::words::{Said, said};

/// The folders of one person on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    data: PathBuf,
    scenarios: PathBuf,
    backups: PathBuf,
    hand_ins: PathBuf,
    archive: PathBuf,
    rooms: PathBuf,
    logs: PathBuf,
}

/// One of the folders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The store and the settings.
    Data,
    /// Scenarios the person wrote or was given.
    Scenarios,
    /// Copies of the store.
    Backups,
    /// Files to be handed in, before they are given on.
    HandIns,
    /// What others handed in, and what reports are made of.
    Archive,
    /// The workshop that is under way, and what is left of those that were.
    Rooms,
    /// The program's log.
    Logs,
}

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The system names no home folder.
    #[error(
        "This account has no home folder to keep attempts in. Nothing was changed. \
         Name a folder with --data-dir <folder>."
    )]
    NoHome,
    /// The folder could not be made.
    #[error(
        "The folder {wanted} cannot be made: {why} at {at}. Nothing was changed. \
         Mend that, or name another folder with --data-dir <folder>."
    )]
    CannotMake {
        /// The folder that is needed.
        wanted: PathBuf,
        /// The nearest folder or file above it that exists.
        at: PathBuf,
        /// The missing right or the obstacle.
        why: Said,
    },
}

impl Folders {
    /// The person's own folders, or those below `data_dir_override`. Makes and reads nothing yet.
    pub fn find(data_dir_override: Option<&Path>) -> Result<Self, FolderError> {
        let data = match data_dir_override {
            Some(folder) => std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()),
            None => directories::ProjectDirs::from("", "", "amends")
                .map(|dirs| dirs.data_local_dir().to_owned())
                .ok_or(FolderError::NoHome)?,
        };
        Ok(Self {
            scenarios: data.join("scenarios"),
            backups: data.join("backups"),
            hand_ins: data.join("hand-ins"),
            archive: data.join("archive"),
            rooms: data.join("rooms"),
            logs: data.join("logs"),
            data,
        })
    }

    /// The same folders, but with the person's scenarios in `scenarios`, as the settings may say.
    #[must_use]
    pub fn with_scenarios(mut self, scenarios: PathBuf) -> Self {
        self.scenarios = scenarios;
        self
    }

    /// The person's folder for documents, or else the home folder, where the system names one and it is there.
    pub fn documents() -> Option<PathBuf> {
        let person = directories::UserDirs::new()?;
        let folders = [person.document_dir(), Some(person.home_dir())];
        folders.into_iter().flatten().find(|folder| folder.is_dir()).map(Path::to_owned)
    }

    /// The path of a folder, which may not exist yet.
    pub fn path(&self, place: Place) -> &Path {
        match place {
            Place::Data => &self.data,
            Place::Scenarios => &self.scenarios,
            Place::Backups => &self.backups,
            Place::HandIns => &self.hand_ins,
            Place::Archive => &self.archive,
            Place::Rooms => &self.rooms,
            Place::Logs => &self.logs,
        }
    }

    /// The path of a folder that exists now, made if it was not there.
    pub fn ready(&self, place: Place) -> Result<&Path, FolderError> {
        let path = self.path(place);
        match files::create_private_folder(path) {
            Ok(()) => Ok(path),
            Err(error) => Err(cannot_make(path, &error)),
        }
    }
}

fn cannot_make(wanted: &Path, error: &io::Error) -> FolderError {
    let at = wanted.ancestors().find(|folder| folder.exists()).unwrap_or(wanted);
    let why = match error.kind() {
        io::ErrorKind::PermissionDenied => said!("faults-folder-no-right"),
        io::ErrorKind::ReadOnlyFilesystem => said!("faults-folder-read-only"),
        io::ErrorKind::StorageFull => said!("faults-folder-full"),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => said!("faults-folder-file"),
        _ => system_said(error),
    };
    FolderError::CannotMake { wanted: wanted.to_owned(), at: at.to_owned(), why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_appear_when_first_needed_and_belong_to_their_owner() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(&dir.path().join("my data 🙂"))).unwrap();
        assert!(!folders.path(Place::Backups).exists());
        let made = folders.ready(Place::Backups).unwrap();
        assert!(made.is_dir() && made.ends_with("my data 🙂/backups"));
        assert!(!folders.path(Place::Logs).exists());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(made.metadata().unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn the_message_names_the_folder_the_obstacle_and_the_way_out() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        std::fs::File::create(&file).unwrap();
        let folders = Folders::find(Some(&file.join("below"))).unwrap();
        let message = folders.ready(Place::Data).unwrap_err().to_string();
        assert!(message.contains("file/below cannot be made: a file is in the way at"), "{message}");
        assert!(message.contains("--data-dir"), "{message}");
    }

    #[test]
    fn the_default_folder_is_named_after_the_product() {
        match Folders::find(None) {
            Ok(folders) => assert!(folders.path(Place::Data).to_string_lossy().contains("amends")),
            Err(error) => assert!(matches!(error, FolderError::NoHome)),
        }
    }
}
