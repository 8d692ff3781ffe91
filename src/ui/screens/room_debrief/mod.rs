//! After a workshop: what the room looks at together, and what the trainer takes from it: the hand-out, the run as an attempt, whose
//! wish to keep it is confirmed, and that names are forgotten with leaving. A workshop that was is looked at on the same page, without
//! names, and can be forgotten there altogether.

pub mod past;
mod runs;
mod ui;
pub mod view;
mod wishes;
mod wishes_ui;

use std::path::PathBuf;
use std::sync::Arc;

use egui::Ui;

use crate::domain::workshop::after::{After, after};
use crate::domain::workshop::{Room, SeatNo, Settled};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::route::Route;
use crate::ui::screens::into_folder::{self, IntoFolder};
use crate::ui::screens::{self, Outcome, reports};
use crate::ui::theme::Theme;
use crate::words::{Language, Told as _, Words};
use crate::workflow::my_data;
use crate::workflow::room::kept::{Desk, Kept, Played, keep_run};
use crate::workflow::room::{Found, Host, forget_past, read_past, sheets};
use runs::Runs;
pub use runs::RunsView;
use view::View;
use wishes::Wishes;
pub use wishes::{Choice, WishRow, WishesView};

/// What the page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Ask where the hand-out goes, or no longer.
    AskHandOut(bool),
    /// Where it goes, and what is done with its path.
    File(into_folder::Ask),
    /// Keep the room's run.
    Keep,
    /// Say something to a wish to keep it.
    Wish(SeatNo, Choice),
    /// Do what was said to the wishes.
    Settle,
    /// Bring the runs that were kept into the reports.
    IntoReports,
    /// Show the wall's last page over the window, or no longer.
    Wall,
    /// Leave: names are forgotten then.
    Leave,
    /// Ask whether a workshop that was is to be forgotten, or no longer.
    AskForget(bool),
    /// Forget it.
    Forget,
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
    played: Played,
    /// The handle, while it is under way or its names are not forgotten.
    host: Option<Host>,
    /// What was found of the room when it had this version, in this language.
    found: Option<(u64, Language, Arc<After>, Arc<View>)>,
    asks_file: bool,
    file: IntoFolder,
    keeping: Option<Answer<Kept>>,
    kept: Option<Kept>,
    wishes: Wishes,
    runs: Runs,
    /// Hand-ins of the kept runs that are to be taken in.
    hand_ins: Vec<PathBuf>,
    message: Option<(String, bool)>,
    /// How many wishes it was said of that they have no answer; who closes the room again, closes it all the same.
    warned_of: usize,
    /// It was asked whether the workshop is to be forgotten.
    asks_forget: bool,
    forgetting: Option<Answer<()>>,
}

impl Open {
    fn of(played: Played, host: Option<Host>, words: &Words) -> Self {
        let rules = Found { other_rules: played.other_rules(), ..Found::default() }.told(words);
        Self {
            played,
            host,
            found: None,
            asks_file: false,
            file: IntoFolder::default(),
            keeping: None,
            kept: None,
            wishes: Wishes::default(),
            runs: Runs::default(),
            hand_ins: Vec::new(),
            message: rules.into_iter().next().map(|told| (told, false)),
            warned_of: 0,
            asks_forget: false,
            forgetting: None,
        }
    }

    /// Whether the room is still open, and is closed by leaving.
    fn is_under_way(&self) -> bool {
        self.host.is_some()
    }

    /// Whether names are known that will be forgotten with it; by show of hands there are none.
    fn has_names(&self) -> bool {
        let room = &self.played.room;
        self.is_under_way() && room.seated().chain(room.waiting()).next().is_some()
    }

    /// Whether the room's run is kept, or being kept.
    fn is_kept(&self) -> bool {
        self.kept.is_some() || self.keeping.is_some()
    }

    /// Whether something is written that leaving would cut off.
    fn is_busy(&self) -> bool {
        self.keeping.is_some() || self.wishes.is_busy() || self.forgetting.is_some() || self.runs.is_writing()
    }

