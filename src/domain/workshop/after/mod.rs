//! What a room takes home: how the case ended, each decision with what the room chose, played and saw, where opinions split, what
//! talking changed, and how tables grew. Of nobody is told what they chose, and no table is held against another's level.

pub mod sentences;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::debrief::{Debrief, Quote, debrief, line_to_keep};
use crate::domain::ids::SceneId;
use crate::domain::rubric::Rating;
use crate::domain::scenario::model::Reply;
use crate::domain::session::{CardAnswer, Event, Move, Session, TurnRecord};
use crate::domain::workshop::act::Branch;
use crate::domain::workshop::decision::{Ballot, Decision, Kind, Round, Take, Way};
use crate::domain::workshop::room::Room;
use crate::domain::workshop::steps::first_reaction;
use crate::words::Words;

pub use tables::{TABLE_ANSWERS, TABLE_PEOPLE, Table};

/// Up to this many answers apart, the two leading ways are close enough for a room to have been split.
pub const SPLIT_VOTES: u32 = 2;
/// Of fewer answers nobody says that a room was split.
pub const SPLIT_ANSWERS: u32 = 4;

/// The room's debrief.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct After {
    /// How the case ended; `None` where the workshop ended before the case did.
    pub ended: Option<Box<Debrief>>,
    /// The line to keep, of those the room chose itself: what was played where it was not asked is nobody's here. `None` where none of
    /// its own was both well said and a help.
    pub keep: Option<Box<Quote>>,
    /// The decisions the room was asked about, in the order of the story: those it played, and one it had answered when the workshop
    /// ended.
    pub decisions: Vec<Asked>,
    /// The position of the one at which opinions were divided most; none where they never were.
    pub split_at: Option<usize>,
    /// How many answers changed between the first and the last round, over all decisions; of hands what their figures bear out.
    pub moved: u32,
    /// Predictions that came true, and all there were.
    pub predicted: (u32, u32),
    /// Tables of which enough is known to tell of nobody alone, in the order they were set up.
    pub tables: Vec<Table>,
}

/// A decision the room was asked about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Asked {
    /// From 1.
    pub number: usize,
    /// Its place in the story; nothing for the desk of an inbox.
    pub scene: Option<SceneId>,
    /// What the customer had said or done, in words.
    pub line: String,
    /// The ways, in the order that was shown.
    pub ways: Vec<Counted>,
    /// How many answered in their own words, in the last round.
    pub typed: u32,
    /// How many answered in the last round.
    pub answered: u32,
    /// How often the room was asked.
    pub rounds: usize,
    /// The ways most chose in the last round: one, or all that were level.
    pub leading: Vec<usize>,
    /// The best of the open ways; `None` where none is a reply.
    pub best: Option<usize>,
    /// The first answers were split: at least [`SPLIT_ANSWERS`], the two leading ways at most [`SPLIT_VOTES`] apart.
    pub is_split: bool,
    /// Who changed their answer between the first and the last round, by what they changed it from and to; the most first.
    pub moved: Vec<Moved>,
    /// Hands were counted in one of the rounds: of these it is not known who changed what.
    pub has_hands: bool,
    /// What was played and went on into the story; `None` where the workshop ended before anything was.
    pub played: Option<Played>,
    /// Branches that were played before the room came back to play another, in that order.
    pub others: Vec<Played>,
    /// Predictions that came true, and all there were; nothing where the room predicted nothing.
    pub predicted: Option<(u32, u32)>,
}

/// A way and who chose it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Counted {
    /// What it says or does.
    pub text: String,
    /// Two or three words for it, if there are any.
    pub short: Option<String>,
    /// How many chose it in the first round, phones and hands together.
    pub first: u32,
    /// How many chose it in the last round.
    pub last: u32,
    /// Its author's levels; `None` where it is no reply.
    pub rating: Option<Rating>,
    /// Why it earns them.
    pub why: String,
}

/// So many changed their answer in the same way. A place is the position of a way; `None` is an answer in own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// From.
    pub from: Option<usize>,
    /// To.
    pub to: Option<usize>,
    /// How many.
    pub count: u32,
}

/// A branch that was played.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Played {
    /// The position of the way; `None` where it was somebody's own words.
    pub way: Option<usize>,
    /// What was said or done.
    pub text: String,
    /// How it was rated; nothing is scored where nothing was said.
    pub rating: Rating,
    /// How the customer took it.
    pub reaction: Option<String>,
}

/// Looks back at what a room did.
pub fn after(words: &Words, room: &Room) -> After {
    let asked: Vec<(&Decision, Asked)> =
        room.way_here().iter().filter_map(|decision| Some((decision, looked_at(words, room, decision)?))).collect();
    let tables = tables::tables(words, room, &asked);
    let decisions: Vec<Asked> = asked.into_iter().map(|(_, asked)| asked).collect();
    let predicted = decisions.iter().filter_map(|asked| asked.predicted);
    After {
        ended: debrief(words, room.session()).map(Box::new),
        keep: kept_line(words, room).map(Box::new),
        split_at: split_at(&decisions),
        moved: decisions.iter().map(Asked::changed).sum(),
        predicted: predicted.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1)),
        tables,
        decisions,
    }
}

