//! `amends ideas`: what somebody would change in the way of working, collected for whoever owns it.

use clap::Args;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::platform::Folders;
use crate::workflow::Workspace;
use crate::workflow::ideas::{Collected, collected};

/// Arguments of `ideas`.
#[derive(Debug, Args)]
pub(crate) struct IdeasArguments {
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &IdeasArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders)?;
    let all = collected(&ws)?;
    if all.is_empty() && arguments.format == Format::Text {
        output.line("No idea has been written down yet. The debrief asks for one, under “Process”.")?;
    }
    for idea in &all {
        match arguments.format {
            Format::Json => output.json(idea)?,
            Format::Text => output.line(&described(idea))?,
        }
    }
    Ok(Done::Well)
}

fn described(Collected { written_ms, idea, .. }: &Collected) -> String {
    let written = crate::platform::clock::rfc3339(*written_ms);
    let mut lines = vec![format!("{}  {}", written.get(..10).unwrap_or(&written), idea.case)];
    if let Some(mend) = &idea.mend {
        lines.push(format!("  {} To begin with: {}", mend.text, mend.fix));
    }
    lines.extend((!idea.words.is_empty()).then(|| format!("  “{}”", idea.words)));
    lines.join("\n")
}
