//! The end of a case: whether the loss is repaired, what the survey says, which ending it is.

use serde::Serialize;

use crate::domain::ids::Ix;
use crate::domain::recovery::{Case, Close, Outcome, mean_outcome, outcome};
use crate::domain::scenario::model::{Condition, Ending, FailureKind, OfferKind, Scenario};
use crate::domain::session::desk::Mark;
use crate::domain::session::play::{OutreachState, Play};

/// Satisfaction of 3 and below raises an alert: the second chance opens.
pub const OUTREACH_AT_CSAT: f64 = 3.0;
/// The cap on `S` for the updated result after a second chance (scenario guide, part III).
const OUTREACH_CAP: f64 = 75.0;

/// The results of a case: the case's means and each customer's own. All of them are simulated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Closing {
    /// Means over customers, weighted by the people each stands for; in an inbox over those whose alert arrived.
    pub case: Outcome,
    /// Each customer's own, in the scenario's order.
    pub customers: Vec<Outcome>,
}

/// Whether every customer's loss is repaired. The author's `Resolved` alone is not enough for an
/// outcome failure: core offers still standing must cover the core loss at face value (model, section 5).
pub(super) fn is_resolved(play: &Play, scenario: &Scenario, cases: &[Case]) -> bool {
    play.present().all(|customer| is_resolved_for(play, scenario, cases, customer))
}

/// Whether the loss of one customer is repaired.
pub(super) fn is_resolved_for(play: &Play, scenario: &Scenario, cases: &[Case], customer: usize) -> bool {
    play.is(Mark::Fixed, customer) && core_is_covered(play, scenario, cases, customer)
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
    let customers: Vec<Outcome> =
        (0..cases.len()).filter_map(|customer| outcome_of(play, scenario, cases, customer)).collect();
    let people = scenario.customers.iter().map(|customer| customer.people);
    let weighted: Vec<(u32, Outcome)> = people
        .zip(customers.iter().cloned())
        .enumerate()
        .filter_map(|(customer, weighted)| play.counts(customer).then_some(weighted))
        .collect();
    let lead = customers.first().cloned().unwrap_or_default();
    Closing { case: mean_outcome(&weighted).unwrap_or(lead), customers }
}

/// The result of one customer if the case ended now.
pub(super) fn outcome_of(play: &Play, scenario: &Scenario, cases: &[Case], customer: usize) -> Option<Outcome> {
    let close = Close {
        resolved: is_resolved_for(play, scenario, cases, customer),
        confirmed: play.is(Mark::Confirmed, customer),
        followed_up: play.is(Mark::FollowedUp, customer),
        documented: play.is(Mark::Documented, customer),
        satisfaction_cap: (play.outreach == OutreachState::Taken).then_some(OUTREACH_CAP),
    };
    Some(outcome(cases.get(customer)?, play.customers.get(customer)?, &close))
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
