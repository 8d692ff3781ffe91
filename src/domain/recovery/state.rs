//! What a customer feels and what has happened to them so far (recovery model, section 2).

use crate::domain::recovery::bounded;
use crate::domain::recovery::case::Case;
use crate::domain::recovery::parameters::PARAMETERS;

/// One customer's state. Perceptions are on 0–100, money in major units, time in minutes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// A.
    pub anger: f64,
    /// T.
    pub trust: f64,
    /// P.
    pub patience: f64,
    /// Pr: justice of the process.
    pub procedural: f64,
    /// I: justice of the treatment.
    pub interpersonal: f64,
    /// F: justice of the information.
    pub informational: f64,
    /// C: how good the redress was found so far.
    pub redress_memory: f64,
    /// V: redress delivered, at the value it has for the customer.
    pub delivered: f64,
    /// t: minutes to the confirmed fix, or so far.
    pub clock_min: f64,
    /// L: the level that handles the case, 0–3.
    pub level: u8,
    /// Steps up that are priced into what the customer expects, ≤ `level`.
    pub priced_steps: u8,
    /// n_rep: times the customer had to repeat what is on file.
    pub repeats: u32,
    /// n_brk: broken promises.
    pub broken_promises: u32,
    /// Times the case was handed on.
    pub transfers: u32,
    /// Contacts the customer needed, ≥ 1.
    pub contacts: u32,
    /// Any reply so far had empathy of 2 or more.
    pub heard: bool,
    /// Cost of the offers that stand.
    pub offer_cost: f64,
    /// Cost of the staff time.
    pub work_cost: f64,
    /// A second failure: a broken promise, or an attempt that failed before the case began.
    pub double_deviation: bool,
    /// Since the latest broken promise a reply had empathy and ownership of 3 or more.
    pub amends_in_words: bool,
    /// Since then a reply had compensation of 3 or more.
    pub amends_in_redress: bool,
    /// Sum of the levels of each dimension, in rubric order.
    pub level_sums: [f64; 4],
    /// Over how many scored turns.
    pub level_counts: [u32; 4],
}

impl State {
    /// The state before the first reply (section 2, *Start*).
    pub fn start(case: &Case) -> Self {
        let (sev, shifts, justice) = (case.sev(), case.shifts(), case.starting_justice());
        Self {
            anger: bounded(30.0 + 8.0 * sev + shifts.anger),
            trust: bounded(70.0 - 6.0 * sev + shifts.trust),
            patience: bounded(100.0 - 8.0 * sev + shifts.patience),
            procedural: justice,
            interpersonal: justice,
            informational: justice,
            redress_memory: 50.0 - 8.0 * sev,
            delivered: 0.0,
            clock_min: 0.0,
            level: 0,
            priced_steps: 0,
            repeats: 0,
            broken_promises: 0,
            transfers: 0,
            contacts: 1,
            heard: false,
            offer_cost: 0.0,
            work_cost: 0.0,
            double_deviation: case.prior_attempts > 0,
            amends_in_words: false,
            amends_in_redress: false,
            level_sums: [0.0; 4],
            level_counts: [0; 4],
        }
    }

    /// Mean level of a dimension over its scored turns, in rubric order; `None` if it was never scored.
    pub(super) fn mean_level(&self, dimension: usize) -> Option<f64> {
        let count = self.level_counts.get(dimension).copied().filter(|n| *n > 0)?;
        Some(self.level_sums.get(dimension)? / f64::from(count))
    }

    /// Whether redress was ever judged.
    pub(super) fn redress_was_scored(&self) -> bool {
        self.mean_level(3).is_some()
    }
}

/// The four factors of the expected concession (section 2).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Factors {
    pub(super) time: f64,
    pub(super) level: f64,
    pub(super) effort: f64,
    pub(super) soothe: f64,
}

pub(super) fn factors(case: &Case, state: &State) -> Factors {
    let p = PARAMETERS;
    let zones_late = (state.clock_min / case.resolution_zone_min() - 1.0).max(0.0);
    Factors {
        time: (1.0 + case.time_slope() * zones_late).min(p.time_ceiling),
        level: libm::pow(1.0 + p.level_price, f64::from(state.priced_steps)),
        effort: 1.0 + p.repeat_price * f64::from(state.repeats) + p.broken_price * f64::from(state.broken_promises),
        soothe: 1.0 - p.soothing * state.interpersonal / 100.0,
    }
}

/// X: the concession the customer now expects, in major units; the price of settling now (section 2).
pub fn expected_concession(case: &Case, state: &State) -> f64 {
    let f = factors(case, state);
    case.fair_redress * f.time * f.level * f.effort * f.soothe
}

/// ρ = V/X: how far the redress delivered meets what is expected; 1 when none is expected (section 2).
pub fn rho(case: &Case, state: &State) -> f64 {
    if case.fair_redress <= 0.0 { 1.0 } else { state.delivered / expected_concession(case, state) }
}

/// U(ρ): most of the benefit comes from being made whole, the rest saturates (section 2).
pub(super) fn benefit(rho: f64) -> f64 {
    let p = PARAMETERS;
    (1.0 - p.beyond_whole) * rho.min(1.0) + p.beyond_whole * (1.0 - libm::exp(-p.saturation * (rho - 1.0).max(0.0)))
}

/// D: perceived justice of the redress, 0–100 (section 2).
pub fn distributive(case: &Case, state: &State) -> f64 {
    60.0 * benefit(rho(case, state)) + 0.4 * state.redress_memory
}

/// Whether the customer now asks for a superior: at the limit of anger, or out of patience (section 5).
pub fn demands_superior(state: &State) -> bool {
    state.anger >= 90.0 || state.patience <= 0.0
}
