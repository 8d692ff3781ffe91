//! How likely the customer is to stay: before anything failed, left as it was, and after the run (recovery model,
//! section 6). Above the first figure is the recovery paradox: rare, and never a reason to let anyone down.

use serde::Serialize;

use crate::domain::recovery::Condition;
use crate::domain::session::Session;

/// The three stations of the loyalty curve, each a simulated chance of staying, 0–1, and what the last rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Loyalty {
    /// Had nothing failed.
    pub never_failed: f64,
    /// Had nobody done anything about it.
    pub left_alone: f64,
    /// After this run.
    pub after: f64,
    /// What has to be true to end above `never_failed`, and whether it is.
    pub conditions: Vec<(Condition, bool)>,
    /// Whether the run ended above `never_failed`.
    pub is_above: bool,
}

/// The loyalty curve of a run that is over, a mean where it is about several customers.
pub fn loyalty(session: &Session) -> Option<Loyalty> {
    let case = &session.survey()?.case;
    Some(Loyalty {
        never_failed: case.retention_if_never_failed,
        left_alone: case.retention_without_recovery,
        after: case.retention,
        conditions: case.conditions.iter().copied().filter(|(condition, _)| applies(session, *condition)).collect(),
        is_above: case.paradox,
    })
}

/// Whether a run called for a condition: where nothing was owed, none about a loss or its redress is met or missed.
fn applies(session: &Session, condition: Condition) -> bool {
    let is_owed = session.stage().cases.iter().any(|case| case.fair_redress > 0.0);
    match condition {
        Condition::MadeWhole | Condition::Resolved => is_owed,
        Condition::Compensation => is_owed || session.turns().any(|turn| turn.rated.rating.compensation.is_some()),
        _ => true,
    }
}
