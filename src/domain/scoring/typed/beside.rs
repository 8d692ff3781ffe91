//! What stands beside what is given, by kinds of words: a no, a maybe, an if, a part, a choice, who pays. Most kinds are
//! closed, so they are there in a situation nobody wrote a wording from ([`super::kinds`]). What any of it is worth is
//! fitted, not known here.

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::figures::{AmountFound, number};
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::kinds::{Kind, Set, set};
use crate::domain::scoring::typed::spares::spares;
use crate::domain::scoring::typed::text::Tokens;

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
/// Whoever speaks, as the one who does it.
const WE: &[&str] = &["we", "i"];
/// The same in any place of a sentence.
const OURS: &[&str] = &["we", "i", "us", "our", "me", "my"];
/// What somebody does to whom nothing is given: “you won't get a refund”.
const GETS: &[&str] = &["get", "getting", "have", "receive", "see", "be"];
/// Behind these something else is told: “I won't rest until it's replaced”.
const UNTIL: &[&str] = &["until", "till", "before", "without"];
/// What makes a passive of a giving: “is refunded”, “gets covered”.
const IS: &[&str] = &["is", "are", "was", "be", "gets", "get", "being"];
/// “An hour or two” is no choice.
const SPANS: &[&str] = &["minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "moment"];

/// A reply by kinds of words.
struct Sorted<'a> {
    tokens: &'a Tokens,
    sets: Vec<Set>,
    /// Part of what an offer is called, or the amount it is worth.
    of_offer: Vec<bool>,
    /// A step is taken off the customer there.
    of_step: Vec<bool>,
}

/// A sentence or a part of one, as tokens from and to.
type Run = (usize, usize);

/// What stands beside what is given, each with its words. `attached` are the offers that go along, by position.
pub(super) fn beside(said: &Said<'_>, ear: &Ear<'_>, attached: &[usize]) -> Vec<Hit> {
    let tokens = said.tokens;
    let of_word = |at: usize| match tokens.evident(at) {
        "" => 0,
        "just" if is_lately(ear, tokens, at) => 0,
        word => ear.language.kinds.of_word(word),
    };
    let mut sets: Vec<Set> = (0..tokens.all.len()).map(of_word).collect();
    for (from, to) in runs(tokens, |at| tokens.all.get(at).map(|token| token.clause)) {
        for at in (from..to).filter(|at| spares(|at| tokens.evident(at), from, *at)) {
            if let Some(own) = sets.get_mut(at) {
                *own &= !set(Kind::No);
            }
        }
    }
    let mut of_offer = said.offer_words.clone();
    for (_, from, _) in &said.priced {
        mark(&mut of_offer, *from);
    }
    for (_, at) in &said.mentioned {
        mark(&mut of_offer, *at);
    }
    // Denied or not. A bare figure is none: “no more than 10 minutes” is not an offer of 10.
    let priced = |amount: f64| ear.offers.iter().any(|offer| is_same(offer.face, amount));
    for amount in said.amounts.iter().filter(|a| !a.is_percent && priced(a.amount)) {
        (amount.from..amount.to).filter(|at| !tokens.evident(*at).is_empty()).for_each(|at| mark(&mut of_offer, at));
    }
    let mut of_step = vec![false; tokens.all.len()];
    for hit in said.hits.iter().filter(|hit| hit.cue == Cue::StepRemoved) {
        (hit.from..hit.to).for_each(|at| mark(&mut of_step, at));
    }
    let sorted = Sorted { tokens, sets, of_offer, of_step };
    let mut out = Vec::new();
    for run in runs(tokens, |at| tokens.all.get(at).map(|token| token.sentence)) {
        sorted.sentence(run, &mut out);
        if sorted.given_in(run).is_some() {
            sorted.ifs_and_ors(run, &said.amounts, &mut out);
        }
    }
    for run in runs(tokens, |at| tokens.all.get(at).map(|token| token.clause)) {
        sorted.clause(run, &mut out);
    }
    sorted.besides(said, attached, &mut out);
    out
}

