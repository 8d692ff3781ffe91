//! Where the runs that were kept of a room are afterwards: whose they are, and how they come into the reports. A report tells of what was
//! handed in, so each becomes a hand-in under the name it was kept under, as if that person had written it here.

use std::path::{Path, PathBuf};

use crate::domain::workshop::Room;
use crate::store::{AttemptId, LearnerId, Left, Naming, Store, StoreError};
use crate::workflow::Workspace;
use crate::workflow::hand_in::{Ask, Called, KIND, Kind, NotWritten, is_whole, prepare_for, write};
use crate::workflow::room::kept::rows_of;

/// A run that was kept of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRun {
    /// Which.
    pub run: AttemptId,
    /// Whose.
    pub learner: LearnerId,
    /// The name they have here now.
    pub called: String,
    /// It can be handed in: its case came to an end.
    pub is_whole: bool,
}

/// The runs that were kept of a room, those of whoever has a name here, in the order they were kept.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn kept_runs(store: &Store, room: &Room) -> Result<Vec<KeptRun>, StoreError> {
    let mut rows = rows_of(store, room)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    rows.reverse();
    let learners = store.learners()?;
    let called = |learner: &LearnerId| learners.iter().find(|one| one.id == *learner).and_then(|one| one.name.clone());
    let runs = rows.into_iter().filter_map(|row| {
        let (called, is_whole) = (called(&row.learner)?, is_whole(&row));
        Some(KeptRun { run: row.id, learner: row.learner, called, is_whole })
    });
    Ok(runs.collect())
}

/// The files of hand-ins that hold these runs, each under the name it was kept under, without typed words. One that lies there already is
/// not written again.
///
/// # Errors
/// [`NotWritten`], in words; files written before that stay, and are found when it is asked again.
pub fn as_hand_ins(ws: &Workspace, runs: &[KeptRun]) -> Result<Vec<PathBuf>, NotWritten> {
    runs.iter().filter(|run| run.is_whole).map(|run| as_hand_in(ws, run)).collect()
}

fn as_hand_in(ws: &Workspace, kept: &KeptRun) -> Result<PathBuf, NotWritten> {
    let holds_it = |left: &Left| left.naming == Naming::Name && left.runs == [kept.run.clone()];
    let before = ws
        .store
        .left(&kept.learner)?
        .into_iter()
        .find(|left| left.kind == KIND && holds_it(left) && Path::new(&left.path).is_file());
    if let Some(before) = before {
        return Ok(before.path.into());
    }
    let who = Called { kind: Kind::Name, called: kept.called.clone(), team: String::new() };
    let ask = Ask { who, runs: vec![kept.run.clone()], words: false, ideas: false, mood: false };
    Ok(write(ws, &prepare_for(ws, &kept.learner, &ask)?, None)?.path)
}
