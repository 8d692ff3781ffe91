//! The organisation whose rules are laid over the cases: what its file sets, in words, everything wrong with it, and a
//! file to begin with where there is none.

use egui::{Label, Ui, vec2};

use crate::catalog::Catalog;
use crate::catalog::organisation::Found;
use crate::domain::scenario::Problem;
use crate::domain::scenario::organisation::{Limits, Organisation};
use crate::platform::folders::Place;
use crate::platform::opener;
use crate::ui::app::Shell;
use crate::ui::screens::settings::own_cases::problem_ui;
use crate::ui::screens::settings::{Action, Card, State, say_ui};
use crate::ui::theme::{Step, Theme, Weight, accent};
use crate::ui::widgets::{Button, FactRow, button_ui, card_ui, facts_ui, long_lines_ui};
use crate::words::Told as _;
use crate::words::Words;
use crate::workflow::organisation::write_template;

/// What the card asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Write a file to begin with.
    Write,
    /// Open the file.
    Open,
    /// Show the folder it lies in.
    ShowFolder,
    /// Read it again.
    Reload,
}

impl State {
    pub(super) fn ask_organisation(&mut self, ask: Ask, shell: &mut Shell) {
        let done = match ask {
            Ask::Write => write_template(&mut shell.ws)
                .map(|path| {
                    let path = path.display().to_string();
                    Some(shell.words.tell("settings-house-written", &[("path", (&path).into())]))
                })
                .map_err(|error| error.told(&shell.words)),
            Ask::Open => {
                let file = shell.ws.catalog.organisation.as_ref().map(|found| found.file.clone()).unwrap_or_default();
                opener::open_file(file.as_ref()).map(|()| None).map_err(|error| error.told(&shell.words))
            }
            Ask::ShowFolder => {
                let made = shell.ws.folders.ready(Place::Scenarios).map_err(|error| error.told(&shell.words));
                made.and_then(|path| opener::show_folder(path).map(|()| None).map_err(|error| error.told(&shell.words)))
            }
            Ask::Reload => {
                shell.ws.reload_catalog();
                Ok(None)
            }
        };
        self.look_at_colour(shell);
        match done {
            Ok(None) => self.message = None,
            Ok(Some(words)) => self.tell_at(Card::Organisation, words, false),
            Err(why) => self.tell_at(Card::Organisation, why, true),
        }
    }
}

impl State {
    /// Looks whether the organisation's colour can be worn.
    pub(super) fn look_at_colour(&mut self, shell: &Shell) {
        let found = shell.ws.catalog.organisation.as_ref();
        self.colour = found.and_then(|found| accent::problem(found.organisation.as_ref()?));
    }
}

/// Draws the card.
pub(super) fn organisation_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &Shell,
    emit: &mut dyn FnMut(Action),
) {
    let catalog = &shell.ws.catalog;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading(theme.words.say("settings-house")));
        match &catalog.organisation {
            None => {
                let look = (Step::Body, Weight::Regular);
                long_lines_ui(ui, theme, theme.words.say("settings-house-none"), look, theme.colors.text_secondary);
            }
            Some(found) => found_ui(ui, theme, (found, state.colour.as_ref()), catalog),
        }
        let buttons: &[(&str, Ask)] = match &catalog.organisation {
            None => &[("settings-house-template", Ask::Write), ("settings-house-look-again", Ask::Reload)],
            Some(_) => &[
                ("settings-house-open", Ask::Open),
                ("settings-house-folder", Ask::ShowFolder),
                ("settings-house-read-again", Ask::Reload),
            ],
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            for (words, ask) in buttons {
                if button_ui(ui, theme, &Button::outline(theme.words.say(words))).clicked() {
                    emit(Action::Organisation(*ask));
                }
            }
        });
        say_ui(ui, theme, state, Card::Organisation);
    });
}

fn found_ui(ui: &mut Ui, theme: &Theme, (found, colour): (&Found, Option<&Problem>), catalog: &Catalog) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        match &found.organisation {
            Some(organisation) => ui.label(theme.strong(&organisation.name)),
            None => ui.label(theme.strong(theme.words.say("settings-house-unused")).color(theme.colors.warn)),
        };
        // To be copied in part, for a path is long.
        ui.add(Label::new(theme.small(&found.file)).selectable(true).wrap());
    });
    if let Some(organisation) = &found.organisation {
        let sets = sets(&theme.words, organisation, catalog);
        let rows: Vec<FactRow<'_>> = sets.iter().map(|(name, words)| FactRow::plain(name, words)).collect();
        if rows.is_empty() {
            ui.label(theme.quiet(theme.words.say("settings-house-empty")));
        } else {
            facts_ui(ui, theme, &rows);
        }
    }
    for problem in found.problems.iter().chain(colour) {
        problem_ui(ui, theme, problem);
    }
}

/// What a file sets, in words: of what, and what.
fn sets<'a>(words: &'a Words, organisation: &Organisation, catalog: &Catalog) -> Vec<(&'a str, String)> {
    let mut sets = Vec::new();
    if let Some(limits) = organisation.authority.and_then(|limits| limits_words(words, organisation, limits)) {
        sets.push((words.say("settings-house-limits"), limits));
    }
    let cases = cases_words(words, organisation, catalog);
    if !cases.is_empty() {
        sets.push((words.say("settings-house-cases"), cases));
    }
    let rules = organisation.policy.len();
    if rules > 0 {
        let rules = words.tell("settings-house-rules-are", &[("count", rules.into())]);
        sets.push((words.say("settings-house-rules"), rules));
    }
    let mut avoided = organisation.avoid.iter().flat_map(|avoid| &avoid.words);
    if let Some(first) = avoided.next() {
        let put = [("first", first.into()), ("others", avoided.count().into())];
        sets.push((words.say("settings-house-avoids"), words.tell("settings-house-avoids-are", &put)));
    }
    if let Some(accent) = organisation.accent {
        sets.push((words.say("settings-house-colour"), accent::hex(accent.rgb)));
    }
    sets
}

fn limits_words(words: &Words, organisation: &Organisation, limits: Limits) -> Option<String> {
    let money = organisation.currency.as_ref()?;
    let [first, supervisor, manager, executive] = limits.amounts.map(|amount| money.told(words, amount));
    let put = [
        ("first", (&first).into()),
        ("supervisor", (&supervisor).into()),
        ("manager", (&manager).into()),
        ("executive", (&executive).into()),
    ];
    Some(words.tell("settings-house-limits-are", &put))
}

/// `Gate 14 has its own limits; Lukewarm stays as it is written`.
fn cases_words(words: &Words, organisation: &Organisation, catalog: &Catalog) -> String {
    let said = organisation.cases.iter().filter_map(|own| {
        let title = &catalog.find(own.case.as_str())?.scenario.as_ref()?.title;
        let said = match (own.as_written, own.authority) {
            (true, _) => "settings-house-as-written",
            (false, Some(_)) => "settings-house-own-limits",
            (false, None) => return None,
        };
        Some(words.tell(said, &[("title", title.into())]))
    });
    said.collect::<Vec<_>>().join("; ")
}
