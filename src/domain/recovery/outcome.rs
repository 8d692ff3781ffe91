//! The end of a case: satisfaction, loyalty and what they are worth (recovery model, sections 2 and 6).
//! All of it is simulated; there are no dice, so the same choices always give the same result.

use serde::Serialize;

use crate::domain::recovery::case::Case;
use crate::domain::recovery::one_if;
use crate::domain::recovery::parameters::PARAMETERS;
use crate::domain::recovery::state::{State, benefit, distributive, expected_concession, factors, rho};
use crate::words::Words;

/// How a case stands when it ends.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Close {
    /// The core remedy is delivered or irrevocably arranged.
    pub resolved: bool,
    /// The customer was asked whether it works and said yes.
    pub confirmed: bool,
    /// The follow-up took place.
    pub followed_up: bool,
    /// A case note stands.
    pub documented: bool,
    /// A further cap on `S`, for the updated result after a second chance.
    pub satisfaction_cap: Option<f64>,
}

/// The waterfall from the fair redress to the concession expected, in major units: K, then what each factor adds.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct ConcessionBill {
    /// K.
    pub fair: f64,
    /// Added by waiting.
    pub time: f64,
    /// Added by each step up.
    pub level: f64,
    /// Added by repeats and broken promises.
    pub effort: f64,
    /// Taken off (≤ 0) by being treated well.
    pub soothe: f64,
    /// X.
    pub expected: f64,
}

/// One condition of the paradox gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Condition {
    /// Mean empathy of 3.25 or more.
    Empathy,
    /// Mean ownership of 3.25 or more.
    Ownership,
    /// Mean speed of 2.5 or more.
    Speed,
    /// Mean compensation of 3 or more, waived where none was due or judged.
    Compensation,
    /// The redress meets 85 % of what was expected.
    MadeWhole,
    /// Resolved.
    Resolved,
    /// Confirmed with the customer.
    Confirmed,
    /// Followed up.
    FollowedUp,
    /// No broken promise and no second failure.
    NoSecondFailure,
    /// Severity of 3 or less, or a cause outside the company.
    Forgivable,
}

impl Condition {
    /// The condition in words.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Empathy => "whatif-condition-empathy",
            Self::Ownership => "whatif-condition-ownership",
            Self::Speed => "whatif-condition-speed",
            Self::Compensation => "whatif-condition-compensation",
            Self::MadeWhole => "whatif-condition-made-whole",
            Self::Resolved => "whatif-condition-resolved",
            Self::Confirmed => "whatif-condition-confirmed",
            Self::FollowedUp => "whatif-condition-followed-up",
            Self::NoSecondFailure => "whatif-condition-no-second-failure",
            Self::Forgivable => "whatif-condition-forgivable",
        })
    }
}

/// All results of one customer's case, simulated.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Outcome {
    /// S, 0–100.
    pub s: f64,
    /// 1–5.
    pub csat: f64,
    /// 0–10.
    pub nps: f64,
    /// The answer minus the one before anything failed.
    pub nps_change: f64,
    /// p: chance of staying, 0.02–0.98.
    pub retention: f64,
    /// p0.
    pub retention_if_never_failed: f64,
    /// p without any recovery.
    pub retention_without_recovery: f64,
    /// p > p0.
    pub paradox: bool,
    /// The paradox gate, met and missed.
    pub conditions: Vec<(Condition, bool)>,
    /// q: 1 quick, 0 three times too slow or unresolved.
    pub quickness: f64,
    /// X at the end.
    pub expected_concession: f64,
    /// ρ at the end.
    pub rho: f64,
    /// Value delivered, V.
    pub delivered: f64,
    /// 0–100.
    pub anger: f64,
    /// 0–100.
    pub trust: f64,
    /// D.
    pub distributive: f64,
    /// Pr.
    pub procedural: f64,
    /// I.
    pub interpersonal: f64,
    /// F.
    pub informational: f64,
    /// Chance of a repeat contact, 0–0.95.
    pub repeat_contact: f64,
    /// Ease, 1–7.
    pub ease: f64,
    /// Resolved in one contact without a broken promise.
    pub first_contact_resolution: bool,
    /// Minutes to the confirmed fix, or to the end.
    pub resolution_min: f64,
    /// (p − p_none)·CLV.
    pub value_saved: f64,
    /// Offers, staff time and repeat contact.
    pub recovery_cost: f64,
    /// Saved minus cost.
    pub net_value: f64,
    /// Net value over cost; `None` if it cost nothing.
    pub return_on_cost: Option<f64>,
    /// Morale of the team, 0–100; stands for employee satisfaction.
    pub morale: f64,
    /// The waterfall.
    pub bill: ConcessionBill,
}

