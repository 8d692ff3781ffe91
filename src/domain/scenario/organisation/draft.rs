//! An organisation's file as it is written. A field with a default may be left out.

use crate::domain::scenario::draft::DraftPolicy;
use crate::domain::scenario::form::{Ordered, Put, block};

/// Four amounts with the place of their list.
pub(super) type Amounts = Put<Vec<Put<f64>>>;

block! {
    /// The whole file.
    DraftOrganisation as "Organisation" {
        format: Put<u32>,
        name: Put<String>,
        currency: Option<Put<String>> = None,
        rates: Ordered<Put<f64>> = Ordered::default(),
        authority: Option<Amounts> = None,
        cases: Ordered<DraftOwn> = Ordered::default(),
        policy: Vec<DraftPolicy> = Vec::new(),
        avoid: Vec<DraftAvoid> = Vec::new(),
        colours: Option<DraftColours> = None,
    }
    DraftAvoid as "Avoid" {
        words: Put<Vec<Put<String>>>,
        say: Put<String>,
    }
    DraftColours as "Colours" {
        accent: Put<String>,
    }
    DraftOwn as "Own" {
        as_written: bool = false,
        authority: Option<Amounts> = None,
    }
}
