//! The case clock on the reply area: a thin ring that runs down clockwise from twelve. It has no
//! red, no pulse and no sound; the words beside it say what it means.

use egui::{Response, Role, Ui, Vec2, vec2};

use crate::ui::theme::Theme;
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;

/// Draws the ring with `left` of the time left, 0 to 1. `name` is read out, for example `She will wait another 48 seconds`.
pub fn clock_ring_ui(ui: &mut Ui, theme: &Theme, left: f32, name: &str) -> Response {
    let size = theme.size.ring;
    let (rect, response) = still(ui, Vec2::splat(size), Role::Meter, name);
    paint_ring(ui, theme, rect.center(), size / 2.0 - theme.stroke.ring, left);
    response
}

/// Paints the ring: what is left from twelve on, what has gone as its track.
pub(crate) fn paint_ring(ui: &Ui, theme: &Theme, centre: egui::Pos2, radius: f32, left: f32) {
    ring_into(ui, theme, centre, (radius, theme.stroke.ring), left);
}

/// The same with a stroke of one's own.
pub(crate) fn ring_into(ui: &Ui, theme: &Theme, centre: egui::Pos2, (radius, stroke): (f32, f32), left: f32) {
    let left = left.clamp(0.0, 1.0);
    let arc = |from: f32, to: f32, color| {
        let points: Vec<_> = (0..=64_u8)
            .map(|i| {
                let turn = from + (to - from) * f32::from(i) / 64.0;
                let angle = turn * std::f32::consts::TAU - std::f32::consts::FRAC_PI_2;
                centre + radius * vec2(angle.cos(), angle.sin())
            })
            .collect();
        ui.painter().add(paint::line(ui, &points, stroke, color));
    };
    if left < 1.0 {
        arc(left, 1.0, theme.colors.hairline);
    }
    if left > 0.0 {
        arc(0.0, left, theme.colors.accent);
    }
}
