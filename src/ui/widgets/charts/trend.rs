//! A level over runs: a ring for each run, a line for the mean behind them, and its end as a dot. One looks from run to run
//! under the pointer or with the arrows; what a run was is said there.

use egui::{Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{grown, walked_to};
use crate::domain::rubric::Dimension;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_left, put_right, ring_if_focused, still};
use crate::ui::widgets::paint;

/// Height of the chart.
const HEIGHT: f32 = 100.0;
/// Room for the scale at the right, and above and below the plot.
const SCALE: f32 = 30.0;
const EDGE: f32 = 9.0;
/// Radius of a run's ring, of one that is looked at, and of the mean's end.
const RING: (f32, f32) = (3.6, 5.2);
const END: f32 = 5.0;
/// Width of a mark beside the words that say what it means.
const KEY: f32 = 16.0;
/// Width of a ring's line.
const LINE: f32 = 1.3;
/// Highest level, and the runs that at least share the width: two would otherwise stand at its ends.
const TOP: u8 = 4;
const AT_LEAST: usize = 6;

/// A dimension over runs.
#[derive(Debug, Clone, Copy)]
pub struct TrendChart<'a> {
    /// Which.
    pub dimension: Dimension,
    /// The level of each run, 0–4, the first run first; `None` where it was not scored.
    pub levels: &'a [Option<f64>],
    /// The mean up to each run.
    pub means: &'a [Option<f64>],
    /// What each run was.
    pub labels: &'a [String],
    /// Accessible name: what is shown, and how it stands.
    pub name: &'a str,
    /// Whether a run can be opened.
    pub opens: bool,
}

/// Draws it across the space; returns the run that was asked for.
pub fn trend_chart_ui(ui: &mut Ui, theme: &Theme, chart: &TrendChart<'_>) -> Option<usize> {
    let sense = if chart.opens { Sense::click() } else { Sense::hover() | Sense::focusable_noninteractive() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), sense);
    let plot = Rect::from_min_max(rect.min + vec2(EDGE, EDGE), rect.max - vec2(SCALE + EDGE, EDGE));
    let step = plot.width() / chart.levels.len().max(AT_LEAST).saturating_sub(1) as f32;
    let at = |run: usize, level: f64| {
        let up = (level / f64::from(TOP)).clamp(0.0, 1.0) as f32;
        pos2(plot.left() + step * run as f32, plot.bottom() - plot.height() * up)
    };
    let looked_at = looked_at(ui, &response, chart, |x| ((x - plot.left()) / step).round().max(0.0) as usize);
    let label = looked_at.and_then(|run| chart.labels.get(run));
    let name = label.map_or_else(|| chart.name.to_owned(), |label| format!("{} {label}", chart.name));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    scale(ui, theme, rect, plot);
    let mark = theme.dimension(chart.dimension).mark;
    let means: Vec<Pos2> = chart.means.iter().enumerate().filter_map(|(run, mean)| Some(at(run, (*mean)?))).collect();
    let mut clip = rect;
    clip.set_width(rect.width() * grown(ui, theme, &response));
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    painter.add(paint::line(ui, &means, theme.stroke.chart, mark));
    for (run, level) in chart.levels.iter().enumerate() {
        let Some(level) = level else { continue };
        let radius = if looked_at == Some(run) { RING.1 } else { RING.0 };
        painter.circle(at(run, *level), radius, theme.colors.card, Stroke::new(LINE, mark));
    }
    if let Some(end) = means.last() {
        painter.circle_filled(*end, END, mark);
    }
    ring_if_focused(ui, theme, &response, theme.radius.control);
    let clicked = response.clicked();
    if let Some(label) = label {
        if response.has_focus() && !response.hovered() {
            response.show_tooltip_text(label);
        }
        response.on_hover_text_at_pointer(label);
    }
    looked_at.filter(|_| clicked)
}

/// What ring and line mean.
pub fn trend_key_ui(ui: &mut Ui, theme: &Theme, run: &str, mean: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, 0.0);
        for (words, is_mean) in [(run, false), (mean, true)] {
            let ink = theme.colors.text_secondary;
            let set = line(ui, theme, words, (Step::Small, Weight::Regular), ink);
            let left = KEY + theme.space.xs;
            let (rect, _) = still(ui, vec2(left + set.size().x, theme.line(Step::Small)), Role::Label, words);
            let (from, y) = (rect.left(), rect.center().y);
            if is_mean {
                ui.painter().add(paint::line(ui, &[pos2(from, y), pos2(from + KEY, y)], theme.stroke.chart, ink));
            } else {
                ui.painter().circle(pos2(from + KEY / 2.0, y), RING.0, theme.colors.card, Stroke::new(LINE, ink));
            }
            put_left(ui, set, from + left, y);
        }
    });
}

/// The run under the pointer, or the one that was walked to with the arrows; the last at first.
fn looked_at(ui: &Ui, response: &Response, chart: &TrendChart<'_>, nearest: impl Fn(f32) -> usize) -> Option<usize> {
    let last = chart.levels.len().checked_sub(1)?;
    if let Some(pointer) = response.hover_pos() {
        return Some(nearest(pointer.x).min(last));
    }
    walked_to(ui, response, last, last)
}

fn scale(ui: &Ui, theme: &Theme, rect: Rect, plot: Rect) {
    for level in 0..=TOP {
        let y = plot.bottom() - plot.height() * f32::from(level) / f32::from(TOP);
        ui.painter().hline(rect.left()..=plot.right() + EDGE, y, (theme.stroke.hair, theme.colors.hairline));
        let figure = level.to_string();
        let figure = line(ui, theme, &figure, (Step::Small, Weight::Regular), theme.colors.text_secondary);
        put_right(ui, figure, rect.right(), y);
    }
}
