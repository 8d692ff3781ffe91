//! `amends archive`: whose hand-ins were merged, and forgetting them. The files themselves lie where they were and stay there.

use anyhow::bail;
use clap::{ArgGroup, Args, Subcommand};
use jiff::civil::Date;
use serde_json::json;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::platform::Folders;
use crate::platform::clock::rfc3339;
use crate::workflow::reports::Archive;
use crate::workflow::reports::forget::{self, Forget, KeptPerson};

/// Arguments of `archive`.
#[derive(Debug, Args)]
pub(crate) struct ArchiveArguments {
    #[command(subcommand)]
    task: Task,
    /// How to print.
    #[arg(long, value_enum, default_value_t, global = true)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// List everybody whose hand-ins were merged.
    People,
    /// Forget hand-ins with all that was read from them. Without --yes, says what would go and changes nothing.
    #[command(group = ArgGroup::new("what").required(true).args(["person", "before", "everything"]))]
    Forget {
        /// Everything of a person, by reference or its beginning.
        #[arg(long, value_name = "REFERENCE")]
        person: Option<String>,
        /// All that was handed in before this day, as 2026-11-26.
        #[arg(long, value_name = "DAY", value_parser = day)]
        before: Option<i64>,
        /// Everything, with remarks, figures of the real world and what was set.
        #[arg(long)]
        everything: bool,
        /// Do it.
        #[arg(long)]
        yes: bool,
    },
}

/// When a day begins, UTC milliseconds.
fn day(text: &str) -> Result<i64, String> {
    let date: Date = text.parse().map_err(|_| "a day as 2026-11-26".to_owned())?;
    let zoned = date.to_zoned(jiff::tz::TimeZone::UTC).map_err(|error| error.to_string())?;
    Ok(zoned.timestamp().as_millisecond())
}

pub(crate) fn run(arguments: &ArchiveArguments, folders: &Folders, output: &mut Output) -> anyhow::Result<Done> {
    let mut archive = Archive::open(folders)?;
    match &arguments.task {
        Task::People => people(&mut archive, arguments.format, output)?,
        Task::Forget { person, before, everything: _, yes } => {
            let what = match (person, before) {
                (Some(person), _) => Forget::Person(reference(&mut archive, person)?),
                (None, Some(before)) => Forget::Before(*before),
                (None, None) => Forget::Everything,
            };
            return forget(&mut archive, &what, *yes, arguments.format, output);
        }
    }
    Ok(Done::Well)
}

fn people(archive: &mut Archive, format: Format, output: &mut Output) -> anyhow::Result<()> {
    let all = forget::people(archive)?;
    if format == Format::Json {
        let told: Vec<_> = all
            .iter()
            .map(|kept| {
                json!({
                    "reference": kept.person.reference, "called": kept.person.called, "is_named": kept.person.is_named,
                    "is_edited": kept.person.is_edited,
                    "team": kept.person.team, "files": kept.files, "runs": kept.runs,
                    "first_written": rfc3339(kept.written_ms.0), "last_written": rfc3339(kept.written_ms.1),
                })
            })
            .collect();
        return output.json(&told);
    }
    if all.is_empty() {
        output.line("Nothing was merged yet.")?;
    }
    for KeptPerson { person, files, runs, written_ms } in all {
        let kind = if person.is_named { "" } else { ", a pseudonym" };
        let called = person.marked();
        let team = person.team.map(|team| format!(", {team}")).unwrap_or_default();
        let last = rfc3339(written_ms.1);
        output.line(&format!(
            "{}  {called}{kind}{team}  files: {files}, runs: {runs}, last written {}",
            person.reference,
            last.get(..10).unwrap_or(&last)
        ))?;
    }
    Ok(())
}

/// The reference that begins so.
fn reference(archive: &mut Archive, begins: &str) -> anyhow::Result<String> {
    let mut fit = forget::people(archive)?;
    fit.retain(|kept| kept.person.reference.starts_with(begins));
    match fit.as_slice() {
        [one] => Ok(one.person.reference.clone()),
        [] => bail!(
            "Nobody’s reference begins with {begins}. Nothing was forgotten. List them with amends archive people."
        ),
        more => {
            bail!("{} people’s references begin with {begins}. Nothing was forgotten. Give more of it.", more.len())
        }
    }
}

fn forget(
    archive: &mut Archive,
    what: &Forget,
    yes: bool,
    format: Format,
    output: &mut Output,
) -> anyhow::Result<Done> {
    let gone = if yes { forget::forget(archive, what)? } else { forget::preview(archive, what)? };
    let done = if gone.traces.is_none() { Done::Well } else { Done::Found };
    if format == Format::Json {
        let traces = gone.traces.as_ref().map(ToString::to_string);
        output.json(&json!({
            "files": gone.files, "runs": gone.runs, "people": gone.people, "is_done": yes, "traces": traces,
        }))?;
        return Ok(done);
    }
    let (files, runs, people) = (gone.files, gone.runs, gone.people);
    let told = format!("hand-ins: {files}, runs: {runs}, people of whom nothing is left: {people}");
    if yes {
        output.line(&format!(
            "Forgotten: {told}. The files that were handed in lie where they were: delete them, too."
        ))?;
        if let Some(traces) = &gone.traces {
            output.line(&traces.to_string())?;
        }
    } else {
        output.line(&format!("Would be forgotten: {told}. Nothing was changed. With --yes it is done, for good."))?;
    }
    Ok(done)
}
