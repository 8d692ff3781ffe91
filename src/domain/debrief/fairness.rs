//! How fair something felt, in words: one scale for a thing and for a manner, wherever it is told.

/// Where the words change, 0–100: the middle one is where a signal of fair information is lit.
const BOUNDS: [f64; 3] = [30.0, super::signals::INFORMED, 75.0];

/// How fair something felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fairness {
    /// Unfair.
    Unfair,
    /// Less than fair.
    LessThanFair,
    /// Fair.
    Fair,
    /// Very fair.
    VeryFair,
}

impl Fairness {
    /// For a felt fairness of 0–100.
    pub fn of(value: f64) -> Self {
        let [first, second, third] = BOUNDS;
        match value {
            v if v < first => Self::Unfair,
            v if v < second => Self::LessThanFair,
            v if v < third => Self::Fair,
            _ => Self::VeryFair,
        }
    }

    /// The word for a thing: `less than fair`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unfair => "unfair",
            Self::LessThanFair => "less than fair",
            Self::Fair => "fair",
            Self::VeryFair => "very fair",
        }
    }

    /// What the words of a manner are chosen by.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Unfair => "unfair",
            Self::LessThanFair => "less-than-fair",
            Self::Fair => "fair",
            Self::VeryFair => "very-fair",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_its_range() {
        let words = [10.0, 34.0, 60.0, 76.0].map(|value| Fairness::of(value).word());
        assert_eq!(words, ["unfair", "less than fair", "fair", "very fair"]);
    }
}
