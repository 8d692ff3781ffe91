//! How long runs and workshops are kept. Nothing goes by itself: those that are older are shown first, and exactly those that were
//! shown are erased when that is asked for. A clock that cannot be right erases nothing.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use crate::store::{AttemptId, AttemptRow, Status, StoreError};
use crate::workflow::my_data::erase::{EraseError, Gone, erase_runs};
use crate::workflow::room::{Past, RoomError, forget_past, past};
use crate::workflow::{Workspace, history};

/// After so long without anything being kept, somebody has to say that the date is right.
const UNSEEN_MS: i64 = 60 * 24 * 60 * 60 * 1000;

/// A run that is older than runs are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRun {
    /// The run.
    pub row: AttemptRow,
    /// When it was played last.
    pub played_ms: i64,
}

/// Why nothing is erased at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNow {
    /// The clock shows a time before something that was kept.
    Earlier {
        /// What it shows.
        now_ms: i64,
        /// When something was kept last.
        last_ms: i64,
    },
    /// Nothing was kept for so long that the clock may have been set forward.
    Jumped {
        /// What it shows.
        now_ms: i64,
        /// When something was kept last.
        last_ms: i64,
    },
}

/// Why no old run was erased.
#[derive(Debug, thiserror::Error)]
pub enum RetentionError {
    /// The clock cannot be right, or nobody has said that it is.
    #[error("{}", words(.0))]
    NotNow(NotNow),
    /// It could not be erased.
    #[error(transparent)]
    Erase(#[from] EraseError),
    /// A workshop could not be forgotten.
    #[error(transparent)]
    Room(RoomError),
}

impl From<StoreError> for RetentionError {
    fn from(error: StoreError) -> Self {
        Self::Erase(error.into())
    }
}

fn words(not_now: &NotNow) -> String {
    match *not_now {
        NotNow::Earlier { now_ms, last_ms } => format!(
            "The clock says {}, but something was kept here on {}. One of the two is wrong, so nothing was erased. Set \
             the clock right and ask again.",
            day(now_ms),
            day(last_ms)
        ),
        NotNow::Jumped { now_ms, last_ms } => format!(
            "The clock says {}, and the last thing was kept here on {}. If the clock ran ahead, runs would go too early, \
             so nothing was erased. Confirm the date, or set the clock right.",
            day(now_ms),
            day(last_ms)
        ),
    }
}

/// A day as programs write it: `2026-11-26`, where the machine stands.
pub fn day(ms: i64) -> String {
    let local = Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(TimeZone::system());
    local.strftime("%Y-%m-%d").to_string()
}

/// The present learner's runs, those set aside among them, that were last played more than so many months ago and still
/// hold something, the oldest first. Nothing changes.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn due(ws: &Workspace, months: u32) -> Result<Vec<DueRun>, StoreError> {
    let Some(edge_ms) = edge_ms(ws, months) else { return Ok(Vec::new()) };
    let gone = ws.store.erased_runs()?;
    let mut due = Vec::new();
    for row in history::held(ws)? {
        if gone.contains(&row.id) || row.damage.is_some() {
            continue;
        }
        let played_ms = played_ms(ws, &row)?;
        if played_ms < edge_ms {
            due.push(DueRun { row, played_ms });
        }
    }
    due.sort_by_key(|run| (run.played_ms, run.row.nr));
    Ok(due)
}

/// When a run was played last: one that is under way by its last move.
fn played_ms(ws: &Workspace, row: &AttemptRow) -> Result<i64, StoreError> {
    let begun = row.ended_ms.unwrap_or(row.started_ms);
    if row.status != Status::Open {
        return Ok(begun);
    }
    Ok(ws.store.events(&row.id)?.last().map_or(begun, |event| event.wall_ms.max(begun)))
}

/// What the clock says against it, if anything.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn doubt(ws: &Workspace) -> Result<Option<NotNow>, StoreError> {
    let now_ms = ws.clock.now_ms();
    Ok(ws.store.last_kept_ms()?.and_then(|last_ms| match now_ms - last_ms {
        ..0 => Some(NotNow::Earlier { now_ms, last_ms }),
        passed if passed > UNSEEN_MS => Some(NotNow::Jumped { now_ms, last_ms }),
        _ => None,
    }))
}

/// Erases the content and results of exactly these runs, everywhere below the data folder. `confirmed` is the day that
/// somebody said is today; it is asked for when nothing was kept for long. With no runs it finishes what an earlier call
/// had to leave in a backup.
///
/// # Errors
/// [`RetentionError`]; where the clock is in doubt nothing was erased.
pub fn erase_due(ws: &Workspace, runs: &[AttemptId], confirmed: Option<&str>) -> Result<Gone, RetentionError> {
    sure(ws, confirmed)?;
    Ok(erase_runs(ws, runs)?)
}

/// The workshops that were opened more than so many months ago, the oldest first. They are nobody's own, so they are the same whoever
/// practises. Nothing changes.
///
/// # Errors
/// [`RoomError`] if their folder cannot be read.
pub fn due_rooms(ws: &Workspace, months: u32) -> Result<Vec<Past>, RoomError> {
    let Some(edge_ms) = edge_ms(ws, months).and_then(|ms| u64::try_from(ms).ok()).filter(|_| ws.keeps) else {
        return Ok(Vec::new());
    };
    let mut due: Vec<Past> = past(&ws.folders)?.into_iter().filter(|room| room.opened_ms < edge_ms).collect();
    due.reverse();
    Ok(due)
}

/// Forgets exactly these workshops; as [`erase_due`].
///
/// # Errors
/// [`RetentionError`]; where the clock is in doubt nothing was forgotten.
pub fn forget_due_rooms(ws: &Workspace, rooms: &[Past], confirmed: Option<&str>) -> Result<(), RetentionError> {
    sure(ws, confirmed)?;
    for room in rooms {
        forget_past(&ws.folders, &room.id).map_err(RetentionError::Room)?;
    }
    Ok(())
}

/// Whether the clock can be gone by.
fn sure(ws: &Workspace, confirmed: Option<&str>) -> Result<(), RetentionError> {
    match doubt(ws)? {
        Some(NotNow::Jumped { now_ms, .. }) if confirmed == Some(day(now_ms).as_str()) => Ok(()),
        Some(not_now) => Err(RetentionError::NotNow(not_now)),
        None => Ok(()),
    }
}

/// The moment so many months ago.
fn edge_ms(ws: &Workspace, months: u32) -> Option<i64> {
    let now = Timestamp::from_millisecond(ws.clock.now_ms()).unwrap_or_default().to_zoned(TimeZone::system());
    Some(now.checked_sub(i64::from(months).months()).ok()?.timestamp().as_millisecond())
}
