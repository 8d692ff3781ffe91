//! Everything known about a letter when its levels are made, and the tally in which its points are counted.

use crate::domain::ids::Ix;
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scenario::model::{Offer, Part};
use crate::domain::scoring::letter::Brief;
use crate::domain::scoring::letter::flaws::{Finding, Flaw};
use crate::domain::scoring::letter::page::Page;
use crate::domain::scoring::letter::parts::{Missing, PartReading};
use crate::domain::scoring::letter::signs::Sign;
use crate::domain::scoring::typed::{Ear, LEVEL, Point, Typed, Why};

/// Everything known about a letter when its levels are made.
pub(super) struct Known<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) brief: &'a Brief,
    pub(super) ear: &'a Ear<'a>,
    pub(super) offers: &'a [Ix<Offer>],
    pub(super) parts: &'a [PartReading],
    pub(super) found: &'a [Finding],
}

/// A dimension's points while they are counted.
pub(super) struct Tally {
    dimension: Dimension,
    pub(super) level: u8,
    pub(super) points: Vec<Point>,
}

/// So many places are shown for one reason, the first of them.
const SPANS_MAX: usize = 4;

pub(super) type Span = Option<(usize, usize)>;

impl Tally {
    pub(super) fn at(dimension: Dimension, level: u8, why: &'static str) -> Self {
        let points = vec![Point { dimension, hundredths: i32::from(level) * LEVEL, why: Why::Base(why), span: None }];
        Self { dimension, level, points }
    }

    fn add(&mut self, to: u8, why: Why, spans: &[(usize, usize)]) {
        let points = (i32::from(to) - i32::from(self.level)) * LEVEL;
        let spans = spans.get(..SPANS_MAX).unwrap_or(spans);
        let count = i32::try_from(spans.len()).unwrap_or(1).max(1);
        let each = points / count;
        for i in 0..count {
            let hundredths = if i == 0 { points - each * (count - 1) } else { each };
            let span: Span = spans.get(usize::try_from(i).unwrap_or(0)).copied();
            self.points.push(Point { dimension: self.dimension, hundredths, why, span });
        }
        self.level = to;
    }

    /// Rises to a level for these words, if it is not there yet.
    pub(super) fn rise(&mut self, to: u8, why: Why, spans: &[(usize, usize)]) {
        if to > self.level {
            self.add(to, why, spans);
        }
    }

    /// Holds the level down, with the words at fault.
    pub(super) fn hold(&mut self, highest: u8, why: Why, span: Span) {
        if self.level > highest {
            self.add(highest, why, span.as_slice());
        }
    }
}

/// Errors that a reply commits by words which are right in a letter, or that a letter is held to by its own reading.
pub(super) fn is_of_replies(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::PassBuck
            | ErrorCode::Blame
            | ErrorCode::Passive
            | ErrorCode::Cond
            | ErrorCode::Assume
            | ErrorCode::Script
            | ErrorCode::Overpromise
            | ErrorCode::Strings
            | ErrorCode::Bribe
            | ErrorCode::Argue
            | ErrorCode::Repeat
    )
}

impl Known<'_> {
    /// The reply's own tally, without what it was held down by for errors that letters do not commit so.
    pub(super) fn of_reply(&self, typed: &Typed, dimension: Dimension) -> Option<Tally> {
        let level = typed.rating.get(dimension)?;
        let own: Vec<Point> = typed.evidence.iter().filter(|point| point.dimension == dimension).copied().collect();
        let (dropped, points): (Vec<Point>, Vec<Point>) =
            own.into_iter().partition(|point| matches!(point.why, Why::Error(code) if is_of_replies(code)));
        let back: i32 = dropped.iter().map(|point| point.hundredths).sum();
        let level = i32::from(level.get()) - back / LEVEL;
        Some(Tally { dimension, level: u8::try_from(level).ok()?, points })
    }

    pub(super) fn spans(&self, sign: Sign) -> Vec<(usize, usize)> {
        self.page
            .all(sign)
            .filter(|shown| self.page.part_of(shown.from).is_some())
            .map(|shown| self.page.bytes(shown.from, shown.to))
            .collect()
    }

    pub(super) fn first(&self, flaw: Flaw) -> Span {
        let finding = self.found.iter().find(|finding| finding.flaw == flaw)?;
        Some(self.page.letter.span_in_joined(finding.part, finding.span))
    }

    pub(super) fn has(&self, flaw: Flaw) -> bool {
        self.found.iter().any(|finding| finding.flaw == flaw)
    }

    /// What a part lacks; nothing for a part that is not asked for.
    pub(super) fn lacks(&self, part: Part) -> Option<Missing> {
        self.parts.iter().find(|reading| reading.part == part).and_then(|reading| reading.missing)
    }

    pub(super) fn in_part(&self, sign: Sign, part: Part) -> Vec<(usize, usize)> {
        let bytes = self.page.bytes_of(part);
        self.spans(sign).into_iter().filter(|(from, _)| bytes.contains(from)).collect()
    }
}
