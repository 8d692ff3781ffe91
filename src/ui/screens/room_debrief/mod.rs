//! After a workshop: what the room looks at together, and what the trainer takes from it: the hand-out, the run as an attempt, and that
//! names are forgotten with leaving. A workshop that was is looked at on the same page, without names.

pub mod past;
mod ui;
pub mod view;

use std::sync::Arc;

use egui::Ui;

use crate::domain::workshop::Room;
use crate::domain::workshop::after::{After, after};
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::Outcome;
use crate::ui::screens::into_folder::{self, IntoFolder};
use crate::ui::theme::Theme;
use crate::words::{Language, Told as _, Words};
use crate::workflow::my_data;
use crate::workflow::room::kept::{Kept, keep_run, keep_wishes};
use crate::workflow::room::{Host, read_past, sheets};
use view::View;

/// What the page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Ask where the hand-out goes, or no longer.
    AskHandOut(bool),
    /// Where it goes, and what is done with its path.
    File(into_folder::Ask),
    /// Keep the room's run.
    Keep,
    /// Leave: names are forgotten then.
    Leave,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    open: Option<Open>,
    failed: Option<String>,
}

/// A room that is looked at.
#[derive(Debug)]
pub(super) struct Open {
    room: Arc<Room>,
    /// The handle, while it is under way or its names are not forgotten.
    host: Option<Host>,
    /// What stands for it, and when it was opened, in milliseconds since 1970.
    id: String,
    opened_ms: i64,
    /// What was found of the room when it had this version, in this language.
    found: Option<(u64, Language, Arc<After>, Arc<View>)>,
    asks_file: bool,
    file: IntoFolder,
    kept: Option<Kept>,
    message: Option<(String, bool)>,
    /// It was said that the run cannot be kept for those who wished so; who closes the room again, closes it all the same.
    is_warned: bool,
}

impl Open {
    fn of(id: String, opened_ms: u64, room: Arc<Room>, host: Option<Host>) -> Self {
        let opened_ms = i64::try_from(opened_ms).unwrap_or_default();
        let (file, kept) = (IntoFolder::default(), None);
        Self { room, host, id, opened_ms, found: None, asks_file: false, file, kept, message: None, is_warned: false }
    }

    /// Whether names are known that will be forgotten.
    fn has_names(&self) -> bool {
        self.host.is_some()
    }

    /// Whether there is nothing left to keep: not even somebody who wished later.
    fn is_kept(&self) -> bool {
        let wish = crate::workflow::room::kept::wishes(&self.room).count();
        self.kept.as_ref().is_some_and(|kept| kept.own.len() == wish)
    }

    fn look(&mut self, words: &Words) -> (Arc<After>, Arc<View>) {
        let version = self.host.as_ref().map_or(0, Host::version);
        if let Some((known, language, after, view)) = &self.found
            && (*known, *language) == (version, words.language())
        {
            return (Arc::clone(after), Arc::clone(view));
        }
        if let Some(host) = &self.host {
            self.room = host.room();
        }
        let after = Arc::new(after(words, &self.room));
        let began = self.room.times_ms().0.and_then(|ms| i64::try_from(ms).ok()).unwrap_or(self.opened_ms);
        let view = Arc::new(view::view(words, &self.room, &after, &my_data::date(words, began)));
        self.found = Some((version, words.language(), Arc::clone(&after), Arc::clone(&view)));
        (after, view)
    }

    /// The name the run is kept under.
    fn called(&self, words: &Words) -> String {
        let group = self.room.setup().group.trim();
        if group.is_empty() { words.say("room-debrief-group").to_owned() } else { group.to_owned() }
    }

    fn keep(&mut self, shell: &Shell) {
        let words = &shell.words;
        match keep_run(&shell.ws, &self.room, &self.called(words)) {
            Ok(kept) => {
                let name = if kept.is_ended { "room-debrief-kept" } else { "room-debrief-kept-early" };
                let put = [("name", (&kept.called).into()), ("own", kept.own.len().into())];
                self.message = Some((words.tell(name, &put), false));
                self.kept = Some(kept);
            }
            Err(error) => self.message = Some((error.told(words), true)),
        }
    }

