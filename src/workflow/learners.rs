//! Several people on one computer: whose name progress is kept under, and going over to another one. Nothing of what
//! somebody played is told here: their name is all there is to choose by.

use std::cmp::Reverse;

use crate::store::{Filter, Learner, LearnerId, StoreError};
use crate::workflow::Workspace;

/// Somebody who practised on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub id: LearnerId,
    /// The name they gave, if they gave one.
    pub name: Option<String>,
}

/// Everybody who practised on this computer: whoever does now, then whoever played last. Nobody where nothing is kept.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn known(ws: &Workspace) -> Result<Vec<Known>, StoreError> {
    if !ws.keeps {
        return Ok(Vec::new());
    }
    let learners = ws.store.learners()?;
    if learners.len() < 2 {
        return Ok(learners.into_iter().map(one).collect());
    }
    let played = ws.store.attempts(Filter::default())?;
    let mut ranked = learners;
    ranked.sort_by_cached_key(|learner| {
        let last = played.iter().position(|row| row.learner == learner.id).unwrap_or(usize::MAX);
        (ws.learner.as_ref() != Some(&learner.id), last, Reverse(learner.created_ms), learner.name.clone())
    });
    Ok(ranked.into_iter().map(one).collect())
}

fn one(learner: Learner) -> Known {
    Known { id: learner.id, name: learner.name }
}

/// From now on somebody else practises.
///
/// # Errors
/// [`StoreError`] if there is nobody of this id any more, or the store cannot be read; nothing is changed then.
pub fn practise_as(ws: &mut Workspace, who: &LearnerId) -> Result<(), StoreError> {
    if !known(ws)?.iter().any(|known| known.id == *who) {
        return Err(StoreError::Unknown { what: "learner", id: who.to_string() });
    }
    ws.go_on_as(who.clone());
    Ok(())
}
