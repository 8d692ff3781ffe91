//! The loyalty curve: before anything failed, left as it was, and after the run. The dotted line is never having failed;
//! this run ends in a diamond, another one in a ring.

use egui::{CornerRadius, Pos2, Rect, Role, Shape, Stroke, Ui, pos2, vec2};

use super::grown;
use crate::ui::theme::vector::Path;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, put_left, put_right, still};
use crate::ui::widgets::paint;

/// Room for the scale at the left, for names at the right, above and below.
const LEFT: f32 = 44.0;
const RIGHT: f32 = 150.0;
const TOP: f32 = 20.0;
const BOTTOM: f32 = 36.0;
/// Distance of the lowest point's figure from it.
const FIGURE: f32 = 21.0;
/// Least distance of two names.
const NAME_GAP: f32 = 22.0;

/// Chances of staying out of 100.
#[derive(Debug, Clone, Copy)]
pub struct LoyaltyChart<'a> {
    /// Had nothing failed.
    pub never_failed: f32,
    /// Had nobody done anything about it.
    pub left_alone: f32,
    /// After this run.
    pub after: f32,
    /// After another run, with its name.
    pub other: Option<(f32, &'a str)>,
    /// Height.
    pub height: f32,
}

/// Draws it across the space.
pub fn loyalty_chart_ui(ui: &mut Ui, theme: &Theme, chart: &LoyaltyChart<'_>) {
    let (rect, response) = still(ui, vec2(ui.available_width(), chart.height), Role::Figure, &name_of(theme, chart));
    let plot = Rect::from_min_max(rect.min + vec2(LEFT, TOP), rect.max - vec2(RIGHT, BOTTOM));
    let y = |value: f32| plot.bottom() - plot.height() * value.clamp(0.0, 100.0) / 100.0;
    let [before, low, after] = [0.06_f32, 0.5, 0.94].map(|share| plot.left() + plot.width() * share);
    let colors = &theme.colors;
    for value in [0.0_f32, 50.0, 100.0] {
        let rule = Rect::from_min_max(pos2(plot.left(), y(value) - 0.5), pos2(plot.right(), y(value) + 0.5));
        ui.painter().rect_filled(rule, CornerRadius::ZERO, colors.hairline);
        let figure = line(ui, theme, &format!("{value:.0}"), (Step::Small, Weight::Regular), colors.text_secondary);
        put_right(ui, figure, plot.left() - 12.0, y(value));
    }
    let (top, bottom) = (pos2(before, y(chart.never_failed)), pos2(low, y(chart.left_alone)));
    let end = pos2(after, y(chart.after));
    let grown = grown(ui, theme, &response);
    let mut clip = plot.expand(12.0);
    clip.set_width(clip.width() * grown);
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    painter.add(paint::dashes(
        ui,
        &[top, pos2(after, top.y)],
        (1.8, 4.0),
        theme.stroke.reference,
        colors.text_secondary,
    ));
    if let Some((other, _)) = chart.other {
        painter.add(paint::line(ui, &[bottom, pos2(after, y(other))], 2.4, colors.accent_mid));
    }
    painter.add(paint::line(ui, &[top, bottom], 2.4, colors.accent_mid));
    painter.add(paint::line(ui, &[bottom, end], theme.stroke.chart, colors.accent));
    let ring = |at: Pos2, color| {
        painter.circle_filled(at, 6.4, colors.card);
        painter.circle_stroke(at, 6.4, Stroke::new(theme.stroke.mark, color));
    };
    ring(top, colors.accent);
    ring(bottom, colors.accent);
    if let Some((other, _)) = chart.other {
        ring(pos2(after, y(other)), colors.accent_mid);
    }
    painter.add(diamond(ui, theme, end));
    let low_figure = format!("{:.0}", chart.left_alone);
    // Below its ring, clear of both lines; where there is no room above the ground, in the fork.
    let below = bottom.y + FIGURE <= plot.bottom() - FIGURE / 2.0;
    let at = bottom + vec2(0.0, if below { FIGURE } else { -FIGURE });
    put_centre(ui, line(ui, theme, &low_figure, (Step::Body, Weight::Bold), colors.text), at);
    names(ui, theme, chart, after + 20.0, &y);
    let never = theme.words.tell("widgets-loyalty-never", &[("figure", (&whole(chart.never_failed)).into())]);
    let never = line(ui, theme, &never, (Step::Small, Weight::Regular), colors.text_secondary);
    put_centre(ui, never, pos2(low, top.y - 13.0));
    let moments = ["widgets-loyalty-before", "widgets-loyalty-left-alone", "widgets-loyalty-after"];
    for (x, moment) in [before, low, after].into_iter().zip(moments) {
        let label = line(ui, theme, theme.words.say(moment), (Step::Small, Weight::Regular), colors.text_secondary);
        put_centre(ui, label, pos2(x, plot.bottom() + 22.0));
    }
}

fn whole(value: f32) -> String {
    format!("{value:.0}")
}

/// What is read out of the chart.
fn name_of(theme: &Theme, chart: &LoyaltyChart<'_>) -> String {
    let [never, left, after] = [chart.never_failed, chart.left_alone, chart.after].map(whole);
    let mut said = vec![("never", (&never).into()), ("left", (&left).into()), ("after", (&after).into())];
    match chart.other {
        Some((_, other)) => {
            said.push(("other", other.into()));
            theme.words.tell("widgets-loyalty-beside", &said)
        }
        None => theme.words.tell("widgets-loyalty", &said),
    }
}

fn diamond(ui: &Ui, theme: &Theme, at: Pos2) -> Shape {
    let r = 9.0;
    let corners = [at - vec2(0.0, r), at + vec2(r, 0.0), at + vec2(0.0, r), at - vec2(r, 0.0)];
    paint::fill(ui, &Path::through(&corners).close(), theme.colors.accent)
}

/// Names at the ends of the lines, moved apart where these end close to each other.
fn names(ui: &Ui, theme: &Theme, chart: &LoyaltyChart<'_>, left: f32, y: &dyn Fn(f32) -> f32) {
    let run = theme.words.tell("widgets-loyalty-run", &[("figure", (&whole(chart.after)).into())]);
    let mine = (y(chart.after), run, Weight::Bold, theme.colors.accent);
    let other = chart.other.map(|(at, name)| (y(at), name.to_owned(), Weight::Regular, theme.colors.text_secondary));
    let mut all: Vec<_> = std::iter::once(mine).chain(other).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut above = f32::NEG_INFINITY;
    for (at, text, weight, color) in all {
        let at = at.max(above + NAME_GAP);
        above = at;
        put_left(ui, line(ui, theme, &text, (Step::Body, weight), color), left, at);
    }
}
