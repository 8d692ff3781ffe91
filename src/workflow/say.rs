//! Replies in the trainee's own words, as they are kept: said, disputed, and erased again. What stands beside a turn (the
//! trainee's own levels, a view of the scorer's) is for whoever trains them; it moves no customer and no result.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::ids::OfferId;
use crate::domain::rubric::Rating;
use crate::domain::session::{Event, Reading, Refusal, TurnRecord};
use crate::store::{AttemptId, AttemptRow, Erased, Filter, NewEvent, StoreError};
use crate::workflow::Workspace;
use crate::workflow::attempt::{ActError, Attempt, event};
use crate::workflow::history;
use crate::workflow::parts::{Kind, Part};
use crate::workflow::reflection;

const SELF_RATING: &str = Kind::SelfRating.name();
const DISPUTE: &str = Kind::Dispute.name();
/// The kinds of events that hold typed words.
pub const TYPED: [&str; 2] = [Kind::Words.name(), Kind::Dispute.name()];
/// Longest text of a dispute, in bytes.
pub(crate) const VIEW_BYTES_MAX: usize = 4 * 1024;

/// What a trainee thinks of the score of a turn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dispute {
    /// Which turn, counted from 1.
    pub turn: u32,
    /// The levels they would give; `None` where they say nothing of one.
    pub levels: Rating,
    /// Why, in their words; may be empty where there are levels.
    pub words: String,
}

/// A trainee's own levels for a reply they typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfRating {
    /// Which turn, counted from 1.
    pub turn: u32,
    /// The levels.
    pub levels: Rating,
}

/// What stands beside the turns of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BesideTurns {
    /// Views of scores, by turn, the last said of each.
    pub disputes: Vec<Dispute>,
    /// Own levels, by turn.
    pub self_ratings: Vec<SelfRating>,
}

/// Why a view of a score was not kept.
#[derive(Debug, thiserror::Error)]
pub enum DisputeError {
    /// It has no such turn.
    #[error("this run has no turn {0} with a score")]
    NoTurn(u32),
    /// There is neither a level nor a word in it.
    #[error("give a level, or say why")]
    Empty,
    /// It is an essay.
    #[error("say it in fewer words")]
    TooLong,
    /// It could not be saved.
    #[error("{0}")]
    NotSaved(#[from] StoreError),
}

impl Attempt {
    /// Reads a reply as an answer to what stands open now; nothing is played or kept. Ask about what it names, attach what
    /// is meant, then [`Attempt::say`].
    ///
    /// # Errors
    /// A [`Refusal`] if nothing can be said now, or if this cannot be scored.
    pub fn read(&self, words: &str) -> Result<Reading, Refusal> {
        self.session.read(words)
    }

    /// Says something in the trainee's own words, with what lies in the tray; offers that are `not_meant` count as only
    /// spoken of. Move, words and the trainee's `own_levels`, if they were asked for them, are saved together, and only
    /// then it was said.
    ///
    /// # Errors
    /// [`ActError`]; the attempt then stands where it stood, and nothing of the words is kept.
    pub fn say(
        &mut self,
        ws: &Workspace,
        words: &str,
        not_meant: &[OfferId],
        own_levels: Option<Rating>,
    ) -> Result<Vec<Event>, ActError> {
        let mut reading = self.session.read(words)?;
        for offer in not_meant {
            reading.not_meant(offer);
        }
        let mut next = self.session.clone();
        next.say(reading.say, words, self.thinking_ms(ws))?;
        let turn = next.turns().last().map_or(0, |turn| turn.number);
        let rating = own_levels.filter(|levels| levels.scored().next().is_some());
        let more: Vec<NewEvent> =
            rating.map(|levels| event(Kind::SelfRating, &SelfRating { turn, levels })).into_iter().collect();
        self.adopt(ws, next, more)
    }

    /// Keeps the trainee's own levels for a turn, asked for once it has been said. They stand beside the run, not in its
    /// chain: they come when they come, and nothing waits for them.
    ///
    /// # Errors
    /// [`DisputeError`]; nothing is kept then.
    pub fn rate_self(&self, ws: &Workspace, rating: &SelfRating) -> Result<(), DisputeError> {
        let is_typed = |turn: &TurnRecord| turn.number == rating.turn && turn.own.is_some();
        if !self.session.turns().any(is_typed) {
            return Err(DisputeError::NoTurn(rating.turn));
        }
        if rating.levels.scored().next().is_none() {
            return Err(DisputeError::Empty);
        }
        Ok(reflection::put_about(ws, &self.id, (Part::SelfRating, rating.turn), rating)?)
    }

