//! A language, read from its file: slots, word classes, and the words that turn or limit what is said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::kinds::{Kind, Kinds};
use crate::domain::scoring::typed::pattern::Patterns;
use crate::domain::scoring::typed::spell::{Speller, is_a_word};

/// The file of a language does not read.
#[derive(Debug, thiserror::Error)]
#[error("the scorer’s words for “{language}” do not read: {why}")]
pub struct PackError {
    /// Which language.
    pub language: String,
    /// What is wrong, and where.
    pub why: String,
}

/// Whether a slot still counts under a “not”, in an “if” or in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Under {
    /// It no longer counts.
    Drops,
    /// It counts all the same.
    #[default]
    Keeps,
}

/// Words that show one thing.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Its name, in evidence and in tests.
    pub id: String,
    /// What it is heard as.
    pub cue: Cue,
    /// In a few words, for whoever reads the file.
    pub says: String,
    /// After a “not”.
    #[serde(default = "drops")]
    pub negated: Under,
    /// In an “if”.
    #[serde(default)]
    pub conditional: Under,
    /// In a question.
    #[serde(default)]
    pub asked: Under,
    /// The words; see [`Patterns`].
    pub patterns: Vec<String>,
    /// Sentences in which it is found.
    pub yes: Vec<String>,
    /// Sentences in which it is not.
    pub no: Vec<String>,
}

