//! What the case's author has for the trainer at a decision. It stands on the trainer's panel and nowhere else.

use serde::Serialize;

use crate::domain::ids::SceneId;
use crate::domain::scenario::model::{Hint, Text};
use crate::domain::session::Move;
use crate::domain::workshop::{Decision, Phase, Room, Way};
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
/// to take along. Before the first decision they are those of the first the plan stops at: a trainer reads them while people join.
pub(super) fn notes(words: &Words, room: &Room, here: Option<&Decision>) -> Vec<Note> {
    let scenario = room.scenario();
    let first = room.setup().stops.first().map(|stop| stop.scene.as_str()).filter(|_| room.phase() == Phase::Lobby);
    let scene = here.and_then(|here| here.scene.as_ref()).map(SceneId::as_str).or(first);
    let is_here = |hint: &&Hint| scene == Some(scenario.scene(hint.scene).id.as_str());
    let stage = room.session().stage();
    let note = |heading: &str, text: &Text| Note { heading: heading.to_owned(), text: stage.words(text) };
    let mut notes = Vec::new();
    for hint in scenario.facilitator.iter().filter(is_here) {
        notes.push(note(words.say("workshop-notes-ask"), &hint.ask));
        notes.extend(hint.listen.iter().map(|text| note(words.say("workshop-notes-listen"), text)));
        for (name, number, ask) in here.map(|here| asks(room, here, hint)).unwrap_or_default() {
            notes.push(note(&words.tell(name, &[("number", number.into())]), ask));
        }
        notes.extend(hint.take_away.iter().map(|text| note(words.say("workshop-notes-take"), text)));
    }
    notes
}

/// What to ask the majority, by the number of its reply: what most chose stands first and is told as it is, the others follow in order.
fn asks<'h>(room: &Room, here: &Decision, hint: &'h Hint) -> Vec<(&'static str, usize, &'h Text)> {
    let replies = &room.scenario().scene(hint.scene).replies;
    let ranked = here.round().map(|round| round.ranked(here.ways.len())).unwrap_or_default();
    // Of equals nobody can say that most chose it.
    let most = match ranked.as_slice() {
        [(way, _)] => Some(*way),
        [(way, first), (_, second), ..] if first > second => Some(*way),
        _ => None,
    };
    let numbered = hint.most.iter().filter_map(|asked| {
        let id = replies.get(asked.reply).map(|reply| &reply.id);
        let is_it = |way: &Way| matches!(&way.mv, Move::Choose { reply } if Some(reply) == id);
        // A reply that is not open here has no number, and nobody can have chosen it.
        let way = here.ways.iter().position(is_it)?;
        let name = if most == Some(way) { "workshop-notes-most-did" } else { "workshop-notes-most" };
        Some((name, way + 1, &asked.ask))
    });
    let mut numbered: Vec<_> = numbered.collect();
    numbered.sort_by_key(|(_, number, _)| (most.map(|way| way + 1) != Some(*number), *number));
    numbered
}
