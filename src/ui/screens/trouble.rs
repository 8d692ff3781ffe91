//! A calm page for what went wrong on the way here: what happened, what is safe, what to do.

use egui::Ui;

use crate::ui::route::Route;
use crate::ui::screens::{Action, frame};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, button_ui};

/// Widest a sentence runs, in points.
const WIDTH: f32 = 640.0;

/// Draws the page of something that could not be opened, while all else works: the rail stands beside it.
pub fn trouble_ui(ui: &mut Ui, theme: &Theme, what: &str, act: &mut dyn FnMut(Action)) {
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        page_ui(ui, theme, theme.words.say("store-not-opened"), |ui| {
            ui.label(theme.speech(what));
            ways_out_ui(ui, theme, act);
        });
    });
}

/// The page such a thing is said on: a title, and `content` below it.
pub(super) fn page_ui(ui: &mut Ui, theme: &Theme, title: &str, content: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().interact_size.y = 0.0;
    // It begins where every other page does.
    frame::scroll_block_ui(ui, theme, "trouble", (frame::CONTENT, theme.space.xl), |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.title(title));
        content(ui);
    });
}

fn ways_out_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(Action)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(theme.space.md, theme.space.sm);
        if button_ui(ui, theme, &Button::primary(theme.words.say("store-back-to-library"))).clicked() {
            act(Action::Go(Route::Library));
        }
        if button_ui(ui, theme, &Button::outline(theme.words.say("store-look-in-settings"))).clicked() {
            act(Action::Go(Route::Settings));
        }
    });
}
