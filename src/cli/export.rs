//! `amends export`: a report as a file, or its runs or decisions row by row.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use serde::Serialize;

use crate::cli::output::Output;
use crate::cli::report::filters::FilterArguments;
use crate::cli::report::text::counted;
use crate::cli::report::{check, in_language, today};
use crate::cli::{Done, Format};
use crate::platform::Folders;
use crate::print::report::{self as forms, FORMATS};
use crate::ui::certificate;
use crate::words::{Language, Words};
use crate::workflow::reports::export::{Ask, ColumnMap, ExportError, Preview, Rows, export, keep_map, preview, typed};
use crate::workflow::reports::{Archive, choices};

/// Arguments of `export`.
#[derive(Debug, Args)]
pub(crate) struct ExportArguments {
    /// In which form: pdf, xlsx, html, csv or json.
    #[arg(long, value_name = "FORM", value_parser = form, default_value = "csv")]
    format: forms::Format,
    /// Write it here.
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    out: Option<PathBuf>,
    /// The figures of the report, or a row for each run or decision: report, runs or decisions. Rows are CSV.
    #[arg(long, value_name = "WHAT", value_parser = rows, default_value = "report")]
    rows: Rows,
    /// With names, typed words and groups of fewer than five people.
    #[arg(long)]
    names: bool,
    /// The columns kept by this name, for an import.
    #[arg(long, value_name = "NAME")]
    map: Option<String>,
    /// These columns in this order, each with the name it is to have: run=Attempt,person,simulated_csat=Score. With --map
    /// they are kept by that name.
    #[arg(long, value_name = "COLUMNS")]
    columns: Option<String>,
    /// Begin a CSV with the mark by which Excel knows UTF-8.
    #[arg(long)]
    bom: bool,
    /// Part the fields of a CSV by semicolons and write decimal commas, as Excel reads it in Germany and wherever else figures
    /// have commas; without this, the file is as RFC 4180 has it.
    #[arg(long)]
    semicolons: bool,
    /// Replace a file that is there already.
    #[arg(long)]
    force: bool,
    /// Say what would be written and whose data leaves, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// The language it is told in, by its tag: en, de.
    #[arg(long, value_name = "TAG", value_parser = super::guide::language, default_value = "en")]
    language: Language,
    /// How to print what was done.
    #[arg(long = "answer", value_enum, default_value_t)]
    answer: Format,
    #[command(flatten)]
    filter: FilterArguments,
}

fn form(code: &str) -> Result<forms::Format, String> {
    forms::format(code).ok_or_else(|| format!("one of {}", FORMATS.map(|format| format.code).join(", ")))
}

fn rows(code: &str) -> Result<Rows, String> {
    let known = || Rows::ALL.map(Rows::code).join(", ");
    Rows::ALL.into_iter().find(|rows| rows.code() == code).ok_or_else(|| format!("one of {}", known()))
}

#[derive(Serialize)]
struct Written {
    path: Option<String>,
    rows: u64,
    bytes: u64,
    people: usize,
    names: bool,
    left_out: usize,
    hidden: usize,
    lacks: String,
    columns: Vec<String>,
}

pub(crate) fn run(arguments: &ExportArguments, folders: &Folders, output: &mut Output) -> anyhow::Result<Done> {
    if !Archive::exists(folders) {
        bail!("nothing was taken in yet, so there is nothing to export. Take hand-ins in first: amends merge FOLDER");
    }
    let mut archive = Archive::open(folders)?;
    in_language(&mut archive, folders, arguments.language)?;
    check(&arguments.filter.filter(), &choices(&mut archive)?)?;
    let words = Words::in_language(arguments.language)?;
    let ask = asked(arguments, &mut archive)?;
    let seen = preview(&mut archive, &words, &ask)?;
    let mut answer = Written {
        path: None,
        rows: seen.rows,
        bytes: 0,
        people: seen.people,
        names: seen.names,
        left_out: seen.left_out,
        hidden: seen.hidden,
        lacks: seen.lacks.clone(),
        columns: seen.columns.clone(),
    };
    if seen.is_nothing() && !arguments.dry_run {
        bail!(
            "nothing would be left without names: in no team have five people played the same case. Nothing was written. \
             Take a wider filter, the report's figures (--rows report), or --names where names may go along."
        );
    }
    if let Some(out) = arguments.out.as_deref().filter(|_| !arguments.dry_run) {
        check_path(out, arguments)?;
        let theme = certificate::paper_theme().context("the built-in look does not load")?;
        let sights = certificate::report_sights(&theme);
        let mut on = |_| ControlFlow::Continue(());
        let done = export(&mut archive, (&words, &sights), (&ask, out), &mut on);
        if let Err(ExportError::Taken { path }) = &done {
            bail!(
                "{} is there already. It was not touched. Choose another name, or replace it with --force.",
                path.display()
            );
        }
        let done = done?;
        answer.path = Some(done.path.display().to_string());
        (answer.rows, answer.bytes) = (done.rows, done.bytes);
    }
    match arguments.answer {
        Format::Json => output.json(&answer)?,
        Format::Text => {
            for line in told(&seen, arguments) {
                output.line(&line)?;
            }
            match &answer.path {
                Some(path) => output.line(&format!("{} rows, {} bytes: {path}", answer.rows, answer.bytes))?,
                None => output.line("Nothing was written. Without --dry-run it is.")?,
            }
        }
    }
    Ok(Done::Well)
}

