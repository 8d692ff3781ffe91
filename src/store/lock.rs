//! The lock that keeps a second running Amends out, and says who is in. The system releases it
//! when its holder ends, however it ends, so an old lock file never blocks. It must not know the database.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::Path;
use std::time::Duration;

use crate::platform::Clock;
use crate::platform::files::{self, FileError};
use crate::store::error::{Holder, StoreError};

/// How often the name of a holder is looked for, and how long apart.
const TRIES: u32 = 40;
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(crate) struct InstanceLock {
    file: File,
    /// Whether whoever held it before ended without closing the store.
    pub(crate) left_open: bool,
}

impl InstanceLock {
    /// Takes the lock at `path` for the store at `database`, or says who has it.
    pub(crate) fn take(path: &Path, database: &Path, clock: &Clock) -> Result<Self, StoreError> {
        let failed = |e| FileError::from_io(path, e, "lock the store", "write this file");
        let mut file = lock_options().open(path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::InUse { path: database.to_owned(), holder: wait_for_holder(&mut file) });
            }
            // No such locks on this file system: SQLite's own exclusive lock still keeps a second writer out.
            Err(TryLockError::Error(e)) => tracing::warn!("the store's folder knows no file locks: {e}"),
        }
        let left_open = read_holder(&mut file).is_some();
        let mut lock = Self { file, left_open };
        lock.write(&format!("{} {}\n", std::process::id(), clock.now_text())).map_err(failed)?;
        Ok(lock)
    }

    /// Notes that the store was closed in order; the lock itself goes when `self` is dropped.
    pub(crate) fn mark_closed(&mut self) {
        if let Err(e) = self.write("") {
            tracing::warn!("the lock file could not be emptied: {e}");
        }
    }

    fn write(&mut self, text: &str) -> std::io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(text.as_bytes())?;
        self.file.sync_all()
    }
}

impl Drop for InstanceLock {
    /// Unlocks by name rather than by closing: a process that is being started at this moment holds a
    /// copy of the open file until it has begun, and the lock would stay with it.
    fn drop(&mut self) {
        if let Err(e) = self.file.unlock() {
            tracing::debug!("the lock goes with its file: {e}");
        }
    }
}

fn lock_options() -> OpenOptions {
    let mut options = files::private_options();
    options.read(true).create(true);
    options
}

/// Whoever has just taken the lock writes who it is a moment later.
fn wait_for_holder(file: &mut File) -> Option<Holder> {
    for _ in 0..TRIES {
        if let Some(holder) = read_holder(file) {
            return Some(holder);
        }
        std::thread::sleep(BETWEEN_TRIES);
    }
    None
}

fn read_holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(200).read_to_string(&mut text).ok()?;
    let (pid, since) = text.trim().split_once(' ')?;
    Some(Holder { pid: pid.parse().ok()?, since: since.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_the_open_file_elsewhere_does_not_keep_the_lock() {
        let dir = tempfile::tempdir().unwrap();
        let (path, database) = (dir.path().join("store.lock"), dir.path().join("store.sqlite"));
        let lock = InstanceLock::take(&path, &database, &Clock::fixed(0)).unwrap();
        let inherited = lock.file.try_clone().unwrap();
        drop(lock);
        assert!(InstanceLock::take(&path, &database, &Clock::fixed(0)).is_ok());
        drop(inherited);
    }

    #[test]
    fn the_second_is_told_who_holds_it_and_the_next_whether_it_was_closed() {
        let dir = tempfile::tempdir().unwrap();
        let (path, database) = (dir.path().join("store.lock"), dir.path().join("store.sqlite"));
        let clock = Clock::fixed(0);
        let mut first = InstanceLock::take(&path, &database, &clock).unwrap();
        assert!(!first.left_open);
        let holder = Holder { pid: std::process::id(), since: "1970-01-01T00:00:00.000Z".into() };
        match InstanceLock::take(&path, &database, &clock) {
            Err(StoreError::InUse { holder: Some(found), .. }) => assert_eq!(found, holder),
            other => panic!("{other:?}"),
        }
        first.mark_closed();
        drop(first);
        let second = InstanceLock::take(&path, &database, &clock).unwrap();
        assert!(!second.left_open);
        drop(second);
        assert!(InstanceLock::take(&path, &database, &clock).unwrap().left_open, "the second did not close it");
    }
}
