//! From a draft to a scenario: names become positions, texts are read for their braces, numbers are held
//! to their ranges. It goes on after each problem, so that all are told at once; what comes out has stand-ins where something was wrong, and `read` keeps it back.

mod conditions;
mod names;
mod numbers;
mod scenes;
mod whole;

use std::collections::BTreeMap;

use crate::domain::scenario::codes;
use crate::domain::scenario::draft::Draft;
use crate::domain::scenario::form::Put;
use crate::domain::scenario::model::{Scenario, Text};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::template::{self, BraceError};
use names::Names;

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
    pub(super) promises: Vec<usize>,
}

/// Where a scene's parts stand.
#[derive(Debug, Default, Clone)]
pub(super) struct ScenePlaces {
    pub(super) key: usize,
    pub(super) replies: Vec<ReplyPlaces>,
    pub(super) thoughts: Vec<(usize, usize)>,
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
pub(super) fn build(draft: &Draft, hash: String, found: &mut Findings) -> (Option<Scenario>, Places) {
    let names = Names::gather(draft, found);
    let mut builder = Builder { names, found };
    builder.whole(draft, hash)
}

impl Builder<'_> {
    /// Adds an error unless the same place has been told about already: one slip, one line. What
    /// nobody wrote is at 0, where nothing inside `Case( … )` can stand; `form` has told of it.
    fn tell(&mut self, code: &'static str, at: usize, what: impl Into<String>, fix: impl Into<String>) {
        if at > 0 && !self.found.iter().any(|finding| finding.at == at && finding.code != code) {
            self.found.add(code, at, what, fix);
        }
    }

    /// A text, its braces read. Texts may be empty; see [`Builder::words`].
    fn text(&mut self, source: &Put<String>) -> Text {
        match template::parse(&source.it, &self.names.customer_ids, &self.names.detail_ids) {
            Ok(text) => text,
            Err(BraceError::Open) => {
                self.tell(
                    codes::OPEN_BRACE,
                    source.at,
                    "A brace in this text has no partner.",
                    "Close it, or double it to show one.",
                );
                Text::default()
            }
            Err(BraceError::Unknown(name)) => {
                let known = self.names.placeholders();
                self.tell(
                    codes::UNKNOWN_PLACEHOLDER,
                    source.at,
                    format!("There is no {{{name}}}."),
                    format!("Use one of {known}."),
                );
                Text::default()
            }
        }
    }

    /// A text that has to say something.
    fn words(&mut self, source: &Put<String>) -> Text {
        self.not_empty(source);
        self.text(source)
    }

    fn not_empty(&mut self, source: &Put<String>) {
        if source.it.trim().is_empty() {
            self.tell(
                codes::EMPTY_TEXT,
                source.at,
                "This text says nothing.",
                "Write it, or delete what it belongs to.",
            );
        }
    }

    fn texts(&mut self, sources: &[Put<String>]) -> Vec<Text> {
        sources.iter().map(|source| self.words(source)).collect()
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
