//! What can be looked up and prepared: the record, the policy, the offers, the notes.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::domain::guide::tick_id;
use crate::domain::rubric::Tick;
use crate::ui::screens::conversation::view::{OfferState, View};
use crate::ui::screens::conversation::{Action, State, Tab, letter_ui};
use crate::ui::screens::edges;
use crate::ui::screens::frame;
use crate::ui::screens::guide::look_up_ui;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, FactRow, Field, OfferRow, OfferState as RowState, button_ui, card_ui, facts_ui, long_lines_ui,
    offer_row_ui, rule_ui, tabs_ui, text_field_ui, thin_bar_ui, tick_ui,
};

/// Room between two ticks, in points: as many as can be are in sight below file and limit.
const TICKS: f32 = 5.0;

pub(super) fn side_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    view: &View,
    with_tabs: bool,
    emit: &mut dyn FnMut(Action),
) {
    ui.spacing_mut().item_spacing.y = theme.space.md;
    if with_tabs {
        let labels = Tab::ALL.map(|(_, name)| theme.words.say(name));
        let selected = Tab::ALL.iter().position(|(tab, _)| *tab == state.tab);
        let width = ui.available_width();
        let look_up = theme.words.say("conversation-look-up");
        if let Some(tab) = tabs_ui(ui, theme, look_up, &labels, selected, width).and_then(|i| Tab::ALL.get(i)) {
            emit(Action::Tab(tab.0));
        }
    }
    let area =
        ScrollArea::vertical().auto_shrink([false, false]).id_salt(("side", state.tab, state.attempt.id.to_string()));
    edges::marked_ui(ui, theme, area, theme.colors.paper, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        match state.tab {
            Tab::File => file_ui(ui, theme, (view, state.writes_letter()), emit),
            Tab::Policy => policy_ui(ui, theme, view),
            Tab::Offers => offers_ui(ui, theme, view, emit),
            Tab::Notes => notes_ui(ui, theme, state, view, emit),
        }
        frame::follow_focus(ui, theme);
    });
}

/// Letters of a file that leaves room for the ticks below it.
const SHORT_FILE: usize = 300;

fn file_ui(ui: &mut Ui, theme: &Theme, (view, writes): (&View, bool), emit: &mut dyn FnMut(Action)) {
    if writes {
        letter_ui::wrote_ui(ui, theme, view);
    }
    // One answers from the file, so it comes first; below a long one nobody would find the ticks.
    let letters: usize = view.file.iter().map(|(label, text)| label.chars().count() + text.chars().count()).sum();
    let is_long = writes || letters > SHORT_FILE;
    if is_long {
        so_far_ui(ui, theme, view, emit);
    }
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        let rows: Vec<FactRow<'_>> = view.file.iter().map(|(label, text)| FactRow::plain(label, text)).collect();
        facts_ui(ui, theme, &rows);
    });
    found_ui(ui, theme, view);
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        given_ui(ui, theme, view);
        // In Coach the room goes to the ticks.
        if view.ticks.is_empty() {
            ui.add_space(theme.space.xs);
            long_lines_ui(ui, theme, &view.limit_words, (Step::Body, Weight::Regular), theme.colors.text_secondary);
        }
    });
    if !is_long {
        so_far_ui(ui, theme, view, emit);
    }
}

/// In Coach the ticks.
fn so_far_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    if view.ticks.is_empty() {
        return;
    }
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = TICKS;
        let heading = ui.label(theme.heading(theme.words.say("conversation-so-far-heading"))).rect;
        // The button is taller than the line it stands in, and does not move it.
        let side = theme.size.control_small;
        let at = pos2(ui.max_rect().right() - side / 2.0, heading.center().y);
        let at = Rect::from_center_size(at, vec2(side, side));
        let mut area = ui.new_child(UiBuilder::new().max_rect(at).id_salt("guide"));
        let ticks = theme.words.say("conversation-ticks-guide");
        if let Some(id) = look_up_ui(&mut area, theme, ticks, &tick_id(Tick::Listened)) {
            emit(Action::LookUp(id));
        }
        for (name, earned) in &view.ticks {
            tick_ui(ui, theme, name, *earned, None);
        }
    });
}

