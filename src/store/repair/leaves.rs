//! The rows of a damaged store read page by page, for where the tree that leads to them is gone. They go into a
//! database of the same tables without any rules, and are proved there like all others. It must not decide what is sound.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, params_from_iter};

use crate::store::attempt_row::RawAttempt;
use crate::store::chain::{Link, inner};
use crate::store::error::Fault;
use crate::store::repair::pages::{PAGE_BYTES, Pages, Record, Value};

/// A larger file is not read page by page, in bytes: it would not fit into the memory of a small computer.
const FILE_LIMIT_BYTES: u64 = 1024 * 1024 * 1024;
/// Bytes of a log before its first frame, and of a frame before its page.
const LOG_HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;
/// Where the header of the first page begins.
const FIRST_HEADER: usize = 100;
/// How many columns the record of an attempt has, and had before workshops were kept.
const COLUMNS: usize = 22;
const COLUMNS_BEFORE_ROOMS: usize = 21;
/// No time of a store is earlier, in milliseconds: it tells a time from the number of a row (1973).
const EARLIEST_MS: i64 = 100_000_000_000;

/// The tables of a store, without types, keys that could refuse a row, or triggers.
const TABLES: &str = "
    CREATE TABLE meta (key, value);
    CREATE TABLE learner (id, name, created_ms);
    CREATE TABLE erased (learner, erased_ms);
    CREATE TABLE case_snapshot (hash, scenario_id, title, bytes);
    CREATE TABLE attempt (nr INTEGER PRIMARY KEY, id, learner, case_hash, scenario_id, rules_version, engine_version,
        seed, mode, parent, fork_seq, started_ms, header_hash, status, ended_ms, results, results_salt, results_inner,
        seal, head_hash, event_count, in_room);
    CREATE TABLE event (attempt, seq, kind, payload, salt, mono_ms, wall_ms, inner, prev, hash,
        PRIMARY KEY (attempt, seq));";

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(bytes) => ValueRef::Text(bytes),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// Reads a file and the log beside it; `None` for one that is too large, or cannot be read.
pub(super) fn read(file: &Path, log: &Path) -> Result<Option<Connection>, Fault> {
    let within = |path: &Path| std::fs::metadata(path).is_ok_and(|found| found.len() <= FILE_LIMIT_BYTES);
    let bytes_of = |path: &Path| if within(path) { std::fs::read(path).unwrap_or_default() } else { Vec::new() };
    let (bytes, log) = (bytes_of(file), bytes_of(log));
    if bytes.is_empty() {
        return Ok(None);
    }
    let mut conn = Connection::open_in_memory()?;
    conn.execute_batch(TABLES)?;
    let tx = conn.transaction()?;
    let mut sorter = Sorter { conn: &tx, attempts: BTreeMap::new(), events: BTreeMap::new() };
    let pages = Pages(&bytes);
    // What the log holds is newer than what the file does.
    let frames = log.get(LOG_HEADER_BYTES..).unwrap_or_default().chunks(FRAME_HEADER_BYTES + PAGE_BYTES);
    for frame in frames.rev() {
        let page = frame.get(FRAME_HEADER_BYTES..).unwrap_or_default();
        sorter.take(pages.records(page, 0))?;
    }
    for (i, page) in pages.all().enumerate() {
        sorter.take(pages.records(page, if i == 0 { FIRST_HEADER } else { 0 }))?;
    }
    sorter.finish()?;
    tx.commit()?;
    Ok(Some(conn))
}

/// Tells rows of different tables apart by their shape.
struct Sorter<'a> {
    conn: &'a Connection,
    /// Records of attempts by number; a page that was given up may hold an earlier state.
    attempts: BTreeMap<i64, Vec<Record>>,
    /// The events taken so far, by number of the attempt and place in it, and what each is worth.
    events: BTreeMap<(i64, i64), u8>,
}

