//! What somebody was about to say in an attempt that is under way: kept beside it, one draft each, so that closing the
//! window loses no word. It is text; it must not know what was typed, nor whether it still fits the attempt.

use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use crate::store::attempt_row::{bytes, number, text};
use crate::store::attempts::{self, AttemptId};
use crate::store::error::{Fault, StoreError};
use crate::store::held::Written;
use crate::store::reflections::proof;
use crate::store::{Posted, Store, events};
use crate::words::{Said, said};

/// The draft of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Of which attempt.
    attempt: AttemptId,
    /// What was typed.
    said: String,
    /// When, UTC milliseconds.
    written_ms: i64,
}

impl Draft {
    /// The checksum it is kept with: a changed word is never shown as the learner's own.
    fn proof(&self) -> [u8; 32] {
        proof(&["draft", &self.attempt.0, &self.said], self.written_ms)
    }

    /// Reads a row; `Err` names one that does not match its checksum, as far as it can be read.
    fn read(row: &Row<'_>) -> rusqlite::Result<Result<Self, Said>> {
        let needed = |column| Ok::<_, rusqlite::Error>(text(&bytes(row, column)?.unwrap_or_default()));
        let found = Self { attempt: AttemptId(needed(0)?), said: needed(1)?, written_ms: number(row, 2)? };
        let is_proved = bytes(row, 3)?.is_some_and(|proof| proof == found.proof());
        Ok(if is_proved { Ok(found) } else { Err(said!("faults-found-draft", attempt = &found.attempt.0)) })
    }
}

impl Store {
    /// Keeps the draft of an attempt under way in the place of the one before; `None` drops it. Nobody waits for it: what
    /// became of it can be asked of what is returned, and whatever is asked of the store later comes after it.
    pub fn put_draft(&self, attempt: &AttemptId, said: Option<&str>) -> Result<Posted<()>, StoreError> {
        events::refuse_long("words", said.unwrap_or_default())?;
        let (attempt, said) = (attempt.clone(), said.map(str::to_owned));
        self.post("keep your draft", move |db| {
            db.write("keep your draft", |tx, clock| {
                let raw = attempts::exact(tx, &attempt)?;
                match said {
                    Some(said) => {
                        attempts::require_open(&raw)?;
                        put(tx, raw.nr, &Draft { attempt, said, written_ms: clock.now_ms() })
                    }
                    None => erase(tx, raw.nr),
                }
            })
        })
    }

    /// The draft of an attempt, if there is one that matches its checksum; a check names others.
    pub fn draft(&self, attempt: &AttemptId) -> Result<Option<String>, StoreError> {
        Ok(self.draft_written(attempt)?.map(|words| words.said))
    }

    /// As [`Store::draft`], with when it was written.
    pub fn draft_written(&self, attempt: &AttemptId) -> Result<Option<Written>, StoreError> {
        let attempt = attempt.clone();
        self.call("read your draft", move |db| {
            let nr = attempts::exact(&db.conn, &attempt)?.nr;
            Ok(of(&db.conn, nr)?.map(|draft| Written { said: draft.said, written_ms: draft.written_ms }))
        })
    }
}

/// Keeps one at the attempt of this number.
pub(crate) fn put(tx: &Transaction<'_>, nr: i64, draft: &Draft) -> Result<(), Fault> {
    let values = params![nr, draft.said, draft.written_ms, draft.proof()];
    tx.prepare_cached(include_str!("sql/draft_put.sql"))?.execute(values)?;
    Ok(())
}

/// The draft of the attempt of this number, if it is proved; none where there is no such table yet.
pub(crate) fn of(conn: &Connection, nr: i64) -> Result<Option<Draft>, Fault> {
    if !is_there(conn)? {
        return Ok(None);
    }
    let mut query = conn.prepare_cached(include_str!("sql/drafts_list.sql"))?;
    Ok(query.query_row([nr], Draft::read).optional()?.and_then(Result::ok))
}

/// Names every one that does not match its checksum.
pub(crate) fn damaged(conn: &Connection) -> Result<Vec<Said>, Fault> {
    let mut query = conn.prepare_cached(include_str!("sql/drafts_list.sql"))?;
    let found: Vec<_> = query.query_map([None::<i64>], Draft::read)?.collect::<Result<_, _>>()?;
    Ok(found.into_iter().filter_map(Result::err).collect())
}

/// Removes the draft of an attempt.
pub(crate) fn erase(tx: &Transaction<'_>, nr: i64) -> Result<(), Fault> {
    tx.execute("DELETE FROM draft WHERE attempt = ?1", [nr])?;
    Ok(())
}

fn is_there(conn: &Connection) -> Result<bool, Fault> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'draft')";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}
