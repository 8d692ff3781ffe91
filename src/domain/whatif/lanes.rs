//! Two runs of the same case side by side: how long they were the same, what each did where they part, and each of them
//! cut into its turns, so that they can be read in step.

use serde::Serialize;

use crate::domain::recovery::Outcome;
use crate::domain::session::{Event, Session, TurnRecord};

/// Two runs, from where they part.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// How many turns they have in common from the start.
    pub same: usize,
    /// The one run.
    pub one: Lane,
    /// The other.
    pub other: Lane,
}

/// A run in a comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lane {
    /// The turn at which it parts from the other; `None` if it ended before.
    pub turn: Option<TurnRecord>,
    /// Its simulated outcome; `None` while it is under way.
    pub outcome: Option<Outcome>,
}

/// Holds two runs of one case against each other; `None` if they are of different cases.
pub fn compare(one: &Session, other: &Session) -> Option<Comparison> {
    if one.scenario().hash != other.scenario().hash {
        return None;
    }
    let same = one.turns().zip(other.turns()).take_while(|(a, b)| is_same(a, b)).count();
    Some(Comparison { same, one: lane(one, same), other: lane(other, same) })
}

fn is_same(one: &TurnRecord, other: &TurnRecord) -> bool {
    // The same reply names other people where the cast is another; a turn without a reply is told by its words alone.
    let is_said_alike = one.reply.is_some() || (one.text == other.text && one.rated == other.rated);
    one.scene == other.scene && one.reply == other.reply && one.offers == other.offers && is_said_alike
}

fn lane(session: &Session, same: usize) -> Lane {
    Lane { turn: session.turns().nth(same).cloned(), outcome: session.survey().map(|closing| closing.case.clone()) }
}

/// A turn, with what led to it and how it was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// The turn; `None` where a run goes on after its last one.
    pub turn: Option<&'a TurnRecord>,
    /// What was seen, heard and done for it, the turn itself, and what came of it.
    pub events: Vec<&'a Event>,
}

/// A run cut into its turns, in order; nothing that happened is left out.
pub fn parts(session: &Session) -> Vec<Part<'_>> {
    let mut parts = vec![Part { turn: None, events: Vec::new() }];
    for event in session.events() {
        let opens = matches!(
            event,
            Event::Scene { .. }
                | Event::Card { .. }
                | Event::CardOpened { .. }
                | Event::CardLeft { .. }
                | Event::InboxOpened { .. }
                | Event::InboxClosed { .. }
                | Event::OutreachOpened
                | Event::Turn(_)
        );
        if opens && parts.last().is_some_and(|part| part.turn.is_some()) {
            parts.push(Part { turn: None, events: Vec::new() });
        }
        let Some(part) = parts.last_mut() else { continue };
        if let Event::Turn(turn) = event {
            part.turn = Some(turn.as_ref());
        }
        part.events.push(event);
    }
    parts
}
