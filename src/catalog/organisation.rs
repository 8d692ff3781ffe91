//! Finds and reads organisation files; what goes wrong becomes a listed problem.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::catalog::user;
use crate::domain::scenario::organisation::{Organisation, means_organisation, read};
use crate::domain::scenario::{MAX_BYTES, Problem};
use crate::platform::files;

/// An organisation's file as found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The file's name as problems give it.
    pub file: String,
    /// The organisation, if its file has no errors.
    pub organisation: Option<Organisation>,
    /// Everything that was found in it.
    pub problems: Vec<Problem>,
    /// The file as it was read.
    pub source: Arc<[u8]>,
}

/// Whether a file means to be an organisation's. What cannot be read is told by its name alone.
pub fn is_one(path: &Path) -> bool {
    let bytes = files::read_limited(path, MAX_BYTES).unwrap_or_default();
    means_organisation(&path.display().to_string(), &bytes)
}

/// The organisation files of a folder of cases, in order of path.
pub fn in_folder(folder: &Path) -> Vec<PathBuf> {
    user::case_files(folder).into_iter().filter(|path| is_one(path)).collect()
}

/// Reads an organisation's file; `playable` are the ids of the cases it may name.
pub fn read_file(path: &Path, playable: &[&str]) -> Found {
    let file = path.display().to_string();
    match files::read_limited(path, MAX_BYTES) {
        Ok(bytes) => {
            let reading = read(&file, &bytes, playable);
            Found { file, organisation: reading.organisation, problems: reading.problems, source: bytes.into() }
        }
        Err(error) => Found {
            problems: vec![Problem::unreadable(&file, &error.to_string())],
            file,
            organisation: None,
            source: Vec::new().into(),
        },
    }
}
