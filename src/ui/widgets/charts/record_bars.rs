//! A record over time: a row of quiet bars, the one of the event in ink with its name under the axis. The figure of a bar
//! shows under the pointer, and with the keyboard as one walks along them.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{grown, walked_to};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_left, put_right, ring_if_focused};

/// Widest bar, and the largest share of its step it takes.
const BAR: (f32, f32) = (19.0, 0.76);
/// Room above the highest bar for a figure.
const TOP: f32 = 20.0;
/// Room below the axis for names.
const BOTTOM: f32 = 22.0;

/// A record.
#[derive(Debug, Clone, Copy)]
pub struct RecordBars<'a> {
    /// The figures, oldest first.
    pub values: &'a [f64],
    /// Which of them is marked, and its name.
    pub mark: Option<(usize, &'a str)>,
    /// Words under the first and the last.
    pub ends: (&'a str, &'a str),
    /// Accessible name: what is counted, and what is to be seen.
    pub name: &'a str,
}

/// Draws it across the space.
pub fn record_bars_ui(ui: &mut Ui, theme: &Theme, bars: &RecordBars<'_>, height: f32) -> Response {
    let colors = &theme.colors;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let looked_at = looked_at(ui, &response, bars);
    let count = bars.values.len().max(1);
    let step = rect.width() / count as f32;
    let at = response.hover_pos().map(|at| ((at.x - rect.left()) / step).floor().max(0.0) as usize);
    let shown = at.or(looked_at).filter(|at| *at < bars.values.len());
    let figure = |at: usize| bars.values.get(at).map(|value| figure(theme, *value)).unwrap_or_default();
    let name = match shown {
        Some(at) => {
            let figure = figure(at);
            let put = [("name", bars.name.into()), ("which", (at + 1).into()), ("figure", (&figure).into())];
            theme.words.tell("widgets-record-bar", &put)
        }
        None => bars.name.to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let ground = rect.bottom() - BOTTOM;
    let most = bars.values.iter().copied().fold(0.01, f64::max);
    let grown = grown(ui, theme, &response);
    ui.painter().hline(rect.x_range(), ground, (theme.stroke.hair, colors.hairline));
    let width = (step * BAR.1).min(BAR.0);
    // The first begins at the left edge, the last ends at the right one.
    let spread = if count > 1 { (rect.width() - width) / (count - 1) as f32 } else { 0.0 };
    let left = |i: usize| rect.left() + spread * i as f32;
    for (i, value) in bars.values.iter().enumerate() {
        let high = (ground - rect.top() - TOP) * (value / most) as f32 * grown;
        let bar = Rect::from_min_max(pos2(left(i), ground - high.max(1.0)), pos2(left(i) + width, ground));
        let is_marked = bars.mark.is_some_and(|(mark, _)| mark == i);
        let ink = if is_marked || shown == Some(i) { colors.accent } else { colors.accent_mid };
        let radius = CornerRadius { sw: 0, se: 0, ..CornerRadius::same(theme.radius.bar) };
        ui.painter().rect_filled(bar, radius, ink);
        if shown == Some(i) {
            let words = line(ui, theme, &figure(i), (Step::Small, Weight::Semibold), colors.text);
            let x = (bar.center().x - words.size().x / 2.0).clamp(rect.left(), rect.right() - words.size().x);
            put_left(ui, words, x, bar.top() - TOP / 2.0);
        }
    }
    names(ui, theme, bars, rect, left);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

/// The bar one has walked to with the keyboard; the marked one at first.
fn looked_at(ui: &Ui, response: &Response, bars: &RecordBars<'_>) -> Option<usize> {
    let last = bars.values.len().checked_sub(1)?;
    walked_to(ui, response, bars.mark.map_or(last, |(mark, _)| mark), last)
}

/// Words under the axis. The mark's own come first; an end that would run into them is left out.
fn names(ui: &Ui, theme: &Theme, bars: &RecordBars<'_>, rect: Rect, left: impl Fn(usize) -> f32) {
    let colors = &theme.colors;
    let y = rect.bottom() - theme.line(Step::Small) / 2.0;
    let quiet = |words: &str| line(ui, theme, words, (Step::Small, Weight::Regular), colors.text_secondary);
    let (from, to) = (quiet(bars.ends.0), quiet(bars.ends.1));
    let mut taken = None;
    if let Some((at, name)) = bars.mark {
        let words = line(ui, theme, name, (Step::Small, Weight::Semibold), colors.accent);
        let x = left(at).min(rect.right() - words.size().x).max(rect.left());
        taken = Some((x, x + words.size().x));
        put_left(ui, words, x, y);
    }
    let gap = theme.space.sm;
    if taken.is_none_or(|(from_x, _)| rect.left() + from.size().x + gap <= from_x) {
        put_left(ui, from, rect.left(), y);
    }
    if taken.is_none_or(|(_, to_x)| to_x + gap <= rect.right() - to.size().x) {
        put_right(ui, to, rect.right(), y);
    }
}

/// A figure as people write it: whole, or with one decimal.
fn figure(theme: &Theme, value: f64) -> String {
    let is_whole = (value - value.round()).abs() < 0.05;
    theme.words.number(value, usize::from(!is_whole))
}
