//! What was said and seen, the newest at the bottom.

use egui::{ScrollArea, Ui};

use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::view::{Entry, View};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Speaker, appearing, bubble_ui, pill_ui, stage_direction_ui};

pub(super) fn exchange_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View) {
    let height = ui.max_rect().height();
    ScrollArea::vertical().stick_to_bottom(true).auto_shrink([false, false]).id_salt("exchange").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        // Few lines stand at the bottom, next to the answers, as in a letter that is being written.
        let id = egui::Id::unique(("exchange height", state.attempt.id.to_string()));
        let used = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(0.0);
        ui.add_space((height - used - theme.space.sm).max(0.0));
        let top = ui.cursor().top();
        for (i, entry) in view.exchange.iter().enumerate() {
            let appeared = appearing(ui, theme, (state.attempt.id.to_string(), i));
            entry_ui(ui, theme, view, entry, appeared);
        }
        ui.add_space(theme.space.xs);
        let now = ui.cursor().top() - top;
        if (now - used).abs() > 0.5 {
            ui.data_mut(|d| d.insert_temp(id, now));
            ui.ctx().request_repaint();
        }
    });
}

fn entry_ui(ui: &mut Ui, theme: &Theme, view: &View, entry: &Entry, appeared: f32) {
    match entry {
        Entry::Seen(text) => {
            stage_direction_ui(ui, theme, text, appeared);
        }
        Entry::Theirs(text) => {
            bubble_ui(ui, theme, Speaker::Customer, &view.customer.short, text, appeared);
        }
        Entry::Mine(text, chips) => {
            bubble_ui(ui, theme, Speaker::You, "You", text, appeared);
            if !chips.is_empty() {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    for chip in chips {
                        pill_ui(ui, theme, chip);
                    }
                });
            }
        }
        Entry::Aside(text) => {
            ui.label(theme.small(text).color(theme.colors.text_secondary));
        }
        Entry::Time(text) => {
            ui.add_space(theme.space.sm);
            ui.label(theme.strong(text));
        }
    }
}
