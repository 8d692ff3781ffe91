//! What a failure of the store means to whoever practises: what is in the way, what is safe, what can be
//! done about it. It must not know how that is shown.

use jiff::tz::TimeZone;

use crate::store::StoreError;

/// The most of what a check found that is shown, in characters.
const FOUND: usize = 160;

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
pub fn opening_words(error: &StoreError) -> String {
    match error {
        StoreError::InUse { path, holder: Some(holder) } => {
            let since: Option<jiff::Timestamp> = holder.since.parse().ok();
            let since =
                since.map(|since| since.to_zoned(TimeZone::system()).strftime("%H:%M on %-d %B %Y").to_string());
            format!(
                "The attempts in {} are in use by another Amends (process {}), open since {}. Nothing was changed. \
                 Use that window, or close it and try again here.",
                path.display(),
                holder.pid,
                since.as_deref().unwrap_or(&holder.since),
            )
        }
        StoreError::DamagedFile { path, findings } => {
            let first: String = findings.first().map_or("", String::as_str).chars().take(FOUND).collect();
            format!(
                "{} is damaged. A check found: {}. It was not touched.",
                path.display(),
                first.trim_end_matches('.')
            )
        }
        other => other.to_string(),
    }
}

/// A move that was not saved, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSaved {
    /// What failed, and where.
    pub what: String,
    /// What is safe.
    pub safe: String,
    /// What to do.
    pub todo: &'static str,
}

/// What to say about a move that was not saved, after `turns` that were.
pub fn not_saved(error: &StoreError, turns: usize) -> NotSaved {
    let (what, todo) = match error {
        StoreError::DiskFull { path, .. } => (
            format!("The disk of {} is full.", path.display()),
            "Free at least 20 MB there, then retry; nothing needs to be restarted.",
        ),
        StoreError::ReadOnly { path, .. } => (
            format!("{} or its folder is read-only.", path.display()),
            "Give yourself the right to write there, then retry.",
        ),
        StoreError::Vanished { path, .. } => (
            format!("{} was moved, replaced or deleted while Amends was running.", path.display()),
            "Put the file back where it was, then retry.",
        ),
        StoreError::Io { path, why, .. } => (
            format!("The disk of {} reports an error ({why}).", path.display()),
            "Retry; if it fails again, copy the folder to another disk.",
        ),
        StoreError::WrongSeq { .. } | StoreError::NotOpen { .. } => (
            "This attempt was played on elsewhere.".to_owned(),
            "Leave, and go on with it from the library: it opens where it stands now.",
        ),
        other => (other.to_string(), "Retry, or leave: the library offers to go on from the last saved turn."),
    };
    let safe = match turns {
        0 => "What was saved before is safe, and your choice stays as it is.".to_owned(),
        1 => "Your turn before is saved, and your choice stays as it is.".to_owned(),
        turns => format!("Your {turns} turns are saved, and your choice stays as it is."),
    };
    NotSaved { what, safe, todo }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_saved_names_the_place_what_is_safe_and_the_way_out() {
        let path = std::path::PathBuf::from("/data/store.sqlite");
        let full = not_saved(&StoreError::DiskFull { path: path.clone(), doing: "save your turn" }, 4);
        assert!(full.what.contains("/data/store.sqlite is full") && full.todo.contains("20 MB"), "{full:?}");
        assert!(full.safe.starts_with("Your 4 turns are saved"), "{full:?}");
        assert!(!full.safe.contains("Nothing"), "{full:?}");
        let gone = not_saved(&StoreError::Vanished { path, doing: "save your turn" }, 0);
        assert!(gone.todo.contains("back where it was") && !gone.safe.contains('0'), "{gone:?}");
    }

    #[test]
    fn who_holds_a_store_is_said_with_a_time_people_read() {
        let holder = crate::store::Holder { pid: 7, since: "2026-11-25T14:51:39.268Z".to_owned() };
        let words = opening_words(&StoreError::InUse { path: "/data/store.sqlite".into(), holder: Some(holder) });
        assert!(words.contains("in use by another Amends (process 7)") && words.contains("November 2026"), "{words}");
        assert!(!words.contains("268Z"), "{words}");
    }
}
