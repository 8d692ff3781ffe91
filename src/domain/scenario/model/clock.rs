//! The stretch of story time a case is about, as a line with its moments. It is shown and read by no rule: what
//! lateness costs, the replies and the model say.

use crate::domain::ids::StoryTime;

/// A line of time under the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseClock {
    /// Where the line begins, at or before the story's start.
    pub from: StoryTime,
    /// Minutes from there to the story's start, ≥ 0.
    pub before_min: u32,
    /// Minutes the whole line stands for, > `before_min`.
    pub length_min: u32,
    /// Words beside the clock, for example `concert at 20:15`; may be empty.
    pub says: String,
    /// Moments on the line, in order.
    pub marks: Vec<ClockMark>,
}

/// A moment that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockMark {
    /// Minutes from the line's beginning, within its length.
    pub at_min: u32,
    /// Its words, for example `leave by 20:05`.
    pub says: String,
}

impl CaseClock {
    /// How much of the line has gone after `story_min` minutes of the story, 0–1; `None` once the story has left it
    /// as far behind as it is long, days later, when it no longer says anything.
    pub fn gone(&self, story_min: f64) -> Option<f32> {
        let length = f64::from(self.length_min.max(1));
        let share = (f64::from(self.before_min) + story_min) / length;
        (share <= 2.0).then(|| share.clamp(0.0, 1.0) as f32)
    }

    /// Where a mark stands on the line, 0–1.
    pub fn share(&self, mark: &ClockMark) -> f32 {
        (f64::from(mark.at_min) / f64::from(self.length_min.max(1))) as f32
    }
}
