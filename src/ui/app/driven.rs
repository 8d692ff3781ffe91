//! What drives the window from outside drawing: pictures of its pages, and the measuring of its frames. Everything
//! goes the way a person's click goes.

use crate::domain::session::Session;
use crate::platform::Seeds;
use crate::platform::settings::Settings;
use crate::ui::app::App;
use crate::ui::screens::Action;

impl App {
    /// Asks for something, as a control would.
    pub(crate) fn ask(&mut self, action: Action) {
        self.pending.push(action);
    }

    /// The conversation at hand.
    pub(crate) fn session(&self) -> Option<&Session> {
        self.places.session()
    }

    /// Whether the ways of a case are being searched.
    pub(crate) fn is_searching(&mut self) -> bool {
        self.shell.as_mut().is_ok_and(|shell| shell.searches.are_under_way())
    }

    /// Changes settings.
    pub(crate) fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        if let Ok(shell) = &mut self.shell {
            change(&mut shell.ws.settings);
            shell.ws.save_settings();
        }
    }

    /// Takes the chance of every attempt from a list, so that pictures come out alike.
    pub(crate) fn seed(&mut self, seeds: &[u64]) {
        if let Ok(shell) = &mut self.shell {
            shell.ws.seeds = Seeds::fixed(seeds);
        }
    }

    /// Keeps progress under a name from here on.
    pub(crate) fn name(&mut self, name: &str) {
        if let Ok(shell) = &mut self.shell
            && let Err(error) = shell.ws.name_learner(Some(name))
        {
            shell.ws.notices.push(error.to_string());
        }
    }
}
