//! The use cases, where the pure core meets the machine, once: open the workspace, find a case, start
//! and resume an attempt, make a move, look into what was kept. Window and command line call these and have no rules of their own.

mod ahead;
pub mod attempt;
pub mod backups;
pub mod beside;
pub mod card;
pub mod draft;
pub mod drill;
pub mod hand_in;
pub mod history;
pub mod ideas;
pub mod in_folder;
pub mod inspect;
pub mod learners;
pub mod letter;
pub mod my_data;
pub mod organisation;
pub mod parts;
pub mod personal;
pub mod practice;
mod rated;
pub mod recognition;
pub mod reflection;
pub mod repair;
pub mod reports;
pub mod retry;
pub mod room;
pub mod runs;
pub mod say;
pub mod since;
mod told;
pub mod trouble;
mod workspace;

use std::sync::Arc;

use crate::catalog::{Catalog, Entry, Laying, Origin};
use crate::domain::scenario::Scenario;
use crate::platform::Folders;
use crate::platform::folders::Place;
use crate::platform::settings::Settings;
use crate::store::StoreError;
use crate::words::Language;

pub use crate::store::{AttemptId, LearnerId};
pub use ahead::Ahead;
pub use attempt::{ActError, Attempt, Started};
pub use workspace::Workspace;

/// What became of opening somebody's folders.
pub type Opened = Result<Workspace, StoreError>;

/// A playable case, and what an attempt keeps of it.
#[derive(Debug, Clone)]
pub struct Case {
    /// The case, with what is laid over it.
    pub scenario: Arc<Scenario>,
    /// The bytes it can be made from again.
    pub source: Arc<[u8]>,
}

/// Where cases are looked for.
#[derive(Debug)]
pub struct Cases {
    catalog: Catalog,
}

impl Cases {
    /// The bundled cases and those of the user's folder, the settings' own folder first, with what is laid over them.
    pub fn in_folders(folders: Folders, laying: &Laying) -> Self {
        let settings = Settings::load(folders.path(Place::Data)).settings;
        let folders = match settings.scenario_folder {
            Some(own) => folders.with_scenarios(own),
            None => folders,
        };
        Self { catalog: Catalog::load(folders.path(Place::Scenarios), laying) }
    }

    /// Every case that can be played, in the library's order.
    pub fn playable(&self) -> Vec<Arc<Scenario>> {
        self.catalog.entries.iter().filter_map(|entry| entry.scenario.clone()).collect()
    }

    /// The catalogue they come from.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// A catalogue that is at hand already.
    pub fn of(catalog: Catalog) -> Self {
        Self { catalog }
    }
}

/// Why a case cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// No such id, and no such file.
    #[error("there is no case “{wanted}”. Cases that can be played: {known}. Or give the path of a case file.")]
    Unknown {
        /// What was asked for.
        wanted: String,
        /// What there is.
        known: String,
    },
    /// Found, with errors.
    #[error("{name} has {errors} and cannot be played. See them with: amends check {name}")]
    Broken {
        /// The id or path.
        name: String,
        /// How many, in words.
        errors: String,
    },
    /// Nobody has translated it.
    #[error(
        "“{id}” is not there in {language}. It can be played in: {there}. To translate it: amends translate {id} --to LANGUAGE"
    )]
    NotIn {
        /// The case.
        id: String,
        /// What was asked for.
        language: &'static str,
        /// What there is.
        there: String,
    },
    /// Its translation has errors.
    #[error("“{id}” in {language} has errors in {file} and cannot be played so. See them with: amends check {name}")]
    SpoiltIn {
        /// The case.
        id: String,
        /// What was asked for.
        language: &'static str,
        /// The side file.
        file: String,
        /// The id or path of the case.
        name: String,
    },
}

/// Finds a playable case by its id or by the path of its file.
///
/// # Errors
/// [`CaseError`] if there is none, or if it has errors.
pub fn find_case(cases: &Cases, wanted: &str) -> Result<Case, CaseError> {
    let (name, entry) = find_entry(cases, wanted)?;
    playable(&name, &entry)
}

/// Finds a playable case that has to be told in a language, if one is named; the cases are laid in that language.
///
/// # Errors
/// [`CaseError`] if there is none, if it has errors, or if it is not there in that language.
pub fn find_case_in(cases: &Cases, wanted: &str, language: Option<Language>) -> Result<Case, CaseError> {
    let (name, entry) = find_entry(cases, wanted)?;
    let case = playable(&name, &entry)?;
    let Some(language) = language.filter(|language| case.scenario.language() != Some(*language)) else {
        return Ok(case);
    };
    let spoilt = entry.translations.iter().find(|side| side.language == Some(language));
    if let Some(side) = spoilt {
        let (language, file) = (language.name(), side.file.clone());
        return Err(CaseError::SpoiltIn { id: entry.id.clone(), language, file, name });
    }
    let there: Vec<String> =
        entry.languages().iter().map(|there| format!("{} ({})", there.name(), there.tag())).collect();
    Err(CaseError::NotIn { id: entry.id.clone(), language: language.name(), there: there.join(", ") })
}

/// A case as it was found, with what is laid over it, and the name to call it by.
fn find_entry(cases: &Cases, wanted: &str) -> Result<(String, Entry), CaseError> {
    if let Some(entry) = cases.catalog.find(wanted) {
        return Ok((wanted.to_owned(), entry.clone()));
    }
    let path = std::path::Path::new(wanted);
    if std::fs::symlink_metadata(path).is_ok() {
        return Ok((wanted.to_owned(), cases.catalog.lay(&Catalog::read_file(path)).0));
    }
    if let Some(broken) = cases.catalog.entries.iter().find(|e| e.id == wanted) {
        let name = match &broken.origin {
            Origin::User(path) => path.display().to_string(),
            Origin::Bundled => wanted.to_owned(),
        };
        return Ok((name, broken.clone()));
    }
    let known = cases.catalog.playable_ids().join(", ");
    Err(CaseError::Unknown { wanted: wanted.to_owned(), known })
}

fn playable(name: &str, entry: &Entry) -> Result<Case, CaseError> {
    match &entry.scenario {
        Some(scenario) => Ok(Case { scenario: Arc::clone(scenario), source: Arc::clone(&entry.source) }),
        None => {
            let count = entry.errors().count();
            let errors = if count == 1 { "1 error".to_owned() } else { format!("{count} errors") };
            Err(CaseError::Broken { name: name.to_owned(), errors })
        }
    }
}
