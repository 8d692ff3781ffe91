//! What is put aside of a workshop's record: the whole of one whose end does not prove itself, or one that cannot be read at all. All of
//! it may hold names, so it has one kind of name, by which whoever forgets a workshop finds it.

use std::path::{Path, PathBuf};

use crate::platform::files::{self, FileError};
use crate::store::rooms::{BYTES_MAX, LogError, RoomLog};

/// How the names of records end that were put aside.
const ASIDE: &str = "damaged";

/// Where the whole of a record is put whose end does not prove itself, beside those that were put aside before. It holds names.
pub(super) fn aside(path: &Path) -> PathBuf {
    let numbered = (2_u32..).map(|number| path.with_extension(format!("{number}.{ASIDE}")));
    let mut names = std::iter::once(path.with_extension(ASIDE)).chain(numbered);
    names.find(|name| !name.exists()).unwrap_or_else(|| path.with_extension(ASIDE))
}

/// What was put aside of a record.
///
/// # Errors
/// [`FileError`] if its folder cannot be listed.
pub fn asides(path: &Path) -> Result<Vec<PathBuf>, FileError> {
    let is_of_it = |name: &str| {
        let rest = path.file_stem().and_then(|stem| name.strip_prefix(stem.to_str()?));
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    let mut found = files::files_in(files::folder_of(path))?;
    found.retain(|path| is_aside(path) && path.file_name().and_then(|name| name.to_str()).is_some_and(is_of_it));
    Ok(found)
}

/// Whether a file is something that was put aside.
pub fn is_aside(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == ASIDE)
}

/// Whether this text is a whole value anywhere in a record, whatever its state and in whatever case; `text` in small letters. Within
/// another word it is nobody's name.
///
/// # Errors
/// [`FileError`] if the record cannot be read: then nobody knows.
pub fn mentions(path: &Path, text: &str) -> Result<bool, FileError> {
    let bytes = files::read_limited(path, BYTES_MAX)?;
    let found = String::from_utf8_lossy(&bytes).to_lowercase();
    // A record writes its values as JSON does; spaces around a name are none of it.
    let written = serde_json::Value::from(text).to_string();
    let written = written.trim_matches('"');
    let is_whole = |(at, _): (usize, &str)| {
        let (before, after) =
            (found.get(..at).unwrap_or_default(), found.get(at + written.len()..).unwrap_or_default());
        // A quotation mark behind a backslash is a part of a value.
        let begins = before.trim_end().strip_suffix('"').is_some_and(|before| !before.ends_with('\\'));
        begins && after.trim_start().starts_with('"')
    };
    Ok(found.match_indices(written).any(is_whole))
}

/// Puts a record aside, unless somebody has it open; returns where it lies then.
///
/// # Errors
/// [`LogError::InUse`] if somebody has; others if it cannot be renamed.
pub fn set_aside(path: &Path) -> Result<PathBuf, LogError> {
    let _held = RoomLog::held(path)?;
    let aside = aside(path);
    files::replace(path, &aside)?;
    Ok(aside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_aside_stands_beside_what_was_before_and_is_found_with_its_record_alone() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &[u8]| files::write_atomically(&folder.path().join(name), text).unwrap();
        let record = folder.path().join("now.room");
        for text in ["one", "two", "three"] {
            put("now.room", text.as_bytes());
            set_aside(&record).unwrap();
        }
        put("nowhere.damaged", b"of another");
        put("now.case", b"none");
        let mut found: Vec<Vec<u8>> =
            asides(&record).unwrap().iter().map(|path| files::read_limited(path, 100).unwrap()).collect();
        found.sort();
        assert_eq!(found, [&b"one"[..], b"three", b"two"], "none of them was written over");
        let has = |name: &str, text: &str| mentions(&folder.path().join(name), text);
        assert!(!has("nowhere.damaged", "other").unwrap() && has("not-there.damaged", "anything").is_err());
        put("quoted.damaged", br#"torn{"trainer":" Jo \"Ace\" Roe","code":"Joan"}"#);
        assert!(has("quoted.damaged", r#"jo "ace" roe"#).unwrap() && has("quoted.damaged", "joan").unwrap());
        assert!(!has("quoted.damaged", "jo").unwrap() && !has("quoted.damaged", "roe").unwrap(), "parts of a name");
    }
}
