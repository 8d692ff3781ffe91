//! Words that were typed and not said: there again after the window was closed, in the same place of the same attempt,
//! and nowhere else.

use std::path::Path;

use amends::domain::session::Move;
use amends::platform::Folders;
use amends::store::Filter;
use amends::ui::route::Route;
use amends::workflow::{Attempt, Workspace, history};
use egui::{Event, Key, Modifiers, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::files_with;
use crate::typing::{at_the_table, decision, desk, strike, type_out, words};
use crate::window::{Slot, key, open_case, press, route, settle, shows, window, window_at};

/// A word that is typed nowhere else.
const SECRET: &str = "zanzibar";
const BEGUN: &str = "I was about to say zanzibar";
const SEEN: &str = "Your draft: I was about to say zanzibar";

fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn under_way(ws: &Workspace) -> Attempt {
    Attempt::resume(ws, &history::unfinished(ws, None).unwrap().unwrap()).unwrap()
}

/// A new window on the folder, back in the conversation.
fn back_again(data: &Path) -> Harness<'static, Slot> {
    let mut harness = window(data, 1280.0, 820.0);
    settle(&mut harness);
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "Go on where you stopped");
    assert_eq!(route(&harness), Route::Conversation);
    harness
}

#[test]
fn a_draft_is_there_again_after_the_window_was_closed_in_every_mode() {
    for mode in ["Coach", "Practice", "Assessment"] {
        let data = desk(mode);
        {
            let mut harness = window_at(data.path(), 1280.0, 820.0, 0.25);
            at_the_table(&mut harness);
            type_out(&mut harness, BEGUN);
            // As long as a crash may cost.
            settle(&mut harness);
        }
        let mut harness = back_again(data.path());
        assert!(shows(&harness, SEEN), "{mode}");
        assert!(!shows(&harness, "Back to the replies"), "{mode}: the box is shut, as after Esc");
        key(&mut harness, Key::T);
        words(&mut harness, " and more");
        key(&mut harness, Key::Escape);
        assert!(shows(&harness, &format!("{SEEN} and more")), "{mode}: it goes on");
        drop(harness);
        let harness = back_again(data.path());
        assert!(shows(&harness, &format!("{SEEN} and more")), "{mode}");
    }
}

#[test]
fn whoever_turns_away_loses_no_letter_however_soon() {
    type Turn = fn(&mut Harness<'_, Slot>);
    let ways: [(&str, Turn); 4] = [
        ("another page", |harness| press(harness, "Settings")),
        ("another window", |harness| harness.event(Event::WindowFocused(false))),
        ("closing", |harness| {
            let viewport = harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
            viewport.events.push(ViewportEvent::Close);
        }),
        ("an offer", |harness| {
            harness.key_press(Key::Escape);
            harness.step();
            key(harness, Key::O);
            press(harness, "Soup now");
        }),
    ];
    for (how, turn) in ways {
        let data = desk("Practice");
        {
            // No second passes in this window.
            let mut harness = window_at(data.path(), 1280.0, 820.0, 0.001);
            at_the_table(&mut harness);
            type_out(&mut harness, BEGUN);
            turn(&mut harness);
            harness.step();
            harness.step();
        }
        let harness = back_again(data.path());
        assert!(shows(&harness, SEEN), "{how}");
        assert_eq!(shows(&harness, "Take out: Soup now"), how == "an offer", "{how}: with what lies in the tray");
    }
}

#[test]
fn a_draft_is_no_part_of_the_run_and_goes_when_it_is_said() {
    let data = desk("Practice");
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        at_the_table(&mut harness);
        type_out(&mut harness, "I'm so sorry, zanzibar is on me. Your new plate is here in eight minutes.");
        key(&mut harness, Key::Escape);
    }
    {
        let ws = workspace(data.path());
        let attempt = under_way(&ws);
        assert!(attempt.kept_draft(&ws).is_some());
        assert!(attempt.session.steps().is_empty() && ws.store.events(&attempt.id).unwrap().is_empty());
    }
    {
        let mut harness = back_again(data.path());
        key(&mut harness, Key::T);
        for _ in 0..6 {
            if shows(&harness, "Back to the replies") {
                key(&mut harness, Key::Enter);
            }
        }
        assert!(shows(&harness, "Decision 2 "));
    }
    let ws = workspace(data.path());
    let attempt = under_way(&ws);
    assert_eq!(ws.store.draft(&attempt.id).unwrap(), None);
    assert!(attempt.session.turns().next().unwrap().text.contains(SECRET), "it was said");
}

