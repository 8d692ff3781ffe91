//! The report on the runs a filter means.

use crate::domain::progress::Kind;
use crate::domain::report::{self as domain, Beside, Candidate, Filter, Offered, Report};
use crate::store::StoreError;
use crate::store::archive::Archive;
use crate::workflow::reports::rule;

/// What there is to choose from in the filters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Teams, in order; whether there are people without one.
    pub teams: Vec<String>,
    /// Whether there are people without a team.
    pub has_teamless: bool,
    /// Cases: the scenario's id and its title, by title.
    pub cases: Vec<(String, String)>,
    /// Currencies, that of most runs first.
    pub currencies: Vec<String>,
    /// Files that were taken in.
    pub files: usize,
    /// People with a run in which they decided themselves.
    pub people: usize,
    /// Runs.
    pub runs: usize,
}

/// What there is to choose from.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn choices(archive: &mut Archive) -> Result<Choices, StoreError> {
    let files = archive.files()?;
    let sheet = archive.sheet()?;
    let Offered { teams, has_teamless, cases, currencies, people } = sheet.offered();
    Ok(Choices { teams, has_teamless, cases, currencies, files, people, runs: sheet.len() })
}

/// The report on the runs a filter means, as of `today`, a day from 1970.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn report(archive: &mut Archive, filter: &Filter, today: i64) -> Result<Report, StoreError> {
    let asked = archive.drawn(filter)?.candidates();
    let beside = Beside {
        candidates: candidates(archive, &asked)?,
        ideas: archive.ideas()?,
        moods: archive.moods()?,
        remarks: archive.remarks()?,
        actual: archive.actual()?,
        rule: rule::kept(archive)?,
    };
    Ok(domain::report(&archive.drawn(filter)?, &beside, today))
}

/// All runs that count by a filter, by their numbers in the archive, the latest first: what is written out one by one.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn counted(archive: &mut Archive, filter: &Filter) -> Result<Vec<i64>, StoreError> {
    Ok(archive.drawn(filter)?.all())
}

/// Candidates for recognition with their lines.
fn candidates(archive: &mut Archive, asked: &[(i64, Kind)]) -> Result<Vec<Candidate>, StoreError> {
    let mut told = Vec::new();
    for (run, kind) in asked {
        let Some((figure, evidence)) = archive.deed(*run, *kind)? else { continue };
        told.extend(archive.listed(&[*run])?.into_iter().map(|listed| Candidate {
            person: listed.person,
            kind: *kind,
            figure,
            evidence: evidence.clone(),
            run: listed.id,
            case_title: listed.title,
            ended_ms: listed.row.ended_ms,
        }));
    }
    Ok(told)
}
