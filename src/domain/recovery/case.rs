//! One customer's case: what went wrong, for whom, and how much of it they tolerate.

use crate::domain::recovery::parameters::PARAMETERS;
use crate::domain::scenario::model::{FailureKind, Persona};

/// What the model knows of a case for one customer. Money in major units of one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// 1 trivial … 5 grave.
    pub severity: u8,
    /// Money, attention, or both.
    pub kind: FailureKind,
    /// K: the fair total redress at customer value, ≥ 0; 0 means none is expected.
    pub fair_redress: f64,
    /// K_core: the loss itself, the part of K that core offers have to cover.
    pub core_loss: f64,
    /// Z_turn before the persona's zone factor, minutes, > 0.
    pub turn_tolerance_min: f64,
    /// Z_res before the persona's zone factor, minutes, > 0.
    pub resolution_tolerance_min: f64,
    /// The cause lies outside the company's control.
    pub external: bool,
    /// Failed recovery attempts before the case starts.
    pub prior_attempts: u32,
    /// Way of reacting.
    pub persona: Persona,
    /// What the relation is worth.
    pub lifetime_value: f64,
    /// Cost of staff time a minute at each level.
    pub rate_per_min: [f64; 4],
}

/// A persona's shifts (recovery model, section 4).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shifts {
    pub(super) anger: f64,
    pub(super) trust: f64,
    pub(super) patience: f64,
    /// κ: sensitivity to waiting.
    pub(super) waiting: f64,
    /// λ: how much losses outweigh gains.
    pub(super) loss_aversion: f64,
    /// Multiplies both tolerances.
    pub(super) zone: f64,
    /// p0: chance of staying had nothing gone wrong.
    pub(super) loyalty: f64,
}

/// Weights of the four justices (recovery model, section 3.2); they sum to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Weights {
    pub(super) distributive: f64,
    pub(super) procedural: f64,
    pub(super) interpersonal: f64,
    pub(super) informational: f64,
}

const fn shifts(
    anger: f64,
    trust: f64,
    patience: f64,
    waiting: f64,
    loss_aversion: f64,
    zone: f64,
    loyalty: f64,
) -> Shifts {
    Shifts { anger, trust, patience, waiting, loss_aversion, zone, loyalty }
}

/// How much of a weight a persona moves from one justice to another.
const PERSONA_WEIGHT: f64 = 0.06;
/// How much anger the quiet hide.
const QUIET_HIDES: f64 = 25.0;

impl Case {
    pub(super) fn shifts(&self) -> Shifts {
        match self.persona {
            Persona::Neutral => shifts(0.0, 0.0, 0.0, 1.0, 1.5, 1.0, 0.88),
            Persona::CalmLoyal => shifts(-10.0, 15.0, 15.0, 0.7, 1.3, 1.5, 0.92),
            Persona::Rushed => shifts(5.0, 0.0, -20.0, 1.6, 1.5, 0.7, 0.86),
            Persona::FirstTime => shifts(0.0, -10.0, 0.0, 1.1, 1.7, 0.9, 0.80),
            Persona::Celebrant => shifts(5.0, 0.0, -5.0, 1.2, 1.6, 0.8, 0.88),
            Persona::Value => shifts(0.0, -5.0, 0.0, 1.0, 1.5, 1.0, 0.84),
            Persona::Burned => shifts(15.0, -20.0, -15.0, 1.2, 1.9, 0.8, 0.80),
            Persona::Quiet => shifts(-15.0, -5.0, 0.0, 0.8, 1.5, 1.0, 0.82),
            Persona::Relative => shifts(5.0, 0.0, -5.0, 1.3, 1.8, 0.8, 0.88),
            Persona::Expert => shifts(0.0, 0.0, 5.0, 1.0, 1.5, 1.0, 0.86),
        }
    }

    /// Severity as a number, 1–5.
    pub(super) fn sev(&self) -> f64 {
        f64::from(self.severity)
    }

    /// Z_turn after the persona's zone factor, minutes.
    pub fn turn_zone_min(&self) -> f64 {
        self.turn_tolerance_min * self.shifts().zone
    }

    /// Z_res after the persona's zone factor, minutes.
    pub fn resolution_zone_min(&self) -> f64 {
        self.resolution_tolerance_min * self.shifts().zone
    }

    /// p0: the chance that this customer stays had nothing gone wrong, 0–1.
    pub fn retention_if_never_failed(&self) -> f64 {
        self.shifts().loyalty
    }

    /// Anger as displayed, 0–100: the quiet hide some of it (section 4).
    pub fn shown_anger(&self, anger: f64) -> f64 {
        if self.persona == Persona::Quiet { (anger - QUIET_HIDES).max(0.0) } else { anger }
    }

    pub(super) fn time_slope(&self) -> f64 {
        if self.persona == Persona::CalmLoyal { PARAMETERS.time_slope_calm_loyal } else { PARAMETERS.time_slope }
    }

    pub(super) fn weights(&self) -> Weights {
        let kind = if self.persona == Persona::Relative { FailureKind::Process } else { self.kind };
        let (distributive, procedural, interpersonal, informational) = match kind {
            FailureKind::Outcome => (0.42, 0.20, 0.24, 0.14),
            FailureKind::Mixed => (0.36, 0.20, 0.28, 0.16),
            FailureKind::Process => (0.28, 0.20, 0.36, 0.16),
        };
        let mut weights = Weights { distributive, procedural, interpersonal, informational };
        match self.persona {
            Persona::Celebrant => {
                weights.interpersonal += PERSONA_WEIGHT;
                weights.distributive -= PERSONA_WEIGHT;
            }
            Persona::Value => {
                weights.distributive += PERSONA_WEIGHT;
                weights.interpersonal -= PERSONA_WEIGHT;
            }
            Persona::Expert => {
                weights.informational += PERSONA_WEIGHT;
                weights.interpersonal -= PERSONA_WEIGHT;
            }
            _ => {}
        }
        weights
    }

    /// Where perceived justice of process, treatment and information starts: lower the graver the failure.
    pub(super) fn starting_justice(&self) -> f64 {
        50.0 - 4.0 * self.sev()
    }
}
