//! The reports: what the runs that were handed in add up to. Files are taken in here, filters chosen, and every figure leads
//! to the runs behind it. What is worked out is worked out by the archive's clerk; the page shows what was last known.

pub mod actual;
mod cards;
pub mod choose;
pub mod forgetting;
mod further_ui;
mod layout;
mod taking;
pub mod thanks;
mod ui;
pub mod view;
mod world_ui;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::report::{Filter, PlayMode, Report, is_same_team};
use crate::platform::dialog::Wanted;
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::words::{Language, Words};
use crate::workflow::history;
use crate::workflow::reports::actual::teams as actual_teams;
use crate::workflow::reports::forget::Forget;
use crate::workflow::reports::{Choices, choices, report, speak};
use choose::{Choice, Select};
use forgetting::Forgetting;
use taking::Taking;
use thanks::Thanks;
use view::View;

pub use taking::take_dropped;
pub use ui::reports_ui;

/// A list that shows its first few rows until it is asked for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Cases.
    Cases,
    /// Causes.
    Causes,
    /// Recognition candidates.
    Thanks,
    /// Errors.
    Errors,
    /// Ideas.
    Ideas,
    /// Remarks.
    Remarks,
    /// What could not be taken in.
    Damage,
}

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Another choice along the top.
    Choose(Choice, usize),
    /// Every run again; where all there are were decided by rooms, these.
    EveryRun,
    /// A whole list, or its first rows again.
    Show(List),
    /// Ask the archive again.
    Again,
    /// Show where files are named, or hide it.
    Adding(bool),
    /// Take in what is named in the field.
    TakeNamed,
    /// Open the desktop's dialog.
    Browse(Wanted),
    /// Take these files and folders in.
    Take(Vec<PathBuf>),
    /// Take in no more.
    Stop,
    /// What was taken in has been read.
    Taken,
    /// Copy all ideas.
    CopyIdeas,
    /// A note of thanks.
    Thanks(thanks::Ask),
    /// Real figures.
    Actual(actual::Ask),
    /// Forget everything that was handed in.
    Forget(forgetting::Ask),
}

/// What the page shows as its next step: Enter does that and nothing that stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Next {
    /// To what can be taken along of the report: nothing else is under way.
    Export,
    /// This.
    Do(Action),
    /// Somebody is at something that Enter does not end, or reads what came of it.
    Nothing,
}

/// What is known of the archive.
#[derive(Debug)]
struct Known {
    choices: Choices,
    filter: Filter,
    /// `None` while there is nothing in it.
    report: Option<Report>,
    /// Teams there are real figures for, each with how many; an empty name is all of them together.
    actual: Vec<(String, usize)>,
}

/// The state of the page. Filters are kept while the program runs.
#[derive(Debug, Default)]
pub struct State {
    filter: Filter,
    known: Option<Known>,
    /// The page and the filters above it, in this language.
    view: Option<View>,
    selects: Vec<Select>,
    spoken: Option<Language>,
    today: i64,
    asked: Option<Answer<Option<Known>>>,
    /// Which question is the last one: those before it need no answer.
    last: Arc<AtomicU64>,
    failed: Option<String>,
    whole: BTreeSet<List>,
    taking: Taking,
    thanks: Thanks,
    actual: actual::State,
    forgetting: Forgetting,
    /// The ideas are in the clipboard.
    copied: bool,
}

impl State {
    /// Prepares the page for what is known now.
    pub(super) fn arrive(&mut self, shell: &mut Shell) {
        self.copied = false;
        self.thanks.leave();
        self.forgetting.leave();
        self.actual.leave();
        self.ask(shell);
    }

    /// The filter of the report that stands on the page: what is chosen meanwhile is not yet what it shows.
    fn meant(&self) -> &Filter {
        self.known.as_ref().map_or(&self.filter, |known| &known.filter)
    }

    /// What that filter means, in words.
    pub(super) fn meaning(&self, words: &Words) -> Option<String> {
        let known = self.known.as_ref()?;
        Some(choose::meaning(&choose::selects(words, &known.filter, &known.choices, self.today)))
    }

    /// That filter, and what it means in words.
    pub(super) fn shown(&self, words: &Words) -> (Filter, Option<String>) {
        (self.meant().clone(), self.meaning(words))
    }

