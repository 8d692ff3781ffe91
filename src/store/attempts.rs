//! Learners, kept cases, and attempts: started, listed, looked up.

use rusqlite::{Connection, OptionalExtension as _, Row, params};
use uuid::Uuid;

use crate::platform::Seeds;
use crate::store::chain::Header;
use crate::store::error::Fault;
use crate::store::thread::Inside;
use crate::store::{AttemptId, AttemptRow, AttemptStatus, Filter, Learner, LearnerId, NewAttempt, Store, StoreError};

/// Random bytes that keep erased words from being guessed back out of their digest.
pub(super) fn salt() -> [u8; 16] {
    let mut salt = [0; 16];
    let halves = [Seeds::Os.next_seed(), Seeds::Os.next_seed()];
    for (slot, byte) in salt.iter_mut().zip(halves.iter().flat_map(|half| half.to_le_bytes())) {
        *slot = byte;
    }
    salt
}

fn new_id() -> String {
    Uuid::now_v7().to_string()
}

pub(super) fn ensure_learner(inside: &Inside, name: Option<&str>) -> Result<LearnerId, Fault> {
    let connection = &inside.connection;
    let known: Option<String> = connection
        .query_row("SELECT id FROM learner WHERE name IS ?1 ORDER BY created_ms LIMIT 1", [name], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(LearnerId(id));
    }
    let id = new_id();
    connection.execute(
        "INSERT INTO learner (id, name, created_ms) VALUES (?1, ?2, ?3)",
        params![id, name, inside.clock.now_ms()],
    )?;
    Ok(LearnerId(id))
}

/// The columns of [`AttemptRow`], in its order.
const COLUMNS: &str = "id, learner, case_hash, scenario_id, rules_version, engine_version, seed, mode, parent, \
                       started_ms, ended_ms, status, results, event_count";

fn attempt_row(row: &Row<'_>) -> rusqlite::Result<AttemptRow> {
    Ok(AttemptRow {
        id: AttemptId(row.get(0)?),
        learner: LearnerId(row.get(1)?),
        case_hash: row.get(2)?,
        scenario_id: row.get(3)?,
        rules_version: row.get(4)?,
        engine_version: row.get(5)?,
        seed: row.get::<_, i64>(6)?.unsigned_abs(),
        mode: row.get(7)?,
        parent: row.get::<_, Option<String>>(8)?.map(AttemptId),
        started_ms: row.get(9)?,
        ended_ms: row.get(10)?,
        status: AttemptStatus::from_word(&row.get::<_, String>(11)?),
        results: row.get(12)?,
        event_count: row.get::<_, i64>(13)?.unsigned_abs(),
    })
}

/// What never changes about an attempt, as its checksum covers it.
pub(super) fn header_of(connection: &Connection, nr: i64) -> Result<Header, Fault> {
    let bytes = |row: &Row<'_>, i: usize| row.get_ref(i).map(|v| v.as_bytes().unwrap_or_default().to_vec());
    let header = connection.query_row(
        "SELECT id, learner, case_hash, scenario_id, rules_version, engine_version, seed, mode, parent, fork_seq, \
         started_ms FROM attempt WHERE nr = ?1",
        [nr],
        |row| {
            Ok(Header {
                id: bytes(row, 0)?,
                learner: bytes(row, 1)?,
                case_hash: bytes(row, 2)?,
                scenario_id: bytes(row, 3)?,
                rules_version: bytes(row, 4)?,
                engine_version: bytes(row, 5)?,
                seed: row.get(6)?,
                mode: bytes(row, 7)?,
                parent: row.get::<_, Option<String>>(8)?.map(String::into_bytes),
                fork_seq: row.get(9)?,
                started_ms: row.get(10)?,
            })
        },
    )?;
    Ok(header)
}

fn start(inside: &Inside, new: &NewAttempt) -> Result<AttemptId, Fault> {
    let id = new_id();
    let seed = i64::try_from(new.seed).unwrap_or(0);
    let parent = new.parent.as_ref().map(|(id, _)| id.0.clone());
    let fork_seq = new.parent.as_ref().map(|(_, seq)| i64::try_from(*seq).unwrap_or(0));
    let started_ms = inside.clock.now_ms();
    let header = Header {
        id: id.clone().into_bytes(),
        learner: new.learner.0.clone().into_bytes(),
        case_hash: new.case_hash.clone().into_bytes(),
        scenario_id: new.scenario_id.clone().into_bytes(),
        rules_version: new.rules_version.clone().into_bytes(),
        engine_version: new.engine_version.clone().into_bytes(),
        seed,
        mode: new.mode.clone().into_bytes(),
        parent: parent.clone().map(String::into_bytes),
        fork_seq,
        started_ms,
    };
    let digest = header.digest();
    inside.connection.execute(
        "INSERT INTO attempt (id, learner, case_hash, scenario_id, rules_version, engine_version, seed, mode, \
         parent, fork_seq, started_ms, header_hash, status, head_hash, event_count) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'open', ?12, 0)",
        params![
            id,
            new.learner.0,
            new.case_hash,
            new.scenario_id,
            new.rules_version,
            new.engine_version,
            seed,
            new.mode,
            parent,
            fork_seq,
            started_ms,
            digest.as_slice(),
        ],
    )?;
    Ok(AttemptId(id))
}

