//! Whether words stand in an order in which people put them. Counted from labelled replies: how often words of two kinds
//! stand side by side, against how often they would if the words of each reply were thrown together. What is made of it
//! is not known here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::scoring::typed::pack::Language;
use crate::domain::scoring::typed::text::{Kind, Tokens};

/// Added to every count, so that what was never seen is unlikely and not impossible.
const UNSEEN: f64 = 5.0;
/// Digits that are kept.
const DIGITS: f64 = 1_000.0;

/// How much the share of glue words, and of figures, weighs beside the order: fitted to labelled replies against key words
/// thrown together, and rounded.
const GLUE_WEIGHT: f64 = 0.6;
const FIGURE_WEIGHT: f64 = 1.4;

/// A word's kind: the line of the glue it stands in, or what it ends in.
type WordKind = u8;

const EDGE: WordKind = 100;
const FIGURE: WordKind = 101;
const ING: WordKind = 102;
const ED: WordKind = 103;
const LY: WordKind = 104;
const S: WordKind = 105;
const OTHER: WordKind = 106;

/// For two kinds side by side: the logarithm of how much oftener people put them so than chance does.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Order(BTreeMap<(WordKind, WordKind), f64>);

impl Order {
    /// Counts in replies.
    pub fn of<'t>(language: &Language, replies: impl Iterator<Item = &'t Tokens>) -> Self {
        let mut seen: BTreeMap<(WordKind, WordKind), f64> = BTreeMap::new();
        let mut expected: BTreeMap<(WordKind, WordKind), f64> = BTreeMap::new();
        for reply in replies {
            for pair in pairs(language, reply) {
                *seen.entry(pair).or_default() += 1.0;
            }
            let mut kinds: BTreeMap<WordKind, f64> = BTreeMap::new();
            for at in 0..reply.all.len() {
                *kinds.entry(kind_of(language, reply, at)).or_default() += 1.0;
            }
            let words = reply.all.len() as f64;
            let pieces = reply.all.chunk_by(|a, b| a.clause == b.clause).count() as f64;
            for (left, of_left) in &kinds {
                *expected.entry((EDGE, *left)).or_default() += pieces * of_left / words;
                *expected.entry((*left, EDGE)).or_default() += pieces * of_left / words;
                for (right, of_right) in kinds.iter().filter(|_| words > 1.0) {
                    let others = if left == right { of_right - 1.0 } else { *of_right };
                    let share = of_left * others / (words * (words - 1.0));
                    *expected.entry((*left, *right)).or_default() += (words - pieces) * share;
                }
            }
        }
        let rounded = |exact: f64| (exact * DIGITS).round() / DIGITS;
        let odds = expected.iter().map(|(pair, by_chance)| {
            let often = seen.get(pair).copied().unwrap_or_default();
            (*pair, rounded(libm::log((often + UNSEEN) / (by_chance + UNSEEN))))
        });
        Self(odds.collect())
    }

    /// How far a reply is said as people say things: the mean over its pairs of words, well above 0 where people speak and
    /// about or below 0 where words were thrown together, and something for the glue and the figures, of which even the
    /// briefest note has its share. `None` where nothing was counted.
    pub(super) fn ease(&self, language: &Language, reply: &Tokens) -> Option<f64> {
        let words = reply.all.len().max(1) as f64;
        let kinds = (0..reply.all.len()).map(|at| kind_of(language, reply, at));
        let (glue, figures) = kinds.fold((0.0, 0.0), |(glue, figures), kind| match kind {
            FIGURE => (glue, figures + 1.0),
            _ if kind < EDGE => (glue + 1.0, figures),
            _ => (glue, figures),
        });
        Some(self.mean(language, reply)? + GLUE_WEIGHT * glue / words + FIGURE_WEIGHT * figures / words)
    }

    fn mean(&self, language: &Language, reply: &Tokens) -> Option<f64> {
        if self.0.is_empty() {
            return None;
        }
        let pairs = pairs(language, reply);
        let sum: f64 = pairs.iter().map(|pair| self.0.get(pair).copied().unwrap_or_default()).sum();
        (!pairs.is_empty()).then(|| sum / pairs.len() as f64)
    }
}

/// The kinds that stand side by side in each piece of a sentence, its edges included.
fn pairs(language: &Language, reply: &Tokens) -> Vec<(WordKind, WordKind)> {
    let mut out = Vec::with_capacity(reply.all.len() * 2);
    let mut last = (EDGE, None);
    for (at, token) in reply.all.iter().enumerate() {
        let kind = kind_of(language, reply, at);
        if last.1 != Some(token.clause) {
            if last.1.is_some() {
                out.push((last.0, EDGE));
            }
            last.0 = EDGE;
        }
        out.push((last.0, kind));
        last = (kind, Some(token.clause));
    }
    if last.1.is_some() {
        out.push((last.0, EDGE));
    }
    out
}

fn kind_of(language: &Language, reply: &Tokens, at: usize) -> WordKind {
    if reply.all.get(at).is_some_and(|token| token.kind != Kind::Word) {
        return FIGURE;
    }
    let word = reply.at(at);
    if let Some(line) = language.glue.get(word) {
        return *line;
    }
    match word {
        _ if word.ends_with("ing") => ING,
        _ if word.ends_with("ed") => ED,
        _ if word.ends_with("ly") => LY,
        _ if word.ends_with('s') && !word.ends_with("ss") => S,
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::{english, english_residual};

    #[test]
    fn what_people_say_stands_in_order_and_the_same_words_thrown_together_do_not() {
        let language = english().expect("the file in the program reads");
        let order = &english_residual().expect("the weights read").order;
        let ease = |text: &str| order.ease(language, &Tokens::of(text)).expect("it was counted");
        let said = "I'm so sorry about the cream on your plate, and I'll be back in eight minutes with a new one";
        let thrown = "about cream your eight sorry with back plate in the a I'll minutes on I'm new and one the so be";
        assert!(ease(said) > 0.5, "{}", ease(said));
        assert!(ease(thrown) < 0.28, "{}", ease(thrown));
        let brief = "308 back, 5 pm today. 30 on top. Payment stays 74. Done.";
        assert!(ease(brief) > 0.28, "a brief note is none: {}", ease(brief));
    }
}
