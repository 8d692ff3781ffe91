//! A room's run kept as an attempt: for the group, and for each participant the trainer has confirmed, with what they chose themselves.
//! Such an attempt replays, is handed in and is erased like any other, and counts as nobody's own work.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::session::{Move, RULES_VERSION, Session};
use crate::domain::workshop::{Ballot, Branch, Decision, Room, SeatNo};
use crate::platform::folders::Place;
use crate::platform::{Clock, Folders, files};
use crate::store::{
    AttemptId, AttemptRow, Filter, LearnerId, Mode, NAME_LIMIT_CHARS, NewAttempt, NewEvent, Store, StoreError, hash_of,
};
use crate::words::{Said, Told, said};
use crate::workflow::attempt::{VOTES, event, results, stored};
use crate::workflow::parts::Kind;
use crate::workflow::room::NotDone;
use crate::workflow::room::past::{CASE_BYTES_MAX, past_case};
use crate::workflow::{Workspace, backups};

/// What keeping needs of a workspace, to be taken to a thread of its own: it waits for files.
#[derive(Debug, Clone)]
pub struct Desk {
    pub(super) store: Store,
    folders: Folders,
    clock: Clock,
    keeps: bool,
}

impl Desk {
    /// The desk of a workspace.
    pub fn of(ws: &Workspace) -> Self {
        let (store, folders, clock) = (ws.store.clone(), ws.folders.clone(), ws.clock.clone());
        Self { store, folders, clock, keeps: ws.keeps }
    }

    /// Makes a backup where one is due, after something was kept.
    pub(super) fn back_up(&self) {
        backups::after_attempt(&self.store, &self.clock);
    }
}

/// A room with what its record says of it.
#[derive(Debug, Clone)]
pub struct Played {
    /// The room.
    pub room: Arc<Room>,
    /// A random number that stands for it, and names its case's file.
    pub id: String,
    /// When it was opened, in milliseconds since 1970.
    pub opened_ms: u64,
    /// The version of the rules it was opened under; 0 where its record does not say.
    pub rules: u32,
}

impl Played {
    /// The rules it was opened under, where they are others than these.
    pub fn other_rules(&self) -> Option<u32> {
        (self.rules != RULES_VERSION).then_some(self.rules)
    }
}

/// What somebody chose at each decision their room was asked about, in the order of the run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Votes {
    /// The seat in that room, so that two who have one name are two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatNo>,
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
    /// The runs are kept, and the room could not note whose.
    #[error("The runs are kept, but the room could not note it: {}", .0.said())]
    Room(NotDone),
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
            Self::Room(error) => said!("faults-not-kept-room", why = error.said()),
            Self::Store(error) => error.said(),
        }
    }
}

/// Keeps the run as the room played it, for a learner called like the group. What was kept before is not kept twice.
///
/// # Errors
/// [`NotKept`], in words; nothing is kept then.
pub fn keep_run(desk: &Desk, played: &Played, called: &str) -> Result<Kept, NotKept> {
    let keeping = Keeping::begin(desk, played)?;
    let called = as_learner(called);
    if called.is_empty() {
        // Without a name it would be the run of whoever practises without one.
        return Err(StoreError::BadInput { what: "name", why: said!("faults-why-name-empty") }.into());
    }
    let learner = desk.store.ensure_learner(Some(&called))?;
    let run = match keeping.known(None).find(|(_, whose)| *whose == learner) {
        Some((run, _)) => run,
        None => {
            let run = keeping.put(learner, None)?;
            desk.back_up();
            run
        }
    };
    Ok(Kept { run, called, is_ended: played.room.session().is_over() })
}

/// What a group or somebody in it is called, as a learner may be: as much of it as a name has room for.
pub(super) fn as_learner(group: &str) -> String {
    let plain = group.chars().map(|sign| if sign.is_control() { ' ' } else { sign });
    plain.collect::<String>().trim().chars().take(NAME_LIMIT_CHARS).collect::<String>().trim().to_owned()
}

/// The runs of one room while they are kept: its case is in the store, and it is known what was kept of it before.
pub(super) struct Keeping<'a> {
    desk: &'a Desk,
    played: &'a Played,
    /// The runs of this room by seat; the group's has none.
    before: Vec<(Option<SeatNo>, AttemptId, LearnerId)>,
}

