//! A run that was not one's own: set aside, given to another learner of this computer, or taken back. Nothing that was
//! recorded changes; a correction is added, and what counts goes by it.

use std::collections::BTreeMap;

use crate::store::{AttemptId, AttemptRow, Learner, LearnerId, StoreError};
use crate::workflow::{Workspace, history};

/// For whom a run counts from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// For the present learner.
    Mine,
    /// For nobody.
    Nobody,
    /// For another learner of this computer.
    Other(LearnerId),
}

/// A run as it is chosen from a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// Which.
    pub attempt: AttemptId,
    /// The title of its case as it was then.
    pub title: String,
    /// When it was begun.
    pub started_ms: i64,
}

impl Played {
    fn of(row: &AttemptRow, titles: &BTreeMap<String, String>) -> Self {
        let title = titles.get(&row.case_hash).unwrap_or(&row.scenario_id).clone();
        Self { attempt: row.id.clone(), title, started_ms: row.started_ms }
    }
}

/// The present learner's runs, the last started first.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn played(ws: &Workspace) -> Result<Vec<Played>, StoreError> {
    let titles = ws.store.case_titles()?;
    Ok(history::attempts(ws)?.iter().map(|row| Played::of(row, &titles)).collect())
}

/// Says for whom a run counts.
///
/// # Errors
/// [`StoreError`] if there is no such run or learner, or if it cannot be saved; nothing has changed then.
pub fn correct(ws: &mut Workspace, attempt: &AttemptId, standing: &Standing) -> Result<(), StoreError> {
    let row = history::own(ws, &attempt.0)?;
    let mine = ws.learner()?;
    // What somebody else played under their own name is not taken from them.
    if *standing == Standing::Mine && row.learner != mine {
        return Err(StoreError::Unknown { what: "attempt", id: attempt.to_string() });
    }
    let counts_for = match standing {
        Standing::Mine => Some(&mine),
        Standing::Nobody => None,
        Standing::Other(learner) => Some(learner),
    };
    ws.store.correct(attempt, counts_for)
}

/// The runs under the present learner's name that were set aside or given away, the last started first, each with the
/// name of whom it counts for.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn aside(ws: &Workspace) -> Result<Vec<(Played, Option<Learner>)>, StoreError> {
    let Some(mine) = &ws.learner else { return Ok(Vec::new()) };
    let (learners, titles) = (ws.store.learners()?, ws.store.case_titles()?);
    let mut found = Vec::new();
    for one in ws.store.corrections()? {
        if one.played_as != *mine || one.counts_for.as_ref() == Some(mine) {
            continue;
        }
        let whose = learners.iter().find(|learner| Some(&learner.id) == one.counts_for.as_ref()).cloned();
        found.push((Played::of(&ws.store.attempt(&one.attempt.0)?, &titles), whose));
    }
    Ok(found)
}

/// The other learners of this computer.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn others(ws: &Workspace) -> Result<Vec<Learner>, StoreError> {
    Ok(ws.store.learners()?.into_iter().filter(|one| Some(&one.id) != ws.learner.as_ref()).collect())
}