/// “I have just paid it”, “we're just refunding it now”, “I'll just credit it”: “just” tells when or how simply, and takes
/// nothing away.
fn is_lately(ear: &Ear<'_>, tokens: &Tokens, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens.evident(before));
    if matches!(before, "have" | "has" | "had") {
        return true;
    }
    let verb = if matches!(tokens.evident(at + 1), "now" | "been" | "being") { at + 2 } else { at + 1 };
    let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
    let word = tokens.evident(verb);
    let is_done = word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
    let gives = ear.language.kinds.of_word(word) & set(Kind::Gives) != 0;
    let ours = WE.contains(&before) || matches!(before, "am" | "are");
    clause(verb) == clause(at)
        && ((is_done || ear.language.participles.contains(word)) && (gives || ours) || before == "will" && gives)
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

    /// A word, if it is evidence.
    fn word(&self, at: usize) -> &str {
        self.tokens.evident(at)
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
        let mut say = |cue: Cue, kind: Kind| {
            if let Some(at) = self.first(run, set(kind)) {
                out.push(hit(cue, at, at + 1));
            }
        };
        if has(Kind::Cost) && has(Kind::Free) {
            say(Cue::Spared, Kind::Cost);
        }
        if (from..to).any(|at| OURS.contains(&self.word(at))) {
            if has(Kind::Gives) && !has(Kind::No) {
                say(Cue::WeGive, Kind::Gives);
            }
            if has(Kind::Maybe) && self.given_in(run).is_some() {
                say(Cue::WeMight, Kind::Maybe);
            }
        }
        if has(Kind::Cost)
            && !has(Kind::Free)
            && let Some(at) = self.charged(run)
        {
            out.push(hit(Cue::Charged, at, at + 1));
        }
        if !has(Kind::Cost) {
            if self.offer_in(run).is_some()
                && let Some(at) = (from..to).find(|at| self.denies(*at))
            {
                out.push(hit(Cue::DeniesOffer, at, at + 1));
            }
            if let Some(at) = (from..to).find(|at| self.denies_giving(run, *at)) {
                out.push(hit(Cue::DeniesGiving, at, at + 1));
            }
        }
        let ours = (from..to).find_map(|at| match (self.word(at), self.word(at + 1)) {
            ("on", "us" | "me") | ("we", "pay") => Some((at, at + 2)),
            ("our", _) if self.is(at + 1, set(Kind::Ours)) => Some((at, at + 2)),
            ("on", "the") if self.word(at + 2) == "house" => Some((at, at + 3)),
            _ => None,
        });
        if let Some((at, end)) = ours.filter(|(_, end)| *end <= to) {
            out.push(hit(Cue::OnUs, at, end));
        }
    }

    /// Where the customer is told to pay, if they are. What is given back of it is no charge: “we cover what it costs you”,
    /// “what you pay is refunded”; but “you pay the return” is one.
    fn charged(&self, run: Run) -> Option<usize> {
        let (from, to) = run;
        let you = (from..to).any(|at| self.word(at) == "you");
        let pays = self.first(run, set(Kind::Pays)).filter(|_| you && !self.is_asked(run))?;
        let gives = |at: usize| self.is(at, set(Kind::Gives)) && !self.is(at, set(Kind::Pays));
        // “We send it and you pay” is two things.
        let own = (from..pays).rev().take_while(|at| !matches!(self.word(*at), "and" | "or" | "then")).last();
        let own = own.unwrap_or(pays)..pays;
        let us = own.clone().find(|at| WE.contains(&self.word(*at)));
        let is_ours = us.is_some_and(|us| (us..own.end).any(gives));
        let passive = |at: usize| gives(at) && (1..=2).any(|back| self.is_passive(from, at, back));
        let comes_back = (from..to).any(passive);
        let denied = self.first(run, set(Kind::No)).is_some();
        (denied || !is_ours && !comes_back).then_some(pays)
    }

    /// “Is refunded”, “will be fully covered”; not “to be repaired”.
    fn is_passive(&self, from: usize, at: usize, back: usize) -> bool {
        let is = at.checked_sub(back).filter(|is| *is >= from);
        is.is_some_and(|is| IS.contains(&self.word(is)) && is.checked_sub(1).is_none_or(|to| self.word(to) != "to"))
    }

    /// A no by which no step is taken off the customer.
    fn denies(&self, at: usize) -> bool {
        self.is(at, set(Kind::No)) && !self.of_step.get(at).copied().unwrap_or(false)
    }

    /// Whether a no denies a giving: ours (“we won't send one”), what they would get (“you won't get a refund”), or the
    /// thing at once (“no refund”).
    fn denies_giving(&self, (from, to): Run, no: usize) -> bool {
        if !self.denies(no) {
            return false;
        }
        let gives = |at: usize| self.is(at, set(Kind::Gives));
        let until = (no..to).find(|at| UNTIL.contains(&self.word(*at))).unwrap_or(to);
        let behind = (no + 1..until).any(gives);
        let ours = (from..to).any(|at| WE.contains(&self.word(at)));
        let theirs = (from..no).any(|at| self.word(at) == "you");
        let gets = (no + 1..(no + 3).min(to)).any(|at| GETS.contains(&self.word(at)));
        let at_once = !theirs && (no + 1..(no + 3).min(until)).any(gives);
        ours && (behind || (from..no).any(gives)) || theirs && gets && behind || at_once
    }

    /// Ifs and ors of a sentence on what is given.
    fn ifs_and_ors(&self, (from, to): Run, amounts: &[AmountFound], out: &mut Vec<Hit>) {
        let of_span = |at: usize| SPANS.contains(&self.word(at)) || number(self.tokens, at).is_some();
        let is_amount = |at: usize| amounts.iter().any(|amount| (amount.from..amount.to).contains(&at));
        for at in from..to {
            let word = self.word(at);
            if word == "or" {
                let rough = at > from && of_span(at - 1) && number(self.tokens, at + 1).is_some();
                if at > from && (!rough || is_amount(at + 1)) {
                    let cue = if self.is_asked((from, to)) { Cue::OrAsked } else { Cue::OrSaid };
                    out.push(hit(cue, at, at + 1));
                }
            } else if IFS.contains(&word) {
                let cue = match self.word(at + 1) {
                    "you" | "your" => Cue::IfThey,
                    next if OURS.contains(&next) => Cue::IfWe,
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
    use crate::domain::scoring::typed::guards::mask;
    use crate::domain::scoring::typed::hear::hear;

    /// What is heard beside what is given, in a case with a taxi for 20 and a lamp for 35; the taxi goes along.
    /// Each with its words.
    fn heard(text: &str) -> Vec<(Cue, String)> {
        let mut ear = plain_ear(english().expect("the file in the program reads"));
        let offer = |face: f64| Given { kind: OfferKind::Core, face, above: false };
        ear.offers = vec![offer(20.0), offer(35.0)];
        ear.labels = vec![vec!["taxi".to_owned()], vec!["lamp".to_owned()]];
        ear.own_names = vec![Some("taxi".to_owned()), Some("lamp".to_owned())];
        let mut tokens = Tokens::of(text);
        mask(text, &mut tokens, &ear);
        let said = hear(&tokens, &ear, 0, false);
        let words = |hit: &Hit| (hit.from..hit.to).map(|at| tokens.at(at)).collect::<Vec<_>>().join(" ");
        beside(&said, &ear, &[0]).iter().map(|hit| (hit.cue, words(hit))).collect()
    }

    fn kinds(text: &str) -> Vec<Cue> {
        heard(text).into_iter().map(|(cue, _)| cue).collect()
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
            ("The ride is on us.", Cue::OnUs, "on us"),
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
        for text in ["I've just refunded the fee.", "It left without the lamp, so we refund the fee."] {
            let takes =
                |cue: &Cue| matches!(cue, Cue::BesideBut | Cue::BesideNo | Cue::DeniesOffer | Cue::DeniesGiving);
            assert!(!heard(text).iter().any(|(cue, _)| takes(cue)), "{text}: {:?}", heard(text));
        }
        let more = |text: &str| heard(text).iter().any(|(cue, _)| *cue == Cue::NamesMore);
        assert!(more("The lamp is yours.") && !more("The taxi is yours."));
        assert!(!heard("The lamp, if it is left, comes too.").iter().any(|(cue, _)| *cue == Cue::GivesMore));
    }

    #[test]
    fn a_step_taken_off_them_and_a_cost_that_is_covered_are_no_denials() {
        for text in [
            "You don't have to send anything back.",
            "You needn't send the lamp back.",
            "We won't ask you to send it back.",
            "No need to return it.",
            "We cover what it costs you.",
            "I'll refund the fee you pay.",
            "What it costs you is refunded.",
            "I won't rest until it's replaced.",
        ] {
            assert!(!kinds(text).iter().any(|cue| cue.denies()), "{text}: {:?}", heard(text));
        }
        assert!(!kinds("You don't have to send it back.").contains(&Cue::BesideNo));
        for (text, cue) in [
            ("We won't send you a new one.", Cue::DeniesGiving),
            ("You won't get a refund.", Cue::DeniesGiving),
            ("You can't have it replaced.", Cue::DeniesGiving),
            ("Sorry, no refund.", Cue::DeniesGiving),
            ("We don't have to send you anything.", Cue::DeniesGiving),
            ("You pay the return.", Cue::Charged),
            ("You pay for the repair.", Cue::Charged),
            ("We send it and you pay the driver.", Cue::Charged),
            ("What it costs you is never refunded.", Cue::Charged),
            ("The lamp isn't for you.", Cue::DeniesOffer),
        ] {
            assert!(kinds(text).contains(&cue), "{text}: {:?}", heard(text));
        }
    }

    #[test]
    fn only_an_amount_names_an_offer_by_what_it_is_worth() {
        for text in ["It won't be more than 20 minutes.", "Not before 20 past.", "“Not the 20 dollars”, you said."]
        {
            assert!(!kinds(text).contains(&Cue::DeniesOffer), "{text}: {:?}", heard(text));
        }
        assert!(kinds("The $20 won't be there.").contains(&Cue::DeniesOffer));
        assert!(kinds("The 20 dollars are not yours.").contains(&Cue::DeniesOffer));
    }

    #[test]
    fn what_is_quoted_gives_nothing_and_asks_for_nothing() {
        for (text, cue) in [
            ("“On the house” was on the card for the refund.", Cue::OnUs),
            ("“You” are told to pay the fee.", Cue::Charged),
            ("“We” was said to refund it.", Cue::WeGive),
            ("They said “we” and might refund it.", Cue::WeMight),
        ] {
            assert!(!kinds(text).contains(&cue), "{text}: {:?}", heard(text));
        }
        assert!(heard("The ride is on the house.").contains(&(Cue::OnUs, "on the house".to_owned())));
    }

    #[test]
    fn ifs_and_ors_count_where_something_is_given_and_idioms_never() {
        for text in [
            "When the courier dropped it, nobody looked.",
            "It took an hour or two.",
            "I'll call you back later.",
            "Put the phone down or take your time.",
            "If the line drops, I'll call back.",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
        let rough = kinds("The refund is there in an hour or two.");
        assert!(!rough.contains(&Cue::OrSaid), "{rough:?}");
        assert!(kinds("We refund 20 or 35 dollars.").contains(&Cue::OrSaid));
        assert!(kinds("A refund or a replacement in an hour.").contains(&Cue::OrSaid));
    }

    #[test]
    fn just_is_no_but_where_it_tells_when() {
        for text in [
            "I just refunded it.",
            "I'm just refunding it now.",
            "We've just now sent the replacement.",
            "The office just refunded the fee.",
            "I'll just credit it to your card.",
        ] {
            assert!(!kinds(text).contains(&Cue::BesideBut), "{text}: {:?}", heard(text));
        }
        for text in ["We refund just the fee.", "I can just offer you this.", "It's just a refund."] {
            assert!(kinds(text).contains(&Cue::BesideBut), "{text}: {:?}", heard(text));
        }
    }
}
