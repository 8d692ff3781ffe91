//! `amends merge`: takes in what others handed in. Originals are only read, and it may be done as often as one likes.

use std::ops::ControlFlow;
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use serde_json::{Value, json};

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::platform::clock::rfc3339;
use crate::platform::{Clock, Folders};
use crate::words::grouped;
use crate::workflow::reports::Archive;
use crate::workflow::reports::merge::{Damage, Merged, merge};

/// Runs that are named one by one as not played again; more are counted.
const NAMED: usize = 20;

/// Arguments of `merge`.
#[derive(Debug, Args)]
pub(crate) struct MergeArguments {
    /// Hand-ins, and folders with hand-ins in them or below.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &MergeArguments, folders: &Folders, output: &mut Output) -> anyhow::Result<Done> {
    let mut archive = Archive::open(folders)?;
    let merged = merge(&mut archive, &arguments.paths, Clock::system().now_ms(), &mut |progress| {
        let (files, of, runs) = (progress.files, progress.of, progress.runs);
        output.progress(&match progress.again {
            (_, 0) => format!("{files} of {of} files read, {runs} new runs"),
            (done, all) => format!("{done} of {all} runs played again whose case came later"),
        });
        ControlFlow::Continue(())
    });
    output.progress("");
    let merged = merged?;
    match arguments.format {
        Format::Json => output.json(&told(&merged))?,
        Format::Text => show(&merged, output)?,
    }
    if let Some(why) = &merged.ended_by {
        bail!("{why}");
    }
    Ok(if merged.is_whole() && !is_nothing(&merged) { Done::Well } else { Done::Found })
}

/// Whether there was no hand-in in what was named, nor anything that could not be taken in.
fn is_nothing(merged: &Merged) -> bool {
    merged.files == 0 && merged.damage.is_empty() && !merged.is_stopped && merged.ended_by.is_none()
}

fn show(merged: &Merged, output: &mut Output) -> anyhow::Result<()> {
    if is_nothing(merged) {
        output.line("There is no hand-in there: their names end in .amends. Nothing was taken in.")?;
        return Ok(());
    }
    let (files_out, runs_out) = merged.out();
    let reserved = merged.files_reserved();
    let with = if reserved > 0 { format!(", {reserved} with a reservation") } else { String::new() };
    output.line(&format!(
        "Hand-ins: {}, {} of them new{with}. Runs: {} new, {} known before.",
        merged.files, merged.new_files, merged.new_runs, merged.known_runs
    ))?;
    if merged.copies > 0 {
        output.line(&format!("Further copies of these files: {}.", merged.copies))?;
    }
    if !merged.not_replayed.is_empty() {
        output.line(&format!(
            "Went in as issued, because they cannot be played again here: {}. They make nobody ready for customers. A file \
             that brings a missing case mends it; nothing here does where other rules scored a run.",
            merged.not_replayed.len()
        ))?;
        for damage in merged.not_replayed.iter().take(NAMED) {
            output.line(&format!("  {}", line(damage)))?;
        }
        if merged.not_replayed.len() > NAMED {
            output.line("  … and more; --format json names all.")?;
        }
    }
    if !merged.reserved.is_empty() {
        output.line(&format!("Went in with a reservation: {reserved} of these files."))?;
        for damage in &merged.reserved {
            output.line(&format!("  {}", line(damage)))?;
        }
    }
    if merged.damage.is_empty() {
        return Ok(());
    }
    let rest =
        if merged.ended_by.is_some() { "No file was changed." } else { "The rest went in, and no file was changed." };
    output.line(&format!("Could not be taken in: {}. {rest}", counted(files_out, runs_out)))?;
    for damage in &merged.damage {
        output.line(&format!("  {}", line(damage)))?;
    }
    Ok(())
}

/// Files and runs, as far as there are any.
fn counted(files: usize, runs: usize) -> String {
    let of = |count: usize, one: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{} {one}s", grouped(&count.to_string(), ','))),
    };
    [of(files, "file"), of(runs, "run")].into_iter().flatten().collect::<Vec<_>>().join(" and ")
}

fn line(damage: &Damage) -> String {
    let file = damage.file.display();
    match (&damage.run, &damage.about) {
        (Some(run), Some(about)) => {
            let ended = rfc3339(about.ended_ms);
            let day = ended.get(..10).unwrap_or(&ended);
            format!("{file}, run {run} of “{}”, {day}: {}", about.case, damage.why)
        }
        (Some(run), None) => format!("{file}, run {run}: {}", damage.why),
        (None, _) => format!("{file}: {}", damage.why),
    }
}

fn told(merged: &Merged) -> Value {
    let all = |list: &[Damage]| -> Vec<Value> {
        let one = |damage: &Damage| {
            let about = damage.about.as_ref();
            json!({
                "file": damage.file.display().to_string(),
                "run": damage.run,
                "case": about.map(|about| &about.case),
                "ended": about.map(|about| rfc3339(about.ended_ms)),
                "why": damage.why.to_string(),
            })
        };
        list.iter().map(one).collect()
    };
    json!({
        "files": merged.files,
        "new_files": merged.new_files,
        "copies": merged.copies,
        "new_runs": merged.new_runs,
        "known_runs": merged.known_runs,
        "not_replayed": all(&merged.not_replayed),
        "reserved": all(&merged.reserved),
        "damage": all(&merged.damage),
        "ended_by": merged.ended_by.as_ref().map(ToString::to_string),
    })
}
