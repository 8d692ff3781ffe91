//! Names that wait to be let in, each with what can be done.

use egui::{Align, Label, Layout, Ui, vec2};

use crate::domain::workshop::Act;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::{Live, Question};
use crate::ui::screens::workshop::panel::rows::ends_ui;
use crate::ui::screens::workshop::panel::who_ui::{called, rename_ui};
use crate::ui::screens::workshop::view::{PanelView, SeatView};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Button, button_ui, icon_button_ui, let_go_after_click, rule_ui};

/// Draws them.
pub(super) fn waiting_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    let count = words.tell("workshop-waiting-count", &[("count", view.waiting.len().into())]);
    ends_ui(ui, theme, words.say("workshop-waiting"), &count);
    if view.waiting.len() > 1 {
        let response = button_ui(ui, theme, &Button::outline(words.say("workshop-admit-all")).small());
        if let_go_after_click(ui, &response) {
            for seat in &view.waiting {
                emit(Action::Do(Act::Admit { seat: seat.no }));
            }
        }
    }
    for seat in &view.waiting {
        rule_ui(ui, theme);
        ui.push_id(("waits", seat.no.0), |ui| {
            row_ui(ui, theme, seat, emit);
            rename_ui(ui, theme, live, seat.no, emit);
        });
    }
}

/// A name, however long, and at the end of its row what can be done.
fn row_ui(ui: &mut Ui, theme: &Theme, seat: &SeatView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let put = [("name", (&seat.name).into())];
    let row = vec2(ui.available_width(), theme.size.control_small);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.xs;
        let refuse = icon_button_ui(ui, theme, Icon::Cross, &words.tell("workshop-refuse", &put));
        if let_go_after_click(ui, &refuse) {
            emit(Action::Ask(Some(Question::Refuse(seat.no))));
        }
        let response = button_ui(ui, theme, &Button::text(words.say("workshop-name-other")).small());
        if let_go_after_click(ui, &response) {
            emit(Action::Rename(Some(seat.no)));
        }
        let response = button_ui(ui, theme, &Button::outline(words.say("workshop-admit")).small());
        // To be told from its neighbours where only the button is read out.
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(words.tell("workshop-admit-whom", &put)));
        if let_go_after_click(ui, &response) {
            emit(Action::Do(Act::Admit { seat: seat.no }));
        }
        ui.add_space(theme.space.sm);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(theme.strong(called(theme, seat))).truncate());
        });
    });
}
