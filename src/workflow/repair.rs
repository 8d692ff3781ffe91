//! Making a damaged store sound. It must not know who asks, and the store has to be closed.

use crate::catalog::Catalog;
use crate::platform::folders::Place;
use crate::platform::{Clock, Folders};
use crate::store::{KnownCase, Repaired, Store, StoreError};

/// Makes a damaged store sound; see [`Store::repair`]. The catalogue stands in for broken texts of cases.
///
/// # Errors
/// [`StoreError`]; the store is then as it was.
pub fn repair(folders: &Folders) -> Result<Repaired, StoreError> {
    let catalog = Catalog::load(folders.path(Place::Scenarios));
    let known = catalog.entries.iter().filter_map(|entry| {
        let scenario = entry.scenario.as_ref()?;
        let bytes = entry.source.to_vec();
        Some(KnownCase { scenario_id: scenario.id.to_string(), title: scenario.title.clone(), bytes })
    });
    Store::repair(folders, &Clock::system(), known.collect())
}
