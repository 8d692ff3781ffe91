//! Erasing a learner's data, or typed words, so that no byte of them is left: in the tables, in the
//! file's free pages, in the write-ahead log and in the backups. The chains stay whole and say only
//! that something was there. It must not decide what is to be erased.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, params};

use crate::platform::files::{self, FileError};
use crate::platform::folders::Place;
use crate::store::Store;
use crate::store::attempt_row::{RawAttempt, Status};
use crate::store::attempts::{self, AttemptId};
use crate::store::backup::{self, Proof};
use crate::store::connection;
use crate::store::corrections::{self, Correction};
use crate::store::db::Db;
use crate::store::drafts;
use crate::store::error::{Fault, StoreError};
use crate::store::learners::LearnerId;
use crate::store::left;
use crate::store::reflections;
use crate::store::repair;
use crate::store::schema::{self, Steps};
use crate::words::Told as _;

/// What begins the keys in `meta` that say which words were erased, so that an old copy can be rid of them again; attempt
/// and kind follow.
const WORDS_ERASED: &str = "erased-words";
/// The same of runs whose content was erased one by one; the attempt follows.
pub(crate) const RUN_ERASED: &str = "erased-run";

/// What an erasure did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// Attempts that lost their results and contents, or some of their words.
    pub attempts: u64,
    /// Events whose payload was emptied.
    pub events: u64,
    /// Backups that were rewritten without the data.
    pub backups: u64,
}

/// What is to go.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// The learner's name, and the content and results of all attempts.
    Learner(LearnerId),
    /// The content and results of these attempts.
    Runs(Vec<AttemptId>),
    /// The payloads of these kinds of events of some attempts, what was said later of the same kind, and their drafts.
    Words(Vec<AttemptId>, Vec<String>),
}

impl Store {
    /// Erases a learner: the name, the content of every event and the results. What stays is that somebody played which
    /// scenario when. Also in every backup. On [`StoreError::TracesLeft`] the store itself is done; call
    /// again for the rest.
    pub fn erase_learner_data(&self, learner: &LearnerId) -> Result<Erased, StoreError> {
        let target = Target::Learner(learner.clone());
        self.call("erase the data", move |db| erase(db, &target))
    }

    /// Erases the content and results of these attempts, there and in every backup. What stays is that they were played.
    /// With none it still rids every backup of what was erased before, as each erasure does.
    pub fn erase_runs(&self, attempts: &[AttemptId]) -> Result<Erased, StoreError> {
        let target = Target::Runs(attempts.to_vec());
        self.call("erase the data", move |db| {
            if let Target::Runs(attempts) = &target {
                attempts.iter().try_for_each(|attempt| attempts::exact(&db.conn, attempt).map(|_| ()))?;
            }
            erase(db, &target)
        })
    }

    /// Empties the events of the given kinds in one attempt, and drops its draft, there and in every backup; other events,
    /// results and the chain stay. For words a learner typed, which stand in events of their own.
    pub fn wipe_words(&self, attempt: &AttemptId, kinds: &[&str]) -> Result<Erased, StoreError> {
        self.wipe_words_of(std::slice::from_ref(attempt), kinds)
    }

    /// As [`Store::wipe_words`], for several attempts at once: a run and those tried again from it hold the same words.
    pub fn wipe_words_of(&self, attempts: &[AttemptId], kinds: &[&str]) -> Result<Erased, StoreError> {
        let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
        let target = Target::Words(attempts.to_vec(), kinds);
        self.call("erase the words", move |db| {
            if let Target::Words(attempts, _) = &target {
                attempts.iter().try_for_each(|attempt| attempts::exact(&db.conn, attempt).map(|_| ()))?;
            }
            erase(db, &target)
        })
    }
}

fn erase(db: &mut Db, target: &Target) -> Result<Erased, Fault> {
    // A copy from before a run was given to this learner knows it as another's: there it has to be named.
    let given = given_to(&db.conn, target)?;
    let mut erased = db.write("erase the data", |tx, clock| {
        let erased = apply(tx, target, clock.now_ms())?;
        apply(tx, &given, clock.now_ms())?;
        Ok(erased)
    })?;
    // All that was ever erased, not this alone: a backup that could not be rewritten then may be read now.
    let tombstones = tombstones(&db.conn)?;
    if tombstones.is_empty() {
        return Ok(erased);
    }
    let corrections = corrections::list(&db.conn)?;
    scrub(db).map_err(|fault| traces_left(&[db.path().to_owned()], fault, db.path()))?;
    let Some(home) = &db.home else { return Ok(erased) };
    let folder = home.folders.path(Place::Backups);
    let (now_ms, steps) = (db.clock.now_ms(), db.steps);
    let mut left = Vec::new();
    let mut why = None;
    for copy in copies(folder)? {
        if cannot_be_rewritten(&copy) {
            // What could be proved in it was taken over when it was put aside.
            files::remove_quietly(&copy);
            continue;
        }
        match rewrite(&copy, (&tombstones, &corrections), now_ms, steps) {
            Ok(()) => erased.backups += 1,
            Err(fault) => {
                why = why.or(Some(fault));
                left.push(copy);
            }
        }
    }
    match why {
        None => Ok(erased),
        Some(fault) => Err(traces_left(&left, fault, folder)),
    }
}