/// What a way says or does, in words.
pub fn way_words(words: &Words, room: &Room, way: &Way) -> String {
    if way.text.is_empty() { move_words(words, room.session(), &way.mv) } else { way.text.clone() }
}

/// What a move does that says no reply, in words.
pub fn move_words(words: &Words, session: &Session, mv: &Move) -> String {
    let said = match mv {
        Move::Card(CardAnswer::Keep) => "room-debrief-way-keep",
        Move::Card(CardAnswer::Delegate) => "room-debrief-way-delegate",
        Move::Card(CardAnswer::Skip) => "room-debrief-way-skip",
        Move::CloseInbox => "room-debrief-way-close",
        Move::Open { card } => {
            let mut cards = session.scenario().inbox.iter().flat_map(|inbox| &inbox.cards);
            let customer = cards.find(|known| known.id == *card).map(|card| card.customer);
            let name = customer.and_then(|customer| session.stage().cast.names.get(customer.get()));
            return words.tell("room-debrief-way-open", &[("name", name.map_or("", |name| name.full.as_str()).into())]);
        }
        _ => "room-debrief-way-typed",
    };
    words.say(said).to_owned()
}

impl Asked {
    /// What was played first: what the room had chosen, unless the trainer picked something else.
    pub fn first_played(&self) -> Option<&Played> {
        self.others.first().or(self.played.as_ref())
    }

    /// What was tried after that, in its order.
    pub fn tried(&self) -> impl Iterator<Item = &Played> {
        let last = self.played.as_ref().filter(|_| !self.others.is_empty());
        self.others.iter().skip(1).chain(last)
    }

    /// Whether enough chose one of the ways at first to say whether they were divided.
    pub fn has_enough(&self) -> bool {
        self.ways.iter().map(|way| way.first).sum::<u32>() >= SPLIT_ANSWERS
    }

    /// Whether the story went on with something most had not chosen: what came of it says nothing of their choice.
    pub fn went_on_otherwise(&self) -> bool {
        let is_other = |played: &Played| played.way.is_none_or(|way| !self.leading.contains(&way));
        !self.leading.is_empty() && self.played.as_ref().is_some_and(is_other)
    }

    /// How many answers changed between the first round and the last. Of hands only the figures are known: so many at least as the
    /// ways that lost some have lost, and no more than the others have won.
    pub fn changed(&self) -> u32 {
        let known = self.moved.iter().map(|moved| moved.count).sum();
        let sum = |of: fn(&Counted) -> u32| -> u32 { self.ways.iter().map(of).sum() };
        let won = sum(|way| way.last.saturating_sub(way.first));
        let lost = sum(|way| way.first.saturating_sub(way.last));
        if self.has_hands { won.min(lost).max(known) } else { known }
    }
}

/// The line to keep of what the room chose, or somebody in it said, wherever it was asked; also of a branch it left again.
pub fn kept_line(words: &Words, room: &Room) -> Option<Quote> {
    let own = |decision: &Decision, take: &Take| match take.branch {
        Branch::Way(way) => decision.round().is_some_and(|round| round.leading(decision.ways.len()).contains(&way)),
        Branch::Typed(_) => true,
    };
    let asked = room.way_here().iter().filter(|decision| decision.is_asked);
    let takes = asked.flat_map(|decision| decision.takes.iter().filter(move |take| own(decision, take)));
    line_to_keep(words, takes.filter_map(turn_of))
}

fn turn_of(take: &Take) -> Option<&TurnRecord> {
    take.events.iter().find_map(|event| match event {
        Event::Turn(turn) => Some(turn.as_ref()),
        _ => None,
    })
}

fn looked_at(words: &Words, room: &Room, decision: &Decision) -> Option<Asked> {
    let (take, others) =
        decision.takes.split_last().map_or((None, [].as_slice()), |(take, others)| (Some(take), others));
    let (first, last) = (decision.rounds.first()?, decision.rounds.last()?);
    // What the room had answered when the workshop ended is told, too, though nothing came of it.
    let was_used = take.is_some() || last.answered() > 0;
    if !decision.is_asked || !was_used {
        return None;
    }
    let (firsts, lasts) = (first.counts(decision.ways.len()), last.counts(decision.ways.len()));
    let count = |counts: &[u32], at: usize| counts.get(at).copied().unwrap_or(0);
    let ways = decision.ways.iter().enumerate().map(|(at, way)| {
        let reply = reply_of(room, decision, way);
        Counted {
            text: way_words(words, room, way),
            short: way.short.clone(),
            first: count(&firsts, at),
            last: count(&lasts, at),
            rating: reply.map(|reply| reply.does.rating),
            why: reply.map(|reply| reply.why.clone()).unwrap_or_default(),
        }
    });
    Some(Asked {
        number: decision.told_number(),
        scene: decision.scene.clone(),
        line: line_before(room, decision),
        ways: ways.collect(),
        typed: u32::try_from(last.typed().count()).unwrap_or(u32::MAX),
        answered: last.answered(),
        rounds: decision.rounds.len(),
        leading: last.leading(decision.ways.len()),
        best: decision.best,
        is_split: is_split(first, decision.ways.len()),
        moved: moved(first, last),
        has_hands: !(first.hands.is_empty() && last.hands.is_empty()),
        played: take.map(|take| played(words, room, decision, take)),
        others: others.iter().map(|take| played(words, room, decision, take)).collect(),
        predicted: predicted(decision),
    })
}

