//! Pills: filters that can be chosen, labels that only say something, and offers in a reply that can be taken out.

use egui::{Align, Color32, CornerRadius, Layout, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{Availability, announce, feel, line, put_centre, put_left, ring_if_focused, still};
use crate::ui::widgets::paint;

/// Room at a pill's sides.
const SIDE: f32 = 14.0;

/// A filter: chosen is a wash, the others are words alone.
pub fn chip_ui(ui: &mut Ui, theme: &Theme, text: &str, chosen: bool) -> Response {
    let colors = &theme.colors;
    let (weight, ink) =
        if chosen { (Weight::Semibold, colors.accent) } else { (Weight::Regular, colors.text_secondary) };
    let words = line(ui, theme, text, (Step::Body, weight), ink);
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x + 2.0 * SIDE, theme.size.chip), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, text));
    let feel = feel(ui, theme, &response);
    let rest = if chosen { colors.accent_wash } else { Color32::TRANSPARENT };
    let hovered = if chosen { theme.hovered(colors.accent_wash) } else { colors.sunk };
    let edge = if chosen { theme.edge_of(colors.accent) } else { theme.edge() };
    let ground = mix(rest, hovered, feel.hover);
    ui.painter().rect(rect, CornerRadius::same(theme.radius.chip), ground, edge, StrokeKind::Inside);
    put_centre(ui, words, rect.center() + vec2(0.0, feel.press));
    ring_if_focused(ui, theme, &response, theme.radius.chip);
    response
}

/// A pill that only says something, for example `Practice, clock ×1`.
pub fn pill_ui(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let words = line(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text_secondary);
    let (rect, response) = still(ui, vec2(words.size().x + 2.0 * SIDE, theme.size.chip), Role::Label, text);
    let ground = if theme.dark { theme.colors.raised } else { theme.colors.sunk };
    ui.painter().rect(rect, CornerRadius::same(theme.radius.chip), ground, theme.edge(), StrokeKind::Inside);
    put_centre(ui, words, rect.center());
    response
}

/// A pill that warns for as long as it stands, for example `Not saved`.
pub fn flag_ui(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let colors = &theme.colors;
    let words = line(ui, theme, text, (Step::Body, Weight::Semibold), colors.warn);
    let icon = theme.size.icon + theme.space.xs;
    let size = vec2(words.size().x + icon + 2.0 * SIDE, theme.size.chip);
    let (rect, response) = still(ui, size, Role::Status, text);
    let edge = theme.edge_of(colors.warn);
    ui.painter().rect(rect, CornerRadius::same(theme.radius.chip), colors.warn_wash, edge, StrokeKind::Inside);
    let centre = pos2(rect.left() + SIDE + theme.size.icon / 2.0, rect.center().y);
    paint::icon(ui, theme, Icon::Warn, centre, theme.size.icon, colors.warn);
    put_left(ui, words, rect.left() + SIDE + icon, rect.center().y);
    response
}

/// The offers of a reply as id and label, in rows as wide as the space, between words `before` and `after` them; returns the
/// one that is to be taken out.
pub fn offer_chips_ui<'a>(
    ui: &mut Ui,
    theme: &Theme,
    chips: &'a [(String, String)],
    (before, after): (&str, &str),
) -> Option<&'a str> {
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    let mut out = None;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.chip), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if !before.is_empty() {
            ui.label(theme.small(before));
        }
        for (id, label) in chips {
            // What stands within something with an id of its own does not wrap by itself.
            let is_first = ui.available_size_before_wrap().x >= ui.max_rect().width();
            if !is_first && offer_chip_width(ui, theme, label) > ui.available_size_before_wrap().x {
                ui.end_row();
            }
            if ui.push_id(id, |ui| offer_chip_ui(ui, theme, label).clicked()).inner {
                out = Some(id.as_str());
            }
        }
        if !after.is_empty() {
            ui.label(theme.small(after));
        }
    });
    out
}

/// How wide the chip of an offer is.
fn offer_chip_width(ui: &Ui, theme: &Theme, text: &str) -> f32 {
    let words = line(ui, theme, text, (Step::Body, Weight::Semibold), theme.colors.accent);
    2.0 * SIDE + words.size().x + theme.size.glyph
}

/// An offer in a reply; a click takes it out again.
pub fn offer_chip_ui(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let colors = &theme.colors;
    let gap = theme.space.xs;
    let cross = theme.size.glyph;
    // A name that is wider than any row ends in dots; it is told and taken out in full.
    let room = ui.available_width() - 2.0 * SIDE - cross;
    let mut job = theme.job(text, Step::Body, Weight::Semibold, colors.accent, room.max(cross));
    job.wrap.max_rows = 1;
    let words = ui.painter().layout_job(job);
    let width = 2.0 * SIDE + words.size().x + cross;
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme.size.chip), Sense::click());
    let name = theme.words.tell("widgets-take-out", &[("text", text.into())]);
    let response = announce(response, Role::Button, &name, Availability::Ready);
    let feel = feel(ui, theme, &response);
    let ground = mix(colors.accent_wash, theme.hovered(colors.accent_wash), feel.hover);
    let edge = theme.edge_of(colors.accent);
    ui.painter().rect(rect, CornerRadius::same(theme.radius.chip), ground, edge, StrokeKind::Inside);
    let x = put_left(ui, words, rect.left() + SIDE, rect.center().y);
    paint::icon(ui, theme, Icon::Cross, pos2(x + gap + cross / 2.0, rect.center().y), cross, colors.accent);
    ring_if_focused(ui, theme, &response, theme.radius.chip);
    response
}

/// A small pill on a picture, for example `Due again`; `at` is its left top corner.
pub(crate) fn badge(ui: &Ui, theme: &Theme, at: egui::Pos2, text: &str) -> Rect {
    let words = line(ui, theme, text, (Step::Small, Weight::Semibold), theme.colors.accent);
    let rect = Rect::from_min_size(at, vec2(words.size().x + 20.0, theme.size.key));
    let radius = CornerRadius::same(theme.radius.chip);
    ui.painter().rect(rect, radius, theme.colors.card, theme.edge(), StrokeKind::Inside);
    put_centre(ui, words, rect.center());
    rect
}