impl Sorter<'_> {
    fn take(&mut self, records: Vec<Record>) -> Result<(), Fault> {
        use Value::{Blob, Integer, Null, Text};
        for record in records {
            match (record.rowid, record.values.as_slice()) {
                (Some(nr), [Null, Text(_), ..]) if [COLUMNS_BEFORE_ROOMS, COLUMNS].contains(&record.values.len()) => {
                    self.attempts.entry(nr).or_default().push(record);
                }
                (Some(_), [Text(_), Text(_), Text(_), Blob(_)]) => self.put("case_snapshot", &record.values)?,
                (None, [Integer(attempt), Integer(seq), ..]) if record.values.len() == 10 => {
                    self.event((*attempt, *seq), &record.values)?;
                }
                (None, [Text(_), Text(_) | Null, Integer(ms)]) if *ms >= EARLIEST_MS => {
                    self.put("learner", &record.values)?;
                }
                (None, [Text(_), Integer(ms)]) if *ms >= EARLIEST_MS => self.put("erased", &record.values)?,
                (None, [Text(_), Text(_)]) => self.put("meta", &record.values)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn put(&self, table: &str, values: &[Value]) -> Result<(), Fault> {
        let marks = vec!["?"; values.len()].join(", ");
        let sql = format!("INSERT OR REPLACE INTO {table} VALUES ({marks})");
        self.conn.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }

    /// Takes an event whose own checksum fits. Of two with the same number an erased one counts, so that no old page
    /// brings erased words back; then one whose words fit their checksum.
    fn event(&mut self, at: (i64, i64), values: &[Value]) -> Result<(), Fault> {
        let Some(link) = link(values) else { return Ok(()) };
        if link.expected_hash().as_slice() != link.hash {
            return Ok(());
        }
        let worth = match (&link.payload, &link.salt) {
            (None, None) => 2,
            (Some(words), Some(salt)) if inner(salt, words).as_slice() == link.inner => 1,
            _ => 0,
        };
        if self.events.get(&at).is_none_or(|known| worth > *known) {
            self.events.insert(at, worth);
            self.put("event", values)?;
        }
        Ok(())
    }

    /// Of each attempt the record that proves itself and counts the most events.
    fn finish(mut self) -> Result<(), Fault> {
        let count = |record: &Record| match record.values.get(COLUMNS_BEFORE_ROOMS - 1) {
            Some(Value::Integer(count)) => *count,
            _ => -1,
        };
        for (nr, mut records) in std::mem::take(&mut self.attempts) {
            records.sort_by_key(|record| std::cmp::Reverse(count(record)));
            for mut record in records {
                if let Some(first) = record.values.first_mut() {
                    *first = Value::Integer(nr);
                }
                // A record of before has no last column, and stands for what that has without being told.
                record.values.resize(COLUMNS, Value::Integer(0));
                self.put("attempt", &record.values)?;
                let is_proved = RawAttempt::by_nr(self.conn, nr)?.is_some_and(|raw| raw.proved().is_ok());
                if is_proved {
                    break;
                }
                self.conn.execute("DELETE FROM attempt WHERE nr = ?1", [nr])?;
            }
        }
        Ok(())
    }
}

fn link(values: &[Value]) -> Option<Link> {
    let bytes = |value: &Value| match value {
        Value::Text(bytes) | Value::Blob(bytes) => Some(bytes.clone()),
        _ => None,
    };
    let number = |value: &Value| if let Value::Integer(number) = value { Some(*number) } else { None };
    let [_, seq, kind, payload, salt, mono_ms, wall_ms, inner, prev, hash] = values else { return None };
    Some(Link {
        seq: number(seq)?,
        kind: bytes(kind)?,
        payload: bytes(payload),
        salt: bytes(salt),
        mono_ms: number(mono_ms)?,
        wall_ms: number(wall_ms)?,
        inner: bytes(inner)?,
        prev: bytes(prev)?,
        hash: bytes(hash)?,
    })
}
