//! The right column: the notes of the case's author, and at its foot, always in sight, what is played then, another round, the way back
//! to earlier decisions, and the end.

use egui::{Align, Layout, Rect, Ui, vec2};

use crate::domain::workshop::Act;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::{Live, Question};
use crate::ui::screens::workshop::panel::rows::{ends_ui, radio_ui};
use crate::ui::screens::workshop::panel::sheet::{foot_of_ui, head_of_ui, scrolled, sheet};
use crate::ui::screens::workshop::view::{PanelView, ReplayView};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, button_words, let_go_after_click, long_lines_ui, rule_ui, select_ui};

/// So many ways to go on stand one below the other; of more one is chosen from a list.
const ROWS: usize = 5;
/// The keys of the decisions to go back to.
const KEYS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Draws the column.
pub(super) fn then_ui(
    ui: &mut Ui,
    theme: &Theme,
    rect: Rect,
    live: &Live,
    view: &PanelView,
    emit: &mut dyn FnMut(Action),
) {
    let inner = sheet(ui, theme, rect);
    let rest = foot_of_ui(ui, theme, inner, "then", |ui| foot_ui(ui, theme, live, view, (true, emit)));
    let words = &theme.words;
    let rest = head_of_ui(ui, theme, rest, ("notes-head", theme.space.sm), |ui| {
        if live.shows_replays {
            ends_ui(ui, theme, words.say("workshop-replays"), "");
        } else {
            ends_ui(ui, theme, words.say("workshop-notes"), words.say("workshop-notes-never"));
        }
    });
    let name = format!("workshop-notes-{}-{}", view.decision, live.shows_replays);
    scrolled(ui, theme, rest, (&name, false), |ui| notes_or_replays_ui(ui, theme, live, view, emit));
}

/// The notes, or in their place the decisions to go back to.
pub(super) fn notes_or_replays_ui(
    ui: &mut Ui,
    theme: &Theme,
    live: &Live,
    view: &PanelView,
    emit: &mut dyn FnMut(Action),
) {
    if live.shows_replays {
        back_ui(ui, theme, &view.replays, emit);
        return;
    }
    if view.notes.is_empty() {
        quiet_ui(ui, theme, theme.words.say("workshop-notes-none"));
    }
    for (at, note) in view.notes.iter().enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        // A heading belongs to what stands below it.
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.hair;
            ui.label(theme.strong(&note.heading));
            quiet_ui(ui, theme, &note.text);
        });
    }
}

/// What is played then, and all that leads elsewhere; in `rows`, or where there is less room from a list.
pub(super) fn foot_ui(
    ui: &mut Ui,
    theme: &Theme,
    live: &Live,
    view: &PanelView,
    (in_rows, emit): (bool, &mut dyn FnMut(Action)),
) {
    let words = &theme.words;
    rule_ui(ui, theme);
    match view.then.len() {
        0 => {}
        1..=ROWS if in_rows => rows_ui(ui, theme, view, emit),
        _ => list_ui(ui, theme, view, emit),
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        let mut offer = |ui: &mut Ui, button: Button<'_>, action: Action| {
            let response = button_ui(ui, theme, &button.small());
            if let_go_after_click(ui, &response) {
                emit(action);
            }
        };
        if view.can_ask_again {
            offer(ui, Button::outline(words.say("workshop-ask-again")).key("A"), Action::Do(Act::AskAgain));
        }
        if view.can_ask_here {
            offer(ui, Button::outline(words.say("workshop-ask-here")).key("A"), Action::Do(Act::AskHere));
        }
        if live.shows_replays {
            offer(ui, Button::outline(words.say("workshop-replays-leave")).key("R"), Action::Replays(false));
        } else if !view.replays.is_empty() {
            offer(ui, Button::outline(words.say("workshop-replays")).key("R"), Action::Replays(true));
        }
        offer(ui, Button::text(words.say("workshop-end")), Action::Ask(Some(Question::End)));
    });
    // Where names have a sheet of their own it says how others join.
    if let Some(join) = view.join.as_ref().filter(|_| !in_rows) {
        let put = [("address", (&join.address).into()), ("code", (&join.code).into())];
        ui.label(theme.small(words.tell("workshop-join-line", &put)));
    }
}

fn rows_ui(ui: &mut Ui, theme: &Theme, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    ui.label(theme.heading(theme.words.say("workshop-then")));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        for (at, then) in view.then.iter().enumerate() {
            let response = ui.push_id(("then", at), |ui| radio_ui(ui, theme, &then.label, then.is_picked)).inner;
            if let_go_after_click(ui, &response) {
                emit(Action::Do(Act::Pick(then.branch)));
            }
        }
    });
}

fn list_ui(ui: &mut Ui, theme: &Theme, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let labels: Vec<&str> = view.then.iter().map(|then| then.label.as_str()).collect();
    let picked = view.then.iter().position(|then| then.is_picked).unwrap_or(labels.len());
    let heading = theme.words.say("workshop-then");
    let row = vec2(ui.available_width(), theme.size.control_small);
    let asked = ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        ui.label(theme.heading(heading));
        let width = ui.available_width();
        select_ui(ui, theme, heading, &labels, picked, width)
    });
    if let Some(then) = asked.inner.and_then(|at| view.then.get(at)) {
        emit(Action::Do(Act::Pick(then.branch)));
    }
}

/// Back to an earlier decision.
fn back_ui(ui: &mut Ui, theme: &Theme, replays: &[ReplayView], emit: &mut dyn FnMut(Action)) {
    quiet_ui(ui, theme, theme.words.say("workshop-replays-about"));
    for (replay, key) in replays.iter().zip(KEYS) {
        let whole = Button::text(&replay.label).small().key(key);
        let shown = button_words(ui, theme, &whole, ui.available_width());
        let button = Button { text: &shown, name: Some(&replay.label), ..whole };
        let response = ui.push_id(("replay", replay.at), |ui| button_ui(ui, theme, &button)).inner;
        if let_go_after_click(ui, &response) {
            emit(Action::Do(Act::Rewind { decision: replay.at }));
        }
    }
}

pub(super) fn quiet_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    long_lines_ui(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text_secondary);
}
