//! A side file as it is written: one line for each text of its case.

use crate::domain::scenario::codes;
use crate::domain::scenario::form::{Form, Ordered, Put, block};
use crate::domain::scenario::problem::{Findings, Problem};
use crate::domain::scenario::read::{open, syntax};
use crate::domain::scenario::source::Unreadable;
use crate::domain::scenario::spans::At;
use crate::words::said;

/// The most lines of one file: the longest case has some hundred thousand texts.
const LINES_MAX: usize = 200_000;
/// The longest path, in bytes: half a dozen ids of 64.
const PATH_MAX: usize = 400;

block! {
    /// The whole file.
    DraftTranslation as "Translation" {
        format: Put<u32>,
        case: Put<String>,
        language: Put<String>,
        lines: Put<Lines>,
    }
    DraftLine as "Line" {
        of: Put<String>,
        was: Option<Put<String>> = None,
        text: Put<String>,
    }
}

impl DraftTranslation {
    /// A side file that can be read, whatever case it is of.
    ///
    /// # Errors
    /// Everything that keeps it from being read.
    pub(super) fn of(name: &str, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let mut found = Findings::default();
        let (text, tree) = match open(bytes) {
            Ok(opened) => opened,
            Err(Unreadable { text, finding }) => {
                found.push(*finding);
                return Err(found.into_problems(name, text, &[]));
            }
        };
        let draft = Self::read(tree.root(), &mut found);
        if let Some((broken, cut)) = syntax(text, &tree) {
            found.keep_sure_before(cut);
            found.push(broken);
        }
        if found.has_errors() { Err(found.into_problems(name, text, &[])) } else { Ok(draft) }
    }
}

/// Lines by the paths of their texts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lines(pub(super) Ordered<DraftLine>);

impl Form for Lines {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        Self(Ordered::read_keyed(at, LINES_MAX, check_path, found))
    }

    fn stand_in() -> Self {
        Self(Ordered::default())
    }
}

/// Paths are ids with points between them.
fn check_path(path: &str, at: usize, found: &mut Findings) {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if path.is_empty() || path.len() > PATH_MAX || !path.chars().all(good) {
        let fix = said!("problems-side-path-fix");
        found.add(codes::BAD_ID, at, said!("problems-side-path", path = path), fix);
    }
}
