//! Where things are kept, and the last backup of them.

use egui::{Label, Ui, vec2};

use crate::platform::folders::Place;
use crate::ui::app::Shell;
use crate::ui::screens::settings::{Action, State, backups};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, card_ui, notice_ui, rule_ui};

/// Draws the card.
pub(super) fn kept_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
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

fn backup_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    if !shell.ws.keeps {
        ui.label(theme.quiet("You are just trying: nothing of this run is kept, so there is nothing to back up."));
        return;
    }
    if state.is_damaged {
        let text = "Some of what is kept does not match its checksums, so no backup can be made. Repair keeps every \
                    attempt that does, takes the others from the backups, and puts the damaged file aside.";
        if notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text, action: Some("Repair") }) {
            emit(Action::Repair);
        }
    }
    let last = state.last_backup.as_deref().unwrap_or("none yet");
    ui.label(theme.body(format!("Last verified backup: {last}")));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        let buttons =
            [("Back up now", Action::Backup), ("Restore…", Action::ShowBackups), ("Copy elsewhere…", Action::AskCopy)];
        for (words, action) in buttons {
            if button_ui(ui, theme, &Button::outline(words)).clicked() {
                emit(action);
            }
        }
    });
    if state.message.is_none() && state.panel.is_none() {
        return;
    }
    let shown = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        if let Some((text, failed)) = &state.message {
            let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
            notice_ui(ui, theme, &Notice { kind, text, action: None });
        }
        backups::panel_ui(ui, theme, state, emit);
    });
    if state.reveal > 0 {
        state.reveal -= 1;
        ui.scroll_to_rect(shown.response.rect.expand(theme.space.md), None);
    }
}
