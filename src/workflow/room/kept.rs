//! A room's run kept as an attempt: for the group, and for each participant who wished so, with what they chose themselves. Such an
//! attempt replays, is handed in and is erased like any other, and counts as nobody's own work.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::session::{Move, RULES_VERSION, Session};
use crate::domain::workshop::{Ballot, Branch, Decision, Room, Seat, SeatNo};
use crate::platform::folders::Place;
use crate::platform::{Folders, files};

use crate::store::{AttemptId, AttemptRow, Filter, LearnerId, Mode, NewAttempt, NewEvent, StoreError, hash_of};
use crate::words::{Said, Told, said};
use crate::workflow::Workspace;
use crate::workflow::attempt::{VOTES, event, results, stored};
use crate::workflow::parts::Kind;
use crate::workflow::room::past::CASE_BYTES_MAX;

/// What somebody chose at each decision their room was asked about, in the order of the run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Votes {
    /// One entry a decision.
    pub decisions: Vec<Vote>,
}

/// What somebody chose at one decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// How many moves the run has before it.
    pub moves_before: usize,
    /// Their answer, each time the room was asked; nothing where they gave none.
    pub chose: Vec<Option<Chose>>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chose {
    /// One of the ways shown.
    Way(Move),
    /// Words of their own, which are kept only where they were played.
    OwnWords,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The attempt of the group.
    pub run: AttemptId,
    /// The name it is kept under.
    pub called: String,
    /// The names of those who wished to have it as their own, and have it now.
    pub own: Vec<String>,
    /// The story came to its end, so that there are results.
    pub is_ended: bool,
}

/// Why a room's run was not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// It is still under way.
    #[error("The workshop is not over. Nothing was kept. End it first.")]
    NotOver,
    /// Nothing was played.
    #[error("Nothing was played in this workshop, so there is no run to keep.")]
    NothingPlayed,
    /// This window keeps nothing.
    #[error("This window keeps no runs. Nothing was kept. Open Amends without “just try it”.")]
    KeepsNothing,
    /// The text of its case.
    #[error("The text of this workshop’s case is not beside it any more. Nothing was kept.")]
    NoCase,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Told for NotKept {
    fn said(&self) -> Said {
        match self {
            Self::NotOver => said!("faults-not-kept-not-over"),
            Self::NothingPlayed => said!("faults-not-kept-nothing-played"),
            Self::KeepsNothing => said!("faults-not-kept-keeps-nothing"),
            Self::NoCase => said!("faults-not-kept-no-case"),
            Self::Store(error) => error.said(),
        }
    }
}

/// Keeps the run as the room played it: for a learner called like the group, and for each participant who wished so under the name
/// they gave for it. What was kept before is not kept twice, so that whoever wishes later is served by asking again.
///
/// # Errors
/// [`NotKept`], in words. What was kept up to there stays.
pub fn keep_run(ws: &Workspace, room: &Room, called: &str) -> Result<Kept, NotKept> {
    if !ws.keeps {
        return Err(NotKept::KeepsNothing);
    }
    if !room.is_over() {
        return Err(NotKept::NotOver);
    }
    if room.session().steps().is_empty() {
        return Err(NotKept::NothingPlayed);
    }
    put_case(ws, room)?;
    let run = keep_for(ws, room, called, None)?;
    let own = keep_wishes(ws, room)?;
    Ok(Kept { run, called: called.to_owned(), own, is_ended: room.session().is_over() })
}

/// Keeps the run for each participant who wished so, and for nobody else; returns their names. Without a wish nothing is done.
///
/// # Errors
/// As [`keep_run`].
pub fn keep_wishes(ws: &Workspace, room: &Room) -> Result<Vec<String>, NotKept> {
    let mut own = Vec::new();
    if room.session().steps().is_empty() {
        return Ok(own);
    }
    for (seat, name) in wishes(room) {
        if !ws.keeps {
            return Err(NotKept::KeepsNothing);
        }
        put_case(ws, room)?;
        keep_for(ws, room, name, Some(seat.no))?;
        own.push(name.to_owned());
    }
    ws.backup_after_attempt();
    Ok(own)
}

/// Keeps the text of the case beside the runs.
fn put_case(ws: &Workspace, room: &Room) -> Result<(), NotKept> {
    let scenario = room.scenario();
    let source = source_of(&ws.folders, &scenario.hash).ok_or(NotKept::NoCase)?;
    Ok(ws.store.put_case(&scenario.hash, scenario.id.as_str(), &scenario.title, &source)?)
}

/// Those who wish to have the run as their own, each with the name for it.
pub fn wishes(room: &Room) -> impl Iterator<Item = (&Seat, &str)> {
    room.seated().filter_map(|seat| Some((seat, seat.keep_as.as_deref()?)))
}

