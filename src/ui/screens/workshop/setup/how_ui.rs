//! Who sits there, what they are asked for beside a choice, and how they answer. That plain HTTP can be read by others is said here,
//! once, and not in the room.

use egui::{Ui, vec2};

use crate::ui::screens::columns::Foot;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::setup::{Change, Part, State, TABLES_MAX};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Field, Notice, NoticeKind, button_ui, card_ui, choice_ui, field_select_ui, let_go_after_click,
    long_lines_ui, notice_ui, switch_ui, text_field_ui,
};

/// Width of the field for the port.
const PORT: f32 = 96.0;

/// Draws both cards.
pub(super) fn how_ui(ui: &mut Ui, theme: &Theme, state: &mut State, foot: &mut Foot, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.y = theme.space.lg;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        answers_ui(ui, theme, state, emit);
    });
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        group_ui(ui, theme, state, emit);
        foot.reach(ui);
    });
}

/// Phones, or hands.
fn answers_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.label(theme.heading(words.say("workshop-how")));
    let phones = state.phones();
    let goes = state.goes_to(Part::How);
    pair_ui(ui, theme, ("workshop-how-hands", "workshop-how-phones"), (phones, goes), &mut |on| {
        emit(Action::Setup(Change::Phones(on)));
    });
    if !phones {
        quiet_ui(ui, theme, words.say(if state.has_network { "workshop-hands-about" } else { "workshop-no-network" }));
        return;
    }
    place_ui(ui, theme, state, emit);
}

/// Where phones join, and what plain HTTP means there.
pub(in crate::ui::screens::workshop) fn place_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    let called: Vec<String> = state.interfaces.iter().map(|each| called(theme, each)).collect();
    let called: Vec<&str> = called.iter().map(String::as_str).collect();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        let width = ui.available_width() - PORT - theme.space.md;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            ui.label(theme.strong(words.say("workshop-interface")));
            let asked = field_select_ui(ui, theme, words.say("workshop-interface"), &called, state.interface, width);
            if let Some(at) = asked {
                emit(Action::Setup(Change::Interface(at)));
            }
        });
        ui.vertical(|ui| {
            ui.set_width(PORT);
            text_field_ui(ui, theme, &Field::new(words.say("workshop-port"), PORT), &mut state.port);
        });
    });
    if called.is_empty() {
        let text = words.say("workshop-no-interface");
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text, action: None });
    }
    // To the trainer alone, where the room is opened to phones.
    notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text: words.say("workshop-plain-http"), action: None });
}

/// An address as it is offered.
fn called(theme: &Theme, interface: &crate::workflow::room::door::Interface) -> String {
    let addr = interface.addr.to_string();
    let put = [("name", (&interface.name).into()), ("addr", (&addr).into())];
    let name = if interface.is_loopback { "workshop-interface-own" } else { "workshop-interface-of" };
    theme.words.tell(name, &put)
}

/// Who sits there, and what is asked of them.
fn group_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.label(theme.heading(words.say("workshop-room")));
    let width = ui.available_width();
    let half = ((width - theme.space.md) / 2.0).floor();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        let group = Field { hint: words.say("workshop-group-hint"), ..Field::new(words.say("workshop-group"), half) };
        let goes = state.goes_to(Part::Room);
        let group = ui.vertical(|ui| text_field_ui(ui, theme, &group, &mut state.group)).inner;
        if goes {
            group.request_focus();
        }
        ui.vertical(|ui| {
            text_field_ui(ui, theme, &Field::new(words.say("workshop-trainer"), half), &mut state.trainer)
        });
    });
    let phones = state.phones();
    if phones {
        tables_ui(ui, theme, state, emit);
    }
    let asks = state.asks();
    let switches: &[(&str, &str, bool, Change)] = &[
        ("workshop-predict", "workshop-predict-about", asks.predict, Change::Predict),
        ("workshop-typed", "workshop-typed-about", asks.typed, Change::Typed),
        ("workshop-names", "workshop-names-about", asks.names_on_wall, Change::Names),
        ("workshop-approve", "workshop-approve-about", asks.approve_names, Change::Approve),
    ];
    // Without phones nobody types, and nobody has a name.
    for (name, about, on, change) in switches.iter().take(if phones { 4 } else { 1 }) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if switch_ui(ui, theme, words.say(name), *on).clicked() {
                emit(Action::Setup(*change));
            }
            quiet_ui(ui, theme, words.say(about));
        });
    }
}

fn tables_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    pair_ui(ui, theme, ("workshop-each", "workshop-tables"), (state.has_tables, false), &mut |on| {
        emit(Action::Setup(Change::Tables(on)));
    });
    if !state.has_tables {
        return;
    }
    let half = ((ui.available_width() - theme.space.md) / 2.0).floor();
    for pair in 0..state.tables.len().div_ceil(2) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.md;
            for (at, name) in state.tables.iter_mut().enumerate().skip(pair * 2).take(2) {
                let label = words.tell("workshop-table", &[("number", (at + 1).into())]);
                text_field_ui(ui, theme, &Field::bare(&label, &label, half), name);
            }
        });
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        if state.tables.len() < TABLES_MAX
            && button_ui(ui, theme, &Button::outline(words.say("workshop-table-more")).small()).clicked()
        {
            emit(Action::Setup(Change::MoreTables));
        }
        if state.tables.len() > 2
            && button_ui(ui, theme, &Button::text(words.say("workshop-table-fewer")).small()).clicked()
        {
            emit(Action::Setup(Change::FewerTables));
        }
    });
}

/// One of two, the second of them if it is `on`; the keyboard goes there where it is asked for.
fn pair_ui(
    ui: &mut Ui,
    theme: &Theme,
    (off, on): (&str, &str),
    (is_on, goes): (bool, bool),
    ask: &mut dyn FnMut(bool),
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        for (name, is) in [(off, false), (on, true)] {
            let response = choice_ui(ui, theme, theme.words.say(name), is_on == is);
            if goes && is_on == is {
                response.request_focus();
            }
            if let_go_after_click(ui, &response) {
                ask(is);
            }
        }
    });
}

fn quiet_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    long_lines_ui(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text_secondary);
}
