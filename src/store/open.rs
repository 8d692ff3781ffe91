//! Opening a store safely: lock, header, format, settings, check, backup, migration, in that order.
//! Nothing is written before the file is known to be ours and of a format we know. It must not know
//! what the tables are for.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::platform::files;
use crate::platform::{Clock, Folders, folders::Place};
use crate::store::backup;
use crate::store::check::{self, CheckReport};
use crate::store::connection;
use crate::store::db::{Db, Home, Identity};
use crate::store::error::{Fault, StoreError};
use crate::store::idle::{self, IdleCheck};
use crate::store::lock::InstanceLock;
use crate::store::schema::{self, Steps};
use crate::store::swap;
use crate::words::Said;

/// The store's file in the data folder.
pub const DATABASE_NAME: &str = "store.sqlite";
/// The lock's file in the data folder.
pub const LOCK_NAME: &str = "store.lock";
/// Up to this size a store is checked while it is opened; beyond, the wait would be felt, and it is checked afterwards
/// while nothing is asked of it.
const CHECK_LIMIT_BYTES: u64 = 64 * 1024 * 1024;

/// What was found and done when a store was opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opening {
    /// There was none before.
    pub is_new: bool,
    /// The run before ended without closing it: a crash, a kill or a power cut.
    pub after_unclean_exit: bool,
    /// How changes are journalled: `wal`, or `delete` on file systems that cannot, or `memory`.
    pub journal: String,
    /// The older format it had, if it was brought to the newest; a backup in that format exists.
    pub migrated_from: Option<u32>,
    /// The full check after an unclean exit. Damaged attempts in it are the user's to hear of.
    pub check: Option<CheckReport>,
    /// The file is too large to be checked on the way, or was not checked for a week: that is done while nothing is asked.
    pub is_check_due: bool,
}

pub(crate) fn in_memory(clock: Clock, steps: Steps) -> Result<(Db, Opening), StoreError> {
    let open = || -> Result<Connection, Fault> {
        let mut conn = connection::open_in_memory()?;
        schema::migrate(&mut conn, steps)?;
        Ok(conn)
    };
    let conn = open().map_err(|fault| fault.at(Path::new(":memory:"), "make a store in memory"))?;
    let opening = Opening { is_new: true, journal: "memory".to_owned(), ..Opening::default() };
    Ok((Db { conn, clock, steps, home: None, is_dirty: false, idle: None, checked: None }, opening))
}

pub(crate) fn on_disk(folders: &Folders, clock: Clock, steps: Steps) -> Result<(Db, Opening), StoreError> {
    let data = folders.ready(Place::Data)?;
    let database = data.join(DATABASE_NAME);
    let lock = InstanceLock::take(&data.join(LOCK_NAME), &database, &clock)?;
    files::sweep_temporaries(data);
    swap::finish(&database).map_err(|fault| fault.at(&database, "open the store"))?;
    files::sweep_temporaries(folders.path(Place::Backups));
    let opened = open_database(&database, folders, &clock, steps, lock.left_open);
    let (conn, opening) = opened.map_err(|fault| fault.at(&database, "open the store"))?;
    let identity = Identity::of(&database);
    let home = Home { folders: folders.clone(), database, identity, lock };
    let idle = opening.is_check_due.then(IdleCheck::default);
    Ok((Db { conn, clock, steps, home: Some(home), is_dirty: true, idle, checked: None }, opening))
}

fn open_database(
    database: &Path,
    folders: &Folders,
    clock: &Clock,
    steps: Steps,
    left_open: bool,
) -> Result<(Connection, Opening), Fault> {
    let known = schema::latest(steps);
    schema::peek(database, known)?;
    let size_bytes = fs::metadata(database).map_or(0, |meta| meta.len());
    let is_new = size_bytes == 0;
    let log_bytes = fs::metadata(connection::log_of(database)).map_or(0, |meta| meta.len());
    let after_unclean_exit = !is_new && (left_open || log_bytes > 0);

    let (mut conn, journal) = connection::open_exclusive(database, known)?;
    files::make_private(database);
    let is_large = size_bytes > CHECK_LIMIT_BYTES;
    if !is_new && !is_large {
        refuse_findings(database, check::quick(&conn)?)?;
    }
    let before = schema::version(&conn)?;
    let migrated_from = (before > 0 && before < known).then_some(before);
    if migrated_from.is_some() {
        let folder = folders.ready(Place::Backups)?;
        backup::take(&conn, folder, clock, backup::Proof::Structure)?;
    }
    schema::migrate(&mut conn, steps)?;
    refuse_findings(database, schema::differences(&conn, steps)?)?;
    let check = if after_unclean_exit && !is_large { Some(check::full(&conn, steps)?) } else { None };
    refuse_findings(database, check.iter().flat_map(|report| report.structure.clone()).collect())?;
    connection::accept(&conn)?;
    let is_check_due = !is_new && check.is_none() && (is_large || idle::is_due(&conn, clock.now_ms())?);
    Ok((conn, Opening { is_new, after_unclean_exit, journal, migrated_from, check, is_check_due }))
}

