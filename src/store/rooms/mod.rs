//! The record of a workshop: one text file, a line for everything that happened, each line holding the checksum of the one before. A
//! line that was acknowledged is on the disk. It is no part of the store of attempts: names of a room are in no backup, and going means
//! that the file goes. What a line means is not known here.

mod asides;
mod lines;

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crate::platform::files::{self, FileError};
use crate::store::db::Identity;
use crate::store::rooms::asides::aside;
use crate::store::rooms::lines::{Chain, read_lines};

pub use asides::{asides, is_aside, mentions, set_aside};

/// The largest record that is read, in bytes: some hundred thousand acts.
const BYTES_MAX: u64 = 64 * 1024 * 1024;
/// The longest first line, in bytes.
const HEAD_BYTES_MAX: u64 = 256 * 1024;

/// The record of a workshop, open for writing by this program alone.
#[derive(Debug)]
pub struct RoomLog {
    path: PathBuf,
    file: File,
    /// What tells this file from another that stands in its place.
    identity: Option<Identity>,
    chain: Chain,
    /// How many bytes are known to be on the disk.
    sound_bytes: u64,
    /// The disk may hold more than that, and could not be brought back.
    is_torn: bool,
}

/// What a record holds.
#[derive(Debug)]
pub struct Recorded {
    /// The lines, the head first.
    pub lines: Vec<String>,
    /// How many bytes of the file prove themselves.
    sound_bytes: u64,
    chain: Chain,
    /// What follows them is more than one line torn by a crash: somebody or something changed the file.
    pub is_damaged: bool,
}

/// Why a record cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The file.
    #[error(transparent)]
    File(#[from] FileError),
    /// Another Amends has it open.
    #[error(
        "The workshop in {path} is open in another window of Amends. Nothing was changed. Use that window, or close it."
    )]
    InUse {
        /// The record.
        path: PathBuf,
    },
    /// There is one already.
    #[error("A workshop that was not ended is kept in {path}. Nothing was changed. Reopen it, or end it first.")]
    Exists {
        /// The record.
        path: PathBuf,
    },
    /// Its beginning does not prove itself.
    #[error(
        "{path} is no record of a workshop, or its beginning is damaged. It was not touched. Move it away to begin a new one."
    )]
    NotARecord {
        /// The file.
        path: PathBuf,
    },
    /// Something else stands where it was.
    #[error(
        "Another file stands in the place of this workshop’s record: {path}. It was not touched. What was acknowledged is safe as long as this room is open. Move the file away, and all of it is saved there again."
    )]
    Replaced {
        /// The file.
        path: PathBuf,
    },
    /// An earlier write failed and could not be undone.
    #[error(
        "The workshop in {path} can no longer be saved: a write failed and could not be undone. What was acknowledged is safe."
    )]
    Torn {
        /// The record.
        path: PathBuf,
    },
}

impl RoomLog {
    /// Begins a record with its head, which is on the disk when this returns. Of several that begin one at the same place at the same
    /// time, one does; a crash on the way leaves none, and never one without a head.
    ///
    /// # Errors
    /// [`LogError::Exists`] if there is one already; others if it cannot be written.
    pub fn create(path: &Path, head: &str) -> Result<Self, LogError> {
        Self::begin(path, &[head.to_owned()])
    }

