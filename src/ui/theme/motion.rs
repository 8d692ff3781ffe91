//! How long a change takes, or not at all when the person has asked for less motion.

use std::time::Duration;

use crate::ui::theme::tokens::MotionTokens;

/// What moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The pointer comes or goes.
    Hover,
    /// A press.
    Press,
    /// Something appears.
    Appear,
    /// The page changes.
    Page,
    /// The face.
    Face,
    /// A meter.
    Meter,
    /// A chart grows.
    ChartGrow,
    /// Relief fades after it was held.
    ReliefFade,
}

/// Durations as they hold now.
#[derive(Debug, Clone)]
pub struct Motion {
    tokens: MotionTokens,
    reduced: bool,
}

impl Motion {
    pub(super) fn new(tokens: MotionTokens) -> Self {
        Self { tokens, reduced: false }
    }

    /// Whether every change is instant.
    pub fn is_reduced(&self) -> bool {
        self.reduced
    }

    pub(super) fn reduce(&mut self, reduced: bool) {
        self.reduced = reduced;
    }

    /// Seconds a change takes; 0 with "reduce motion".
    pub fn seconds(&self, change: Change) -> f32 {
        let ms = match change {
            Change::Hover => self.tokens.hover,
            Change::Press => self.tokens.press,
            Change::Appear => self.tokens.appear,
            Change::Page => self.tokens.page,
            Change::Face => self.tokens.face,
            Change::Meter => self.tokens.meter,
            Change::ChartGrow => self.tokens.chart_grow,
            Change::ReliefFade => self.tokens.relief_fade,
        };
        if self.reduced { 0.0 } else { ms / 1000.0 }
    }

    /// How long relief shows before it fades; `None` with "reduce motion", where it holds until the next turn.
    pub fn relief_hold(&self) -> Option<Duration> {
        (!self.reduced).then(|| Duration::from_millis(self.tokens.relief_hold as u64))
    }

    /// How long a toast stays. Not motion, so it is the same with "reduce motion".
    pub fn toast(&self) -> Duration {
        Duration::from_millis(self.tokens.toast as u64)
    }
}

/// The way along a change, cubic ease-out: `t` and the result in 0 to 1.
pub fn ease_out(t: f32) -> f32 {
    let left = 1.0 - t.clamp(0.0, 1.0);
    1.0 - left * left * left
}
