//! What people do with backups: see which there are, look into one, put one in place, copy one to a
//! stick. A store is never replaced under an open handle; whoever restores closes it first.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::platform::files;
use crate::platform::folders::Place;
use crate::platform::{Clock, Folders, system_said};
use crate::store::{AttemptRow, Backup, DATABASE_NAME, Filter, Restored, Store, StoreError};
use crate::words::{Said, said};
use crate::workflow::Workspace;

/// A folder in the data folder where a copy of a backup is looked into.
const LOOKED_INTO: &str = ".amends-look.tmp";

/// The backups in the backups folder, the newest first; none if it cannot be read. The store may be closed.
pub fn list(folders: &Folders) -> Vec<Backup> {
    Store::backups_in(folders.path(Place::Backups)).unwrap_or_else(|error| {
        tracing::warn!("the backups cannot be listed: {error}");
        Vec::new()
    })
}

/// Makes a backup if the last one is older than ten minutes. A failure is only noted: what was kept is safe.
pub fn after_attempt(store: &Store, clock: &Clock) {
    let recent = store.last_verified_backup().ok().flatten();
    let due = recent.is_none_or(|backup| clock.now_ms() - backup.taken_ms > 10 * 60_000);
    if due && let Err(error) = store.backup_now() {
        tracing::warn!("no backup was made: {error}");
    }
}

/// What putting a backup in place would do to the attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Change {
    /// Attempts in the backup.
    pub holds: usize,
    /// Attempts of the present store that are not in it.
    pub missing: usize,
    /// Attempts that are in it with fewer moves.
    pub shorter: usize,
}

/// Looks into a backup, on a copy of it, and compares it with `present`, the open store, if there is one.
///
/// # Errors
/// [`StoreError`] if it is no sound store, or if there is no room for the copy.
pub fn look_into(folders: &Folders, backup: &Path, present: Option<&Store>) -> Result<Change, StoreError> {
    let kept = attempts_of_copy(folders, backup)?;
    let now = match present {
        Some(store) => store.attempts(Filter::default())?,
        None => Vec::new(),
    };
    let then = |row: &AttemptRow| kept.iter().find(|kept| kept.id == row.id);
    Ok(Change {
        holds: kept.len(),
        missing: now.iter().filter(|row| then(row).is_none()).count(),
        shorter: now.iter().filter(|row| then(row).is_some_and(|kept| kept.event_count < row.event_count)).count(),
    })
}

fn attempts_of_copy(folders: &Folders, backup: &Path) -> Result<Vec<AttemptRow>, StoreError> {
    let place = folders.ready(Place::Data)?.join(LOOKED_INTO);
    remove_folder(&place);
    let doing = "look into the backup";
    let failed = |path: &Path, e: io::Error| StoreError::Io { path: path.to_owned(), doing, why: system_said(&e) };
    let look = || -> Result<Vec<AttemptRow>, StoreError> {
        files::create_private_folder(&place).map_err(|e| failed(&place, e))?;
        fs::copy(backup, place.join(DATABASE_NAME)).map_err(|e| failed(backup, e))?;
        let own = Folders::find(Some(&place))?;
        Store::open(&own, Clock::system())?.attempts(Filter::default())
    };
    let found = look();
    remove_folder(&place);
    found
}

fn remove_folder(folder: &Path) {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => tracing::warn!("a folder is left lying: {error}"),
        _ => {}
    }
}

/// Puts a backup in the place of the store in the data folder. Every handle of that store has to be dropped before.
///
/// # Errors
/// [`StoreError`]; the store before is in its place then.
pub fn restore(folders: &Folders, backup: &Path) -> Result<Restored, StoreError> {
    Store::restore(folders, &Clock::system(), backup)
}

/// Why a backup was not copied elsewhere. What was there before is unchanged, and the attempts are where they were.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// Nothing was named.
    #[error("No folder was named, so nothing was copied. Write or paste the path of a folder, for example of a stick.")]
    Unnamed,
    /// No such folder.
    #[error(
        "There is no folder {folder}, so nothing was copied. Your attempts are safe where they are. \
         Check the path, or plug the stick in, and copy again."
    )]
    NoFolder {
        /// What was named.
        folder: PathBuf,
    },
    /// No backup was to be had.
    #[error("Nothing was copied, because no fresh backup could be made. {0}")]
    NoBackup(#[from] StoreError),
    /// The copy could not be written.
    #[error(
        "The copy could not be written to {folder}: {why}. Nothing that was there has changed, and your attempts are \
         safe where they are. {todo}"
    )]
    NotWritten {
        /// Where to.
        folder: PathBuf,
        /// Why not.
        why: Said,
        /// What to do.
        todo: Said,
    },
}

