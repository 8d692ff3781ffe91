//! The clock while somebody types, what becomes of words that were not said, and what stays in sight meanwhile.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::typing::{WARM, at_the_table, decision, desk, type_out};
use crate::window::{Slot, key, press, shows, window, window_at};

/// Frames of a second each until the decision is another one, or so many.
fn wait(harness: &mut Harness<'_, Slot>, frames: usize) {
    for _ in 0..frames {
        if !decision(harness, 1) {
            break;
        }
        harness.step();
    }
}

#[test]
fn the_clock_stands_while_one_writes_and_what_stands_there_at_its_end_is_said() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
    at_the_table(&mut harness);
    key(&mut harness, Key::T);
    // Slower than the decision has seconds: a letter every other second.
    for letter in WARM.chars().take(60) {
        harness.event(egui::Event::Text(letter.to_string()));
        harness.step();
        harness.step();
        assert!(decision(&harness, 1), "nobody is cut off in the middle of a word");
    }
    assert!(shows(&harness, "The clock stands while you write"), "and the ring says why it stands");
    let rest: String = WARM.chars().skip(60).collect();
    harness.event(egui::Event::Text(rest));
    let mut warned = false;
    for _ in 0..200 {
        if !decision(&harness, 1) {
            break;
        }
        harness.step();
        warned |= shows(&harness, "Said as it stands in ");
    }
    assert!(warned, "the last seconds say what happens to the words");
    assert!(decision(&harness, 2));
    assert!(shows(&harness, "you asked twice for no dairy"), "they were said");
    assert!(!shows(&harness, "You said nothing"));
}

#[test]
fn the_clock_stands_no_longer_than_two_minutes_however_long_one_writes() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
    at_the_table(&mut harness);
    type_out(&mut harness, WARM);
    for _ in 0..240 {
        if !decision(&harness, 1) {
            return;
        }
        harness.event(egui::Event::Text(" So".to_owned()));
        harness.step();
    }
    panic!("writing on and on is time without an end");
}

#[test]
fn the_clock_stands_while_the_program_asks_about_an_offer() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
    at_the_table(&mut harness);
    type_out(
        &mut harness,
        "I'm so sorry. I'll bring you a soup now while the kitchen makes a new plate in eight minutes.",
    );
    key(&mut harness, Key::Enter);
    wait(&mut harness, 80);
    assert!(shows(&harness, "Attach this as an offer?") && shows(&harness, "The clock stands for this question"));
}

#[test]
fn words_that_cannot_be_said_when_the_time_is_over_are_shown_once_more() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "Es tut mir sehr leid, ich bringe Ihnen sofort einen neuen Teller.");
    wait(&mut harness, 200);
    assert!(shows(&harness, "You said nothing"));
    assert!(shows(&harness, "so nothing was said: “Es tut mir sehr leid, ich bringe"));
}

#[test]
fn words_that_were_not_said_and_what_was_asked_about_them_stay_in_their_scene() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(
        &mut harness,
        "I'm so sorry. I'll bring you a soup now while the kitchen makes a new plate in eight minutes.",
    );
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "Attach this as an offer?"));
    // The question is put away, then the box, and a reply is chosen after all.
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "Your draft: I'm so sorry"));
    key(&mut harness, Key::Num2);
    key(&mut harness, Key::Enter);
    assert!(decision(&harness, 2));
    assert!(!shows(&harness, "Your draft"), "it answers nothing here");
    key(&mut harness, Key::T);
    assert!(!shows(&harness, "Attach this as an offer?"));
    let field = harness.get_by_role(egui::accesskit::Role::MultilineTextInput);
    assert_eq!(field.value().unwrap_or_default(), "");
}

#[test]
fn the_answer_comes_into_sight_wherever_one_had_scrolled_to() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1024.0, 700.0);
    at_the_table(&mut harness);
    let reply = |harness: &mut Harness<'_, Slot>| {
        key(harness, Key::Num1);
        key(harness, Key::Enter);
        for _ in 0..60 {
            harness.step();
        }
    };
    // Who the guest is differs; the mood is told last, by the name: "Ines: annoyed."
    let told = {
        let mut nodes = harness.query_all_by_role(egui::accesskit::Role::Status);
        let told = nodes.find(|node| node.accesskit_node().live() == egui::accesskit::Live::Polite);
        told.and_then(|node| node.accesskit_node().label()).unwrap()
    };
    let name = told.rsplit_once(": ").unwrap().0.rsplit(' ').next().unwrap();
    let name = format!("{name}: ");
    // Where their latest words end, and where the dock begins.
    let sight = |harness: &Harness<'_, Slot>| {
        let theirs = harness.query_all_by_label_contains(&name).map(|node| node.rect().bottom());
        (theirs.fold(0.0, f32::max), harness.get_by_label("What do you say?").rect().top())
    };
    reply(&mut harness);
    reply(&mut harness);
    let (theirs, dock) = sight(&harness);
    assert!(theirs < dock, "{theirs} lies below {dock}");
    for _ in 0..4 {
        key(&mut harness, Key::PageUp);
    }
    let (theirs, dock) = sight(&harness);
    assert!(theirs > dock, "what came last is below the edge");
    reply(&mut harness);
    let (theirs, dock) = sight(&harness);
    assert!(theirs < dock, "{theirs} lies below {dock}");
}

#[test]
fn however_many_offers_go_along_they_stand_within_the_reply() {
    for (width, height) in [(1024.0, 700.0), (1280.0, 820.0), (1920.0, 1080.0)] {
        let data = desk("Practice");
        let mut harness = window(data.path(), width, height);
        at_the_table(&mut harness);
        key(&mut harness, Key::O);
        for offer in ["Supper boxed for the interval. Worth", "A round of drinks. Worth", "Dessert round. Worth"] {
            press(&mut harness, offer);
        }
        for writes in [false, true] {
            if writes {
                key(&mut harness, Key::T);
            }
            let edge = harness.get_by_label_contains("Say it").rect().right();
            assert!(edge < width - 20.0, "the button is at {edge} of {width}");
            let chips: Vec<_> = harness.query_all_by_label_contains("Take out: ").map(|chip| chip.rect()).collect();
            assert_eq!(chips.len(), 3);
            for chip in chips {
                assert!(chip.right() <= edge + 1.0, "{chip:?} goes on beyond {edge} of {width}, {writes}");
            }
        }
    }
}

#[test]
fn who_answers_in_the_very_last_moment_is_not_silent_to_what_comes_next() {
    // So many frames of a second each the first decision lasts.
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
    at_the_table(&mut harness);
    key(&mut harness, Key::Num1);
    let lasts = (0..400).take_while(|_| {
        harness.step();
        decision(&harness, 1)
    });
    let lasts = lasts.count();
    for frames in lasts.saturating_sub(2)..=lasts + 1 {
        let data = tempfile::tempdir().unwrap();
        let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
        at_the_table(&mut harness);
        key(&mut harness, Key::Num1);
        for _ in 0..frames {
            harness.step();
        }
        harness.key_press(Key::Enter);
        harness.step();
        harness.step();
        assert!(
            decision(&harness, 2),
            "after {frames} of {lasts} frames the second decision is before them, and no other"
        );
    }
}