#[test]
fn a_draft_emptied_by_hand_stays_empty() {
    let data = desk("Practice");
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        at_the_table(&mut harness);
        type_out(&mut harness, BEGUN);
        key(&mut harness, Key::Escape);
        key(&mut harness, Key::T);
        harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        key(&mut harness, Key::Backspace);
        key(&mut harness, Key::Escape);
    }
    assert!(!shows(&back_again(data.path()), "Your draft"));
    let ws = workspace(data.path());
    assert_eq!(ws.store.draft(&under_way(&ws).id).unwrap(), None);
}

#[test]
fn a_draft_of_another_moment_is_dropped() {
    let data = desk("Practice");
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        at_the_table(&mut harness);
        type_out(&mut harness, BEGUN);
        key(&mut harness, Key::Escape);
    }
    {
        // As if the program had ended between a move and what comes after it.
        let ws = workspace(data.path());
        under_way(&ws).act(&ws, Move::Silence).unwrap();
        assert!(ws.store.draft(&under_way(&ws).id).unwrap().is_some());
    }
    let harness = back_again(data.path());
    assert!(shows(&harness, "Decision 2 ") && !shows(&harness, "Your draft"));
    drop(harness);
    let ws = workspace(data.path());
    assert_eq!(ws.store.draft(&under_way(&ws).id).unwrap(), None);
}

#[test]
fn words_said_as_they_stood_when_the_time_was_over_are_no_draft_any_more() {
    let data = tempfile::tempdir().unwrap();
    {
        let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
        at_the_table(&mut harness);
        type_out(&mut harness, BEGUN);
        for _ in 0..200 {
            if shows(&harness, "Decision 2 ") {
                break;
            }
            harness.step();
        }
        assert!(shows(&harness, "Decision 2 "));
    }
    let harness = back_again(data.path());
    assert!(shows(&harness, SECRET) && !shows(&harness, "Your draft"));
}

#[test]
fn just_trying_it_writes_no_draft_anywhere() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_at(data.path(), 1280.0, 820.0, 0.25);
    press(&mut harness, "Just try it");
    press(&mut harness, "Meet ");
    type_out(&mut harness, BEGUN);
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, SEEN));
    assert_eq!(files_with(data.path(), SECRET), 0);
    key(&mut harness, Key::Escape);
    press(&mut harness, "Go on where you stopped");
    assert!(shows(&harness, SEEN), "while the window is open it is there");
    drop(harness);
    assert_eq!(files_with(data.path(), SECRET), 0);
}

#[test]
fn a_draft_that_cannot_be_kept_says_nothing_and_stays_in_the_box() {
    let data = desk("Practice");
    let mut harness = window_at(data.path(), 1280.0, 820.0, 0.25);
    at_the_table(&mut harness);
    let (file, away) = (data.path().join("store.sqlite"), data.path().join("away"));
    std::fs::rename(&file, &away).unwrap();
    type_out(&mut harness, BEGUN);
    for _ in 0..20 {
        harness.step();
    }
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, SEEN));
    for words in ["not saved", "could not", "Try again"] {
        assert!(!shows(&harness, words), "{words}");
    }
    std::fs::rename(&away, &file).unwrap();
    // It is tried again after a while.
    for _ in 0..60 {
        harness.step();
    }
    drop(harness);
    assert!(shows(&back_again(data.path()), SEEN));
}

#[test]
fn erasing_typed_words_takes_the_draft_along_from_every_file() {
    let data = desk("Practice");
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        at_the_table(&mut harness);
        type_out(&mut harness, BEGUN);
        key(&mut harness, Key::Escape);
    }
    let ws = workspace(data.path());
    ws.store.backup_now().unwrap();
    assert!(files_with(data.path(), SECRET) >= 2, "in the store and in a backup");
    let id = ws.store.attempts(Filter::default()).unwrap().remove(0).id.to_string();
    drop(ws);
    let run = |arguments: &[&str]| {
        let output = crate::support::amends(data.path()).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    // Nothing that is given away has it.
    for arguments in [&["attempts"][..], &["replay", &id], &["replay", &id, "--format", "json"]] {
        assert!(!run(arguments).contains(SECRET), "{arguments:?}");
    }
    run(&["store", "erase-words", &id]);
    assert_eq!(files_with(data.path(), SECRET), 0);
    assert!(run(&["store", "check"]).contains("All of them match their checksums."));
    assert!(!shows(&back_again(data.path()), "Your draft"));
}

