//! The ways to the page for handing in, and to what somebody else's file holds.

use crate::domain::paths::policy::Policy;
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::ways::{at_home, looked_at, played, typed};
use crate::ui::route::Route;
use crate::ui::screens::Action;
use crate::ui::screens::hand_in::{Action as Ask, Extra};
use crate::workflow::hand_in::{Kind, Period};

/// Before anything was played to its end.
pub(super) fn empty(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::HandIn));
}

/// After a few runs, one of them typed.
pub(super) fn page(window: &mut Offscreen) {
    typed(window);
    window.later(20);
    played(window, "lukewarm", Policy::Best);
    window.later(30);
    looked_at(window, "wrong-plate", Policy::Middling);
    window.act(Action::Go(Route::HandIn));
}

/// With everything that can go along.
pub(super) fn all_ticked(window: &mut Offscreen) {
    page(window);
    for extra in [Extra::Words, Extra::Mood, Extra::Ideas] {
        window.act(Action::HandIn(Ask::Extra(extra)));
    }
}

/// After it was written.
pub(super) fn written(window: &mut Offscreen) {
    page(window);
    window.act(Action::HandIn(Ask::Write));
    window.scroll(600.0);
}

/// Under a pseudonym, after the same runs under the name.
pub(super) fn named_before(window: &mut Offscreen) {
    page(window);
    window.act(Action::HandIn(Ask::Kind(Kind::Name)));
    window.act(Action::HandIn(Ask::Write));
    window.act(Action::Go(Route::HandIn));
    window.act(Action::HandIn(Ask::Kind(Kind::Pseudonym)));
    window.act(Action::HandIn(Ask::Period(Period::All)));
}

/// A file that was handed in, opened.
pub(super) fn opened(window: &mut Offscreen) {
    page(window);
    window.act(Action::HandIn(Ask::Kind(Kind::Name)));
    window.act(Action::HandIn(Ask::Write));
    let folder = window.app().hand_in("");
    let file = std::fs::read_dir(folder).ok().and_then(|mut files| files.next()?.ok());
    if let Some(file) = file {
        window.act(Action::HandIn(Ask::Open(file.path())));
    }
}

/// Something else that was dropped on the window.
pub(super) fn not_one(window: &mut Offscreen) {
    at_home(window);
    let path = window.app().hand_in("../settings.json");
    window.act(Action::HandIn(Ask::Open(path)));
}
