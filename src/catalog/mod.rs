//! Finds the cases that can be played: those compiled in, then those of the user's folder, which
//! add to them or override them by id; and lays over them what is asked for. A broken file never stops the program; it is
//! listed with its problems. What is compiled in is read case by case, when somebody first asks for more than its brief.

mod brief;
mod bundled;
pub mod organisation;
pub mod translation;
mod user;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};

use crate::catalog::organisation::{Found, Rules};
use crate::catalog::translation::Side;
use crate::domain::scenario::layers::{Layered, Over, lay};
use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::translation::Translation;
use crate::domain::scenario::{Problem, Severity, read};
use crate::words::Language;

pub use brief::Brief;
pub use bundled::{BUNDLED, TRANSLATIONS};

/// Where a case came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the program.
    Bundled,
    /// A file of the user's.
    User(PathBuf),
}

/// A case as found, playable or not: what lists show of it, and behind that ([`Deref`]) all there is in its file. Asking for
/// the latter reads the file of a compiled-in case, once; everything that is drawn before anybody chose a case makes do
/// without.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The id it is known by: the file's own, or its folder's name if the file cannot be read.
    pub id: String,
    /// Where it came from.
    pub origin: Origin,
    /// It replaces a bundled case of the same id.
    pub overrides_bundled: bool,
    /// The file's name as problems give it.
    pub file: String,
    /// What lists show of it, if it can be played.
    pub brief: Option<Brief>,
    /// How many problems the checks found.
    pub remarks: usize,
    held: Arc<Held>,
}

/// What reading a file comes to, or the compiled-in file that nobody has asked for yet.
#[derive(Debug)]
struct Held {
    read: OnceLock<Read>,
    bundled: (&'static str, &'static [u8]),
}

/// What reading a case's file came to.
#[derive(Debug, Clone, Default)]
pub struct Read {
    /// The case as it is played, if it has no errors: with what is laid over it.
    pub scenario: Option<Arc<Scenario>>,
    /// Everything the checks found.
    pub problems: Vec<Problem>,
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
    /// Cases that somebody chose to be told in another language than the rest, by id.
    pub apart: BTreeMap<String, Language>,
    /// Cases with a run under way in another language, by id: they are told as it was begun, unless a language was chosen.
    pub begun: BTreeMap<String, Language>,
}

impl Deref for Entry {
    type Target = Read;

    fn deref(&self) -> &Read {
        let (name, bytes) = self.held.bundled;
        self.held.read.get_or_init(|| bundled::read_whole(name, bytes))
    }
}

impl Entry {
    /// A case that has been read. It goes by the id in its file, or by `name` if that cannot be read.
    pub fn of(name: String, origin: Origin, file: String, read: Read) -> Self {
        let brief = read.brief();
        Self {
            id: brief.as_ref().map_or(name, |brief| brief.id.to_string()),
            origin,
            overrides_bundled: false,
            file,
            brief,
            remarks: read.problems.len(),
            held: Arc::new(Held { read: read.into(), bundled: ("", &[]) }),
        }
    }

    /// A compiled-in case of which everything that lists show is known.
    fn unread(file: &'static str, bytes: &'static [u8], brief: Brief) -> Self {
        Self {
            id: brief.id.to_string(),
            origin: Origin::Bundled,
            overrides_bundled: false,
            file: file.to_owned(),
            brief: Some(brief),
            remarks: 0,
            held: Arc::new(Held { read: OnceLock::new(), bundled: (file, bytes) }),
        }
    }

    /// Whether its file has been read. Most of a start's work would be reading those that nobody has asked for.
    pub fn is_read(&self) -> bool {
        self.held.read.get().is_some()
    }

    /// Adds to the problems of this copy.
    pub fn tell(&mut self, problems: Vec<Problem>) {
        let mut read = Read::clone(self);
        read.problems.extend(problems);
        self.remarks = read.problems.len();
        self.held = Arc::new(Held { read: read.into(), bundled: self.held.bundled });
    }

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
        self.brief
            .as_ref()
            .map_or_else(Vec::new, |brief| brief.own_language.into_iter().chain(brief.sides.iter().copied()).collect())
    }

    /// Its title in one of its [`Entry::languages`]; nothing is laid over the case for it.
    pub fn title_in(&self, language: Language) -> Option<&str> {
        let told = self.translation(language).and_then(Translation::title);
        let written = || Some(self.written.as_ref().map_or(self.scenario.as_ref()?, |written| &written.scenario));
        told.or_else(|| written().map(|case| case.title.as_str()))
    }

    fn translation(&self, language: Language) -> Option<&Translation> {
        // Whether there is one is known without reading it.
        self.brief.as_ref().filter(|brief| brief.sides.contains(&language))?;
        self.translations.iter().filter_map(|side| side.translation.as_ref()).find(|told| told.language == language)
    }
}

