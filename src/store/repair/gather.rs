//! Reading what can still be read: row by row, past every page that is broken, and keeping only what
//! its checksums prove. It must not change the files it reads.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row};

use crate::store::attempt_row::{RawAttempt, Status, text};
use crate::store::cases;
use crate::store::chain::{Link, Walk};
use crate::store::drafts::{self, Draft};
use crate::store::error::Fault;
use crate::store::events;
use crate::store::left::{self, Left};
use crate::store::reflections::{self, Reflection};
use crate::store::repair::KnownCase;

/// How far behind the last readable attempt one is still looked for by number.
const PROBE: i64 = 64;
/// Up to which number attempts that were not met are looked for.
const FAR: i64 = 1_000_000;

/// A learner's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LearnerRow {
    pub(super) name: Option<String>,
    pub(super) created_ms: i64,
}

/// The text of a played case, proved by its hash.
#[derive(Debug, Clone)]
pub(super) struct CaseRow {
    pub(super) scenario_id: String,
    pub(super) title: String,
    pub(super) bytes: Vec<u8>,
}

/// An attempt whose record is proved, and as much of its chain as is.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) raw: RawAttempt,
    pub(super) links: Vec<Link>,
    /// Whether the whole chain is there, to the event its record names.
    pub(super) is_complete: bool,
    /// Events whose words are damaged: the chain proves that they were, and not what they said.
    pub(super) worn: usize,
    /// The most events any source counted: a backup is whole and may yet lack what came after it.
    pub(super) counted: u64,
    pub(super) from_backup: bool,
    /// What the learner said about it.
    pub(super) said: Vec<Reflection>,
    /// What the learner was about to say, as the file has it that the record is from: another's is of another moment.
    pub(super) draft: Option<Draft>,
}

impl Found {
    /// What the store itself holds whole comes first, also if a backup knows a longer line: somebody may have gone back
    /// on purpose. Then the more turns the better: a backup may be whole and yet hold less than what is left.
    fn worth(&self) -> (bool, usize, bool, Reverse<usize>) {
        let is_whole = self.is_complete && self.worn == 0;
        (is_whole && !self.from_backup, self.links.len(), is_whole, Reverse(self.worn))
    }
}

/// Everything that proved itself, from all files that were looked at.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) meta: BTreeMap<String, String>,
    pub(super) learners: BTreeMap<String, LearnerRow>,
    pub(super) erased: BTreeMap<String, i64>,
    /// For whom a run counts that somebody else played, and since when; the last correction of each run.
    pub(super) corrections: BTreeMap<String, (Option<String>, i64)>,
    pub(super) cases: BTreeMap<String, CaseRow>,
    /// What was written out, by id.
    pub(super) left: BTreeMap<String, Left>,
    /// By id; the best of all sources.
    pub(super) attempts: BTreeMap<String, Found>,
    /// Attempts that were met but could not be proved.
    pub(super) unproved: BTreeSet<String>,
    /// Numbers of attempts whose records could not even be read.
    unread: BTreeSet<i64>,
    /// What was read page by page, file by file.
    pub(super) leaves: Vec<Connection>,
    /// An error that is no damage, such as a failing disk: what it kept from being read is not lost.
    pub(super) failed: RefCell<Option<rusqlite::Error>>,
}

