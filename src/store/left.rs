//! What was written out for others, or to be taken along: it cannot be called back, so whoever is asked can tell when it
//! was, where it went and which runs were in it. It must not know what such a file holds.

use rusqlite::{Connection, Row, Transaction, params};

use crate::store::Store;
use crate::store::attempt_row::{bytes, number, text};
use crate::store::attempts::AttemptId;
use crate::store::cases::hex;
use crate::store::error::{Fault, StoreError};
use crate::store::events;
use crate::store::learners::LearnerId;
use crate::store::reflections::proof;
use crate::words::{Said, said};

/// The columns of the table, in the order [`Left::read`] takes them.
pub(crate) const COLUMNS: &str = "id, learner, made_ms, kind, path, naming, called, with_words, digest, runs, proof";

/// Whether something says who played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Naming {
    /// By the learner's name.
    Name,
    /// By a name that says nothing.
    Pseudonym,
    /// Not at all.
    None,
}

impl Naming {
    /// As the store writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pseudonym => "pseudonym",
            Self::None => "none",
        }
    }

    /// What a written name of a naming means.
    pub fn read(text: &str) -> Option<Self> {
        [Self::Name, Self::Pseudonym, Self::None].into_iter().find(|naming| naming.as_str() == text)
    }
}

/// One file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its own id, as unique as whoever wrote it makes it; the same one again adds nothing.
    pub id: String,
    /// Whose data it holds.
    pub learner: LearnerId,
    /// When it was written, UTC milliseconds.
    pub made_ms: i64,
    /// What it is, such as `hand-in`.
    pub kind: String,
    /// Where it was written to.
    pub path: String,
    /// Whether it says who played.
    pub naming: Naming,
    /// The name or pseudonym in it.
    pub called: Option<String>,
    /// Whether words the learner typed are in it.
    pub with_words: bool,
    /// SHA-256 of the file.
    pub digest: Vec<u8>,
    /// The runs in it.
    pub runs: Vec<AttemptId>,
}

impl Left {
    fn runs_text(&self) -> String {
        self.runs.iter().map(|run| run.0.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The checksum it is kept with.
    fn proof(&self) -> [u8; 32] {
        let called = self.called.as_ref().map_or_else(String::new, |called| format!("={called}"));
        let words = if self.with_words { "words" } else { "" };
        let digest = hex(&self.digest);
        let texts = [
            "left",
            &self.id,
            &self.learner.0,
            &self.kind,
            &self.path,
            self.naming.as_str(),
            &called,
            words,
            &digest,
            &self.runs_text(),
        ];
        proof(&texts, self.made_ms)
    }

    /// Reads a row; `Err` names one that does not match its checksum, as far as it can be read.
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Result<Self, Said>> {
        let needed = |column| Ok::<_, rusqlite::Error>(text(&bytes(row, column)?.unwrap_or_default()));
        let naming = needed(5)?;
        let found = Self {
            id: needed(0)?,
            learner: LearnerId(needed(1)?),
            made_ms: number(row, 2)?,
            kind: needed(3)?,
            path: needed(4)?,
            naming: Naming::read(&naming).unwrap_or(Naming::None),
            called: bytes(row, 6)?.map(|called| text(&called)),
            with_words: number(row, 7)? == 1,
            digest: bytes(row, 8)?.unwrap_or_default(),
            runs: needed(9)?.split_whitespace().map(|id| AttemptId(id.to_owned())).collect(),
        };
        let is_proved = bytes(row, 10)?.is_some_and(|proof| proof == found.proof());
        Ok(if is_proved { Ok(found) } else { Err(said!("faults-found-left", id = &found.id)) })
    }
}

impl Store {
    /// Keeps that something was written.
    pub fn put_left(&self, left: &Left) -> Result<(), StoreError> {
        events::refuse_long("runs", &left.runs_text())?;
        let left = left.clone();
        self.call("note what was written", move |db| db.write("note what was written", |tx, _| put(tx, &left)))
    }

    /// What was written of a learner's data, the last first. What does not match its checksum is not among it; a check
    /// names that.
    pub fn left(&self, learner: &LearnerId) -> Result<Vec<Left>, StoreError> {
        let learner = learner.clone();
        self.call("list what was written", move |db| {
            Ok(list(&db.conn, Some(&learner))?.into_iter().filter_map(Result::ok).collect())
        })
    }
}

/// Keeps one, if it is not kept already.
pub(crate) fn put(tx: &Transaction<'_>, left: &Left) -> Result<(), Fault> {
    tx.prepare_cached(include_str!("sql/left_put.sql"))?.execute(params![
        left.id,
        left.learner.0,
        left.made_ms,
        left.kind,
        left.path,
        left.naming.as_str(),
        left.called,
        left.with_words,
        left.digest,
        left.runs_text(),
        left.proof(),
    ])?;
    Ok(())
}

/// Names every one that does not match its checksum.
pub(crate) fn damaged(conn: &Connection) -> Result<Vec<Said>, Fault> {
    Ok(list(conn, None)?.into_iter().filter_map(Result::err).collect())
}

/// Removes what is kept of a learner's files: names and places may say who it was.
pub(crate) fn erase(tx: &Transaction<'_>, learner: &LearnerId) -> Result<(), Fault> {
    tx.execute("DELETE FROM left_here WHERE learner = ?1", [&learner.0])?;
    Ok(())
}

fn list(conn: &Connection, learner: Option<&LearnerId>) -> Result<Vec<Result<Left, Said>>, Fault> {
    let mut query = conn.prepare_cached(include_str!("sql/left_list.sql"))?;
    let rows = query.query_map([learner.map(|id| &id.0)], Left::read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
