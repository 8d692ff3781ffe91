//! Where things are kept, what they take, and the last backup of them.

use egui::{Label, Ui, vec2};

use crate::platform::folders::Place;
use crate::ui::app::Shell;
use crate::ui::screens::settings::{Action, Card, State, backups, say_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, card_ui, notice_ui, rule_ui};

/// Draws the card.
pub(super) fn kept_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading("Where things are kept"));
        let about = format!("Attempts, settings, backups and log take {}.", state.used);
        folder_ui(ui, theme, shell, (Place::Data, "Data folder", &about), emit);
        rule_ui(ui, theme);
        backup_ui(ui, theme, state, shell, emit);
    });
}

/// A folder: what lies in it, its path, and the ways to it.
pub(super) fn folder_ui(
    ui: &mut Ui,
    theme: &Theme,
    shell: &Shell,
    (place, name, about): (Place, &str, &str),
    emit: &mut dyn FnMut(Action),
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(theme.body(name));
        ui.label(theme.small(about));
        let path = shell.ws.folders.path(place).display().to_string();
        // To be copied in part, for a path is long.
        ui.add(Label::new(theme.small(path)).selectable(true).wrap());
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        let of = name.to_lowercase();
        if button_ui(ui, theme, &Button::outline(&format!("Open {of}"))).clicked() {
            emit(Action::ShowFolder(place));
        }
        if button_ui(ui, theme, &Button::text("Copy path")).clicked() {
            emit(Action::CopyPath(place));
        }
    });
}

fn backup_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    if !shell.ws.keeps {
        ui.label(theme.quiet("You are just trying: nothing of this run is kept, so there is nothing to back up."));
        say_ui(ui, theme, state, Card::Kept);
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
            [("Back up now", Action::Backup), ("Restore…", Action::ShowBackups), ("Save a copy…", Action::AskCopy)];
        for (words, action) in buttons {
            if button_ui(ui, theme, &Button::outline(words)).clicked() {
                emit(action);
            }
        }
    });
    say_ui(ui, theme, state, Card::Kept);
    if state.panel.is_none() {
        return;
    }
    let shown = ui.vertical(|ui| backups::panel_ui(ui, theme, state, emit));
    if state.reveal > 0 {
        state.reveal -= 1;
        ui.scroll_to_rect(shown.response.rect.expand(theme.space.md), None);
    }
}
