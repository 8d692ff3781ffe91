//! Taking in what was handed in: read within limits, proved, played again, and kept. Doing it twice, or in another order, comes
//! to the same archive; what is damaged is named and the rest goes in; the files themselves are only read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::domain::session::RULES_VERSION;
use crate::store::StoreError;
use crate::store::archive::{Archive, Intake};
use crate::words::{Said, Told as _, said};
use crate::workflow::reports::finding::find;
use crate::workflow::reports::reading::{Before, Copied, Read, Reader, Whole};
use crate::workflow::reports::settle::settle;

/// Runs and bytes that are written in one go: the more, the fewer pages are written twice.
pub(super) const BATCH_RUNS: usize = 2_000;
const BATCH_BYTES: usize = 16 << 20;
/// Files that may wait to be written: what is read ahead has to fit into memory.
const AHEAD: usize = 16;
/// How long nothing may come before whoever waits is asked again whether to go on.
const PATIENCE: Duration = Duration::from_millis(100);

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Files looked at.
    pub files: usize,
    /// Files there are; grows while folders are searched.
    pub of: usize,
    /// Runs taken in so far.
    pub runs: usize,
    /// Runs that were played again because their case came later than they did, and how many there are of them.
    pub again: (usize, usize),
}

/// Something that could not be taken in, or only so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Damage {
    /// The file.
    pub file: PathBuf,
    /// The run, where it is one of several; `None` of the whole file.
    pub run: Option<String>,
    /// Of which case that run is and when it ended, as far as its file says so.
    pub about: Option<About>,
    /// Why.
    pub why: Said,
}

/// By what people know a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Title of its case.
    pub case: String,
    /// When it ended, UTC milliseconds.
    pub ended_ms: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merged {
    /// Hand-ins among what was named: each once, and it is in.
    pub files: usize,
    /// Of them new.
    pub new_files: usize,
    /// Further copies of them, under other names or in other folders.
    pub copies: usize,
    /// Runs that are new.
    pub new_runs: usize,
    /// Runs that were there already.
    pub known_runs: usize,
    /// Runs that went in as issued and could not be played again here, each with why.
    pub not_replayed: Vec<Damage>,
    /// What went in with a reservation: something else of a file that is in does not count, or a run could not be looked at
    /// anew.
    pub reserved: Vec<Damage>,
    /// What could not be taken in: files that are not among [`Merged::files`], and single runs of those that are.
    pub damage: Vec<Damage>,
    /// It was stopped before the end: what is in is in, the rest can be merged again.
    pub is_stopped: bool,
    /// It ended before all was in, and why, in whole sentences: what is in is in, the rest can be merged again.
    pub ended_by: Option<Said>,
}

impl Merged {
    /// Files that went in with a reservation.
    pub fn files_reserved(&self) -> usize {
        self.reserved.iter().map(|damage| &damage.file).collect::<BTreeSet<_>>().len()
    }

    /// Files that could not be taken in, and runs of files that were.
    pub fn out(&self) -> (usize, usize) {
        let files = self.damage.iter().filter(|damage| damage.run.is_none()).count();
        (files, self.damage.len() - files)
    }

    /// Whether all of it went in without a reservation.
    pub fn is_whole(&self) -> bool {
        self.damage.is_empty() && self.reserved.is_empty()
    }
}

