//! `amends paths`: the best way through a case, from where each ending is reached, and what an organisation moves.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::catalog::Laying;
use crate::cli::language::language;
use crate::cli::output::Output;
use crate::cli::{Done, Format, beside, laid};
use crate::domain::paths::players::{Player, Reached, reached};
use crate::domain::paths::{EndingReach, Paths, search};
use crate::domain::scenario::organisation::Organisation;
use crate::domain::scenario::{Problem, Scenario};
use crate::domain::session::Stage;
use crate::platform::Folders;
use crate::words::Language;
use crate::workflow::{find_case_in, organisation};

/// Arguments of `paths`.
#[derive(Debug, Args)]
pub(crate) struct PathsArguments {
    /// A case's id, or the path of its file; with an organisation, all cases if none is given.
    #[arg(required_unless_present = "organisation")]
    case: Option<String>,
    /// Tell it in this language: de. Figures are the same in each.
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Lay an organisation's file over it, and print the case without and with it side by side.
    #[arg(long, value_name = "FILE", conflicts_with = "policy")]
    organisation: Option<PathBuf>,
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
    let laying = if arguments.organisation.is_some() { laid::as_written() } else { Laying::default() };
    let laying = Laying { language: arguments.language, ..laying };
    let cases = laid::open(folders, &laying, output)?;
    let named = arguments.case.as_deref().map(|case| find_case_in(&cases, case, arguments.language)).transpose()?;
    if let Some(file) = &arguments.organisation {
        let named: Vec<Arc<Scenario>> = named.into_iter().map(|case| case.scenario).collect();
        let all = [cases.playable(), named.clone()].concat();
        let opened = organisation::open(file, &all)?;
        return match named.as_slice() {
            [] => print_beside(&opened, &cases.playable(), (arguments.format, true), output),
            named => print_beside(&opened, named, (arguments.format, false), output),
        };
    }
    // Clap asks for a case where there is no organisation.
    let Some(found) = named else { return Ok(Done::Well) };
    if let Some(rules) = laid::by_the_rules(&found.scenario) {
        output.complain(&rules);
    }
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

/// The cases without and with an organisation: an object of JSON for the one that was named, a list of them for all.
fn print_beside(
    (organisation, remarks): &(Organisation, Vec<Problem>),
    scenarios: &[Arc<Scenario>],
    (format, all): (Format, bool),
    output: &mut Output,
) -> anyhow::Result<Done> {
    let (mut found, mut told) = (Vec::new(), Vec::new());
    let mut done = Done::Well;
    tell_once(remarks, &mut told, output);
    for scenario in scenarios {
        let (beside, problems) = organisation::moves(scenario, organisation);
        tell_once(&problems, &mut told, output);
        let Some(beside) = beside else {
            done = Done::Found;
            continue;
        };
        if format == Format::Json {
            found.push(beside);
            continue;
        }
        for line in beside::describe(&beside, scenario) {
            output.line(&line)?;
        }
    }
    match (format, found.as_slice()) {
        (Format::Json, found) if all => output.json(&found)?,
        (Format::Json, [one]) => output.json(one)?,
        _ => {}
    }
    Ok(done)
}

/// Tells on standard error what has not been told yet: many cases are in the same currency.
fn tell_once(problems: &[Problem], told: &mut Vec<Problem>, output: &mut Output) {
    for problem in problems {
        if !told.contains(problem) {
            output.complain(&format!("{problem} {}", problem.fix));
            told.push(problem.clone());
        }
    }
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
