//! A letter outside any case: what somebody noted of what happened, as an ear and a brief. It is no case, and nothing of it
//! is kept.

use serde::Deserialize;

use crate::domain::scenario::model::{LETTER_WORDS, Name, Part};
use crate::domain::scoring::letter::{Asked, Brief};
use crate::domain::scoring::typed::Ear;
use crate::domain::scoring::typed::notes::Notes;
use crate::domain::scoring::typed::pack::PackError;

/// What somebody who writes a letter knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OwnFacts {
    /// Whom it is to, such as `Ms Ebba Lindqvist`.
    pub to: String,
    /// Who signs, with what else belongs to it, parted by commas.
    pub from: String,
    /// What happened, and whose doing it was.
    pub happened: String,
    /// What they wanted, and what depended on it.
    pub they_wanted: String,
    /// What nobody knows yet and may not be told as known, a phrase each; `/` parts words that say the same.
    pub cannot_say_yet: Vec<String>,
    /// What may be given.
    pub may_give: Vec<String>,
    /// What the letter has to say in any case, a phrase each.
    pub must_say: Vec<String>,
}

/// Forms of address before a name.
const TITLES: &[&str] = &["mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor"];

impl OwnFacts {
    /// Reads a file of them.
    ///
    /// # Errors
    /// What is wrong, and where.
    pub fn of_ron(text: &str) -> Result<Self, String> {
        ron::from_str(text).map_err(|error| error.to_string())
    }

    /// Whom it is to, as one may be called.
    pub fn name(&self) -> Option<Name> {
        let words: Vec<&str> = self.to.split([',', ';', '\n']).next().unwrap_or_default().split_whitespace().collect();
        let is_title = |word: &&str| TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
        let title = words.first().copied().filter(is_title);
        let names: Vec<&str> = words.iter().skip(usize::from(title.is_some())).copied().collect();
        let (first, last) = (names.first()?, names.last()?);
        let formal = title.map_or_else(|| names.join(" "), |title| format!("{title} {last}"));
        let short = if names.len() > 1 || title.is_none() { (*first).to_owned() } else { formal.clone() };
        Some(Name { full: names.join(" "), formal, short })
    }

    /// Who signs.
    pub fn signer(&self) -> Option<String> {
        let name = self.from.split([',', ';', '\n']).next().unwrap_or_default().trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    /// An ear that knows these facts.
    ///
    /// # Errors
    /// [`PackError`] if a file compiled into the program does not read; a test keeps it from happening.
    pub fn ear(&self) -> Result<Ear<'static>, &'static PackError> {
        let name =
            self.name().unwrap_or_else(|| Name { full: String::new(), formal: String::new(), short: String::new() });
        let happened: Vec<&str> = self.happened.split(['.', '\n', ';']).collect();
        let at_stake: Vec<&str> = self.they_wanted.split(['.', '\n', ';']).collect();
        Ear::of_notes(&Notes { to: &name, happened: &happened, at_stake: &at_stake })
    }

    /// What a letter from these facts is held to.
    pub fn brief(&self) -> Brief {
        let asked = |part: Part| Asked {
            part,
            facts: Vec::new(),
            unconfirmed: if part == Part::Happened { self.cannot_say_yet.clone() } else { Vec::new() },
        };
        Brief {
            name: self.name(),
            signer: self.signer(),
            words_max: LETTER_WORDS,
            asked: Part::ALL.into_iter().map(asked).collect(),
            may_give: self.may_give.clone(),
            must_say: self.must_say.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_people_write_it() {
        let name = |to: &str| OwnFacts { to: to.to_owned(), ..OwnFacts::default() }.name();
        let of = |full: &str, formal: &str, short: &str| {
            Some(Name { full: full.to_owned(), formal: formal.to_owned(), short: short.to_owned() })
        };
        assert_eq!(name("Ms Ebba Lindqvist"), of("Ebba Lindqvist", "Ms Lindqvist", "Ebba"));
        assert_eq!(name("Prof. Brennan, room 12"), of("Brennan", "Prof. Brennan", "Prof. Brennan"));
        assert_eq!(name("Ebba"), of("Ebba", "Ebba", "Ebba"));
        assert_eq!(name(" Mr "), None);
        assert_eq!(name(""), None);
    }

    #[test]
    fn a_file_with_a_word_that_is_none_of_its_own_is_told() {
        assert!(
            OwnFacts::of_ron("OwnFacts(to: \"Ebba\", they_waned: \"\")").is_err_and(|why| why.contains("they_waned"))
        );
        let facts = OwnFacts::of_ron("OwnFacts(from: \"Ruth Calder, packing room\")").expect("the rest is empty");
        assert_eq!((facts.signer().as_deref(), facts.name()), (Some("Ruth Calder"), None));
        assert!(facts.ear().is_ok(), "nothing has to be known");
    }
}
