//! A letter as its reader has it before them: tokens, which part and sentence each belongs to, and what is shown where.

use std::ops::Range;

use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::signs::{Shown, Sign, Signs};
use crate::domain::scoring::letter::text::LetterText;
use crate::domain::scoring::typed::ear::stem;
use crate::domain::scoring::typed::text::{Kind, Tokens};
use crate::domain::scoring::typed::{Cue, Ear, Typed};

/// A letter taken apart.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub(super) letter: &'a LetterText,
    /// As [`crate::domain::scoring::letter::shown`] has it.
    pub(super) text: &'a str,
    /// What is quoted, copied or a blank says nothing.
    pub(super) tokens: Tokens,
    /// Whether its words stand in an order people use.
    pub(super) is_orderly: bool,
    /// The tokens of each part.
    parts: Vec<Range<usize>>,
    /// The bytes of each part.
    places: Vec<Range<usize>>,
    /// The tokens of each sentence.
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) signs: Vec<Shown>,
}

impl<'a> Page<'a> {
    pub(super) fn of(letter: &'a LetterText, text: &'a str, ear: &Ear<'_>, signs: Option<&Signs>) -> Self {
        let (tokens, is_orderly) = ear.apart(text);
        let before = |byte: usize| tokens.all.partition_point(|token| token.start < byte);
        let place = |part: Part| {
            let (from, to) = letter.span_in_joined(part, (0, letter.part(part).len()));
            from..to
        };
        let places: Vec<Range<usize>> = Part::ALL.into_iter().map(place).collect();
        let starts: Vec<usize> = places.iter().map(|place| before(place.start)).collect();
        let ends = starts.iter().copied().skip(1).chain([tokens.all.len()]);
        let parts = starts.iter().copied().zip(ends).map(|(from, to)| from..to).collect();
        let mut sentences = Vec::new();
        let mut from = 0;
        for sentence in tokens.all.chunk_by(|a, b| a.sentence == b.sentence) {
            sentences.push(from..from + sentence.len());
            from += sentence.len();
        }
        let signs = signs.map(|signs| signs.find(&tokens)).unwrap_or_default();
        Self { letter, text, tokens, is_orderly, parts, places, sentences, signs }
    }

    /// The tokens of a part.
    pub(super) fn part(&self, part: Part) -> Range<usize> {
        self.parts.get(part as usize).cloned().unwrap_or(0..0)
    }

    /// The part a token stands in; `None` in the subject.
    pub(super) fn part_of(&self, token: usize) -> Option<Part> {
        Part::ALL.into_iter().find(|part| self.part(*part).contains(&token))
    }

    /// The tokens of the sentence a token stands in.
    pub(super) fn sentence_of(&self, token: usize) -> Range<usize> {
        self.sentences.iter().find(|sentence| sentence.contains(&token)).cloned().unwrap_or(token..token)
    }

    /// Everything of one sign.
    pub(super) fn all(&self, sign: Sign) -> impl Iterator<Item = &Shown> {
        self.signs.iter().filter(move |shown| shown.sign == sign)
    }

    /// Whether a sign stands in a part.
    pub(super) fn shows(&self, part: Part, sign: Sign) -> bool {
        let range = self.part(part);
        self.all(sign).any(|shown| range.contains(&shown.from))
    }

    /// Whether a sign stands in a sentence.
    pub(super) fn says(&self, sentence: &Range<usize>, sign: Sign) -> bool {
        self.all(sign).any(|shown| sentence.contains(&shown.from))
    }

    /// Whether any of these was heard in a part of it.
    pub(super) fn heard(&self, typed: &Typed, part: Part, cues: &[Cue]) -> bool {
        let bytes = self.bytes_of(part);
        typed.heard.iter().any(|(cue, from, _)| cues.contains(cue) && bytes.contains(from))
    }

    /// Where a part stands in the text, as bytes.
    pub(super) fn bytes_of(&self, part: Part) -> Range<usize> {
        self.places.get(part as usize).cloned().unwrap_or(0..0)
    }

