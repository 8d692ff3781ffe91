//! The briefing: who you are, what happened, what is on file, what the house allows. One button.

mod cards;
mod ui;
pub mod view;

use jiff::tz::TimeZone;

use crate::domain::progress::due::Practisable;
use crate::domain::progress::today::watch;
use crate::platform::settings::Mode;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome, conversation};
use crate::ui::when;
use crate::words::Language;
use crate::workflow::practice::Practice;
use crate::workflow::{AttemptId, Case, attempt, history, reflection};
use view::About;

pub use ui::briefing_ui;

/// What the briefing asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Meet the customer.
    Begin,
    /// Play in another mode.
    Mode(Mode),
    /// Tell the case in this language.
    Language(Language),
    /// Look back on the last run of it.
    Debrief,
}

/// The state of a briefing.
#[derive(Debug)]
pub struct State {
    pub(super) case: Case,
    /// The language it could be told in instead.
    pub(super) other: Option<Language>,
    /// The run that will begin: its names are shown here already.
    pub(super) seed: u64,
    pub(super) about: About,
    /// How this run is to be played: at first as settings have it, which no choice for one run changes.
    pub(super) mode: Mode,
    /// The plan to remember this time.
    pub(super) plan: Option<String>,
    /// The last run of this case that can be looked back on, and the day it was begun, in words.
    pub(super) last: Option<(AttemptId, String)>,
    /// The pass in which the page was opened, which no other was: it begins at its beginning.
    pub(super) opened: u64,
}

/// Year and month now; they tell an old policy card.
pub(crate) fn today(shell: &Shell) -> (i16, i8) {
    let now = jiff::Timestamp::from_millisecond(shell.ws.clock.now_ms()).map(|t| t.to_zoned(TimeZone::system()));
    now.map_or((2026, 1), |now| (now.year(), now.month()))
}

/// What a case was called when it was last played.
fn title_as_played(shell: &Shell, id: &str) -> Option<String> {
    let attempts = history::attempts(&shell.ws).ok()?;
    let played = attempts.iter().find(|row| row.scenario_id == id)?;
    Some(attempt::played_case(&shell.ws, played).ok()?.title.clone())
}

/// A case nobody has played is told by the name of its file, written as a title is.
fn name_of(id: &str) -> String {
    let spaced = id.replace(['-', '_'], " ");
    let mut letters = spaced.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Why a case that was asked for cannot be played.
fn gone_words(shell: &Shell, id: &str) -> String {
    match shell.ws.catalog.entries.iter().find(|entry| entry.id == id) {
        Some(broken) => shell.words.tell("briefing-broken", &[("file", (&broken.file).into())]),
        None => {
            let title = title_as_played(shell, id).unwrap_or_else(|| name_of(id));
            shell.words.tell("briefing-gone", &[("title", (&title).into())])
        }
    }
}

/// The language a case could be told in instead of the one it is told in.
fn other_language(shell: &Shell, case: &Case) -> Option<Language> {
    let entry = shell.ws.catalog.find(case.scenario.id.as_str())?;
    entry.languages().into_iter().find(|language| Some(*language) != case.scenario.language())
}

/// The last run of a case that can be looked back on, and its day. A history that cannot be read costs the way back alone.
fn last_run(shell: &Shell, case: &str) -> Option<(AttemptId, String)> {
    let (last, day) = history::last_of(&shell.ws, case).ok().flatten()?;
    Some((last, when::day(&shell.words, day, history::today(&shell.ws))))
}

impl State {
    /// Prepares the page of a case. `opens` says whether a run may be looked back on: the one at hand would give way to it.
    pub(super) fn arrive(
        id: &str,
        shell: &mut Shell,
        (unseen, opens): (Option<&AttemptId>, bool),
    ) -> Result<Self, String> {
        // Read afresh, so that a line changed in the file is seen the next time.
        shell.ws.reload_catalog();
        let case = screens::case_of(shell, id).ok_or_else(|| gone_words(shell, id))?;
        let seed = shell.ws.seeds.next_seed();
        let plan = reflection::plan_to_remember(&shell.ws);
        // A history that cannot be read costs the advice, not the case.
        let practice = Practice::read(&shell.ws, unseen).unwrap_or_default();
        let scenario = &case.scenario;
        let about = Practisable {
            id: scenario.id.as_str(),
            title: &scenario.title,
            focus: &scenario.focus,
            difficulty: scenario.difficulty,
        };
        let focus = watch(&about, &practice.learner());
        let other = other_language(shell, &case);
        let mode = shell.ws.settings.default_mode;
        let last = opens.then(|| last_run(shell, id)).flatten();
        let about = About { today: today(shell), focus };
        Ok(Self { case, other, seed, about, mode, plan, last, opened: shell.ctx.cumulative_pass_nr() })
    }

    pub(super) fn apply(
        &mut self,
        action: Action,
        shell: &mut Shell,
        conversation: &mut Option<conversation::State>,
    ) -> Outcome {
        match action {
            Action::Begin => screens::begin(&self.case, (self.mode, Some(self.seed)), shell, conversation),
            Action::Mode(mode) => {
                self.mode = mode;
                Outcome::Stay
            }
            Action::Language(language) => {
                let id = self.case.scenario.id.to_string();
                shell.ws.tell_case_in(&id, language);
                if let Some(case) = screens::case_of(shell, &id) {
                    self.case = case;
                }
                self.other = other_language(shell, &self.case);
                Outcome::Stay
            }
            Action::Debrief => {
                debug_assert!(false, "the places apply it: it takes the place of the run at hand");
                Outcome::Stay
            }
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        match command {
            Command::Confirm => Some(screens::Action::Briefing(Action::Begin)),
            Command::CaseLanguage => self.other.map(|language| screens::Action::Briefing(Action::Language(language))),
            Command::Back => Some(screens::Action::Go(Route::Library)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_is_gone_and_was_never_played_is_named_all_the_same() {
        assert_eq!(name_of("two-in-the_morning"), "Two in the morning");
        assert_eq!(name_of(""), "");
    }
}
