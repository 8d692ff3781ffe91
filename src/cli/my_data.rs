//! `amends my-data`: what is kept of the present learner, as the page of that name has it.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::platform::Folders;
use crate::words::Words;
use crate::workflow::Workspace;
use crate::workflow::my_data::{self, Gone, Preview, Standing};
use crate::workflow::personal;

/// Arguments of `my-data`.
#[derive(Debug, Args)]
pub(crate) struct MyDataArguments {
    #[command(subcommand)]
    task: Task,
    /// How to print.
    #[arg(long, value_enum, default_value_t, global = true)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write all of it into one ZIP: JSON, tables and a page to read.
    Export {
        /// Into which folder.
        #[arg(long, value_name = "FOLDER", default_value = ".")]
        to: PathBuf,
    },
    /// Say for whom a run counts that somebody else played under this name. What was recorded stays as it was.
    Correct {
        /// The run's id, or its beginning as far as it is unique.
        attempt: String,
        /// The name of another learner of this computer; without one it counts for nobody.
        #[arg(long, value_name = "NAME", conflicts_with = "mine")]
        to: Option<String>,
        /// It was mine after all.
        #[arg(long)]
        mine: bool,
    },
    /// Erase everything, here and in every backup. Without --yes, says what would go and changes nothing.
    Erase {
        /// Only what was typed; scores and results stay.
        #[arg(long)]
        words: bool,
        /// Do it.
        #[arg(long)]
        yes: bool,
    },
    /// List the runs that are older than you keep them, and erase them if asked to.
    Retention {
        /// Only list them: nothing changes. It is what happens without --yes, too.
        #[arg(long, conflicts_with = "yes")]
        dry_run: bool,
        /// After how many months, in place of what is set.
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1200))]
        months: Option<u32>,
        /// Erase the content of those runs.
        #[arg(long)]
        yes: bool,
        /// Today's date, such as 2026-11-26: asked for when nothing was kept for long.
        #[arg(long, value_name = "DATE")]
        today: Option<String>,
    },
    /// Print what is kept of a person, field by field, and why.
    Fields,
}

pub(crate) fn run(arguments: &MyDataArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let format = arguments.format;
    let open = || Workspace::open(folders);
    match &arguments.task {
        Task::Export { to } => export(&mut open()?, &to.to_string_lossy(), format, output),
        Task::Correct { attempt, to, mine } => correct(&mut open()?, attempt, to.as_deref(), *mine, output),
        Task::Erase { words, yes } => erase(&mut open()?, (*words, *yes), format, output),
        Task::Retention { dry_run: _, months, yes, today } => {
            retention(&open()?, (*months, *yes, today.as_deref()), format, output)
        }
        Task::Fields => {
            output.line(personal::page(&*Words::english()?).trim_end())?;
            Ok(Done::Well)
        }
    }
}

fn export(ws: &mut Workspace, folder: &str, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let words = Words::in_language(ws.settings.language.language(crate::platform::locale::language()))?;
    let written = my_data::write_into(ws, &words, folder)?;
    match format {
        Format::Json => {
            output.json(&json!({ "path": written.path, "runs": written.runs, "bytes": written.bytes }))?;
        }
        Format::Text => output.line(&format!(
            "{} is written, with {} runs. What you said about yourself is in it, so mind where it goes.",
            written.path.display(),
            written.runs
        ))?,
    }
    Ok(Done::Well)
}

fn correct(
    ws: &mut Workspace,
    attempt: &str,
    to: Option<&str>,
    mine: bool,
    output: &mut Output,
) -> anyhow::Result<Done> {
    let row = ws.store.attempt(attempt)?;
    let standing = match to {
        _ if mine => Standing::Mine,
        None => Standing::Nobody,
        Some(name) => {
            let others = my_data::others(ws)?;
            let found = others.into_iter().find(|one| one.name.as_deref() == Some(name.trim()));
            let Some(found) = found else {
                anyhow::bail!("nobody else called {name} has practised on this computer. Nothing was changed.");
            };
            Standing::Other(found.id)
        }
    };
    my_data::correct(ws, &row.id, &standing)?;
    output.line(&match (mine, to) {
        (true, _) => format!("{} counts for you again.", row.id),
        (_, Some(name)) => format!("{} counts for {} now.", row.id, name.trim()),
        _ => format!("{} counts for nobody now.", row.id),
    })?;
    Ok(Done::Well)
}

