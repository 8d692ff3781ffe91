//! What can go wrong with the store, said once: what failed, where, why, what is safe and what to
//! do. It must not know who is shown the message.

use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

use crate::platform::files::FileError;
use crate::platform::folders::FolderError;
use crate::words::{Said, said};

/// Why the store did not do what it was asked. Unless a message says otherwise, everything
/// acknowledged before is safe and the failed request changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another running Amends holds the store.
    #[error(
        "The attempts in {path} are in use by {}. Nothing was changed. Use that window, or close it and start again.",
        holder_text(holder.as_ref())
    )]
    InUse {
        /// The store's file.
        path: PathBuf,
        /// Who holds it, if the lock file says so.
        holder: Option<Holder>,
    },
    /// A later version of Amends made the store.
    #[error(
        "{path} was made by a later version of Amends (format {found}; this one knows up to {known}). \
         It was not touched. Update Amends, or name another folder with --data-dir <folder>."
    )]
    TooNew {
        /// The store's file.
        path: PathBuf,
        /// The format of the file.
        found: u32,
        /// The newest format this version knows.
        known: u32,
    },
    /// The file is something else.
    #[error(
        "{path} is not a store of Amends: {why}. It was not touched. If it was one, amends store repair makes a new one \
         from the backups; otherwise move it away, or name another folder with --data-dir <folder>."
    )]
    NotAStore {
        /// The file.
        path: PathBuf,
        /// What was found instead.
        why: Said,
    },
    /// The file's structure is broken.
    #[error(
        "The store {path} is damaged: {}. Backups are separate files and not affected. \
         Repair it (in Settings, or amends store repair): what is sound is kept, the rest comes from the backups, and \
         the damaged file is put aside.",
        Said::Row(findings.clone(), "; ")
    )]
    DamagedFile {
        /// The store's file or a backup.
        path: PathBuf,
        /// What the checks found.
        findings: Vec<Said>,
    },
    /// The archive of what others handed in is something else.
    #[error(
        "{path} is not an archive of Amends: {why}. It was not touched. Move it away, or name another folder with \
         --data-dir <folder>; merging the hand-ins again makes a new one."
    )]
    NotAnArchive {
        /// The file.
        path: PathBuf,
        /// What was found instead.
        why: Said,
    },
    /// The archive's structure is broken.
    #[error(
        "The archive {path} is damaged: {why}. Your own runs and the hand-ins themselves are not affected. Move the file \
         away and merge the hand-ins again: everything in it is made anew but trainers’ remarks, figures of the real world \
         and what was set, which are lost."
    )]
    DamagedArchive {
        /// The archive's file.
        path: PathBuf,
        /// What the database found.
        why: Said,
    },
    /// Another program is writing into the archive.
    #[error(
        "The archive {path} is in use by another program, which has not let go for ten seconds. Nothing was changed. Wait \
         until it is done, and try again: hand-ins may be merged as often as you like."
    )]
    ArchiveInUse {
        /// The archive's file.
        path: PathBuf,
    },
    /// Anything else the database reports of the archive.
    #[error(
        "Could not {doing} ({path}): {why}. What was merged before is safe, and so are the hand-ins. Try again; if it fails \
         again, move the file away and merge the hand-ins again."
    )]
    ArchiveFailed {
        /// The archive's file.
        path: PathBuf,
        /// What was tried.
        doing: &'static str,
        /// The database's words.
        why: String,
    },
    /// One attempt does not match its own checksums.
    #[error(
        "Attempt {attempt} is damaged at event {seq}: {why}. Other attempts are not affected; no score is shown \
         for this one. Repair the store (in Settings, or amends store repair) to get it back from a backup."
    )]
    Damaged {
        /// The attempt's id.
        attempt: String,
        /// The first event that does not match; 0 for the attempt's own record.
        seq: u64,
        /// What does not match.
        why: Said,
    },
    /// The stored text of a played case does not match its checksum.
    #[error(
        "The stored text of case {hash} is damaged. Attempts played with it keep their results but cannot be \
         replayed. Open the same scenario file again, or restore a backup."
    )]
    DamagedCase {
        /// The case's content hash.
        hash: String,
    },
    /// The right to write is missing.
    #[error(
        "Could not {doing}: {path} or its folder is read-only. Everything saved before is safe. \
         Give yourself the right to write there, or name another folder with --data-dir <folder>."
    )]
    ReadOnly {
        /// The file that cannot be written.
        path: PathBuf,
        /// What was tried.
        doing: &'static str,
    },
    /// No room is left.
    #[error(
        "Could not {doing}: the disk of {path} is full. Everything saved before is safe. \
         Free at least 20 MB there and try again; nothing needs to be restarted."
    )]
    DiskFull {
        /// The file that could not grow.
        path: PathBuf,
        /// What was tried.
        doing: &'static str,
    },
    /// The file was moved, replaced or deleted while the store was open.
    #[error(
        "Could not {doing}: {path} was moved, replaced or deleted while Amends was running. Everything saved before \
         is in that file and safe. Put it back where it was and try again; until then nothing more is kept."
    )]
    Vanished {
        /// Where the file was.
        path: PathBuf,
        /// What was tried.
        doing: &'static str,
    },
    /// The device failed.
    #[error(
        "Could not {doing}: the disk of {path} reports an error ({why}). Everything saved before is as safe as \
         the disk is. Try again; if it fails again, the disk may be failing or a limit on the size of files be reached: \
         copy the folder to another disk."
    )]
    Io {
        /// The file.
        path: PathBuf,
        /// What was tried.
        doing: &'static str,
        /// The system's words.
        why: Said,
    },
    /// A database setting that safety rests on could not be set.
    #[error(
        "The store {path} cannot be opened safely here: {setting} is {found} instead of {wanted}. \
         Nothing was changed. Name a folder on a local disk with --data-dir <folder>."
    )]
    Unsafe {
        /// The store's file.
        path: PathBuf,
        /// The setting.
        setting: &'static str,
        /// What it should be.
        wanted: String,
        /// What it is.
        found: String,
    },
    /// The caller's count of an attempt's events is not the store's.
    #[error(
        "Attempt {attempt} has {found} events here, not {expected}: it was played on elsewhere. \
         Nothing was added. Open the attempt again to go on from event {found}."
    )]
    WrongSeq {
        /// The attempt's id.
        attempt: String,
        /// The sequence number the caller took for the last one.
        expected: u64,
        /// The last one stored.
        found: u64,
    },
    /// The attempt is over.
    #[error("Attempt {attempt} is {status} and takes no more events. It is unchanged. Start a new attempt.")]
    NotOpen {
        /// The attempt's id.
        attempt: String,
        /// How it stands: ended or abandoned.
        status: &'static str,
    },
    /// Nothing of that name is stored.
    #[error("There is no {what} {id} in this store. Nothing was changed. List what there is and choose from it.")]
    Unknown {
        /// `attempt`, `learner`, `case` …
        what: &'static str,
        /// What was asked for.
        id: String,
    },
    /// The start of an id fits several attempts.
    #[error("{matches} attempts begin with {prefix}. Nothing was opened. Give more of the id.")]
    Ambiguous {
        /// What was asked for.
        prefix: String,
        /// How many attempts it fits; at least 2.
        matches: u64,
    },
    /// A value that cannot be stored.
    #[error("The {what} cannot be stored: {why}. Nothing was changed.")]
    BadInput {
        /// Which value.
        what: &'static str,
        /// What is wrong with it, and what would do.
        why: Said,
    },
    /// A store in memory has no file.
    #[error("Could not {doing}: this store is kept in memory only. Start without the demo to keep attempts.")]
    NotOnDisk {
        /// What was tried.
        doing: &'static str,
    },
    /// The erasure is done in the store, but traces may be left elsewhere.
    #[error(
        "The data is erased from the store, but traces may remain in: {}. Erase again once this is mended: {why}",
        paths_text(left)
    )]
    TracesLeft {
        /// Files that may still hold erased data.
        left: Vec<PathBuf>,
        /// Why they could not be rewritten.
        why: Said,
    },
    /// The store's thread has ended.
    #[error(
        "Could not {doing}: the store has stopped after an internal error. \
         Everything saved before is safe. Start Amends again."
    )]
    Stopped {
        /// What was tried.
        doing: &'static str,
    },
    /// Anything else the database reports.
    #[error(
        "Could not {doing} in {path}: {why}. Everything saved before is safe. \
         Try again, and check the store if it fails again."
    )]
    Database {
        /// The file.
        path: PathBuf,
        /// What was tried.
        doing: &'static str,
        /// The database's words.
        why: String,
    },
    /// A file beside the database could not be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// A folder could not be used.
    #[error(transparent)]
    Folder(#[from] FolderError),
}

