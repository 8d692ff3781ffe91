//! Draws settings: two columns of cards, or one below the other.

use egui::Ui;

use crate::ui::app::Shell;
use crate::ui::screens::columns::columns_ui;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::settings::{Action, State, about, choices, kept, organisation, own_cases};
use crate::ui::screens::{self, frame};
use crate::ui::theme::Theme;

/// Draws settings and emits what was asked for.
pub fn settings_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    frame::page(ui, theme, frame::Place::Settings, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Settings(action));
        let page = ui.max_rect();
        // Each visit begins at the top.
        let name = ("settings", state.opened);
        let out = frame::scroll_block_ui(ui, theme, name, (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.lg;
            ui.label(theme.title(theme.words.say("settings-title")));
            page_ui(ui, theme, state, shell, &mut emit);
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

/// How things look and sound on the left; whose they are and where they lie on the right, so that both are about as deep.
fn page_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let (whole, gap) = (ui.available_width(), theme.space.lg);
    let right = ((whole - gap) / 2.0).floor();
    let mut shared = (state, emit);
    columns_ui(
        ui,
        theme,
        "settings",
        right,
        &mut shared,
        // A column ends where its last card does: nothing is said in an empty foot.
        |ui, _, (state, emit)| choices::choices_ui(ui, theme, (state, shell), emit),
        |ui, _, (state, emit)| {
            choices::name_ui(ui, theme, (state, shell), emit);
            kept::kept_ui(ui, theme, state, shell, emit);
            own_cases::own_cases_ui(ui, theme, state, shell, emit);
            organisation::organisation_ui(ui, theme, state, shell, emit);
            about::about_ui(ui, theme, state, emit);
        },
    );
}
