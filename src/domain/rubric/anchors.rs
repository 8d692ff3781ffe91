//! The behavioural anchors: what each level of each dimension looks like. Shown in the debrief and
//! behind every `?`, and the yardstick authors score their replies by. Every level that can be aimed for has examples, of
//! several trades.

use crate::domain::rubric::{Dimension, Level};
use crate::words::Words;

/// What a level of a dimension looks like.
#[derive(Debug, Clone)]
pub struct Anchor<'a> {
    /// First anchor, as inside a sentence; both hold at this level.
    pub first: &'a str,
    /// Second anchor, as inside a sentence.
    pub second: &'a str,
    /// Sentences at this level, of several trades.
    pub examples: Vec<&'a str>,
    words: &'a Words,
}

impl Anchor<'_> {
    /// Both anchors in one sentence.
    pub fn sentence(&self) -> String {
        let first = self.words.begun(self.first);
        self.words.tell("anchors-both", &[("first", (&first).into()), ("second", self.second.into())])
    }
}

/// What to aim for after a level: the one above it, but never one that earns nothing ([`Level::NEUTRAL`] is the
/// lowest that does no harm). `None` from the top.
pub fn aim(words: &Words, dimension: Dimension, level: Level) -> Option<Anchor<'_>> {
    let up = Level::new(level.get() + 1)?;
    Some(anchor(words, dimension, up.max(Level::NEUTRAL)))
}

/// What a reply of this level still lacks; `None` at the top.
pub fn lack(words: &Words, dimension: Dimension, level: Level) -> Option<&str> {
    let ladder = match dimension {
        Dimension::Empathy => {
            ["anchors-empathy-0-lack", "anchors-empathy-1-lack", "anchors-empathy-2-lack", "anchors-empathy-3-lack"]
        }
        Dimension::Ownership => [
            "anchors-ownership-0-lack",
            "anchors-ownership-1-lack",
            "anchors-ownership-2-lack",
            "anchors-ownership-3-lack",
        ],
        Dimension::Speed => {
            ["anchors-speed-0-lack", "anchors-speed-1-lack", "anchors-speed-2-lack", "anchors-speed-3-lack"]
        }
        Dimension::Compensation => [
            "anchors-compensation-0-lack",
            "anchors-compensation-1-lack",
            "anchors-compensation-2-lack",
            "anchors-compensation-3-lack",
        ],
    };
    ladder.get(usize::from(level.get())).map(|lack| words.say(lack))
}

/// The anchor of one level.
pub fn anchor(words: &Words, dimension: Dimension, level: Level) -> Anchor<'_> {
    let ladder = match dimension {
        Dimension::Empathy => &EMPATHY,
        Dimension::Ownership => &OWNERSHIP,
        Dimension::Speed => &SPEED,
        Dimension::Compensation => &COMPENSATION,
    };
    let [.., top] = ladder;
    let row = ladder.get(usize::from(level.get())).unwrap_or(top);
    Anchor {
        first: words.say(row.first),
        second: words.say(row.second),
        examples: row.examples.iter().map(|example| words.say(example)).collect(),
        words,
    }
}

/// A level by the names of its words.
struct Row {
    first: &'static str,
    second: &'static str,
    examples: &'static [&'static str],
}

const fn a(first: &'static str, second: &'static str, examples: &'static [&'static str]) -> Row {
    Row { first, second, examples }
}

const EMPATHY: [Row; 5] = [
    a("anchors-empathy-0", "anchors-empathy-0-more", &["anchors-empathy-0-says-1", "anchors-empathy-0-says-2"]),
    a("anchors-empathy-1", "anchors-empathy-1-more", &["anchors-empathy-1-says-1", "anchors-empathy-1-says-2"]),
    a(
        "anchors-empathy-2",
        "anchors-empathy-2-more",
        &["anchors-empathy-2-says-1", "anchors-empathy-2-says-2", "anchors-empathy-2-says-3"],
    ),
    a(
        "anchors-empathy-3",
        "anchors-empathy-3-more",
        &["anchors-empathy-3-says-1", "anchors-empathy-3-says-2", "anchors-empathy-3-says-3"],
    ),
    a(
        "anchors-empathy-4",
        "anchors-empathy-4-more",
        &["anchors-empathy-4-says-1", "anchors-empathy-4-says-2", "anchors-empathy-4-says-3"],
    ),
];

