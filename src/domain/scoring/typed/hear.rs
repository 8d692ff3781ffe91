//! From words to what they say: finds the slots in a reply and keeps those that are meant, not denied, supposed, asked
//! or put in somebody else's mouth.

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::{Ear, Term, called, stem};
use crate::domain::scoring::typed::figures::{AmountFound, amounts, number};
use crate::domain::scoring::typed::grammar;
use crate::domain::scoring::typed::pack::{Language, Under};
use crate::domain::scoring::typed::pattern::{Found, Marks, Reading, Special};
use crate::domain::scoring::typed::spell::LOOKUPS_MAX;
use crate::domain::scoring::typed::text::{Kind, Tokens};
use crate::domain::scoring::typed::when::{TimeFound, times};

/// How far back a “not” reaches.
const REACH: usize = 3;
/// After “would have”: what people say in sympathy, which supposes no deed.
const SYMPATHY: &[&str] = &[
    "to", "been", "felt", "lost", "hated", "wanted", "cried", "walked", "said", "liked", "loved", "thought",
    "expected", "done", "had", "a", "the", "it", "reacted", "shouted", "screamed",
];
/// How far back our own “can't”, “won't” or “would have” reaches to what it takes back: a deed, its time, its gift.
const REACH_OF_DEEDS: usize = 12;

/// One thing that was said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// What.
    pub cue: Cue,
    /// By which slot; `None` for what is counted without one.
    pub slot: Option<u16>,
    /// First token.
    pub from: usize,
    /// Token after the last.
    pub to: usize,
}

/// Everything heard in a reply.
#[derive(Debug)]
pub(super) struct Said<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) hits: Vec<Hit>,
    /// What tells only what the reply does; see [`Cue::tells_deeds`].
    pub(super) does: Vec<Hit>,
    pub(super) times: Vec<TimeFound>,
    pub(super) amounts: Vec<AmountFound>,
    /// How many words were mended.
    pub(super) mended: usize,
    /// Offers of the case that are named in words, by position, each with the tokens that name it first and last.
    pub(super) named: Vec<(usize, usize, usize)>,
    /// Offers whose own word is said, by position, each with its token.
    pub(super) mentioned: Vec<(usize, usize)>,
    /// Different words of the case's own.
    pub(super) facts: usize,
}

impl Said<'_> {
    pub(super) fn has(&self, cue: Cue) -> bool {
        self.hits.iter().any(|hit| hit.cue == cue)
    }

    pub(super) fn any(&self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }

    pub(super) fn first(&self, cue: Cue) -> Option<&Hit> {
        self.hits.iter().filter(|hit| hit.cue == cue).min_by_key(|hit| hit.from)
    }
}

/// Puts what was meant in the place of mistyped words; says how many there were.
pub(super) fn mend(tokens: &mut Tokens, ear: &Ear<'_>) -> usize {
    let unknown = |word: &str| {
        !ear.language.knows(word)
            && !ear.names.contains(word)
            && !ear.facts.contains(stem(word))
            && !ear.terms.contains_key(stem(word))
    };
    let words = tokens.all.iter().enumerate().filter(|(_, t)| t.kind == Kind::Word).map(|(at, t)| (at, tokens.word(t)));
    let mended: Vec<(usize, &str)> = words
        .filter(|(_, word)| unknown(word))
        .take(LOOKUPS_MAX)
        .filter_map(|(at, word)| ear.language.speller.mend(word).map(|meant| (at, meant)))
        .collect();
    for (at, meant) in &mended {
        tokens.respell(*at, meant);
    }
    mended.len()
}

/// Hears a reply.
pub(super) fn hear<'a>(tokens: &'a Tokens, ear: &Ear<'_>, mended: usize) -> Said<'a> {
    let mut marks = Marks::new(tokens.all.len());
    let times = times(tokens, ear.moment.now);
    for time in &times {
        marks.set(time.from, Special::Time, time.to - time.from);
    }
    let amounts = amounts(tokens);
    for amount in &amounts {
        let special = if amount.is_percent { Special::Percent } else { Special::Money };
        marks.set(amount.from, special, amount.to - amount.from);
    }
    for at in 0..tokens.all.len() {
        if !matches!(tokens.at(at), "a" | "an")
            && let Some((_, taken)) = number(tokens, at)
        {
            marks.set(at, Special::Number, taken);
        }
    }
    for (at, token) in tokens.all.iter().enumerate() {
        let word = tokens.word(token);
        let begins = at == 0 || tokens.all.get(at - 1).is_none_or(|before| before.sentence != token.sentence);
        if token.capital
            && token.kind == Kind::Word
            && word.len() > 2
            && (!ear.language.knows(word) || (!begins && !ear.language.common.contains(word)))
            && !ear.names.contains(word)
        {
            marks.set(at, Special::Name, 1);
        }
    }
    let facts = own_words(tokens, ear, &mut marks);
    grammar::mark(tokens, ear.language, &mut marks);
    let mut found = Vec::new();
    ear.language.patterns.find(&Reading { tokens, marks: &marks }, &mut found);
    let scope = Scope { tokens, language: ear.language };
    let (does, mut hits): (Vec<Hit>, Vec<Hit>) =
        found.iter().filter_map(|found| scope.meant(found)).partition(|hit| hit.cue.tells_deeds());
    hits.extend(facts.hits);
    keep_promises(tokens, &mut hits);
    let times =
        times.into_iter().filter(|time| hits.iter().any(|hit| hit.cue == Cue::Time && hit.from == time.from)).collect();
    let named = named(tokens, ear, &scope, &amounts);
    let mentioned = mentioned(tokens, ear, &scope);
    Said { tokens, hits, does, times, amounts, mended, named, mentioned, facts: facts.different }
}