fn erase(ws: &mut Workspace, (words, yes): (bool, bool), format: Format, output: &mut Output) -> anyhow::Result<Done> {
    if !yes {
        tell_preview(&my_data::preview(ws)?, words, format, output)?;
        return Ok(Done::Well);
    }
    let gone = if words { my_data::erase_typed(ws)? } else { my_data::erase_everything(ws)? };
    tell_gone(&gone, format, output)?;
    Ok(Done::Well)
}

fn tell_preview(preview: &Preview, words: bool, format: Format, output: &mut Output) -> anyhow::Result<()> {
    let held = preview.held;
    if format == Format::Json {
        return output.json(&json!({
            "runs": held.runs, "words": held.words, "said": held.said, "drafts": held.drafts,
            "backups": preview.backups, "hand_ins": preview.hand_ins, "elsewhere": preview.elsewhere,
            "unread": preview.unread,
        }));
    }
    let what = if words {
        format!("{} pieces of typed words", held.words)
    } else {
        format!(
            "{} runs, {} pieces of typed words, {} things said about runs and {} drafts",
            held.runs, held.words, held.said, held.drafts
        )
    };
    output.line(&format!(
        "This would go: {what}; {} backups would be written anew, {} hand-ins in the data folder removed.",
        preview.backups, preview.hand_ins
    ))?;
    tell_elsewhere((&preview.elsewhere, &preview.unread), output)?;
    Ok(output.line("Nothing has changed yet. It cannot be undone; to do it, add --yes.")?)
}

fn tell_elsewhere((elsewhere, unread): (&[PathBuf], &[PathBuf]), output: &mut Output) -> anyhow::Result<()> {
    for path in elsewhere {
        output.line(&format!("Written elsewhere, and not to be called back: {}", path.display()))?;
    }
    for path in unread {
        output.line(&format!("A hand-in that cannot be looked into, and stays: {}", path.display()))?;
    }
    Ok(())
}

fn tell_gone(gone: &Gone, format: Format, output: &mut Output) -> anyhow::Result<()> {
    let erased = gone.erased;
    if format == Format::Json {
        return output.json(&json!({
            "attempts": erased.attempts, "erased": erased.events, "backups": erased.backups,
            "hand_ins": gone.hand_ins, "elsewhere": gone.elsewhere, "unread": gone.unread,
        }));
    }
    output.line(&format!(
        "Erased: {} runs, {} events, in {} backups, {} hand-ins.",
        erased.attempts, erased.events, erased.backups, gone.hand_ins
    ))?;
    tell_elsewhere((&gone.elsewhere, &gone.unread), output)
}

fn retention(
    ws: &Workspace,
    (months, yes, today): (Option<u32>, bool, Option<&str>),
    format: Format,
    output: &mut Output,
) -> anyhow::Result<Done> {
    let Some(months) = months.or(ws.settings.keep_for.months()) else {
        output.line("Runs are kept until you erase them. To see what is older than, say, a year: --months 12")?;
        return Ok(Done::Well);
    };
    let due = my_data::due(ws, months)?;
    for run in &due {
        let (id, case, played) = (run.row.id.to_string(), &run.row.scenario_id, my_data::day(run.played_ms));
        match format {
            Format::Json => output.json(&json!({ "attempt": id, "case": case, "played": played }))?,
            Format::Text => output.line(&format!("{played}  {case}  {id}"))?,
        }
    }
    let rooms = my_data::due_rooms(ws, months)?;
    for room in &rooms {
        let opened = my_data::day(i64::try_from(room.opened_ms).unwrap_or_default());
        match format {
            Format::Json => output.json(&json!({ "workshop": room.id, "case": room.scenario, "opened": opened }))?,
            Format::Text => output.line(&format!("{opened}  {}  workshop {}", room.scenario, room.id))?,
        }
    }
    if yes {
        let runs: Vec<_> = due.into_iter().map(|run| run.row.id).collect();
        let gone = my_data::erase_due(ws, &runs, today)?;
        my_data::forget_due_rooms(ws, &rooms, today)?;
        tell_gone(&gone, format, output)?;
        if format == Format::Text && !rooms.is_empty() {
            output.line(&format!("Forgotten: {} workshops.", rooms.len()))?;
        }
    } else if format == Format::Text {
        let workshops = if rooms.is_empty() { String::new() } else { format!(" and {} workshops", rooms.len()) };
        output.line(&format!("{} runs{workshops} are older than {months} months. Nothing has changed.", due.len()))?;
    }
    Ok(Done::Well)
}
