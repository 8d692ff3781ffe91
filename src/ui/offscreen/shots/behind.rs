//! The ways to the pages behind a report's figures: runs of several people who handed in, one of them opened, and who is ready.

use crate::domain::report::{Behind, Filter};
use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::ways::{at_home, handed_in};
use crate::ui::route::Route;
use crate::ui::screens::handed_run::At;
use crate::ui::screens::{Action, behind, handed_run, ready};

/// Looks at runs behind a figure.
fn look(window: &mut Offscreen, what: Behind, title: &str) {
    window.act(Action::Behind(behind::Action::Look(Filter::default(), what, title.to_owned(), None)));
    window.wait_for_searches();
}

/// Before a figure was chosen.
pub(super) fn nothing(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::Behind));
}

/// All runs of the report.
pub(super) fn all(window: &mut Offscreen) {
    handed_in(window);
    look(window, Behind::All, "All runs in the report");
}

/// Those with an error.
pub(super) fn error(window: &mut Offscreen) {
    handed_in(window);
    look(window, Behind::Error(ErrorCode::Empty), "Runs with an empty promise");
}

/// The pairs of the headline: a first and a latest run each.
pub(super) fn pairs(window: &mut Offscreen) {
    handed_in(window);
    look(window, Behind::Pairs, "First and latest runs");
}

fn open(window: &mut Offscreen, person: usize, run: usize, at: At) {
    let runs = handed_in(window);
    look(window, Behind::All, "All runs in the report");
    let run = runs.get(person).and_then(|runs| runs.get(run)).cloned().unwrap_or_default();
    window.act(Action::HandedRun(handed_run::Action::Open(run, at)));
    window.wait_for_searches();
}

/// A run whose typed words were handed in.
pub(super) fn run(window: &mut Offscreen) {
    open(window, 0, 2, At::Start);
}

/// The same from a figure that is about its third reply.
pub(super) fn turn(window: &mut Offscreen) {
    open(window, 0, 2, At::Turn(3));
}

/// A comment on its first reply while it is written, with another level.
pub(super) fn comment(window: &mut Offscreen) {
    open(window, 0, 2, At::Start);
    window.act(Action::HandedRun(handed_run::Action::Comment(Some(1))));
    window.type_words("You heard her before you fixed anything. I would call that good.");
    window.act(Action::HandedRun(handed_run::Action::Level(Dimension::Empathy, Level::new(3))));
}

/// The same once it is kept, with thanks for the whole run.
pub(super) fn remarked(window: &mut Offscreen) {
    comment(window);
    window.act(Action::HandedRun(handed_run::Action::Keep));
    window.wait_for_searches();
    window.act(Action::HandedRun(handed_run::Action::Thank));
    window.type_words("Thank you for staying with her until it was right.");
    window.act(Action::HandedRun(handed_run::Action::Keep));
    window.wait_for_searches();
}

/// Who is ready, before a rule is set.
pub(super) fn no_rule(window: &mut Offscreen) {
    handed_in(window);
    window.act(Action::Go(Route::Ready));
    window.wait_for_searches();
}

/// While the rule is set.
pub(super) fn rule(window: &mut Offscreen) {
    no_rule(window);
    window.act(Action::Ready(ready::Action::Begin));
    window.wait_for_searches();
}

/// Who is ready by it.
pub(super) fn ready(window: &mut Offscreen) {
    rule(window);
    window.act(Action::Ready(ready::Action::Controls));
    window.wait_for_searches();
}