    fn look(&mut self, words: &Words) -> (Arc<After>, Arc<View>) {
        let version = self.host.as_ref().map_or(0, Host::version);
        if let Some((known, language, after, view)) = &self.found
            && (*known, *language) == (version, words.language())
        {
            return (Arc::clone(after), Arc::clone(view));
        }
        if let Some(host) = &self.host {
            self.played.room = host.room();
        }
        let room = &self.played.room;
        let after = Arc::new(after(words, room));
        let began = room.times_ms().0.and_then(|ms| i64::try_from(ms).ok()).unwrap_or(self.opened_ms());
        let view = Arc::new(view::view(words, room, &after, &my_data::date(words, began)));
        self.found = Some((version, words.language(), Arc::clone(&after), Arc::clone(&view)));
        (after, view)
    }

    /// The name the run is kept under.
    fn called(&self, words: &Words) -> String {
        let group = self.played.room.setup().group.trim();
        if group.is_empty() { words.say("room-debrief-group").to_owned() } else { group.to_owned() }
    }

    fn opened_ms(&self) -> i64 {
        i64::try_from(self.played.opened_ms).unwrap_or_default()
    }

    /// Has the room's run kept, on a thread of its own: files take their time.
    fn keep(&mut self, shell: &Shell) {
        if self.is_kept() {
            return;
        }
        let (desk, played, called) = (Desk::of(&shell.ws), self.played.clone(), self.called(&shell.words));
        let keep = move || keep_run(&desk, &played, &called).map_err(|error| error.said());
        self.keeping = Some(Answer::on_a_thread(&shell.ctx, keep));
    }

    /// Takes up what came; whether the workshop is forgotten now.
    fn follow(&mut self, shell: &Shell) -> bool {
        let words = &shell.words;
        if let Some(kept) = self.keeping.as_ref().and_then(Answer::poll) {
            self.keeping = None;
            self.message = Some(match &kept {
                Ok(Kept { called, is_ended, .. }) => {
                    let name = if *is_ended { "room-debrief-kept" } else { "room-debrief-kept-early" };
                    (words.tell(name, &[("name", called.into())]), false)
                }
                Err(why) => (why.told(words), true),
            });
            self.kept = kept.ok();
        }
        if let Some(host) = &self.host
            && let Some(why) = self.wishes.follow(shell, host)
        {
            self.message = Some((why.told(words), true));
        }
        let now = (self.host.as_ref().map_or(0, Host::version), self.kept.is_some());
        let room = self.host.as_ref().map_or_else(|| Arc::clone(&self.played.room), Host::room);
        if let Some(why) = self.runs.follow(shell, &room, now) {
            self.message = Some((why.told(words), true));
        }
        match self.runs.written() {
            Some(Ok(files)) => self.hand_ins = files,
            Some(Err(why)) => self.message = Some((why.told(words), true)),
            None => {}
        }
        match self.forgetting.as_ref().and_then(Answer::poll) {
            Some(Ok(())) => return true,
            Some(Err(why)) => (self.forgetting, self.message) = (None, Some((why.told(words), true))),
            None => {}
        }
        false
    }

    /// Whether the page may be left. Whose wish has no answer is said first: afterwards nobody knows who that was.
    fn may_leave(&mut self, words: &Words) -> bool {
        if self.is_busy() {
            return false;
        }
        // As it is now: somebody may have wished a moment ago.
        let room = self.host.as_ref().map_or_else(|| Arc::clone(&self.played.room), Host::room);
        let open =
            room.seated().filter(|seat| seat.settled == Settled::Open).filter_map(|seat| seat.keep_as.as_deref());
        let open: Vec<&str> = open.collect();
        if open.len() <= self.warned_of {
            return true;
        }
        let names = words.listed(&open);
        let put = [("count", open.len().into()), ("names", (&names).into())];
        (self.message, self.warned_of) = (Some((words.tell("room-debrief-wish-open", &put), true)), open.len());
        false
    }

