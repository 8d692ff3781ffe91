//! The ways to pages that say what is wrong: with a case of one's own, a backup, the store.

use crate::domain::paths::policy::Policy;
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::ways::{at_home, looked_at};
use crate::ui::route::Route;
use crate::ui::screens::{Action, settings};

/// A case of one's own with three slips.
fn own_case(window: &mut Offscreen) {
    at_home(window);
    let slips = "difficulty: 7, severity: 9, picture: Cupp,";
    window.app().adapt("lukewarm", ("difficulty: 1,", slips));
    window.act(Action::Go(Route::Library));
}

/// In the library.
pub(super) fn library(window: &mut Offscreen) {
    own_case(window);
}

/// In settings, each slip with its place.
pub(super) fn case_in_settings(window: &mut Offscreen) {
    own_case(window);
    window.act(Action::Go(Route::Settings));
    window.scroll(1300.0);
}

/// A copy of a backup to a folder that is not there.
pub(super) fn copy(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::Settings));
    window.scroll(1300.0);
    window.act(Action::Settings(settings::Action::AskCopy));
    window.type_words("/media/stick");
    window.act(Action::Settings(settings::Action::Copy));
}

/// A store with a damaged page.
pub(super) fn store(window: &mut Offscreen) {
    looked_at(window, "lukewarm", Policy::Middling);
    window.app().spoil_store();
    window.rest();
}

/// The same, repaired.
pub(super) fn repaired(window: &mut Offscreen) {
    store(window);
    window.act(Action::Repair);
}

/// A case that is not there any more.
pub(super) fn trouble(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::Briefing { case: "a-case-that-went".to_owned() }));
}
