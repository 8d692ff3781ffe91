//! Finds and reads organisation files; what goes wrong becomes a listed problem.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::scenario::codes::organisation as codes;
use crate::domain::scenario::organisation::{Organisation, read};
use crate::domain::scenario::{MAX_BYTES, Problem, means_organisation};
use crate::platform::files;
use crate::words::{Told, said};

/// An organisation's file as found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The file's name as problems give it.
    pub file: String,
    /// The organisation, if its file has no errors.
    pub organisation: Option<Organisation>,
    /// Everything that was found in it.
    pub problems: Vec<Problem>,
    /// The file as it was read.
    pub source: Arc<[u8]>,
}

impl Found {
    /// Adds problems that are not told yet: many cases are in the same currency.
    pub fn tell(&mut self, problems: impl IntoIterator<Item = Problem>) {
        for problem in problems {
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
        }
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
    }
}

/// Whether a file means to be an organisation's. What cannot be read is told by its name alone.
pub fn is_one(path: &Path) -> bool {
    let bytes = files::read_limited(path, MAX_BYTES).unwrap_or_default();
    means_organisation(&path.display().to_string(), &bytes)
}

/// Whose rules are laid over the cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Rules {
    /// Those of the file among one's own cases, if there is one.
    #[default]
    Own,
    /// Those of this file.
    Of(PathBuf),
    /// Nobody's: cases as they are written.
    None,
}

/// The file whose rules are asked for, among the organisation files found beside one's own cases; `None` if there is none.
/// Of two nobody knows which is meant: neither is taken, and that is told.
pub(super) fn find(rules: &Rules, beside_cases: &[PathBuf], playable: &[&str]) -> Option<Found> {
    match (rules, beside_cases) {
        (Rules::Of(path), _) | (Rules::Own, [path]) => Some(read_file(path, playable)),
        (Rules::None, _) | (Rules::Own, []) => None,
        (Rules::Own, [first, second, ..]) => {
            let mut found = read_file(first, playable);
            let (first, second) = (first.display(), second.display());
            let what = said!("problems-house-two", first = first.to_string(), second = second.to_string());
            let fix = said!("problems-house-two-fix");
            found.problems = vec![Problem::about_case(codes::ONE_TOO_MANY, &found.file, (1, 1), what, fix)];
            found.organisation = None;
            Some(found)
        }
    }
}

/// Reads an organisation's file; `playable` are the ids of the cases it may name.
pub fn read_file(path: &Path, playable: &[&str]) -> Found {
    let file = path.display().to_string();
    match files::read_limited(path, MAX_BYTES) {
        Ok(bytes) => {
            let reading = read(&file, &bytes, playable);
            Found { file, organisation: reading.organisation, problems: reading.problems, source: bytes.into() }
        }
        Err(error) => Found {
            problems: vec![Problem::unreadable(&file, error.said())],
            file,
            organisation: None,
            source: Vec::new().into(),
        },
    }
}
