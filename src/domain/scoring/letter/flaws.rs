//! What spoils a letter, each where it stands: a blank of the template, more than anyone can promise, a failure nobody did,
//! praise of the house, what is not known yet, a sentence said twice, an if in the apology, blame, nobody to reach.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::rubric::ErrorCode;
use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::page::{Page, Phrase};
use crate::domain::scoring::letter::signs::Sign;
use crate::domain::scoring::letter::{Brief, parts};
use crate::domain::scoring::typed::text::Kind;
use crate::domain::scoring::typed::{Cue, Ear, Typed};
use crate::words::Words;

/// What can spoil a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// A blank of a template was left.
    Bracket,
    /// More than anyone can promise.
    NeverAgain,
    /// A failure that nobody did.
    Passive,
    /// What a company says of itself.
    Padding,
    /// Told as known, and nobody knows it yet.
    Unconfirmed,
    /// The same sentence twice.
    Copied,
    /// An apology with an if in it.
    Conditional,
    /// Pointing at somebody else, or at the reader.
    Blame,
    /// No name, or no way to reach anybody.
    NoContact,
}

impl Flaw {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::Bracket,
        Self::NeverAgain,
        Self::Passive,
        Self::Padding,
        Self::Unconfirmed,
        Self::Copied,
        Self::Conditional,
        Self::Blame,
        Self::NoContact,
    ];

    /// Its name for programs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Bracket => "bracket",
            Self::NeverAgain => "never-again",
            Self::Passive => "passive",
            Self::Padding => "padding",
            Self::Unconfirmed => "unconfirmed",
            Self::Copied => "copied",
            Self::Conditional => "conditional",
            Self::Blame => "blame",
            Self::NoContact => "no-contact",
        }
    }

    /// What it is, in a few words.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Bracket => "letter-flaw-bracket",
            Self::NeverAgain => "letter-flaw-never-again",
            Self::Passive => "letter-flaw-passive",
            Self::Padding => "letter-flaw-padding",
            Self::Unconfirmed => "letter-flaw-unconfirmed",
            Self::Copied => "letter-flaw-copied",
            Self::Conditional => "letter-flaw-conditional",
            Self::Blame => "letter-flaw-blame",
            Self::NoContact => "letter-flaw-no-contact",
        })
    }

    /// What to do about it, in a sentence.
    pub fn mended(self, words: &Words) -> &str {
        words.say(match self {
            Self::Bracket => "letter-mend-bracket",
            Self::NeverAgain => "letter-mend-never-again",
            Self::Passive => "letter-mend-passive",
            Self::Padding => "letter-mend-padding",
            Self::Unconfirmed => "letter-mend-unconfirmed",
            Self::Copied => "letter-mend-copied",
            Self::Conditional => "letter-mend-conditional",
            Self::Blame => "letter-mend-blame",
            Self::NoContact => "letter-mend-no-contact",
        })
    }

    /// The error of the rubric that it is, if it is one.
    pub fn error(self) -> Option<ErrorCode> {
        match self {
            Self::Bracket | Self::Copied => Some(ErrorCode::Script),
            Self::NeverAgain | Self::Unconfirmed => Some(ErrorCode::Overpromise),
            Self::Passive => Some(ErrorCode::Passive),
            Self::Padding => Some(ErrorCode::Cliche),
            Self::Conditional => Some(ErrorCode::Cond),
            Self::Blame => Some(ErrorCode::Blame),
            Self::NoContact => None,
        }
    }
}

/// A flaw where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// In which part.
    pub part: Part,
    /// What it is.
    pub flaw: Flaw,
    /// Bytes of that part's own text; of no length where something is wanting.
    pub span: (usize, usize),
    /// What to put in its place, where that is plain: a name, or nothing at all.
    pub put: Option<String>,
}

