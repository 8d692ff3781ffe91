//! Answers: the first valid one of a seat counts, once. The same one again is the same one; another has to be preceded by taking the
//! first back, which is open until the reveal. Hands are counted beside the phones.

use crate::domain::workshop::act::{Answer, Done, SeatNo};
use crate::domain::workshop::decision::{Ballot, Decision, OwnWords};
use crate::domain::workshop::room::{Phase, Room};
use crate::domain::workshop::{Declined, HANDS_MAX};

/// The longest answer somebody may type, in letters: a few sentences.
pub const ANSWER_LETTERS_MAX: usize = 600;

/// How often somebody may take an answer back in one round: nobody who thinks needs more, and each is kept.
const WITHDRAWALS_MAX: u32 = 20;

impl Room {
    pub(super) fn answer(
        &mut self,
        seat: SeatNo,
        asked: (usize, usize),
        answer: Answer,
        words: &str,
    ) -> Result<Done, Declined> {
        self.may_answer(seat)?;
        self.is_choosing(asked)?;
        let takes_words = self.setup.asks.typed;
        let here = self.here_mut()?;
        let ballot = match answer {
            Answer::Way(way) if way >= here.ways.len() => return Err(Declined::NoSuchWay),
            Answer::Way(way) => Ballot::Way(way),
            Answer::Words if !takes_words => return Err(Declined::NotTyped),
            Answer::Words => Ballot::Words(Box::new(own_words(words)?)),
        };
        let round = here.rounds.last_mut().ok_or(Declined::NotNow)?;
        match round.ballots.get(&seat) {
            Some(known) if known.is_same(&ballot) => Ok(Done::Already),
            Some(_) => Err(Declined::AnsweredAlready),
            None => {
                round.ballots.insert(seat, ballot);
                Ok(Done::Changed)
            }
        }
    }

    pub(super) fn withdraw(&mut self, seat: SeatNo, asked: (usize, usize)) -> Result<Done, Declined> {
        self.may_answer(seat)?;
        self.is_choosing(asked)?;
        let round = self.here_mut()?.rounds.last_mut().ok_or(Declined::NotNow)?;
        let times = round.withdrawn.get(&seat).copied().unwrap_or(0);
        if times >= WITHDRAWALS_MAX {
            return Err(Declined::OftenEnough);
        }
        round.ballots.remove(&seat).ok_or(Declined::NothingToTakeBack)?;
        round.withdrawn.insert(seat, times + 1);
        self.unpick(seat)?;
        Ok(Done::Changed)
    }

    /// Whether this decision is being chosen about in this round.
    fn is_choosing(&self, (decision, round): (usize, usize)) -> Result<(), Declined> {
        let here = self.decision().ok_or(Declined::NotYet)?;
        let asked = (decision, round);
        let now = (self.at, here.round_at());
        if self.is_over() {
            return Err(Declined::Over);
        }
        match asked.cmp(&now) {
            std::cmp::Ordering::Less => Err(Declined::TooLate),
            std::cmp::Ordering::Greater => Err(Declined::NotYet),
            std::cmp::Ordering::Equal if self.phase < Phase::Commit => Err(Declined::NotYet),
            std::cmp::Ordering::Equal if self.phase > Phase::Commit => Err(Declined::TooLate),
            std::cmp::Ordering::Equal => Ok(()),
        }
    }

    pub(super) fn predict(&mut self, seat: SeatNo, decision: usize, line: usize) -> Result<Done, Declined> {
        self.may_answer(seat)?;
        if self.is_over() {
            return Err(Declined::Over);
        }
        if decision < self.at || self.phase > Phase::Predict {
            return Err(Declined::TooLate);
        }
        if decision > self.at || self.phase < Phase::Predict {
            return Err(Declined::NotYet);
        }
        let here = self.here_mut()?;
        if line >= here.lines.len() {
            return Err(Declined::NoSuchWay);
        }
        match here.predicted.get(&seat) {
            Some(known) if *known == line => Ok(Done::Already),
            Some(_) => Err(Declined::AnsweredAlready),
            None => {
                here.predicted.insert(seat, line);
                Ok(Done::Changed)
            }
        }
    }

    pub(super) fn count_hands(&mut self, counts: &[u32]) -> Result<Done, Declined> {
        if !matches!(self.phase, Phase::Commit | Phase::Reveal | Phase::Argue) {
            return Err(Declined::NotNow);
        }
        let here = self.here_mut()?;
        check_hands(counts, here.ways.len())?;
        let round = here.rounds.last_mut().ok_or(Declined::NotNow)?;
        round.hands = counts.to_vec();
        round.hands_stand = false;
        Ok(Done::Changed)
    }