    /// Keeps what the trainee thinks of a turn's score, for whoever trains them. While the run is under way it goes into
    /// its chain; a run that is over is sealed, and it is kept beside it.
    ///
    /// # Errors
    /// [`DisputeError`]; nothing is kept then.
    pub fn dispute(&mut self, ws: &Workspace, view: &Dispute) -> Result<(), DisputeError> {
        let is_scored = |turn: &TurnRecord| turn.number == view.turn && turn.rated.rating.scored().next().is_some();
        if !self.session.turns().any(is_scored) {
            return Err(DisputeError::NoTurn(view.turn));
        }
        if view.words.len() > VIEW_BYTES_MAX {
            return Err(DisputeError::TooLong);
        }
        let view = Dispute { words: view.words.trim().to_owned(), ..view.clone() };
        if view.words.is_empty() && view.levels.scored().next().is_none() {
            return Err(DisputeError::Empty);
        }
        if self.session.is_over() || self.is_unsaved() {
            return Ok(reflection::put_about(ws, &self.id, (Part::Dispute, view.turn), &view)?);
        }
        Ok(self.add(ws, &[event(Kind::Dispute, &view)])?)
    }
}

impl Attempt {
    /// Drops the words of a run that is open while they are erased, so that nothing begun from it keeps them again.
    pub fn forget_words(&mut self) {
        self.session.forget_words();
    }
}

/// What stands beside the turns of a kept attempt. What was erased, or a later version wrote, is left out.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn beside_turns(ws: &Workspace, row: &AttemptRow) -> Result<BesideTurns, StoreError> {
    let mut found = BesideTurns::default();
    let put = |found: &mut BesideTurns, view: Dispute| {
        found.disputes.retain(|known| known.turn != view.turn);
        found.disputes.push(view);
    };
    for stored in ws.store.events(&row.id)? {
        let Some(payload) = stored.payload.as_deref() else { continue };
        match stored.kind.as_str() {
            DISPUTE => {
                if let Ok(view) = serde_json::from_str(payload) {
                    put(&mut found, view);
                }
            }
            SELF_RATING => found.self_ratings.extend(serde_json::from_str::<SelfRating>(payload).ok()),
            _ => {}
        }
    }
    for said in ws.store.reflections(&row.learner)?.into_iter().filter(|said| said.attempt == row.id) {
        if Part::of(&said.part) == Some(Part::Dispute)
            && let Ok(view) = serde_json::from_str(&said.said)
        {
            put(&mut found, view);
        } else if Part::of(&said.part) == Some(Part::SelfRating)
            && let Ok(rating) = serde_json::from_str::<SelfRating>(&said.said)
        {
            found.self_ratings.retain(|known| known.turn != rating.turn);
            found.self_ratings.push(rating);
        }
    }
    found.disputes.sort_by_key(|view| view.turn);
    found.self_ratings.sort_by_key(|rating| rating.turn);
    Ok(found)
}

/// Erases every word that was typed in an attempt, and what was said of its scores: in the store, in its backups, and in
/// the runs that share turns with it because one was tried again from the other. Levels, results, replay and the chain
/// stay as they are. Only runs of whoever keeps this one are reached, whomever it was played as. Whoever holds one of these
/// runs open has to call [`Attempt::forget_words`].
///
/// # Errors
/// [`StoreError`]; on [`StoreError::TracesLeft`] the store itself is done, and asking again does the rest.
pub fn erase_words(ws: &Workspace, row: &AttemptRow) -> Result<Erased, StoreError> {
    let keeper = ws.store.keeper(&row.id)?;
    let all = ws.store.attempts(Filter { keeper: Some(keeper), ..Filter::default() })?;
    let parent = |id: &AttemptId| {
        all.iter().find(|row| row.id == *id).and_then(|row| row.parent.as_ref()).map(|fork| fork.attempt.clone())
    };
    let mut root = row.id.clone();
    // A damaged store could name a circle.
    for _ in 0..all.len() {
        let Some(above) = parent(&root) else { break };
        root = above;
    }
    let mut family = BTreeSet::from([root, row.id.clone()]);
    loop {
        let known = family.len();
        let more = all.iter().filter(|row| row.parent.as_ref().is_some_and(|fork| family.contains(&fork.attempt)));
        let more: Vec<AttemptId> = more.map(|row| row.id.clone()).collect();
        family.extend(more);
        if family.len() == known {
            break;
        }
    }
    family.retain(|id| *id == row.id || all.iter().any(|row| row.id == *id));
    ws.store.wipe_words_of(&family.into_iter().collect::<Vec<_>>(), &TYPED)
}

/// Erases every word the present learner ever typed, in runs that were set aside too, as [`erase_words`] does for one
/// attempt.
///
/// # Errors
/// [`StoreError`]; see [`erase_words`].
pub fn erase_all_words(ws: &Workspace) -> Result<Erased, StoreError> {
    let all: Vec<AttemptId> = history::held(ws)?.into_iter().map(|row| row.id).collect();
    ws.store.wipe_words_of(&all, &TYPED)
}
