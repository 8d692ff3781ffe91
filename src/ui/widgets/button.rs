//! Buttons: one primary on a screen, outlined ones beside it, words that act; each may name its key.

use egui::epaint::RoundedRect;
use egui::epaint::tessellator::path::rounded_rectangle;
use egui::{Color32, CornerRadius, Rect, Response, Role, Shape, Stroke, StrokeKind, Ui, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{Availability, announce, feel, line, put_left, ring_if_focused};
use crate::ui::widgets::key_cap::{CapLook, cap_size, paint_cap};
use crate::ui::widgets::paint;

/// Share of a main button's own ink in the ground of its key cap.
const CAP_INK: f32 = 0.16;
/// A dash of an outline, and the room after it.
const DASH: (f32, f32) = (4.0, 4.0);

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
    /// Its words; also its accessible name, unless it has another.
    pub text: &'a str,
    /// What is read out where the words were cut to fit.
    pub name: Option<&'a str>,
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
    /// The least it is wide; its words stand in the middle then.
    pub least: f32,
}

impl<'a> Button<'a> {
    fn new(text: &'a str, kind: ButtonKind) -> Self {
        Self {
            text,
            name: None,
            kind,
            size: ButtonSize::Usual,
            icon: None,
            key: None,
            availability: Availability::Ready,
            least: 0.0,
        }
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

    /// At least so wide.
    #[must_use]
    pub fn across(self, least: f32) -> Self {
        Self { least, ..self }
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
    let ButtonLook { ground, ink, edge, cap: cap_look } = look(theme, button.kind, button.availability.is_ready());
    let words = line(ui, theme, button.text, (Step::Body, Weight::Semibold), ink);
    let gap = theme.space.sm;
    let height = height(theme, button.size);
    let cap = button.key.map(|key| cap_size(ui, theme, key));
    let (side, _) = sides(theme, button, height);
    let natural = natural_width(ui, theme, button);
    let width = natural.max(button.least);
    let spill = if begins_line(ui, button, width - side) { side } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width - spill, height), button.availability.sense());
    let rect = rect.with_min_x(rect.left() - spill);
    let response =
        announce(response.with_new_rect(rect), Role::Button, button.name.unwrap_or(button.text), button.availability);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let feel = feel(ui, theme, &response);
    let body = rect.translate(vec2(0.0, feel.press));
    let radius = CornerRadius::same(theme.radius.control);
    let hovered = if button.kind == ButtonKind::Text { colors.accent_wash } else { theme.hovered(ground) };
    ui.painter().rect(body, radius, mix(ground, hovered, feel.hover), edge, StrokeKind::Inside);
    if !button.availability.is_ready() && theme.outlined {
        dashes(ui, body, theme.radius.control, theme.edge());
    }
    let mut x = body.left() + side + ((width - natural) / 2.0).round();
    if let Some(icon) = button.icon {
        let centre = egui::pos2(x + theme.size.icon / 2.0, body.center().y);
        paint::icon(ui, theme, icon, centre, theme.size.icon, ink);
        x += theme.size.icon + gap;
    }
    x = put_left(ui, words, x, body.center().y);
    if let (Some(key), Some(cap)) = (button.key, cap) {
        let cap = egui::Rect::from_center_size(egui::pos2(x + gap + cap.x / 2.0, body.center().y), cap);
        paint_cap(ui, theme, cap, key, &cap_look);
    }
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

/// Words without an edge of their own that stand first in their line begin where everything above and below them does;
/// their ground under the pointer spills over.
fn begins_line(ui: &Ui, button: &Button<'_>, width: f32) -> bool {
    let next = ui.next_widget_position().x;
    let is_first = (next - ui.max_rect().left()).abs() < 0.5;
    // What does not fit into its line any more begins the next one.
    let wraps = ui.layout().main_wrap && width > ui.available_size_before_wrap().x;
    button.kind == ButtonKind::Text && button.icon.is_none() && (is_first || wraps)
}

/// Where all that can be pressed has a whole outline, what cannot has a broken one.
pub(super) fn dashes(ui: &Ui, rect: Rect, corner: u8, stroke: Stroke) {
    let mut around = Vec::new();
    let inside = rect.shrink(stroke.width / 2.0);
    rounded_rectangle(&mut around, RoundedRect::new(inside, CornerRadius::same(corner)));
    around.extend(around.first().copied());
    ui.painter().extend(Shape::dashed_line(&around, stroke, DASH.0, DASH.1));
}

/// How wide a button is, for rows that have to choose what they show.
pub fn button_width(ui: &Ui, theme: &Theme, button: &Button<'_>) -> f32 {
    natural_width(ui, theme, button).max(button.least)
}

/// A button's words as far as they fit into so many points, with dots where they go on. What was cut is read out by
/// [`Button::name`].
pub fn button_words(ui: &Ui, theme: &Theme, button: &Button<'_>, room: f32) -> String {
    let whole = natural_width(ui, theme, button);
    if whole <= room {
        return button.text.to_owned();
    }
    let line = |text| line(ui, theme, text, (Step::Body, Weight::Semibold), theme.colors.text);
    let letters = line(button.text);
    let around = whole - letters.size().x + line(DOTS).size().x;
    let glyphs = letters.rows.iter().flat_map(|row| &row.glyphs);
    let fit = glyphs.take_while(|glyph| glyph.max_x() + around <= room).count();
    format!("{}{DOTS}", button.text.chars().take(fit).collect::<String>().trim_end())
}

fn natural_width(ui: &Ui, theme: &Theme, button: &Button<'_>) -> f32 {
    let words = line(ui, theme, button.text, (Step::Body, Weight::Semibold), theme.colors.text);
    let gap = theme.space.sm;
    let (side, right) = sides(theme, button, height(theme, button.size));
    let icon = button.icon.map_or(0.0, |_| theme.size.icon + gap);
    let cap = button.key.map_or(0.0, |key| gap + cap_size(ui, theme, key).x);
    side + icon + words.size().x + cap + right
}

/// What ends words that go on.
const DOTS: &str = "…";

/// What a button is painted with.
struct ButtonLook {
    ground: Color32,
    ink: Color32,
    edge: Stroke,
    cap: CapLook,
}

fn look(theme: &Theme, kind: ButtonKind, ready: bool) -> ButtonLook {
    let colors = &theme.colors;
    let ink = match kind {
        _ if !ready => colors.text_secondary,
        ButtonKind::Primary => colors.on_accent,
        ButtonKind::Outline => colors.text,
        ButtonKind::Text => colors.accent,
    };
    let (ground, edge) = match kind {
        ButtonKind::Primary if ready => (colors.accent, Stroke::NONE),
        ButtonKind::Primary => (colors.unready, Stroke::NONE),
        ButtonKind::Outline => (colors.card, Stroke::new(theme.stroke.control, colors.outline)),
        ButtonKind::Text => (Color32::TRANSPARENT, Stroke::NONE),
    };
    let cap = match kind {
        ButtonKind::Primary if ready => CapLook::on(theme, mix(colors.accent, colors.on_accent, CAP_INK), ink),
        ButtonKind::Primary => CapLook::unready(theme),
        _ => CapLook::quiet(theme),
    };
    ButtonLook { ground, ink, edge, cap }
}

fn height(theme: &Theme, size: ButtonSize) -> f32 {
    match size {
        ButtonSize::Small => theme.size.control_small,
        ButtonSize::Usual => theme.size.control,
        ButtonSize::Large => theme.size.control_large,
    }
}

/// Room at the left and at the right. A key cap stands as far from the right edge as from those above and below it, and
/// words begin a little further from theirs, which looks even beside a box.
fn sides(theme: &Theme, button: &Button<'_>, height: f32) -> (f32, f32) {
    let gap = theme.space.sm;
    match (button.kind, button.key) {
        (ButtonKind::Text, _) => (gap, gap),
        (_, Some(_)) => {
            let right = (height - theme.size.key) / 2.0;
            (right + gap, right)
        }
        (_, None) => {
            let side = match button.size {
                ButtonSize::Small => theme.space.md,
                ButtonSize::Usual => theme.inset.button,
                ButtonSize::Large => theme.inset.button + gap,
            };
            (side, side)
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::color::contrast;
    use crate::ui::theme::{Look, PairKind};

    #[test]
    fn the_words_of_a_button_read_in_every_look_whether_or_not_it_can_be_pressed() {
        for look_of in Look::ALL {
            let theme = Theme::load(look_of).expect("theme");
            let floor = PairKind::Text.floor(theme.outlined);
            for (kind, ready) in [
                (ButtonKind::Primary, true),
                (ButtonKind::Primary, false),
                (ButtonKind::Outline, true),
                (ButtonKind::Outline, false),
            ] {
                let shown = look(&theme, kind, ready);
                let words = contrast(shown.ink, shown.ground);
                assert!(words >= floor, "{look_of:?}, {kind:?}, ready {ready}: {words:.2}");
                let cap = contrast(shown.cap.ink, shown.cap.ground);
                assert!(cap >= floor, "{look_of:?}, the cap on {kind:?}, ready {ready}: {cap:.2}");
            }
        }
    }

    #[test]
    fn a_key_cap_stands_evenly_in_its_button_whatever_its_size() {
        let theme = Theme::load(Look::Light).expect("theme");
        for button in [Button::primary("Say it").small(), Button::primary("Say it"), Button::primary("Say it").large()]
        {
            for button in [button, Button { kind: ButtonKind::Outline, ..button }] {
                let button = button.key("Enter");
                let height = height(&theme, button.size);
                let (left, right) = sides(&theme, &button, height);
                assert_eq!(right, (height - theme.size.key) / 2.0, "as far from the right as from above");
                assert_eq!(left - right, theme.space.sm, "words begin a little further in, on every button");
            }
        }
        assert_eq!(sides(&theme, &Button::primary("Say it").key("Enter"), theme.size.control), (16.0, 8.0));
    }
}
