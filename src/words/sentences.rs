//! A text at its place in a sentence: what begins one, and what follows a colon.

use crate::words::{Language, Words};

impl Words {
    /// What is written as inside a sentence, at the beginning of one.
    pub fn begun(&self, text: &str) -> String {
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// A sentence behind a colon: English goes on small there, German begins anew.
    pub fn after_colon(&self, sentence: &str) -> String {
        match self.language {
            Language::English => {
                let mut letters = sentence.chars();
                letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
            }
            Language::German => sentence.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_large_and_goes_on_behind_a_colon_as_the_language_has_it() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        assert_eq!([english.begun("names it"), german.begun("ändert es")], ["Names it", "Ändert es"]);
        assert_eq!([english.after_colon("Say it."), german.after_colon("Sag es.")], ["say it.", "Sag es."]);
        assert_eq!([german.begun(""), english.after_colon("")], ["", ""]);
    }
}
