//! The program's own log: what it did and what failed, in one file of limited size with one
//! predecessor. A log that cannot be written never stops the program, and no caller may put a
//! learner's name or typed words into it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

use crate::platform::files;
use crate::platform::{Clock, Folders, folders::Place};

/// The most the log file grows to before it becomes the predecessor.
pub const LOG_LIMIT_BYTES: u64 = 1_000_000;
const LOG_NAME: &str = "amends.log";
const PREDECESSOR_NAME: &str = "amends.log.1";

/// Sends the program's log to a file in the logs folder. `Err` holds the reason why there is no log
/// now; show it if somebody asks for the log, and carry on.
pub fn start(folders: &Folders, clock: Clock) -> Result<(), String> {
    let subscriber = subscriber(folders, clock)?;
    tracing::subscriber::set_global_default(subscriber).map_err(|_| "the log was started already".to_owned())
}

fn subscriber(folders: &Folders, clock: Clock) -> Result<impl tracing::Subscriber + Send + Sync, String> {
    let folder = folders.ready(Place::Logs).map_err(|e| e.to_string())?;
    let file = CappedFile::open(folder, LOG_LIMIT_BYTES).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok(tracing_subscriber::fmt()
        .with_ansi(false)
        .with_target(true)
        .with_max_level(tracing::Level::INFO)
        .with_timer(ClockTime(clock))
        .with_writer(Shared(Mutex::new(file)))
        .finish())
}

struct ClockTime(Clock);

impl FormatTime for ClockTime {
    fn format_time(&self, w: &mut Writer<'_>) -> std::fmt::Result {
        w.write_str(&self.0.now_text())
    }
}

/// A file that makes room for itself: past its limit it is renamed to its predecessor and begun anew.
#[derive(Debug)]
struct CappedFile {
    folder: PathBuf,
    file: File,
    written_bytes: u64,
    limit_bytes: u64,
}

impl CappedFile {
    fn open(folder: &Path, limit_bytes: u64) -> io::Result<Self> {
        let path = folder.join(LOG_NAME);
        let file = files::private_options().append(true).create(true).open(path)?;
        let written_bytes = file.metadata()?.len();
        Ok(Self { folder: folder.to_owned(), file, written_bytes, limit_bytes })
    }

    fn begin_anew(&mut self) -> io::Result<()> {
        fs::rename(self.folder.join(LOG_NAME), self.folder.join(PREDECESSOR_NAME))?;
        *self = Self::open(&self.folder, self.limit_bytes)?;
        Ok(())
    }
}

impl Write for CappedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.written_bytes > 0 && self.written_bytes + bytes.len() as u64 > self.limit_bytes {
            self.begin_anew()?;
        }
        self.file.write_all(bytes)?;
        self.written_bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The log's text, newest part last, for "show the log"; empty if there is none.
pub fn read(folders: &Folders) -> String {
    let folder = folders.path(Place::Logs);
    let parts = [PREDECESSOR_NAME, LOG_NAME].map(|name| files::read_limited(&folder.join(name), 2 * LOG_LIMIT_BYTES));
    parts.iter().flatten().map(|bytes| String::from_utf8_lossy(bytes)).collect()
}

/// Empties the log and removes its predecessor. Whoever writes into it goes on at its beginning.
///
/// # Errors
/// What the system says, if the file cannot be emptied.
pub fn clear(folders: &Folders) -> io::Result<()> {
    let folder = folders.path(Place::Logs);
    files::remove_quietly(&folder.join(PREDECESSOR_NAME));
    match fs::OpenOptions::new().write(true).truncate(true).open(folder.join(LOG_NAME)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Hands the one file to whoever logs; a thread that panicked while logging does not silence the rest.
struct Shared(Mutex<CappedFile>);

impl<'a> MakeWriter<'a> for Shared {
    type Writer = Turn<'a>;

    fn make_writer(&'a self) -> Self::Writer {
        Turn(self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

struct Turn<'a>(MutexGuard<'a, CappedFile>);

impl Write for Turn<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_never_outgrows_its_limit_and_keeps_the_newest() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let folder = folders.ready(Place::Logs).unwrap();
        let mut log = CappedFile::open(folder, 100).unwrap();
        for n in 0..50 {
            log.write_all(format!("line {n} of the log\n").as_bytes()).unwrap();
            assert!(fs::metadata(folder.join(LOG_NAME)).unwrap().len() <= 100);
        }
        let text = read(&folders);
        assert!(text.ends_with("line 49 of the log\n") && text.len() > 100 && text.len() <= 200, "{text}");
        drop(log);
        CappedFile::open(folder, 100).unwrap().write_all(b"after a restart\n").unwrap();
        assert!(read(&folders).ends_with("line 49 of the log\nafter a restart\n"));
    }

    #[test]
    fn a_log_that_cannot_be_written_gives_a_reason_and_nothing_worse() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        File::create(&file).unwrap();
        let folders = Folders::find(Some(&file)).unwrap();
        assert!(start(&folders, Clock::fixed(0)).unwrap_err().contains("a file is in the way"));
        assert_eq!(read(&folders), "");
    }

    #[test]
    fn the_subscriber_writes_the_clocks_time_and_the_message() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let subscriber = subscriber(&folders, Clock::fixed(0)).unwrap();
        tracing::subscriber::with_default(subscriber, || tracing::info!("opened"));
        let text = read(&folders);
        assert!(text.starts_with("1970-01-01T00:00:00.000Z  INFO") && text.ends_with("opened\n"), "{text}");
    }
}
