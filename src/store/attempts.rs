//! Attempts: started, listed, found again, ended or given up. It must not know what happened in
//! them; `events` keeps that, as text.

use std::fmt;

use rusqlite::{Connection, Transaction, params};
use serde::{Deserialize, Serialize};
use uuid::{NoContext, Timestamp, Uuid};

use crate::platform::seeds::SEED_LIMIT;
use crate::store::Store;
use crate::store::attempt_row::{self, AttemptRow, Mode, RawAttempt, Status};
use crate::store::chain::{self, Ending, Header};
use crate::store::drafts;
use crate::store::error::{Fault, StoreError};
use crate::store::events::{self, Ack, NewEvent};
use crate::store::learners::{self, LearnerId};
use crate::words::said;

/// Names an attempt: a version 7 UUID as text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AttemptId(pub String);

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where an attempt leaves another one: a retry from a turn, or a "what if".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fork {
    /// The attempt it was forked from.
    pub attempt: AttemptId,
    /// The last of that attempt's events the two have in common; 0 for none.
    pub seq: u64,
}

/// What an attempt is started with; none of it ever changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAttempt {
    /// Who plays.
    pub learner: LearnerId,
    /// Content hash of the case, which must be kept already.
    pub case_hash: String,
    /// The scenario's id.
    pub scenario_id: String,
    /// Version of the rules.
    pub rules_version: String,
    /// Version of the program.
    pub engine_version: String,
    /// Seed of its chance, below 2⁵³.
    pub seed: u64,
    /// How it is played.
    pub mode: Mode,
    /// Where it is forked off, if it is.
    pub parent: Option<Fork>,
}

/// Which attempts to list; what is `None` does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only those that count for this learner.
    pub learner: Option<LearnerId>,
    /// Only those whose data is this learner's: also what was set aside, which counts for nobody.
    pub keeper: Option<LearnerId>,
    /// Only of this scenario.
    pub scenario: Option<String>,
    /// Only those that stand so.
    pub status: Option<Status>,
}

impl Store {
    /// Starts an attempt without events.
    pub fn start_attempt(&self, new: NewAttempt) -> Result<AttemptId, StoreError> {
        self.call("start the attempt", move |db| {
            db.write("start the attempt", |tx, clock| insert(tx, &new, clock.now_ms()))
        })
    }

    /// Starts an attempt with the events it shares with its parent, all in one transaction: either it is there whole, or
    /// it was never begun.
    pub fn start_forked(&self, new: NewAttempt, events: Vec<NewEvent>) -> Result<(AttemptId, Ack), StoreError> {
        self.call("start the attempt", move |db| {
            db.write("start the attempt", |tx, clock| {
                let id = insert(tx, &new, clock.now_ms())?;
                let raw = exact(tx, &id)?;
                let ack = events::append_to(tx, clock, &raw, 0, &events)?;
                Ok((id, ack))
            })
        })
    }

    /// Keeps a run that was played elsewhere, begun and ended at these times (UTC milliseconds), with its results as issued
    /// (JSON) or given up without any: all in one transaction, so that it is there whole or not at all.
    pub fn put_attempt(
        &self,
        new: NewAttempt,
        events: Vec<NewEvent>,
        results_json: Option<String>,
        (started_ms, ended_ms): (i64, i64),
    ) -> Result<AttemptId, StoreError> {
        events::refuse_long("results", results_json.as_deref().unwrap_or_default())?;
        self.call("keep the run", move |db| {
            let id = db.write("keep the run", |tx, clock| {
                let id = insert(tx, &new, started_ms)?;
                events::append_to(tx, clock, &exact(tx, &id)?, 0, &events)?;
                let status = if results_json.is_some() { Status::Ended } else { Status::Abandoned };
                close(tx, &exact(tx, &id)?, status, ended_ms, results_json.as_deref())?;
                Ok(id)
            })?;
            db.tidy();
            Ok(id)
        })
    }