impl Read {
    /// What lists show of the case.
    fn brief(&self) -> Option<Brief> {
        let scenario = self.scenario.as_ref()?;
        let written = self.written.as_ref().map_or(scenario, |written| &written.scenario);
        let sides = self.translations.iter().filter_map(|side| Some(side.translation.as_ref()?.language));
        Some(Brief { own_language: written.language(), sides: sides.collect(), ..Brief::of(scenario) })
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
        static KNOWN: LazyLock<Vec<Entry>> = LazyLock::new(bundled::entries);
        Self { entries: KNOWN.clone(), ..Self::default() }
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
        let organisation = self.organisation.as_ref().and_then(|found| found.organisation.as_ref());
        let Laying { language, apart, begun, .. } = &self.laying;
        let language = apart.get(&entry.id).or_else(|| begun.get(&entry.id)).copied().or(*language);
        let translation = language.and_then(|language| entry.translation(language));
        if organisation.is_none() && translation.is_none() {
            return (entry.clone(), Vec::new());
        }
        let Some(scenario) = entry.scenario.clone() else { return (entry.clone(), Vec::new()) };
        let Layered { laid, problems } = lay(&scenario, &entry.source, Over { translation, organisation });
        let Some((laid, packed)) = laid else { return (entry.clone(), problems) };
        let written = Written { scenario, source: Arc::clone(&entry.source) };
        let laid = Read {
            scenario: Some(Arc::new(laid)),
            source: packed.into(),
            written: Some(written),
            ..Read::clone(entry)
        };
        let overrides_bundled = entry.overrides_bundled;
        let laid = Entry::of(entry.id.clone(), entry.origin.clone(), entry.file.clone(), laid);
        (Entry { overrides_bundled, ..laid }, problems)
    }

    /// A case as this catalogue would have it played in a language, with the organisation's rules over it; in `None`, and in
    /// one it has no side file of, as it is written. `None` if it cannot be played at all.
    pub fn told_in(&self, entry: &Entry, language: Option<Language>) -> Option<Arc<Scenario>> {
        let (scenario, source) = match &entry.written {
            Some(written) => (Arc::clone(&written.scenario), &written.source),
            None => (entry.scenario.clone()?, &entry.source),
        };
        let organisation = self.organisation.as_ref().and_then(|found| found.organisation.as_ref());
        let translation = language.and_then(|language| entry.translation(language));
        if organisation.is_none() && translation.is_none() {
            return Some(scenario);
        }
        let laid = lay(&scenario, source, Over { translation, organisation }).laid;
        Some(laid.map_or(scenario, |(laid, _)| Arc::new(laid)))
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
        if found.brief.is_some()
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
        self.entries.iter().find(|e| e.id == id && e.brief.is_some())
    }

    /// The languages that some case has been translated into.
    pub fn translated(&self) -> BTreeSet<Language> {
        self.entries
            .iter()
            .filter_map(|entry| entry.brief.as_ref())
            .flat_map(|brief| brief.sides.iter().copied())
            .collect()
    }

    /// The ids that can be played, in order.
    pub fn playable_ids(&self) -> Vec<&str> {
        self.entries.iter().filter(|e| e.brief.is_some()).map(|e| e.id.as_str()).collect()
    }
}

/// The name of the folder a file lies in, which a case goes by until its own id is known.
fn folder_name(file: &str) -> String {
    file.rsplit('/').nth(1).unwrap_or(file).to_owned()
}

/// Reads a case's file; its side files are no part of it.
fn read_case(name: &str, bytes: &[u8]) -> Read {
    let reading = read(name, bytes);
    Read {
        scenario: reading.scenario.map(Arc::new),
        problems: reading.problems,
        place: reading.place,
        source: bytes.into(),
        ..Read::default()
    }
}
