//! Making a damaged store sound. It must not know who asks, and the store has to be closed.

use crate::catalog::{Catalog, Entry, Laying};
use crate::platform::folders::Place;
use crate::platform::{Clock, Folders};
use crate::store::{KnownCase, Repaired, Store, StoreError};
use crate::words::Language;

/// Makes a damaged store sound; see [`Store::repair`]. The catalogue stands in for broken texts of cases.
///
/// # Errors
/// [`StoreError`]; the store is then as it was.
pub fn repair(folders: &Folders) -> Result<Repaired, StoreError> {
    // A run may have been told in any language there is a side file for.
    let languages = std::iter::once(None).chain(Language::ALL.map(Some));
    let entries: Vec<Entry> = languages
        .flat_map(|language| {
            let laying = Laying { language, ..Laying::default() };
            Catalog::load(folders.path(Place::Scenarios), &laying).entries
        })
        .collect();
    let known = entries.iter().flat_map(|entry| {
        let played = entry.scenario.as_ref().map(|scenario| (scenario, &entry.source));
        let written = entry.written.as_ref().map(|written| (&written.scenario, &written.source));
        played.into_iter().chain(written).map(|(scenario, bytes)| KnownCase {
            scenario_id: scenario.id.to_string(),
            title: scenario.title.clone(),
            bytes: bytes.to_vec(),
        })
    });
    Store::repair(folders, &Clock::system(), known.collect())
}
