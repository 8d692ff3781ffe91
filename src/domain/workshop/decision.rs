//! One decision as the room has it: what can be done there, who chose what, and what was played.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::SceneId;
use crate::domain::session::{Event, Move, Reading};
use crate::domain::workshop::act::{Branch, SeatNo};
use crate::domain::workshop::first_reaction;

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What to say.
    Reply,
    /// Whether to keep a promise, or get in touch, now.
    Card,
    /// Whom to answer next, at the desk of an inbox.
    Desk,
}

/// Something that can be done at a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What is said, in full; for a card or a desk what is done is said by `kind` and `mv`.
    pub text: String,
    /// Two or three words for it, if its author gave any.
    pub short: Option<String>,
    /// The move it is.
    pub mv: Move,
}

/// What somebody typed.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnWords {
    /// The words; empty once they are forgotten.
    pub text: String,
    /// As the scorer read them at the reveal; `None` before, and where they cannot be scored.
    pub reading: Option<Box<Reading>>,
    /// The trainer lets the room see it.
    pub is_released: bool,
}

/// What one seat answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Ballot {
    /// One of the ways, by position.
    Way(usize),
    /// In their own words.
    Words(Box<OwnWords>),
}

/// One time the room was asked about a decision.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Round {
    /// What each seat answered.
    pub ballots: BTreeMap<SeatNo, Ballot>,
    /// Hands that were counted, one figure a way; empty where none were.
    pub hands: Vec<u32>,
    /// How often each seat took its answer back.
    pub withdrawn: BTreeMap<SeatNo, u32>,
    /// Seats whose answer is that of the round before, since they did not vote again.
    pub(super) standing: BTreeSet<SeatNo>,
    /// The hands are those of the round before, since they were not counted again.
    pub(super) hands_stand: bool,
}

impl Round {
    /// How many chose each of so many ways, phones and hands together.
    pub fn counts(&self, ways: usize) -> Vec<u32> {
        let phones = |way: usize| self.ballots.values().filter(|b| matches!(b, Ballot::Way(at) if *at == way)).count();
        let hands = |way: usize| self.hands.get(way).copied().unwrap_or(0);
        (0..ways).map(|way| u32::try_from(phones(way)).unwrap_or(u32::MAX).saturating_add(hands(way))).collect()
    }

    /// What was typed, by seat.
    pub fn typed(&self) -> impl Iterator<Item = (SeatNo, &OwnWords)> {
        self.ballots.iter().filter_map(|(seat, ballot)| match ballot {
            Ballot::Words(words) => Some((*seat, words.as_ref())),
            Ballot::Way(_) => None,
        })
    }

    /// What was typed and let through, in the order of the alphabet: the order of seats would tell whose it is.
    pub fn released(&self) -> Vec<&OwnWords> {
        let shown = self.typed().map(|(_, words)| words).filter(|words| words.is_released && !words.text.is_empty());
        let mut shown: Vec<&OwnWords> = shown.collect();
        shown.sort_by(|a, b| a.text.cmp(&b.text));
        shown
    }

    /// How many answered, by phone or by hand.
    pub fn answered(&self) -> u32 {
        let phones = u32::try_from(self.ballots.len()).unwrap_or(u32::MAX);
        self.hands.iter().fold(phones, |all, hands| all.saturating_add(*hands))
    }

    /// The ways that most chose: one, or all that have equally many; none where nobody chose any.
    pub fn leading(&self, ways: usize) -> Vec<usize> {
        let counts = self.counts(ways);
        let most = counts.iter().copied().max().filter(|most| *most > 0);
        counts.into_iter().enumerate().filter(|(_, count)| Some(*count) == most).map(|(at, _)| at).collect()
    }

    /// The ways from the most chosen to the least, those nobody chose left out; of equals the one shown first.
    pub fn ranked(&self, ways: usize) -> Vec<(usize, u32)> {
        let mut ranked: Vec<(usize, u32)> = self.counts(ways).into_iter().enumerate().filter(|(_, n)| *n > 0).collect();
        ranked.sort_by_key(|(way, n)| (std::cmp::Reverse(*n), *way));
        ranked
    }
}

