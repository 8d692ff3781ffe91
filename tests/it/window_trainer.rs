//! What a trainer needs in front of a room: everything in sight in any window, a case by keyboard alone, a way in for whoever comes late, and
//! sheets that tell of the people the room meets.

use std::net::Ipv4Addr;

use amends::domain::workshop::Answer;
use amends::ui::route::Route;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::window::{Slot, desk, key, press, route, settle, shows};
use crate::window_workshop::{
    Air, answers, setup, step, type_in, until, until_address, window, window_of, with_phones,
};

/// What is picked to be played.
fn picked(harness: &Harness<'_, Slot>) -> Option<String> {
    harness.query_all_by_role(egui::accesskit::Role::RadioButton).find_map(|node| {
        let node = node.accesskit_node();
        let is_picked = node.toggled() == Some(egui::accesskit::Toggled::True);
        node.label().filter(|_| is_picked)
    })
}

#[test]
fn a_whole_case_is_led_to_its_end_with_space_and_figures_also_where_the_plan_passes_by() {
    let data = desk();
    let mut harness = window(data.path(), None);
    setup(&mut harness);
    key(&mut harness, Key::Enter);
    until(&mut harness, "On the wall now");
    let (mut passed, mut revealed, mut second) = (0, 0, None);
    for _ in 0..200 {
        if route(&harness) == Route::RoomAfter {
            break;
        }
        if shows(&harness, "Then play") && shows(&harness, "What can be done here") {
            assert!(picked(&harness).is_some(), "something is ready to be played");
            assert!(!shows(&harness, "Chosen 0 times"), "nobody was asked: no bars");
            if passed == 0 {
                key(&mut harness, Key::Num2);
                std::thread::sleep(std::time::Duration::from_millis(30));
                settle(&mut harness);
                second = picked(&harness);
            }
            passed += 1;
        }
        if shows(&harness, "Call out each number") && shows(&harness, "only you see this") {
            for figure in ["3", " ", "5", " ", "1", " ", "2", " ", "0", " "] {
                type_in(&mut harness, figure);
                if !shows(&harness, "only you see this") {
                    break;
                }
            }
            std::thread::sleep(std::time::Duration::from_millis(60));
            settle(&mut harness);
            revealed += 1;
            continue;
        }
        key(&mut harness, Key::Space);
        std::thread::sleep(std::time::Duration::from_millis(30));
        settle(&mut harness);
    }
    assert_eq!(route(&harness), Route::RoomAfter, "the case ends");
    assert!(passed > 0 && revealed > 2, "{passed} {revealed}");
    // “2: the best reply”, or “Number 2” where there is no more to say of it.
    let second = second.unwrap_or_default();
    assert!(second.split(|sign: char| !sign.is_ascii_digit()).any(|number| number == "2"), "a figure picks: {second}");
}

/// Whether a control with this name lies wholly in the window.
fn in_sight(harness: &Harness<'_, Slot>, name: &str) -> bool {
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, harness.ctx.content_rect().size());
    harness.query_all_by_label_contains(name).any(|node| window.contains_rect(node.rect()))
}

#[test]
fn whatever_a_trainer_needs_is_in_sight_in_every_window_without_scrolling() {
    for (width, height) in [(1440.0, 900.0), (1280.0, 800.0), (1024.0, 700.0)] {
        let data = desk();
        let air = Air::default();
        let mut harness = window_of(data.path(), Some(air.clone()), (width, height));
        let host = with_phones(&mut harness, &air);
        for name in NAMES {
            host.sit(name.to_owned(), None).unwrap().wait().unwrap();
        }
        for words in ["Let them talk it over", "Let everybody choose", "Show how the room chose"] {
            step(&mut harness, words);
        }
        answers(&host, 1, Answer::Way(1), None);
        answers(&host, 3, Answer::Words, Some("I’m so sorry. I’ll make you a new one now, in two minutes."));
        settle(&mut harness);
        let always = ["End the workshop", "2 of 23"];
        for (words, needed) in [
            ("Send them to find someone", ["Argue", "Then play", "Ask again"]),
            ("Play it, and see how", ["Play", "Then play", "Ask again"]),
            ("Go on to what comes of it", ["Go on", "Another branch", "Back one step"]),
        ] {
            step(&mut harness, words);
            for name in needed.iter().chain(always.iter().take(if words.starts_with("Go on") { 1 } else { 2 })) {
                assert!(in_sight(&harness, name), "{name} at {width}x{height}, {words}");
            }
        }
        for _ in 0..8 {
            if shows(&harness, "Decision 2 of") {
                break;
            }
            key(&mut harness, Key::Space);
            std::thread::sleep(std::time::Duration::from_millis(60));
            settle(&mut harness);
        }
        assert!(in_sight(&harness, "Ask first"), "the notes of the next decision, from their top, at {width}x{height}");
    }
}

