//! Where phones join while a room is under way: that they can be let in after all, or at another address once the network has changed.
//! The interface is asked for as before the room, with what plain HTTP means.

use egui::{Ui, vec2};

use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::panel::rows::ends_ui;
use crate::ui::screens::workshop::panel::then_ui::quiet_ui;
use crate::ui::screens::workshop::setup::{State as Setup, place_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Availability, Button, button_ui, let_go_after_click};

/// Draws the form.
pub(super) fn door_ui(ui: &mut Ui, theme: &Theme, live: &Live, setup: &mut Setup, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let (heading, button) = if live.has_phones() {
        ("workshop-move", "workshop-move-do")
    } else {
        ("workshop-let-phones-in", "workshop-let-phones-in-do")
    };
    ends_ui(ui, theme, words.say(heading), "");
    if live.has_phones() {
        quiet_ui(ui, theme, words.say("workshop-move-about"));
    }
    place_ui(ui, theme, setup, emit);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        let availability = if setup.has_address() {
            Availability::Ready
        } else {
            Availability::Unavailable(words.say("workshop-no-address"))
        };
        let open = Button::outline(words.say(button)).small().availability(availability);
        let response = button_ui(ui, theme, &open);
        if let_go_after_click(ui, &response) {
            emit(Action::LetPhonesIn);
        }
        let response = button_ui(ui, theme, &Button::text(words.say("workshop-name-leave")).small());
        if let_go_after_click(ui, &response) {
            emit(Action::AskDoor(false));
        }
    });
}