/// A folder is no file, and a file that says it is another form would be opened as that.
fn check_path(out: &Path, arguments: &ExportArguments) -> anyhow::Result<()> {
    if out.is_dir() {
        bail!("{} is a folder. Nothing was written. Name a file in it.", out.display());
    }
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let code = if arguments.rows == Rows::Report { arguments.format.code } else { "csv" };
    if ending != code && forms::format(&ending).is_some() {
        bail!(
            "{} ends in .{ending}, and what is written is {code}. Nothing was written. Add --format {ending}, or end it in .{code}.",
            out.display()
        );
    }
    Ok(())
}

fn asked(arguments: &ExportArguments, archive: &mut Archive) -> anyhow::Result<Ask> {
    let mut ask = Ask {
        filter: arguments.filter.filter(),
        today: today(),
        format: arguments.format,
        rows: arguments.rows,
        names: arguments.names,
        bom: arguments.bom,
        semicolons: arguments.semicolons,
        columns: None,
        overwrite: arguments.force,
    };
    if let Some(columns) = &arguments.columns {
        if ask.rows == Rows::Report {
            bail!("the report's figures have columns of their own: --columns goes with --rows runs or decisions");
        }
        let columns = ask.rows.wanted(columns)?;
        // A dry run keeps nothing, not even a name for columns.
        if let Some(name) = arguments.map.as_ref().filter(|_| !arguments.dry_run) {
            keep_map(archive, ColumnMap { name: name.clone(), rows: ask.rows, columns: columns.clone() })?;
        }
        ask.columns = Some(columns);
    } else if let Some(name) = &arguments.map {
        ask = ask.with_map(archive, name)?;
    }
    Ok(ask)
}

/// Whose data leaves, and what it looks like.
fn told(seen: &Preview, arguments: &ExportArguments) -> Vec<String> {
    let whose = match (seen.names, arguments.rows) {
        (true, _) if seen.more() > 0 => format!("Named: {} and {} more.", seen.called.join(", "), seen.more()),
        (true, _) => format!("Named: {}.", seen.called.join(", ")),
        (false, Rows::Report) => "They are counted, not named.".to_owned(),
        (false, _) => "Each has a name for this file alone.".to_owned(),
    };
    let rows = |count: u64| counted(usize::try_from(count).unwrap_or(usize::MAX), "row", "rows");
    let mut lines = vec![format!("{} about {}. {whose}", rows(seen.rows), counted(seen.people, "person", "people"))];
    let small = "of groups of fewer than five people: those of a team who have played one case";
    match (seen.left_out, arguments.rows) {
        (0, _) => {}
        (left, Rows::Report) => {
            lines.push(format!("Left out: {}, of groups of fewer than five people.", counted(left, "row", "rows")));
        }
        (left, _) => lines.push(format!("Left out: {}, {small}.", counted(left, "run", "runs"))),
    }
    if seen.hidden > 0 {
        let figures = counted(seen.hidden, "figure", "figures");
        lines.push(format!("Hidden: {figures}, of groups of fewer than five people."));
    }
    if !seen.lacks.is_empty() {
        lines.push(format!("The typefaces of the PDF lack these letters, boxes stand for them: {}", seen.lacks));
    }
    if !seen.names && arguments.rows == Rows::Report {
        lines.push("Whoever holds two reports can take one from the other.".to_owned());
    }
    if let Some(columns) = &arguments.columns
        && let Ok(wanted) = arguments.rows.wanted(columns)
    {
        lines.push(format!("Columns: {}", typed(&wanted)));
    }
    lines
}
