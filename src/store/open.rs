//! Opening: one instance at a time, the settings that make a commit durable, the format, a look for damage.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use crate::platform::Clock;
use crate::platform::files;
use crate::store::error::{Fault, Holder};
use crate::store::{StoreError, backup};

/// Marks a file as ours: "AMND".
const APPLICATION_ID: i32 = 0x414D_4E44;
/// The newest format this version knows.
pub(super) const FORMAT: u32 = 1;

fn migrations() -> Migrations<'static> {
    Migrations::new(vec![M::up(include_str!("migrations/0001_start.sql"))])
}

/// Held as long as a store is open; the file says who holds it.
#[derive(Debug)]
pub(super) struct InstanceLock {
    _file: File,
}

impl InstanceLock {
    /// Takes the lock beside the store. A lock left by a process that died is free again by itself.
    pub(super) fn take(folder: &Path, store: &Path, clock: &Clock) -> Result<Self, StoreError> {
        let path = folder.join("store.lock");
        let doing = "open the store";
        let cannot = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly { path: path.clone(), doing }
            }
            std::io::ErrorKind::StorageFull => StoreError::DiskFull { path: path.clone(), doing },
            _ => StoreError::Io { path: path.clone(), doing, why: error.to_string() },
        };
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(cannot)?;
        files::make_private(&path);
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::InUse { path: store.to_owned(), holder: holder(&mut file) });
            }
            Err(TryLockError::Error(error)) => return Err(cannot(error)),
        }
        let told = format!("{}\n{}\n", std::process::id(), clock.now_text());
        file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(told.as_bytes())).map_err(cannot)?;
        Ok(Self { _file: file })
    }
}

fn holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().ok()?;
    std::io::Read::by_ref(file).take(200).read_to_string(&mut text).ok()?;
    let mut lines = text.lines();
    Some(Holder { pid: lines.next()?.parse().ok()?, since: lines.next()?.to_owned() })
}

/// Opens the file, checks what it is before anything is written, and brings it to the present format.
pub(super) fn open(path: &Path, backups: &Path, clock: &Clock) -> Result<Connection, StoreError> {
    prepare(path, backups, clock).map_err(|fault| fault.at(path, "open the store"))
}

fn prepare(path: &Path, backups: &Path, clock: &Clock) -> Result<Connection, Fault> {
    let existed = std::fs::metadata(path).is_ok_and(|about| about.len() > 0);
    if existed {
        look_before_touching(path)?;
    }
    let mut connection = Connection::open(path)?;
    files::make_private(path);
    settings(&connection, Some(path))?;
    if existed {
        let findings = quick_check(&connection)?;
        if !findings.is_empty() {
            return Err(StoreError::DamagedFile { path: path.to_owned(), findings }.into());
        }
        if format_of(&connection)? < FORMAT {
            backup::make(&connection, backups, clock)?;
        }
    } else {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    migrate(&mut connection, path)?;
    Ok(connection)
}

/// A later format or another program's file is refused before a single byte of it changes.
fn look_before_touching(path: &Path) -> Result<(), Fault> {
    // Without the write-ahead log: opening it read-only must not create a -shm file beside a foreign database.
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let uri = format!("file:{}?immutable=1", uri_escaped(path));
    let connection = Connection::open_with_flags(uri, flags)?;
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found = format_of(&connection)?;
    // A store killed in its first moments has its id or its format only in the log yet.
    let empty = id == 0 && found == 0;
    if id != APPLICATION_ID && !empty {
        return Err(StoreError::NotAStore { path: path.to_owned(), why: "another program made it".to_owned() }.into());
    }
    if found > FORMAT {
        return Err(StoreError::TooNew { path: path.to_owned(), found, known: FORMAT }.into());
    }
    Ok(())
}

fn uri_escaped(path: &Path) -> String {
    path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}

fn format_of(connection: &Connection) -> Result<u32, Fault> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// A store that lives in memory.
pub(super) fn in_memory() -> Result<Connection, StoreError> {
    let path = PathBuf::from("memory");
    let make = || -> Result<Connection, Fault> {
        let mut connection = Connection::open_in_memory()?;
        settings(&connection, None)?;
        migrate(&mut connection, &path)?;
        Ok(connection)
    };
    make().map_err(|fault| fault.at(&path, "open the store"))
}

fn migrate(connection: &mut Connection, path: &Path) -> Result<(), Fault> {
    migrations().to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Fault::Sql(err),
        other => Fault::Told(StoreError::Database {
            path: path.to_owned(),
            doing: "bring the store to this version's format",
            why: other.to_string(),
        }),
    })
}

