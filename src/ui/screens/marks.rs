//! Which words of a reply are marked, and how: what earned a dimension, and what cost something. No stretch is marked
//! twice, so that no line runs over another. Knows no page.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::rubric::Dimension;
use crate::ui::widgets::{Span, SpanLook};

/// Points for one reason: of which dimension, in hundredths of a level, and the words' first byte and the byte after.
pub(super) type Points = (Dimension, i32, Option<(usize, usize)>);

/// The marks of a text, in its order. Words that earn more than they cost are marked for the dimension they earn most in.
/// Where stretches overlap, what costs comes first, then the shorter one, and the longer one keeps the rest.
pub(super) fn marks(text: &str, points: impl Iterator<Item = Points>) -> Vec<Span> {
    let mut sums: BTreeMap<(usize, usize), [i32; 4]> = BTreeMap::new();
    for (dimension, hundredths, span) in points {
        let Some(span) = span else { continue };
        let of = sums.entry(span).or_default();
        for (sum, _) in of.iter_mut().zip(Dimension::ALL).filter(|(_, of)| *of == dimension) {
            *sum += hundredths;
        }
    }
    let pointed = sums.into_iter().filter_map(|((from, to), sums)| {
        let most =
            Dimension::ALL.into_iter().zip(sums).rev().max_by_key(|(_, sum)| *sum).map(|(dimension, _)| dimension);
        match sums.iter().sum::<i32>() {
            0 => None,
            net if net > 0 => Some((from..to, SpanLook::Earned(most?))),
            _ => Some((from..to, SpanLook::Costly)),
        }
    });
    let mut pointed: Vec<(Range<usize>, SpanLook)> = pointed.collect();
    pointed.sort_by_key(|(bytes, look)| (*look != SpanLook::Costly, bytes.len(), bytes.start));
    let mut marked: Vec<Span> = Vec::new();
    for (bytes, look) in pointed {
        let free = free(&bytes, &marked);
        marked.extend(free.into_iter().filter_map(|part| words_of(text, part)).map(|bytes| Span { bytes, look }));
    }
    marked.sort_by_key(|span| span.bytes.start);
    joined(text, marked)
}

/// The marks of a text with those of words to avoid, where no other mark lies yet: what earns or costs is seen first.
pub(super) fn with_avoided(text: &str, mut marked: Vec<Span>, avoided: &[Range<usize>]) -> Vec<Span> {
    for bytes in avoided {
        let free = free(bytes, &marked);
        let looks = free.into_iter().filter_map(|part| words_of(text, part));
        marked.extend(looks.map(|bytes| Span { bytes, look: SpanLook::Avoided }).collect::<Vec<_>>());
    }
    marked.sort_by_key(|span| span.bytes.start);
    marked
}

/// The marks of a text with those of its flaws, brackets and stops and all, in place of whatever is marked there.
pub(super) fn with_flaws(text: &str, marked: Vec<Span>, flaws: &[Range<usize>]) -> Vec<Span> {
    let costly = |bytes: &Range<usize>| Span { bytes: bytes.clone(), look: SpanLook::Costly };
    let mut all: Vec<Span> = flaws.iter().map(costly).collect();
    for span in marked {
        let parts = free(&span.bytes, &all).into_iter().filter_map(|part| words_of(text, part));
        all.extend(parts.map(|bytes| Span { bytes, look: span.look }).collect::<Vec<_>>());
    }
    all.sort_by_key(|span| span.bytes.start);
    all
}

/// Words at fault that stand side by side are marked as one: it is one thing that was said.
fn joined(text: &str, marked: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in marked {
        let is_one = |last: &Span| {
            let between = text.get(last.bytes.end..span.bytes.start);
            span.look == SpanLook::Costly
                && last.look == SpanLook::Costly
                && between.is_some_and(|between| between.chars().all(char::is_whitespace))
        };
        match joined.last_mut().filter(|last| is_one(last)) {
            Some(last) => last.bytes.end = span.bytes.end,
            None => joined.push(span),
        }
    }
    joined
}

