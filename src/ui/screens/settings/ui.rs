//! Draws settings: how the window looks and moves, the time for a reply, where things are kept, one's own cases.

use egui::{Align, Layout, Ui};

use crate::platform::settings::{Settings, ThemeChoice, TimeAllowed};
use crate::ui::app::Shell;
use crate::ui::screens::columns::columns_ui;
use crate::ui::screens::settings::{Action, State, kept, own_cases};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::{card_ui, rule_ui, switch_ui, tabs_ui};

/// Widest page, in points.
const WIDEST: f32 = 1240.0;
/// Widest column of choices, in points.
const WIDEST_CHOICES: f32 = 584.0;
/// Width of a choice, in points.
const CHOICE: f32 = 336.0;
/// Narrowest row with the choice beside its name.
const BESIDE: f32 = 460.0;
/// The sizes on offer; 1 is normal. The keys have a few more.
const SIZES: [f32; 5] = [1.0, 1.25, 1.5, 1.75, 2.0];

/// Draws settings and emits what was asked for.
pub fn settings_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    frame::page(ui, theme, frame::Place::Settings, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Settings(action));
        frame::scroll_block_ui(ui, theme, "settings", (WIDEST, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.lg;
            ui.label(theme.title("Settings"));
            page_ui(ui, theme, state, shell, &mut emit);
            let version = env!("CARGO_PKG_VERSION");
            let honest = "Outcomes are simulated. Nothing leaves this computer.";
            ui.label(theme.small(format!("Amends {version}. {honest}")));
        });
    });
}

fn page_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let (whole, gap) = (ui.available_width(), theme.space.lg);
    let left = ((whole - gap) / 2.0).min(WIDEST_CHOICES);
    columns_ui(
        ui,
        theme,
        "settings",
        whole - gap - left,
        emit,
        |ui, _, emit| {
            choices_ui(ui, theme, &shell.ws.settings, emit);
            kept::kept_ui(ui, theme, state, shell, emit);
        },
        |ui, _, emit| own_cases::own_cases_ui(ui, theme, shell, emit),
    );
}

fn choices_ui(ui: &mut Ui, theme: &Theme, settings: &Settings, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading("Look and time"));
        let looks = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
        if let Some(look) = choice_ui(ui, theme, "Look", &["System", "Light", "Dark"], &looks, settings.theme) {
            emit(Action::Theme(look));
        }
        size_ui(ui, theme, settings.zoom, emit);
        if switch_ui(ui, theme, "Reduce motion", settings.reduce_motion).clicked() {
            emit(Action::ReduceMotion(!settings.reduce_motion));
        }
        rule_ui(ui, theme);
        let times = [TimeAllowed::Off, TimeAllowed::X1, TimeAllowed::X1Half, TimeAllowed::X2];
        let names = ["Off", "×1", "×1.5", "×2"];
        if let Some(time) = choice_ui(ui, theme, "Time allowed", &names, &times, settings.time_allowed) {
            emit(Action::Time(time));
        }
        ui.label(theme.quiet(time_words(settings.time_allowed)));
    });
}

fn size_ui(ui: &mut Ui, theme: &Theme, zoom: f32, emit: &mut dyn FnMut(Action)) {
    let names = ["100 %", "125 %", "150 %", "175 %", "200 %"];
    let offered = SIZES.into_iter().find(|size| (size - zoom).abs() < 0.01);
    let name = match offered {
        Some(_) => "Size".to_owned(),
        None => format!("Size, now {:.0} %", zoom * 100.0),
    };
    if let Some(zoom) = choice_ui(ui, theme, &name, &names, &SIZES, offered.unwrap_or(zoom)) {
        emit(Action::Zoom(zoom));
    }
}

/// What the choice of time means.
fn time_words(time: TimeAllowed) -> String {
    let now = match time {
        TimeAllowed::Off => return "No clock runs. How long you think never changes a score.".to_owned(),
        TimeAllowed::X1 => "The customer waits as long as the case says",
        TimeAllowed::X1Half => "The customer waits half as long again",
        TimeAllowed::X2 => "The customer waits twice as long",
    };
    format!("{now}; when that time is over, you have said nothing. How long you think never changes a score.")
}

/// One of several in a trough, its name at the left, or above it where there is no room.
fn choice_ui<T: PartialEq + Copy>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    labels: &[&str],
    values: &[T],
    now: T,
) -> Option<T> {
    let selected = values.iter().position(|value| *value == now);
    let whole = ui.available_width();
    let asked = if whole < BESIDE {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.label(theme.body(name));
            tabs_ui(ui, theme, name, labels, selected, CHOICE.min(whole))
        })
        .inner
    } else {
        ui.horizontal(|ui| {
            ui.allocate_ui_with_layout(
                egui::vec2(whole - CHOICE - ui.spacing().item_spacing.x, theme.size.trough),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_width(ui.available_width());
                    ui.set_min_height(theme.size.trough.max(theme.line(Step::Body)));
                    ui.label(theme.body(name));
                },
            );
            tabs_ui(ui, theme, name, labels, selected, CHOICE)
        })
        .inner
    };
    asked.and_then(|at| values.get(at).copied())
}