/// Takes in files, and all hand-ins in folders and below.
///
/// # Errors
/// [`StoreError`] if the archive cannot be written from the start; then nothing was taken in.
pub fn merge(
    archive: &mut Archive,
    paths: &[PathBuf],
    now_ms: i64,
    on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Merged, StoreError> {
    let found = find(paths, on);
    let mut merged = Merged { damage: found.damage, is_stopped: found.is_stopped, ..Merged::default() };
    if !merged.is_stopped && !found.files.is_empty() {
        let judged_by = format!("{} {RULES_VERSION}", env!("CARGO_PKG_VERSION"));
        let before = Before { files: archive.file_digests()?, texts: archive.case_texts()?, ..Before::default() };
        let intake = archive.begin_intake(&judged_by)?;
        let mut writing = Writing {
            archive,
            intake,
            now_ms,
            merged: &mut merged,
            waiting: Vec::new(),
            copies: Vec::new(),
            met: BTreeMap::new(),
        };
        let threads = thread::available_parallelism().map_or(2, usize::from).clamp(2, 16);
        let done = read_all(&before, &found.files, threads, &mut writing, on)
            .and_then(|()| if writing.merged.is_stopped { Ok(()) } else { settle(&mut writing, found.files.len(), on) })
            .and_then(|()| writing.archive.name_copies(&writing.copies));
        let told = writing.tell_rivals();
        let rested = archive.rest();
        merged.ended_by = done.and(told).and(rested).err().map(|error| ended(&error));
    }
    let order = |one: &Damage, other: &Damage| one.file.cmp(&other.file).then_with(|| one.run.cmp(&other.run));
    merged.damage.sort_by(order);
    merged.reserved.sort_by(order);
    merged.not_replayed.sort_by(order);
    Ok(merged)
}

/// Why it ended before all was in.
fn ended(error: &StoreError) -> Said {
    match error {
        // Its own words say that nothing was changed.
        StoreError::ArchiveInUse { path } => said!("merge-ended-in-use", path = path),
        _ => said!("merge-ended", why = error.said()),
    }
}

/// Reads files on so many threads, and writes what they bring on this one.
fn read_all(
    before: &Before,
    files: &[PathBuf],
    threads: usize,
    writing: &mut Writing<'_>,
    on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (send, receive) = mpsc::sync_channel::<Read>(AHEAD);
    let mut readers = 0;
    let written = thread::scope(|scope| {
        for _ in 0..threads.min(files.len()) {
            let (send, next, stop) = (send.clone(), &next, &stop);
            let read = move || {
                let mut reader = Reader::new(before);
                while !stop.load(Ordering::Relaxed)
                    && let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed))
                    // Nobody waits for it any more once writing has failed.
                    && send.send(reader.read(path)).is_ok()
                {}
            };
            match thread::Builder::new().name("hand-ins".to_owned()).spawn_scoped(scope, read) {
                Ok(_) => readers += 1,
                Err(error) => tracing::warn!("a thread that reads hand-ins could not be started: {error}"),
            }
        }
        drop(send);
        if readers == 0 {
            return Ok(());
        }
        let written = write_all(receive, files.len(), writing, &mut |progress| {
            let goes_on = on(progress);
            if goes_on.is_break() {
                stop.store(true, Ordering::Relaxed);
            }
            goes_on
        });
        stop.store(true, Ordering::Relaxed);
        written
    });
    if readers == 0 { read_here(before, files, writing, on) } else { written }
}

/// Reads files on this thread, where there can be no other.
fn read_here(
    before: &Before,
    files: &[PathBuf],
    writing: &mut Writing<'_>,
    on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let (mut reader, of) = (Reader::new(before), files.len());
    for (at, path) in files.iter().enumerate() {
        writing.take(reader.read(path))?;
        let progress = Progress { files: at + 1, of, runs: writing.merged.new_runs, ..Progress::default() };
        if on(progress).is_break() {
            writing.merged.is_stopped = true;
            break;
        }
    }
    writing.write()
}

/// Writes what comes until nothing more does.
fn write_all(
    receive: Receiver<Read>,
    of: usize,
    writing: &mut Writing<'_>,
    on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let mut files = 0;
    loop {
        let is_last = match receive.recv_timeout(PATIENCE) {
            Ok(read) => {
                files += 1;
                writing.take(read)?;
                false
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => {
                writing.write()?;
                true
            }
        };
        let is_stopped = on(Progress { files, of, runs: writing.merged.new_runs, ..Progress::default() }).is_break();
        if is_last {
            return Ok(());
        }
        if is_stopped {
            writing.merged.is_stopped = true;
            return writing.write();
        }
    }
}

/// The end of the line: what was read goes into the archive, many files at a time.
pub(super) struct Writing<'a> {
    pub(super) archive: &'a mut Archive,
    pub(super) intake: Intake,
    now_ms: i64,
    pub(super) merged: &'a mut Merged,
    waiting: Vec<Whole>,
    /// Copies of files that are there.
    copies: Vec<Copied>,
    /// Files that are in, by digest: where each lies, of copies the one with the least path.
    met: BTreeMap<String, PathBuf>,
}

