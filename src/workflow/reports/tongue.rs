//! In which language a report calls the cases. Whoever hands in plays a case in their own language; the report has one.

use crate::catalog::Catalog;
use crate::domain::report::{CaseName, CaseNames, PlayedCause};
use crate::store::StoreError;
use crate::store::archive::Archive;

/// Has the archive call its cases as this catalogue does, so far as they are told in more than one language there. Cases the
/// catalogue does not know, and those there is one text of alone, stay as they were played.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn speak(archive: &mut Archive, catalog: &Catalog) -> Result<(), StoreError> {
    let named = archive.case_ids()?.into_iter().filter_map(|id| {
        let entry = catalog.find(&id).filter(|entry| entry.languages().len() > 1)?;
        let scenario = entry.scenario.as_ref()?;
        Some((id, CaseName { title: scenario.title.clone(), causes: PlayedCause::all_of(scenario) }))
    });
    let names = CaseNames(named.collect());
    archive.call_cases(names);
    Ok(())
}
