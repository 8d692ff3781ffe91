//! Texts that are given as files: ordinary files up to a limit, in UTF-8, and what to do about any other.

use std::path::Path;

use anyhow::anyhow;

use crate::platform::files;

/// The text of a file of at most `max_bytes`.
///
/// # Errors
/// What the file is instead, and what to do.
pub(super) fn text_of(path: &Path, max_bytes: u64) -> anyhow::Result<String> {
    let bytes = files::read_limited(path, max_bytes)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        anyhow!(
            "{} is not UTF-8 text from its byte {} on. Nothing was changed. Save it as UTF-8, or choose another file.",
            path.display(),
            at + 1
        )
    })
}
