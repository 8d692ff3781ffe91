//! A calm page for what went wrong on the way here: what happened, what is safe, what to do.

use egui::{CornerRadius, Ui, UiBuilder};

use crate::ui::route::Route;
use crate::ui::screens::Action;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, button_ui};

/// Widest a sentence runs, in points.
const WIDTH: f32 = 640.0;

/// Draws the page; its three buttons are the ways out.
pub fn trouble_ui(ui: &mut Ui, theme: &Theme, what: &str, act: &mut dyn FnMut(Action)) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, theme.colors.paper);
    let inner = whole.shrink2(egui::vec2(theme.space.section * 2.0, theme.space.section * 2.0));
    let mut page = ui.new_child(UiBuilder::new().max_rect(inner));
    page.set_max_width(WIDTH);
    page.label(theme.title("That did not work"));
    page.add_space(theme.space.md);
    page.label(theme.speech(what));
    page.add_space(theme.space.xl);
    page.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
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
