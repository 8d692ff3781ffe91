//! An organisation's own rules: one file laid over every case, so that a trainer changes a limit once.
//!
//! `draft` (the file as it is written) → `build` (numbers, texts) → [`Organisation`], which cannot be wrong →
//! [`lay()`], a case with it. Only what is read has an effect, and everything that is read has one.

mod build;
mod draft;
mod lay;
mod write;

use crate::domain::ids::{Currency, Money, ScenarioId};
use crate::domain::scenario::model::{Avoid, Policy};
use crate::domain::scenario::problem::Problem;

pub use build::read;
pub use lay::{Laid, lay};

/// A checked organisation file. Only [`read`] makes one.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// The file's name as it was given to the reader.
    pub file: String,
    /// What it calls itself.
    pub name: String,
    /// What its amounts are in; `None` if it gives none.
    pub currency: Option<Currency>,
    /// What other currencies are worth.
    pub rates: Vec<Rate>,
    /// What each level may give in every case.
    pub authority: Option<Limits>,
    /// What holds in single cases.
    pub cases: Vec<Own>,
    /// Rules for every case, their sources under the organisation's name.
    pub policy: Vec<Policy>,
    /// Line and column of the first of them.
    policy_place: (usize, usize),
    /// Words to avoid.
    pub avoid: Vec<Avoid>,
    /// The colour of what can be pressed and of what is chosen.
    pub accent: Option<Accent>,
}

/// A colour as it is asked for; whether it can be read on the grounds of the window, only the window knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// Line and column where it stands.
    pub place: (usize, usize),
}

/// What another currency is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Rate {
    /// The other currency.
    pub of: Currency,
    /// One of it in the organisation's currency, > 0.
    pub worth: f64,
}

/// What first line, supervisor, manager and executive may give in total, in the organisation's currency; never falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The four amounts.
    pub amounts: [Money; 4],
    /// Line and column where they stand.
    pub place: (usize, usize),
}

/// What holds in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Which.
    pub case: ScenarioId,
    /// Nothing is laid over it.
    pub as_written: bool,
    /// Its limits instead of those for every case.
    pub authority: Option<Limits>,
}

/// What reading an organisation's file came to.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The organisation, if there are no errors.
    pub organisation: Option<Organisation>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Organisation {
    /// What it says of a case by its name.
    pub fn own(&self, case: &ScenarioId) -> Option<&Own> {
        self.cases.iter().find(|own| own.case == *case)
    }
}
