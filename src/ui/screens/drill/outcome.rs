//! Draws what an answer did: how it was taken, the levels with their reasons, the best reply, and one thing to try.

use egui::Ui;
use egui::text::LayoutJob;

use crate::ui::screens::columns::{Foot, columns_ui, is_one};
use crate::ui::screens::conversation::entry_ui;
use crate::ui::screens::conversation::view::View;
use crate::ui::screens::debrief::{entries_ui, mark_ui, tied};
use crate::ui::screens::drill::view::{LevelView, OutcomeView};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{card_ui, side_rule_ui};

/// Share of the width the levels take beside the rest.
const LEVELS: f32 = 0.48;

/// Draws it in two columns, or in one where there is no room.
pub(super) fn outcome_ui(ui: &mut Ui, theme: &Theme, view: &View, told: &OutcomeView) {
    let width = ui.available_width();
    if is_one(width) {
        taken_ui(ui, theme, view, told);
        levels_ui(ui, theme, told);
        best_ui(ui, theme, told);
        return;
    }
    let first = |ui: &mut Ui, _: &mut Foot, (): &mut ()| {
        taken_ui(ui, theme, view, told);
        best_ui(ui, theme, told);
    };
    let second = |ui: &mut Ui, _: &mut Foot, (): &mut ()| levels_ui(ui, theme, told);
    columns_ui(ui, theme, "drill", (width * LEVELS).round(), &mut (), first, second);
}

/// What was said, how it was taken, and what was thought.
fn taken_ui(ui: &mut Ui, theme: &Theme, view: &View, told: &OutcomeView) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        for entry in &told.exchange {
            entry_ui(ui, theme, &view.customer.short, (entry, view.customer.channel), 1.0);
        }
        if let Some(thought) = &told.thought {
            ui.label(theme.stage_direction(tied(thought)));
        }
        for words in told.avoided.iter().chain(&told.unsaid) {
            ui.label(theme.quiet(words));
        }
    });
}

fn levels_ui(ui: &mut Ui, theme: &Theme, told: &OutcomeView) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        if let Some(why) = &told.why {
            ui.label(theme.strong(tied(why)));
            ui.add_space(theme.space.xs);
        }
        for level in &told.levels {
            level_ui(ui, theme, level);
            ui.add_space(theme.space.xs);
        }
        if let Some(missing) = &told.not_scored {
            ui.label(theme.small(missing));
        }
    });
}

fn level_ui(ui: &mut Ui, theme: &Theme, shown: &LevelView) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        mark_ui(ui, theme, shown.dimension, Some(shown.level));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            let mut words = LayoutJob::default();
            let name = format!("{}: ", terms::dimension(&theme.words, shown.dimension));
            words.append(&name, 0.0, theme.format(Step::Body, theme.type_scale.emphasis, theme.colors.text));
            let quiet = theme.format(Step::Body, Weight::Regular, theme.colors.text_secondary);
            words.append(&tied(&shown.anchor), 0.0, quiet);
            ui.label(words);
            for held in &shown.held {
                ui.label(theme.body(tied(held)));
            }
            if let Some(sum) = &shown.sum {
                entries_ui(ui, theme, sum);
            }
        });
    });
}

fn best_ui(ui: &mut Ui, theme: &Theme, told: &OutcomeView) {
    if !told.best_heading.is_empty() {
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            ui.label(theme.heading(&told.best_heading));
            if let Some((text, why)) = &told.best {
                ui.label(theme.speech(theme.words.quoted(text)));
                ui.label(theme.quiet(tied(why)));
            }
        });
    }
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        side_rule_ui(ui, theme.colors.accent_mid, |ui| {
            ui.label(theme.heading(theme.words.say("drill-try")));
            ui.add_space(theme.space.xs);
            ui.set_min_height(theme.line(Step::Body));
            ui.label(theme.body(tied(&told.next)));
        });
    });
}
