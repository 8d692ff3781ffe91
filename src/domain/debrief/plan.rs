//! One if–then plan: the situation that gave trouble, and the one thing to do when it comes again.

use serde::Serialize;

use crate::domain::debrief::{Mean, Quote};
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::words::Words;

/// If this, then that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The situation: `If a guest has already told someone,`.
    pub when: String,
    /// The deed: `I will read the file before I ask.`
    pub then: String,
    /// The dimension it trains.
    pub dimension: Dimension,
}

impl Plan {
    /// The plan after a run: from its costliest error, else from its weakest dimension.
    pub(super) fn after(words: &Words, change: Option<&Quote>, dimensions: &[Mean; 4]) -> Self {
        let weakest = dimensions.iter().filter_map(|m| m.mean.map(|mean| (m.dimension, mean)));
        let weakest = weakest.min_by(|a, b| a.1.total_cmp(&b.1)).map_or(Dimension::Empathy, |(d, _)| d);
        let dimension = change.map_or(weakest, |quote| quote.dimension);
        let from_error = change.and_then(|quote| quote.error).map(for_error);
        let (when, then) = from_error.unwrap_or_else(|| for_dimension(dimension));
        Self { when: words.say(when).to_owned(), then: words.say(then).to_owned(), dimension }
    }
}

fn for_dimension(dimension: Dimension) -> (&'static str, &'static str) {
    match dimension {
        Dimension::Empathy => ("plans-empathy-when", "plans-empathy-then"),
        Dimension::Ownership => ("plans-ownership-when", "plans-ownership-then"),
        Dimension::Speed => ("plans-speed-when", "plans-speed-then"),
        Dimension::Compensation => ("plans-compensation-when", "plans-compensation-then"),
    }
}

fn for_error(error: ErrorCode) -> (&'static str, &'static str) {
    match error {
        ErrorCode::Blame => ("plans-blame-when", "plans-blame-then"),
        ErrorCode::CustBlame => ("plans-cust-blame-when", "plans-cust-blame-then"),
        ErrorCode::Cliche | ErrorCode::Script => ("plans-cliche-when", "plans-cliche-then"),
        ErrorCode::Cond => ("plans-cond-when", "plans-cond-then"),
        ErrorCode::Passive => ("plans-passive-when", "plans-passive-then"),
        ErrorCode::Policy => ("plans-policy-when", "plans-policy-then"),
        ErrorCode::Empty => ("plans-empty-when", "plans-empty-then"),
        ErrorCode::Overpromise => ("plans-overpromise-when", "plans-overpromise-then"),
        ErrorCode::Bribe => ("plans-bribe-when", "plans-bribe-then"),
        ErrorCode::Repeat => ("plans-repeat-when", "plans-repeat-then"),
        ErrorCode::Minimise => ("plans-minimise-when", "plans-minimise-then"),
        ErrorCode::Calm => ("plans-calm-when", "plans-calm-then"),
        ErrorCode::Argue => ("plans-argue-when", "plans-argue-then"),
        ErrorCode::PassBuck => ("plans-pass-buck-when", "plans-pass-buck-then"),
        ErrorCode::Strings => ("plans-strings-when", "plans-strings-then"),
        ErrorCode::Hide => ("plans-hide-when", "plans-hide-then"),
        ErrorCode::Assume => ("plans-assume-when", "plans-assume-then"),
        ErrorCode::Jargon => ("plans-jargon-when", "plans-jargon-then"),
        ErrorCode::Drama => ("plans-drama-when", "plans-drama-then"),
    }
}
