//! What is held of a learner, counted, before anything of it is erased; and when the store was last written to. It must not
//! decide what goes.

use std::collections::BTreeSet;

use rusqlite::params;

use crate::store::Store;
use crate::store::attempts::{self, AttemptId};
use crate::store::erase::RUN_ERASED;
use crate::store::error::{Fault, StoreError};
use crate::store::learners::LearnerId;

/// What is held of one learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// Runs, those that were set aside among them.
    pub runs: u64,
    /// Pieces of typed words.
    pub words: u64,
    /// What was said about runs.
    pub said: u64,
    /// Drafts.
    pub drafts: u64,
}

/// Words kept at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The words.
    pub said: String,
    /// When they were written, UTC milliseconds.
    pub written_ms: i64,
}

impl Store {
    /// Counts what is held of a learner; `words` are the kinds of events that hold typed words.
    pub fn held(&self, learner: &LearnerId, words: &[&str]) -> Result<Held, StoreError> {
        let (learner, words) = (learner.0.clone(), words.iter().map(|kind| (*kind).to_owned()).collect::<Vec<_>>());
        self.call("list the attempts", move |db| {
            let count = |sql: &str| -> Result<u64, Fault> {
                let counted: i64 = db.conn.query_row(sql, [&learner], |row| row.get(0))?;
                Ok(counted.unsigned_abs())
            };
            let of = |table: &str| {
                format!("SELECT count(*) FROM {table} JOIN whose USING (attempt) WHERE whose.keeper = ?1")
            };
            let mut held = Held {
                runs: count("SELECT count(*) FROM whose WHERE keeper = ?1")?,
                said: count(&of("reflection"))?,
                drafts: count(&of("draft"))?,
                words: 0,
            };
            let mut query = db.conn.prepare(
                "SELECT count(*) FROM event JOIN whose USING (attempt)
                 WHERE whose.keeper = ?1 AND event.kind = ?2 AND event.payload IS NOT NULL AND event.payload <> 'null'",
            )?;
            for kind in &words {
                let counted: i64 = query.query_row(params![learner, kind], |row| row.get(0))?;
                held.words += counted.unsigned_abs();
            }
            Ok(held)
        })
    }

    /// Whose data a run is: whoever it counts for, or else whoever it was played as.
    pub fn keeper(&self, attempt: &AttemptId) -> Result<LearnerId, StoreError> {
        let attempt = attempt.clone();
        self.call("list the attempts", move |db| {
            let raw = attempts::exact(&db.conn, &attempt)?;
            let sql = "SELECT keeper FROM whose WHERE attempt = ?1";
            Ok(LearnerId(db.conn.query_row(sql, [raw.nr], |row| row.get(0))?))
        })
    }

    /// The latest moment anything in the store tells of, UTC milliseconds; `None` for an empty one.
    pub fn last_kept_ms(&self) -> Result<Option<i64>, StoreError> {
        self.call("list the attempts", |db| {
            Ok(db.conn.query_row(include_str!("sql/last_kept.sql"), [], |row| row.get(0))?)
        })
    }

    /// Runs whose content was erased one by one.
    pub fn erased_runs(&self) -> Result<BTreeSet<AttemptId>, StoreError> {
        self.call("list the attempts", |db| {
            let mut query = db.conn.prepare("SELECT key FROM meta")?;
            let keys = query.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
            let runs = keys.iter().filter_map(|key| key.strip_prefix(RUN_ERASED));
            Ok(runs.map(|id| AttemptId(id.trim_start().to_owned())).collect())
        })
    }
}
