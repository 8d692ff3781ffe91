//! Finds the side files of a case and reads them against it; what goes wrong becomes a listed problem.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::scenario::codes::translation as codes;
use crate::domain::scenario::translation::{Reading, Translation, read};
use crate::domain::scenario::{MAX_BYTES, Problem, means_translation};
use crate::platform::files;
use crate::words::Language;
use crate::words::{Said, Told, said};

/// A side file as found.
#[derive(Debug, Clone)]
pub struct Side {
    /// The file's name as problems give it.
    pub file: String,
    /// The language it says it is in, if that is one.
    pub language: Option<Language>,
    /// The translation, if its file has no errors.
    pub translation: Option<Translation>,
    /// Everything that was found in it.
    pub problems: Vec<Problem>,
    /// The file as it was read.
    pub source: Arc<[u8]>,
}

/// Reads a side file against its case; `tag` is what it is called after.
pub(super) fn side(file: &str, tag: &str, bytes: &[u8], case: &[u8]) -> Side {
    let Reading { language, mut translation, mut problems } = read(file, bytes, case);
    if let Some(language) = language.filter(|language| language.tag() != tag) {
        let what = said!("problems-side-name", tag = tag, language = language_said(language));
        let fix = said!("problems-side-name-fix", tag = language.tag());
        problems.insert(0, Problem::about_case(codes::WRONG_NAME, file, (1, 1), what, fix));
        translation = None;
    }
    Side { file: file.to_owned(), language, translation, problems, source: bytes.into() }
}

/// What a language is called.
fn language_said(language: Language) -> Said {
    match language {
        Language::English => said!("problems-language-english"),
        Language::German => said!("problems-language-german"),
    }
}

/// The side files beside a case's file, in order of name, read against the case.
pub(super) fn beside(case_file: &Path, case: &[u8]) -> Vec<Side> {
    let Ok(listing) = std::fs::read_dir(files::folder_of(case_file)) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = listing.flatten().map(|found| found.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| one_of(path, case_file, case)).collect()
}

fn one_of(path: &Path, case_file: &Path, case: &[u8]) -> Option<Side> {
    let tag = tag_beside(path, case_file)?;
    let file = path.display().to_string();
    match files::read_limited(path, MAX_BYTES) {
        Ok(bytes) if Language::of_locale(&tag).is_some() || means_translation(&bytes) => {
            Some(side(&file, &tag, &bytes, case))
        }
        Ok(_) => None,
        Err(error) => Language::of_locale(&tag).map(|_| Side {
            problems: vec![Problem::unreadable(&file, error.said())],
            file,
            language: None,
            translation: None,
            source: Vec::new().into(),
        }),
    }
}

/// What a file beside a case is called after: `de` in `de.ron` beside `scenario.ron`, and in `cup.de.ron` beside `cup.ron`.
fn tag_beside(path: &Path, case_file: &Path) -> Option<String> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".ron")?;
    if path == case_file {
        return None;
    }
    if case_file.ends_with("scenario.ron") {
        return Some(stem.to_owned());
    }
    let of = case_file.file_stem()?.to_str()?;
    stem.strip_prefix(of)?.strip_prefix('.').map(str::to_owned)
}

/// The file of the case that a side file lies beside, if there is one.
pub fn case_of(path: &Path) -> Option<PathBuf> {
    let folder = files::folder_of(path);
    let inside = folder.join("scenario.ron");
    if std::fs::symlink_metadata(&inside).is_ok() {
        return Some(inside);
    }
    let stem = path.file_name()?.to_str()?.strip_suffix(".ron")?;
    let (of, _) = stem.rsplit_once('.')?;
    let case = folder.join(format!("{of}.ron"));
    std::fs::symlink_metadata(&case).is_ok().then_some(case)
}

/// Whether a file means to be a case in another language.
pub fn is_one(path: &Path) -> bool {
    files::read_limited(path, MAX_BYTES).is_ok_and(|bytes| means_translation(&bytes))
}

/// What is told of a side file that lies beside no case.
pub(super) fn astray(file: &str) -> Problem {
    let what = said!("problems-side-astray");
    let fix = said!("problems-side-astray-fix");
    Problem::about_case(codes::WRONG_NAME, file, (1, 1), what, fix)
}
