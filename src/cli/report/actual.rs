//! `amends report actual`: real figures from a table, to stand beside practice.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use crate::cli::Done;
use crate::cli::output::Output;
use crate::domain::report::{ActualKind, ColumnMap, Scale};
use crate::workflow::reports::{Archive, actual};

/// Arguments of `report actual`.
#[derive(Debug, Args)]
pub(crate) struct ActualArguments {
    /// The table: CSV with a line of heads, one row for each month and team.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Head of the column with the month.
    #[arg(long, value_name = "COLUMN")]
    month: Option<String>,
    /// Head of the column with the team; an empty one: the figures are of all.
    #[arg(long, value_name = "COLUMN")]
    team: Option<String>,
    /// Head of the column with the figure.
    #[arg(long, value_name = "COLUMN")]
    value: Option<String>,
    /// What the figure is.
    #[arg(long, value_enum)]
    kind: Option<KindArgument>,
    /// In what it counts; without this, by its figures.
    #[arg(long, value_enum)]
    scale: Option<ScaleArgument>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum KindArgument {
    /// Satisfaction.
    Csat,
    /// Customers who had to come back.
    RepeatContact,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ScaleArgument {
    /// Stars of 1 to 5.
    Stars,
    /// Per cent; only repeat contact.
    Percent,
    /// Shares of one; only repeat contact.
    Share,
}

pub(crate) fn run(arguments: &ActualArguments, archive: &mut Archive, output: &mut Output) -> anyhow::Result<Done> {
    let table = actual::open(&arguments.file)?;
    let map = map(arguments, archive, &table)?;
    let found = actual::import(archive, &table, &map)?;
    let head = |at: usize| table.header.get(at).map_or("", String::as_str);
    let team = map.team.map_or_else(|| "of all teams".to_owned(), |at| format!("by the team in “{}”", head(at)));
    let kind = match map.kind {
        ActualKind::Csat => "satisfaction",
        ActualKind::RepeatContact => "repeat contact",
    };
    let counted = match map.scale {
        Scale::Stars => "in stars of 1 to 5",
        Scale::Percent => "in per cent",
        Scale::Share => "in shares of one",
    };
    output.line(&format!(
        "Real {kind} from “{}”, {counted}, by the month in “{}”, {team}.",
        head(map.value),
        head(map.month)
    ))?;
    let (good, bad) = (found.good.len(), found.bad.len());
    output.line(&match good {
        0 => "No figure went in. Nothing was changed.".to_owned(),
        1 => "1 figure went in.".to_owned(),
        good => format!("{good} figures went in."),
    })?;
    for row in &found.bad {
        output.line(&format!("  line {}: {}", row.line, row.why))?;
    }
    if bad > 0 {
        let rows = if bad == 1 { "This row".to_owned() } else { format!("These {bad} rows") };
        output.line(&format!("{rows} did not. Put the table right and take it in again: it replaces what went in."))?;
    }
    if good > 0 {
        output
            .line("They stand beside practice, month by month: amends report. Nothing joins them but the calendar.")?;
    }
    Ok(if bad > 0 { Done::Found } else { Done::Well })
}

/// The columns as they are named, the others as they are known or guessed.
fn map(arguments: &ActualArguments, archive: &mut Archive, table: &actual::Table) -> anyhow::Result<ColumnMap> {
    let heads = || table.header.join(", ");
    let named = |head: &String| {
        table
            .column(head)
            .with_context(|| format!("There is no column “{head}” in {}. It has: {}.", table.name, heads()))
    };
    let (month, value) =
        (arguments.month.as_ref().map(named).transpose()?, arguments.value.as_ref().map(named).transpose()?);
    let team = match &arguments.team {
        Some(head) if head.is_empty() => Some(None),
        Some(head) => Some(Some(named(head)?)),
        None => None,
    };
    let kind = arguments.kind.map(|kind| match kind {
        KindArgument::Csat => ActualKind::Csat,
        KindArgument::RepeatContact => ActualKind::RepeatContact,
    });
    let guess = actual::map_for(archive, table)?;
    let Some((month, value)) = month.or(guess.map(|map| map.month)).zip(value.or(guess.map(|map| map.value))) else {
        bail!(
            "The heads of {} do not say where month and figure stand. Nothing was changed. Name them with --month and \
             --value, and say with --kind what the figure is; there is: {}.",
            table.name,
            heads()
        );
    };
    let is_as_guessed = guess.is_some_and(|map| map.value == value && kind.is_none_or(|kind| kind == map.kind));
    let Some(kind) = kind.or(guess.filter(|_| is_as_guessed).map(|map| map.kind)) else {
        bail!(
            "It is not told what the figures of {} in “{}” are. Nothing was changed. Say so: --kind csat (mean stars, 1 to 5) \
             or --kind repeat-contact.",
            table.name,
            table.header.get(value).map_or("", String::as_str)
        );
    };
    let scale = arguments.scale.map(|scale| match scale {
        ScaleArgument::Stars => Scale::Stars,
        ScaleArgument::Percent => Scale::Percent,
        ScaleArgument::Share => Scale::Share,
    });
    let guessed = guess.filter(|_| is_as_guessed).map(|map| map.scale);
    Ok(ColumnMap {
        month,
        team: team.unwrap_or_else(|| guess.and_then(|map| map.team)),
        value,
        kind,
        scale: scale.or(guessed).unwrap_or_else(|| table.scale(kind, value)),
    })
}
