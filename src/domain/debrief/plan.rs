//! One if–then plan: the situation that gave trouble, and the one thing to do when it comes again.

use serde::Serialize;

use crate::domain::debrief::{Mean, Quote};
use crate::domain::rubric::{Dimension, ErrorCode};

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
    pub(super) fn after(change: Option<&Quote>, dimensions: &[Mean; 4]) -> Self {
        let weakest = dimensions.iter().filter_map(|m| m.mean.map(|mean| (m.dimension, mean)));
        let weakest = weakest.min_by(|a, b| a.1.total_cmp(&b.1)).map_or(Dimension::Empathy, |(d, _)| d);
        let dimension = change.map_or(weakest, |quote| quote.dimension);
        let from_error = change.and_then(|quote| quote.error).map(for_error);
        let (when, then) = from_error.unwrap_or_else(|| for_dimension(dimension));
        Self { when: when.to_owned(), then: then.to_owned(), dimension }
    }
}

fn for_dimension(dimension: Dimension) -> (&'static str, &'static str) {
    match dimension {
        Dimension::Empathy => {
            ("If someone tells me what went wrong,", "I will say back what it cost them before I fix it.")
        }
        Dimension::Ownership => ("If it is ours to mend,", "I will say “I”, what I am doing, and who I am."),
        Dimension::Speed => ("If someone is waiting,", "I will give a clock time first."),
        Dimension::Compensation => {
            ("If something is owed,", "I will make good the loss, then ask what else would put it right.")
        }
    }
}

fn for_error(error: ErrorCode) -> (&'static str, &'static str) {
    match error {
        ErrorCode::Blame => ("If somebody else caused it,", "I will say who mends it before I say who broke it."),
        ErrorCode::CustBlame => ("If I think the customer slipped,", "I will check the record before I speak."),
        ErrorCode::Cliche | ErrorCode::Script => {
            ("If a stock phrase comes to me,", "I will say what really happened to them instead.")
        }
        ErrorCode::Cond => ("If I am about to say “if”,", "I will say sorry for the thing itself."),
        ErrorCode::Passive => ("If something “was not done”,", "I will say that we did not do it."),
        ErrorCode::Policy => ("If a rule stands in the way,", "I will first say what I can do."),
        ErrorCode::Empty => ("If I promise something,", "I will name who does it and when."),
        ErrorCode::Overpromise => ("If I want to promise it all,", "I will promise the step I control."),
        ErrorCode::Bribe => ("If I reach for a gift,", "I will listen first."),
        ErrorCode::Repeat => {
            ("If a customer has already told someone,", "I will read the file before I open my mouth.")
        }
        ErrorCode::Minimise => ("If it looks small to me,", "I will let the customer say how big it is."),
        ErrorCode::Calm => ("If voices rise,", "I will slow myself down."),
        ErrorCode::Argue => ("If I know better,", "I will acknowledge first and share facts second."),
        ErrorCode::PassBuck => ("If it belongs to another desk,", "I will make the call for them."),
        ErrorCode::Strings => ("If I give something,", "I will give it freely."),
        ErrorCode::Hide => ("If something is owed by right,", "I will say so before I am asked."),
        ErrorCode::Assume => ("If I think it is settled,", "I will ask whether it works for them."),
        ErrorCode::Jargon => ("If an inside word comes to me,", "I will say it as I would to a neighbour."),
        ErrorCode::Drama => ("If I feel bad about it,", "I will keep the customer at the centre."),
    }
}
