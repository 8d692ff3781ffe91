//! The honest record of one run: every move with the thinking time it took, and what each brought
//! about. There is no undo; trying again from a turn is a new run that shares a prefix of moves.

use std::sync::Arc;

use serde::Serialize;
use thiserror::Error;

use crate::domain::ids::{EndingId, SceneId};
use crate::domain::scenario::model::{Ending, Scenario, Scene};
use crate::domain::session::close::Closing;
use crate::domain::session::event::{Counted, Event, TurnRecord};
use crate::domain::session::moves::Move;
use crate::domain::session::play::{Place, Play};
use crate::domain::session::refusal::{MOVES_MAX, Refusal};
use crate::domain::session::rules::{Choice, Stage};
use crate::domain::session::say::{Reading, Say, forget};

/// One move of a run, with what it brought about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// The move.
    pub mv: Move,
    /// The words of a reply in the trainee's own; `None` for every other move, and once they are erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// How long the trainee took, in milliseconds; recorded and never scored.
    pub thinking_ms: u64,
    /// What happened.
    pub events: Vec<Event>,
}

impl Step {
    /// Whether it took this turn.
    pub fn takes_turn(&self, number: u32) -> bool {
        self.events.iter().any(|event| matches!(event, Event::Turn(turn) if turn.number == number))
    }

    /// Whether it took the story on: said something, kept silent, answered a card or closed the inbox. All other moves are free.
    pub fn moves_the_story(&self) -> bool {
        matches!(self.mv, Move::Choose { .. } | Move::Say(_) | Move::Silence | Move::Card(_) | Move::CloseInbox)
    }

    /// The step as it can be played again.
    pub fn recorded(&self) -> Recorded {
        Recorded { mv: self.mv.clone(), words: self.words.clone(), thinking_ms: self.thinking_ms }
    }
}

/// A move as it was recorded, to be played again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The move.
    pub mv: Move,
    /// The words beside it, if it was typed and they are still there.
    pub words: Option<String>,
    /// How long the trainee took, in milliseconds.
    pub thinking_ms: u64,
}

/// A scenario being played, or played to its end.
#[derive(Debug, Clone)]
pub struct Session {
    stage: Stage,
    play: Play,
    opening: Vec<Event>,
    steps: Vec<Step>,
    /// Up to which move it went when the survey came.
    surveyed: Option<usize>,
    /// Whether what only screens show was left out.
    is_bare: bool,
}

/// What stands for a scene at the desk of an inbox.
pub const DESK: &str = "desk";

/// A recorded run that its scenario no longer allows.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("move {number} of the recorded run is not open under this case and these rules: {refusal}")]
pub struct ReplayError {
    /// Counted from 1.
    pub number: usize,
    /// Why it was refused.
    pub refusal: Refusal,
}

impl Session {
    /// Begins a run.
    pub fn start(scenario: Arc<Scenario>, seed: u64) -> Self {
        let stage = Stage::new(scenario, seed);
        let mut opening = Vec::new();
        let play = stage.open_with(&mut opening);
        Self { stage, play, opening, steps: Vec::new(), surveyed: None, is_bare: false }
    }

    /// Plays recorded moves again. The same scenario, seed and moves give the same run, byte for byte.
    ///
    /// # Errors
    /// [`ReplayError`] at the first move that is not open.
    pub fn replay(scenario: Arc<Scenario>, seed: u64, moves: &[(Move, u64)]) -> Result<Self, ReplayError> {
        let mut session = Self::start(scenario, seed);
        for (i, (mv, thinking_ms)) in moves.iter().enumerate() {
            session.apply(mv.clone(), *thinking_ms).map_err(|refusal| ReplayError { number: i + 1, refusal })?;
        }
        Ok(session)
    }

    /// Plays recorded moves again, with the words that are still there beside them. Only what is shown of a typed turn
    /// depends on those; everything it brought about comes out the same without.
    ///
    /// # Errors
    /// [`ReplayError`] at the first move that is not open.
    pub fn replay_recorded(scenario: Arc<Scenario>, seed: u64, moves: Vec<Recorded>) -> Result<Self, ReplayError> {
        Self::start(scenario, seed).go_through(moves)
    }

    /// As [`Session::replay_recorded`], for its figures alone: turns and what they earned, promises, steps up, the ending,
    /// all results. What only screens show of it (scenes, lines, reactions, thoughts, reasons) is not there.
    ///
    /// # Errors
    /// As [`Session::replay_recorded`], and in the same cases.
    pub fn replay_bare(scenario: Arc<Scenario>, seed: u64, moves: Vec<Recorded>) -> Result<Self, ReplayError> {
        let stage = Stage::new(scenario, seed);
        let mut opening = Counted::default();
        let play = stage.open_with(&mut opening);
        let steps = Vec::with_capacity(moves.len());
        Self { stage, play, opening: opening.0, steps, surveyed: None, is_bare: true }.go_through(moves)
    }

    fn go_through(mut self, moves: Vec<Recorded>) -> Result<Self, ReplayError> {
        for (i, made) in moves.into_iter().enumerate() {
            let played = self.record(made.mv, made.words.as_deref(), made.thinking_ms);
            played.map_err(|refusal| ReplayError { number: i + 1, refusal })?;
        }
        Ok(self)
    }

