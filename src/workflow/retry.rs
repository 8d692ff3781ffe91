//! Try again from a turn: a new attempt with the moves before it. The honest record is never rewound; both runs stay.

use std::sync::Arc;

use crate::domain::ids::ReplyId;
use crate::domain::session::{Move, Recorded, ReplayError, Session, Step};
use crate::domain::whatif::moves_before;
use crate::store::{AttemptRow, Fork, Mode, NewEvent, StoreError};
use crate::workflow::Workspace;
use crate::workflow::attempt::{self, Attempt};

/// Where a run was begun again from another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// How many moves it has from the other run.
    pub steps: usize,
    /// What was said there next.
    pub reply: Option<ReplyId>,
}

impl Again {
    /// After `steps` moves, of which these are the later ones of the other run.
    fn new<'m>(steps: usize, later: impl Iterator<Item = &'m Move>) -> Self {
        let next = later.take_while(|mv| !matches!(mv, Move::Silence | Move::Say(_) | Move::CloseInbox));
        let mut said = next.filter_map(|mv| if let Move::Choose { reply } = mv { Some(reply.clone()) } else { None });
        Self { steps, reply: said.next() }
    }

    /// The same of a kept run; what was erased of the other one is not known any more.
    pub(super) fn of(ws: &Workspace, row: &AttemptRow) -> Option<Self> {
        let fork = row.parent.as_ref()?;
        let events = ws.store.events(&fork.attempt).ok()?;
        let moves = attempt::moves_of(&events);
        let steps = moves.iter().filter(|(seq, _)| *seq <= fork.seq).count();
        Some(Self::new(steps, moves.iter().skip(steps).map_while(|(_, mv)| mv.as_ref())))
    }
}

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
    /// is assessed once, and a room is gone: tried again both are practice.
    ///
    /// # Errors
    /// [`RetryError`]; nothing is begun then.
    pub fn retry_from(&self, ws: &mut Workspace, turn: u32) -> Result<Self, RetryError> {
        let before = moves_before(&self.session, turn).ok_or(RetryError::NoTurn(turn))?;
        let moves: Vec<Recorded> = before.iter().map(Step::recorded).collect();
        let scenario = Arc::clone(&self.session.stage().scenario);
        let session = Session::replay_recorded(scenario, self.session.stage().seed, moves)?;
        let events: Vec<NewEvent> = session.steps().iter().flat_map(attempt::stored).collect();
        let mode = match self.mode {
            Mode::Assessment | Mode::Workshop => Mode::Practice,
            Mode::Practice | Mode::Coach => self.mode,
        };
        // What went on unsaved is not in the parent's record; the fork then names as much of it as is.
        let seq = (events.len() as u64).min(self.saved());
        let parent = Fork { attempt: self.id.clone(), seq };
        let new = attempt::new_attempt(ws, session.scenario(), mode, session.stage().seed, Some(parent))?;
        let (id, ack) = ws.store.start_forked(new, events)?;
        let again = Again::new(before.len(), self.session.steps().iter().skip(before.len()).map(|step| &step.mv));
        let mut begun = Self::taken_up(id, session, mode, ack.last_seq, ws.clock.mono_ms());
        begun.again = Some(again);
        Ok(begun)
    }
}
