//! Settings: look, size, motion, time; where things are kept; what could not be loaded and why.

mod kept;
mod own_cases;
mod ui;

use crate::platform::settings::{ThemeChoice, TimeAllowed};
use crate::ui::app::Shell;
use crate::ui::screens::Outcome;

pub use ui::settings_ui;

/// What settings ask for.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Light, dark, or as the system says.
    Theme(ThemeChoice),
    /// Size of everything, 1 is normal.
    Zoom(f32),
    /// No movement.
    ReduceMotion(bool),
    /// Time for a reply.
    Time(TimeAllowed),
    /// Look for cases again.
    Reload,
    /// Make a verified backup now.
    Backup,
}

/// The state of settings.
#[derive(Debug, Default)]
pub struct State {
    pub(super) last_backup: Option<String>,
    pub(super) message: Option<String>,
    /// The message tells of a backup that was not made.
    pub(super) backup_failed: bool,
}

impl State {
    pub(super) fn arrive(&mut self, shell: &mut Shell) {
        shell.ws.reload_catalog();
        self.message = None;
        self.last_backup = shell.ws.last_backup_words();
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        let settings = &mut shell.ws.settings;
        match action {
            Action::Theme(theme) => settings.theme = theme,
            Action::Zoom(zoom) => settings.zoom = zoom,
            Action::ReduceMotion(on) => settings.reduce_motion = on,
            Action::Time(time) => settings.time_allowed = time,
            Action::Reload => {
                shell.ws.reload_catalog();
                return Outcome::Stay;
            }
            Action::Backup => {
                let made = shell.ws.store.backup_now();
                self.backup_failed = made.is_err();
                self.message = Some(match made {
                    Ok(_) => "A backup was made and verified.".to_owned(),
                    Err(error) => error.to_string(),
                });
                self.last_backup = shell.ws.last_backup_words();
                return Outcome::Stay;
            }
        }
        shell.ws.save_settings();
        Outcome::Stay
    }
}
