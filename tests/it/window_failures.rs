//! The window keeps its word: a screen that fails, a turn that cannot be saved, a window that is closed
//! in the middle. Nothing that was acknowledged is lost, and whatever went wrong is said.

use std::path::{Path, PathBuf};

use amends::platform::Folders;
use amends::platform::folders::Place;
use amends::ui::Part;
use amends::ui::route::Route;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::DRILL;
use crate::window::{
    Slot, desk, key, open_case, play_to_the_debrief, press, route, settle, shows, window, window_failing,
};

/// A name nobody has, to be looked for where it must not be.
const CANARY: &str = "Zebulon";

/// Begins under the canary's name and opens the drill's conversation.
fn begin_the_drill(harness: &mut Harness<'_, Slot>) {
    settle(harness);
    harness.get_by_role(egui::accesskit::Role::TextInput).focus();
    settle(harness);
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text(CANARY);
    settle(harness);
    press(harness, "Begin");
    key(harness, egui::Key::Escape);
    open_case(harness, "The Drill");
    key(harness, egui::Key::Enter);
    assert_eq!(route(harness), Route::Conversation);
}

fn say(harness: &mut Harness<'_, Slot>, reply: egui::Key) {
    key(harness, reply);
    key(harness, egui::Key::Enter);
}

fn failed(harness: &Harness<'_, Slot>) -> bool {
    harness.state().app.as_ref().unwrap().has_failed()
}

fn reports(data: &Path) -> Vec<PathBuf> {
    let folders = Folders::find(Some(data)).unwrap();
    let entries = std::fs::read_dir(folders.path(Place::Logs)).map(|entries| entries.flatten().collect());
    let paths = entries.unwrap_or_else(|_| Vec::new()).into_iter().map(|entry: std::fs::DirEntry| entry.path());
    paths.filter(|path| path.extension().is_some_and(|ext| ext == "txt")).collect()
}

/// Leads from a fresh window with a kept attempt to where `part` fails.
fn walk_to(harness: &mut Harness<'_, Slot>, part: Part) {
    settle(harness);
    match part {
        Part::Library => return,
        Part::Briefing => return open_case(harness, "The Drill"),
        Part::Settings => return press(harness, "Settings"),
        _ => press(harness, "Go on where you stopped"),
    }
    match part {
        Part::Help => {
            harness.event(egui::Event::Text("?".to_owned()));
            settle(harness);
        }
        Part::Action => {
            // Choosing is an action already.
            key(harness, egui::Key::Num1);
        }
        _ => {}
    }
}

#[test]
fn a_screen_that_fails_costs_no_turn_and_leaves_a_report_without_names_or_words() {
    for part in [Part::Library, Part::Briefing, Part::Conversation, Part::Settings, Part::Help, Part::Action] {
        let data = desk();
        {
            let mut harness = window(data.path(), 1280.0, 820.0);
            begin_the_drill(&mut harness);
            say(&mut harness, egui::Key::Num1);
        }
        let mut harness = window_failing(data.path(), (1280.0, 820.0), 1.0 / 60.0, vec![part]);
        walk_to(&mut harness, part);
        assert!(failed(&harness), "{part:?} failed as asked");
        assert!(shows(&harness, "Everything saved before is safe") || shows(&harness, "safe at turn 1"), "{part:?}");
        let in_attempt = matches!(part, Part::Conversation | Part::Help | Part::Action);
        assert_eq!(shows(&harness, "safe at turn 1"), in_attempt, "{part:?}");
        press(&mut harness, "Go on");
        assert!(!failed(&harness), "{part:?} is there again");
        if !in_attempt {
            key(&mut harness, egui::Key::Escape);
            press(&mut harness, "Go on where you stopped");
        }
        assert_eq!(route(&harness), Route::Conversation, "{part:?}");
        assert!(shows(&harness, "Decision 2") && shows(&harness, "What do you say?"), "{part:?}");
        let reports = reports(data.path());
        assert_eq!(reports.len(), 1, "{part:?}");
        let text = std::fs::read_to_string(&reports[0]).unwrap();
        assert!(text.contains(env!("CARGO_PKG_VERSION")) && text.contains("Code:    src/ui/app/"), "{text}");
        for word in [CANARY, "sorry", "break", "Drill", "drill", "Pell"] {
            assert!(!text.contains(word), "{part:?}: {word} is in the report:\n{text}");
        }
    }
}

