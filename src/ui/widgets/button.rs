//! Buttons: one primary on a screen, outlined ones beside it, words that act; each may name its key.

use egui::{CornerRadius, Response, Role, Stroke, StrokeKind, Ui, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{Availability, announce, feel, line, put_left, ring_if_focused};
use crate::ui::widgets::key_cap::{cap_size, paint_cap};
use crate::ui::widgets::paint;

/// How loud a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// Another thing to do.
    Outline,
    /// Words that act.
    Text,
}

/// How tall a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// 36, in rows and cards.
    Small,
    /// 40.
    #[default]
    Usual,
    /// 48, where the page has one button.
    Large,
}

/// A button.
#[derive(Debug, Clone, Copy)]
pub struct Button<'a> {
    /// Its words; also its accessible name.
    pub text: &'a str,
    /// How loud.
    pub kind: ButtonKind,
    /// How tall.
    pub size: ButtonSize,
    /// A drawing before the words.
    pub icon: Option<Icon>,
    /// The key that does the same, on a cap behind the words.
    pub key: Option<&'a str>,
    /// Whether it can be used.
    pub availability: Availability<'a>,
}

impl<'a> Button<'a> {
    fn new(text: &'a str, kind: ButtonKind) -> Self {
        Self { text, kind, size: ButtonSize::Usual, icon: None, key: None, availability: Availability::Ready }
    }

    /// The one thing to do here.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, ButtonKind::Primary)
    }

    /// Another thing to do.
    pub fn outline(text: &'a str) -> Self {
        Self::new(text, ButtonKind::Outline)
    }

    /// Words that act.
    pub fn text(text: &'a str) -> Self {
        Self::new(text, ButtonKind::Text)
    }

    /// With a key cap.
    #[must_use]
    pub fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// With a drawing.
    #[must_use]
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// 36 tall.
    #[must_use]
    pub fn small(self) -> Self {
        Self { size: ButtonSize::Small, ..self }
    }

    /// 48 tall.
    #[must_use]
    pub fn large(self) -> Self {
        Self { size: ButtonSize::Large, ..self }
    }

    /// Usable or not, with the reason.
    #[must_use]
    pub fn availability(self, availability: Availability<'a>) -> Self {
        Self { availability, ..self }
    }
}

/// Draws a button; `clicked()` of the response also counts Enter and Space while it has the keyboard.
pub fn button_ui(ui: &mut Ui, theme: &Theme, button: &Button<'_>) -> Response {
    let colors = &theme.colors;
    let primary = button.kind == ButtonKind::Primary;
    let ready = button.availability.is_ready();
    let ink = match button.kind {
        _ if !ready => colors.text_secondary,
        ButtonKind::Primary => colors.on_accent,
        ButtonKind::Outline => colors.text,
        ButtonKind::Text => colors.accent,
    };
    let words = line(ui, theme, button.text, (Step::Body, Weight::Semibold), ink);
    let gap = theme.space.sm;
    let (height, side) = measures(theme, button);
    let cap = button.key.map(|key| cap_size(ui, theme, key));
    let width = button_width(ui, theme, button);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), button.availability.sense());
    let response = announce(response, Role::Button, button.text, button.availability);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let feel = feel(ui, theme, &response);
    let body = rect.translate(vec2(0.0, feel.press));
    let radius = CornerRadius::same(theme.radius.control);
    let ground = match button.kind {
        ButtonKind::Primary if ready => colors.accent,
        ButtonKind::Primary => colors.hairline,
        ButtonKind::Outline => colors.card,
        ButtonKind::Text => egui::Color32::TRANSPARENT,
    };
    let hovered = if button.kind == ButtonKind::Text { colors.accent_wash } else { theme.hovered(ground) };
    ui.painter().rect_filled(body, radius, mix(ground, hovered, feel.hover));
    if button.kind == ButtonKind::Outline {
        let stroke = Stroke::new(theme.stroke.control, colors.outline);
        ui.painter().rect_stroke(body, radius, stroke, StrokeKind::Inside);
    }
    let mut x = body.left() + side;
    if let Some(icon) = button.icon {
        let centre = egui::pos2(x + theme.size.icon / 2.0, body.center().y);
        paint::icon(ui, theme, icon, centre, theme.size.icon, ink);
        x += theme.size.icon + gap;
    }
    x = put_left(ui, words, x, body.center().y);
    if let (Some(key), Some(cap)) = (button.key, cap) {
        let cap = egui::Rect::from_center_size(egui::pos2(x + gap + cap.x / 2.0, body.center().y), cap);
        let ground = if primary && ready { mix(colors.accent, colors.on_accent, 0.16) } else { colors.sunk };
        paint_cap(ui, theme, cap, key, ground, if primary { ink } else { colors.text_secondary });
    }
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

/// How wide a button is, for rows that have to choose what they show.
pub fn button_width(ui: &Ui, theme: &Theme, button: &Button<'_>) -> f32 {
    let words = line(ui, theme, button.text, (Step::Body, Weight::Semibold), theme.colors.text);
    let (gap, (_, side)) = (theme.space.sm, measures(theme, button));
    let icon = button.icon.map_or(0.0, |_| theme.size.icon + gap);
    let behind = button.key.map_or(side, |key| gap + cap_size(ui, theme, key).x + side.min(gap));
    side + icon + words.size().x + behind
}

/// Height, and distance from the sides to the words.
fn measures(theme: &Theme, button: &Button<'_>) -> (f32, f32) {
    let height = match button.size {
        ButtonSize::Small => theme.size.control_small,
        ButtonSize::Usual => theme.size.control,
        ButtonSize::Large => theme.size.control_large,
    };
    let side = match (button.kind, button.size) {
        (ButtonKind::Text, _) => theme.space.sm,
        (_, ButtonSize::Large) => theme.inset.button + theme.space.sm,
        (_, ButtonSize::Small) => theme.space.md,
        (_, ButtonSize::Usual) => theme.inset.button,
    };
    (height, side)
}

/// An icon alone in a square that can be clicked; `name` is read out and shown under the pointer.
pub fn icon_button_ui(ui: &mut Ui, theme: &Theme, icon: Icon, name: &str) -> Response {
    let side = theme.size.control_small;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), egui::Sense::click());
    let response = announce(response, Role::Button, name, Availability::Ready).on_hover_text(name);
    let feel = feel(ui, theme, &response);
    let radius = CornerRadius::same(theme.radius.control);
    ui.painter().rect_filled(rect, radius, theme.colors.accent_wash.gamma_multiply(feel.hover));
    let ink = mix(theme.colors.text_secondary, theme.colors.accent, feel.hover);
    paint::icon(ui, theme, icon, rect.center() + vec2(0.0, feel.press), theme.size.icon, ink);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}
