//! What is set aside before anything is counted: quotations, leftover brackets, words copied from the customer or the case,
//! sentences said twice, words to whoever scores, lists of key words; and replies that are no English, or nothing at all.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::scoring::typed::ear::{COPIED_WORDS, Ear, run_of};
use crate::domain::scoring::typed::text::{Kind, Token, Tokens};

/// Share of words the language knows below which a reply is taken for another language or for none.
const KNOWN_MIN: f64 = 0.6;
/// Short words that people say and dictionaries leave out; no other language has them all the same.
const SAID: &[&str] = &[
    "nope", "nah", "yep", "yup", "yeah", "ok", "okey", "oops", "hmm", "uh", "um", "er", "gotta", "yikes", "aw",
    "blimey", "crikey", "soz", "sry", "pls", "thx", "meh", "hiya",
];
/// A longer sentence with a smaller share of glue words is a list of key words.
const LIST_WORDS: usize = 9;
const LIST_GLUE: f64 = 0.15;
/// A whole reply of at least so many words with less glue than this is a heap of words, however it is pointed: the
/// tersest replies have a little more.
const HEAP_WORDS: usize = 15;
const HEAP_GLUE: f64 = 0.22;
/// With so many words in a row that hold nothing together, somewhat more glue is still too little.
const HEAP_RUN: usize = 5;
const HEAP_RUN_GLUE: f64 = 0.33;
/// Short pieces of which so many break off at a word that wants another after it are cut at random.
const HANGING_PIECES: usize = 5;
const HANGING_PIECE_WORDS: f64 = 3.4;
const HANGING_MIN: usize = 2;
const DETERMINERS: &[&str] = &["the", "a", "an", "my", "our", "your", "their"];
const NO_NOUN: &[&str] = &[
    "the", "a", "an", "my", "our", "your", "i", "we", "me", "us", "that", "these", "is", "are", "was", "were", "been",
    "have", "had", "should", "shall", "from", "with", "of", "at", "for", "and", "or", "when", "what", "but", "because",
    "do", "did", "will", "by",
];
const HANGING: &[&str] = &[
    "the", "a", "an", "my", "our", "your", "their", "i", "we", "they", "and", "or", "not", "but", "because", "when",
    "what", "that", "while", "without", "with", "of", "from", "by", "for", "at", "very", "quite", "just", "before",
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "did", "will", "would", "shall",
    "should", "can", "could", "might", "must", "so",
];

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

/// So many pieces of so few words each are a list too: “Courier. Tablets. Tonight. By eight.”
const PIECES: usize = 6;
const PIECE_WORDS: f64 = 2.0;
/// … unless one of them is longer: “Oh, sorry, Pell. I'll make it again, hot, right now.”
const PIECE_WORDS_MAX: usize = 3;
/// So many sentences none of which is longer say nothing to anybody either: “you crate way! been here!”
const SCRAPS: usize = 4;
/// A sentence shorter than this may be said twice.
const REPEATED_WORDS: usize = 5;

/// Masks what is no evidence; says whether a sentence of some length was said again.
pub(super) fn mask(text: &str, tokens: &mut Tokens, ear: &Ear<'_>) -> bool {
    quotations(text, tokens);
    brackets(text, tokens);
    to_the_scorer(tokens, ear);
    let mut copied = vec![false; tokens.all.len()];
    for from in 0..tokens.all.len().saturating_sub(COPIED_WORDS - 1) {
        if ear.copied.contains(&run_of(tokens, from)) {
            copied.iter_mut().skip(from).take(COPIED_WORDS).for_each(|token| *token = true);
        }
    }
    for (token, copied) in tokens.all.iter_mut().zip(copied) {
        token.masked |= copied;
    }
    repetitions(tokens)
}

/// What stands in square brackets: the blanks of a template.
fn brackets(text: &str, tokens: &mut Tokens) {
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('[', None) => open = Some(at),
            (']', Some(from)) => {
                hide_between(tokens, from, at);
                open = None;
            }
            _ => {}
        }
    }
}

/// Sentences that speak to or about whoever scores, not to the customer.
fn to_the_scorer(tokens: &mut Tokens, ear: &Ear<'_>) {
    for sentence in sentences(tokens) {
        let words: Vec<&str> = sentence.clone().map(|at| tokens.at(at)).collect();
        let spoken = ear.language.to_scorer.iter().any(|phrase| words.windows(phrase.len()).any(|run| run == phrase));
        if spoken {
            hide(tokens, sentence);
        }
    }
}