/// Takes a fresh verified backup and copies it into a folder, under a name that says what it is; a file that is
/// there already stays. A copy that is not whole never gets that name.
///
/// # Errors
/// [`CopyError`], in words.
pub fn copy_elsewhere(ws: &Workspace, folder: &str) -> Result<(Backup, PathBuf), CopyError> {
    let folder = folder.trim();
    if folder.is_empty() {
        return Err(CopyError::Unnamed);
    }
    let folder = std::path::absolute(folder).unwrap_or_else(|_| PathBuf::from(folder));
    if !folder.is_dir() {
        return Err(CopyError::NoFolder { folder });
    }
    let backup = ws.store.backup_now()?;
    let temporary = files::temporary_name(&folder, "copy");
    let copied = place_copy(&backup, &temporary, &folder);
    files::remove_quietly(&temporary);
    copied.map(|path| (backup, path)).map_err(|error| not_written(folder, &error))
}

/// Why a copy has not come to its place.
enum NotPlaced {
    Io(io::Error),
    /// What is there is not what was written.
    Different,
    /// Every name is taken.
    Taken,
}

impl From<io::Error> for NotPlaced {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn place_copy(backup: &Backup, temporary: &Path, folder: &Path) -> Result<PathBuf, NotPlaced> {
    fs::copy(&backup.path, temporary)?;
    files::make_private(temporary);
    fs::OpenOptions::new().append(true).open(temporary)?.sync_all()?;
    if !same_bytes(&backup.path, temporary)? {
        return Err(NotPlaced::Different);
    }
    let local = jiff::Timestamp::from_millisecond(backup.taken_ms).unwrap_or_default().to_zoned(TimeZone::system());
    let base = format!("amends-backup-{}", local.strftime("%Y-%m-%d-%H%M"));
    let names = std::iter::once(format!("{base}.sqlite")).chain((2..1_000).map(|n| format!("{base}-{n}.sqlite")));
    for name in names {
        let path = folder.join(name);
        match take_name(temporary, &path) {
            Ok(()) => {
                files::sync_folder(folder);
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(NotPlaced::Taken)
}

/// Gives a whole copy its name, unless that is taken. A second name for one file never replaces another; a stick that
/// knows no second names gets the file moved.
fn take_name(temporary: &Path, path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    match fs::hard_link(temporary, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => fs::rename(temporary, path),
        linked => linked,
    }
}

fn same_bytes(a: &Path, b: &Path) -> io::Result<bool> {
    let (mut a, mut b) = (File::open(a)?, File::open(b)?);
    if a.metadata()?.len() != b.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (Vec::new(), Vec::new());
    loop {
        one.clear();
        other.clear();
        a.by_ref().take(1 << 20).read_to_end(&mut one)?;
        b.by_ref().take(1 << 20).read_to_end(&mut other)?;
        if one != other {
            return Ok(false);
        }
        if one.is_empty() {
            return Ok(true);
        }
    }
}

fn not_written(folder: PathBuf, error: &NotPlaced) -> CopyError {
    let (why, todo) = match error {
        NotPlaced::Io(error) => why_not(error),
        NotPlaced::Different => (said!("faults-copy-different"), said!("faults-copy-todo")),
        NotPlaced::Taken => (said!("faults-copy-thousand"), said!("faults-copy-todo")),
    };
    CopyError::NotWritten { folder, why, todo }
}

/// What kept it from being written, and what to do.
fn why_not(error: &io::Error) -> (Said, Said) {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            (said!("faults-copy-full"), said!("faults-copy-full-todo"))
        }
        io::ErrorKind::PermissionDenied => (said!("faults-copy-denied"), said!("faults-copy-denied-todo")),
        io::ErrorKind::ReadOnlyFilesystem => (said!("faults-copy-read-only"), said!("faults-copy-read-only-todo")),
        io::ErrorKind::NotFound => (said!("faults-copy-gone"), said!("faults-copy-gone-todo")),
        _ => (system_said(error), said!("faults-copy-todo")),
    }
}
