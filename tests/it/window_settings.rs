//! Settings by keyboard alone: every row is reached, does what it says at once, and is kept over a restart; what
//! cannot be kept is said where it was changed.

use std::path::Path;

use amends::platform::settings::{Mode, Settings, ThemeChoice, TimeAllowed, Volume, Zoom};
use amends::platform::{Clock, Folders};
use amends::store::Store;
use amends::ui::route::Route;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::DRILL;
use crate::window::{Slot, key, open_case, press, route, settle, shows, window};

fn settings_page(data: &Path, width: f32, height: f32) -> Harness<'static, Slot> {
    let mut harness = window(data, width, height);
    settle(&mut harness);
    if route(&harness) == Route::FirstStart {
        press(&mut harness, "Begin");
        key(&mut harness, egui::Key::Escape);
    }
    press(&mut harness, "Settings");
    assert_eq!(route(&harness), Route::Settings);
    harness
}

/// Tab after Tab until this control has the keyboard.
fn reach(harness: &mut Harness<'_, Slot>, name: &str) {
    for _ in 0..90 {
        harness.key_press(egui::Key::Tab);
        harness.step();
        harness.step();
        if harness.query_all_by_label(name).any(|node| node.accesskit_node().is_focused()) {
            return;
        }
    }
    panic!("Tab never came to {name}");
}

fn reach_and_press(harness: &mut Harness<'_, Slot>, name: &str) {
    reach(harness, name);
    key(harness, egui::Key::Space);
}

fn is_on(harness: &Harness<'_, Slot>, name: &str) -> bool {
    let mut found = harness.query_all_by_label(name);
    found.any(|node| {
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
            || node.accesskit_node().is_selected() == Some(true)
    })
}

/// One choice of each row that has several; what turns sound off comes last, where it is tried.
const CHOICES: [&str; 9] = [
    "Dark",
    "125%",
    "Reduce motion",
    "Coach",
    "Double",
    "Cues",
    "Background sound",
    "Tone before time runs out",
    "25%",
];

#[test]
fn every_choice_is_made_by_keyboard_holds_at_once_and_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = settings_page(data.path(), 1440.0, 900.0);
    for name in CHOICES.into_iter().chain(["All sounds"]) {
        reach_and_press(&mut harness, name);
    }
    let kept = Settings::load(data.path()).settings;
    let expected = Settings {
        theme: ThemeChoice::Dark,
        zoom: Zoom::Fixed(1.25),
        reduce_motion: true,
        default_mode: Mode::Coach,
        time_allowed: TimeAllowed::X2,
        sound: false,
        sound_cues: false,
        sound_room: false,
        sound_time: true,
        sound_volume: Volume::Quarter,
        ..kept.clone()
    };
    assert_eq!(kept, expected);
    assert!((harness.ctx.zoom_factor() - 1.25).abs() < 0.001, "the size holds at once");
    drop(harness);
    let harness = settings_page(data.path(), 1440.0, 900.0);
    for (name, on) in
        [("All sounds", false), ("Cues", false), ("Tone before time runs out", true), ("Reduce motion", true)]
    {
        assert_eq!(is_on(&harness, name), on, "{name} after a restart");
    }
    for name in ["Dark", "125%", "Coach", "Double", "25%"] {
        assert!(is_on(&harness, name), "{name} after a restart");
    }
}

#[test]
fn a_name_is_changed_by_keyboard_and_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = settings_page(data.path(), 1440.0, 900.0);
    reach(&mut harness, "Name");
    harness.event(egui::Event::Text("Robin".to_owned()));
    key(&mut harness, egui::Key::Enter);
    drop(harness);
    let harness = settings_page(data.path(), 1440.0, 900.0);
    let field = harness.get_by_role(egui::accesskit::Role::TextInput);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("Robin"));
    let name = field.accesskit_node().value();
    drop(harness);
    let folders = Folders::find(Some(data.path())).unwrap();
    let learners = Store::open(&folders, Clock::system()).unwrap().learners().unwrap();
    assert_eq!(learners.len(), 1, "it is the same learner: {learners:?} {name:?}");
}

