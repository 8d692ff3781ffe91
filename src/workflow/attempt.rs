//! An attempt: a session whose every move is in the store before it shows. The screen advances only
//! after the store has acknowledged, so whatever happens to the program, no acknowledged move is lost.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::scenario::{Scenario, Severity, read};
use crate::domain::session::{Closing, Event, Move, RULES_VERSION, Refusal, ReplayError, Session};
use crate::store::{AttemptId, AttemptRow, Fork, Mode, NewAttempt, NewEvent, Store, StoreError};
use crate::workflow::{Case, Workspace};

/// The kind of a stored move.
const MOVE: &str = "move";
/// The kind of a stored rating, beside its move: erasing words leaves it, so scores and replay stay whole.
const RATING: &str = "rating";

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
    Case(String),
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
        Self { id, session, mode, last_seq, moved_at_ms: now_ms, saved_turns: None }
    }

    /// Takes a kept attempt up at the line where it was left, against the case as it was then.
    ///
    /// # Errors
    /// [`ResumeError`] if it cannot be replayed.
    pub fn resume(ws: &Workspace, row: &AttemptRow) -> Result<Self, ResumeError> {
        let (session, last_seq) = replay(ws, row)?;
        Ok(Self::taken_up(row.id.clone(), session, row.mode, last_seq, ws.clock.mono_ms()))
    }

    /// Makes a move: tried on a copy, saved, and only then adopted.
    ///
    /// # Errors
    /// [`ActError`]; the attempt then stands where it stood.
    pub fn act(&mut self, ws: &Workspace, mv: Move) -> Result<Vec<Event>, ActError> {
        let now_ms = ws.clock.mono_ms();
        let thinking_ms = u64::try_from(now_ms - self.moved_at_ms).unwrap_or(0);
        let mut next = self.session.clone();
        let events = next.apply(mv.clone(), thinking_ms)?.to_vec();
        if self.is_unsaved() {
            self.session = next;
            self.moved_at_ms = now_ms;
            return Ok(events);
        }
        let stored = stored(&mv, thinking_ms, &events);
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

/// A move as the store keeps it: itself, then the rating of each turn it took.
pub(super) fn stored(mv: &Move, thinking_ms: u64, events: &[Event]) -> Vec<NewEvent> {
    let mut stored = vec![event(MOVE, &StoredMove { mv: mv.clone(), thinking_ms })];
    stored.extend(events.iter().filter_map(rating_event));
    stored
}

fn event(kind: &'static str, value: &impl Serialize) -> NewEvent {
    // A plain struct of strings and numbers always serialises; an empty payload would be caught by replay.
    NewEvent { kind, payload: serde_json::to_string(value).unwrap_or_default() }
}

fn rating_event(happened: &Event) -> Option<NewEvent> {
    let Event::Turn(turn) = happened else { return None };
    Some(event(
        RATING,
        &serde_json::json!({
            "turn": turn.number,
            "scene": turn.scene,
            "reply": turn.reply,
            "offers": turn.offers,
            "rated": turn.rated,
        }),
    ))
}

/// Plays a kept attempt again from its seed, its moves and the snapshot of its case.
///
/// # Errors
/// [`ResumeError`] if anything of these is missing, damaged or no longer allowed.
pub fn replay(ws: &Workspace, row: &AttemptRow) -> Result<(Session, u64), ResumeError> {
    let scenario = played_case(ws, row)?;
    let (moves, last_seq) = kept_moves(&ws.store, row)?;
    Ok((Session::replay(scenario, row.seed, &moves)?, last_seq))
}

/// The moves of a kept attempt with their thinking times in milliseconds, and how many events it has.
///
/// # Errors
/// [`ResumeError`] if they are damaged or were erased.
pub fn kept_moves(store: &Store, row: &AttemptRow) -> Result<(Vec<(Move, u64)>, u64), ResumeError> {
    let events = store.events(&row.id)?;
    let last_seq = events.last().map_or(0, |e| e.seq);
    let mut moves = Vec::new();
    for stored in events.iter().filter(|e| e.kind == MOVE) {
        let payload = stored.payload.as_deref().ok_or(ResumeError::Erased)?;
        let parsed: StoredMove = serde_json::from_str(payload)
            .map_err(|error| ResumeError::Event { seq: stored.seq, why: error.to_string() })?;
        moves.push((parsed.mv, parsed.thinking_ms));
    }
    Ok((moves, last_seq))
}

/// The case an attempt was begun with, as it was then.
///
/// # Errors
/// [`ResumeError`] if its text is not there or does not load.
pub fn played_case(ws: &Workspace, row: &AttemptRow) -> Result<Arc<Scenario>, ResumeError> {
    let bytes = ws.snapshot(&row.case_hash)?;
    let reading = read(&format!("the kept text of {}", row.scenario_id), &bytes);
    let first_error = reading.problems.iter().find(|p| p.severity == Severity::Error);
    let why = first_error.map_or_else(|| "it holds no case".to_owned(), ToString::to_string);
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
    }
}