    /// Puts these lines where no record stands.
    fn begin(path: &Path, lines: &[String]) -> Result<Self, LogError> {
        // Each head is another, so no two that begin at once write under one name.
        let sum = Chain::new().after(lines.first().map_or("", String::as_str));
        let made = files::temporary_name(files::folder_of(path), &format!("room-{sum}"));
        write(&made, lines)?;
        let put = std::fs::hard_link(&made, path);
        files::remove_quietly(&made);
        match put {
            Ok(()) => files::sync_folder(files::folder_of(path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(LogError::Exists { path: path.to_owned() });
            }
            // Some file systems know no second name for a file.
            Err(_) => return Self::begin_in_place(path, lines),
        }
        Ok(Self::open(path)?.0)
    }

    fn begin_in_place(path: &Path, lines: &[String]) -> Result<Self, LogError> {
        let mut options = files::private_options();
        let file = options.read(true).create_new(true).open(path).map_err(|e| match e.kind() {
            io::ErrorKind::AlreadyExists => LogError::Exists { path: path.to_owned() },
            _ => failed(path, e),
        })?;
        let mut log = Self::of(path, file);
        let begun = log.lock().and_then(|()| log.append(lines));
        begun.inspect_err(|_| files::remove_quietly(path))?;
        Ok(log)
    }

    /// A record that nobody else may open now, as it lies there.
    fn held(path: &Path) -> Result<Self, LogError> {
        let file = OpenOptions::new().read(true).write(true).open(path).map_err(|e| failed(path, e))?;
        let log = Self::of(path, file);
        log.lock()?;
        Ok(log)
    }

    fn of(path: &Path, file: File) -> Self {
        let identity = Identity::of(path);
        Self { path: path.to_owned(), file, identity, chain: Chain::new(), sound_bytes: 0, is_torn: false }
    }

    /// Opens a record to go on with it. A last line that a crash tore is cut off: it was never acknowledged. If more than that does not
    /// prove itself, a copy of the whole is put beside it first, and what proves itself is gone on with.
    ///
    /// # Errors
    /// [`LogError`] if it cannot be read, is open elsewhere, or does not even begin soundly.
    pub fn open(path: &Path) -> Result<(Self, Recorded), LogError> {
        let mut log = Self::held(path)?;
        let recorded = log.recorded()?;
        if recorded.is_damaged {
            log.copy_aside()?;
        }
        (log.sound_bytes, log.chain) = (recorded.sound_bytes, recorded.chain.clone());
        log.cut_back()?;
        Ok((log, recorded))
    }

    /// Adds lines; they are on the disk when this returns, under the record's name: one that was deleted meanwhile is written anew whole.
    ///
    /// # Errors
    /// [`LogError`] if not one of them is.
    pub fn append(&mut self, lines: &[String]) -> Result<(), LogError> {
        if self.is_torn {
            // It may have been the disk's bad moment: what is beyond the sound part goes before anything is added.
            self.cut_back().map_err(|_| LogError::Torn { path: self.path.clone() })?;
        }
        let mut chain = self.chain.clone();
        let bytes = lines.iter().fold(Vec::new(), |mut bytes, line| {
            bytes.extend_from_slice(chain.link(line).as_bytes());
            bytes
        });
        let written = self.file.write_all(&bytes).and_then(|()| self.file.sync_data());
        if let Err(error) = written.map_err(|error| failed(&self.path, error)).and_then(|()| self.stand_again()) {
            self.is_torn = self.cut_back().is_err();
            return Err(error);
        }
        self.chain = chain;
        self.sound_bytes += bytes.len() as u64;
        Ok(())
    }

    /// Sees to it that what was written can be found: without its name a file goes with whoever has it open. Nothing of another file
    /// that stands there is touched.
    fn stand_again(&mut self) -> Result<(), LogError> {
        self.has_its_place()?;
        if Identity::of(&self.path).is_none() {
            let lines = self.recorded()?.lines;
            let again = Self::begin(&self.path, &lines)?;
            tracing::warn!("the record of a workshop was deleted and is written anew");
            (self.file, self.identity) = (again.file, again.identity);
        }
        Ok(())
    }

    /// Keeps the first lines alone; a copy of the whole is put beside it.
    ///
    /// # Errors
    /// [`LogError`] if it cannot be written; the record is then as it was.
    pub fn keep_only(&mut self, lines: &[String]) -> Result<(), LogError> {
        self.copy_aside()?;
        let mut chain = Chain::new();
        self.sound_bytes = lines.iter().map(|line| chain.link(line).len() as u64).sum();
        self.chain = chain;
        self.cut_back()
    }

    /// What it holds. Read through its own handle: where a lock is one for everybody, no second handle could.
    ///
    /// # Errors
    /// [`LogError`] if it cannot be read or does not even begin soundly.
    pub fn recorded(&mut self) -> Result<Recorded, LogError> {
        let recorded = read_lines(&self.bytes()?);
        if recorded.lines.is_empty() {
            return Err(LogError::NotARecord { path: self.path.clone() });
        }
        Ok(recorded)
    }

    /// Whether nothing else stands in its place.
    ///
    /// # Errors
    /// [`LogError::Replaced`] if another file does.
    pub fn has_its_place(&self) -> Result<(), LogError> {
        match Identity::of(&self.path) {
            Some(other) if Some(other) != self.identity => Err(LogError::Replaced { path: self.path.clone() }),
            _ => Ok(()),
        }
    }

    /// Empties the record and takes it away. Under whatever other name its bytes could be found, there are none.
    ///
    /// # Errors
    /// [`LogError`] if it cannot be taken away, or another file stands in its place.
    pub fn remove(&mut self) -> Result<(), LogError> {
        self.has_its_place()?;
        let emptied = self.file.set_len(0).and_then(|()| self.file.sync_all());
        emptied.map_err(|e| failed(&self.path, e))?;
        (self.sound_bytes, self.chain) = (0, Chain::new());
        Ok(files::remove(&self.path)?)
    }

    /// How many bytes it has.
    pub fn bytes_kept(&self) -> u64 {
        self.sound_bytes
    }

    fn bytes(&mut self) -> Result<Vec<u8>, LogError> {
        let mut bytes = Vec::new();
        let read = self.file.rewind().and_then(|()| self.file.read_to_end(&mut bytes));
        let read = read.and_then(|_| self.file.seek(SeekFrom::Start(self.sound_bytes)));
        read.map_err(|e| LogError::File(FileError::from_io(&self.path, e, "read it", "read this file")))?;
        Ok(bytes)
    }

    fn copy_aside(&mut self) -> Result<(), LogError> {
        let bytes = self.bytes()?;
        Ok(files::write_atomically(&aside(&self.path), &bytes)?)
    }

    /// The record's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn cut_back(&mut self) -> Result<(), LogError> {
        let cut = self.file.set_len(self.sound_bytes).and_then(|()| self.file.sync_all());
        let cut = cut.and_then(|()| self.file.seek(SeekFrom::Start(self.sound_bytes)).map(drop));
        cut.map_err(|e| failed(&self.path, e))?;
        self.is_torn = false;
        Ok(())
    }

