//! Two runs of the same case side by side: how long they were the same, and what each did where they part.

use serde::Serialize;

use crate::domain::recovery::Outcome;
use crate::domain::session::{Session, TurnRecord};

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
    let is_said_alike = one.reply.is_some() || one.text == other.text;
    one.scene == other.scene && one.reply == other.reply && one.offers == other.offers && is_said_alike
}

fn lane(session: &Session, same: usize) -> Lane {
    Lane { turn: session.turns().nth(same).cloned(), outcome: session.survey().map(|closing| closing.case.clone()) }
}
