//! `amends report`: what the runs that were handed in add up to, in the figures of the page.

mod actual;
mod behind;
pub(crate) mod filters;
mod one;
mod ready;
pub(crate) mod text;

use anyhow::bail;
use clap::{Args, Subcommand};

use crate::catalog::Laying;
use crate::catalog::organisation::Rules;
use crate::cli::Done;
use crate::cli::output::Output;
use crate::domain::report::along::{Leaves, along};
use crate::domain::report::{Filter, PlayMode, Which, is_same_team};
use crate::platform::{Clock, Folders};
use crate::print::report::json_of;
use crate::words::{Language, Words};
use crate::workflow::Cases;
use crate::workflow::reports::{Archive, Choices, choices, report, speak};
use filters::FilterArguments;

const DAY_MS: i64 = 86_400_000;

/// Arguments of `report`.
#[derive(Debug, Args)]
pub(crate) struct ReportArguments {
    #[command(subcommand)]
    task: Option<Task>,
    #[command(flatten)]
    filters: FilterArguments,
    /// Print one line of JSON for programs, as `amends export --format json` writes it: without names, without anything
    /// somebody wrote, and without figures about fewer than five people.
    #[arg(long)]
    json: bool,
    /// With --json: with names, typed words and groups of fewer than five people.
    #[arg(long, requires = "json")]
    names: bool,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// List the runs behind a figure.
    Behind(behind::BehindArguments),
    #[command(flatten)]
    One(one::OneCommand),
    /// Set the rule of who is ready for customers, and say who meets it.
    Ready(ready::ReadyArguments),
    /// Take in real figures by month and team from a table, to stand beside practice.
    Actual(actual::ActualArguments),
}

pub(crate) fn run(arguments: &ReportArguments, folders: &Folders, output: &mut Output) -> anyhow::Result<Done> {
    if !Archive::exists(folders) && !matches!(arguments.task, Some(Task::Actual(_))) {
        output.line(NOTHING)?;
        return Ok(Done::Well);
    }
    let mut archive = Archive::open(folders)?;
    in_language(&mut archive, folders, Language::English)?;
    match &arguments.task {
        Some(Task::Behind(task)) => return behind::run(task, &mut archive, output),
        Some(Task::One(task)) => return one::run(task, &mut archive, output),
        Some(Task::Ready(task)) => return ready::run(task, &mut archive, output),
        Some(Task::Actual(task)) => return actual::run(task, &mut archive, output),
        None => {}
    }
    let filter = arguments.filters.filter();
    let offered = choices(&mut archive)?;
    if offered.runs == 0 {
        output.line(NOTHING)?;
        return Ok(Done::Well);
    }
    check(&filter, &offered)?;
    let told = report(&mut archive, &filter, today())?;
    if arguments.json {
        let words = Words::english()?;
        let sheet = along(&told, &words, Leaves { names: arguments.names });
        output.json(&json_of(&sheet))?;
    } else {
        let words = Words::english()?;
        output.line(&text::of(&told, &words))?;
    }
    Ok(Done::Well)
}

const NOTHING: &str = "Nothing was handed in yet, so there is nothing to report. Take files or folders in with: amends merge \
     <files or folders>. Learners write such files with: amends hand-in, or on the page of that name.";

/// Has the archive call its cases as they are called in this language.
pub(crate) fn in_language(archive: &mut Archive, folders: &Folders, language: Language) -> anyhow::Result<()> {
    let laying = Laying { rules: Rules::None, language: Some(language), ..Laying::default() };
    let cases = Cases::in_folders(folders.clone(), &laying);
    Ok(speak(archive, cases.catalog())?)
}

pub(crate) fn today() -> i64 {
    Clock::system().now_ms().div_euclid(DAY_MS)
}

/// A team, a case or a currency nobody has would make an empty report: say what there is instead.
pub(crate) fn check(filter: &Filter, offered: &Choices) -> anyhow::Result<()> {
    if let (Some(since), Some(until)) = (filter.since, filter.until)
        && since > until
    {
        bail!("--since {} is after --until {}: no run can have ended in between.", date(since), date(until));
    }
    if filter.which != Which::All {
        match filter.mode {
            Some(PlayMode::Coach) => bail!(
                "First, best and latest are asked of runs without help, and runs in Coach have it: leave one of both out."
            ),
            Some(PlayMode::Workshop) => bail!(
                "First, best and latest are asked of runs played alone, and those of a workshop are a room’s: leave one of \
                 both out."
            ),
            _ => {}
        }
    }
    if let Some(team) = &filter.team
        && !offered.teams.iter().any(|known| is_same_team(known, team))
        && !(team.is_empty() && offered.has_teamless)
    {
        let known = there_is("Teams, written as they were handed in", offered.teams.iter());
        bail!("There is nobody of the team “{team}” in the archive. {known}");
    }
    filter.case.iter().try_for_each(|case| check_case(case, offered))?;
    if let Some(currency) = &filter.currency
        && !offered.currencies.contains(currency)
    {
        bail!("No run has money in {currency}. {}", there_is("Currencies", offered.currencies.iter()));
    }
    Ok(())
}

/// A case nobody has played says nothing either.
fn check_case(case: &str, offered: &Choices) -> anyhow::Result<()> {
    if !offered.cases.iter().any(|(id, _)| id == case) {
        let known = there_is("Cases", offered.cases.iter().map(|(id, _)| id));
        bail!("There is no run of {case} in the archive. {known}");
    }
    Ok(())
}

fn there_is<'a>(what: &str, names: impl Iterator<Item = &'a String>) -> String {
    let names: Vec<&str> = names.map(String::as_str).collect();
    if names.is_empty() { format!("{what}: none.") } else { format!("{what}: {}.", names.join(", ")) }
}

/// A day counted from 1970, as everybody writes it.
fn date(day: i64) -> String {
    let written = crate::platform::clock::rfc3339(day.saturating_mul(DAY_MS));
    written.get(..10).unwrap_or(&written).to_owned()
}
