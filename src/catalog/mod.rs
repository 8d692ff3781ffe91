//! Finds the cases that can be played: those compiled in, then those of the user's folder, which
//! add to them or override them by id; and lays over them what is asked for. A broken file never stops the program; it is
//! listed with its problems.

mod bundled;
pub mod organisation;
pub mod translation;
mod user;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use crate::catalog::organisation::{Found, Rules};
use crate::catalog::translation::Side;
use crate::domain::scenario::layers::{Layered, Over, lay};
use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::translation::Translation;
use crate::domain::scenario::{Problem, Severity, read};
use crate::words::Language;

pub use bundled::{BUNDLED, TRANSLATIONS};

/// Where a case came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the program.
    Bundled,
    /// A file of the user's.
    User(PathBuf),
}

/// A case as found, playable or not.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The id it is known by: the file's own, or its folder's name if the file cannot be read.
    pub id: String,
    /// Where it came from.
    pub origin: Origin,
    /// It replaces a bundled case of the same id.
    pub overrides_bundled: bool,
    /// The case as it is played, if it has no errors: with what is laid over it.
    pub scenario: Option<Arc<Scenario>>,
    /// Everything the checks found.
    pub problems: Vec<Problem>,
    /// The file's name as problems give it.
    pub file: String,
    /// Line and column of the case's id.
    pub place: (usize, usize),
    /// What an attempt keeps, so that it can be replayed: the file as it was read, packed with what is laid over it.
    pub source: Arc<[u8]>,
    /// The case and its file as they are written, where something is laid over them.
    pub written: Option<Written>,
    /// Its side files, sound or not.
    pub translations: Arc<[Side]>,
}

/// A case as its author wrote it.
#[derive(Debug, Clone)]
pub struct Written {
    /// The case.
    pub scenario: Arc<Scenario>,
    /// Its file.
    pub source: Arc<[u8]>,
}

/// What is to be laid over the cases.
#[derive(Debug, Clone, Default)]
pub struct Laying {
    /// Whose rules.
    pub rules: Rules,
    /// The language cases are told in where there is a side file; `None` as they are written.
    pub language: Option<Language>,
    /// Cases that are told in another language than the rest, by id.
    pub apart: BTreeMap<String, Language>,
}

impl Entry {
    /// The file as its author wrote it, with nothing laid over it.
    pub fn as_written(&self) -> &Arc<[u8]> {
        self.written.as_ref().map_or(&self.source, |written| &written.source)
    }

    /// The problems that keep it from being played.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|p| p.severity == Severity::Error)
    }

    /// The languages it can be played in: its own first, then those of its sound side files.
    pub fn languages(&self) -> Vec<Language> {
        let written = self.written.as_ref().map(|written| &written.scenario).or(self.scenario.as_ref());
        let own = written.and_then(|scenario| scenario.language());
        let others = self.translations.iter().filter_map(|side| Some(side.translation.as_ref()?.language));
        own.into_iter().chain(others).collect()
    }

    fn translation(&self, language: Language) -> Option<&Translation> {
        self.translations.iter().filter_map(|side| side.translation.as_ref()).find(|told| told.language == language)
    }
}

/// All cases, bundled first, each in order of id.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    /// In the order the library shows them.
    pub entries: Vec<Entry>,
    /// The user's folder, whether or not it exists.
    pub folder: Option<PathBuf>,
    /// The organisation's file that was found, with its problems and those of laying it; its rules are laid over the cases
    /// if it has no errors.
    pub organisation: Option<Found>,
    /// What is laid over the cases.
    pub laying: Laying,
}

impl Catalog {
    /// Only the compiled-in cases.
    pub fn bundled() -> Self {
        /// They cannot change while the program runs, and every page that is opened asks for them.
        static READ: LazyLock<Vec<Entry>> =
            LazyLock::new(|| BUNDLED.iter().map(|(name, bytes)| bundled_entry(name, bytes)).collect());
        Self { entries: READ.clone(), ..Self::default() }
    }

