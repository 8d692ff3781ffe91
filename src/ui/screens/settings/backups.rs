//! Backups in settings: the list to restore one from, the question before it, and the folder a copy goes to.

use std::path::{Path, PathBuf};

use egui::{Align, Key, Layout, Ui, vec2};

use crate::platform::dialog::Wanted;
use crate::ui::app::Shell;
use crate::ui::screens::confirm::{Answer, Chosen, confirm_ui};
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::screens::settings::{Action, REVEALS, State};
use crate::ui::theme::Theme;
use crate::ui::when;
use crate::ui::widgets::{Button, button_ui, rule_ui, well_frame};
use crate::workflow::backups;

/// How many backups are listed at first.
const FIRST: usize = 5;

/// What stands open below the buttons.
#[derive(Debug, Default)]
pub(in crate::ui::screens) enum Panel {
    /// Nothing.
    #[default]
    None,
    /// The backups there are.
    List {
        /// The newest first.
        backups: Vec<Listed>,
        /// How many more there are.
        older: usize,
    },
    /// One that was chosen.
    Chosen(Chosen),
    /// Where a copy should go.
    Copy,
}

/// A backup in the list.
#[derive(Debug)]
pub(in crate::ui::screens) struct Listed {
    path: PathBuf,
    taken: String,
    size: String,
}

impl Panel {
    pub(super) fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    pub(super) fn list(shell: &Shell, all: bool) -> Self {
        let now_ms = shell.ws.clock.now_ms();
        let found = backups::list(&shell.ws.folders);
        let shown = if all { found.len() } else { FIRST.min(found.len()) };
        let listed = found.iter().take(shown).map(|backup| Listed {
            path: backup.path.clone(),
            taken: when::taken(&shell.words, backup.taken_ms, now_ms),
            size: when::size(&shell.words, backup.bytes),
        });
        Self::List { backups: listed.collect(), older: found.len() - shown }
    }

    pub(super) fn chosen(path: &Path, words: String, shell: &Shell) -> Self {
        Self::Chosen(Chosen::look(path, words, &shell.ws.folders, Some(shell)))
    }
}

/// Draws what stands open.
pub(super) fn panel_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let State { panel, copy_to, elsewhere, reveal, .. } = state;
    let just_opened = *reveal == REVEALS;
    if panel.is_none() {
        return;
    }
    well_frame(theme).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            match panel {
                Panel::None => {}
                Panel::List { backups, older } => list_ui(ui, theme, backups, *older, elsewhere, emit),
                Panel::Chosen(chosen) => match confirm_ui(ui, theme, chosen) {
                    Some(Answer::Restore(path)) => emit(Action::Restore(path)),
                    Some(Answer::Keep) => emit(Action::ShowBackups),
                    None => {}
                },
                Panel::Copy => copy_ui(ui, theme, (copy_to, just_opened), emit),
            }
        });
    });
}

fn list_ui(
    ui: &mut Ui,
    theme: &Theme,
    backups: &[Listed],
    older: usize,
    elsewhere: &mut String,
    emit: &mut dyn FnMut(Action),
) {
    ui.label(theme.heading(theme.words.say("settings-restore-which")));
    if backups.is_empty() {
        ui.label(theme.quiet(theme.words.say("settings-restore-none")));
    }
    for backup in backups {
        row_ui(ui, theme, backup, emit);
    }
    if older > 0 {
        let words = theme.words.tell("settings-restore-older", &[("count", older.into())]);
        if button_ui(ui, theme, &Button::text(&words).small()).clicked() {
            emit(Action::ShowOlder);
        }
    }
    rule_ui(ui, theme);
    let name = theme.words.say("settings-restore-elsewhere");
    let entered = entered(ui, theme, (name, Wanted::Files { ending: "sqlite" }), elsewhere, false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let look = button_ui(ui, theme, &Button::outline(theme.words.say("settings-restore-look")).small()).clicked();
        if (look || entered) && !elsewhere.trim().is_empty() {
            let path = PathBuf::from(elsewhere.trim());
            let words = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            emit(Action::Choose(path, words));
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("common-close")).small()).clicked() {
            emit(Action::ClosePanel);
        }
    });
}

fn row_ui(ui: &mut Ui, theme: &Theme, backup: &Listed, emit: &mut dyn FnMut(Action)) {
    let size = vec2(ui.available_width(), theme.size.control_small);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        if button_ui(ui, theme, &Button::text(&backup.taken).small()).clicked() {
            emit(Action::Choose(backup.path.clone(), backup.taken.clone()));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.quiet(&backup.size)));
    });
}

fn copy_ui(ui: &mut Ui, theme: &Theme, (copy_to, just_opened): (&mut String, bool), emit: &mut dyn FnMut(Action)) {
    ui.label(theme.heading(theme.words.say("settings-copy-title")));
    ui.label(theme.quiet(theme.words.say("settings-copy-explains")));
    let name = theme.words.say("settings-copy-folder");
    let entered = entered(ui, theme, (name, Wanted::Folder), copy_to, just_opened);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        if button_ui(ui, theme, &Button::primary(theme.words.say("settings-copy-there")).small()).clicked() || entered {
            emit(Action::Copy);
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("common-close")).small()).clicked() {
            emit(Action::ClosePanel);
        }
    });
}

/// Draws a field, which takes the keyboard when it has just been opened; `true` when Enter was pressed in it.
fn entered(ui: &mut Ui, theme: &Theme, field: (&str, Wanted), text: &mut String, just_opened: bool) -> bool {
    let response = path_field_ui(ui, theme, field, text);
    if just_opened {
        response.request_focus();
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