#[test]
fn the_page_of_a_store_that_cannot_be_opened_fails_calmly_too() {
    let data = desk();
    let folders = Folders::find(Some(data.path())).unwrap();
    let held = amends::store::Store::open(&folders, amends::platform::Clock::system()).unwrap();
    let mut harness = window_failing(data.path(), (1024.0, 700.0), 1.0 / 60.0, vec![Part::Trouble]);
    settle(&mut harness);
    assert!(failed(&harness));
    press(&mut harness, "Go on");
    assert!(!failed(&harness) && shows(&harness, "Amends is open already"));
    drop(held);
    press(&mut harness, "Try again");
    assert_eq!(route(&harness), Route::FirstStart);
}

#[test]
fn first_start_and_debrief_fail_calmly_too() {
    let data = desk();
    let fails = vec![Part::FirstStart, Part::Debrief];
    let mut harness = window_failing(data.path(), (1280.0, 820.0), 1.0 / 60.0, fails);
    settle(&mut harness);
    assert!(failed(&harness));
    press(&mut harness, "Go on");
    assert_eq!(route(&harness), Route::FirstStart);
    begin_the_drill(&mut harness);
    for _ in 0..10 {
        if failed(&harness) {
            break;
        }
        say(&mut harness, egui::Key::Num1);
    }
    assert!(failed(&harness) && route(&harness) == Route::Debrief);
    assert!(shows(&harness, "safe, with its results"));
    // The second failure may have come within five seconds; then the library is the way on.
    if shows(&harness, "It failed again.") {
        press(&mut harness, "Back to the library");
        assert_eq!(route(&harness), Route::Library);
    } else {
        press(&mut harness, "Go on");
        assert!(shows(&harness, "Four dimensions"));
    }
}

#[test]
fn a_second_failure_at_once_is_shown_plainly_with_two_ways_out() {
    let data = desk();
    begin_the_drill(&mut window(data.path(), 1280.0, 820.0));
    let fails = vec![Part::Library, Part::Library];
    let mut harness = window_failing(data.path(), (1024.0, 700.0), 1.0 / 60.0, fails);
    settle(&mut harness);
    press(&mut harness, "Back to the library");
    assert!(failed(&harness) && shows(&harness, "It failed again."));
    assert!(shows(&harness, "Close Amends") && harness.query_by_label("Go on").is_none());
    key(&mut harness, egui::Key::Escape);
    assert!(!failed(&harness) && route(&harness) == Route::Library);
    assert!(shows(&harness, "Go on where you stopped"));
    assert_eq!(reports(data.path()).len(), 2);
}

#[test]
fn a_search_that_fails_is_told_beside_the_conversation() {
    let data = desk();
    let mut harness = window_failing(data.path(), (1280.0, 820.0), 1.0 / 60.0, vec![Part::Search]);
    begin_the_drill(&mut harness);
    for _ in 0..200 {
        if shows(&harness, "Counting the decisions") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.step();
    }
    assert!(shows(&harness, "Counting the decisions") && !failed(&harness));
    assert_eq!(reports(data.path()).len(), 1);
    press(&mut harness, "Understood");
    say(&mut harness, egui::Key::Num1);
    assert!(shows(&harness, "Decision 2"));
}

