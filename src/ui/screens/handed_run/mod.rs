//! One run that was handed in: what was said, what it earned, and what a trainer has to say of it.

mod form;
mod ui;
pub mod view;

use std::collections::BTreeSet;

use crate::domain::report::Behind;
use crate::domain::rubric::{Dimension, Level};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::words::Said;
use crate::workflow::reports::{OpenRun, RemarkError, open_run, remark, unremark};
use form::Form;
use view::View;

pub use ui::handed_run_ui;

/// Passes in which what was opened is brought into sight: the page finds its height in the first.
const REVEALS: u8 = 4;

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Open a run, by its id, where it is about this.
    Open(String, At),
    /// Write a comment on a turn, or on the whole run.
    Comment(Option<u32>),
    /// Write a note of thanks for the run.
    Thank,
    /// Give a dimension of the turn another level, or leave it as issued.
    Level(Dimension, Option<Level>),
    /// Keep what was written.
    Keep,
    /// Put it away.
    Cancel,
    /// Take a remark back, by the ids of all it is made of.
    TakeBack(Vec<String>),
    /// Show the whole of what a learner says of a turn's score, or its beginning again.
    Whole(u32),
    /// Back to where the run was opened.
    Back,
}

/// Where a run opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// At its beginning.
    Start,
    /// At a turn, from 1.
    Turn(u32),
    /// At the turn a figure is about, where it is about one.
    Figure(Behind),
}

/// What a comment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// The whole run.
    Run,
    /// A turn, from 1.
    Turn(u32),
}

impl About {
    fn of(turn: Option<u32>) -> Self {
        turn.map_or(Self::Run, Self::Turn)
    }
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    run: String,
    /// Where it opens, until it is there.
    at: Option<At>,
    /// From where it was opened.
    from: Option<Route>,
    asked: Option<Answer<Option<OpenRun>>>,
    /// What was last known of it; or why nothing is.
    view: Option<Result<View, String>>,
    /// The turn it was opened at.
    turn: Option<u32>,
    /// So many passes more that turn, or the form, is to be brought into sight.
    reveal: u8,
    /// Turns of which the learner's view is shown whole.
    whole: BTreeSet<u32>,
    form: Option<Form>,
    /// Forms that were closed with something in them, each with its run: opened again, they are as they were.
    aside: Vec<(String, Form)>,
    keeping: Option<(Answer<()>, Task)>,
    /// Who signed the comment kept last: whoever comments signs the next one, too.
    author: Option<String>,
    /// Where a comment has just been kept: it is brought into sight.
    kept: Option<About>,
    /// Why what stands in the form was not kept.
    unkept: Option<String>,
    /// Why a comment that was put aside meanwhile was not kept.
    unkept_aside: Option<String>,
    /// The comment that was not taken back, by its ids, and why.
    untaken: Option<(Vec<String>, String)>,
}

/// What is being written down.
#[derive(Debug)]
enum Task {
    /// A comment on this run, as this form has it.
    Keep(String, Form),
    /// The comment of these ids is taken back; a form that is open goes on.
    TakeBack(Vec<String>),
}

impl State {
    /// Remembers from where the run was opened.
    pub(super) fn came_from(&mut self, from: &Route) {
        if matches!(from, Route::Reports | Route::Behind | Route::Ready) {
            self.from = Some(from.clone());
        }
    }

    /// Prepares the page for what is known now.
    pub(super) fn arrive(&mut self, shell: &mut Shell, run: &str) {
        self.kept = None;
        if self.run != run {
            self.put_aside();
            (self.view, self.turn) = (None, None);
            (self.untaken, self.unkept_aside) = (None, None);
            self.whole.clear();
            run.clone_into(&mut self.run);
        }
        self.ask(shell);
    }

    fn ask(&mut self, shell: &mut Shell) {
        let (run, ctx) = (self.run.clone(), shell.ctx.clone());
        self.asked = Some(shell.clerk.ask(&ctx, move |archive| open_run(archive, &run)));
    }

    /// Takes in what the archive answered.
    fn hear(&mut self, shell: &mut Shell) {
        let done = self.keeping.as_ref().and_then(|(answer, _)| answer.poll());
        if let Some((done, (_, task))) = done.and_then(|done| Some((done, self.keeping.take()?))) {
            self.written(task, done, shell);
        }
        let Some(opened) = self.asked.as_ref().and_then(Answer::poll) else { return };
        self.asked = None;
        let words = &shell.words;
        self.view = Some(match opened {
            Ok(Some(run)) => {
                self.land(&run);
                if self.kept.is_some() {
                    self.reveal = REVEALS;
                }
                Ok(view::view(words, &run, shell.ws.clock.now_ms()))
            }
            Ok(None) => Err(words.say("handed-run-gone").to_owned()),
            Err(error) => Err(error.told(words)),
        });
    }

