//! The dock: what can be answered now. It stands at the bottom and never scrolls away.

use std::time::Duration;

use egui::{ScrollArea, Ui};

use crate::domain::scenario::model::Transfer;
use crate::domain::session::CardAnswer;
use crate::ui::app::Shell;
use crate::ui::screens::conversation::view::{CardView, View};
use crate::ui::screens::conversation::{Action, State, Tab};
use crate::ui::theme::Theme;
use crate::ui::widgets::{
    Availability, Button, ReplyCard, ReplyState, button_ui, clock_ring_ui, dock_frame, offer_chip_ui, reply_card_ui,
    side_rule_ui,
};

/// Draws the dock, at most `highest` high; returns how high it would like to be.
pub(super) fn dock_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view, highest): (&Shell, &View, f32),
    emit: &mut dyn FnMut(Action),
) -> f32 {
    let frame = dock_frame(theme);
    let around = frame.total_margin().sum().y;
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let out = ScrollArea::vertical().max_height((highest - around).max(120.0)).id_salt("dock").show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = theme.space.sm;
                if state.attempt.session.is_over() {
                    over_ui(ui, theme, emit);
                } else if let Some(card) = &view.card {
                    card_ui(ui, theme, card, emit);
                } else {
                    answers_ui(ui, theme, state, shell, view, emit);
                }
            });
            out.content_size.y + around
        })
        .inner
}

fn over_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    ui.label(theme.heading("The conversation is over."));
    if button_ui(ui, theme, &Button::primary("See how it went").key("Enter")).clicked() {
        emit(Action::Debrief);
    }
}

fn card_ui(ui: &mut Ui, theme: &Theme, card: &CardView, emit: &mut dyn FnMut(Action)) {
    let heading = if card.promised { "You promised this." } else { "A card on your desk." };
    ui.label(theme.heading(&format!("{}. {heading}", card.when)));
    if !card.text.is_empty() {
        ui.label(theme.speech(&card.text));
    }
    ui.add_space(theme.space.xs);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let answers = [
            (Button::primary("Do it now").key("Enter"), CardAnswer::Keep, true),
            (Button::outline("Let it go"), CardAnswer::Skip, true),
            (Button::outline("Ask a colleague to do it"), CardAnswer::Delegate, card.can_delegate),
        ];
        for (button, answer, open) in answers {
            if open && button_ui(ui, theme, &button).clicked() {
                emit(Action::Card(answer));
            }
        }
    });
}

fn answers_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, view: &View, emit: &mut dyn FnMut(Action)) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme.size.ring);
        ui.label(theme.heading("What do you say?"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            clock_ui(ui, theme, state, shell, view, emit)
        });
    });
    if let Some(hint) = &view.hint {
        side_rule_ui(ui, theme.colors.accent_mid, |ui| ui.label(theme.quiet(hint)));
    }
    for (i, reply) in view.replies.iter().enumerate() {
        let chosen = state.selected == Some(i);
        let card = ReplyCard {
            key: &(i + 1).to_string(),
            text: &reply.text,
            state: if chosen { ReplyState::Chosen } else { ReplyState::Open },
        };
        if reply_card_ui(ui, theme, &card).clicked() {
            emit(if chosen { Action::SaySelected } else { Action::Select(i) });
        }
        if chosen && !reply.chips.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.label(theme.small("With it:"));
                for (id, label) in &reply.chips {
                    if offer_chip_ui(ui, theme, label).clicked() {
                        emit(Action::Remove(id.clone()));
                    }
                }
            });
        }
    }
    if let Some(handing_over) = &view.handing_over {
        ui.label(theme.small(handing_over));
    }
    foot_ui(ui, theme, state, emit);
}

fn foot_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    ui.add_space(theme.space.xs);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        if button_ui(ui, theme, &Button::outline("Offers").key("O")).clicked() {
            emit(Action::Tab(Tab::Offers));
        }
        if button_ui(ui, theme, &Button::text("Say nothing").key("S")).clicked() {
            emit(Action::Silence);
        }
        let can_go_up = state.attempt.session.play().level() < 3;
        if can_go_up && ui.available_width() > 330.0 {
            let minutes = state.attempt.session.scenario().consult.hand_over;
            let words = format!("Hand over, {minutes:.0} min");
            if button_ui(ui, theme, &Button::text(&words)).clicked() {
                emit(Action::HandOver(Transfer::Warm));
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let ready = if state.selected.is_some() {
                Availability::Ready
            } else {
                Availability::Unavailable("Choose a reply first")
            };
            if button_ui(ui, theme, &Button::primary("Say it").key("Enter").availability(ready)).clicked() {
                emit(Action::SaySelected);
            }
        });
    });
}

/// The time allowed runs down only while the decision is looked at; thinking fast earns nothing.
fn clock_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, view: &View, emit: &mut dyn FnMut(Action)) {
    let Some((left, all)) = state.seconds_left(shell) else { return };
    let words = format!("{} will wait another {left:.0} s", view.customer.short);
    clock_ring_ui(ui, theme, left / all.max(1.0), &words);
    ui.label(theme.small(&words));
    state.waited_s += ui.input(|i| i.stable_dt).min(1.1);
    if left <= 0.0 {
        state.waited_s = 0.0;
        emit(Action::Silence);
    }
    ui.ctx().request_repaint_after(Duration::from_secs(1));
}
