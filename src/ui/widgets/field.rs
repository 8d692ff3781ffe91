//! Text fields: one line with a label, a hint and perhaps a key cap or an icon; the ring says where the keyboard is.

use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::text_edit::TextEditState;
use egui::{
    Color32, CornerRadius, FontSelection, Frame, Key, KeyboardShortcut, Margin, Modifiers, Rect, Response, Stroke,
    StrokeKind, TextEdit, Ui, pos2, vec2,
};

use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_left};
use crate::ui::widgets::even::even_ui;
use crate::ui::widgets::key_cap::{CapLook, cap_size, paint_cap};
use crate::ui::widgets::paint;
use crate::ui::widgets::reply_box::{Hand, Writing, writing_ui};

/// Most characters a field of several lines takes.
const AREA_MOST: usize = 2_000;

/// A field.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// Accessible name; also printed above unless `bare`.
    pub label: &'a str,
    /// Whether the label is only read out.
    pub bare: bool,
    /// Words in the empty field.
    pub hint: &'a str,
    /// A drawing at its start.
    pub icon: Option<Icon>,
    /// The key that comes here, on a cap at its end.
    pub key: Option<&'a str>,
    /// Width.
    pub width: f32,
    /// 48 high with speech-sized words, for a page that asks one thing.
    pub large: bool,
    /// The keyboard comes here, behind the last letter.
    pub at_end: bool,
}

impl<'a> Field<'a> {
    /// A field with its label above.
    pub fn new(label: &'a str, width: f32) -> Self {
        Self { label, bare: false, hint: "", icon: None, key: None, width, large: false, at_end: false }
    }

    /// A field whose label is only read out; the hint says what it is for.
    pub fn bare(label: &'a str, hint: &'a str, width: f32) -> Self {
        Self { bare: true, hint, ..Self::new(label, width) }
    }
}

/// Draws the field; the response is that of the text edit, so `changed()` and `lost_focus()` mean what they say.
pub fn text_field_ui(ui: &mut Ui, theme: &Theme, field: &Field<'_>, text: &mut String) -> Response {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        if !field.bare {
            even_ui(ui, theme, field.label, (Step::Body, Weight::Semibold), theme.colors.text);
        }
        boxed(ui, theme, field, text)
    })
    .inner
}

fn boxed(ui: &mut Ui, theme: &Theme, field: &Field<'_>, text: &mut String) -> Response {
    let colors = &theme.colors;
    let (height, step) =
        if field.large { (theme.size.control_large, Step::Speech) } else { (theme.size.control, Step::Body) };
    let (rect, _) = ui.allocate_exact_size(vec2(field.width.min(ui.available_width()), height), egui::Sense::hover());
    let radius = CornerRadius::same(theme.radius.control);
    let ground = ui.painter().rect_filled(rect, radius, colors.card);
    let side = theme.inset.field;
    let start = side + field.icon.map_or(0.0, |_| theme.size.icon + theme.space.sm);
    let cap = field.key.map(|key| (key, cap_size(ui, theme, key)));
    let end = cap.map_or(side, |(_, cap)| cap.x + 2.0 * theme.space.sm);
    if let Some(icon) = field.icon {
        let centre = pos2(rect.left() + side + theme.size.icon / 2.0, rect.center().y);
        paint::icon(ui, theme, icon, centre, theme.size.icon, colors.text_secondary);
    }
    let inner = Rect::from_min_max(rect.min + vec2(start, 0.0), rect.max - vec2(end, 0.0));
    let empty = text.is_empty();
    let edit = TextEdit::singleline(text)
        .id_salt(field.label)
        .font(FontSelection::FontId(theme.font(step, Weight::Regular)))
        .text_color(colors.text)
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .desired_width(inner.width())
        .min_size(inner.size())
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.put(inner, edit);
    if field.at_end {
        let end = CCursor::new(CharIndex(text.chars().count()));
        let mut state = TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ui.ctx(), response.id);
        response.request_focus();
        ui.ctx().request_repaint();
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(field.label));
    if empty {
        let hint = line(ui, theme, field.hint, (step, Weight::Regular), colors.text_hint);
        put_left(ui, hint, inner.left(), rect.center().y);
    }
    if let Some((key, cap)) = cap.filter(|_| !response.has_focus()) {
        let at = Rect::from_center_size(pos2(rect.right() - theme.space.sm - cap.x / 2.0, rect.center().y), cap);
        paint_cap(ui, theme, at, key, &CapLook::quiet(theme));
    }
    let stroke = edge(theme, &response);
    ui.painter().set(ground, egui::epaint::RectShape::new(rect, radius, colors.card, stroke, StrokeKind::Inside));
    response
}

