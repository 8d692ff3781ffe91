//! Erasing everything of the present learner, or every word they typed, everywhere below the data folder. What was written
//! elsewhere cannot be called back and is told.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::platform::files::{self, FileError};
use crate::platform::folders::Place;
use crate::platform::settings::{SETTINGS_NAME, Settings};
use crate::platform::{crash, logging, system_said};
use crate::store::{AttemptId, Erased, Held, LearnerId, StoreError};
use crate::words::Said;
use crate::workflow::hand_in::{self, Kind};
use crate::workflow::room::forget_trainer;
use crate::workflow::say::{TYPED, erase_all_words};
use crate::workflow::{Workspace, backups, history};

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
    /// Hand-ins in the data folder that could not be looked into, and stay there.
    pub unread: Vec<PathBuf>,
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
    /// Hand-ins in the data folder that could not be looked into, and stay there.
    pub unread: Vec<PathBuf>,
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
    /// The workshop that was not ended, which names who leads it, cannot be written.
    #[error(
        "Nothing is erased yet: your name could not be taken out of the workshop in {path}. {why} Then erase again."
    )]
    Workshop {
        /// Where workshops are kept.
        path: PathBuf,
        /// Why not, and what to do.
        why: Said,
    },
}

/// What erasing everything would take, and what it could not reach.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn preview(ws: &Workspace) -> Result<Preview, StoreError> {
    let Some(learner) = &ws.learner else { return Ok(Preview::default()) };
    let files = written(ws, learner, Scope::Everything)?;
    let backups = if ws.keeps { backups::list(&ws.folders).len() } else { 0 };
    let held = ws.store.held(learner, &TYPED)?;
    let Written { here, elsewhere, unread } = files;
    Ok(Preview { name: ws.learner_name(), held, backups, hand_ins: here.len(), elsewhere, unread })
}

/// What is erased, as far as it decides which files have to go.
enum Scope<'a> {
    /// Everything of the learner.
    Everything,
    /// The words they typed.
    Words,
    /// These runs.
    Runs(&'a [AttemptId]),
}

/// Files that hold some of what is erased.
#[derive(Default)]
struct Written {
    /// Hand-ins in the data folder.
    here: Vec<PathBuf>,
    /// All others that are noted.
    elsewhere: Vec<PathBuf>,
    /// Hand-ins, and folders of them, in the data folder that could not be looked into.
    unread: Vec<PathBuf>,
}

impl Written {
    fn gone(self, erased: Erased) -> Gone {
        Gone { erased, hand_ins: self.here.len(), elsewhere: self.elsewhere, unread: self.unread }
    }
}

/// Decides which files have to go.
struct Search<'a> {
    scope: Scope<'a>,
    /// How files name the learner.
    own: [String; 2],
    /// The runs that lose something.
    runs: BTreeSet<AttemptId>,
}

impl<'a> Search<'a> {
    fn of(ws: &Workspace, learner: &LearnerId, scope: Scope<'a>) -> Result<Self, StoreError> {
        let runs = match scope {
            Scope::Runs(runs) => runs.iter().cloned().collect(),
            Scope::Everything | Scope::Words => history::held(ws)?.into_iter().map(|row| row.id).collect(),
        };
        let own = [Kind::Name, Kind::Pseudonym].map(|kind| hand_in::reference(learner, kind));
        Ok(Self { scope, own, runs })
    }

    /// Whether a file has to go: one of the learner's own, or one somebody else wrote when a run counted for them.
    fn is_meant<'b>(&self, is_own: bool, with_words: bool, mut runs: impl Iterator<Item = &'b AttemptId>) -> bool {
        let holds_one = runs.any(|run| self.runs.contains(run));
        match self.scope {
            Scope::Everything => is_own || holds_one,
            Scope::Words => with_words && (is_own || holds_one),
            Scope::Runs(_) => holds_one,
        }
    }

    /// Looks into every file below a folder. One that says it is a hand-in and cannot be read may hold anything.
    fn look_into(&self, folder: &Path, found: &mut Written) {
        let (Ok(files), Ok(folders)) = (files::files_in(folder), files::folders_in(folder)) else {
            return found.unread.push(folder.to_owned());
        };
        for path in files {
            match hand_in::read_path(&path) {
                Ok(held) => {
                    let runs: Vec<AttemptId> = held.runs.iter().map(|run| AttemptId(run.id.clone())).collect();
                    if self.is_meant(self.own.contains(&held.who.reference), held.with_words, runs.iter()) {
                        found.here.push(path);
                    }
                }
                Err(_) if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(hand_in::ENDING)) => {
                    found.unread.push(path);
                }
                Err(_) => {}
            }
        }
        for folder in folders {
            self.look_into(&folder, found);
        }
    }
}

