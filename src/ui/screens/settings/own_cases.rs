//! What was found in the folder for one's own cases, and everything wrong with it.

use egui::{Key, Label, Ui, vec2};

use crate::catalog::{Entry, Origin};
use crate::domain::scenario::problem::{Problem, Severity};
use crate::platform::dialog::Wanted;
use crate::platform::folders::Place;
use crate::ui::app::Shell;
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::screens::settings::kept::folder_ui;
use crate::ui::screens::settings::{Action, Card, REVEALS, State, say_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, button_ui, card_ui, rule_ui, side_rule_ui, well_frame};
use crate::words::Words;

/// Draws the card.
pub(super) fn own_cases_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading(theme.words.say("settings-cases")));
        let own: Vec<&Entry> = shell.ws.catalog.entries.iter().filter(|e| e.origin != Origin::Bundled).collect();
        let words = if own.is_empty() {
            theme.words.say("settings-cases-none").to_owned()
        } else {
            found_words(&theme.words, &own)
        };
        folder_ui(ui, theme, shell, (Place::Scenarios, ["settings-cases-folder", "settings-cases-open"], &words), emit);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            if button_ui(ui, theme, &Button::outline(theme.words.say("settings-cases-again"))).clicked() {
                emit(Action::Reload);
            }
            if state.cases_folder.is_none()
                && button_ui(ui, theme, &Button::text(theme.words.say("settings-cases-other"))).clicked()
            {
                emit(Action::AskCases(true));
            }
            if shell.ws.settings.scenario_folder.is_some()
                && button_ui(ui, theme, &Button::text(theme.words.say("settings-cases-usual"))).clicked()
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
            let name = theme.words.say("settings-cases-in");
            let response = path_field_ui(ui, theme, (name, Wanted::Folder), folder);
            if just_opened {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm;
                if button_ui(ui, theme, &Button::primary(theme.words.say("settings-cases-this")).small()).clicked()
                    || entered
                {
                    emit(Action::UseCases);
                }
                if button_ui(ui, theme, &Button::text(theme.words.say("common-close")).small()).clicked() {
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
fn found_words(words: &Words, own: &[&Entry]) -> String {
    let broken = own.iter().filter(|entry| entry.scenario.is_none()).count();
    let files = ("files", own.len().into());
    match (own.len() - broken, broken) {
        (_, 0) => words.tell("settings-cases-ready", &[files]),
        (0, _) => words.tell("settings-cases-broken", &[files]),
        (ready, broken) => {
            words.tell("settings-cases-some", &[files, ("ready", ready.into()), ("broken", broken.into())])
        }
    }
}

fn entry_ui(ui: &mut Ui, theme: &Theme, entry: &Entry) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    let title = entry.scenario.as_ref().map_or(entry.id.as_str(), |scenario| scenario.title.as_str());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        ui.label(theme.strong(title));
        if entry.scenario.is_none() {
            ui.label(theme.strong(theme.words.say("settings-case-broken")).color(theme.colors.warn));
        }
        if entry.overrides_bundled {
            ui.label(theme.quiet(theme.words.say("settings-case-replaces")));
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
        Severity::Error => (theme.colors.warn, "settings-problem"),
        Severity::Warning => (theme.colors.outline, "settings-remark"),
    };
    side_rule_ui(ui, color, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let code = problem.code.to_string();
        let put = [("code", (&code).into()), ("line", problem.line.into()), ("column", problem.column.into())];
        let place = theme.words.tell(kind, &put);
        ui.label(theme.small(place));
        ui.label(theme.body(problem.what_in(&theme.words)));
        ui.label(theme.quiet(problem.fix_in(&theme.words)));
    });
}
