//! A toast: one line and one action, at the bottom left of a page, for a while. Never for an error that needs a choice.

use std::time::Duration;

use egui::{Area, CornerRadius, Frame, Id, Margin, Order, Rect, Role, Ui};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::button::{Button, button_ui};
use crate::ui::widgets::control::{line, put_left, still};

/// What became of a toast in this frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastState {
    /// It stays.
    Stays,
    /// Its time is over.
    Over,
    /// Its action was asked for.
    Acted,
}

/// Draws a toast over `page`. `id` names what it is about: its time starts when it is first seen, and waits while the
/// pointer or the keyboard is on it.
pub fn toast_ui(ui: &Ui, theme: &Theme, page: Rect, id: Id, text: &str, action: Option<&str>) -> ToastState {
    let margin = theme.space.lg;
    let at = page.left_bottom() + egui::vec2(margin, -margin);
    let frame = Frame::new()
        .fill(theme.colors.raised)
        .corner_radius(CornerRadius::same(theme.radius.card))
        .shadow(theme.shadow(&theme.shadows.dock))
        .stroke(egui::Stroke::new(theme.stroke.hair, theme.colors.hairline))
        .inner_margin(Margin::symmetric(theme.space.md as i8, theme.space.sm as i8));
    let shown =
        Area::new(id).order(Order::Foreground).fixed_pos(at).pivot(egui::Align2::LEFT_BOTTOM).show(ui.ctx(), |ui| {
            frame.show(ui, |ui| ui.horizontal(|ui| contents(ui, theme, text, action)).inner).inner
        });
    let (acted, focused) = shown.inner;
    let held = focused || shown.response.contains_pointer();
    let left = time_left(ui, theme, id, held);
    if acted {
        ToastState::Acted
    } else if left.is_zero() {
        ToastState::Over
    } else {
        ui.ctx().request_repaint_after(left);
        ToastState::Stays
    }
}

fn contents(ui: &mut Ui, theme: &Theme, text: &str, action: Option<&str>) -> (bool, bool) {
    let words = line(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text);
    let size = egui::vec2(words.size().x, theme.size.control_small);
    let (rect, _) = still(ui, size, Role::Status, text);
    put_left(ui, words, rect.left(), rect.center().y);
    let response = action.map(|action| button_ui(ui, theme, &Button::text(action).small()));
    response.map_or((false, false), |r| (r.clicked(), r.has_focus()))
}

/// What is left of the toast's time, counted only while nobody holds it.
fn time_left(ui: &Ui, theme: &Theme, id: Id, held: bool) -> Duration {
    let step = ui.input(|i| i.time);
    let (seen, spent) = ui.data(|d| d.get_temp::<(f64, f64)>(id)).unwrap_or((step, 0.0));
    let spent = if held { spent } else { spent + (step - seen) };
    ui.data_mut(|d| d.insert_temp(id, (step, spent)));
    theme.motion.toast().saturating_sub(Duration::from_secs_f64(spent.clamp(0.0, 1e6)))
}
