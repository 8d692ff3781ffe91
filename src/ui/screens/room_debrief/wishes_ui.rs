//! How the list of wishes is drawn: a name a row with what is known of it, what can be said beside it, and one button below.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::screens::debrief::tied;
use crate::ui::screens::room_debrief::{Action, WishRow, WishesView};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Availability, Button, anchor_ui, button_ui, card_ui, choice_width, long_lines_ui, rule_ui};

/// Narrowest row with its name at the left and the choices at the right.
const WIDE: f32 = 720.0;

/// Draws the list.
pub(super) fn wishes_ui(ui: &mut Ui, theme: &Theme, view: &WishesView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(&view.heading));
        let about = words.say("room-debrief-wish-about");
        long_lines_ui(ui, theme, &tied(about), (Step::Body, Weight::Regular), theme.colors.text_secondary);
        for row in &view.rows {
            rule_ui(ui, theme);
            row_ui(ui, theme, row, emit);
        }
        let Some((text, why)) = &view.action else { return };
        ui.add_space(theme.space.xs);
        let availability = why.as_deref().map_or(Availability::Ready, Availability::Unavailable);
        if button_ui(ui, theme, &Button::primary(text).availability(availability)).clicked() {
            emit(Action::Settle);
        }
    });
}

fn row_ui(ui: &mut Ui, theme: &Theme, row: &WishRow, emit: &mut dyn FnMut(Action)) {
    let widths: Vec<f32> = row.choices.iter().map(|(_, text, ..)| choice_width(ui, theme, text)).collect();
    let choices = widths.iter().map(|width| width + theme.space.sm).sum::<f32>();
    if ui.available_width() < WIDE || row.choices.is_empty() {
        name_ui(ui, theme, row);
        choices_ui(ui, theme, row, &widths, emit);
        return;
    }
    ui.horizontal_top(|ui| {
        let left = ui.available_width() - choices;
        let tall = theme.line(Step::Body) * 2.0;
        ui.allocate_ui_with_layout(vec2(left, tall), Layout::top_down(Align::Min), |ui| {
            ui.set_width(left);
            name_ui(ui, theme, row);
        });
        ui.vertical(|ui| {
            // In the middle of both lines of the name.
            ui.add_space(theme.space.xs);
            choices_ui(ui, theme, row, &widths, emit);
        });
    });
}

fn name_ui(ui: &mut Ui, theme: &Theme, row: &WishRow) {
    ui.spacing_mut().item_spacing.y = theme.space.hair;
    long_lines_ui(ui, theme, &row.name, (Step::Body, Weight::Semibold), theme.colors.text);
    long_lines_ui(ui, theme, &row.about, (Step::Body, Weight::Regular), theme.colors.text_secondary);
}

fn choices_ui(ui: &mut Ui, theme: &Theme, row: &WishRow, widths: &[f32], emit: &mut dyn FnMut(Action)) {
    if row.choices.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        for ((choice, text, spoken, is_chosen), width) in row.choices.iter().zip(widths) {
            if anchor_ui(ui, theme, (text, spoken), *is_chosen, (*width, Step::Body)).clicked() {
                emit(Action::Wish(row.seat, *choice));
            }
        }
    });
}
