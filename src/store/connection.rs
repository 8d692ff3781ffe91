//! How a connection is set up: the settings durability and safety rest on, each one read back. It
//! must not know the tables.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::platform::files;
use crate::store::error::{Fault, StoreError};
use crate::store::schema;

/// The write-ahead log of a database.
pub(crate) fn log_of(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// Opens the file as its only user, in the order that matters: nothing new is written before the format is accepted.
pub(crate) fn open_exclusive(path: &Path, known: u32) -> Result<(Connection, String), Fault> {
    let log = log_of(path);
    if log.metadata().is_ok_and(|meta| meta.len() > 0) {
        // What the run before left in its log can be read, and yet a flush of it may have failed: nothing that comes now,
        // not even moving it into the file, may rest on it before it has been written anew.
        files::copy_atomically(&log, &log)?;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags)?;
    // Until the store is accepted, closing it again must leave even a leftover journal as it was.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    set(&conn, path, "busy_timeout", "0")?;
    set(&conn, path, "locking_mode", "exclusive")?;
    let is_new: bool = conn.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?;
    if conn.is_readonly("main")? {
        return Err(StoreError::ReadOnly { path: path.to_owned(), doing: "open the store" }.into());
    }
    if is_new {
        set(&conn, path, "page_size", "4096")?;
        set(&conn, path, "application_id", &schema::APPLICATION_ID.to_string())?;
    } else {
        let application = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        schema::accept(path, schema::version(&conn)?, application, known)?;
    }
    let journal = journal_mode(&conn)?;
    make_durable(&conn, path, &journal)?;
    make_defensive(&conn, path)?;
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    Ok((conn, journal))
}

/// Opens a copy of a store (a backup, a file to restore) that nobody else knows. Its content counts
/// as hostile until it is checked; its journal is an ordinary one, so that it stays a single file.
pub(crate) fn open_copy(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags)?;
    set(&conn, path, "busy_timeout", "0")?;
    set(&conn, path, "locking_mode", "exclusive")?;
    make_defensive(&conn, path)?;
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    Ok(conn)
}

/// Opens a file that several programs may use at once, each in its turn: whoever finds it busy waits a little.
pub(crate) fn open_shared(path: &Path, application: u32) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags)?;
    set(&conn, path, "busy_timeout", "10000")?;
    let is_new: bool = conn.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?;
    if conn.is_readonly("main")? {
        return Err(StoreError::ReadOnly { path: path.to_owned(), doing: "open the archive" }.into());
    }
    if is_new {
        // Whole files are kept in it, each as it came.
        set(&conn, path, "page_size", "16384")?;
        // What is forgotten gives its room back without a copy of the whole file.
        set(&conn, path, "auto_vacuum", "2")?;
        set(&conn, path, "application_id", &application.to_string())?;
    }
    let journal = journal_mode(&conn)?;
    make_durable(&conn, path, &journal)?;
    make_defensive(&conn, path)?;
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    Ok(conn)
}

/// Opens a file that several may use at once, to read beside whoever has it open already.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    set(&conn, path, "busy_timeout", "10000")?;
    make_defensive(&conn, path)?;
    Ok(conn)
}

/// A store in memory, for tests and the demo.
pub(crate) fn open_in_memory() -> Result<Connection, Fault> {
    let mut conn = Connection::open_in_memory()?;
    make_defensive(&conn, Path::new(":memory:"))?;
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    Ok(conn)
}

/// Some file systems cannot keep a write-ahead log and answer with another mode; an ordinary journal is slower and as
/// safe. An error is something else: a connection whose change of journal failed half-way is never written through,
/// since what it acknowledges then may be undone by a power cut.
fn journal_mode(conn: &Connection) -> Result<String, Fault> {
    let mode = ask_for_journal(conn, "WAL")?;
    if mode == "wal" { Ok(mode) } else { ask_for_journal(conn, "DELETE") }
}

/// The answer comes before the change is committed: only a statement that ran to its end has made it.
pub(crate) fn ask_for_journal(conn: &Connection, mode: &str) -> Result<String, Fault> {
    let mut query = conn.prepare(&format!("PRAGMA journal_mode={mode}"))?;
    let mut rows = query.query([])?;
    let mut answer = String::new();
    while let Some(row) = rows.next()? {
        answer = row.get(0)?;
    }
    Ok(answer)
}