/// A sentence of fewer words may stand twice.
const COPIED_WORDS: usize = 5;
/// Parts in which the failure is told.
const TELLS: [Part; 2] = [Part::Happened, Part::Expected];
/// Participles that tell of a failure, denied or not.
const FAILED: &[&str] = &[
    "lost",
    "damaged",
    "missed",
    "closed",
    "delayed",
    "entered",
    "mislabelled",
    "overbooked",
    "reduced",
    "experienced",
    "cancelled",
    "canceled",
    "deleted",
    "dropped",
    "broken",
    "crushed",
    "mislaid",
    "misplaced",
    "overlooked",
    "forgotten",
    "allocated",
    "labelled",
    "labeled",
    "selected",
    "swapped",
    "misdirected",
    "mishandled",
    "overcharged",
    "assigned",
    "omitted",
    "interrupted",
    "affected",
    "picked",
];
/// Participles of a failure when denied, or when something wrong is said beside them.
const DONE: &[&str] = &[
    "made",
    "given",
    "put",
    "sent",
    "kept",
    "noticed",
    "done",
    "held",
    "met",
    "checked",
    "processed",
    "fulfilled",
    "achieved",
    "answered",
    "delivered",
    "called",
    "told",
    "informed",
    "recorded",
    "read",
    "followed",
    "foreseen",
    "found",
    "charged",
    "booked",
    "issued",
    "applied",
];
/// What is wrong with the thing to which something was done.
const WRONG: &[&str] = &[
    "wrong",
    "incorrect",
    "erroneous",
    "false",
    "mistaken",
    "double",
    "mistake",
    "mistakes",
    "error",
    "errors",
    "no",
    "not",
    "never",
    "without",
    "decision",
    "unfortunately",
];
const BE: &[&str] = &["was", "were", "been", "being"];
const FIRST: &[&str] = &["i", "we", "us", "me"];

/// Everything that spoils a letter, in its order.
pub(super) fn findings(page: &Page<'_>, brief: &Brief, ear: &Ear<'_>, typed: &Typed) -> Vec<Finding> {
    let mut out = Vec::new();
    brackets(page, brief, &mut out);
    promises(page, &mut out);
    passives(page, typed, &mut out);
    let mut sentences = |sign: Sign, flaw: Flaw, cut: bool| {
        for sentence in page.sentences.iter().filter(|sentence| page.says(sentence, sign)) {
            let put = cut.then(String::new);
            push(page, &mut out, flaw, page.whole(sentence), put);
        }
    };
    sentences(Sign::Padding, Flaw::Padding, true);
    sentences(Sign::Blame, Flaw::Blame, false);
    sentences(Sign::CustBlame, Flaw::Blame, false);
    ceremonies(page, &mut out);
    conditional(page, &mut out);
    unconfirmed(page, brief, ear, &mut out);
    copied(page, &mut out);
    unreachable(page, brief, &mut out);
    // Of two of one kind that lie in each other, the first stands for both.
    out.sort_by_key(|finding| (finding.part, finding.flaw, finding.span.0, std::cmp::Reverse(finding.span.1)));
    out.dedup_by(|a, b| a.flaw == b.flaw && a.part == b.part && a.span.0 < b.span.1);
    out.sort_by_key(|finding| (finding.part, finding.span, finding.flaw));
    out
}

fn push(page: &Page<'_>, out: &mut Vec<Finding>, flaw: Flaw, bytes: (usize, usize), put: Option<String>) {
    if let Some((part, span)) = page.in_part(bytes) {
        out.push(Finding { part, flaw, span, put });
    }
}