impl Outcome {
    /// Whether the loss was repaired when the case ended.
    pub fn is_resolved(&self) -> bool {
        self.conditions.contains(&(Condition::Resolved, true))
    }
}

/// The results of a case (sections 2 and 6).
pub fn outcome(case: &Case, state: &State, close: &Close) -> Outcome {
    let s = satisfaction(case, state, close);
    let conditions = gate(case, state, close);
    let quickness = quickness(case, state, close);
    let p0 = case.retention_if_never_failed();
    let open = conditions.iter().all(|(_, met)| *met);
    let retention = retention(case, s, quickness, open);
    let unfailed = 10.0 * (0.5 * 0.8 + 0.3 * p0 + 0.2 * (70.0 + case.shifts().trust).clamp(0.0, 100.0) / 100.0);
    let nps = 10.0 * (0.5 * s / 100.0 + 0.3 * retention + 0.2 * state.trust / 100.0);
    let p_none = p0 / PARAMETERS.reference_retention * (0.37 - 0.28 * gravity(case));
    let repeat_contact = repeat_contact(state, close);
    let value_saved = (retention - p_none) * case.lifetime_value;
    let recovery_cost = state.offer_cost + state.work_cost + PARAMETERS.repeat_contact_cost * repeat_contact;
    let net_value = value_saved - recovery_cost;
    Outcome {
        s,
        csat: 1.0 + 4.0 * s / 100.0,
        nps,
        nps_change: nps - unfailed,
        retention,
        retention_if_never_failed: p0,
        retention_without_recovery: p_none,
        paradox: retention > p0,
        conditions,
        quickness,
        expected_concession: expected_concession(case, state),
        rho: rho(case, state),
        delivered: state.delivered,
        anger: state.anger,
        trust: state.trust,
        distributive: distributive(case, state),
        procedural: state.procedural,
        interpersonal: state.interpersonal,
        informational: state.informational,
        repeat_contact,
        ease: ease(case, state),
        first_contact_resolution: close.resolved && state.contacts == 1 && state.broken_promises == 0,
        resolution_min: state.clock_min,
        value_saved,
        recovery_cost,
        net_value,
        return_on_cost: (recovery_cost > 0.0).then(|| net_value / recovery_cost),
        morale: morale(state, close),
        bill: bill(case, state),
    }
}

/// u: severity from 0 (trivial) to 1 (grave).
fn gravity(case: &Case) -> f64 {
    (case.sev() - 1.0) / 4.0
}

fn waived(case: &Case, state: &State) -> bool {
    case.fair_redress <= 0.0 && !state.redress_was_scored()
}

/// Whether full amends were made since the latest broken promise, or since the case began: in words, and in redress where
/// any was due (section 5).
pub fn has_full_amends(case: &Case, state: &State) -> bool {
    state.amends_in_words && (state.amends_in_redress || waived(case, state))
}

