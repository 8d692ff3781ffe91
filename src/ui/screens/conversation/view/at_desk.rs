//! What is different where a conversation is one of several that begin at the desk of an inbox: it is about one card, and
//! what was said to others stays with them.

use serde::Serialize;

use crate::domain::ids::CardId;
use crate::domain::scenario::model::InboxCard;
use crate::domain::session::{Event, Session, TurnRecord};
use crate::ui::screens::inbox::{Desk, causes_tagged, in_card};
use crate::words::Words;

/// Whether it begins at a desk.
pub(super) fn is_inbox(session: &Session) -> bool {
    session.scenario().inbox.is_some()
}

/// Whether it is about one card, so that whoever speaks is known.
pub(super) fn is_about_one(session: &Session) -> bool {
    in_card(session).is_some()
}

/// The position of the first event that belongs to this conversation.
pub(super) fn since(session: &Session) -> usize {
    if !is_inbox(session) {
        return 0;
    }
    let begins = |event: &Event| matches!(event, Event::CardOpened { .. } | Event::InboxClosed { .. });
    let events = session.events().enumerate().filter(|(_, event)| begins(event));
    events.last().map_or(0, |(at, _)| at)
}

/// The last turn of this conversation.
pub(super) fn last_turn(session: &Session) -> Option<&TurnRecord> {
    let turns = session.events().skip(since(session)).filter_map(|event| match event {
        Event::Turn(turn) => Some(turn.as_ref()),
        _ => None,
    });
    turns.last()
}

/// The card it is about, with the name of whose it is.
fn card(session: &Session) -> Option<(&InboxCard, &str)> {
    let inbox = session.scenario().inbox.as_ref()?;
    let (id, _) = in_card(session)?;
    let card = inbox.card(inbox.find(&id)?)?;
    let name = session.stage().cast.names.get(card.customer.get())?;
    Some((card, name.full.as_str()))
}

/// Whose card it is.
pub(in crate::ui::screens) fn name_of_card(session: &Session, id: &CardId) -> String {
    let inbox = session.scenario().inbox.as_ref();
    let customer = inbox.and_then(|inbox| inbox.card(inbox.find(id)?)).map(|card| card.customer.get());
    let name = customer.and_then(|at| session.stage().cast.names.get(at));
    name.map(|name| name.full.clone()).unwrap_or_default()
}

/// Whose card it is, whole and in short; or that the inbox is closed.
pub(super) fn standing(words: &Words, session: &Session) -> Option<(String, String)> {
    if !is_inbox(session) {
        return None;
    }
    Some(match card(session) {
        Some((_, name)) => (words.tell("conversation-card-of", &[("name", name.into())]), name.to_owned()),
        None => {
            let after = words.say("conversation-after-inbox").to_owned();
            (after.clone(), after)
        }
    })
}

/// What stands in the place of a customer where a scene of an inbox is about nobody: what its cards had in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardView {
    /// What it is.
    pub heading: String,
    /// Each cause with how many cards it stood behind.
    pub rows: Vec<(String, u32)>,
    /// In a few words, where nothing stands there.
    pub note: String,
}

/// The board, once the inbox is closed and nobody is spoken with.
pub(super) fn board(words: &Words, session: &Session) -> Option<BoardView> {
    let desk = Desk::of(session)?;
    let is_about_somebody = session.scene().is_some_and(|scene| !scene.to.is_empty());
    if !desk.is_closed || is_about_somebody || session.is_over() || in_card(session).is_some() {
        return None;
    }
    let rows = causes_tagged(session, &desk);
    let note = if rows.is_empty() { words.say("conversation-board-empty").to_owned() } else { String::new() };
    Some(BoardView { heading: words.say("inbox-causes-heading").to_owned(), rows, note })
}

/// Whether one can look at the desk from here: while a card is open.
pub(super) fn can_look(session: &Session) -> bool {
    card(session).is_some()
}

/// The record of the one it is about.
pub(super) fn file(words: &Words, session: &Session) -> Option<Vec<(String, String)>> {
    let (card, _) = card(session)?;
    let stage = session.stage();
    let comment = stage.words(&card.comment);
    let comment =
        if comment.trim().is_empty() { words.say("inbox-no-comment").to_owned() } else { words.quoted(&comment) };
    let rating = words.tell("inbox-rating", &[("stars", u32::from(card.rating).into())]);
    let own = [
        ("conversation-file-account", stage.words(&card.account)),
        ("conversation-file-rating", rating),
        ("conversation-file-comment", comment),
    ];
    let own = own.into_iter().map(|(label, text)| (words.say(label).to_owned(), text));
    let facts = card.facts.iter().map(|fact| (fact.label.clone(), stage.words(&fact.text)));
    Some(own.chain(facts).collect())
}
