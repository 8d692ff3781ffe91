//! What happens in a room, in the window: after a crash back by one press, what was typed and who is missing in sight in the windows
//! trainers have, and the keys that lead a room.

use std::time::Duration;

use amends::domain::workshop::{Act, Answer, Phase};
use amends::platform::{Clock, Folders};
use amends::ui::route::Route;
use amends::workflow::room::Host;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::window::{Slot, desk, key, press, route, settle, shows};
use crate::window_workshop::{Air, answers, setup, step, type_in, until, window, window_of, with_phones};

/// The windows trainers have, from the smallest on.
const SIZES: [(f32, f32); 2] = [(1024.0, 700.0), (1440.0, 900.0)];

/// One in which nothing of a panel has to be scrolled to.
const TALL: (f32, f32) = (1440.0, 2000.0);

/// Whether something stands whole in the window without scrolling.
fn is_in_sight(harness: &Harness<'_, Slot>, words: &str) -> bool {
    let whole = harness.ctx.content_rect();
    harness.query_all_by_label_contains(words).any(|node| whole.contains_rect(node.rect()))
}

/// Goes on until the room is in this phase.
fn until_in(host: &Host, phase: Phase) {
    while host.room().phase() != phase {
        host.act(Act::Next, None).wait().unwrap();
    }
}

/// A room that phones have joined, in a window of this size, gone on to this phase. The folder lives as long as it is held.
fn joined(size: (f32, f32), phase: Phase) -> (tempfile::TempDir, Harness<'static, Slot>, Host) {
    let (data, air) = (desk(), Air::default());
    let mut harness = window_of(data.path(), Some(air.clone()), size);
    let host = with_phones(&mut harness, &air);
    until_in(&host, phase);
    (data, harness, host)
}

/// Whether the place of workshops says, wherever one is, that one is not ended.
fn is_marked(harness: &Harness<'_, Slot>) -> bool {
    let mut places = harness.query_all_by_role(egui::accesskit::Role::Tab);
    places.any(|place| place.accesskit_node().description().is_some_and(|says| says == "A workshop is not ended"))
}

#[test]
fn after_a_crash_one_press_at_the_start_leads_back_into_the_room_with_its_second_window_and_its_clock_standing() {
    let data = desk();
    let mut harness = window(data.path(), None);
    assert!(!is_marked(&harness));
    setup(&mut harness);
    key(&mut harness, Key::Enter);
    until(&mut harness, "On the wall now");
    step(&mut harness, "Let them talk it over");
    step(&mut harness, "Let everybody choose");
    press(&mut harness, "Practice");
    assert!(is_marked(&harness) && !shows(&harness, "Go back to the room"), "it is open in this window");
    drop(harness);
    // A window that was shown is let go of with the whole program only, so here nobody has shown it yet.
    let host = Host::resume(&Folders::find(Some(data.path())).unwrap(), Clock::system()).unwrap().unwrap();
    host.act(Act::SecondWindow(true), None).wait().unwrap();
    host.act(Act::Resume, None).wait().unwrap();
    drop(host);
    let mut harness = window(data.path(), None);
    harness.ctx.set_embed_viewports(false);
    assert!(is_marked(&harness));
    // It is the page's one main button, so Enter is its key.
    settle(&mut harness);
    key(&mut harness, Key::Enter);
    until(&mut harness, "Let everybody choose");
    assert_eq!(route(&harness), Route::Room);
    assert!(shows(&harness, "Close second window") && shows(&harness, "The clock stands since the program closed."));
    assert!(shows(&harness, "Paused"));
    // Going on is the trainer's; what is opened and closed is written down.
    key(&mut harness, Key::P);
    until(&mut harness, "to talk it over");
    for (button, becomes) in [("Close second window", false), ("Second window", true)] {
        press(&mut harness, button);
        let wanted = format!("\"SecondWindow\":{becomes}");
        let is_last = || {
            let text = std::fs::read_to_string(data.path().join("rooms/now.room")).unwrap();
            text.lines().last().is_some_and(|line| line.contains(&wanted))
        };
        for _ in 0..200 {
            if is_last() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
            settle(&mut harness);
        }
        assert!(is_last(), "{button}");
    }
}

