//! From words to what they say: mends, marks times, amounts and the case's own words, finds the slots, and keeps what is
//! meant. What any of it is worth is not known here.

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::dues::ways;
use crate::domain::scoring::typed::ear::{Ear, Term, stem};
use crate::domain::scoring::typed::figures::{AmountFound, amounts, number};
use crate::domain::scoring::typed::grammar;
use crate::domain::scoring::typed::lived::told;
use crate::domain::scoring::typed::offered::{mentioned, named, priced};
use crate::domain::scoring::typed::others;
use crate::domain::scoring::typed::pattern::{Marks, Reading, Special};
use crate::domain::scoring::typed::promise::{Promised, promised};
use crate::domain::scoring::typed::scope::Scope;
use crate::domain::scoring::typed::spell::LOOKUPS_MAX;
use crate::domain::scoring::typed::text::{Kind, Tokens};
use crate::domain::scoring::typed::when::{TimeFound, times};
use crate::domain::scoring::typed::withheld::withheld;

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
    pub(super) times: Vec<Promised>,
    pub(super) amounts: Vec<AmountFound>,
    /// It speaks to the customer: a “you” in it that is its own.
    pub(super) to_them: bool,
    /// A sentence of some length was said again.
    pub(super) repeats: bool,
    /// How many words were mended.
    pub(super) mended: usize,
    /// Offers of the case that are named in words, by position, each with the tokens that name it first and last.
    pub(super) named: Vec<(usize, usize, usize)>,
    /// Offers worth just an amount that is named, likewise.
    pub(super) priced: Vec<(usize, usize, usize)>,
    /// Offers whose own word is said, by position, each with its token.
    pub(super) mentioned: Vec<(usize, usize)>,
    /// For each token, whether it is a word of any offer's name, taken back or not.
    pub(super) offer_words: Vec<bool>,
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
    let strange: Vec<usize> = words.filter(|(_, word)| unknown(word)).map(|(at, _)| at).collect();
    let mended: Vec<(usize, &str)> = strange
        .iter()
        .take(LOOKUPS_MAX)
        .filter_map(|at| ear.language.speller().mend(tokens.at(*at)).map(|meant| (*at, meant)))
        .collect();
    for at in strange {
        if let Some(token) = tokens.all.get_mut(at) {
            token.known = false;
        }
    }
    for (at, meant) in &mended {
        tokens.respell(*at, meant);
    }
    mended.len()
}

/// Hears a reply.
pub(super) fn hear<'a>(tokens: &'a Tokens, ear: &Ear<'_>, mended: usize, repeats: bool) -> Said<'a> {
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
        // Not by its capital: what is typed all in small letters, or all in large ones, says the same.
        let unknown = word.len() > 2 && !token.known;
        if token.kind == Kind::Word && (unknown || ear.language.first_names.contains(word)) && !ear.names.contains(word)
        {
            marks.set(at, Special::Name, 1);
        }
    }
    let facts = own_words(tokens, ear, &mut marks);
    grammar::mark(tokens, ear.language, &mut marks);
    others::mark(tokens, ear.language, &mut marks);
    let mut found = Vec::new();
    ear.language.patterns.find(&Reading { tokens, marks: &marks }, &mut found);
    let scope = Scope::of(tokens, ear.language);
    let (does, mut hits): (Vec<Hit>, Vec<Hit>) =
        found.iter().filter_map(|found| scope.meant(found)).partition(|hit| hit.cue.tells_deeds());
    hits.extend(facts.hits);
    hits.extend(withheld(tokens));
    hits.extend(told(tokens, ear.language).into_iter().map(|(from, to)| Hit { cue: Cue::Told, slot: None, from, to }));
    // “We put it on the wrong shelf” owns up; it is no deed on top.
    let faults: Vec<(usize, usize)> = hits.iter().filter(|h| h.cue == Cue::Admit).map(|h| (h.from, h.to)).collect();
    hits.retain(|hit| hit.cue != Cue::Action || !faults.iter().any(|(from, to)| (*from..*to).contains(&hit.from)));
    // “I'll come”: what one does oneself comes from nobody else.
    let own: Vec<(usize, usize)> = hits.iter().filter(|h| h.cue == Cue::Action).map(|h| (h.from, h.to)).collect();
    hits.retain(|hit| hit.cue != Cue::Others || !own.iter().any(|(from, to)| hit.from < *to && *from < hit.to));
    keep_promises(tokens, &times, &mut hits);
    let meant = |time: &TimeFound| hits.iter().any(|hit| hit.cue == Cue::Time && hit.from == time.from);
    let times: Vec<TimeFound> = times.into_iter().filter(meant).collect();
    let times = promised(tokens, &times, &hits, ear.deadline_min);
    let (named, offer_words) = named(tokens, ear, &scope);
    let priced = priced(ear, &scope, &amounts);
    let mentioned = mentioned(tokens, ear, &scope);
    let cues = [Cue::Remedy, Cue::Extra, Cue::PaidBack, Cue::Stopgap];
    let mut on_redress: Vec<usize> = hits.iter().filter(|hit| cues.contains(&hit.cue)).map(|hit| hit.from).collect();
    on_redress.extend(named.iter().chain(&priced).map(|(_, from, _)| *from));
    on_redress.extend(mentioned.iter().map(|(_, at)| *at));
    let choices = ways(tokens, &on_redress);
    hits.extend(choices);
    hits.extend(greets_another(tokens, ear));
    if tokens.drawn_out >= MOCKING {
        hits.push(Hit { cue: Cue::Sarcasm, slot: None, from: 0, to: 1 });
    }
    // “I apologise for any worry” is no apology and half a one.
    let conditional: Vec<(usize, usize)> = hits.iter().filter(|h| h.cue == Cue::Cond).map(|h| (h.from, h.to)).collect();
    hits.retain(|hit| hit.cue != Cue::Regret || !conditional.iter().any(|(from, to)| hit.from < *to && *from < hit.to));
    let to_them =
        tokens.all.iter().any(|token| !token.masked && matches!(tokens.word(token), "you" | "your" | "yours"));
    Said {
        to_them,
        repeats,
        tokens,
        hits,
        does,
        times,
        amounts,
        mended,
        named,
        priced,
        mentioned,
        offer_words,
        facts: facts.different,
    }
}

