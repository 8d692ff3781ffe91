//! Try again from a turn: a new attempt with the moves before it. The honest record is never rewound; both runs stay.

use std::sync::Arc;

use crate::domain::session::{Recorded, ReplayError, Session, Step};
use crate::domain::whatif::moves_before;
use crate::store::{Fork, Mode, NewEvent, StoreError};
use crate::workflow::Workspace;
use crate::workflow::attempt::{self, Attempt};

/// Why a run cannot be tried again from a turn.
#[derive(Debug, thiserror::Error)]
pub enum RetryError {
    /// It has no such turn.
    #[error("this run has no turn {0}")]
    NoTurn(u32),
    /// It could not be saved, so it was not begun.
    #[error("the new run was not begun. {0}")]
    NotSaved(#[from] StoreError),
    /// Its moves do not play any more.
    #[error("{0}")]
    Replay(#[from] ReplayError),
}

impl Attempt {
    /// Begins a new attempt at the decision of a turn of this one: same case as it was then, same seed, same moves before.
    /// It is saved whole, with its parent's name, in one transaction, and can be resumed like any other. An assessment
    /// is assessed once: tried again it is practice.
    ///
    /// # Errors
    /// [`RetryError`]; nothing is begun then.
    pub fn retry_from(&self, ws: &mut Workspace, turn: u32) -> Result<Self, RetryError> {
        let before = moves_before(&self.session, turn).ok_or(RetryError::NoTurn(turn))?;
        let moves: Vec<Recorded> = before.iter().map(Step::recorded).collect();
        let scenario = Arc::clone(&self.session.stage().scenario);
        let session = Session::replay_recorded(scenario, self.session.stage().seed, &moves)?;
        let events: Vec<NewEvent> = session.steps().iter().flat_map(attempt::stored).collect();
        let mode = if self.mode == Mode::Assessment { Mode::Practice } else { self.mode };
        // What went on unsaved is not in the parent's record; the fork then names as much of it as is.
        let seq = (events.len() as u64).min(self.saved());
        let parent = Fork { attempt: self.id.clone(), seq };
        let new = attempt::new_attempt(ws, session.scenario(), mode, session.stage().seed, Some(parent))?;
        let (id, ack) = ws.store.start_forked(new, events)?;
        Ok(Self::taken_up(id, session, mode, ack.last_seq, ws.clock.mono_ms()))
    }
}
