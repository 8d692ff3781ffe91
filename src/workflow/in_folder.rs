//! A file in a folder somebody named, under a name of its own or that with a number: what is there already stays.

use std::path::{Path, PathBuf};

use crate::platform::files::{self, FileError};

/// How many names are tried in a folder before giving up.
const MOST: u32 = 1_000;
/// Nothing written here is as large; a file that is larger is another one.
const LARGEST: u64 = 8 << 20;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum InFolderError {
    /// No folder was named.
    #[error("No folder is named. Nothing was written. Write the path of a folder into the field.")]
    Unnamed,
    /// The folder is not there.
    #[error("There is no folder {folder}. Nothing was written. Make it first, or name another one.")]
    NoFolder {
        /// What was named.
        folder: PathBuf,
    },
    /// Every name is taken.
    #[error(
        "{folder} holds a thousand files of this name already. Nothing was written. Remove some, or name another folder."
    )]
    Taken {
        /// Where.
        folder: PathBuf,
    },
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
}

/// The folder that was named, if it is there.
///
/// # Errors
/// [`InFolderError`], in words.
pub fn folder_named(folder: &str) -> Result<PathBuf, InFolderError> {
    let folder = folder.trim();
    if folder.is_empty() {
        return Err(InFolderError::Unnamed);
    }
    let folder = std::path::absolute(folder).unwrap_or_else(|_| PathBuf::from(folder));
    if folder.is_dir() { Ok(folder) } else { Err(InFolderError::NoFolder { folder }) }
}

/// Writes a file whole or not at all. A file of that name stays and the new one gets a number; one that holds these very
/// bytes is taken as written. Returns where it is.
///
/// # Errors
/// [`InFolderError`], in words.
pub fn write(folder: &Path, (name, ending): (&str, &str), bytes: &[u8]) -> Result<PathBuf, InFolderError> {
    let names = std::iter::once(format!("{name}.{ending}")).chain((2..MOST).map(|n| format!("{name}-{n}.{ending}")));
    for path in names.map(|name| folder.join(name)) {
        match path.symlink_metadata() {
            Err(_) => {
                files::write_atomically(&path, bytes)?;
                return Ok(path);
            }
            Ok(_) if files::read_limited(&path, LARGEST).is_ok_and(|there| there == bytes) => return Ok(path),
            Ok(_) => {}
        }
    }
    Err(InFolderError::Taken { folder: folder.to_owned() })
}