    fn forget(&mut self, shell: &Shell) {
        self.asks_forget = false;
        if self.host.is_none() && self.forgetting.is_none() {
            let (folders, id) = (shell.ws.folders.clone(), self.played.id.clone());
            let forget = move || forget_past(&folders, &id).map_err(|error| error.said());
            self.forgetting = Some(Answer::on_a_thread(&shell.ctx, forget));
        }
    }

    fn file(&mut self, ask: into_folder::Ask, shell: &Shell) {
        match ask {
            into_folder::Ask::Write(format) => {
                let words = &shell.words;
                let (after, _) = self.look(words);
                let leaf = sheets::handout(words, &self.played.room, &after, self.opened_ms());
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
    pub(in crate::ui::screens) fn look_at(&mut self, host: &Host, words: &Words) {
        if self.open.as_ref().is_none_or(|open| open.played.id != host.id()) {
            *self = Self { open: Some(Open::of(host.played(), Some(host.clone()), words)), failed: None };
        }
    }

    /// Looks at a room that was.
    pub(in crate::ui::screens) fn look_at_past(&mut self, id: &str, shell: &Shell) {
        if self.open.as_ref().is_some_and(|open| open.played.id == id && open.host.is_none()) {
            return;
        }
        *self = match read_past(&shell.ws.folders, id) {
            Ok(played) => Self { open: Some(Open::of(played, None, &shell.words)), failed: None },
            Err(error) => Self { open: None, failed: Some(error.told(&shell.words)) },
        };
    }

    /// Takes up what came; what is done next: one goes when the workshop that was looked at is forgotten, and hand-ins are taken in.
    pub(in crate::ui::screens) fn follow(&mut self, shell: &Shell) -> Option<screens::Action> {
        let open = self.open.as_mut()?;
        if open.follow(shell) {
            *self = Self::default();
            return Some(screens::Action::Go(Route::Workshop));
        }
        let hand_ins = std::mem::take(&mut open.hand_ins);
        (!hand_ins.is_empty()).then_some(screens::Action::Reports(reports::Action::Take(hand_ins)))
    }

    /// The room that is looked at.
    pub(in crate::ui::screens) fn room(&self) -> Option<&Room> {
        self.open.as_ref().map(|open| &*open.played.room)
    }

    /// Whether it is asked where the hand-out goes.
    pub(in crate::ui::screens) fn asks_for_a_folder(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.asks_file)
    }

    /// Whether it was asked to forget the workshop that is looked at.
    pub(in crate::ui::screens) fn is_asking(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.asks_forget)
    }

    /// Whether something was asked for that has not come back.
    pub(in crate::ui::screens) fn is_waiting(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.is_busy() || open.wishes.is_looking() || open.runs.is_looking())
    }

    /// Whether there is something to look at: a room, or why one cannot be.
    pub(in crate::ui::screens) fn is_open(&self) -> bool {
        self.open.is_some() || self.failed.is_some()
    }

    /// The title of the case.
    pub(in crate::ui::screens) fn case_title(&self) -> Option<String> {
        self.open.as_ref().map(|open| open.played.room.scenario().title.clone())
    }

    /// What the page asked for.
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
            Action::Wish(seat, choice) => open.wishes.choose(seat, choice),
            Action::Settle => {
                if let Some(host) = &open.host {
                    (open.message, open.warned_of) = (None, 0);
                    open.wishes.settle(shell, host);
                }
            }
            Action::IntoReports => {
                open.message = None;
                open.runs.write_hand_ins(shell);
            }
            // Whoever draws the page shows the wall in its place.
            Action::Wall => {}
            Action::AskForget(asked) => open.asks_forget = asked,
            Action::Forget => open.forget(shell),
            Action::Leave => {
                if open.may_leave(&shell.words) {
                    self.open = None;
                    return Outcome::Go(Route::Workshop);
                }
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
