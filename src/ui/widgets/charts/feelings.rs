//! Anger and trust along the turns of a run, against the best path. Circles are anger, diamonds are trust; yours is
//! solid, the best path dotted. A turn can be chosen by its column or by its marks.

use egui::{Color32, CornerRadius, Id, Pos2, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::grown;
use crate::ui::theme::vector::Path;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, put_left, put_right, still, words};
use crate::ui::widgets::paint;

/// Room for the scale at the left.
const LEFT: f32 = 64.0;
/// Room for names at the lines' ends.
const RIGHT: f32 = 118.0;
/// Room above 100.
const TOP: f32 = 22.0;
/// Room for the turns' names.
const BOTTOM: f32 = 44.0;
/// Least distance of two names at the lines' ends.
const NAME_GAP: f32 = 19.0;

/// A turn: what was said, and what the customer felt after it.
#[derive(Debug, Clone, Copy)]
pub struct Turn<'a> {
    /// Two or three words, for example `Asked again`; the first turn is the start.
    pub label: &'a str,
    /// Displayed anger, 0–100.
    pub anger: f32,
    /// Displayed trust, 0–100.
    pub trust: f32,
}

/// A run as a chart.
#[derive(Debug, Clone, Copy)]
pub struct FeelingsChart<'a> {
    /// The run, start first.
    pub turns: &'a [Turn<'a>],
    /// Anger and trust on the best path, turn by turn; may be shorter or longer.
    pub best: &'a [(f32, f32)],
    /// The chosen turn.
    pub selected: Option<usize>,
    /// Height.
    pub height: f32,
    /// What the chart shows, read out before its marks.
    pub name: &'a str,
}

struct Plot {
    rect: Rect,
    step: f32,
}

impl Plot {
    fn at(&self, turn: usize, value: f32) -> Pos2 {
        pos2(self.rect.left() + self.step * turn as f32, self.y(value))
    }

    fn y(&self, value: f32) -> f32 {
        self.rect.bottom() - self.rect.height() * value.clamp(0.0, 100.0) / 100.0
    }

    fn column(&self, turn: usize) -> Rect {
        let width = (self.step - 24.0).clamp(24.0, 120.0);
        let x = self.rect.left() + self.step * turn as f32;
        Rect::from_min_max(
            pos2(x - width / 2.0, self.rect.top() - 14.0),
            pos2(x + width / 2.0, self.rect.bottom() + 12.0),
        )
    }
}

/// Draws the chart across the space; returns the turn that was asked for.
pub fn feelings_chart_ui(ui: &mut Ui, theme: &Theme, chart: &FeelingsChart<'_>) -> Option<usize> {
    let (rect, response) = still(ui, vec2(ui.available_width(), chart.height), Role::Figure, chart.name);
    let inner = Rect::from_min_max(rect.min + vec2(LEFT, TOP), rect.max - vec2(RIGHT, BOTTOM));
    let steps = chart.turns.len().max(chart.best.len()).saturating_sub(1).max(1);
    let plot = Plot { rect: inner, step: inner.width() / steps as f32 };
    if let Some(turn) = chart.selected {
        let radius = CornerRadius::same(theme.radius.card);
        ui.painter().rect_filled(plot.column(turn), radius, theme.colors.sunk);
    }
    let mut asked = columns(ui, theme, chart, &plot, response.id);
    scale(ui, theme, &plot);
    lines(ui, theme, chart, &plot, grown(ui, theme, &response));
    asked = marks(ui, theme, chart, &plot, response.id).or(asked);
    names(ui, theme, chart, &plot);
    asked
}

fn scale(ui: &Ui, theme: &Theme, plot: &Plot) {
    for value in [0.0_f32, 25.0, 50.0, 75.0, 100.0] {
        let y = plot.y(value);
        let rule = Rect::from_min_max(pos2(plot.rect.left(), y - 0.5), pos2(plot.rect.right(), y + 0.5));
        ui.painter().rect_filled(rule, CornerRadius::ZERO, theme.colors.hairline);
        let figure =
            line(ui, theme, &format!("{value:.0}"), (Step::Small, Weight::Regular), theme.colors.text_secondary);
        put_right(ui, figure, plot.rect.left() - 12.0, y);
    }
}