    /// Ends an attempt: its last events and its results as issued (JSON), in one transaction. Asking again with
    /// the same events and results does nothing; `expected_seq` is as for [`Store::append`].
    pub fn finish_attempt(
        &self,
        attempt: &AttemptId,
        expected_seq: u64,
        events: &[NewEvent],
        results_json: &str,
    ) -> Result<Ack, StoreError> {
        let (attempt, events, results) = (attempt.clone(), events.to_vec(), results_json.to_owned());
        events::refuse_long("results", &results)?;
        self.call("save the results", move |db| {
            let ack = db.write("save the results", |tx, clock| {
                let raw = exact(tx, &attempt)?.proved()?;
                if raw.status != Status::Open.as_str().as_bytes() {
                    let is_repeat = raw.clone().into_row().results.as_deref() == Some(results.as_str())
                        && events::are_last(tx, &raw, expected_seq, &events)?;
                    return if is_repeat {
                        Ok(Ack { last_seq: raw.event_count.unsigned_abs() })
                    } else {
                        not_open(&raw)
                    };
                }
                let ack = events::append_to(tx, clock, &raw, expected_seq, &events)?;
                let raw = exact(tx, &attempt)?;
                close(tx, &raw, Status::Ended, clock.now_ms(), Some(&results))?;
                Ok(ack)
            })?;
            db.tidy();
            Ok(ack)
        })
    }

    /// Gives an attempt up; it keeps its events and has no results. Giving up twice does nothing.
    pub fn abandon(&self, attempt: &AttemptId) -> Result<(), StoreError> {
        let attempt = attempt.clone();
        self.call("give up the attempt", move |db| {
            db.write("give up the attempt", |tx, clock| {
                let raw = exact(tx, &attempt)?.proved()?;
                match raw.clone().into_row().status {
                    Status::Open => close(tx, &raw, Status::Abandoned, clock.now_ms(), None),
                    Status::Abandoned => Ok(()),
                    Status::Ended => not_open(&raw),
                }
            })
        })
    }

    /// The attempts that fit, the last started first. Damaged ones are among them, marked.
    pub fn attempts(&self, filter: Filter) -> Result<Vec<AttemptRow>, StoreError> {
        self.call("list the attempts", move |db| {
            let mut query = db.conn.prepare_cached(include_str!("sql/attempts_list.sql"))?;
            let learner = filter.learner.map(|id| id.0);
            let status = filter.status.map(Status::as_str);
            let keeper = filter.keeper.map(|id| id.0);
            let rows = query.query_map(params![learner, filter.scenario, status, keeper], RawAttempt::read)?;
            rows.map(|raw| Ok(raw?.into_row())).collect()
        })
    }

    /// A learner's attempts that can be resumed, the last started first.
    pub fn unfinished(&self, learner: &LearnerId) -> Result<Vec<AttemptRow>, StoreError> {
        self.attempts(Filter { learner: Some(learner.clone()), status: Some(Status::Open), ..Filter::default() })
    }

    /// The attempt with this id, or the only one whose id begins so.
    pub fn attempt(&self, id_or_prefix: &str) -> Result<AttemptRow, StoreError> {
        let prefix = id_or_prefix.trim().to_lowercase();
        self.call("find the attempt", move |db| Ok(by_prefix(&db.conn, &prefix)?.proved()?.into_row()))
    }
}

fn insert(tx: &Transaction<'_>, new: &NewAttempt, now_ms: i64) -> Result<AttemptId, Fault> {
    if new.seed >= SEED_LIMIT {
        let why = said!("faults-why-seed");
        return Err(StoreError::BadInput { what: "seed", why }.into());
    }
    learners::require(tx, &new.learner)?;
    let is_kept: bool =
        tx.query_row("SELECT EXISTS (SELECT 1 FROM case_snapshot WHERE hash = ?1)", [&new.case_hash], |row| {
            row.get(0)
        })?;
    if !is_kept {
        return Err(StoreError::Unknown { what: "case", id: new.case_hash.clone() }.into());
    }
    if let Some(fork) = &new.parent {
        let parent = exact(tx, &fork.attempt)?;
        if fork.seq > parent.event_count.unsigned_abs() {
            let why = said!("faults-why-fork", events = parent.event_count, asked = fork.seq);
            return Err(StoreError::BadInput { what: "fork", why }.into());
        }
    }
    let id = new_id(now_ms);
    let header = Header {
        id: id.0.clone().into_bytes(),
        learner: new.learner.0.clone().into_bytes(),
        case_hash: new.case_hash.clone().into_bytes(),
        scenario_id: new.scenario_id.clone().into_bytes(),
        rules_version: new.rules_version.clone().into_bytes(),
        engine_version: new.engine_version.clone().into_bytes(),
        seed: new.seed.cast_signed(),
        mode: attempt_row::mode_text(new.mode).as_bytes().to_vec(),
        parent: new.parent.as_ref().map(|fork| fork.attempt.0.clone().into_bytes()),
        fork_seq: new.parent.as_ref().map(|fork| fork.seq.cast_signed()),
        started_ms: now_ms,
    };
    tx.prepare_cached(include_str!("sql/attempt_insert.sql"))?.execute(params![
        id.0,
        new.learner.0,
        new.case_hash,
        new.scenario_id,
        new.rules_version,
        new.engine_version,
        header.seed,
        attempt_row::mode_text(new.mode),
        new.parent.as_ref().map(|fork| &fork.attempt.0),
        header.fork_seq,
        now_ms,
        header.digest(),
    ])?;
    Ok(id)
}

