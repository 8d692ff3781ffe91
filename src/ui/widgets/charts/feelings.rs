//! Anger and trust along the turns of a run, against the best path. Circles are anger, diamonds are trust; yours is
//! solid, the best path dotted. A turn can be chosen by its column or by its marks.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Id, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::grown;
use super::line_names::{HIDDEN, Line, NAME_GAP, Name, bounds, in_order, line_names, stacked};
use crate::ui::theme::vector::Path;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, put_left, put_right, still, words};
use crate::ui::widgets::paint;

/// Room for the scale at the left.
const LEFT: f32 = 52.0;
/// Room for names at the lines' ends.
const RIGHT: f32 = 112.0;
/// Room above 100.
pub(super) const TOP: f32 = 22.0;
/// Room for the turns' names, and for each row of them beyond the first.
const BOTTOM: f32 = 26.0;
/// Most rows of a turn's name.
const ROWS: usize = 3;
/// Least room between two turns' names in a row, and in how many steps one of them is let wider, of a share of its column.
const APART: f32 = 8.0;
const WIDER: (u8, f32) = (6, 0.08);
/// How far behind the last turn a line to a name begins and ends, and how far a name is moved before it has one.
const LEAD: (f32, f32, f32) = (10.0, 20.0, 3.0);
/// How far behind that line a name begins.
const NAME_AFTER: f32 = 4.0;
/// Radius of the dot where the best path ends sooner than the run.
const ENDED: f32 = 3.0;

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
    let steps = chart.turns.len().max(chart.best.len()).saturating_sub(1).max(1);
    let right = right(ui, theme, chart);
    let step = (rect.width() - LEFT - right) / steps as f32;
    let labels = labels(ui, theme, chart, step);
    let rows = labels.iter().map(|label| label.rows.len()).max().unwrap_or(1);
    let below = BOTTOM + theme.line(Step::Small) * rows.min(ROWS) as f32;
    let inner = Rect::from_min_max(rect.min + vec2(LEFT, TOP), rect.max - vec2(right, below));
    let plot = Plot { rect: inner, step };
    if let Some(turn) = chart.selected {
        let radius = CornerRadius::same(theme.radius.card);
        ui.painter().rect_filled(plot.column(turn), radius, theme.colors.sunk);
    }
    let mut asked = columns(ui, theme, (chart, &labels), &plot, response.id);
    scale(ui, theme, &plot);
    carried(ui, theme, chart, &plot);
    lines(ui, theme, chart, &plot, grown(ui, theme, &response));
    asked = marks(ui, theme, chart, &plot, response.id).or(asked);
    names(ui, theme, chart, &plot);
    asked
}

