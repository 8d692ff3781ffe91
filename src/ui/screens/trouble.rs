//! A calm page for what went wrong on the way here: what happened, what is safe, what to do.

use egui::{CornerRadius, Margin, Ui};

use crate::ui::route::Route;
use crate::ui::screens::{Action, frame};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, button_ui};

/// Widest a sentence runs, in points.
const WIDTH: f32 = 640.0;

/// Draws the page; its three buttons are the ways out.
pub fn trouble_ui(ui: &mut Ui, theme: &Theme, what: &str, act: &mut dyn FnMut(Action)) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, theme.colors.paper);
    let small = whole.width() < 800.0 || whole.height() < 560.0;
    let pad = if small { theme.space.xl } else { theme.space.section * 2.0 };
    frame::scroll_ui(ui, theme, "trouble", |ui| {
        egui::Frame::new().inner_margin(Margin::same(pad as i8)).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.label(theme.title("Something went wrong"));
            ui.add_space(theme.space.sm);
            ui.label(theme.speech(what));
            ui.add_space(theme.space.lg);
            ways_out_ui(ui, theme, act);
        });
    });
}

fn ways_out_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(Action)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(theme.space.md, theme.space.sm);
        if button_ui(ui, theme, &Button::primary("Try again")).clicked() {
            act(Action::Reopen);
        }
        if button_ui(ui, theme, &Button::outline("Back to the library")).clicked() {
            act(Action::Go(Route::Library));
        }
        if button_ui(ui, theme, &Button::text("Go on without keeping anything")).clicked() {
            act(Action::KeepNothing);
        }
    });
}