/// Blanks: `[first name]`, `<name>`, `{{name}}`, a row of underlines.
fn brackets(page: &Page<'_>, brief: &Brief, out: &mut Vec<Finding>) {
    const LONGEST: usize = 60;
    let text = page.text;
    let mut at = 0;
    while let Some((from, open)) =
        text.get(at..).and_then(|rest| rest.char_indices().find(|(_, c)| matches!(c, '[' | '{' | '<' | '_')))
    {
        let from = at + from;
        let rest = text.get(from..).unwrap_or_default();
        let close = match open {
            '[' => "]",
            '{' => "}",
            '<' => ">",
            _ => "___",
        };
        let end = if open == '_' {
            rest.starts_with("___").then(|| rest.find(|c| c != '_').unwrap_or(rest.len()))
        } else {
            rest.find(close).map(|end| {
                end + rest.get(end..).map_or(1, |tail| tail.chars().take_while(|c| close.starts_with(*c)).count())
            })
        };
        let end = end.filter(|end| *end <= LONGEST && !rest.get(..*end).is_some_and(|blank| blank.contains('\n')));
        let Some(end) = end else {
            at = from + open.len_utf8();
            continue;
        };
        let blank = rest.get(..end).unwrap_or_default().to_lowercase();
        let name = brief
            .name
            .as_ref()
            .filter(|_| blank.contains("name") || blank.contains("customer") || blank.contains("title"));
        // Under the letter a blank for a name is the writer's own.
        let is_under_it = page.in_part((from, from + end)).is_some_and(|(part, _)| part == Part::Amends);
        let name = name.filter(|_| !is_under_it);
        let put = name.map(|name| if blank.contains("first") { name.short.clone() } else { name.formal.clone() });
        push(page, out, Flaw::Bracket, (from, from + end), put);
        at = from + end;
    }
}

/// “It will never happen again”, but not “so that you need never ask again”.
fn promises(page: &Page<'_>, out: &mut Vec<Finding>) {
    for shown in page.all(Sign::NeverAgain) {
        let sentence = page.sentence_of(shown.from);
        let words: Vec<&str> = sentence.clone().map(|at| page.tokens.at(at)).collect();
        let promises = words.iter().any(|word| {
            matches!(*word, "will" | "shall" | "promise" | "guarantee" | "guaranteed" | "cannot" | "past" | "swear")
        });
        let before: Vec<&str> = (sentence.start..shown.from).rev().take(3).map(|at| page.tokens.at(at)).collect();
        let aim = before.first().is_some_and(|word| *word == "you")
            || before.iter().any(|word| matches!(*word, "whether" | "cannot" | "hope"));
        if promises && !aim && page.part_of(shown.from).is_some() {
            push(page, out, Flaw::NeverAgain, page.bytes(shown.from, shown.to), None);
        }
    }
}

/// “Please don't hesitate to ring me”, “we are working flat out”: the sentence stands without it, so only that is taken out.
fn ceremonies(page: &Page<'_>, out: &mut Vec<Finding>) {
    for shown in page.all(Sign::Ceremony) {
        let (from, to) = page.bytes(shown.from, shown.from + 1);
        let first = page.text.get(from..to).unwrap_or_default();
        let put = match first {
            "Do" | "Don" | "Don't" | "Don’t" => "Please",
            _ if first.starts_with("do") => "please",
            plain => plain,
        };
        push(page, out, Flaw::Padding, page.bytes(shown.from, shown.to), Some(put.to_owned()));
    }
}

fn passives(page: &Page<'_>, typed: &Typed, out: &mut Vec<Finding>) {
    for part in TELLS {
        let range = page.part(part);
        for shown in page.all(Sign::Passive).filter(|shown| range.contains(&shown.from)) {
            push(page, out, Flaw::Passive, page.bytes(shown.from, shown.to), None);
        }
        let bytes = page.bytes_of(part);
        for (_, from, to) in typed.heard.iter().filter(|(cue, from, _)| *cue == Cue::Passive && bytes.contains(from)) {
            push(page, out, Flaw::Passive, (*from, *to), None);
        }
        for sentence in page.sentences.iter().filter(|sentence| range.contains(&sentence.start)) {
            for (from, to) in agentless(page, sentence) {
                push(page, out, Flaw::Passive, page.bytes(from, to), None);
            }
        }
    }
}

