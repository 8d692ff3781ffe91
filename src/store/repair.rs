//! Making a sound store out of a damaged one: whatever still proves itself is taken over, the rest comes
//! from the backups, and the damaged file is kept. It must not guess: what no checksum proves is left behind.

mod first_page;
mod gather;
mod leaves;
mod loose;
mod pages;
mod write;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::platform::files::{self, FileError};
use crate::platform::{Clock, Folders, folders::Place};
use crate::store::Store;
use crate::store::attempts::AttemptId;
use crate::store::backup;
use crate::store::connection::{self, log_of};
use crate::store::error::{Fault, StoreError};
use crate::store::schema::{self, STEPS};
use crate::store::swap;
use crate::store::told::attempt_said;
use crate::words::{Said, said};
use gather::Gathered;

/// A cut file is filled up to at most so many times what is left of it: a broken header may claim anything.
const FILL_UP_TO: u64 = 1_000;

/// How the name of a damaged store begins once it is set aside.
pub(crate) const SET_ASIDE: &str = "damaged";

/// What a repair brought back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repaired {
    /// Attempts that are there with every event, straight from the damaged store.
    pub whole: u64,
    /// Attempts that were taken from a backup, because it holds more of them than the damaged store.
    pub from_backup: Vec<AttemptId>,
    /// Attempts of which only the beginning could be proved, with the number of events kept and counted on.
    pub in_part: Vec<(AttemptId, u64, u64)>,
    /// Ended attempts that keep their results, with the number of events whose words are lost.
    pub worn: Vec<(AttemptId, u64)>,
    /// Attempts, as far as they can be named, of which nothing could be proved.
    pub lost: Vec<String>,
    /// Events that prove themselves but stand behind a gap, or in an attempt whose own record is gone: no attempt can be
    /// made of them.
    pub loose: u64,
    /// Where these can be read: one JSON object a line.
    pub loose_kept: Option<PathBuf>,
    /// Events in the new store.
    pub events: u64,
    /// Where the damaged store is kept.
    pub set_aside: Option<PathBuf>,
}

impl Repaired {
    /// What happened, in sentences for the person who asked.
    pub fn words(&self) -> Vec<Said> {
        let mut words = vec![said!("faults-repaired-whole", count = self.whole)];
        if !self.from_backup.is_empty() {
            words.push(said!("faults-repaired-from-backup", count = self.from_backup.len()));
        }
        words.extend(
            self.in_part
                .iter()
                .map(|(id, kept, of)| said!("faults-repaired-in-part", attempt = &id.0, kept = *kept, of = *of)),
        );
        words.extend(
            self.worn.iter().map(|(id, events)| said!("faults-repaired-worn", attempt = &id.0, events = *events)),
        );
        words.extend(self.lost.iter().map(|attempt| said!("faults-repaired-lost", attempt = attempt_said(attempt))));
        if let Some(path) = &self.loose_kept {
            words.push(said!("faults-repaired-loose", events = self.loose, path = path));
        }
        words.push(said!("faults-repaired-events", events = self.events));
        if let Some(path) = &self.set_aside {
            words.push(said!("faults-repaired-aside", path = path));
        }
        words
    }
}

/// A case whose text the program has itself, in case the stored copy is broken.
#[derive(Debug, Clone)]
pub struct KnownCase {
    /// The scenario's id.
    pub scenario_id: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub bytes: Vec<u8>,
}

impl Store {
    /// Replaces a damaged store by one made of everything in it, and in the backups, that proves itself. The store must
    /// be closed. The damaged file is kept in the backups folder; nothing is replaced unless the new store is sound.
    /// `known` stands in for stored texts of cases that are broken.
    pub fn repair(folders: &Folders, clock: &Clock, known: Vec<KnownCase>) -> Result<Repaired, StoreError> {
        swap::while_closed(folders, clock, |database| {
            repair(folders, clock, database, known).map_err(|fault| fault.at(database, "repair the store"))
        })
    }
}

fn repair(folders: &Folders, clock: &Clock, database: &Path, known: Vec<KnownCase>) -> Result<Repaired, Fault> {
    if let Err(refused @ StoreError::TooNew { .. }) = schema::peek(database, schema::latest(STEPS)) {
        return Err(refused.into()); // Not damaged: somebody else's to read.
    }
    swap::finish(database)?;
    let folder = files::folder_of(database);
    let (copy, fresh) = (files::temporary_name(folder, "damaged"), files::temporary_name(folder, "repair"));
    let built = gather(folders, database, &copy).and_then(|mut gathered| {
        gathered.add_known(known);
        let repaired = write::build(&gathered, &fresh, clock.now_ms())?;
        Ok((repaired, loose::of(&gathered)?))
    });
    discard(&copy);
    let placed = built.and_then(|(mut repaired, loose)| {
        files::flush(&fresh)?;
        repaired.set_aside = swap::swap(folders, clock, database, &fresh, SET_ASIDE)?;
        if let (Some(aside), false) = (&repaired.set_aside, loose.is_empty()) {
            repaired.loose = loose.lines().count() as u64;
            // It goes with the damaged file, also when somebody's data is erased.
            let path = aside.with_extension("sqlite-turns.jsonl");
            files::write_atomically(&path, loose.as_bytes())?;
            repaired.loose_kept = Some(path);
        }
        Ok(repaired)
    });
    if placed.is_err() {
        discard(&fresh);
    }
    placed
}