impl Writing<'_> {
    fn take(&mut self, read: Read) -> Result<(), StoreError> {
        match read {
            Read::Failed(damage) => self.merged.damage.push(damage),
            Read::Twice(path, copy) => {
                self.merged.copies += 1;
                self.meet(&copy.0, path);
                self.copies.push(copy);
            }
            Read::Known(path, copy, runs) => {
                self.meet(&copy.0, path);
                self.copies.push(copy);
                self.merged.files += 1;
                self.merged.known_runs += runs as usize;
            }
            Read::Whole(whole) if whole.is_known => {
                self.merged.files += 1;
                self.merged.known_runs += whole.taken.runs.len();
                self.copies.push((whole.taken.digest.clone(), whole.taken.name.clone()));
                self.meet(&whole.taken.digest, whole.path);
                self.merged.damage.extend(whole.damage);
                self.merged.reserved.extend(whole.reserved);
                self.merged.not_replayed.extend(whole.not_replayed);
            }
            Read::Whole(whole) => self.waiting.push(*whole),
        }
        let runs: usize = self.waiting.iter().map(|whole| whole.taken.runs.len()).sum();
        let bytes: usize = self.waiting.iter().map(|whole| whole.taken.bytes.len()).sum();
        if runs >= BATCH_RUNS || bytes >= BATCH_BYTES { self.write() } else { Ok(()) }
    }

    fn meet(&mut self, digest: &str, path: PathBuf) {
        match self.met.get_mut(digest) {
            Some(known) if *known <= path => {}
            Some(known) => *known = path,
            None => drop(self.met.insert(digest.to_owned(), path)),
        }
    }

    /// Names runs of which another one under the same id counts, as often as one of the two files is merged.
    fn tell_rivals(&mut self) -> Result<(), StoreError> {
        for rivals in self.archive.rivals_in(self.met.keys())? {
            let (digest, name) = &rivals.lost;
            let file = self.met.get(digest).cloned().unwrap_or_else(|| PathBuf::from(name));
            let why = said!("merge-why-rival", file = &rivals.counts.1);
            self.merged.damage.push(Damage { file, run: Some(rivals.run), about: None, why });
        }
        Ok(())
    }

    fn write(&mut self) -> Result<(), StoreError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let waiting = std::mem::take(&mut self.waiting);
        let mut files = Vec::with_capacity(waiting.len());
        let mut told = Vec::with_capacity(waiting.len());
        for whole in waiting {
            // What is damaged is, even if the rest cannot be written.
            self.merged.damage.extend(whole.damage);
            told.push((whole.path, whole.reserved, whole.not_replayed));
            files.push(whole.taken);
        }
        let taken = self.archive.take(&mut self.intake, &files, self.now_ms)?;
        for ((found, file), (path, reserved, not_replayed)) in taken.into_iter().zip(&files).zip(told) {
            self.merged.files += 1;
            self.merged.new_files += usize::from(found.is_new);
            self.merged.new_runs += found.new_runs;
            self.merged.known_runs += found.known_runs;
            self.merged.reserved.extend(reserved);
            self.merged.not_replayed.extend(not_replayed);
            self.meet(&file.digest, path);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{Folders, files::write_atomically};
    use crate::workflow::reports::examples::a_few_teams;

    #[test]
    fn where_no_thread_can_be_started_files_are_read_all_the_same() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let (name, bytes) = a_few_teams(folders, 1_764_000_000_000).unwrap().remove(0);
        let path = dir.path().join(name);
        write_atomically(&path, &bytes).unwrap();
        let mut archive = Archive::in_memory().unwrap();
        let (intake, mut merged) = (archive.begin_intake("x").unwrap(), Merged::default());
        let mut writing = Writing {
            archive: &mut archive,
            intake,
            now_ms: 0,
            merged: &mut merged,
            waiting: Vec::new(),
            copies: Vec::new(),
            met: BTreeMap::new(),
        };
        read_all(&Before::default(), &[path], 0, &mut writing, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!((merged.files, merged.new_files), (1, 1));
    }

    #[test]
    fn an_archive_that_is_in_use_does_not_say_that_nothing_was_changed() {
        let said = ended(&StoreError::ArchiveInUse { path: PathBuf::from("a.sqlite") }).to_string();
        assert!(said.contains("What is in stays in") && !said.contains("Nothing was changed"), "{said}");
    }
}