/// Clauses of a sentence in which a failure was done by nobody.
fn agentless(page: &Page<'_>, sentence: &Range<usize>) -> Vec<(usize, usize)> {
    let tokens = &page.tokens;
    let word = |at: usize| tokens.at(at);
    let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
    let mut out = Vec::new();
    for be in sentence.clone().filter(|at| BE.contains(&word(*at))) {
        let first = (sentence.start..=be).rev().take_while(|at| clause(*at) == clause(be)).last().unwrap_or(be);
        let behind =
            (be + 1..sentence.end.min(be + 4)).find(|at| FAILED.contains(&word(*at)) || DONE.contains(&word(*at)));
        let Some(participle) = behind.filter(|at| clause(*at) == clause(be)) else { continue };
        let around: Vec<&str> = (first..participle).map(word).collect();
        let wrong = around.iter().any(|word| WRONG.contains(word));
        let fails = FAILED.contains(&word(participle)) || wrong;
        let owned = around.iter().any(|word| FIRST.contains(word) || *word == "you");
        let by = (participle + 1..sentence.end.min(participle + 4))
            .any(|at| word(at) == "by" && matches!(word(at + 1), "us" | "me" | "our" | "my"));
        if fails && !owned && !by {
            out.push((first, participle + 1));
        }
    }
    out
}

fn conditional(page: &Page<'_>, out: &mut Vec<Finding>) {
    for shown in page.all(Sign::Conditional) {
        let sentence = page.sentence_of(shown.from);
        let sorry = page.part_of(shown.from) == Some(Part::Apology)
            || sentence.clone().any(|at| {
                let word = page.tokens.at(at);
                word == "sorry" || word.starts_with("apolog") || word.starts_with("regret")
            });
        if sorry {
            push(page, out, Flaw::Conditional, page.bytes(shown.from, shown.to), None);
        }
    }
}

/// What nobody knows yet, in a sentence that does not say so.
fn unconfirmed(page: &Page<'_>, brief: &Brief, ear: &Ear<'_>, out: &mut Vec<Finding>) {
    let all = 0..page.tokens.all.len();
    for phrase in brief.asked.iter().flat_map(|asked| &asked.unconfirmed) {
        let phrase = Phrase::of(phrase, |word| ear.is_glue(word));
        let mut from = 0;
        while let Some(sentence) = page.named(&phrase, &(from..all.end)) {
            let asks = page.tokens.all.get(sentence.start).is_some_and(|token| page.tokens.is_asked(token));
            if !asks && !page.says(&sentence, Sign::Unknown) {
                push(page, out, Flaw::Unconfirmed, page.bytes(sentence.start, sentence.end), None);
            }
            from = sentence.end;
        }
    }
}

/// A sentence that stood in the letter before.
fn copied(page: &Page<'_>, out: &mut Vec<Finding>) {
    let mut said: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    for sentence in &page.sentences {
        let words: Vec<&str> = sentence.clone().map(|at| page.tokens.at(at)).collect();
        let count = page
            .tokens
            .all
            .iter()
            .skip(sentence.start)
            .take(sentence.len())
            .filter(|token| token.kind == Kind::Word)
            .count();
        if count < COPIED_WORDS || page.part_of(sentence.start).is_none() {
            continue;
        }
        if said.contains_key(&words) {
            push(page, out, Flaw::Copied, page.whole(sentence), Some(String::new()));
        }
        said.insert(words, sentence.start);
    }
}

fn unreachable(page: &Page<'_>, brief: &Brief, out: &mut Vec<Finding>) {
    let text = page.letter.part(Part::Amends);
    if text.trim().is_empty() || parts::is_reachable(page, brief) {
        return;
    }
    let end = text.trim_end().len();
    let last = text.get(..end).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
    out.push(Finding { part: Part::Amends, flaw: Flaw::NoContact, span: (last, end), put: None });
}
