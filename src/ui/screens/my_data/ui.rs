//! How the page is drawn: what can be done on the left, what is kept and why on the right.

use egui::Ui;

use crate::ui::app::Shell;
use crate::ui::screens::columns::columns_ui;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::my_data::{State, cards, kept};
use crate::ui::screens::{Action, frame};
use crate::ui::theme::Theme;

/// Draws the page.
pub fn my_data_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &mut Shell, act: &mut dyn FnMut(Action)) {
    frame::page(ui, theme, frame::Place::Progress, act, |ui, act| {
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "my-data", (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.lg;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = theme.space.xs;
                ui.label(theme.title(theme.words.say("my-data-heading")));
                ui.label(theme.body(theme.words.say(match (shell.ws.keeps, &shell.ws.learner) {
                    (false, _) => "my-data-unkept",
                    (true, None) => "my-data-nobody",
                    (true, Some(_)) => "my-data-lead",
                })));
            });
            page_ui(ui, theme, state, shell, act);
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

fn page_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, act: &mut dyn FnMut(Action)) {
    let right = ((ui.available_width() - theme.space.lg) / 2.0).floor();
    let mut shared = (state, act);
    columns_ui(
        ui,
        theme,
        "my-data",
        right,
        &mut shared,
        // One below the other, what can be done comes first: the list of what is kept is long.
        |ui, _, (state, act)| {
            cards::take_ui(ui, theme, state, act);
            cards::right_ui(ui, theme, state, act);
            cards::long_ui(ui, theme, state, shell, act);
            cards::erase_ui(ui, theme, state, act);
        },
        |ui, _, (state, _)| kept::kept_ui(ui, theme, &state.kept),
    );
}