#[test]
fn a_turn_that_cannot_be_saved_stays_where_it_is_until_it_can() {
    let data = desk();
    let store = data.path().join("store.sqlite");
    let away = data.path().join("elsewhere");
    let mut harness = window(data.path(), 1024.0, 700.0);
    begin_the_drill(&mut harness);
    say(&mut harness, egui::Key::Num1);
    std::fs::rename(&store, &away).unwrap();
    say(&mut harness, egui::Key::Num1);
    for words in ["Not saved yet.", "store.sqlite was moved", "Your turn before is saved", "back where it was"] {
        assert!(shows(&harness, words), "{words} is missing");
    }
    assert!(harness.query_all_by_role(egui::accesskit::Role::Alert).next().is_some());
    assert!(shows(&harness, "Decision 2"), "the screen has not moved on");
    press(&mut harness, "Retry");
    assert!(shows(&harness, "Not saved yet.") && shows(&harness, "Decision 2"));
    std::fs::rename(&away, &store).unwrap();
    press(&mut harness, "Retry");
    assert!(!shows(&harness, "Not saved yet."));
    drop(harness);
    let folders = Folders::find(Some(data.path())).unwrap();
    let kept = amends::store::Store::open(&folders, amends::platform::Clock::system()).unwrap();
    let rows = kept.attempts(amends::store::Filter::default()).unwrap();
    let events = kept.events(&rows[0].id).unwrap();
    assert_eq!(events.iter().filter(|event| event.kind == "move").count(), 2, "both turns, each once");
}

#[test]
fn going_on_without_saving_says_so_all_the_way_and_the_saved_part_stays() {
    let data = desk();
    let store = data.path().join("store.sqlite");
    let away = data.path().join("elsewhere");
    for (width, height) in [(1280.0, 820.0), (760.0, 540.0)] {
        let mut harness = window(data.path(), width, height);
        settle(&mut harness);
        if route(&harness) == Route::FirstStart {
            begin_the_drill(&mut harness);
        } else {
            press(&mut harness, "Go on where you stopped");
        }
        std::fs::rename(&store, &away).unwrap();
        say(&mut harness, egui::Key::Num1);
        press(&mut harness, "Go on without saving");
        assert!(harness.query_by_label("Not saved").is_some(), "the mark stands in the header at {width}");
        assert!(shows(&harness, "Decision 2"));
        for _ in 0..8 {
            if route(&harness) == Route::Debrief {
                break;
            }
            let at = route(&harness);
            assert!(harness.query_by_label("Not saved").is_some(), "at {at:?}");
            say(&mut harness, egui::Key::Num1);
        }
        assert_eq!(route(&harness), Route::Debrief);
        assert!(shows(&harness, "was not saved"), "the debrief says so too");
        std::fs::rename(&away, &store).unwrap();
        drop(harness);
        let mut harness = window(data.path(), width, height);
        press(&mut harness, "Go on where you stopped");
        assert!(shows(&harness, "Decision 1") && harness.query_by_label("Not saved").is_none());
    }
}

/// Every word on the page that belongs to the attempt, in the order of the page.
fn words(harness: &Harness<'_, Slot>) -> Vec<String> {
    let nodes = harness.query_all_by(|_| true);
    let labels = nodes.filter_map(|node| node.accesskit_node().label());
    // How many decisions there are is found out meanwhile.
    labels.filter(|label| !label.starts_with("Decision")).collect()
}

#[test]
fn closed_at_any_step_it_continues_at_the_same_line_with_the_same_offers() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin_the_drill(&mut harness);
    for step in 0..16 {
        key(&mut harness, egui::Key::O);
        for _ in 0..60 {
            harness.step();
        }
        let before = words(&harness);
        assert!(before.len() > 10, "{before:?}");
        let over = shows(&harness, "The conversation is over.");
        drop(harness);
        if over {
            return;
        }
        harness = window(data.path(), 1280.0, 820.0);
        press(&mut harness, "Go on where you stopped");
        assert_eq!(route(&harness), Route::Conversation);
        key(&mut harness, egui::Key::O);
        for _ in 0..60 {
            harness.step();
        }
        assert_eq!(words(&harness), before, "step {step}");
        match step {
            0 => press(&mut harness, "A slice of cake"),
            1 => key(&mut harness, egui::Key::B),
            2 => say(&mut harness, egui::Key::Num1),
            3 => press(&mut harness, "A glass of water"),
            _ => say(&mut harness, egui::Key::Num2),
        }
    }
    panic!("the drill has no end");
}