/// A branch that was played, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    /// What was played.
    pub branch: Branch,
    /// Its words, where somebody typed it: whatever they type later, this was played.
    pub words: Option<String>,
    /// How many predicted each of the decision's lines before it; empty where nobody was asked.
    pub predicted: Vec<u32>,
    /// What happened.
    pub events: Vec<Event>,
}

/// One decision as the room has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Its place in the story; nothing for the desk of an inbox.
    pub scene: Option<SceneId>,
    /// What is decided.
    pub kind: Kind,
    /// What can be done, in the order that is shown.
    pub ways: Vec<Way>,
    /// The room is asked; else the trainer alone picks.
    pub is_asked: bool,
    /// The room is asked although the plan passes by.
    pub is_extra: bool,
    /// Its number among the decisions of the plan, from 1; that of the last one before it where it is none.
    pub number: usize,
    /// How many moves were made before it.
    pub moves_before: usize,
    /// Each time the room was asked, at least one.
    pub rounds: Vec<Round>,
    /// What the customer might say to any of the ways, where the room predicts; in an order that tells nothing.
    pub lines: Vec<String>,
    /// What each seat predicts, by position in `lines`.
    pub predicted: BTreeMap<SeatNo, usize>,
    /// Hands for each of the lines; empty where none were counted.
    pub predicted_hands: Vec<u32>,
    /// The best of the open replies by its author's levels; nothing where nothing is said.
    pub best: Option<usize>,
    /// What is to be played.
    pub picked: Option<Branch>,
    /// Every branch of it that was played, in order; the last one is the story's.
    pub takes: Vec<Take>,
}

impl Decision {
    /// The number it is told by; 0 for an extra question, which has none: those of the plan keep theirs.
    pub fn told_number(&self) -> usize {
        if self.is_extra { 0 } else { self.number }
    }

    /// The position of the round that is on, or was last.
    pub fn round_at(&self) -> usize {
        self.rounds.len().saturating_sub(1)
    }

    /// The round that is on, or was last.
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// What most chose.
    pub fn rooms_choice(&self) -> Option<Branch> {
        let ranked = self.round()?.ranked(self.ways.len());
        ranked.first().map(|(way, _)| Branch::Way(*way))
    }

    /// What would be played now: what was picked, else what the room chose. Where the plan passes by it is the best reply, so that the
    /// story goes on by itself; and whoever came back to a decision came to play another branch of it.
    pub fn to_play(&self) -> Option<Branch> {
        let is_new = |way: &usize| self.takes.iter().all(|take| take.branch != Branch::Way(*way));
        let ranked = self.round().map(|round| round.ranked(self.ways.len())).unwrap_or_default();
        let usual = self.best.or(Some(0)).filter(|way| !self.is_asked && *way < self.ways.len());
        let others = if self.takes.is_empty() { 0..0 } else { 0..self.ways.len() };
        let mut wanted = ranked.into_iter().map(|(way, _)| way).chain(usual).chain(others);
        self.picked.or_else(|| wanted.find(is_new).map(Branch::Way)).or_else(|| self.rooms_choice())
    }

    /// How many predict each line, phones and hands together.
    pub fn line_counts(&self) -> Vec<u32> {
        let phones = |line: usize| self.predicted.values().filter(|at| **at == line).count();
        let hands = |line: usize| self.predicted_hands.get(line).copied().unwrap_or(0);
        let count = |line: usize| hands(line).saturating_add(u32::try_from(phones(line)).unwrap_or(u32::MAX));
        (0..self.lines.len()).map(count).collect()
    }

    /// Nobody has predicted anything yet: another branch is another question.
    pub(super) fn forget_predictions(&mut self) {
        self.predicted.clear();
        self.predicted_hands.clear();
    }

    /// Which of the lines came of what was played last.
    pub fn line_that_came(&self) -> Option<usize> {
        let came = first_reaction(&self.played()?.events)?;
        self.lines.iter().position(|line| line == came)
    }

    /// What was played last.
    pub fn played(&self) -> Option<&Take> {
        self.takes.last()
    }
}
