//! Files that are whole or not there, and reads that refuse what is not an ordinary small file.
//! It must not know what the bytes mean.

mod stream;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

pub use stream::Streamed;

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Nothing is there.
    #[error("{path} is not there. Nothing was changed. Check the name.")]
    Missing {
        /// Where the file was looked for.
        path: PathBuf,
    },
    /// The system does not let this person read or write there.
    #[error(
        "{path}: the right to {right} is missing. Nothing was changed. \
         Give yourself that right or choose another folder."
    )]
    Denied {
        /// The file or folder that refuses.
        path: PathBuf,
        /// What was tried, for example `write a file in this folder`.
        right: &'static str,
    },
    /// A folder, a pipe, a device or a socket stands where a file is wanted.
    #[error("{path} is {found}, not a file. Nothing was read or changed. Choose an ordinary file.")]
    NotAFile {
        /// What was named.
        path: PathBuf,
        /// What stands there, with its article.
        found: &'static str,
    },
    /// The file is larger than its reader accepts.
    #[error("{path} is larger than the {limit_bytes} bytes allowed here. It was not read. Choose a smaller file.")]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that is read.
        limit_bytes: u64,
    },
    /// The disk, or the person's share of it, is full.
    #[error("{path}: the disk is full. What was there before is unchanged. Free some space and try again.")]
    Full {
        /// The file that did not fit.
        path: PathBuf,
    },
    /// Anything else the system reports.
    #[error("{path}: could not {doing}: {why}. What was there before is unchanged. Try again, or choose another disk.")]
    Io {
        /// The file.
        path: PathBuf,
        /// What was tried, as a verb.
        doing: &'static str,
        /// The system's own words.
        why: io::Error,
    },
}

impl FileError {
    /// Sorts a system error: `right` names what a refusal means, `doing` what was tried.
    pub fn from_io(path: &Path, source: io::Error, doing: &'static str, right: &'static str) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied { path, right },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full { path }
            }
            io::ErrorKind::IsADirectory => Self::NotAFile { path, found: "a folder" },
            _ => Self::Io { path, doing, why: source },
        }
    }
}

/// Writes `bytes` so that after a crash at any moment either the old file or the new one is there,
/// whole: a temporary file in the same folder, flushed to the disk, then renamed over `path`. On
/// unix the file is readable by its owner alone. A write-protected file is refused, not replaced.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    // A link keeps pointing where it points: the file behind it is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    refuse_replacing(path)?;
    let (mut file, temporary) = create_temporary(folder_of(path))?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    let result = written
        .map_err(|e| FileError::from_io(path, e, "write it", "write this file"))
        .and_then(|()| replace(&temporary, path));
    if result.is_err() {
        remove_quietly(&temporary);
    }
    result
}

/// Renames `from` over `to` in the same folder and flushes the folder, so that the new name lasts through a power cut.
pub fn replace(from: &Path, to: &Path) -> Result<(), FileError> {
    fs::rename(from, to)
        .map_err(|e| FileError::from_io(to, e, "rename it into place", "write a file in this folder"))?;
    sync_folder(folder_of(to));
    Ok(())
}

/// Has the system put a file's content on the disk before it goes on.
pub fn flush(path: &Path) -> Result<(), FileError> {
    let flushed = OpenOptions::new().append(true).open(path).and_then(|file| file.sync_all());
    flushed.map_err(|e| FileError::from_io(path, e, "flush it to the disk", "write this file"))
}

/// Copies a file so that `to` is the whole copy, flushed to the disk, or as it was before; on unix its owner's alone.
/// A file may be copied onto itself: after a flush that failed, what can be read may be nowhere but in the system's
/// memory, and no later flush of the same file brings it to the disk.
pub fn copy_atomically(from: &Path, to: &Path) -> Result<(), FileError> {
    let temporary = temporary_name(folder_of(to), "copy");
    let copied = fs::copy(from, &temporary)
        .map(drop)
        .map_err(|e| FileError::from_io(from, e, "copy it", "read this file and write in this folder"))
        .and_then(|()| {
            make_private(&temporary);
            flush(&temporary)
        })
        .and_then(|()| replace(&temporary, to));
    if copied.is_err() {
        remove_quietly(&temporary);
    }
    copied
}

/// The folder a file stands in; the current one for a bare name.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn refuse_replacing(path: &Path) -> Result<(), FileError> {
    match fs::metadata(path) {
        Ok(meta) if !meta.is_file() => {
            Err(FileError::NotAFile { path: path.to_owned(), found: kind_of(meta.file_type()) })
        }
        Ok(meta) if meta.permissions().readonly() => {
            Err(FileError::Denied { path: path.to_owned(), right: "write this file" })
        }
        _ => Ok(()),
    }
}

