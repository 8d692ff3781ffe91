//! Where things are kept, and the last backup of them.

use egui::{Label, Ui};

use crate::platform::folders::Place;
use crate::ui::app::Shell;
use crate::ui::screens::settings::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, card_ui, notice_ui, rule_ui};

/// Draws the card.
pub(super) fn kept_ui(ui: &mut Ui, theme: &Theme, state: &State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading("Where things are kept"));
        let places = [("Attempts", Place::Data), ("Own cases", Place::Scenarios), ("Backups", Place::Backups)];
        for (name, place) in places {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(theme.body(name));
                let path = shell.ws.folders.path(place).display().to_string();
                // To be copied into a file manager.
                ui.add(Label::new(theme.small(path)).selectable(true).wrap());
            });
        }
        rule_ui(ui, theme);
        backup_ui(ui, theme, state, shell, emit);
    });
}

fn backup_ui(ui: &mut Ui, theme: &Theme, state: &State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    if !shell.ws.keeps {
        ui.label(theme.quiet("You are just trying: nothing of this run is kept, so there is nothing to back up."));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        if button_ui(ui, theme, &Button::outline("Back up now")).clicked() {
            emit(Action::Backup);
        }
        let last = state.last_backup.as_deref().unwrap_or("none yet");
        ui.label(theme.quiet(format!("Last verified backup: {last}")));
    });
    if let Some(message) = &state.message {
        let kind = if state.backup_failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text: message, action: None });
    }
}
