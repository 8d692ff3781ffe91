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

/// Whether this text stands anywhere in a record, whatever its state and in whatever case; `text` in small letters. One that cannot be
/// read is taken to have it.
pub fn mentions(path: &Path, text: &str) -> bool {
    let Ok(bytes) = files::read_limited(path, BYTES_MAX) else { return true };
    let found = String::from_utf8_lossy(&bytes).to_lowercase();
    // A record writes quotation marks and backslashes as JSON does.
    let written = serde_json::Value::from(text).to_string();
    found.contains(text) || found.contains(written.trim_matches('"'))
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
        assert!(mentions(&folder.path().join("nowhere.damaged"), "another") && mentions(folder.path(), "anything"));
        put("quoted.damaged", br#"{"trainer":"Jo \"Ace\" Roe"}"#);
        assert!(mentions(&folder.path().join("quoted.damaged"), r#"jo "ace" roe"#));
    }
}
