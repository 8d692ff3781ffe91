//! A room under way, as the window has it: its handle, its way to phones, what the trainer is doing beside the flow, and what came
//! back. The room decides; what it declines is told in words.

mod hands;
mod keys;

use std::sync::Arc;

use egui::Context;

use crate::domain::workshop::{Act, Phase, SeatNo, Timer};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::screens;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::opening::{Listening, Opened};
use crate::ui::screens::workshop::projector::{Projector, viewport};
use crate::ui::screens::workshop::view::{Join, PanelView, panel};
use crate::ui::screens::workshop::walls::Walls;
use crate::ui::theme::Theme;
use crate::words::{Language, Said, Told as _, Words};
use crate::workflow::room::door::{Crowd, Interface, OpenRoom};
use crate::workflow::room::{Host, NotDone, Reply};
use hands::Hands;

/// Seconds a press on more time adds.
const MORE_S: i32 = 60;
/// How often it is looked who is asleep and how crowded the door is.
const LOOK_S: f32 = 2.0;
/// How often it is looked whether this machine is still where phones know it, in seconds.
const LOOK_WHERE_S: f64 = 5.0;

/// A room under way.
#[derive(Debug)]
pub(super) struct Live {
    pub(super) host: Host,
    pub(super) walls: Arc<Walls>,
    door: Option<Box<dyn OpenRoom>>,
    opening: Option<Answer<Box<dyn OpenRoom>>>,
    /// What was asked for and has not come back, and what it was.
    replies: Vec<(Reply, AskedFor)>,
    projector: Option<Arc<Projector>>,
    wants_projector: bool,
    made: Option<(u64, Language, Arc<PanelView>)>,
    /// What went wrong last.
    pub(super) told: Option<String>,
    /// The wall stands in this window.
    pub(super) shows_wall: bool,
    /// Hands are being counted, one field a way; for which decision, round and phase.
    pub(super) hands: Option<Hands>,
    /// Whose name is being changed, and to what.
    pub(super) renaming: Option<(SeatNo, String)>,
    /// The first field for hands takes the keyboard when it is drawn next.
    pub(super) counts_first: bool,
    /// What is asked before it is done.
    pub(super) asks: Option<Question>,
    /// It is asked where phones join.
    pub(super) asks_door: bool,
    /// What was typed is to be scrolled to.
    pub(super) looks_at_typed: bool,
    /// In the field that has the keyboard Space goes a step on, as anywhere else.
    pub(super) space_steps: bool,
    /// Every name is shown, also where there are more than there is room for.
    pub(super) shows_all_names: bool,
    /// The decisions to go back to stand in place of the notes.
    pub(super) shows_replays: bool,
    /// Phones were moved to another address: seats of the old one stay asleep.
    pub(super) was_moved: bool,
    /// This machine is no longer at the address phones know.
    pub(super) is_cut_off: bool,
    tab: Option<((usize, Phase), Tab)>,
    looks_again: f64,
}

/// Something that is asked about first, because it cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether the workshop is to end.
    End,
    /// Whether somebody is to lose their seat.
    Remove(SeatNo),
    /// Whether somebody who waits is not let in.
    Refuse(SeatNo),
    /// Whether every seat whose phone sleeps is to go.
    RemoveAsleep,
}

/// What was asked of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AskedFor {
    /// To go on, or back.
    Step,
    /// To count hands.
    Hands,
    /// Anything else.
    Other,
}

/// What takes its turn where the panel is narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// How the room chose, and what was typed.
    Room,
    /// The notes.
    Notes,
    /// Who sits there.
    Who,
}

impl Tab {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 3] = [Self::Room, Self::Notes, Self::Who];

    /// The one a step begins with.
    fn of(phase: Phase) -> Self {
        match phase {
            Phase::Show | Phase::Discuss => Self::Notes,
            _ => Self::Room,
        }
    }
}

impl Live {
    pub(super) fn new(opened: Opened, shell: &Shell) -> Self {
        let Opened { host, phones } = opened;
        let ctx = shell.ctx.clone();
        host.on_change(Box::new(move || {
            ctx.request_repaint();
            ctx.request_repaint_of(viewport());
        }));
        let walls = Arc::new(Walls::new(host.clone(), shell.ws.clock.clone()));
        let mut live = Self {
            host,
            walls,
            door: None,
            opening: None,
            replies: Vec::new(),
            projector: None,
            wants_projector: false,
            made: None,
            told: None,
            shows_wall: false,
            hands: None,
            renaming: None,
            counts_first: false,
            asks: None,
            asks_door: false,
            looks_at_typed: false,
            space_steps: false,
            shows_all_names: false,
            shows_replays: false,
            was_moved: false,
            is_cut_off: false,
            tab: None,
            looks_again: 0.0,
        };
        // A room that is reopened has its second window again, where there can be one.
        live.wants_projector = live.host.room().has_second_window() && !shell.ctx.embed_viewports();
        if let Some(phones) = phones {
            live.take_door(phones, &shell.words);
        }
        live
    }