    /// The compiled-in cases and those in `folder`, with what is laid over them; a missing folder is simply empty.
    pub fn load(folder: &Path, laying: &Laying) -> Self {
        let mut catalog = Self { folder: Some(folder.to_owned()), laying: laying.clone(), ..Self::bundled() };
        let (cases, organisations) = user::find(folder);
        for found in cases {
            catalog.add(found);
        }
        catalog.organisation = organisation::find(&laying.rules, &organisations, &catalog.playable_ids());
        let (entries, problems) =
            catalog.entries.iter().map(|entry| catalog.lay(entry)).unzip::<_, _, Vec<_>, Vec<_>>();
        catalog.entries = entries;
        if let Some(found) = &mut catalog.organisation {
            found.tell(problems.into_iter().flatten());
        }
        catalog
    }

    /// An entry with what this catalogue lays over its cases; where something cannot be, it stays as it is written.
    pub fn lay(&self, entry: &Entry) -> (Entry, Vec<Problem>) {
        let mut entry = entry.clone();
        let Some(scenario) = entry.scenario.clone() else { return (entry, Vec::new()) };
        let organisation = self.organisation.as_ref().and_then(|found| found.organisation.as_ref());
        let language = self.laying.apart.get(&entry.id).copied().or(self.laying.language);
        let translation = language.and_then(|language| entry.translation(language));
        let Layered { laid, problems } = lay(&scenario, &entry.source, Over { translation, organisation });
        if let Some((laid, packed)) = laid {
            entry.scenario = Some(Arc::new(laid));
            let source = std::mem::replace(&mut entry.source, packed.into());
            entry.written = Some(Written { scenario, source });
        }
        (entry, problems)
    }

    /// Reads one file as the catalogue would, for `check` and `play` on a path.
    pub fn read_file(path: &Path) -> Entry {
        user::read_path(path)
    }

    /// Every case of a folder and the organisation files beside them, for `check`; nothing is overridden or laid.
    pub fn read_folder(folder: &Path) -> (Vec<Entry>, Vec<PathBuf>) {
        user::find(folder)
    }

    fn add(&mut self, mut found: Entry) {
        if found.scenario.is_some()
            && let Some(same) = self.entries.iter_mut().find(|e| e.id == found.id)
        {
            found.overrides_bundled = same.origin == Origin::Bundled;
            *same = found;
            return;
        }
        self.entries.push(found);
    }

    /// A playable case by its id.
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|e| e.id == id && e.scenario.is_some())
    }

    /// The languages that some case has been translated into.
    pub fn translated(&self) -> BTreeSet<Language> {
        let sides = self.entries.iter().flat_map(|entry| entry.translations.iter());
        sides.filter_map(|side| Some(side.translation.as_ref()?.language)).collect()
    }

    /// The ids that can be played, in order.
    pub fn playable_ids(&self) -> Vec<&str> {
        self.entries.iter().filter(|e| e.scenario.is_some()).map(|e| e.id.as_str()).collect()
    }
}

fn bundled_entry(name: &str, bytes: &[u8]) -> Entry {
    let folder = name.strip_suffix("scenario.ron").unwrap_or(name);
    let sides = TRANSLATIONS.iter().filter_map(|(file, side)| {
        let tag = file.strip_prefix(folder)?.strip_suffix(".ron")?;
        Some(translation::side(file, tag, side, bytes))
    });
    Entry { translations: sides.collect(), ..entry(name, Origin::Bundled, bytes) }
}

fn entry(name: &str, origin: Origin, bytes: &[u8]) -> Entry {
    let reading = read(name, bytes);
    let folder_name = name.rsplit('/').nth(1).unwrap_or(name).to_owned();
    let id = reading.scenario.as_ref().map_or(folder_name, |s| s.id.to_string());
    Entry {
        id,
        origin,
        overrides_bundled: false,
        scenario: reading.scenario.map(Arc::new),
        problems: reading.problems,
        file: name.to_owned(),
        place: reading.place,
        source: bytes.into(),
        written: None,
        translations: Vec::new().into(),
    }
}