    /// The same with the number of runs it means.
    pub(super) fn shown_and_counted(&self, words: &Words) -> (Filter, Option<String>) {
        let report = self.known.as_ref().and_then(|known| known.report.as_ref());
        let runs = report.map(|report| words.tell("reports-runs", &[("count", report.about.runs.into())]));
        let meaning = self.meaning(words).zip(runs).map(|(meaning, runs)| format!("{meaning} · {runs}"));
        (self.meant().clone(), meaning)
    }

    /// Asks the archive for what the filter means. What was asked before and not begun is left out.
    fn ask(&mut self, shell: &mut Shell) {
        self.today = history::today(&shell.ws);
        self.failed = None;
        let nr = self.last.fetch_add(1, Ordering::AcqRel) + 1;
        let (last, filter, today) = (Arc::clone(&self.last), self.filter.clone(), self.today);
        let catalog = shell.ws.catalog.clone();
        self.asked = Some(shell.clerk.ask(&shell.ctx, move |archive| {
            if last.load(Ordering::Acquire) != nr {
                return Ok(None);
            }
            speak(archive, &catalog)?;
            choices(archive).and_then(|choices| {
                let filter = choose::still(filter, &choices, today);
                let report = if choices.runs > 0 { Some(report(archive, &filter, today)?) } else { None };
                let actual = actual_teams(archive)?;
                Ok(Some(Known { choices, filter, report, actual }))
            })
        }));
    }

    /// Takes over what the clerk has answered, and says it in the window's language.
    fn look(&mut self, shell: &mut Shell) {
        if let Some(answer) = self.asked.as_ref().and_then(Answer::poll) {
            self.asked = None;
            match answer {
                Ok(Some(known)) => {
                    // What was chosen meanwhile is asked for by then.
                    self.filter = known.filter.clone();
                    self.known = Some(known);
                    self.spoken = None;
                }
                Ok(None) => {}
                Err(why) => self.failed = Some(why.told(&shell.words)),
            }
        }
        if let Some(paths) = self.taking.picked(&shell.words) {
            self.taking.take(paths, shell);
        }
        if self.taking.look(&shell.words) {
            self.ask(shell);
        }
        if self.taking.begins_next() {
            self.taking.begin(shell);
        }
        if self.forgetting.look(&shell.words) {
            // Nor does a note outlive whom it thanks.
            self.thanks = Thanks::default();
            self.ask(shell);
        }
        if self.thanks.look(&shell.words) || self.actual.look(&shell.words) {
            self.ask(shell);
        }
        let language = shell.words.language();
        if let Some(known) = &self.known
            && self.spoken != Some(language)
        {
            self.view = known.report.as_ref().map(|report| view::view(report, &shell.words));
            self.selects = choose::selects(&shell.words, &self.filter, &known.choices, self.today);
            self.spoken = Some(language);
        }
    }

    /// Whether there are real figures, whoever they are of.
    fn has_actual(&self) -> bool {
        self.known.as_ref().is_some_and(|known| !known.actual.is_empty())
    }

    /// Under what else than this report's team real figures wait, and how many; none without any.
    fn actual_elsewhere(&self, words: &Words) -> Option<String> {
        let known = self.known.as_ref()?;
        let shown = known.filter.team.as_deref();
        // As the report counts them: those without a team are of all, and people without one have none.
        let is_here =
            |team: &str| shown.map_or(team.is_empty(), |shown| !shown.is_empty() && is_same_team(team, shown));
        let called = |(team, count): &(String, usize)| {
            let team = if team.is_empty() { words.say("reports-import-all-together") } else { team.as_str() };
            words.tell("reports-world-elsewhere-of", &[("team", team.into()), ("count", (*count).into())])
        };
        let waiting: Vec<String> = known.actual.iter().filter(|(team, _)| !is_here(team)).map(called).collect();
        (!waiting.is_empty()).then(|| words.listed(&waiting))
    }

    /// What Enter means here.
    fn next(&self) -> Next {
        if self.thanks.is_open() || self.forgetting.asks() || self.taking.far().is_some() {
            Next::Nothing
        } else if self.actual.is_open() {
            if self.actual.can_keep() { Next::Do(Action::Actual(actual::Ask::Keep)) } else { Next::Nothing }
        } else if self.taking.is_adding() {
            Next::Nothing
        } else if self.taking.done.is_some() {
            Next::Do(Action::Taken)
        } else if self.actual.message.is_some() || self.thanks.message.is_some() {
            // What came of the last step is being read.
            Next::Nothing
        } else if self.means_runs() {
            Next::Export
        } else if self.known.is_some() && !self.has_runs() {
            Next::Do(Action::Adding(true))
        } else {
            Next::Nothing
        }
    }