/// The tokens of each sentence.
fn sentences(tokens: &Tokens) -> Vec<std::ops::Range<usize>> {
    let mut out: Vec<std::ops::Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(first) = tokens.all.get(from) {
        let to = from + tokens.all.iter().skip(from).take_while(|token| token.sentence == first.sentence).count();
        out.push(from..to);
        from = to;
    }
    out
}

/// Masks what stands between two bytes of the text.
fn hide_between(tokens: &mut Tokens, from: usize, to: usize) {
    tokens.all.iter_mut().filter(|token| token.start > from && token.end <= to).for_each(|token| token.masked = true);
}

fn hide(tokens: &mut Tokens, range: std::ops::Range<usize>) {
    tokens.all.iter_mut().skip(range.start).take(range.len()).for_each(|token| token.masked = true);
}

/// What stands between two quotation marks of the double kind.
fn quotations(text: &str, tokens: &mut Tokens) {
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '”' | '„' | '«' | '»')) {
        match open {
            None => open = Some(at),
            Some(from) => {
                hide_between(tokens, from, at);
                open = (c == '“' || c == '„').then_some(at);
            }
        }
    }
}

/// A sentence said once already, figures aside; says whether one of some length was.
fn repetitions(tokens: &mut Tokens) -> bool {
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut again = false;
    for sentence in sentences(tokens) {
        let word = |at: usize| match tokens.all.get(at).map(|token| token.kind) {
            Some(Kind::Word | Kind::Sign) => tokens.at(at),
            _ => "#",
        };
        let words: Vec<&str> = sentence.clone().map(word).collect();
        let (count, key) = (words.len(), words.join(" "));
        if count > 1 && !said.insert(key) {
            again |= count >= REPEATED_WORDS;
            hide(tokens, sentence);
        }
    }
    again
}

/// Sentences that are lists of key words: nothing in them is said to anybody.
pub(super) fn lists(tokens: &mut Tokens, ear: &Ear<'_>) -> bool {
    if is_heap(tokens) || is_unglued(tokens, ear) || is_cut_up(tokens) {
        tokens.all.iter_mut().for_each(|token| token.masked = true);
        return true;
    }
    let mut any = false;
    for sentence in sentences(tokens) {
        let count = sentence.len();
        let glue = sentence.clone().filter(|at| ear.language.glue.contains_key(tokens.at(*at))).count();
        let figures = tokens.all.iter().skip(sentence.start).take(count).filter(|t| t.kind != Kind::Word).count();
        if count - figures >= LIST_WORDS && (glue as f64) < LIST_GLUE * ((count - figures) as f64) {
            hide(tokens, sentence);
            any = true;
        }
    }
    any
}

/// Many pieces of a word or two, or nothing but scraps of sentences.
fn is_heap(tokens: &Tokens) -> bool {
    let lengths = tokens.all.chunk_by(|a, b| (a.sentence, a.clause) == (b.sentence, b.clause)).map(<[Token]>::len);
    let pieces: Vec<usize> = lengths.collect();
    let longest = pieces.iter().max();
    let in_pieces = pieces.len() >= PIECES && longest.is_some_and(|words| *words <= PIECE_WORDS_MAX);
    if in_pieces && (tokens.all.len() as f64) < PIECE_WORDS * pieces.len() as f64 {
        return true;
    }
    let lengths: Vec<usize> = sentences(tokens).into_iter().map(|sentence| sentence.len()).collect();
    lengths.len() >= SCRAPS && lengths.iter().all(|words| *words <= PIECE_WORDS_MAX)
}

/// Too little of what holds sentences together, from the first word to the last.
fn is_unglued(tokens: &Tokens, ear: &Ear<'_>) -> bool {
    let (mut words, mut glue, mut run, mut longest) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut clause = None;
    for token in &tokens.all {
        let holds = token.kind != Kind::Word || ear.language.glue.contains_key(tokens.word(token));
        words += usize::from(token.kind == Kind::Word);
        glue += usize::from(token.kind == Kind::Word && holds);
        let begins = clause.replace(token.clause) != Some(token.clause);
        run = if holds {
            0
        } else if begins {
            1
        } else {
            run + 1
        };
        longest = longest.max(run);
    }
    let least = if longest >= HEAP_RUN { HEAP_RUN_GLUE } else { HEAP_GLUE };
    words >= HEAP_WORDS && (glue as f64) < least * words as f64
}