fn found_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    if view.found.is_empty() {
        return;
    }
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("conversation-found-heading")));
        for fact in &view.found {
            ui.label(theme.body(fact));
        }
    });
}

fn given_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let heading = theme.words.say("conversation-given-heading");
    let wide = |text: &str, weight| {
        let job = theme.job(text, Step::Body, weight, theme.colors.text, f32::INFINITY);
        ui.painter().layout_job(job).size().x
    };
    let both = wide(heading, Weight::Semibold) + theme.space.sm + wide(&view.given, Weight::Regular);
    if both > ui.available_width() {
        ui.label(theme.heading(heading));
        ui.label(theme.quiet(&view.given));
    } else {
        ui.horizontal(|ui| {
            ui.label(theme.heading(heading));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| ui.label(theme.quiet(&view.given)));
        });
    }
    thin_bar_ui(ui, theme, view.given_share, &view.given_bar);
}

fn policy_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("conversation-policy-heading")));
        for (i, rule) in view.policy.iter().enumerate() {
            if i > 0 {
                rule_ui(ui, theme);
            }
            long_lines_ui(ui, theme, &rule.text, (Step::Body, Weight::Regular), theme.colors.text);
            let (weight, ink) = if rule.old {
                (Weight::Semibold, theme.colors.warn)
            } else {
                (Weight::Regular, theme.colors.text_secondary)
            };
            long_lines_ui(ui, theme, &rule.source, (Step::Small, weight), ink);
        }
    });
}

fn offers_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    given_ui(ui, theme, view);
    // Before the figures it explains, which fill the column.
    let name = [("name", (&view.customer.short).into())];
    let words = theme.words.tell("conversation-worth-explains", &name);
    long_lines_ui(ui, theme, &words, (Step::Small, Weight::Regular), theme.colors.text_secondary);
    for offer in &view.offers {
        let state = match offer.state {
            OfferState::Open => RowState::Open,
            // It can be said all the same; what happens then is the lesson.
            OfferState::OverLimit => RowState::Locked(&offer.state_words),
            OfferState::InReply => RowState::InReply,
            OfferState::Given => RowState::Given(&offer.state_words),
            OfferState::OutOfReach => RowState::OutOfReach(&offer.state_words),
        };
        let row = OfferRow { name: &offer.label, terms: &offer.worth, state };
        let mut response = ui.push_id(&offer.id, |ui| offer_row_ui(ui, theme, &row)).inner;
        if offer.state == OfferState::OverLimit {
            response = response.on_hover_text(theme.words.say("conversation-over-limit-explains"));
        }
        if response.clicked() {
            emit(match offer.state {
                OfferState::InReply => Action::Remove(offer.id.clone()),
                _ => Action::Attach(offer.id.clone()),
            });
        }
    }
}

fn notes_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    let over = state.attempt.session.is_over();
    found_ui(ui, theme, view);
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("conversation-note-heading")));
        let quiet = (Step::Small, Weight::Regular);
        long_lines_ui(ui, theme, theme.words.say("conversation-note-for"), quiet, theme.colors.text_secondary);
        let width = ui.available_width();
        let labels = [
            "conversation-note-cause",
            "conversation-note-remedy",
            "conversation-note-promise",
            "conversation-note-preference",
        ];
        for (label, text) in labels.map(|label| theme.words.say(label)).iter().zip(&mut state.note) {
            text_field_ui(ui, theme, &Field::new(label, width), text);
        }
        if view.documented {
            tick_ui(ui, theme, theme.words.say("conversation-note-complete"), true, None);
        }
        if !over {
            ui.add_space(theme.space.sm);
            if button_ui(ui, theme, &Button::outline(theme.words.say("conversation-note-write"))).clicked() {
                emit(Action::WriteNote);
            }
        }
    });
    if !over {
        let [_, minutes, _] = &view.costs;
        let ask = theme.words.tell("conversation-colleague", &[("minutes", minutes.into())]);
        let colleague = button_ui(ui, theme, &Button::outline(&ask)).on_hover_text(theme.words.key("Alt C"));
        if colleague.clicked() {
            emit(Action::Colleague);
        }
    }
}
