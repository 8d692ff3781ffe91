//! Words that were typed and not said outlive the window: after every frame it is seen to it that they are kept. It must
//! not know how or where.

use std::time::Duration;

use egui::{Context, Event};

use crate::ui::app::App;
use crate::ui::screens::When;

impl App {
    /// Has unsent words kept, and the window wake up when it is time for that.
    pub(super) fn keep_unsent(&mut self, ctx: &Context) {
        let (now_s, turns_away) = ctx.input(|input| {
            let left = input.events.iter().any(|event| matches!(event, Event::WindowFocused(false)));
            (input.time, left || input.viewport().close_requested())
        });
        let when = if turns_away { When::Now } else { When::InTime { now_s } };
        let Ok(shell) = &self.shell else { return };
        if let Some(wait_s) = self.places.keep_draft(shell, when) {
            ctx.request_repaint_after(Duration::try_from_secs_f64(wait_s).unwrap_or_default());
        }
    }

    /// Has them kept before the window goes.
    pub(super) fn keep_unsent_now(&mut self) {
        if let Ok(shell) = &self.shell {
            self.places.keep_draft(shell, When::Now);
        }
    }
}
