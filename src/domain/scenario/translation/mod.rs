//! A case in another language: a side file with a line for each text, keyed by the text's path.
//!
//! `walk` names the texts of a case, `write` makes a side file of them, `draft` is such a file as it is written;
//! `check` reads it into a [`Translation`], and `lay` puts its words into the case.

mod check;
mod draft;
mod lay;
#[cfg(test)]
mod tests;
mod walk;
mod write;

use std::collections::BTreeMap;

use crate::domain::scenario::draft::{Draft, draft};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::read::open;
use crate::words::Language;

pub use check::{Reading, read};
pub use lay::{lay, lay_kept};
pub use write::{Written, empty, update};

/// A checked side file. Only [`read`] makes one.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The file's name as it was given to the reader.
    pub file: String,
    /// The language.
    pub language: Language,
    /// The lines that hold, by path.
    lines: BTreeMap<String, Line>,
    /// How many texts the case has.
    pub texts: usize,
    /// Of them, those without a translation.
    pub missing: usize,
    /// Of them, those whose original has changed since they were translated.
    pub stale: usize,
}

impl Translation {
    fn of(file: &str, language: Language, lines: BTreeMap<String, Line>) -> Self {
        Self { file: file.to_owned(), language, lines, texts: 0, missing: 0, stale: 0 }
    }

    /// The case's title, if it is translated.
    pub fn title(&self) -> Option<&str> {
        self.lines.get("title").map(|line| line.text.as_str())
    }
}

/// A text that is translated.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    /// What it was made from.
    of: String,
    /// The words.
    text: String,
    /// Where they stand in the side file.
    at: usize,
}

/// A text of a case with its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// Its path, for example `scenes.counter.says.0.0`.
    pub path: String,
    /// The text as it is written, with its braces.
    pub of: String,
    /// The most characters a translation may have, where that is less than any text may.
    pub most: Option<usize>,
}

/// Every text of a case that can be translated, from the bytes of its file; none, if they are no case.
pub fn texts(source: &[u8]) -> Vec<SourceText> {
    let mut list = Vec::new();
    if let Some(mut draft) = drafted(source) {
        walk::walk(&mut draft, |spot| {
            let most = spot.room.most(spot.text);
            list.push(SourceText { path: spot.path.to_owned(), of: spot.text.clone(), most });
        });
    }
    list
}

/// A case's file as it is written; problems are those of its own check.
fn drafted(source: &[u8]) -> Option<Draft> {
    let (_, tree) = open(source).ok()?;
    Some(draft(tree.root(), &mut Findings::default()))
}