impl<'a> Keeping<'a> {
    pub(super) fn begin(desk: &'a Desk, played: &'a Played) -> Result<Self, NotKept> {
        let room = &played.room;
        if !desk.keeps {
            return Err(NotKept::KeepsNothing);
        }
        if !room.is_over() {
            return Err(NotKept::NotOver);
        }
        if room.session().steps().is_empty() {
            return Err(NotKept::NothingPlayed);
        }
        let scenario = room.scenario();
        let source = source_of(&desk.folders, &played.id, &scenario.hash).ok_or(NotKept::NoCase)?;
        desk.store.put_case(&scenario.hash, scenario.id.as_str(), &scenario.title, &source)?;
        Ok(Self { desk, played, before: kept_before(&desk.store, room)? })
    }

    /// What was kept of this room for a seat, or for the group.
    pub(super) fn known(&self, seat: Option<SeatNo>) -> impl Iterator<Item = (AttemptId, LearnerId)> {
        self.before.iter().filter(move |(of, ..)| *of == seat).map(|(_, run, whose)| (run.clone(), whose.clone()))
    }

    /// Keeps the run for somebody; with what they chose where it is a participant's.
    pub(super) fn put(&self, learner: LearnerId, seat: Option<SeatNo>) -> Result<AttemptId, StoreError> {
        let room = &self.played.room;
        let session = room.session();
        let scenario = room.scenario();
        let new = NewAttempt {
            learner,
            case_hash: scenario.hash.clone(),
            scenario_id: scenario.id.to_string(),
            rules_version: self.played.rules.to_string(),
            engine_version: env!("CARGO_PKG_VERSION").to_owned(),
            seed: room.setup().seed,
            mode: Mode::Workshop,
            parent: None,
        };
        let results = session.is_over().then(|| serde_json::to_string(&results(session)).unwrap_or_default());
        self.desk.store.put_attempt(new, events(room, session, seat), results, times(&self.desk.clock, room))
    }
}

/// What somebody chose, as it stands beside a kept attempt; `None` where nothing does.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn votes(store: &Store, id: &AttemptId) -> Result<Option<Votes>, StoreError> {
    let events = store.events(id)?;
    let payload = events.iter().filter(|event| event.kind == VOTES).find_map(|event| event.payload.as_deref());
    Ok(payload.and_then(|payload| serde_json::from_str(payload).ok()))
}

/// The runs that were kept of a room, known by its case, its seed and the moment it began: the number of printed sheets is typed again on
/// another day, and that is another workshop.
pub(super) fn rows_of(store: &Store, room: &Room) -> Result<Vec<AttemptRow>, StoreError> {
    let (hash, seed, began_ms) = (&room.scenario().hash, room.setup().seed, as_time(room.times_ms().0));
    let is_of_it = |row: &AttemptRow| row.seed == seed && row.case_hash == *hash && Some(row.started_ms) == began_ms;
    let mut rows = store.attempts(Filter { scenario: Some(room.scenario().id.to_string()), ..Filter::default() })?;
    rows.retain(|row| row.mode == Mode::Workshop && is_of_it(row));
    Ok(rows)
}

/// The same, each with the seat it is of.
fn kept_before(store: &Store, room: &Room) -> Result<Vec<(Option<SeatNo>, AttemptId, LearnerId)>, StoreError> {
    rows_of(store, room)?
        .into_iter()
        .map(|row| Ok((votes(store, &row.id)?.and_then(|votes| votes.seat), row.id, row.learner)))
        .collect()
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
    Votes { seat: Some(seat), decisions: decisions.map(vote).collect() }
}

/// When the room began and ended, as a run's times; now, where it does not say.
fn times(clock: &Clock, room: &Room) -> (i64, i64) {
    let (began, ended) = room.times_ms();
    let time = |ms: Option<u64>| as_time(ms).unwrap_or_else(|| clock.now_ms());
    (time(began), time(ended))
}

/// A moment of a room as the store has it.
fn as_time(ms: Option<u64>) -> Option<i64> {
    ms.and_then(|ms| i64::try_from(ms).ok())
}

/// The bytes of a room's case, known by what they are: beside the room, or beside another that played the same.
fn source_of(folders: &Folders, id: &str, hash: &str) -> Option<Arc<[u8]>> {
    let folder = folders.path(Place::Rooms);
    let read = |path: &Path| {
        let bytes: Arc<[u8]> = files::read_limited(path, CASE_BYTES_MAX).ok()?.into();
        (hash_of(&bytes) == hash).then_some(bytes)
    };
    let others = || {
        files::files_in(folder)
            .ok()?
            .iter()
            .filter(|path| path.extension().is_some_and(|e| e == "case"))
            .find_map(|path| read(path))
    };
    read(&past_case(folder, id)).or_else(others)
}
