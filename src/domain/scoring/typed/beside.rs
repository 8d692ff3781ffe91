//! What stands beside what is given, by kinds of words: a no, a maybe, an if, a part, a choice, who pays. Most kinds are
//! closed, so they are there in a situation nobody wrote a wording from. What any of it is worth is fitted, not known here.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::table::Table;
use crate::domain::scoring::typed::text::{Kind as TokenKind, Tokens};

/// A kind of words; which words are of it stands with the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Kind {
    /// “Not”, “nobody”.
    No,
    /// “Might”, “hopefully”.
    Maybe,
    /// “If”, “until”.
    If,
    /// “Half”, “towards”.
    Part,
    /// “Only”, “except”.
    But,
    /// “Or”, “rather”.
    Choice,
    /// “Also”, “on top”.
    More,
    /// “Refund”, “replace”: giving or putting right.
    Gives,
    /// “Fee”, “cent”.
    Money,
    /// “Nothing”, “free”.
    Free,
    /// “Some time”, “later”.
    Vague,
    /// “Policy”, “unable”.
    Refusal,
    /// “Stays”, “payable”.
    Kept,
    /// “Agrees”, “manager”: somebody’s yes.
    Consent,
    /// “Already”, “tonight”.
    Now,
    /// “Cost”, “pay”: what is asked of somebody.
    Cost,
    /// “Pay”, “owe”: what somebody does with it.
    Pays,
    /// After “our”: “expense”, “pocket”.
    Ours,
}

/// Several kinds at once, a bit each.
type Set = u32;

const fn set(kind: Kind) -> Set {
    1 << kind as Set
}

/// Words that give something, or name what is given.
const GIVEN: Set = set(Kind::Gives) | set(Kind::Money);

/// What each kind is heard as in a sentence on what is given.
const BESIDE: &[(Kind, Cue)] = &[
    (Kind::No, Cue::BesideNo),
    (Kind::Maybe, Cue::BesideMaybe),
    (Kind::If, Cue::BesideIf),
    (Kind::Part, Cue::BesidePart),
    (Kind::But, Cue::BesideBut),
    (Kind::Choice, Cue::BesideChoice),
    (Kind::More, Cue::BesideMore),
    (Kind::Gives, Cue::BesideGiving),
    (Kind::Free, Cue::BesideFree),
    (Kind::Vague, Cue::BesideVague),
    (Kind::Refusal, Cue::BesideRefusal),
    (Kind::Kept, Cue::BesideKept),
    (Kind::Consent, Cue::BesideConsent),
    (Kind::Now, Cue::BesideNow),
];
/// What begins an if that has a subject.
const IFS: &[&str] = &["if", "once", "unless", "provided", "assuming", "when", "until", "after"];

/// The words of each kind, by word.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    words: Table,
    sets: Vec<Set>,
}

impl Kinds {
    /// Each kind with its words, in lines.
    pub(super) fn of(kinds: &BTreeMap<Kind, Vec<String>>) -> Self {
        let mut out = Self::default();
        for (kind, line) in kinds.iter().flat_map(|(kind, lines)| lines.iter().map(move |line| (*kind, line))) {
            for word in line.split_whitespace() {
                let number = out.words.add(word);
                if out.sets.len() <= number {
                    out.sets.resize(number + 1, 0);
                }
                if let Some(own) = out.sets.get_mut(number) {
                    *own |= set(kind);
                }
            }
        }
        out
    }

    fn of_word(&self, word: &str) -> Set {
        self.words.number(word).and_then(|number| self.sets.get(number)).copied().unwrap_or_default()
    }
}

/// A reply by kinds of words.
struct Sorted<'a> {
    tokens: &'a Tokens,
    sets: Vec<Set>,
    /// Part of what an offer is called, or the figure it is worth.
    of_offer: Vec<bool>,
}

/// A sentence or a part of one, as tokens from and to.
type Run = (usize, usize);

