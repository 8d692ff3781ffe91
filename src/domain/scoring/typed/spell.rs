//! Mistyped words: a word nobody knows is taken for the one word a single slip away from it, if there is just one kind.

use std::collections::{BTreeMap, BTreeSet};

/// Shortest word that is mended: shorter ones are a slip away from too many others.
const LETTERS_MIN: usize = 4;
/// Words looked up for one reply; a long reply full of unknown words is no slip.
pub const LOOKUPS_MAX: usize = 150;

/// Every usual English word, one a line and sorted: a real word is never taken for another one mistyped.
const DICTIONARY: &str = include_str!("../../../../assets/scorer/en-words.txt");

/// Whether a word is an ordinary one. Looked up in the list as it lies in the program: nothing is loaded.
pub fn is_a_word(word: &str) -> bool {
    let bytes = DICTIONARY.as_bytes();
    let line = |at: usize| {
        let start = bytes.get(..at).unwrap_or_default().iter().rposition(|b| *b == b'\n').map_or(0, |end| end + 1);
        let length =
            bytes.get(start..).unwrap_or_default().iter().position(|b| *b == b'\n').unwrap_or(bytes.len() - start);
        (start, bytes.get(start..start + length).unwrap_or_default())
    };
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let (start, here) = line(low + (high - low) / 2);
        match word.as_bytes().cmp(here) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => high = start,
            std::cmp::Ordering::Greater => low = start + here.len() + 1,
        }
    }
    false
}

/// Knows the words worth mending.
#[derive(Debug, Default)]
pub struct Speller {
    by_shape: BTreeMap<(char, usize), Vec<String>>,
}

impl Speller {
    /// A speller for these words; `common` ones are candidates too, so that a slip in one is not taken for a rarer word.
    pub fn new<'w>(words: impl Iterator<Item = &'w str>, common: &'w BTreeSet<String>) -> Self {
        let mut by_shape: BTreeMap<(char, usize), Vec<String>> = BTreeMap::new();
        let mut all: Vec<&str> = words.chain(common.iter().map(String::as_str)).collect();
        all.sort_unstable();
        all.dedup();
        for word in all.into_iter().filter(|word| word.len() >= LETTERS_MIN && word.is_ascii()) {
            if let Some(first) = word.chars().next() {
                by_shape.entry((first, word.len())).or_default().push(word.to_owned());
            }
        }
        Self { by_shape }
    }

    /// The word that was meant; `None` if no word or more than one is a slip away.
    pub fn mend(&self, typed: &str) -> Option<&str> {
        if typed.len() < LETTERS_MIN || !typed.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let mut letters = typed.chars();
        let (first, second) = (letters.next()?, letters.next()?);
        let mut found: Option<&str> = None;
        let firsts = if first == second { [Some(first), None] } else { [Some(first), Some(second)] };
        for start in firsts.into_iter().flatten() {
            for length in typed.len() - 1..=typed.len() + 1 {
                for word in self.by_shape.get(&(start, length)).into_iter().flatten() {
                    if is_a_slip(typed.as_bytes(), word.as_bytes()) {
                        match found {
                            // A plural more or less says the same.
                            Some(other)
                                if other != word && other.trim_end_matches('s') != word.trim_end_matches('s') =>
                            {
                                return None;
                            }
                            _ => found = Some(word),
                        }
                    }
                }
            }
        }
        found
    }
}

/// Whether two words differ by one letter more, one less, one other, or two swapped neighbours.
fn is_a_slip(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(same..).unwrap_or_default(), b.get(same..).unwrap_or_default());
    match (a, b) {
        ([x, y, a @ ..], [u, v, b @ ..]) if x == v && y == u && a == b => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if rest == a => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_mended_and_two_are_not() {
        let words = ["sorry", "refund", "refunds", "tonight", "worried", "married"];
        let speller = Speller::new(words.into_iter(), &BTreeSet::new());
        for (typed, meant) in [
            ("sory", "sorry"),
            ("sorrry", "sorry"),
            ("srory", "sorry"),
            ("osrry", "sorry"),
            ("refnud", "refund"),
            ("tonigth", "tonight"),
        ] {
            assert_eq!(speller.mend(typed), Some(meant), "{typed}");
        }
        for typed in ["srry1", "rfnd", "tongiht1", "xyz", "tmight"] {
            assert_eq!(speller.mend(typed), None, "{typed}");
        }
    }

    #[test]
    fn ordinary_words_are_known_from_the_first_to_the_last() {
        for word in DICTIONARY.lines() {
            assert!(is_a_word(word), "{word}");
        }
        for word in ["", "a", "aaaa", "zzzz", "sory", "refnud", "lovelyy"] {
            assert!(!is_a_word(word), "{word}");
        }
    }

    #[test]
    fn a_slip_from_two_words_is_left_alone() {
        let speller = Speller::new(["late", "lane"].into_iter(), &BTreeSet::new());
        assert_eq!(speller.mend("lare"), None);
    }
}
