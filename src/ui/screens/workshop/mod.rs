//! Workshop: a room plays one case together. What is set up before, the wall for everybody, the panel for the trainer alone, and a
//! second window for the projector. The room itself and whatever it decides lie below; phones come in by a network the window is
//! handed and knows nothing of.

mod after_ui;
mod faces;
mod full;
mod live;
mod opening;
mod panel;
mod projector;
mod room_ui;
mod setup;
mod told_ui;
pub mod view;
mod wall;
mod walls;

use std::sync::Arc;

use egui::Context;

use crate::domain::workshop::{Act, Setup};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::room_debrief::past::{self, PastRooms};
use crate::ui::screens::{self, Outcome, frame, into_folder, room_debrief};
use crate::ui::theme::Theme;
use crate::workflow::room::Host;
use full::Full;
use live::Live;
use opening::Opening;

pub use after_ui::after_ui;
pub use faces::faces;
pub use live::{Question, Tab};
pub(crate) use opening::Door;
pub use room_ui::room_ui;
pub use setup::{Change, setup_ui};

/// What the place asks for. None holds a name or a word of anybody.
#[derive(Debug, Clone)]
pub enum Action {
    /// Something of the setup changes.
    Setup(Change),
    /// On to the next part of the setup.
    NextPart,
    /// Ask where the sheets to print go, or no longer.
    AskSheets,
    /// Write them there, and what is done with their path.
    Sheets(into_folder::Ask),
    /// Open a room by the setup.
    Open,
    /// Reopen the room that was not ended.
    Reopen,
    /// End the room that was not ended, without reopening it.
    Drop,
    /// Something happens in the room.
    Do(Act),
    /// Let phones join.
    LetPhonesIn,
    /// Show the wall in this window, or the panel.
    Wall,
    /// Show the wall in a window of its own, or no longer.
    Projector,
    /// Fill the screen, or no longer.
    FullScreen,
    /// Count hands, or be done with it.
    CountHands(bool),
    /// Give somebody another name; nobody without.
    Rename(Option<crate::domain::workshop::SeatNo>),
    /// Leave the field one is in: the next key belongs to the room again.
    LetGo,
    /// Ask about something that cannot be undone, or leave it.
    Ask(Option<Question>),
    /// Ask where phones join, or leave it.
    AskDoor(bool),
    /// Tell whoever comes late on the wall how to join, or no longer.
    JoinOnWall,
    /// Bring what was typed into sight.
    LookAtTyped,
    /// Show every name, or as many as there is room for.
    AllNames(bool),
    /// The decisions to go back to, or the notes.
    Replays(bool),
    /// What is looked at where the panel is narrow.
    Tab(Tab),
    /// Something on the page after it.
    After(room_debrief::Action),
    /// Look at a workshop that was, or forget it.
    Past(past::Ask),
}

/// The state of the place; a room that is open stays open wherever one goes in the window.
#[derive(Debug, Default)]
pub struct State {
    setup: setup::State,
    opening: Opening,
    live: Option<Live>,
    after: room_debrief::State,
    /// The wall's last page, while it stands over the page that looks back.
    last_wall: Option<Arc<view::WallView>>,
    full: Full,
    past: PastRooms,
    /// Somebody wants back into the room that was not ended, as soon as it is known where it was.
    goes_back: bool,
}

impl State {
    /// Prepares the setup.
    pub(super) fn arrive(&mut self, shell: &mut Shell) {
        self.setup.arrive(shell);
        self.last_wall = None;
        if self.live.is_none() {
            self.opening.look_for_unfinished(shell);
            self.past.read_again(shell);
        }
    }

    /// Wants back into the room that was not ended.
    pub(super) fn go_back(&mut self) {
        self.goes_back = true;
    }

    /// Whether a room was not ended, by somebody who looked.
    pub(super) fn hear_of_left_open(&mut self, is_left_open: bool) {
        self.opening.hear_of_left_open(is_left_open);
    }

    /// What a failure elsewhere, or somebody else at the desk, does not take away: the room that is open.
    #[must_use]
    pub(super) fn kept(&mut self) -> Self {
        Self { live: self.live.take(), full: self.full, ..Self::default() }
    }

    /// Whether a room is open or looked back on, and whether it is over.
    pub(super) fn room(&self) -> Option<bool> {
        let live = self.live.as_ref().map(|live| live.host.room().is_over());
        live.or_else(|| self.after.is_open().then_some(true))
    }

    /// The room that is open.
    pub(super) fn host(&self) -> Option<Host> {
        self.live.as_ref().map(|live| live.host.clone())
    }

    /// Whether something was asked for that has not come back.
    pub(super) fn is_waiting(&self) -> bool {
        self.opening.is_busy()
            || self.opening.is_looking()
            || self.setup.is_looking()
            || self.after.is_waiting()
            || self.live.as_ref().is_some_and(Live::is_waiting)
    }

    /// The title of the case that is played.
    pub(super) fn case_title(&self) -> Option<String> {
        let live = self.live.as_ref().map(|live| live.host.room().scenario().title.clone());
        live.or_else(|| self.after.case_title())
    }

