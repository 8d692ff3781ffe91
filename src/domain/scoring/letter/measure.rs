//! Plain measures of a text, for whoever writes it: how many words, how easy it reads, what stands in it twice.

use std::collections::BTreeMap;

use crate::domain::scoring::typed::text::{Kind, Tokens};

/// Under so many words an ease of reading says nothing.
const EASE_WORDS: u32 = 30;
/// Words in a row that are called a repetition …
const RUN: usize = 4;
/// … if so many of them are of some length.
const LONG_WORDS: usize = 2;
const LONG: usize = 5;

/// How many words a text has.
pub fn words(text: &str) -> u32 {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// Flesch's reading ease of an English text: 100 very easy, 60 plain, below 30 hard. `None` where there is too little of it.
pub fn reading_ease(text: &str) -> Option<f64> {
    let (mut count, mut syllables_in_all, mut sentences) = (0_u32, 0_u32, 0_u32);
    for sentence in text.split(['.', '!', '?', ':', '\n']) {
        let in_it: Vec<&str> =
            sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
        count += u32::try_from(in_it.len()).unwrap_or(0);
        syllables_in_all += in_it.iter().map(|word| syllables(word)).sum::<u32>();
        sentences += u32::from(!in_it.is_empty());
    }
    let (count_f, sentences) = (f64::from(count), f64::from(sentences.max(1)));
    (count >= EASE_WORDS)
        .then(|| 206.835 - 1.015 * (count_f / sentences) - 84.6 * (f64::from(syllables_in_all) / count_f))
}

/// Syllables of an English word, as they are usually guessed: groups of vowels, less a silent e.
fn syllables(word: &str) -> u32 {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let groups = letters.chunk_by(|a, b| vowel(a) == vowel(b)).filter(|group| group.first().is_some_and(vowel)).count();
    let ending: String = letters.iter().rev().take(3).rev().collect();
    let silent = ending.ends_with('e') && !ending.ends_with("le") && !ending.ends_with("ee")
        || ending.ends_with("ed") && !ending.ends_with("ted") && !ending.ends_with("ded") && letters.len() > 3;
    u32::try_from(groups).unwrap_or(1).saturating_sub(u32::from(silent)).max(1)
}

/// Stretches of a text that stood in it before, as bytes: four words in a row or more.
pub(super) fn repeated(tokens: &Tokens) -> Vec<(usize, usize)> {
    let mut first: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    let mut again: Vec<(usize, usize)> = Vec::new();
    let clause = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    for from in 0..tokens.all.len().saturating_sub(RUN - 1) {
        let run: Vec<&str> = (from..from + RUN).map(|at| tokens.at(at)).collect();
        let words = tokens.all.iter().skip(from).take(RUN).filter(|t| t.kind == Kind::Word);
        let long = words.filter(|token| tokens.word(token).len() >= LONG).count();
        if clause(from) != clause(from + RUN - 1) || long < LONG_WORDS {
            continue;
        }
        if let Some(before) = first.get(&run) {
            if before + RUN <= from {
                match again.last_mut().filter(|last| last.1 > from) {
                    Some(last) => last.1 = from + RUN,
                    None => again.push((from, from + RUN)),
                }
            }
        } else {
            first.insert(run, from);
        }
    }
    let place = |(from, to): (usize, usize)| Some((tokens.all.get(from)?.start, tokens.all.get(to - 1)?.end));
    again.into_iter().filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_in_short_sentences_read_easily_and_long_ones_do_not() {
        let easy = "We got it wrong. Your box came late. The food was cold. We are sorry. You had to wait in the rain. A new \
                    box is on its way to you. It is there at six.";
        let hard = "The organisation acknowledges that unsatisfactory circumstances materialised in connection with the \
                    aforementioned transportation arrangements, notwithstanding considerable preparatory coordination \
                    activities undertaken collaboratively by responsible departments, their representatives, and everybody \
                    else participating in operational procedures.";
        assert!(reading_ease(easy).unwrap() > 90.0, "{:?}", reading_ease(easy));
        assert!(reading_ease(hard).unwrap() < 0.0, "{:?}", reading_ease(hard));
        assert_eq!(reading_ease("Too short."), None);
        let count = |word: &str| syllables(word);
        assert_eq!(["cat", "table", "made", "missed", "waited", "apology", "queue"].map(count), [1, 2, 1, 1, 2, 4, 1]);
    }

    #[test]
    fn what_stands_there_twice_is_shown_the_second_time() {
        let text =
            "A fresh basket on Thursday comes to you. Or would you rather take a fresh basket on Thursday, or money?";
        let found = repeated(&Tokens::of(text));
        assert_eq!(found.len(), 1);
        assert_eq!(text.get(found[0].0..found[0].1), Some("a fresh basket on Thursday"));
        assert_eq!(repeated(&Tokens::of("We are sorry. We are so sorry. It is ours, and it is ours.")), []);
    }

    #[test]
    fn words_are_what_stands_between_spaces_and_has_a_letter_or_figure() {
        assert_eq!(words("  I'm sorry – 555 0118. "), 4);
        assert_eq!(words(" – \n"), 0);
    }
}