    fn lock(&self) -> Result<(), LogError> {
        match self.file.try_lock() {
            Ok(()) => Ok(()),
            Err(std::fs::TryLockError::WouldBlock) => Err(LogError::InUse { path: self.path.clone() }),
            Err(std::fs::TryLockError::Error(error)) => {
                // Some file systems know no locks; two windows on one of those are told by nobody.
                tracing::debug!("the record of a workshop could not be locked: {error}");
                Ok(())
            }
        }
    }
}

/// Reads a record without going on with it.
///
/// # Errors
/// [`LogError`] if it cannot be read or does not even begin soundly.
pub fn read(path: &Path) -> Result<Recorded, LogError> {
    let bytes = files::read_limited(path, BYTES_MAX)?;
    let recorded = read_lines(&bytes);
    if recorded.lines.is_empty() {
        return Err(LogError::NotARecord { path: path.to_owned() });
    }
    Ok(recorded)
}

/// Reads the first line of a record alone.
///
/// # Errors
/// [`LogError`] if it cannot be read or does not prove itself.
pub fn read_head(path: &Path) -> Result<String, LogError> {
    let cannot = |error| LogError::File(FileError::from_io(path, error, "read it", "read this file"));
    let mut line = Vec::new();
    let (file, _) = files::open_plain(path, BYTES_MAX)?;
    BufReader::new(file.take(HEAD_BYTES_MAX)).read_until(b'\n', &mut line).map_err(cannot)?;
    read_lines(&line).lines.pop().ok_or_else(|| LogError::NotARecord { path: path.to_owned() })
}

