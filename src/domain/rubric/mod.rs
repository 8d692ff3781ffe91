//! The rubric: four behaviourally anchored scales and everything attached to them. The same words
//! and caps serve chosen and typed replies, the checker, the debrief and the reports, so they stand once, here.

pub mod anchors;
pub mod costly;
pub mod errors;
pub mod lenses;
pub mod regret;
pub mod ticks;

use serde::{Deserialize, Serialize};

use crate::words::Words;

pub use errors::ErrorCode;
pub use ticks::Tick;

/// The version of the rubric. Raised whenever the same words could come to another level by what it asks.
pub const RUBRIC_VERSION: u32 = 1;

/// What a reply is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// "I care, I understand."
    Empathy,
    /// "You can trust me."
    Ownership,
    /// "Right now, and here is when."
    Speed,
    /// "Made whole, and a little more."
    Compensation,
}

impl Dimension {
    /// All four, in the order every screen and report uses.
    pub const ALL: [Self; 4] = [Self::Empathy, Self::Ownership, Self::Speed, Self::Compensation];

    /// The name people read, in their language.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Empathy => "rubric-empathy",
            Self::Ownership => "rubric-ownership",
            Self::Speed => "rubric-speed",
            Self::Compensation => "rubric-compensation",
        })
    }

    /// The same inside a sentence.
    pub fn said_within(self, words: &Words) -> &str {
        words.say(match self {
            Self::Empathy => "rubric-empathy-within",
            Self::Ownership => "rubric-ownership-within",
            Self::Speed => "rubric-speed-within",
            Self::Compensation => "rubric-compensation-within",
        })
    }

    /// The name people read, in English.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empathy => "Empathy",
            Self::Ownership => "Ownership",
            Self::Speed => "Speed",
            Self::Compensation => "Compensation",
        }
    }
}

/// A level of a dimension: 0 harmful, 1 weak, 2 acceptable, 3 good, 4 excellent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(level: u8) -> Result<Self, String> {
        Self::new(level).ok_or_else(|| format!("{level} is no level from 0 to 4"))
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

impl Level {
    /// Does no harm and earns no credit: the model's neutral point.
    pub const NEUTRAL: Self = Self(2);
    /// The highest level.
    pub const TOP: Self = Self(4);

    /// A level from 0 to 4; `None` outside.
    pub fn new(level: u8) -> Option<Self> {
        (level <= 4).then_some(Self(level))
    }

    /// The figure, 0–4.
    pub fn get(self) -> u8 {
        self.0
    }

    /// The lower of two levels: what a cap leaves.
    #[must_use]
    pub fn capped(self, cap: u8) -> Self {
        Self(self.0.min(cap))
    }

    /// The word for the level, in the language somebody reads.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self.0 {
            0 => "rubric-level-0",
            1 => "rubric-level-1",
            2 => "rubric-level-2",
            3 => "rubric-level-3",
            _ => "rubric-level-4",
        })
    }

    /// The same inside a sentence.
    pub fn said_within(self, words: &Words) -> &str {
        words.say(match self.0 {
            0 => "rubric-level-0-within",
            1 => "rubric-level-1-within",
            2 => "rubric-level-2-within",
            3 => "rubric-level-3-within",
            _ => "rubric-level-4-within",
        })
    }

    /// The word for the level, in English.
    pub fn word(self) -> &'static str {
        match self.0 {
            0 => "Harmful",
            1 => "Weak",
            2 => "Acceptable",
            3 => "Good",
            _ => "Excellent",
        }
    }
}

/// A mean of levels to one decimal; a half goes up, so that 3.25 is not read as less than itself.
pub fn figure_for_mean(mean: f64) -> String {
    format!("{:.1}", (mean * 10.0 + 1e-4).round() / 10.0)
}

/// The word for a mean of levels: a single level's word where its figure is no further than three tenths from it, otherwise
/// two joined, "Good to excellent". It goes by the figure that is shown, so that one figure has one word.
pub fn word_for_mean(mean: f64) -> String {
    let words = ["Harmful", "Weak", "Acceptable", "Good", "Excellent"];
    let shown = figure_for_mean(mean).parse::<f64>().unwrap_or(mean).clamp(0.0, 4.0);
    let word = |x: f64| words.get(x as usize).copied().unwrap_or("Excellent");
    let nearest = shown.round();
    if (shown - nearest).abs() < 0.35 {
        word(nearest).to_owned()
    } else {
        format!("{} to {}", word(shown.floor()), word(shown.ceil()).to_lowercase())
    }
}

/// The four levels of one reply; `None` where a dimension does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rating {
    /// Empathy.
    pub empathy: Option<Level>,
    /// Ownership.
    pub ownership: Option<Level>,
    /// Speed.
    pub speed: Option<Level>,
    /// Compensation.
    pub compensation: Option<Level>,
}

impl Rating {
    /// The level of one dimension.
    pub fn get(&self, dimension: Dimension) -> Option<Level> {
        match dimension {
            Dimension::Empathy => self.empathy,
            Dimension::Ownership => self.ownership,
            Dimension::Speed => self.speed,
            Dimension::Compensation => self.compensation,
        }
    }

    /// Replaces the level of one dimension.
    pub fn set(&mut self, dimension: Dimension, level: Option<Level>) {
        match dimension {
            Dimension::Empathy => self.empathy = level,
            Dimension::Ownership => self.ownership = level,
            Dimension::Speed => self.speed = level,
            Dimension::Compensation => self.compensation = level,
        }
    }

    /// The scored dimensions with their levels.
    pub fn scored(&self) -> impl Iterator<Item = (Dimension, Level)> + '_ {
        Dimension::ALL.into_iter().filter_map(|d| self.get(d).map(|level| (d, level)))
    }

    /// The lowest scored dimension, the first of equals.
    pub fn weakest(&self) -> Option<(Dimension, Level)> {
        self.scored().min_by_key(|(_, level)| *level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_figure_has_one_word() {
        let told = |mean: f64| (figure_for_mean(mean), word_for_mean(mean));
        let shown = |figure: &str, word: &str| (figure.to_owned(), word.to_owned());
        assert_eq!(told(1.26), shown("1.3", "Weak"));
        assert_eq!(told(4.0 / 3.0), shown("1.3", "Weak"));
        assert_eq!(told(5.0 / 3.0), shown("1.7", "Acceptable"));
        assert_eq!(told(1.5), shown("1.5", "Weak to acceptable"));
        assert_eq!(told(3.25), shown("3.3", "Good"));
        assert_eq!(told(4.0), shown("4.0", "Excellent"));
        assert_eq!(told(0.0), shown("0.0", "Harmful"));
    }
}
