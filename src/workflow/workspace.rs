//! Everything from outside that a use case needs, in one value passed first.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::catalog::organisation::Rules;
use crate::catalog::{Catalog, Laying};
use crate::platform::files::FileError;
use crate::platform::folders::Place;
use crate::platform::settings::Settings;
use crate::platform::{Clock, Folders, Seeds};
use crate::store::{CheckReport, Filter, LearnerId, Store, StoreError};
use crate::words::{Language, Said, Told as _, said};
use crate::workflow::{backups, organisation};

/// The catalogue, the store and the machine, as one running Amends sees them.
#[derive(Debug)]
pub struct Workspace {
    /// What can be played.
    pub catalog: Catalog,
    /// What is laid over the cases.
    pub laying: Laying,
    /// What was played. For "just try it" it lives in memory and goes with the window.
    pub store: Store,
    /// Time.
    pub clock: Clock,
    /// Chance.
    pub seeds: Seeds,
    /// Folders.
    pub folders: Folders,
    /// The person's settings.
    pub settings: Settings,
    /// What the person should know about the start, ready to show.
    pub notices: Vec<Said>,
    /// Who is practising; `None` until the first attempt or name.
    pub learner: Option<LearnerId>,
    /// Whether attempts are kept.
    pub keeps: bool,
    /// A check in the background has found damage.
    found_meanwhile: bool,
}

impl Workspace {
    /// Opens the person's own folders.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be opened; nothing is changed then.
    pub fn open(folders: Folders) -> Result<Self, StoreError> {
        Self::open_at(folders, Clock::system())
    }