/// Words that greet, before a name.
const GREETINGS: &[&str] = &["hello", "hi", "hey", "dear", "morning", "afternoon", "evening"];
/// Between a greeting and a name.
const TITLES: &[&str] = &["mr", "mrs", "ms", "miss", "dr", "prof"];

/// “Hello Anselm,” to somebody of another name. A name anywhere else may be spoken of, so it counts as one that is greeted
/// only at the very beginning, where nothing but a comma or an end follows.
fn greets_another(tokens: &Tokens, ear: &Ear<'_>) -> Option<Hit> {
    let begins = tokens.at(0);
    let greets = match begins {
        "good" => 1 + usize::from(GREETINGS.contains(&tokens.at(1))),
        word if GREETINGS.contains(&word) => 1,
        _ => return None,
    };
    let from = greets + usize::from(TITLES.contains(&tokens.at(greets)));
    let names = (from..tokens.all.len()).take_while(|at| ear.strangers.contains(tokens.at(*at))).count();
    let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
    let sentence = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    let to = from + names;
    let is_called = names > 0 && (clause(to) != clause(to - 1) || sentence(to) != sentence(to - 1));
    is_called.then_some(Hit { cue: Cue::Script, slot: None, from, to })
}

/// “I'm sooo sorry, that must be sooo stressful”: from so many drawn-out words on it is mockery.
const MOCKING: u16 = 2;
/// Words of a sentence that tells of the customer or of the past: a time or a “now” in it promises nothing unless
/// something is done there too.
const TELLING: &[&str] = &[
    "you", "your", "yours", "she", "he", "they", "was", "were", "had", "did", "when", "should", "would", "if",
    "because", "nobody",
];

/// “She's at yours at two”, “in your hands by noon”: something comes to the customer.
fn is_there(tokens: &Tokens, at: usize) -> bool {
    match (tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)) {
        ("at" | "to", "yours", _) | ("with" | "to" | "by" | "reaches", "you", _) => true,
        ("at" | "in" | "on" | "to", "your", thing) => matches!(
            thing,
            "door"
                | "hand"
                | "hands"
                | "desk"
                | "gate"
                | "place"
                | "drive"
                | "doorstep"
                | "inbox"
                | "table"
                | "phone"
                | "house"
                | "flat"
                | "yard"
                | "mail"
                | "home"
                | "seat"
                | "pocket"
        ),
        _ => false,
    }
}

/// A sentence of no more words than these tells nothing beside its time: “Seven tonight, your place.”
const FRAGMENT_WORDS: usize = 6;

/// Keeps times and “now” only where they belong to something that is done, or stand for themselves: “Ten minutes.”
fn keep_promises(tokens: &Tokens, times: &[TimeFound], hits: &mut Vec<Hit>) {
    let sentence = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    let does = |hit: &Hit| {
        matches!(
            hit.cue,
            Cue::Action
                | Cue::Others
                | Cue::Update
                | Cue::OwnOutcome
                | Cue::Remedy
                | Cue::StepRemoved
                | Cue::Stopgap
                | Cue::WarmHandOver
                | Cue::Usual
        )
    };
    let there = (0..tokens.all.len()).filter(|at| is_there(tokens, *at)).map(sentence);
    let done: Vec<Option<u16>> =
        hits.iter().filter(|hit| does(hit)).map(|hit| sentence(hit.from)).chain(there).collect();
    let long =
        |at: &Option<u16>| tokens.all.iter().filter(|token| Some(token.sentence) == *at).count() > FRAGMENT_WORDS;
    let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
    let telling: Vec<Option<u16>> = (0..tokens.all.len())
        .filter(|at| TELLING.contains(&tokens.at(*at)) && long(&sentence(*at)))
        .map(clause)
        .collect();
    hits.retain(|hit| {
        let here = sentence(hit.from);
        // “Today” and “tonight” alone promise nothing anywhere.
        let is_day = times.iter().any(|time| time.is_just_today() && time.from <= hit.from && hit.from < time.to);
        !matches!(hit.cue, Cue::Time | Cue::Now)
            || done.contains(&here)
            || !(is_day || telling.contains(&clause(hit.from)))
    });
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
            let glue = phrase.len() == 1 && ear.language.glue.contains_key(tokens.at(at));
            if !glue && phrase.iter().enumerate().all(|(i, word)| stems.get(at + i) == Some(&word.as_str())) {
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
        // “Notes” and “not” have one stem; the glue of sentences is nobody's own.
        if counted || (ear.facts.contains(*first) && !ear.language.glue.contains_key(tokens.at(at))) {
            if !seen.contains(first) {
                seen.push(first);
            }
            hits.push(Hit { cue: Cue::Specific, slot: None, from: at, to: at + 1 });
        }
    }
    Facts { hits, different: seen.len() }
}
