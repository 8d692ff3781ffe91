//! The debrief in the window: what stands on its first screen, and a line written anew, by accessible names.

use amends::ui::route::Route;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::window::{Slot, key, play_to_the_debrief, press, route, settle, shows, window, window_with};

const FIELD: &str = "Your line, written anew";
/// Lowest part of the window that fades, in points.
const FADE: f32 = 36.0;

/// Scrolling to something takes a while.
fn rest(harness: &mut Harness<'_, Slot>) {
    for _ in 0..60 {
        harness.step();
    }
}

/// How one evening ends depends on its chance: who it was, what they say, which line there is to keep.
#[test]
fn in_the_smallest_window_the_first_screen_goes_from_the_ending_to_the_plan_whatever_the_evening_was() {
    for seed in 1..=12 {
        let data = tempfile::tempdir().unwrap();
        let mut harness = window_with(data.path(), (1024.0, 700.0), seed);
        play_to_the_debrief(&mut harness);
        settle(&mut harness);
        let top = |name: &str| harness.get_by_label(name).rect().top();
        let order = [top("Change first"), top("If this, then that"), top("Change next"), top("Four dimensions")];
        assert!(order.is_sorted(), "the plan comes right after the change it comes from: {order:?}");
        let plan = harness.get_by_label("Keep this plan").rect();
        assert!(plan.bottom() <= 700.0 - FADE, "the plan is in sight, evening {seed}: {plan:?}");
        let again = harness.get_by_label("Play again").rect();
        assert!(again.top() >= 0.0 && again.right() <= 1024.0, "{again:?}");
    }
}

#[test]
fn each_debrief_begins_at_its_top_wherever_the_one_before_was_left() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1024.0, 700.0);
    play_to_the_debrief(&mut harness);
    rest(&mut harness);
    let first = harness.get_by_label("Change first").rect().top();
    harness.key_press(egui::Key::End);
    rest(&mut harness);
    assert!(harness.get_by_label("Change first").rect().top() < first - 100.0, "it was scrolled to its end");
    press(&mut harness, "Play again");
    for _ in 0..40 {
        if route(&harness) == Route::Debrief {
            break;
        }
        key(&mut harness, egui::Key::Enter);
        key(&mut harness, egui::Key::Num1);
    }
    rest(&mut harness);
    let again = harness.get_by_label("Change first").rect().top();
    // Another evening ends in other words: what stands above may be longer, but nothing is scrolled away.
    assert!(again > first - 40.0, "{again}, not {first}");
}

#[test]
fn a_line_to_rewrite_comes_into_sight_with_the_keyboard_in_it_and_can_be_put_away() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1024.0, 700.0);
    play_to_the_debrief(&mut harness);
    settle(&mut harness);
    harness.query_all_by_label("Rewrite it").next().unwrap().click();
    rest(&mut harness);
    let field = harness.get_by_label(FIELD);
    let rect = field.rect();
    assert!(rect.top() > 64.0 && rect.bottom() < 700.0 - FADE, "the box is in sight: {rect:?}");
    assert!(field.accesskit_node().is_focused(), "and takes what is written");
    harness.get_by_label(FIELD).type_text("I’m sorry about the plate.");
    settle(&mut harness);
    press(&mut harness, "Put away");
    assert!(!shows(&harness, FIELD));
    press(&mut harness, "Your new line");
    rest(&mut harness);
    assert_eq!(harness.get_by_label(FIELD).value().as_deref(), Some("I’m sorry about the plate."));
}

#[test]
fn a_line_written_anew_is_said_from_its_turn_and_stands_in_the_box() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    play_to_the_debrief(&mut harness);
    settle(&mut harness);
    harness.query_all_by_label("Rewrite it").next().unwrap().click();
    rest(&mut harness);
    let words = "I’m sorry about the plate. A clean one is eight minutes; you’ll make the concert.";
    harness.get_by_label(FIELD).type_text(words);
    settle(&mut harness);
    press(&mut harness, "Say it from this turn");
    settle(&mut harness);
    assert_eq!(route(&harness), Route::Conversation);
    let field = harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Answer in your own words");
    assert_eq!(field.value().as_deref(), Some(words), "nothing was said yet, and nothing is to be typed again");
}

#[test]
fn the_first_advice_has_the_way_to_try_again_from_its_turn() {
    for (width, height) in [(1024.0, 700.0), (1280.0, 820.0)] {
        let data = tempfile::tempdir().unwrap();
        let mut harness = window(data.path(), width, height);
        play_to_the_debrief(&mut harness);
        settle(&mut harness);
        let (change, again) =
            (harness.get_by_label("Change first").rect(), harness.get_by_label("Try again from here").rect());
        assert!(again.top() > change.top() && again.bottom() < height, "{again:?} at {width} by {height}");
        press(&mut harness, "Try again from here");
        assert_eq!(route(&harness), Route::Conversation);
    }
}