    fn take_door(&mut self, phones: Result<Box<dyn OpenRoom>, Said>, words: &Words) {
        match phones {
            Ok(door) => {
                let join =
                    Join { link: door.join_url(), address: address_of(&*door), code: self.host.code().to_owned() };
                self.walls.join_by(Some(join));
                self.was_moved |= self.door.as_ref().is_some_and(|before| before.addr() != door.addr());
                self.is_cut_off = false;
                self.made = None;
                self.door = Some(door);
            }
            Err(why) => {
                let why = why.told(words);
                let told = match &self.door {
                    None => words.tell("workshop-no-phones", &[("why", (&why).into())]),
                    Some(door) => {
                        let address = address_of(&**door);
                        words.tell("workshop-not-moved", &[("why", (&why).into()), ("address", (&address).into())])
                    }
                };
                self.told = Some(told);
            }
        }
    }

    /// Lets go of a room that has stopped: phones first, which would wait for it.
    pub(super) fn let_go(mut self) {
        drop(self.door.take());
    }

    /// Whether phones can join.
    pub(super) fn has_phones(&self) -> bool {
        self.door.is_some()
    }

    /// Lets phones join a room that was opened without, or at another address than before. The old one stays open until the new one
    /// is; at the same one the old has to go first.
    pub(super) fn let_phones_in(&mut self, shell: &Shell, listen: Option<Listening>) {
        let Some(listen) = listen.filter(|_| self.opening.is_none()) else { return };
        let host = self.host.clone();
        let before = self.door.take_if(|door| door.addr() == listen.addr);
        (self.told, self.asks_door) = (None, false);
        self.opening = Some(Answer::on_a_thread(&shell.ctx, move || {
            drop(before);
            listen.open(&host)
        }));
    }

    /// Whether this machine is still at the address phones know, by the addresses it has now.
    pub(super) fn look_where(&mut self, here: &[Interface]) {
        let known = self.door.as_ref().map(|door| door.addr().ip());
        self.is_cut_off = known.is_some_and(|known| !here.is_empty() && here.iter().all(|each| each.addr != known));
    }

    /// Whether it is time to look again where this machine is.
    pub(super) fn wants_look(&mut self, now_s: f64) -> bool {
        let is_due = self.door.is_some() && now_s >= self.looks_again;
        if is_due {
            self.looks_again = now_s + LOOK_WHERE_S;
        }
        is_due
    }

    /// Everybody whose phone has not been heard of lately.
    pub(super) fn asleep(&self) -> impl Iterator<Item = SeatNo> {
        let seats: Vec<SeatNo> = self.host.room().seated().map(|seat| seat.no).collect();
        seats.into_iter().filter(|seat| !self.is_awake(*seat))
    }

    /// What takes its turn where the panel is narrow: what the step begins with, or what was asked for since.
    pub(super) fn tab(&self) -> Tab {
        let room = self.host.room();
        let here = (room.decision_at(), room.phase());
        self.tab.filter(|(at, _)| *at == here).map_or(Tab::of(here.1), |(_, tab)| tab)
    }

    /// Whether a phone has been heard of lately; without phones nobody sleeps.
    pub(super) fn is_awake(&self, seat: SeatNo) -> bool {
        self.door.as_ref().is_none_or(|door| door.is_awake(seat))
    }

    /// How crowded the door is.
    pub(super) fn crowd(&self) -> Crowd {
        self.door.as_ref().map(|door| door.crowd()).unwrap_or_default()
    }

    /// Whether something was asked for that has not come back.
    pub(super) fn is_waiting(&self) -> bool {
        !self.replies.is_empty()
    }

    /// The panel as it stands.
    pub(super) fn panel(&mut self, words: &Words) -> Arc<PanelView> {
        let (version, language) = (self.host.version(), words.language());
        match &self.made {
            Some((at, said_in, view)) if (*at, *said_in) == (version, language) => Arc::clone(view),
            _ => {
                let view = Arc::new(panel(words, &self.host.room(), self.walls.join().as_ref()));
                self.made = Some((version, language, Arc::clone(&view)));
                view
            }
        }
    }

    /// Has something happen, with the words that go along. What becomes of it is looked for later.
    pub(super) fn ask(&mut self, act: Act, beside: Option<String>) {
        self.told = None;
        let asked_for = match act {
            Act::Next | Act::Back => AskedFor::Step,
            Act::Hands { .. } | Act::PredictHands { .. } => AskedFor::Hands,
            _ => AskedFor::Other,
        };
        self.replies.push((self.host.act(act, beside), asked_for));
    }

