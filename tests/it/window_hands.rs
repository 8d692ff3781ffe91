//! Hands that are counted by the trainer: each count is said once.

use egui_kittest::Harness;

use crate::window::{Slot, desk};
use crate::window_workshop::{counting, type_in, until};

/// How often these words are painted by themselves.
fn painted(harness: &Harness<'_, Slot>, words: &str) -> usize {
    fn count(shape: &egui::Shape, words: &str) -> usize {
        match shape {
            egui::Shape::Text(text) => usize::from(text.galley.text() == words),
            egui::Shape::Vec(all) => all.iter().map(|shape| count(shape, words)).sum(),
            _ => 0,
        }
    }
    harness.output().shapes.iter().map(|shape| count(&shape.shape, words)).sum()
}

#[test]
fn hands_counted_in_a_field_are_said_there_and_not_once_more_beside_it() {
    let data = desk();
    let mut harness = counting(data.path());
    type_in(&mut harness, "8");
    until(&mut harness, "Chosen 48 times");
    assert_eq!(painted(&harness, "48"), 1, "in its field");
}