#[test]
fn the_key_for_silence_takes_no_draft_away() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "I was about to say");
    let text = |harness: &Harness<'_, Slot>| {
        harness.get_by_role(egui::accesskit::Role::MultilineTextInput).value().unwrap_or_default()
    };
    let silence = |harness: &mut Harness<'_, Slot>| {
        strike(harness, (Key::S, "s"), Modifiers::ALT);
        settle(harness);
    };
    silence(&mut harness);
    assert!(decision(&harness, 1) && shows(&harness, "Not said yet"), "it is said first what stands there");
    assert_eq!(text(&harness), "I was about to say");
    // Who has put the box away is shown it again, and who goes on writing is warned of that as well.
    key(&mut harness, Key::Escape);
    silence(&mut harness);
    assert!(decision(&harness, 1) && shows(&harness, "Not said yet"), "what was out of sight is said again");
    key(&mut harness, Key::Escape);
    words(&mut harness, "and more");
    silence(&mut harness);
    assert!(decision(&harness, 1) && shows(&harness, "Not said yet"));
    silence(&mut harness);
    assert!(decision(&harness, 2), "asked for twice it is kept");
    assert!(text(&harness).starts_with("I was about to say"), "and the words are there for what comes next");
    // Nothing stands in the way of silence where nothing was written.
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    strike(&mut harness, (Key::S, "s"), Modifiers::ALT);
    settle(&mut harness);
    assert!(decision(&harness, 2));
}

/// What stands in the box.
fn boxed(harness: &Harness<'_, Slot>) -> String {
    harness.get_by_role(egui::accesskit::Role::MultilineTextInput).value().unwrap_or_default()
}

fn silence_twice(harness: &mut Harness<'_, Slot>) {
    for _ in 0..2 {
        strike(harness, (Key::S, "s"), Modifiers::ALT);
        settle(harness);
    }
}

#[test]
fn a_silence_that_is_saved_at_the_second_try_takes_no_draft_away() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, BEGUN);
    let (file, away) = (data.path().join("store.sqlite"), data.path().join("away"));
    std::fs::rename(&file, &away).unwrap();
    silence_twice(&mut harness);
    assert!(decision(&harness, 1) && shows(&harness, "Retry"), "it could not be saved");
    std::fs::rename(&away, &file).unwrap();
    press(&mut harness, "Retry");
    assert!(decision(&harness, 2));
    assert_eq!(boxed(&harness), BEGUN);
}

#[test]
fn a_silence_that_comes_back_to_a_draft_keeps_both() {
    let data = desk("Practice");
    // Silence at the second decision leads back to the first.
    let back = crate::support::DRILL.replacen("minutes: 3, next: \"end\"", "minutes: 3, next: \"counter\"", 1);
    std::fs::create_dir_all(data.path().join("scenarios")).unwrap();
    std::fs::write(data.path().join("scenarios/drill.ron"), back).unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    open_case(&mut harness, "Drill");
    press(&mut harness, "Meet ");
    let answer = |harness: &mut Harness<'_, Slot>| {
        key(harness, Key::Escape);
        key(harness, Key::Num1);
        key(harness, Key::Enter);
    };
    type_out(&mut harness, "The older words");
    answer(&mut harness);
    assert!(decision(&harness, 2));
    type_out(&mut harness, "The newer words");
    silence_twice(&mut harness);
    assert!(shows(&harness, "Decision 3"));
    assert_eq!(boxed(&harness), "The newer words", "they are in the box for what comes next");
    answer(&mut harness);
    assert!(shows(&harness, "Decision 4") && !shows(&harness, "Your draft"));
    key(&mut harness, Key::S);
    assert!(
        shows(&harness, "Decision 5") && shows(&harness, "The older words"),
        "and the others wait where they were begun"
    );
}
