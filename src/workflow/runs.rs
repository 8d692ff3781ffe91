//! The runs of the present learner as progress and recognition see them. What was issued at the end of a run is there at
//! once; what only playing it again can tell is read apart, because that takes its time.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::ids::ScenarioId;
use crate::domain::progress::{Facts, Possible, Run};
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;
use crate::domain::scenario::Scenario;
use crate::store::{AttemptId, AttemptRow, Store, StoreError};
use crate::workflow::{Workspace, attempt, history};

/// What playing runs again told, by attempt; `None` where it cannot be played again.
pub type Known = BTreeMap<AttemptId, Option<Arc<Facts>>>;

/// The present learner's finished runs with what is known of each, the first started first; none that was begun again
/// from another run, and not the one that is `unseen`.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn runs(ws: &Workspace, unseen: Option<&AttemptId>, known: &Known) -> Result<Vec<Run>, StoreError> {
    let titles = ws.store.case_titles()?;
    let mut runs: Vec<Run> = history::ended(ws, unseen)?
        .iter()
        .filter_map(|row| run(ws, row, &titles, known.get(&row.id).cloned().flatten()))
        .collect();
    runs.reverse();
    Ok(runs)
}

fn run(ws: &Workspace, row: &AttemptRow, titles: &BTreeMap<String, String>, facts: Option<Arc<Facts>>) -> Option<Run> {
    let results = history::results_of(row)?;
    let brief = ws.catalog.find(&row.scenario_id).and_then(|entry| entry.brief.as_ref());
    let ended_ms = row.ended_ms.unwrap_or(row.started_ms);
    Some(Run {
        attempt: row.id.to_string(),
        nr: row.nr,
        case: ScenarioId(row.scenario_id.clone()),
        // Of a case that is not here any more it is told as it was called then.
        title: brief.map(|brief| &brief.title).or(titles.get(&row.case_hash)).unwrap_or(&row.scenario_id).clone(),
        difficulty: brief.map(|brief| brief.difficulty),
        is_unaided: row.is_unaided(),
        ended_ms,
        day: history::day_of(ended_ms),
        means: results.means,
        csat: results.csat,
        errors: results.errors.iter().filter_map(|written| error_of(written)).collect(),
        facts,
    })
}

/// The error of a code as results have it.
fn error_of(written: &str) -> Option<ErrorCode> {
    ERRORS.iter().map(|entry| entry.code).find(|code| format!("{code:?}").to_uppercase() == written)
}

/// Plays runs again and tells what is found; each case is read once. A run that cannot be played again has no facts.
pub fn facts<'a>(
    store: &'a Store,
    rows: &'a [AttemptRow],
) -> impl Iterator<Item = (AttemptId, Option<Arc<Facts>>)> + 'a {
    let mut cases: BTreeMap<&str, Option<Arc<Scenario>>> = BTreeMap::new();
    let possible = Possible::default();
    rows.iter().map(move |row| {
        let case = cases.entry(&row.case_hash).or_insert_with(|| attempt::kept_case(store, row).ok());
        let session = case.clone().and_then(|case| attempt::replay_with(store, row, case).ok());
        (row.id.clone(), session.map(|(session, _)| Arc::new(Facts::of(&session, &possible))))
    })
}

/// Every finished run of the present learner with its facts, read in one go: for the terminal, which may wait.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn all(ws: &Workspace) -> Result<Vec<Run>, StoreError> {
    let rows = history::ended(ws, None)?;
    let known: Known = facts(&ws.store, &rows).collect();
    runs(ws, None, &known)
}