/// An amount this near an offer's value, as a share of it, names the offer.
const SAME_AMOUNT: f64 = 0.005;
/// Words of a sentence that tells of the customer or of the past: a time or a “now” in it promises nothing unless
/// something is done there too.
const TELLING: &[&str] = &[
    "you", "your", "yours", "she", "he", "they", "was", "were", "had", "did", "when", "should", "would", "if",
    "because", "nobody",
];

/// Keeps times and “now” only where they belong to something that is done, or stand for themselves: “Ten minutes.”
fn keep_promises(tokens: &Tokens, hits: &mut Vec<Hit>) {
    let sentence = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    let does = |hit: &Hit| {
        matches!(
            hit.cue,
            Cue::Action
                | Cue::Update
                | Cue::OwnOutcome
                | Cue::Remedy
                | Cue::StepRemoved
                | Cue::Stopgap
                | Cue::WarmHandOver
                | Cue::Usual
        )
    };
    let done: Vec<Option<u16>> = hits.iter().filter(|hit| does(hit)).map(|hit| sentence(hit.from)).collect();
    let telling: Vec<Option<u16>> =
        (0..tokens.all.len()).filter(|at| TELLING.contains(&tokens.at(*at))).map(sentence).collect();
    hits.retain(|hit| {
        let here = sentence(hit.from);
        !matches!(hit.cue, Cue::Time | Cue::Now) || done.contains(&here) || !telling.contains(&here)
    });
}

/// The words of an offer's name stand within so many words of each other.
const NAMED_WITHIN: usize = 9;
/// Words of an offer's name that have to be said, at most.
const NAMED_BY: usize = 2;

/// Offers that are named in words and not taken back.
fn named(tokens: &Tokens, ear: &Ear<'_>, scope: &Scope<'_>, amounts: &[AmountFound]) -> Vec<(usize, usize, usize)> {
    let called: Vec<Option<String>> = (0..tokens.all.len())
        .map(|at| tokens.all.get(at).filter(|t| !t.masked).and_then(|_| called(ear.language, tokens, at)))
        .collect();
    let mut out = Vec::new();
    for (offer, label) in ear.labels.iter().enumerate() {
        let mut places: Vec<(usize, &str)> = Vec::new();
        for (at, word) in called.iter().enumerate() {
            let Some(word) = word.as_deref().filter(|word| label.iter().any(|part| part == word)) else { continue };
            let denied = Found { slot: 0, from: at, to: at + 1 };
            if !scope.is_negated(&denied) && !scope.is_taken_back(&denied) {
                places.push((at, word));
            }
        }
        let wanted = NAMED_BY.min(label.len());
        // Words of a name stand together, and a figure alone names nothing.
        let close = places.iter().enumerate().find_map(|(i, (first, _))| {
            let near = places.iter().skip(i).take_while(|(at, _)| *at < first + NAMED_WITHIN);
            let mut parts: Vec<&str> = Vec::new();
            let mut last = *first;
            for (at, word) in near {
                if !parts.contains(word) {
                    parts.push(word);
                    last = *at;
                }
            }
            let has_word = parts.iter().any(|part| !part.starts_with('#'));
            (wanted > 0 && parts.len() >= wanted && has_word).then_some((*first, last + 1))
        });
        let face = ear.offers.get(offer).map_or(0.0, |offer| offer.face);
        let amount = amounts.iter().find(|a| {
            let denied = Found { slot: 0, from: a.from, to: a.to };
            !a.is_percent
                && face > 0.0
                && (a.amount - face).abs() <= face * SAME_AMOUNT
                && !scope.is_negated(&denied)
                && !scope.is_taken_back(&denied)
        });
        if let Some(amount) = amount {
            out.push((offer, amount.from, amount.to));
        } else if let Some((first, last)) = close {
            out.push((offer, first, last));
        }
    }
    out
}

