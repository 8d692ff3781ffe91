//! What was found in the folder for one's own cases, and everything wrong with it.

use egui::{Key, Label, Ui, vec2};

use crate::catalog::{Entry, Origin};
use crate::domain::scenario::problem::{Problem, Severity};
use crate::platform::folders::Place;
use crate::ui::app::Shell;
use crate::ui::screens::settings::kept::folder_ui;
use crate::ui::screens::settings::{Action, Card, REVEALS, State, say_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Field, button_ui, card_ui, rule_ui, side_rule_ui, text_field_ui, well_frame};

/// What stands here while there are none.
const NONE: &str = "There are none yet. Put a case file in here and search again: it \
                    appears in the library beside the others.";

/// Draws the card.
pub(super) fn own_cases_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading("Your own cases"));
        let own: Vec<&Entry> = shell.ws.catalog.entries.iter().filter(|e| e.origin != Origin::Bundled).collect();
        let words = if own.is_empty() { NONE.to_owned() } else { found_words(&own) };
        folder_ui(ui, theme, shell, (Place::Scenarios, "Folder of cases", &words), emit);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            if button_ui(ui, theme, &Button::outline("Search folder again")).clicked() {
                emit(Action::Reload);
            }
            if state.cases_folder.is_none() && button_ui(ui, theme, &Button::text("Use another folder…")).clicked() {
                emit(Action::AskCases(true));
            }
            if shell.ws.settings.scenario_folder.is_some()
                && button_ui(ui, theme, &Button::text("Use the usual folder")).clicked()
            {
                emit(Action::UsualCases);
            }
        });
        other_folder_ui(ui, theme, state, emit);
        say_ui(ui, theme, state, Card::Cases);
        for entry in own {
            rule_ui(ui, theme);
            ui.push_id(&entry.file, |ui| entry_ui(ui, theme, entry));
        }
    });
}

fn other_folder_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let just_opened = state.reveal == REVEALS;
    let Some(folder) = &mut state.cases_folder else { return };
    well_frame(theme).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            let field = Field { hint: "Its path", ..Field::new("Look for cases in", ui.available_width()) };
            let response = text_field_ui(ui, theme, &field, folder);
            if just_opened {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm;
                if button_ui(ui, theme, &Button::primary("Use this folder").small()).clicked() || entered {
                    emit(Action::UseCases);
                }
                if button_ui(ui, theme, &Button::text("Close").small()).clicked() {
                    emit(Action::AskCases(false));
                }
            });
        });
    });
    if just_opened {
        state.reveal -= 1;
    }
}

/// `2 files: 1 can be played, 1 cannot be loaded.`
fn found_words(own: &[&Entry]) -> String {
    let broken = own.iter().filter(|entry| entry.scenario.is_none()).count();
    let files = if own.len() == 1 { "1 file".to_owned() } else { format!("{} files", own.len()) };
    match (own.len() - broken, broken) {
        (_, 0) => format!("{files}, ready to be played."),
        (0, _) => format!("{files}, not to be loaded yet. The other cases are not affected."),
        (good, bad) => format!("{files}: {good} ready, {bad} not to be loaded yet. The other cases are not affected."),
    }
}

fn entry_ui(ui: &mut Ui, theme: &Theme, entry: &Entry) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    let title = entry.scenario.as_ref().map_or(entry.id.as_str(), |scenario| scenario.title.as_str());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        ui.label(theme.strong(title));
        if entry.scenario.is_none() {
            ui.label(theme.strong("cannot be loaded").color(theme.colors.warn));
        }
        if entry.overrides_bundled {
            ui.label(theme.quiet("replaces a bundled case"));
        }
    });
    let about = if entry.scenario.is_some() { format!("{} · {}", entry.id, entry.file) } else { entry.file.clone() };
    ui.add(Label::new(theme.small(about)).selectable(true).wrap());
    for problem in &entry.problems {
        ui.add_space(theme.space.xs);
        problem_ui(ui, theme, problem);
    }
}

pub(super) fn problem_ui(ui: &mut Ui, theme: &Theme, problem: &Problem) {
    let (color, kind) = match problem.severity {
        Severity::Error => (theme.colors.warn, "Problem"),
        Severity::Warning => (theme.colors.outline, "Remark"),
    };
    side_rule_ui(ui, color, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let place = format!("{kind} {}, {}:{}", problem.code, problem.line, problem.column);
        ui.label(theme.small(place));
        ui.label(theme.body(&problem.what));
        ui.label(theme.quiet(&problem.fix));
    });
}
