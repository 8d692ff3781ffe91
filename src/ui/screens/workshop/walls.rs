//! The wall's view, made once for each change of the room: the small picture, the wall in this window and the projector's show the
//! same one. It needs nothing of the window, so the projector goes on while the window is busy or hidden.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::platform::Clock;
use crate::ui::screens::workshop::view::{Join, Left, WallView, left_of, wall};
use crate::words::{Language, Words};
use crate::workflow::room::Host;

/// The wall of a room.
#[derive(Debug)]
pub(super) struct Walls {
    host: Host,
    clock: Clock,
    join: Mutex<Option<Join>>,
    /// The wall tells whoever comes late how to join.
    tells_join: AtomicBool,
    made: Mutex<Option<Made>>,
}

#[derive(Debug)]
struct Made {
    version: u64,
    language: Language,
    view: Arc<WallView>,
}

impl Walls {
    pub(super) fn new(host: Host, clock: Clock) -> Self {
        Self { host, clock, join: Mutex::default(), tells_join: AtomicBool::new(false), made: Mutex::default() }
    }

    /// Phones come in this way from now on, or no longer.
    pub(super) fn join_by(&self, join: Option<Join>) {
        *self.join.lock().unwrap_or_else(PoisonError::into_inner) = join;
        self.make_anew();
    }

    /// How phones come in.
    pub(super) fn join(&self) -> Option<Join> {
        self.join.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells whoever comes late how to join, beside what the room is at, or no longer.
    pub(super) fn tell_join(&self, tells: bool) {
        self.tells_join.store(tells, Ordering::Release);
        self.make_anew();
    }

    /// Whether it does.
    pub(super) fn tells_join(&self) -> bool {
        self.tells_join.load(Ordering::Acquire)
    }

    fn make_anew(&self) {
        *self.made.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The wall as it stands.
    pub(super) fn look(&self, words: &Words) -> Arc<WallView> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        // Asked for before the room: what comes meanwhile is shown once more.
        let (version, language) = (self.host.version(), words.language());
        match &*made {
            Some(made) if (made.version, made.language) == (version, language) => Arc::clone(&made.view),
            _ => {
                let join = self.join();
                let mut view = wall(words, &self.host.room(), join.as_ref());
                view.late = join.filter(|_| self.tells_join() && !view.steps.is_empty());
                let view = Arc::new(view);
                *made = Some(Made { version, language, view: Arc::clone(&view) });
                view
            }
        }
    }

    /// What is left of the present step's time.
    pub(super) fn left(&self) -> Option<Left> {
        Some(left_of(self.host.room().timer()?, self.now_ms()))
    }

    /// Whole minutes since the room left its lobby.
    pub(super) fn used_min(&self) -> Option<usize> {
        let began = self.host.room().times_ms().0?;
        usize::try_from(self.now_ms().saturating_sub(began) / 60_000).ok()
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.clock.now_ms()).unwrap_or(0)
    }
}

/// Wakes a window when the clock shows another figure.
pub(super) fn wake_for(ctx: &egui::Context, left: Option<&Left>) {
    if let Some(left) = left.filter(|left| !left.is_held && left.share > 0.0) {
        ctx.request_repaint_after(std::time::Duration::from_millis(left.next_ms));
    }
}