/// Room for the names at the lines' ends: more where a language needs it.
fn right(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>) -> f32 {
    let names = line_names(theme, chart);
    let widths = names.iter().map(|name| name.set(ui, theme).size().x + LEAD.1 + NAME_AFTER);
    widths.fold(RIGHT, f32::max)
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
fn columns(
    ui: &Ui,
    theme: &Theme,
    (chart, labels): (&FeelingsChart<'_>, &[Arc<Galley>]),
    plot: &Plot,
    id: Id,
) -> Option<usize> {
    let mut asked = None;
    for (i, (turn, label)) in chart.turns.iter().zip(labels).enumerate() {
        let column = plot.column(i);
        let response = ui.interact(column, id.with(("column", i)), Sense::CLICK);
        response.widget_info(|| {
            let said = [("turn", i.into()), ("label", turn.label.into())];
            WidgetInfo::labeled(Role::Button, true, theme.words.tell("widgets-turn", &said))
        });
        if response.hovered() && chart.selected != Some(i) {
            let radius = CornerRadius::same(theme.radius.card);
            ui.painter().rect_filled(column, radius, theme.colors.sunk.gamma_multiply(0.6));
        }
        if response.clicked() {
            asked = Some(i);
        }
        let chosen = chart.selected == Some(i);
        let ink = if chosen { theme.colors.text } else { theme.colors.text_secondary };
        let (x, cut) = (plot.rect.left() + plot.step * i as f32, label.rows.len() > ROWS);
        for (row_index, row) in label.rows.iter().enumerate().take(ROWS) {
            let text: String = row.glyphs.iter().map(|g| g.chr).collect();
            let more = if cut && row_index + 1 == ROWS { "…" } else { "" };
            let row = line(ui, theme, &format!("{}{more}", text.trim()), (Step::Small, weight(chosen)), ink);
            let y = plot.rect.bottom() + 25.0 + theme.line(Step::Small) * row_index as f32;
            put_centre(ui, row, pos2(x, y));
        }
    }
    asked
}

fn weight(chosen: bool) -> Weight {
    if chosen { Weight::Bold } else { Weight::Regular }
}

/// The turns' names as they are wrapped below their columns: in two rows if their neighbours leave them the room.
fn labels(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, step: f32) -> Vec<Arc<Galley>> {
    let narrow = (step - APART).max(40.0);
    let set = |at: usize, width: f32| {
        let text = chart.turns.get(at).map_or("", |turn| turn.label);
        let look = (Step::Small, weight(chart.selected == Some(at)));
        words(ui, theme, text, look, theme.colors.text_secondary, width)
    };
    let mut labels: Vec<Arc<Galley>> = (0..chart.turns.len()).map(|at| set(at, narrow)).collect();
    for at in 0..labels.len() {
        let half = |other: Option<usize>| other.and_then(|at| labels.get(at)).map_or(0.0, |label| label.size().x / 2.0);
        let room = 2.0 * (step - APART - half(at.checked_sub(1)).max(half(at.checked_add(1))));
        let is_long = labels.get(at).is_some_and(|label| label.rows.len() >= ROWS);
        let wider = (1..=WIDER.0).map(|more| set(at, narrow * (1.0 + WIDER.1 * f32::from(more))));
        let fitting = wider.into_iter().find(|label| is_long && label.rows.len() < ROWS && label.size().x <= room);
        if let (Some(label), Some(fitting)) = (labels.get_mut(at), fitting) {
            *label = fitting;
        }
    }
    labels
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
        for (line, value) in [(Line::Anger, turn.anger), (Line::Trust, turn.trust)] {
            let (at, color, figure) = (plot.at(i, value), line.ink(theme), format!("{value:.0}"));
            let said = [("turn", i.into()), ("label", turn.label.into()), ("value", (&figure).into())];
            let name = match line {
                Line::Anger => theme.words.tell("widgets-turn-anger", &said),
                Line::Trust => theme.words.tell("widgets-turn-trust", &said),
            };
            let response = mark(ui, theme, id.with((line, i)), at, &name);
            let size = if response.hovered() { 1.2 } else { 1.0 };
            for (radius, color) in [(1.0, color), (1.0 - theme.stroke.mark / 6.8, theme.colors.card)] {
                ui.painter().add(mark_shape(ui, line == Line::Trust, at, radius * size, color));
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

/// A line that ended sooner goes on, thin, to its name; below all others.
fn carried(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot) {
    for name in line_names(theme, chart).iter().filter(|name| !name.is_hidden) {
        let end = plot.at(name.turn, name.value);
        let thin = Stroke::new(theme.stroke.hair, name.color.gamma_multiply(0.8));
        if end.x < plot.rect.right() - 1.0 {
            ui.painter().line_segment([end, pos2(plot.rect.right() + LEAD.0, end.y)], thin);
        }
    }
}

/// Draws the names behind the last turn, in the order of their lines. A thin line leads to a name that had
/// to make room, so that no name stands at another's line.
fn names(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot) {
    let (hidden, mut names): (Vec<Name>, Vec<Name>) =
        line_names(theme, chart).into_iter().partition(|name| name.is_hidden);
    for name in hidden {
        let end = plot.at(name.turn, name.value);
        ui.painter().circle_filled(end, ENDED, name.color);
        let words = line(ui, theme, &name.text, (Step::Small, Weight::Regular), name.color);
        put_centre(ui, words, end - vec2(0.0, HIDDEN.0));
    }
    in_order(&mut names);
    let wanted: Vec<f32> = names.iter().map(|name| plot.y(name.value)).collect();
    for (name, y) in names.iter().zip(stacked(&wanted, NAME_GAP, bounds(plot.rect))) {
        let end = plot.at(name.turn, name.value);
        let right = pos2(plot.rect.right() + LEAD.0, end.y);
        let thin = Stroke::new(theme.stroke.hair, name.color.gamma_multiply(0.8));
        if end.x < plot.rect.right() - 1.0 && !name.is_own {
            ui.painter().circle_filled(end, ENDED, name.color);
        }
        if (y - end.y).abs() > LEAD.2 {
            ui.painter().line_segment([right, pos2(plot.rect.right() + LEAD.1, y)], thin);
        }
        put_left(ui, name.set(ui, theme), plot.rect.right() + LEAD.1 + NAME_AFTER, y);
    }
}
