//! The page between a conversation and its debrief: how it felt, and how the learner would rate it before seeing
//! anything. It can be skipped, it stands there once, and it must not tell how the conversation ended.

mod header;
mod rows;
mod ui;
pub mod view;

use crate::domain::rubric::Dimension;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::words::Told as _;
use crate::workflow::reflection::{self, Hunch, Journal, Kept, KeptPlan, LookBack, Mood};
use crate::workflow::{Attempt, AttemptId};

pub use ui::reflect_ui;

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// It felt so, or not after all.
    Mood(Mood),
    /// That is the own level in a dimension, or not after all.
    Level(Dimension, u8),
    /// So many stars, or not after all.
    Stars(u8),
    /// Whether the customer would return, or not after all.
    Returns(Hunch),
    /// Whether the plan of last time was kept.
    Kept(Kept),
    /// Begin the line in one's own words with these letters, which were typed with nothing to take them.
    Begin(String),
    /// Keep the answers, and go on.
    Send,
    /// Go on without answers.
    Skip,
    /// Back to the conversation.
    Back,
}

/// The state of the page.
#[derive(Debug)]
pub struct State {
    /// The attempt that is over.
    pub attempt: Attempt,
    /// What was answered so far.
    pub(super) said: LookBack,
    /// The plan of last time that nobody has said anything about yet, and from which attempt it is.
    last_plan: Option<(AttemptId, KeptPlan)>,
    kept: Option<Kept>,
    /// Why the answers could not be kept.
    failed: Option<String>,
    /// The line in one's own words is to get the keyboard, behind its last letter.
    wants_focus: bool,
}

impl State {
    pub(super) fn new(attempt: Attempt, shell: &Shell) -> Self {
        let journal = Journal::read(&shell.ws).unwrap_or_default();
        let last_plan = journal.open_plan(Some(&attempt.id));
        Self { attempt, said: LookBack::default(), last_plan, kept: None, failed: None, wants_focus: false }
    }

    pub(super) fn apply(&mut self, action: Action, shell: &Shell) -> Outcome {
        match action {
            Action::Mood(mood) => self.said.turn_mood(mood),
            Action::Level(dimension, level) => {
                if let Some(kept) = self.said.levels.get_mut(dimension as usize) {
                    turn(kept, level);
                }
            }
            Action::Stars(stars) => turn(&mut self.said.csat, stars),
            Action::Returns(hunch) => turn(&mut self.said.returns, hunch),
            Action::Kept(kept) => turn(&mut self.kept, kept),
            Action::Begin(letters) => {
                self.said.words.push_str(&letters);
                self.wants_focus = true;
            }
            Action::Send => return self.send(shell),
            Action::Skip => {
                // Nobody is kept from the debrief by a full disk: asked again another day is the worst of it.
                if !self.attempt.is_unsaved()
                    && let Err(error) = reflection::keep_look_back(&shell.ws, &self.attempt.id, None)
                {
                    tracing::warn!("it is not kept that the page before the debrief was skipped: {error}");
                }
                self.said = LookBack::default();
                return Outcome::Go(Route::Debrief);
            }
            Action::Back => return Outcome::Go(Route::Conversation),
        }
        Outcome::Stay
    }

    /// Keeps the answers; of a run that is not saved they go with the window.
    fn send(&mut self, shell: &Shell) -> Outcome {
        self.said.words = self.said.words.trim().to_owned();
        let answer = self.last_plan.as_ref().zip(self.kept);
        let said = (!self.said.is_empty()).then_some(&self.said);
        let kept = match answer {
            Some(((attempt, _), kept)) => reflection::keep_answer(&shell.ws, attempt, kept),
            None => Ok(()),
        };
        let kept = kept.and_then(|()| {
            if self.attempt.is_unsaved() {
                return Ok(());
            }
            reflection::keep_look_back(&shell.ws, &self.attempt.id, said)
        });
        match kept {
            Ok(()) => Outcome::Go(Route::Debrief),
            Err(error) => {
                let why = error.told(&shell.words);
                self.failed = Some(shell.words.tell("reflect-unkept", &[("why", (&why).into())]));
                Outcome::Stay
            }
        }
    }

    /// Whether the line in one's own words was begun a moment ago, so that whatever is typed belongs to it.
    pub(super) fn takes_words(&self) -> bool {
        self.wants_focus
    }

    pub(super) fn command(command: Command) -> Option<screens::Action> {
        let action = match command {
            Command::Confirm => Action::Send,
            Command::Back => Action::Back,
            _ => return None,
        };
        Some(screens::Action::Reflect(action))
    }
}

/// Chooses a value; chosen again, it is taken back.
fn turn<T: PartialEq>(chosen: &mut Option<T>, value: T) {
    *chosen = if chosen.as_ref() == Some(&value) { None } else { Some(value) };
}