/// What makes an acknowledged commit survive a power cut, and a hostile file harmless. Each is read back.
fn settings(connection: &Connection, path: Option<&Path>) -> Result<(), Fault> {
    if let Some(path) = path {
        set(connection, path, "locking_mode", "EXCLUSIVE", "exclusive")?;
        let journal: String = connection.query_row("PRAGMA journal_mode=WAL", [], |row| row.get(0))?;
        if !journal.eq_ignore_ascii_case("wal") {
            // Some file systems cannot hold a write-ahead log; a rollback journal with FULL is as safe, only slower.
            set(connection, path, "journal_mode", "DELETE", "delete")?;
        }
        set(connection, path, "synchronous", "FULL", "2")?;
        set(connection, path, "wal_autocheckpoint", "250", "250")?;
        set(connection, path, "mmap_size", "0", "0")?;
        if cfg!(target_os = "macos") {
            set(connection, path, "fullfsync", "ON", "1")?;
            set(connection, path, "checkpoint_fullfsync", "ON", "1")?;
        }
    }
    let path = path.unwrap_or(Path::new("memory"));
    for (name, wanted, read_back) in [
        ("foreign_keys", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),
        ("secure_delete", "ON", "1"),
        ("temp_store", "MEMORY", "2"),
    ] {
        set(connection, path, name, wanted, read_back)?;
    }
    Ok(())
}

fn set(connection: &Connection, path: &Path, setting: &'static str, value: &str, wanted: &str) -> Result<(), Fault> {
    connection.execute_batch(&format!("PRAGMA {setting}={value};"))?;
    let found: rusqlite::types::Value = match connection.query_row(&format!("PRAGMA {setting}"), [], |row| row.get(0)) {
        // A store without memory mapping answers nothing, which is what is wanted of it.
        Err(rusqlite::Error::QueryReturnedNoRows) => return Ok(()),
        other => other?,
    };
    let found = match found {
        rusqlite::types::Value::Integer(number) => number.to_string(),
        rusqlite::types::Value::Text(text) => text,
        other => format!("{other:?}"),
    };
    if found.eq_ignore_ascii_case(wanted) {
        return Ok(());
    }
    Err(StoreError::Unsafe { path: path.to_owned(), setting, wanted: wanted.to_owned(), found }.into())
}

/// What SQLite finds wrong with the structure of the file; empty if nothing.
pub(super) fn quick_check(connection: &Connection) -> Result<Vec<String>, Fault> {
    findings(connection, "PRAGMA quick_check(20)")
}

/// The same, in full.
pub(super) fn full_check(connection: &Connection) -> Result<Vec<String>, Fault> {
    findings(connection, "PRAGMA integrity_check(20)")
}

fn findings(connection: &Connection, pragma: &str) -> Result<Vec<String>, Fault> {
    let mut statement = connection.prepare(pragma)?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let all: Result<Vec<String>, rusqlite::Error> = rows.collect();
    Ok(all?.into_iter().filter(|line| line != "ok").collect())
}

/// Empties the log into the file, so that a closed store is one file.
pub(super) fn close(connection: &Connection) {
    if let Err(error) = connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)") {
        tracing::warn!("the store's log is emptied next time: {error}");
    }
}
