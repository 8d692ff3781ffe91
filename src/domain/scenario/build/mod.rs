//! From a draft to a scenario: names become positions, texts are read for their braces, numbers are held
//! to their ranges. It goes on after each problem, so that all are told at once; what comes out has stand-ins where something was wrong, and `read` keeps it back.

pub(super) mod clock;
mod conditions;
mod inbox;
mod letter;
mod names;
pub(super) mod numbers;
mod scenes;
pub(super) mod told;
mod trainer;
mod whole;

use std::collections::BTreeMap;

use crate::domain::scenario::codes;
use crate::domain::scenario::draft::Draft;
use crate::domain::scenario::form::{Put, Slips};
use crate::domain::scenario::model::{Scenario, Text};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::template::{self, BraceError};
use crate::words::{Said, said};
use names::Names;
use told::{brief, not_empty, not_long, tell};

/// Where the parts of a scenario stand in its file, for checks that look at the story as a whole.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) id: usize,
    pub(super) role: usize,
    pub(super) scenes: Vec<ScenePlaces>,
    pub(super) scenes_block: usize,
    pub(super) endings: Vec<usize>,
    pub(super) endings_block: usize,
    pub(super) offers: Vec<usize>,
    pub(super) hidden: Vec<usize>,
    pub(super) hints: Vec<usize>,
    pub(super) promises: Vec<usize>,
}

/// Where a scene's parts stand.
#[derive(Debug, Default, Clone)]
pub(super) struct ScenePlaces {
    pub(super) key: usize,
    pub(super) replies: Vec<ReplyPlaces>,
    pub(super) thoughts: Vec<(usize, usize)>,
    /// Where its letter stands, if it has one.
    pub(super) letter: usize,
}

/// Where a reply's parts stand.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct ReplyPlaces {
    pub(super) id: usize,
    pub(super) text: usize,
    pub(super) rating: usize,
}

/// Everything the builders share.
pub(super) struct Builder<'d> {
    names: Names<'d>,
    found: &'d mut Findings,
}

/// Builds the scenario a draft describes, as far as it can be; `hash` is the content hash of its file.
pub(super) fn build(mut draft: Draft, hash: String, found: &mut Findings) -> (Option<Scenario>, Places) {
    // Nearly all of a file are its scenes: their texts move on, and what was read of them is freed one by one.
    let scenes = std::mem::take(&mut draft.scenes.it);
    let names = Names::gather(&draft, &scenes, found);
    let mut builder = Builder { names, found };
    builder.whole(&draft, scenes, hash)
}

impl Builder<'_> {
    fn tell(&mut self, code: &'static str, at: usize, what: impl Into<Said>, fix: impl Into<Said>) {
        tell(self.found, code, at, what, fix);
    }

    /// Adds an error about a field that a block lacks, unless the field is there and its slip has been told.
    fn lacks(
        &mut self,
        code: &'static str,
        (slips, field, place): (&Slips, &str, usize),
        what: impl Into<Said>,
        fix: impl Into<Said>,
    ) {
        if let Some(at) = slips.place_without(field, place) {
            self.tell(code, at, what, fix);
        }
    }

    /// Adds an error about what the whole file lacks. A file may begin with its outer block, so that what is missing
    /// from it is told at 0, where [`tell`] takes a place for none; a case with an id was written, wherever it stands.
    fn case_lacks(&mut self, code: &'static str, draft: &Draft, (field, place): (&str, usize), what: Said, fix: Said) {
        match draft.slips.place_without(field, place) {
            Some(0) if draft.id.at > 0 => self.found.add(code, 0, what, fix),
            Some(at) => self.tell(code, at, what, fix),
            None => {}
        }
    }

    /// A text, its braces read. Texts may be empty; see [`Builder::words`].
    fn text(&mut self, source: Put<String>) -> Text {
        match template::parse(source.it, &self.names.customers, &self.names.details) {
            Ok(text) => text,
            Err(BraceError::Open) => {
                self.tell(codes::OPEN_BRACE, source.at, said!("problems-brace"), said!("problems-brace-fix"));
                Text::default()
            }
            Err(BraceError::Unknown(_)) if self.names.people_are_unread() => Text::default(),
            Err(BraceError::Unknown(name)) => {
                let meant = if self.found.has_room() { self.names.placeholder_meant(&name) } else { Said::from("") };
                self.tell(codes::UNKNOWN_PLACEHOLDER, source.at, said!("problems-placeholder", name = name), meant);
                Text::default()
            }
        }
    }

    /// A text that has to say something.
    fn words(&mut self, source: Put<String>) -> Text {
        self.not_empty(&source);
        self.text(source)
    }

    fn brief(&mut self, source: &Put<String>) {
        brief(source, self.found);
    }

    fn not_long(&mut self, source: &Put<String>) {
        not_long(source, self.found);
    }

    /// Refuses a list that no screen could show.
    fn at_most(&mut self, most: usize, (count, place): (usize, usize), what: Said) {
        if count > most {
            let said = said!("problems-list-of", count = count, what = what, most = most);
            self.tell(codes::LIST_TOO_LONG, place, said, said!("problems-list-long-fix"));
        }
    }

    fn not_empty(&mut self, source: &Put<String>) {
        not_empty(source, self.found);
    }

    fn texts(&mut self, sources: Vec<Put<String>>) -> Vec<Text> {
        sources.into_iter().map(|source| self.words(source)).collect()
    }
}

/// Positions by id, with the ids in order.
fn positions<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut map = BTreeMap::new();
    for (i, id) in ids.enumerate() {
        map.entry(id).or_insert(i);
    }
    map
}
