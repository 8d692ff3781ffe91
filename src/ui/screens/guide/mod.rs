//! The field guide: one field to search by, the entries on the left, the one that is open on the right, and the pocket card
//! to take along. What stands in it is the domain's; here it is only found, opened and drawn.

mod article;
mod list;
mod ui;

use std::path::PathBuf;

use egui::Ui;

use crate::domain::guide::{Entry, entries, entry, search::search};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::Outcome;
use crate::ui::screens::into_folder::{Ask, IntoFolder};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::icon_button_ui;
use crate::words::Told as _;
use crate::words::Words;
use crate::workflow::card as kept_card;

pub use ui::guide_ui;

/// What the guide asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look for what stands in the field.
    Find,
    /// Look for these words.
    FindWords(String),
    /// Open the entry of this id.
    Open(String),
    /// Open the next one in the list, or the one before.
    Step(Way),
    /// Put the keyboard into the field.
    Search,
    /// Empty the field, or go back where the guide was opened.
    Back,
    /// Ask for the pocket card, or no longer.
    AskCard(bool),
    /// Where the card goes, and what is done with its path.
    Card(Ask),
}

/// A small button that leads to an entry, from wherever the rubric is spoken of; the entry's id when it was pressed.
pub(super) fn look_up_ui(ui: &mut Ui, theme: &Theme, what: &str, id: &str) -> Option<&'static str> {
    let entry = entry(&theme.words, id)?;
    let pressed =
        icon_button_ui(ui, theme, Icon::Guide, &theme.words.tell("guide-look-up", &[("what", what.into())])).clicked();
    pressed.then_some(entry.id.as_str())
}

/// A way through the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Down.
    Next,
    /// Up.
    Previous,
}

/// How many drawings bring what has just been opened into sight.
const REVEALS: u8 = 3;

/// The state of the guide.
#[derive(Debug)]
pub struct State {
    /// The guide in the language somebody reads.
    entries: &'static [Entry],
    /// What stands in the field.
    query: String,
    /// Positions of what was found by it, the best first.
    found: Vec<usize>,
    /// The id of the entry that is open.
    open: String,
    /// Where the guide was opened from.
    from: Option<Route>,
    wants_search: bool,
    /// For so many drawings the open entry is brought into sight in the list, and its own page begins at the top.
    reveal: u8,
    card: Card,
}

/// The pocket card.
#[derive(Debug, Default)]
struct Card {
    /// It is asked where to.
    asked: bool,
    file: IntoFolder,
}

impl Default for State {
    fn default() -> Self {
        Self {
            entries: &[],
            query: String::new(),
            found: Vec::new(),
            open: String::new(),
            from: None,
            wants_search: false,
            reveal: REVEALS,
            card: Card::default(),
        }
    }
}

impl State {
    pub(super) fn arrive(&mut self, words: &Words, at: Option<&str>) {
        self.entries = entries(words);
        if let Some(entry) = at.and_then(|at| entry(words, at)) {
            self.query.clear();
            self.find();
            self.show(&entry.id);
            return;
        }
        // The language may be another one by now.
        self.found = search(self.entries, &self.query);
        if let Some(first) = self.entries.first().filter(|_| self.open.is_empty()) {
            self.show(&first.id);
        }
    }

    pub(super) fn came_from(&mut self, from: Route) {
        self.from = Some(from);
    }

    /// Whether it was opened from there.
    pub(super) fn is_from(&self, route: &Route) -> bool {
        self.from.as_ref() == Some(route)
    }

