//! The rating of a reply in the trainee's own words, from the levels its move carries: they were given once, when it was
//! said, and only the limit of what may be given is held against them here.

use crate::domain::rubric::{Dimension, ErrorCode, Rating};
use crate::domain::scoring::{Evidence, Rated, Reason};

/// The level that compensation is held at when more goes along than may be given (rubric, section 6).
const OVER_AUTHORITY_CAP: u8 = 1;

/// Rates it; `over_authority` says that redress goes along which nobody here may give.
pub fn rate_own(rating: Rating, errors: &[ErrorCode], over_authority: bool) -> Rated {
    let evidence = |(dimension, level)| Evidence { dimension, level, reason: Reason::OwnWords };
    let mut rated = Rated { rating, errors: errors.to_vec(), evidence: rating.scored().map(evidence).collect() };
    let compensation = rating.compensation.filter(|level| over_authority && level.get() > OVER_AUTHORITY_CAP);
    if let Some(level) = compensation.map(|level| level.capped(OVER_AUTHORITY_CAP)) {
        rated.rating.compensation = Some(level);
        rated.evidence.push(Evidence { dimension: Dimension::Compensation, level, reason: Reason::OverAuthority });
    }
    rated
}
