//! What the case's author has for the trainer at a decision. It stands on the trainer's panel and nowhere else.

use serde::Serialize;

use crate::domain::scenario::model::{Hint, Text};
use crate::domain::session::Move;
use crate::domain::workshop::{Decision, Room, Way};
use crate::words::Words;

/// A note for the trainer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// `Ask first`.
    pub heading: String,
    /// What it says.
    pub text: String,
}

/// The notes for a decision: before anybody chooses what to ask and to listen for, then what speaks for the other side, and last what
/// to take along.
pub(super) fn notes(words: &Words, room: &Room, here: &Decision) -> Vec<Note> {
    let scenario = room.scenario();
    let stage = room.session().stage();
    let is_here = |hint: &&Hint| here.scene.as_ref() == Some(&scenario.scene(hint.scene).id);
    let note = |heading: &str, text: &Text| Note { heading: heading.to_owned(), text: stage.words(text) };
    let mut notes = Vec::new();
    for hint in scenario.facilitator.iter().filter(is_here) {
        notes.push(note(words.say("workshop-notes-ask"), &hint.ask));
        notes.extend(hint.listen.iter().map(|text| note(words.say("workshop-notes-listen"), text)));
        let replies = &scenario.scene(hint.scene).replies;
        let counts = here.round().map(|round| round.counts(here.ways.len())).unwrap_or_default();
        let mut most_chosen = Vec::new();
        for most in &hint.most {
            let id = replies.get(most.reply).map(|reply| &reply.id);
            let is_it = |way: &Way| matches!(&way.mv, Move::Choose { reply } if Some(reply) == id);
            // A reply that is not open here has no number, and nobody can have chosen it.
            if let Some(at) = here.ways.iter().position(is_it) {
                let heading = words.tell("workshop-notes-most", &[("number", (at + 1).into())]);
                most_chosen.push((counts.get(at).copied(), at, note(&heading, &most.ask)));
            }
        }
        // The one that is needed stands first.
        most_chosen.sort_by_key(|(count, at, _)| (std::cmp::Reverse(*count), *at));
        notes.extend(most_chosen.into_iter().map(|(.., note)| note));
        notes.extend(hint.take_away.iter().map(|text| note(words.say("workshop-notes-take"), text)));
    }
    notes
}