/// What stands beside what is given, each with its words. `attached` are the offers that go along, by position.
pub(super) fn beside(said: &Said<'_>, ear: &Ear<'_>, attached: &[usize]) -> Vec<Hit> {
    let tokens = said.tokens;
    let heard = |at: usize| tokens.all.get(at).is_some_and(|token| !token.masked);
    let sets: Vec<Set> =
        (0..tokens.all.len()).map(|at| if heard(at) { ear.language.kinds.of_word(tokens.at(at)) } else { 0 }).collect();
    let mut of_offer = said.offer_words.clone();
    for (_, from, _) in &said.priced {
        mark(&mut of_offer, *from);
    }
    for (_, at) in &said.mentioned {
        mark(&mut of_offer, *at);
    }
    for (at, token) in tokens.all.iter().enumerate() {
        if let TokenKind::Number(figure) = token.kind
            && ear.offers.iter().any(|offer| is_same(offer.face, figure))
        {
            mark(&mut of_offer, at);
        }
    }
    let sorted = Sorted { tokens, sets, of_offer };
    let mut out = Vec::new();
    for run in runs(tokens, |at| tokens.all.get(at).map(|token| token.sentence)) {
        sorted.sentence(run, &mut out);
    }
    for run in runs(tokens, |at| tokens.all.get(at).map(|token| token.clause)) {
        sorted.clause(run, &mut out);
    }
    sorted.ifs_and_ors(&mut out);
    sorted.besides(said, attached, &mut out);
    out
}

fn mark(places: &mut [bool], at: usize) {
    if let Some(place) = places.get_mut(at) {
        *place = true;
    }
}

fn is_same(face: f64, figure: f64) -> bool {
    face > 0.0 && (face - figure).abs() <= face / 200.0
}

/// Tokens in a row that are of one sentence, or of one clause.
fn runs(tokens: &Tokens, of: impl Fn(usize) -> Option<u16>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for at in 0..tokens.all.len() {
        match out.last_mut().filter(|(from, _)| of(*from) == of(at)) {
            Some((_, to)) => *to = at + 1,
            None => out.push((at, at + 1)),
        }
    }
    out
}

