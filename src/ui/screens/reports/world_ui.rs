//! Draws practice beside the real world, and how real figures are taken in.

use egui::{Key, Ui, vec2};

use crate::platform::dialog::Wanted;
use crate::ui::screens;
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::screens::reports::actual::{Ask, Shown};
use crate::ui::screens::reports::cards::{BODY, SMALL, head_ui};
use crate::ui::screens::reports::ui::behind;
use crate::ui::screens::reports::view::{Series, WorldView};
use crate::ui::screens::reports::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::charts::{MonthPlot, months_chart_ui};
use crate::ui::widgets::{
    Availability, Button, Notice, NoticeKind, button_ui, long_lines_ui, notice_ui, rule_ui, select_ui,
};

/// Narrowest card with both charts beside each other.
const BESIDE: f32 = 620.0;
/// Width of a choice of how a column is read.
const COLUMN: f32 = 190.0;

/// Draws the card.
pub(super) fn world_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    world: &WorldView,
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    head_ui(ui, theme, words.say("reports-world"), Some(words.say("reports-world-sub")));
    let (whole, gap) = (ui.available_width(), theme.space.xl);
    if whole < BESIDE {
        for pair in &world.pairs {
            pair_ui(ui, theme, state, world, pair, act);
        }
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (at, pair) in world.pairs.iter().enumerate() {
                ui.push_id(at, |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(((whole - gap) / 2.0).floor());
                        pair_ui(ui, theme, state, world, pair, act);
                    });
                });
            }
        });
    }
    ui.add_space(theme.space.sm);
    let elsewhere =
        state.actual_elsewhere(words).map(|teams| words.tell("reports-world-elsewhere", &[("teams", (&teams).into())]));
    let has_actual = state.has_actual();
    let said = match (world.has_actual, has_actual) {
        (true, _) => Some(words.say("reports-world-no-proof").to_owned()),
        (_, true) => None,
        _ => Some(words.say("reports-world-none").to_owned()),
    };
    for said in said.iter().chain(&elsewhere) {
        long_lines_ui(ui, theme, said, BODY, theme.colors.text_secondary);
    }
    ui.add_space(theme.space.xs);
    import_ui(ui, theme, (state, has_actual), &mut |ask| act(screens::Action::Reports(Action::Actual(ask))));
}

/// Practice, and beneath it the real world where it is known.
fn pair_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    world: &WorldView,
    pair: &[Series; 2],
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    let months: Vec<&str> = world.months.iter().map(|month| month.short.as_str()).collect();
    let shown = pair.iter().filter(|series| !series.is_real || series.values.iter().any(Option::is_some));
    let plots: Vec<MonthPlot<'_>> = shown
        .map(|series| {
            let stars = series.range.1 > 1.0;
            let ends =
                if stars { ("1", "5") } else { (words.say("reports-none-percent"), words.say("reports-all-percent")) };
            MonthPlot {
                label: &series.label,
                is_real: series.is_real,
                range: series.range,
                ends,
                values: &series.values,
                figures: &series.figures,
                names: &series.names,
            }
        })
        .collect();
    if let Some((_, month)) = months_chart_ui(ui, theme, &plots, &months)
        && let Some(month) = world.months.get(month)
    {
        act(behind(state, &month.way));
    }
}

/// Where a table of real figures is named, and how it is read.
fn import_ui(ui: &mut Ui, theme: &Theme, (state, has_actual): (&mut State, bool), ask: &mut dyn FnMut(Ask)) {
    let words = &theme.words;
    if let Some((text, failed)) = &state.actual.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
    if !state.actual.is_open() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            if button_ui(ui, theme, &Button::outline(words.say("reports-import")).small()).clicked() {
                ask(Ask::Begin);
            }
            let forget = Button::text(words.say("reports-import-forget")).small();
            if has_actual && button_ui(ui, theme, &forget).clicked() {
                ask(Ask::Forget);
            }
        });
        return;
    }
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    long_lines_ui(ui, theme, words.say("reports-import-explains"), SMALL, theme.colors.text_secondary);
    let table = (words.say("reports-import-field"), Wanted::Files { ending: "csv" });
    let response = path_field_ui(ui, theme, table, &mut state.actual.path);
    if std::mem::take(&mut state.actual.wants_focus) {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if button_ui(ui, theme, &Button::outline(words.say("reports-import-read")).small()).clicked() || entered {
            ask(Ask::OpenNamed);
        }
        if button_ui(ui, theme, &Button::text(words.say("common-cancel")).small()).clicked() {
            ask(Ask::Close);
        }
    });
    let is_reading = state.actual.is_reading();
    match &state.actual.shown {
        Some(shown) => shown_ui(ui, theme, (shown, is_reading), ask),
        None if is_reading => drop(ui.label(theme.quiet(words.say("reports-import-reading")))),
        None => {}
    }
}

/// How a table is read, and what of it would be kept.
fn shown_ui(ui: &mut Ui, theme: &Theme, (shown, is_reading): (&Shown, bool), ask: &mut dyn FnMut(Ask)) {
    let words = &theme.words;
    rule_ui(ui, theme);
    ui.label(theme.strong(shown.name()));
    let gap = theme.space.md;
    let in_row = (((ui.available_width() + gap) / (COLUMN + gap)).floor() as usize).max(1);
    for row in shown.columns(words).chunks(in_row) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (column, name, options, chosen) in row {
                let options: Vec<&str> = options.iter().map(String::as_str).collect();
                ui.vertical(|ui| {
                    ui.set_width(COLUMN);
                    ui.spacing_mut().item_spacing.y = theme.space.xs;
                    ui.label(theme.small(name));
                    if let Some(at) = ui.push_id(name, |ui| select_ui(ui, theme, name, &options, *chosen, COLUMN)).inner
                    {
                        ask(Ask::Read(*column, at));
                    }
                });
            }
        });
    }
    if !shown.has_value() {
        long_lines_ui(ui, theme, words.say("reports-import-unnamed"), BODY, theme.colors.text);
    }
    for line in shown.sample(words) {
        ui.label(theme.body(&line));
    }
    if let Some((said, lines)) = shown.bad(words) {
        let text = std::iter::once(said).chain(lines).collect::<Vec<_>>().join("\n");
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
    }
    let text = words.tell("reports-import-keep", &[("count", shown.count().into())]);
    let ready = match shown.count() {
        _ if is_reading => Availability::Unavailable(words.say("reports-import-reading")),
        _ if !shown.has_value() => Availability::Unavailable(words.say("reports-import-which")),
        0 => Availability::Unavailable(words.say("reports-import-nothing")),
        _ => Availability::Ready,
    };
    if button_ui(ui, theme, &Button::outline(&text).availability(ready)).clicked() {
        ask(Ask::Keep);
    }
}