fn traces_left(left: &[PathBuf], fault: Fault, path: &Path) -> Fault {
    StoreError::TracesLeft { left: left.to_vec(), why: fault.at(path, "rewrite it").said() }.into()
}

impl Target {
    /// The erased words, or the erased run, that a key in `meta` tells of.
    pub(crate) fn of_meta(key: &str) -> Option<Self> {
        if let Some(attempt) = key.strip_prefix(RUN_ERASED) {
            return Some(Self::Runs(vec![AttemptId(attempt.trim_start().to_owned())]));
        }
        let (attempt, kind) = key.strip_prefix(WORDS_ERASED)?.trim_start().split_once(' ')?;
        Some(Self::Words(vec![AttemptId(attempt.to_owned())], vec![kind.to_owned()]))
    }
}

/// Everything a store says was erased, so that a copy can be rid of it.
pub(crate) fn tombstones(conn: &Connection) -> Result<Vec<Target>, rusqlite::Error> {
    let mut learners = conn.prepare("SELECT learner FROM erased ORDER BY learner")?;
    let learners = learners.query_map([], |row| row.get(0).map(|id| Target::Learner(LearnerId(id))))?;
    let mut found = learners.collect::<Result<Vec<_>, _>>()?;
    let mut words = conn.prepare("SELECT key FROM meta ORDER BY key")?;
    let keys = words.query_map([], |row| row.get::<_, String>(0))?;
    for key in keys {
        found.extend(Target::of_meta(&key?));
    }
    Ok(found)
}

/// Erases within a transaction.
pub(crate) fn apply(tx: &Transaction<'_>, target: &Target, now_ms: i64) -> Result<Erased, Fault> {
    let (attempts, events) = match target {
        Target::Learner(learner) => {
            let numbers = numbers(tx, "SELECT attempt FROM whose WHERE keeper = ?1 ORDER BY attempt", &learner.0)?;
            let mut events = 0;
            for nr in &numbers {
                events += empty_attempt(tx, *nr, now_ms)?;
            }
            left::erase(tx, learner)?;
            tx.execute("DELETE FROM learner WHERE id = ?1", [&learner.0])?;
            tx.execute("INSERT INTO erased VALUES (?1, ?2) ON CONFLICT DO NOTHING", params![learner.0, now_ms])?;
            (numbers.len() as u64, events)
        }
        Target::Runs(attempts) => {
            for attempt in attempts {
                note(tx, &format!("{RUN_ERASED} {attempt}"), now_ms)?;
            }
            let found = numbers_of(tx, attempts)?;
            let mut events = 0;
            for nr in &found {
                events += empty_attempt(tx, *nr, now_ms)?;
            }
            (found.len() as u64, events)
        }
        Target::Words(attempts, kinds) => {
            let found = numbers_of(tx, attempts)?;
            let mut events = 0;
            for (attempt, kind) in attempts.iter().flat_map(|attempt| kinds.iter().map(move |kind| (attempt, kind))) {
                note(tx, &format!("{WORDS_ERASED} {attempt} {kind}"), now_ms)?;
            }
            found.iter().try_for_each(|nr| drafts::erase(tx, *nr))?;
            for (nr, kind) in found.iter().flat_map(|nr| kinds.iter().map(move |kind| (nr, kind))) {
                events += tx.execute(include_str!("sql/event_empty.sql"), params![nr, kind])? as u64;
                reflections::erase_kind(tx, *nr, kind)?;
            }
            (found.len() as u64, events)
        }
    };
    Ok(Erased { attempts, events, backups: 0 })
}

/// The runs that were played as somebody else and are this learner's now.
fn given_to(conn: &Connection, target: &Target) -> Result<Target, Fault> {
    let Target::Learner(learner) = target else { return Ok(Target::Runs(Vec::new())) };
    let sql = "SELECT id FROM attempt JOIN whose ON whose.attempt = nr WHERE keeper = ?1 AND played_as <> ?1";
    let mut query = conn.prepare(sql)?;
    let given = query.query_map([&learner.0], |row| row.get(0).map(AttemptId))?;
    Ok(Target::Runs(given.collect::<Result<_, _>>()?))
}

/// Writes down what was erased, so that an old copy can be rid of it again.
fn note(tx: &Transaction<'_>, key: &str, now_ms: i64) -> Result<(), Fault> {
    let sql = "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    tx.execute(sql, params![key, now_ms.to_string()])?;
    Ok(())
}

