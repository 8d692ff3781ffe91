//! The case's line of time: it has to hold the story's start, and its moments have to stand on it in order.

use crate::domain::ids::StoryTime;
use crate::domain::scenario::build::Builder;
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{Draft, DraftClock};
use crate::domain::scenario::form::Put;
use crate::domain::scenario::model::{CaseClock, ClockMark};
use crate::words::said;

/// The longest line, in minutes: two days. The bar of a longer one would hardly move.
const LONGEST_MIN: u32 = 2 * 24 * 60;
/// The longest words of a moment or beside the clock, in characters: they share one small line.
pub(in crate::domain::scenario) const SHORT_MAX: usize = 28;
/// The most moments on a line, so that their words do not run into each other.
const MARKS_MAX: usize = 3;

impl Builder<'_> {
    /// The line a case draws under its clock, if it has one.
    pub(super) fn clock(&mut self, draft: &Draft, starts: StoryTime) -> Option<CaseClock> {
        let clock = draft.clock.as_ref()?;
        let from = self.story_time(&clock.from);
        let to = self.story_time(&clock.to);
        let (before_min, length_min) = (from.until(starts), from.until(to));
        if length_min == 0 || length_min > LONGEST_MIN {
            let what = said!("problems-clock-line", from = from.to_string(), to = to.to_string());
            self.tell(codes::CLOCK_OFF, clock.to.at, what, said!("problems-clock-line-fix"));
        } else if before_min >= length_min {
            let what = said!(
                "problems-clock-start",
                starts = starts.to_string(),
                from = from.to_string(),
                to = to.to_string()
            );
            self.tell(codes::CLOCK_OFF, clock.from.at, what, said!("problems-clock-start-fix"));
        }
        if clock.marks.len() > MARKS_MAX {
            let at = clock.marks.first().map_or(clock.place, |mark| mark.place);
            let what = said!("problems-clock-marks", count = clock.marks.len(), most = MARKS_MAX);
            self.tell(codes::CLOCK_OFF, at, what, said!("problems-clock-marks-fix"));
        }
        if !clock.says.it.is_empty() {
            self.short(&clock.says);
        }
        let marks = self.marks(clock, from, length_min);
        Some(CaseClock { from, before_min, length_min, says: clock.says.it.clone(), marks })
    }

    fn marks(&mut self, clock: &DraftClock, from: StoryTime, length_min: u32) -> Vec<ClockMark> {
        let mut marks: Vec<ClockMark> = Vec::new();
        for mark in &clock.marks {
            let at = self.story_time(&mark.at);
            let at_min = from.until(at);
            if at_min > length_min {
                let what = said!("problems-clock-off", at = at.to_string());
                self.tell(codes::CLOCK_OFF, mark.at.at, what, said!("problems-clock-off-fix"));
            } else if marks.last().is_some_and(|before| before.at_min >= at_min) {
                let what = said!("problems-clock-order", at = at.to_string());
                self.tell(codes::CLOCK_OFF, mark.at.at, what, said!("problems-clock-order-fix"));
            }
            self.not_empty(&mark.says);
            self.short(&mark.says);
            marks.push(ClockMark { at_min, says: mark.says.it.clone() });
        }
        marks
    }

    /// Words that share a small line with others.
    fn short(&mut self, words: &Put<String>) {
        let letters = words.it.chars().count();
        if letters > SHORT_MAX {
            let what = said!("problems-clock-words", letters = letters, most = SHORT_MAX);
            self.tell(codes::CLOCK_OFF, words.at, what, said!("problems-text-fewer-fix"));
        }
    }
}
