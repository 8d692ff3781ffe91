//! `amends` without a command: the window.

use crate::cli::Done;
use crate::cli::output::Output;
use crate::platform::Folders;
use crate::ui;

pub(crate) fn run(folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    if !ui::has_display() {
        anyhow::bail!(
            "there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). \
             Play in the terminal with: amends play wrong-plate"
        );
    }
    output.complain("Opening the window …");
    ui::run(folders)?;
    Ok(Done::Well)
}
