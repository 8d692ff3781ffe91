//! `amends check`: everything that is wrong with case files, all at once, each with its place and its mend.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Args;
use serde::Serialize;

use crate::catalog::{self, Entry};
use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::domain::paths::figures::{self as counts, Figures};
use crate::domain::paths::search;
use crate::domain::scenario::{Problem, Severity, Source};
use crate::domain::session::Stage;
use crate::workflow::inspect;

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// Case files, folders of cases, or ids of bundled cases. Without any: all bundled cases.
    paths: Vec<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Leave out the limits that need every way through a case to be played.
    #[arg(long)]
    quick: bool,
    /// Print the figures behind the writing guide's limits, case by case, instead of problems.
    #[arg(long, conflicts_with = "quick")]
    figures: bool,
}

#[derive(Serialize)]
struct Report<'a> {
    files: usize,
    scenarios: usize,
    problems: Vec<&'a Problem>,
}

pub(crate) fn run(arguments: &CheckArguments, output: &mut Output) -> anyhow::Result<Done> {
    let mut entries = gather(&arguments.paths)?;
    if arguments.figures {
        return print_figures(&entries, arguments.format, output);
    }
    if !arguments.quick {
        for entry in &mut entries {
            inspect::add_path_limits(entry);
        }
    }
    let problems: Vec<&Problem> = entries.iter().flat_map(|entry| &entry.problems).collect();
    let errors = problems.iter().filter(|p| p.severity == Severity::Error).count();
    let scenarios = entries.iter().filter(|e| e.scenario.is_some()).count();
    match arguments.format {
        Format::Json => output.json(&Report { files: entries.len(), scenarios, problems })?,
        Format::Text => {
            for entry in &entries {
                let text = String::from_utf8_lossy(&entry.source);
                let source = Source::new(&text);
                for problem in &entry.problems {
                    output.line(&source.render(problem))?;
                }
            }
            let warnings = problems.len() - errors;
            let files = counted(entries.len(), "file");
            output.line(&format!("{files}: {}, {}.", counted(errors, "error"), counted(warnings, "warning")))?;
        }
    }
    Ok(if errors == 0 { Done::Well } else { Done::Found })
}

/// The figures of the cases that load; the others are named.
fn print_figures(entries: &[Entry], format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let loaded = entries.iter().filter_map(|entry| entry.scenario.as_ref());
    let figures: Vec<Figures> =
        loaded.map(|scenario| counts::figures(scenario, &search(&Stage::new(Arc::clone(scenario), 0)))).collect();
    match format {
        Format::Json => output.json(&figures)?,
        Format::Text => {
            for line in counts::tables(&figures) {
                output.line(&line)?;
            }
        }
    }
    let broken: Vec<&Entry> = entries.iter().filter(|entry| entry.scenario.is_none()).collect();
    for entry in &broken {
        output.complain(&format!("{} has errors and no figures; `amends check` tells them.", entry.file));
    }
    Ok(if broken.is_empty() { Done::Well } else { Done::Found })
}

fn gather(paths: &[PathBuf]) -> anyhow::Result<Vec<Entry>> {
    if paths.is_empty() {
        return Ok(catalog::Catalog::bundled().entries);
    }
    let mut entries = Vec::new();
    for path in paths {
        entries.extend(find(path)?);
    }
    Ok(entries)
}

fn find(path: &Path) -> anyhow::Result<Vec<Entry>> {
    let bundled = catalog::Catalog::bundled();
    if let Some(entry) = path.to_str().and_then(|id| bundled.entries.iter().find(|e| e.id == id))
        && std::fs::symlink_metadata(path).is_err()
    {
        return Ok(vec![entry.clone()]);
    }
    let about = std::fs::symlink_metadata(path).with_context(|| format!("cannot look at {}", path.display()))?;
    if !path.is_dir() || path.join("scenario.ron").exists() || about.file_type().is_symlink() && !path.exists() {
        return Ok(vec![catalog::Catalog::read_file(path)]);
    }
    let found = catalog::Catalog::read_folder(path);
    if found.is_empty() {
        bail!("{} holds no case: a case is a folder with a scenario.ron, or a .ron file", path.display());
    }
    Ok(found)
}

/// `1 file`, `3 files`.
pub(crate) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
