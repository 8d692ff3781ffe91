//! Two figures month by month, one above the other and never in one plot: they share the months and nothing else. Every month
//! of a plot can be a button.

use egui::{CornerRadius, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, put_left, put_right, ring_if_focused};
use crate::ui::widgets::paint;

/// Height of a plot, of the words over it, and of the months below.
const PLOT: f32 = 64.0;
const NAME: f32 = 26.0;
const MONTHS: f32 = 24.0;
/// Room above and below the marks of a plot, and at the right for its scale.
const EDGE: f32 = 10.0;
const SCALE: f32 = 44.0;
/// Half of a mark, and the width of its line.
const MARK: f32 = 4.5;
const RING: f32 = 1.5;
/// A month's name takes this much at least.
const STEP: f32 = 40.0;

/// A figure over months.
#[derive(Debug, Clone, Copy)]
pub struct MonthPlot<'a> {
    /// What it is.
    pub label: &'a str,
    /// Its own marks are squares with a broken line: it is of another kind than practice.
    pub is_real: bool,
    /// Lowest and highest there can be.
    pub range: (f64, f64),
    /// The same as they are written.
    pub ends: (&'a str, &'a str),
    /// One of each month.
    pub values: &'a [Option<f64>],
    /// The same in figures.
    pub figures: &'a [String],
    /// Each in words.
    pub names: &'a [String],
}

/// Draws the plots one above the other, with the months below; returns the month of a plot that was asked for.
pub fn months_chart_ui(ui: &mut Ui, theme: &Theme, plots: &[MonthPlot<'_>], months: &[&str]) -> Option<(usize, usize)> {
    let tall = (PLOT + NAME) * plots.len() as f32 + MONTHS;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let across = Rect::from_min_max(rect.min + vec2(STEP / 2.0, 0.0), rect.max - vec2(SCALE + STEP / 2.0, 0.0));
    let step = across.width() / months.len().saturating_sub(1).max(1) as f32;
    let x = |month: usize| across.left() + if months.len() > 1 { step * month as f32 } else { across.width() / 2.0 };
    let mut asked = None;
    for (nr, plot) in plots.iter().enumerate() {
        let top = rect.top() + (PLOT + NAME) * nr as f32;
        let ink = theme.colors.text;
        put_left(ui, line(ui, theme, plot.label, (Step::Small, Weight::Semibold), ink), rect.left(), top + NAME / 2.0);
        let area = Rect::from_min_max(pos2(rect.left(), top + NAME), pos2(rect.right() - SCALE, top + NAME + PLOT));
        if let Some(month) = plot_ui(ui, theme, plot, response.id.with(nr), (area, rect.right()), &x) {
            asked = Some((nr, month));
        }
    }
    // In a narrow space only every other month is named, or fewer.
    let every = (STEP / step.max(1.0)).ceil().max(1.0) as usize;
    let y = rect.bottom() - MONTHS / 2.0;
    for (at, month) in months.iter().enumerate().filter(|(at, _)| (months.len() - 1 - at).is_multiple_of(every)) {
        let words = line(ui, theme, month, (Step::Small, Weight::Regular), theme.colors.text_secondary);
        put_centre(ui, words, pos2(x(at), y));
    }
    asked
}

fn plot_ui(
    ui: &Ui,
    theme: &Theme,
    plot: &MonthPlot<'_>,
    id: egui::Id,
    (area, right): (Rect, f32),
    x: &impl Fn(usize) -> f32,
) -> Option<usize> {
    let colors = &theme.colors;
    let (low, high) = plot.range;
    let y = |value: f64| {
        let up = ((value - low) / (high - low).max(f64::EPSILON)).clamp(0.0, 1.0) as f32;
        area.bottom() - EDGE - (area.height() - 2.0 * EDGE) * up
    };
    for (value, words) in [(low, plot.ends.0), (high, plot.ends.1)] {
        ui.painter().hline(area.x_range(), y(value), (theme.stroke.hair, colors.hairline));
        put_right(ui, line(ui, theme, words, (Step::Small, Weight::Regular), colors.text_secondary), right, y(value));
    }
    let points: Vec<(usize, Pos2)> =
        plot.values.iter().enumerate().filter_map(|(at, value)| Some((at, pos2(x(at), y((*value)?))))).collect();
    let ink = if plot.is_real { colors.text_secondary } else { colors.accent };
    let way: Vec<Pos2> = points.iter().map(|(_, point)| *point).collect();
    if plot.is_real {
        ui.painter().add(paint::dashes(ui, &way, (5.0, 4.0), theme.stroke.reference, ink));
    } else {
        ui.painter().add(paint::line(ui, &way, theme.stroke.reference, ink));
    }
    let mut asked = None;
    // What was imported is nowhere else to be read: its figures stand at their points as far as they have room beside each other.
    let step = x(1) - x(0);
    let every = if step > 0.0 { (STEP / step).ceil().max(1.0) as usize } else { 1 };
    for (at, point) in points {
        let name = plot.names.get(at).map_or("", String::as_str);
        let reach = Rect::from_center_size(point, vec2(24.0, 24.0));
        // What was imported has no runs behind it: it is read out and shown under the pointer, not pressed.
        let sense = if plot.is_real { Sense::hover() | Sense::focusable_noninteractive() } else { Sense::click() };
        let response = ui.interact(reach, id.with(at), sense);
        let role = if plot.is_real { Role::Label } else { Role::Button };
        response.widget_info(|| WidgetInfo::labeled(role, true, name));
        let size = if response.hovered() || response.has_focus() { MARK + 1.5 } else { MARK };
        if plot.is_real {
            let square = Rect::from_center_size(point, vec2(2.0 * size, 2.0 * size));
            ui.painter().rect(
                square,
                CornerRadius::ZERO,
                colors.card,
                Stroke::new(RING, ink),
                egui::StrokeKind::Inside,
            );
        } else {
            ui.painter().circle_filled(point, size, ink);
        }
        let is_told = plot.is_real && (plot.values.len() - 1 - at).is_multiple_of(every);
        if is_told || response.hovered() || response.has_focus() {
            let figure = plot.figures.get(at).map_or("", String::as_str);
            let words = line(ui, theme, figure, (Step::Small, Weight::Semibold), colors.text);
            // Below a point that stands too high, so that it is not written over the name of the plot.
            let off = 2.0 * MARK + theme.line(Step::Small) / 2.0;
            let below = point.y - off - theme.line(Step::Small) / 2.0 < area.top();
            put_centre(ui, words, point + vec2(0.0, if below { off } else { -off }));
        }
        ring_if_focused(ui, theme, &response, theme.radius.key);
        if response.on_hover_text(name).clicked() {
            asked = Some(at);
        }
    }
    asked
}
