//! This window over the whole screen, for a wall that has no window of its own. Only the room and the page after it can fill the screen,
//! and only they know the key that leaves it: whoever goes elsewhere has the window back.

use egui::{Context, ViewportCommand};

/// Whether the window fills the screen.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Full {
    is_full: bool,
    /// The room, or the page after it, was drawn since it was looked at last.
    was_here: bool,
}

impl Full {
    /// Fills the screen, or no longer.
    pub(super) fn fill(&mut self, ctx: &Context, full: bool) {
        if self.is_full != full {
            self.is_full = full;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(full));
        }
    }

    /// The other way than it is.
    pub(super) fn turn(&mut self, ctx: &Context) {
        // The desktop may have left it by itself.
        self.is_full = ctx.input(|input| input.viewport().fullscreen).unwrap_or(self.is_full);
        self.fill(ctx, !self.is_full);
    }

    /// The room, or the page after it, is drawn.
    pub(super) fn is_here(&mut self) {
        self.was_here = true;
    }

    /// Whether somebody went elsewhere, in every frame.
    pub(super) fn look(&mut self, ctx: &Context) {
        if !std::mem::take(&mut self.was_here) {
            self.fill(ctx, false);
        }
    }
}
