//! Names that say nothing, and the reference that says which files belong together.

use crate::store::chain;
use crate::store::{LearnerId, Naming, StoreError, hex};
use crate::words::Words;
use crate::workflow::Workspace;
use crate::workflow::hand_in::{Kind, earlier};

/// How many hex digits a reference has.
const REFERENCE_DIGITS: usize = 32;

/// What stands for a learner in their files under one kind of name: the same in all of them, and nobody can tell that two
/// references of different kinds are of one learner, because the id behind them goes into no file.
pub fn reference(learner: &LearnerId, kind: Kind) -> String {
    let purpose = match kind {
        Kind::Name => "hand-in by name",
        Kind::Pseudonym => "hand-in by pseudonym",
    };
    hex(&chain::reference(purpose, &learner.0)).chars().take(REFERENCE_DIGITS).collect()
}

/// The pseudonym the present learner used last, or one to begin with.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn pseudonym(ws: &Workspace, words: &Words) -> Result<String, StoreError> {
    let used = earlier(ws)?.into_iter().find(|left| left.naming == Naming::Pseudonym).and_then(|left| left.called);
    let fresh = || ws.learner.as_ref().map(|learner| suggested(learner, words)).unwrap_or_default();
    Ok(used.unwrap_or_else(fresh))
}

/// A pseudonym to begin with, always the same for a learner in one language: an animal and a number.
pub fn suggested(learner: &LearnerId, words: &Words) -> String {
    let names: Vec<&str> = words.say("hand-in-animals").split_whitespace().collect();
    let drawn = chain::reference("pseudonym", &learner.0);
    let at = |place: usize| usize::from(drawn.get(place).copied().unwrap_or_default());
    let name = names.get(at(0) % names.len().max(1)).copied().unwrap_or_default();
    format!("{name} {}", 10 + (at(1) * 256 + at(2)) % 90)
}
