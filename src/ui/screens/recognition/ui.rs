//! How the page is drawn.

use egui::Ui;

use crate::ui::app::Shell;
use crate::ui::screens::recognition::State;
use crate::ui::screens::{Action, frame};
use crate::ui::theme::Theme;

/// Draws the page.
pub fn recognition_ui(ui: &mut Ui, theme: &Theme, _state: &mut State, _shell: &mut Shell, act: &mut dyn FnMut(Action)) {
    frame::page(ui, theme, frame::Place::Progress, act, |ui, _act| {
        frame::scroll_block_ui(ui, theme, "recognition", (frame::CONTENT, theme.space.xl), |ui| {
            ui.label(theme.title(theme.words.say("recognition-heading")));
        });
    });
}
