//! An attempt: a session whose every move is in the store before it shows. The screen advances only
//! after the store has acknowledged, so whatever happens to the program, no acknowledged move is lost.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::scenario::layers::read_layered;
use crate::domain::scenario::{Scenario, Severity};
use crate::domain::session::{
    Closing, Event, Move, Portfolio, RULES_VERSION, Recorded, Refusal, ReplayError, Session, Step,
};
use crate::store::{AttemptId, AttemptRow, Fork, Mode, NewAttempt, NewEvent, Store, StoreError, StoredEvent};
use crate::words::{Said, Told, said};
use crate::workflow::parts::Kind;
use crate::workflow::rated::rating_event;
use crate::workflow::retry::Again;
use crate::workflow::{Case, Workspace};

pub(super) const MOVE: &str = Kind::Move.name();
pub(super) const RATING: &str = Kind::Rating.name();
pub(super) const WORDS: &str = Kind::Words.name();
pub(super) const VOTES: &str = Kind::Votes.name();

/// A move as it is stored.
#[derive(Debug, Serialize, Deserialize)]
struct StoredMove {
    #[serde(rename = "move")]
    mv: Move,
    thinking_ms: u64,
}

/// The results of an attempt, as issued when it ended and never rewritten. All figures are simulated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The ending's id.
    pub ending: String,
    /// The ending's title.
    pub title: String,
    /// The ending's band, in words.
    pub band: String,
    /// Satisfaction at the end of the case, 1–5.
    pub csat: f64,
    /// Satisfaction after a second chance, 1–5.
    pub updated_csat: Option<f64>,
    /// The survey's answer on recommending, 0–10.
    pub nps: f64,
    /// Chance of staying, 0–1.
    pub retention: f64,
    /// Loyalty above never having failed.
    pub paradox: bool,
    /// Mean level of each dimension over its scored turns, in rubric order.
    pub means: [Option<f64>; 4],
    /// Error codes committed, with repetitions.
    pub errors: Vec<String>,
    /// Turns taken.
    pub turns: usize,
    /// What became of an inbox.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portfolio: Option<Portfolio>,
}

/// A session under way, and its place in the store.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The store's id.
    pub id: AttemptId,
    /// The session as acknowledged.
    pub session: Session,
    /// How it is played.
    pub mode: Mode,
    /// Where it was begun again from another run, if it was.
    pub again: Option<Again>,
    last_seq: u64,
    moved_at_ms: i64,
    /// How many turns were saved when it was decided to go on without saving.
    saved_turns: Option<usize>,
}

/// How an attempt began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Started {
    /// Anew.
    New,
    /// Where it had been left.
    Resumed,
}

/// Why a move did not happen.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The rules do not allow it now.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// It could not be saved, so it was not made.
    #[error("{0}")]
    NotSaved(#[from] StoreError),
}

/// Why a kept attempt cannot be played on or looked at.
#[derive(Debug, thiserror::Error)]
pub enum ResumeError {
    /// The store does not give it back.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What it was played against cannot be read any more.
    #[error("the case this attempt was played with does not load under this version: {0}")]
    Case(Said),
    /// An event does not hold what it should.
    #[error("event {seq} of the attempt cannot be read: {why}")]
    Event {
        /// Which.
        seq: u64,
        /// Why.
        why: String,
    },
    /// Words of the trainee were erased, so the moves cannot be played again; results stay as issued.
    #[error("the moves of this attempt were erased; its results stay as they were issued")]
    Erased,
    /// The rules have changed.
    #[error("{0}")]
    Replay(#[from] ReplayError),
}

impl Attempt {
    /// Starts a new attempt at a case.
    ///
    /// # Errors
    /// [`StoreError`] if the start cannot be saved.
    pub fn start(ws: &mut Workspace, case: &Case, mode: Mode, seed: Option<u64>) -> Result<Self, StoreError> {
        let seed = seed.unwrap_or_else(|| ws.seeds.next_seed());
        let scenario = &case.scenario;
        ws.store.put_case(&scenario.hash, scenario.id.as_str(), &scenario.title, &case.source)?;
        let new = new_attempt(ws, scenario, mode, seed, None)?;
        let id = ws.store.start_attempt(new)?;
        let session = Session::start(Arc::clone(scenario), seed);
        Ok(Self::taken_up(id, session, mode, 0, ws.clock.mono_ms()))
    }

    pub(super) fn taken_up(id: AttemptId, session: Session, mode: Mode, last_seq: u64, now_ms: i64) -> Self {
        Self { id, session, mode, again: None, last_seq, moved_at_ms: now_ms, saved_turns: None }
    }

    /// Takes a kept attempt up at the line where it was left, against the case as it was then.
    ///
    /// # Errors
    /// [`ResumeError`] if it cannot be replayed.
    pub fn resume(ws: &Workspace, row: &AttemptRow) -> Result<Self, ResumeError> {
        let (session, last_seq) = replay(ws, row)?;
        let mut kept = Self::taken_up(row.id.clone(), session, row.mode, last_seq, ws.clock.mono_ms());
        kept.again = Again::of(ws, row);
        Ok(kept)
    }

