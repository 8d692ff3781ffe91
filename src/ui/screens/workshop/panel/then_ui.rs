//! The right column: the notes of the case's author, what is played then, another round, the way back to earlier decisions, and the
//! end.

use egui::Ui;

use crate::domain::workshop::Act;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::panel::rows::{ends_ui, radio_ui};
use crate::ui::screens::workshop::view::PanelView;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::line;
use crate::ui::widgets::{Button, button_ui, card_ui, let_go_after_click, long_lines_ui, rule_ui};

/// Draws the column.
pub(super) fn then_ui(ui: &mut Ui, theme: &Theme, live: &Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    if !view.notes.is_empty() {
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            ends_ui(ui, theme, words.say("workshop-notes"), words.say("workshop-notes-never"));
            for (at, note) in view.notes.iter().enumerate() {
                if at > 0 {
                    rule_ui(ui, theme);
                }
                ui.label(theme.strong(&note.heading));
                long_lines_ui(ui, theme, &note.text, (Step::Body, Weight::Regular), theme.colors.text_secondary);
            }
        });
    }
    if !view.then.is_empty() || view.can_ask_again || view.can_ask_here {
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            play_ui(ui, theme, view, emit);
        });
    }
    if !view.replays.is_empty() {
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            back_ui(ui, theme, view, emit);
        });
    }
    let response = button_ui(ui, theme, &Button::text(words.say("workshop-end")).small());
    if let_go_after_click(ui, &response) {
        emit(Action::AskEnd(!live.asks_end));
    }
}

/// What is played then, or another round.
fn play_ui(ui: &mut Ui, theme: &Theme, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    if !view.then.is_empty() {
        ui.label(theme.heading(words.say("workshop-then")));
    }
    for (at, then) in view.then.iter().enumerate() {
        let response = ui.push_id(("then", at), |ui| radio_ui(ui, theme, &then.label, then.is_picked)).inner;
        if let_go_after_click(ui, &response) {
            emit(Action::Do(Act::Pick(then.branch)));
        }
    }
    let asks = [
        (view.can_ask_again, "workshop-ask-again", Act::AskAgain),
        (view.can_ask_here, "workshop-ask-here", Act::AskHere),
    ];
    for (can, name, act) in asks {
        if !can {
            continue;
        }
        let response = button_ui(ui, theme, &Button::outline(words.say(name)).small());
        if let_go_after_click(ui, &response) {
            emit(Action::Do(act));
        }
    }
}

/// Back to an earlier decision.
fn back_ui(ui: &mut Ui, theme: &Theme, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.label(theme.heading(words.say("workshop-replays")));
    let about = words.say("workshop-replays-about");
    long_lines_ui(ui, theme, about, (Step::Body, Weight::Regular), theme.colors.text_secondary);
    for replay in &view.replays {
        let text = fitted(ui, theme, &replay.label);
        let response = ui.push_id(("replay", replay.at), |ui| button_ui(ui, theme, &Button::text(&text).small())).inner;
        if let_go_after_click(ui, &response) {
            emit(Action::Do(Act::Rewind { decision: replay.at }));
        }
    }
}

/// A label as long as the column has room for.
fn fitted(ui: &Ui, theme: &Theme, label: &str) -> String {
    let room = ui.available_width() - 28.0;
    let width = |text: &str| line(ui, theme, text, (Step::Body, Weight::Semibold), theme.colors.accent).size().x;
    let mut text = label.to_owned();
    while width(&text) > room && text.pop().is_some() {}
    if text.len() < label.len() {
        text.pop();
        text.push('…');
    }
    text
}
