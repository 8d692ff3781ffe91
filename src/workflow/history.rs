//! What was played before: best results for the library, the list of attempts, the one to go on with. A run whose end
//! its learner has not seen yet is left out of everything that would tell how it went.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::drill::Past;
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;
use crate::store::{AttemptId, AttemptRow, Filter, Mode, Status, StoreError};
use crate::workflow::Workspace;
use crate::workflow::attempt::Results;

/// How many runs a mean is taken over.
const RUNS: usize = 5;

/// A case's history for one learner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Played {
    /// Finished attempts.
    pub runs: usize,
    /// Highest simulated satisfaction, 1–5.
    pub best_csat: Option<f64>,
}

/// How the last runs went.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Recent {
    /// Over how many runs, five at most.
    pub runs: usize,
    /// Mean level of each dimension over those of them that scored it, in rubric order.
    pub means: [Option<f64>; 4],
}

impl Recent {
    fn of(last: &[Results]) -> Self {
        let mean = |at: usize| {
            let scored: Vec<f64> = last.iter().filter_map(|results| results.means.get(at).copied().flatten()).collect();
            (!scored.is_empty()).then(|| scored.iter().sum::<f64>() / scored.len() as f64)
        };
        Self { runs: last.len(), means: [0, 1, 2, 3].map(mean) }
    }
}

/// The results an attempt was issued with, if it is over and they can be read.
pub fn results_of(row: &AttemptRow) -> Option<Results> {
    serde_json::from_str(row.results.as_deref()?).ok()
}

/// How often and how well the present learner played each case, without the run that is `unseen`.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn by_case(ws: &Workspace, unseen: Option<&AttemptId>) -> Result<BTreeMap<String, Played>, StoreError> {
    let mut played: BTreeMap<String, Played> = BTreeMap::new();
    for row in ended(ws, unseen)? {
        let entry = played.entry(row.scenario_id.clone()).or_default();
        entry.runs += 1;
        // What a room reached together is nobody's best.
        if let Some(results) = results_of(&row).filter(|_| row.mode != Mode::Workshop) {
            entry.best_csat = Some(entry.best_csat.map_or(results.csat, |best| best.max(results.csat)));
        }
    }
    Ok(played)
}

/// How the last five runs went, without the one that is `unseen`.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn recent(ws: &Workspace, unseen: Option<&AttemptId>) -> Result<Recent, StoreError> {
    Ok(lately(&ended(ws, unseen)?).0)
}

/// How the last five runs without help went, without the one that is `unseen`.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn unaided(ws: &Workspace, unseen: Option<&AttemptId>) -> Result<Past, StoreError> {
    let rows = ended(ws, unseen)?;
    let last: Vec<Results> = rows.iter().filter(|row| row.is_unaided()).filter_map(results_of).take(RUNS).collect();
    let Recent { runs, means } = Recent::of(&last);
    Ok(Past { runs, means, is_without_coach: rows.iter().any(|row| row.mode == Mode::Coach) })
}

/// How the last five of these runs went that no room decided, which stand the last one first, and the errors that came in more than one of them:
/// each with the number of runs, the most frequent first.
pub(super) fn lately(ended: &[AttemptRow]) -> (Recent, Vec<(ErrorCode, usize)>) {
    let own = ended.iter().filter(|row| row.mode != Mode::Workshop);
    let last: Vec<Results> = own.filter_map(results_of).take(RUNS).collect();
    let came = |code: ErrorCode| {
        let written = format!("{code:?}").to_uppercase();
        last.iter().filter(|results| results.errors.contains(&written)).count()
    };
    let mut often: Vec<(ErrorCode, usize)> = ERRORS.iter().map(|entry| (entry.code, came(entry.code))).collect();
    often.retain(|(_, runs)| *runs > 1);
    often.sort_by_key(|(_, runs)| std::cmp::Reverse(*runs));
    (Recent::of(&last), often)
}

/// The present learner's runs that are over, the last started first: none that was tried again from another, none that is
/// damaged, and not the one that is `unseen`.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn ended(ws: &Workspace, unseen: Option<&AttemptId>) -> Result<Vec<AttemptRow>, StoreError> {
    let mut rows = attempts(ws)?;
    // A run tried again from a turn knows what comes: it is no run of its own, and no best.
    rows.retain(|row| {
        row.status == Status::Ended && row.parent.is_none() && row.damage.is_none() && Some(&row.id) != unseen
    });
    Ok(rows)
}

/// The present learner's last run of a case that is over, tried again or not, and the day it was begun; none that a room played
/// together.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn last_of(ws: &Workspace, case: &str) -> Result<Option<(AttemptId, i64)>, StoreError> {
    let is_last = |row: &AttemptRow| {
        row.scenario_id == case && row.status == Status::Ended && row.damage.is_none() && row.mode != Mode::Workshop
    };
    Ok(attempts(ws)?.into_iter().find(is_last).map(|row| (row.id, day_of(row.started_ms))))
}

/// Today, as a number that grows by one each day.
pub fn today(ws: &Workspace) -> i64 {
    day_of(ws.clock.now_ms())
}

/// The day of the calendar where the machine stands, as a number that grows by one each day.
pub(super) fn day_of(ms: i64) -> i64 {
    let at = Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(TimeZone::system()).date();
    (at - Date::constant(1970, 1, 1)).get_days().into()
}

/// The present learner's attempts, the last started first.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn attempts(ws: &Workspace) -> Result<Vec<AttemptRow>, StoreError> {
    let Some(learner) = ws.learner.clone() else { return Ok(Vec::new()) };
    ws.store.attempts(Filter { learner: Some(learner), ..Filter::default() })
}

/// A run of the present learner, by its id or the beginning of it: one that counts for them, or that was played under their
/// name. Of somebody else's it is said that there is none.
///
/// # Errors
/// [`StoreError`] if there is no such run, or the store cannot be read.
pub fn own(ws: &Workspace, wanted: &str) -> Result<AttemptRow, StoreError> {
    let row = ws.store.attempt(wanted)?;
    let is_own = Some(&row.learner) == ws.learner.as_ref() || attempts(ws)?.iter().any(|own| own.id == row.id);
    if is_own { Ok(row) } else { Err(StoreError::Unknown { what: "attempt", id: wanted.to_owned() }) }
}

/// The attempts that are the present learner's data, the last started first: those that count for them, and what was set
/// aside.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn held(ws: &Workspace) -> Result<Vec<AttemptRow>, StoreError> {
    let Some(keeper) = ws.learner.clone() else { return Ok(Vec::new()) };
    ws.store.attempts(Filter { keeper: Some(keeper), ..Filter::default() })
}

/// The present learner's newest unfinished attempt, of one case or of any.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn unfinished(ws: &Workspace, scenario_id: Option<&str>) -> Result<Option<AttemptRow>, StoreError> {
    let mut open = attempts(ws)?.into_iter().filter(is_unfinished);
    Ok(open.find(|row| scenario_id.is_none_or(|id| row.scenario_id == id)))
}

/// The cases of which the present learner has an unfinished attempt.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn under_way(ws: &Workspace) -> Result<BTreeSet<String>, StoreError> {
    Ok(attempts_under_way(ws)?.into_iter().map(|row| row.scenario_id).collect())
}

/// The present learner's unfinished attempts, the newest first.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn attempts_under_way(ws: &Workspace) -> Result<Vec<AttemptRow>, StoreError> {
    Ok(attempts(ws)?.into_iter().filter(is_unfinished).collect())
}

fn is_unfinished(row: &AttemptRow) -> bool {
    row.status == Status::Open && row.damage.is_none()
}
