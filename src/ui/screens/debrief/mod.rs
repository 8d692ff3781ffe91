//! The debrief: how it ended, the line to keep, the line to change, one plan, *Again*. Below it, every
//! turn with its reasons.

mod charts;
mod first;
mod header;
mod ticks;
mod turns;
mod ui;
pub mod view;

use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::workflow::Attempt;

pub use ui::debrief_ui;

/// What the debrief asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Play the case again from the start.
    Again,
    /// Back to the library.
    Library,
    /// Open or close a turn's reasons.
    Turn(usize),
}

/// The state of a debrief.
#[derive(Debug)]
pub struct State {
    /// The attempt that is over.
    pub attempt: Attempt,
    pub(super) open_turn: Option<usize>,
    /// The turn whose reasons are to be brought into sight once they are open.
    pub(super) reveal: Option<usize>,
    pub(super) scrolled: f32,
    pub(super) lens: usize,
}

impl State {
    pub(super) fn new(attempt: Attempt) -> Self {
        Self { attempt, open_turn: None, reveal: None, scrolled: 0.0, lens: 0 }
    }

    pub(super) fn apply(&mut self, action: Action, _: &mut Shell) -> Outcome {
        match action {
            Action::Again => Outcome::Go(Route::Briefing { case: self.attempt.session.scenario().id.to_string() }),
            Action::Library => Outcome::Go(Route::Library),
            Action::Turn(i) => {
                self.open_turn = if self.open_turn == Some(i) { None } else { Some(i) };
                Outcome::Stay
            }
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        match command {
            Command::Confirm => Some(screens::Action::Debrief(Action::Again)),
            Command::Back => Some(screens::Action::Debrief(Action::Library)),
            _ => None,
        }
    }
}