fn satisfaction(case: &Case, state: &State, close: &Close) -> f64 {
    let w = case.weights();
    let justice = w.distributive * distributive(case, state)
        + w.procedural * state.procedural
        + w.interpersonal * state.interpersonal
        + w.informational * state.informational;
    let mut s = 0.75 * justice + 0.15 * (100.0 - state.anger) + 0.10 * state.trust;
    if !close.resolved {
        s = s.min(PARAMETERS.unresolved_cap);
    }
    if state.double_deviation {
        s = s.min(if has_full_amends(case, state) { PARAMETERS.amends_cap } else { PARAMETERS.deviation_cap });
    }
    close.satisfaction_cap.map_or(s, |cap| s.min(cap))
}

fn quickness(case: &Case, state: &State, close: &Close) -> f64 {
    if !close.resolved {
        return 0.0;
    }
    (1.0 - (state.clock_min / case.resolution_zone_min() - 1.0) / 2.0).clamp(0.0, 1.0)
}

fn gate(case: &Case, state: &State, close: &Close) -> Vec<(Condition, bool)> {
    let mean = |dimension| state.mean_level(dimension).unwrap_or(0.0);
    vec![
        (Condition::Empathy, mean(0) >= 3.25),
        (Condition::Ownership, mean(1) >= 3.25),
        (Condition::Speed, mean(2) >= 2.5),
        (Condition::Compensation, mean(3) >= 3.0 || waived(case, state)),
        (Condition::MadeWhole, rho(case, state) >= 0.85),
        (Condition::Resolved, close.resolved),
        (Condition::Confirmed, close.confirmed),
        (Condition::FollowedUp, close.followed_up),
        (Condition::NoSecondFailure, state.broken_promises == 0 && !state.double_deviation),
        (Condition::Forgivable, case.severity <= 3 || case.external),
    ]
}

fn retention(case: &Case, s: f64, quickness: f64, gate_open: bool) -> f64 {
    let (p0, u) = (case.retention_if_never_failed(), gravity(case));
    let base = |g: f64| {
        let anchors = 0.46 - 0.27 * u + g * ((0.24 + 0.11 * u) + (0.25 + 0.03 * u) * quickness);
        p0.min(p0 / PARAMETERS.reference_retention * anchors)
    };
    let top = if gate_open { (p0 + PARAMETERS.paradox_lift).min(0.98) } else { p0 };
    let p = if s <= 80.0 {
        base(((s - 35.0) / 45.0).clamp(0.0, 1.0))
    } else {
        base(1.0) + (top - base(1.0)) * quickness * (s - 80.0) / 20.0
    };
    p.clamp(0.02, 0.98)
}

fn repeat_contact(state: &State, close: &Close) -> f64 {
    let chance = 0.04
        + 0.35 * one_if(!close.resolved)
        + 0.12 * one_if(!close.confirmed)
        + 0.10 * one_if(!close.followed_up)
        + 0.15 * (1.0 - state.informational / 100.0);
    chance.clamp(0.0, 0.95)
}

fn ease(case: &Case, state: &State) -> f64 {
    let late = (state.clock_min / case.resolution_zone_min() - 1.0).clamp(0.0, 2.0);
    let contacts = f64::from(state.contacts.saturating_sub(1));
    (7.0 - f64::from(state.repeats) - f64::from(state.transfers) - contacts - late).clamp(1.0, 7.0)
}

fn morale(state: &State, close: &Close) -> f64 {
    let means: Vec<f64> = (0..4).filter_map(|d| state.mean_level(d)).collect();
    let mean = if means.is_empty() { 2.0 } else { means.iter().sum::<f64>() / means.len() as f64 };
    let points =
        50.0 + 10.0 * (mean - 2.0) + 10.0 * one_if(close.resolved && state.level == 0) + 5.0 * one_if(close.documented)
            - 10.0 * one_if(state.broken_promises > 0)
            - 10.0 * one_if(state.anger >= 90.0);
    points.clamp(0.0, 100.0)
}

