//! The rule of who is ready for customers, as whoever reads the report has set it.

use crate::domain::report::Rule;
use crate::store::StoreError;
use crate::store::archive::Archive;

const NAME: &str = "ready-rule";

/// The rule that is set. One that a later version wrote in another way counts as none: it can be set again.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn kept(archive: &mut Archive) -> Result<Option<Rule>, StoreError> {
    Ok(archive.kept(NAME)?.and_then(|kept| serde_json::from_str(&kept).ok()))
}

/// Sets the rule; `None` sets none.
///
/// # Errors
/// [`StoreError`] if it cannot be kept.
pub fn keep(archive: &mut Archive, rule: Option<&Rule>) -> Result<(), StoreError> {
    // Numbers and names: there is nothing in a rule that cannot be written.
    let written = rule.and_then(|rule| serde_json::to_string(rule).ok());
    archive.keep(NAME, written.as_deref())
}