    /// Takes in what became of what was to be written down.
    fn written(&mut self, task: Task, done: Result<(), Said>, shell: &mut Shell) {
        let why = done.err().map(|why| why.told(&shell.words));
        match task {
            Task::TakeBack(ids) => self.untaken = why.map(|why| (ids, why)),
            Task::Keep(run, form) => {
                let is_here = self.run == run;
                if why.is_none() {
                    self.author = Some(form.author().to_owned());
                    // Who went on to another run has put it aside.
                    self.aside.retain(|(of, aside)| *of != run || !aside.is_for(&form));
                    if is_here {
                        (self.form, self.kept) = (None, Some(About::of(form.turn())));
                    }
                }
                let stands_open = is_here && self.form.is_some();
                (self.unkept, self.unkept_aside) = if stands_open { (why, None) } else { (None, why) };
            }
        }
        // Of several things some may have been written.
        self.ask(shell);
    }

    /// Turns to where the run was to be opened, once.
    fn land(&mut self, run: &OpenRun) {
        let Some(at) = self.at.take() else { return };
        self.turn = match &at {
            At::Start => None,
            At::Turn(turn) => Some(*turn),
            At::Figure(figure) => view::turn_of(run, figure),
        };
        self.reveal = REVEALS;
    }

    /// Applies what the page asked for.
    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        self.kept = None;
        match action {
            Action::Open(run, at) => {
                self.at = Some(at);
                return Outcome::Go(Route::HandedRun { run });
            }
            // One thing is written down at a time: nothing begins, or is put away, over what is just being kept.
            Action::Comment(_) | Action::Thank | Action::Cancel | Action::TakeBack(_) if self.keeping.is_some() => {}
            Action::Comment(turn) => self.write(Form::new(self.signed(shell), turn, false)),
            Action::Thank => self.write(Form::new(self.signed(shell), None, true)),
            Action::Level(dimension, level) => {
                if let Some(form) = &mut self.form {
                    form.levels.set(dimension, level);
                }
            }
            Action::Keep => self.keep(shell),
            Action::Cancel => self.put_aside(),
            Action::TakeBack(ids) => {
                let (ctx, task) = (shell.ctx.clone(), Task::TakeBack(ids.clone()));
                let job = move |archive: &mut _| ids.iter().try_for_each(|id| unremark(archive, id));
                self.keeping = Some((shell.clerk.keep(&ctx, job), task));
            }
            Action::Whole(turn) => {
                if !self.whole.remove(&turn) {
                    self.whole.insert(turn);
                }
            }
            Action::Back => return Outcome::Go(self.back()),
        }
        Outcome::Stay
    }

    /// Who signs the next comment: whoever signed the last one, else whose program this is.
    fn signed(&self, shell: &Shell) -> String {
        self.author.clone().or_else(|| shell.ws.learner_name()).unwrap_or_default()
    }

    /// Opens a form; one that is being written for the same is gone on with.
    fn write(&mut self, form: Form) {
        if self.form.as_ref().is_none_or(|open| !open.is_for(&form)) {
            self.put_aside();
            let known = self.aside.iter().position(|(run, open)| *run == self.run && open.is_for(&form));
            self.form = Some(known.map_or(form, |at| self.aside.remove(at).1.again()));
        }
        self.reveal = REVEALS;
    }

    /// Closes the form. What stands in it is there when it is opened again.
    fn put_aside(&mut self) {
        self.unkept = None;
        if let Some(form) = self.form.take().filter(Form::says_something) {
            self.aside.push((self.run.clone(), form));
        }
    }

    /// Keeps what is written, once: who presses again before it is kept has not said it twice.
    fn keep(&mut self, shell: &mut Shell) {
        let Some(form) = self.form.as_ref().filter(|_| self.keeping.is_none()) else { return };
        let (all, now_ms, ctx) = (form.remarks(&self.run), shell.ws.clock.now_ms(), shell.ctx.clone());
        let job = move |archive: &mut _| -> Result<(), RemarkError> {
            all.iter().try_for_each(|new| remark(archive, new, now_ms).map(drop))
        };
        let task = Task::Keep(self.run.clone(), form.clone());
        self.keeping = Some((shell.clerk.keep(&ctx, job), task));
    }

    /// Where the run was opened.
    fn back(&self) -> Route {
        self.from.clone().unwrap_or(Route::Reports)
    }

    /// What a key of this page asks for.
    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        let action = match command {
            Command::Back if self.form.is_some() => Action::Cancel,
            Command::Back => Action::Back,
            _ => return None,
        };
        Some(screens::Action::HandedRun(action))
    }
}