    /// The entry that is open.
    fn entry(&self) -> Option<&'static Entry> {
        self.entries.iter().find(|entry| entry.id == self.open)
    }

    /// What was found, the best first.
    fn found(&self) -> impl Iterator<Item = &'static Entry> + '_ {
        self.found.iter().filter_map(|at| self.entries.get(*at))
    }

    /// Looks for what stands in the field; the best is opened, unless what is open was found too and nothing is looked for.
    fn find(&mut self) {
        self.found = search(self.entries, &self.query);
        let best = self.found().next().map(|entry| entry.id.clone());
        if let Some(best) = best.filter(|_| !self.query.trim().is_empty()) {
            self.show(&best);
        }
        self.reveal = REVEALS;
    }

    fn show(&mut self, id: &str) {
        id.clone_into(&mut self.open);
        self.reveal = REVEALS;
    }

    fn step(&mut self, way: Way) {
        let at = self.found().position(|entry| entry.id == self.open);
        let to = match (at, way) {
            (None, _) => 0,
            (Some(at), Way::Next) => at + 1,
            (Some(at), Way::Previous) => at.saturating_sub(1),
        };
        let id = self.found().nth(to).map(|entry| entry.id.clone());
        if let Some(id) = id {
            self.show(&id);
        }
    }

    /// Where the way back leads, and the name of its words; nothing where the rail says it.
    fn back(&self) -> Option<(Route, &'static str)> {
        let from = self.from.clone()?;
        let words = match from {
            Route::Conversation => "guide-back-conversation",
            Route::Inbox => "guide-back-inbox",
            Route::Debrief => "guide-back-debrief",
            Route::Briefing { .. } => "guide-back-briefing",
            Route::Reflect => "guide-back-reflect",
            _ => return None,
        };
        Some((from, words))
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Find => self.find(),
            Action::FindWords(words) => {
                self.query = words;
                self.find();
            }
            Action::Open(id) => {
                // What a link leads to need not have been found.
                if !self.found().any(|entry| entry.id == id) {
                    self.query.clear();
                    self.find();
                }
                self.show(&id);
            }
            Action::Step(way) => self.step(way),
            Action::Search => self.wants_search = true,
            Action::Back if !self.query.is_empty() => {
                self.query.clear();
                self.find();
            }
            Action::Back if self.card.asked => self.card.asked = false,
            Action::Back => return Outcome::Go(self.back().map_or(Route::Library, |(route, _)| route)),
            Action::AskCard(asked) => self.card.ask(asked),
            Action::Card(ask) => self.card.apply(ask, shell),
        }
        Outcome::Stay
    }

    pub(super) fn command(&self, command: Command) -> Option<super::Action> {
        let action = match command {
            Command::Search => Action::Search,
            Command::Next => Action::Step(Way::Next),
            Command::Previous => Action::Step(Way::Previous),
            Command::Back => Action::Back,
            _ => return None,
        };
        Some(super::Action::Guide(action))
    }
}

impl Card {
    fn ask(&mut self, asked: bool) {
        self.asked = asked;
        if asked {
            self.file.ask();
        }
    }

    fn apply(&mut self, ask: Ask, shell: &Shell) {
        let words = &shell.words;
        match ask {
            Ask::Write(format) => {
                let written = kept_card::write_into(words, self.file.folder(), format);
                let told = |path: PathBuf| {
                    let text = words.tell("guide-card-written", &[("path", (&path.display().to_string()).into())]);
                    (path, text)
                };
                self.file.came_to(written.map(told).map_err(|error| error.told(words)));
            }
            Ask::CopyPath => self.file.copy_path(shell),
            Ask::ShowFolder => self.file.show_folder(shell),
            Ask::Close => self.asked = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn arrived() -> State {
        let mut state = State::default();
        state.arrive(&Words::english().unwrap(), None);
        state
    }

    fn found(state: &State) -> Vec<&'static str> {
        state.found().map(|entry| entry.title.as_str()).collect()
    }

    #[test]
    fn as_one_types_the_best_is_opened_and_an_empty_field_leaves_it_open() {
        let mut state = arrived();
        assert_eq!(state.open, "empathy");
        state.query = "calm d".to_owned();
        state.find();
        assert_eq!(state.open, "error-commands-emotion");
        state.query.clear();
        state.find();
        assert_eq!((state.open.as_str(), found(&state).len()), ("error-commands-emotion", state.entries.len()));
        state.query = "qqqq".to_owned();
        state.find();
        assert_eq!((state.open.as_str(), found(&state).len()), ("error-commands-emotion", 0));
    }

    #[test]
    fn arrows_walk_through_what_was_found_and_stop_at_its_ends() {
        let mut state = arrived();
        state.step(Way::Previous);
        assert_eq!(state.open, "empathy");
        state.step(Way::Next);
        assert_eq!(state.open, "ownership");
        state.query = "recovery".to_owned();
        state.find();
        let titles = found(&state);
        for _ in 0..titles.len() + 2 {
            state.step(Way::Next);
        }
        assert_eq!(state.entry().map(|entry| entry.title.as_str()), titles.last().copied());
    }

    #[test]
    fn the_way_back_is_named_where_the_rail_does_not_lead_there() {
        let mut state = arrived();
        state.came_from(Route::Settings);
        assert_eq!(state.back(), None);
        state.came_from(Route::Debrief);
        assert_eq!(state.back(), Some((Route::Debrief, "guide-back-debrief")));
        state.arrive(&Words::english().unwrap(), Some("error-grovels"));
        assert_eq!(state.open, "error-grovels");
        state.arrive(&Words::english().unwrap(), Some("no-such-entry"));
        assert_eq!(state.open, "error-grovels");
    }

    #[test]
    fn in_another_language_the_same_entry_is_open_and_its_words_are_found() {
        let german = Words::in_language(Language::German).unwrap();
        let mut state = arrived();
        state.arrive(&german, Some("error-commands-emotion"));
        state.arrive(&german, None);
        assert_eq!(state.open, "error-commands-emotion");
        state.query = "Floskel".to_owned();
        state.find();
        assert_eq!(state.open, "error-stock-inconvenience-phrase");
    }
}
