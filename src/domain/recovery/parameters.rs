//! The core parameters of the model, in one table (recovery model, section 3). Defaults agree with
//! published evidence in direction and rough size; they are for training, not for forecasting.

/// The parameters; see `docs/recovery-model.md`, section 3, for the reason behind each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameters {
    /// α: how far one reply moves a perception towards its level.
    pub perception_step: f64,
    /// α_c: the same for redress, which is judged in few turns.
    pub redress_step: f64,
    /// k_A: points of anger a full-strength reply moves.
    pub anger_gain: f64,
    /// k_T: points of trust.
    pub trust_gain: f64,
    /// θ: how much of K each further tolerance zone adds.
    pub time_slope: f64,
    /// θ of the calm and loyal: a wide tolerance, then a steep fall.
    pub time_slope_calm_loyal: f64,
    /// Ceiling of h_time.
    pub time_ceiling: f64,
    /// η: price of each step up the hierarchy.
    pub level_price: f64,
    /// Effort added to the expected concession by a repeat and by a broken promise.
    pub repeat_price: f64,
    /// See [`Parameters::repeat_price`].
    pub broken_price: f64,
    /// ς: the most that being treated well takes off.
    pub soothing: f64,
    /// γ: share of the benefit that lies above being made whole.
    pub beyond_whole: f64,
    /// β: how fast that part saturates.
    pub saturation: f64,
    /// What an offer is worth before the customer was heard.
    pub unheard_factor: f64,
    /// `S` of an unresolved case at most.
    pub unresolved_cap: f64,
    /// `S` after a double deviation with partial and with full amends at most.
    pub deviation_cap: f64,
    /// See [`Parameters::deviation_cap`].
    pub amends_cap: f64,
    /// How far the paradox can lift retention above never having failed.
    pub paradox_lift: f64,
    /// What one repeat contact costs, in the case's money.
    pub repeat_contact_cost: f64,
    /// Retention reference all survey anchors were given for.
    pub reference_retention: f64,
}

/// The defaults.
pub const PARAMETERS: Parameters = Parameters {
    perception_step: 0.5,
    redress_step: 0.7,
    anger_gain: 14.0,
    trust_gain: 10.0,
    time_slope: 0.5,
    time_slope_calm_loyal: 0.7,
    time_ceiling: 2.5,
    level_price: 0.35,
    repeat_price: 0.10,
    broken_price: 0.25,
    soothing: 0.30,
    beyond_whole: 0.15,
    saturation: 3.0,
    unheard_factor: 0.5,
    unresolved_cap: 45.0,
    deviation_cap: 55.0,
    amends_cap: 75.0,
    paradox_lift: 0.08,
    repeat_contact_cost: 6.0,
    reference_retention: 0.88,
};