#[test]
fn a_case_that_changed_or_went_under_a_saved_attempt_is_played_on_as_it_was() {
    let data = desk();
    let file = data.path().join("scenarios/drill.ron");
    begin_the_drill(&mut window(data.path(), 1280.0, 820.0));
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Go on where you stopped");
    assert!(!shows(&harness, "the version you began"), "nothing is said while nothing changed");
    drop(harness);
    std::fs::write(
        &file,
        DRILL.replace("This is cold.", "This is warm.").replace("It has gone cold.", "This is warm."),
    )
    .unwrap();
    for (change, said) in [(true, "has changed since"), (false, "no longer among your cases")] {
        if !change {
            std::fs::remove_file(&file).unwrap();
        }
        let mut harness = window(data.path(), 1280.0, 820.0);
        press(&mut harness, "Go on where you stopped");
        assert_eq!(route(&harness), Route::Conversation);
        assert!(shows(&harness, said), "{said}");
        assert!(!shows(&harness, "This is warm."), "the case is the one that was begun");
        press(&mut harness, "Understood");
        assert!(!shows(&harness, said));
    }
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Go on where you stopped");
    say(&mut harness, egui::Key::Num1);
    assert!(shows(&harness, "Decision 2"));
}

#[test]
fn a_case_whose_file_went_or_broke_is_told_with_a_way_to_what_is_wrong() {
    let data = desk();
    let file = data.path().join("scenarios/drill.ron");
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Begin");
    key(&mut harness, egui::Key::Escape);
    std::fs::write(&file, DRILL.replacen("scenes:", "scens:", 1)).unwrap();
    open_case(&mut harness, "The Drill");
    assert!(matches!(route(&harness), Route::Trouble { .. }));
    assert!(shows(&harness, "Your attempts are safe") && !shows(&harness, "without keeping"));
    press(&mut harness, "Look in Settings");
    assert_eq!(route(&harness), Route::Settings);
    assert!(shows(&harness, "scens"), "the slip is named");
    std::fs::remove_file(&file).unwrap();
}

#[test]
fn only_parts_that_there_are_can_be_made_to_fail() {
    let data = tempfile::tempdir().unwrap();
    let run = |name: &str| crate::support::amends(data.path()).args(["--panic-at", name]).output().unwrap();
    let refused = String::from_utf8(run("nowhere").stderr).unwrap();
    assert!(refused.contains("one of first-start, library"), "{refused}");
    let known = String::from_utf8(run("library").stderr).unwrap();
    assert!(known.contains("no display"), "{known}");
    let help = crate::support::amends(data.path()).arg("--help").output().unwrap();
    assert!(!String::from_utf8(help.stdout).unwrap().contains("panic"));
}

#[test]
fn a_played_case_is_kept_when_its_debrief_fails() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_failing(data.path(), (1280.0, 820.0), 1.0 / 60.0, vec![Part::Debrief]);
    play_to_the_debrief(&mut harness);
    assert!(failed(&harness) && shows(&harness, "safe, with its results"));
    press(&mut harness, "Go on");
    assert!(route(&harness) == Route::Debrief && shows(&harness, "Four dimensions"));
}

#[test]
fn wherever_one_wanders_nothing_fails() {
    let keys = [
        egui::Key::Num1,
        egui::Key::Num2,
        egui::Key::Num3,
        egui::Key::Enter,
        egui::Key::Escape,
        egui::Key::Tab,
        egui::Key::ArrowDown,
        egui::Key::O,
        egui::Key::N,
        egui::Key::B,
        egui::Key::S,
    ];
    for walk in 0..4_usize {
        let data = desk();
        let width = [760.0, 1024.0, 1280.0, 1920.0][walk % 4];
        let mut harness = window(data.path(), width, 700.0);
        settle(&mut harness);
        let mut chance = walk as u64 + 1;
        for step in 0..50 {
            // Any numbers do that are the same every time.
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let drawn = usize::try_from(chance >> 33).unwrap();
            if drawn.is_multiple_of(3) {
                let mut buttons = harness.query_all_by_role(egui::accesskit::Role::Button);
                let count = harness.query_all_by_role(egui::accesskit::Role::Button).count();
                if let Some(button) = buttons.nth((drawn / 3) % count.max(1)) {
                    button.click();
                }
            } else {
                harness.key_press(keys[(drawn / 3) % keys.len()]);
            }
            harness.step();
            harness.step();
            assert!(!failed(&harness), "walk {walk} failed at step {step} in {:?}", route(&harness));
        }
        assert!(reports(data.path()).is_empty());
    }
}