/// Offers whose own word is said and not taken back.
fn mentioned(tokens: &Tokens, ear: &Ear<'_>, scope: &Scope<'_>) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (at, token) in tokens.all.iter().enumerate().filter(|(_, token)| !token.masked && token.kind == Kind::Word) {
        let word = stem(tokens.word(token));
        let here = Found { slot: 0, from: at, to: at + 1 };
        let of = ear.own_names.iter().position(|own| own.as_deref() == Some(word));
        if let Some(offer) = of.filter(|_| !scope.is_negated(&here) && !scope.is_taken_back(&here)) {
            out.push((offer, at));
        }
    }
    out
}

struct Facts {
    hits: Vec<Hit>,
    different: usize,
}

/// The case's own words: marked for the patterns, and counted.
fn own_words(tokens: &Tokens, ear: &Ear<'_>, marks: &mut Marks) -> Facts {
    let stems: Vec<&str> = (0..tokens.all.len()).map(|at| stem(tokens.at(at))).collect();
    let mut seen: Vec<&str> = Vec::new();
    let mut hits = Vec::new();
    for (at, first) in stems.iter().enumerate() {
        if tokens.all.get(at).is_none_or(|token| token.masked) {
            continue;
        }
        let mut counted = false;
        for (term, phrase) in ear.terms.get(*first).into_iter().flatten() {
            if phrase.iter().enumerate().all(|(i, word)| stems.get(at + i) == Some(&word.as_str())) {
                let special = match term {
                    Term::Fact => Special::Fact,
                    Term::Stake => Special::Stake,
                    Term::Feel => Special::Feel,
                };
                marks.set(at, special, phrase.len());
                if *term == Term::Fact {
                    counted = true;
                }
            }
        }
        if counted || ear.facts.contains(*first) {
            if !seen.contains(first) {
                seen.push(first);
            }
            hits.push(Hit { cue: Cue::Specific, slot: None, from: at, to: at + 1 });
        }
    }
    Facts { hits, different: seen.len() }
}

/// What is taken back together with the deed it belongs to.
fn is_deed(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::Action
            | Cue::Time
            | Cue::Now
            | Cue::Update
            | Cue::Stopgap
            | Cue::StepRemoved
            | Cue::Remedy
            | Cue::Extra
            | Cue::Usual
            | Cue::WarmHandOver
            | Cue::Choice
            | Cue::Terms
    )
}

struct Scope<'a> {
    tokens: &'a Tokens,
    language: &'a Language,
}

