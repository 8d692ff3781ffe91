//! The four dimensions with the words of every level: which of them the replies of a run earned, and how often.

use egui::Ui;

use crate::domain::rubric::anchors::anchor;
use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::rule_ui;

/// Width of the column with a level's word.
const WORD: f32 = 120.0;
/// Width of the column that says which replies earned a level.
const EARNED: f32 = 150.0;

/// Draws them one below the other.
pub(super) fn dimensions_ui(ui: &mut Ui, theme: &Theme, _: &mut State, page: &Page<'_>, _: &mut dyn FnMut(Action)) {
    for (i, shown) in page.view.dimensions.iter().enumerate() {
        if i > 0 {
            rule_ui(ui, theme);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.hair;
            glyph_ui(ui, theme, shown.dimension, theme.size.tick);
            ui.label(theme.heading(shown.dimension.name()));
            ui.label(theme.quiet(&shown.word));
        });
        for level in (0..=Level::TOP.get()).rev().filter_map(Level::new) {
            level_ui(ui, theme, page, (i, shown.dimension), level);
        }
    }
}

/// One level: its word, what it looks like, and which replies earned it.
fn level_ui(ui: &mut Ui, theme: &Theme, page: &Page<'_>, (at, dimension): (usize, Dimension), level: Level) {
    let turns = page.view.turns.iter();
    let here: Vec<String> = turns
        .filter(|turn| turn.levels.get(at).copied().flatten() == Some(level.get()))
        .map(|turn| turn.number.to_string())
        .collect();
    let words = anchor(dimension, level);
    let earned = !here.is_empty();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let whole = ui.available_width();
        let cell = |ui: &mut Ui, width: f32, text: egui::RichText| {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.label(text);
            });
        };
        let word = if earned { theme.strong(level.word()) } else { theme.quiet(level.word()) };
        cell(ui, WORD, word);
        let anchor = words.sentence();
        cell(ui, whole - WORD - EARNED, if earned { theme.body(anchor) } else { theme.quiet(anchor) });
        if earned {
            let replies = if here.len() == 1 { "reply" } else { "replies" };
            cell(ui, EARNED, theme.quiet(format!("{replies} {}", here.join(", "))));
        }
    });
}
