//! The steps of a decision, and the clock of the present one.

use serde::Serialize;

use crate::domain::workshop::{Phase, Room, Timer};
use crate::words::Words;

/// A step of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its word.
    pub name: String,
    /// The room is there.
    pub is_now: bool,
}

/// The steps of a decision: those that say what is predicted only where the room predicts, and where it is not asked none but what is
/// shown and what is played.
pub fn steps(words: &Words, room: &Room) -> Vec<Step> {
    let predicts = room.setup().asks.predict;
    let asks = room.decision().is_none_or(|here| here.is_asked);
    let all = [Phase::Show, Phase::Discuss, Phase::Commit, Phase::Reveal, Phase::Argue, Phase::Predict, Phase::Play];
    let shown = all.into_iter().filter(|phase| match phase {
        Phase::Show | Phase::Play => true,
        Phase::Predict => asks && predicts,
        _ => asks,
    });
    shown.map(|phase| Step { name: name(words, phase).to_owned(), is_now: phase == room.phase() }).collect()
}

/// What a phase is called.
pub(super) fn name(words: &Words, phase: Phase) -> &str {
    match phase {
        Phase::Lobby => words.say("workshop-step-lobby"),
        Phase::Show => words.say("workshop-step-show"),
        Phase::Discuss => words.say("workshop-step-discuss"),
        Phase::Commit => words.say("workshop-step-commit"),
        Phase::Reveal => words.say("workshop-step-reveal"),
        Phase::Argue => words.say("workshop-step-argue"),
        Phase::Predict => words.say("workshop-step-predict"),
        Phase::Play => words.say("workshop-step-play"),
        Phase::After => words.say("workshop-step-after"),
    }
}

/// What is left of the present step's time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Left {
    /// `1:20`.
    pub clock: String,
    /// Share that is left, 0–1.
    pub share: f32,
    /// The clock stands.
    pub is_held: bool,
    /// Milliseconds until the figure changes.
    #[serde(skip)]
    pub next_ms: u64,
}

/// What is left of a clock at this time.
pub fn left_of(timer: Timer, now_ms: u64) -> Left {
    let left_ms = timer.left_ms(now_ms);
    // A second is shown until it has gone: the clock begins at its whole time and ends at nothing.
    let seconds = left_ms.div_ceil(1000);
    Left {
        clock: format!("{}:{:02}", seconds / 60, seconds % 60),
        share: (left_ms as f64 / timer.total_ms.max(1) as f64) as f32,
        is_held: timer.is_held(),
        next_ms: if left_ms.is_multiple_of(1000) { 1000 } else { left_ms % 1000 },
    }
}
