//! The ways to pages with an organisation's rules laid over the cases.

use egui::Key;

use crate::domain::paths::policy::Policy;
use crate::platform::settings::Mode;
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::shots::PAGE_END;
use crate::ui::offscreen::ways::{at_home, say_without, write};
use crate::ui::route::Route;
use crate::ui::screens::{Action, debrief};

/// A file with everything that can stand in one.
pub(super) const OURS: &str = r##"Organisation(
    format: 1,
    name: "Quillmere Houses",
    currency: "GBP",
    rates: {"EUR": 0.86, "USD": 0.78},
    authority: [40.00, 100.00, 250.00, 1000.00],
    cases: {
        "gate-14": Own(authority: [300.00, 600.00, 1500.00, 8000.00]),
        "lukewarm": Own(as_written: true),
    },
    policy: [
        Policy(
            text: "Whoever hears of a fault owns it until somebody else has said yes to it.",
            source: "Staff handbook, 4.2",
            as_of: "2026-10",
        ),
        Policy(text: "Nobody is asked for a receipt before they are believed.", as_of: "2026-10"),
    ],
    avoid: [
        Avoid(words: ["inconvenience", "inconvenienced"], say: "what actually happened to them"),
        Avoid(words: ["our policy", "the kitchen"], say: "what you will do"),
    ],
    colours: Colours(accent: "#1B6E5A"),
)
"##;

/// One with slips, and with a colour that cannot be read.
pub(super) const BROKEN: &str = r##"Organisation(
    format: 1,
    name: "Quillmere Houses",
    currency: "pounds",
    authority: [40.00, 100.00, 25.00, 1000.00],
    avoid: [Avoid(words: [], say: "what actually happened to them")],
    colours: Colours(accent: "#FFCC00"),
)
"##;

/// The same colour in a file without slips.
pub(super) const FAINT: &str = r##"Organisation(
    format: 1,
    name: "Quillmere Houses",
    policy: [Policy(text: "Whoever hears of a fault owns it.", as_of: "2026-10")],
    colours: Colours(accent: "#FFCC00"),
)
"##;

/// Words of which some are to be avoided.
const SORRY: &str = "I'm sorry for the inconvenience, Ms Okafor. You asked twice for no dairy, the kitchen knows it now, and \
    I'm bringing you a new plate in ten minutes.";

fn ruled(window: &mut Offscreen, text: &str) {
    at_home(window);
    window.app().organise(text);
}

pub(super) fn library(window: &mut Offscreen) {
    ruled(window, OURS);
    window.act(Action::Go(Route::Library));
}

pub(super) fn briefing(window: &mut Offscreen) {
    ruled(window, OURS);
    window.act(Action::Go(Route::Briefing { case: "wrong-plate".to_owned() }));
}

/// While one types, with Coach.
pub(super) fn coached(window: &mut Offscreen) {
    ruled(window, OURS);
    window.meet("wrong-plate", Mode::Coach);
    window.play(Policy::Middling, 1);
    window.wait_for_searches();
    write(window, SORRY);
}

/// A run that was begun with words to avoid, with a section open.
pub(super) fn looked_back(window: &mut Offscreen, section: &'static str) {
    ruled(window, OURS);
    window.meet("wrong-plate", Mode::Practice);
    write(window, SORRY);
    window.key(Key::Enter);
    // Where something is asked first.
    say_without(window);
    window.play_out(Policy::Middling);
    window.wait_for_searches();
    window.act(Action::Debrief(debrief::Action::Section(section)));
}

/// The card about it, with this file.
pub(super) fn settings(window: &mut Offscreen, text: &str) {
    ruled(window, text);
    at_the_card(window);
}

/// The card about it, with none.
pub(super) fn without(window: &mut Offscreen) {
    at_home(window);
    at_the_card(window);
}

fn at_the_card(window: &mut Offscreen) {
    window.act(Action::Go(Route::Settings));
    // Below it stands what the program is, in one card.
    window.scroll(PAGE_END);
}
