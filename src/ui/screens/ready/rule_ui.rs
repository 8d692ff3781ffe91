//! The controls of the rule: each says one thing, and the sentence above them says all of it.

use egui::{Ui, vec2};

use crate::domain::report::{PlayMode, Rule};
use crate::domain::rubric::Dimension;
use crate::domain::rubric::errors::ERRORS;
use crate::ui::screens::handed::{self, even_columns_ui, line_of_ui};
use crate::ui::screens::ready::{Action, Change};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{Button, button_ui, choice_ui, select_ui};
use crate::words::Words;

/// Levels and stars that can be asked for; what is set otherwise is offered beside them.
const LEVELS: [f64; 6] = [1.5, 2.0, 2.5, 3.0, 3.5, 4.0];
const STARS: [f64; 5] = [3.0, 3.5, 4.0, 4.5, 5.0];
/// Numbers of runs that can be asked for; the same.
const RUNS: [u32; 4] = [1, 2, 3, 5];
/// Narrowest choice of level, and width of that of stars.
const LEVEL: f32 = 180.0;
const STARS_WIDE: f32 = 240.0;

/// Draws them.
pub(super) fn controls_ui(
    ui: &mut Ui,
    theme: &Theme,
    (rule, cases): (&Rule, &[(String, String)]),
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    part_ui(ui, theme, words.say("ready-set-cases"), |ui| {
        if choice_ui(ui, theme, words.say("ready-set-any-case"), rule.cases.is_empty()).clicked() {
            emit(Action::Change(Change::AnyCase));
        }
        for (id, title) in cases {
            ui.push_id(id, |ui| {
                if choice_ui(ui, theme, title, rule.cases.contains(id)).clicked() {
                    emit(Action::Change(Change::Case(id.clone())));
                }
            });
        }
    });
    part_ui(ui, theme, words.say("ready-set-runs"), |ui| {
        let mut offered = RUNS.to_vec();
        offered.extend(Some(rule.runs).filter(|set| !offered.contains(set)));
        offered.sort_unstable();
        let told: Vec<String> =
            offered.iter().map(|runs| words.tell("ready-set-runs-of", &[("count", (*runs).into())])).collect();
        let options: Vec<&str> = told.iter().map(String::as_str).collect();
        let chosen = offered.iter().position(|runs| *runs == rule.runs).unwrap_or_default();
        let asked = select_ui(ui, theme, words.say("ready-set-runs"), &options, chosen, STARS_WIDE);
        if let Some(runs) = asked.and_then(|at| offered.get(at)) {
            emit(Action::Change(Change::Runs(*runs)));
        }
    });
    part_ui(ui, theme, words.say("ready-set-modes"), |ui| {
        for mode in PlayMode::OF_ONE {
            if choice_ui(ui, theme, handed::mode(words, mode), rule.modes.contains(&mode)).clicked() {
                emit(Action::Change(Change::Mode(mode)));
            }
        }
    });
    heading_ui(ui, theme, words.say("ready-set-levels"));
    let all: Vec<(usize, Dimension, Option<f64>)> =
        Dimension::ALL.into_iter().zip(rule.levels).enumerate().map(|(at, (of, set))| (at, of, set)).collect();
    even_columns_ui(ui, (&all, all.len()), (LEVEL, theme.space.md), |ui, (at, dimension, set), width| {
        let name = terms::dimension(words, *dimension);
        ui.spacing_mut().item_spacing = vec2(theme.space.xs, theme.space.xs);
        line_of_ui(ui, theme, theme.line(Step::Body), |ui| {
            glyph_ui(ui, theme, *dimension, theme.size.glyph);
            ui.label(theme.body(name));
        });
        let told = |words: &Words, level: &str| words.tell("ready-set-level", &[("level", level.into())]);
        let asked = ui.push_id(at, |ui| least_ui(ui, theme, (name, width), (&LEVELS, *set), told)).inner;
        if let Some(Least(level)) = asked {
            emit(Action::Change(Change::Level(*at, level)));
        }
    });
    part_ui(ui, theme, words.say("ready-set-csat"), |ui| {
        let told = |words: &Words, stars: &str| words.tell("ready-set-stars", &[("stars", stars.into())]);
        if let Some(Least(csat)) =
            least_ui(ui, theme, (words.say("ready-set-csat"), STARS_WIDE), (&STARS, rule.csat), told)
        {
            emit(Action::Change(Change::Csat(csat)));
        }
    });
    part_ui(ui, theme, words.say("ready-set-errors"), |ui| {
        for entry in &ERRORS {
            if choice_ui(ui, theme, words.say(entry.name), rule.without.contains(&entry.code)).clicked() {
                emit(Action::Change(Change::Error(entry.code)));
            }
        }
        for (name, none) in [("ready-set-no-error", true), ("ready-set-any-error", false)] {
            if button_ui(ui, theme, &Button::text(words.say(name)).small()).clicked() {
                emit(Action::Change(Change::Errors { none }));
            }
        }
    });
}

/// A heading stands nearer to what is below it than to what is above.
fn heading_ui(ui: &mut Ui, theme: &Theme, heading: &str) {
    ui.add_space(theme.space.sm);
    ui.label(theme.heading(heading));
}

fn part_ui(ui: &mut Ui, theme: &Theme, heading: &str, contents: impl FnOnce(&mut Ui)) {
    heading_ui(ui, theme, heading);
    ui.push_id(heading, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            contents(ui);
        });
    });
}

/// What is asked for at the least; `None` asks for nothing.
struct Least(Option<f64>);

/// The least that is asked for, of these or nothing; what was asked for now.
fn least_ui(
    ui: &mut Ui,
    theme: &Theme,
    (name, width): (&str, f32),
    (offered, set): (&[f64], Option<f64>),
    told: impl Fn(&Words, &str) -> String,
) -> Option<Least> {
    let words = &theme.words;
    let mut values = offered.to_vec();
    values.extend(set.filter(|set| !offered.contains(set)));
    values.sort_by(f64::total_cmp);
    let told: Vec<String> = values.iter().map(|value| told(words, &words.number(*value, 1))).collect();
    let options: Vec<&str> =
        std::iter::once(words.say("ready-set-nothing")).chain(told.iter().map(String::as_str)).collect();
    let chosen = set.and_then(|set| values.iter().position(|value| *value == set)).map_or(0, |at| at + 1);
    let asked = select_ui(ui, theme, name, &options, chosen, width)?;
    Some(Least(asked.checked_sub(1).and_then(|at| values.get(at).copied())))
}
