//! Rows of the panel: a way with its bar, a choice among several, a small heading with something at its end.

use egui::{Align, CornerRadius, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::screens::workshop::view::{OwnRow, RowView};
use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{even_words, feel, line, put_centre, put_left, put_right, ring_if_focused};
use crate::ui::widgets::paint;

/// The box of a number, and where the words begin.
const BOX: f32 = 28.0;
const INDENT: f32 = 42.0;
/// Room for the figure at the end.
const FIGURE: f32 = 48.0;
/// Height of a bar.
const BAR: f32 = 10.0;

/// A card's heading with a quiet note behind it or at its end.
pub(super) fn heading_ui(ui: &mut Ui, theme: &Theme, heading: &str, note: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm + theme.space.xs, 0.0);
        ui.label(theme.heading(heading));
        if !note.is_empty() {
            ui.label(theme.quiet(note));
        }
    });
}

/// A heading at the left and a note at the right edge.
pub(super) fn ends_ui(ui: &mut Ui, theme: &Theme, heading: &str, note: &str) {
    let height = theme.line(Step::Body);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        ui.label(theme.small(note));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(egui::Label::new(theme.heading(heading)).truncate());
        });
    });
}

/// How a way stands among those that were chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares {
    /// How many chose any.
    pub all: u32,
    /// The room has seen it; until then it is quiet.
    pub is_revealed: bool,
    /// Its count stands beside it already, in a field.
    pub is_in_field: bool,
}

/// A way; where the room is asked with how many chose it, of all that did.
pub(super) fn way_ui(ui: &mut Ui, theme: &Theme, row: &RowView, shares: Option<Shares>) -> Response {
    let colors = &theme.colors;
    let width = ui.available_width();
    let bar = if shares.is_some() { theme.space.sm + BAR } else { 0.0 };
    let figure = if shares.is_some_and(|shares| !shares.is_in_field) { FIGURE } else { 0.0 };
    let text = even_words(ui, theme, &row.text, (Step::Body, Weight::Regular), colors.text, width - INDENT - figure);
    let mark = if row.mark.is_some() { theme.line(Step::Body) } else { 0.0 };
    let height = text.size().y.max(BOX) + mark + bar;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let [number, text_of] = [("number", row.number.into()), ("text", (&row.text).into())];
    let said = match shares {
        None => theme.words.tell("workshop-wall-way", &[number, text_of]),
        Some(_) => theme.words.tell("workshop-wall-way-chosen", &[number, text_of, ("count", row.count.into())]),
    };
    let said = row.mark.iter().fold(said, |said, mark| format!("{said} {mark}."));
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &said));
    if let Some(mark) = &row.mark {
        marked(ui, theme, rect, (mark, rect.top() + text.size().y.max(BOX) + 2.0));
    }
    number_ui(ui, theme, row.number, pos2(rect.left() + BOX / 2.0, rect.top() + BOX / 2.0));
    let Some(Shares { all, is_revealed, is_in_field }) = shares else {
        ui.painter().galley(pos2(rect.left() + INDENT, rect.top() + 2.0), text, colors.text);
        return response;
    };
    if !is_in_field {
        let first = rect.top() + theme.line(Step::Body) / 2.0 + 2.0;
        let figure = line(ui, theme, &row.count.to_string(), (Step::Speech, Weight::Bold), colors.text);
        put_right(ui, figure, rect.right(), first);
    }
    let high = text.size().y.max(BOX) + mark;
    ui.painter().galley(pos2(rect.left() + INDENT, rect.top() + 2.0), text, colors.text);
    let bar = Rect::from_min_max(
        pos2(rect.left() + INDENT, rect.top() + high + theme.space.sm),
        pos2(rect.right() - figure - theme.space.sm, rect.bottom()),
    );
    let ink = if is_revealed { colors.accent } else { colors.accent_mid };
    paint::bar(ui, theme, bar, row.count as f32 / all.max(1) as f32, ink);
    response
}

