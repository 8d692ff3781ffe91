//! An organisation's file and the cases it is laid over: opening it, checking it against all of them, and what it moves.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::catalog::Catalog;
use crate::catalog::organisation::{Found, Rules, read_file};
use crate::domain::paths::beside::{Beside, beside};
use crate::domain::scenario::codes::organisation as codes;
use crate::domain::scenario::organisation::{Organisation, lay};
use crate::domain::scenario::{Problem, Scenario, Severity};
use crate::platform::files::{self, FileError};
use crate::platform::folders::{FolderError, Place};
use crate::words::{Said, Told as _, said};
use crate::workflow::Workspace;

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

/// What a file that says nothing yet looks like.
pub const TEMPLATE: &str = include_str!("../../assets/templates/organisation.ron");

/// What it is called.
pub const TEMPLATE_NAME: &str = "organisation.ron";

/// Why no template was written.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// There is one already.
    #[error("{0} is there already and was left as it is. Open it, or move it elsewhere first.")]
    Exists(String),
    /// It could not be written.
    #[error("No file was written. {0}")]
    NotWritten(#[from] FileError),
    /// There is no folder for it.
    #[error("No file was written. {0}")]
    NoFolder(#[from] FolderError),
}

/// Writes a file to begin with among the person's own cases, and reads the catalogue again. Never over another.
///
/// # Errors
/// [`TemplateError`]; nothing was changed then.
pub fn write_template(ws: &mut Workspace) -> Result<PathBuf, TemplateError> {
    let folder = ws.folders.ready(Place::Scenarios)?.to_owned();
    let path = folder.join(TEMPLATE_NAME);
    if std::fs::symlink_metadata(&path).is_ok() {
        return Err(TemplateError::Exists(path.display().to_string()));
    }
    files::write_atomically(&path, TEMPLATE.as_bytes())?;
    ws.reload_catalog();
    Ok(path)
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
    match found.organisation {
        Some(organisation) => Ok((organisation, found.problems)),
        None => Err(broken(&found)),
    }
}

fn broken(found: &Found) -> OrganisationError {
    OrganisationError::Broken { file: found.file.clone(), errors: errors_words(found) }
}

/// What laying a file that was asked for by name over one case has to say.
pub fn told_of(catalog: &Catalog, case: &str) -> Vec<Said> {
    let organisation = catalog.organisation.as_ref().and_then(|found| found.organisation.as_ref());
    let entry = catalog.find(case);
    let written = entry.and_then(|entry| entry.written.as_ref().map(|w| &w.scenario).or(entry.scenario.as_ref()));
    let problems = organisation.zip(written).map(|(organisation, written)| lay(written, organisation).problems);
    problems.unwrap_or_default().iter().map(line).collect()
}

fn line(problem: &Problem) -> Said {
    Said::Row(vec![problem.said(), problem.fix_said().clone()], " ")
}

/// What to do about it: of a single error what it is, of several where they are listed.
fn mend(found: &Found) -> Said {
    let mut errors = found.problems.iter().filter(|problem| problem.severity == Severity::Error);
    match (errors.next(), errors.next()) {
        (Some(one), None) => {
            said!("faults-house-line", line = one.line, what = one.what_said(), fix = one.fix_said())
        }
        _ => said!("faults-house-listed", file = &found.file),
    }
}

fn errors_count(found: &Found) -> usize {
    found.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
}

fn errors_words(found: &Found) -> String {
    match errors_count(found) {
        1 => "1 error".to_owned(),
        count => format!("{count} errors"),
    }
}

/// What somebody has to know of the rules that are laid over the cases, before they play. Of a file that was asked for by
/// name that is everything found in it but what concerns single cases; of the one among their own cases, that it is left out.
///
/// # Errors
/// [`OrganisationError`] if a file that was asked for by name has errors.
pub fn told(catalog: &Catalog, rules: &Rules) -> Result<Vec<Said>, OrganisationError> {
    let Some(found) = &catalog.organisation else { return Ok(Vec::new()) };
    let is_clean = found.problems.iter().all(|problem| problem.severity == Severity::Warning);
    match (rules, &found.organisation) {
        (Rules::Of(_), None) => Err(broken(found)),
        (Rules::Of(_), Some(_)) => {
            let of_the_file = found.problems.iter().filter(|problem| !codes::is_of_laying(problem.code));
            Ok(of_the_file.map(line).collect())
        }
        (_, Some(_)) if is_clean => Ok(Vec::new()),
        (_, organisation) => {
            if let [one] = found.problems.as_slice()
                && one.code == codes::ONE_TOO_MANY
            {
                return Ok(vec![Said::Row(vec![one.what_said().clone(), one.fix_said().clone()], " ")]);
            }
            let (file, count, mend) = (&found.file, errors_count(found), mend(found));
            Ok(vec![match organisation {
                Some(_) => said!("faults-house-partly", file = file, count = count, mend = mend),
                None => said!("faults-house-unlaid", file = file, count = count, mend = mend),
            }])
        }
    }
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
