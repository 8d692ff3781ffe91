//! Progress: how each dimension moves over the runs, the weeks practised, what keeps coming back, what is due and what was
//! earned. What it shows is the domain's; here it is only laid out.

pub mod again;
mod cards;
pub mod compared;
pub mod earned;
pub mod plan;
pub(super) mod row;
mod trend;
mod ui;
pub mod view;

use crate::domain::progress::{Only, Run};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::words::{Language, Told as _};
use crate::workflow::practice::Practice;
use crate::workflow::recognition::Thanks;
use crate::workflow::reflection::Journal;
use crate::workflow::{AttemptId, LearnerId, runs};
use plan::Plans;
use view::{About, View};

pub use ui::progress_ui;

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look at the runs of the time of this position.
    Period(usize),
    /// Look at the runs of the case of this position.
    Case(usize),
    /// Look at every run again.
    EveryRun,
    /// Look back on a run, by the store's id of its attempt.
    Open(String),
    /// Read the briefing of the case for today.
    Practise,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    /// Whose page it is.
    who: Option<LearnerId>,
    runs: Vec<Run>,
    only: Only,
    practice: Practice,
    plans: Plans,
    /// The last note of thanks.
    thanks: Option<Thanks>,
    /// The run that nothing may tell of.
    unseen: Option<AttemptId>,
    /// Whether a run can be opened from here: the one at hand would give way to it.
    opens: bool,
    /// How many past runs had been played again when this was built, and in which language.
    built: (usize, Language),
    view: Option<View>,
    /// Why there is nothing to show.
    failed: Option<String>,
}

impl State {
    /// Prepares the page for what is known now, without the run that is `unseen`. `opens` says whether a run may be opened.
    pub(super) fn arrive(&mut self, shell: &mut Shell, unseen: Option<&AttemptId>, opens: bool) {
        (self.unseen, self.opens) = (unseen.cloned(), opens);
        if self.who != shell.ws.learner {
            // What somebody else looked at is no choice of this one.
            (self.who, self.only) = (shell.ws.learner.clone(), Only::default());
        }
        shell.ws.reload_catalog();
        shell.readings.ask(&shell.ws, unseen, &shell.ctx);
        self.read(shell);
    }

    /// Reads what there is, and builds what is shown of it.
    fn read(&mut self, shell: &mut Shell) {
        let unseen = self.unseen.as_ref();
        let known = shell.readings.known();
        self.built = (known.len(), shell.words.language());
        let read = runs::runs(&shell.ws, unseen, known)
            .and_then(|runs| Ok((runs, Practice::read(&shell.ws, unseen)?, Journal::read(&shell.ws)?)));
        match read {
            Ok((runs, practice, journal)) => {
                self.plans = Plans::of(&journal, &runs);
                self.thanks = journal.last_thanks().cloned();
                (self.runs, self.practice, self.failed) = (runs, practice, None);
                self.build(shell);
            }
            Err(error) => {
                let error = error.told(&shell.words);
                self.failed = Some(shell.words.tell("progress-failed", &[("error", (&error).into())]));
                self.view = None;
            }
        }
    }

    fn build(&mut self, shell: &mut Shell) {
        let are_read = shell.readings.are_done();
        let about = About {
            runs: &self.runs,
            only: &self.only,
            practice: &self.practice,
            catalog: &shell.ws.catalog,
            plans: &self.plans,
            thanks: self.thanks.as_ref(),
            are_read,
        };
        self.view = Some(view::view(&about, &shell.words));
    }

    /// What is shown, as far as is known by now.
    fn view(&mut self, shell: &mut Shell) -> Option<&View> {
        let now = (shell.readings.known().len(), shell.words.language());
        if self.built != now {
            // What was issued is known already: only what playing runs again told is new.
            let known = shell.readings.known();
            for run in &mut self.runs {
                run.facts = known.get(&AttemptId(run.attempt.clone())).cloned().flatten();
            }
            self.built = now;
            self.build(shell);
        }
        self.view.as_ref()
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Period(at) => {
                self.only.since = self.view.as_ref().and_then(|view| view.periods.get(at)?.1);
                self.build(shell);
            }
            Action::Case(at) => {
                self.only.case = self.view.as_ref().and_then(|view| view.cases.get(at)?.1.clone());
                self.build(shell);
            }
            Action::EveryRun => {
                self.only = Only::default();
                self.build(shell);
            }
            Action::Practise => {
                let today = self.view.as_ref().and_then(|view| view.due.today.clone());
                let to = today.map_or(Route::Library, |(case, ..)| Route::Briefing { case });
                return Outcome::Go(to);
            }
            Action::Open(_) => debug_assert!(false, "the places apply it: it takes the place of the run at hand"),
        }
        Outcome::Stay
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        match command {
            Command::Confirm => Some(screens::Action::Progress(Action::Practise)),
            Command::Back => Some(screens::Action::Go(Route::Library)),
            _ => None,
        }
    }
}