/// The waterfall as it stands now: what settling would take, and what made it so (section 2).
pub fn bill(case: &Case, state: &State) -> ConcessionBill {
    let (fair, f) = (case.fair_redress, factors(case, state));
    let after_time = fair * f.time;
    let after_level = after_time * f.level;
    let after_effort = after_level * f.effort;
    let expected = after_effort * f.soothe;
    ConcessionBill {
        fair,
        time: after_time - fair,
        level: after_level - after_time,
        effort: after_effort - after_level,
        soothe: expected - after_effort,
        expected,
    }
}

/// ρ had the same redress been given at first contact: no later than `first_reply_min`, no step up, no
/// repeats (section 7). The second value is the share U(ρ) of the full benefit, 0–1.
pub fn rho_at_first_contact(case: &Case, state: &State, first_reply_min: f64) -> (f64, f64) {
    let rho = rho(case, &at_first_contact(state, first_reply_min));
    (rho, benefit(rho))
}

/// X had the redress been offered at first contact, in major units: no later than `first_reply_min`, no step up, no
/// repeats and no broken promise (section 7).
pub fn expected_at_first_contact(case: &Case, state: &State, first_reply_min: f64) -> f64 {
    expected_concession(case, &at_first_contact(state, first_reply_min))
}

fn at_first_contact(state: &State, first_reply_min: f64) -> State {
    State { clock_min: first_reply_min, priced_steps: 0, repeats: 0, broken_promises: 0, ..*state }
}

/// Means over customers, weighted by the people each stands for; `None` without customers. The gate is
/// met where all customers meet it, and yes-or-no results hold where they hold for all.
pub fn mean_outcome(customers: &[(u32, Outcome)]) -> Option<Outcome> {
    let (_, first) = customers.first()?;
    let people: f64 = customers.iter().map(|(n, _)| f64::from(*n)).sum();
    let mean = |of: fn(&Outcome) -> f64| {
        if customers.len() == 1 {
            of(first)
        } else {
            customers.iter().map(|(n, o)| f64::from(*n) * of(o)).sum::<f64>() / people
        }
    };
    let all = |of: fn(&Outcome) -> bool| customers.iter().all(|(_, o)| of(o));
    let conditions = first.conditions.iter().enumerate().map(|(i, (condition, _))| {
        (*condition, customers.iter().all(|(_, o)| o.conditions.get(i).is_some_and(|(_, met)| *met)))
    });
    let (net_value, recovery_cost) = (mean(|o| o.net_value), mean(|o| o.recovery_cost));
    Some(Outcome {
        s: mean(|o| o.s),
        csat: mean(|o| o.csat),
        nps: mean(|o| o.nps),
        nps_change: mean(|o| o.nps_change),
        retention: mean(|o| o.retention),
        retention_if_never_failed: mean(|o| o.retention_if_never_failed),
        retention_without_recovery: mean(|o| o.retention_without_recovery),
        paradox: all(|o| o.paradox),
        conditions: conditions.collect(),
        quickness: mean(|o| o.quickness),
        expected_concession: mean(|o| o.expected_concession),
        rho: mean(|o| o.rho),
        delivered: mean(|o| o.delivered),
        anger: mean(|o| o.anger),
        trust: mean(|o| o.trust),
        distributive: mean(|o| o.distributive),
        procedural: mean(|o| o.procedural),
        interpersonal: mean(|o| o.interpersonal),
        informational: mean(|o| o.informational),
        repeat_contact: mean(|o| o.repeat_contact),
        ease: mean(|o| o.ease),
        first_contact_resolution: all(|o| o.first_contact_resolution),
        resolution_min: mean(|o| o.resolution_min),
        value_saved: mean(|o| o.value_saved),
        recovery_cost,
        net_value,
        return_on_cost: (recovery_cost > 0.0).then(|| net_value / recovery_cost),
        morale: mean(|o| o.morale),
        bill: ConcessionBill {
            fair: mean(|o| o.bill.fair),
            time: mean(|o| o.bill.time),
            level: mean(|o| o.bill.level),
            effort: mean(|o| o.bill.effort),
            soothe: mean(|o| o.bill.soothe),
            expected: mean(|o| o.bill.expected),
        },
    })
}
