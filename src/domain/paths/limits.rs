//! What the ways through a good case look like (writing guide, section 7): the best run can restore the
//! customer, the worst loses them, and the endings are worth telling apart.

use crate::domain::paths::Paths;
use crate::domain::scenario::Problem;
use crate::domain::scenario::model::{Scenario, Scope};

/// The satisfaction from which a case counts as patched.
const PATCHED: f64 = 3.0;

/// The limits a case does not keep, told at the place of its id.
pub fn limits(scenario: &Scenario, paths: &Paths, file: &str, place: (usize, usize)) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut tell = |code, what: String, fix| problems.push(Problem::about_case(code, file, place, what, fix));
    let (best, worst) = bounds(scenario);
    if paths.csat.best < best {
        let what =
            format!("The best run reaches a simulated satisfaction of {:.2}; {best} is wanted.", paths.csat.best);
        tell("W701", what, "Raise the levels of the best replies, announce their waits, or add a fair offer.");
    }
    if paths.csat.worst > worst {
        let what = format!("The worst run still reaches {:.2}; {worst} or less is wanted.", paths.csat.worst);
        tell("W702", what, "Let the poor replies cost more.");
    }
    for ending in paths.endings.iter().filter(|ending| ending.csat_min.is_none()) {
        let what = format!("No run ends in “{}”.", ending.id);
        tell("W703", what, "Change its condition, or the order of the endings.");
    }
    let decisions = paths.best_curve.len();
    let (low, high) = match (scenario.scope, scenario.difficulty) {
        _ if scenario.inbox.is_some() => (6, 40),
        (Scope::Short, _) => (3, 4),
        (Scope::Full, 3) => (5, 9),
        (Scope::Full, _) => (5, 7),
    };
    if !(low..=high).contains(&decisions) {
        let what = format!("The best run has {decisions} decisions; {low} to {high} are wanted.");
        tell("W704", what, "Split or merge decisions on the best way.");
    }
    if let Some(after) = paths.csat_after_poor_start.filter(|csat| *csat < PATCHED) {
        let what = format!("After a poor first reply the best run reaches only {after:.2}; {PATCHED} is wanted.");
        tell("W706", what, "Let good replies later make up for it: no first word ends a case.");
    }
    let saved = scenario.lead().lifetime_value;
    let spread = paths.net_value.max - paths.net_value.min;
    if saved.0 > 0 && spread < 0.3 * scenario.currency.major(saved) {
        let what = format!("Net value differs by {spread:.0} between the best and the worst run.");
        tell("W705", what, "Let it differ by at least 30 % of what the relation is worth.");
    }
    problems
}

/// The satisfaction the best run should reach and the worst should not exceed.
fn bounds(scenario: &Scenario) -> (f64, f64) {
    let prior = scenario.customers.iter().any(|customer| customer.failure.prior_attempts > 0);
    match scenario.scope {
        // There is less desk time than everybody would need: not all can be restored.
        _ if scenario.inbox.is_some() => (3.5, 2.0),
        _ if prior => (4.0, 1.8),
        Scope::Full => (4.5, 1.8),
        Scope::Short => (4.2, 2.3),
    }
}
