//! The ways to the desk of an inbox in its states.

use egui::Key;

use crate::domain::paths::policy::Policy;
use crate::domain::session::Place;
use crate::platform::settings::Mode;
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::ways::at_home;
use crate::ui::screens::{Action, inbox};

/// The case with a desk.
const CASE: &str = "twos-and-threes";

pub(super) fn desk(window: &mut Offscreen, mode: Mode) {
    at_home(window);
    window.meet(CASE, mode);
}

/// The same with something planned for the first ones.
pub(super) fn planned(window: &mut Offscreen) {
    desk(window, Mode::Practice);
    for way in [Key::Num1, Key::Num2, Key::Num1, Key::Num3, Key::Num2] {
        window.key(way);
        window.key(Key::ArrowDown);
    }
    window.key(Key::ArrowUp);
}

/// In the middle of the first conversation that has more than one scene.
pub(super) fn called(window: &mut Offscreen) {
    desk(window, Mode::Practice);
    for _ in 0..20 {
        window.play(Policy::Best, 1);
        let is_begun = window.app().session().is_some_and(|session| {
            matches!(session.play().place, Place::Scene(_))
                && session.play().desk().is_some_and(|desk| !desk.is_looking())
        });
        if is_begun {
            break;
        }
    }
}

/// The same, looked at from the desk.
pub(super) fn on_the_line(window: &mut Offscreen) {
    called(window);
    window.key(Key::Escape);
}

/// Back at the desk after so many cards.
pub(super) fn after(window: &mut Offscreen, cards: usize, mode: Mode) {
    desk(window, mode);
    let mut done = 0;
    for _ in 0..60 {
        window.play(Policy::Best, 1);
        if window.app().session().is_some_and(|session| session.play().place == Place::Desk) {
            done += 1;
        }
        if done >= cards {
            break;
        }
    }
}

/// The question before it is closed.
pub(super) fn asked(window: &mut Offscreen) {
    after(window, 3, Mode::Practice);
    window.key(Key::C);
}

/// Where it is chosen what to mend.
pub(super) fn closed(window: &mut Offscreen) {
    after(window, 3, Mode::Practice);
    window.act(Action::Inbox(inbox::Action::Close));
}

/// The shorter Monday after it.
pub(super) fn next_week(window: &mut Offscreen) {
    closed(window);
    for _ in 0..10 {
        if window.app().session().is_some_and(|session| session.play().place == Place::Desk) {
            break;
        }
        window.play(Policy::Best, 1);
    }
}
