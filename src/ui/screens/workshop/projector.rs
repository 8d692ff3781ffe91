//! The second native window: the wall on the projector, while the trainer has the panel. It draws by itself and changes nothing; what
//! is pressed there is handed to the trainer's window. Closing it closes nothing else.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use egui::{Context, Key, Modifiers, Ui, ViewportBuilder, ViewportCommand, ViewportId};

use crate::ui::commands::Command;
use crate::ui::screens::workshop::wall::wall_ui;
use crate::ui::screens::workshop::walls::{Walls, wake_for};
use crate::ui::theme::Theme;

/// Keys that do in the projector's window what they do in the trainer's.
const KEYS: [(Key, Command); 4] = [
    (Key::Space, Command::Step),
    (Key::Backspace, Command::StepBack),
    (Key::P, Command::Pause),
    (Key::E, Command::MoreTime),
];

/// What both windows share.
#[derive(Debug)]
pub(super) struct Projector {
    walls: Arc<Walls>,
    look: Mutex<Arc<Theme>>,
    is_closed: AtomicBool,
    asked: Mutex<Vec<Command>>,
}

/// The projector's window.
pub(super) fn viewport() -> ViewportId {
    ViewportId::from_hash_of("workshop-wall")
}

impl Projector {
    pub(super) fn new(walls: Arc<Walls>, look: Arc<Theme>) -> Self {
        Self { walls, look: Mutex::new(look), is_closed: AtomicBool::new(false), asked: Mutex::default() }
    }

    /// Somebody closed its window.
    pub(super) fn is_closed(&self) -> bool {
        self.is_closed.load(Ordering::Acquire)
    }

    /// What was pressed there since it was last asked.
    pub(super) fn asked(&self) -> Vec<Command> {
        std::mem::take(&mut self.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps the window open for this frame; a new look is drawn at once.
    pub(super) fn show(this: &Arc<Self>, ctx: &Context, look: &Arc<Theme>) {
        let before =
            std::mem::replace(&mut *this.look.lock().unwrap_or_else(PoisonError::into_inner), Arc::clone(look));
        if !Arc::ptr_eq(&before, look) {
            ctx.request_repaint_of(viewport());
        }
        let builder = ViewportBuilder::default()
            .with_title(look.words.say("workshop-projector-title"))
            .with_inner_size([1280.0, 720.0])
            .with_min_inner_size([480.0, 270.0]);
        let there = Arc::clone(this);
        ctx.show_viewport_deferred(viewport(), builder, move |ui, _| there.ui(ui));
    }

    fn ui(&self, ui: &mut Ui) {
        let look = Arc::clone(&self.look.lock().unwrap_or_else(PoisonError::into_inner));
        let ctx = ui.ctx().clone();
        self.keys(&ctx);
        let left = self.walls.left();
        wall_ui(ui, &look, ctx.content_rect(), (&self.walls.look(&look.words), left.as_ref()), true);
        wake_for(&ctx, left.as_ref());
    }

    fn keys(&self, ctx: &Context) {
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let is_full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
        if pressed(Key::F11) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
        }
        if is_full && pressed(Key::Escape) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        let asked: Vec<Command> = KEYS.iter().filter(|(key, _)| pressed(*key)).map(|(_, command)| *command).collect();
        if ctx.input(|input| input.viewport().close_requested()) {
            self.is_closed.store(true, Ordering::Release);
            ctx.request_repaint_of(ViewportId::ROOT);
        }
        if !asked.is_empty() {
            self.asked.lock().unwrap_or_else(PoisonError::into_inner).extend(asked);
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }
}
