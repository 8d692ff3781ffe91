//! How a room chose, counted in one way for everybody who is told of it: the wall, the panel and the phones.

use std::collections::BTreeSet;

use crate::domain::workshop::decision::{Decision, Round};
use crate::domain::workshop::room::{Phase, Room};

/// How many have answered. Phones are a part of those that sit there; hands come on top and are a part of nothing that is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Phones that have answered.
    pub phones: u32,
    /// Phones that could: never fewer than have.
    pub seats: u32,
    /// Hands that were counted.
    pub hands: u32,
}

impl Turnout {
    /// Everybody who has answered, by phone or by hand.
    pub fn answers(self) -> u32 {
        self.phones.saturating_add(self.hands)
    }
}

/// How many chose something, and how many had before the room was asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Votes {
    /// The vote before; nothing at the first one.
    pub before: Option<u32>,
    /// This vote.
    pub now: u32,
}

/// How a room chose at a decision. All its votes of now add up to those who answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// For each way, phones and hands together.
    pub ways: Vec<Votes>,
    /// Answers in somebody's own words; nothing where there were none, now and before.
    pub own_words: Option<Votes>,
    /// The ways that most chose, by position, where several have equally many; else nothing.
    pub tied: Vec<usize>,
    /// Which vote it is, from 1.
    pub vote: usize,
}

impl Decision {
    /// How the room chose in the round that is on or was last, and in the one before.
    pub fn tally(&self) -> Tally {
        let now = self.round();
        let before = self.rounds.len().checked_sub(2).and_then(|at| self.rounds.get(at));
        let counts = |round: Option<&Round>| round.map(|round| round.counts(self.ways.len()));
        let typed = |round: &Round| u32::try_from(round.typed().count()).unwrap_or(u32::MAX);
        let (nows, befores) = (counts(now).unwrap_or_default(), counts(before));
        let before_at = |at: usize| befores.as_ref().map(|befores| befores.get(at).copied().unwrap_or(0));
        let own_words = Votes { before: before.map(typed), now: now.map_or(0, typed) };
        let tied = now.map(|round| round.leading(self.ways.len())).unwrap_or_default();
        Tally {
            ways: nows.iter().enumerate().map(|(at, now)| Votes { before: before_at(at), now: *now }).collect(),
            own_words: (own_words.now + own_words.before.unwrap_or(0) > 0).then_some(own_words),
            tied: if tied.len() > 1 { tied } else { Vec::new() },
            vote: self.rounds.len(),
        }
    }

    /// Whoever did not vote again keeps their answer of the vote before; so do hands that were not counted again.
    pub(super) fn let_answers_stand(&mut self, is_seated: impl Fn(super::SeatNo) -> bool) {
        let Some((now, earlier)) = self.rounds.split_last_mut() else { return };
        let Some(before) = earlier.last() else { return };
        let again: BTreeSet<_> = now.ballots.keys().copied().collect();
        for (seat, ballot) in before.ballots.iter().filter(|(seat, _)| !again.contains(seat) && is_seated(**seat)) {
            now.ballots.insert(*seat, ballot.clone());
            now.standing.insert(*seat);
        }
        if now.hands.is_empty() && !before.hands.is_empty() {
            now.hands.clone_from(&before.hands);
            now.hands_stand = true;
        }
    }

    /// The room chooses once more: what stood only because nobody had voted again stands no longer.
    pub(super) fn ask_for_answers_again(&mut self) {
        let Some(now) = self.rounds.last_mut() else { return };
        for seat in std::mem::take(&mut now.standing) {
            now.ballots.remove(&seat);
        }
        if std::mem::take(&mut now.hands_stand) {
            now.hands.clear();
        }
    }
}

impl Round {
    /// How many seats stand by their answer of the vote before because they did not vote again.
    pub fn standing(&self) -> usize {
        self.standing.len()
    }
}

impl Room {
    /// Whether the room chooses once more, after it has talked.
    pub fn votes_again(&self) -> bool {
        self.phase() == Phase::Commit && self.decision().is_some_and(|here| here.round_at() > 0)
    }

    /// How many have answered what the room is asked now: while it predicts what it expects to hear, else how it would go on.
    pub fn turnout(&self) -> Turnout {
        let (answered, hands): (BTreeSet<_>, &[u32]) = match self.decision() {
            Some(here) if self.phase() == Phase::Predict => {
                (here.predicted.keys().copied().collect(), &here.predicted_hands)
            }
            Some(Decision { rounds, .. }) => match rounds.last() {
                Some(round) => (round.ballots.keys().copied().collect(), &round.hands),
                None => (BTreeSet::new(), &[]),
            },
            None => (BTreeSet::new(), &[]),
        };
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        // Whoever answered and left meanwhile still counts where the answer does.
        let seats: BTreeSet<_> = self.seated().map(|seat| seat.no).chain(answered.iter().copied()).collect();
        Turnout {
            phones: count(answered.len()),
            seats: count(seats.len()),
            hands: hands.iter().fold(0_u32, |all, one| all.saturating_add(*one)),
        }
    }
}

#[cfg(test)]
mod tests;