fn numbers_of(tx: &Transaction<'_>, attempts: &[AttemptId]) -> Result<Vec<i64>, Fault> {
    let mut found = Vec::new();
    for attempt in attempts {
        found.extend(numbers(tx, "SELECT nr FROM attempt WHERE id = ?1", &attempt.0)?);
    }
    Ok(found)
}

fn numbers(tx: &Transaction<'_>, sql: &str, id: &str) -> Result<Vec<i64>, Fault> {
    let mut query = tx.prepare(sql)?;
    let numbers = query.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(numbers)
}

fn empty_attempt(tx: &Transaction<'_>, nr: i64, now_ms: i64) -> Result<u64, Fault> {
    let events = tx.execute(include_str!("sql/event_empty.sql"), params![nr, None::<String>])?;
    reflections::erase(tx, nr)?;
    drafts::erase(tx, nr)?;
    tx.execute("UPDATE attempt SET results = NULL, results_salt = NULL WHERE nr = ?1", [nr])?;
    // Nobody can resume it any more.
    if let Some(raw) = RawAttempt::by_nr(tx, nr)?
        && raw.status == Status::Open.as_str().as_bytes()
    {
        attempts::close(tx, &raw, Status::Abandoned, now_ms, None)?;
    }
    Ok(events as u64)
}

/// Rewrites the whole file and empties the log: emptied values linger in both, `secure_delete` or not.
fn scrub(db: &mut Db) -> Result<(), Fault> {
    db.checkpoint()?;
    db.conn.execute_batch("VACUUM")?;
    db.checkpoint()?;
    if db.is_dirty {
        return Err(StoreError::InUse { path: db.path().to_owned(), holder: None }.into());
    }
    Ok(())
}

/// Every copy of a store in the backups folder: backups and stores set aside by a restore.
fn copies(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let is_copy = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().contains(".sqlite"));
    let mut copies: Vec<PathBuf> = files::files_in(folder)?.into_iter().filter(is_copy).collect();
    copies.sort();
    Ok(copies)
}

/// A damaged store that a repair put aside, and the log of any store put aside.
fn cannot_be_rewritten(copy: &Path) -> bool {
    let name = copy.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.starts_with(repair::SET_ASIDE) || name.ends_with("-wal")
}

/// Whatever else may be wrong with a copy, the data goes; so only its structure is proved. What was put right since goes
/// into it first: a run that was given away is no longer the data of whoever it was played as.
fn rewrite(path: &Path, what: (&[Target], &[Correction]), now_ms: i64, steps: Steps) -> Result<(), Fault> {
    let temporary = files::temporary_name(files::folder_of(path), "erase");
    let rewritten = prepare(path, &temporary, what, now_ms, steps, Proof::Structure)
        .and_then(|()| Ok(files::replace(&temporary, path)?));
    if rewritten.is_err() {
        backup::discard(&temporary);
    }
    rewritten
}

/// Makes a copy of a backup in the newest format, with these corrections and without the targets, proved and flushed to the disk.
pub(crate) fn prepare(
    backup: &Path,
    temporary: &Path,
    what: (&[Target], &[Correction]),
    now_ms: i64,
    steps: Steps,
    proof: Proof,
) -> Result<(), Fault> {
    schema::peek(backup, schema::latest(steps))?;
    backup::discard(temporary);
    let failed = |e| FileError::from_io(backup, e, "copy it", "read this file");
    fs::copy(backup, temporary).map_err(failed)?;
    files::make_private(temporary);
    let work = || -> Result<(), Fault> {
        let mut conn = connection::open_copy(temporary)?;
        backup::settle(&conn)?;
        backup::prove(&conn, backup, Proof::Structure)?;
        schema::migrate(&mut conn, steps)?;
        erase_from(&mut conn, what, now_ms)?;
        backup::prove(&conn, backup, proof)?;
        conn.close().map_err(|(_, error)| error)?;
        Ok(())
    };
    work().map_err(|fault| {
        // A damaged copy was damaged before it was copied; a full disk is the copy's.
        let place = if fault.is_damaged_file() { backup } else { temporary };
        fault.at(place, "rewrite the backup")
    })?;
    Ok(files::flush(temporary)?)
}

fn erase_from(
    conn: &mut Connection,
    (targets, corrections): (&[Target], &[Correction]),
    now_ms: i64,
) -> Result<(), Fault> {
    if targets.is_empty() {
        return Ok(());
    }
    let tx = conn.transaction()?;
    corrections::take_over(&tx, corrections)?;
    for target in targets {
        apply(&tx, target, now_ms)?;
    }
    tx.commit()?;
    Ok(conn.execute_batch("VACUUM")?)
}
