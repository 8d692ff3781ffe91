//! Draws the results of an inbox: a row for each, with the stars they gave first and the stars they gave in the end in columns
//! of their own.

use egui::{Rect, Response, Role, Sense, Ui, pos2, vec2};

use crate::ui::screens::debrief::portfolio::{PortfolioView, RowView};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::paint::small_stars;
use crate::ui::widgets::{card_frame, long_lines_ui, rule_ui};

/// Height of a row.
const ROW: f32 = 30.0;
/// Width of a column of stars.
const STARS: f32 = 96.0;
/// Narrowest card with what was done in a column of its own.
const FOUR: f32 = 470.0;
/// The least a name keeps.
const NAME: f32 = 110.0;

/// Draws the card across the space.
pub(super) fn portfolio_ui(ui: &mut Ui, theme: &Theme, view: &PortfolioView) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("debrief-portfolio-heading")));
        long_lines_ui(ui, theme, &view.summary, (Step::Body, Weight::Regular), theme.colors.text);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(theme.space.xs);
        head_ui(ui, theme);
        for row in &view.rows {
            if row.begins_week {
                rule_ui(ui, theme);
                ui.add_space(theme.space.xs);
                ui.label(theme.small(theme.words.say("debrief-portfolio-week-later")));
                ui.add_space(theme.space.xs);
            }
            rule_ui(ui, theme);
            row_ui(ui, theme, row);
        }
        if let Some(next) = &view.next {
            rule_ui(ui, theme);
            ui.add_space(theme.space.sm);
            long_lines_ui(ui, theme, next, (Step::Body, Weight::Regular), theme.colors.text_secondary);
        }
    });
}

/// Where the columns begin: first stars, updated stars, and what was done if it has one.
fn columns(width: f32) -> (f32, f32, Option<f32>) {
    let gap = 12.0;
    if width >= FOUR {
        let name = (width * 0.30).max(NAME);
        (name, name + STARS + gap, Some(name + 2.0 * (STARS + gap)))
    } else {
        (width - 2.0 * STARS - gap, width - STARS, None)
    }
}

fn small(ui: &Ui, theme: &Theme, words: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = theme.job(words, Step::Small, Weight::Regular, theme.colors.text_secondary, width.max(1.0));
    job.wrap.max_rows = 1;
    ui.painter().layout_job(job)
}

fn head_ui(ui: &mut Ui, theme: &Theme) {
    let width = ui.available_width();
    let (first, updated, _) = columns(width);
    let height = theme.line(Step::Small) + theme.space.xs;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    for (x, name) in [(first, "debrief-portfolio-first"), (updated, "debrief-portfolio-updated")] {
        let words = small(ui, theme, theme.words.say(name), width - x);
        ui.painter().galley(pos2(rect.left() + x, rect.top()), words, theme.colors.text_secondary);
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, row: &RowView) -> Response {
    let width = ui.available_width();
    let (first, updated, how) = columns(width);
    let height = if how.is_some() { ROW } else { ROW + theme.line(Step::Small) };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Row, true, &row.spoken));
    let colors = &theme.colors;
    let middle = rect.top() + ROW / 2.0;
    let mut name = theme.job(&row.name, Step::Body, Weight::Semibold, colors.text, (first - 8.0).max(1.0));
    name.wrap.max_rows = 1;
    let name = ui.painter().layout_job(name);
    let top = middle - name.size().y / 2.0;
    let below = top + name.size().y;
    ui.painter().galley(pos2(rect.left(), top), name, colors.text);
    small_stars(ui, theme, pos2(rect.left() + first, middle), row.first);
    match row.updated {
        Some(stars) => small_stars(ui, theme, pos2(rect.left() + updated, middle), stars),
        None => {
            let dash = Rect::from_center_size(pos2(rect.left() + updated + 6.0, middle), vec2(10.0, 1.5));
            ui.painter().rect_filled(dash, 0, colors.outline);
        }
    }
    let (ink, weight) =
        if row.left { (colors.text, Weight::Semibold) } else { (colors.text_secondary, Weight::Regular) };
    let (x, room, y) = match how {
        Some(x) => (x, width - x, middle - theme.line(Step::Small) / 2.0),
        None => (0.0, width, below),
    };
    let mut job = theme.job(&row.how, Step::Small, weight, ink, room.max(1.0));
    job.wrap.max_rows = 1;
    let words = ui.painter().layout_job(job);
    ui.painter().galley(pos2(rect.left() + x, y), words, ink);
    response
}
