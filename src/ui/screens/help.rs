//! The keys of this place, over the page.

use egui::{Align2, Area, Id, Order, Ui};

use crate::ui::commands::COMMANDS;
use crate::ui::route::Route;
use crate::ui::screens::Action;
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{dock_frame, icon_button_ui, key_cap_ui};

/// Draws the overlay; Esc, `?` or its button close it.
pub fn help_ui(ui: &mut Ui, theme: &Theme, route: &Route, act: &mut dyn FnMut(Action)) {
    Area::new(Id::unique("keys")).order(Order::Foreground).anchor(Align2::CENTER_CENTER, [0.0, 0.0]).show(
        ui.ctx(),
        |ui| {
            dock_frame(theme).fill(theme.colors.raised).show(ui, |ui| {
                ui.set_width(400.0);
                ui.horizontal(|ui| {
                    ui.label(theme.name("Keys here"));
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        if icon_button_ui(ui, theme, Icon::Cross, "Close").clicked() {
                            act(Action::Help);
                        }
                    });
                });
                ui.add_space(theme.space.sm);
                for row in COMMANDS.iter().filter(|row| row.scope.covers(route)) {
                    ui.horizontal(|ui| {
                        ui.scope(|ui| {
                            ui.set_width(72.0);
                            ui.set_min_width(72.0);
                            key_cap_ui(ui, theme, row.shown);
                        });
                        ui.label(theme.body(row.caption));
                    });
                    ui.add_space(theme.space.xs);
                }
            });
        },
    );
}
