//! What belongs in each part of a letter, and what is missing there.

use std::ops::Range;

use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::flaws::{Finding, Flaw};
use crate::domain::scoring::letter::measure::words;
use crate::domain::scoring::letter::page::{Page, Phrase};
use crate::domain::scoring::letter::signs::Sign;
use crate::domain::scoring::letter::{Asked, Brief};
use crate::domain::scoring::typed::text::Kind;
use crate::domain::scoring::typed::{Cue, Ear, Typed};
use crate::words::Words;

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// Nothing is written.
    Empty,
    /// Something is missing.
    Started,
    /// What belongs there is there.
    Ready,
}

/// What a part lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Any words.
    Words,
    /// Their name.
    Name,
    /// What happened, by its facts.
    Facts,
    /// What they got, beside what they expected.
    Got,
    /// Whose it is.
    Owner,
    /// An apology for something, without an if.
    Apology,
    /// The standard itself.
    Rule,
    /// A step with its time.
    Step,
    /// What keeps it from happening again.
    Prevention,
    /// What they have to be told in any case.
    MustSay,
    /// What is offered.
    Offer,
    /// Who signs, and how to reach them.
    Contact,
}

impl Missing {
    /// All.
    pub const ALL: [Self; 12] = [
        Self::Words,
        Self::Name,
        Self::Facts,
        Self::Got,
        Self::Owner,
        Self::Apology,
        Self::Rule,
        Self::Step,
        Self::Prevention,
        Self::MustSay,
        Self::Offer,
        Self::Contact,
    ];

    /// In a few words.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Words => "letter-missing-words",
            Self::Name => "letter-missing-name",
            Self::Facts => "letter-missing-facts",
            Self::Got => "letter-missing-got",
            Self::Owner => "letter-missing-owner",
            Self::Apology => "letter-missing-apology",
            Self::Rule => "letter-missing-rule",
            Self::Step => "letter-missing-step",
            Self::Prevention => "letter-missing-prevention",
            Self::MustSay => "letter-missing-must-say",
            Self::Offer => "letter-missing-offer",
            Self::Contact => "letter-missing-contact",
        })
    }
}

/// A part, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartReading {
    /// Which.
    pub part: Part,
    /// How far it is.
    pub state: PartState,
    /// What it lacks first.
    pub missing: Option<Missing>,
}

/// Words that set what they got against what they expected.
const CONTRAST: &[&str] = &[
    "but",
    "instead",
    "not",
    "no",
    "nobody",
    "nothing",
    "never",
    "without",
    "only",
    "stood",
    "missed",
    "late",
    "later",
    "broken",
    "lost",
    "until",
    "mess",
    "empty",
    "crushed",
    "squashed",
    "flat",
    "flattened",
    "damaged",
    "wrong",
    "waited",
    "waiting",
    "got",
    "left",
    "had",
    "closed",
    "none",
];
/// Fewer words than these say nothing about what happened.
const HAPPENED_WORDS: u32 = 6;
/// An apology for something takes more words than this.
const APOLOGY_WORDS: u32 = 6;
/// So many words about what they expected tell what they got, whatever the words are.
const EXPECTED_WORDS: u32 = 18;
/// So many words that do not praise the house are a standard.
const STANDARD_WORDS: u32 = 8;
/// Digits that make a telephone number.
const NUMBER_DIGITS: usize = 6;

/// Every part that is asked for.
pub(super) fn parts(
    page: &Page<'_>,
    brief: &Brief,
    ear: &Ear<'_>,
    typed: &Typed,
    found: &[Finding],
) -> Vec<PartReading> {
    let all: Vec<Asked> = if brief.asked.is_empty() {
        Part::ALL.into_iter().map(|part| Asked { part, facts: Vec::new(), unconfirmed: Vec::new() }).collect()
    } else {
        brief.asked.clone()
    };
    let read = |asked: &Asked| {
        let text = page.letter.part(asked.part);
        if words(text) == 0 {
            return PartReading { part: asked.part, state: PartState::Empty, missing: Some(Missing::Words) };
        }
        let missing = missing(page, brief, ear, typed, found, asked);
        let state = if missing.is_some() { PartState::Started } else { PartState::Ready };
        PartReading { part: asked.part, state, missing }
    };
    all.iter().map(read).collect()
}