impl Gathered {
    /// Takes over what a file holds beyond what is known already.
    pub(super) fn add(&mut self, conn: &Connection, from_backup: bool) {
        // A broken page in one place must not keep the others from being read.
        let loose = conn.execute_batch("PRAGMA trusted_schema=0; PRAGMA cell_size_check=1; PRAGMA mmap_size=0");
        if let Err(error) = loose {
            tracing::debug!("a copy could not be set up: {error}");
        }
        for (key, value) in self.rows(conn, "meta", "key, value", "key", |row| Ok((row.get(0)?, row.get(1)?))) {
            self.meta.entry(key).or_insert(value);
        }
        let learner = |row: &Row<'_>| Ok((row.get(0)?, LearnerRow { name: row.get(1)?, created_ms: row.get(2)? }));
        for (id, row) in self.rows(conn, "learner", "id, name, created_ms", "id", learner) {
            self.learners.entry(id).or_insert(row);
        }
        for (id, when) in
            self.rows(conn, "erased", "learner, erased_ms", "learner", |row| Ok((row.get(0)?, row.get(1)?)))
        {
            self.erased.entry(id).or_insert(when);
        }
        let correction = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get(1)?, (row.get(2)?, row.get(3)?)));
        let mut corrections = self.rows(conn, "correction", "nr, attempt, counts_for, made_ms", "nr", correction);
        // The last one holds, and what the store itself says comes before its backups.
        corrections.sort_by_key(|(nr, ..)| Reverse(*nr));
        for (_, attempt, counts) in corrections {
            self.corrections.entry(attempt).or_insert(counts);
        }
        let case = |row: &Row<'_>| {
            let row_of = CaseRow { scenario_id: row.get(1)?, title: row.get(2)?, bytes: row.get(3)? };
            Ok((row.get::<_, String>(0)?, row_of))
        };
        for (hash, row) in self.rows(conn, "case_snapshot", "hash, scenario_id, title, bytes", "rowid", case) {
            if cases::hash_of(&row.bytes) == hash {
                self.cases.entry(hash).or_insert(row);
            }
        }
        for left in self.rows(conn, "left_here", left::COLUMNS, "id", Left::read).into_iter().flatten() {
            self.left.entry(left.id.clone()).or_insert(left);
        }
        let met: BTreeSet<i64> = self.rows(conn, "attempt", "nr", "nr", |row| row.get(0)).into_iter().collect();
        for nr in to_look_for(&met) {
            self.add_attempt(conn, (nr, met.contains(&nr)), from_backup);
        }
    }

    fn add_attempt(&mut self, conn: &Connection, (nr, was_met): (i64, bool), from_backup: bool) {
        let raw = match RawAttempt::by_nr(conn, nr) {
            Ok(Some(raw)) => raw,
            Ok(None) => return,
            Err(error) => {
                self.note(error);
                // A number that was only guessed says nothing about an attempt.
                if was_met {
                    self.unread.insert(nr);
                }
                return;
            }
        };
        let id = raw.id();
        let Ok(raw) = raw.proved() else {
            self.unproved.insert(id);
            return;
        };
        let (links, worn, is_complete) = self.chain_of(conn, &raw);
        let known = self.attempts.get(&id);
        let said = self.said_about(conn, nr, known);
        let counted = raw.event_count.unsigned_abs().max(known.map_or(0, |known| known.counted));
        let seen_before = known.filter(|_| !from_backup).and_then(|known| known.draft.clone());
        let draft = self.draft_of(conn, nr).or(seen_before);
        let found = Found { raw, links, is_complete, worn, counted, from_backup, said, draft };
        if known.is_none_or(|known| found.worth() > known.worth()) {
            self.attempts.insert(id, found);
        } else if let Some(known) = self.attempts.get_mut(&id) {
            known.counted = counted;
            known.said = found.said;
            if !from_backup {
                known.draft = found.draft;
            }
        }
    }

    /// What the learner said about an attempt: what is known already, and what only this file has.
    fn said_about(&self, conn: &Connection, nr: i64, known: Option<&Found>) -> Vec<Reflection> {
        let mut said = known.map(|known| known.said.clone()).unwrap_or_default();
        match reflections::about(conn, nr) {
            Ok(here) => {
                let news: Vec<Reflection> =
                    here.into_iter().filter(|one| said.iter().all(|two| two.part != one.part)).collect();
                said.extend(news);
            }
            Err(Fault::Sql(error)) => self.note(error),
            Err(Fault::Told(error)) => tracing::warn!("what was said about an attempt cannot be read: {error}"),
        }
        said
    }

    fn draft_of(&self, conn: &Connection, nr: i64) -> Option<Draft> {
        match drafts::of(conn, nr) {
            Ok(draft) => draft,
            Err(Fault::Sql(error)) => {
                self.note(error);
                None
            }
            Err(Fault::Told(error)) => {
                tracing::warn!("the draft of an attempt cannot be read: {error}");
                None
            }
        }
    }

    /// Stands in for stored texts that are broken.
    pub(super) fn add_known(&mut self, known: Vec<KnownCase>) {
        for KnownCase { scenario_id, title, bytes } in known {
            self.cases.entry(cases::hash_of(&bytes)).or_insert(CaseRow { scenario_id, title, bytes });
        }
        // Only what somebody played is kept.
        let played: BTreeSet<Vec<u8>> =
            self.attempts.values().map(|found| found.raw.header.case_hash.clone()).collect();
        self.cases.retain(|hash, _| played.contains(hash.as_bytes()));
    }

    /// Keeps an error of the machine: the repair then has to be done again. A schema that makes no sense is damage, too.
    fn note(&self, error: rusqlite::Error) {
        if Fault::is_of_the_machine(&error) {
            self.failed.replace(Some(error));
        }
    }

    /// The events that follow one another without a gap from the first on, how many have lost their words, and whether
    /// they are all. An attempt that can be gone on with ends before the first that has: nobody could play past it.
    fn chain_of(&self, conn: &Connection, raw: &RawAttempt) -> (Vec<Link>, usize, bool) {
        let mut walk = Walk::from(&raw.header.digest());
        let (mut links, mut worn) = (Vec::new(), 0);
        let is_open = raw.status == Status::Open.as_str().as_bytes();
        for seq in 1..=raw.event_count {
            let link = match events::at(conn, raw.nr, seq) {
                Ok(Some(link)) => link,
                Ok(None) => break,
                Err(error) => {
                    self.note(error);
                    break;
                }
            };
            if walk.step(&link).is_ok() {
                links.push(link);
                continue;
            }
            let wordless = Link { payload: None, salt: None, ..link };
            if is_open || walk.step(&wordless).is_err() {
                break;
            }
            worn += 1;
            links.push(wordless);
        }
        let is_complete = walk.finish(&raw.head_hash, raw.event_count).is_ok();
        (links, worn, is_complete)
    }

    /// Reads a table forwards up to the first broken page and backwards up to the last one.
    fn rows<T>(
        &self,
        conn: &Connection,
        table: &str,
        columns: &str,
        order: &str,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for direction in ["ASC", "DESC"] {
            let sql = format!("SELECT {columns} FROM {table} NOT INDEXED ORDER BY {order} {direction}");
            let Ok(mut query) = conn.prepare(&sql) else { continue };
            let Ok(mut cursor) = query.query([]) else { continue };
            let is_sound = loop {
                match cursor.next() {
                    Ok(Some(row)) => found.extend(read(row)), // A row of another shape is no row of ours.
                    Ok(None) => break true,
                    Err(error) => {
                        self.note(error);
                        break false;
                    }
                }
            };
            if is_sound {
                break;
            }
        }
        found
    }

    /// Whether the words an attempt was played with are there; nobody could look at it without.
    pub(super) fn has_case_of(&self, found: &Found) -> bool {
        self.cases.contains_key(&text(&found.raw.header.case_hash))
    }

    /// The attempts nothing can be shown of.
    pub(super) fn lost(&self) -> Vec<String> {
        let found: BTreeSet<i64> = self.attempts.values().map(|found| found.raw.nr).collect();
        let unread = self.unread.difference(&found).map(|nr| format!("number {nr}"));
        self.unproved.iter().filter(|id| !self.attempts.contains_key(*id)).cloned().chain(unread).collect()
    }
}

/// The numbers that were met, those between them, and some beyond: a broken page hides what lies on it from a scan.
/// Beyond a million only those that were met: a broken number may be anything.
fn to_look_for(met: &BTreeSet<i64>) -> impl Iterator<Item = i64> {
    let last = met.last().copied().unwrap_or(0).min(FAR).saturating_add(PROBE);
    (1..=last).chain(met.range(last.max(0).saturating_add(1)..).copied())
}