fn new_id(now_ms: i64) -> AttemptId {
    let ms = now_ms.max(0).unsigned_abs();
    let nanos = u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000;
    AttemptId(Uuid::new_v7(Timestamp::from_unix(NoContext, ms / 1000, nanos)).to_string())
}

/// Closes an open attempt under its seal; its draft goes.
pub(crate) fn close(
    tx: &Transaction<'_>,
    raw: &RawAttempt,
    status: Status,
    now_ms: i64,
    results: Option<&str>,
) -> Result<(), Fault> {
    let salt = match results {
        Some(_) => Some(events::new_salt(tx)?),
        None => None,
    };
    let inner = salt.as_ref().zip(results).map(|(salt, results)| chain::inner(salt, results.as_bytes()));
    let ending = Ending {
        status: status.as_str().as_bytes(),
        ended_ms: Some(now_ms),
        results_inner: inner.as_ref().map(<[u8; 32]>::as_slice),
    };
    let seal = chain::seal(&raw.header.digest(), &raw.head_hash, raw.event_count, ending);
    let values = params![raw.nr, status.as_str(), now_ms, results, salt, inner, seal];
    tx.prepare_cached(include_str!("sql/attempt_close.sql"))?.execute(values)?;
    // Nothing can be said in it any more.
    drafts::erase(tx, raw.nr)
}

fn not_open<T>(raw: &RawAttempt) -> Result<T, Fault> {
    let status = raw.clone().into_row().status.as_str();
    Err(StoreError::NotOpen { attempt: raw.id(), status }.into())
}

/// Refuses an attempt that is over.
pub(crate) fn require_open(raw: &RawAttempt) -> Result<(), Fault> {
    if raw.status == Status::Open.as_str().as_bytes() { Ok(()) } else { not_open(raw) }
}

/// The attempt with exactly this id.
pub(crate) fn exact(conn: &Connection, id: &AttemptId) -> Result<RawAttempt, Fault> {
    let mut query = conn.prepare_cached("SELECT nr FROM attempt WHERE id = ?1")?;
    let numbers: Vec<i64> = query.query_map([&id.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let raw = only(conn, &numbers, &id.0)?;
    is_as_asked(&raw, raw.id() == id.0, &id.0)?;
    Ok(raw)
}

fn by_prefix(conn: &Connection, prefix: &str) -> Result<RawAttempt, Fault> {
    let sql = "SELECT nr FROM attempt WHERE ?1 <> '' AND substr(id, 1, length(?1)) = ?1";
    let mut query = conn.prepare_cached(sql)?;
    let numbers: Vec<i64> = query.query_map([prefix], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let raw = only(conn, &numbers, prefix)?;
    is_as_asked(&raw, raw.id().starts_with(prefix), prefix)?;
    Ok(raw)
}

/// A damaged index leads to a sound attempt that is not the one asked for.
fn is_as_asked(raw: &RawAttempt, is_it: bool, asked: &str) -> Result<(), Fault> {
    if is_it {
        return Ok(());
    }
    let why = said!("faults-why-index", attempt = raw.id());
    Err(StoreError::Damaged { attempt: asked.to_owned(), seq: 0, why }.into())
}

fn only(conn: &Connection, numbers: &[i64], asked: &str) -> Result<RawAttempt, Fault> {
    let unknown = || StoreError::Unknown { what: "attempt", id: asked.to_owned() };
    match numbers {
        [nr] => Ok(RawAttempt::by_nr(conn, *nr)?.ok_or_else(unknown)?),
        [] => Err(unknown().into()),
        several => Err(StoreError::Ambiguous { prefix: asked.to_owned(), matches: several.len() as u64 }.into()),
    }
}