/// An acknowledged turn survives a power cut. With a log FULL does that. An ordinary journal may be done with when its
/// name is gone, and only EXTRA flushes that to the disk: otherwise a cut brings the name back, and the turn is undone.
fn make_durable(conn: &Connection, path: &Path, journal: &str) -> Result<(), Fault> {
    set(conn, path, "synchronous", if journal == "wal" { "2" } else { "3" })?;
    if cfg!(target_os = "macos") {
        set(conn, path, "fullfsync", "1")?;
        set(conn, path, "checkpoint_fullfsync", "1")?;
    }
    set(conn, path, "wal_autocheckpoint", "250")?;
    set(conn, path, "journal_size_limit", "1048576")?;
    Ok(())
}

fn make_defensive(conn: &Connection, path: &Path) -> Result<(), Fault> {
    for (setting, value) in [
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"), // MEMORY: no words in temporary files
    ] {
        set(conn, path, setting, value)?;
    }
    // A database in memory has no file to map and says nothing.
    if conn.path().is_some_and(|file| !file.is_empty()) {
        set(conn, path, "mmap_size", "0")?;
    }
    let defensive = conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    expect(path, "defensive mode", "true", &defensive.to_string())
}

fn set(conn: &Connection, path: &Path, setting: &'static str, value: &str) -> Result<(), Fault> {
    conn.prepare(&format!("PRAGMA {setting}={value}"))?.query([])?.next()?;
    let found = conn.query_row(&format!("PRAGMA {setting}"), [], |row| row.get::<_, Value>(0))?;
    let found = match found {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        other => format!("{other:?}"),
    };
    expect(path, setting, value, &found)
}

fn expect(path: &Path, setting: &'static str, wanted: &str, found: &str) -> Result<(), Fault> {
    if wanted == found {
        return Ok(());
    }
    Err(StoreError::Unsafe { path: path.to_owned(), setting, wanted: wanted.to_owned(), found: found.to_owned() }
        .into())
}

/// Moves everything from the write-ahead log into the file, flushes it and empties the log; whether somebody kept it
/// from being emptied.
pub(crate) fn empty_log(conn: &Connection) -> Result<bool, Fault> {
    let is_busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(is_busy != 0)
}

/// The store is accepted: from here on, closing it tidies up.
pub(crate) fn accept(conn: &Connection) -> Result<(), Fault> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_on_disk_has_every_setting_it_should() {
        let dir = tempfile::tempdir().unwrap();
        let (conn, journal) = open_exclusive(&dir.path().join("store.sqlite"), 1).unwrap();
        assert_eq!(journal, "wal");
        let read = |name: &str| {
            let value = conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, Value>(0)).unwrap();
            if let Value::Text(text) = value { text } else { format!("{value:?}") }
        };
        for (name, wanted) in [
            ("journal_mode", "wal"),
            ("locking_mode", "exclusive"),
            ("synchronous", "Integer(2)"),
            ("foreign_keys", "Integer(1)"),
            ("trusted_schema", "Integer(0)"),
            ("cell_size_check", "Integer(1)"),
            ("mmap_size", "Integer(0)"),
            ("secure_delete", "Integer(1)"),
            ("temp_store", "Integer(2)"),
            ("wal_autocheckpoint", "Integer(250)"),
            ("page_size", "Integer(4096)"),
        ] {
            assert_eq!(read(name), wanted, "{name}");
        }
    }

    #[test]
    fn an_ordinary_journal_is_flushed_away_before_a_turn_is_acknowledged() {
        let conn = Connection::open_in_memory().unwrap();
        make_durable(&conn, Path::new("x"), "delete").unwrap();
        assert_eq!(conn.query_row("PRAGMA synchronous", [], |row| row.get::<_, i64>(0)).unwrap(), 3);
    }

    #[test]
    fn a_setting_that_does_not_hold_is_named() {
        let conn = Connection::open_in_memory().unwrap();
        // A database in memory can be in no journal mode but its own.
        let error = set(&conn, Path::new("x"), "journal_mode", "wal").unwrap_err().at(Path::new("x"), "open");
        assert!(error.to_string().contains("journal_mode is memory instead of wal"), "{error}");
    }
}