    /// Takes up what came, in every frame.
    pub(super) fn follow(
        &mut self,
        ctx: &Context,
        look: &Arc<Theme>,
        shell: &Shell,
        act: &mut dyn FnMut(screens::Action),
    ) {
        let mut failed = None;
        self.replies.retain_mut(|(reply, asked_for)| match reply.poll() {
            None => true,
            Some(done) => {
                if *asked_for == AskedFor::Hands && matches!(done, Err(NotDone::Unsaved(_))) {
                    self.hands.iter_mut().for_each(Hands::note_unsaved);
                }
                failed = done.err().or(failed.take());
                false
            }
        });
        if let Some(why) = failed {
            self.told = Some(shell.words.begun(&why.told(&shell.words)));
        }
        if self.is_waiting() {
            // The answer comes with a change; what was declined changes nothing and wakes nobody.
            ctx.request_repaint_after(std::time::Duration::from_millis(8));
        }
        if let Some(door) = self.opening.as_ref().and_then(Answer::poll) {
            self.opening = None;
            self.take_door(door, &shell.words);
        }
        if self.door.is_some() {
            ctx.request_repaint_after(std::time::Duration::from_secs_f32(LOOK_S));
        }
        self.project(ctx, look, act);
    }

    /// Shows the wall on the projector, and takes up what was pressed there.
    fn project(&mut self, ctx: &Context, look: &Arc<Theme>, act: &mut dyn FnMut(screens::Action)) {
        if std::mem::take(&mut self.wants_projector) && self.projector.is_none() {
            self.projector = Some(Arc::new(Projector::new(Arc::clone(&self.walls), Arc::clone(look))));
        }
        let Some(projector) = self.projector.clone() else { return };
        if projector.is_closed() {
            self.projector = None;
            self.replies.push((self.host.act(Act::SecondWindow(false), None), AskedFor::Other));
            return;
        }
        for command in projector.asked() {
            if let Some(action) = self.command(command) {
                act(action);
            }
        }
        Projector::show(&projector, ctx, look);
    }

    /// Whether the wall stands in a window of its own.
    pub(super) fn is_projected(&self) -> bool {
        self.projector.is_some()
    }

    /// The clock of this step.
    pub(super) fn timer(&self) -> Option<Timer> {
        self.host.room().timer()
    }

    /// A step that is done twice in a row because it was pressed twice would skip one.
    fn step(&mut self, step: Act) {
        if self.replies.iter().all(|(_, asked_for)| *asked_for != AskedFor::Step) {
            if step == Act::Next {
                self.ask_hands_again();
            }
            // Whoever goes on has answered what was asked, and is done with what was opened for this step.
            (self.asks, self.renaming, self.shows_replays, self.shows_all_names) = (None, None, false, false);
            if self.has_phones() {
                self.hands = None;
            }
            self.ask(step, None);
        }
    }

    pub(super) fn apply(&mut self, action: Action, shell: &Shell) {
        match action {
            Action::Do(step @ (Act::Next | Act::Back)) => self.step(step),
            Action::Do(Act::End) => {
                self.shows_wall = false;
                self.ask_hands_again();
                self.ask(Act::End, None);
            }
            Action::Do(act) => {
                self.asks = None;
                self.shows_replays &= !matches!(act, Act::Rewind { .. });
                self.ask(act, None);
            }
            Action::Wall => self.shows_wall = !self.shows_wall,
            Action::Projector => match self.projector.take() {
                Some(_) => self.ask(Act::SecondWindow(false), None),
                // Where there can be no second window the wall stands in this one.
                None if shell.ctx.embed_viewports() => self.shows_wall = true,
                None => {
                    self.wants_projector = true;
                    self.ask(Act::SecondWindow(true), None);
                }
            },
            Action::CountHands(true) => {
                self.hands = Some(self.counted());
                self.counts_first = true;
            }
            Action::CountHands(false) => self.hands = None,
            Action::Rename(whom) => {
                let room = self.host.room();
                self.renaming = whom.and_then(|no| Some((no, room.seat(no)?.name.clone())));
            }
            Action::LetGo => {
                if let Some(focused) = shell.ctx.memory(egui::Memory::focused) {
                    shell.ctx.memory_mut(|memory| memory.surrender_focus(focused));
                }
            }
            Action::Ask(question) => self.asks = question,
            Action::AskDoor(asks) => self.asks_door = asks,
            Action::JoinOnWall => self.walls.tell_join(!self.walls.tells_join()),
            Action::Replays(shows) => self.shows_replays = shows,
            Action::LookAtTyped => self.look_at_typed(),
            Action::AllNames(shows) => self.shows_all_names = shows,
            Action::Tab(tab) => {
                let room = self.host.room();
                self.tab = Some(((room.decision_at(), room.phase()), tab));
                self.shows_replays = false;
            }
            Action::Setup(_)
            | Action::AskSheets
            | Action::Sheets(_)
            | Action::Open
            | Action::Reopen
            | Action::Drop
            | Action::LetPhonesIn
            | Action::FullScreen
            | Action::After(_)
            | Action::NextPart
            | Action::Past(_) => {}
        }
    }

    /// Where replies, notes and names take turns, replies have theirs now.
    fn look_at_typed(&mut self) {
        let room = self.host.room();
        self.tab = Some(((room.decision_at(), room.phase()), Tab::Room));
        (self.looks_at_typed, self.shows_replays) = (true, false);
    }
}

/// What is typed into a phone.
fn address_of(door: &dyn OpenRoom) -> String {
    door.url().trim_start_matches("http://").to_owned()
}
