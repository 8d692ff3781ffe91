//! How tables grew, each beside itself alone. A sentence about a table must not be a sentence about somebody at it: whoever sits there knows
//! their own answers, and of two people each would read the other's change of mind from it. So it rests on answers of several, and a change
//! after talking on several who changed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::workshop::act::SeatNo;
use crate::domain::workshop::after::{Asked, mean};
use crate::domain::workshop::decision::{Ballot, Decision, Round};
use crate::domain::workshop::room::Room;
use crate::words::Words;

/// Of fewer rated answers on either side of a comparison nothing is said of a table. Within one decision these are as many people.
pub const TABLE_ANSWERS: usize = 5;
/// Of fewer people on either side neither.
pub const TABLE_PEOPLE: usize = 3;
/// With fewer who changed their answer, what talking changed at a table would be what it changed in one person. That nobody did is not
/// said either, or silence would tell that one did.
const TABLE_CHANGED: usize = 2;

/// A table's growth, in levels of the rubric; only ever its own answers against its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// What it is called.
    pub name: String,
    /// From the first half of the decisions to the second.
    pub halves: Option<f64>,
    /// From the first round to the last, where the room was asked twice.
    pub rounds: Option<f64>,
}

type Levels = Vec<(SeatNo, f64)>;

/// How tables grew; those of which nothing can be told are left out.
pub(super) fn tables(words: &Words, room: &Room, asked: &[(&Decision, Asked)]) -> Vec<Table> {
    let table = |(at, name): (usize, &String)| {
        let seats: BTreeSet<SeatNo> = room.seats_of_table(at).map(|seat| seat.no).collect();
        let (halves, rounds) = (between_halves(asked, &seats), between_rounds(asked, &seats));
        (halves.is_some() || rounds.is_some()).then(|| Table { name: called(words, name), halves, rounds })
    };
    room.setup().teams.iter().enumerate().filter_map(table).collect()
}

/// A table that has a bare figure for its name is called by it in words.
fn called(words: &Words, name: &str) -> String {
    match name.parse::<u32>() {
        Ok(number) => words.tell("workshop-table", &[("number", number.into())]),
        Err(_) => name.to_owned(),
    }
}

/// From the first answers of the first half to those of the second; a decision in the middle is left out, and so is one that the
/// workshop's end cut off: it moves no half.
fn between_halves(asked: &[(&Decision, Asked)], seats: &BTreeSet<SeatNo>) -> Option<f64> {
    let asked: Vec<&(&Decision, Asked)> = asked.iter().filter(|(_, asked)| asked.played.is_some()).collect();
    let half = asked.len() / 2;
    let of = |decisions: &[&(&Decision, Asked)]| -> Levels {
        decisions.iter().flat_map(|(decision, asked)| levels(decision.rounds.first(), asked, seats)).collect()
    };
    grown(&of(asked.get(..half)?), &of(asked.get(asked.len() - half..)?))
}

/// From the first answers to the last, of those who gave both, at each decision that enough of them answered twice.
fn between_rounds(asked: &[(&Decision, Asked)], seats: &BTreeSet<SeatNo>) -> Option<f64> {
    let (mut before, mut now) = (Levels::new(), Levels::new());
    let mut changed = BTreeSet::new();
    for (decision, asked) in asked.iter().filter(|(decision, _)| decision.rounds.len() > 1) {
        let first: BTreeMap<SeatNo, f64> = levels(decision.rounds.first(), asked, seats).into_iter().collect();
        let last = levels(decision.rounds.last(), asked, seats);
        let both: Vec<(SeatNo, f64, f64)> =
            last.into_iter().filter_map(|(seat, now)| Some((seat, *first.get(&seat)?, now))).collect();
        if both.len() < TABLE_ANSWERS {
            continue;
        }
        for (seat, was, is) in both {
            before.push((seat, was));
            now.push((seat, is));
            if (was - is).abs() > f64::EPSILON {
                changed.insert(seat);
            }
        }
    }
    grown(&before, &now).filter(|_| changed.len() >= TABLE_CHANGED)
}

/// The mean level of what each of these seats chose in a round; of own words as they were read, while they are known.
fn levels(round: Option<&Round>, asked: &Asked, seats: &BTreeSet<SeatNo>) -> Levels {
    let of = |ballot: &Ballot| match ballot {
        Ballot::Way(way) => mean(asked.ways.get(*way)?.rating.as_ref()?),
        Ballot::Words(words) => mean(&words.reading.as_ref()?.say.rating),
    };
    let ballots = round.into_iter().flat_map(|round| &round.ballots).filter(|(seat, _)| seats.contains(seat));
    ballots.filter_map(|(seat, ballot)| Some((*seat, of(ballot)?))).collect()
}

/// From one mean to another, where each rests on enough answers of enough people.
fn grown(before: &Levels, now: &Levels) -> Option<f64> {
    let mean = |levels: &Levels| {
        let people: BTreeSet<SeatNo> = levels.iter().map(|(seat, _)| *seat).collect();
        let is_enough = levels.len() >= TABLE_ANSWERS && people.len() >= TABLE_PEOPLE;
        is_enough.then(|| levels.iter().map(|(_, level)| level).sum::<f64>() / levels.len() as f64)
    };
    Some(mean(now)? - mean(before)?)
}
