//! What one turn brings to the customer: levels, minutes, events and offers (recovery model, section 1).

use crate::domain::recovery::parameters::PARAMETERS;
use crate::domain::rubric::Rating;
use crate::domain::scenario::model::{OfferKind, Transfer};

/// An offer as the model values it, in major units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OfferValue {
    /// Face value to the customer, ≥ 0.
    pub face: f64,
    /// Cost to the company, ≥ 0.
    pub cost: f64,
    /// 1 for the loss's own kind, otherwise 0.75.
    pub match_factor: f64,
    /// 1 for now, 0.7 for later or on conditions.
    pub timing_factor: f64,
    /// 1.10 when the customer picked among at least two real remedies, otherwise 1.
    pub choice_factor: f64,
    /// What it repairs. An entitlement is owed anyway and adds nothing.
    pub kind: OfferKind,
}

/// What an offer adds to `V` (section 2): an entitlement nothing, and everything half before the customer was heard.
pub fn value_to_customer(offer: &OfferValue, heard: bool) -> f64 {
    if offer.kind == OfferKind::Entitlement {
        return 0.0;
    }
    let heard_factor = if heard { 1.0 } else { PARAMETERS.unheard_factor };
    offer.face * offer.match_factor * offer.timing_factor * offer.choice_factor * heard_factor
}

/// One turn for one customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn<'a> {
    /// Levels; a dimension that does not apply changes nothing.
    pub rating: Rating,
    /// Minutes that pass before the customer hears the next thing, ≥ 0.
    pub minutes: f64,
    /// The part of them the customer had been told to expect and that was kept to.
    pub announced: f64,
    /// Minutes of staff time; `None` means min(minutes, 10).
    pub work: Option<f64>,
    /// The turn comes after the confirmed fix: the clock stands and waiting costs nothing.
    pub after_fix: bool,
    /// The customer was made to repeat what is on file.
    pub repeat: bool,
    /// The case was handed on.
    pub transfer: Option<Transfer>,
    /// The step up was right and is not priced into what the customer expects.
    pub unpriced_step: bool,
    /// The customer had to get in touch again.
    pub new_contact: bool,
    /// Promises kept with this turn.
    pub kept: u32,
    /// Promises broken with this turn.
    pub broken: u32,
    /// Offers made.
    pub offers: &'a [OfferValue],
    /// Value that leaves `V` with a broken promise, before this turn's own offers enter.
    pub withdrawn: f64,
    /// Its cost, which leaves the ledger.
    pub withdrawn_cost: f64,
}

impl Turn<'_> {
    /// A turn in which nothing is said and no time passes; for what reaches a customer with the end of a case.
    pub fn silent() -> Self {
        Self {
            rating: Rating::default(),
            minutes: 0.0,
            announced: 0.0,
            work: None,
            after_fix: false,
            repeat: false,
            transfer: None,
            unpriced_step: false,
            new_contact: false,
            kept: 0,
            broken: 0,
            offers: &[],
            withdrawn: 0.0,
            withdrawn_cost: 0.0,
        }
    }
}
