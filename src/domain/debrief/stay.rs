//! Whether a customer was kept: three words for a chance, because near the middle it is neither one thing nor the other.

use serde::Serialize;

/// Chance from which a customer counts as kept, and below which as lost. Between a customer who was satisfied in the end
/// and one who was not the model's anchors leave about this much (recovery model, section 3.1).
const KEPT: f64 = 0.60;
const LOST: f64 = 0.40;

/// Whether a customer was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Stay {
    /// More will return than not.
    Kept,
    /// It could go either way.
    Uncertain,
    /// Most will not.
    Lost,
}

impl Stay {
    /// For a chance of staying, 0–1, as people read it: to the hundredth.
    pub fn of(chance: f64) -> Self {
        match (chance * 100.0).round() / 100.0 {
            p if p >= KEPT => Self::Kept,
            p if p < LOST => Self::Lost,
            _ => Self::Uncertain,
        }
    }

    /// The word people read.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "Likely",
            Self::Uncertain => "Uncertain",
            Self::Lost => "Unlikely",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_chances_near_even_never_get_opposite_words() {
        assert_eq!((Stay::of(0.41), Stay::of(0.44)), (Stay::Uncertain, Stay::Uncertain));
        assert_eq!((Stay::of(0.02), Stay::of(0.39)), (Stay::Lost, Stay::Lost));
        assert_eq!((Stay::of(0.60), Stay::of(0.91)), (Stay::Kept, Stay::Kept));
        assert_eq!(Stay::of(0.597), Stay::Kept, "what is shown as 60 in 100 has one word");
    }
}
