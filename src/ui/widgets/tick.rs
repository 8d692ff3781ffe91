//! Ticks: what has been done so far. Earned is solid ink with a check, open is a ring; never red or green.

use egui::{Pos2, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Change, Step, Theme, Weight, color::mix, ease_out};
use crate::ui::widgets::control::{self, feel, line, put_left, ring_if_focused, words};
use crate::ui::widgets::paint;

/// Paints a tick's disc; `drawn` is how much of its check is there, 0 to 1, and 0 is the open ring.
pub(crate) fn paint_disc(ui: &Ui, theme: &Theme, centre: Pos2, size: f32, drawn: f32) {
    let colors = &theme.colors;
    let unit = size / 20.0;
    if drawn <= 0.0 {
        ui.painter().circle_stroke(centre, 8.2 * unit, Stroke::new(1.5, colors.outline));
        return;
    }
    ui.painter().circle_filled(centre, 9.0 * unit, colors.accent);
    let at = |x: f32, y: f32| centre + vec2(x - 10.0, y - 10.0) * unit;
    let (a, b, c) = (at(5.8, 10.4), at(8.8, 13.3), at(14.4, 7.0));
    // The short stroke is a third of the way.
    let points = if drawn < 1.0 / 3.0 {
        vec![a, a + (b - a) * (drawn * 3.0)]
    } else {
        vec![a, b, b + (c - b) * ((drawn - 1.0 / 3.0) * 1.5)]
    };
    ui.painter().add(paint::line(ui, &points, 2.0 * unit, colors.on_accent));
}

/// A tick with its label and perhaps a quiet note, for example `asked again`. The check is drawn once when it is earned.
pub fn tick_ui(ui: &mut Ui, theme: &Theme, label: &str, earned: bool, note: Option<&str>) -> Response {
    let colors = &theme.colors;
    let gap = theme.space.sm + 2.0;
    let (weight, ink) = if earned { (Weight::Semibold, colors.text) } else { (Weight::Regular, colors.text_secondary) };
    let words = line(ui, theme, label, (Step::Body, weight), ink);
    let note_words = note.map(|note| line(ui, theme, note, (Step::Small, Weight::Regular), colors.text_secondary));
    let first = theme.size.tick + gap + words.size().x;
    let behind = note_words.as_ref().map_or(0.0, |n| gap + n.size().x);
    // A note that does not fit behind its tick stands below it.
    let is_below = first + behind > ui.available_width();
    let (row, more) = (theme.line(Step::Body) + 1.0, if is_below { theme.line(Step::Small) } else { 0.0 });
    let width = if is_below { first.max(theme.size.tick + behind) } else { first + behind };
    let (rect, response) = ui.allocate_exact_size(vec2(width, row + more), Sense::hover());
    let middle = rect.top() + row / 2.0;
    let name = match note {
        Some(note) => format!("{label}, {note}"),
        None => label.to_owned(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, earned, &name));
    let id = response.id.with(label);
    let drawn = ui.ctx().animate_bool_with_time(id, earned, theme.motion.seconds(Change::ChartGrow));
    let centre = pos2(rect.left() + theme.size.tick / 2.0, middle);
    paint_disc(ui, theme, centre, theme.size.tick, if earned { ease_out(drawn).max(0.01) } else { 0.0 });
    let left = rect.left() + theme.size.tick + gap;
    let x = put_left(ui, words, left, middle);
    if let Some(note) = note_words {
        let (x, y) = if is_below { (left, rect.top() + row + more / 2.0) } else { (x + gap, middle + 1.0) };
        put_left(ui, note, x, y);
    }
    response
}

/// A tick that can be set and taken away, with a quiet line below its words, across the space.
pub fn tick_row_ui(ui: &mut Ui, theme: &Theme, (label, note): (&str, &str), ticked: bool) -> Response {
    let gap = theme.space.sm + 2.0;
    let left = theme.size.tick + gap;
    let width = ui.available_width();
    let words = words(ui, theme, label, (Step::Body, Weight::Regular), theme.colors.text, width - left);
    let look = (Step::Small, Weight::Regular);
    let below = control::words(ui, theme, note, look, theme.colors.text_secondary, width - left);
    let under = if note.is_empty() { 0.0 } else { below.size().y };
    let size = vec2(width, words.size().y + under + 2.0 * theme.space.xs);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = if note.is_empty() { label.to_owned() } else { format!("{label}, {note}") };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let feel = feel(ui, theme, &response);
    let hovered = mix(egui::Color32::TRANSPARENT, theme.colors.sunk, feel.hover);
    ui.painter().rect_filled(rect.expand2(vec2(theme.space.xs, 0.0)), theme.radius.control, hovered);
    let at = rect.min + vec2(left, theme.space.xs);
    let middle = at.y + theme.line(Step::Body) / 2.0;
    let centre = pos2(rect.left() + theme.size.tick / 2.0, middle);
    paint_disc(ui, theme, centre, theme.size.tick, if ticked { 1.0 } else { 0.0 });
    let tall = words.size().y;
    ui.painter().galley(at, words, theme.colors.text);
    if under > 0.0 {
        ui.painter().galley(at + vec2(0.0, tall), below, theme.colors.text_secondary);
    }
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

/// A tick that nothing called for: a dash without a ring, which is neither earned nor missing.
pub fn not_called_for_ui(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    let said = theme.words.say("widgets-not-called-for");
    let (gap, ink) = (theme.space.sm + 2.0, theme.colors.text_secondary);
    let words = line(ui, theme, label, (Step::Body, Weight::Regular), ink);
    let note = line(ui, theme, said, (Step::Small, Weight::Regular), ink);
    let width = theme.size.tick + 2.0 * gap + words.size().x + note.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme.line(Step::Body) + 1.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{label}, {said}")));
    let centre = pos2(rect.left() + theme.size.tick / 2.0, rect.center().y);
    let half = vec2(4.0, 0.0);
    ui.painter().line_segment([centre - half, centre + half], Stroke::new(1.5, theme.colors.outline));
    let x = put_left(ui, words, rect.left() + theme.size.tick + gap, rect.center().y);
    put_left(ui, note, x + gap, rect.center().y + 1.0);
    response
}

/// Met or missed, in the middle of a cell: a tick, or a ring with a dash; never a cross.
pub fn mark_ui(ui: &mut Ui, theme: &Theme, met: bool, size: Vec2, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, met, name));
    let centre = rect.center();
    paint_disc(ui, theme, centre, theme.size.tick, if met { 1.0 } else { 0.0 });
    if !met {
        let half = vec2(3.4, 0.0);
        ui.painter().line_segment([centre - half, centre + half], Stroke::new(1.5, theme.colors.outline));
    }
    response
}
