//! Ready for customers? The rule, and who meets it.

mod rule_ui;
mod ui;
pub mod view;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::report::{Filter, PlayMode, Rule};
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::workflow::reports::forget::Kept;
use crate::workflow::reports::{ready, speak};
use view::View;

pub use ui::ready_ui;

/// What the page asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Set a rule to begin with.
    Begin,
    /// Show or hide the controls of the rule.
    Controls,
    /// Show more people.
    More,
    /// Change something about the rule.
    Change(Change),
    /// Set no rule.
    Drop,
}

/// What is changed about the rule.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Any one case will do.
    AnyCase,
    /// Ask for this case, or no longer.
    Case(String),
    /// So many runs of each case have to meet it.
    Runs(u32),
    /// Count this mode, or no longer.
    Mode(PlayMode),
    /// Least mean level of a dimension, by its place in the rubric.
    Level(usize, Option<f64>),
    /// Least simulated satisfaction.
    Csat(Option<f64>),
    /// An error that must not be there, or may.
    Error(ErrorCode),
    /// None of the errors may be there, or each may.
    Errors {
        /// None may.
        none: bool,
    },
}

/// People that are shown at first, and more at a time: a list of thousands would hold every frame up.
const SHOWN: usize = 50;

/// What the archive answered, put into words where it was found.
#[derive(Debug)]
struct Found {
    rule: Option<Rule>,
    cases: Vec<(String, String)>,
    view: Option<View>,
    everybody: Vec<(Kept, bool)>,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    filter: Filter,
    /// What the filter means, in words.
    meaning: Option<String>,
    asked: Option<Answer<Option<Found>>>,
    /// Which change of the rule is the last one: those before it need not be kept.
    last: Arc<AtomicU64>,
    /// The rule as it is set here.
    rule: Option<Rule>,
    /// Cases to choose from.
    cases: Vec<(String, String)>,
    /// The rule in a sentence.
    sentence: Option<String>,
    /// Who meets it, as last known.
    view: Option<View>,
    /// Everybody of whom there is something, with whether they stand in one of the lists of the view: they are to be found, and
    /// forgotten, also without a rule and whatever the filters leave out.
    everybody: Vec<(Kept, bool)>,
    is_known: bool,
    failed: Option<String>,
    shows_controls: bool,
    /// How many people more than at first are shown.
    more: usize,
}

/// By which rule it is looked who is ready.
enum By {
    TheRuleThereIs,
    /// A new one, or none any more.
    This(Option<Rule>),
}

/// Of how many runs a rate can be told (rubric §10): one that went well may be luck.
const RUNS: u32 = 3;

/// A rule that asks for what is usually asked: more than once, unaided, acceptable in what every case calls for, and nothing that does harm.
fn first_rule() -> Rule {
    Rule {
        cases: Vec::new(),
        runs: RUNS,
        modes: vec![PlayMode::Practice, PlayMode::Assessment],
        levels: [Some(2.0), Some(2.0), Some(2.0), None],
        csat: Some(3.5),
        without: vec![ErrorCode::Blame, ErrorCode::CustBlame, ErrorCode::Hide],
    }
}

impl State {
    /// Prepares the page for what is known now, by the runs the report that is shown is about.
    pub(super) fn arrive(&mut self, shell: &mut Shell, shown: (Filter, Option<String>)) {
        (self.filter, self.meaning) = shown;
        self.ask(shell, By::TheRuleThereIs);
    }

    /// Looks who is ready.
    fn ask(&mut self, shell: &mut Shell, by: By) {
        let (filter, ctx, words) = (self.filter.clone(), shell.ctx.clone(), Arc::clone(&shell.words));
        let now_ms = shell.ws.clock.now_ms();
        let is_set = matches!(by, By::This(_));
        let last = Arc::clone(&self.last);
        let nr = match by {
            By::This(_) => last.fetch_add(1, Ordering::AcqRel) + 1,
            By::TheRuleThereIs => 0,
        };
        // A change is asked for at once, whatever else is: it is kept also if the page is left before it is answered.
        let catalog = shell.ws.catalog.clone();
        let job = move |archive: &mut _| {
            speak(archive, &catalog)?;
            let standing = match by {
                By::This(_) if last.load(Ordering::Acquire) != nr => return Ok(None),
                By::This(rule) => ready::set(archive, rule.as_ref(), &filter),
                By::TheRuleThereIs => ready::standing(archive, &filter),
            };
            standing.map(|standing| {
                let view = view::view(&words, &standing, now_ms);
                let everybody = in_lists(view.as_ref(), standing.everybody);
                Some(Found { rule: standing.rule, cases: standing.cases, view, everybody })
            })
        };
        self.asked = Some(if is_set { shell.clerk.keep(&ctx, job) } else { shell.clerk.ask(&ctx, job) });
    }

