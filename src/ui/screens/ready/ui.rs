//! Draws the page: the rule as a sentence with its controls, below it who meets it and what to talk about with the others.

use egui::{Ui, vec2};

use crate::domain::report::{Behind, Filter};
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::columns::{Foot, columns_ui};
use crate::ui::screens::debrief::tied;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::handed::{head_ui, line_of_ui};
use crate::ui::screens::handed_run::{self, At};
use crate::ui::screens::ready::rule_ui::controls_ui;
use crate::ui::screens::ready::view::{PersonView, RunView, View};
use crate::ui::screens::ready::{Action, SHOWN, State};
use crate::ui::screens::{self, behind, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Drawing, Empty, Notice, NoticeKind, button_ui, card_ui, empty_ui, long_lines_ui, notice_ui, rule_ui,
};
use crate::workflow::reports::forget::Kept;

/// Draws the page and tells `act` what it asked for.
pub fn ready_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.hear(shell);
    frame::page(ui, theme, frame::Place::Reports, act, |ui, act| {
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "ready", (frame::CONTENT, theme.space.lg), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            let words = &theme.words;
            if head_ui(ui, theme, words.say("ready-heading"), words.say("ready-back")) {
                act(screens::Action::Go(Route::Reports));
            }
            quiet_ui(ui, theme, words.say("ready-about"));
            if let Some(meaning) = &state.meaning {
                ui.label(theme.strong(meaning));
            }
            if let Some(why) = &state.failed {
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: why, action: None });
            }
            match &state.sentence {
                Some(sentence) => rule_card_ui(ui, theme, state, sentence, act),
                None if state.is_known => none_ui(ui, theme, act),
                None => drop(ui.label(theme.quiet(words.say("ready-looking")))),
            }
            if let Some(view) = &state.view {
                people_ui(ui, theme, state, view, act);
            }
            everybody_ui(ui, theme, state, act);
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

fn quiet_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    long_lines_ui(ui, theme, &tied(text), (Step::Body, Weight::Regular), theme.colors.text_secondary);
}

/// No rule is set.
fn none_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(screens::Action)) {
    let (text, action) = (theme.words.say("ready-none"), theme.words.say("ready-begin"));
    card_ui(ui, theme, |ui| {
        if empty_ui(ui, theme, &Empty { drawing: Drawing::List, text, action }).clicked() {
            act(screens::Action::Ready(Action::Begin));
        }
    });
}

fn rule_card_ui(ui: &mut Ui, theme: &Theme, state: &State, sentence: &str, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    let mut emit = |action| act(screens::Action::Ready(action));
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(words.say("ready-rule")));
        long_lines_ui(ui, theme, &tied(sentence), (Step::Speech, Weight::Regular), theme.colors.text);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            let name = if state.shows_controls { "ready-rule-done" } else { "ready-rule-change" };
            if button_ui(ui, theme, &Button::outline(words.say(name)).small()).clicked() {
                emit(Action::Controls);
            }
            if button_ui(ui, theme, &Button::text(words.say("ready-rule-drop")).small()).clicked() {
                emit(Action::Drop);
            }
        });
        if let Some(rule) = state.rule.as_ref().filter(|_| state.shows_controls) {
            rule_ui(ui, theme);
            controls_ui(ui, theme, (rule, &state.cases), &mut emit);
        }
    });
}

/// Who meets the rule at the right; at the left, where there is more to say, who does not yet.
fn people_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, act: &mut dyn FnMut(screens::Action)) {
    let right = (ui.available_width() * 0.4).floor();
    let part = |ui: &mut Ui, (heading, people): (&str, &[PersonView]), none: &str, act: &mut dyn FnMut(_)| {
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
            ui.label(theme.heading(heading));
            if people.is_empty() {
                quiet_ui(ui, theme, theme.words.say(none));
            }
            let shown = SHOWN + state.more;
            for person in people.iter().take(shown) {
                rule_ui(ui, theme);
                ui.push_id(&person.reference, |ui| person_ui(ui, theme, state, person, act));
            }
            if people.len() > shown {
                let more = theme.words.tell("ready-more", &[("count", (people.len() - shown).into())]);
                if button_ui(ui, theme, &Button::text(&more).small()).clicked() {
                    act(screens::Action::Ready(Action::More));
                }
            }
        });
    };
    let mut shared = act;
    columns_ui(
        ui,
        theme,
        "ready-columns",
        right,
        &mut shared,
        |ui: &mut Ui, _: &mut Foot, act| part(ui, (&view.not_yet, &view.others), "ready-all-are", *act),
        |ui: &mut Ui, _: &mut Foot, act| part(ui, (&view.ready, &view.people), "ready-none-is", *act),
    );
}

