//! Every picture a case may name, on one page: for authors who choose one, and for looking at them as a designer does.

use egui::{CornerRadius, Ui, Vec2, vec2};

use crate::domain::scenario::model::Picture;
use crate::ui::theme::Theme;
use crate::ui::widgets::art::{strip_name, strip_ui};

/// Pictures in a row.
const COLUMNS: usize = 4;
/// Height of a strip over its width, as on a card.
const HIGH: f32 = 0.28;

/// All of them, each under its name.
pub fn pictures_ui(ui: &mut Ui, theme: &Theme) {
    ui.spacing_mut().item_spacing = Vec2::splat(theme.space.sm);
    ui.horizontal(|ui| {
        ui.label(theme.title("Pictures"));
        ui.label(theme.quiet("What a case’s card shows, by the name its file may give."));
    });
    let width = (ui.available_width() - theme.space.sm * (COLUMNS as f32 - 1.0)) / COLUMNS as f32;
    let size = vec2(width, width * HIGH).floor();
    for row in Picture::ALL.chunks(COLUMNS) {
        ui.horizontal(|ui| {
            for picture in row {
                let name = format!("{picture:?}");
                ui.vertical(|ui| {
                    ui.set_width(size.x);
                    ui.label(theme.small(&name));
                    strip_ui(ui, theme, strip_name(*picture), size, CornerRadius::same(theme.radius.card), &name);
                });
            }
        });
    }
}
