//! The keys of this place, over the page.

use egui::{Align, Id, Layout, Modal, ScrollArea, Ui, vec2};

use crate::ui::commands::{COMMANDS, CONTROLS, Command, LETTER, Row, Scope, WRITING};
use crate::ui::route::Route;
use crate::ui::screens::{Action, frame};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{dock_frame, icon_button_ui, raised_key_cap_ui};

/// Width of the card's inside, in points.
const WIDTH: f32 = 388.0;
/// Room for the widest key.
const KEYS: f32 = 96.0;
/// Narrowest window in which the keys stand in two columns.
const TWO: f32 = 900.0;

/// Draws the overlay, with the keys of a letter where one is written; Esc, `?`, its button and a click beside it close it. The page behind answers to nothing
/// meanwhile.
pub fn help_ui(ui: &mut Ui, theme: &Theme, (route, is_letter): (&Route, bool), act: &mut dyn FnMut(Action)) {
    let covers = |row: &&Row| row.scope.covers(route) && (is_letter || row.scope != Scope::Letters);
    let window = ui.ctx().content_rect();
    let margin = theme.space.lg;
    let two =
        window.width() >= TWO && COMMANDS.iter().any(|row| row.scope != Scope::Everywhere && row.scope.covers(route));
    let shown = Modal::new(Id::unique("keys"))
        .backdrop_color(theme.colors.paper.gamma_multiply(0.6))
        .frame(dock_frame(theme).fill(if theme.dark { theme.colors.raised } else { theme.colors.card }))
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            let wanted = if two { 2.0 * WIDTH + theme.space.xl } else { WIDTH };
            ui.set_width(wanted.min(window.width() - 2.0 * (margin + theme.inset.dock.0)));
            head_ui(ui, theme, act);
            let room =
                window.height() - 2.0 * (margin + theme.inset.dock.1) - theme.size.control_small - theme.space.sm;
            let room = room.max(theme.size.row);
            ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
                frame::scroll_keys(ui, theme);
                ui.spacing_mut().item_spacing.y = theme.space.xs;
                let (everywhere, here): (Vec<&Row>, Vec<&Row>) =
                    COMMANDS.iter().filter(covers).partition(|row| row.scope == Scope::Everywhere);
                let here_ui = |ui: &mut Ui| {
                    ui.label(theme.heading(theme.words.say("keys-here")));
                    rows_ui(ui, theme, here.iter().filter_map(|row| shown_of(row)));
                };
                let everywhere_ui = |ui: &mut Ui| {
                    ui.label(theme.heading(theme.words.say("keys-everywhere")));
                    rows_ui(ui, theme, everywhere.iter().map(|row| (row.shown_at(route), row.caption)));
                    rows_ui(ui, theme, CONTROLS.iter().copied());
                    let writing = if is_letter {
                        Some(("keys-writing-letter", LETTER))
                    } else {
                        Scope::Conversation.covers(route).then_some(("keys-writing", WRITING))
                    };
                    if let Some((heading, keys)) = writing {
                        ui.add_space(theme.space.sm);
                        ui.label(theme.heading(theme.words.say(heading)));
                        rows_ui(ui, theme, keys.iter().copied());
                    }
                };
                if two {
                    let each = (ui.available_width() - theme.space.xl) / 2.0;
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = theme.space.xl;
                        column_ui(ui, theme, each, here_ui);
                        column_ui(ui, theme, each, everywhere_ui);
                    });
                    return;
                }
                if !here.is_empty() {
                    here_ui(ui);
                    ui.add_space(theme.space.sm);
                }
                everywhere_ui(ui);
            });
        });
    if shown.backdrop_response.clicked() {
        act(Action::Help);
    }
}

fn head_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(Action)) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme.size.control_small);
        ui.label(theme.name(theme.words.say("keys-title")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button_ui(ui, theme, Icon::Cross, theme.words.say("common-close")).clicked() {
                act(Action::Help);
            }
        });
    });
    ui.add_space(theme.space.xs);
}

fn column_ui(ui: &mut Ui, theme: &Theme, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        content(ui);
    });
}

/// A row as it is shown: the keys of the replies stand in one.
fn shown_of(row: &Row) -> Option<(&'static str, &'static str)> {
    match row.command {
        Command::Reply(1) if row.scope == Scope::Room => Some(("1–9", row.caption)),
        Command::Reply(1) => Some(("1–4", "keys-replies")),
        Command::Reply(_) => None,
        _ => Some((row.shown, row.caption)),
    }
}

fn rows_ui<'a>(ui: &mut Ui, theme: &Theme, rows: impl Iterator<Item = (&'a str, &'a str)>) {
    for (key, caption) in rows {
        row_ui(ui, theme, key, caption);
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, key: &str, caption: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let size = vec2(KEYS, theme.size.key);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(KEYS);
            raised_key_cap_ui(ui, theme, &theme.words.key(key));
        });
        ui.label(theme.body(theme.words.say(caption)));
    });
}
