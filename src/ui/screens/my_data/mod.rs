//! One's own data: what is kept, taking it along, putting it right, erasing it, and for how long it stays.

mod ui;

use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};

pub use ui::my_data_ui;

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {}

impl State {
    /// Prepares the page for what is known now.
    pub(super) fn arrive(&mut self, _shell: &mut Shell) {}

    pub(super) fn apply(&mut self, action: Action, _shell: &mut Shell) -> Outcome {
        match action {}
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        (command == Command::Back).then_some(screens::Action::Go(Route::Progress))
    }
}
