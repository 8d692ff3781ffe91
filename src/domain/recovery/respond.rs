//! One turn's effect on one customer (recovery model, section 2, in the order given there).

use crate::domain::recovery::case::Case;
use crate::domain::recovery::parameters::PARAMETERS;
use crate::domain::recovery::state::State;
use crate::domain::recovery::turn::{Turn, value_to_customer};
use crate::domain::recovery::{bounded, one_if};
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::domain::scenario::model::Transfer;

/// The weights of the four levels in anger and in trust, in rubric order (section 2).
pub(super) const ANGER_WEIGHTS: [f64; 4] = [0.50, 0.25, 0.15, 0.10];
pub(super) const TRUST_WEIGHTS: [f64; 4] = [0.15, 0.50, 0.25, 0.10];

/// Points that events move (section 5).
pub(super) const WAIT_ANGER: f64 = 6.0;
pub(super) const REPEAT_ANGER: f64 = 8.0;
pub(super) const COLD_ANGER: f64 = 4.0;
pub(super) const BROKEN_ANGER: f64 = 18.0;
pub(super) const KEPT_ANGER: f64 = -4.0;
pub(super) const REPEAT_TRUST: f64 = -4.0;
pub(super) const BROKEN_TRUST: f64 = -20.0;
pub(super) const KEPT_TRUST: f64 = 8.0;
pub(super) const TURN_PATIENCE: f64 = -4.0;
pub(super) const WAIT_PATIENCE: f64 = -6.0;
pub(super) const REPEAT_PATIENCE: f64 = -10.0;
pub(super) const COLD_PATIENCE: f64 = -8.0;

/// The state after a turn.
pub fn respond(case: &Case, before: &State, turn: &Turn<'_>) -> State {
    let mut state = *before;
    if !turn.after_fix {
        state.clock_min += turn.minutes;
    }
    events(&mut state, turn);
    state.heard |= level(turn.rating.empathy).is_some_and(|e| e >= 2.0);
    justice(&mut state, case, turn);
    redress(&mut state, turn);
    let minutes = turn.work.unwrap_or(turn.minutes.min(10.0));
    state.work_cost += minutes * case.rate_per_min.get(usize::from(state.level)).copied().unwrap_or(0.0);
    feelings(&mut state, case, turn);
    remember_levels(&mut state, &turn.rating);
    state
}

/// v(x): gains count as they are, losses by λ; a dimension that does not apply counts nothing (section 2).
pub(super) fn score_effect(x: Option<Level>, loss_aversion: f64) -> f64 {
    match level(x) {
        None => 0.0,
        Some(x) if x >= 2.0 => (x - 2.0) / 2.0,
        Some(x) => loss_aversion * (x - 2.0) / 2.0,
    }
}

/// w: unannounced wait beyond the tolerance, in zones, 0–3 (section 2).
pub(super) fn wait_zones(case: &Case, turn: &Turn<'_>) -> f64 {
    if turn.after_fix {
        return 0.0;
    }
    let unannounced = (turn.minutes - turn.announced).max(0.0);
    (unannounced / case.turn_zone_min() - 1.0).clamp(0.0, 3.0)
}

pub(super) fn is_cold(turn: &Turn<'_>) -> bool {
    turn.transfer == Some(Transfer::Cold)
}

fn events(state: &mut State, turn: &Turn<'_>) {
    if turn.transfer.is_some() {
        state.transfers += 1;
        if state.level < 3 {
            state.level += 1;
            state.priced_steps += u8::from(!turn.unpriced_step);
        }
    }
    state.repeats += u32::from(turn.repeat);
    state.contacts += u32::from(turn.new_contact);
    if turn.broken > 0 {
        state.broken_promises += turn.broken;
        state.double_deviation = true;
        // Amends count from the latest broken promise on; the reply that carries it counts.
        state.amends_in_words = false;
        state.amends_in_redress = false;
    }
    state.delivered = (state.delivered - turn.withdrawn).max(0.0);
    state.offer_cost = (state.offer_cost - turn.withdrawn_cost).max(0.0);
}

