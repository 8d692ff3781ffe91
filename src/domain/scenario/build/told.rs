//! What is told of a text wherever one stands: that it says nothing, or too much. Shared by the files of cases and of organisations.

use crate::domain::scenario::codes;
use crate::domain::scenario::form::Put;
use crate::domain::scenario::problem::Findings;
use crate::words::{Said, said};

/// The longest name, title, label or caption, in characters: what a button or a heading can show.
pub(in crate::domain::scenario) const BRIEF_MAX: usize = 120;
/// The most customers, offers, endings and so on of one case: what a list on a screen can show.
pub(in crate::domain::scenario) const LIST_MAX: usize = 100;

/// Adds a problem unless the same place has been told about already: one slip, one line. What nobody wrote is at 0,
/// where nothing inside a file's outer block can stand; `form` has told of it.
pub(in crate::domain::scenario) fn tell(
    found: &mut Findings,
    code: &'static str,
    at: usize,
    what: impl Into<Said>,
    fix: impl Into<Said>,
) {
    if at > 0 && !found.iter().any(|finding| finding.at == at && finding.code != code) {
        found.add(code, at, what, fix);
    }
}

/// A text has to say something in a few words: a name, a title, a label.
pub(in crate::domain::scenario) fn brief(source: &Put<String>, found: &mut Findings) {
    not_empty(source, found);
    not_long(source, found);
}

/// A text has few words, if any.
pub(in crate::domain::scenario) fn not_long(source: &Put<String>, found: &mut Findings) {
    let letters = source.it.chars().count();
    if letters > BRIEF_MAX {
        let what = said!("problems-text-brief", letters = letters, most = BRIEF_MAX);
        tell(found, codes::TEXT_TOO_LONG, source.at, what, said!("problems-text-brief-fix"));
    }
}

/// A text has to say something.
pub(in crate::domain::scenario) fn not_empty(source: &Put<String>, found: &mut Findings) {
    if source.it.chars().all(char::is_whitespace) {
        let what = said!("problems-text-empty");
        tell(found, codes::EMPTY_TEXT, source.at, what, said!("problems-text-empty-fix"));
    }
}