/// The same for words of several lines, `rows` high before it grows; Enter begins a new line there.
pub fn text_area_ui(ui: &mut Ui, theme: &Theme, field: &Field<'_>, rows: usize, text: &mut String) -> Response {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        if !field.bare {
            even_ui(ui, theme, field.label, (Step::Body, Weight::Semibold), theme.colors.text);
        }
        let ground = ui.painter().add(egui::Shape::Noop);
        let inside = Margin::symmetric(theme.inset.field as i8, theme.space.sm as i8);
        let inner = Frame::new().inner_margin(inside).show(ui, |ui| {
            let line = theme.line(Step::Body);
            let writing = Writing {
                label: field.label,
                hint: field.hint,
                spans: &[],
                hand: Hand { step: Step::Body, line, caret: (1.0, 0.0), under: 0.0 },
                rows,
                most: AREA_MOST,
                new_line: KeyboardShortcut::new(Modifiers::NONE, Key::Enter),
                select: None,
                keeps_tab: false,
            };
            writing_ui(ui, theme, &writing, text)
        });
        let (response, radius) = (inner.inner, CornerRadius::same(theme.radius.control));
        let rect = inner.response.rect;
        let stroke = edge(theme, &response);
        let fill = theme.colors.card;
        ui.painter().set(ground, egui::epaint::RectShape::new(rect, radius, fill, stroke, StrokeKind::Inside));
        response
    })
    .inner
}

/// The line around a field; it says where the keyboard is.
fn edge(theme: &Theme, response: &Response) -> Stroke {
    if response.has_focus() {
        Stroke::new(theme.stroke.focus, theme.colors.accent)
    } else {
        Stroke::new(theme.stroke.control, theme.colors.outline)
    }
}

/// A box that answers to a click by opening the place where one writes: looks like a field, is a button.
pub fn field_button_ui(ui: &mut Ui, theme: &Theme, hint: &str, key: &str, width: f32) -> Response {
    let colors = &theme.colors;
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme.size.control), egui::Sense::click());
    let response = crate::ui::widgets::control::announce(
        response,
        egui::Role::Button,
        hint,
        crate::ui::widgets::Availability::Ready,
    );
    let feel = crate::ui::widgets::control::feel(ui, theme, &response);
    let radius = CornerRadius::same(theme.radius.control);
    let ground = crate::ui::theme::color::mix(Color32::TRANSPARENT, colors.sunk, feel.hover);
    let stroke = Stroke::new(theme.stroke.control, colors.outline);
    ui.painter().rect(rect, radius, ground, stroke, StrokeKind::Inside);
    let words = line(ui, theme, hint, (Step::Body, Weight::Regular), colors.text_hint);
    put_left(ui, words, rect.left() + theme.inset.field, rect.center().y);
    let cap = cap_size(ui, theme, key);
    let at = Rect::from_center_size(pos2(rect.right() - theme.space.sm - cap.x / 2.0, rect.center().y), cap);
    paint_cap(ui, theme, at, key, &CapLook::quiet(theme));
    crate::ui::widgets::control::ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}