impl StoreError {
    /// The same of the archive: what is safe there, and what is to be done, is something else.
    pub(super) fn of_archive(self) -> Self {
        match self {
            Self::NotAStore { path, why } => Self::NotAnArchive { path, why },
            Self::DamagedFile { path, findings } => Self::DamagedArchive { path, why: Said::Row(findings, "; ") },
            Self::InUse { path, .. } => Self::ArchiveInUse { path },
            Self::Database { path, doing, why } => Self::ArchiveFailed { path, doing, why },
            other => other,
        }
    }
}

/// The process that holds a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its process id.
    pub pid: u32,
    /// When it opened the store, RFC 3339.
    pub since: String,
}

fn holder_text(holder: Option<&Holder>) -> String {
    match holder {
        Some(Holder { pid, since }) => format!("another Amends (process {pid}, since {since})"),
        None => "another program".to_owned(),
    }
}

fn paths_text(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// A failure inside the store, before the place and the purpose are added.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The database's own error.
    Sql(rusqlite::Error),
    /// An error that says everything already.
    Told(StoreError),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Told(error)
    }
}

impl From<FileError> for Fault {
    fn from(error: FileError) -> Self {
        Self::Told(error.into())
    }
}

impl From<FolderError> for Fault {
    fn from(error: FolderError) -> Self {
        Self::Told(error.into())
    }
}