    /// Makes a move and tells what it brought about.
    ///
    /// # Errors
    /// A [`Refusal`] if the move is not open now; nothing is recorded then.
    pub fn apply(&mut self, mv: Move, thinking_ms: u64) -> Result<&[Event], Refusal> {
        self.record(mv, None, thinking_ms)
    }

    /// Reads a reply in the trainee's own words as an answer to what stands open now, with what lies in the tray. Nothing
    /// is played by it.
    ///
    /// # Errors
    /// A [`Refusal`] if nothing can be said now, or if this cannot be scored.
    pub fn read(&self, words: &str) -> Result<Reading, Refusal> {
        self.stage.read(&self.play, words)
    }

    /// Says what was read just now; the words are kept beside the move.
    ///
    /// # Errors
    /// A [`Refusal`] if nothing can be said now; nothing is recorded then.
    pub fn say(&mut self, say: Say, words: &str, thinking_ms: u64) -> Result<&[Event], Refusal> {
        self.record(Move::Say(Box::new(say)), Some(words), thinking_ms)
    }

    /// Drops every word that was typed, once they are erased where they were kept. Nothing else of the run changes.
    pub fn forget_words(&mut self) {
        for step in &mut self.steps {
            if step.words.take().is_some() {
                step.events.iter_mut().for_each(forget);
            }
        }
    }

    fn record(&mut self, mv: Move, words: Option<&str>, thinking_ms: u64) -> Result<&[Event], Refusal> {
        self.may_go_on()?;
        let before = words.is_some().then(|| self.play.clone());
        let mut events = if self.is_bare {
            self.stage.apply_counted(&mut self.play, &mv)?
        } else {
            self.stage.apply(&mut self.play, &mv)?
        };
        let mut kept = None;
        if let (Some(before), Some(words), Move::Say(say)) = (&before, words, &mv) {
            self.stage.put_words(before, say, words, &mut events);
            kept = Some(words.to_owned());
        }
        self.steps.push(Step { mv, words: kept, thinking_ms, events });
        if self.surveyed.is_none() && self.play.survey.is_some() {
            self.surveyed = Some(self.steps.len());
        }
        Ok(self.steps.last().map_or(&[], |step| step.events.as_slice()))
    }

    /// Whether a move would be allowed, without making it.
    ///
    /// # Errors
    /// The [`Refusal`] that [`Session::apply`] would give.
    pub fn try_out(&self, mv: &Move) -> Result<(), Refusal> {
        self.may_go_on()?;
        self.stage.apply(&mut self.play.clone(), mv).map(|_| ())
    }

    /// Whether the run has moves left: a case that leads round for ever may not grow a record for ever.
    fn may_go_on(&self) -> Result<(), Refusal> {
        if self.steps.len() < MOVES_MAX || self.is_over() {
            return Ok(());
        }
        let at = self.scene().map_or_else(|| SceneId::from(DESK), |scene| scene.id.clone());
        Err(Refusal::NeverEnds(at))
    }

    /// The rules and the people of this run.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.stage.scenario
    }

    /// The state as it stands.
    pub fn play(&self) -> &Play {
        &self.play
    }

    /// The moves so far.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The moves up to the one after which the survey came, if it did.
    pub fn steps_to_survey(&self) -> Option<&[Step]> {
        self.steps.get(..self.surveyed?)
    }

    /// What is seen and heard before the first move; nothing of a run that was replayed for its figures alone.
    pub fn opening(&self) -> &[Event] {
        &self.opening
    }

    /// All that happened, the opening first.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.opening.iter().chain(self.steps.iter().flat_map(|step| &step.events))
    }

    /// The turns taken, in order.
    pub fn turns(&self) -> impl Iterator<Item = &TurnRecord> {
        self.events().filter_map(|event| match event {
            Event::Turn(record) => Some(record.as_ref()),
            _ => None,
        })
    }

    /// The replies open now, in the order this run shows them.
    pub fn choices(&self) -> Vec<Choice> {
        self.stage.choices(&self.play)
    }

    /// The scene the run stands in, if it is not over.
    pub fn scene(&self) -> Option<&Scene> {
        match self.play.place {
            Place::Card(scene) | Place::Scene(scene) => Some(self.scenario().scene(scene)),
            Place::Desk | Place::Over => None,
        }
    }

    /// Whether the case is over.
    pub fn is_over(&self) -> bool {
        self.play.place == Place::Over
    }

    /// The simulated result that counts: the survey at the end of the case.
    pub fn survey(&self) -> Option<&Closing> {
        self.play.survey.as_ref()
    }

    /// The ending, once the case is over.
    pub fn ending(&self) -> Option<(&EndingId, &Ending)> {
        let id = self.events().find_map(|event| match event {
            Event::Ended { ending, .. } => Some(ending),
            _ => None,
        })?;
        let ending = self.scenario().endings.iter().find(|e| e.id == *id)?;
        Some((&ending.id, ending))
    }
}
