//! Answers to choose from: outlined pills, word anchors of one width, five stars. Chosen is a wash, a heavier word and a
//! two-point ring, so it does not rest on hue.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_centre, ring_if_focused};
use crate::ui::widgets::paint;

/// Room at a pill's sides.
const SIDE: f32 = 15.0;
/// Room at an anchor's sides, at least.
const ANCHOR_SIDE: f32 = 4.0;
/// How many stars there are.
const STARS: u8 = 5;
/// Room between two stars that can be chosen.
const STAR_GAP: f32 = 10.0;

/// How wide a pill is, so that a row of them can be given its room.
pub fn choice_width(ui: &Ui, theme: &Theme, text: &str) -> f32 {
    // As wide as the heavier word, so that nothing moves when it is chosen.
    line(ui, theme, text, (Step::Body, Weight::Semibold), theme.colors.text).size().x + 2.0 * SIDE
}

/// A pill 40 high that can be chosen.
pub fn choice_ui(ui: &mut Ui, theme: &Theme, text: &str, chosen: bool) -> Response {
    let colors = &theme.colors;
    let (rect, response) =
        ui.allocate_exact_size(vec2(choice_width(ui, theme, text), theme.size.control), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, text));
    let (width, ink) =
        if chosen { (theme.stroke.focus, colors.accent) } else { (theme.stroke.control, colors.outline) };
    let stroke = Stroke::new(width, ink);
    let rest = if chosen { colors.accent_wash } else { colors.card };
    face(ui, theme, (rect, &response), (text, Step::Body, chosen), (rest, stroke, theme.radius.chip));
    response
}

/// A word anchor 36 high and of a given width; `text` is what it shows and what is read out.
pub fn anchor_ui(ui: &mut Ui, theme: &Theme, text: (&str, &str), chosen: bool, (width, step): (f32, Step)) -> Response {
    let colors = &theme.colors;
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme.size.control_small), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, text.1));
    let (rest, stroke) = if chosen {
        (colors.accent_wash, Stroke::new(theme.stroke.focus, colors.accent))
    } else {
        (colors.paper, theme.edge())
    };
    face(ui, theme, (rect, &response), (text.0, step, chosen), (rest, stroke, theme.radius.control));
    response
}

/// Whether a word of this size fits into an anchor of this width, chosen or not.
pub fn fits_anchor(ui: &Ui, theme: &Theme, (text, step): (&str, Step), width: f32) -> bool {
    let widest = line(ui, theme, text, (step, Weight::Semibold), theme.colors.text).size().x;
    widest + 2.0 * ANCHOR_SIDE <= width
}

fn face(
    ui: &Ui,
    theme: &Theme,
    (rect, response): (Rect, &Response),
    (text, step, chosen): (&str, Step, bool),
    (rest, stroke, radius): (Color32, Stroke, u8),
) {
    let colors = &theme.colors;
    let feel = feel(ui, theme, response);
    let ground = mix(rest, theme.hovered(rest), feel.hover);
    ui.painter().rect(rect, CornerRadius::same(radius), ground, stroke, StrokeKind::Inside);
    let (weight, ink) = if chosen { (Weight::Semibold, colors.accent) } else { (Weight::Regular, colors.text) };
    put_centre(ui, line(ui, theme, text, (step, weight), ink), rect.center() + vec2(0.0, feel.press));
    ring_if_focused(ui, theme, response, radius);
}

/// Five stars to choose from; returns the one that was asked for. `name` says what they rate.
pub fn star_choice_ui(ui: &mut Ui, theme: &Theme, name: &str, chosen: Option<u8>, size: f32) -> Option<u8> {
    let (width, height) = (f32::from(STARS) * (size + STAR_GAP) - STAR_GAP, theme.size.control);
    let (whole, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let mut asked = None;
    for star in 1..=STARS {
        let left = whole.left() + f32::from(star - 1) * (size + STAR_GAP);
        let rect = Rect::from_min_size(pos2(left, whole.top()), vec2(size, height));
        let response = ui.interact(rect, ui.scope_id().with(("star", star)), Sense::click());
        let said = theme.words.tell("widgets-star-choice", &[("name", name.into()), ("count", u32::from(star).into())]);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen == Some(star), &said));
        let press = feel(ui, theme, &response).press;
        let share = f32::from(u8::from(chosen.is_some_and(|to| star <= to)));
        paint::star(ui, theme, rect.center() + vec2(0.0, press), size, share);
        ring_if_focused(ui, theme, &response, theme.radius.control);
        if let_go_after_click(ui, &response) {
            asked = Some(star);
        }
    }
    asked
}

/// Whether a control was pressed. By the pointer it does not keep the keyboard: Enter then presses the page's main
/// button, not the last answer once more.
pub fn let_go_after_click(ui: &Ui, response: &Response) -> bool {
    if !response.clicked() {
        return false;
    }
    if ui.input(|input| input.pointer.any_released()) {
        response.surrender_focus();
    }
    true
}
