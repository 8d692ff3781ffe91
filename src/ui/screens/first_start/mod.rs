//! First start: a name to keep progress under, or just a try. Either opens the first case at once.

mod ui;

use crate::platform::settings::Settings;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome, conversation};
use crate::words::Told as _;
use crate::workflow::Workspace;

pub use ui::first_start_ui;

/// What first start asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Keep progress under the name in the field.
    Begin,
    /// No name, nothing kept.
    JustTry,
}

/// The state of first start.
#[derive(Debug, Default)]
pub struct State {
    pub(super) name: String,
    pub(super) focused: bool,
    /// Who waits in the picture; found when the page is first drawn.
    waiting: Option<ui::Waiting>,
}

impl State {
    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell, _: &mut Option<conversation::State>) -> Outcome {
        match action {
            Action::Begin => {
                let name = self.name.trim();
                let name = (!name.is_empty()).then_some(name);
                if let Err(error) = shell.ws.name_learner(name) {
                    return Outcome::Go(Route::Trouble { what: error.told(&shell.words) });
                }
            }
            Action::JustTry => match Workspace::unkept(
                shell.ws.folders.clone(),
                Settings { learner: None, ..shell.ws.settings.clone() },
            ) {
                Ok(ws) => shell.ws = ws,
                Err(error) => return Outcome::Go(Route::Trouble { what: error.told(&shell.words) }),
            },
        }
        match shell.ws.catalog.playable_ids().first() {
            Some(case) => Outcome::Go(Route::Briefing { case: (*case).to_owned() }),
            None => Outcome::Go(Route::Library),
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        (command == Command::Confirm).then_some(screens::Action::FirstStart(Action::Begin))
    }
}
