//! A run played once more, move by move, for whoever has to know how it stood in between.

use crate::domain::session::desk::Mark;
use crate::domain::session::play::Play;
use crate::domain::session::transcript::{Session, Step};

impl Session {
    /// Each move with the state after it.
    pub fn states(&self) -> impl Iterator<Item = (&Step, Play)> {
        let stage = self.stage();
        // A recorded move is open by the rules it was recorded with, so nothing ends this early.
        self.steps().iter().scan(stage.start(), |play, step| {
            stage.apply_quietly(play, &step.mv).ok()?;
            Some((step, play.clone()))
        })
    }
}

impl Play {
    /// Whether a customer was asked if anything is left, and said that nothing is.
    pub fn is_confirmed(&self, customer: usize) -> bool {
        self.is(Mark::Confirmed, customer)
    }
}