    /// The bytes of some tokens.
    pub(super) fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.tokens.all.get(from).map_or(0, |token| token.start);
        let end = self.tokens.all.get(to.saturating_sub(1)).map_or(start, |token| token.end);
        (start, end.max(start))
    }

    /// The bytes of a sentence with its full stop and the space behind it, so that it can be cut out.
    pub(super) fn whole(&self, sentence: &Range<usize>) -> (usize, usize) {
        let (from, to) = self.bytes(sentence.start, sentence.end);
        let next = self.tokens.all.get(sentence.end).map_or(self.text.len(), |token| token.start);
        let rest = self.text.get(to..next).unwrap_or_default();
        let stop = rest.char_indices().find(|(_, c)| !matches!(c, '.' | '!' | '?' | '"' | '”' | ')' | ' ' | '…'));
        (from, to + stop.map_or(rest.len(), |(at, _)| at))
    }

    /// Some bytes of the text as bytes of the part they stand in.
    pub(super) fn in_part(&self, (from, to): (usize, usize)) -> Option<(Part, (usize, usize))> {
        let (part, start) = self.letter.part_of_joined(from)?;
        let end = self.letter.part_of_joined(to).filter(|(of, _)| *of == part).map(|(_, at)| at);
        Some((part, (start, end.unwrap_or_else(|| self.letter.part(part).len()))))
    }

    /// The sentence in which a phrase is named: all of its words, in any order; `/` parts words that say the same. A figure
    /// speaks for itself.
    pub(super) fn named(&self, phrase: &Phrase, within: &Range<usize>) -> Option<Range<usize>> {
        let holds = |sentence: &Range<usize>| {
            phrase
                .words
                .iter()
                .all(|word| sentence.clone().any(|at| word.iter().any(|stemmed| is_same(self.tokens.at(at), stemmed))))
        };
        let mut sentences = self.sentences.iter().filter(|sentence| within.contains(&sentence.start));
        if phrase.words.is_empty() { None } else { sentences.find(|sentence| holds(sentence)).cloned() }
    }

    /// The largest share of a phrase's words that stands in two sentences in a row.
    pub(super) fn share(&self, phrase: &Phrase) -> f64 {
        let held = |sentences: &[Range<usize>]| {
            let holds = |word: &&Vec<String>| {
                sentences
                    .iter()
                    .cloned()
                    .flatten()
                    .any(|at| word.iter().any(|stemmed| is_same(self.tokens.at(at), stemmed)))
            };
            phrase.words.iter().filter(holds).count()
        };
        let most = self.sentences.windows(2).map(held).max().unwrap_or(0);
        most as f64 / phrase.words.len().max(1) as f64
    }
}

/// Who did something, and small words of time, in what nobody knows yet: they are said otherwise where it is told as known.
const ANYBODY: &[&str] =
    &["anybody", "anyone", "somebody", "someone", "nobody", "anything", "something", "also", "too", "already", "there"];
/// Forms of usual verbs, with the one people look up.
const FORMS: &[(&str, &str)] = &[
    ("saw", "see"),
    ("seen", "see"),
    ("broke", "break"),
    ("broken", "break"),
    ("lost", "lose"),
    ("paid", "pay"),
    ("took", "take"),
    ("taken", "take"),
    ("gave", "give"),
    ("given", "give"),
    ("came", "come"),
    ("got", "get"),
    ("sent", "send"),
    ("kept", "keep"),
    ("held", "hold"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("bought", "buy"),
    ("sold", "sell"),
    ("told", "tell"),
    ("knew", "know"),
    ("known", "know"),
    ("wrote", "write"),
    ("written", "write"),
    ("found", "find"),
    ("left", "leave"),
    ("made", "make"),
    ("went", "go"),
    ("gone", "go"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("ate", "eat"),
    ("eaten", "eat"),
    ("drove", "drive"),
    ("driven", "drive"),
    ("charged", "charge"),
    ("affected", "affect"),
];

/// A phrase somebody listed, as stems: each word with what may stand in its place.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    words: Vec<Vec<String>>,
}

impl Phrase {
    /// Reads a phrase; the small words of a sentence are left out where anything else is left.
    pub(super) fn of(text: &str, is_small: impl Fn(&str) -> bool) -> Self {
        let read = |part: &str| -> Vec<Vec<String>> {
            let tokens = Tokens::of(part);
            tokens.all.iter().map(|token| vec![root(tokens.word(token)).to_owned()]).collect()
        };
        let mut all: Vec<(bool, Vec<String>)> = Vec::new();
        for word in text.split_whitespace() {
            let bare: String = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            if word.contains('/') {
                let ways: Vec<String> = word.split('/').flat_map(&read).flatten().collect();
                all.push((false, ways));
            } else {
                let small = is_small(&bare) || ANYBODY.contains(&bare.as_str());
                all.extend(read(word).into_iter().map(|ways| (small, ways)));
            }
        }
        let any = all.iter().any(|(small, _)| !small);
        Self { words: all.into_iter().filter(|(small, _)| !any || !small).map(|(_, ways)| ways).collect() }
    }

    /// The figures in it that stand for the whole: an amount, a time of day.
    pub(super) fn figure(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        let telling = |kind: Kind| matches!(kind, Kind::Clock(_)) || matches!(kind, Kind::Number(n) if n >= 10.0);
        tokens.all.iter().filter(|token| telling(token.kind)).map(|token| tokens.word(token).to_owned()).collect()
    }
}

fn is_same(word: &str, stemmed: &str) -> bool {
    root(word) == stemmed
}

/// A word without its endings; of a verb that changes within, the form people look up.
fn root(word: &str) -> &str {
    stem(FORMS.iter().find(|(form, _)| *form == word).map_or(word, |(_, base)| base))
}
