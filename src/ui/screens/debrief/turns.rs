//! Every turn, and behind each the reasons: what earned or cost it, and what the customer thought.

use egui::Ui;

use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::debrief::view::{TurnView, View};
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, button_ui, card_frame, dimension_level_ui, rule_ui};

pub(super) fn turns_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, emit: &mut dyn FnMut(Action)) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        ui.label(theme.heading("Turn by turn"));
        for (i, turn) in view.turns.iter().enumerate() {
            rule_ui(ui, theme);
            turn_ui(ui, theme, turn, state.open_turn == Some(i), i, emit);
        }
    });
}

fn turn_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView, open: bool, at: usize, emit: &mut dyn FnMut(Action)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        ui.vertical(|ui| {
            let room = ui.available_width() - 120.0;
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.label(theme.small(format!("{}. {}", turn.number, turn.short)));
            ui.label(theme.body(format!("“{}”", turn.text)));
            ui.label(theme.quiet(&turn.effect));
        });
        let words = if open { "Less" } else { "Why" };
        if button_ui(ui, theme, &Button::outline(words).small()).clicked() {
            emit(Action::Turn(at));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.lg;
        for (dimension, level) in Dimension::ALL.into_iter().zip(turn.levels) {
            if let Some(level) = level.and_then(Level::new) {
                dimension_level_ui(ui, theme, dimension, level.get(), level.word(), false);
            }
        }
    });
    if open {
        reasons_ui(ui, theme, turn);
    }
}

fn reasons_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    if !turn.why.is_empty() {
        ui.label(theme.strong(&turn.why));
    }
    for evidence in &turn.evidence {
        ui.label(theme.body(evidence));
    }
    if !turn.reasons.is_empty() {
        ui.label(theme.quiet(turn.reasons.join(" · ")));
    }
    if !turn.thought.is_empty() {
        ui.label(theme.stage_direction(format!("What was thought: {}", turn.thought)));
    }
}
