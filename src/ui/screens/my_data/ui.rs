//! How the page is drawn.

use egui::Ui;

use crate::ui::app::Shell;
use crate::ui::screens::my_data::State;
use crate::ui::screens::{Action, frame};
use crate::ui::theme::Theme;

/// Draws the page.
pub fn my_data_ui(ui: &mut Ui, theme: &Theme, _state: &mut State, _shell: &mut Shell, act: &mut dyn FnMut(Action)) {
    frame::page(ui, theme, frame::Place::Progress, act, |ui, _act| {
        frame::scroll_block_ui(ui, theme, "my-data", (frame::CONTENT, theme.space.xl), |ui| {
            ui.label(theme.title(theme.words.say("my-data-heading")));
        });
    });
}
