//! What others handed in, apart from the store of whoever reads it: one SQLite file of its own beside it. Several programs may
//! use it at once. It keeps each file as it came, and what was read from it in rows small enough to add up. It must not know
//! how a run is judged nor what a report says.

mod forget;
mod one;
mod page;
mod put;
mod rank;
mod remarks;
mod rows_out;
mod scan;
mod take;
mod taken;

pub(crate) use forget::Plan;
pub use forget::{Forget, Forgotten, KeptPerson};
pub(crate) use one::Belongings;
pub(crate) use page::Listed;
#[cfg(test)]
pub(crate) use rows_out::sown;
pub(crate) use rows_out::{LineOut, Out, RunOut, TurnOut};
pub(crate) use take::Intake;
pub(crate) use taken::{
    HeldRuns, LineDigest, Lost, Taken, TakenCase, TakenIdea, TakenLine, TakenRun, TakenTurn, Whose,
};

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::domain::report::CaseNames;
use crate::platform::files;
use crate::platform::{Folders, folders::Place};
use crate::store::connection;
use crate::store::error::{Fault, StoreError};
use crate::store::schema::{self, Steps};

/// The archive's file in its folder.
pub const ARCHIVE_NAME: &str = "archive.sqlite";
/// Marks a file as an archive of Amends: `AMAR` in the header's application id.
const APPLICATION_ID: u32 = 0x414D_4152;
const STEPS: Steps = &[include_str!("migrations/0001_start.sql")];

/// The archive. One connection: whoever works on another thread opens their own.
#[derive(Debug)]
pub struct Archive {
    pub(crate) conn: Connection,
    path: PathBuf,
    /// What was read last.
    read: Option<scan::Read>,
    /// What its cases are called.
    names: CaseNames,
}

impl Archive {
    /// Opens the archive below these folders, or makes one.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be made or read, is something else, or is of a later version; nothing is changed then.
    pub fn open(folders: &Folders) -> Result<Self, StoreError> {
        let path = folders.ready(Place::Archive)?.join(ARCHIVE_NAME);
        let conn = open_at(&path).map_err(|fault| fault.at(&path, "open the archive").of_archive())?;
        Ok(Self { conn, path, read: None, names: CaseNames::default() })
    }

    /// Whether anything was ever taken in below these folders.
    pub fn exists(folders: &Folders) -> bool {
        folders.path(Place::Archive).join(ARCHIVE_NAME).exists()
    }

    /// An archive that is gone with its handle; for tests and whoever keeps nothing.
    ///
    /// # Errors
    /// [`StoreError`] if not even memory serves.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = PathBuf::from(":memory:");
        let open = || -> Result<Connection, Fault> {
            let mut conn = connection::open_in_memory()?;
            schema::migrate(&mut conn, STEPS)?;
            Ok(conn)
        };
        let conn = open().map_err(|fault| fault.at(&path, "open the archive").of_archive())?;
        Ok(Self { conn, path, read: None, names: CaseNames::default() })
    }

    /// Its file; `:memory:` for one in memory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Has the connection do something; `doing` completes "could not …".
    pub(crate) fn call<T>(
        &mut self,
        doing: &'static str,
        job: impl FnOnce(&mut Connection) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        job(&mut self.conn).map_err(|fault| fault.at(&self.path, doing).of_archive())
    }
}

fn open_at(path: &Path) -> Result<Connection, Fault> {
    let known = schema::latest(STEPS);
    if fs::metadata(path).is_ok_and(|meta| meta.len() > 0) {
        schema::peek_as(path, APPLICATION_ID, known)?;
    }
    let mut conn = connection::open_shared(path, APPLICATION_ID)?;
    files::make_private(path);
    schema::migrate(&mut conn, STEPS)?;
    Ok(conn)
}