fn justice(state: &mut State, case: &Case, turn: &Turn<'_>) {
    let step = PARAMETERS.perception_step;
    let Rating { empathy, ownership, speed, .. } = turn.rating;
    let toward = |now: f64, x: Option<Level>| level(x).map_or(0.0, |x| 25.0 * x - now);
    state.interpersonal += step * toward(state.interpersonal, empathy);
    let informational = state.informational;
    state.informational += step * (0.6 * toward(informational, ownership) + 0.4 * toward(informational, speed));
    let procedural = state.procedural;
    state.procedural += step * (0.4 * toward(procedural, ownership) + 0.6 * toward(procedural, speed));
    let wait = 4.0 * case.shifts().waiting * wait_zones(case, turn);
    let loss = wait + 8.0 * one_if(turn.repeat) + 6.0 * one_if(is_cold(turn));
    state.procedural = bounded(state.procedural - loss);
}

fn redress(state: &mut State, turn: &Turn<'_>) {
    if let Some(x) = level(turn.rating.compensation) {
        state.redress_memory += PARAMETERS.redress_step * (25.0 * x - state.redress_memory);
    }
    for offer in turn.offers {
        state.delivered += value_to_customer(offer, state.heard);
        state.offer_cost += offer.cost;
    }
}

fn feelings(state: &mut State, case: &Case, turn: &Turn<'_>) {
    let shifts = case.shifts();
    let effect = |weights: [f64; 4]| {
        let effects = Dimension::ALL.map(|d| score_effect(turn.rating.get(d), shifts.loss_aversion));
        weights.iter().zip(effects).map(|(w, v)| w * v).sum::<f64>()
    };
    let (broken, kept) = (f64::from(turn.broken), f64::from(turn.kept));
    let (repeat, cold) = (one_if(turn.repeat), one_if(is_cold(turn)));
    let wait = shifts.waiting * wait_zones(case, turn);
    state.anger = bounded(
        state.anger - PARAMETERS.anger_gain * effect(ANGER_WEIGHTS)
            + WAIT_ANGER * wait
            + REPEAT_ANGER * repeat
            + COLD_ANGER * cold
            + BROKEN_ANGER * broken
            + KEPT_ANGER * kept,
    );
    state.trust = bounded(
        state.trust
            + PARAMETERS.trust_gain * effect(TRUST_WEIGHTS)
            + REPEAT_TRUST * repeat
            + BROKEN_TRUST * broken
            + KEPT_TRUST * kept,
    );
    state.patience = bounded(
        state.patience
            + TURN_PATIENCE
            + WAIT_PATIENCE * wait
            + REPEAT_PATIENCE * repeat
            + COLD_PATIENCE * cold
            + Dimension::ALL.into_iter().map(|d| patience_gain(d, turn.rating.get(d))).sum::<f64>(),
    );
}

/// What a level above the neutral point gives back in patience: speed and empathy do.
pub(super) fn patience_gain(dimension: Dimension, x: Option<Level>) -> f64 {
    let above = level(x).map_or(0.0, |x| (x - 2.0).max(0.0));
    match dimension {
        Dimension::Speed => 3.0 * above,
        Dimension::Empathy => 2.0 * above,
        Dimension::Ownership | Dimension::Compensation => 0.0,
    }
}

fn remember_levels(state: &mut State, rating: &Rating) {
    let slots = state.level_sums.iter_mut().zip(&mut state.level_counts);
    for ((sum, count), dimension) in slots.zip(Dimension::ALL) {
        if let Some(x) = level(rating.get(dimension)) {
            *sum += x;
            *count += 1;
        }
    }
    let good = |x: Option<Level>| x.is_some_and(|x| x.get() >= 3);
    state.amends_in_words |= good(rating.empathy) && good(rating.ownership);
    state.amends_in_redress |= good(rating.compensation);
}

pub(super) fn level(x: Option<Level>) -> Option<f64> {
    x.map(|x| f64::from(x.get()))
}
