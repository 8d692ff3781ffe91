//! The foot of the dock: offers, silence, handing over, and the one button that says it.

use egui::{Response, Ui};

use crate::domain::scenario::model::Transfer;
use crate::ui::screens::conversation::channel::{Wording, wording};
use crate::ui::screens::conversation::view::View;
use crate::ui::screens::conversation::{Action, State, Tab};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Availability, Button, button_ui, icon_button_ui};

/// Below this width the primary button has a row of its own.
const ONE_ROW: f32 = 460.0;
/// Below this width the two ways of handing over are said in fewer words.
const IN_FULL: f32 = 570.0;

pub(super) fn foot_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, emit: &mut dyn FnMut(Action)) {
    if let Some(handing_over) = &view.handing_over {
        ui.label(theme.small(handing_over));
    }
    let words = wording(view.customer.channel);
    let mut others = |ui: &mut Ui| {
        if state.handing_over {
            hand_over_ui(ui, theme, view, emit);
            return;
        }
        if button_ui(ui, theme, &Button::outline("Offers").key("O")).clicked() {
            emit(Action::Tab(Tab::Offers));
        }
        if button_ui(ui, theme, &Button::outline(words.silence).key("S")).clicked() {
            emit(Action::Silence);
        }
        if state.can_hand_over() && button_ui(ui, theme, &Button::text("Hand over").key("H")).clicked() {
            emit(Action::AskHandOver(true));
        }
    };
    let said = if ui.available_width() < ONE_ROW {
        let said = say_ui(ui, theme, state, words);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm;
            others(ui);
        });
        said
    } else {
        let row = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm;
            others(ui);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| say_ui(ui, theme, state, words)).inner
        });
        row.inner
    };
    if said.clicked() {
        emit(Action::SaySelected);
    }
}

fn say_ui(ui: &mut Ui, theme: &Theme, state: &State, words: Wording) -> Response {
    let ready =
        if state.selected.is_some() { Availability::Ready } else { Availability::Unavailable("Choose a reply first") };
    button_ui(ui, theme, &Button::primary(words.say).key("Enter").availability(ready))
}

/// Both ways of handing over, with what each costs, in place of the other buttons, and a cross that puts them away.
fn hand_over_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let [.., minutes] = &view.costs;
    let (with, without) = if ui.available_width() < IN_FULL {
        (format!("With a summary, {minutes}"), "Without")
    } else {
        (format!("Hand over with a summary, {minutes}"), "Without a summary")
    };
    for (words, how) in [(with.as_str(), Transfer::Warm), (without, Transfer::Cold)] {
        if button_ui(ui, theme, &Button::text(words)).clicked() {
            emit(Action::HandOver(how));
        }
    }
    if icon_button_ui(ui, theme, Icon::Cross, "Do not hand over").clicked() {
        emit(Action::AskHandOver(false));
    }
}
