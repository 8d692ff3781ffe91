//! `amends store`: checking, backing up, restoring and repairing what is kept, for whoever looks after
//! the computer. It must not do anything the window could not.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::platform::folders::Place;
use crate::platform::{Clock, Folders, clock};
use crate::store::{CheckReport, Store};
use crate::workflow::{Workspace, backups, history, repair, say};

/// Arguments of `store`.
#[derive(Debug, Args)]
pub(crate) struct StoreArguments {
    #[command(subcommand)]
    task: Task,
    /// How to print.
    #[arg(long, value_enum, default_value_t, global = true)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Check every attempt against its checksums.
    Check,
    /// Make a verified backup, and keep a copy elsewhere if asked.
    Backup {
        /// Also write a copy into this folder, for example on a stick.
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
    },
    /// List the backups, the newest first.
    Backups,
    /// Put a backup in the store's place; the store before is kept.
    Restore {
        /// A backup file; without one, the newest.
        file: Option<PathBuf>,
    },
    /// Erase every word typed in an attempt, and in runs that share turns with it, here and in every backup. Scores,
    /// results and replay stay.
    EraseWords {
        /// The attempt's id, or its beginning as far as it is unique.
        attempt: String,
        /// Also a run of somebody else who practises on this computer.
        #[arg(long)]
        everyone: bool,
    },
    /// Make a sound store of all that proves itself in a damaged one and in the backups; the damaged one is kept.
    Repair,
}

pub(crate) fn run(arguments: &StoreArguments, folders: &Folders, output: &mut Output) -> anyhow::Result<Done> {
    let format = arguments.format;
    match &arguments.task {
        Task::Check => check(&open(folders)?.check()?, format, output),
        Task::Backup { to } => backup(folders, to.as_deref(), format, output),
        Task::Backups => list(folders, format, output),
        Task::Restore { file } => restore(folders, file.clone(), format, output),
        Task::EraseWords { attempt, everyone } => erase(folders, (attempt, *everyone), format, output),
        Task::Repair => mend(folders, format, output),
    }
}

fn open(folders: &Folders) -> anyhow::Result<Store> {
    Ok(Store::open(folders, Clock::system())?)
}

fn check(report: &CheckReport, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let findings: Vec<String> = report.findings().iter().map(ToString::to_string).collect();
    match format {
        Format::Json => output.json(&json!({
            "sound": report.is_sound(), "attempts": report.attempts, "events": report.events, "findings": findings,
        }))?,
        Format::Text => {
            for finding in &findings {
                output.line(finding)?;
            }
            let verdict = if report.is_sound() {
                "All of them match their checksums."
            } else {
                "The others are not affected. To keep all that is sound: amends store repair"
            };
            output.line(&format!("{} attempts, {} events. {verdict}", report.attempts, report.events))?;
        }
    }
    Ok(if report.is_sound() { Done::Well } else { Done::Found })
}

fn backup(folders: &Folders, to: Option<&Path>, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders.clone())?;
    let (backup, copied) = match to {
        Some(folder) => {
            backups::copy_elsewhere(&ws, &folder.to_string_lossy()).map(|(backup, copy)| (backup, Some(copy)))?
        }
        None => (ws.store.backup_now()?, None),
    };
    match format {
        Format::Json => output.json(&json!({ "backup": backup.path, "copy": copied, "bytes": backup.bytes }))?,
        Format::Text => {
            output.line(&format!("Verified backup: {}", backup.path.display()))?;
            if let Some(path) = copied {
                output.line(&format!("Copy: {}", path.display()))?;
            }
        }
    }
    Ok(Done::Well)
}

fn list(folders: &Folders, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let all = Store::backups_in(folders.path(Place::Backups))?;
    if all.is_empty() && format == Format::Text {
        output.line("There is no backup yet. Make one with: amends store backup")?;
    }
    for backup in all {
        let taken = clock::rfc3339(backup.taken_ms);
        match format {
            Format::Json => {
                output.json(&json!({ "backup": backup.path, "taken": taken, "bytes": backup.bytes }))?;
            }
            Format::Text => {
                output.line(&format!("{taken}  {:>9} kB  {}", backup.bytes.div_ceil(1000), backup.path.display()))?;
            }
        }
    }
    Ok(Done::Well)
}

fn restore(folders: &Folders, file: Option<PathBuf>, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let newest = || backups::list(folders).into_iter().next().map(|backup| backup.path);
    let Some(file) = file.or_else(newest) else {
        anyhow::bail!("there is no backup to restore in the backups folder. Nothing was changed. Name a file.");
    };
    let restored = backups::restore(folders, &file)?;
    match format {
        Format::Json => output.json(&json!({ "restored": file, "set_aside": restored.set_aside }))?,
        Format::Text => {
            output.line(&format!("Restored {}.", file.display()))?;
            if let Some(before) = restored.set_aside {
                output.line(&format!("The store before is kept as {}.", before.display()))?;
            }
        }
    }
    Ok(Done::Well)
}

fn erase(
    folders: &Folders,
    (attempt, everyone): (&str, bool),
    format: Format,
    output: &mut Output,
) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders.clone())?;
    let row = if everyone { ws.store.attempt(attempt)? } else { history::own(&ws, attempt)? };
    let erased = say::erase_words(&ws, &row)?;
    match format {
        Format::Json => output.json(&json!({
            "attempts": erased.attempts, "erased": erased.events, "backups": erased.backups,
        }))?,
        Format::Text => output.line(&format!(
            "Erased {} of typed words in {} runs, and in {} backups. Scores and results are as they were.",
            match erased.events {
                1 => "one piece".to_owned(),
                pieces => format!("{pieces} pieces"),
            },
            erased.attempts,
            erased.backups
        ))?,
    }
    Ok(Done::Well)
}

fn mend(folders: &Folders, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let repaired = repair::repair(folders)?;
    match format {
        Format::Json => output.json(&json!({
            "whole": repaired.whole, "from_backup": repaired.from_backup.len(), "in_part": repaired.in_part.len(),
            "worn": repaired.worn.len(),
            "lost": repaired.lost, "events": repaired.events, "set_aside": repaired.set_aside,
        }))?,
        Format::Text => {
            for line in repaired.words() {
                output.line(&line.to_string())?;
            }
        }
    }
    Ok(Done::Well)
}
