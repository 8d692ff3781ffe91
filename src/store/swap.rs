//! Putting another file in the store's place. The one before is kept, and whatever interrupts it, either
//! the old store or the new one stands there whole, with its log. It must not know why the file is replaced.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::platform::files::{self, FileError};
use crate::platform::{Clock, Folders, folders::Place};
use crate::store::connection::log_of;
use crate::store::error::{Fault, StoreError};
use crate::store::lock::InstanceLock;
use crate::store::open::{DATABASE_NAME, LOCK_NAME};

/// Says that a swap is under way, and where the file before is kept.
const SWAPPING: &str = "store.swap";

/// Does `work` on the closed store in the data folder, handed its path, while nobody else can open it.
pub(crate) fn while_closed<T>(
    folders: &Folders,
    clock: &Clock,
    work: impl FnOnce(&Path) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let data = folders.ready(Place::Data)?;
    let database = data.join(DATABASE_NAME);
    let mut lock = InstanceLock::take(&data.join(LOCK_NAME), &database, clock)?;
    let done = work(&database);
    // After a failure the store is as it was, and so is what is known about how it was left.
    if done.is_ok() || !lock.left_open {
        lock.mark_closed();
    }
    done
}

/// Puts a proved new file in the store's place and keeps the one before, under a name that begins with `why`. Its log has
/// to go first, since it would be played into the new file; if that is as far as it comes, the log is put back, here
/// or at the next start ([`finish`]).
pub(crate) fn swap(
    folders: &Folders,
    clock: &Clock,
    database: &Path,
    fresh: &Path,
    why: &str,
) -> Result<Option<PathBuf>, Fault> {
    finish(database)?;
    if !database.exists() {
        files::replace(fresh, database)?;
        return Ok(None);
    }
    let aside = keep_aside(folders, clock, database, why)?;
    let mark = database.with_file_name(SWAPPING);
    files::write_atomically(&mark, aside.to_string_lossy().as_bytes())?;
    let swapped = remove(&log_of(database)).and_then(|()| files::replace(fresh, database));
    if swapped.is_err() {
        finish(database)?;
    }
    swapped?;
    files::remove_quietly(&mark);
    Ok(Some(aside))
}

/// Ends a swap that was interrupted. If the file before still stands there, its log comes back and nothing is kept aside.
pub(crate) fn finish(database: &Path) -> Result<(), Fault> {
    let mark = database.with_file_name(SWAPPING);
    let aside = match files::read_limited(&mark, 64 * 1024) {
        Ok(bytes) => PathBuf::from(String::from_utf8_lossy(&bytes).into_owned()),
        Err(FileError::Missing { .. }) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    if aside.exists() && have_same_bytes(database, &aside)? {
        let (log, kept_log) = (log_of(database), log_of(&aside));
        if kept_log.exists() && !log.exists() {
            files::copy_atomically(&kept_log, &log)?;
        }
        // Possibly a second name of the living file: it would change with it.
        remove(&kept_log)?;
        remove(&aside)?;
    }
    files::remove_quietly(&mark);
    Ok(())
}

fn have_same_bytes(a: &Path, b: &Path) -> Result<bool, FileError> {
    let read = |path: &Path| fs::read(path).map_err(|e| FileError::from_io(path, e, "read it", "read this file"));
    Ok(read(a)? == read(b)?)
}

fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            Err(FileError::from_io(path, e, "remove it", "write in this folder"))
        }
        _ => Ok(()),
    }
}

/// Keeps the current file and its log under another name as well.
fn keep_aside(folders: &Folders, clock: &Clock, database: &Path, why: &str) -> Result<PathBuf, Fault> {
    let folder = folders.ready(Place::Backups)?;
    let base = format!("{why}-{}", clock.now_text().replace(':', ""));
    let aside = (1..1_000)
        .map(|n| folder.join(format!("{base}-{n}.sqlite")))
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(base));
    for (file, kept) in [(database.to_owned(), aside.clone()), (log_of(database), log_of(&aside))] {
        if file.exists() && fs::hard_link(&file, &kept).is_err() {
            files::copy_atomically(&file, &kept)?;
        }
    }
    files::sync_folder(folder);
    Ok(aside)
}
