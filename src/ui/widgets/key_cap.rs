//! Key caps: which key does the same.

use egui::{Color32, CornerRadius, Rect, Response, Role, Ui, Vec2, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, still};

/// A key's cap on a card, read out as `key T`.
pub fn key_cap_ui(ui: &mut Ui, theme: &Theme, key: &str) -> Response {
    let size = cap_size(ui, theme, key);
    let (rect, response) = still(ui, size, Role::Label, &format!("key {key}"));
    paint_cap(ui, theme, rect, key, theme.colors.sunk, theme.colors.text_secondary);
    response
}

/// How large a cap is.
pub(crate) fn cap_size(ui: &Ui, theme: &Theme, key: &str) -> Vec2 {
    let words = line(ui, theme, key, (Step::Small, Weight::Semibold), Color32::PLACEHOLDER);
    vec2((words.size().x + 2.0 * 6.0).max(theme.size.key), theme.size.key)
}

/// Paints a cap.
pub(crate) fn paint_cap(ui: &Ui, theme: &Theme, rect: Rect, key: &str, ground: Color32, ink: Color32) {
    ui.painter().rect_filled(rect, CornerRadius::same(theme.radius.key), ground);
    put_centre(ui, line(ui, theme, key, (Step::Small, Weight::Semibold), ink), rect.center());
}
