//! Draws settings: look and size, time, where things are kept, what could not be loaded.

use egui::{Margin, ScrollArea, Ui};

use crate::catalog::{Entry, Origin};
use crate::platform::folders::Place;
use crate::platform::settings::{ThemeChoice, TimeAllowed};
use crate::ui::app::Shell;
use crate::ui::screens::settings::{Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::theme::Theme;
use crate::ui::widgets::{
    Button, FactRow, Notice, NoticeKind, button_ui, card_ui, facts_ui, notice_ui, rule_ui, tabs_ui,
};

/// Widest page, in points.
const WIDEST: f32 = 760.0;
/// Width of a choice.
const CHOICE: f32 = 340.0;

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
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let pad = theme.space.page as i8;
            egui::Frame::new().inner_margin(Margin::symmetric(pad, theme.space.xl as i8)).show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(WIDEST));
                ui.spacing_mut().item_spacing.y = theme.space.lg;
                ui.label(theme.title("Settings"));
                choices_ui(ui, theme, shell, &mut emit);
                folders_ui(ui, theme, state, shell, &mut emit);
                cases_ui(ui, theme, shell, &mut emit);
                let about = format!(
                    "Amends {}. All outcomes are simulated; nothing leaves this computer.",
                    env!("CARGO_PKG_VERSION")
                );
                ui.label(theme.small(&about));
            });
        });
    });
}

fn choices_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let settings = &shell.ws.settings;
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.md;
        let looks = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
        let names = ["As the system", "Light", "Dark"];
        if let Some(look) = choice_ui(ui, theme, "Look", &names, &looks, settings.theme) {
            emit(Action::Theme(look));
        }
        let sizes = [1.0_f32, 1.25, 1.5, 2.0];
        let now = sizes.into_iter().find(|s| (s - settings.zoom).abs() < 0.01).unwrap_or(0.0);
        if let Some(zoom) = choice_ui(ui, theme, "Size", &["100 %", "125 %", "150 %", "200 %"], &sizes, now) {
            emit(Action::Zoom(zoom));
        }
        let motion = [false, true];
        if let Some(still) = choice_ui(ui, theme, "Movement", &["Gentle", "None"], &motion, settings.reduce_motion) {
            emit(Action::ReduceMotion(still));
        }
        let times = [TimeAllowed::Off, TimeAllowed::X1, TimeAllowed::X1Half, TimeAllowed::X2];
        let names = ["No clock", "×1", "×1.5", "×2"];
        if let Some(time) = choice_ui(ui, theme, "Time for a reply", &names, &times, settings.time_allowed) {
            emit(Action::Time(time));
        }
        ui.label(theme.small("More time, never faster. How long you think never changes a score; when the time runs out, you have said nothing."));
    });
}

fn choice_ui<T: PartialEq + Copy>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    labels: &[&str],
    values: &[T],
    now: T,
) -> Option<T> {
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.set_min_height(theme.size.trough);
        ui.label(theme.body(name));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let selected = values.iter().position(|value| *value == now);
            let width = CHOICE.min(ui.available_width());
            asked = tabs_ui(ui, theme, name, labels, selected, width).and_then(|i| values.get(i).copied());
        });
    });
    asked
}

fn folders_ui(ui: &mut Ui, theme: &Theme, state: &State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let folders = &shell.ws.folders;
    let path = |place| folders.path(place).display().to_string();
    let (data, own, backups) = (path(Place::Data), path(Place::Scenarios), path(Place::Backups));
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading("Where things are kept"));
        let rows =
            [FactRow::plain("Attempts", &data), FactRow::plain("Own cases", &own), FactRow::plain("Backups", &backups)];
        facts_ui(ui, theme, &rows);
        if !shell.ws.keeps {
            ui.label(theme.quiet("You are just trying: nothing of this run is kept."));
            return;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.md;
            if button_ui(ui, theme, &Button::outline("Back up now")).clicked() {
                emit(Action::Backup);
            }
            let last = state.last_backup.as_deref().unwrap_or("none yet");
            ui.label(theme.quiet(format!("Last verified backup: {last}")));
        });
        if let Some(message) = &state.message {
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text: message, action: None });
        }
    });
}

fn cases_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading("Your own cases"));
        let own: Vec<&Entry> = shell.ws.catalog.entries.iter().filter(|e| e.origin != Origin::Bundled).collect();
        if own.is_empty() {
            ui.label(theme.quiet("Put a folder with a scenario.ron, or a .ron file, into the folder for your own cases. It appears in the library, and a changed line is seen the next time you open it."));
        }
        for (i, entry) in own.into_iter().enumerate() {
            if i > 0 {
                rule_ui(ui, theme);
            }
            entry_ui(ui, theme, entry);
        }
        if button_ui(ui, theme, &Button::outline("Look again")).clicked() {
            emit(Action::Reload);
        }
    });
}

fn entry_ui(ui: &mut Ui, theme: &Theme, entry: &Entry) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    let title = entry.scenario.as_ref().map_or(entry.id.as_str(), |scenario| scenario.title.as_str());
    let state = match (&entry.scenario, entry.overrides_bundled) {
        (Some(_), true) => "is played instead of the bundled case of the same id",
        (Some(_), false) => "can be played",
        (None, _) => "cannot be loaded; the other cases are not affected",
    };
    ui.label(theme.strong(format!("{title}: {state}")));
    ui.label(theme.small(&entry.file));
    for problem in &entry.problems {
        let place = format!("{}, line {}, column {}", problem.code, problem.line, problem.column);
        ui.label(theme.small(&place).color(theme.colors.warn));
        ui.label(theme.body(format!("{} {}", problem.what, problem.fix)));
    }
}