const OWNERSHIP: [Row; 5] = [
    a("anchors-ownership-0", "anchors-ownership-0-more", &["anchors-ownership-0-says-1", "anchors-ownership-0-says-2"]),
    a("anchors-ownership-1", "anchors-ownership-1-more", &["anchors-ownership-1-says-1", "anchors-ownership-1-says-2"]),
    a(
        "anchors-ownership-2",
        "anchors-ownership-2-more",
        &["anchors-ownership-2-says-1", "anchors-ownership-2-says-2", "anchors-ownership-2-says-3"],
    ),
    a(
        "anchors-ownership-3",
        "anchors-ownership-3-more",
        &["anchors-ownership-3-says-1", "anchors-ownership-3-says-2", "anchors-ownership-3-says-3"],
    ),
    a(
        "anchors-ownership-4",
        "anchors-ownership-4-more",
        &["anchors-ownership-4-says-1", "anchors-ownership-4-says-2", "anchors-ownership-4-says-3"],
    ),
];

const SPEED: [Row; 5] = [
    a("anchors-speed-0", "anchors-speed-0-more", &["anchors-speed-0-says-1", "anchors-speed-0-says-2"]),
    a("anchors-speed-1", "anchors-speed-1-more", &["anchors-speed-1-says-1", "anchors-speed-1-says-2"]),
    a(
        "anchors-speed-2",
        "anchors-speed-2-more",
        &["anchors-speed-2-says-1", "anchors-speed-2-says-2", "anchors-speed-2-says-3"],
    ),
    a(
        "anchors-speed-3",
        "anchors-speed-3-more",
        &["anchors-speed-3-says-1", "anchors-speed-3-says-2", "anchors-speed-3-says-3"],
    ),
    a(
        "anchors-speed-4",
        "anchors-speed-4-more",
        &["anchors-speed-4-says-1", "anchors-speed-4-says-2", "anchors-speed-4-says-3"],
    ),
];

const COMPENSATION: [Row; 5] = [
    a(
        "anchors-compensation-0",
        "anchors-compensation-0-more",
        &["anchors-compensation-0-says-1", "anchors-compensation-0-says-2"],
    ),
    a(
        "anchors-compensation-1",
        "anchors-compensation-1-more",
        &["anchors-compensation-1-says-1", "anchors-compensation-1-says-2"],
    ),
    a(
        "anchors-compensation-2",
        "anchors-compensation-2-more",
        &["anchors-compensation-2-says-1", "anchors-compensation-2-says-2", "anchors-compensation-2-says-3"],
    ),
    a(
        "anchors-compensation-3",
        "anchors-compensation-3-more",
        &["anchors-compensation-3-says-1", "anchors-compensation-3-says-2", "anchors-compensation-3-says-3"],
    ),
    a(
        "anchors-compensation-4",
        "anchors-compensation-4-more",
        &["anchors-compensation-4-says-1", "anchors-compensation-4-says-2", "anchors-compensation-4-says-3"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_to_aim_for_what_earns_nothing() {
        let words = Words::english().unwrap();
        for dimension in Dimension::ALL {
            let acceptable = anchor(&words, dimension, Level::NEUTRAL).first;
            for level in 0..2 {
                assert_eq!(aim(&words, dimension, Level::new(level).unwrap()).unwrap().first, acceptable);
            }
            let good = Level::new(3).unwrap();
            assert_eq!(aim(&words, dimension, Level::NEUTRAL).unwrap().first, anchor(&words, dimension, good).first);
            assert!(aim(&words, dimension, Level::TOP).is_none());
        }
    }

    #[test]
    fn whatever_is_aimed_for_has_examples_and_none_stands_for_two_levels() {
        use std::collections::BTreeSet;
        let english = Words::english().unwrap();
        let of = |d| (0..=4).filter_map(Level::new).filter_map(|level| aim(&english, d, level)).collect::<Vec<_>>();
        let mut seen = BTreeSet::new();
        for anchor in Dimension::ALL.into_iter().flat_map(of) {
            assert!(anchor.examples.len() >= 2, "{}", anchor.first);
            for words in &anchor.examples {
                assert!(!words.to_lowercase().contains("look into"), "{words}");
            }
            seen.extend(anchor.examples);
        }
        assert_eq!(seen.len(), 36, "no example stands for two levels");
    }
}
