//! What belongs to one run that was handed in: its file, its decisions, and what was said of it. It must not know how it is
//! played again.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use crate::domain::progress::Kind;
use crate::domain::report::{DecisionRow, How, Remark};
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;
use crate::store::archive::{Archive, remarks};
use crate::store::error::StoreError;

/// What belongs to a run.
#[derive(Debug)]
pub(crate) struct Belongings {
    /// The run's number.
    pub(crate) nr: i64,
    /// Name of the file it came in.
    pub(crate) file: String,
    /// That file, as it was handed in.
    pub(crate) bytes: Vec<u8>,
    /// Its ending.
    pub(crate) ending: String,
    /// Its case: the scenario's id, the content hash, and the text where that is kept.
    pub(crate) case: (String, String, Option<Vec<u8>>),
    /// Its decisions, in order.
    pub(crate) decisions: Vec<DecisionRow>,
    /// What its learner thinks of its scores, JSON, by turn.
    pub(crate) views: Vec<String>,
    /// What was recognised, with the turn that earned it.
    pub(crate) earned: Vec<(Kind, u32)>,
    /// What trainers have to say of it.
    pub(crate) remarks: Vec<Remark>,
}

impl Archive {
    /// What belongs to the run of this id.
    pub(crate) fn belongings(&mut self, run: &str) -> Result<Option<Belongings>, StoreError> {
        self.call("read the archive", |conn| {
            // One moment for all of it, and nobody who writes is waited for.
            let tx = conn.transaction_with_behavior(TransactionBehavior::Deferred)?;
            let sql = "SELECT r.nr, f.name, b.content, r.ending, c.id, c.hash, t.content FROM run r JOIN file f ON f.nr = r.file \
                 JOIN case_played c ON c.nr = r.\"case\" LEFT JOIN file_bytes b ON b.file = f.nr \
                 LEFT JOIN case_text t ON t.\"case\" = c.nr WHERE r.id = ?1";
            let found = tx.query_row(sql, params![run], |row| {
                let bytes = row.get::<_, Option<Vec<u8>>>(2)?.unwrap_or_default();
                let case = (row.get(4)?, row.get(5)?, row.get(6)?);
                Ok((row.get(0)?, row.get(1)?, bytes, row.get(3)?, case))
            });
            let Some((nr, file, bytes, ending, case)) = found.optional()? else { return Ok(None) };
            let (decisions, earned) = (decisions(&tx, nr)?, earned(&tx, nr)?);
            let (views, remarks) = (views(&tx, run)?, remarks::remarks_of(&tx, run)?);
            Ok(Some(Belongings { nr, file, bytes, ending, case, decisions, views, earned, remarks }))
        })
    }
}

fn views(conn: &Connection, run: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT view FROM dispute WHERE run = ?1 ORDER BY turn")?;
    let rows = statement.query_map(params![run], |row| row.get(0))?;
    rows.collect()
}

fn earned(conn: &Connection, nr: i64) -> rusqlite::Result<Vec<(Kind, u32)>> {
    let mut statement = conn.prepare_cached("SELECT kind, turn FROM deed WHERE run = ?1 ORDER BY kind")?;
    let rows = statement.query_map(params![nr], |row| {
        let kind = Kind::ALL.get(usize::from(row.get::<_, u8>(0)?)).copied();
        Ok(kind.zip(Some(row.get(1)?)))
    })?;
    rows.filter_map(Result::transpose).collect()
}

fn decisions(conn: &Connection, nr: i64) -> rusqlite::Result<Vec<DecisionRow>> {
    let sql = "SELECT turn, scene, reply, how, said, empathy, ownership, speed, compensation, errors, offers, minutes, anger, \
         trust FROM decision WHERE run = ?1 ORDER BY turn";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params![nr], |row| {
        let errors: String = row.get(9)?;
        let offers: String = row.get(10)?;
        Ok(DecisionRow {
            turn: row.get(0)?,
            scene: row.get(1)?,
            reply: row.get(2)?,
            how: match row.get::<_, i64>(3)? {
                0 => How::Chosen,
                1 => How::Typed,
                _ => How::Silent,
            },
            said: row.get(4)?,
            levels: [row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?],
            errors: errors.split_whitespace().filter_map(error_of).collect(),
            offers: offers.split_whitespace().map(str::to_owned).collect(),
            minutes: row.get(11)?,
            anger: row.get(12)?,
            trust: row.get(13)?,
        })
    })?;
    rows.collect()
}

/// The error of a code, as results have it.
fn error_of(code: &str) -> Option<ErrorCode> {
    ERRORS.iter().map(|entry| entry.code).find(|known| format!("{known:?}").eq_ignore_ascii_case(code))
}
