//! Several people on one computer: who sits there is asked before anything of anybody's shows, going over takes one press,
//! and nobody's runs, plans or unsent words stand on a page of somebody else.

use std::path::Path;

use amends::platform::Folders;
use amends::ui::route::Route;
use amends::workflow::Workspace;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};

use crate::support::amends;
use crate::window::{Slot, desk, key, open_case, press, route, settle, shows, window};

/// Somebody gives a name at first start, or as somebody new.
pub(crate) fn begin_as(harness: &mut Harness<'_, Slot>, name: &str) {
    settle(harness);
    harness.get_by_role(egui::accesskit::Role::TextInput).focus();
    settle(harness);
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text(name);
    settle(harness);
    press(harness, "Begin");
    key(harness, egui::Key::Escape);
    assert_eq!(route(harness), Route::Library);
}

#[test]
fn each_sees_their_own_runs_and_the_next_start_asks_who_it_is() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin_as(&mut harness, "Ana");
    open_case(&mut harness, "Drill");
    press(&mut harness, "Meet ");
    press(&mut harness, "Answer in your own words");
    harness.get_by_role(egui::accesskit::Role::MultilineTextInput).type_text("Only Ana may read this");
    settle(&mut harness);
    key(&mut harness, egui::Key::Escape);
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    assert!(shows(&harness, "Go on"), "a run is under way");

    // The page stands where the case was looked for.
    harness.get_by_label("Somebody else practises").scroll_to_me();
    press(&mut harness, "Somebody else practises");
    assert_eq!(route(&harness), Route::FirstStart, "the button is in the head");
    assert!(shows(&harness, "Who is practising?") && shows(&harness, "Ana"));
    begin_as(&mut harness, "Noor");
    assert!(shows(&harness, "Noor") && !shows(&harness, "Ana"), "another one's library");
    assert!(!shows(&harness, "Go on"), "without the run somebody else began");
    drop(harness);

    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert_eq!(route(&harness), Route::FirstStart, "two people practise here");
    press(&mut harness, "Ana");
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "Go on");
    assert_eq!(route(&harness), Route::Conversation);
    assert!(shows(&harness, "Only Ana may read this"), "what was not sent waits for whoever typed it");
}

/// So many people practise on this computer, the last of them by a name without an end.
fn known(data: &Path, count: usize) -> Vec<String> {
    let mut ws = Workspace::open(Folders::find(Some(data)).unwrap()).unwrap();
    let mut names: Vec<String> = (1..count).map(|at| format!("Somebody {at:02}")).collect();
    names.push("Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis".to_owned());
    for name in &names {
        ws.name_learner(Some(name)).unwrap();
    }
    names
}

#[test]
fn however_many_names_there_are_the_way_in_below_them_stays_in_sight() {
    for (count, (width, height)) in [
        (3, (1024.0, 700.0)),
        (40, (1024.0, 700.0)),
        (40, (1440.0, 900.0)),
        (40, (760.0, 540.0)),
        (8, (1920.0, 1080.0)),
    ] {
        let data = desk();
        let names = known(data.path(), count);
        let mut harness = window(data.path(), width, height);
        settle(&mut harness);
        assert_eq!(route(&harness), Route::FirstStart);
        let field = harness.get_by_role(egui::accesskit::Role::TextInput).rect();
        let begin = harness.get_by_label_contains("Begin").rect();
        assert!(begin.bottom() < height && field.bottom() < height, "{count} at {width}: {begin}");
        for name in &names {
            // One that is cut is told in full.
            let rect = harness.get_by_label(name).rect();
            assert!(rect.left() > 0.0 && rect.right() <= begin.right() + 1.0, "{name}: {rect}");
        }
        let tops: Vec<f32> = names.iter().map(|name| harness.get_by_label(name).rect().top()).collect();
        let in_sight = names.iter().filter(|name| harness.get_by_label(name).rect().bottom() <= field.top()).count();
        assert!(in_sight >= 2, "{count} at {width}: {tops:?}");
    }
}

