//! A drill in the window: found, played and left by keyboard alone, and nothing of it counted or kept.

use amends::ui::route::Route;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{amends, files_with};
use crate::typing::strike;
use crate::window::{Slot, desk, key, press, route, settle, shows, window_on};

/// Goes on with Tab until the control of this name has the keyboard, and presses it.
fn tab_to(harness: &mut Harness<'_, Slot>, name: &str) {
    for _ in 0..60 {
        key(harness, Key::Tab);
        let found = harness.query_all_by_label_contains(name).any(|node| node.accesskit_node().is_focused());
        if found {
            key(harness, Key::Space);
            return;
        }
    }
    panic!("Tab does not come to “{name}”");
}

/// Noon on 26 November 2026, in UTC: which drill is next turns on the day.
const DAY_MS: i64 = 1_795_694_400_000;

fn at_home(harness: &mut Harness<'_, Slot>) {
    press(harness, "Begin");
    key(harness, Key::Escape);
    assert_eq!(route(harness), Route::Library);
}

#[test]
fn a_drill_is_found_and_played_by_keyboard_with_its_outcome_in_place() {
    let data = desk();
    let mut harness = window_on(data.path(), (1024.0, 700.0), DAY_MS);
    at_home(&mut harness);
    tab_to(&mut harness, "Begin the drill");
    assert_eq!(route(&harness), Route::Drill);
    assert!(shows(&harness, "How it began") && shows(&harness, "good practice for"));
    key(&mut harness, Key::Num1);
    assert!(!shows(&harness, "One thing to try"), "nothing is answered before the customer has spoken");
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "What do you") && shows(&harness, "Answer in your own words"));
    key(&mut harness, Key::Num2);
    key(&mut harness, Key::Enter);
    for words in ["thought:", "One thing to try", "Another", "Again"] {
        assert!(shows(&harness, words), "{words} is missing");
    }
    assert_eq!(route(&harness), Route::Drill, "the outcome stands in place");
    key(&mut harness, Key::A);
    assert!(shows(&harness, "Answer in your own words"), "again, without what went before");
    key(&mut harness, Key::S);
    assert!(shows(&harness, "One thing to try"), "silence is an answer");
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "How it began"), "another one begins with what went before it");
    key(&mut harness, Key::Questionmark);
    harness.event(egui::Event::Text("?".to_owned()));
    settle(&mut harness);
    assert!(shows(&harness, "The same drill again"));
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Library);
}

#[test]
fn words_typed_in_a_drill_wait_there_are_scored_and_are_in_no_file() {
    let data = desk();
    let mut harness = window_on(data.path(), (1280.0, 820.0), DAY_MS);
    at_home(&mut harness);
    press(&mut harness, "Begin the drill");
    key(&mut harness, Key::Enter);
    key(&mut harness, Key::T);
    let words = "I'm so sorry, Zanzibarine. That was our mistake. I'll be back with you in five minutes.";
    harness.event(egui::Event::Text(words.to_owned()));
    settle(&mut harness);
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::Escape);
    press(&mut harness, "Go on with the drill");
    assert!(shows(&harness, "Zanzibarine"), "an unanswered drill waits as it was left");
    key(&mut harness, Key::T);
    for _ in 0..6 {
        if shows(&harness, "One thing to try") {
            break;
        }
        if shows(&harness, "Only mentioned") {
            press(&mut harness, "Only mentioned");
        }
        key(&mut harness, Key::Enter);
    }
    assert!(shows(&harness, "One thing to try"));
    assert!(shows(&harness, "an apology") && shows(&harness, "sorry"), "with the words that earned it");
    key(&mut harness, Key::Escape);
    press(&mut harness, "Begin the drill");
    assert!(shows(&harness, "How it began"), "an answered one is over");
    drop(harness);
    assert_eq!(files_with(data.path(), "Zanzibarine"), 0);
    let listed = amends(data.path()).arg("attempts").output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.starts_with("Nothing has been played yet"), "{listed}");
}

#[test]
fn words_left_unsaid_in_a_drill_are_shown_with_its_outcome() {
    let data = desk();
    let mut harness = window_on(data.path(), (1280.0, 820.0), DAY_MS);
    at_home(&mut harness);
    press(&mut harness, "Begin the drill");
    key(&mut harness, Key::Enter);
    key(&mut harness, Key::T);
    harness.event(egui::Event::Text("I was about to say Zanzibarine".to_owned()));
    settle(&mut harness);
    strike(&mut harness, (Key::S, "s"), Modifiers::ALT);
    settle(&mut harness);
    assert!(shows(&harness, "and this drill is over") && !shows(&harness, "your words are kept"));
    strike(&mut harness, (Key::S, "s"), Modifiers::ALT);
    settle(&mut harness);
    assert!(shows(&harness, "One thing to try"));
    assert!(shows(&harness, "These words were not said: “I was about to say Zanzibarine”"));
    drop(harness);
    assert_eq!(files_with(data.path(), "Zanzibarine"), 0);
}
