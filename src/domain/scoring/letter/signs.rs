//! What a letter can be heard to say beside what any reply can: its words stand in `assets/scorer/en-letter.ron`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::domain::scoring::typed::PackError;
use crate::domain::scoring::typed::pattern::{Found, Marks, Patterns, Reading};
use crate::domain::scoring::typed::text::Tokens;

/// One thing a letter can be heard to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Sign {
    /// More than anyone can promise.
    NeverAgain,
    /// A failure nobody did.
    Passive,
    /// What a company says of itself.
    Padding,
    /// A phrase of ceremony in a sentence that says something.
    Ceremony,
    /// An apology with an if in it.
    Conditional,
    /// Pointing at the reader.
    CustBlame,
    /// Pointing at somebody else.
    Blame,
    /// Whose it is.
    Owns,
    /// An apology.
    Regret,
    /// What it was like for them.
    Heart,
    /// A standard.
    Rule,
    /// What keeps it from happening again.
    Prevent,
    /// A choice.
    Choice,
    /// An offer or a step that is none yet.
    Loose,
    /// An offer with a frown or a string.
    Grudging,
    /// What they have to do first.
    Hoop,
    /// What is due, refused.
    Refuses,
    /// Making light of it.
    Light,
    /// The writer's own troubles.
    Writer,
    /// Nobody in particular speaks.
    Faceless,
    /// That something is not known.
    Unknown,
}

impl Sign {
    /// Whether it says the opposite after a “not”.
    fn is_denied_by_not(self) -> bool {
        matches!(self, Self::Owns | Self::Regret | Self::Prevent | Self::Choice)
    }
}

/// Words that deny what follows within so many.
const NEGATORS: &[&str] = &["not", "never", "no", "hardly", "without"];
const NEGATED: usize = 3;

/// “It was not our mistake”, but “I could not be more sorry”.
fn is_denied(tokens: &Tokens, at: usize) -> bool {
    let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
    let before = (at.saturating_sub(NEGATED)..at).rev().take_while(|before| clause(*before) == clause(at));
    let before: Vec<&str> = before.map(|before| tokens.at(before)).take_while(|word| *word != "more").collect();
    before.iter().any(|word| NEGATORS.contains(word))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    id: String,
    shows: Sign,
    patterns: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "these are the slot's tests"))]
    yes: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "these are the slot's tests"))]
    no: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Letter", deny_unknown_fields)]
struct File {
    classes: BTreeMap<String, Vec<String>>,
    slots: Vec<Slot>,
}

/// The signs of a language, ready to be looked for.
#[derive(Debug)]
pub(super) struct Signs {
    slots: Vec<Slot>,
    patterns: Patterns,
}

/// A sign and the tokens that show it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shown {
    pub(super) sign: Sign,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// English, read once; `None` if the file compiled into the program does not read, which a test keeps from happening.
pub(super) fn english() -> Option<&'static Signs> {
    static ENGLISH: OnceLock<Result<Signs, PackError>> = OnceLock::new();
    let read = || Signs::read(include_str!("../../../../assets/scorer/en-letter.ron"));
    ENGLISH.get_or_init(read).as_ref().ok()
}

impl Signs {
    fn read(text: &str) -> Result<Self, PackError> {
        let wrong = |why: String| PackError { language: "letter".to_owned(), why };
        let file: File = ron::from_str(text).map_err(|error| wrong(error.to_string()))?;
        let mut patterns = Patterns::default();
        for (slot, number) in file.slots.iter().zip(0_u16..) {
            for pattern in &slot.patterns {
                patterns.add(number, pattern, &file.classes).map_err(|why| wrong(format!("{}: {why}", slot.id)))?;
            }
        }
        Ok(Self { slots: file.slots, patterns })
    }

    /// Every sign in a text, in its order.
    pub(super) fn find(&self, tokens: &Tokens) -> Vec<Shown> {
        let marks = Marks::new(tokens.all.len());
        let mut found: Vec<Found> = Vec::new();
        self.patterns.find(&Reading { tokens, marks: &marks }, &mut found);
        let sign = |found: &Found| self.slots.get(usize::from(found.slot)).map(|slot| slot.shows);
        let mut shown: Vec<Shown> =
            found.iter().filter_map(|f| Some(Shown { sign: sign(f)?, from: f.from, to: f.to })).collect();
        shown.retain(|shown| !shown.sign.is_denied_by_not() || !is_denied(tokens, shown.from));
        shown.sort_by_key(|shown| (shown.from, shown.to, shown.sign));
        shown.dedup();
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_is_found_in_its_own_sentences_and_not_in_the_others() {
        let signs = Signs::read(include_str!("../../../../assets/scorer/en-letter.ron")).expect("the file reads");
        let mut wrong = Vec::new();
        for (number, slot) in signs.slots.iter().enumerate() {
            assert!(!slot.yes.is_empty() && !slot.no.is_empty(), "{} has no sentences", slot.id);
            for (sentences, expected) in [(&slot.yes, true), (&slot.no, false)] {
                for sentence in sentences {
                    let tokens = Tokens::of(sentence);
                    let marks = Marks::new(tokens.all.len());
                    let mut found = Vec::new();
                    signs.patterns.find(&Reading { tokens: &tokens, marks: &marks }, &mut found);
                    if found.iter().any(|f| usize::from(f.slot) == number) != expected {
                        wrong.push(format!("{}: {sentence:?}, expected {expected}", slot.id));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