fn missing(
    page: &Page<'_>,
    brief: &Brief,
    ear: &Ear<'_>,
    typed: &Typed,
    found: &[Finding],
    asked: &Asked,
) -> Option<Missing> {
    let part = asked.part;
    let text = page.letter.part(part);
    let has = |flaw: Flaw| found.iter().any(|finding| finding.part == part && finding.flaw == flaw);
    let heard = |cues: &[Cue]| page.heard(typed, part, cues);
    let named = |asked: &Asked| asked.facts.is_empty() || count_named(page, ear, &asked.facts, &page.part(part)) > 0;
    match part {
        Part::Greeting => (!is_greeted(page, brief)).then_some(Missing::Name),
        Part::Happened => {
            let told = heard(&[Cue::Specific]) || !asked.facts.is_empty();
            (!told || !named(asked) || words(text) < HAPPENED_WORDS).then_some(Missing::Facts)
        }
        Part::Expected => {
            let set_against = page.part(part).any(|at| CONTRAST.contains(&page.tokens.at(at)));
            let told = set_against || words(text) >= EXPECTED_WORDS;
            (!told || !named(asked)).then_some(Missing::Got)
        }
        Part::Responsibility => {
            let owns = page.shows(part, Sign::Owns) || heard(&[Cue::Admit, Cue::OwnOutcome]);
            (!owns || !named(asked)).then_some(Missing::Owner)
        }
        Part::Apology => {
            let sorry =
                page.shows(part, Sign::Regret) || page.shows(part, Sign::Heart) || heard(&[Cue::Regret, Cue::Admit]);
            let theirs = page.shows(part, Sign::Heart)
                || heard(&[Cue::Specific, Cue::Told, Cue::Impact, Cue::Feeling, Cue::Validate, Cue::Admit]);
            let whole = sorry && theirs && words(text) >= APOLOGY_WORDS && !has(Flaw::Conditional);
            (!whole || !named(asked)).then_some(Missing::Apology)
        }
        Part::Standard => {
            let at_length = words(text) >= STANDARD_WORDS && !has(Flaw::Padding);
            let figure =
                page.tokens.all.get(page.part(part)).is_some_and(|all| all.iter().any(|t| t.kind != Kind::Word));
            (!(page.shows(part, Sign::Rule) || figure || at_length) || !named(asked)).then_some(Missing::Rule)
        }
        Part::Steps => {
            let bytes = page.bytes_of(part);
            let timed = typed.times.iter().any(|(_, from, ..)| bytes.contains(from));
            let step = timed || heard(&[Cue::Action, Cue::Others, Cue::Update, Cue::Now]);
            let range = page.part(part);
            let clause = |at: usize| page.tokens.all.get(at).map(|token| token.clause);
            let promised = |at: usize| page.all(Sign::NeverAgain).any(|shown| clause(shown.from) == clause(at));
            let prevents = page.all(Sign::Prevent).any(|shown| range.contains(&shown.from) && !promised(shown.from));
            let prevents = prevents || heard(&[Cue::Prevent]) && !page.shows(part, Sign::NeverAgain);
            if !step {
                Some(Missing::Step)
            } else if !named(asked)
                || count_named(page, ear, &brief.must_say, &(0..page.tokens.all.len())) < brief.must_say.len()
            {
                Some(Missing::MustSay)
            } else {
                (!prevents).then_some(Missing::Prevention)
            }
        }
        Part::Amends => {
            let is_figure =
                |at: usize| page.tokens.all.get(at).is_some_and(|token| matches!(token.kind, Kind::Number(_)));
            // Two figures in a row are a telephone number.
            let alone = |at: usize| is_figure(at) && !is_figure(at + 1) && !(at > 0 && is_figure(at - 1));
            let figure = page.part(part).any(alone);
            let offers = heard(&[Cue::Remedy, Cue::PaidBack, Cue::Extra, Cue::Choice]) || figure;
            if !offers || !named(asked) {
                Some(Missing::Offer)
            } else {
                has(Flaw::NoContact).then_some(Missing::Contact)
            }
        }
    }
}

/// How many of these phrases are named within some tokens.
fn count_named(page: &Page<'_>, ear: &Ear<'_>, phrases: &[String], within: &Range<usize>) -> usize {
    let is_named = |fact: &&String| {
        let figures = Phrase::figure(fact);
        let by_figure = figures.iter().any(|figure| within.clone().any(|at| page.tokens.at(at) == figure));
        by_figure || page.named(&Phrase::of(fact, |word| ear.is_glue(word)), within).is_some()
    };
    phrases.iter().filter(is_named).count()
}

