//! What a failure of the store means to whoever practises: what is in the way, what is safe, what can be
//! done about it. It must not know how that is shown.

use std::path::Path;

use jiff::tz::TimeZone;

use crate::store::StoreError;
use crate::words::{Told as _, Words};

/// The most of what a check found that is shown, in characters.
const FOUND: usize = 160;
/// What the store was asked to do when it did not open.
const OPENING: &str = "open the store";

/// What keeps a store from opening, as far as it decides what can be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The file is damaged: a backup can take its place.
    Damaged,
    /// Somebody else holds it.
    InUse,
    /// The folder or the disk does not take it.
    NoPlace,
    /// A later version made it.
    TooNew,
    /// Anything else.
    Other,
}

/// What hinders.
pub fn hindrance(error: &StoreError) -> Hindrance {
    match error {
        StoreError::DamagedFile { .. } | StoreError::NotAStore { .. } => Hindrance::Damaged,
        StoreError::InUse { .. } => Hindrance::InUse,
        StoreError::TooNew { .. } => Hindrance::TooNew,
        StoreError::ReadOnly { .. }
        | StoreError::DiskFull { .. }
        | StoreError::Unsafe { .. }
        | StoreError::File(_)
        | StoreError::Folder(_) => Hindrance::NoPlace,
        _ => Hindrance::Other,
    }
}

/// Why a store cannot be opened, as a person reads it.
pub fn opening_words(words: &Words, error: &StoreError) -> String {
    let at = |path: &Path| path.display().to_string();
    match error {
        StoreError::InUse { path, holder: Some(holder) } => {
            let since = since_words(words, &holder.since);
            let (path, pid) = (at(path), holder.pid.to_string());
            let said = [("path", (&path).into()), ("pid", (&pid).into()), ("since", (&since).into())];
            words.tell("store-in-use-by-amends", &said)
        }
        StoreError::InUse { path, holder: None } => {
            words.tell("store-in-use-by-another", &[("path", (&at(path)).into())])
        }
        StoreError::TooNew { path, found, known } => {
            let path = at(path);
            let said = [("path", (&path).into()), ("found", (*found).into()), ("known", (*known).into())];
            words.tell("store-made-later", &said)
        }
        StoreError::DamagedFile { path, findings } => {
            let first = findings.first().map(|found| found.told(words)).unwrap_or_default();
            let first: String = first.chars().take(FOUND).collect();
            let found = first.trim_end_matches('.');
            words.tell("store-file-damaged", &[("path", (&at(path)).into()), ("found", found.into())])
        }
        StoreError::NotAStore { path, why } => {
            words.tell("store-file-of-another", &[("path", (&at(path)).into()), ("why", (&why.told(words)).into())])
        }
        StoreError::ReadOnly { path, doing: OPENING } => words.tell("store-read-only", &[("path", (&at(path)).into())]),
        StoreError::DiskFull { path, doing: OPENING } => words.tell("store-disk-full", &[("path", (&at(path)).into())]),
        other => other.told(words),
    }
}

/// A moment of a record, as people read it; what is no moment stays as it is.
fn since_words(words: &Words, since: &str) -> String {
    let Ok(moment) = since.parse::<jiff::Timestamp>() else { return since.to_owned() };
    let local = moment.to_zoned(TimeZone::system());
    let (time, year) = (local.strftime("%H:%M").to_string(), local.year().to_string());
    let said = [
        ("time", (&time).into()),
        ("day", i64::from(local.day()).into()),
        ("month", words.month(i64::from(local.month())).into()),
        ("year", (&year).into()),
    ];
    words.tell("store-since", &said)
}

/// A move that was not saved, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSaved {
    /// What failed, and where.
    pub what: String,
    /// What is safe.
    pub safe: String,
    /// What to do.
    pub todo: String,
}

/// What to say about a move that was not saved, after `turns` that were.
pub fn not_saved(words: &Words, error: &StoreError, turns: usize) -> NotSaved {
    let at = |path: &Path| path.display().to_string();
    let (what, todo) = match error {
        StoreError::DiskFull { path, .. } => {
            (words.tell("store-unsaved-full", &[("path", (&at(path)).into())]), "store-unsaved-full-todo")
        }
        StoreError::ReadOnly { path, .. } => {
            (words.tell("store-unsaved-read-only", &[("path", (&at(path)).into())]), "store-unsaved-read-only-todo")
        }
        StoreError::Vanished { path, .. } => {
            (words.tell("store-unsaved-gone", &[("path", (&at(path)).into())]), "store-unsaved-gone-todo")
        }
        StoreError::Io { path, why, .. } => (
            words.tell("store-unsaved-disk", &[("path", (&at(path)).into()), ("why", (&why.told(words)).into())]),
            "store-unsaved-disk-todo",
        ),
        StoreError::WrongSeq { .. } | StoreError::NotOpen { .. } => {
            (words.say("store-unsaved-elsewhere").to_owned(), "store-unsaved-elsewhere-todo")
        }
        other => (other.told(words), "store-unsaved-todo"),
    };
    let safe = match turns {
        0 => words.say("store-unsaved-before").to_owned(),
        turns => words.tell("store-unsaved-turns", &[("turns", turns.into())]),
    };
    NotSaved { what, safe, todo: words.say(todo).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn what_is_not_saved_names_the_place_what_is_safe_and_the_way_out() {
        let path = std::path::PathBuf::from("/data/store.sqlite");
        let words = Words::english().unwrap();
        let full = not_saved(&words, &StoreError::DiskFull { path: path.clone(), doing: "save your turn" }, 4);
        assert!(full.what.contains("/data/store.sqlite is full") && full.todo.contains("20 MB"), "{full:?}");
        assert!(full.safe.starts_with("Your 4 turns are saved"), "{full:?}");
        assert!(!full.safe.contains("Nothing"), "{full:?}");
        let gone = not_saved(&words, &StoreError::Vanished { path, doing: "save your turn" }, 0);
        assert!(gone.todo.contains("back where it was") && !gone.safe.contains('0'), "{gone:?}");
    }

    #[test]
    fn what_the_window_says_of_a_store_that_does_not_open_is_what_the_terminal_says() {
        let words = Words::english().unwrap();
        let path = || std::path::PathBuf::from("/data/store.sqlite");
        let errors = [
            StoreError::TooNew { path: path(), found: 9, known: 8 },
            StoreError::NotAStore { path: path(), why: crate::words::Said::Quoted("it is a picture".to_owned()) },
            StoreError::ReadOnly { path: path(), doing: OPENING },
            StoreError::DiskFull { path: path(), doing: OPENING },
        ];
        for error in errors {
            assert_eq!(opening_words(&words, &error), error.to_string());
        }
    }

    #[test]
    fn who_holds_a_store_is_said_with_a_time_people_read() {
        let holder = crate::store::Holder { pid: 7, since: "2026-11-25T14:51:39.268Z".to_owned() };
        let error = StoreError::InUse { path: "/data/store.sqlite".into(), holder: Some(holder) };
        let [english, german] =
            Language::ALL.map(|language| opening_words(&Words::in_language(language).unwrap(), &error));
        assert!(english.contains("in use by another Amends (process 7)"), "{english}");
        assert!(english.contains(" on 25 November 2026") || english.contains(" on 26 November 2026"), "{english}");
        assert!(!english.contains("268Z") && !german.contains("268Z"), "{english} {german}");
        assert!(german.contains(". November 2026"), "{german}");
    }
}
