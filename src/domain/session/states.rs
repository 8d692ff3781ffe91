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

    /// Of these moves, the first ones of this run, the first after which something holds.
    pub fn first_after_which<'s>(&self, steps: &'s [Step], holds: impl Fn(&Play) -> bool) -> Option<&'s Step> {
        let (stage, mut play) = (self.stage(), self.stage().start());
        steps.iter().find(|step| stage.apply_quietly(&mut play, &step.mv).is_ok() && holds(&play))
    }

    /// The state after so many moves.
    pub fn state_after(&self, moves: usize) -> Play {
        let (stage, mut play) = (self.stage(), self.stage().start());
        for step in self.steps().iter().take(moves) {
            if stage.apply_quietly(&mut play, &step.mv).is_err() {
                break;
            }
        }
        play
    }
}

impl Play {
    /// Whether a customer was asked if anything is left, and said that nothing is.
    pub fn is_confirmed(&self, customer: usize) -> bool {
        self.is(Mark::Confirmed, customer)
    }
}
