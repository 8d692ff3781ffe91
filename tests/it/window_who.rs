//! Several people on one computer: who sits there is asked before anything of anybody's shows, going over takes one press,
//! and nobody's runs, plans or unsent words stand on a page of somebody else.

use amends::ui::route::Route;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::amends;
use crate::window::{Slot, desk, key, open_case, press, route, settle, shows, window};

/// Somebody gives a name at first start, or as somebody new.
fn begin_as(harness: &mut Harness<'_, Slot>, name: &str) {
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
