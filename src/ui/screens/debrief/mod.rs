//! The debrief: how it ended, the line to keep, the line to change, one plan, *Again*. Below it, everything
//! else, folded into sections.

mod bars;
pub mod bill;
mod charts;
pub mod closer;
mod dimensions;
mod first;
mod header;
mod lines;
pub mod mending;
mod models;
mod next;
pub mod own;
mod own_ui;
pub mod portfolio;
mod portfolio_ui;
mod quotes;
pub mod reaction;
pub mod recoveries;
mod rewrite;
pub mod room;
mod said;
mod sections;
pub mod self_rating;
mod three;
mod ticks;
mod turns;
mod ui;
pub mod view;
pub mod whatif;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::paths::Paths;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::words::Told as _;
use crate::words::{Language, Words};
use crate::workflow::Attempt;

pub(super) use own_ui::entries_ui;
pub(in crate::ui::screens) use said::{Said, kept_words};
pub(super) use turns::mark_ui;
pub use ui::debrief_ui;
pub(super) use words::tied;

/// What the debrief asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Play the case again from the start.
    Again,
    /// Back to the library.
    Library,
    /// Write a line to change anew: the first, counted from 0, or the one after it.
    Rewrite(usize),
    /// Put the box for it away; what was written in it stays.
    PutAway(usize),
    /// Open or close a section.
    Section(&'static str),
    /// Open or close all sections.
    AllSections(bool),
    /// Open or close a turn's reasons.
    Turn(usize),
    /// Show or hide how a turn of this number was counted.
    Count(u32),
    /// Open a turn's reasons wherever they stand, and show them.
    Show(usize),
    /// Play the case again from before the turn of this number, counted from 1.
    TryFrom(u32),
    /// The same with the line written anew: which of the two, and the turn it is of.
    SayFrom(usize, u32),
    /// The turn that was to be shown is in sight.
    Revealed,
    /// Keep the plan.
    KeepPlan,
    /// Something about the run beside this one.
    Beside(whatif::Ask),
    /// To the page of what was recognised.
    Recognition,
    /// Open this entry of the field guide.
    LookUp(&'static str),
    /// Look at the ticks through the list of this position.
    Lens(usize),
    /// Show the curves of the customer of this position.
    Customer(usize),
    /// Look at a cause, or no longer.
    Cause(usize),
    /// What one thinks of the score of one's own words.
    Own(own::Ask),
    /// What one would change.
    Mend(mending::Ask),
}

/// Passes in which what was opened is brought into sight: the page finds its new height, and a box that gets the keyboard
/// asks for its first line alone.
const REVEALS: u8 = 4;

/// A line to change, written anew; kept while the page is open and nowhere else.
#[derive(Debug, Clone, Default)]
struct Rewrite {
    text: String,
    is_open: bool,
    /// It was just asked for: so many passes more the box is to be brought into sight, and to get the keyboard.
    reveal: u8,
}

/// The two lines to change.
type Rewrites = [Rewrite; 2];

/// Something that rests on a finished run and on whether the ways through its case are known, and so is reckoned once,
/// and once more when they are.
#[derive(Debug)]
struct Reckoned<T>(Option<(Arc<T>, bool)>);

impl<T> Default for Reckoned<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Reckoned<T> {
    fn get(&mut self, paths: Option<&Paths>, reckon: impl FnOnce() -> T) -> Arc<T> {
        let is_known = paths.is_some();
        match &self.0 {
            Some((found, known)) if *known == is_known => Arc::clone(found),
            _ => {
                let found = Arc::new(reckon());
                self.0 = Some((Arc::clone(&found), is_known));
                found
            }
        }
    }
}

/// The state of a debrief.
#[derive(Debug)]
pub struct State {
    /// The attempt that is over.
    pub attempt: Attempt,
    /// The sections that are open, for as long as the page is.
    open: BTreeSet<&'static str>,
    pub(super) open_turn: Option<usize>,
    /// The turn whose figures are shown, by its number.
    pub(super) counted: Option<u32>,
    /// The turn whose reasons are to be brought into sight once they are open.
    pub(super) reveal: Option<usize>,
    pub(super) scrolled: f32,
    /// The pass in which the page was opened, which no other was: it is scrolled anew.
    opened: u64,
    pub(super) lens: usize,
    /// Whose curves are shown, by position.
    pub(super) customer: usize,
    /// The cause that is looked at.
    pub(super) cause: Option<usize>,
    rewrites: Rewrites,
    /// Another run of the case to hold this one against.
    beside: whatif::Beside,
    /// What the learner said about the run.
    pub(super) said: Said,
    /// What the learner thinks of the scores of their own words.
    own: own::Views,
    /// What the learner would change.
    mending: mending::Mending,
    /// What is shown of the run.
    view: Reckoned<Option<view::View>>,
    /// What the run would have been otherwise.
    otherwise: Reckoned<whatif::view::View>,
    /// The language of what is kept here in words.
    language: Language,
}

impl State {
    pub(super) fn new(attempt: Attempt, said: Said, shell: &Shell) -> Self {
        let beside = whatif::Beside::new(&attempt, shell);
        let own = own::Views::read(&attempt, shell);
        let mending = mending::Mending::read(&attempt, shell);
        Self {
            attempt,
            open: BTreeSet::new(),
            open_turn: None,
            counted: None,
            reveal: None,
            scrolled: 0.0,
            opened: shell.ctx.cumulative_pass_nr(),
            lens: 0,
            customer: 0,
            cause: None,
            rewrites: Rewrites::default(),
            beside,
            said,
            own,
            mending,
            view: Reckoned::default(),
            otherwise: Reckoned::default(),
            language: shell.words.language(),
        }
    }

    /// What is shown of the run: it replays it several times and rests on nothing else, so it is not built every frame.
    fn view(&mut self, words: &Words, paths: Option<&Paths>) -> Arc<Option<view::View>> {
        self.view.get(paths, || view::view(words, &self.attempt.session, self.attempt.mode, paths))
    }

    /// What the run would have been otherwise.
    fn otherwise(&mut self, words: &Words, paths: Option<&Paths>) -> Arc<whatif::view::View> {
        self.otherwise.get(paths, || {
            whatif::view::view(words, &self.attempt.session, &self.beside.begun, self.beside.other(), paths)
        })
    }

    /// Whether what it holds is in the language of these words.
    pub(super) fn speaks(&self, words: &Words) -> bool {
        self.language == words.language()
    }

    /// Begins a new run at the decision of a turn; what kept it from beginning, in words.
    pub(super) fn try_from(&self, turn: u32, shell: &mut Shell) -> Result<Attempt, String> {
        self.attempt.retry_from(&mut shell.ws, turn).map_err(|error| error.told(&shell.words))
    }

    /// A line to change as it was written anew.
    pub(super) fn written_anew(&self, at: usize) -> &str {
        self.rewrites.get(at).map_or("", |rewrite| rewrite.text.trim())
    }

    /// Whether a section is open.
    pub(super) fn is_open(&self, section: &str) -> bool {
        self.open.contains(section)
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Again => Outcome::Go(Route::Briefing { case: self.attempt.session.scenario().id.to_string() }),
            Action::Library => Outcome::Go(Route::Library),
            Action::Recognition => Outcome::Go(Route::Recognition),
            Action::LookUp(id) => Outcome::Go(Route::Guide { at: Some(id.to_owned()) }),
            Action::Rewrite(at) => {
                if let Some(rewrite) = self.rewrites.get_mut(at) {
                    (rewrite.is_open, rewrite.reveal) = (true, REVEALS);
                }
                Outcome::Stay
            }
            Action::PutAway(at) => {
                if let Some(rewrite) = self.rewrites.get_mut(at) {
                    (rewrite.is_open, rewrite.reveal) = (false, 0);
                }
                Outcome::Stay
            }
            Action::Section(id) => {
                if !self.open.remove(id) {
                    self.open.insert(id);
                }
                Outcome::Stay
            }
            Action::AllSections(true) => {
                let all = sections::SECTIONS.iter().map(|section| section.id);
                self.open.extend(all.filter(|id| *id != sections::MODELS));
                Outcome::Stay
            }
            Action::AllSections(false) => {
                self.open.clear();
                Outcome::Stay
            }
            Action::Show(i) => {
                self.open.insert(sections::TURNS);
                self.open_turn = Some(i);
                self.reveal = Some(i);
                Outcome::Stay
            }
            Action::Revealed => {
                self.reveal = None;
                Outcome::Stay
            }
            Action::Lens(at) => {
                self.lens = at;
                Outcome::Stay
            }
            Action::Customer(at) => {
                self.customer = at;
                Outcome::Stay
            }
            Action::Cause(at) => {
                self.cause = if self.cause == Some(at) { None } else { Some(at) };
                Outcome::Stay
            }
            Action::Own(ask) => {
                self.own.apply(ask, &mut self.attempt, shell);
                Outcome::Stay
            }
            Action::Mend(ask) => {
                self.mending.apply(ask, &self.attempt, shell);
                Outcome::Stay
            }
            Action::KeepPlan => {
                self.said.keep_plan(&self.attempt, shell);
                Outcome::Stay
            }
            Action::Beside(ask) => {
                if self.beside.apply(ask, &self.attempt, shell) {
                    self.otherwise = Reckoned::default();
                }
                Outcome::Stay
            }
            Action::TryFrom(_) | Action::SayFrom(..) => {
                debug_assert!(false, "the places apply it: it makes a conversation");
                Outcome::Stay
            }
            Action::Count(number) => {
                self.counted = (self.counted != Some(number)).then_some(number);
                Outcome::Stay
            }
            Action::Turn(i) => {
                self.open_turn = if self.open_turn == Some(i) { None } else { Some(i) };
                Outcome::Stay
            }
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        if self.beside.reading().is_some() {
            let close = screens::Action::Debrief(Action::Beside(whatif::Ask::Close));
            return (command == Command::Back).then_some(close);
        }
        match command {
            Command::Confirm if !self.said.plan_kept => Some(screens::Action::Debrief(Action::KeepPlan)),
            // Once it is kept, the key that kept it begins nothing new.
            Command::Back => Some(screens::Action::Debrief(Action::Library)),
            _ => None,
        }
    }
}
