//! The same offer at two moments: a bar for what was expected at each, and the offer as a broken line across both.

use egui::{CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::grown;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, put_left, still, words};
use crate::ui::widgets::paint;

/// Room above the first bar for the offer's name.
const TOP: f32 = 28.0;
/// Height of a bar and of a row.
const BAR: f32 = 24.0;
const ROW: f32 = 46.0;
/// Width of the offer's line, and of the edge round it.
const DASH: f32 = 1.8;
const EDGE: f32 = 1.2;
/// Least width that holds names, bars and sentences on one line.
const ONE_LINE: f32 = 720.0;

/// What was expected at a moment.
#[derive(Debug, Clone, Copy)]
pub struct InTimeBar<'a> {
    /// When.
    pub name: &'a str,
    /// How much, in major units.
    pub amount: f32,
    /// The same as people write it.
    pub figure: &'a str,
    /// What the offer covers of it.
    pub covered: &'a str,
    /// Drawn as what came later.
    pub is_late: bool,
}

/// Draws both bars across the space; `offer` is its amount and its name.
pub fn in_time_chart_ui(ui: &mut Ui, theme: &Theme, bars: &[InTimeBar<'_>], offer: (f32, &str)) {
    let width = ui.available_width();
    let is_wide = width >= ONE_LINE;
    let (names, sentences) = if is_wide { (170.0, (width * 0.36).min(420.0)) } else { (0.0, 0.0) };
    let row = if is_wide { ROW } else { ROW + 2.0 * theme.line(Step::Body) };
    let above = if offer.0 > 0.0 { TOP } else { 0.0 };
    let size = vec2(width, above + row * bars.len() as f32);
    let (rect, response) = still(ui, size, Role::Figure, theme.words.say("widgets-in-time"));
    let most = bars.iter().map(|bar| bar.amount).fold(offer.0, f32::max).max(0.01);
    let left = rect.left() + names;
    let across = width - names - sentences - 96.0;
    let x = |amount: f32| left + across * amount / most;
    let grown = grown(ui, theme, &response);
    let colors = &theme.colors;
    for (i, bar) in bars.iter().enumerate() {
        let top = rect.top() + above + row * i as f32;
        let bar_top = if is_wide { top } else { top + theme.line(Step::Body) };
        let shape = Rect::from_min_max(pos2(left, bar_top), pos2(left + (x(bar.amount) - left) * grown, bar_top + BAR));
        let color = if bar.is_late { colors.warn } else { colors.accent_mid };
        ui.painter().rect_filled(shape, CornerRadius::same(theme.radius.bar), color);
        let middle = shape.center().y;
        let body = |text: &str, weight, ink| line(ui, theme, text, (Step::Body, weight), ink);
        put_left(ui, body(bar.figure, Weight::Bold, colors.text), shape.right() + 10.0, middle);
        let name_at = if is_wide { (rect.left(), middle) } else { (rect.left(), top + 8.0) };
        put_left(ui, body(bar.name, Weight::Regular, colors.text), name_at.0, name_at.1);
        let space = if is_wide { sentences } else { width };
        let sentence = words(ui, theme, bar.covered, (Step::Body, Weight::Regular), colors.text_secondary, space);
        let at = if is_wide { (rect.right() - sentences, middle) } else { (rect.left(), bar_top + BAR + 14.0) };
        put_left(ui, sentence, at.0, at.1);
        let place = Rect::from_min_max(pos2(left, bar_top), pos2(left + across, bar_top + BAR));
        let mark = ui.interact(place, response.id.with(i), Sense::hover() | Sense::focusable_noninteractive());
        mark.widget_info(|| {
            let said = [("name", bar.name.into()), ("figure", bar.figure.into()), ("covered", bar.covered.into())];
            WidgetInfo::labeled(Role::Image, true, theme.words.tell("widgets-in-time-bar", &said).trim_end())
        });
        if mark.has_focus() {
            paint::focus_ring(ui.painter(), theme, place, theme.radius.bar);
        }
    }
    if offer.0 > 0.0 {
        let at = x(offer.0);
        let points = [pos2(at, rect.top() + TOP - 8.0), pos2(at, rect.bottom() - (row - BAR) + 8.0)];
        // With an edge of the ground: on a bar as light as the ink it would be lost.
        for (width, ink) in [(DASH + 2.0 * EDGE, colors.card), (DASH, colors.text)] {
            ui.painter().add(paint::dashes(ui, &points, (3.0, 4.0), width, ink));
        }
        let name = line(ui, theme, offer.1, (Step::Small, Weight::Bold), colors.text);
        let half = name.size().x / 2.0;
        put_centre(ui, name, pos2(at.clamp(rect.left() + half, rect.right() - half), rect.top() + 9.0));
    }
}