fn drops() -> Under {
    Under::Drops
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Pack", deny_unknown_fields)]
struct File {
    language: String,
    classes: BTreeMap<String, Vec<String>>,
    negators: BTreeSet<String>,
    harmless: BTreeSet<String>,
    conditions: BTreeSet<String>,
    polite: Vec<String>,
    whether: BTreeSet<String>,
    glue: Vec<String>,
    usual: Vec<String>,
    idle: Vec<String>,
    lapses: Vec<String>,
    worked: Vec<String>,
    participles: Vec<String>,
    same_in_past: Vec<String>,
    to_scorer: Vec<String>,
    first_names: Vec<String>,
    supposing: Vec<String>,
    kinds: BTreeMap<Kind, Vec<String>>,
    slots: Vec<Slot>,
}

/// A language, ready to listen.
#[derive(Debug)]
pub struct Language {
    /// Its tag, such as `en`.
    pub tag: String,
    /// What can be heard, by number.
    pub slots: Vec<Slot>,
    /// Every pattern of every slot.
    pub patterns: Patterns,
    /// How many of the words in the patterns, from the first, are in those by which levels and errors go.
    spoken: usize,
    /// Words that deny what follows.
    pub negators: BTreeSet<String>,
    /// Words after a negator that take its force away.
    pub harmless: BTreeSet<String>,
    /// Words that set a condition.
    pub conditions: BTreeSet<String>,
    /// What follows a condition that leaves it to the customer, as words.
    pub polite: Vec<Vec<String>>,
    /// Words before a condition that make it a question.
    pub whether: BTreeSet<String>,
    /// The glue of sentences, which lists of key words lack, each word with the number of its line: its kind.
    pub glue: BTreeMap<String, u8>,
    /// Words so usual that they are nobody's own facts, the glue included.
    pub common: BTreeSet<String>,
    /// Verbs in which a first person does nothing: “understand”, “hope”.
    pub idle: BTreeSet<String>,
    /// Verbs of the past in which a first person did something wrong: “forgot”, “lost”.
    pub lapses: BTreeSet<String>,
    /// Verbs of the past by which “we” tells of work done, not of a lapse: “checked”.
    pub worked: BTreeSet<String>,
    /// Participles and pasts that do not end in -ed.
    pub participles: BTreeSet<String>,
    /// Of those, the ones that are the same in the present: “put”, “cut”.
    pub same_in_past: BTreeSet<String>,
    /// Names that are words too.
    pub first_names: BTreeSet<String>,
    /// What is said to whoever scores, as words.
    pub to_scorer: Vec<Vec<String>>,
    /// What makes all that follows in its sentence only supposed, as words: “if i were”.
    pub supposing: Vec<Vec<String>>,
    /// What kinds of words stand beside what is given.
    pub(super) kinds: Kinds,
    /// What a mistyped word was meant to be; made for the first one.
    speller: OnceLock<Speller>,
}

impl Language {
    /// Reads a language's file.
    ///
    /// # Errors
    /// [`PackError`] with the slot and pattern at fault.
    pub fn read(name: &str, text: &str) -> Result<Self, PackError> {
        Self::read_with(name, text, |slots| slots)
    }

    /// The same with every wording a slot of its own, `remedy#3`: which of them a reply was heard by.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_apart(name: &str, text: &str) -> Result<Self, PackError> {
        let alone = |slot: &Slot, number: usize, pattern: &String| Slot {
            id: format!("{}#{number}", slot.id),
            patterns: vec![pattern.clone()],
            ..slot.clone()
        };
        let apart = |slot: &Slot| -> Vec<Slot> {
            slot.patterns.iter().enumerate().map(|(number, pattern)| alone(slot, number, pattern)).collect()
        };
        Self::read_with(name, text, |slots| slots.iter().flat_map(apart).collect())
    }

    /// The same without some of its wordings, by the names that [`Self::read_apart`] gives them.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_without(name: &str, text: &str, without: &BTreeSet<String>) -> Result<Self, PackError> {
        let kept = |mut slot: Slot| {
            let mut number = 0;
            slot.patterns.retain(|_| {
                number += 1;
                !without.contains(&format!("{}#{}", slot.id, number - 1))
            });
            slot
        };
        Self::read_with(name, text, |slots| slots.into_iter().map(kept).collect())
    }

    fn read_with(name: &str, text: &str, change: impl FnOnce(Vec<Slot>) -> Vec<Slot>) -> Result<Self, PackError> {
        let wrong = |why: String| PackError { language: name.to_owned(), why };
        let mut file: File = ron::from_str(text).map_err(|e| wrong(e.to_string()))?;
        file.slots = change(file.slots);
        let mut patterns = Patterns::default();
        let mut spoken = 0;
        // Words that only tell what a reply does come last, and are no words of the scorer's: a slip is not mended to them.
        for tells_deeds in [false, true] {
            for (number, slot) in file.slots.iter().enumerate().filter(|(_, s)| s.cue.tells_deeds() == tells_deeds) {
                let number = u16::try_from(number).map_err(|_| wrong("too many slots".to_owned()))?;
                for pattern in &slot.patterns {
                    patterns.add(number, pattern, &file.classes).map_err(|why| wrong(format!("{}: {why}", slot.id)))?;
                }
            }
            if !tells_deeds {
                spoken = patterns.words();
            }
        }
        let words = |lines: &[String]| -> BTreeSet<String> {
            lines.iter().flat_map(|line| line.split(' ')).map(str::to_owned).collect()
        };
        let phrases = |lines: &[String]| -> Vec<Vec<String>> {
            lines.iter().map(|line| line.split(' ').map(str::to_owned).collect()).collect()
        };
        let mut glue: BTreeMap<String, u8> = BTreeMap::new();
        for (line, number) in file.glue.iter().zip(0_u8..) {
            for word in line.split(' ') {
                glue.entry(word.to_owned()).or_insert(number);
            }
        }
        let common: BTreeSet<String> = glue.keys().cloned().chain(words(&file.usual)).collect();
        Ok(Self {
            tag: file.language,
            patterns,
            spoken,
            negators: file.negators,
            harmless: file.harmless,
            conditions: file.conditions,
            polite: phrases(&file.polite),
            first_names: words(&file.first_names),
            to_scorer: phrases(&file.to_scorer),
            supposing: phrases(&file.supposing),
            kinds: Kinds::of(&file.kinds),
            whether: file.whether,
            glue,
            common,
            idle: words(&file.idle),
            lapses: words(&file.lapses),
            worked: words(&file.worked),
            participles: words(&file.participles),
            same_in_past: words(&file.same_in_past),
            speller: OnceLock::new(),
            slots: file.slots,
        })
    }

    /// Whether a word belongs to the language, as far as the scorer knows it.
    pub fn knows(&self, word: &str) -> bool {
        self.patterns.place_of(word).is_some_and(|place| place < self.spoken)
            || self.common.contains(word)
            || is_a_word(word)
    }

    /// What a mistyped word was meant to be.
    pub fn speller(&self) -> &Speller {
        self.speller.get_or_init(|| Speller::new(self.patterns.vocabulary().take(self.spoken), &self.common))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::{english, english_apart, english_without};

    #[test]
    fn every_slot_is_found_in_its_own_sentences_and_not_in_the_others() {
        let language = english().expect("the file in the program reads");
        let ear = plain_ear(language);
        let mut wrong = Vec::new();
        for slot in &language.slots {
            assert!(!slot.yes.is_empty() && !slot.no.is_empty(), "{} has no sentences", slot.id);
            assert!(!slot.says.is_empty(), "{} says nothing", slot.id);
            for (sentences, expected) in [(&slot.yes, true), (&slot.no, false)] {
                for sentence in sentences {
                    if ear.hears(sentence, &slot.id) != expected {
                        wrong.push(format!("{}: {sentence:?}, expected {expected}", slot.id));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn a_wording_can_be_told_apart_and_left_out() {
        let apart = english_apart().expect("it reads");
        let text = "I'll refund the item.";
        let heard: BTreeSet<String> = plain_ear(&apart).heard_by(text).into_iter().map(str::to_owned).collect();
        let remedies: BTreeSet<String> = heard.into_iter().filter(|name| name.starts_with("remedy#")).collect();
        assert!(!remedies.is_empty());
        let without = english_without(&remedies).expect("it reads");
        assert!(plain_ear(english().expect("it reads")).hears(text, "remedy"));
        assert!(!plain_ear(&without).hears(text, "remedy"));
        assert!(plain_ear(&without).hears("You get your money back.", "remedy"), "the others are kept");
    }
}