/// Reads the damaged store first, then the backups from the newest to the oldest.
fn gather(folders: &Folders, database: &Path, copy: &Path) -> Result<Gathered, Fault> {
    let mut gathered = Gathered::default();
    let backups = folders.path(Place::Backups);
    gather_copy(database, copy, false, &mut gathered)?;
    // What a repair that was killed half-way had set aside already.
    for earlier in set_aside_before(backups)? {
        gather_copy(&earlier, copy, true, &mut gathered)?;
    }
    for old in backup::list(backups)? {
        let usable = schema::peek(&old.path, schema::latest(STEPS)).is_ok_and(|found| found > 0);
        if !usable {
            continue;
        }
        match Connection::open_with_flags(&old.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY) {
            Ok(conn) => gathered.add(&conn, true),
            Err(error) => tracing::warn!("a backup cannot be read: {error}"),
        }
    }
    match gathered.failed.take() {
        Some(error) => Err(error.into()),
        None => Ok(gathered),
    }
}

/// Reads a possibly broken file through a copy of it and of its log.
fn gather_copy(file: &Path, copy: &Path, from_backup: bool, gathered: &mut Gathered) -> Result<(), Fault> {
    if !file.exists() {
        return Ok(());
    }
    gather_by_tree(file, copy, from_backup, gathered)?;
    // Where the upper pages of a tree are gone, the rows below them are still there.
    if let Some(found) = leaves::read(file, &log_of(file))? {
        gathered.add(&found, from_backup);
        gathered.leaves.push(found);
    }
    Ok(())
}

/// Reads a possibly broken file the ordinary way, through the trees of its tables.
fn gather_by_tree(file: &Path, copy: &Path, from_backup: bool, gathered: &mut Gathered) -> Result<(), Fault> {
    copy_with_log(file, copy)?;
    // The log goes into the copy first: an error on the way there is the disk's, not damage.
    let open = || connection::open_copy(copy).and_then(|conn| backup::settle(&conn).map(|()| conn));
    let opened = open().or_else(|fault| if fault.is_damaged_file() { connection::open_copy(copy) } else { Err(fault) });
    let has_its_tables = |conn: &Connection| schema::differences(conn, STEPS).is_ok_and(|found| found.is_empty());
    match opened {
        Ok(conn) => {
            gathered.add(&conn, from_backup);
            if has_its_tables(&conn) {
                return Ok(());
            }
        }
        Err(fault) if fault.is_damaged_file() => {}
        Err(fault) => return Err(fault),
    }
    // The first page says where everything else is. With one from a new store the rest may be found again, and what is
    // found has to prove itself like everything.
    for is_rewritten in [false, true] {
        copy_with_log(file, copy)?;
        first_page::replace(copy, is_rewritten)?;
        match connection::open_copy(copy) {
            Ok(conn) => gathered.add(&conn, from_backup),
            Err(fault) if fault.is_damaged_file() => tracing::warn!("a damaged store cannot be read at all"),
            Err(fault) => return Err(fault),
        }
    }
    Ok(())
}

fn set_aside_before(backups: &Path) -> Result<Vec<PathBuf>, Fault> {
    let is_ours = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with(SET_ASIDE) && name.ends_with(".sqlite")
    };
    let mut found: Vec<PathBuf> = files::files_in(backups)?.into_iter().filter(is_ours).collect();
    found.sort();
    found.reverse();
    Ok(found)
}

/// The log goes with its file under the name SQLite looks for; the original is never opened.
fn copy_with_log(database: &Path, copy: &Path) -> Result<(), Fault> {
    discard(copy);
    for (from, to) in [(database.to_owned(), copy.to_owned()), (log_of(database), log_of(copy))] {
        if from.exists() {
            fs::copy(&from, &to).map_err(|e| FileError::from_io(&from, e, "copy it", "read this file"))?;
            files::make_private(&to);
        }
    }
    fill_up(copy).map_err(|e| FileError::from_io(copy, e, "fill it up", "write this file"))?;
    Ok(())
}

/// A file that was cut short is refused as a whole, also the pages it still has: blank ones take the place of those that
/// are gone. How long it was stands in its header.
fn fill_up(copy: &Path) -> std::io::Result<()> {
    use std::io::Read as _;
    let file = fs::OpenOptions::new().read(true).write(true).open(copy)?;
    let mut header = Vec::new();
    (&file).take(100).read_to_end(&mut header)?;
    let number = |at: usize, bytes: usize| {
        let found = header.get(at..at + bytes).unwrap_or_default();
        found.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
    };
    let (page_bytes, pages) = (number(16, 2), number(28, 4));
    let (is, was) = (file.metadata()?.len(), page_bytes * pages);
    if page_bytes >= 512 && is < was && was <= is.saturating_mul(FILL_UP_TO) {
        file.set_len(was)?;
    }
    Ok(())
}

fn discard(temporary: &Path) {
    backup::discard(temporary);
    files::remove_quietly(&log_of(temporary));
}