fn create_temporary(folder: &Path) -> Result<(File, PathBuf), FileError> {
    let mut n = 0_u32;
    loop {
        let name = folder.join(format!("{TEMPORARY_PREFIX}{}-{n}{TEMPORARY_SUFFIX}", std::process::id()));
        match private_options().create_new(true).open(&name) {
            Ok(file) => return Ok((file, name)),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists && n < 1_000 => n += 1,
            Err(e) => return Err(FileError::from_io(folder, e, "create a file in it", "write a file in this folder")),
        }
    }
}

/// Options to write a file that, on unix, only its owner may read.
pub fn private_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Flushes a folder's entries to the disk. Best effort: not every system can, and the data itself is safe already.
pub fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(handle) = File::open(folder)
        && let Err(e) = handle.sync_all()
    {
        tracing::debug!("a folder could not be flushed: {e}");
    }
}

const TEMPORARY_PREFIX: &str = ".amends-";
const TEMPORARY_SUFFIX: &str = ".tmp";

/// A name for a temporary file of ours in `folder`, which [`sweep_temporaries`] will know.
pub fn temporary_name(folder: &Path, purpose: &str) -> PathBuf {
    folder.join(format!("{TEMPORARY_PREFIX}{purpose}-{}{TEMPORARY_SUFFIX}", std::process::id()))
}

/// Removes temporary files that a killed run left in `folder`. Call it only while nobody else writes there.
pub fn sweep_temporaries(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(TEMPORARY_PREFIX) && name.contains(TEMPORARY_SUFFIX) {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => drop(fs::remove_dir_all(entry.path())),
                _ => remove_quietly(&entry.path()),
            }
        }
    }
}

/// Every file in a folder; none if there is no such folder.
///
/// # Errors
/// [`FileError`] if the folder cannot be listed.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(FileError::from_io(folder, e, "list it", "read this folder")),
    }
}

/// Every folder in a folder, links to folders not among them; none if there is no such folder.
///
/// # Errors
/// [`FileError`] if the folder cannot be listed.
pub fn folders_in(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries.flatten().filter(is_folder).map(|entry| entry.path()).collect()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(FileError::from_io(folder, e, "list it", "read this folder")),
    }
}

/// Removes a file that must not stay; that it is gone already is no error.
pub fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            Err(FileError::from_io(path, e, "remove it", "write in this folder"))
        }
        _ => Ok(()),
    }
}

/// Removes a file nobody needs; that it is gone already is no error, and any other failure only leaves it lying.
pub fn remove_quietly(path: &Path) {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => tracing::debug!("a spare file could not be removed: {e}"),
        _ => {}
    }
}

/// Reads an ordinary file of at most `max_bytes`. Folders, pipes, devices, circular links and larger
/// files are refused from what the system says about them, before a byte is read.
pub fn read_limited(path: &Path, max_bytes: u64) -> Result<Vec<u8>, FileError> {
    let failed = |e| FileError::from_io(path, e, "read it", "read this file");
    let (file, meta) = open_plain(path, max_bytes)?;
    let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
    // A file may grow while it is read: one byte more than allowed tells.
    file.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > max_bytes {
        return Err(FileError::TooLarge { path: path.to_owned(), limit_bytes: max_bytes });
    }
    Ok(bytes)
}

/// Opens an ordinary file of at most `max_bytes` to be read; refused as by [`read_limited`].
pub(crate) fn open_plain(path: &Path, max_bytes: u64) -> Result<(File, fs::Metadata), FileError> {
    let failed = |e| FileError::from_io(path, e, "read it", "read this file");
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    accept(path, &fs::metadata(path).map_err(failed)?, max_bytes)?;
    let file = File::open(path).map_err(failed)?;
    let meta = file.metadata().map_err(failed)?;
    accept(path, &meta, max_bytes)?;
    Ok((file, meta))
}

fn accept(path: &Path, meta: &fs::Metadata, max_bytes: u64) -> Result<(), FileError> {
    if !meta.is_file() {
        return Err(FileError::NotAFile { path: path.to_owned(), found: kind_of(meta.file_type()) });
    }
    if meta.len() > max_bytes {
        return Err(FileError::TooLarge { path: path.to_owned(), limit_bytes: max_bytes });
    }
    Ok(())
}

