//! Who the room meets, by a number that can be typed again, and the sheets that say the same.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::screens::into_folder::into_folder_ui;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::setup::{Change, State};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, ButtonKind, Field, button_ui, even_ui, let_go_after_click, long_lines_ui, rule_ui, text_field_ui,
};

/// Width of the field for the number.
const NUMBER: f32 = 88.0;
/// Most letters of the number.
const DIGITS: usize = 9;

/// Draws both.
pub(super) fn sheets_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    rule_ui(ui, theme);
    let height = theme.size.control;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        let response = button_ui(ui, theme, &Button::outline(words.say("workshop-people-others")).small());
        if let_go_after_click(ui, &response) {
            emit(Action::Setup(Change::Others));
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            even_ui(ui, theme, words.say("workshop-people"), (Step::Body, Weight::Semibold), theme.colors.text);
            ui.add(egui::Label::new(theme.body(words.listed(&state.people))).truncate());
        });
    });
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        number_ui(ui, theme, state, emit);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if state.sheets.is_some() {
                return;
            }
            let response = button_ui(ui, theme, &Button::outline(words.say("workshop-sheets")).small());
            if let_go_after_click(ui, &response) {
                emit(Action::AskSheets);
            }
        });
    });
    let look = (Step::Small, Weight::Regular);
    long_lines_ui(ui, theme, words.say("workshop-people-about"), look, theme.colors.text_secondary);
    if let Some(sheets) = &mut state.sheets {
        // Opening the room is the one thing to do here.
        let heading = (words.say("workshop-sheets"), words.say("workshop-sheets-about"), ButtonKind::Outline);
        into_folder_ui(ui, theme, heading, sheets, &mut |ask| emit(Action::Sheets(ask)));
    }
}

/// The number people go by, small and behind its name: whom the room meets is said first.
fn number_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let label = theme.words.say("workshop-people-number");
    let field = text_field_ui(ui, theme, &Field::bare(label, label, NUMBER), &mut state.number);
    if field.changed() {
        state.number.retain(|letter| letter.is_ascii_digit());
        state.number.truncate(DIGITS);
        emit(Action::Setup(Change::Number));
    }
    ui.label(theme.small(label));
}
