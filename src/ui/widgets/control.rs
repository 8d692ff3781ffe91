//! What every control shares: how it answers the pointer and the keyboard, and how its words are set.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::theme::{Change, Step, Theme, Weight};
use crate::ui::widgets::paint;

/// Whether a control can be used. One that cannot keeps its place, its contrast and its focus, and says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Availability<'a> {
    /// It can.
    #[default]
    Ready,
    /// It cannot, for this reason in words.
    Unavailable(&'a str),
}

impl<'a> Availability<'a> {
    /// Whether it can be used.
    pub fn is_ready(self) -> bool {
        self == Self::Ready
    }

    /// Why not.
    pub fn reason(self) -> Option<&'a str> {
        match self {
            Self::Ready => None,
            Self::Unavailable(why) => Some(why),
        }
    }

    /// Clicks and focus, or focus alone.
    pub(crate) fn sense(self) -> Sense {
        if self.is_ready() { Sense::click() } else { Sense::hover() | Sense::focusable_noninteractive() }
    }
}

/// How a control answers at this moment, each part 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Feel {
    /// Under the pointer.
    pub hover: f32,
    /// Pressed.
    pub press: f32,
    /// The keyboard is here.
    pub focus: bool,
}

/// Reads it, easing what changed.
pub(crate) fn feel(ui: &Ui, theme: &Theme, response: &Response) -> Feel {
    let ease = |part: &str, on: bool, change: Change| {
        ui.ctx().animate_bool_with_time(response.id.with(part), on, theme.motion.seconds(change))
    };
    let live = response.sense.senses_click();
    Feel {
        hover: ease("hover", live && (response.hovered() || response.is_pointer_button_down_on()), Change::Hover),
        press: ease("press", live && response.is_pointer_button_down_on(), Change::Press),
        focus: response.has_focus(),
    }
}

/// Announces a control and, when it cannot be used, shows why to pointer and keyboard.
pub(crate) fn announce(response: Response, role: Role, name: &str, availability: Availability<'_>) -> Response {
    let label = match availability.reason() {
        None => name.to_owned(),
        Some(why) => format!("{}. {why}", name.trim_end_matches('.')),
    };
    response.widget_info(|| WidgetInfo::labeled(role, availability.is_ready(), &label));
    let Some(why) = availability.reason() else { return response };
    if response.has_focus() && !response.hovered() {
        response.show_tooltip_text(why);
    }
    response.on_hover_text(why)
}

/// Space of a fixed size, read out as a picture or a text but not to be clicked.
pub(crate) fn still(ui: &mut Ui, size: Vec2, role: Role, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    (rect, response)
}

/// A run of text to be painted by hand, wrapped at `width`.
pub(crate) fn words(
    ui: &Ui,
    theme: &Theme,
    text: &str,
    (step, weight): (Step, Weight),
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    ui.painter().layout_job(theme.job(text, step, weight, color, width))
}

/// The same on one line.
pub(crate) fn line(ui: &Ui, theme: &Theme, text: &str, look: (Step, Weight), color: Color32) -> Arc<Galley> {
    words(ui, theme, text, look, color, f32::INFINITY)
}

/// Paints a galley with its left edge at `left` and its middle at `y`; returns its right edge.
pub(crate) fn put_left(ui: &Ui, galley: Arc<Galley>, left: f32, y: f32) -> f32 {
    let size = galley.size();
    ui.painter().galley(Pos2::new(left, y - size.y / 2.0), galley, Color32::PLACEHOLDER);
    left + size.x
}

/// Paints a galley with its right edge at `right` and its middle at `y`; returns its left edge.
pub(crate) fn put_right(ui: &Ui, galley: Arc<Galley>, right: f32, y: f32) -> f32 {
    let left = right - galley.size().x;
    put_left(ui, galley, left, y);
    left
}

/// Paints a galley around a middle.
pub(crate) fn put_centre(ui: &Ui, galley: Arc<Galley>, centre: Pos2) {
    let left = centre.x - galley.size().x / 2.0;
    put_left(ui, galley, left, centre.y);
}

/// Paints the focus ring around a control that has the keyboard.
pub(crate) fn ring_if_focused(ui: &Ui, theme: &Theme, response: &Response, radius: u8) {
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, response.rect, radius);
    }
}