#[test]
fn a_name_somebody_else_has_is_refused_where_it_was_asked_for() {
    let data = tempfile::tempdir().unwrap();
    {
        let folders = Folders::find(Some(data.path())).unwrap();
        Store::open(&folders, Clock::system()).unwrap().ensure_learner(Some("Robin")).unwrap();
    }
    let mut harness = window(data.path(), 1440.0, 900.0);
    settle(&mut harness);
    // Where somebody practises, the next one gives a name.
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text("Ada");
    press(&mut harness, "Begin");
    key(&mut harness, egui::Key::Escape);
    press(&mut harness, "Settings");
    reach(&mut harness, "Name");
    for _ in 0.."Ada".len() {
        key(&mut harness, egui::Key::Backspace);
    }
    harness.event(egui::Event::Text("Robin".to_owned()));
    key(&mut harness, egui::Key::Enter);
    assert!(shows(&harness, "somebody else practises under it"));
}

#[test]
fn what_cannot_be_kept_is_said_where_it_was_changed_and_holds_for_now() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = settings_page(data.path(), 1440.0, 900.0);
    let file = data.path().join("settings.ron");
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    for name in CHOICES {
        reach_and_press(&mut harness, name);
        let alerts = harness.query_all_by_role(egui::accesskit::Role::Alert);
        let words: Vec<String> = alerts.filter_map(|node| node.accesskit_node().label()).collect();
        assert!(words.len() == 1 && words[0].contains("could not be kept"), "{name}: {words:?}");
    }
    assert!(is_on(&harness, "Dark") && !is_on(&harness, "Cues"));
    std::fs::remove_dir(&file).unwrap();
    reach_and_press(&mut harness, "Cues");
    assert!(harness.query_all_by_role(egui::accesskit::Role::Alert).next().is_none(), "all is well again");
    key(&mut harness, egui::Key::M);
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    key(&mut harness, egui::Key::M);
    assert!(shows(&harness, "but only for now"));
}

#[test]
fn larger_smaller_and_normal_work_everywhere_and_are_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    let zoomed = |harness: &mut Harness<'_, Slot>, pressed: egui::Key, place: &str, expected: f32| {
        harness.key_press_modifiers(egui::Modifiers::COMMAND, pressed);
        settle(harness);
        let now = harness.ctx.zoom_factor();
        assert!((now - expected).abs() < 0.001, "{place}: {now} instead of {expected}");
    };
    zoomed(&mut harness, egui::Key::Plus, "first start", 1.1);
    press(&mut harness, "Begin");
    zoomed(&mut harness, egui::Key::Equals, "briefing", 1.25);
    key(&mut harness, egui::Key::Enter);
    zoomed(&mut harness, egui::Key::Plus, "conversation", 1.5);
    assert_eq!(Settings::load(data.path()).settings.zoom, Zoom::Fixed(1.5));
    harness.event(egui::Event::Text("?".to_owned()));
    settle(&mut harness);
    zoomed(&mut harness, egui::Key::Minus, "keys", 1.25);
    key(&mut harness, egui::Key::Escape);
    key(&mut harness, egui::Key::Escape);
    zoomed(&mut harness, egui::Key::Num0, "library", 1.0);
    drop(harness);
    assert_eq!(Settings::load(data.path()).settings.zoom, Zoom::Automatic);
    let folders = Folders::find(Some(data.path())).unwrap();
    let _held = Store::open(&folders, Clock::system()).unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert!(shows(&harness, "in use"));
    zoomed(&mut harness, egui::Key::Plus, "a store that is in use", 1.1);
}

