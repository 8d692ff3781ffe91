//! What the store's thread owns: the one connection, the clock and where the file is. It must not
//! know the tables; the files beside it do.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction};

use crate::platform::{Clock, Folders};
use crate::store::check::CheckReport;
use crate::store::connection;
use crate::store::error::{Fault, StoreError};
use crate::store::idle::IdleCheck;
use crate::store::lock::InstanceLock;
use crate::store::schema::Steps;

/// The open store. Only its own thread touches it.
#[derive(Debug)]
pub(crate) struct Db {
    pub(crate) conn: Connection,
    pub(crate) clock: Clock,
    pub(crate) steps: Steps,
    /// Where it is on disk; `None` in memory.
    pub(crate) home: Option<Home>,
    /// Whether something was written since the last checkpoint.
    pub(crate) is_dirty: bool,
    /// A check that goes on while nothing is asked.
    pub(crate) idle: Option<IdleCheck>,
    /// What such a check came to.
    pub(crate) checked: Option<CheckReport>,
}

/// A store's place on disk.
#[derive(Debug)]
pub(crate) struct Home {
    pub(crate) folders: Folders,
    pub(crate) database: PathBuf,
    pub(crate) identity: Option<Identity>,
    pub(crate) lock: InstanceLock,
}

/// What tells a file from another one of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    device: u64,
    file: u64,
}

impl Identity {
    /// The file that stands at `path` now; `None` if there is none. Where files have no number, all are the same.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let meta = fs::metadata(path).ok()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Some(Self { device: meta.dev(), file: meta.ino() })
        }
        #[cfg(not(unix))]
        {
            let _ = meta;
            Some(Self { device: 0, file: 0 })
        }
    }
}

impl Db {
    /// The file, for messages.
    pub(crate) fn path(&self) -> &Path {
        self.home.as_ref().map_or(Path::new(":memory:"), |home| &home.database)
    }

    /// Runs `work` in one `BEGIN IMMEDIATE … COMMIT`. `Ok` only after the commit has reached the disk;
    /// any error rolls back.
    pub(crate) fn write<T>(
        &mut self,
        doing: &'static str,
        work: impl FnOnce(&Transaction<'_>, &Clock) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.refuse_if_vanished(doing)?;
        let tx = self.conn.transaction()?;
        let done = work(&tx, &self.clock)?;
        tx.commit()?;
        self.is_dirty = true;
        Ok(done)
    }

    /// The system lets a deleted file be written into without a word; nobody would find those turns again.
    fn refuse_if_vanished(&self, doing: &'static str) -> Result<(), Fault> {
        let Some(home) = &self.home else { return Ok(()) };
        if Identity::of(&home.database) == home.identity {
            return Ok(());
        }
        Err(StoreError::Vanished { path: home.database.clone(), doing }.into())
    }

    /// Moves everything from the write-ahead log into the file and empties the log.
    pub(crate) fn checkpoint(&mut self) -> Result<(), Fault> {
        self.is_dirty = connection::empty_log(&self.conn)?;
        Ok(())
    }

    /// A checkpoint that may wait: what it would tidy is safe in the log already.
    pub(crate) fn tidy(&mut self) {
        if self.is_dirty
            && let Err(fault) = self.checkpoint()
        {
            tracing::warn!("the store's log could not be emptied: {fault:?}");
        }
    }

    /// Closes the store in order.
    pub(crate) fn close(mut self) {
        self.tidy();
        let Self { conn, home, .. } = self;
        match (conn.close(), home) {
            (Ok(()), Some(mut home)) => home.lock.mark_closed(),
            (Ok(()), None) => {}
            (Err((_, error)), _) => tracing::warn!("the store could not be closed: {error}"),
        }
    }
}
