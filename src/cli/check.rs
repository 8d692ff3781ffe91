//! `amends check`: everything that is wrong with files of cases, their side files and those of organisations, all at once,
//! each with its place and its mend.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::bail;
use clap::Args;
use serde::Serialize;

use crate::catalog::organisation::Found;
use crate::catalog::{self, Entry};
use crate::cli::output::Output;
use crate::cli::{Done, Format, laid};
use crate::domain::paths::figures::{self as counts, Figures};
use crate::domain::paths::search;
use crate::domain::scenario::{Problem, Severity, Source};
use crate::domain::session::Stage;
use crate::platform::Folders;
use crate::platform::files::FileError;
use crate::ui::theme::accent;
use crate::workflow::{Cases, inspect, organisation};

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// Case files with their translations, organisation files, folders of both, or ids of bundled cases. Without any: all
    /// bundled cases.
    paths: Vec<PathBuf>,
    /// Check an organisation's file as it is laid over all cases; the same as naming it among the paths.
    #[arg(long, value_name = "FILE", conflicts_with = "figures")]
    organisation: Option<PathBuf>,
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
    organisations: usize,
    translations: usize,
    problems: Vec<&'a Problem>,
}

/// What was found under the paths that were named.
#[derive(Default)]
struct Gathered {
    cases: Vec<Entry>,
    organisations: Vec<PathBuf>,
}

/// What one file came to.
struct Checked<'a> {
    source: &'a [u8],
    problems: &'a [Problem],
}

/// `folders` are where one's own cases are, which an organisation's file may name.
pub(crate) fn run(arguments: &CheckArguments, folders: Option<Folders>, output: &mut Output) -> anyhow::Result<Done> {
    let mut gathered = match &arguments.organisation {
        Some(_) if arguments.paths.is_empty() => Gathered::default(),
        _ => gather(&arguments.paths)?,
    };
    gathered.organisations.extend(arguments.organisation.clone());
    if arguments.figures {
        return print_figures(&gathered, arguments.format, output);
    }
    if !arguments.quick {
        for entry in &mut gathered.cases {
            inspect::add_path_limits(entry);
        }
    }
    let organisations = check_organisations(&gathered, folders);
    let cases = gathered.cases.iter().map(|entry| Checked { source: &entry.source, problems: &entry.problems });
    let others = organisations.iter().map(|found| Checked { source: &found.source, problems: &found.problems });
    let sides = gathered.cases.iter().flat_map(|entry| entry.translations.iter());
    let told = sides.clone().map(|side| Checked { source: &side.source, problems: &side.problems });
    let files: Vec<Checked<'_>> = cases.chain(others).chain(told).collect();
    let problems: Vec<&Problem> = files.iter().flat_map(|file| file.problems).collect();
    let errors = problems.iter().filter(|p| p.severity == Severity::Error).count();
    match arguments.format {
        Format::Json => output.json(&Report {
            files: files.len(),
            scenarios: gathered.cases.iter().filter(|e| e.scenario.is_some()).count(),
            organisations: organisations.iter().filter(|found| found.organisation.is_some()).count(),
            translations: sides.filter(|side| side.translation.is_some()).count(),
            problems,
        })?,
        Format::Text => {
            for file in &files {
                let text = String::from_utf8_lossy(file.source);
                let source = Source::new(&text);
                for problem in file.problems {
                    output.line(&source.render(problem))?;
                }
            }
            let warnings = problems.len() - errors;
            let files = counted(files.len(), "file");
            output.line(&format!("{files}: {}, {}.", counted(errors, "error"), counted(warnings, "warning")))?;
        }
    }
    Ok(if errors == 0 { Done::Well } else { Done::Found })
}

/// Each organisation's file, also as it is laid over all cases: the bundled ones, one's own, and those checked with it.
fn check_organisations(gathered: &Gathered, folders: Option<Folders>) -> Vec<Found> {
    if gathered.organisations.is_empty() {
        return Vec::new();
    }
    let cases = folders.map_or_else(
        || Cases::of(catalog::Catalog::bundled()),
        |folders| Cases::in_folders(folders, &laid::as_written()),
    );
    let mut playable = cases.playable();
    playable.extend(gathered.cases.iter().filter_map(|entry| entry.scenario.clone()));
    let checked = gathered.organisations.iter().map(|path| {
        let mut found = organisation::check(path, &playable);
        // Whether a colour can be read, the looks know.
        let colour = found.organisation.as_ref().and_then(accent::problem);
        found.tell(colour);
        found
    });
    checked.collect()
}

/// The figures of the cases that load; the others are named.
fn print_figures(gathered: &Gathered, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    for path in &gathered.organisations {
        output.complain(&format!("{} is an organisation's and has no figures.", path.display()));
    }
    let entries = &gathered.cases;
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

fn gather(paths: &[PathBuf]) -> anyhow::Result<Gathered> {
    if paths.is_empty() {
        return Ok(Gathered { cases: catalog::Catalog::bundled().entries, ..Gathered::default() });
    }
    let mut gathered = Gathered::default();
    for path in paths {
        find(path, &mut gathered)?;
    }
    Ok(gathered)
}

fn find(path: &Path, gathered: &mut Gathered) -> anyhow::Result<()> {
    let bundled = catalog::Catalog::bundled();
    if let Some(entry) = path.to_str().and_then(|id| bundled.entries.iter().find(|e| e.id == id))
        && std::fs::symlink_metadata(path).is_err()
    {
        gathered.cases.push(entry.clone());
        return Ok(());
    }
    let about =
        std::fs::symlink_metadata(path).map_err(|e| FileError::from_io(path, e, "look at it", "read its folder"))?;
    if !path.is_dir() && catalog::organisation::is_one(path) {
        gathered.organisations.push(path.to_owned());
        return Ok(());
    }
    if !path.is_dir() && catalog::translation::is_one(path) {
        let Some(case) = catalog::translation::case_of(path) else {
            bail!("{} is a case in another language, and the case is not beside it", path.display());
        };
        gathered.cases.push(catalog::Catalog::read_file(&case));
        return Ok(());
    }
    if !path.is_dir() || path.join("scenario.ron").exists() || about.file_type().is_symlink() && !path.exists() {
        gathered.cases.push(catalog::Catalog::read_file(path));
        return Ok(());
    }
    let (cases, organisations) = catalog::Catalog::read_folder(path);
    if cases.is_empty() && organisations.is_empty() {
        bail!("{} holds no case: a case is a folder with a scenario.ron, or a .ron file", path.display());
    }
    gathered.cases.extend(cases);
    gathered.organisations.extend(organisations);
    Ok(())
}

/// `1 file`, `3 files`.
pub(crate) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
