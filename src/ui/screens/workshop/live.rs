//! A room under way, as the window has it: its handle, its way to phones, what the trainer is doing beside the flow, and what came
//! back. The room decides; what it declines is told in words.

use std::sync::Arc;

use egui::{Context, ViewportCommand};

use crate::domain::workshop::{Act, Decision, Phase, SeatNo, Timer};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::commands::Command;
use crate::ui::screens;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::opening::{Listening, Opened};
use crate::ui::screens::workshop::projector::{Projector, viewport};
use crate::ui::screens::workshop::view::{Join, PanelView, panel};
use crate::ui::screens::workshop::walls::Walls;
use crate::ui::theme::Theme;
use crate::words::{Language, Said, Told as _, Words};
use crate::workflow::room::door::{Crowd, OpenRoom};
use crate::workflow::room::{Host, Reply};

/// Seconds a press on more time adds.
const MORE_S: i32 = 60;
/// How often it is looked who is asleep and how crowded the door is.
const LOOK_S: f32 = 2.0;

/// A room under way.
#[derive(Debug)]
pub(super) struct Live {
    pub(super) host: Host,
    pub(super) walls: Arc<Walls>,
    door: Option<Box<dyn OpenRoom>>,
    opening: Option<Answer<Box<dyn OpenRoom>>>,
    replies: Vec<Reply>,
    projector: Option<Arc<Projector>>,
    wants_projector: bool,
    is_full: bool,
    made: Option<(u64, Language, Arc<PanelView>)>,
    /// What went wrong last.
    pub(super) told: Option<String>,
    /// The wall stands in this window.
    pub(super) shows_wall: bool,
    /// Hands are being counted, one field a way; for which decision, round and phase.
    pub(super) hands: Option<Hands>,
    /// Whose name is being changed, and to what.
    pub(super) renaming: Option<(SeatNo, String)>,
    /// It was asked whether the workshop is to end.
    pub(super) asks_end: bool,
}