/// Everybody of whom there is something, each with the way to their runs, where they can also be forgotten; beside the lists of
/// who meets the rule, only those who stand in neither of them.
fn everybody_ui(ui: &mut Ui, theme: &Theme, state: &State, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    let is_told = |(_, is_drawn): &&(_, bool)| state.view.is_none() || !is_drawn;
    let all: Vec<&Kept> = state.everybody.iter().filter(is_told).map(|(kept, _)| kept).collect();
    if all.is_empty() {
        return;
    }
    let heading = if state.view.is_some() { "ready-left-out" } else { "ready-everybody" };
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(words.say(heading)));
        let shown = SHOWN + state.more;
        for &kept in all.iter().take(shown) {
            let team = kept.team.as_ref().filter(|team| !kept.called.contains(team.as_str()));
            let called = std::iter::once(&kept.called).chain(team).cloned().collect::<Vec<_>>().join(", ");
            let runs = words.tell("reports-runs", &[("count", kept.runs.into())]);
            rule_ui(ui, theme);
            ui.push_id(&kept.reference, |ui| {
                line_of_ui(ui, theme, theme.size.control_small, |ui| {
                    ui.label(theme.strong(&called));
                    ui.label(theme.quiet(&runs));
                    let title = words.tell("ready-runs-of", &[("called", (&kept.called).into())]);
                    if button_ui(ui, theme, &Button::text(&title).small()).clicked() {
                        let what = Behind::Person(kept.reference.clone());
                        act(screens::Action::Behind(behind::Action::Look(Filter::default(), what, title, None)));
                    }
                });
            });
        }
        if all.len() > shown {
            let more = words.tell("ready-more", &[("count", (all.len() - shown).into())]);
            if button_ui(ui, theme, &Button::text(&more).small()).clicked() {
                act(screens::Action::Ready(Action::More));
            }
        }
    });
}

fn person_ui(ui: &mut Ui, theme: &Theme, state: &State, person: &PersonView, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    line_of_ui(ui, theme, theme.size.control_small, |ui| {
        ui.label(theme.strong(&person.called));
        let runs = words.tell("ready-runs-of", &[("called", (&person.called).into())]);
        if button_ui(ui, theme, &Button::text(&runs).small()).clicked() {
            let what = Behind::Person(person.reference.clone());
            act(screens::Action::Behind(behind::Action::Look(state.filter.clone(), what, runs, None)));
        }
    });
    for run in &person.shown {
        run_ui(ui, theme, run, act);
    }
    for (said, run) in &person.slipped {
        ui.label(theme.body(tied(said)));
        run_ui(ui, theme, run, act);
    }
    for talk in &person.talk {
        ui.label(theme.body(tied(&talk.lead)));
        for point in &talk.points {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm;
                ui.label(theme.quiet("–"));
                ui.vertical(|ui| ui.label(theme.body(tied(point))));
            });
        }
        if let Some(run) = &talk.nearest {
            run_ui(ui, theme, run, act);
        }
    }
}

fn run_ui(ui: &mut Ui, theme: &Theme, run: &RunView, act: &mut dyn FnMut(screens::Action)) {
    ui.add_space(theme.space.xs);
    ui.push_id(&run.run, |ui| {
        if button_ui(ui, theme, &Button::text(&run.told).small()).clicked() {
            act(screens::Action::HandedRun(handed_run::Action::Open(run.run.clone(), At::Start)));
        }
    });
}
