//! Why a turn moved the customer: signed contributions, the largest first (recovery model, section 7).

use serde::Serialize;

use crate::domain::recovery::case::Case;
use crate::domain::recovery::parameters::PARAMETERS;
use crate::domain::recovery::respond::{
    ANGER_WEIGHTS, BROKEN_ANGER, BROKEN_TRUST, COLD_ANGER, COLD_PATIENCE, KEPT_ANGER, KEPT_TRUST, REPEAT_ANGER,
    REPEAT_PATIENCE, REPEAT_TRUST, TRUST_WEIGHTS, TURN_PATIENCE, WAIT_ANGER, WAIT_PATIENCE, is_cold, patience_gain,
    score_effect, wait_zones,
};
use crate::domain::recovery::state::State;
use crate::domain::recovery::turn::Turn;
use crate::domain::rubric::{Dimension, Level};

/// What a contribution comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Reason {
    /// The level of one dimension.
    Level(Dimension, Level),
    /// A wait beyond the tolerance that nobody had announced.
    Waiting,
    /// Made to repeat what is on file.
    Repeated,
    /// Handed on without a summary.
    HandedOnColdly,
    /// A promise broken.
    PromiseBroken,
    /// A promise kept.
    PromiseKept,
    /// Offers made after the customer was heard.
    Offered,
    /// Offers made before the customer was heard: they count half.
    OfferedUnheard,
    /// Redress taken back.
    TakenBack,
    /// One more turn, whatever was said in it.
    OneMoreTurn,
}

/// What a contribution moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Gauged {
    /// A, 0–100.
    Anger,
    /// T, 0–100.
    Trust,
    /// P, 0–100.
    Patience,
    /// V, in major units.
    Redress,
}

/// One signed contribution of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Contribution {
    /// Where it comes from.
    pub reason: Reason,
    /// What it moved.
    pub gauge: Gauged,
    /// By how much, before the bounds of 0 and 100.
    pub amount: f64,
}

impl Contribution {
    /// The contribution as a trainee reads it: `Empathy 4: anger −7.0`.
    pub fn sentence(&self) -> String {
        let what = match self.reason {
            Reason::Level(dimension, level) => format!("{} {}", dimension.name(), level.get()),
            Reason::Waiting => "Waited without being told".to_owned(),
            Reason::Repeated => "Made to repeat".to_owned(),
            Reason::HandedOnColdly => "Handed on without a word".to_owned(),
            Reason::PromiseBroken => "Promise broken".to_owned(),
            Reason::PromiseKept => "Promise kept".to_owned(),
            Reason::Offered => "Offer made".to_owned(),
            Reason::OfferedUnheard => return "Offer made before listening: counts half".to_owned(),
            Reason::TakenBack => "Offer taken back".to_owned(),
            Reason::OneMoreTurn => "One more turn".to_owned(),
        };
        let gauge = match self.gauge {
            Gauged::Anger => "anger",
            Gauged::Trust => "trust",
            Gauged::Patience => "patience",
            Gauged::Redress => "redress",
        };
        let sign = if self.amount < 0.0 { '−' } else { '+' };
        format!("{what}: {gauge} {sign}{:.1}", self.amount.abs())
    }

    /// How much it weighs when contributions are put in order: money by its share of what is fair.
    fn weight(&self, case: &Case) -> f64 {
        match self.gauge {
            Gauged::Redress if case.fair_redress > 0.0 => (self.amount / case.fair_redress * 10.0).abs(),
            _ => self.amount.abs(),
        }
    }
}

/// The contributions of a turn, largest first; those that moved nothing are left out.
pub fn explain(case: &Case, before: &State, turn: &Turn<'_>, after: &State) -> Vec<Contribution> {
    let mut found = Vec::new();
    let mut add = |reason, gauge, amount: f64| {
        if amount.abs() > 1e-9 {
            found.push(Contribution { reason, gauge, amount });
        }
    };
    let shifts = case.shifts();
    let weights = ANGER_WEIGHTS.into_iter().zip(TRUST_WEIGHTS);
    for (dimension, (anger, trust)) in Dimension::ALL.into_iter().zip(weights) {
        let Some(level) = turn.rating.get(dimension) else { continue };
        let effect = score_effect(Some(level), shifts.loss_aversion);
        let reason = Reason::Level(dimension, level);
        add(reason, Gauged::Anger, -PARAMETERS.anger_gain * anger * effect);
        add(reason, Gauged::Trust, PARAMETERS.trust_gain * trust * effect);
        add(reason, Gauged::Patience, patience_gain(dimension, Some(level)));
    }
    add(Reason::OneMoreTurn, Gauged::Patience, TURN_PATIENCE);
    let wait = shifts.waiting * wait_zones(case, turn);
    add(Reason::Waiting, Gauged::Anger, WAIT_ANGER * wait);
    add(Reason::Waiting, Gauged::Patience, WAIT_PATIENCE * wait);
    if turn.repeat {
        add(Reason::Repeated, Gauged::Anger, REPEAT_ANGER);
        add(Reason::Repeated, Gauged::Trust, REPEAT_TRUST);
        add(Reason::Repeated, Gauged::Patience, REPEAT_PATIENCE);
    }
    if is_cold(turn) {
        add(Reason::HandedOnColdly, Gauged::Anger, COLD_ANGER);
        add(Reason::HandedOnColdly, Gauged::Patience, COLD_PATIENCE);
    }
    let (broken, kept) = (f64::from(turn.broken), f64::from(turn.kept));
    add(Reason::PromiseBroken, Gauged::Anger, BROKEN_ANGER * broken);
    add(Reason::PromiseBroken, Gauged::Trust, BROKEN_TRUST * broken);
    add(Reason::PromiseKept, Gauged::Anger, KEPT_ANGER * kept);
    add(Reason::PromiseKept, Gauged::Trust, KEPT_TRUST * kept);
    let left = (before.delivered - turn.withdrawn).max(0.0);
    add(Reason::TakenBack, Gauged::Redress, left - before.delivered);
    let offered = if after.heard { Reason::Offered } else { Reason::OfferedUnheard };
    add(offered, Gauged::Redress, after.delivered - left);
    found.sort_by(|a, b| b.weight(case).total_cmp(&a.weight(case)));
    found
}
