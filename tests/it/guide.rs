//! The field guide from outside: looked up by keyboard in the window and by words in the terminal; the pocket card where
//! it was asked for.

use std::path::Path;

use amends::ui::route::Route;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::Value;

use crate::support::amends;
use crate::window::{Slot, desk, key, press, route, settle, shows, window};

fn guide(data: &Path) -> Harness<'static, Slot> {
    let mut harness = window(data, 1280.0, 820.0);
    press(&mut harness, "Just try it");
    press(&mut harness, "Guide");
    assert!(matches!(route(&harness), Route::Guide { .. }));
    harness
}

fn types(harness: &mut Harness<'static, Slot>, words: &str) {
    harness.event(egui::Event::Text(words.to_owned()));
    settle(harness);
}

/// The row of the list that is open.
fn open_row(harness: &Harness<'static, Slot>) -> String {
    let mut rows = harness.query_all_by_role(egui::accesskit::Role::ListBoxOption);
    let open = rows.find(|row| row.accesskit_node().is_selected() == Some(true));
    open.and_then(|row| row.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn an_entry_is_found_opened_and_left_by_keyboard_alone() {
    let data = desk();
    let mut harness = guide(data.path());
    assert_eq!(open_row(&harness), "Empathy");
    key(&mut harness, Key::ArrowDown);
    assert_eq!(open_row(&harness), "Ownership");
    key(&mut harness, Key::Slash);
    types(&mut harness, "inconvenence");
    assert_eq!(open_row(&harness), "Stock inconvenience phrase, Error");
    assert!(shows(&harness, "Why it costs"));
    // Arrows walk the list also from inside the field, and Esc empties it before it leads away.
    key(&mut harness, Key::ArrowDown);
    let second = open_row(&harness);
    assert_ne!(second, "Stock inconvenience phrase, Error");
    key(&mut harness, Key::Escape);
    assert!(matches!(route(&harness), Route::Guide { .. }));
    assert!(second.starts_with(&open_row(&harness)), "what was open stays open");
    key(&mut harness, Key::Escape);
    assert!(matches!(route(&harness), Route::Briefing { .. }), "back where it was opened: {:?}", route(&harness));
}

#[test]
fn a_search_that_finds_nothing_says_what_to_try() {
    let data = desk();
    let mut harness = guide(data.path());
    key(&mut harness, Key::Slash);
    types(&mut harness, "qwertz");
    assert!(shows(&harness, "Nothing found for “qwertz”."));
    press(&mut harness, "refund");
    assert!(open_row(&harness).starts_with("Compensation"));
}

#[test]
fn links_lead_to_the_entries_they_name() {
    let data = desk();
    let mut harness = guide(data.path());
    // Brought into sight first: what is below the fold is clicked by nobody.
    for turn in 0..2 {
        {
            let mut buttons = harness.query_all_by_role(egui::accesskit::Role::Button);
            let link = buttons.find(|node| node.accesskit_node().label().is_some_and(|l| l == "Commands emotion"));
            let link = link.expect("the entry leads there");
            if turn == 0 { link.scroll_to_me() } else { link.click() }
        }
        settle(&mut harness);
    }
    assert_eq!(open_row(&harness), "Commands emotion");
    assert!(shows(&harness, "Nobody has ever calmed down because they were told to."));
}

#[test]
fn the_card_is_written_where_it_is_asked_for_and_its_path_is_told() {
    let data = desk();
    let folder = tempfile::tempdir().unwrap();
    let mut harness = guide(data.path());
    press(&mut harness, "Pocket card");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    settle(&mut harness);
    types(&mut harness, &folder.path().display().to_string());
    press(&mut harness, "Write HTML");
    let path = folder.path().join("amends-pocket-card.html");
    assert!(shows(&harness, &format!("The card is here: {}", path.display())));
    assert!(std::fs::read_to_string(&path).unwrap().contains("Putting it right"));
    press(&mut harness, "Write PDF");
    assert!(folder.path().join("amends-pocket-card.pdf").is_file());
}

fn json(data: &Path, arguments: &[&str]) -> Value {
    let output = amends(data).arg("guide").args(arguments).args(["--format", "json"]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_terminal_prints_what_was_found_and_says_when_nothing_was() {
    let data = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let output = amends(data.path()).arg("guide").args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, text) = run(&["calm", "down"]);
    assert_eq!(code, Some(0));
    assert!(text.starts_with("Commands emotion, error\n"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 90), "{text}");
    let (code, text) = run(&["qwertz"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("Nothing found") && text.contains("Try"), "{text}");
    let (code, text) = run(&[]);
    assert!(code == Some(0) && text.contains("Kinds of recovery"), "{text}");
    let found = json(data.path(), &["six", "steps"]);
    assert_eq!(found["entries"][0]["id"], "steps-six-steps");
    assert_eq!(found["entries"][0]["parts"][0]["kind"], "step");
    assert_eq!(json(data.path(), &["qwertz"])["entries"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_card_whose_name_says_no_format_or_whose_folder_is_missing_is_refused_with_two() {
    let data = tempfile::tempdir().unwrap();
    for name in ["card.txt", "no/such/folder/card.pdf"] {
        let path = data.path().join(name);
        let output = amends(data.path()).args(["guide", "--card"]).arg(&path).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("Nothing was"), "{said}");
        assert!(!path.exists());
    }
}
