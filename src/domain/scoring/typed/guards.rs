//! What is set aside before anything is counted: quotations, words copied from the customer or the case, sentences said
//! twice, lists of key words; and replies that are no English, or nothing at all.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::scoring::typed::ear::{COPIED_WORDS, Ear, run_of};
use crate::domain::scoring::typed::text::{Kind, Tokens};

/// Share of words the language knows below which a reply is taken for another language or for none.
const KNOWN_MIN: f64 = 0.45;
/// A longer sentence with a smaller share of glue words is a list of key words.
const LIST_WORDS: usize = 9;
const LIST_GLUE: f64 = 0.15;

/// Why a reply has no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotScored {
    /// There are no words.
    Empty,
    /// Too few words are English ones.
    Language,
    /// All of it is quoted or copied.
    Copied,
    /// Key words without a sentence.
    List,
}

impl NotScored {
    /// In words a trainee reads.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Empty => "Not scored, because there are no words in it yet.",
            Self::Language => "Not scored, because too few of these words are English ones that the scorer knows.",
            Self::Copied => "Not scored, because every word is quoted or copied from the case. Say it in your own.",
            Self::List => "Not scored, because these are key words without a sentence.",
        }
    }
}

/// Masks what is no evidence.
pub(super) fn mask(text: &str, tokens: &mut Tokens, ear: &Ear<'_>) {
    quotations(text, tokens);
    let mut copied = vec![false; tokens.all.len()];
    for from in 0..tokens.all.len().saturating_sub(COPIED_WORDS - 1) {
        if ear.copied.contains(&run_of(tokens, from)) {
            copied.iter_mut().skip(from).take(COPIED_WORDS).for_each(|token| *token = true);
        }
    }
    for (token, copied) in tokens.all.iter_mut().zip(copied) {
        token.masked |= copied;
    }
    repetitions(tokens);
}

/// What stands between two quotation marks of the double kind.
fn quotations(text: &str, tokens: &mut Tokens) {
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '”' | '„' | '«' | '»')) {
        match open {
            None => open = Some(at),
            Some(from) => {
                for token in tokens.all.iter_mut().filter(|token| token.start > from && token.end <= at) {
                    token.masked = true;
                }
                open = (c == '“' || c == '„').then_some(at);
            }
        }
    }
}

/// A sentence said once already.
fn repetitions(tokens: &mut Tokens) {
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut from = 0;
    while let Some(first) = tokens.all.get(from) {
        let sentence = first.sentence;
        let to = from + tokens.all.iter().skip(from).take_while(|token| token.sentence == sentence).count();
        let words: Vec<&str> = (from..to).map(|at| tokens.at(at)).collect();
        if words.len() > 1 && !said.insert(words.join(" ")) {
            tokens.all.iter_mut().skip(from).take(to - from).for_each(|token| token.masked = true);
        }
        from = to;
    }
}

/// Sentences that are lists of key words: nothing in them is said to anybody.
pub(super) fn lists(tokens: &mut Tokens, ear: &Ear<'_>) -> bool {
    let mut from = 0;
    let mut any = false;
    while let Some(first) = tokens.all.get(from) {
        let sentence = first.sentence;
        let to = from + tokens.all.iter().skip(from).take_while(|token| token.sentence == sentence).count();
        let glue = (from..to).filter(|at| ear.language.glue.contains(tokens.at(*at))).count();
        let figures = tokens.all.iter().skip(from).take(to - from).filter(|t| t.kind != Kind::Word).count();
        if to - from - figures >= LIST_WORDS && (glue as f64) < LIST_GLUE * ((to - from - figures) as f64) {
            tokens.all.iter_mut().skip(from).take(to - from).for_each(|token| token.masked = true);
            any = true;
        }
        from = to;
    }
    any
}

/// Whether too few of the words belong to the language.
pub(super) fn is_foreign(tokens: &Tokens, ear: &Ear<'_>) -> bool {
    let words: Vec<&str> = tokens.all.iter().filter(|t| t.kind == Kind::Word).map(|t| tokens.word(t)).collect();
    if words.is_empty() {
        return false;
    }
    let known = |word: &&&str| {
        ear.language.knows(word)
            || ear.facts.contains(super::ear::stem(word))
            || ear.names.contains(**word)
            || ear.terms.contains_key(super::ear::stem(word))
    };
    let known = words.iter().filter(known).count();
    (known as f64) < KNOWN_MIN * (words.len() as f64)
}
