//! The page between a conversation and its debrief, as somebody meets it: it asks before it tells, it can be skipped, it
//! stands there once, and what is said there stays with whoever said it.

use std::path::Path;

use amends::platform::Folders;
use amends::store::AttemptId;
use amends::ui::Part;
use amends::ui::route::Route;
use amends::workflow::reflection::{self, Hunch, Journal, Kept, LookBack, Mood};
use amends::workflow::{Workspace, history};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::amends;
use crate::window::{Slot, desk, key, open_case, press, route, settle, shows, window, window_failing};

/// Words nobody else would write, to be looked for where they must not be.
const WORDS: &str = "I wanted to hide in the kitchen";

/// Opens the drill and plays it to the page that asks.
fn play_to_the_questions(harness: &mut Harness<'_, Slot>) {
    settle(harness);
    if route(harness) == Route::FirstStart {
        press(harness, "Begin");
        key(harness, egui::Key::Escape);
    }
    open_case(harness, "The Drill");
    key(harness, egui::Key::Enter);
    for _ in 0..20 {
        if route(harness) != Route::Conversation {
            break;
        }
        key(harness, egui::Key::Num1);
        key(harness, egui::Key::Enter);
    }
    assert_eq!(route(harness), Route::Reflect);
}

/// Every name on the page.
fn names(harness: &Harness<'_, Slot>) -> String {
    let all = harness.query_all(egui_kittest::kittest::by());
    all.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>().join("\n")
}

/// Presses what has exactly this name, brought into sight first.
fn press_exactly(harness: &mut Harness<'_, Slot>, name: &str) {
    settle(harness);
    harness.get_by_label(name).scroll_to_me();
    settle(harness);
    harness.get_by_label(name).click();
    settle(harness);
}

fn journal(data: &Path) -> (Workspace, Journal, AttemptId) {
    let ws = Workspace::open(Folders::find(Some(data)).unwrap()).unwrap();
    let last = history::attempts(&ws).unwrap().remove(0).id;
    let journal = Journal::read(&ws).unwrap();
    (ws, journal, last)
}

/// The endings of the drill and every word that goes with a figure.
const TELLS: [&str; 6] = ["imulated", "of 5", "So-so", "ustomer stays", "Four dimensions", ", best "];

fn tells_nothing(harness: &Harness<'_, Slot>) {
    let names = names(harness);
    for tell in TELLS {
        assert!(!names.contains(tell), "“{tell}” is on the page:\n{names}");
    }
}

#[test]
fn nothing_tells_how_it_ended_before_the_answers_are_sent() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    play_to_the_questions(&mut harness);
    assert!(shows(&harness, "How did that feel?") && shows(&harness, "Empathy: Cut short"));
    tells_nothing(&harness);
    // Back to the conversation, on to the library, and into the questions again: still nothing.
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Conversation);
    tells_nothing(&harness);
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    tells_nothing(&harness);
    assert!(!shows(&harness, "Mean of your last"));
    press_exactly(&mut harness, "How did it go?");
    assert_eq!(route(&harness), Route::Reflect);
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Debrief);
    assert!(shows(&harness, "Four dimensions") && shows(&harness, "simulated"));
    key(&mut harness, egui::Key::Escape);
    assert!(shows(&harness, "Levels, out of 4"), "now the library may tell");
}

#[test]
fn answers_come_back_as_diamonds_and_the_page_stands_there_once() {
    let data = desk();
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        play_to_the_questions(&mut harness);
        for name in ["Tense", "Proud", "Empathy: Named it", "Speed: “Soon”", "Pell’s rating: 4 stars", "Not sure"]
        {
            press_exactly(&mut harness, name);
        }
        harness.get_by_role(egui::accesskit::Role::TextInput).focus();
        settle(&mut harness);
        harness.get_by_role(egui::accesskit::Role::TextInput).type_text(WORDS);
        settle(&mut harness);
        // Going back and coming again keeps what was answered so far.
        key(&mut harness, egui::Key::Escape);
        key(&mut harness, egui::Key::Enter);
        assert_eq!(route(&harness), Route::Reflect);
        key(&mut harness, egui::Key::Enter);
        assert_eq!(route(&harness), Route::Debrief);
        assert!(shows(&harness, "your own guess 3.0"), "the diamond is on the bar");
        harness.get_by_label_contains("Open all").scroll_to_me();
        for _ in 0..60 {
            harness.step();
        }
        press(&mut harness, "Open all");
        assert!(shows(&harness, WORDS) && shows(&harness, "You guessed\u{a0}4\u{a0}of\u{a0}5"));
    }
    let (_, journal, last) = journal(data.path());
    let entry = journal.of(&last);
    let said = entry.look_back.unwrap();
    assert_eq!((said.moods, said.words.as_str()), (vec![Mood::Tense, Mood::Proud], WORDS));
    assert_eq!((said.levels, said.csat), ([Some(3), None, Some(1), None], Some(4)));
    assert_eq!(said.returns, Some(Hunch::NotSure));
}