/// What somebody chose, as it stands beside a kept attempt; `None` where nothing does.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn votes(ws: &Workspace, id: &AttemptId) -> Result<Option<Votes>, StoreError> {
    let events = ws.store.events(id)?;
    let payload = events.iter().filter(|event| event.kind == VOTES).find_map(|event| event.payload.as_deref());
    Ok(payload.and_then(|payload| serde_json::from_str(payload).ok()))
}

/// Keeps the run under one name; with what they chose where it is a participant's.
fn keep_for(ws: &Workspace, room: &Room, name: &str, seat: Option<SeatNo>) -> Result<AttemptId, StoreError> {
    let learner = ws.store.ensure_learner(Some(name))?;
    if let Some(known) = kept_before(ws, room, &learner)? {
        return Ok(known.id);
    }
    let session = room.session();
    let scenario = room.scenario();
    let new = NewAttempt {
        learner,
        case_hash: scenario.hash.clone(),
        scenario_id: scenario.id.to_string(),
        rules_version: RULES_VERSION.to_string(),
        engine_version: env!("CARGO_PKG_VERSION").to_owned(),
        seed: room.setup().seed,
        mode: Mode::Workshop,
        parent: None,
    };
    let results = session.is_over().then(|| serde_json::to_string(&results(session)).unwrap_or_default());
    ws.store.put_attempt(new, events(room, session, seat), results, times(ws, room))
}

/// Two workshops have the same seed only if they are the same.
fn kept_before(ws: &Workspace, room: &Room, learner: &LearnerId) -> Result<Option<AttemptRow>, StoreError> {
    let scenario = Some(room.scenario().id.to_string());
    let rows = ws.store.attempts(Filter { learner: Some(learner.clone()), scenario, ..Filter::default() })?;
    let (hash, seed) = (&room.scenario().hash, room.setup().seed);
    Ok(rows.into_iter().find(|row| row.mode == Mode::Workshop && row.seed == seed && row.case_hash == *hash))
}

/// The moves of the run. Words that somebody else typed are part of the group's run, and of nobody's own.
fn events(room: &Room, session: &Session, seat: Option<SeatNo>) -> Vec<NewEvent> {
    let mut events = Vec::new();
    for (at, step) in session.steps().iter().enumerate() {
        let mut step = step.clone();
        if seat.is_some_and(|seat| !is_by(room, at, seat)) {
            step.words = None;
        }
        events.extend(stored(&step));
    }
    if let Some(seat) = seat {
        // Behind all moves, so that these count as in any other run.
        events.push(event(Kind::Votes, &votes_of(room, seat)));
    }
    events
}

/// Whether what was played at this place of the run was typed from this seat.
fn is_by(room: &Room, moves_before: usize, seat: SeatNo) -> bool {
    let is_here = |decision: &&Decision| decision.moves_before == moves_before;
    let here = room.way_here().iter().find(is_here);
    here.and_then(Decision::played).is_some_and(|take| take.branch == Branch::Typed(seat))
}

fn votes_of(room: &Room, seat: SeatNo) -> Votes {
    let decisions = room.way_here().iter().filter(|decision| decision.is_asked && decision.played().is_some());
    let chose = |decision: &Decision, ballot: &Ballot| match ballot {
        Ballot::Way(way) => decision.ways.get(*way).map(|way| Chose::Way(way.mv.clone())),
        Ballot::Words(_) => Some(Chose::OwnWords),
    };
    let vote = |decision: &Decision| Vote {
        moves_before: decision.moves_before,
        chose: decision.rounds.iter().map(|round| chose(decision, round.ballots.get(&seat)?)).collect(),
    };
    Votes { decisions: decisions.map(vote).collect() }
}

/// When the room began and ended, as a run's times; now, where it does not say.
fn times(ws: &Workspace, room: &Room) -> (i64, i64) {
    let (began, ended) = room.times_ms();
    let time = |ms: Option<u64>| ms.and_then(|ms| i64::try_from(ms).ok()).unwrap_or_else(|| ws.clock.now_ms());
    (time(began), time(ended))
}

/// The bytes of a room's case, found beside the rooms by what they are.
fn source_of(folders: &Folders, hash: &str) -> Option<Arc<[u8]>> {
    let is_case = |path: &std::path::PathBuf| path.extension().is_some_and(|ending| ending == "case");
    let cases = files::files_in(folders.path(Place::Rooms)).ok()?.into_iter().filter(is_case);
    let bytes = cases.filter_map(|path| files::read_limited(&path, CASE_BYTES_MAX).ok());
    bytes.map(Arc::from).find(|bytes: &Arc<[u8]>| hash_of(bytes) == hash)
}
