//! An organisation's file and the cases it is laid over: opening it, checking it against all of them, and what it moves.

use std::path::Path;
use std::sync::Arc;

use crate::catalog::organisation::{Found, read_file};
use crate::domain::paths::beside::{Beside, beside};
use crate::domain::scenario::organisation::{Organisation, lay};
use crate::domain::scenario::{Problem, Scenario, Severity};

/// Why an organisation's file cannot be laid over cases.
#[derive(Debug, thiserror::Error)]
pub enum OrganisationError {
    /// Its file has errors.
    #[error("{file} has {errors} and was laid over no case. See them with: amends check {file}")]
    Broken {
        /// The file.
        file: String,
        /// How many, in words.
        errors: String,
    },
}

/// Reads an organisation's file and adds what laying it over each playable case would tell, each thing once.
pub fn check(path: &Path, playable: &[Arc<Scenario>]) -> Found {
    let mut found = read(path, playable);
    if let Some(organisation) = found.organisation.clone() {
        found.tell(playable.iter().flat_map(|case| lay(case, &organisation).problems));
    }
    found
}

/// Opens an organisation's file to lay it over playable cases, with what is told of it.
///
/// # Errors
/// [`OrganisationError`] if it has errors.
pub fn open(path: &Path, playable: &[Arc<Scenario>]) -> Result<(Organisation, Vec<Problem>), OrganisationError> {
    let found = read(path, playable);
    let Some(organisation) = found.organisation else {
        let errors = match found.problems.iter().filter(|problem| problem.severity == Severity::Error).count() {
            1 => "1 error".to_owned(),
            count => format!("{count} errors"),
        };
        return Err(OrganisationError::Broken { file: found.file, errors });
    };
    Ok((organisation, found.problems))
}

fn read(path: &Path, playable: &[Arc<Scenario>]) -> Found {
    let ids: Vec<&str> = playable.iter().map(|case| case.id.as_str()).collect();
    read_file(path, &ids)
}

/// What an organisation moves in a case, with what is told of laying it; nothing moved if it cannot be laid.
pub fn moves(scenario: &Arc<Scenario>, organisation: &Organisation) -> (Option<Beside>, Vec<Problem>) {
    let laid = lay(scenario, organisation);
    let after = laid.scenario.map(Arc::new);
    (after.map(|after| beside(scenario, &after, &organisation.name)), laid.problems)
}
