//! What was said and seen, the newest at the bottom.

use egui::{Layout, ScrollArea, Ui, vec2};

use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::view::{Entry, View};
use crate::ui::screens::frame;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Speaker, appearing, bubble_ui, pill_ui, rule_ui, stage_direction_ui};

pub(super) fn exchange_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View) {
    let height = ui.max_rect().height();
    ScrollArea::vertical().stick_to_bottom(true).auto_shrink([false, false]).id_salt("exchange").show(ui, |ui| {
        frame::scroll_keys(ui, theme);
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        // Few lines stand at the bottom, next to the answers, as in a letter that is being written.
        let id = egui::Id::unique(("exchange height", state.attempt.id.to_string()));
        let used = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(0.0);
        ui.add_space((height - used).max(0.0));
        let top = ui.cursor().top();
        for (i, entry) in view.exchange.iter().enumerate() {
            let appeared = appearing(ui, theme, (state.attempt.id.to_string(), i));
            entry_ui(ui, theme, view, entry, appeared);
        }
        let now = ui.cursor().top() - top;
        if (now - used).abs() > 0.5 {
            ui.data_mut(|d| d.insert_temp(id, now));
            ui.ctx().request_discard("the exchange has grown");
        }
    });
}

fn entry_ui(ui: &mut Ui, theme: &Theme, view: &View, entry: &Entry, appeared: f32) {
    match entry {
        Entry::Seen(text) => {
            stage_direction_ui(ui, theme, text, appeared);
        }
        Entry::Theirs { by, text } => {
            if let Some(name) = by {
                ui.add_space(theme.space.xs);
                ui.label(theme.small(name));
                ui.add_space(theme.space.xs - ui.spacing().item_spacing.y);
            }
            let name = by.as_deref().unwrap_or(&view.customer.short);
            bubble_ui(ui, theme, Speaker::Customer, name, text, appeared);
        }
        Entry::Mine(text, chips) => {
            bubble_ui(ui, theme, Speaker::You, "You", text, appeared);
            if !chips.is_empty() {
                chips_ui(ui, theme, chips);
            }
        }
        Entry::Aside(text) => {
            ui.label(theme.small(text));
        }
        Entry::Time(text) => {
            ui.add_space(theme.space.xs);
            rule_ui(ui, theme);
            ui.label(theme.strong(text));
        }
    }
}

/// What went along with your words, under their right edge; several wrap.
fn chips_ui(ui: &mut Ui, theme: &Theme, chips: &[String]) {
    let row = Layout::right_to_left(egui::Align::Min).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.chip), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        for chip in chips {
            pill_ui(ui, theme, chip);
        }
    });
}
