//! Backups: whole copies of the store that were proved before they got their name. A file named
//! `backup-…` is therefore good or has rotted since; a half-made one never has that name. It must not
//! know when one is due.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};

use crate::platform::files::{self, FileError};
use crate::platform::{Clock, folders::Place};
use crate::store::Store;
use crate::store::check;
use crate::store::connection;
use crate::store::db::{Db, Home};
use crate::store::error::{Fault, StoreError};
use crate::store::schema::{self, Steps};
use crate::store::thin::thin;

/// A backup that was proved when it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Its place in the order of backups; larger is newer, whatever the clock said.
    pub counter: u64,
    /// When it was taken, UTC milliseconds, to the second.
    pub taken_ms: i64,
    /// Format of the store in it.
    pub schema: u32,
    /// Its size.
    pub bytes: u64,
}

/// How a copy is proved before it is named.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Proof {
    /// Structure only: the copy is of an older format, which today's chain queries may not fit.
    Structure,
    /// Structure, tables and every chain.
    Full(Steps),
}

impl Store {
    /// Takes a backup, proves it, names it and thins the old ones. A store that is itself damaged
    /// gives none, so that it never pushes good backups out.
    pub fn backup_now(&self) -> Result<Backup, StoreError> {
        self.call("take a backup", |db| {
            let proof = Proof::Full(db.steps);
            let home = home(db)?;
            let folder = home.folders.ready(Place::Backups)?;
            let backup = take(&db.conn, folder, &db.clock, proof)?;
            for old in thin(&list(folder)?, db.clock.now_ms()) {
                files::remove_quietly(&old);
            }
            Ok(backup)
        })
    }

    /// All backups in the backups folder, the newest first; none for a store in memory.
    pub fn backups(&self) -> Result<Vec<Backup>, StoreError> {
        self.call("list the backups", |db| match &db.home {
            Some(home) => Ok(list(home.folders.path(Place::Backups))?),
            None => Ok(Vec::new()),
        })
    }

    /// All backups in a folder, the newest first, without opening a store.
    pub fn backups_in(folder: &Path) -> Result<Vec<Backup>, StoreError> {
        Ok(list(folder)?)
    }

    /// The newest backup, proved when it was taken; `None` if there is none yet.
    pub fn last_verified_backup(&self) -> Result<Option<Backup>, StoreError> {
        Ok(self.backups()?.into_iter().next())
    }
}

/// The place on disk of a store that has one.
fn home(db: &Db) -> Result<&Home, StoreError> {
    db.home.as_ref().ok_or(StoreError::NotOnDisk { doing: "take a backup" })
}

/// Copies, proves and names.
pub(crate) fn take(conn: &Connection, folder: &Path, clock: &Clock, proof: Proof) -> Result<Backup, Fault> {
    let temporary = files::temporary_name(folder, "backup");
    let taken = copy(conn, &temporary, proof).and_then(|schema| name(folder, &temporary, schema, clock));
    if taken.is_err() {
        discard(&temporary);
    }
    taken
}

fn copy(conn: &Connection, temporary: &Path, proof: Proof) -> Result<u32, Fault> {
    discard(temporary);
    let attempt = || -> Result<u32, Fault> {
        let mut target = connection::open_copy(temporary)?;
        files::make_private(temporary);
        let copying = Copying::new(conn, &mut target)?;
        while copying.step(-1)? != StepResult::Done {}
        drop(copying);
        settle(&target)?;
        prove(&target, conn.path().map_or(temporary, Path::new), proof)?;
        let schema = schema::version(&target)?;
        target.close().map_err(|(_, error)| error)?;
        Ok(schema)
    };
    attempt().map_err(|fault| fault.at(temporary, "take a backup").into())
}

/// Makes a copy of a store with a write-ahead log a single file with an ordinary journal.
pub(crate) fn settle(copy: &Connection) -> Result<(), Fault> {
    connection::ask_for_journal(copy, "DELETE")?;
    Ok(())
}

/// `Err` names what is wrong with a copy of the store at `origin`.
pub(crate) fn prove(copy: &Connection, origin: &Path, proof: Proof) -> Result<(), Fault> {
    let findings = match proof {
        Proof::Structure => check::structure(copy)?,
        Proof::Full(steps) => check::full(copy, steps)?.findings(),
    };
    if findings.is_empty() {
        return Ok(());
    }
    Err(StoreError::DamagedFile { path: origin.to_owned(), findings }.into())
}

/// Flushes a proved copy to the disk and gives it its name.
fn name(folder: &Path, temporary: &Path, schema: u32, clock: &Clock) -> Result<Backup, Fault> {
    files::flush(temporary)?;
    let bytes = fs::metadata(temporary).map_or(0, |meta| meta.len());
    let counter = list(folder)?.first().map_or(0, |newest| newest.counter) + 1;
    let taken_ms = clock.now_ms().div_euclid(1000) * 1000;
    let path = folder.join(name_of(counter, taken_ms, schema));
    files::replace(temporary, &path)?;
    Ok(Backup { path, counter, taken_ms, schema, bytes })
}

/// Removes a copy that came to nothing, with its journal.
pub(crate) fn discard(temporary: &Path) {
    files::remove_quietly(temporary);
    let mut journal = temporary.as_os_str().to_owned();
    journal.push("-journal");
    files::remove_quietly(Path::new(&journal));
}

const TIME_FORMAT: &str = "%Y%m%dT%H%M%S";

fn name_of(counter: u64, taken_ms: i64, schema: u32) -> String {
    let time = jiff::Timestamp::from_millisecond(taken_ms).unwrap_or_default();
    format!("backup-{counter:06}-{}Z-v{schema}.sqlite", time.strftime(TIME_FORMAT))
}

fn parse_name(name: &str) -> Option<(u64, i64, u32)> {
    let (counter, rest) = name.strip_prefix("backup-")?.strip_suffix(".sqlite")?.split_once('-')?;
    let (time, schema) = rest.rsplit_once("Z-v")?;
    let time = jiff::civil::DateTime::strptime(TIME_FORMAT, time).ok()?;
    let time = time.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    Some((counter.parse().ok()?, time.as_millisecond(), schema.parse().ok()?))
}

/// The backups in a folder, the newest first; other files do not count.
pub(crate) fn list(folder: &Path) -> Result<Vec<Backup>, FileError> {
    let mut backups: Vec<Backup> = files::files_in(folder)?
        .into_iter()
        .filter_map(|path| {
            let (counter, taken_ms, schema) = parse_name(path.file_name()?.to_str()?)?;
            let bytes = fs::metadata(&path).ok()?.len();
            Some(Backup { path, counter, taken_ms, schema, bytes })
        })
        .collect();
    backups.sort_by(|a, b| (b.counter, &b.path).cmp(&(a.counter, &a.path)));
    Ok(backups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backups_name_says_counter_time_and_format() {
        let name = name_of(12, 1_764_063_155_000, 3);
        assert_eq!(name, "backup-000012-20251125T093235Z-v3.sqlite");
        assert_eq!(parse_name(&name), Some((12, 1_764_063_155_000, 3)));
        for other in ["backup-12.sqlite", "store.sqlite", "backup-1-20251325T093235Z-v3.sqlite", "backup-x-y-z.sqlite"]
        {
            assert_eq!(parse_name(other), None, "{other}");
        }
        assert!(name_of(1_000_000, -5_000, 1).starts_with("backup-1000000-19691231T235955Z"));
    }
}
