//! How the room chose, which only the trainer sees until the reveal, and the fields in which hands are counted.

use egui::{Align, Id, Key, Layout, Memory, Response, Ui, vec2};

use crate::domain::workshop::Act;
use crate::ui::commands::{COMMANDS, Scope};
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::panel::rows::{Shares, heading_ui, own_ui, way_ui};
use crate::ui::screens::workshop::panel::then_ui::quiet_ui;
use crate::ui::screens::workshop::view::{PanelView, RowView};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Field, button_ui, let_go_after_click, rule_ui, text_field_ui};

/// Width of a field for hands.
const HANDS: f32 = 64.0;

/// Draws how the room chose, or what it might.
pub(super) fn chosen_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    let takes_hands = view.takes_hands && view.is_asked;
    // Before anybody can choose there is nothing to count.
    let is_counted = takes_hands || view.is_revealed && view.is_asked;
    let (heading, note) = match (is_counted, view.is_predicting, view.is_revealed) {
        (false, ..) => ("workshop-can-do", ""),
        (_, true, _) => ("workshop-chosen-predict", ""),
        (_, _, true) => ("workshop-chosen", "workshop-chosen-all"),
        (_, _, false) => ("workshop-chosen", "workshop-chosen-you"),
    };
    heading_ui(ui, theme, words.say(heading), if note.is_empty() { "" } else { words.say(note) });
    if let Some(own) = &view.own {
        let response = own_ui(ui, theme, own);
        if let_go_after_click(ui, &response) {
            emit(Action::LookAtTyped);
        }
    }
    let all = view.chosen.iter().map(|row| row.count).sum();
    let mut fields = if takes_hands { live.fields().cloned().unwrap_or_default() } else { Vec::new() };
    let mut typed = Typed::default();
    // Where hands alone are counted, a field says all there is to a count; beside phones it says a part of it.
    let is_in_field = view.join.is_none() && !fields.is_empty();
    let shares = is_counted.then_some(Shares { all, is_revealed: view.is_revealed, is_in_field });
    for (at, row) in view.chosen.iter().enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        let field = fields.get_mut(at);
        let response = ui.push_id(("way", at), |ui| row_ui(ui, theme, (row, shares), field)).inner;
        if let (Some(response), Some(field)) = (response, fields.get_mut(at)) {
            typed.take(ui, at, &response, field);
        }
    }
    obey(ui, live, &typed, &fields, emit);
    if takes_hands && view.join.is_some() {
        rule_ui(ui, theme);
        open_ui(ui, theme, !fields.is_empty(), emit);
    }
}

/// Draws what the room expected beside what came.
pub(super) fn expected_ui(ui: &mut Ui, theme: &Theme, view: &PanelView) {
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    heading_ui(ui, theme, theme.words.say("workshop-expected"), "");
    let all = view.expected.iter().map(|row| row.count).sum();
    for (at, row) in view.expected.iter().enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        way_ui(ui, theme, row, Some(Shares { all, is_revealed: true, is_in_field: false }));
    }
}

/// A way, with a field for its hands where they are counted.
fn row_ui(
    ui: &mut Ui,
    theme: &Theme,
    (row, shares): (&RowView, Option<Shares>),
    field: Option<&mut String>,
) -> Option<Response> {
    let Some(field) = field else {
        way_ui(ui, theme, row, shares);
        return None;
    };
    let label = theme.words.tell("workshop-hands-for", &[("number", row.number.into())]);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - HANDS - theme.space.sm);
            way_ui(ui, theme, row, shares);
        });
        Some(text_field_ui(ui, theme, &Field::bare(&label, "0", HANDS), field))
    })
    .inner
}

/// What was typed into the fields. Only figures are theirs: any other key is the room's, as if nothing had the keyboard.
#[derive(Debug, Default)]
struct Typed {
    ids: Vec<Id>,
    has_changed: bool,
    /// From which field Space or Enter leads on, and whether it was Space.
    leaves: Option<(usize, bool)>,
    letters: Vec<char>,
}

impl Typed {
    fn take(&mut self, ui: &Ui, at: usize, response: &Response, field: &mut String) {
        self.ids.push(response.id);
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            self.leaves = Some((at, false));
        }
        if !response.changed() {
            return;
        }
        self.has_changed = true;
        if field.contains(' ') {
            self.leaves = Some((at, true));
        }
        self.letters.extend(field.chars().filter(|letter| letter.is_alphabetic()));
        field.retain(|letter| letter.is_ascii_digit());
    }
}

/// Does what was typed: counts, goes on to the next field, or, by Space with none left to fill, to the next step.
fn obey(ui: &Ui, live: &mut Live, typed: &Typed, fields: &[String], emit: &mut dyn FnMut(Action)) {
    if std::mem::take(&mut live.counts_first)
        && let Some(first) = typed.ids.first()
    {
        ui.memory_mut(|memory| memory.request_focus(*first));
    }
    if typed.has_changed {
        count(live, fields);
    }
    // In the last field that is to be filled Space goes a step on, in others to the next one.
    let at = ui.memory(Memory::focused).and_then(|id| typed.ids.iter().position(|field| *field == id));
    live.space_steps = at.is_some_and(|at| fields.iter().skip(at + 1).all(|field| !field.is_empty()));
    for letter in &typed.letters {
        let pressed = COMMANDS.iter().filter(|row| row.scope == Scope::Room);
        let mut pressed = pressed.filter(|row| row.shown.eq_ignore_ascii_case(letter.encode_utf8(&mut [0; 4])));
        if let Some(crate::ui::screens::Action::Workshop(action)) =
            pressed.next().and_then(|row| live.command(row.command))
        {
            emit(action);
        }
    }
    let Some((at, by_space)) = typed.leaves else { return };
    let is_left = fields.iter().skip(at + 1).any(String::is_empty);
    match typed.ids.get(at + 1).filter(|_| is_left || !by_space) {
        Some(next) => ui.memory_mut(|memory| memory.request_focus(*next)),
        None => {
            if let Some(id) = typed.ids.get(at) {
                ui.memory_mut(|memory| memory.surrender_focus(*id));
            }
            if by_space {
                emit(Action::Do(Act::Next));
            }
        }
    }
}

/// Counts what the fields say, with every key: what was typed is kept with the room. What is no number of hands is declined in words.
fn count(live: &mut Live, fields: &[String]) {
    let Some(kept) = live.fields().filter(|kept| kept.as_slice() != fields) else { return };
    *kept = fields.to_vec();
    live.ask_hands();
}

/// Whoever has no phone is counted beside.
fn open_ui(ui: &mut Ui, theme: &Theme, is_open: bool, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let height = theme.size.control_small;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        let text = words.say(if is_open { "workshop-hands-done" } else { "workshop-hands-add" });
        let response = button_ui(ui, theme, &Button::outline(text).small());
        if let_go_after_click(ui, &response) {
            emit(Action::CountHands(!is_open));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            quiet_ui(ui, theme, words.say("workshop-hands-beside"));
        });
    });
}
