//! The rating of a reply in the trainee's own words, from the levels its move carries: they were given once, when it was
//! said, and only the limit of what may be given is held against them here.

use crate::domain::rubric::{Dimension, ErrorCode, Level, Rating};
use crate::domain::scoring::{Evidence, Rated, Reason};

/// The level that compensation is held at when more goes along than may be given (rubric, section 6).
const OVER_AUTHORITY_CAP: u8 = 1;
/// The level that ownership is held at by a promise beyond anyone (rubric, section 5).
const PROMISED_CAP: u8 = 2;

/// What a reply gives that nobody here may give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beyond {
    /// Redress that goes along.
    pub offered: bool,
    /// Money that is only said.
    pub said: bool,
}

/// Rates it. Money that is only said is no offer, and promised all the same: ownership is capped as any promise beyond
/// anyone, and compensation is scored wherever it stands.
pub fn rate_own(rating: Rating, errors: &[ErrorCode], beyond: Beyond) -> Rated {
    let evidence = |(dimension, level)| Evidence { dimension, level, reason: Reason::OwnWords };
    let mut rated = Rated { rating, errors: errors.to_vec(), evidence: rating.scored().map(evidence).collect() };
    let mut hold = |dimension: Dimension, level: Level, reason: Reason| {
        rated.rating.set(dimension, Some(level));
        rated.evidence.push(Evidence { dimension, level, reason });
    };
    if let Some(ownership) = rating.ownership.filter(|level| beyond.said && level.get() > PROMISED_CAP) {
        hold(Dimension::Ownership, ownership.capped(PROMISED_CAP), Reason::Cap(ErrorCode::Overpromise));
    }
    let compensation = rating.compensation.filter(|level| level.get() > OVER_AUTHORITY_CAP);
    let compensation = compensation.or((beyond.said && rating.compensation.is_none()).then_some(Level::TOP));
    if let Some(level) = compensation.filter(|_| beyond.offered || beyond.said) {
        hold(Dimension::Compensation, level.capped(OVER_AUTHORITY_CAP), Reason::OverAuthority);
    }
    rated
}