impl Scope<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.at(at)
    }

    /// The hit a match makes, if it is meant.
    fn meant(&self, found: &Found) -> Option<Hit> {
        let slot = self.language.slots.get(usize::from(found.slot))?;
        let token = self.tokens.all.get(found.from)?;
        let dropped = (slot.negated == Under::Drops && self.is_negated(found))
            || (slot.conditional == Under::Drops && self.is_conditional(found))
            || (slot.asked == Under::Drops && self.tokens.is_asked(token))
            || (is_deed(slot.cue) && self.is_taken_back(found));
        let hit = Hit { cue: slot.cue, slot: Some(found.slot), from: found.from, to: found.to };
        (!dropped && self.is_own(&hit)).then_some(hit)
    }

    /// A “not” shortly before it or within it.
    fn is_negated(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        // A new subject begins a statement of its own: “don't worry I'll refund it”.
        let fresh = matches!(self.word(found.from), "i" | "we" | "you" | "it" | "that" | "this" | "let");
        let from = if fresh { found.from } else { found.from.saturating_sub(REACH) };
        (from..found.to).any(|at| {
            let Some(token) = self.tokens.all.get(at) else { return false };
            let denies = token.clause == own.clause || at >= found.from;
            let word = self.word(at);
            // “no” and “without” deny the word behind them, not the sentence.
            let near = !matches!(word, "no" | "without" | "stop") || at + 2 >= found.from;
            denies
                && near
                && self.language.negators.contains(word)
                && !self.language.harmless.contains(self.word(at + 1))
        })
    }

    /// “I'd have sent it, the card with it, and you'd have chosen”: from there to the end of the sentence nothing happens.
    fn is_supposed(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.sentence < own.sentence);
        (first..found.to).any(|at| {
            matches!(self.word(at), "would" | "could" | "might")
                && matches!(self.word(at + 1), "have" | "of")
                && !SYMPATHY.contains(&self.word(at + 2))
        })
    }

    /// “I can't get them to your door tonight”, “I would have sent a van at six”: no deed, no time, no gift.
    fn is_taken_back(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        if self.is_supposed(found) {
            return true;
        }
        let from = found.from.saturating_sub(REACH_OF_DEEDS);
        (from..found.to).any(|at| {
            let same = self
                .tokens
                .all
                .get(at)
                .is_some_and(|t| t.sentence == own.sentence && (t.clause == own.clause || at >= found.from));
            let ours = at > 0 && matches!(self.word(at - 1), "i" | "we" | "nobody" | "there");
            same && ours
                && match (self.word(at), self.word(at + 1), self.word(at + 2)) {
                    ("am" | "are" | "will" | "can" | "do" | "have" | "could" | "would" | "is", "not", next) => {
                        !self.language.harmless.contains(next)
                            && !matches!(
                                next,
                                "leaving"
                                    | "leave"
                                    | "going"
                                    | "let"
                                    | "letting"
                                    | "hang"
                                    | "stop"
                                    | "stopping"
                                    | "rest"
                                    | "want"
                            )
                    }
                    ("would" | "could" | "should" | "might", "have", _)
                    | ("meant" | "hoped" | "wish" | "wished", _, _)
                    | ("had", "meant" | "hoped" | "planned" | "wanted", _)
                    | ("was" | "were", "going" | "about", "to") => true,
                    _ => false,
                }
        })
    }

    /// Hangs on something the customer would have to do first: “I'll refund it if you spend 100”, “once you have enrolled”.
    /// An “if” about anything else, or one that leaves it to the customer, sets no condition.
    fn is_conditional(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.sentence < own.sentence);
        let last = self.tokens.all.partition_point(|token| token.sentence <= own.sentence);
        (first..last).any(|at| {
            let near = self.tokens.all.get(at).is_some_and(|token| own.clause.abs_diff(token.clause) <= 1);
            let on_them = (1..=2).any(|ahead| matches!(self.word(at + ahead), "you" | "your"));
            let open = at > 0 && self.language.whether.contains(self.word(at - 1));
            let polite = |words: &Vec<String>| words.iter().enumerate().all(|(i, word)| self.word(at + 1 + i) == word);
            near && on_them
                && !open
                && self.language.conditions.contains(self.word(at))
                && !self.language.polite.iter().any(polite)
        })
    }

    /// Said for ourselves and to the customer, not told of somebody.
    fn is_own(&self, hit: &Hit) -> bool {
        match hit.cue {
            Cue::Regret => self.is_own_apology(hit),
            Cue::Feeling => self.is_about_them(hit),
            _ => true,
        }
    }

    fn clause_before(&self, hit: &Hit, back: usize) -> Option<&str> {
        let own = self.tokens.all.get(hit.from)?;
        let at = hit.from.checked_sub(back)?;
        self.tokens.all.get(at).filter(|t| t.sentence == own.sentence && t.clause == own.clause).map(|_| self.word(at))
    }

    /// “I apologise”, “sorry about …”; not “you should apologise”, “they made me say sorry”.
    fn is_own_apology(&self, hit: &Hit) -> bool {
        for back in 1..=6 {
            match self.clause_before(hit, back) {
                None => return true,
                Some("i" | "we" | "my" | "our" | "me" | "us") => {
                    // “I was told to say sorry”, “I am supposed to apologise”.
                    let told = (1..back).filter_map(|b| self.clause_before(hit, b));
                    return !told.into_iter().any(|word| {
                        matches!(
                            word,
                            "told"
                                | "supposed"
                                | "meant"
                                | "paid"
                                | "made"
                                | "asked"
                                | "hear"
                                | "sick"
                                | "tired"
                                | "need"
                                | "have"
                                | "trained"
                                | "required"
                                | "could"
                                | "would"
                                | "might"
                                | "expected"
                        )
                    }) || (1..back)
                        .any(|b| matches!(self.clause_before(hit, b), Some("like" | "want" | "wanted" | "owe")));
                }
                Some(
                    "you" | "they" | "he" | "she" | "should" | "must" | "word" | "words" | "means" | "manager"
                    | "saying" | "people" | "customers" | "someone" | "everyone" | "always" | "an",
                ) => {
                    return false;
                }
                Some(_) => {}
            }
        }
        true
    }

    /// A feeling of the customer's, or of anybody in their place; not “I'm tired of this”.
    fn is_about_them(&self, hit: &Hit) -> bool {
        let Some(own) = self.tokens.all.get(hit.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.sentence < own.sentence);
        let last = self.tokens.all.partition_point(|token| token.sentence <= own.sentence);
        let mine = (1..=3).any(|back| matches!(self.clause_before(hit, back), Some("i" | "we")));
        let supposed = (1..=4).any(|back| matches!(self.clause_before(hit, back), Some("would" | "too")));
        if mine && !supposed {
            return false;
        }
        (first..last).any(|at| {
            matches!(
                self.word(at),
                "you"
                    | "your"
                    | "that"
                    | "this"
                    | "it"
                    | "anyone"
                    | "anybody"
                    | "must"
                    | "would"
                    | "how"
                    | "why"
                    | "what"
                    | "no"
                    | "is"
                    | "sounds"
            )
        })
    }
}
