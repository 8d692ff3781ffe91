//! First start: a name to keep progress under, or just a try. Either opens the first case at once. Where several people
//! practise on one computer it is also where one says who sits there: names alone, nothing of what was played.

mod names_ui;
mod ui;

use crate::platform::settings::{CaseLanguage, Settings};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::words::{Language, Told as _};
use crate::workflow::learners::{self, Known};
use crate::workflow::{LearnerId, Workspace};

pub use ui::first_start_ui;

/// What first start asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Go on as somebody who practised here before.
    Be(LearnerId),
    /// Keep progress under the name in the field.
    Begin,
    /// No name, nothing kept.
    JustTry,
    /// Not to practise, but to a place for a group or for reports.
    GoTo(Route),
}

/// The case that comes first: one told in the window's own language, where there is one and nobody chose a language.
fn first_case(ws: &mut Workspace, language: Language) -> Option<String> {
    let playable = ws.catalog.playable_ids();
    let is_told = |id: &&&str| {
        let brief = ws.catalog.find(id).and_then(|entry| entry.brief.as_ref());
        brief.is_some_and(|brief| brief.sides.contains(&language))
    };
    let told = playable.iter().find(is_told).map(|id| (*id).to_owned());
    match told.filter(|_| ws.settings.case_language == CaseLanguage::AsWritten) {
        Some(id) => {
            ws.tell_case_in(&id, language);
            Some(id)
        }
        None => playable.first().map(|id| (*id).to_owned()),
    }
}

/// The state of first start.
#[derive(Debug, Default)]
pub struct State {
    pub(super) name: String,
    pub(super) focused: bool,
    /// Who practised on this computer, in the order they are shown.
    known: Vec<Known>,
    /// Who practises now, if anybody does.
    present: Option<LearnerId>,
    /// Who waits in the picture; found when the page is first drawn.
    waiting: Option<ui::Waiting>,
}

impl State {
    pub(super) fn arrive(&mut self, shell: &Shell) {
        self.known = learners::known(&shell.ws).unwrap_or_default();
        self.present.clone_from(&shell.ws.learner);
        self.name.clear();
        self.focused = false;
    }

    /// Whether somebody practised here before.
    fn asks_who(&self) -> bool {
        !self.known.is_empty()
    }

    /// Whether what stands in the field is enough to begin with.
    fn can_begin(&self) -> bool {
        !self.asks_who() || !self.name.trim().is_empty()
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Begin | Action::GoTo(_) => {
                let name = self.name.trim();
                let name = (!name.is_empty()).then_some(name);
                let is_known = name.is_some() && self.known.iter().any(|known| known.name.as_deref() == name);
                if let Err(error) = shell.ws.name_learner(name) {
                    return Outcome::Go(Route::Trouble { what: error.told(&shell.words) });
                }
                match action {
                    Action::GoTo(place) => return Outcome::Go(place),
                    _ if is_known => return Outcome::Go(Route::Library),
                    _ => {}
                }
            }
            Action::Be(who) => {
                return match learners::practise_as(&mut shell.ws, &who) {
                    Ok(()) => Outcome::Go(Route::Library),
                    Err(error) => Outcome::Go(Route::Trouble { what: error.told(&shell.words) }),
                };
            }
            Action::JustTry => match Workspace::unkept(
                shell.ws.folders.clone(),
                Settings { learner: None, ..shell.ws.settings.clone() },
            ) {
                Ok(ws) => shell.ws = ws,
                Err(error) => return Outcome::Go(Route::Trouble { what: error.told(&shell.words) }),
            },
        }
        match first_case(&mut shell.ws, shell.words.language()) {
            Some(case) => Outcome::Go(Route::Briefing { case }),
            None => Outcome::Go(Route::Library),
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        match command {
            // With names to choose from, Enter belongs to whichever has the keyboard.
            Command::Confirm if self.can_begin() => Some(screens::Action::FirstStart(Action::Begin)),
            Command::Back if self.present.is_some() => Some(screens::Action::Go(Route::Library)),
            _ => None,
        }
    }
}
