//! Looking after what is kept: copies elsewhere, and making a damaged store sound. It must not know who asks.

use std::path::{Path, PathBuf};

use crate::catalog::Catalog;
use crate::platform::files::{self, FileError};
use crate::platform::folders::Place;
use crate::platform::{Clock, Folders};
use crate::store::{Backup, KnownCase, Repaired, Store, StoreError};

/// The largest backup that is copied elsewhere.
const COPY_LIMIT_BYTES: u64 = 4 * 1024 * 1024 * 1024;

/// All backups, the newest first, without opening the store.
///
/// # Errors
/// [`StoreError`] if the folder cannot be read.
pub fn backups(folders: &Folders) -> Result<Vec<Backup>, StoreError> {
    Store::backups_in(folders.path(Place::Backups))
}

/// Writes a copy of a backup into another folder, whole or not at all; a file that is there already is never replaced.
///
/// # Errors
/// [`FileError`] if it cannot be read or written there.
pub fn copy_backup(backup: &Backup, folder: &Path) -> Result<PathBuf, FileError> {
    let name = backup.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = files::read_limited(&backup.path, COPY_LIMIT_BYTES)?;
    let free = (1..1_000)
        .map(|n| if n == 1 { format!("amends-{name}") } else { format!("amends-{n}-{name}") })
        .map(|name| folder.join(name))
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(&name));
    files::write_atomically(&free, &bytes)?;
    Ok(free)
}

/// Makes a damaged store sound; see [`Store::repair`]. The catalogue stands in for broken texts of cases.
///
/// # Errors
/// [`StoreError`]; the store is then as it was.
pub fn repair(folders: &Folders) -> Result<Repaired, StoreError> {
    let catalog = Catalog::load(folders.path(Place::Scenarios));
    let known = catalog.entries.iter().filter_map(|entry| {
        let scenario = entry.scenario.as_ref()?;
        Some(KnownCase {
            scenario_id: scenario.id.to_string(),
            title: scenario.title.clone(),
            bytes: entry.source.to_vec(),
        })
    });
    Store::repair(folders, &Clock::system(), known.collect())
}
