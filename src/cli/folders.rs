//! `amends folders`: where things are kept.

use crate::cli::Done;
use crate::cli::output::Output;
use crate::platform::Folders;
use crate::platform::folders::Place;

pub(crate) fn run(folders: &Folders, output: &mut Output) -> anyhow::Result<Done> {
    let places = [
        ("attempts and settings", Place::Data),
        ("your own cases", Place::Scenarios),
        ("backups", Place::Backups),
        ("log", Place::Logs),
    ];
    for (what, place) in places {
        output.line(&format!("{what:<22} {}", folders.path(place).display()))?;
    }
    output.line("To remove Amends' data, delete the first of these folders.")?;
    Ok(Done::Well)
}