fn kind_of(kind: fs::FileType) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        if kind.is_fifo() {
            return "a pipe";
        }
        if kind.is_char_device() || kind.is_block_device() {
            return "a device";
        }
        if kind.is_socket() {
            return "a socket";
        }
    }
    if kind.is_dir() { "a folder" } else { "something else" }
}

/// Creates a folder and those above it; on unix new ones are their owner's alone (0700).
pub fn create_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Takes everybody else's rights on a file away (0600) where the system knows such rights; where it does
/// not, nothing happens.
pub fn make_private(path: &Path) {
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
        if let Err(e) = fs::set_permissions(path, mode) {
            tracing::debug!("a file's rights could not be narrowed: {e}");
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_in(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_written_file_is_whole_private_and_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("naïve name 🙂.txt");
        write_atomically(&path, b"old").unwrap();
        write_atomically(&path, b"new").unwrap();
        assert_eq!(read_limited(&path, 3).unwrap(), b"new");
        assert_eq!(names_in(dir.path()).len(), 1, "no temporary file stays");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_copy_is_whole_or_what_was_there_before_stays() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("from"), dir.path().join("to"));
        write_atomically(&from, b"words").unwrap();
        write_atomically(&to, b"before").unwrap();
        assert!(copy_atomically(&dir.path().join("none"), &to).is_err());
        assert_eq!(read_limited(&to, 9).unwrap(), b"before");
        copy_atomically(&from, &to).unwrap();
        copy_atomically(&to, &to).unwrap();
        assert_eq!(read_limited(&to, 9).unwrap(), b"words");
        assert_eq!(names_in(dir.path()), ["from", "to"]);
    }

    #[test]
    fn a_name_of_255_bytes_can_be_written() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x".repeat(255));
        write_atomically(&path, b"fits").unwrap();
        assert_eq!(read_limited(&path, 10).unwrap(), b"fits");
    }

    #[test]
    fn a_failed_write_leaves_no_temporary_file_and_says_why() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("folder");
        fs::create_dir(&folder).unwrap();
        let error = write_atomically(&folder, b"x").unwrap_err();
        assert!(matches!(error, FileError::NotAFile { found: "a folder", .. }), "{error}");
        let too_long = dir.path().join("x".repeat(256));
        assert!(write_atomically(&too_long, b"x").unwrap_err().to_string().contains("could not rename it into place"));
        assert!(matches!(
            write_atomically(&dir.path().join("nowhere/file"), b"x"),
            Err(FileError::Missing { path }) if path.ends_with("nowhere")
        ));
        assert_eq!(names_in(dir.path()), ["folder"]);
    }

    #[test]
    fn a_write_protected_file_is_refused_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kept.txt");
        write_atomically(&path, b"kept").unwrap();
        let mut rights = fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights).unwrap();
        assert!(matches!(write_atomically(&path, b"lost"), Err(FileError::Denied { .. })));
        assert_eq!(read_limited(&path, 9).unwrap(), b"kept");
    }

    #[test]
    fn a_file_over_the_limit_is_refused_by_its_size() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sparse");
        File::create(&path).unwrap().set_len(1 << 30).unwrap();
        let error = read_limited(&path, 1 << 20).unwrap_err();
        assert!(error.to_string().contains("larger than the 1048576 bytes"), "{error}");
        assert!(matches!(read_limited(&dir.path().join("none"), 9), Err(FileError::Missing { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn pipes_devices_folders_and_circular_links_are_refused_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let pipe = dir.path().join("pipe");
        if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|done| done.success()) {
            assert!(matches!(read_limited(&pipe, 9), Err(FileError::NotAFile { found: "a pipe", .. })));
        }
        let device = Path::new("/dev/zero");
        assert!(matches!(read_limited(device, 9), Err(FileError::NotAFile { found: "a device", .. })));
        assert!(matches!(read_limited(dir.path(), 9), Err(FileError::NotAFile { found: "a folder", .. })));
        let circle = dir.path().join("circle");
        std::os::unix::fs::symlink(&circle, &circle).unwrap();
        assert!(read_limited(&circle, 9).unwrap_err().to_string().contains("could not read it"));
    }

    #[test]
    fn only_our_own_leftovers_are_swept() {
        let dir = tempfile::tempdir().unwrap();
        for name in [".amends-12-0.tmp", ".amends-backup-9.tmp-journal", "report.tmp", "store.sqlite"] {
            File::create(dir.path().join(name)).unwrap();
        }
        sweep_temporaries(dir.path());
        assert_eq!(names_in(dir.path()), ["report.tmp", "store.sqlite"]);
    }
}