    /// Takes in what the archive answered.
    fn hear(&mut self, shell: &mut Shell) {
        let Some(answer) = self.asked.as_ref().and_then(Answer::poll) else { return };
        self.asked = None;
        match answer {
            // What was changed after it is asked for by then.
            Ok(None) => {}
            Ok(Some(found)) => {
                (self.rule, self.cases, self.view) = (found.rule, found.cases, found.view);
                self.everybody = found.everybody;
                (self.is_known, self.failed) = (true, None);
                self.say(shell);
            }
            Err(error) => self.failed = Some(error.told(&shell.words)),
        }
    }

    /// Puts the rule into words.
    fn say(&mut self, shell: &Shell) {
        self.sentence = self.rule.as_ref().map(|rule| view::sentence(&shell.words, rule, &self.cases));
    }

    /// Keeps the rule as it is set here, and looks who meets it.
    fn keep(&mut self, shell: &mut Shell) {
        self.say(shell);
        self.ask(shell, By::This(self.rule.clone()));
    }

    /// Applies what the page asked for.
    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::More => self.more += SHOWN,
            Action::Controls => self.shows_controls = !self.shows_controls,
            Action::Begin => {
                (self.rule, self.shows_controls) = (Some(first_rule()), true);
                self.keep(shell);
            }
            Action::Change(change) => {
                if let Some(rule) = &mut self.rule {
                    changed(rule, change);
                    self.keep(shell);
                }
            }
            Action::Drop => {
                (self.rule, self.view, self.shows_controls) = (None, None, false);
                self.keep(shell);
            }
        }
        Outcome::Stay
    }

    /// What a key of this page asks for.
    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        (command == Command::Back).then_some(screens::Action::Go(Route::Reports))
    }
}

/// Each with whether they stand in the lists of who meets the rule and who does not.
fn in_lists(view: Option<&View>, everybody: Vec<Kept>) -> Vec<(Kept, bool)> {
    let drawn = view.into_iter().flat_map(|view| view.people.iter().chain(&view.others));
    let drawn: BTreeSet<&str> = drawn.map(|person| person.reference.as_str()).collect();
    let with = |kept: Kept| {
        let is_drawn = drawn.contains(kept.reference.as_str());
        (kept, is_drawn)
    };
    everybody.into_iter().map(with).collect()
}

/// Changes a rule. Lists keep the order of what there is, so that a rule set twice is one.
fn changed(rule: &mut Rule, change: Change) {
    match change {
        Change::AnyCase => rule.cases.clear(),
        Change::Case(case) => {
            turn(&mut rule.cases, case);
            rule.cases.sort();
        }
        Change::Runs(runs) => rule.runs = runs,
        Change::Mode(mode) => {
            turn(&mut rule.modes, mode);
            rule.modes.sort();
        }
        Change::Level(at, level) => {
            if let Some(asked) = rule.levels.get_mut(at) {
                *asked = level;
            }
        }
        Change::Csat(csat) => rule.csat = csat,
        Change::Error(code) => {
            turn(&mut rule.without, code);
            rule.without.sort();
        }
        Change::Errors { none: true } => rule.without = ERRORS.iter().map(|entry| entry.code).collect(),
        Change::Errors { none: false } => rule.without.clear(),
    }
}

/// Takes something in, or out if it is there.
fn turn<T: PartialEq>(all: &mut Vec<T>, one: T) {
    match all.iter().position(|known| *known == one) {
        Some(at) => drop(all.remove(at)),
        None => all.push(one),
    }
}
