//! The keys of this place, over the page.

use egui::{Align, Id, Layout, Modal, ScrollArea, Ui, vec2};

use crate::ui::commands::{COMMANDS, CONTROLS, Row, Scope};
use crate::ui::route::Route;
use crate::ui::screens::{Action, frame};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{dock_frame, icon_button_ui, key_cap_ui};

/// Width of the card's inside, in points.
const WIDTH: f32 = 400.0;
/// Room for the widest key.
const KEYS: f32 = 72.0;

/// Draws the overlay; Esc, `?`, its button and a click beside it close it. The page behind answers to nothing
/// meanwhile.
pub fn help_ui(ui: &mut Ui, theme: &Theme, route: &Route, act: &mut dyn FnMut(Action)) {
    let window = ui.ctx().content_rect();
    let margin = theme.space.lg;
    let shown = Modal::new(Id::unique("keys"))
        .backdrop_color(theme.colors.paper.gamma_multiply(0.6))
        .frame(dock_frame(theme).fill(theme.colors.raised))
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.set_width(WIDTH.min(window.width() - 2.0 * (margin + theme.inset.dock.0)));
            head_ui(ui, theme, act);
            let room =
                window.height() - 2.0 * (margin + theme.inset.dock.1) - theme.size.control_small - theme.space.sm;
            let room = room.max(theme.size.row);
            ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
                frame::scroll_keys(ui, theme);
                ui.spacing_mut().item_spacing.y = theme.space.xs;
                let (everywhere, here): (Vec<&Row>, Vec<&Row>) = COMMANDS
                    .iter()
                    .filter(|row| row.scope.covers(route))
                    .partition(|row| row.scope == Scope::Everywhere);
                if !here.is_empty() {
                    ui.label(theme.heading("On this page"));
                    rows_ui(ui, theme, here.iter().map(|row| (row.shown, row.caption)));
                    ui.add_space(theme.space.sm);
                }
                ui.label(theme.heading("Everywhere"));
                rows_ui(ui, theme, everywhere.iter().map(|row| (row.shown, row.caption)));
                rows_ui(ui, theme, CONTROLS.iter().copied());
            });
        });
    if shown.backdrop_response.clicked() {
        act(Action::Help);
    }
}

fn head_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(Action)) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme.size.control_small);
        ui.label(theme.name("Keys"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button_ui(ui, theme, Icon::Cross, "Close").clicked() {
                act(Action::Help);
            }
        });
    });
    ui.add_space(theme.space.xs);
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
            key_cap_ui(ui, theme, key);
        });
        ui.label(theme.body(caption));
    });
}