    /// The same catalogue, store and machine for a thread of its own: what takes its time is not done where the window is
    /// drawn.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self {
            catalog: self.catalog.clone(),
            laying: self.laying.clone(),
            store: self.store.clone(),
            clock: self.clock.clone(),
            seeds: self.seeds.clone(),
            folders: self.folders.clone(),
            settings: self.settings.clone(),
            notices: Vec::new(),
            learner: self.learner.clone(),
            keeps: self.keeps,
            found_meanwhile: false,
        }
    }

    /// As [`Workspace::open`], with this laid over the cases.
    ///
    /// # Errors
    /// As there.
    pub fn open_with(folders: Folders, laying: Laying) -> Result<Self, StoreError> {
        Self::open_all(folders, Clock::system(), laying)
    }

    /// As [`Workspace::open`], at the time this clock shows.
    ///
    /// # Errors
    /// As there.
    pub fn open_at(folders: Folders, clock: Clock) -> Result<Self, StoreError> {
        Self::open_all(folders, clock, Laying::default())
    }

    fn open_all(folders: Folders, clock: Clock, laying: Laying) -> Result<Self, StoreError> {
        folders.ready(Place::Data)?;
        let loaded = Settings::load(folders.path(Place::Data));
        let store = Store::open(&folders, clock.clone())?;
        let mut notices = loaded.notices;
        notices.extend(store.opening().check.iter().flat_map(CheckReport::findings));
        Ok(Self::with(folders, (loaded.settings, laying), notices, store, clock, true))
    }

    /// A workspace that keeps nothing: for "just try it", for walks, and when the folders cannot be used.
    ///
    /// # Errors
    /// [`StoreError`] if not even memory serves.
    pub fn unkept(folders: Folders, settings: Settings) -> Result<Self, StoreError> {
        Self::unkept_at(folders, settings, Clock::system())
    }

    /// As [`Workspace::unkept`], at the time this clock shows.
    ///
    /// # Errors
    /// As there.
    pub fn unkept_at(folders: Folders, settings: Settings, clock: Clock) -> Result<Self, StoreError> {
        let store = Store::in_memory(clock.clone())?;
        Ok(Self::with(folders, (settings, Laying::default()), Vec::new(), store, clock, false))
    }

    fn with(
        folders: Folders,
        (settings, laying): (Settings, Laying),
        mut notices: Vec<Said>,
        store: Store,
        clock: Clock,
        keeps: bool,
    ) -> Self {
        let folders = match &settings.scenario_folder {
            Some(own) => folders.with_scenarios(own.clone()),
            None => folders,
        };
        let learner = settings.learner.clone().map(LearnerId);
        // What was asked for goes before what is set.
        let language = laying.language.or(settings.case_language.language());
        let laying = Laying { language, ..laying };
        let catalog = Catalog::load(folders.path(Place::Scenarios), &laying);
        if laying.rules == Rules::Own {
            notices.extend(organisation::told(&catalog, &laying.rules).unwrap_or_default());
        }
        Self {
            catalog,
            laying,
            store,
            clock,
            seeds: Seeds::Os,
            folders,
            settings,
            notices,
            learner,
            keeps,
            found_meanwhile: false,
        }
    }

    /// Who is practising, made known to the store on first use.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be written.
    pub fn learner(&mut self) -> Result<LearnerId, StoreError> {
        if let Some(known) = &self.learner
            && self.store.learners()?.iter().any(|l| l.id == *known)
        {
            return Ok(known.clone());
        }
        self.name_learner(None)
    }

    /// Begins to keep progress under a name, or under none.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be written.
    pub fn name_learner(&mut self, name: Option<&str>) -> Result<LearnerId, StoreError> {
        let id = self.store.ensure_learner(name)?;
        self.go_on_as(id.clone());
        Ok(id)
    }

    /// From now on this one practises. The languages that somebody else chose for cases are theirs.
    pub(super) fn go_on_as(&mut self, who: LearnerId) {
        let is_other = self.learner.as_ref().is_some_and(|before| *before != who);
        self.settings.learner = Some(who.to_string());
        self.learner = Some(who);
        self.save_settings();
        if is_other {
            self.laying.apart.clear();
            self.reload_catalog();
        }
    }

    /// The name progress is kept under, if the learner gave one.
    pub fn learner_name(&self) -> Option<String> {
        let id = self.learner.as_ref()?;
        self.store.learners().ok()?.into_iter().find(|l| l.id == *id)?.name
    }

    /// After a restore the store may know other people than the settings do: goes on as whoever played last there.
    pub fn settle_learner(&mut self) {
        let known: Vec<LearnerId> = self.store.learners().unwrap_or_default().into_iter().map(|l| l.id).collect();
        if self.learner.as_ref().is_some_and(|learner| known.contains(learner)) {
            return;
        }
        let rows = self.store.attempts(Filter::default()).unwrap_or_default();
        let mut played = rows.into_iter().filter(|row| row.damage.is_none()).map(|row| row.learner);
        let last = played.find(|learner| known.contains(learner)).or_else(|| known.first().cloned());
        if let Some(learner) = last {
            self.go_on_as(learner);
        }
    }

    /// Whether the store has stopped after a failure inside it: nothing is saved or read until it is opened again.
    pub fn has_stopped(&self) -> bool {
        matches!(self.store.learners(), Err(StoreError::Stopped { .. }))
    }

    /// Saves the settings; a failure is told as a notice and costs nothing else.
    pub fn save_settings(&mut self) {
        let unsaved = self.save_settings_or_say();
        self.notices.extend(unsaved.map(|error| error.said()));
    }

    /// Saves the settings; when that fails, what happened and what to do, for those who say it in place.
    pub fn save_settings_or_say(&self) -> Option<FileError> {
        if !self.keeps {
            return None;
        }
        self.settings.save(self.folders.path(Place::Data)).err()
    }

    /// Gives the learner at hand another name, or none.
    ///
    /// # Errors
    /// [`StoreError`] if the name cannot be used or the store cannot be written.
    pub fn rename_learner(&mut self, name: &str) -> Result<(), StoreError> {
        let id = self.learner()?;
        self.store.rename_learner(&id, Some(name))
    }

    /// From now on one's own cases lie in `folder`; `None` is the usual place. Kept in the settings by the caller.
    pub fn use_scenarios(&mut self, folder: Option<PathBuf>) {
        let usual = self.folders.path(Place::Data).join("scenarios");
        self.folders = self.folders.clone().with_scenarios(folder.clone().unwrap_or(usual));
        self.settings.scenario_folder = folder;
        self.reload_catalog();
    }

    /// Looks for cases and for what is laid over them again, for example after an author saved one.
    pub fn reload_catalog(&mut self) {
        self.tell_begun_in(BTreeMap::new());
    }

    /// The same, with these cases told in the language of the run under way.
    pub(super) fn tell_begun_in(&mut self, begun: BTreeMap<String, Language>) {
        self.laying.begun = begun;
        self.catalog = Catalog::load(self.folders.path(Place::Scenarios), &self.laying);
    }

    /// From now on cases are told in the language the settings name, also those that were told in another for once.
    pub fn tell_cases_as_set(&mut self) {
        self.laying.language = self.settings.case_language.language();
        self.laying.apart.clear();
        self.reload_catalog();
    }

    /// Tells one case in a language, whatever the settings say of all, until the program ends.
    pub fn tell_case_in(&mut self, id: &str, language: Language) {
        self.laying.apart.insert(id.to_owned(), language);
        self.reload_catalog();
    }

    /// The user's folder of cases, shown in settings.
    pub fn scenario_folder(&self) -> PathBuf {
        self.folders.path(Place::Scenarios).to_owned()
    }

    /// The case an attempt was played against, from its snapshot.
    ///
    /// # Errors
    /// [`StoreError`] if the snapshot is missing or damaged.
    pub fn snapshot(&self, case_hash: &str) -> Result<Arc<[u8]>, StoreError> {
        Ok(self.store.case_bytes(case_hash)?.into())
    }
}

impl Workspace {
    /// What to say when a store was begun where there are backups of one: it was deleted or moved away.
    pub fn store_was_missing(&self) -> Option<Said> {
        if !self.keeps || !self.store.opening().is_new || backups::list(&self.folders).is_empty() {
            return None;
        }
        let backups = self.folders.path(Place::Backups);
        Some(said!("store-missing", store = self.store.path(), backups = backups))
    }

    /// Whether a check found something that does not match its checksums.
    pub fn is_known_damaged(&self) -> bool {
        self.found_meanwhile || self.store.opening().check.as_ref().is_some_and(|report| !report.is_sound())
    }

    /// Takes over what a check in the background has found, as notices.
    pub fn take_findings(&mut self) {
        let report = self.store.checked_meanwhile().ok().flatten().unwrap_or_default();
        self.found_meanwhile |= !report.is_sound();
        self.notices.extend(report.findings());
    }

    /// When the last verified backup was made.
    pub fn last_backup_ms(&self) -> Option<i64> {
        Some(self.store.last_verified_backup().ok().flatten()?.taken_ms)
    }

    /// Makes a backup if the last one is older than ten minutes; after an attempt. A failure is only noted: the attempt is safe.
    pub fn backup_after_attempt(&self) {
        if self.keeps {
            backups::after_attempt(&self.store, &self.clock);
        }
    }
}
