//! The store's format: its migrations, its marks in the file's header, and whether a file has
//! exactly the tables and triggers it should. It must not know what the tables are for.

use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::platform::files::{self, FileError};
use crate::store::error::{Fault, StoreError};
use crate::words::{Said, said};

/// Marks a file as a store of Amends: `AMND` in the header's application id.
pub(crate) const APPLICATION_ID: u32 = 0x414D_4E44;

/// The migrations, oldest first; the format's number is how many of them were run.
pub(crate) type Steps = &'static [&'static str];

/// The migrations this version knows.
pub(crate) const STEPS: Steps = &[
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_reflections.sql"),
    include_str!("migrations/0003_drafts.sql"),
    include_str!("migrations/0004_left.sql"),
    include_str!("migrations/0005_corrections.sql"),
    include_str!("migrations/0006_rooms.sql"),
];

/// The newest format these steps lead to.
pub(crate) fn latest(steps: Steps) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// Marks a new, empty file as a store, before anything is written into it.
pub(crate) fn begin(conn: &Connection) -> Result<(), rusqlite::Error> {
    conn.execute_batch(&format!("PRAGMA page_size=4096; PRAGMA application_id={APPLICATION_ID}"))
}

/// Brings a store to the newest format, all in one transaction.
pub(crate) fn migrate(conn: &mut Connection, steps: Steps) -> Result<(), Fault> {
    let migrations = Migrations::new(steps.iter().map(|sql| M::up(sql)).collect());
    migrations.to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Fault::Sql(err),
        other => Fault::Sql(rusqlite::Error::ToSqlConversionFailure(Box::new(other))),
    })
}

/// The format a connection's store has; 0 for a new one.
pub(crate) fn version(conn: &Connection) -> Result<u32, rusqlite::Error> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// How the tables, indexes and triggers differ from what the steps make: nothing else may be there,
/// nothing may be missing.
pub(crate) fn differences(conn: &Connection, steps: Steps) -> Result<Vec<Said>, Fault> {
    let mut model = Connection::open_in_memory()?;
    migrate(&mut model, steps)?;
    let (wanted, found) = (objects(&model)?, objects(conn)?);
    let missing = wanted.iter().filter(|object| !found.contains(object));
    let foreign = found.iter().filter(|object| !wanted.contains(object));
    let missing = missing.map(|(name, _)| said!("faults-found-changed", name = name));
    Ok(missing.chain(foreign.map(|(name, _)| said!("faults-found-foreign", name = name))).collect())
}

fn objects(conn: &Connection) -> Result<Vec<(String, String)>, rusqlite::Error> {
    let mut query = conn.prepare(include_str!("sql/schema_objects.sql"))?;
    query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Looks at a file's header without opening it as a database, so that a file which is refused is
/// not changed by a single byte. `Ok` is the format; 0 for an empty or absent file.
pub(crate) fn peek(path: &Path, known: u32) -> Result<u32, StoreError> {
    peek_as(path, APPLICATION_ID, known)
}

/// As [`peek`], for a file with another mark.
pub(crate) fn peek_as(path: &Path, ours: u32, known: u32) -> Result<u32, StoreError> {
    let header = match read_header(path) {
        Err(FileError::Missing { .. }) => return Ok(0),
        other => other?,
    };
    if header.is_empty() {
        return Ok(0);
    }
    let not_a_store = |why| StoreError::NotAStore { path: path.to_owned(), why };
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(not_a_store(said!("faults-why-not-sqlite")));
    }
    let (Some(version), Some(application)) = (number_at(&header, 60), number_at(&header, 68)) else {
        return Err(not_a_store(said!("faults-why-cut-short")));
    };
    accept_as(path, version, (application, ours), known)
}

/// Refuses other programs' files and later formats.
pub(crate) fn accept(path: &Path, version: u32, application: u32, known: u32) -> Result<u32, StoreError> {
    accept_as(path, version, (application, APPLICATION_ID), known)
}

fn accept_as(path: &Path, version: u32, (application, ours): (u32, u32), known: u32) -> Result<u32, StoreError> {
    let path = path.to_owned();
    if application != ours {
        return Err(StoreError::NotAStore { path, why: said!("faults-why-another-program") });
    }
    if version > known {
        return Err(StoreError::TooNew { path, found: version, known });
    }
    Ok(version)
}

fn read_header(path: &Path) -> Result<Vec<u8>, FileError> {
    use std::io::Read as _;
    // Refuses folders, pipes and devices; a store may be of any size.
    let meta = std::fs::metadata(path).map_err(|e| failed(path, e))?;
    if !meta.is_file() {
        return files::read_limited(path, 0);
    }
    let mut header = Vec::with_capacity(100);
    let file = std::fs::File::open(path).map_err(|e| failed(path, e))?;
    file.take(100).read_to_end(&mut header).map_err(|e| failed(path, e))?;
    Ok(header)
}

fn failed(path: &Path, error: std::io::Error) -> FileError {
    FileError::from_io(path, error, "read it", "read this file")
}

fn number_at(header: &[u8], offset: usize) -> Option<u32> {
    let bytes = header.get(offset..offset + 4)?;
    bytes.try_into().ok().map(u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_run_and_make_exactly_what_they_say() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn, STEPS).unwrap();
        assert_eq!(version(&conn).unwrap(), latest(STEPS));
        assert_eq!(differences(&conn, STEPS).unwrap(), vec![]);
    }

    #[test]
    fn a_foreign_trigger_and_a_missing_one_are_named() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn, STEPS).unwrap();
        conn.execute_batch(
            "DROP TRIGGER event_stays;
             CREATE TRIGGER sly AFTER INSERT ON event BEGIN DELETE FROM learner; END;",
        )
        .unwrap();
        let found = differences(&conn, STEPS).unwrap();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, ["trigger event_stays is missing or was changed", "trigger sly does not belong here"]);
    }

    #[test]
    fn files_that_are_not_stores_are_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store.sqlite");
        assert_eq!(peek(&path, 1).unwrap(), 0);
        let with = |bytes: &[u8]| {
            files::write_atomically(&path, bytes).unwrap();
            peek(&path, 1)
        };
        assert_eq!(with(b"").unwrap(), 0);
        assert!(with(b"Dear diary, today").unwrap_err().to_string().contains("not an SQLite file"));
        assert!(with(b"SQLite format 3\0").unwrap_err().to_string().contains("cut short"));
        let mut header = b"SQLite format 3\0".to_vec();
        header.resize(100, 0);
        assert!(with(&header).unwrap_err().to_string().contains("another program"));
        header[68..72].copy_from_slice(&APPLICATION_ID.to_be_bytes());
        header[63] = 2;
        assert!(matches!(with(&header), Err(StoreError::TooNew { found: 2, known: 1, .. })));
        assert!(matches!(peek(dir.path(), 1), Err(StoreError::File(FileError::NotAFile { .. }))));
    }
}
