//! What is printed for a workshop, as files in a folder somebody named: before it the trainer's plan and the participants' sheet, after
//! it the hand-out.

use std::path::PathBuf;

use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Plan;
use crate::domain::workshop::Room;
use crate::domain::workshop::after::After;
use crate::print::leaf::Leaf;
use crate::print::workshop;
use crate::words::Words;
use crate::workflow::card::{CardError, Format};
use crate::workflow::{in_folder, my_data};

/// The hand-out of a room, and the name of its file.
pub fn handout(words: &Words, room: &Room, after: &After, opened_ms: i64) -> (Leaf, String) {
    let (began, _) = room.times_ms();
    let began = began.and_then(|ms| i64::try_from(ms).ok()).unwrap_or(opened_ms);
    let leaf = workshop::handout(words, room, after, &my_data::date(words, began));
    (leaf, named(words.say("room-print-file"), room.scenario()))
}

/// The trainer's plan, and the name of its file.
pub fn plan(words: &Words, scenario: &Scenario, plan: &Plan, seed: u64) -> (Leaf, String) {
    let name = format!("{}-{}", named(words.say("room-print-plan-file"), scenario), plan.minutes);
    (workshop::plan(words, scenario, plan, seed), name)
}

/// The participants' sheet, and the name of its file.
pub fn participants(words: &Words, scenario: &Scenario, seed: u64) -> (Leaf, String) {
    (workshop::participants(words, scenario, seed), named(words.say("room-print-sheet-file"), scenario))
}

fn named(kind: &str, scenario: &Scenario) -> String {
    format!("{kind}-{}", scenario.id)
}

/// Writes a leaf into a folder, under its name or that with a number: what is there already stays. Returns where it is.
///
/// # Errors
/// [`CardError`], in words.
pub fn write_into((leaf, name): &(Leaf, String), folder: &str, format: Format) -> Result<PathBuf, CardError> {
    let folder = in_folder::folder_named(folder)?;
    let bytes = match format {
        Format::Pdf => leaf.pdf()?,
        Format::Html => leaf.html().into_bytes(),
    };
    Ok(in_folder::write(&folder, (name, format.ending()), &bytes)?)
}
