//! `amends` without a command: the window.

use crate::cli::Done;
use crate::cli::output::Output;
use crate::platform::{Clock, Folders, logging};
use crate::server::Lan;
use crate::ui;

/// Opens it; with `since`, says how long that took from there until the first frame was shown.
pub(crate) fn run(
    folders: Folders,
    panic_at: Vec<ui::Part>,
    since: Option<Clock>,
    output: &mut Output,
) -> anyhow::Result<Done> {
    if !ui::has_display() {
        anyhow::bail!(
            "there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). \
             Play in the terminal with: amends play wrong-plate"
        );
    }
    if let Err(why) = logging::start(&folders, Clock::system()) {
        output.complain(&format!("There is no log of this run: {why}"));
    }
    output.complain("Opening the window …");
    let ready = since.map(|since| {
        Box::new(move || Output::standard().complain(&format!("ready after {} ms", since.mono_ms())))
            as Box<dyn FnMut() + Send>
    });
    ui::run(folders, panic_at, Some(Box::new(Lan)), ready)?;
    Ok(Done::Well)
}

/// A part of the window by its name, for `--panic-at`.
pub(crate) fn part(name: &str) -> Result<ui::Part, String> {
    let names: Vec<&str> = ui::Part::ALL.iter().map(|part| part.name()).collect();
    ui::Part::named(name).ok_or_else(|| format!("one of {}", names.join(", ")))
}