    /// Makes a move: tried on a copy, saved, and only then adopted.
    ///
    /// # Errors
    /// [`ActError`]; the attempt then stands where it stood.
    pub fn act(&mut self, ws: &Workspace, mv: Move) -> Result<Vec<Event>, ActError> {
        let mut next = self.session.clone();
        next.apply(mv, self.thinking_ms(ws))?;
        self.adopt(ws, next, Vec::new())
    }

    /// How long the trainee has been thinking.
    pub(super) fn thinking_ms(&self, ws: &Workspace) -> u64 {
        u64::try_from(ws.clock.mono_ms() - self.moved_at_ms).unwrap_or(0)
    }

    /// Adopts a session one move ahead once the store has it: the move, what stands beside it and `more`, together.
    pub(super) fn adopt(&mut self, ws: &Workspace, next: Session, more: Vec<NewEvent>) -> Result<Vec<Event>, ActError> {
        let now_ms = ws.clock.mono_ms();
        let Some(step) = next.steps().last() else { return Ok(Vec::new()) };
        let events = step.events.clone();
        if self.is_unsaved() {
            self.session = next;
            self.moved_at_ms = now_ms;
            return Ok(events);
        }
        let mut stored = stored(step);
        stored.extend(more);
        let acknowledged = if next.is_over() {
            let results = serde_json::to_string(&results(&next)).unwrap_or_default();
            ws.store.finish_attempt(&self.id, self.last_seq, &stored, &results)?
        } else {
            ws.store.append(&self.id, self.last_seq, &stored)?
        };
        if next.is_over() {
            ws.backup_after_attempt();
        }
        self.last_seq = acknowledged.last_seq;
        self.session = next;
        self.moved_at_ms = now_ms;
        Ok(events)
    }

    /// Adds events that are no move.
    pub(super) fn add(&mut self, ws: &Workspace, events: &[NewEvent]) -> Result<(), StoreError> {
        self.last_seq = ws.store.append(&self.id, self.last_seq, events)?.last_seq;
        Ok(())
    }

    /// How many events the store has acknowledged.
    pub fn saved(&self) -> u64 {
        self.last_seq
    }

    /// Decides that the rest of this run is not saved; the screen has to show so from here on. What the store has
    /// acknowledged stays there, and a later start takes the attempt up at that line.
    pub fn go_on_unsaved(&mut self) {
        self.saved_turns = self.saved_turns.or_else(|| Some(self.session.turns().count()));
    }

    /// Whether what is played now is not saved.
    pub fn is_unsaved(&self) -> bool {
        self.saved_turns.is_some()
    }

