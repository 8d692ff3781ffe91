//! Draws the cards further down: measures, errors, promises, money, outreach, moods, ideas, remarks, who is ready.

use egui::Ui;

use crate::ui::route::Route;
use crate::ui::screens;
use crate::ui::screens::reports::cards::{BODY, SMALL, figure_ui, head_ui, rest_ui, shown};
use crate::ui::screens::reports::ui::behind;
use crate::ui::screens::reports::view::{
    DeedsView, Figure, IdeasView, MeasuresView, MoneyView, MoodsView, ReadyView, RemarkView,
};
use crate::ui::screens::reports::{Action, List, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, QuoteRow, button_ui, long_lines_ui, quote_row_ui, rule_ui};

/// Rows of a list that are shown at first.
const ERRORS: usize = 6;
const IDEAS: usize = 3;
const REMARKS: usize = 4;
/// Narrowest card whose distribution stands beside its measures.
const BESIDE: f32 = 430.0;

fn quiet_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    long_lines_ui(ui, theme, text, BODY, theme.colors.text_secondary);
}

fn figures_ui(ui: &mut Ui, theme: &Theme, state: &State, rows: &[Figure], act: &mut dyn FnMut(screens::Action)) {
    for row in rows {
        figure_ui(ui, theme, state, row, act);
    }
}

/// Measures of service: the distribution of satisfaction, and the others beside it where there is room.
pub(super) fn measures_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    measures: &MeasuresView,
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-measures"), Some(theme.words.say("reports-measures-sub")));
    let (whole, gap) = (ui.available_width(), theme.space.lg);
    if whole < BESIDE {
        figures_ui(ui, theme, state, &measures.rows, act);
        rule_ui(ui, theme);
        figures_ui(ui, theme, state, &measures.stars, act);
    } else {
        let left = ((whole - gap) * 0.4).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            ui.vertical(|ui| {
                ui.set_width(left);
                figures_ui(ui, theme, state, &measures.stars, act);
            });
            ui.vertical(|ui| {
                ui.set_width(whole - gap - left);
                figures_ui(ui, theme, state, &measures.rows, act);
            });
        });
    }
    if let Some(note) = &measures.note {
        ui.add_space(theme.space.xs);
        long_lines_ui(ui, theme, note, SMALL, theme.colors.text_secondary);
    }
}

/// Errors.
pub(super) fn errors_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    errors: &[Figure],
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-errors"), Some(theme.words.say("reports-errors-sub")));
    if errors.is_empty() {
        quiet_ui(ui, theme, theme.words.say("reports-errors-none"));
    }
    let count = shown(state, List::Errors, ERRORS, errors.len());
    for row in errors.iter().take(count) {
        let bare = Figure { note: None, ..row.clone() };
        ui.scope(|ui| figure_ui(ui, theme, state, &bare, act))
            .response
            .on_hover_text(row.note.as_deref().unwrap_or(""));
    }
    rest_ui(ui, theme, (List::Errors, ERRORS, errors.len()), state, act);
}

/// Promises, and what was beyond the trainee.
pub(super) fn promises_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    promises: &[Figure],
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-promises"), None);
    figures_ui(ui, theme, state, promises, act);
}

/// Money.
pub(super) fn money_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    money: &MoneyView,
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-money"), Some(&money.sub));
    figures_ui(ui, theme, state, &money.rows, act);
    if let Some(others) = &money.others {
        ui.add_space(theme.space.xs);
        long_lines_ui(ui, theme, others, SMALL, theme.colors.text_secondary);
    }
}

/// Going back to low answers.
pub(super) fn outreach_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    outreach: &[Figure],
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-outreach"), Some(theme.words.say("reports-outreach-sub")));
    if outreach.is_empty() {
        quiet_ui(ui, theme, theme.words.say("reports-outreach-none"));
    }
    figures_ui(ui, theme, state, outreach, act);
}

/// How runs felt.
pub(super) fn moods_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    moods: &MoodsView,
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-moods"), Some(theme.words.say("reports-moods-sub")));
    quiet_ui(ui, theme, &moods.line);
    ui.add_space(theme.space.sm);
    figures_ui(ui, theme, state, &moods.rows, act);
}

/// Ideas for whoever owns the way of working.
pub(super) fn ideas_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    ideas: &IdeasView,
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    head_ui(ui, theme, words.say("reports-ideas"), Some(words.say("reports-ideas-sub")));
    if ideas.rows.is_empty() {
        quiet_ui(ui, theme, words.say("reports-ideas-none"));
        return;
    }
    let count = shown(state, List::Ideas, IDEAS, ideas.rows.len());
    for (at, idea) in ideas.rows.iter().take(count).enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        let own = idea.words.join("\n");
        let row = QuoteRow { who: &idea.title, kind: "", quote: &own, note: &idea.about, name: &idea.name };
        if ui.push_id(at, |ui| quote_row_ui(ui, theme, &row)).inner.clicked() {
            act(behind(state, &idea.way));
        }
    }
    rest_ui(ui, theme, (List::Ideas, IDEAS, ideas.rows.len()), state, act);
    ui.add_space(theme.space.xs);
    let name = if state.copied { "reports-ideas-copied" } else { "reports-ideas-copy" };
    if button_ui(ui, theme, &Button::outline(words.say(name)).small()).clicked() {
        act(screens::Action::Reports(Action::CopyIdeas));
    }
}

/// Trainers' remarks beside what was issued.
pub(super) fn remarks_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    remarks: &[RemarkView],
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    head_ui(ui, theme, words.say("reports-remarks"), Some(words.say("reports-remarks-sub")));
    if remarks.is_empty() {
        quiet_ui(ui, theme, words.say("reports-remarks-none"));
    }
    for (at, remark) in remarks.iter().take(shown(state, List::Remarks, REMARKS, remarks.len())).enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        let note = [Some(remark.about.as_str()), remark.other.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        let note = note.join(". ");
        let row = QuoteRow { who: &remark.whose, kind: "", quote: &remark.comment, note: &note, name: &remark.name };
        if ui.push_id(at, |ui| quote_row_ui(ui, theme, &row)).inner.clicked() {
            act(screens::Action::Go(Route::HandedRun { run: remark.run.clone() }));
        }
    }
    rest_ui(ui, theme, (List::Remarks, REMARKS, remarks.len()), state, act);
}

/// What was recognised.
pub(super) fn deeds_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    deeds: &DeedsView,
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    head_ui(ui, theme, words.say("reports-deeds"), Some(words.say("reports-thanks-sub")));
    if deeds.rows.is_empty() {
        quiet_ui(ui, theme, words.say("reports-deeds-none"));
    }
    figures_ui(ui, theme, state, &deeds.rows, act);
}

/// Who is ready, and the way to the rule.
pub(super) fn ready_ui(ui: &mut Ui, theme: &Theme, ready: &ReadyView, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    head_ui(ui, theme, words.say("reports-ready"), None);
    long_lines_ui(ui, theme, &ready.line, BODY, theme.colors.text);
    ui.add_space(theme.space.sm);
    if button_ui(ui, theme, &Button::outline(words.say("reports-ready-open")).small()).clicked() {
        act(screens::Action::Go(Route::Ready));
    }
    ui.add_space(theme.space.sm);
    long_lines_ui(ui, theme, words.say("reports-ready-note"), SMALL, theme.colors.text_secondary);
}