#[test]
fn what_was_typed_is_in_sight_with_how_much_of_it_waits_and_leads_to_its_words_and_levels() {
    for size in SIZES {
        let (_data, mut harness, host) = joined(size, Phase::Commit);
        answers(&host, 1, Answer::Way(1), None);
        answers(
            &host,
            2,
            Answer::Words,
            Some("I’m so sorry it went cold. I’ll make you a new one now, in two minutes."),
        );
        for phase in [Phase::Commit, Phase::Reveal] {
            until_in(&host, phase);
            until(&mut harness, "In their own words: 1, 1 waits for you");
            assert!(is_in_sight(&harness, "1 waits for you"), "{phase:?} at {size:?}");
        }
        press(&mut harness, "1 waits for you");
        settle(&mut harness);
        assert!(is_in_sight(&harness, "Show to the room"), "at {size:?}");
        assert!(shows(&harness, "Ownership: ") && shows(&harness, " of 4, "), "levels in words");
        press(&mut harness, "Show to the room");
        until(&mut harness, "Hold back");
        assert!(!shows(&harness, "waits for you"));
    }
}

#[test]
fn the_arrow_below_what_goes_on_leads_further_down() {
    let (_data, mut harness, _host) = joined(SIZES[1], Phase::Reveal);
    until(&mut harness, "How they chose");
    let top = |harness: &Harness<'_, Slot>| harness.get_by_label("Ask first").rect().top();
    let before = top(&harness);
    harness.query_all_by_label("Further down").last().unwrap().click();
    settle(&mut harness);
    harness.run_steps(60);
    assert!(top(&harness) < before - 20.0, "the notes stand where they stood");
}

#[test]
fn whoever_is_missing_stands_first_and_thirty_names_fit_where_trainers_look() {
    let data = desk();
    let air = Air::default();
    let mut harness = window_of(data.path(), Some(air.clone()), SIZES[1]);
    let host = with_phones(&mut harness, &air);
    for n in 4..=30 {
        host.sit(format!("Guest {n}"), None).unwrap().wait().unwrap();
    }
    until_in(&host, Phase::Commit);
    for seat in (1..=30).filter(|seat| ![17, 29].contains(seat)) {
        answers(&host, seat, Answer::Way(seat as usize % 4), None);
    }
    until(&mut harness, "28 of 30 · 2 missing");
    for name in ["Guest 17, choosing", "Guest 29, choosing", " more"] {
        assert!(is_in_sight(&harness, name), "{name} is out of sight");
    }
    assert!(!shows(&harness, "Guest 30 has answered"));
    press(&mut harness, " more");
    assert!(shows(&harness, "Guest 30 has answered"));
    harness.get_by_label("Fewer names").scroll_to_me();
    press(&mut harness, "Fewer names");
    assert!(!shows(&harness, "Guest 30 has answered"));
}

#[test]
fn a_step_closes_what_was_asked_and_the_hands_that_were_added_beside_phones() {
    let (_data, mut harness, host) = joined(TALL, Phase::Commit);
    answers(&host, 1, Answer::Way(1), None);
    until(&mut harness, "Show how the room chose");
    press(&mut harness, "Add hands");
    type_in(&mut harness, "2");
    until(&mut harness, "Chosen 2 times");
    press(&mut harness, "End the workshop");
    assert!(shows(&harness, "End the workshop now?"));
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Reveal").click();
    until(&mut harness, "Send them to find someone");
    assert!(!shows(&harness, "End the workshop now?"));
    assert!(harness.query_by_label_contains("Hands for number 1").is_none(), "the fields are closed");
    // So Space is the next step again.
    step(&mut harness, "Find someone who chose differently");
    assert_eq!(host.room().phase(), Phase::Argue);
}

#[test]
fn figures_choose_in_the_list_of_other_branches() {
    let (_data, mut harness, host) = joined(TALL, Phase::Commit);
    answers(&host, 1, Answer::Way(1), None);
    until_in(&host, Phase::Play);
    until(&mut harness, "Go on to what comes of it");
    key(&mut harness, Key::R);
    assert!(shows(&harness, "Goes back to that decision."));
    key(&mut harness, Key::Num2);
    assert_eq!(host.room().phase(), Phase::Play, "there is no second one");
    key(&mut harness, Key::Num1);
    for _ in 0..100 {
        settle(&mut harness);
        if host.room().phase() == Phase::Argue {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!((host.room().phase(), host.room().decision_at()), (Phase::Argue, 0));
    settle(&mut harness);
    assert!(!shows(&harness, "Goes back to that decision."), "and the notes are back");
}
