//! Beginning a run, wherever in the window that is asked for.

use std::sync::Arc;

use crate::domain::scenario::Scenario;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::{Outcome, conversation};
use crate::words::Told as _;
use crate::workflow::{Attempt, Case};

/// Starts an attempt at a case and makes it the conversation.
pub(crate) fn begin(
    case: &Case,
    seed: Option<u64>,
    shell: &mut Shell,
    conversation: &mut Option<conversation::State>,
) -> Outcome {
    let mode = shell.ws.settings.default_mode;
    match Attempt::start(&mut shell.ws, case, mode, seed) {
        Ok(attempt) => {
            *conversation = Some(conversation::State::new(attempt));
            Outcome::Go(Route::Conversation)
        }
        Err(error) => Outcome::Go(Route::Trouble { what: error.told(&shell.words) }),
    }
}

/// The case with an id, from the catalogue.
pub(crate) fn case_of(shell: &Shell, id: &str) -> Option<Case> {
    let entry = shell.ws.catalog.find(id)?;
    let scenario: &Arc<Scenario> = entry.scenario.as_ref()?;
    Some(Case { scenario: Arc::clone(scenario), source: Arc::clone(&entry.source) })
}
