//! Erasing everything of the present learner, or every word they typed, everywhere below the data folder. What was written
//! elsewhere cannot be called back and is told.

use std::path::{Path, PathBuf};

use crate::platform::files::{self, FileError};
use crate::platform::folders::Place;
use crate::platform::settings::{SETTINGS_NAME, Settings};
use crate::platform::{crash, logging, system_said};
use crate::store::{AttemptId, Erased, Held, LearnerId, StoreError};
use crate::words::Said;
use crate::workflow::hand_in::{self, Kind};
use crate::workflow::say::{TYPED, erase_all_words};
use crate::workflow::{Workspace, backups};

/// What would go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The name it is kept under.
    pub name: Option<String>,
    /// What the store holds.
    pub held: Held,
    /// Backups that are written anew without it.
    pub backups: usize,
    /// Hand-ins in the data folder.
    pub hand_ins: usize,
    /// Files that were written elsewhere, and stay there.
    pub elsewhere: Vec<PathBuf>,
}

/// What went.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gone {
    /// In the store and its backups.
    pub erased: Erased,
    /// Hand-ins that were removed.
    pub hand_ins: usize,
    /// Files that were written elsewhere, and are still there.
    pub elsewhere: Vec<PathBuf>,
}

/// Why not everything is gone.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// Nobody has played here yet.
    #[error("There is nobody to erase: nobody has practised here under this name. Nothing was changed.")]
    Nobody,
    /// The store, or one of its backups.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Files beside the store.
    #[error("Your runs and words are erased, but {path} could not be cleared: {why}. Remove that file yourself.")]
    File {
        /// Which.
        path: PathBuf,
        /// Why not.
        why: Said,
    },
}

/// What erasing everything would take, and what it could not reach.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn preview(ws: &Workspace) -> Result<Preview, StoreError> {
    let Some(learner) = &ws.learner else { return Ok(Preview::default()) };
    let (here, elsewhere) = written(ws, learner, |_| true)?;
    let backups = if ws.keeps { backups::list(&ws.folders).len() } else { 0 };
    let held = ws.store.held(learner, &TYPED)?;
    Ok(Preview { name: ws.learner_name(), held, backups, hand_ins: here.len(), elsewhere })
}

/// What of a file that was written decides whether it has to go.
struct Holds<'a> {
    with_words: bool,
    runs: &'a [AttemptId],
}

