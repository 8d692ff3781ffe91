//! Settings: look, size, motion, time; where things are kept; what could not be loaded and why.

mod backups;
mod kept;
mod own_cases;
mod ui;

use std::path::PathBuf;

use crate::platform::settings::{ThemeChoice, TimeAllowed};
use crate::ui::app::Shell;
use crate::ui::screens::Outcome;
use crate::workflow::backups as kept_copies;
use crate::workflow::trouble::{Hindrance, hindrance};
use backups::Panel;

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
    /// Make a damaged store sound.
    Repair,
    /// Show the backups there are.
    ShowBackups,
    /// Show older ones too.
    ShowOlder,
    /// Look into this backup and ask; the words say when it was taken.
    Choose(PathBuf, String),
    /// Put it in the place of the store.
    Restore(PathBuf),
    /// Ask where a copy should go.
    AskCopy,
    /// Copy a fresh backup into the folder in the field.
    Copy,
    /// Put whatever was opened away.
    ClosePanel,
}

/// How many drawings bring something new into sight.
const REVEALS: u8 = 3;

/// The state of settings.
#[derive(Debug, Default)]
pub struct State {
    pub(super) last_backup: Option<String>,
    /// Something in the store does not match its checksums.
    pub(super) is_damaged: bool,
    /// How something went that was asked for, and whether it failed.
    pub(super) message: Option<(String, bool)>,
    pub(super) panel: Panel,
    /// For so many drawings what was opened or said is brought into sight: one of them may be thrown away.
    pub(super) reveal: u8,
    /// The folder a copy goes to.
    pub(super) copy_to: String,
    /// The file of a backup that lies elsewhere.
    pub(super) elsewhere: String,
}

impl State {
    pub(super) fn arrive(&mut self, shell: &mut Shell) {
        shell.ws.reload_catalog();
        shell.ws.take_findings();
        self.message = None;
        self.panel = Panel::None;
        self.is_damaged = shell.ws.is_known_damaged();
        self.last_backup = shell.ws.last_backup_words();
    }

    /// Says how something went.
    pub(super) fn tell(&mut self, text: String, failed: bool) {
        self.message = Some((text, failed));
        self.reveal = REVEALS;
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        let settings = &mut shell.ws.settings;
        match action {
            Action::Theme(theme) => settings.theme = theme,
            Action::Zoom(zoom) => settings.zoom = zoom,
            Action::ReduceMotion(on) => settings.reduce_motion = on,
            Action::Time(time) => settings.time_allowed = time,
            other => return self.apply_to_kept(other, shell),
        }
        shell.ws.save_settings();
        Outcome::Stay
    }

    fn apply_to_kept(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Backup => {
                self.panel = Panel::None;
                match shell.ws.store.backup_now() {
                    Ok(_) => self.tell("A backup was made and verified.".to_owned(), false),
                    Err(error) => {
                        self.is_damaged |= matches!(hindrance(&error), Hindrance::Damaged);
                        self.tell(format!("No backup was made. {error}"), true);
                    }
                }
                self.last_backup = shell.ws.last_backup_words();
            }
            Action::ShowBackups => self.open(Panel::list(shell, false)),
            Action::ShowOlder => self.open(Panel::list(shell, true)),
            Action::Choose(path, words) => self.open(Panel::chosen(&path, words, shell)),
            Action::Restore(path) => return Outcome::Restore(path),
            Action::Repair => return Outcome::Repair,
            Action::AskCopy => self.open(Panel::Copy),
            Action::ClosePanel => self.open(Panel::None),
            Action::Copy => {
                match kept_copies::copy_elsewhere(&shell.ws, &self.copy_to) {
                    Ok((_, path)) => {
                        self.panel = Panel::None;
                        self.tell(format!("A copy was made and checked: {}", path.display()), false);
                    }
                    Err(error) => self.tell(error.to_string(), true),
                }
                // The backup it is a copy of was taken for it.
                self.last_backup = shell.ws.last_backup_words();
            }
            // The look is applied above; what is left looks for cases again.
            _ => shell.ws.reload_catalog(),
        }
        Outcome::Stay
    }

    fn open(&mut self, panel: Panel) {
        self.message = None;
        self.panel = panel;
        self.reveal = REVEALS;
    }
}
