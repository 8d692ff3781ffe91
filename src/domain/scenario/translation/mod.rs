//! A case in another language: a side file with a line for each text, keyed by the text's path.
//!
//! `walk` names the texts of a case, `write` makes a side file of them, `draft` is such a file as it is written.

mod draft;
#[cfg(test)]
mod tests;
mod walk;
mod write;

use crate::domain::scenario::draft::{Draft, draft};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::read::open;

pub use write::{Written, empty, update};

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