#[test]
fn every_name_is_come_to_by_keyboard_and_in_sight_then() {
    let data = desk();
    let names = known(data.path(), 40);
    let mut harness = window(data.path(), 1024.0, 700.0);
    settle(&mut harness);
    let field = harness.get_by_role(egui::accesskit::Role::TextInput).rect();
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..names.len() {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        // The list takes its time to come there.
        for _ in 0..5 {
            settle(&mut harness);
        }
        let focused = harness.query_all(by().predicate(|node| node.is_focused() && !node.is_hidden())).next();
        let focused = focused.expect("something has the keyboard");
        let name = focused.accesskit_node().label().unwrap_or_default();
        let rect = focused.rect();
        assert!(rect.top() > 0.0 && rect.bottom() <= field.top(), "{name} is out of sight: {rect}");
        reached.insert(name);
    }
    assert!(names.iter().all(|name| reached.contains(name)), "{reached:?}");
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Library);
}

#[test]
fn who_looks_at_the_names_and_goes_back_stays_who_they_are() {
    let data = desk();
    let mut harness = window(data.path(), 1024.0, 700.0);
    begin_as(&mut harness, "Ana");
    press(&mut harness, "Settings");
    harness.get_by_label("Who is practising?").scroll_to_me();
    press(&mut harness, "Who is practising?");
    assert_eq!(route(&harness), Route::FirstStart);
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    assert!(shows(&harness, "Ana"));
}

#[test]
fn where_somebody_practises_nobody_without_a_name_is_begun_by_a_slip() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin_as(&mut harness, "Ana");
    press(&mut harness, "Somebody else practises");
    press(&mut harness, "Begin");
    assert_eq!(route(&harness), Route::FirstStart);
    harness.get_by_role(egui::accesskit::Role::TextInput).focus();
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::FirstStart);
    assert!(!shows(&harness, "Without a name"));
}

#[test]
fn after_a_try_that_kept_nothing_one_can_begin_to_keep() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Escape);
    press(&mut harness, "Settings");
    press(&mut harness, "Keep my progress from now on");
    assert_eq!(route(&harness), Route::FirstStart);
    begin_as(&mut harness, "Ana");
    drop(harness);
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert!(shows(&harness, "Ana"), "it was kept");
    // A guest on a computer where somebody practises is asked as well, and what they type is a name of their own.
    press(&mut harness, "Somebody else practises");
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Escape);
    press(&mut harness, "Settings");
    press(&mut harness, "Keep my progress from now on");
    assert_eq!(route(&harness), Route::FirstStart);
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text("Omar");
    key(&mut harness, egui::Key::Enter);
    assert!(matches!(route(&harness), Route::Briefing { .. }), "typed without a click");
    key(&mut harness, egui::Key::Escape);
    assert!(shows(&harness, "Omar") && !shows(&harness, "Ana"));
    press(&mut harness, "Somebody else practises");
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text("Ana");
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Library, "who is known needs no first case");
    assert!(shows(&harness, "Ana"));
}

#[test]
fn the_terminal_lists_ones_own_runs_and_everybodys_only_when_asked() {
    let data = desk();
    let play = |name: &str| {
        let mut harness = window(data.path(), 1280.0, 820.0);
        settle(&mut harness);
        begin_as(&mut harness, name);
        drop(harness);
        amends(data.path()).args(["play", "drill"]).write_stdin("1\n").assert().success();
    };
    play("Ana");
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Somebody else practises");
    begin_as(&mut harness, "Noor");
    drop(harness);
    let lines = |more: &[&str]| {
        let out = amends(data.path()).arg("attempts").args(more).args(["--format", "json"]).output().unwrap();
        String::from_utf8_lossy(&out.stdout).lines().count()
    };
    assert_eq!((lines(&[]), lines(&["--everyone"])), (0, 1));
}
