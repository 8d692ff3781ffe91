//! An attempt's own record: read as raw bytes first, because a damaged file may hold anything, then
//! proved by its checksums. It must not know the events.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

pub use crate::platform::settings::Mode;
use crate::store::attempts::{AttemptId, Fork};
use crate::store::cases::hex;
use crate::store::chain::{self, Ending, Header};
use crate::store::error::{Fault, StoreError};
use crate::store::learners::LearnerId;
use crate::words::{Said, said};

/// How an attempt stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Being played; can be resumed.
    Open,
    /// Played to an ending; has results.
    Ended,
    /// Given up; has no results.
    Abandoned,
}

impl Status {
    /// As the store writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ended => "ended",
            Self::Abandoned => "abandoned",
        }
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        [Self::Open, Self::Ended, Self::Abandoned].into_iter().find(|status| status.as_str().as_bytes() == bytes)
    }
}

/// As the store writes a mode.
pub fn mode_text(mode: Mode) -> &'static str {
    match mode {
        Mode::Coach => "coach",
        Mode::Practice => "practice",
        Mode::Assessment => "assessment",
        Mode::Workshop => "workshop",
    }
}

fn read_mode(bytes: &[u8]) -> Option<Mode> {
    Mode::ALL.into_iter().find(|mode| mode_text(*mode).as_bytes() == bytes)
}

/// One attempt, without its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptRow {
    /// Its place among all attempts of this store, from 1; the order in which they were started,
    /// whatever the clock said.
    pub nr: i64,
    /// Its id.
    pub id: AttemptId,
    /// Who played; an id without a learner once that learner's data is erased.
    pub learner: LearnerId,
    /// Content hash of the case.
    pub case_hash: String,
    /// The scenario's id.
    pub scenario_id: String,
    /// Version of the rules that scored it.
    pub rules_version: String,
    /// Version of the program that played it.
    pub engine_version: String,
    /// Seed of its chance.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// Where it was forked off, if it was.
    pub parent: Option<Fork>,
    /// Start, UTC milliseconds.
    pub started_ms: i64,
    /// End, UTC milliseconds; may lie before the start if somebody set the clock.
    pub ended_ms: Option<i64>,
    /// How it stands.
    pub status: Status,
    /// The results as issued, JSON; `None` while open, when abandoned, once erased, and when damaged.
    pub results: Option<String>,
    /// How many events it has.
    pub event_count: u64,
    /// Hash of the last event in hex: what a backup or a printout can be compared by.
    pub head_hash: String,
    /// What in this record does not match its checksums. Show the attempt as damaged and trust no other field.
    pub damage: Option<String>,
}

impl AttemptRow {
    /// Whether it counts as the learner's own work: not coached, not played by a room, and not forked
    /// from another.
    pub fn is_unaided(&self) -> bool {
        self.mode.is_unaided() && self.parent.is_none() && self.damage.is_none()
    }
}

/// The record as the row holds it.
#[derive(Debug, Clone)]
pub(crate) struct RawAttempt {
    pub(crate) nr: i64,
    pub(crate) header: Header,
    pub(crate) header_hash: Vec<u8>,
    pub(crate) status: Vec<u8>,
    ended_ms: Option<i64>,
    results: Option<Vec<u8>>,
    pub(crate) results_salt: Option<Vec<u8>>,
    pub(crate) results_inner: Option<Vec<u8>>,
    pub(crate) seal: Option<Vec<u8>>,
    pub(crate) head_hash: Vec<u8>,
    pub(crate) event_count: i64,
}

/// A column's bytes, whatever type a damaged file gives it.
pub(crate) fn bytes(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Vec<u8>>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => None,
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(bytes.to_vec()),
        ValueRef::Integer(number) => Some(number.to_string().into_bytes()),
        ValueRef::Real(number) => Some(number.to_string().into_bytes()),
    })
}

/// A column's number; one no checksum fits if it holds anything else.
pub(crate) fn number(row: &Row<'_>, column: usize) -> rusqlite::Result<i64> {
    Ok(maybe_number(row, column)?.unwrap_or(i64::MIN))
}

fn maybe_number(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<i64>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(number),
        _ => Some(i64::MIN),
    })
}