/// What of a stretch no mark lies on yet.
fn free(bytes: &Range<usize>, marked: &[Span]) -> Vec<Range<usize>> {
    let mut free = vec![bytes.clone()];
    for taken in marked.iter().map(|span| &span.bytes) {
        let cut = |part: Range<usize>| {
            let before = part.start..part.end.min(taken.start);
            let after = part.start.max(taken.end)..part.end;
            if part.end <= taken.start || part.start >= taken.end { vec![part] } else { vec![before, after] }
        };
        free = free.into_iter().flat_map(cut).filter(|part| part.start < part.end).collect();
    }
    free
}

/// A stretch without the spaces and stops at its ends; nothing where no word is left.
fn words_of(text: &str, bytes: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(bytes.clone())?;
    let from = part.find(char::is_alphanumeric)?;
    let to = part.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    Some(bytes.start + from..bytes.start + to)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "I'm sorry, that was our mistake, as soon as possible.";

    fn at(words: &str) -> Option<(usize, usize)> {
        TEXT.find(words).map(|from| (from, from + words.len()))
    }

    fn shown(points: &[Points]) -> Vec<(&'static str, SpanLook)> {
        let spans = marks(TEXT, points.iter().copied());
        spans.into_iter().map(|span| (TEXT.get(span.bytes).expect("whole letters"), span.look)).collect()
    }

    #[test]
    fn no_word_has_two_marks_and_what_costs_is_seen_before_what_earns() {
        use Dimension::{Empathy, Ownership, Speed};
        let points = [
            (Ownership, 50, at("I'm sorry, that was our mistake")),
            (Empathy, 100, at("I'm sorry")),
            (Speed, 100, at("as soon as possible")),
            (Speed, -100, at("soon as")),
            (Speed, 100, None),
        ];
        assert_eq!(
            shown(&points),
            [
                ("I'm sorry", SpanLook::Earned(Empathy)),
                ("that was our mistake", SpanLook::Earned(Ownership)),
                ("as", SpanLook::Earned(Speed)),
                ("soon as", SpanLook::Costly),
                ("possible", SpanLook::Earned(Speed)),
            ]
        );
    }

    #[test]
    fn words_to_avoid_are_marked_where_nothing_else_is() {
        let marked = vec![Span { bytes: 0..9, look: SpanLook::Earned(Dimension::Empathy) }];
        let both = with_avoided(TEXT, marked, &[4..13, 44..52]);
        let shown: Vec<_> =
            both.iter().map(|span| (TEXT.get(span.bytes.clone()).expect("whole letters"), span.look)).collect();
        let earned = ("I'm sorry", SpanLook::Earned(Dimension::Empathy));
        assert_eq!(shown, [earned, ("th", SpanLook::Avoided), ("possible", SpanLook::Avoided)]);
    }

    #[test]
    fn a_flaw_is_marked_whole_and_what_earns_keeps_the_rest() {
        let marked = vec![Span { bytes: 0..9, look: SpanLook::Earned(Dimension::Empathy) }];
        let shown: Vec<_> = with_flaws(TEXT, marked, std::slice::from_ref(&(4..10)))
            .iter()
            .map(|span| (TEXT.get(span.bytes.clone()).expect("whole letters"), span.look))
            .collect();
        assert_eq!(shown, [("I'm", SpanLook::Earned(Dimension::Empathy)), ("sorry,", SpanLook::Costly)]);
    }

    #[test]
    fn words_at_fault_side_by_side_are_marked_as_one() {
        use Dimension::{Empathy, Ownership};
        let points = [(Empathy, -100, at("soon as possible")), (Ownership, -100, at("soon"))];
        assert_eq!(shown(&points), [("soon as possible", SpanLook::Costly)]);
    }

    #[test]
    fn words_that_earn_more_than_they_cost_are_marked_for_what_they_earn_most() {
        use Dimension::{Empathy, Ownership, Speed};
        let points = [
            (Empathy, -50, at("our mistake")),
            (Empathy, 30, at("our mistake")),
            (Speed, 33, at("our mistake")),
            (Ownership, 66, at("our mistake")),
        ];
        assert_eq!(shown(&points), [("our mistake", SpanLook::Earned(Ownership))]);
    }
}
