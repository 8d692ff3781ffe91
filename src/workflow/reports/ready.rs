//! Who is ready by the rule that is set, with the runs that show it.

use crate::domain::report::{Drawn, Filter, Missing, Readiness, Rule};
use crate::store::StoreError;
use crate::store::archive::Archive;
use crate::workflow::reports::behind::Line;
use crate::workflow::reports::forget::{Kept, everybody};
use crate::workflow::reports::{choices, lines, rule};

/// Who is ready, and what there is to set the rule by.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Standing {
    /// The rule that is set.
    pub rule: Option<Rule>,
    /// Who meets it; `None` while none is set.
    pub readiness: Option<Readiness>,
    /// The runs that are named in it, by their numbers in the archive.
    pub runs: Vec<(i64, Line)>,
    /// Cases to choose from: the scenario's id and its title.
    pub cases: Vec<(String, String)>,
    /// Everybody of whom there is something, whatever the filter and the rule.
    pub everybody: Vec<Kept>,
}

/// Who is ready by the runs of a filter: the same as its report says.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn standing(archive: &mut Archive, filter: &Filter) -> Result<Standing, StoreError> {
    let rule = rule::kept(archive)?;
    let cases = choices(archive)?.cases;
    let everybody = everybody(archive)?;
    let Some(kept) = &rule else { return Ok(Standing { cases, everybody, ..Standing::default() }) };
    let readiness = Drawn::new(archive.sheet()?, filter).readiness(kept);
    let named = |missing: &Missing| match missing {
        Missing::Short { run, .. } | Missing::NotReplayed { run, .. } | Missing::Few { run, .. } => Some(*run),
        Missing::NotPlayed { .. } => None,
    };
    let nrs: Vec<i64> = readiness
        .people
        .iter()
        .flat_map(|person| {
            let slipped = person.slipped.iter().map(|slipped| slipped.run);
            person.by.iter().copied().chain(slipped).chain(person.missing.iter().filter_map(named))
        })
        .collect();
    Ok(Standing { runs: lines(archive, &nrs)?, readiness: Some(readiness), rule, cases, everybody })
}

/// Sets the rule, none with `None`, and says who is ready by it.
///
/// # Errors
/// [`StoreError`] if it cannot be kept, or the archive not be read.
pub fn set(archive: &mut Archive, rule: Option<&Rule>, filter: &Filter) -> Result<Standing, StoreError> {
    rule::keep(archive, rule)?;
    standing(archive, filter)
}
