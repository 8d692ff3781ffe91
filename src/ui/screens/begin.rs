//! Beginning a run, wherever in the window that is asked for.

use std::sync::Arc;

use crate::domain::scenario::Scenario;
use crate::platform::settings::Mode;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::{Outcome, Places, conversation};
use crate::words::Told as _;
use crate::workflow::{Attempt, Case};

/// Starts an attempt at a case and makes it the conversation.
pub(crate) fn begin(
    case: &Case,
    (mode, seed): (Mode, Option<u64>),
    shell: &mut Shell,
    conversation: &mut Option<conversation::State>,
) -> Outcome {
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

impl Places {
    /// A new run at the decision of a turn of the one looked back on; nothing of that one changes.
    pub(super) fn try_from(&mut self, turn: u32, words: &str, shell: &mut Shell) -> Outcome {
        match self.debrief.as_ref().map(|debrief| debrief.try_from(turn, shell)) {
            Some(Ok(attempt)) => {
                let mut talk = conversation::State::new(attempt);
                talk.begin_with(words, shell);
                self.conversation = Some(talk);
                Outcome::Go(Route::Conversation)
            }
            Some(Err(what)) => Outcome::Go(Route::Trouble { what }),
            None => Outcome::Go(Route::Library),
        }
    }
}
