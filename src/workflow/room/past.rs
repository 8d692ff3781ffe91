//! Rooms that are not under way: the one that was not ended, and those that were, without anybody's name.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::scenario::Scenario;
use crate::domain::workshop::Room;
use crate::platform::folders::Place;
use crate::platform::{Folders, files};
use crate::store::rooms::{self, LogError};
use crate::words::Told as _;
use crate::workflow::attempt;
use crate::workflow::room::RoomError;
use crate::workflow::room::kept::Played;
use crate::workflow::room::record::{self, Head};

/// The record of the room that is under way. Its case stands beside it under the room's own number.
pub(super) const ROOM_NAME: &str = "now.room";
/// The largest case that is read, in bytes.
pub(super) const CASE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// The room that was not ended, as it is told before it is reopened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// The case's title.
    pub title: String,
    /// What the group is called; may be empty.
    pub group: String,
    /// When it was opened, in milliseconds since 1970.
    pub opened_ms: u64,
    /// The number of the decision it stands at, and of how many; 0 in the lobby.
    pub number: usize,
    /// How many the room is asked about.
    pub of: usize,
    /// How many sat in it.
    pub seated: usize,
    /// Where phones joined; empty where hands were counted.
    pub address: String,
    /// The case was over, or the trainer ended it; only its names wait to be forgotten.
    pub is_over: bool,
}

/// A room that was ended: what it chose, and nobody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// A random number that stands for it.
    pub id: String,
    /// The case's id.
    pub scenario: String,
    /// What the group is called; may be empty.
    pub group: String,
    /// When it was opened, in milliseconds since 1970.
    pub opened_ms: u64,
}

impl From<Head> for Past {
    fn from(head: Head) -> Self {
        Self { id: head.id, scenario: head.scenario, group: head.setup.group, opened_ms: head.opened_ms }
    }
}

/// The room that was not ended, if there is one.
///
/// # Errors
/// [`RoomError`] if it cannot be read.
pub fn unfinished(folders: &Folders) -> Result<Option<Unfinished>, RoomError> {
    let folder = folders.path(Place::Rooms);
    let path = folder.join(ROOM_NAME);
    if !path.exists() {
        return Ok(None);
    }
    let (head, room) = made(&path, folder)?;
    Ok(Some(Unfinished {
        title: room.scenario().title.clone(),
        group: head.setup.group,
        address: head.setup.address,
        opened_ms: head.opened_ms,
        number: room.decision().map_or(0, |decision| decision.number),
        of: room.asked_in_all(),
        seated: room.seated().count(),
        is_over: room.is_over(),
    }))
}

/// The room that was not ended, as its head alone tells: its case and its group. Cheap, so that every start can ask; what cannot be
/// read is told where workshops are.
pub fn left_open(folders: &Folders) -> Option<Past> {
    let path = folders.path(Place::Rooms).join(ROOM_NAME);
    let line = rooms::read_head(&path).ok()?;
    // One that somebody leads right now is no news to anybody.
    Some(Head::read(&[line]).ok()?.into()).filter(|_| !rooms::is_in_use(&path))
}

/// The rooms that were ended, the latest first. Files that are none are passed over.
///
/// # Errors
/// [`RoomError`] if the folder cannot be read.
pub fn past(folders: &Folders) -> Result<Vec<Past>, RoomError> {
    let folder = folders.path(Place::Rooms);
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let is_past = |path: &PathBuf| {
        path.extension().is_some_and(|e| e == "room") && path.file_name().is_some_and(|name| name != ROOM_NAME)
    };
    let heads = files::files_in(folder)?.into_iter().filter(is_past).filter_map(|path| {
        let head = Head::read(&[rooms::read_head(&path).ok()?]).ok()?;
        Some(Past::from(head))
    });
    let mut rooms: Vec<Past> = heads.collect();
    rooms.sort_by(|a, b| (b.opened_ms, &b.id).cmp(&(a.opened_ms, &a.id)));
    Ok(rooms)
}

/// A room that was ended, as it was without names.
///
/// # Errors
/// [`RoomError`] if it cannot be read.
pub fn read_past(folders: &Folders, id: &str) -> Result<Played, RoomError> {
    let folder = folders.path(Place::Rooms);
    if !record::is_id(id) {
        return Err(RoomError::NotReadable);
    }
    let (head, mut room) = made(&past_room(folder, id), folder)?;
    // What stands in the record in place of a name is none.
    room.forget();
    Ok(Played { room: Arc::new(room), id: head.id, opened_ms: head.opened_ms, rules: head.rules })
}