impl Sorted<'_> {
    fn is(&self, at: usize, kinds: Set) -> bool {
        self.sets.get(at).is_some_and(|own| own & kinds != 0)
    }

    fn first(&self, (from, to): Run, kinds: Set) -> Option<usize> {
        (from..to).find(|at| self.is(*at, kinds))
    }

    fn offer_in(&self, (from, to): Run) -> Option<usize> {
        (from..to).find(|at| self.of_offer.get(*at).copied().unwrap_or(false))
    }

    /// Where a stretch speaks of what is given, if it does.
    fn given_in(&self, run: Run) -> Option<usize> {
        self.first(run, GIVEN).or_else(|| self.offer_in(run))
    }

    fn is_asked(&self, (from, _): Run) -> bool {
        self.tokens.all.get(from).is_some_and(|token| self.tokens.is_asked(token))
    }

    fn sentence(&self, run: Run, out: &mut Vec<Hit>) {
        let Some(given) = self.given_in(run) else { return };
        for (kind, cue) in BESIDE {
            if let Some(at) = self.first(run, set(*kind)) {
                out.push(hit(*cue, at, at + 1));
            }
        }
        if self.is_asked(run) {
            out.push(hit(Cue::AskedBeside, given, given + 1));
        }
    }

    fn clause(&self, run: Run, out: &mut Vec<Hit>) {
        let (from, to) = run;
        let all = (from..to).filter_map(|at| self.sets.get(at)).fold(0, |all, own| all | own);
        let has = |kind: Kind| all & set(kind) != 0;
        let word = |wanted: &[&str]| (from..to).find(|at| wanted.contains(&self.tokens.at(*at)));
        let us = word(&["we", "i", "us", "our", "me", "my"]);
        let mut say = |cue: Cue, kind: Kind| {
            if let Some(at) = self.first(run, set(kind)) {
                out.push(hit(cue, at, at + 1));
            }
        };
        match (has(Kind::Cost), has(Kind::Free)) {
            (true, true) => say(Cue::Spared, Kind::Cost),
            (true, false) if has(Kind::Pays) && word(&["you"]).is_some() && !self.is_asked(run) => {
                say(Cue::Charged, Kind::Pays);
            }
            _ => {}
        }
        if has(Kind::No) && !has(Kind::Cost) {
            if self.offer_in(run).is_some() {
                say(Cue::DeniesOffer, Kind::No);
            }
            if has(Kind::Gives) {
                say(Cue::DeniesGiving, Kind::No);
            }
        }
        if us.is_some() {
            if has(Kind::Gives) && !has(Kind::No) {
                say(Cue::WeGive, Kind::Gives);
            }
            if has(Kind::Maybe) && self.given_in(run).is_some() {
                say(Cue::WeMight, Kind::Maybe);
            }
        }
        let ours = (from..to).find(|at| match (self.tokens.at(*at), self.tokens.at(at + 1)) {
            ("on", "us" | "me") | ("we", "pay") => true,
            ("our", _) => self.is(at + 1, set(Kind::Ours)),
            ("on", "the") => self.tokens.at(at + 2) == "house",
            _ => false,
        });
        if let Some(at) = ours.filter(|at| at + 1 < to) {
            out.push(hit(Cue::OnUs, at, at + 2));
        }
    }

    fn ifs_and_ors(&self, out: &mut Vec<Hit>) {
        for (at, token) in self.tokens.all.iter().enumerate().filter(|(_, token)| !token.masked) {
            let word = self.tokens.at(at);
            if word == "or" {
                let begins = at
                    .checked_sub(1)
                    .and_then(|at| self.tokens.all.get(at))
                    .is_none_or(|b| b.sentence != token.sentence);
                if !begins {
                    let cue = if self.tokens.is_asked(token) { Cue::OrAsked } else { Cue::OrSaid };
                    out.push(hit(cue, at, at + 1));
                }
            } else if IFS.contains(&word) {
                let cue = match self.tokens.at(at + 1) {
                    "you" | "your" => Cue::IfThey,
                    "we" | "i" | "us" | "our" | "me" | "my" => Cue::IfWe,
                    _ => Cue::IfOthers,
                };
                out.push(hit(cue, at, at + 1));
            }
        }
    }

    /// Offers that are named and do not go along.
    fn besides(&self, said: &Said<'_>, attached: &[usize], out: &mut Vec<Hit>) {
        let named = said.named.iter().chain(&said.priced).copied();
        let mut named: Vec<(usize, usize, usize)> =
            named.chain(said.mentioned.iter().map(|(offer, at)| (*offer, *at, *at + 1))).collect();
        named.sort_unstable();
        named.dedup_by_key(|(offer, ..)| *offer);
        for (_, from, to) in named.into_iter().filter(|(offer, ..)| !attached.contains(offer)) {
            out.push(hit(Cue::NamesMore, from, to));
            let within = |of: &dyn Fn(usize) -> Option<u16>| {
                let own = of(from);
                let first = (0..from).rev().take_while(|at| of(*at) == own).last().unwrap_or(from);
                (first, (from..self.tokens.all.len()).take_while(|at| of(*at) == own).last().unwrap_or(from) + 1)
            };
            let clause = within(&|at| self.tokens.all.get(at).map(|token| token.clause));
            let sentence = within(&|at| self.tokens.all.get(at).map(|token| token.sentence));
            let costs = self.first(clause, set(Kind::Cost)).is_some();
            let denied = self.first(clause, set(Kind::No)).is_some() && !costs;
            let open = self.first(clause, set(Kind::Maybe)).or_else(|| self.first(sentence, set(Kind::If)));
            if !denied && open.is_none() {
                out.push(hit(Cue::GivesMore, from, to));
            }
        }
    }
}

