//! A row of a list of which one is open: a title, and perhaps a word below it that says what it is.

use egui::{Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, ring_if_focused, words};

/// Room above and below the words, in points.
const ABOVE: f32 = 7.0;

/// Draws the row over the whole width. The one that is open is the list's only stop for Tab; arrows go on from there.
pub fn entry_row_ui(ui: &mut Ui, theme: &Theme, (title, note): (&str, Option<&str>), open: bool) -> Response {
    let colors = &theme.colors;
    let side = theme.space.sm + theme.space.xs;
    let width = ui.available_width();
    let (weight, ink) = if open { (Weight::Semibold, colors.accent) } else { (Weight::Regular, colors.text) };
    let galley = words(ui, theme, title, (Step::Body, weight), ink, width - 2.0 * side);
    let note = note.map(|note| {
        let look = (Step::Small, Weight::Regular);
        (note, words(ui, theme, note, look, colors.text_secondary, width - 2.0 * side))
    });
    let tall = galley.size().y + note.as_ref().map_or(0.0, |(_, galley)| galley.size().y) + 2.0 * ABOVE;
    let sense = if open { Sense::click() } else { Sense::CLICK };
    let (rect, response) = ui.allocate_exact_size(vec2(width, tall), sense);
    let name = note.as_ref().map_or_else(|| title.to_owned(), |(note, _)| format!("{title}, {note}"));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, open, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(open));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let feel = feel(ui, theme, &response);
    let rest = if open { colors.accent_wash } else { Color32::TRANSPARENT };
    let hovered = if open { theme.hovered(colors.accent_wash) } else { colors.sunk };
    let edge = if open { theme.edge_of(colors.accent) } else { egui::Stroke::NONE };
    let radius = CornerRadius::same(theme.radius.control);
    ui.painter().rect(rect, radius, mix(rest, hovered, feel.hover), edge, StrokeKind::Inside);
    let at = rect.min + vec2(side, ABOVE + feel.press);
    let below = Rect::from_min_size(at, galley.size()).bottom();
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    if let Some((_, galley)) = note {
        ui.painter().galley(Pos2::new(at.x, below), galley, Color32::PLACEHOLDER);
    }
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}