    pub(super) fn count_predicted(&mut self, counts: &[u32]) -> Result<Done, Declined> {
        if self.phase != Phase::Predict {
            return Err(Declined::NotNow);
        }
        let here = self.here_mut()?;
        check_hands(counts, here.lines.len())?;
        here.predicted_hands = counts.to_vec();
        Ok(Done::Changed)
    }

    pub(super) fn release(&mut self, seat: SeatNo, released: bool) -> Result<Done, Declined> {
        if self.is_over() {
            return Err(Declined::Over);
        }
        let here = self.here_mut()?;
        let words = here.typed_by_mut(seat).ok_or(Declined::NoSuchWay)?;
        let before = std::mem::replace(&mut words.is_released, released);
        if !released && here.picked == Some(super::Branch::Typed(seat)) {
            here.picked = None;
        }
        Ok(if before == released { Done::Already } else { Done::Changed })
    }

    /// What a seat typed is no longer what is to be played.
    fn unpick(&mut self, seat: SeatNo) -> Result<(), Declined> {
        let here = self.here_mut()?;
        if here.picked == Some(super::Branch::Typed(seat)) {
            here.picked = None;
        }
        Ok(())
    }

    /// Reads what was typed in this round, as answers to where the story stands.
    pub(super) fn read_typed(&mut self) {
        let session = &self.session;
        let Some(round) = self.decisions.get_mut(self.at).and_then(|here| here.rounds.last_mut()) else { return };
        for ballot in round.ballots.values_mut() {
            if let Ballot::Words(words) = ballot {
                words.reading = session.read(&words.text).ok().map(Box::new);
            }
        }
    }

    /// What a seat answered and predicted at the present decision counts no longer; what is past stays as the room saw it.
    pub(super) fn forget_answers(&mut self, seat: SeatNo) {
        if self.phase >= Phase::Play {
            return;
        }
        if let Some(here) = self.decisions.get_mut(self.at) {
            // Words of an earlier round could still be played.
            for round in &mut here.rounds {
                if matches!(round.ballots.get(&seat), Some(Ballot::Words(_))) {
                    round.ballots.remove(&seat);
                }
            }
            if let Some(round) = here.rounds.last_mut() {
                round.ballots.remove(&seat);
                round.standing.remove(&seat);
            }
            here.predicted.remove(&seat);
            if here.picked == Some(super::Branch::Typed(seat)) {
                here.picked = None;
            }
        }
    }
}

fn own_words(words: &str) -> Result<OwnWords, Declined> {
    let text = words.trim();
    if text.is_empty() {
        return Err(Declined::Nothing);
    }
    if text.chars().count() > ANSWER_LETTERS_MAX {
        return Err(Declined::TooLong(ANSWER_LETTERS_MAX));
    }
    Ok(OwnWords { text: text.to_owned(), reading: None, is_released: false })
}

fn check_hands(counts: &[u32], ways: usize) -> Result<(), Declined> {
    let fits = counts.len() == ways && counts.iter().all(|count| *count <= HANDS_MAX);
    if fits { Ok(()) } else { Err(Declined::Hands) }
}

impl Ballot {
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Way(a), Self::Way(b)) => a == b,
            (Self::Words(a), Self::Words(b)) => a.text == b.text,
            _ => false,
        }
    }
}

impl Decision {
    /// What a seat typed in the last round it typed in.
    pub fn typed_by(&self, seat: SeatNo) -> Option<&OwnWords> {
        self.rounds.iter().rev().find_map(|round| match round.ballots.get(&seat) {
            Some(Ballot::Words(words)) => Some(words.as_ref()),
            _ => None,
        })
    }

    fn typed_by_mut(&mut self, seat: SeatNo) -> Option<&mut OwnWords> {
        self.rounds.iter_mut().rev().find_map(|round| match round.ballots.get_mut(&seat) {
            Some(Ballot::Words(words)) => Some(words.as_mut()),
            _ => None,
        })
    }

    /// Every word somebody typed goes, and what was read in it.
    pub(super) fn forget_words(&mut self) {
        for ballot in self.rounds.iter_mut().flat_map(|round| round.ballots.values_mut()) {
            if let Ballot::Words(words) = ballot {
                words.text.clear();
                words.reading = None;
            }
        }
    }
}
