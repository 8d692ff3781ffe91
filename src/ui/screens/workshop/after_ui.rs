//! The end of a workshop in its place: the page that looks back on the room which is over, or on one that was.

use egui::Ui;

use crate::ui::app::Shell;
use crate::ui::screens::workshop::room_ui::way_back_ui;
use crate::ui::screens::workshop::wall::wall_ui;
use crate::ui::screens::workshop::{Action, State};
use crate::ui::screens::{self, frame, room_debrief};
use crate::ui::theme::Theme;

/// Draws the page and tells `act` what it asked for.
pub fn after_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.full.is_here();
    if let Some(live) = &state.live {
        state.after.look_at(&live.host, &shell.words);
    }
    if let Some(wall) = &state.last_wall {
        let whole = ui.max_rect();
        wall_ui(ui, theme, whole, (wall, None), true);
        let back = (theme.words.say("workshop-wall-debrief"), Action::After(room_debrief::Action::Wall));
        way_back_ui(ui, theme, whole, back, act);
        return;
    }
    frame::page(ui, theme, frame::Place::Workshop, act, |ui, act| {
        room_debrief::room_debrief_ui(ui, theme, &mut state.after, &mut |action| {
            act(screens::Action::Workshop(Action::After(action)));
        });
    });
}