/// The share of a gift's words that names it.
const GIVEN_SHARE: f64 = 0.5;

/// How many of the things that may be given are named: by an amount, or by most of the words.
pub(super) fn count_given(page: &Page<'_>, ear: &Ear<'_>, gifts: &[String]) -> usize {
    let is_named = |gift: &&String| {
        let figures = Phrase::figure(gift);
        let by_figure = figures.iter().any(|figure| (0..page.tokens.all.len()).any(|at| page.tokens.at(at) == figure));
        by_figure || page.share(&Phrase::of(gift, |word| ear.is_small(word))) >= GIVEN_SHARE
    };
    gifts.iter().filter(is_named).count()
}

/// Whether the greeting has their name in it.
fn is_greeted(page: &Page<'_>, brief: &Brief) -> bool {
    let text = page.letter.part(Part::Greeting);
    match &brief.name {
        Some(name) => {
            let parts = name.full.split_whitespace().chain(name.formal.split_whitespace());
            let lower = text.to_lowercase();
            parts.filter(|part| part.len() > 2 && !part.ends_with('.')).any(|part| lower.contains(&part.to_lowercase()))
        }
        None => words(text) > 1,
    }
}

/// Whether somebody signs by name and can be reached.
pub(super) fn is_reachable(page: &Page<'_>, brief: &Brief) -> bool {
    let all: Vec<&str> = Part::ALL.into_iter().map(|part| page.letter.part(part)).collect();
    let digits = |line: &str| line.chars().filter(char::is_ascii_digit).count();
    let number = |text: &str| {
        text.split(['\n', ',', '.', ';', ':', '(', ')']).any(|line| is_number(line) && digits(line) >= NUMBER_DIGITS)
    };
    let mail = |text: &str| text.split_whitespace().any(|word| word.contains('@') && word.contains('.'));
    let reach = all.iter().any(|text| number(text) || mail(text) || extension(text));
    let last = page.letter.part(Part::Amends);
    let signed = match brief.signer.as_ref().filter(|signer| !signer.trim().is_empty()) {
        Some(signer) => {
            let lower = last.to_lowercase();
            signer
                .split_whitespace()
                .filter(|part| part.chars().count() > 2)
                .any(|part| lower.contains(&part.to_lowercase()))
        }
        None => {
            let pieces: Vec<&str> = last
                .split(['\n', '.', ',', ';', '?', '!', ':', '('])
                .filter(|piece| !piece.trim().is_empty())
                .collect();
            pieces.iter().rev().take(SIGNED_PIECES).any(|piece| is_name(piece))
        }
    };
    reach && signed
}

/// A line of the house, short as it is: `direct line 24`, `extension 310`.
fn extension(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).any(|pair| {
        matches!(pair, [line, number] if matches!(line.to_lowercase().as_str(), "line" | "extension" | "ext")
            && number.chars().all(|c| c.is_ascii_digit()))
    })
}

/// Figures with spaces or dashes between them, six or more.
fn is_number(line: &str) -> bool {
    let mut run = 0;
    let mut longest = 0;
    for c in line.chars() {
        if c.is_ascii_digit() {
            run += 1;
            longest = longest.max(run);
        } else if !matches!(c, ' ' | '-' | '/' | '+') {
            run = 0;
        }
    }
    longest >= NUMBER_DIGITS
}

/// The last pieces of a letter among which its signature is looked for.
const SIGNED_PIECES: usize = 4;
/// Words by which nobody in particular signs, or which only close a letter.
const NOBODY: &[&str] = &[
    "the",
    "team",
    "care",
    "service",
    "services",
    "department",
    "office",
    "management",
    "customer",
    "customers",
    "desk",
    "regards",
    "sincerely",
    "yours",
    "wishes",
    "guest",
    "relations",
    "support",
];

/// Whether a piece is somebody's name, two words or three that begin large, with little else.
fn is_name(piece: &str) -> bool {
    const WORDS_MAX: usize = 4;
    let words: Vec<&str> = piece.split_whitespace().collect();
    let nobody = words.iter().any(|word| NOBODY.contains(&word.to_lowercase().as_str()));
    let large = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    words.len() <= WORDS_MAX && large >= 2 && !nobody
}
