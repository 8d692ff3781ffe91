//! The end of a case: whether the loss is repaired, what the survey says, which ending it is.

use serde::Serialize;

use crate::domain::ids::Ix;
use crate::domain::recovery::{Case, Close, Outcome, mean_outcome, outcome};
use crate::domain::scenario::model::{Condition, Ending, FailureKind, OfferKind, Scenario};
use crate::domain::session::play::{OutreachState, Play};

/// Satisfaction of 3 and below raises an alert: the second chance opens.
pub const OUTREACH_AT_CSAT: f64 = 3.0;
/// The cap on `S` for the updated result after a second chance (scenario guide, part III).
const OUTREACH_CAP: f64 = 75.0;

/// The results of a case: the case's means and each customer's own. All of them are simulated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Closing {
    /// Means over customers, weighted by the people each stands for.
    pub case: Outcome,
    /// Each customer's own, in the scenario's order.
    pub customers: Vec<Outcome>,
}

/// Whether every customer's loss is repaired. The author's `Resolved` alone is not enough for an
/// outcome failure: core offers still standing must cover the core loss at face value (model, section 5).
pub(super) fn is_resolved(play: &Play, scenario: &Scenario, cases: &[Case]) -> bool {
    play.fixed && (0..cases.len()).all(|customer| core_is_covered(play, scenario, cases, customer))
}

fn core_is_covered(play: &Play, scenario: &Scenario, cases: &[Case], customer: usize) -> bool {
    let Some(case) = cases.get(customer).filter(|case| case.kind == FailureKind::Outcome) else {
        return true;
    };
    let standing: f64 = play
        .given
        .iter()
        .filter(|given| given.standing && given.customer == customer)
        .filter_map(|given| scenario.offer(given.offer))
        .filter(|offer| offer.kind == OfferKind::Core)
        .map(|offer| scenario.currency.major(offer.face))
        .sum();
    standing + 1e-9 >= case.core_loss
}

/// The results if the case ended now.
pub(super) fn closing_now(play: &Play, scenario: &Scenario, cases: &[Case]) -> Closing {
    let close = |customer| Close {
        resolved: play.fixed && core_is_covered(play, scenario, cases, customer),
        confirmed: play.confirmed,
        followed_up: play.followed_up,
        documented: play.documented,
        satisfaction_cap: (play.outreach == OutreachState::Taken).then_some(OUTREACH_CAP),
    };
    let customers: Vec<Outcome> = play
        .customers
        .iter()
        .zip(cases)
        .enumerate()
        .map(|(i, (state, case))| outcome(case, state, &close(i)))
        .collect();
    let weighted: Vec<(u32, Outcome)> =
        scenario.customers.iter().map(|c| c.people).zip(customers.iter().cloned()).collect();
    let lead = customers.first().cloned().unwrap_or_default();
    Closing { case: mean_outcome(&weighted).unwrap_or(lead), customers }
}

/// The case's mean result if it ended now.
pub(super) fn outcome_now(play: &Play, scenario: &Scenario, cases: &[Case]) -> Outcome {
    closing_now(play, scenario, cases).case
}

/// The first ending whose condition holds; the last one always does.
pub(super) fn ending(play: &Play, scenario: &Scenario, cases: &[Case]) -> Ix<Ending> {
    let held = scenario.endings.iter().position(|ending| match &ending.when {
        Condition::Always => true,
        condition => play.holds(condition, scenario, cases),
    });
    Ix::new(held.unwrap_or(scenario.endings.len().saturating_sub(1)))
}