/// Files that were written and hold some of what is erased, and are still there. What lies in the folder for hand-ins is
/// looked into as well: the note of a file is lost when an older backup is put in the store's place, and a run that
/// counted for somebody else then was handed in by them.
fn written(ws: &Workspace, learner: &LearnerId, scope: Scope<'_>) -> Result<Written, StoreError> {
    let search = Search::of(ws, learner, scope)?;
    let folder = ws.folders.path(Place::HandIns);
    let mut found = Written::default();
    for left in
        ws.store.left(learner)?.into_iter().filter(|left| search.is_meant(true, left.with_words, left.runs.iter()))
    {
        let path = PathBuf::from(left.path);
        if path.starts_with(folder) { found.here.push(path) } else { found.elsewhere.push(path) }
    }
    search.look_into(folder, &mut found);
    for paths in [&mut found.here, &mut found.elsewhere] {
        paths.sort();
        paths.dedup();
        paths.retain(|path| path.symlink_metadata().is_ok());
    }
    // What was noted goes, whether it can be read or not.
    found.unread.retain(|path| !found.here.contains(path));
    found.unread.sort();
    Ok(found)
}

/// Erases everything of the present learner. Nobody is at hand afterwards, as at the first start. Whoever holds one of
/// their runs open has to drop it.
///
/// # Errors
/// [`EraseError`]; whatever could be erased is. Where a workshop that holds their name as its trainer's cannot be written, nothing is.
pub fn erase_everything(ws: &mut Workspace) -> Result<Gone, EraseError> {
    let learner = ws.learner.clone().ok_or(EraseError::Nobody)?;
    let name = ws.learner_name();
    let files = written(ws, &learner, Scope::Everything)?;
    // First: once the store is erased nobody knows any more which name to look for, and asking again would pass it by.
    forget_as_trainer(ws, name.as_deref())?;
    let erased = with_files(ws.store.erase_learner_data(&learner), || {
        [remove_all(&files.here), clear_beside(ws)].into_iter().collect()
    });
    let (erased, cleared) = erased?;
    ws.learner = None;
    let is_last = ws.store.learners()?.is_empty();
    let cleared = [cleared, forget_in_settings(ws, is_last)];
    cleared.into_iter().collect::<Result<(), EraseError>>()?;
    Ok(files.gone(erased))
}

/// Erases every word the present learner typed, and the hand-ins that hold some. Whoever holds one of their runs open has
/// to drop its words.
///
/// # Errors
/// [`EraseError`]; whatever could be erased is.
pub fn erase_typed(ws: &Workspace) -> Result<Gone, EraseError> {
    let learner = ws.learner.as_ref().ok_or(EraseError::Nobody)?;
    let files = written(ws, learner, Scope::Words)?;
    let (erased, cleared) = with_files(erase_all_words(ws), || remove_all(&files.here))?;
    cleared?;
    Ok(files.gone(erased))
}

/// Erases the content and results of these runs, and the hand-ins in the data folder that hold one of them.
///
/// # Errors
/// [`EraseError`]; whatever could be erased is.
pub(super) fn erase_runs(ws: &Workspace, runs: &[AttemptId]) -> Result<Gone, EraseError> {
    // Where nobody is at hand there is nothing new to erase, and still something to finish.
    let Some(learner) = &ws.learner else { return Ok(Gone { erased: ws.store.erase_runs(runs)?, ..Gone::default() }) };
    let files = written(ws, learner, Scope::Runs(runs))?;
    let (erased, cleared) = with_files(ws.store.erase_runs(runs), || remove_all(&files.here))?;
    cleared?;
    Ok(files.gone(erased))
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

/// Whoever led workshops is named in the one that was not ended.
fn forget_as_trainer(ws: &Workspace, name: Option<&str>) -> Result<(), EraseError> {
    use crate::words::Told as _;
    let Some(name) = name.filter(|_| ws.keeps) else { return Ok(()) };
    let rooms = ws.folders.path(Place::Rooms);
    forget_trainer(&ws.folders, name)
        .map_err(|error| EraseError::Workshop { path: rooms.to_owned(), why: error.said() })
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