impl Fault {
    /// The full error, for a file at `path`, while `doing` something.
    pub(crate) fn at(self, path: &Path, doing: &'static str) -> StoreError {
        match self {
            Self::Told(error) => error,
            Self::Sql(error) => from_sql(&error, path, doing),
        }
    }

    /// Whether the file itself is broken.
    pub(crate) fn is_damaged_file(&self) -> bool {
        matches!(self, Self::Sql(error) if Self::is_damage(error))
    }

    /// Whether the disk or the machine failed, and not what is written there. A file that ends too soon is damage.
    pub(crate) fn is_of_the_machine(error: &rusqlite::Error) -> bool {
        let is_cut = error.sqlite_error().is_some_and(|cause| cause.extended_code == ffi::SQLITE_IOERR_SHORT_READ);
        !is_cut
            && matches!(
                error.sqlite_error_code(),
                Some(
                    ErrorCode::SystemIoFailure
                        | ErrorCode::DiskFull
                        | ErrorCode::OutOfMemory
                        | ErrorCode::CannotOpen
                        | ErrorCode::ReadOnly
                        | ErrorCode::PermissionDenied
                        | ErrorCode::DatabaseBusy
                )
            )
    }

    /// Whether there is no store to be read: the file is broken, or something else.
    pub(crate) fn is_damaged_store(&self) -> bool {
        let told = |error: &StoreError| matches!(error, StoreError::DamagedFile { .. } | StoreError::NotAStore { .. });
        self.is_damaged_file() || matches!(self, Self::Told(error) if told(error))
    }

    /// Whether the database says that the file, or a value in it, is broken.
    pub(crate) fn is_damage(error: &rusqlite::Error) -> bool {
        let is_misread = matches!(
            error,
            rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::Utf8Error(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
        );
        let is_corrupt =
            matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase));
        is_misread || is_corrupt
    }
}

fn from_sql(error: &rusqlite::Error, path: &Path, doing: &'static str) -> StoreError {
    let path = path.to_owned();
    let why = error.to_string();
    let Some(cause) = error.sqlite_error() else { return StoreError::Database { path, doing, why } };
    match cause.code {
        ErrorCode::DiskFull => StoreError::DiskFull { path, doing },
        ErrorCode::ReadOnly if cause.extended_code == ffi::SQLITE_READONLY_DBMOVED => {
            StoreError::Vanished { path, doing }
        }
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
            StoreError::ReadOnly { path, doing }
        }
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse { path, holder: None },
        ErrorCode::DatabaseCorrupt => StoreError::DamagedFile { path, findings: vec![Said::foreign(why)] },
        ErrorCode::NotADatabase => StoreError::NotAStore { path, why: Said::foreign(why) },
        ErrorCode::SystemIoFailure => StoreError::Io { path, doing, why: Said::foreign(why) },
        ErrorCode::TooBig => StoreError::BadInput { what: "text", why: said!("faults-why-too-long") },
        _ => StoreError::Database { path, doing, why },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(code: i32) -> StoreError {
        let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        Fault::from(error).at(Path::new("/data/store.sqlite"), "save your turn")
    }

    #[test]
    fn each_failure_of_the_database_becomes_the_message_that_helps() {
        for code in [ffi::SQLITE_READONLY, ffi::SQLITE_READONLY_DIRECTORY, ffi::SQLITE_PERM, ffi::SQLITE_CANTOPEN] {
            assert!(matches!(told(code), StoreError::ReadOnly { .. }), "{code}");
        }
        assert!(matches!(told(ffi::SQLITE_READONLY_DBMOVED), StoreError::Vanished { .. }));
        assert!(matches!(told(ffi::SQLITE_FULL), StoreError::DiskFull { .. }));
        assert!(matches!(told(ffi::SQLITE_BUSY), StoreError::InUse { holder: None, .. }));
        assert!(matches!(told(ffi::SQLITE_CORRUPT), StoreError::DamagedFile { .. }));
        assert!(matches!(told(ffi::SQLITE_NOTADB), StoreError::NotAStore { .. }));
        assert!(matches!(told(ffi::SQLITE_IOERR_FSYNC), StoreError::Io { .. }));
        assert!(matches!(told(ffi::SQLITE_TOOBIG), StoreError::BadInput { .. }));
        assert!(matches!(told(ffi::SQLITE_ERROR), StoreError::Database { .. }));
    }

    #[test]
    fn a_message_says_what_where_what_is_safe_and_what_to_do() {
        let message = told(ffi::SQLITE_READONLY_DIRECTORY).to_string();
        for part in ["save your turn", "/data/store.sqlite", "read-only", "safe", "--data-dir"] {
            assert!(message.contains(part), "{part:?} in {message}");
        }
        let holder = Some(Holder { pid: 4711, since: "2026-01-01T00:00:00Z".into() });
        let message = StoreError::InUse { path: "/data/store.sqlite".into(), holder }.to_string();
        assert!(message.contains("process 4711, since 2026-01-01T00:00:00Z"), "{message}");
    }
}
