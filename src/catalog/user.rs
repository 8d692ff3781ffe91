//! The user's folder: every sub-folder with a `scenario.ron`, and every `.ron` file beside them.

use std::path::{Path, PathBuf};

use crate::catalog::{Entry, Origin, Read, read_case, translation};
use crate::domain::scenario::{MAX_BYTES, Problem, means_organisation, means_translation};
use crate::platform::files;
use crate::words::Told as _;

/// Every case of the folder, and the organisation files that lie beside them, in order of path. A side file is read with its
/// case; one without is told as a case that cannot be played.
pub(super) fn find(folder: &Path) -> (Vec<Entry>, Vec<PathBuf>) {
    let (mut cases, mut organisations) = (Vec::new(), Vec::new());
    for path in case_files(folder) {
        let entry = read_path(&path);
        if means_organisation(&entry.file, &entry.source) {
            organisations.push(path);
        } else if !means_translation(&entry.source) {
            cases.push(entry);
        } else if translation::case_of(&path).is_none() {
            let read = Read { problems: vec![translation::astray(&entry.file)], ..Read::clone(&entry) };
            cases.push(Entry::of(entry.id, entry.origin, entry.file, read));
        }
    }
    (cases, organisations)
}

/// The case files of a folder: itself if it holds a `scenario.ron`, else those one level down.
fn case_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(listing) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = listing.flatten().filter_map(|found| case_file(&found.path())).collect();
    paths.sort();
    paths
}

fn case_file(path: &Path) -> Option<PathBuf> {
    let inside = path.join("scenario.ron");
    // Not followed blindly: whatever stands there, reading it refuses what is no regular file.
    if std::fs::symlink_metadata(&inside).is_ok() {
        return Some(inside);
    }
    let is_ron = path.extension().is_some_and(|ext| ext == "ron");
    (is_ron && !path.is_dir()).then(|| path.to_owned())
}

/// Reads one path; whatever goes wrong becomes a listed problem.
pub(super) fn read_path(path: &Path) -> Entry {
    let file = if path.is_dir() { path.join("scenario.ron") } else { path.to_owned() };
    let shown = file.display().to_string();
    match files::read_limited(&file, MAX_BYTES) {
        Ok(bytes) => {
            let mut read = read_case(&shown, &bytes);
            if read.scenario.is_some() {
                read.translations = translation::beside(&file, &bytes).into();
            }
            Entry::of(folder_name(&file), Origin::User(file), shown, read)
        }
        Err(error) => {
            let problems = vec![Problem::unreadable(&shown, error.said())];
            let read = Read { problems, place: (1, 1), ..Read::default() };
            Entry::of(folder_name(&file), Origin::User(file), shown, read)
        }
    }
}

fn folder_name(file: &Path) -> String {
    let name = if file.ends_with("scenario.ron") { file.parent().and_then(Path::file_name) } else { file.file_stem() };
    name.map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}