/// Files that were written of a learner's data and are still there: those in the folder for hand-ins, and all others. What
/// lies in that folder is looked into as well: the note of a file is lost when an older backup is put in the store's place.
fn written(
    ws: &Workspace,
    learner: &LearnerId,
    is_meant: impl Fn(&Holds<'_>) -> bool,
) -> Result<(Vec<PathBuf>, Vec<PathBuf>), StoreError> {
    let noted = ws.store.left(learner)?.into_iter();
    let noted = noted.filter(|left| is_meant(&Holds { with_words: left.with_words, runs: &left.runs }));
    let folder = ws.folders.path(Place::HandIns);
    let (mut here, mut elsewhere): (Vec<PathBuf>, Vec<PathBuf>) =
        noted.map(|left| PathBuf::from(left.path)).partition(|path| path.starts_with(folder));
    here.extend(found(folder, learner, &is_meant));
    for paths in [&mut here, &mut elsewhere] {
        paths.sort();
        paths.dedup();
        paths.retain(|path| path.symlink_metadata().is_ok());
    }
    Ok((here, elsewhere))
}

/// The hand-ins of a learner in a folder, by what they say of themselves.
fn found(folder: &Path, learner: &LearnerId, is_meant: &impl Fn(&Holds<'_>) -> bool) -> Vec<PathBuf> {
    let own = [Kind::Name, Kind::Pseudonym].map(|kind| hand_in::reference(learner, kind));
    let is_own = |path: &PathBuf| {
        hand_in::read_path(path).is_ok_and(|held| {
            let runs: Vec<AttemptId> = held.runs.iter().map(|found| AttemptId(found.id.clone())).collect();
            own.contains(&held.who.reference) && is_meant(&Holds { with_words: held.with_words, runs: &runs })
        })
    };
    // A folder that is not there holds nothing.
    files::files_in(folder).unwrap_or_default().into_iter().filter(is_own).collect()
}

/// Erases everything of the present learner. Nobody is at hand afterwards, as at the first start. Whoever holds one of
/// their runs open has to drop it.
///
/// # Errors
/// [`EraseError`]; whatever could be erased is.
pub fn erase_everything(ws: &mut Workspace) -> Result<Gone, EraseError> {
    let learner = ws.learner.clone().ok_or(EraseError::Nobody)?;
    let (here, elsewhere) = written(ws, &learner, |_| true)?;
    let erased = with_files(ws.store.erase_learner_data(&learner), || {
        [remove_all(&here), clear_beside(ws)].into_iter().collect()
    });
    let (erased, cleared) = erased?;
    ws.learner = None;
    let is_last = ws.store.learners()?.is_empty();
    let hand_ins = here.len();
    let cleared = [cleared, forget_in_settings(ws, is_last)];
    cleared.into_iter().collect::<Result<(), EraseError>>()?;
    Ok(Gone { erased, hand_ins, elsewhere })
}

/// Erases every word the present learner typed, and the hand-ins that hold some. Whoever holds one of their runs open has
/// to drop its words.
///
/// # Errors
/// [`EraseError`]; whatever could be erased is.
pub fn erase_typed(ws: &Workspace) -> Result<Gone, EraseError> {
    let learner = ws.learner.as_ref().ok_or(EraseError::Nobody)?;
    let (here, elsewhere) = written(ws, learner, |holds| holds.with_words)?;
    let (erased, cleared) = with_files(erase_all_words(ws), || remove_all(&here))?;
    cleared?;
    Ok(Gone { erased, hand_ins: here.len(), elsewhere })
}

/// Erases the content and results of these runs, and the hand-ins in the data folder that hold one of them.
///
/// # Errors
/// [`EraseError`]; whatever could be erased is.
pub(super) fn erase_runs(ws: &Workspace, runs: &[AttemptId]) -> Result<Gone, EraseError> {
    // Where nobody is at hand there is nothing new to erase, and still something to finish.
    let Some(learner) = &ws.learner else { return Ok(Gone { erased: ws.store.erase_runs(runs)?, ..Gone::default() }) };
    let (here, elsewhere) = written(ws, learner, |holds| holds.runs.iter().any(|run| runs.contains(run)))?;
    let (erased, cleared) = with_files(ws.store.erase_runs(runs), || remove_all(&here))?;
    cleared?;
    Ok(Gone { erased, hand_ins: here.len(), elsewhere })
}

/// Clears the files beside the store once the store is done, in spite of a backup that could not be rewritten: whoever it
/// was stays at hand then, so that they can ask again for the rest.
fn with_files(
    erased: Result<Erased, StoreError>,
    clear: impl FnOnce() -> Result<(), EraseError>,
) -> Result<(Erased, Result<(), EraseError>), EraseError> {
    if !matches!(erased, Ok(_) | Err(StoreError::TracesLeft { .. })) {
        return Ok((erased?, Ok(())));
    }
    let cleared = clear();
    Ok((erased?, cleared))
}

fn remove_all(paths: &[PathBuf]) -> Result<(), EraseError> {
    let removed = paths.iter().map(|path| files::remove(path).map_err(|error| left(path, &error)));
    // One that cannot be removed keeps none of the others.
    removed.collect::<Vec<_>>().into_iter().collect()
}

fn left(path: &Path, error: &FileError) -> EraseError {
    use crate::words::Told as _;
    EraseError::File { path: path.to_owned(), why: error.said() }
}

/// The log and the reports of failures hold no names and no words; they go all the same.
fn clear_beside(ws: &Workspace) -> Result<(), EraseError> {
    if !ws.keeps {
        return Ok(());
    }
    let logs = ws.folders.path(Place::Logs);
    let log = logging::clear(&ws.folders);
    files::sweep_temporaries(ws.folders.path(Place::Data));
    files::sweep_temporaries(ws.folders.path(Place::HandIns));
    remove_all(&crash::reports(&ws.folders))?;
    log.map_err(|error| EraseError::File { path: logs.to_owned(), why: system_said(&error) })
}

/// Settings name who played last; with the last learner the rest that tells of a person goes too. How the window looks and
/// sounds stays: whoever needs large letters needs them to begin again.
fn forget_in_settings(ws: &mut Workspace, is_last: bool) -> Result<(), EraseError> {
    ws.settings.learner = None;
    if is_last {
        ws.settings = Settings { scenario_folder: None, told_of_words: false, ..ws.settings.clone() };
    }
    if !ws.keeps {
        return Ok(());
    }
    let data = ws.folders.path(Place::Data);
    if let Some(error) = ws.save_settings_or_say() {
        return Err(left(&data.join(SETTINGS_NAME), &error));
    }
    remove_all(&["bak", "broken"].map(|ending| data.join(format!("{SETTINGS_NAME}.{ending}"))))
}
