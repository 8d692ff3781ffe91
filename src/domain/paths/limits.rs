//! What the ways through a good case look like (writing guide, section 7): the best run can restore the
//! customer, the worst loses them, and the endings are worth telling apart.

use crate::domain::paths::Paths;
use crate::domain::scenario::Problem;
use crate::domain::scenario::model::{Customer, Scenario, Scope};
use crate::words::{Piece, Said, said};

/// The satisfaction from which a case counts as patched.
const PATCHED: f64 = 3.0;

/// The limits a case does not keep, told at the place of its id.
pub fn limits(scenario: &Scenario, paths: &Paths, file: &str, place: (usize, usize)) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut tell = |code, what: Said, fix: Said| problems.push(Problem::about_case(code, file, place, what, fix));
    let (best, worst) = bounds(scenario);
    if paths.csat.best < best {
        let (reached, wanted) = (two_places(paths.csat.best), Piece::Figure(best.to_string()));
        let what = said!("problems-ways-best", reached = reached, wanted = wanted);
        tell("W701", what, said!("problems-ways-best-fix"));
    }
    if paths.csat.worst > worst {
        let (reached, wanted) = (two_places(paths.csat.worst), Piece::Figure(worst.to_string()));
        let what = said!("problems-ways-worst", reached = reached, wanted = wanted);
        tell("W702", what, said!("problems-ways-worst-fix"));
    }
    for ending in paths.endings.iter().filter(|ending| ending.csat_min.is_none()) {
        let what = said!("problems-ways-ending", ending = ending.id.as_str());
        tell("W703", what, said!("problems-ways-ending-fix"));
    }
    let decisions = paths.best_curve.len();
    let (low, high) = match (scenario.scope, scenario.difficulty) {
        _ if scenario.inbox.is_some() => (6, 40),
        (Scope::Short, _) => (3, 4),
        (Scope::Full, 3) => (5, 9),
        (Scope::Full, _) => (5, 7),
    };
    if !(low..=high).contains(&decisions) {
        let what = said!("problems-ways-length", count = decisions, low = low, high = high);
        tell("W704", what, said!("problems-ways-length-fix"));
    }
    if let Some(after) = paths.csat_after_poor_start.filter(|csat| *csat < PATCHED) {
        let wanted = Piece::Figure(PATCHED.to_string());
        let what = said!("problems-ways-poor-start", reached = two_places(after), wanted = wanted);
        tell("W706", what, said!("problems-ways-poor-start-fix"));
    }
    let worth = mean_lifetime_value(scenario);
    let spread = paths.net_value.max - paths.net_value.min;
    if worth > 0.0 && spread < 0.3 * worth {
        let what = said!("problems-ways-value", spread = format!("{spread:.0}"));
        tell("W705", what, said!("problems-ways-value-fix"));
    }
    problems
}

/// What the relation is worth in the mean of the people it is about, as results are means over them; in major units.
fn mean_lifetime_value(scenario: &Scenario) -> f64 {
    let people: u32 = scenario.customers.iter().map(|customer| customer.people).sum();
    let worth = |customer: &Customer| f64::from(customer.people) * scenario.currency.major(customer.lifetime_value);
    scenario.customers.iter().map(worth).sum::<f64>() / f64::from(people.max(1))
}

fn two_places(value: f64) -> Piece {
    Piece::Figure(format!("{value:.2}"))
}

/// The satisfaction the best run should reach and the worst should not exceed.
fn bounds(scenario: &Scenario) -> (f64, f64) {
    let prior = scenario.customers.iter().any(|customer| customer.failure.prior_attempts > 0);
    match scenario.scope {
        // There is less desk time than everybody would need: not all can be restored. And a rating given by a slip is no
        // loss, whatever is done about it.
        _ if scenario.inbox.is_some() => (3.5, 2.2),
        _ if prior => (4.0, 1.8),
        Scope::Full => (4.5, 1.8),
        Scope::Short => (4.2, 2.3),
    }
}