#[test]
fn skipped_it_asks_no_more_about_that_run() {
    let data = desk();
    {
        let mut harness = window(data.path(), 1024.0, 700.0);
        play_to_the_questions(&mut harness);
        press(&mut harness, "Skip this once");
        assert_eq!(route(&harness), Route::Debrief);
        assert!(!shows(&harness, "your own guess"));
    }
    let (_, journal, last) = journal(data.path());
    assert!(journal.of(&last).was_asked && journal.of(&last).look_back.is_none());
}

#[test]
fn a_plan_that_was_kept_is_shown_at_the_next_start_and_asked_for_at_its_end() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    play_to_the_questions(&mut harness);
    assert!(!shows(&harness, "Your plan last time"), "there was none");
    key(&mut harness, egui::Key::Enter);
    press(&mut harness, "Keep this plan");
    assert!(shows(&harness, "Kept:") && !shows(&harness, "of your last"));
    // In the header, and in the card of the plan that was kept.
    assert_eq!(harness.query_all_by_label("Play again").count(), 2);
    harness.query_all_by_label("Play again").next().unwrap().click();
    settle(&mut harness);
    assert!(shows(&harness, "Your plan from last time: If "));
    key(&mut harness, egui::Key::Escape);
    play_to_the_questions(&mut harness);
    assert!(shows(&harness, "Your plan last time"));
    press_exactly(&mut harness, "Partly");
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Debrief);
    assert!(shows(&harness, "You kept your last plan\u{a0}in\u{a0}part."));
}

#[test]
fn an_answer_chosen_by_the_pointer_leaves_enter_to_the_main_button() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    play_to_the_questions(&mut harness);
    press(&mut harness, "Ownership: Took it on");
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Debrief);
    assert!(shows(&harness, "your own guess 2.0"), "Enter has not taken the answer back");
}

#[test]
fn a_page_that_fails_asks_again_and_tells_nothing() {
    let data = desk();
    let mut harness = window_failing(data.path(), (1280.0, 820.0), 1.0 / 60.0, vec![Part::Reflect]);
    play_to_the_questions(&mut harness);
    assert!(shows(&harness, "safe"));
    tells_nothing(&harness);
    press_exactly(&mut harness, "Go on");
    assert!(route(&harness) == Route::Reflect && shows(&harness, "How did that feel?"));
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Debrief);
}

#[test]
fn the_way_on_stays_in_sight_at_every_size() {
    for (width, height) in [(1024.0, 700.0), (1440.0, 900.0), (1920.0, 1080.0), (800.0, 560.0)] {
        let data = desk();
        let mut harness = window(data.path(), width, height);
        play_to_the_questions(&mut harness);
        settle(&mut harness);
        for name in ["Show me what happened", "Skip this once"] {
            let rect = harness.get_by_label_contains(name).rect();
            assert!(rect.max.y <= height && rect.max.x <= width, "{name} at {width}x{height}: {rect:?}");
        }
    }
}

#[test]
fn what_was_said_is_in_no_list_no_replay_and_no_result() {
    let data = desk();
    let id = {
        let mut harness = window(data.path(), 1280.0, 820.0);
        play_to_the_questions(&mut harness);
        press(&mut harness, "Skip this once");
        drop(harness);
        let (ws, _, last) = journal(data.path());
        let said = LookBack { words: WORDS.to_owned(), levels: [Some(0); 4], ..LookBack::default() };
        reflection::keep_look_back(&ws, &last, Some(&said)).unwrap();
        let results = ws.store.attempt(&last.0).unwrap().results.unwrap();
        assert!(!results.contains(WORDS));
        last.0
    };
    let asked: [&[&str]; 5] = [
        &["attempts"],
        &["attempts", "--format", "json"],
        &["replay", &id],
        &["replay", &id, "--format", "json"],
        &["store", "check"],
    ];
    for arguments in asked {
        let output = amends(data.path()).args(arguments).output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(!told.is_empty() && !told.contains(WORDS) && !told.contains("look-back"), "{arguments:?}: {told}");
    }
}

#[test]
fn erasing_the_learner_leaves_no_word_of_it_in_any_file() {
    let data = desk();
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        play_to_the_questions(&mut harness);
        press(&mut harness, "Skip this once");
    }
    let (ws, _, last) = journal(data.path());
    let said = LookBack { words: WORDS.to_owned(), ..LookBack::default() };
    reflection::keep_look_back(&ws, &last, Some(&said)).unwrap();
    reflection::keep_answer(&ws, &last, Kept::Yes).unwrap();
    ws.store.backup_now().unwrap();
    assert!(files_with(data.path(), WORDS).len() >= 2, "in the store or its log, and in the backup");
    ws.store.erase_learner_data(ws.learner.as_ref().unwrap()).unwrap();
    assert!(Journal::read(&ws).unwrap().of(&last) == reflection::Entry::default());
    drop(ws);
    assert_eq!(files_with(data.path(), WORDS), Vec::<std::path::PathBuf>::new());
}

fn files_with(data: &Path, words: &str) -> Vec<std::path::PathBuf> {
    let mut left = vec![data.to_owned()];
    let mut found = Vec::new();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(std::fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path()));
        } else if std::fs::read(&path).unwrap().windows(words.len()).any(|window| window == words.as_bytes()) {
            found.push(path);
        }
    }
    found
}
