//! Runs that somebody else played: a correction says for whom such a run counts, and the run stays as it was. What is
//! listed for a learner goes by it. It must not know who sat at the computer.

use rusqlite::{Connection, params};

use crate::store::Store;
use crate::store::attempts::{self, AttemptId};
use crate::store::error::Fault;
use crate::store::error::StoreError;
use crate::store::learners::{self, LearnerId};

/// The last correction of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which run.
    pub attempt: AttemptId,
    /// Under whose name it was played.
    pub played_as: LearnerId,
    /// For whom it counts; for nobody where it was set aside.
    pub counts_for: Option<LearnerId>,
    /// When that was said, UTC milliseconds.
    pub made_ms: i64,
}

impl Store {
    /// From now on a run counts for this learner, or for nobody.
    pub fn correct(&self, attempt: &AttemptId, counts_for: Option<&LearnerId>) -> Result<(), StoreError> {
        let (attempt, counts_for) = (attempt.clone(), counts_for.cloned());
        self.call("put the run right", move |db| {
            attempts::exact(&db.conn, &attempt)?;
            if let Some(learner) = &counts_for {
                learners::require(&db.conn, learner)?;
            }
            db.write("put the run right", |tx, clock| {
                put(tx, &attempt.0, counts_for.as_ref().map(|learner| learner.0.as_str()), clock.now_ms())
            })
        })
    }

    /// The last correction of every run that has one, the last started run first.
    pub fn corrections(&self) -> Result<Vec<Correction>, StoreError> {
        self.call("list the attempts", |db| list(&db.conn))
    }
}

/// The last correction of every run that has one, the last started run first.
pub(crate) fn list(conn: &Connection) -> Result<Vec<Correction>, Fault> {
    let mut query = conn.prepare(include_str!("sql/corrections_list.sql"))?;
    let rows = query.query_map([], |row| {
        Ok(Correction {
            attempt: AttemptId(row.get(0)?),
            played_as: LearnerId(row.get(1)?),
            counts_for: row.get::<_, Option<String>>(2)?.map(LearnerId),
            made_ms: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds what was put right elsewhere after the last that is known here, of runs that are here.
pub(crate) fn take_over(conn: &Connection, corrections: &[Correction]) -> Result<(), Fault> {
    let sql = "SELECT EXISTS (SELECT 1 FROM attempt WHERE id = ?1)
               AND NOT EXISTS (SELECT 1 FROM correction WHERE attempt = ?1 AND made_ms >= ?2)";
    for one in corrections {
        if conn.query_row(sql, params![one.attempt.0, one.made_ms], |row| row.get(0))? {
            put(conn, &one.attempt.0, one.counts_for.as_ref().map(|learner| learner.0.as_str()), one.made_ms)?;
        }
    }
    Ok(())
}

/// Adds one.
pub(crate) fn put(conn: &Connection, attempt: &str, counts_for: Option<&str>, made_ms: i64) -> Result<(), Fault> {
    let sql = "INSERT INTO correction (attempt, counts_for, made_ms) VALUES (?1, ?2, ?3)";
    conn.execute(sql, params![attempt, counts_for, made_ms])?;
    Ok(())
}