fn refuse_findings(path: &Path, findings: Vec<Said>) -> Result<(), StoreError> {
    if findings.is_empty() {
        return Ok(());
    }
    Err(StoreError::DamagedFile { path: path.to_owned(), findings })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema::STEPS;
    use crate::store::{Backup, Store};

    const NEXT: Steps = &[
        STEPS[0],
        STEPS[1],
        STEPS[2],
        STEPS[3],
        STEPS[4],
        STEPS[5],
        "CREATE TABLE extra (x INTEGER NOT NULL) STRICT;",
    ];
    const BROKEN: Steps = &[
        STEPS[0],
        STEPS[1],
        STEPS[2],
        STEPS[3],
        STEPS[4],
        STEPS[5],
        "CREATE TABLE extra (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);",
    ];

    fn folders() -> (tempfile::TempDir, Folders) {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        (dir, folders)
    }

    #[test]
    fn an_older_store_is_backed_up_in_its_own_format_and_then_migrated() {
        let (_dir, folders) = folders();
        let store = Store::open(&folders, Clock::fixed(0)).unwrap();
        let ada = store.ensure_learner(Some("Ada")).unwrap();
        drop(store);
        let store = Store::open_with(&folders, Clock::fixed(0), NEXT).unwrap();
        assert_eq!(store.opening().migrated_from, Some(6));
        assert_eq!(store.learners().unwrap()[0].id, ada);
        let backups: Vec<Backup> = store.backups().unwrap();
        assert_eq!((backups.len(), backups[0].schema), (1, 6));
        drop(store);
        assert_eq!(Store::open_with(&folders, Clock::fixed(0), NEXT).unwrap().opening().migrated_from, None);
        assert!(matches!(Store::open(&folders, Clock::fixed(0)), Err(StoreError::TooNew { found: 7, known: 6, .. })));
    }

    #[test]
    fn a_migration_that_fails_leaves_the_old_store() {
        let (_dir, folders) = folders();
        Store::open(&folders, Clock::fixed(0)).unwrap().ensure_learner(Some("Ada")).unwrap();
        assert!(matches!(
            Store::open_with(&folders, Clock::fixed(0), BROKEN),
            Err(StoreError::Database { doing: "open the store", .. })
        ));
        let store = Store::open(&folders, Clock::fixed(0)).unwrap();
        assert_eq!(store.learners().unwrap().len(), 1);
    }

    #[test]
    fn a_too_new_format_that_only_the_log_knows_of_leaves_both_files_as_they_were() {
        let (dir, folders) = folders();
        drop(Store::open(&folders, Clock::fixed(0)).unwrap());
        let database = dir.path().join(DATABASE_NAME);
        let log = dir.path().join("store.sqlite-wal");
        // As a later version leaves them when it is killed right after its migration.
        let later = Connection::open(&database).unwrap();
        later.execute_batch("PRAGMA wal_autocheckpoint=0; PRAGMA user_version=7; CREATE TABLE t (x);").unwrap();
        let copies = [&database, &log].map(|path| fs::read(path).unwrap());
        drop(later);
        fs::copy(&database, dir.path().join("aside")).unwrap();
        for (path, bytes) in [&database, &log].into_iter().zip(&copies) {
            files::write_atomically(path, bytes).unwrap();
        }
        assert_eq!(schema::peek(&database, 6).unwrap(), 6, "the header alone does not tell");
        assert!(matches!(Store::open(&folders, Clock::fixed(0)), Err(StoreError::TooNew { found: 7, .. })));
        assert_eq!([&database, &log].map(|path| fs::read(path).unwrap()), copies);
    }
}
