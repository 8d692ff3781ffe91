//! `amends replay`: plays a kept attempt again and checks that it comes out as it was issued.

use clap::Args;

use crate::cli::output::Output;
use crate::cli::terminal::{Told, levels};
use crate::cli::{Done, Format};
use crate::domain::session::Event;
use crate::platform::Folders;
use crate::words::Words;
use crate::workflow::{Workspace, attempt, history};

/// Arguments of `replay`.
#[derive(Debug, Args)]
pub(crate) struct ReplayArguments {
    /// The attempt's id, or its beginning as far as it is unique.
    attempt: String,
    /// Also a run of somebody else who practises on this computer.
    #[arg(long)]
    everyone: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &ReplayArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders)?;
    let wanted = &arguments.attempt;
    let row = if arguments.everyone { ws.store.attempt(wanted)? } else { history::own(&ws, wanted)? };
    let (session, _) = attempt::replay(&ws, &row)?;
    let mut told = Told::new(Words::english()?, arguments.format, false, false);
    let events: Vec<Event> = session.events().cloned().collect();
    told.events(&session, &events, output)?;
    if !session.is_over() {
        if arguments.format == Format::Text {
            output.line("The attempt stops here; it is not finished.")?;
        }
        return Ok(Done::Well);
    }
    told.results(&session, output)?;
    if arguments.format == Format::Text {
        output.line("")?;
        for turn in session.turns() {
            output.line(&format!("  {:>2}  {:<24} {}", turn.number, turn.short, levels(turn)))?;
        }
    }
    let same = history::results_of(&row).is_some_and(|issued| issued == attempt::results(&session));
    if !same {
        output.complain("These results differ from those issued when the attempt ended; the issued ones stand.");
    }
    Ok(if same { Done::Well } else { Done::Found })
}
