//! Somebody who presses anything: a thousand random keys and clicks never make a page fail.

use amends::ui::route::Route;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::faults::Dice;
use crate::window::{route, window};

const KEYS: [Key; 24] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Enter,
    Key::Enter,
    Key::Space,
    Key::Escape,
    Key::Tab,
    Key::Tab,
    Key::ArrowDown,
    Key::ArrowUp,
    Key::O,
    Key::P,
    Key::F,
    Key::N,
    Key::B,
    Key::S,
    Key::T,
    Key::M,
    Key::Questionmark,
    Key::Backspace,
    Key::PageDown,
    Key::Home,
];

const WORDS: [&str; 8] = [
    "I'm so sorry, that was our mistake. ",
    "I'll bring a new one in five minutes. ",
    "$5 ",
    "The soup is on us. ",
    "Yes. ",
    "Es tut mir leid. ",
    "\u{1F937} é ",
    "a1?! ",
];

#[test]
fn a_thousand_random_steps_never_make_a_page_fail() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1100.0, 760.0);
    // People type signs that no font here has; they see a box for one, as in the real window.
    harness.ctx.set_missing_glyph_policy(egui::epaint::text::MissingGlyphPolicy::Tofu);
    let mut dice = Dice::new(4);
    let mut pages = std::collections::BTreeSet::new();
    for step in 0..1_000 {
        if dice.below(6) == 0 {
            // Into the box for one's own words, if that is where the keyboard is.
            let words = WORDS[dice.below(WORDS.len())];
            harness.event(egui::Event::Text(words.to_owned()));
        } else if dice.below(5) < 2 {
            harness.key_press(KEYS[dice.below(KEYS.len())]);
        } else {
            let buttons: Vec<_> = harness
                .query_all_by_role(Role::Button)
                .filter(|node| !node.accesskit_node().is_disabled())
                // Whoever closes the window, opens a folder or makes copies leaves it.
                .filter(|node| {
                    let name = node.accesskit_node().label().unwrap_or_default();
                    !["folder", "Close the window", "Copy"].iter().any(|words| name.contains(words))
                })
                .collect();
            if !buttons.is_empty() {
                buttons[dice.below(buttons.len())].click();
            }
        }
        harness.step();
        harness.step();
        let app = harness.state().app.as_ref().unwrap();
        assert!(!app.has_failed(), "step {step} at {:?}", route(&harness));
        pages.insert(std::mem::discriminant(&route(&harness)) == std::mem::discriminant(&Route::Conversation));
    }
    assert_eq!(pages.len(), 2, "it got into a conversation and out of it");
}