/// Enough to fill the room.
const NAMES: [&str; 20] = [
    "Aiko", "Celeste", "Dario", "Ewa", "Farid", "Greta", "Hana", "Ivo", "Jules", "Kofi", "Lena", "Mei", "Nadia",
    "Owen", "Pilar", "Quentin", "Rosa", "Sami", "Tove", "Uma",
];

#[test]
fn a_room_by_hands_lets_phones_in_where_it_is_asked_and_whoever_comes_late_finds_the_way_on_the_wall() {
    let data = desk();
    let air = Air::default();
    let mut harness = window(data.path(), Some(air.clone()));
    setup(&mut harness);
    press(&mut harness, "Open the room");
    until(&mut harness, "Before the first decision");
    step(&mut harness, "Let them talk it over");
    press(&mut harness, "Let phones join after all");
    assert!(shows(&harness, "plain HTTP"), "said before anything is opened");
    until_address(&mut harness);
    assert!(air.room.lock().unwrap().is_none(), "nothing is open yet");
    harness.get_by_label("Let phones join").click();
    until(&mut harness, "10.0.0.7:7070");
    assert!(!shows(&harness, "plain HTTP") && shows(&harness, "Code "));
    key(&mut harness, Key::W);
    assert!(!shows(&harness, "10.0.0.7:7070"), "not on the wall unless it is wanted there");
    key(&mut harness, Key::J);
    until(&mut harness, "Or type 10.0.0.7:7070");
    key(&mut harness, Key::J);
    key(&mut harness, Key::W);
    // The network goes, and comes back at another address.
    *air.addr.lock().unwrap() = Ipv4Addr::new(10, 0, 9, 9);
    for _ in 0..200 {
        harness.step();
    }
    until(&mut harness, "The network has changed");
    harness.query_all_by_label("Another address").next().unwrap().click();
    settle(&mut harness);
    assert!(shows(&harness, "only at the address and port it was taken at"));
    harness.get_by_label("Let phones join there").click();
    until(&mut harness, "10.0.9.9:7070");
    assert!(!shows(&harness, "The network has changed"));
}

#[test]
fn a_seat_is_taken_away_and_a_name_refused_only_after_a_question() {
    let data = desk();
    let air = Air::default();
    let mut harness = window(data.path(), Some(air.clone()));
    let host = with_phones(&mut harness, &air);
    press(&mut harness, "Ben");
    press(&mut harness, "Take the seat away");
    assert!(shows(&harness, "Take Ben’s seat away?"));
    assert_eq!(host.room().seated().count(), 3, "asked first");
    press(&mut harness, "Leave the seat");
    assert_eq!(host.room().seated().count(), 3);
}

#[test]
fn whoever_the_setup_names_is_on_the_sheets_and_is_met_in_the_room() {
    let data = desk();
    let mut harness = window(data.path(), None);
    setup(&mut harness);
    let met = |harness: &Harness<'_, Slot>| if shows(harness, "Amara Bello") { "Amara Bello" } else { "Ines Okafor" };
    let first = met(&harness);
    for _ in 0..40 {
        if met(&harness) != first {
            break;
        }
        press(&mut harness, "Others");
    }
    let name = met(&harness);
    assert_ne!(name, first, "other people by another number");
    press(&mut harness, "Sheets to print");
    let folder = tempfile::tempdir().unwrap();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    type_in(&mut harness, folder.path().to_str().unwrap());
    press(&mut harness, "Write HTML");
    until(&mut harness, "The sheet for participants is here");
    let written = std::fs::read_dir(folder.path()).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()));
    let written: Vec<String> = written.map(Result::unwrap).collect();
    assert_eq!(written.len(), 2);
    assert!(written.iter().any(|html| html.contains(name)) && written.iter().all(|html| !html.contains(first)));
    assert!(written.iter().any(|html| html.contains("Open the room with number")));
    press(&mut harness, "Open the room");
    until(&mut harness, "On the wall now");
    key(&mut harness, Key::Space);
    key(&mut harness, Key::W);
    until(&mut harness, name);
}

/// What has the keyboard.
fn focused(harness: &Harness<'_, Slot>) -> String {
    let node = harness.root().children_recursive().find(egui_kittest::Node::is_focused);
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn one_key_leads_from_part_to_part_of_the_setup_and_enter_opens_the_list_of_cases() {
    let data = desk();
    let mut harness = window(data.path(), Some(Air::default()));
    setup(&mut harness);
    let mut parts = Vec::new();
    for _ in 0..5 {
        key(&mut harness, Key::F6);
        parts.push(focused(&harness));
    }
    assert_eq!(parts[0], "The case", "{parts:?}");
    assert!(parts[1].starts_with("Show of hands") && parts[3].starts_with("Open the room"), "{parts:?}");
    assert_eq!(parts[4], "The case", "after the last comes the first: {parts:?}");
    // A page that is laid out twice in one frame neither closes what the key has just opened nor chooses in it.
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "Lukewarm") && shows(&harness, "Crushed Brownies"), "the list is open");
    assert_eq!(route(&harness), Route::Workshop, "and no room");
    key(&mut harness, Key::Escape);
    assert_eq!(focused(&harness), "The case");
}