/// The columns answer to the pointer; the keyboard goes from mark to mark.
fn columns(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot, id: Id) -> Option<usize> {
    let mut asked = None;
    for (i, turn) in chart.turns.iter().enumerate() {
        let column = plot.column(i);
        let response = ui.interact(column, id.with(("column", i)), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Turn {i}, {}", turn.label)));
        if response.hovered() && chart.selected != Some(i) {
            let radius = CornerRadius::same(theme.radius.card);
            ui.painter().rect_filled(column, radius, theme.colors.sunk.gamma_multiply(0.6));
        }
        if response.clicked() {
            asked = Some(i);
        }
        let chosen = chart.selected == Some(i);
        let (weight, ink) =
            if chosen { (Weight::Bold, theme.colors.text) } else { (Weight::Regular, theme.colors.text_secondary) };
        let width = (plot.step - 8.0).max(40.0);
        let label = words(ui, theme, turn.label, (Step::Small, weight), ink, width);
        let x = plot.rect.left() + plot.step * i as f32;
        for (row_index, row) in label.rows.iter().enumerate().take(2) {
            let text: String = row.glyphs.iter().map(|g| g.chr).collect();
            let row = line(ui, theme, text.trim(), (Step::Small, weight), ink);
            let y = plot.rect.bottom() + 25.0 + theme.line(Step::Small) * row_index as f32;
            put_centre(ui, row, pos2(x, y));
        }
    }
    asked
}

fn lines(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot, grown: f32) {
    let mut clip = plot.rect.expand(8.0);
    clip.set_width(clip.width() * grown);
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    let along = |values: &mut dyn Iterator<Item = f32>| -> Vec<Pos2> {
        values.enumerate().map(|(i, v)| plot.at(i, v)).collect()
    };
    let dotted = |points: &[Pos2], color: Color32| {
        paint::dashes(ui, points, (0.4, 6.0), theme.stroke.reference, color.gamma_multiply(0.8))
    };
    let solid = |points: &[Pos2], color: Color32| paint::line(ui, points, theme.stroke.chart, color);
    painter.add(dotted(&along(&mut chart.best.iter().map(|b| b.1)), theme.colors.accent));
    painter.add(dotted(&along(&mut chart.best.iter().map(|b| b.0)), theme.colors.warn));
    painter.add(solid(&along(&mut chart.turns.iter().map(|t| t.trust)), theme.colors.accent));
    painter.add(solid(&along(&mut chart.turns.iter().map(|t| t.anger)), theme.colors.warn));
}

fn marks(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot, id: Id) -> Option<usize> {
    let mut asked = None;
    for (i, turn) in chart.turns.iter().enumerate().skip(1) {
        for (what, value, color) in
            [("anger", turn.anger, theme.colors.warn), ("trust", turn.trust, theme.colors.accent)]
        {
            let at = plot.at(i, value);
            let name = format!("Turn {i}, {}: {what} {value:.0}", turn.label);
            let response = mark(ui, theme, id.with((what, i)), at, &name);
            let size = if response.hovered() { 1.2 } else { 1.0 };
            for (radius, color) in [(1.0, color), (1.0 - theme.stroke.mark / 6.8, theme.colors.card)] {
                ui.painter().add(mark_shape(ui, what == "trust", at, radius * size, color));
            }
            if response.clicked() {
                asked = Some(i);
            }
        }
    }
    asked
}

fn mark(ui: &Ui, theme: &Theme, id: Id, at: Pos2, name: &str) -> Response {
    let response = ui.interact(Rect::from_center_size(at, vec2(18.0, 18.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, Rect::from_center_size(at, vec2(16.0, 16.0)), theme.radius.card);
    }
    response
}

/// A diamond for trust, a disc for anger, `size` 1 as in the design.
fn mark_shape(ui: &Ui, diamond: bool, at: Pos2, size: f32, color: Color32) -> Shape {
    if diamond {
        let r = 8.4 * size;
        let corners = [at - vec2(0.0, r), at + vec2(r, 0.0), at + vec2(0.0, r), at - vec2(r, 0.0)];
        paint::fill(ui, &Path::through(&corners).close(), color)
    } else {
        Shape::circle_filled(at, 6.8 * size, color)
    }
}

/// Names at the lines' ends, moved apart when the lines end close to each other.
fn names(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot) {
    let mut names: Vec<(f32, String, Weight, Color32)> = Vec::new();
    if let Some(last) = chart.turns.last() {
        names.push((plot.y(last.trust), format!("Trust {:.0}", last.trust), Weight::Bold, theme.colors.accent));
        names.push((plot.y(last.anger), format!("Anger {:.0}", last.anger), Weight::Bold, theme.colors.warn));
    }
    if let Some((anger, _)) = chart.best.last() {
        names.push((plot.y(*anger), "best path".to_owned(), Weight::Regular, theme.colors.text_secondary));
    }
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let lowest = plot.rect.bottom() + 4.0;
    let most = lowest - NAME_GAP * names.len().saturating_sub(1) as f32;
    let mut above = f32::NEG_INFINITY;
    for (i, (y, text, weight, color)) in names.into_iter().enumerate() {
        let y = y.max(above + NAME_GAP).min(most + NAME_GAP * i as f32);
        above = y;
        put_left(ui, line(ui, theme, &text, (Step::Small, weight), color), plot.rect.right() + 17.0, y);
    }
}
