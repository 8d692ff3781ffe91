//! Finding hand-ins among files and folders. Folders are searched to the bottom; a folder that is only linked to is left
//! alone, so that nothing is found twice and no search goes round for ever.

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::platform::files::FileError;
use crate::words::{Told as _, said};
use crate::workflow::hand_in::ENDING;
use crate::workflow::reports::merge::{Damage, Progress};

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Hand-ins, each once, in the order of their paths.
    pub(super) files: Vec<PathBuf>,
    /// What could not be looked into.
    pub(super) damage: Vec<Damage>,
    /// It was stopped.
    pub(super) is_stopped: bool,
}

/// Finds hand-ins; the search is told as it goes on.
pub(super) fn find(paths: &[PathBuf], on: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Found {
    let mut found = Found::default();
    // Where each really lies: the same file named twice is one.
    let mut known: BTreeSet<PathBuf> = BTreeSet::new();
    let mut folders = Vec::new();
    for path in paths {
        match fs::metadata(path) {
            Ok(meta) if meta.is_dir() => folders.push(path.clone()),
            Ok(_) if is_hand_in(path) => keep(path.clone(), &mut known, &mut found),
            Ok(_) => {
                found.damage.push(Damage {
                    file: path.clone(),
                    run: None,
                    about: None,
                    why: said!("merge-why-not-a-hand-in"),
                });
            }
            Err(error) => found.damage.push(unread(path, error)),
        }
    }
    while let Some(folder) = folders.pop() {
        match fs::read_dir(&folder) {
            Err(error) => found.damage.push(unread(&folder, error)),
            Ok(entries) => {
                for entry in entries.flatten() {
                    let path = entry.path();
                    match entry.file_type() {
                        Ok(kind) if kind.is_dir() => folders.push(path),
                        Ok(_) if is_hand_in(&path) && path.is_file() => keep(path, &mut known, &mut found),
                        _ => {}
                    }
                }
            }
        }
        if on(Progress { of: found.files.len(), ..Progress::default() }).is_break() {
            found.is_stopped = true;
            break;
        }
    }
    found.files.sort();
    found
}

fn keep(path: PathBuf, known: &mut BTreeSet<PathBuf>, found: &mut Found) {
    if known.insert(path.canonicalize().unwrap_or_else(|_| path.clone())) {
        found.files.push(path);
    }
}

fn is_hand_in(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

fn unread(path: &Path, error: std::io::Error) -> Damage {
    let why = FileError::from_io(path, error, "read it", "read this folder").said();
    Damage { file: path.to_owned(), run: None, about: None, why }
}