/// Sets a row off from the others: a tinted ground, and below its words what it is.
fn marked(ui: &Ui, theme: &Theme, row: Rect, (mark, top): (&str, f32)) {
    let colors = &theme.colors;
    let ground = row.expand2(vec2(theme.space.sm, theme.space.xs));
    ui.painter().rect_filled(ground, CornerRadius::same(theme.radius.key), colors.accent_wash);
    let word = line(ui, theme, mark, (Step::Body, Weight::Bold), colors.accent);
    put_left(ui, word, row.left() + INDENT, top + theme.line(Step::Body) / 2.0);
}

/// Answers in somebody's own words: a row that leads to them, as long as they can be read below.
pub(super) fn own_ui(ui: &mut Ui, theme: &Theme, own: &OwnRow) -> Response {
    let colors = &theme.colors;
    let width = ui.available_width();
    let sense = if own.leads_to_them { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme.size.control_small), sense);
    let role = if own.leads_to_them { Role::Button } else { Role::Label };
    let said = own.mark.iter().fold(own.text.clone(), |said, mark| format!("{said}. {mark}."));
    response.widget_info(|| WidgetInfo::labeled(role, true, &said));
    let waits = own.waits > 0;
    if own.leads_to_them {
        let feel = feel(ui, theme, &response);
        let rest = if waits { colors.accent_wash } else { colors.sunk };
        let edge = if waits { Stroke::new(theme.stroke.control, colors.accent) } else { theme.edge() };
        let round = CornerRadius::same(theme.radius.control);
        ui.painter().rect(rect, round, mix(rest, theme.hovered(rest), feel.hover), edge, StrokeKind::Inside);
        let end = pos2(rect.right() - BOX / 2.0, rect.center().y);
        paint::icon(ui, theme, Icon::ChevronDown, end, theme.size.glyph, colors.text_secondary);
    } else if let Some(mark) = &own.mark {
        let word = line(ui, theme, mark, (Step::Body, Weight::Bold), colors.accent);
        put_right(ui, word, rect.right(), rect.center().y);
    }
    paint::icon(ui, theme, Icon::Pen, pos2(rect.left() + BOX / 2.0, rect.center().y), theme.size.glyph, colors.text);
    let weight = if waits { Weight::Semibold } else { Weight::Regular };
    put_left(ui, line(ui, theme, &own.text, (Step::Body, weight), colors.text), rect.left() + INDENT, rect.center().y);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

/// A number in its box.
pub(super) fn number_ui(ui: &Ui, theme: &Theme, number: usize, centre: egui::Pos2) {
    let rect = Rect::from_center_size(centre, vec2(BOX, BOX));
    let round = CornerRadius::same(theme.radius.key);
    ui.painter().rect(rect, round, theme.colors.sunk, theme.edge(), StrokeKind::Inside);
    let figure = line(ui, theme, &number.to_string(), (Step::Body, Weight::Semibold), theme.colors.text_secondary);
    put_centre(ui, figure, centre);
}

/// One of several, across the space, in one line.
pub(super) fn radio_ui(ui: &mut Ui, theme: &Theme, label: &str, is_chosen: bool) -> Response {
    let colors = &theme.colors;
    let width = ui.available_width();
    let mut job = theme.job(label, Step::Body, Weight::Regular, colors.text, width - 54.0);
    (job.wrap.max_rows, job.wrap.break_anywhere) = (1, true);
    let text = ui.painter().layout_job(job);
    let size = vec2(width, theme.size.control_small);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, label));
    let feel = feel(ui, theme, &response);
    let rest = if is_chosen { colors.accent_wash } else { colors.sunk };
    let ground = mix(rest, theme.hovered(rest), feel.hover);
    let edge = if is_chosen { Stroke::new(theme.stroke.focus, colors.accent) } else { theme.edge() };
    ui.painter().rect(rect, CornerRadius::same(theme.radius.control), ground, edge, StrokeKind::Inside);
    let centre = pos2(rect.left() + 22.0, rect.center().y);
    let ring = if is_chosen { colors.accent } else { colors.text_secondary };
    ui.painter().circle_stroke(centre, 8.0, Stroke::new(1.5, ring));
    if is_chosen {
        ui.painter().circle_filled(centre, 4.5, colors.accent);
    }
    ui.painter().galley(pos2(rect.left() + 40.0, rect.center().y - text.size().y / 2.0), text, colors.text);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}