#[test]
fn a_very_wide_window_is_larger_by_itself_says_so_and_follows_a_choice() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = settings_page(data.path(), 2560.0, 1440.0);
    // A test's window keeps its points when the size changes, as a window does that is resized: one step is enough.
    assert!(harness.ctx.zoom_factor() >= 1.5, "{}", harness.ctx.zoom_factor());
    assert!(shows(&harness, "Automatic, ") && is_on(&harness, "Auto"));
    reach_and_press(&mut harness, "100%");
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 0.001, "a choice holds");
    assert_eq!(Settings::load(data.path()).settings.zoom, Zoom::Fixed(1.0));
    drop(harness);
    let harness = settings_page(data.path(), 2560.0, 1440.0);
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 0.001, "and is kept");
}

/// 1024×700 at 100, 150 and 200 %, in the points that are left.
#[test]
fn nothing_is_cut_at_the_sides_at_any_size() {
    let data = tempfile::tempdir().unwrap();
    for zoom in [1.0, 1.5, 2.0_f32] {
        let (width, height) = (1024.0 / zoom, 700.0 / zoom);
        let mut harness = settings_page(data.path(), width, height);
        for open in ["Use another folder…", "Save a copy…", "Lato font"] {
            harness.get_by_label(open).click();
            settle(&mut harness);
        }
        settle(&mut harness);
        for node in harness.query_all(egui_kittest::kittest::By::new()) {
            let Some(label) = node.accesskit_node().label() else { continue };
            let rect = node.rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width + 0.5, "{label:?} at {zoom}: {rect:?}");
        }
    }
}

#[test]
fn licences_of_fonts_and_libraries_can_be_read() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = settings_page(data.path(), 1440.0, 900.0);
    reach_and_press(&mut harness, "Vollkorn font");
    assert!(shows(&harness, "SIL OPEN FONT LICENSE Version 1.1"));
    reach_and_press(&mut harness, "Libraries");
    assert!(!shows(&harness, "SIL OPEN FONT LICENSE Version 1.1") && shows(&harness, "egui 0."));
    reach_and_press(&mut harness, "Hide Libraries");
    assert!(!shows(&harness, "egui 0."));
}

#[test]
fn ones_own_cases_can_lie_in_another_folder() {
    let data = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::write(elsewhere.path().join("drill.ron"), DRILL).unwrap();
    let mut harness = settings_page(data.path(), 1440.0, 900.0);
    reach_and_press(&mut harness, "Use another folder…");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.event(egui::Event::Text("/nowhere/at/all".to_owned()));
    settle(&mut harness);
    key(&mut harness, egui::Key::Enter);
    assert!(shows(&harness, "There is no folder at that path"));
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Look for cases in").focus();
    settle(&mut harness);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.event(egui::Event::Text(elsewhere.path().display().to_string()));
    settle(&mut harness);
    key(&mut harness, egui::Key::Enter);
    assert!(shows(&harness, "1 file, ready to be played."));
    drop(harness);
    let mut harness = window(data.path(), 1440.0, 900.0);
    settle(&mut harness);
    open_case(&mut harness, "The Drill");
    assert!(matches!(route(&harness), Route::Briefing { .. }), "it is in the library after a restart");
    press(&mut harness, "Settings");
    reach_and_press(&mut harness, "Use the usual folder");
    assert!(shows(&harness, "There are none yet."));
    assert_eq!(Settings::load(data.path()).settings.scenario_folder, None);
}

#[test]
fn the_keys_that_are_listed_are_those_of_the_place() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = settings_page(data.path(), 1440.0, 900.0);
    harness.event(egui::Event::Text("?".to_owned()));
    settle(&mut harness);
    assert!(shows(&harness, "Sound off, and on again") && shows(&harness, "Larger"));
    assert!(!shows(&harness, "Choose a reply"));
}

#[test]
fn another_language_leaves_nothing_of_the_one_before() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = settings_page(data.path(), 1440.0, 900.0);
    press(&mut harness, "Back up now");
    settle(&mut harness);
    assert!(shows(&harness, "Last verified backup: just now") || shows(&harness, "minute"));
    harness.query_all_by_label("Deutsch").next().unwrap().click();
    settle(&mut harness);
    assert!(shows(&harness, "Letzte geprüfte Sicherung: "));
    assert!(!shows(&harness, "just now") && !shows(&harness, "minute ago"));
}
