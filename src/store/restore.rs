//! Putting a backup in the store's place. The backup counts as hostile until it is proved, the store
//! before is kept, and at every moment either the old store or the new one stands there whole. It
//! must not know which backup is wanted.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::platform::files::{self, FileError};
use crate::platform::{Clock, Folders, folders::Place};
use crate::store::Store;
use crate::store::backup::{self, Proof};
use crate::store::connection;
use crate::store::erase::{self, Target};
use crate::store::error::{Fault, StoreError};
use crate::store::learners::LearnerId;
use crate::store::lock::InstanceLock;
use crate::store::open::{DATABASE_NAME, LOCK_NAME};
use crate::store::schema::{self, STEPS};

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the store before is kept, if there was one; in the backups folder.
    pub set_aside: Option<PathBuf>,
    /// How many learners, erased after the backup was taken, were erased from it again.
    pub erased_again: u64,
}

impl Store {
    /// Puts `backup` in the place of the store in the data folder. The store must be closed: nobody, this process
    /// included, may hold a handle. Any sound store of this or an older format will do, from a stick too.
    pub fn restore(folders: &Folders, clock: &Clock, backup: &Path) -> Result<Restored, StoreError> {
        let data = folders.ready(Place::Data)?;
        let database = data.join(DATABASE_NAME);
        let mut lock = InstanceLock::take(&data.join(LOCK_NAME), &database, clock)?;
        let restored = restore(folders, clock, &database, backup);
        // After a failure the store is as it was, and so is what is known about how it was left.
        if restored.is_ok() || !lock.left_open {
            lock.mark_closed();
        }
        restored.map_err(|fault| fault.at(backup, "restore the backup"))
    }
}

fn restore(folders: &Folders, clock: &Clock, database: &Path, copy: &Path) -> Result<Restored, Fault> {
    let tombstones: Vec<Target> = settle_current(database)?.into_iter().map(Target::Learner).collect();
    let targets: Vec<&Target> = tombstones.iter().collect();
    let temporary = files::temporary_name(files::folder_of(database), "restore");
    let placed = erase::prepare(copy, &temporary, &targets, clock.now_ms(), STEPS, Proof::Full(STEPS))
        .and_then(|()| swap(folders, clock, database, &temporary, "before-restore"));
    if placed.is_err() {
        backup::discard(&temporary);
    }
    Ok(Restored { set_aside: placed?, erased_again: targets.len() as u64 })
}

/// Brings the current store's log into its file and asks it whose data was erased. A store too damaged
/// for that has no say; any other failure stops the restore, or erased data could come back.
fn settle_current(database: &Path) -> Result<Vec<LearnerId>, Fault> {
    let ask = || -> Result<Vec<LearnerId>, Fault> {
        if schema::peek(database, schema::latest(STEPS))? == 0 {
            return Ok(Vec::new());
        }
        let (conn, _) = connection::open_exclusive(database, schema::latest(STEPS))?;
        connection::accept(&conn)?;
        let erased = erased_learners(&conn);
        conn.close().map_err(|(_, error)| error)?;
        Ok(erased?)
    };
    match ask() {
        Err(fault) if fault.is_damaged_store() => {
            tracing::warn!("the store that is replaced could not be read: {fault:?}");
            Ok(Vec::new())
        }
        asked => asked,
    }
}

fn erased_learners(conn: &Connection) -> Result<Vec<LearnerId>, rusqlite::Error> {
    let mut query = conn.prepare("SELECT learner FROM erased ORDER BY learner")?;
    query.query_map([], |row| row.get(0).map(LearnerId))?.collect()
}

/// Says that a swap is under way, and where the file before is kept.
const SWAPPING: &str = "store.swap";

/// Puts a proved new file in the store's place and keeps the one before, under a name that begins with `why`. Its log has
/// to go first, since it would be played into the new file; if that is as far as it comes, the log is put back, here
/// or at the next start ([`finish_swap`]).
pub(crate) fn swap(
    folders: &Folders,
    clock: &Clock,
    database: &Path,
    fresh: &Path,
    why: &str,
) -> Result<Option<PathBuf>, Fault> {
    finish_swap(database)?;
    if !database.exists() {
        files::replace(fresh, database)?;
        return Ok(None);
    }
    let aside = keep_aside(folders, clock, database, why)?;
    let mark = database.with_file_name(SWAPPING);
    files::write_atomically(&mark, aside.to_string_lossy().as_bytes())?;
    let swapped = remove_log(database).and_then(|()| Ok(files::replace(fresh, database)?));
    if swapped.is_err() {
        finish_swap(database)?;
    }
    swapped?;
    files::remove_quietly(&mark);
    Ok(Some(aside))
}

/// Ends a swap that was interrupted: if the file before still stands there, its log comes back.
pub(crate) fn finish_swap(database: &Path) -> Result<(), Fault> {
    let mark = database.with_file_name(SWAPPING);
    let aside = match files::read_limited(&mark, 64 * 1024) {
        Ok(bytes) => PathBuf::from(String::from_utf8_lossy(&bytes).into_owned()),
        Err(FileError::Missing { .. }) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let (log, kept_log) = (database.with_extension("sqlite-wal"), aside.with_extension("sqlite-wal"));
    if kept_log.exists() && !log.exists() && have_same_bytes(database, &aside) {
        let failed = |e| FileError::from_io(&kept_log, e, "put it back", "write in this folder");
        let temporary = files::temporary_name(files::folder_of(database), "log");
        fs::copy(&kept_log, &temporary).map_err(failed)?;
        files::flush(&temporary)?;
        files::replace(&temporary, &log)?;
    }
    files::remove_quietly(&mark);
    Ok(())
}

fn have_same_bytes(a: &Path, b: &Path) -> bool {
    let both = fs::read(a).and_then(|a| Ok((a, fs::read(b)?)));
    both.is_ok_and(|(a, b)| a == b)
}

fn remove_log(database: &Path) -> Result<(), Fault> {
    let log = database.with_extension("sqlite-wal");
    match fs::remove_file(&log) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            Err(FileError::from_io(&log, e, "remove it", "write in this folder").into())
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
    keep(database, &aside)?;
    let log = database.with_extension("sqlite-wal");
    if log.exists() {
        keep(&log, &aside.with_extension("sqlite-wal"))?;
    }
    files::sync_folder(folder);
    Ok(aside)
}

fn keep(file: &Path, aside: &Path) -> Result<(), Fault> {
    let copy = |_| -> io::Result<()> {
        fs::copy(file, aside)?;
        fs::OpenOptions::new().append(true).open(aside)?.sync_all()
    };
    let kept = fs::hard_link(file, aside).or_else(copy);
    Ok(kept.map_err(|e| FileError::from_io(aside, e, "keep the store before", "write a file in this folder"))?)
}
