//! Putting a backup in the store's place. The backup counts as hostile until it is proved; `swap` does the
//! rest. It must not know which backup is wanted.

use std::path::{Path, PathBuf};

use crate::platform::{Clock, Folders, files};
use crate::store::Store;
use crate::store::backup::{self, Proof};
use crate::store::connection;
use crate::store::erase::{self, Target};
use crate::store::error::{Fault, StoreError};
use crate::store::schema::{self, STEPS};
use crate::store::swap;

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
        swap::while_closed(folders, clock, |database| {
            restore(folders, clock, database, backup).map_err(|fault| fault.at(backup, "restore the backup"))
        })
    }
}

fn restore(folders: &Folders, clock: &Clock, database: &Path, copy: &Path) -> Result<Restored, Fault> {
    let tombstones = settle_current(database)?;
    let erased_again = tombstones.iter().filter(|target| matches!(target, Target::Learner(_))).count() as u64;
    let temporary = files::temporary_name(files::folder_of(database), "restore");
    let placed = erase::prepare(copy, &temporary, (&tombstones, &[]), clock.now_ms(), STEPS, Proof::Full(STEPS))
        .and_then(|()| swap::swap(folders, clock, database, &temporary, "before-restore"));
    if placed.is_err() {
        backup::discard(&temporary);
    }
    Ok(Restored { set_aside: placed?, erased_again })
}

/// Brings the current store's log into its file and asks it what was erased. A store too damaged
/// for that has no say; any other failure stops the restore, or erased data could come back.
fn settle_current(database: &Path) -> Result<Vec<Target>, Fault> {
    let ask = || -> Result<Vec<Target>, Fault> {
        if schema::peek(database, schema::latest(STEPS))? == 0 {
            return Ok(Vec::new());
        }
        let (conn, _) = connection::open_exclusive(database, schema::latest(STEPS))?;
        connection::accept(&conn)?;
        let erased = erase::tombstones(&conn);
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