/// Changes the first line of a record that nobody has open; nothing where `change` has nothing to change. What does not prove itself of
/// it goes, and no copy of that is made: it would hold what was to be changed.
///
/// # Errors
/// [`LogError`] if it cannot be written or somebody has it open; it is then as it was.
pub fn change_head(path: &Path, change: impl FnOnce(&str) -> Option<String>) -> Result<(), LogError> {
    let mut held = RoomLog::held(path)?;
    let mut recorded = held.recorded()?;
    if let Some(head) = recorded.lines.first_mut()
        && let Some(changed) = change(head)
    {
        *head = changed;
        write(path, &recorded.lines)?;
    }
    Ok(())
}

/// Whether somebody has a record open: this program, or another.
pub fn is_in_use(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)))
}

/// Writes a whole record at once, in place of whatever stood there.
///
/// # Errors
/// [`LogError`] if it cannot be written; what stood there is then untouched.
pub fn write(path: &Path, lines: &[String]) -> Result<(), LogError> {
    let mut chain = Chain::new();
    let text: String = lines.iter().map(|line| chain.link(line)).collect();
    Ok(files::write_atomically(path, text.as_bytes())?)
}

fn failed(path: &Path, error: io::Error) -> LogError {
    LogError::File(FileError::from_io(path, error, "write it", "write this file"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(folder: &Path) -> PathBuf {
        let path = folder.join("now.room");
        let mut log = RoomLog::create(&path, "head").unwrap();
        log.append(&["one".to_owned(), "two “2”".to_owned()]).unwrap();
        log.append(&["three".to_owned()]).unwrap();
        path
    }

    #[test]
    fn what_was_acknowledged_is_read_again_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let (mut log, recorded) = RoomLog::open(&record(folder.path())).unwrap();
        assert_eq!(recorded.lines, ["head", "one", "two “2”", "three"]);
        assert!(!recorded.is_damaged);
        log.append(&["four".to_owned()]).unwrap();
        assert_eq!(read(log.path()).unwrap().lines.len(), 5);
    }

    #[test]
    fn a_cut_at_any_byte_loses_only_the_torn_line() {
        let folder = tempfile::tempdir().unwrap();
        let whole = files::read_limited(&record(folder.path()), 1_000_000).unwrap();
        let lines = |bytes: &[u8]| bytes.split_inclusive(|b| *b == b'\n').filter(|line| line.ends_with(b"\n")).count();
        for cut in 0..=whole.len() {
            let path = folder.path().join(format!("cut-{cut}.room"));
            let kept = &whole[..cut];
            files::write_atomically(&path, kept).unwrap();
            match RoomLog::open(&path) {
                Ok((mut log, recorded)) => {
                    assert_eq!(recorded.lines.len(), lines(kept), "cut at {cut}");
                    assert!(!recorded.is_damaged, "cut at {cut}");
                    log.append(&["after".to_owned()]).unwrap();
                    assert_eq!(read(&path).unwrap().lines.last().unwrap(), "after");
                }
                Err(LogError::NotARecord { .. }) => assert_eq!(lines(kept), 0, "cut at {cut}"),
                Err(other) => panic!("cut at {cut}: {other}"),
            }
        }
    }

    #[test]
    fn a_changed_byte_is_found_and_the_whole_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = record(folder.path());
        let mut bytes = files::read_limited(&path, 1_000_000).unwrap();
        let at = bytes.windows(3).position(|w| w == b"one").unwrap();
        bytes[at] = b'0';
        files::write_atomically(&path, &bytes).unwrap();
        let (_log, recorded) = RoomLog::open(&path).unwrap();
        assert_eq!((recorded.lines.as_slice(), recorded.is_damaged), (["head".to_owned()].as_slice(), true));
        assert_eq!(files::read_limited(&path.with_extension("damaged"), 1_000_000).unwrap(), bytes);
    }

    #[test]
    fn of_many_that_begin_a_record_at_once_one_does_and_its_head_stays() {
        for _ in 0..25 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("now.room");
            let begin = |n: usize| RoomLog::create(&path, &format!("head {n}")).map(|log| (n, log));
            let begun: Vec<_> = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..4).map(|n| scope.spawn(move || begin(n))).collect();
                threads.into_iter().filter_map(|thread| thread.join().unwrap().ok()).collect()
            });
            assert!(begun.len() <= 1, "{} at once", begun.len());
            for (n, mut log) in begun {
                assert_eq!(log.recorded().unwrap().lines, [format!("head {n}")]);
            }
            assert!(path.exists());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_record_that_is_deleted_is_written_anew_whole_and_another_file_in_its_place_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = record(folder.path());
        let (mut log, _) = RoomLog::open(&path).unwrap();
        files::remove(&path).unwrap();
        log.append(&["four".to_owned()]).unwrap();
        assert_eq!(read(&path).unwrap().lines, ["head", "one", "two “2”", "three", "four"]);
        assert!(is_in_use(&path), "and it is held as before");
        files::remove(&path).unwrap();
        files::write_atomically(&path, b"another").unwrap();
        assert!(matches!(log.append(&["five".to_owned()]), Err(LogError::Replaced { .. })));
        assert_eq!(files::read_limited(&path, 100).unwrap(), b"another");
        files::remove(&path).unwrap();
        log.append(&["six".to_owned()]).unwrap();
        log.append(&["seven".to_owned()]).unwrap();
        assert_eq!(read(&path).unwrap().lines[3..], ["three", "four", "six", "seven"]);
    }

    #[test]
    fn a_second_window_is_told_that_it_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = record(folder.path());
        let (_log, _) = RoomLog::open(&path).unwrap();
        assert!(matches!(RoomLog::open(&path), Err(LogError::InUse { .. })));
        assert!(RoomLog::create(&path, "head").is_err(), "and nothing is begun over it");
    }

    #[test]
    fn a_record_that_cannot_be_written_keeps_what_was_and_goes_on_once_it_can() {
        let folder = tempfile::tempdir().unwrap();
        let path = record(folder.path());
        let (mut log, _) = RoomLog::open(&path).unwrap();
        // Nothing can be written by this handle, nor cut back: as after a disk that failed.
        let works = std::mem::replace(&mut log.file, File::open(&path).unwrap());
        let line = || ["four".to_owned()];
        assert!(matches!(log.append(&line()), Err(LogError::File(_))));
        assert!(log.is_torn);
        assert!(matches!(log.append(&line()), Err(LogError::Torn { .. })));
        // Half a line reached the disk.
        let mut torn = OpenOptions::new().append(true).open(&path).unwrap();
        torn.write_all(b"fou").unwrap();
        log.file = works;
        log.append(&line()).unwrap();
        let read = read(&path).unwrap();
        assert_eq!(read.lines, ["head", "one", "two “2”", "three", "four"]);
        assert!(!read.is_damaged && !log.is_torn);
    }

    #[test]
    fn the_first_line_alone_is_read_changed_and_a_record_put_aside_unless_somebody_has_it_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = record(folder.path());
        assert_eq!(read_head(&path).unwrap(), "head");
        change_head(&path, |_| Some("another".to_owned())).unwrap();
        assert_eq!(read(&path).unwrap().lines, ["another", "one", "two “2”", "three"]);
        assert!(!is_in_use(&path));
        let (held, _) = RoomLog::open(&path).unwrap();
        assert!(is_in_use(&path));
        assert!(matches!(change_head(&path, |_| Some(String::new())), Err(LogError::InUse { .. })));
        assert!(matches!(set_aside(&path), Err(LogError::InUse { .. })));
        drop(held);
        let aside = set_aside(&path).unwrap();
        assert!(!path.exists() && aside.exists());
        files::write_atomically(&path, b"torn").unwrap();
        assert!(matches!(read_head(&path), Err(LogError::NotARecord { .. })));
    }
}
