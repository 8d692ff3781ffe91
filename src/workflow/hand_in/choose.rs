//! Which of the runs that can be handed in are meant.

use crate::workflow::hand_in::Offered;
use crate::workflow::history;

/// From when on runs are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// Those that were in no hand-in yet.
    #[default]
    New,
    /// Those that ended on this day of the calendar or later.
    Since(i64),
    /// All.
    All,
}

impl Period {
    /// Whether a run is meant.
    pub fn holds(self, run: &Offered) -> bool {
        match self {
            Self::New => run.before.is_empty(),
            Self::Since(day) => history::day_of(run.ended_ms) >= day,
            Self::All => true,
        }
    }
}