/// Forgets a room that was ended, with the case it was played with: nothing of it is left. Runs that were kept of it stay with whoever
/// they are of.
///
/// # Errors
/// [`RoomError`] if it cannot be removed.
pub fn forget_past(folders: &Folders, id: &str) -> Result<(), RoomError> {
    let folder = folders.path(Place::Rooms);
    if !record::is_id(id) {
        return Err(RoomError::NotReadable);
    }
    // Its copies first: while its record stands it is listed, and whoever was stopped here can ask again. The case last: left behind by
    // a crash it tells of nobody.
    let record = past_room(folder, id);
    for aside in rooms::asides(&record)? {
        files::remove(&aside)?;
    }
    files::remove(&record)?;
    files::remove(&past_case(folder, id))?;
    files::sync_folder(folder);
    Ok(())
}

/// Takes a trainer's name out of every record that has it: of the room that was not ended, and of past ones of earlier versions. What was
/// put aside of one with that name goes, and so does a record whose beginning is damaged and that holds the name, with its case: nothing
/// reads them any more. A record of a later version is never touched.
///
/// # Errors
/// [`RoomError`] if one cannot be read or written, is open in a window, or holds the name and is of a later version; the others are done
/// all the same.
pub fn forget_trainer(folders: &Folders, name: &str) -> Result<(), RoomError> {
    let folder = folders.path(Place::Rooms);
    let wanted = name.trim().to_lowercase();
    if !folder.exists() || wanted.is_empty() {
        return Ok(());
    }
    let is_room = |path: &PathBuf| rooms::is_aside(path) || path.extension().is_some_and(|e| e == "room");
    let done = files::files_in(folder)?.into_iter().filter(is_room).map(|path| forget_in(&path, &wanted));
    // One that cannot be done keeps none of the others.
    done.collect::<Vec<Result<(), RoomError>>>().into_iter().collect()
}

/// The same in one record, or in what was put aside of one. `wanted` is in small letters.
fn forget_in(path: &Path, wanted: &str) -> Result<(), RoomError> {
    let head = rooms::read_head(path).map_err(RoomError::from).and_then(|line| Head::read(&[line]));
    let has_it = match &head {
        Ok(head) => head.setup.trainer.trim().to_lowercase() == wanted,
        // Its beginning is damaged or means another thing by now: the name may stand there all the same.
        Err(RoomError::TooNew | RoomError::NotReadable | RoomError::Log(LogError::NotARecord { .. })) => {
            rooms::mentions(path, wanted)?
        }
        Err(_) => true,
    };
    match head {
        _ if !has_it => Ok(()),
        Err(error @ (RoomError::Log(LogError::File(_)) | RoomError::File(_))) => Err(error),
        _ if rooms::is_aside(path) => Ok(files::remove(path)?),
        Ok(_) => Ok(rooms::change_head(path, record::without_trainer)?),
        Err(RoomError::NotReadable | RoomError::Log(LogError::NotARecord { .. })) => {
            let cases = cases_of(path)?;
            files::remove(&rooms::set_aside(path)?)?;
            Ok(cases.iter().try_for_each(|case| files::remove(case))?)
        }
        Err(error) => Err(error),
    }
}

/// The cases that stand beside a record for its sake alone. The number of the room that was not ended stands in its beginning, which is
/// damaged: its case is whichever has no record of its own.
fn cases_of(record: &Path) -> Result<Vec<PathBuf>, RoomError> {
    let is_now = record.file_name().is_some_and(|name| name == ROOM_NAME);
    let mut cases = files::files_in(files::folder_of(record))?;
    cases.retain(|case| {
        let own = case.with_extension("room");
        case.extension().is_some_and(|e| e == "case") && if is_now { !own.exists() } else { own == record }
    });
    Ok(cases)
}

fn made(record: &Path, folder: &Path) -> Result<(Head, Room), RoomError> {
    let lines = rooms::read(record)?.lines;
    let head = Head::read(&lines)?;
    let scenario = kept_case(&head.scenario, &past_case(folder, &head.id))?;
    let made = record::make(scenario, head, &lines);
    Ok((made.head, made.room))
}

/// The case a room is played with, as it was when the room was opened.
pub(super) fn kept_case(scenario: &str, path: &Path) -> Result<Arc<Scenario>, RoomError> {
    let bytes = files::read_limited(path, CASE_BYTES_MAX)?;
    attempt::case_of(scenario, &bytes).map_err(|error| RoomError::Case(error.said()))
}

pub(super) fn past_room(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.room"))
}

pub(super) fn past_case(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.case"))
}
