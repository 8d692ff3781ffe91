//! Runs made for tests.

use crate::domain::ids::ScenarioId;
use crate::domain::progress::Run;

/// An unaided run of an easy case on a day; all else is as plain as can be.
pub(super) fn run(case: &str, day: i64) -> Run {
    Run {
        attempt: format!("{case}-{day}"),
        nr: day,
        case: ScenarioId(case.to_owned()),
        title: case.to_owned(),
        difficulty: Some(1),
        is_unaided: true,
        ended_ms: day * 86_400_000,
        day,
        means: [Some(2.0); 4],
        csat: 3.0,
        errors: Vec::new(),
        facts: None,
    }
}
