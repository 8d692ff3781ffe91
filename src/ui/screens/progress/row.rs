//! Cards in a row that end together, and cards in columns, each as deep as what stands in it. Knows nothing of what that is.

use egui::{Id, Margin, Ui};

use crate::ui::theme::Theme;
use crate::ui::widgets::card_frame;

/// Room below a card's last words that is left empty rather than drawn over, in points.
const ROUNDING: f32 = 0.5;

/// Draws cards of these widths beside each other, a gap apart, each as deep as the deepest.
pub(in crate::ui::screens) fn row_ui(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    widths: &[f32],
    mut card: impl FnMut(&mut Ui, usize),
) {
    let id = Id::unique(("progress-row", name));
    // How deep the deepest was of itself: known after the first pass, which is thrown away.
    let floor = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or_default();
    let (x, y) = (theme.inset.card.0.max(theme.space.lg), theme.inset.card.1.max(theme.space.lg - theme.space.xs));
    let mut deepest = 0.0_f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.lg;
        for (at, width) in widths.iter().enumerate() {
            card_frame(theme).inner_margin(Margin::symmetric(x as i8, y as i8)).show(ui, |ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing = egui::vec2(theme.space.sm, theme.space.xs);
                    ui.set_width(width - 2.0 * x);
                    let top = ui.cursor().top();
                    card(ui, at);
                    let own = ui.min_rect().bottom() - top;
                    deepest = deepest.max(own);
                    if floor > own && widths.len() > 1 {
                        ui.expand_to_include_y(top + floor);
                    }
                });
            });
        }
    });
    if (deepest - floor).abs() > ROUNDING {
        ui.data_mut(|data| data.insert_temp(id, deepest));
        ui.ctx().request_discard("cards in a row end together");
        ui.ctx().request_repaint();
    }
}

/// Draws columns of these widths beside each other, a gap apart, each with its cards below one another: no card is deeper than
/// what it holds, however deep its neighbour is.
pub(in crate::ui::screens) fn columns_of_cards_ui(
    ui: &mut Ui,
    theme: &Theme,
    columns: &[(f32, usize)],
    mut card: impl FnMut(&mut Ui, usize, usize),
) {
    let gap = theme.space.lg;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (at, (width, cards)) in columns.iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(*width);
                ui.spacing_mut().item_spacing.y = gap;
                for of in 0..*cards {
                    framed_ui(ui, theme, *width, &mut |ui| card(ui, at, of));
                }
            });
        }
    });
}

/// A card of this width around what is drawn.
fn framed_ui(ui: &mut Ui, theme: &Theme, width: f32, contents: &mut dyn FnMut(&mut Ui)) {
    let (x, y) = (theme.inset.card.0.max(theme.space.lg), theme.inset.card.1.max(theme.space.lg - theme.space.xs));
    card_frame(theme).inner_margin(Margin::symmetric(x as i8, y as i8)).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(theme.space.sm, theme.space.xs);
            ui.set_width(width - 2.0 * x);
            contents(ui);
        });
    });
}