fn reply_of<'a>(room: &'a Room, decision: &Decision, way: &Way) -> Option<&'a Reply> {
    let Move::Choose { reply } = &way.mv else { return None };
    let scene = room.scenario().scene_named(decision.scene.as_ref()?.as_str())?;
    scene.replies.iter().find(|known| known.id == *reply)
}

/// What was last heard or seen before a decision.
fn line_before(room: &Room, decision: &Decision) -> String {
    let session = room.session();
    let later = session.steps().iter().skip(decision.moves_before).map(|step| step.events.len()).sum();
    let events: Vec<&Event> = session.events().collect();
    let heard = events.into_iter().rev().skip(later).find_map(|event| match event {
        Event::Line { text, .. } | Event::Reaction { text, .. } | Event::Narration { text } => Some(text.clone()),
        _ => None,
    });
    heard.unwrap_or_default()
}

fn is_split(round: &Round, ways: usize) -> bool {
    let ranked = round.ranked(ways);
    let (Some((_, first)), Some((_, second))) = (ranked.first(), ranked.get(1)) else { return false };
    round.answered() >= SPLIT_ANSWERS && first - second <= SPLIT_VOTES
}

/// Of all that were split, the one whose second way was nearest to the first, by its share of the answers; of equals the earlier.
fn split_at(decisions: &[Asked]) -> Option<usize> {
    let gap = |asked: &Asked| {
        let mut counts: Vec<u32> = asked.ways.iter().map(|way| way.first).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let all: u32 = counts.iter().sum();
        let (first, second) = (counts.first().copied().unwrap_or(0), counts.get(1).copied().unwrap_or(0));
        f64::from(first - second) / f64::from(all.max(1))
    };
    let split = decisions.iter().enumerate().filter(|(_, asked)| asked.is_split);
    split.min_by(|a, b| gap(a.1).total_cmp(&gap(b.1))).map(|(at, _)| at)
}

fn place(ballot: &Ballot) -> Option<usize> {
    match ballot {
        Ballot::Way(way) => Some(*way),
        Ballot::Words(_) => None,
    }
}

/// Hands are counted and not known by person, so only phones can be told to have changed their answer.
fn moved(first: &Round, last: &Round) -> Vec<Moved> {
    let mut counted: BTreeMap<(Option<usize>, Option<usize>), u32> = BTreeMap::new();
    for (seat, before) in &first.ballots {
        let change = last.ballots.get(seat).map(|now| (place(before), place(now))).filter(|(from, to)| from != to);
        if let Some(change) = change {
            *counted.entry(change).or_default() += 1;
        }
    }
    let mut moved: Vec<Moved> = counted.into_iter().map(|((from, to), count)| Moved { from, to, count }).collect();
    moved.sort_by_key(|moved| std::cmp::Reverse(moved.count));
    moved
}

fn played(words: &Words, room: &Room, decision: &Decision, take: &Take) -> Played {
    let turn = turn_of(take);
    let way = match take.branch {
        Branch::Way(way) => Some(way),
        Branch::Typed(_) => None,
    };
    let shown = way.and_then(|way| decision.ways.get(way)).map(|way| way_words(words, room, way));
    let said = turn.filter(|_| decision.kind == Kind::Reply).map(|turn: &TurnRecord| turn.text.clone());
    Played {
        way,
        text: said.or(shown).unwrap_or_default(),
        rating: turn.map(|turn| turn.rated.rating).unwrap_or_default(),
        reaction: first_reaction(&take.events).map(str::to_owned),
    }
}

/// What was predicted was how the customer takes what was played first.
fn predicted(decision: &Decision) -> Option<(u32, u32)> {
    let take = decision.takes.first()?;
    let heard = first_reaction(&take.events);
    let right = heard.and_then(|heard| decision.lines.iter().position(|line| line == heard));
    let right = right.and_then(|right| take.predicted.get(right)).copied().unwrap_or(0);
    let all: u32 = take.predicted.iter().sum();
    (all > 0).then_some((right, all))
}

/// Mean level over what is scored, 0–4.
pub fn mean(rating: &Rating) -> Option<f64> {
    let levels: Vec<f64> = rating.scored().map(|(_, level)| f64::from(level.get())).collect();
    (!levels.is_empty()).then(|| levels.iter().sum::<f64>() / levels.len() as f64)
}
