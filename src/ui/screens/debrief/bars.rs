//! A row of a debrief card: what it is about, a thin bar, and how much in words. Knows nothing about what is compared.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use serde::Serialize;

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::paint;

/// Share of the row that the words at its left take at most.
const WORDS: f32 = 0.56;
/// Room for the words at its right.
const FIGURE: f32 = 44.0;

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

/// Draws the row across the space.
pub(super) fn share_ui(ui: &mut Ui, theme: &Theme, row: &ShareRow) {
    let colors = &theme.colors;
    let (weight, ink) =
        if row.is_own { (Weight::Semibold, colors.text) } else { (Weight::Regular, colors.text_secondary) };
    let words =
        |ui: &Ui, text: &str, width: f32| ui.painter().layout_job(theme.job(text, Step::Body, weight, ink, width));
    let column = (ui.available_width() * WORDS).floor();
    let label = words(ui, &row.label, column);
    let value = words(ui, &row.value, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), label.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {}", row.label, row.value)));
    ui.painter().galley(rect.min, label, ink);
    let room = value.size().x.max(FIGURE);
    ui.painter().galley(pos2(rect.right() - value.size().x, rect.top()), value, ink);
    let (y, half) = (rect.top() + theme.line(Step::Body) / 2.0, theme.size.thin_bar / 2.0);
    let (left, right) = (rect.left() + column + theme.space.sm, rect.right() - room);
    let bar = Rect::from_min_max(pos2(left, y - half), pos2(right, y + half));
    let color = if row.is_own { colors.accent } else { colors.accent_mid };
    paint::bar(ui, theme, bar, row.share as f32, color);
}