/// Hands while they are counted.
#[derive(Debug, Default)]
pub(super) struct Hands {
    /// What is being chosen: others have hands of their own.
    pub(super) of: (usize, usize, bool),
    /// A field each.
    pub(super) fields: Vec<String>,
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
            is_full: false,
            made: None,
            told: None,
            shows_wall: false,
            hands: None,
            renaming: None,
            asks_end: false,
        };
        if let Some(phones) = phones {
            live.take_door(phones, &shell.words);
        }
        live
    }

    fn take_door(&mut self, phones: Result<Box<dyn OpenRoom>, Said>, words: &Words) {
        match phones {
            Ok(door) => {
                let address = door.url().trim_start_matches("http://").to_owned();
                let join = Join { link: door.join_url(), address, code: self.host.code().to_owned() };
                self.walls.join_by(Some(join));
                self.door = Some(door);
            }
            Err(why) => self.told = Some(words.tell("workshop-no-phones", &[("why", (&why.told(words)).into())])),
        }
    }

    /// Whether phones can join.
    pub(super) fn has_phones(&self) -> bool {
        self.door.is_some()
    }

    /// Lets phones join a room that was opened without.
    pub(super) fn let_phones_in(&mut self, shell: &Shell, listen: Option<Listening>) {
        let Some(listen) = listen.filter(|_| self.door.is_none() && self.opening.is_none()) else { return };
        let host = self.host.clone();
        self.told = None;
        self.opening = Some(Answer::on_a_thread(&shell.ctx, move || listen.open(&host)));
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
                let view = Arc::new(panel(words, &self.host.room()));
                self.made = Some((version, language, Arc::clone(&view)));
                view
            }
        }
    }

    /// Has something happen, with the words that go along. What becomes of it is looked for later.
    pub(super) fn ask(&mut self, act: Act, beside: Option<String>) {
        self.told = None;
        self.replies.push(self.host.act(act, beside));
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
        self.replies.retain_mut(|reply| match reply.poll() {
            None => true,
            Some(done) => {
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
        if !self.is_waiting() {
            self.renaming = None;
            self.ask(step, None);
        }
    }

    pub(super) fn apply(&mut self, action: Action, shell: &Shell) {
        match action {
            Action::Do(step @ (Act::Next | Act::Back)) => self.step(step),
            Action::Do(Act::End) => {
                self.asks_end = false;
                self.shows_wall = false;
                self.ask(Act::End, None);
            }
            Action::Do(act) => self.ask(act, None),
            Action::Wall => {
                self.shows_wall = !self.shows_wall;
                if !self.shows_wall {
                    self.fill_screen(shell, false);
                }
            }
            Action::FullScreen => self.fill_screen(shell, !self.is_full),
            Action::Projector => match self.projector.take() {
                Some(_) => {}
                // Where there can be no second window the wall stands in this one.
                None if shell.ctx.embed_viewports() => self.shows_wall = true,
                None => self.wants_projector = true,
            },
            Action::CountHands(true) => self.hands = Some(self.counted()),
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
            Action::AskEnd(asks) => self.asks_end = asks,
            Action::Setup(_)
            | Action::Open
            | Action::Reopen
            | Action::Drop
            | Action::LetPhonesIn
            | Action::After(_)
            | Action::Past(_) => {}
        }
    }

    fn fill_screen(&mut self, shell: &Shell, full: bool) {
        if self.is_full != full {
            self.is_full = full;
            shell.ctx.send_viewport_cmd(ViewportCommand::Fullscreen(full));
        }
    }

    /// What hands are counted for.
    pub(super) fn asked(&self) -> (usize, usize, bool) {
        let room = self.host.room();
        let round = room.decision().map_or(0, Decision::round_at);
        (room.decision_at(), round, room.phase() == Phase::Predict)
    }

    /// Fields with what was counted so far.
    fn counted(&self) -> Hands {
        let room = self.host.room();
        let of = self.asked();
        let here = room.decision();
        let counted = here.map(|here| if of.2 { here.predicted_hands.clone() } else { hands_of(here) });
        let many = here.map_or(0, |here| if of.2 { here.lines.len() } else { here.ways.len() });
        let counted = counted.unwrap_or_default();
        let field = |at: usize| counted.get(at).filter(|n| **n > 0).map(u32::to_string).unwrap_or_default();
        Hands { of, fields: (0..many).map(field).collect() }
    }

    /// Fields for hands, where they are counted now: always by show of hands, else once it was asked for.
    pub(super) fn fields(&mut self) -> Option<&mut Vec<String>> {
        let (now, is_open) = (self.asked(), self.hands.is_some() || !self.has_phones());
        if !is_open {
            return None;
        }
        if self.hands.as_ref().is_none_or(|hands| hands.of != now) {
            self.hands = Some(self.counted());
        }
        self.hands.as_mut().map(|hands| &mut hands.fields)
    }

    /// What a key means in the room.
    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        let held = self.timer().is_some_and(|timer| timer.is_held());
        let action = match command {
            Command::Step => Action::Do(Act::Next),
            Command::StepBack => Action::Do(Act::Back),
            Command::Pause => Action::Do(if held { Act::Resume } else { Act::Pause }),
            Command::MoreTime => Action::Do(Act::Extend { seconds: MORE_S }),
            Command::Wall => Action::Wall,
            Command::FullScreen => Action::FullScreen,
            Command::Hands => Action::CountHands(self.hands.is_none()),
            Command::Back if self.asks_end => Action::AskEnd(false),
            Command::Back if self.renaming.is_some() => Action::Rename(None),
            Command::Back if self.shows_wall => Action::Wall,
            // A room that is led is not left by a key that leaves a field.
            Command::Back => Action::LetGo,
            _ => return None,
        };
        Some(screens::Action::Workshop(action))
    }
}

fn hands_of(here: &Decision) -> Vec<u32> {
    here.round().map(|round| round.hands.clone()).unwrap_or_default()
}