/// The row number of an attempt.
pub(super) fn number_of(connection: &Connection, id: &AttemptId) -> Result<i64, Fault> {
    let found = connection.query_row("SELECT nr FROM attempt WHERE id = ?1", [&id.0], |row| row.get(0)).optional()?;
    found.ok_or_else(|| StoreError::Unknown { what: "attempt", id: id.0.clone() }.into())
}

fn find(connection: &Connection, prefix: &str) -> Result<AttemptRow, Fault> {
    let mut statement = connection.prepare(&format!(
        "SELECT {COLUMNS} FROM attempt WHERE substr(id, 1, length(?1)) = ?1 ORDER BY nr LIMIT 2"
    ))?;
    let found: Result<Vec<AttemptRow>, rusqlite::Error> = statement.query_map([prefix], attempt_row)?.collect();
    let mut found = found?.into_iter();
    match (found.next().filter(|_| !prefix.is_empty()), found.next()) {
        (Some(row), None) => Ok(row),
        (Some(row), Some(_)) if row.id.0 == prefix => Ok(row),
        (Some(_), Some(_)) => {
            let count = "SELECT count(*) FROM attempt WHERE substr(id, 1, length(?1)) = ?1";
            let matches: i64 = connection.query_row(count, [prefix], |row| row.get(0))?;
            Err(StoreError::Ambiguous { prefix: prefix.to_owned(), matches: matches.unsigned_abs() }.into())
        }
        (None, _) => Err(StoreError::Unknown { what: "attempt", id: prefix.to_owned() }.into()),
    }
}

fn list(connection: &Connection, filter: &Filter) -> Result<Vec<AttemptRow>, Fault> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM attempt WHERE (?1 IS NULL OR learner = ?1) AND (?2 IS NULL OR scenario_id = ?2) \
         AND (?3 IS NULL OR status = ?3) ORDER BY nr"
    ))?;
    let learner = filter.learner.as_ref().map(|id| id.0.as_str());
    let status = filter.status.map(AttemptStatus::word);
    let rows = statement.query_map(params![learner, filter.scenario, status], attempt_row)?;
    let rows: Result<Vec<AttemptRow>, rusqlite::Error> = rows.collect();
    Ok(rows?)
}

impl Store {
    /// Everyone who practises here, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub fn learners(&self) -> Result<Vec<Learner>, StoreError> {
        self.ask("read the names", |inside| {
            let mut statement = inside.connection.prepare_cached("SELECT id, name FROM learner ORDER BY created_ms")?;
            let rows = statement.query_map([], |row| Ok(Learner { id: LearnerId(row.get(0)?), name: row.get(1)? }))?;
            let rows: Result<Vec<Learner>, rusqlite::Error> = rows.collect();
            Ok(rows?)
        })
    }

    /// Keeps the text of a case, so that attempts replay after its author edits the file.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be saved.
    pub fn put_case(&self, hash: &str, scenario_id: &str, title: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let (hash, id, title, bytes) = (hash.to_owned(), scenario_id.to_owned(), title.to_owned(), bytes.to_owned());
        self.ask("keep the text of the case", move |inside| {
            inside.connection.execute(
                "INSERT INTO case_snapshot (hash, scenario_id, title, bytes) VALUES (?1, ?2, ?3, ?4) \
                 ON CONFLICT (hash) DO NOTHING",
                params![hash, id, title, bytes],
            )?;
            Ok(())
        })
    }

    /// The kept text of a case.
    ///
    /// # Errors
    /// [`StoreError`] if there is none, or if it does not match its hash.
    pub fn case_bytes(&self, hash: &str) -> Result<Vec<u8>, StoreError> {
        let hash = hash.to_owned();
        self.ask("read the text of a played case", move |inside| {
            let query = "SELECT bytes FROM case_snapshot WHERE hash = ?1";
            let bytes: Option<Vec<u8>> = inside.connection.query_row(query, [&hash], |row| row.get(0)).optional()?;
            let bytes = bytes.ok_or_else(|| StoreError::Unknown { what: "kept case", id: hash.clone() })?;
            if super::check::content_hash(&bytes) != hash {
                return Err(StoreError::DamagedCase { hash }.into());
            }
            Ok(bytes)
        })
    }

    /// Starts an attempt; its case has to be kept first.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be saved.
    pub fn start_attempt(&self, new: NewAttempt) -> Result<AttemptId, StoreError> {
        self.ask("start the attempt", move |inside| start(inside, &new))
    }

    /// An attempt by its id, or by the beginning of it.
    ///
    /// # Errors
    /// [`StoreError`] if none or several begin so.
    pub fn attempt(&self, id_or_prefix: &str) -> Result<AttemptRow, StoreError> {
        let prefix = id_or_prefix.to_owned();
        self.ask("look up an attempt", move |inside| find(&inside.connection, &prefix))
    }

    /// Attempts, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub fn attempts(&self, filter: &Filter) -> Result<Vec<AttemptRow>, StoreError> {
        let filter = filter.clone();
        self.ask("list the attempts", move |inside| list(&inside.connection, &filter))
    }
}