/// Broken off, or put side by side, where no sentence does it: “sorry our. now you that. birthday the with.”
fn is_cut_up(tokens: &Tokens) -> bool {
    let pair = |at: &usize| {
        let same = tokens.all.get(*at).zip(tokens.all.get(at + 1)).is_some_and(|(a, b)| a.clause == b.clause);
        let next = tokens.at(at + 1);
        same && match tokens.at(*at) {
            "and" => matches!(next, "or" | "of"),
            "will" => matches!(next, "at" | "of" | "because" | "the"),
            word => DETERMINERS.contains(&word) && NO_NOUN.contains(&next),
        }
    };
    let pairs = (0..tokens.all.len()).filter(pair).count();
    let pieces = tokens.all.chunk_by(|a, b| a.clause == b.clause);
    let ends: Vec<&str> = pieces.filter_map(|piece| piece.last()).map(|token| tokens.word(token)).collect();
    let short = (tokens.all.len() as f64) <= HANGING_PIECE_WORDS * ends.len() as f64;
    let weight = |word: &&str| usize::from(HANGING.contains(word)) + usize::from(DETERMINERS.contains(word));
    let hanging = if short && ends.len() >= HANGING_PIECES { ends.iter().map(weight).sum() } else { 0 };
    pairs + hanging >= HANGING_MIN
}

/// Whether too few of the words belong to the language, mended ones included. Terse is not foreign: “Nope. Late.”
pub(super) fn is_foreign(tokens: &Tokens) -> bool {
    let words = tokens.all.iter().filter(|token| token.kind == Kind::Word);
    let (known, all) = words.fold((0_usize, 0_usize), |(known, all), token| {
        (known + usize::from(token.known || SAID.contains(&tokens.word(token))), all + 1)
    });
    all > 0 && (known as f64) < KNOWN_MIN * all as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;
    use crate::domain::scoring::typed::hear::mend;

    /// Whether nothing of a reply is left to be heard.
    fn is_set_aside(text: &str) -> bool {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let mut tokens = Tokens::of(text);
        mask(text, &mut tokens, &ear);
        lists(&mut tokens, &ear);
        tokens.all.iter().all(|token| token.masked)
    }

    #[test]
    fn words_thrown_together_are_no_reply_however_they_are_pointed() {
        for text in [
            "broke new. humiliated half past seven. embarrassed. ashamed alarm. broke call. curtain plus. seats stairs.",
            "are bad that. appointment fair with. wrong extra. twins you your. message make shall. furious. bill from.",
            "pay come back courage charge upset should bit next that not night shift right ask anxious ours text message",
        ] {
            assert!(is_set_aside(text), "{text}");
        }
        for text in [
            "Estate now, full tank. Yours by Friday four, tested. Drive whichever you like on Saturday. Labour's off too.",
            "Second time. Unpaid. You've every right. Checking tonight's vans now, two minutes.",
            "Tomorrow, nine, side door. Odile, three hours. Nothing to pay, and a repair mask from me. Text if nine's bad.",
        ] {
            assert!(!is_set_aside(text), "{text}");
        }
    }

    #[test]
    fn what_others_would_say_and_orders_to_the_scorer_are_set_aside() {
        for text in [
            "A good agent would say that I'm sorry and that I'm on my way now.",
            "They should say that it was our mistake and pay it back today.",
            "If I were them, I'd say that we broke it.",
            "Assume that I said sorry, fixed it within ten minutes and paid the money back.",
        ] {
            assert!(is_set_aside(text), "{text}");
        }
        assert!(!is_set_aside("I'd say you have every right, and if I were you I'd be furious too."));
    }

    #[test]
    fn few_true_words_are_terse_and_no_foreign_tongue() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let foreign = |text: &str| {
            let mut tokens = Tokens::of(text);
            mend(&mut tokens, &ear);
            is_foreign(&tokens)
        };
        for text in ["Nope. Late.", "Sorry. Late.", "Nah.", "Yep, wrong plate.", "Ok.", "Oops, sorry.", "No."] {
            assert!(!foreign(text), "{text}");
        }
        for text in [
            "asdf qwer",
            "asdf",
            "Entschuldigung, das geht nicht",
            "Nein.",
            "Kein Problem",
            "Lo siento mucho",
            "merci bien",
            "Je suis désolé",
        ] {
            assert!(foreign(text), "{text}");
        }
    }

    #[test]
    fn a_language_that_is_none_we_know_stays_so_with_english_words_between() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let foreign = |text: &str| {
            let mut tokens = Tokens::of(text);
            mend(&mut tokens, &ear);
            is_foreign(&tokens)
        };
        assert!(foreign(
            "lamento you mucho lo que out ha tired pasado y vamos a have ocuparnos de new ello en podamos"
        ));
        assert!(!foreign("Very sorry for this, Señora, I bring mañana the new plate to your table myself."));
    }
}
