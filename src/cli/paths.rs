//! `amends paths`: the best way through a case, and from where each ending is reached.

use clap::Args;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::domain::paths::{EndingReach, Paths, search};
use crate::domain::session::Stage;
use crate::platform::Folders;
use crate::workflow::{Cases, find_case};

/// Arguments of `paths`.
#[derive(Debug, Args)]
pub(crate) struct PathsArguments {
    /// A case's id, or the path of its file.
    case: String,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &PathsArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let found = find_case(&Cases::in_folders(folders), &arguments.case)?;
    // Results do not depend on the seed: it only picks names and wordings.
    let paths = search(&Stage::new(found.scenario, 0));
    match arguments.format {
        Format::Json => output.json(&paths)?,
        Format::Text => {
            for line in describe(&paths) {
                output.line(&line)?;
            }
        }
    }
    Ok(Done::Well)
}

fn describe(paths: &Paths) -> Vec<String> {
    let all = if paths.complete { "all of them" } else { "not all: there are more than could be followed" };
    let mut lines = vec![
        format!("{}: {} runs, {all}.", paths.scenario, paths.runs),
        format!(
            "Simulated satisfaction (1 to 5): best {:.2}, median {:.2}, worst {:.2}.",
            paths.csat.best, paths.csat.median, paths.csat.worst
        ),
        "Endings, with the share of a player who picks at random:".to_owned(),
    ];
    lines.extend(paths.endings.iter().map(describe_ending));
    lines.push("The best run:".to_owned());
    lines.extend(paths.best.iter().map(|step| format!("  {:<24} {}", step.scene.as_str(), step.reply)));
    lines
}

fn describe_ending(ending: &EndingReach) -> String {
    match (ending.csat_min, ending.csat_max) {
        (Some(low), Some(high)) => {
            format!("  {:<24} {low:.2} to {high:.2}, {:.1}%", ending.id.as_str(), ending.share * 100.0)
        }
        _ => format!("  {:<24} never reached", ending.id.as_str()),
    }
}