    fn file(&mut self, ask: into_folder::Ask, shell: &Shell) {
        match ask {
            into_folder::Ask::Write(format) => {
                let words = &shell.words;
                let (after, _) = self.look(words);
                let leaf = sheets::handout(words, &self.room, &after, self.opened_ms);
                let written = sheets::write_into(&leaf, self.file.folder(), format);
                self.file.came_to(written.map_err(|error| error.told(words)).map(|path| {
                    let shown = path.display().to_string();
                    (path, words.tell("room-debrief-handout-written", &[("path", (&shown).into())]))
                }));
            }
            into_folder::Ask::CopyPath => self.file.copy_path(shell),
            into_folder::Ask::ShowFolder => self.file.show_folder(shell),
            into_folder::Ask::Close => self.asks_file = false,
        }
    }
}

impl State {
    /// Looks at a room whose names are not forgotten yet.
    pub(in crate::ui::screens) fn look_at(&mut self, host: &Host) {
        if self.open.as_ref().is_none_or(|open| open.id != host.id()) {
            let open = Open::of(host.id().to_owned(), host.opened_ms(), host.room(), Some(host.clone()));
            *self = Self { open: Some(open), failed: None };
        }
    }

    /// Looks at a room that was.
    pub(in crate::ui::screens) fn look_at_past(&mut self, id: &str, shell: &Shell) {
        if self.open.as_ref().is_some_and(|open| open.id == id && open.host.is_none()) {
            return;
        }
        *self = match read_past(&shell.ws.folders, id) {
            Ok(room) => {
                let opened_ms = room.times_ms().0.unwrap_or_default();
                Self { open: Some(Open::of(id.to_owned(), opened_ms, Arc::new(room), None)), failed: None }
            }
            Err(error) => Self { open: None, failed: Some(error.told(&shell.words)) },
        };
    }

    /// Whether there is something to look at: a room, or why one cannot be.
    pub(in crate::ui::screens) fn is_open(&self) -> bool {
        self.open.is_some() || self.failed.is_some()
    }

    /// The title of the case.
    pub(in crate::ui::screens) fn case_title(&self) -> Option<String> {
        self.open.as_ref().map(|open| open.room.scenario().title.clone())
    }

    /// What the page asked for. Leaving keeps the run for whoever wished so first: afterwards nobody knows who that was.
    pub(in crate::ui::screens) fn apply(&mut self, action: Action, shell: &Shell) -> Outcome {
        let Some(open) = &mut self.open else {
            *self = Self::default();
            return Outcome::Go(Route::Workshop);
        };
        match action {
            Action::AskHandOut(asked) => {
                open.asks_file = asked;
                if asked {
                    open.file.ask();
                }
            }
            Action::File(ask) => open.file(ask, shell),
            Action::Keep => open.keep(shell),
            Action::Leave => {
                if open.has_names()
                    && !open.is_warned
                    && let Err(error) = keep_wishes(&shell.ws, &open.room)
                {
                    let why = error.told(&shell.words);
                    let message = shell.words.tell("room-debrief-unkept", &[("why", (&why).into())]);
                    (open.message, open.is_warned) = (Some((message, true)), true);
                    return Outcome::Stay;
                }
                self.open = None;
                return Outcome::Go(Route::Workshop);
            }
        }
        Outcome::Stay
    }
}

/// Draws the page of the room that is looked at.
pub fn room_debrief_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    if let Some(open) = &mut state.open {
        let (_, view) = open.look(&theme.words);
        ui::page_ui(ui, theme, open, &view, emit);
    } else if let Some(failed) = &state.failed {
        ui::failed_ui(ui, theme, failed, emit);
    }
}
