//! Where things are kept, what they take, and the last backup of them.

use egui::{Label, Ui, vec2};

use crate::platform::folders::Place;
use crate::ui::app::Shell;
use crate::ui::screens::settings::{Action, Card, State, backups, say_ui};
use crate::ui::theme::Theme;
use crate::ui::when;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, card_ui, notice_ui, rule_ui};

/// Draws the card.
pub(super) fn kept_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading(theme.words.say("settings-kept")));
        let about = theme.words.tell("settings-kept-size", &[("size", (&when::size(&theme.words, state.used)).into())]);
        folder_ui(ui, theme, shell, (Place::Data, ["settings-data", "settings-data-open"], &about), emit);
        rule_ui(ui, theme);
        backup_ui(ui, theme, state, shell, emit);
    });
}

/// A folder: what lies in it, its path, and the ways to it. The names are those of its words and of its button's.
pub(super) fn folder_ui(
    ui: &mut Ui,
    theme: &Theme,
    shell: &Shell,
    (place, [name, open], about): (Place, [&str; 2], &str),
    emit: &mut dyn FnMut(Action),
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(theme.body(theme.words.say(name)));
        ui.label(theme.small(about));
        let path = shell.ws.folders.path(place).display().to_string();
        // To be copied in part, for a path is long.
        ui.add(Label::new(theme.small(path)).selectable(true).wrap());
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        if button_ui(ui, theme, &Button::outline(theme.words.say(open))).clicked() {
            emit(Action::ShowFolder(place));
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("common-copy-path"))).clicked() {
            emit(Action::CopyPath(place));
        }
    });
}

fn backup_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    if !shell.ws.keeps {
        ui.label(theme.quiet(theme.words.say("settings-backup-unkept")));
        say_ui(ui, theme, state, Card::Kept);
        return;
    }
    if state.is_damaged {
        let (text, action) = (theme.words.say("settings-damaged"), Some(theme.words.say("settings-repair")));
        if notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text, action }) {
            emit(Action::Repair);
        }
    }
    ui.label(theme.body(match state.last_backup {
        Some((made_ms, now_ms)) => {
            let when = when::ago(&theme.words, made_ms, now_ms);
            theme.words.tell("settings-backup-last", &[("when", (&when).into())])
        }
        None => theme.words.say("settings-backup-none").to_owned(),
    }));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        let buttons = [
            ("settings-backup-now", Action::Backup),
            ("settings-restore", Action::ShowBackups),
            ("settings-copy", Action::AskCopy),
        ];
        for (words, action) in buttons {
            if button_ui(ui, theme, &Button::outline(theme.words.say(words))).clicked() {
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
