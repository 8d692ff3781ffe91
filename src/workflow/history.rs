//! What was played before: best results for the library, the list of attempts, the one to go on with.

use std::collections::BTreeMap;

use crate::store::{AttemptRow, Filter, Status, StoreError};
use crate::workflow::Workspace;
use crate::workflow::attempt::Results;

/// A case's history for one learner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Played {
    /// Finished attempts.
    pub runs: usize,
    /// Highest simulated satisfaction, 1–5.
    pub best_csat: Option<f64>,
}

/// The results an attempt was issued with, if it is over and they can be read.
pub fn results_of(row: &AttemptRow) -> Option<Results> {
    serde_json::from_str(row.results.as_deref()?).ok()
}

/// How often and how well the present learner played each case.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn by_case(ws: &Workspace) -> Result<BTreeMap<String, Played>, StoreError> {
    let mut played: BTreeMap<String, Played> = BTreeMap::new();
    // A run tried again from a turn knows what comes: it is no run of its own, and no best.
    for row in attempts(ws)?.iter().filter(|row| row.status == Status::Ended && row.parent.is_none()) {
        let entry = played.entry(row.scenario_id.clone()).or_default();
        entry.runs += 1;
        if let Some(results) = results_of(row) {
            entry.best_csat = Some(entry.best_csat.map_or(results.csat, |best| best.max(results.csat)));
        }
    }
    Ok(played)
}

/// The present learner's attempts, the last started first.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn attempts(ws: &Workspace) -> Result<Vec<AttemptRow>, StoreError> {
    let Some(learner) = ws.learner.clone() else { return Ok(Vec::new()) };
    ws.store.attempts(Filter { learner: Some(learner), ..Filter::default() })
}

/// The present learner's newest unfinished attempt, of one case or of any.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn unfinished(ws: &Workspace, scenario_id: Option<&str>) -> Result<Option<AttemptRow>, StoreError> {
    let mut open = attempts(ws)?.into_iter().filter(|row| row.status == Status::Open && row.damage.is_none());
    Ok(open.find(|row| scenario_id.is_none_or(|id| row.scenario_id == id)))
}