    /// Takes up what came meanwhile, and shows the wall on the projector: in every frame, wherever one is.
    pub(super) fn follow(
        &mut self,
        ctx: &Context,
        look: &Arc<Theme>,
        shell: &mut Shell,
        act: &mut dyn FnMut(screens::Action),
    ) {
        self.full.look(ctx);
        if let Some(live) = self.live.take_if(|live| live.host.has_stopped()) {
            live.let_go();
            self.after = room_debrief::State::default();
            // Its record is whole: it is offered to be reopened there.
            self.opening.stopped(shell);
            act(screens::Action::Go(Route::Workshop));
        }
        if let Some(next) = self.after.follow(shell) {
            act(next);
        }
        let was_busy = self.opening.is_busy();
        if let Some(opened) = self.opening.opened(shell) {
            let found = opened.host.found().told(&shell.words);
            let mut live = Live::new(opened, shell);
            live.told = live.told.take().into_iter().chain(found).reduce(|a, b| format!("{a} {b}"));
            self.live = Some(live);
            act(screens::Action::Go(Route::Room));
        } else if was_busy && !self.opening.is_busy() {
            // A room was closed, or forgotten.
            self.past.read_again(shell);
        }
        let has_looked = self.setup.look();
        let is_known = !self.opening.is_looking() && !self.setup.is_looking();
        if is_known && std::mem::take(&mut self.goes_back) && self.opening.unfinished().is_some() {
            self.reopen(shell);
        }
        frame::mark_workshop(ctx, self.live.is_some() || self.opening.is_left_open());
        if let Some(live) = &mut self.live {
            if has_looked {
                live.look_where(&self.setup.interfaces);
            }
            if live.wants_look(ctx.input(|input| input.time)) {
                self.setup.look_for_addresses(shell);
            }
            live.follow(ctx, look, shell, act);
        }
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Setup(change) => self.setup.apply(change, shell),
            Action::NextPart => self.setup.next_part(),
            Action::AskSheets => self.setup.ask_print(),
            Action::Sheets(ask) => self.setup.print(ask, shell),
            Action::Open => self.open(shell),
            Action::Reopen => self.reopen(shell),
            Action::Drop => self.opening.end_unfinished(shell),
            Action::Past(past::Ask::Stay) => self.past.stay(),
            Action::Past(past::Ask::Forget(id)) => self.opening.forget_past(shell, id),
            Action::Past(past::Ask::Look(id)) => {
                self.after.look_at_past(&id, shell);
                return Outcome::Go(Route::RoomAfter);
            }
            Action::After(room_debrief::Action::Wall) => self.turn_last_wall(shell),
            Action::After(action) => {
                let outcome = self.after.apply(action, shell);
                if matches!(outcome, Outcome::Go(_))
                    && let Some(live) = self.live.take()
                {
                    self.opening.close(live.host.clone(), shell);
                }
                return outcome;
            }
            Action::LetPhonesIn => {
                if let Some(live) = &mut self.live {
                    live.let_phones_in(shell, self.setup.listen(shell));
                }
            }
            Action::AskDoor(true) => {
                self.setup.look_for_addresses(shell);
                if let Some(live) = &mut self.live {
                    live.apply(action, shell);
                }
            }
            Action::FullScreen => self.full.turn(&shell.ctx),
            other => {
                if let Some(live) = &mut self.live {
                    let leaves_wall = live.shows_wall && matches!(other, Action::Wall);
                    live.apply(other, shell);
                    if leaves_wall {
                        self.full.fill(&shell.ctx, false);
                    }
                }
            }
        }
        Outcome::Stay
    }

    fn reopen(&mut self, shell: &Shell) {
        let known = self.opening.unfinished().map(|room| room.address.clone()).unwrap_or_default();
        self.opening.reopen(shell, self.setup.listen_again(shell, &known));
    }

    /// Shows the wall's last page over the page that looks back, or that page again.
    fn turn_last_wall(&mut self, shell: &Shell) {
        self.last_wall = match (self.last_wall.take(), self.after.room()) {
            (None, Some(room)) => Some(Arc::new(view::wall(&shell.words, room, None))),
            _ => None,
        };
        if self.last_wall.is_none() {
            self.full.fill(&shell.ctx, false);
        }
    }

    fn open(&mut self, shell: &mut Shell) {
        match self.setup.finished(&shell.words) {
            Ok((case, setup)) => {
                let setup = Setup { keeps_nothing: !shell.ws.keeps, ..setup };
                let listen = self.setup.phones().then(|| self.setup.listen(shell)).flatten();
                self.opening.open(shell, case, setup, listen);
            }
            Err(why) => self.opening.tell(why.told(&shell.words)),
        }
    }

    /// What a key means here.
    pub(super) fn command(&self, command: Command, route: &Route) -> Option<screens::Action> {
        match (route, &self.live) {
            (Route::Room, Some(live)) => live.command(command),
            (Route::RoomAfter, _)
                if command == Command::Wall || command == Command::Back && self.last_wall.is_some() =>
            {
                Some(screens::Action::Workshop(Action::After(room_debrief::Action::Wall)))
            }
            (Route::RoomAfter, _) if command == Command::FullScreen => {
                Some(screens::Action::Workshop(Action::FullScreen))
            }
            // Whoever leaves the field for the hand-out does not leave the page.
            (Route::RoomAfter, _) if command == Command::Back && self.after.asks_for_a_folder() => {
                Some(screens::Action::Workshop(Action::After(room_debrief::Action::AskHandOut(false))))
            }
            (Route::RoomAfter, _) if command == Command::Back && self.after.is_asking() => {
                Some(screens::Action::Workshop(Action::After(room_debrief::Action::AskForget(false))))
            }
            (Route::Room | Route::RoomAfter, _) => {
                (command == Command::Back).then_some(screens::Action::Go(Route::Library))
            }
            (_, _) => match command {
                Command::Confirm => {
                    let reopens = self.opening.unfinished().is_some_and(|room| !room.is_over);
                    Some(screens::Action::Workshop(if reopens { Action::Reopen } else { Action::Open }))
                }
                Command::Back if self.past.is_asking() => {
                    Some(screens::Action::Workshop(Action::Past(past::Ask::Stay)))
                }
                Command::Back => Some(screens::Action::Go(Route::Library)),
                Command::NextPart => Some(screens::Action::Workshop(Action::NextPart)),
                _ => None,
            },
        }
    }
}
