//! The option that names the language of a case.

use crate::words::Language;

/// Reads `de`, also with a region.
pub(crate) fn language(text: &str) -> Result<Language, String> {
    Language::of_locale(text).ok_or_else(|| format!("cases can be told in: {}", Language::tags()))
}