    /// Whether there are runs in the archive, as far as that is known.
    fn has_runs(&self) -> bool {
        self.known.as_ref().is_some_and(|known| known.choices.runs > 0)
    }

    /// Whether rooms decided all of them: while no mode is asked for, none is meant.
    fn has_rooms_alone(&self) -> bool {
        self.has_runs() && self.known.as_ref().is_some_and(|known| known.choices.people == 0)
    }

    /// Whether the filters mean any of them.
    fn means_runs(&self) -> bool {
        self.known.as_ref().and_then(|known| known.report.as_ref()).is_some_and(|report| report.about.runs > 0)
    }

    /// Applies what the page asked for.
    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Choose(choice, at) => {
                let Some(known) = &self.known else { return Outcome::Stay };
                self.filter = choose::chosen(self.filter.clone(), &known.choices, self.today, (choice, at));
                self.selects = choose::selects(&shell.words, &self.filter, &known.choices, self.today);
                self.ask(shell);
            }
            Action::EveryRun => {
                let mode = self.has_rooms_alone().then_some(PlayMode::Workshop);
                self.filter = Filter { currency: self.filter.currency.take(), mode, ..Filter::default() };
                self.spoken = None;
                self.ask(shell);
            }
            Action::Show(list) => {
                if !self.whole.remove(&list) {
                    self.whole.insert(list);
                }
            }
            Action::Again => self.ask(shell),
            Action::Adding(on) => self.taking.adding(on),
            Action::TakeNamed => self.taking.take_named(shell),
            Action::Browse(wanted) => self.taking.browse(wanted, shell),
            Action::Take(paths) => {
                self.taking.take(paths, shell);
                return Outcome::Go(Route::Reports);
            }
            Action::Stop => self.taking.stop(),
            Action::Taken => {
                self.taking.put_away();
                self.whole.remove(&List::Damage);
            }
            Action::CopyIdeas => {
                if let Some(view) = &self.view {
                    shell.ctx.copy_text(view.ideas.text.clone());
                    self.copied = true;
                }
            }
            Action::Thanks(ask) => {
                let rows = self.view.as_ref().map_or(&[][..], |view| view.thanks.rows.as_slice());
                self.thanks.apply(ask, rows, shell);
            }
            Action::Forget(ask) => self.forgetting.apply(ask, Some(Forget::Everything), shell),
            Action::Actual(ask) => {
                let comes = matches!(ask, actual::Ask::Open(_));
                self.actual.apply(ask, shell);
                if comes {
                    return Outcome::Go(Route::Reports);
                }
            }
        }
        Outcome::Stay
    }

    /// What a key of this page asks for.
    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        let own = |action| Some(screens::Action::Reports(action));
        match command {
            Command::Back if self.thanks.is_open() => own(Action::Thanks(thanks::Ask::Close)),
            Command::Back if self.actual.is_open() => own(Action::Actual(actual::Ask::Close)),
            Command::Back if self.forgetting.asks() => own(Action::Forget(forgetting::Ask::No)),
            Command::Back if self.taking.is_adding() => own(Action::Adding(false)),
            Command::Back => Some(screens::Action::Go(Route::Library)),
            Command::AddFiles => own(Action::Adding(true)),
            Command::Confirm => match self.next() {
                Next::Export => Some(screens::Action::Go(Route::ReportExport)),
                Next::Do(action) => own(action),
                Next::Nothing => None,
            },
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::report::Behind;
    use crate::ui::screens::behind;

    #[test]
    fn a_figure_leads_to_the_runs_of_the_report_it_stands_in_whatever_was_chosen_since() {
        let of = |team: &str| Filter { team: Some(team.to_owned()), ..Filter::default() };
        let known = Known { choices: Choices::default(), filter: of("Bar"), report: None, actual: Vec::new() };
        let state = State { filter: of("Floor"), known: Some(known), ..State::default() };
        let way = view::Way { what: Behind::All, title: "All runs".to_owned(), measure: None };
        let screens::Action::Behind(behind::Action::Look(filter, ..)) = ui::behind(&state, &way) else { panic!() };
        assert_eq!(filter, of("Bar"));
        assert_eq!(state.shown(&Words::english().unwrap()).0, of("Bar"), "and so do the rule and what goes along");
    }
}
