//! Kinds of words, most of them closed: there in a situation nobody wrote a wording from. Which words are of a kind stands
//! with the language.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::scoring::typed::table::Table;

/// A kind of words; which words are of it stands with the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Kind {
    /// “Not”, “nobody”.
    No,
    /// “Might”, “hopefully”.
    Maybe,
    /// “If”, “until”.
    If,
    /// “Half”, “towards”.
    Part,
    /// “Only”, “except”.
    But,
    /// “Or”, “rather”.
    Choice,
    /// “Also”, “on top”.
    More,
    /// “Refund”, “replace”: giving or putting right.
    Gives,
    /// “Fee”, “cent”.
    Money,
    /// “Nothing”, “free”.
    Free,
    /// “Some time”, “later”.
    Vague,
    /// “Policy”, “unable”.
    Refusal,
    /// “Stays”, “payable”.
    Kept,
    /// “Agrees”, “manager”: somebody’s yes.
    Consent,
    /// “Already”, “tonight”.
    Now,
    /// “Cost”, “pay”: what is asked of somebody.
    Cost,
    /// “Pay”, “owe”: what somebody does with it.
    Pays,
    /// After “our”: “expense”, “pocket”.
    Ours,
}

/// Several kinds at once, a bit each.
pub(super) type Set = u32;

pub(super) const fn set(kind: Kind) -> Set {
    1 << kind as Set
}

/// The words of each kind, by word.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    words: Table,
    sets: Vec<Set>,
}

impl Kinds {
    /// Each kind with its words, in lines.
    pub(super) fn of(kinds: &BTreeMap<Kind, Vec<String>>) -> Self {
        let mut out = Self::default();
        for (kind, line) in kinds.iter().flat_map(|(kind, lines)| lines.iter().map(move |line| (*kind, line))) {
            for word in line.split_whitespace() {
                let number = out.words.add(word);
                if out.sets.len() <= number {
                    out.sets.resize(number + 1, 0);
                }
                if let Some(own) = out.sets.get_mut(number) {
                    *own |= set(kind);
                }
            }
        }
        out
    }

    /// The kinds a word is of.
    pub(super) fn of_word(&self, word: &str) -> Set {
        self.words.number(word).and_then(|number| self.sets.get(number)).copied().unwrap_or_default()
    }
}
