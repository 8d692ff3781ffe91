//! What can happen in a room: by the trainer, or from a phone. A room is made again from these, so they hold no name and no typed
//! word; those stand beside an act and can be erased there.

use serde::{Deserialize, Serialize};

/// A seat in the room: counted from 1, seen by everybody, and no credential for anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatNo(pub u32);

/// What somebody in the room answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// One of the ways shown, by position.
    Way(usize),
    /// In their own words, which stand beside the act.
    Words,
}

/// What is played of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Branch {
    /// One of the ways shown, by position.
    Way(usize),
    /// What this seat typed; it must have been released.
    Typed(SeatNo),
}

/// Something that happens in a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Act {
    /// A phone takes a seat; the name stands beside.
    Sit {
        /// The position of the table it sits at, where there are tables.
        team: Option<usize>,
    },
    /// A phone answers this decision in this round. Words stand beside.
    Answer {
        /// Whose.
        seat: SeatNo,
        /// To which decision, by its position among all that were shown.
        decision: usize,
        /// In which round.
        round: usize,
        /// What.
        answer: Answer,
    },
    /// A phone takes its answer back, to give another.
    Withdraw {
        /// Whose.
        seat: SeatNo,
        /// Of which decision.
        decision: usize,
        /// In which round.
        round: usize,
    },
    /// A phone predicts what the customer will say.
    Predict {
        /// Whose.
        seat: SeatNo,
        /// At which decision.
        decision: usize,
        /// By position among what is offered.
        line: usize,
    },
    /// A participant wants the room's run kept under their own name, which stands beside.
    Keep {
        /// Who.
        seat: SeatNo,
    },
    /// The trainer lets somebody in whose name waits for it.
    Admit {
        /// Whom.
        seat: SeatNo,
    },
    /// The trainer gives somebody another name, which stands beside.
    Rename {
        /// Whom.
        seat: SeatNo,
    },
    /// The trainer takes a seat away. What it answered counts no longer.
    Remove {
        /// Whose.
        seat: SeatNo,
    },
    /// Nobody else may join, or somebody may again.
    Lock(bool),
    /// The wall stands in a window of its own, or no longer: whoever reopens the room gets it back as it was.
    SecondWindow(bool),
    /// The next step of the flow, whatever it is.
    Next,
    /// One step back.
    Back,
    /// The clock stands.
    Pause,
    /// The clock goes on.
    Resume,
    /// More time for this step, or less.
    Extend {
        /// Seconds; negative takes away.
        seconds: i32,
    },
    /// Hands that were counted, for each way shown; what was counted before is replaced.
    Hands {
        /// One figure a way.
        counts: Vec<u32>,
    },
    /// Hands that were counted for each line somebody might say.
    PredictHands {
        /// One figure a line.
        counts: Vec<u32>,
    },
    /// What somebody typed may be shown to the room, without their name.
    Release {
        /// Whose.
        seat: SeatNo,
    },
    /// What somebody typed is not to be shown, or no longer.
    Hold {
        /// Whose.
        seat: SeatNo,
    },
    /// Asks the room about a decision that the plan passes by.
    AskHere,
    /// Asks the room once more, after it argued.
    AskAgain,
    /// What is to be played.
    Pick(Branch),
    /// Back to a decision of the way here, by its position, to play another branch.
    Rewind {
        /// Which.
        decision: usize,
    },
    /// The workshop is over, wherever the case stands.
    End,
    /// The trainer has said what becomes of a wish to keep the run. The name it is kept under stands beside.
    Settle {
        /// Whose wish.
        seat: SeatNo,
        /// It is kept; else it is not going to be.
        kept: bool,
    },
}

impl Act {
    /// Whether it comes from a phone; everything else exists on the trainer's machine alone.
    pub fn is_from_phone(&self) -> bool {
        matches!(
            self,
            Self::Sit { .. } | Self::Answer { .. } | Self::Withdraw { .. } | Self::Predict { .. } | Self::Keep { .. }
        )
    }
}

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It changed the room.
    Changed,
    /// It had happened already, so nothing changed: a repeated answer is the same answer.
    Already,
    /// A seat was taken.
    Seated(SeatNo),
}
