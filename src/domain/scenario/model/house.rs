//! What an organisation has laid over a case, as far as it is not the case's own by then: whose rules they are, and the
//! words it avoids. Knows nothing of its file.

use std::ops::Range;

use crate::domain::scenario::model::{Policy, Scenario};
use crate::words::Words;

/// The organisation whose rules are laid over a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// What it calls itself.
    pub name: String,
    /// The limits of the case are its own.
    pub sets_limits: bool,
    /// How many rules of the policy card are its own: the last ones.
    pub rules: usize,
    /// Words it avoids.
    pub avoid: Vec<Avoid>,
}

/// Words an organisation avoids, and what it says in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Avoid {
    /// Any of these.
    pub words: Vec<String>,
    /// What to say.
    pub say: String,
}

/// Words to avoid, found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Avoided {
    /// Where they stand, as bytes of the text.
    pub bytes: Range<usize>,
    /// As they stand there.
    pub words: String,
    /// What to say.
    pub say: String,
}

impl Avoided {
    /// As the trainee reads it.
    pub fn sentence(&self, words: &Words) -> String {
        let say = self.say.trim_end_matches(['.', ' ']);
        words.tell("common-avoided", &[("avoided", (&self.words).into()), ("say", say.into())])
    }
}

impl House {
    /// The words of a text that the organisation avoids, in its order; of those that overlap, the first and longest.
    pub fn avoided_in(&self, text: &str) -> Vec<Avoided> {
        let text_words = words(text);
        let wanted: Vec<(Vec<Word<'_>>, &Avoid)> =
            self.avoid.iter().flat_map(|avoid| avoid.words.iter().map(move |phrase| (words(phrase), avoid))).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = text_words.get(at..).filter(|rest| !rest.is_empty()) {
            let here = wanted.iter().filter(|(phrase, _)| begins_with(rest, phrase));
            // Of two that are equally long, the one that stands first in the file.
            let longest = here.rev().max_by_key(|(phrase, _)| phrase.len());
            let Some((phrase, avoid)) = longest else {
                at += 1;
                continue;
            };
            at += phrase.len();
            let last = text_words.get(at - 1).map_or(0, |word| word.bytes.end);
            let bytes = rest.first().map_or(last, |word| word.bytes.start)..last;
            let words = text.get(bytes.clone()).unwrap_or_default().to_owned();
            found.push(Avoided { bytes, words, say: avoid.say.clone() });
        }
        found
    }
}

impl Scenario {
    /// The rules of its own policy card.
    pub fn own_policy(&self) -> &[Policy] {
        self.policy.get(..self.own_rules()).unwrap_or_default()
    }

    /// The rules that an organisation has laid over it.
    pub fn house_policy(&self) -> &[Policy] {
        self.policy.get(self.own_rules()..).unwrap_or_default()
    }

    fn own_rules(&self) -> usize {
        self.policy.len().saturating_sub(self.house.as_ref().map_or(0, |house| house.rules))
    }
}

/// Whether a phrase holds a letter or a figure, so that it can be found in a text at all.
pub fn can_be_found(phrase: &str) -> bool {
    phrase.chars().any(char::is_alphanumeric)
}

/// Whether two phrases are found in the same places.
pub fn is_same_phrase(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    a.len() == b.len() && begins_with(&a, &b)
}

/// A word, and what stands between it and the one before.
struct Word<'t> {
    bytes: Range<usize>,
    /// In small letters, with straight apostrophes.
    plain: String,
    before: &'t str,
}

/// Whether a text goes on with a phrase, word by word, whatever stands before the first.
fn begins_with(text: &[Word<'_>], phrase: &[Word<'_>]) -> bool {
    let is_same = |(i, (a, b)): (usize, (&Word<'_>, &Word<'_>))| {
        a.plain == b.plain && (i == 0 || between(a.before) == between(b.before))
    };
    !phrase.is_empty() && text.len() >= phrase.len() && text.iter().zip(phrase).enumerate().all(is_same)
}

/// What stands between two words, all blanks alike.
fn between(gap: &str) -> String {
    let marks = gap.chars().filter(|letter| !letter.is_whitespace()).collect();
    if gap.chars().any(char::is_whitespace) { format!("{marks} ") } else { marks }
}

/// The words of a text: letters and figures, and apostrophes between them.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((from, first)) = letters.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut end = from + first.len_utf8();
        while let Some((at, letter)) = letters.next_if(|(at, letter)| goes_on(text, *at, *letter)) {
            end = at + letter.len_utf8();
        }
        let last = found.last().map_or(0, |word| word.bytes.end);
        let plain = text.get(from..end).unwrap_or_default().to_lowercase().replace('’', "'");
        found.push(Word { bytes: from..end, plain, before: text.get(last..from).unwrap_or_default() });
    }
    found
}

/// Whether a letter behind a word belongs to it: an apostrophe does before another letter.
fn goes_on(text: &str, at: usize, letter: char) -> bool {
    let next = || text.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next());
    letter.is_alphanumeric() || (matches!(letter, '\'' | '’') && next().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house(phrases: &[(&str, &str)]) -> House {
        let avoid = phrases.iter().map(|(word, say)| Avoid { words: vec![(*word).into()], say: (*say).into() });
        House { name: "Q".into(), sets_limits: false, rules: 0, avoid: avoid.collect() }
    }

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let phrases: Vec<(&str, &str)> = phrases.iter().map(|phrase| (*phrase, "it")).collect();
        let found = house(&phrases).avoided_in(text);
        assert!(found.iter().all(|one| text.get(one.bytes.clone()) == Some(one.words.as_str())));
        found.into_iter().map(|one| one.words).collect()
    }

    #[test]
    fn whole_words_are_found_whatever_their_case() {
        let text =
            "Sorry for the Inconvenience, and INCONVENIENCE again; inconveniences are none, nor is uninconvenience.";
        assert_eq!(found(&["inconvenience"], text), ["Inconvenience", "INCONVENIENCE"]);
        assert_eq!(found(&["Élan", "straße"], "élan, ÉLAN und Straße"), ["élan", "ÉLAN", "Straße"]);
        assert!(found(&["inconvenience"], "").is_empty());
        assert!(found(&["…"], "… what").is_empty(), "no word is no word to find");
    }

    #[test]
    fn phrases_go_over_blanks_and_apostrophes_of_either_kind_but_not_over_stops() {
        assert_eq!(found(&["no problem"], "No  problem. No\nproblem! No, problem."), ["No  problem", "No\nproblem"]);
        assert_eq!(found(&["can't"], "We can’t. Can't we? Can. T"), ["can’t", "Can't"]);
        assert!(found(&["can", "t"], "We can't.").is_empty(), "a contraction is one word");
        assert_eq!(found(&["day-to-day"], "day to day, Day-to-day"), ["Day-to-day"]);
        assert_eq!(found(&["  policy! "], "It is our policy."), ["policy"]);
    }

    #[test]
    fn of_those_that_overlap_the_longest_is_told_once() {
        assert_eq!(
            found(&["policy", "company policy", "policy is"], "Company policy is policy."),
            ["Company policy", "policy"]
        );
        let two = house(&[("policy", "what we can do"), ("Policy", "nothing")]);
        assert_eq!(two.avoided_in("policy").first().unwrap().say, "what we can do");
    }

    #[test]
    fn it_is_said_in_one_sentence() {
        let told = house(&[("inconvenience", "what happened to them.")]).avoided_in("the Inconvenience");
        let sentence = told.first().unwrap().sentence(&Words::english().unwrap());
        assert_eq!(sentence, "Your organisation avoids “Inconvenience”: say what happened to them.");
    }
}
