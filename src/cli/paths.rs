//! `amends paths`: the best way through a case, and from where each ending is reached.

use clap::{Args, ValueEnum};

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::domain::paths::players::{Player, Reached, reached};
use crate::domain::paths::{EndingReach, Paths, search};
use crate::domain::session::Stage;
use crate::platform::Folders;
use crate::workflow::{Cases, find_case};

/// Arguments of `paths`.
#[derive(Debug, Args)]
pub(crate) struct PathsArguments {
    /// A case's id, or the path of its file.
    case: String,
    /// Play it many times as somebody who goes by one thing only, and print the mean.
    #[arg(long, value_enum)]
    policy: Option<Going>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What a player goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Going {
    /// Any of what is open, silence too.
    Random,
    /// The reply with the highest empathy.
    Kindest,
    /// The reply whose offers cost most.
    Costliest,
}

impl From<Going> for Player {
    fn from(going: Going) -> Self {
        match going {
            Going::Random => Self::Random,
            Going::Kindest => Self::Kindest,
            Going::Costliest => Self::Costliest,
        }
    }
}

pub(crate) fn run(arguments: &PathsArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let found = find_case(&Cases::in_folders(folders), &arguments.case)?;
    // Results do not depend on the seed: it only picks names and wordings.
    let stage = Stage::new(found.scenario, 0);
    if let Some(going) = arguments.policy {
        let reached = reached(&stage, going.into());
        match arguments.format {
            Format::Json => output.json(&reached)?,
            Format::Text => output.line(&describe_player(&reached))?,
        }
        return Ok(Done::Well);
    }
    let paths = search(&stage);
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

fn describe_player(reached: &Reached) -> String {
    let who = match reached.policy {
        Player::Random => "who picks at random",
        Player::Kindest => "who always takes the kindest-sounding reply",
        Player::Costliest => "who always takes the dearest reply",
    };
    format!(
        "{}: a player {who} reaches a simulated satisfaction of {:.2} in the mean of {} runs.",
        reached.scenario, reached.mean, reached.runs
    )
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
