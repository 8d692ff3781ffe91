//! What Amends is made of: its version, and the licences of everything in it.

use egui::{Label, Ui, vec2};

use crate::domain::session::RULES_VERSION;
use crate::ui::screens::settings::{Action, Licence, State, licences};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, button_ui, button_width, card_ui, rule_ui, well_frame};

/// Draws the card.
pub(super) fn about_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading(theme.words.say("settings-about")));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let version = env!("CARGO_PKG_VERSION");
            let put = [("version", version.into()), ("rules", RULES_VERSION.into())];
            ui.label(theme.body(theme.words.tell("settings-about-version", &put)));
            ui.label(theme.small(theme.words.say("settings-about-kept")));
            ui.label(theme.small(theme.words.say("settings-about-local")));
        });
        rule_ui(ui, theme);
        ui.label(theme.body(theme.words.say("settings-licences")));
        licences_ui(ui, theme, state, emit);
        if let Some(licence) = state.licence {
            well_frame(theme).show(ui, |ui| {
                ui.vertical(|ui| {
                    ui.set_min_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = theme.space.sm;
                    text_ui(ui, theme, licence);
                });
            });
        }
    });
}

/// A button for each, in one row, or else in two of much the same length: none stands alone.
fn licences_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let gap = theme.space.sm;
    let is_open = |licence| state.licence == Some(licence);
    let words = |licence: Licence| {
        let name = theme.words.say(licence.name());
        if is_open(licence) {
            theme.words.tell("settings-licence-hide", &[("name", name.into())])
        } else {
            name.to_owned()
        }
    };
    let wide = |licence: &Licence| button_width(ui, theme, &Button::outline(&words(*licence))) + gap;
    let all: f32 = Licence::ALL.iter().map(wide).sum();
    let in_row = if all - gap <= ui.available_width() { Licence::ALL.len() } else { Licence::ALL.len().div_ceil(2) };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = gap;
        for row in Licence::ALL.chunks(in_row) {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                for licence in row {
                    if button_ui(ui, theme, &Button::outline(&words(*licence))).clicked() {
                        emit(Action::Licence((!is_open(*licence)).then_some(*licence)));
                    }
                }
            });
        }
    });
}

fn text_ui(ui: &mut Ui, theme: &Theme, licence: Licence) {
    let mut paragraph = |text: &str| ui.add(Label::new(theme.small(text)).selectable(true).wrap());
    match licence {
        Licence::Libraries => {
            let groups = licences::groups();
            let count: usize = groups.iter().map(|group| group.names.len()).sum();
            paragraph(&theme.words.tell("settings-licence-built-from", &[("count", count.into())]));
            for group in groups {
                ui.label(theme.strong(group.licence));
                ui.add(Label::new(theme.small(group.names.join(", "))).selectable(true).wrap());
            }
        }
        other => {
            if other == Licence::Amends {
                paragraph(theme.words.say("settings-licence-own"));
            }
            for text in licences::paragraphs(other.texts()) {
                paragraph(&text);
            }
        }
    }
}
