//! What goes over the network, as JSON and nothing else. What a phone is told of a room is built in [`view`] alone.

pub(super) mod view;

use serde::{Deserialize, Serialize};

use crate::domain::scenario::model::Mood;
use crate::domain::workshop::{Declined, Room};

/// Somebody wants to take a seat.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Join {
    pub(super) code: String,
    /// What is to open the seat from then on. The phone made it: who asks again because the answer got lost gets the same seat.
    pub(super) secret: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) team: Option<usize>,
}

/// What they are told once they sit.
#[derive(Debug, Serialize)]
pub(super) struct Joined<'a> {
    pub(super) seat: u32,
    pub(super) name: &'a str,
}

/// An answer: one of the ways, or words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerSent {
    pub(super) decision: usize,
    pub(super) round: usize,
    #[serde(default)]
    pub(super) way: Option<usize>,
    #[serde(default)]
    pub(super) words: Option<String>,
}

/// An answer taken back.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WithdrawSent {
    pub(super) decision: usize,
    pub(super) round: usize,
}

/// What somebody thinks the customer will say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PredictSent {
    pub(super) decision: usize,
    pub(super) line: usize,
}

/// Under which name somebody wants the run kept.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeepSent {
    pub(super) name: String,
}

/// What became of something that was sent.
#[derive(Debug, Serialize)]
pub(super) struct DoneTold {
    pub(super) done: &'static str,
}

/// Why something did not happen: for the page, and for people.
#[derive(Debug, Default, Serialize)]
pub(super) struct Reason {
    pub(super) why: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) says: Option<String>,
    /// The place in the line of those who wait for a seat, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) queue: Option<usize>,
    /// Seconds until it makes sense to ask again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) wait_s: Option<u64>,
}

/// What is told of a room to whoever knows its code.
#[derive(Debug, Serialize)]
pub(super) struct Lobby<'a> {
    title: &'a str,
    group: &'a str,
    trainer: &'a str,
    teams: &'a [String],
    /// Names stand on the wall; else the trainer alone sees them.
    named: bool,
    locked: bool,
    full: bool,
    over: bool,
}

impl<'a> Lobby<'a> {
    pub(super) fn of(room: &'a Room) -> Self {
        let setup = room.setup();
        let taken = room.seated().count() + room.waiting().count();
        Self {
            title: &room.scenario().title,
            group: &setup.group,
            trainer: &setup.trainer,
            teams: &setup.teams,
            named: setup.asks.names_on_wall,
            locked: room.is_locked(),
            full: taken >= setup.seats,
            over: room.is_over(),
        }
    }
}

/// The name of a mood, as the page and the pictures use it.
pub(super) fn mood_name(mood: Mood) -> &'static str {
    match mood {
        Mood::Settled => "settled",
        Mood::Annoyed => "annoyed",
        Mood::Angry => "angry",
        Mood::Furious => "furious",
        Mood::Limit => "limit",
    }
}

/// The word by which the page tells one reason from another.
pub(super) fn why(declined: &Declined) -> &'static str {
    match declined {
        Declined::Over => "over",
        Declined::Locked => "locked",
        Declined::Full(_) => "full",
        Declined::NoTable | Declined::TableFirst => "table",
        Declined::NoSeat => "removed",
        Declined::NotAdmitted => "waiting",
        Declined::TooLate => "late",
        Declined::NotYet => "not-yet",
        Declined::NotOver => "not-over",
        Declined::AnsweredAlready => "answered",
        Declined::NothingToTakeBack => "nothing-to-take-back",
        Declined::NoSuchWay => "no-such-way",
        Declined::NotTyped => "not-typed",
        Declined::Nothing => "nothing",
        Declined::TooLong(_) => "too-long",
        Declined::NoName => "name",
        _ => "not-now",
    }
}
