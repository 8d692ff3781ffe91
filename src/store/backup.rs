//! Verified copies of the store, ordered by a counter (a clock may be wrong), thinned with age.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::platform::Clock;
use crate::platform::files;
use crate::store::error::Fault;
use crate::store::{Store, StoreError, check, open};

/// A backup on disk; every one under its final name was verified before it got that name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// Rises with every backup.
    pub counter: u64,
    /// UTC milliseconds, as the clock said.
    pub made_ms: i64,
    /// The file.
    pub path: PathBuf,
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// The newest ones that are never removed.
const ALWAYS_KEPT: usize = 3;

/// Which backups to remove: all of the last two days stay, then 12 daily, 10 weekly and 9 monthly ones,
/// and the newest three whatever their dates say.
pub fn thin(backups: &[Backup], now_ms: i64) -> Vec<Backup> {
    let mut ordered: Vec<&Backup> = backups.iter().collect();
    ordered.sort_by_key(|backup| std::cmp::Reverse(backup.counter));
    let mut kept_periods: Vec<(u8, i64)> = Vec::new();
    let mut remove = Vec::new();
    for (i, backup) in ordered.into_iter().enumerate() {
        let age_days = (now_ms - backup.made_ms).div_euclid(DAY_MS);
        let day = backup.made_ms.div_euclid(DAY_MS);
        let period = match age_days {
            ..2 => continue,
            2..14 => (0, day),
            14..84 => (1, day.div_euclid(7)),
            84..360 => (2, day.div_euclid(30)),
            _ => (3, backup.counter as i64),
        };
        let wanted = period.0 < 3 && !kept_periods.contains(&period);
        if i < ALWAYS_KEPT || wanted {
            kept_periods.push(period);
        } else {
            remove.push(backup.clone());
        }
    }
    remove
}

fn name(counter: u64, made_ms: i64) -> String {
    format!("backup-{counter:06}-{made_ms}-v{}.sqlite", open::FORMAT)
}

fn parse(path: PathBuf) -> Option<Backup> {
    let stem = path.file_name()?.to_str()?.strip_prefix("backup-")?.strip_suffix(".sqlite")?.to_owned();
    let mut parts = stem.split('-');
    let (counter, made_ms) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(Backup { counter, made_ms, path })
}

/// The backups of a folder, oldest first.
pub(super) fn list(folder: &Path) -> Vec<Backup> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut backups: Vec<Backup> = entries.flatten().filter_map(|entry| parse(entry.path())).collect();
    backups.sort();
    backups
}

/// Copies a store, verifies the copy, and only then gives it its name.
pub(super) fn make(connection: &Connection, folder: &Path, clock: &Clock) -> Result<Backup, Fault> {
    let cannot = |source| files::FileError::from_io(folder, source, "make the folder for backups", "write there");
    files::create_private_folder(folder).map_err(cannot)?;
    files::sweep_temporaries(folder);
    let temporary = files::temporary_name(folder, "backup");
    let result = copy(connection, &temporary).and_then(|()| {
        let counter = list(folder).last().map_or(1, |newest| newest.counter + 1);
        let made_ms = clock.now_ms();
        let path = folder.join(name(counter, made_ms));
        files::replace(&temporary, &path)?;
        Ok(Backup { counter, made_ms, path })
    });
    if result.is_err() {
        files::remove_quietly(&temporary);
    }
    for old in thin(&list(folder), clock.now_ms()) {
        files::remove_quietly(&old.path);
    }
    result
}

fn copy(connection: &Connection, temporary: &Path) -> Result<(), Fault> {
    connection.execute("VACUUM INTO ?1", [temporary.to_string_lossy().as_ref()])?;
    files::make_private(temporary);
    let copy = Connection::open_with_flags(temporary, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let report = check::check(&copy)?;
    if report.structure.is_empty() {
        return Ok(());
    }
    Err(StoreError::DamagedFile { path: temporary.to_owned(), findings: report.structure }.into())
}

impl Store {
    /// Makes a backup and verifies it.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be written or does not verify; earlier ones stay.
    pub fn backup_now(&self) -> Result<Backup, StoreError> {
        self.ask("make a backup", |inside| {
            let folder = inside.backups.clone().ok_or(StoreError::NotOnDisk { doing: "make a backup" })?;
            make(&inside.connection, &folder, &inside.clock)
        })
    }

    /// The newest verified backup, if there is one.
    ///
    /// # Errors
    /// [`StoreError`] if the store has stopped.
    pub fn last_backup(&self) -> Result<Option<Backup>, StoreError> {
        self.ask("look for backups", |inside| Ok(inside.backups.as_deref().and_then(|folder| list(folder).pop())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(counter: u64, days_ago: i64) -> Backup {
        Backup { counter, made_ms: 1_000 * DAY_MS - days_ago * DAY_MS, path: PathBuf::from(format!("{counter}")) }
    }

    fn left(backups: &[Backup]) -> Vec<u64> {
        let removed = thin(backups, 1_000 * DAY_MS);
        backups.iter().filter(|b| !removed.contains(b)).map(|b| b.counter).collect()
    }

    #[test]
    fn the_newest_three_stay_whatever_their_dates_say() {
        let old: Vec<Backup> = (1..=6).map(|n| backup(n, 5_000)).collect();
        assert_eq!(left(&old), [4, 5, 6]);
        let future: Vec<Backup> = (1..=6).map(|n| backup(n, -5_000)).collect();
        assert_eq!(left(&future).len(), 6, "a clock that jumped removes nothing");
    }

    #[test]
    fn old_ones_thin_out_to_one_a_day_a_week_a_month() {
        let two_a_day: Vec<Backup> = (0..800_u64).map(|n| backup(800 - n, n as i64 / 2)).collect();
        let kept = left(&two_a_day).len();
        assert!((30..=45).contains(&kept), "{kept}");
    }

    #[test]
    fn names_are_read_back() {
        let path = PathBuf::from("/b").join(name(7, 12_345));
        assert_eq!(parse(path.clone()), Some(Backup { counter: 7, made_ms: 12_345, path }));
        assert_eq!(parse(PathBuf::from("/b/other.sqlite")), None);
    }
}
