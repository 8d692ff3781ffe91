//! Which words of a turn are quoted: all of them, or of a letter the one part that a level stands or falls by.

use std::ops::Range;

use crate::domain::debrief::Quote;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::Part;
use crate::domain::session::{OwnTurn, TurnRecord};

/// Whether a quote is kept or is to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Keep,
    Change,
}

/// A quote narrowed to the part that matters, if it is of a letter.
pub(super) fn narrowed(quote: Quote, turn: &TurnRecord, side: Side) -> Quote {
    let Some(part) = turn.own.as_ref().and_then(|own| part_of(own, quote.dimension, side)) else { return quote };
    let Some(text) = turn.text.get(part.clone()) else { return quote };
    let inside = |fault: &Range<usize>| {
        let (from, to) = (fault.start.max(part.start), fault.end.min(part.end));
        (from < to).then(|| from - part.start..to - part.start)
    };
    Quote { text: text.to_owned(), fault: quote.fault.iter().filter_map(inside).collect(), ..quote }
}

/// The words of a turn that stand for its level in a dimension: all of them, or of a letter the part that earned most.
pub(in crate::domain) fn words_kept(turn: &TurnRecord, dimension: Dimension) -> &str {
    let part = turn.own.as_ref().and_then(|own| part_of(own, dimension, Side::Keep));
    part.and_then(|part| turn.text.get(part)).unwrap_or(&turn.text)
}

/// The part with most points of this side for a dimension; where none has any, the one that is there for it.
fn part_of(own: &OwnTurn, dimension: Dimension, side: Side) -> Option<Range<usize>> {
    let counts = |hundredths: i32| if side == Side::Keep { hundredths } else { -hundredths };
    let points = |(from, to): (usize, usize)| -> i32 {
        let earned = own.earned.iter().filter(|earned| earned.dimension == dimension);
        let inside = earned.filter(|earned| earned.span.is_some_and(|(start, _)| (from..to).contains(&start)));
        inside.map(|earned| counts(earned.hundredths)).sum()
    };
    let most = own.parts.iter().rev().max_by_key(|placed| points(placed.span));
    let usual = match dimension {
        Dimension::Empathy => Part::Apology,
        Dimension::Ownership => Part::Responsibility,
        Dimension::Speed => Part::Steps,
        Dimension::Compensation => Part::Amends,
    };
    let there = || own.parts.iter().find(|placed| placed.part == usual);
    let chosen = most.filter(|placed| points(placed.span) > 0).or_else(there).or(own.parts.first())?;
    Some(chosen.span.0..chosen.span.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::{Cue, Why};
    use crate::domain::session::{Earned, PartSpan};

    #[test]
    fn of_a_letter_the_part_is_quoted_that_earned_or_cost_most() {
        let placed = |part, from, to| PartSpan { part, span: (from, to) };
        let point = |dimension, hundredths, from| Earned {
            dimension,
            hundredths,
            because: Why::Cue(Cue::Regret),
            span: Some((from, from + 2)),
            is_base: false,
        };
        let own = OwnTurn {
            words: Some("Dear Priya,\n\nI am sorry.\n\nIt is ours.".to_owned()),
            earned: vec![
                point(Dimension::Empathy, 100, 15),
                point(Dimension::Empathy, 25, 0),
                point(Dimension::Ownership, -100, 0),
            ],
            does: Vec::new(),
            confidence_percent: 90,
            is_letter: true,
            parts: vec![
                placed(Part::Greeting, 0, 11),
                placed(Part::Apology, 13, 24),
                placed(Part::Responsibility, 26, 37),
            ],
        };
        assert_eq!(part_of(&own, Dimension::Empathy, Side::Keep), Some(13..24));
        assert_eq!(part_of(&own, Dimension::Ownership, Side::Change), Some(0..11), "where it was lost");
        assert_eq!(part_of(&own, Dimension::Ownership, Side::Keep), Some(26..37), "the part that is there for it");
        assert_eq!(part_of(&own, Dimension::Speed, Side::Change), Some(0..11), "nothing of it is there");
        assert_eq!(part_of(&OwnTurn { parts: Vec::new(), ..own }, Dimension::Empathy, Side::Keep), None);
    }
}
