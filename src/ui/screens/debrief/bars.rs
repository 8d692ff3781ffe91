//! Rows of a debrief card: what each is about, perhaps a thin bar, and how much in words. Knows nothing about what they
//! tell of.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use serde::Serialize;

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::paint;

/// Share of the row that the words at its left take at most.
const WORDS: f32 = 0.6;
/// Shortest bar that says anything, in points.
const BAR: f32 = 40.0;

/// A share of a whole, in words and as a bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShareRow {
    /// What it is about.
    pub label: String,
    /// How much of the bar is filled, 0–1.
    pub share: f64,
    /// How much, in a word or a figure.
    pub value: String,
    /// Whether it is what this run did: set apart from what it is compared with.
    pub is_own: bool,
}

/// Draws rows across the space; all bars begin and end at the same places.
pub(super) fn shares_ui(ui: &mut Ui, theme: &Theme, rows: &[ShareRow], mut before: impl FnMut(&mut Ui)) {
    let width = ui.available_width();
    let label = |ui: &Ui, row: &ShareRow| words(ui, theme, &row.label, row.is_own, (width * WORDS).floor());
    let value = |ui: &Ui, row: &ShareRow| words(ui, theme, &row.value, row.is_own, f32::INFINITY);
    let widest = |sizes: &mut dyn Iterator<Item = f32>| sizes.fold(0.0, f32::max).ceil();
    let left = widest(&mut rows.iter().map(|row| label(ui, row).size().x)) + theme.space.md;
    let right = width - widest(&mut rows.iter().map(|row| value(ui, row).size().x)) - theme.space.md;
    for row in rows {
        before(ui);
        let (label, value) = (label(ui, row), value(ui, row));
        let (rect, response) = ui.allocate_exact_size(vec2(width, label.size().y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {}", row.label, row.value)));
        let ink = ink(theme, row.is_own);
        ui.painter().galley(rect.min, label, ink);
        ui.painter().galley(pos2(rect.right() - value.size().x, rect.top()), value, ink);
        if right - left >= BAR {
            let line = Rect::from_x_y_ranges(rect.left() + left..=rect.left() + right, rect.y_range());
            bar_ui(ui, theme, line, row);
        }
    }
}

fn bar_ui(ui: &Ui, theme: &Theme, line: Rect, row: &ShareRow) {
    let (y, half) = (line.top() + theme.line(Step::Body) / 2.0, theme.size.thin_bar / 2.0);
    let bar = Rect::from_x_y_ranges(line.x_range(), y - half..=y + half);
    let color = if row.is_own { theme.colors.accent } else { theme.colors.accent_mid };
    paint::bar(ui, theme, bar, row.share as f32, color);
}

/// Draws facts across the space: what each is about at the left, what it says at the right.
pub(super) fn facts_ui(ui: &mut Ui, theme: &Theme, facts: &[(String, String)]) {
    let width = ui.available_width();
    for (label, value) in facts {
        let value_words = words(ui, theme, value, true, width);
        let room = width - value_words.size().x - theme.space.md;
        let label_words = words(ui, theme, label, false, room.max(width / 3.0));
        let height = label_words.size().y.max(value_words.size().y);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{label}: {value}")));
        ui.painter().galley(rect.min, label_words, ink(theme, false));
        let left = rect.right() - value_words.size().x;
        ui.painter().galley(pos2(left, rect.top()), value_words, ink(theme, true));
    }
}

fn ink(theme: &Theme, is_own: bool) -> Color32 {
    if is_own { theme.colors.text } else { theme.colors.text_secondary }
}

fn words(ui: &Ui, theme: &Theme, text: &str, is_own: bool, width: f32) -> Arc<Galley> {
    let weight = if is_own { Weight::Semibold } else { Weight::Regular };
    ui.painter().layout_job(theme.job(text, Step::Body, weight, ink(theme, is_own), width))
}
