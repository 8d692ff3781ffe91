//! How the room chose, which only the trainer sees until the reveal, and the fields in which hands are counted.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::workshop::{Act, HANDS_MAX};
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::panel::rows::{heading_ui, way_ui};
use crate::ui::screens::workshop::view::PanelView;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Field, button_ui, card_ui, let_go_after_click, long_lines_ui, rule_ui, text_field_ui,
};

/// Width of a field for hands.
const HANDS: f32 = 64.0;

/// Draws how the room chose, or what it might.
pub(super) fn chosen_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    if view.chosen.is_empty() {
        return;
    }
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        let (heading, note) = match (view.is_asked, view.is_predicting, view.is_revealed) {
            (false, ..) => ("workshop-can-do", ""),
            (_, true, _) => ("workshop-chosen-predict", ""),
            (_, _, true) => ("workshop-chosen", "workshop-chosen-all"),
            (_, _, false) => ("workshop-chosen", "workshop-chosen-you"),
        };
        heading_ui(ui, theme, words.say(heading), if note.is_empty() { "" } else { words.say(note) });
        let all = view.chosen.iter().map(|row| row.count).sum();
        let takes_hands = view.takes_hands && view.is_asked;
        let fields = live.fields().filter(|_| takes_hands).cloned();
        let mut fields = fields.unwrap_or_default();
        let mut has_changed = false;
        for (at, row) in view.chosen.iter().enumerate() {
            if at > 0 {
                rule_ui(ui, theme);
            }
            let field = fields.get_mut(at);
            has_changed |= ui.push_id(("way", at), |ui| row_ui(ui, theme, (row, all, view.is_revealed), field)).inner;
        }
        if has_changed {
            count(live, &fields);
        }
        if takes_hands && live.has_phones() {
            rule_ui(ui, theme);
            open_ui(ui, theme, !fields.is_empty(), emit);
        }
    });
}

/// A way, with a field for its hands where they are counted; whether that was changed.
fn row_ui(
    ui: &mut Ui,
    theme: &Theme,
    (row, all, is_revealed): (&crate::ui::screens::workshop::view::RowView, u32, bool),
    field: Option<&mut String>,
) -> bool {
    let Some(field) = field else {
        way_ui(ui, theme, row, (all, is_revealed));
        return false;
    };
    let label = theme.words.tell("workshop-hands-for", &[("number", row.number.into())]);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - HANDS - theme.space.sm);
            way_ui(ui, theme, row, (all, is_revealed));
        });
        text_field_ui(ui, theme, &Field::bare(&label, "0", HANDS), field).changed()
    })
    .inner
}

/// Counts what the fields say, once every one of them is a figure.
fn count(live: &mut Live, fields: &[String]) {
    let figure = |field: &String| match field.trim() {
        "" => Some(0),
        text => text.parse().ok().filter(|count| *count <= HANDS_MAX),
    };
    let counts: Option<Vec<u32>> = fields.iter().map(figure).collect();
    let is_predicting = live.asked().2;
    if let Some(kept) = live.fields() {
        *kept = fields.to_vec();
    }
    if let Some(counts) = counts {
        live.ask(if is_predicting { Act::PredictHands { counts } } else { Act::Hands { counts } }, None);
    }
}

/// Whoever has no phone is counted beside.
fn open_ui(ui: &mut Ui, theme: &Theme, is_open: bool, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let height = theme.size.control_small;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        let text = words.say(if is_open { "workshop-hands-done" } else { "workshop-hands-add" });
        let response = button_ui(ui, theme, &Button::outline(text).small());
        if let_go_after_click(ui, &response) {
            emit(Action::CountHands(!is_open));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            long_lines_ui(
                ui,
                theme,
                words.say("workshop-hands-beside"),
                (Step::Body, Weight::Regular),
                theme.colors.text_secondary,
            );
        });
    });
}