fn hit(cue: Cue, from: usize, to: usize) -> Hit {
    Hit { cue, slot: None, from, to }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scenario::model::OfferKind;
    use crate::domain::scoring::typed::ear::Given;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;
    use crate::domain::scoring::typed::hear::hear;

    /// What is heard beside what is given, in a case with a taxi for 20 and a lamp for 35; the taxi goes along.
    fn heard(text: &str) -> Vec<(Cue, String)> {
        let mut ear = plain_ear(english().expect("the file in the program reads"));
        let offer = |face: f64| Given { kind: OfferKind::Core, face, above: false };
        ear.offers = vec![offer(20.0), offer(35.0)];
        ear.labels = vec![vec!["taxi".to_owned()], vec!["lamp".to_owned()]];
        ear.own_names = vec![Some("taxi".to_owned()), Some("lamp".to_owned())];
        let tokens = Tokens::of(text);
        let said = hear(&tokens, &ear, 0, false);
        beside(&said, &ear, &[0]).into_iter().map(|hit| (hit.cue, tokens.at(hit.from).to_owned())).collect()
    }

    #[test]
    fn each_kind_is_heard_where_something_is_given_and_shown_by_its_word() {
        for (text, cue, word) in [
            ("The fee is not coming back.", Cue::BesideNo, "not"),
            ("Perhaps the fee comes back.", Cue::BesideMaybe, "perhaps"),
            ("The fee comes back until then.", Cue::BesideIf, "until"),
            ("Half the fee comes back.", Cue::BesidePart, "half"),
            ("Only the fee comes back.", Cue::BesideBut, "only"),
            ("Rather the fee back?", Cue::BesideChoice, "rather"),
            ("The fee comes back too.", Cue::BesideMore, "too"),
            ("The fee comes back eventually.", Cue::BesideVague, "eventually"),
            ("The fee stays where it is.", Cue::BesideKept, "stays"),
            ("The fee comes back if the manager nods.", Cue::BesideConsent, "manager"),
            ("Rather the fee back?", Cue::AskedBeside, "fee"),
            ("You pay zero.", Cue::Spared, "pay"),
            ("You pay the driver.", Cue::Charged, "pay"),
            ("The ride is on us.", Cue::OnUs, "on"),
            ("The taxi is not included.", Cue::DeniesOffer, "not"),
            ("We refund it.", Cue::WeGive, "refund"),
            ("We might refund it.", Cue::WeMight, "might"),
            ("If you agree, we refund it.", Cue::IfThey, "if"),
            ("If the depot agrees, we refund it.", Cue::IfOthers, "if"),
            ("A taxi or a lamp.", Cue::OrSaid, "or"),
            ("A taxi or a lamp?", Cue::OrAsked, "or"),
            ("The taxi comes, and the lamp.", Cue::GivesMore, "lamp"),
        ] {
            assert!(heard(text).contains(&(cue, word.to_owned())), "{text}: {:?}", heard(text));
        }
    }

    #[test]
    fn words_of_a_kind_say_nothing_where_nothing_is_given_and_nothing_of_what_goes_along() {
        for text in ["I might not know.", "You asked twice, and nobody looked."] {
            let kinds: Vec<Cue> = heard(text).into_iter().map(|(cue, _)| cue).collect();
            assert!(kinds.is_empty(), "{text}: {kinds:?}");
        }
        let more = |text: &str| heard(text).iter().any(|(cue, _)| *cue == Cue::NamesMore);
        assert!(more("The lamp is yours.") && !more("The taxi is yours."));
        assert!(!heard("The lamp, if it is left, comes too.").iter().any(|(cue, _)| *cue == Cue::GivesMore));
    }

    #[test]
    fn no_ladder_and_no_other_dimension_goes_by_them() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let typed = ear.score("The fee is not coming back, perhaps half of it.", &[]);
        assert!(typed.heard.iter().all(|(cue, ..)| !cue.is_beside()), "{:?}", typed.heard);
    }
}
