//! Another finished run of the same case, to hold one against: which there are, and one of them played again. Only the
//! present learner's own; results are those that were issued. It reads and changes nothing.

use crate::domain::session::{RULES_VERSION, Session};
use crate::store::{AttemptId, AttemptRow, Mode, Status, StoreError};
use crate::workflow::attempt::{self, Attempt, ResumeError};
use crate::workflow::{Workspace, history};

/// Satisfactions closer than this, of 1–5, are shown as the same figure.
const SAME_CSAT: f64 = 0.05;

/// How a run is related to the one it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kin {
    /// That one was tried again from it, and it was begun at the start.
    FirstTry,
    /// That one was tried again from it, and it was tried again itself.
    TryBefore,
    /// It was tried again from that one.
    LaterTry,
    /// It shares nothing but the case.
    Other,
}

/// A finished run, as it was issued.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherRun {
    /// Which.
    pub id: AttemptId,
    /// When it was begun, UTC milliseconds.
    pub begun_ms: i64,
    /// How it was played.
    pub mode: Mode,
    /// The ending's title.
    pub ending: String,
    /// Simulated satisfaction, 1–5.
    pub csat: f64,
    /// How it is related.
    pub kin: Kin,
    /// Whether the rules that scored it are not those of today.
    pub is_under_other_rules: bool,
}

/// What a run can be held against.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Others {
    /// The other finished runs of the case, the last begun first.
    pub runs: Vec<OtherRun>,
    /// How many finished runs were of the case as it was before or after: they cannot be held against it, turn by turn.
    pub of_other_versions: usize,
    /// When the run itself was begun, UTC milliseconds; `None` where it is not kept.
    pub begun_ms: Option<i64>,
}

impl Others {
    /// The run that is shown before another is chosen: the one this was tried again from, else the best.
    pub fn first_choice(&self) -> Option<usize> {
        let origin = self.runs.iter().position(|run| matches!(run.kin, Kin::FirstTry | Kin::TryBefore));
        let best = || {
            let by_csat = self.runs.iter().enumerate().rev().max_by(|(_, a), (_, b)| a.csat.total_cmp(&b.csat));
            by_csat.map(|(at, _)| at)
        };
        origin.or_else(best)
    }
}

/// The present learner's other finished runs of the case of an attempt.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn others(ws: &Workspace, attempt: &Attempt) -> Result<Others, StoreError> {
    let rows = history::attempts(ws)?;
    let this = rows.iter().find(|row| row.id == attempt.id);
    let origin = this.and_then(|row| row.parent.as_ref()).map(|fork| fork.attempt.clone());
    let scenario = attempt.session.scenario();
    let is_comparable = |row: &&AttemptRow| {
        row.id != attempt.id && row.status == Status::Ended && row.damage.is_none() && row.results.is_some()
    };
    let mut found = Others { begun_ms: this.map(|row| row.started_ms), ..Others::default() };
    for row in rows.iter().filter(is_comparable).filter(|row| row.scenario_id == scenario.id.as_str()) {
        if row.case_hash != scenario.hash {
            found.of_other_versions += 1;
            continue;
        }
        let Some(results) = history::results_of(row) else { continue };
        let is_tried_again_from = |id: &AttemptId| row.parent.as_ref().is_some_and(|fork| fork.attempt == *id);
        let kin = match (origin.as_ref() == Some(&row.id), is_tried_again_from(&attempt.id)) {
            (true, _) if row.parent.is_none() => Kin::FirstTry,
            (true, _) => Kin::TryBefore,
            (false, true) => Kin::LaterTry,
            (false, false) => Kin::Other,
        };
        found.runs.push(OtherRun {
            id: row.id.clone(),
            begun_ms: row.started_ms,
            mode: row.mode,
            ending: results.title,
            csat: results.csat,
            kin,
            is_under_other_rules: row.rules_version != RULES_VERSION.to_string(),
        });
    }
    Ok(found)
}

/// A run played again.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The run.
    pub session: Session,
    /// Its simulated satisfaction under the rules of today, where that is not what it was issued with.
    pub csat_now: Option<f64>,
}

/// Plays another run again, to hold it against this one.
///
/// # Errors
/// [`ResumeError`] if it cannot be read, or if its moves do not play under the rules of today.
pub fn open(ws: &Workspace, run: &OtherRun) -> Result<Opened, ResumeError> {
    let row = ws.store.attempt(&run.id.to_string())?;
    let (session, _) = attempt::replay(ws, &row)?;
    let now = attempt::results(&session).csat;
    let csat_now = ((now - run.csat).abs() >= SAME_CSAT).then_some(now);
    Ok(Opened { session, csat_now })
}
