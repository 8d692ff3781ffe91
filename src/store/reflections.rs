//! What a learner said about their runs, by attempt: kept beside the attempts and never inside them, so that it is in no
//! result and in no hand-in. It is text; it must not know what was said.

use rusqlite::{Connection, Row, Transaction, params};
use sha2::{Digest as _, Sha256};

use crate::store::Store;
use crate::store::attempt_row::{bytes, number, text};
use crate::store::attempts::{self, AttemptId};
use crate::store::error::{Fault, StoreError};
use crate::store::events;
use crate::store::learners::LearnerId;
use crate::words::{Said, said};

/// One part of what a learner said about one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reflection {
    /// About which attempt.
    pub attempt: AttemptId,
    /// Which part; there is one of each name for an attempt.
    pub part: String,
    /// What was said.
    pub said: String,
    /// When, UTC milliseconds.
    pub written_ms: i64,
}

/// The checksum of words kept beside the chain: what they are, whose, and when they were written.
pub(super) fn proof(texts: &[&str], written_ms: i64) -> [u8; 32] {
    let mut sum = Sha256::new();
    for text in texts {
        sum.update((text.len() as u64).to_be_bytes());
        sum.update(text.as_bytes());
    }
    sum.update(written_ms.to_be_bytes());
    sum.finalize().into()
}

impl Reflection {
    /// The checksum it is kept with: a changed word is never shown as the learner's own.
    fn proof(&self) -> [u8; 32] {
        proof(&["reflection", &self.attempt.0, &self.part, &self.said], self.written_ms)
    }

    /// Reads a row of the list; `Err` names one that does not match its checksum, as far as it can be read.
    fn read(row: &Row<'_>) -> rusqlite::Result<Result<Self, Said>> {
        let needed = |column| Ok::<_, rusqlite::Error>(text(&bytes(row, column)?.unwrap_or_default()));
        let found =
            Self { attempt: AttemptId(needed(0)?), part: needed(1)?, said: needed(2)?, written_ms: number(row, 3)? };
        let is_proved = bytes(row, 4)?.is_some_and(|proof| proof == found.proof());
        Ok(if is_proved {
            Ok(found)
        } else {
            Err(said!("faults-found-part", part = &found.part, attempt = &found.attempt.0))
        })
    }
}

impl Store {
    /// Keeps what was said about an attempt as its `part`, in the place of what stood there.
    pub fn put_reflection(&self, attempt: &AttemptId, part: &str, said: &str) -> Result<(), StoreError> {
        events::refuse_long("words", said)?;
        let (attempt, part, said) = (attempt.clone(), part.to_owned(), said.to_owned());
        self.call("keep your words", move |db| {
            db.write("keep your words", |tx, clock| {
                let nr = attempts::exact(tx, &attempt)?.nr;
                put(tx, nr, &Reflection { attempt, part, said, written_ms: clock.now_ms() })
            })
        })
    }

    /// Everything a learner said, about the last started attempt first. What does not match its checksum is not among it;
    /// a check names that.
    pub fn reflections(&self, learner: &LearnerId) -> Result<Vec<Reflection>, StoreError> {
        let learner = learner.clone();
        self.call("read what you said", move |db| {
            let mut query = db.conn.prepare_cached(include_str!("sql/reflections_of.sql"))?;
            let rows = query.query_map([learner.0], Reflection::read)?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().filter_map(Result::ok).collect())
        })
    }
}

/// Keeps one at the attempt of this number.
pub(crate) fn put(tx: &Transaction<'_>, nr: i64, said: &Reflection) -> Result<(), Fault> {
    let values = params![nr, said.part, said.said, said.written_ms, said.proof()];
    tx.prepare_cached(include_str!("sql/reflection_put.sql"))?.execute(values)?;
    Ok(())
}

/// Everything that is proved about the attempt of this number; nothing where there is no such table yet.
pub(crate) fn about(conn: &Connection, nr: i64) -> Result<Vec<Reflection>, Fault> {
    if !is_there(conn)? {
        return Ok(Vec::new());
    }
    Ok(list(conn, Some(nr))?.into_iter().filter_map(Result::ok).collect())
}

/// Names every one that does not match its checksum.
pub(crate) fn damaged(conn: &Connection) -> Result<Vec<Said>, Fault> {
    Ok(list(conn, None)?.into_iter().filter_map(Result::err).collect())
}

/// Removes what was said about an attempt.
pub(crate) fn erase(tx: &Transaction<'_>, nr: i64) -> Result<(), Fault> {
    tx.execute("DELETE FROM reflection WHERE attempt = ?1", [nr])?;
    Ok(())
}

/// Removes the parts of one kind, `kind-…`, that were said about an attempt.
pub(crate) fn erase_kind(tx: &Transaction<'_>, nr: i64, kind: &str) -> Result<(), Fault> {
    let sql = "DELETE FROM reflection WHERE attempt = ?1 AND substr(part, 1, length(?2) + 1) = ?2 || '-'";
    tx.execute(sql, params![nr, kind])?;
    Ok(())
}

fn list(conn: &Connection, nr: Option<i64>) -> Result<Vec<Result<Reflection, Said>>, Fault> {
    let mut query = conn.prepare_cached(include_str!("sql/reflections_list.sql"))?;
    let rows = query.query_map([nr], Reflection::read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn is_there(conn: &Connection) -> Result<bool, Fault> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'reflection')";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_word_does_not_match_its_checksum() {
        let said = Reflection {
            attempt: AttemptId("a".into()),
            part: "look-back".into(),
            said: "I wanted to hide.".into(),
            written_ms: 5,
        };
        assert_eq!(said.proof(), said.clone().proof());
        for changed in [
            Reflection { said: "I wanted to ride.".into(), ..said.clone() },
            Reflection { written_ms: 6, ..said.clone() },
            Reflection { attempt: AttemptId("b".into()), ..said.clone() },
            Reflection { part: "plan".into(), ..said.clone() },
        ] {
            assert_ne!(changed.proof(), said.proof());
        }
    }
}
