//! `amends attempts`: what is kept of whoever practises; of everybody on this computer only when that is asked for.

use clap::Args;
use serde::Serialize;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::platform::Folders;
use crate::store::{AttemptRow, Filter, Mode};
use crate::workflow::attempt::Results;
use crate::workflow::{Workspace, history};

/// Arguments of `attempts`.
#[derive(Debug, Args)]
pub(crate) struct AttemptsArguments {
    /// Only attempts at this case.
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Those of everybody who practises on this computer, not only your own.
    #[arg(long)]
    everyone: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Line<'a> {
    attempt: String,
    scenario: &'a str,
    mode: &'static str,
    status: String,
    started_ms: i64,
    moves: u64,
    results: Option<Results>,
}

pub(crate) fn run(arguments: &AttemptsArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders)?;
    let is_meant = |row: &AttemptRow| arguments.case.as_ref().is_none_or(|case| row.scenario_id == *case);
    let everyones = || -> anyhow::Result<Vec<AttemptRow>> { Ok(ws.store.attempts(Filter::default())?) };
    let mut rows = if arguments.everyone { everyones()? } else { history::attempts(&ws)? };
    rows.retain(is_meant);
    if rows.is_empty() && arguments.format == Format::Text {
        let others = if arguments.everyone { 0 } else { everyones()?.into_iter().filter(is_meant).count() };
        output.line(&nothing(others, arguments.case.as_deref()))?;
    }
    for row in &rows {
        match arguments.format {
            Format::Json => output.json(&line(row))?,
            Format::Text => output.line(&describe(row))?,
        }
    }
    Ok(Done::Well)
}

/// What is said where none of one's own is listed; others may have played, or a workshop was kept under their names.
fn nothing(others: usize, case: Option<&str>) -> String {
    match (others, case) {
        (0, Some(case)) => {
            format!("No attempt at “{case}” is kept here. Without --case those at every case are listed.")
        }
        (0, None) => "Nothing has been played yet. Begin with: amends play wrong-plate".to_owned(),
        (1, _) => "None of your own. One run of somebody else is kept on this computer; it is listed with: amends attempts --everyone".to_owned(),
        _ => format!("None of your own. {others} runs of others are kept on this computer; they are listed with: amends attempts --everyone"),
    }
}

fn line(row: &AttemptRow) -> Line<'_> {
    Line {
        attempt: row.id.to_string(),
        scenario: &row.scenario_id,
        mode: mode_word(row.mode),
        status: row.status.as_str().to_owned(),
        started_ms: row.started_ms,
        moves: row.event_count,
        results: history::results_of(row),
    }
}

fn describe(row: &AttemptRow) -> String {
    let started = crate::platform::clock::rfc3339(row.started_ms);
    let day = started.get(..16).unwrap_or(&started).replace('T', " ");
    let came_to = match history::results_of(row) {
        Some(results) => format!("{}, simulated satisfaction {:.1} of 5", results.title, results.csat),
        None => row.damage.clone().map_or_else(|| row.status.as_str().to_owned(), |why| format!("damaged: {why}")),
    };
    format!("{}  {day}  {:<18} {:<11} {came_to}", row.id, row.scenario_id, mode_word(row.mode))
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Coach => "coach",
        Mode::Practice => "practice",
        Mode::Assessment => "assessment",
        Mode::Workshop => "workshop",
    }
}
