//! A drill: what went before, one decision as in a conversation, and what it did. It is kept nowhere and says so; leaving it
//! unanswered loses nothing while the window is open.

mod outcome;
mod ui;
pub mod view;

use crate::domain::drill::{Before, Outcome as Learned, before, outcome};
use crate::domain::rubric::Dimension;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::conversation::view::CustomerView;
use crate::ui::screens::{self, Outcome, conversation};
use crate::words::Told as _;
use crate::words::Words;
use crate::workflow::drill::{Drill, Drills};

pub(super) use ui::NONE;
pub use ui::{drill_ui, none_ui};

/// What a drill asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// On to the decision.
    GoOn,
    /// Something in the conversation.
    Talk(conversation::Action),
    /// The same decision once more.
    Again,
    /// Another drill.
    Another,
    /// Back to the library.
    Leave,
}

/// How far it has come.
#[derive(Debug)]
pub(super) enum Step {
    /// What went before is read.
    Before,
    /// It waits for the answer.
    Asks,
    /// What the answer did, and everybody as they were before it.
    Told(Box<Learned>, Vec<CustomerView>),
}

/// The state of a drill on screen.
#[derive(Debug)]
pub struct State {
    pub(super) drill: Drill,
    pub(super) account: Before,
    pub(super) talk: conversation::State,
    pub(super) step: Step,
    /// Turns taken before it.
    turns: usize,
    seed: u64,
    /// The pass in which it began, which no other did: each is read from its beginning.
    pub(super) begun: u64,
}

impl State {
    /// A drill that is about to begin.
    ///
    /// # Errors
    /// What went wrong, in words, if it cannot be played.
    pub fn begin(drill: Drill, drills: &mut Drills, seed: u64, shell: &Shell) -> Result<Self, String> {
        let attempt = drills.begin(&shell.ws, &drill, seed).map_err(|error| {
            let why = error.told(&shell.words);
            shell.words.tell("drill-unplayable", &[("why", (&why).into())])
        })?;
        let account = before(&attempt.session);
        let turns = attempt.session.turns().count();
        let begun = shell.ctx.cumulative_pass_nr();
        Ok(Self { drill, account, talk: conversation::State::drill(attempt), step: Step::Before, turns, seed, begun })
    }

    /// Whether it still waits for its answer.
    pub fn is_open(&self) -> bool {
        !matches!(self.step, Step::Told(..))
    }

    /// Whether the customer has been met and not answered yet.
    pub(super) fn asks(&self) -> bool {
        matches!(self.step, Step::Asks)
    }

    /// Whether the customer has been met.
    pub(super) fn is_met(&self) -> bool {
        !matches!(self.step, Step::Before)
    }

    /// What it is for.
    pub(super) fn dimension(&self) -> Dimension {
        self.drill.dimension
    }

    /// Applies an action; [`Action::Another`] is for whoever chooses the next one.
    pub(super) fn apply(&mut self, action: Action, drills: &mut Drills, shell: &mut Shell) -> Outcome {
        match action {
            Action::GoOn => {
                if matches!(self.step, Step::Before) {
                    self.step = Step::Asks;
                    self.talk.asks(true);
                }
            }
            Action::Talk(action) if self.asks() || action == conversation::Action::Leave => {
                let people = view::people(&shell.words, &self.talk.attempt.session);
                let outcome = self.talk.apply(action, shell);
                if let Some(learned) = outcome_of(&shell.words, self) {
                    self.step = Step::Told(Box::new(learned), people);
                    self.talk.asks(false);
                }
                return outcome;
            }
            Action::Talk(_) | Action::Another => {}
            Action::Again => match Self::begin(self.drill.clone(), drills, self.seed, shell) {
                Ok(mut again) => {
                    // What went before has been read.
                    again.step = Step::Asks;
                    again.talk.asks(true);
                    *self = again;
                }
                Err(what) => return Outcome::Go(Route::Trouble { what }),
            },
            Action::Leave => return Outcome::Go(Route::Library),
        }
        Outcome::Stay
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        let action = match (&self.step, command) {
            (Step::Asks, command) => match self.talk.command(command)? {
                screens::Action::Conversation(action) => Action::Talk(action),
                other => return Some(other),
            },
            (_, Command::Back) => Action::Leave,
            (Step::Before, Command::Confirm) => Action::GoOn,
            (Step::Told(..), Command::Confirm) => Action::Another,
            (Step::Told(..), Command::Again) => Action::Again,
            _ => return None,
        };
        Some(screens::Action::Drill(action))
    }
}

fn outcome_of(words: &Words, state: &State) -> Option<Learned> {
    outcome(words, &state.talk.attempt.session, state.turns, state.dimension())
}
