//! The simulated customer: equations that turn rated replies, waits, promises and offers into anger,
//! trust and satisfaction. `docs/recovery-model.md` holds the same equations with their sources; the
//! section numbers in these files are its sections. It reads levels, never words, and forecasts nobody real.

mod case;
mod explain;
mod outcome;
mod parameters;
pub mod reference;
mod respond;
mod state;
mod turn;

pub use case::Case;
pub use explain::{Contribution, Gauged, Reason, explain, told};
pub use outcome::{
    Close, ConcessionBill, Condition, Outcome, bill, expected_at_first_contact, has_full_amends, mean_outcome, outcome,
    rho_at_first_contact,
};
pub use parameters::{PARAMETERS, Parameters};
pub use respond::respond;
pub use state::{State, demands_superior, distributive, expected_concession, rho};
pub use turn::{OfferValue, Turn, value_to_customer};

/// Bounds a perception to 0–100.
fn bounded(x: f64) -> f64 {
    x.clamp(0.0, 100.0)
}

/// A yes as 1, a no as 0: the model's indicator terms.
fn one_if(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}