    /// How many turns are in the store.
    pub fn turns_saved(&self) -> usize {
        self.saved_turns.unwrap_or_else(|| self.session.turns().count())
    }
}

/// What a new attempt is started with.
pub(super) fn new_attempt(
    ws: &mut Workspace,
    scenario: &Scenario,
    mode: Mode,
    seed: u64,
    parent: Option<Fork>,
) -> Result<NewAttempt, StoreError> {
    Ok(NewAttempt {
        learner: ws.learner()?,
        case_hash: scenario.hash.clone(),
        scenario_id: scenario.id.to_string(),
        rules_version: RULES_VERSION.to_string(),
        engine_version: env!("CARGO_PKG_VERSION").to_owned(),
        seed,
        mode,
        parent,
    })
}

/// A move as the store keeps it: itself, its words if it has any, then the rating of each turn it took. Nothing but the
/// words themselves holds them.
pub(super) fn stored(step: &Step) -> Vec<NewEvent> {
    let mut stored = vec![event(Kind::Move, &StoredMove { mv: step.mv.clone(), thinking_ms: step.thinking_ms })];
    // Words that were erased leave their place empty, so that a run and one tried again from it count alike.
    if matches!(step.mv, Move::Say(_)) {
        stored.push(event(Kind::Words, &step.words));
    }
    stored.extend(step.events.iter().filter_map(rating_event));
    stored
}

pub(super) fn event(kind: Kind, value: &impl Serialize) -> NewEvent {
    // A plain struct of strings and numbers always serialises; an empty payload would be caught by replay.
    NewEvent { kind: kind.name(), payload: serde_json::to_string(value).unwrap_or_default() }
}

/// Plays a kept attempt again from its seed, its moves and the snapshot of its case.
///
/// # Errors
/// [`ResumeError`] if anything of these is missing, damaged or no longer allowed.
pub fn replay(ws: &Workspace, row: &AttemptRow) -> Result<(Session, u64), ResumeError> {
    replay_with(&ws.store, row, played_case(ws, row)?)
}

/// As [`replay`], with the case as it was then at hand.
pub(super) fn replay_with(
    store: &Store,
    row: &AttemptRow,
    scenario: Arc<Scenario>,
) -> Result<(Session, u64), ResumeError> {
    let (moves, last_seq) = recorded(store, row)?;
    Ok((Session::replay_recorded(scenario, row.seed, moves)?, last_seq))
}

/// The moves of a kept attempt with their thinking times in milliseconds, and how many events it has.
///
/// # Errors
/// [`ResumeError`] if they are damaged or were erased.
pub fn kept_moves(store: &Store, row: &AttemptRow) -> Result<(Vec<(Move, u64)>, u64), ResumeError> {
    let (made, last_seq) = recorded(store, row)?;
    Ok((made.into_iter().map(|made| (made.mv, made.thinking_ms)).collect(), last_seq))
}

/// The moves of a kept attempt, with the words that are still there beside them, and how many events it has. Kinds of
/// events that are no part of a run are passed over.
///
/// # Errors
/// [`ResumeError`] if the moves are damaged or were erased.
pub fn recorded(store: &Store, row: &AttemptRow) -> Result<(Vec<Recorded>, u64), ResumeError> {
    let events = store.events(&row.id)?;
    let at_hand = events.iter().map(|event| (event.seq, event.kind.as_str(), event.payload.as_deref()));
    Ok((recorded_in(at_hand)?, events.last().map_or(0, |e| e.seq)))
}

/// As [`recorded`], of events that are at hand: of each its place, kind and payload.
pub(super) fn recorded_in<'a>(
    events: impl Iterator<Item = (u64, &'a str, Option<&'a str>)>,
) -> Result<Vec<Recorded>, ResumeError> {
    let mut moves: Vec<Recorded> = Vec::new();
    for (seq, kind, payload) in events {
        let unread = |error: serde_json::Error| ResumeError::Event { seq, why: error.to_string() };
        match (kind, payload) {
            (MOVE, payload) => {
                let parsed: StoredMove = serde_json::from_str(payload.ok_or(ResumeError::Erased)?).map_err(unread)?;
                moves.push(Recorded { mv: parsed.mv, words: None, thinking_ms: parsed.thinking_ms });
            }
            (WORDS, Some(payload)) => {
                if let Some(made) = moves.last_mut() {
                    made.words = serde_json::from_str(payload).map_err(unread)?;
                }
            }
            _ => {}
        }
    }
    Ok(moves)
}

/// The moves among kept events, each with its place there; nothing for one that cannot be read.
pub(super) fn moves_of(events: &[StoredEvent]) -> Vec<(u64, Option<Move>)> {
    let read = |payload: &String| serde_json::from_str::<StoredMove>(payload).ok().map(|stored| stored.mv);
    let moves = events.iter().filter(|event| event.kind == MOVE);
    moves.map(|event| (event.seq, event.payload.as_ref().and_then(read))).collect()
}

/// The case an attempt was begun with, as it was then, with all that was laid over it.
///
/// # Errors
/// [`ResumeError`] if its text is not there or does not load.
pub fn played_case(ws: &Workspace, row: &AttemptRow) -> Result<Arc<Scenario>, ResumeError> {
    kept_case(&ws.store, row)
}

/// As [`played_case`], from the store alone.
pub(super) fn kept_case(store: &Store, row: &AttemptRow) -> Result<Arc<Scenario>, ResumeError> {
    case_of(&row.scenario_id, &store.case_bytes(&row.case_hash)?)
}

/// The case that kept bytes are of.
pub(super) fn case_of(scenario_id: &str, bytes: &[u8]) -> Result<Arc<Scenario>, ResumeError> {
    let reading = read_layered(&format!("the kept text of {scenario_id}"), bytes);
    let first_error = reading.problems.iter().find(|p| p.severity == Severity::Error);
    let why = first_error.map_or_else(|| said!("faults-resume-none"), Told::said);
    reading.scenario.map(Arc::new).ok_or(ResumeError::Case(why))
}

/// The results of a run that is over.
pub fn results(session: &Session) -> Results {
    let closing: Option<&Closing> = session.survey();
    let (ending, found) = session.ending().map_or((String::new(), None), |(id, e)| (id.to_string(), Some(e)));
    let case = closing.map(|c| c.case.clone()).unwrap_or_default();
    Results {
        ending,
        title: found.map(|e| session.stage().words(&e.title)).unwrap_or_default(),
        band: found.map(|e| e.band.name().to_owned()).unwrap_or_default(),
        csat: case.csat,
        updated_csat: session.play().updated.as_ref().map(|c| c.case.csat),
        nps: case.nps,
        retention: case.retention,
        paradox: case.paradox,
        means: crate::domain::debrief::means(session),
        errors: session.turns().flat_map(|t| &t.rated.errors).map(|e| format!("{e:?}").to_uppercase()).collect(),
        turns: session.turns().count(),
        portfolio: session.portfolio(),
    }
}
