//! `amends model`: the recovery model on cases given as JSON, one line of results a case.

use std::path::PathBuf;

use anyhow::anyhow;
use clap::Args;

use crate::cli::Done;
use crate::cli::output::Output;
use crate::cli::read::text_of;
use crate::domain::recovery::reference;

/// The largest file of cases that is read.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Arguments of `model`.
#[derive(Debug, Args)]
pub(crate) struct ModelArguments {
    /// A JSON file: an array of {"case": {…}, "expect": {…}}; `expect` may be left out.
    #[arg(long, value_name = "FILE")]
    cases: PathBuf,
}

pub(crate) fn run(arguments: &ModelArguments, output: &mut Output) -> anyhow::Result<Done> {
    let path = &arguments.cases;
    let text = text_of(path, MAX_BYTES)?;
    let results = reference::run_file(&text).map_err(|error| anyhow!("{}: {error}", path.display()))?;
    let mut agree = true;
    for result in &results {
        output.json(&result.line)?;
        for difference in &result.differences {
            agree = false;
            output.complain(&format!("{}: {difference}", result.line.id));
        }
    }
    Ok(if agree { Done::Well } else { Done::Found })
}
