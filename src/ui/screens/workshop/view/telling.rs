//! The story as the wall tells it: what is said and seen where the room stands, and what can be done there.

use serde::Serialize;

use crate::domain::session::{CardAnswer, Event, Move};
use crate::domain::workshop::{Branch, Decision, Kind, Phase, Room, Take, Way};
use crate::ui::screens::conversation::view::{Entry, exchange_of, name_of_card};
use crate::words::Words;

/// Something that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Told {
    /// Somebody's words, with whose they are where that could be in doubt.
    Says(Option<String>, String),
    /// Seen rather than said.
    Does(String),
}

impl Told {
    /// As it is read out.
    pub fn text(&self) -> &str {
        match self {
            Self::Says(_, text) | Self::Does(text) => text,
        }
    }
}

/// Where another place of the story begins.
fn is_new_place(event: &Event) -> bool {
    matches!(event, Event::Scene { .. } | Event::Card { .. } | Event::InboxOpened { .. } | Event::InboxClosed { .. })
}

/// What is told where the room stands: at a decision what led to it, while a branch is played what it brought about.
pub(super) fn told_now(words: &Words, room: &Room) -> Vec<Told> {
    let session = room.session();
    let events: Vec<&Event> = session.events().collect();
    let begins = events.iter().rposition(|event| is_new_place(event)).unwrap_or(0);
    let played = room.decision().and_then(Decision::played).map_or(0, |take| take.events.len());
    let since = events.len().saturating_sub(played);
    if matches!(room.phase(), Phase::Play | Phase::After) {
        let next = events.iter().skip(since).position(|event| is_new_place(event));
        return told(words, room, since..next.map_or(events.len(), |at| since + at));
    }
    let here = told(words, room, begins..events.len());
    if here.iter().any(|line| matches!(line, Told::Says(..))) || begins == 0 {
        return here;
    }
    // A scene without a line of its own goes on from what was said last.
    let before = told(words, room, 0..begins);
    let said = before.into_iter().rev().find(|line| matches!(line, Told::Says(..)));
    said.into_iter().chain(here).collect()
}

fn told(words: &Words, room: &Room, events: std::ops::Range<usize>) -> Vec<Told> {
    let entries = exchange_of(words, room.session(), events).into_iter();
    entries
        .filter_map(|entry| match entry {
            Entry::Theirs { by, text, .. } => Some(Told::Says(by, text)),
            Entry::Seen(text) => Some(Told::Does(text)),
            Entry::Mine { .. } | Entry::Unsaid(_) | Entry::Aside(_) | Entry::Time(_) => None,
        })
        .collect()
}

/// What a way is, in full and in a few words where its author gave any.
pub(super) fn way_words(words: &Words, room: &Room, decision: &Decision, way: &Way) -> (String, Option<String>) {
    let session = room.session();
    let plain = match (&decision.kind, &way.mv) {
        (Kind::Reply, _) => return (way.text.clone(), way.short.clone()),
        (_, Move::Card(CardAnswer::Keep)) => words.say("conversation-card-keep").to_owned(),
        (_, Move::Card(CardAnswer::Delegate)) => words.say("conversation-card-delegate").to_owned(),
        (_, Move::Card(CardAnswer::Skip)) => words.say("conversation-card-skip").to_owned(),
        (_, Move::Open { card }) => words.tell("workshop-way-open", &[("name", (&name_of_card(session, card)).into())]),
        (_, Move::CloseInbox) => words.say("workshop-way-close").to_owned(),
        _ => way.text.clone(),
    };
    (plain, None)
}

/// What was played, as it was said then.
pub(super) fn take_words(words: &Words, room: &Room, decision: &Decision, take: &Take) -> String {
    take.words.clone().unwrap_or_else(|| branch_words(words, room, decision, take.branch))
}

/// What would be played, in its own words.
pub(super) fn branch_words(words: &Words, room: &Room, decision: &Decision, branch: Branch) -> String {
    match branch {
        Branch::Way(at) => decision.ways.get(at).map(|way| way_words(words, room, decision, way).0).unwrap_or_default(),
        Branch::Typed(seat) => decision.typed_by(seat).map(|typed| typed.text.clone()).unwrap_or_default(),
    }
}
