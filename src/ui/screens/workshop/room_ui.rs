//! The room in this window: the panel, or the wall over the whole of it.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::workshop::panel::panel_ui;
use crate::ui::screens::workshop::wall::wall_ui;
use crate::ui::screens::workshop::walls::wake_for;
use crate::ui::screens::workshop::{Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, button_ui, button_width, let_go_after_click};

/// Draws the room and tells `act` what it asked for.
pub fn room_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    _shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.full.is_here();
    let State { setup, live: Some(live), .. } = state else { return };
    if live.host.room().is_over() {
        act(screens::Action::Go(Route::RoomAfter));
    }
    let (view, left) = (live.walls.look(&theme.words), live.walls.left());
    wake_for(ui.ctx(), left.as_ref());
    if live.shows_wall {
        let whole = ui.max_rect();
        wall_ui(ui, theme, whole, (&view, left.as_ref()), true);
        way_back_ui(ui, theme, whole, (theme.words.say("workshop-wall-leave"), Action::Wall), act);
        return;
    }
    frame::page(ui, theme, frame::Place::Workshop, act, |ui, act| {
        let wall = (&*view, left.as_ref());
        panel_ui(ui, theme, (live, setup), wall, &mut |action| act(screens::Action::Workshop(action)));
    });
}

/// The way back to the page the wall stands before: seen while the pointer or the keyboard is there, so that nothing stands on the wall.
pub(super) fn way_back_ui(
    ui: &mut Ui,
    theme: &Theme,
    whole: Rect,
    (text, back): (&str, Action),
    act: &mut dyn FnMut(screens::Action),
) {
    let button = Button::outline(text).small().key("W");
    let size = vec2(button_width(ui, theme, &button), theme.size.control_small);
    let corner = pos2(whole.center().x - size.x / 2.0, whole.top() + theme.space.sm);
    let rect = Rect::from_min_size(corner, size);
    let key = egui::Id::unique("workshop-wall-leave");
    let is_here = ui.rect_contains_pointer(rect.expand(theme.space.lg));
    let has_keyboard = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let mut area = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("leave"));
    let ground = area.painter().add(egui::Shape::Noop);
    if !(is_here || has_keyboard) {
        area.set_opacity(0.0);
    }
    let response = button_ui(&mut area, theme, &button);
    if is_here || has_keyboard {
        let card =
            egui::epaint::RectShape::filled(rect, egui::CornerRadius::same(theme.radius.control), theme.colors.card);
        area.painter().set(ground, card);
    }
    let has_focus = response.has_focus();
    ui.data_mut(|data| data.insert_temp(key, has_focus));
    if let_go_after_click(ui, &response) {
        act(screens::Action::Workshop(back));
    }
}
