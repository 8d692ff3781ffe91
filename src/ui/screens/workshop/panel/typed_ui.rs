//! What was typed: the trainer reads it before anybody else, and lets it through or holds it back. Whose it is, nobody is told.

use egui::Ui;

use crate::domain::workshop::Act;
use crate::ui::screens::handed::line_of_ui;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::panel::rows::heading_ui;
use crate::ui::screens::workshop::view::{PanelView, TypedOnPanel};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{Button, button_ui, let_go_after_click, long_lines_ui, rule_ui};

/// Draws every reply in somebody's own words.
pub(super) fn typed_ui(ui: &mut Ui, theme: &Theme, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    heading_ui(ui, theme, words.say("workshop-typed-heading"), words.say("workshop-typed-note"));
    for (at, typed) in view.typed.iter().enumerate() {
        rule_ui(ui, theme);
        ui.push_id(("typed", at), |ui| one_ui(ui, theme, typed, view.is_revealed, emit));
    }
}

fn one_ui(ui: &mut Ui, theme: &Theme, typed: &TypedOnPanel, is_revealed: bool, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    long_lines_ui(ui, theme, &typed.typed.text, (Step::Body, Weight::Regular), theme.colors.text);
    line_of_ui(ui, theme, theme.size.control_small, |ui| {
        if typed.is_read {
            for (dimension, level) in &typed.typed.levels {
                glyph_ui(ui, theme, *dimension, theme.size.glyph).on_hover_text(terms::dimension(words, *dimension));
                ui.label(theme.strong(level.map_or_else(|| "–".to_owned(), |level| level.to_string())));
                ui.add_space(theme.space.xs);
            }
        } else {
            ui.label(theme.small(words.say(if is_revealed {
                "workshop-typed-unread"
            } else {
                "workshop-typed-later"
            })));
        }
        let (name, act) = if typed.is_released {
            ("workshop-typed-hold", Act::Hold { seat: typed.seat })
        } else {
            ("workshop-typed-release", Act::Release { seat: typed.seat })
        };
        let text = words.say(name);
        let button = if typed.is_released { Button::text(text) } else { Button::outline(text) };
        let response = button_ui(ui, theme, &button.small());
        if let_go_after_click(ui, &response) {
            emit(Action::Do(act));
        }
    });
}
