//! Draws the same words with a higher limit: a sentence, and a table with a row for each limit. Decides nothing.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::screens::debrief::whatif::limit::{Limit, LimitRow};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::rule_ui;

/// Width of the column of limits.
const LIMIT: f32 = 150.0;
/// Narrowest table: below it the figures of a row stand below their limit, each with its name.
const TABLE: f32 = 700.0;

/// Draws it.
pub(in crate::ui::screens::debrief) fn limit_ui(ui: &mut Ui, theme: &Theme, view: &Limit) {
    ui.label(theme.body(&view.words));
    if view.rows.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    let is_table = ui.available_width() >= TABLE;
    if is_table {
        let words = |at: usize| view.columns.get(at).cloned().unwrap_or_default();
        let look = (Step::Small, Weight::Regular, theme.colors.text_secondary);
        cells_ui(ui, theme, view.columns.len(), |at| (words(at), look, words(at)));
    }
    for (i, row) in view.rows.iter().enumerate() {
        rule_ui(ui, theme);
        ui.push_id(("limit", i), |ui| row_ui(ui, theme, row, &view.columns, is_table));
    }
    for note in &view.notes {
        rule_ui(ui, theme);
        ui.label(theme.quiet(note));
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, row: &LimitRow, columns: &[String], is_table: bool) {
    match &row.figures {
        Some(figures) if is_table => {
            let top = ui.cursor().min;
            cells_ui(ui, theme, figures.len(), |at| {
                let (words, is_other) = figures.get(at).cloned().unwrap_or_default();
                let (weight, ink) = if is_other {
                    (Weight::Bold, theme.colors.text)
                } else {
                    (Weight::Regular, theme.colors.text_secondary)
                };
                let column = columns.get(at).map(String::as_str).unwrap_or_default();
                let put = [("limit", (&row.limit).into()), ("figure", (&words).into()), ("column", column.into())];
                let name = theme.words.tell("whatif-limit-name", &put);
                (words, (Step::Body, weight, ink), name)
            });
            let job = theme.job(&row.limit, Step::Body, Weight::Bold, theme.colors.text, LIMIT);
            ui.painter().galley(top, ui.painter().layout_job(job), theme.colors.text);
        }
        Some(figures) => {
            ui.label(theme.strong(&row.limit));
            let parts = figures.iter().zip(columns).map(|((words, _), column)| format!("{column} {words}"));
            ui.label(theme.body(format!("{}.", parts.collect::<Vec<_>>().join(", "))));
        }
        None => {
            ui.label(theme.strong(&row.limit));
        }
    }
    for note in &row.notes {
        ui.horizontal_top(|ui| {
            ui.add_space(if is_table { LIMIT } else { 0.0 });
            ui.vertical(|ui| ui.label(theme.quiet(note)));
        });
    }
}

type Look = (Step, Weight, egui::Color32);

/// A line of figures behind the column of limits, each at the left of its column.
fn cells_ui(ui: &mut Ui, theme: &Theme, columns: usize, cell: impl Fn(usize) -> (String, Look, String)) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme.line(Step::Body)), Sense::hover());
    let each = (rect.width() - LIMIT) / columns.max(1) as f32;
    for at in 0..columns {
        let left = rect.left() + LIMIT + each * at as f32;
        let place = Rect::from_min_max(pos2(left, rect.top()), pos2(left + each, rect.bottom()));
        let (words, (step, weight, ink), name) = cell(at);
        let response = ui.interact(place, ui.scope_id().with(("cell", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        let galley = ui.painter().layout_job(theme.job(&words, step, weight, ink, f32::INFINITY));
        let at = Align2::LEFT_CENTER.anchor_size(place.left_center(), galley.size()).min;
        ui.painter().galley(at, galley, ink);
    }
}