/// A column as text, whatever a damaged file holds.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl RawAttempt {
    /// Reads a row of the columns the `attempt…` queries name, in their order.
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let needed = |column| Ok::<_, rusqlite::Error>(bytes(row, column)?.unwrap_or_default());
        Ok(Self {
            nr: number(row, 0)?,
            header: Header {
                id: needed(1)?,
                learner: needed(2)?,
                case_hash: needed(3)?,
                scenario_id: needed(4)?,
                rules_version: needed(5)?,
                engine_version: needed(6)?,
                seed: number(row, 7)?,
                mode: needed(8)?,
                parent: bytes(row, 9)?,
                fork_seq: maybe_number(row, 10)?,
                started_ms: number(row, 11)?,
            },
            header_hash: needed(12)?,
            status: needed(13)?,
            ended_ms: maybe_number(row, 14)?,
            results: bytes(row, 15)?,
            results_salt: bytes(row, 16)?,
            results_inner: bytes(row, 17)?,
            seal: bytes(row, 18)?,
            head_hash: needed(19)?,
            event_count: number(row, 20)?,
        })
    }

    /// The record of attempt number `nr`.
    pub(crate) fn by_nr(conn: &Connection, nr: i64) -> Result<Option<Self>, rusqlite::Error> {
        let read = |sql: &str| conn.prepare_cached(sql)?.query_row([nr], Self::read).optional();
        match read(include_str!("sql/attempt_by_nr.sql")) {
            // A backup of an earlier format is read as it is.
            Err(error) if error.to_string().contains("no such column: in_room") => {
                read(include_str!("sql/attempt_by_nr_before_rooms.sql"))
            }
            found => found,
        }
    }

    /// The attempt's id, as far as it can be read.
    pub(crate) fn id(&self) -> String {
        text(&self.header.id)
    }

    /// What does not match, if anything.
    pub(crate) fn damage(&self) -> Option<Said> {
        let header = self.header.digest();
        if header.as_slice() != self.header_hash {
            return Some(said!("faults-why-started"));
        }
        let Some(status) = Status::read(&self.status) else { return Some(said!("faults-why-status")) };
        if read_mode(&self.header.mode).is_none() {
            return Some(said!("faults-why-mode"));
        }
        if status == Status::Open {
            let is_blank = self.ended_ms.is_none() && self.seal.is_none() && self.results.is_none();
            return (!is_blank).then(|| said!("faults-why-open-ended"));
        }
        let ending =
            Ending { status: &self.status, ended_ms: self.ended_ms, results_inner: self.results_inner.as_deref() };
        let seal = chain::seal(&header, &self.head_hash, self.event_count, ending);
        if self.seal.as_deref() != Some(seal.as_slice()) {
            return Some(said!("faults-why-ending"));
        }
        match (&self.results, &self.results_salt) {
            (None, None) => None,
            (Some(results), Some(salt)) => {
                let inner = chain::inner(salt, results);
                (self.results_inner.as_deref() != Some(inner.as_slice())).then(|| said!("faults-why-results"))
            }
            _ => Some(said!("faults-why-half-results")),
        }
    }

    /// The record as callers get it, with its damage noted.
    pub(crate) fn into_row(self) -> AttemptRow {
        let damage = self.damage().map(|why| why.to_string());
        let header = self.header;
        let parent = header
            .parent
            .map(|id| Fork { attempt: AttemptId(text(&id)), seq: header.fork_seq.unwrap_or_default().unsigned_abs() });
        AttemptRow {
            nr: self.nr,
            id: AttemptId(text(&header.id)),
            learner: LearnerId(text(&header.learner)),
            case_hash: text(&header.case_hash),
            scenario_id: text(&header.scenario_id),
            rules_version: text(&header.rules_version),
            engine_version: text(&header.engine_version),
            seed: header.seed.unsigned_abs(),
            mode: read_mode(&header.mode).unwrap_or(Mode::Coach),
            parent,
            started_ms: header.started_ms,
            ended_ms: self.ended_ms,
            status: Status::read(&self.status).unwrap_or(Status::Abandoned),
            results: self.results.filter(|_| damage.is_none()).map(|bytes| text(&bytes)),
            event_count: self.event_count.unsigned_abs(),
            head_hash: hex(&self.head_hash),
            damage,
        }
    }

    /// Ends attempt number `nr`, a true copy of this one, as this one ended.
    pub(crate) fn put_ending(&self, conn: &Connection, nr: i64) -> Result<(), Fault> {
        conn.prepare_cached(include_str!("sql/attempt_close.sql"))?.execute(params![
            nr,
            text(&self.status),
            self.ended_ms,
            self.results.as_deref().map(text),
            self.results_salt,
            self.results_inner,
            self.seal,
        ])?;
        Ok(())
    }

    /// `self` if it matches its checksums.
    pub(crate) fn proved(self) -> Result<Self, Fault> {
        match self.damage() {
            None => Ok(self),
            Some(why) => Err(StoreError::Damaged { attempt: self.id(), seq: 0, why }.into()),
        }
    }
}
