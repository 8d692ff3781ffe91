//! What the words on redress amount to: firm or only hoped for, all of what is due or a part of it, one way or several to
//! choose from, an offer that is refused. What that is worth stands in the ladder of compensation.

use crate::domain::scenario::model::OfferKind;
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::{Ear, Given, called};
use crate::domain::scoring::typed::figures::number;
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::text::Tokens;

/// Words that leave open whether any of it comes about.
const SOFT: &[&str] = &[
    "could",
    "might",
    "may",
    "perhaps",
    "maybe",
    "possibly",
    "hopefully",
    "probably",
    "try",
    "hope",
    "often",
    "sometimes",
    "generally",
    "normally",
    "usually",
    "someday",
    "endeavour",
    "endeavor",
    "aim",
    "strive",
    "exploring",
    "whether",
];
/// After “would”: a wish of whoever says it, which leaves nothing open.
const WILLING: &[&str] =
    &["like", "love", "be", "rather", "sooner", "prefer", "have", "say", "feel", "not", "never", "also", "gladly"];
/// A word that softens reaches so far.
const REACH: usize = 12;
/// So soon after “or” the other way is named.
const WAY: usize = 8;
/// After “or”: no other way, but a doubt or an echo.
const NO_WAY: &[&str] =
    &["not", "so", "is", "are", "was", "what", "something", "anything", "less", "more", "am", "two", "later"];
/// An amount below this share of what is due is a part of it.
const MOST: f64 = 0.6;
/// Names of sums: “no fee” refuses nothing.
const SUMS: &[&str] = &["fee", "charge", "bill", "price", "cost", "rent", "delivery", "deposit", "paid", "pay"];

/// Whether words stand in what is only supposed or hoped for.
pub(super) fn is_soft(tokens: &Tokens, (from, to): (usize, usize)) -> bool {
    let Some(own) = tokens.all.get(from) else { return false };
    if tokens.is_asked(own) {
        return false;
    }
    // “A refund might be arranged.”
    let behind = (to..to + 2).any(|at| {
        let same = tokens.all.get(at).is_some_and(|token| token.clause == own.clause);
        same && matches!(tokens.at(at), "could" | "might" | "may" | "would")
            && !matches!(tokens.at(at + 1), "i" | "we" | "you" | "like")
    });
    // “The fee was to be gone from your bill”, “it was almost done”.
    let unreal = |at: usize| {
        matches!(tokens.at(at), "was" | "were")
            && match tokens.at(at + 1) {
                "to" | "almost" | "nearly" => true,
                "going" | "meant" | "supposed" | "about" => tokens.at(at + 2) == "to",
                "on" => tokens.at(at + 3) == "way",
                _ => false,
            }
    };
    let over = (to..to + 3).any(|at| tokens.all.get(at).is_some_and(|token| token.clause == own.clause) && unreal(at));
    behind
        || over
        || (from.saturating_sub(REACH)..to).any(|at| {
            let same = tokens.all.get(at).is_some_and(|token| token.sentence == own.sentence);
            let next = tokens.at(at + 1);
            let before = at.checked_sub(1).map_or("", |at| tokens.at(at));
            let offered = matches!(before, "if" | "you" | "whichever") || matches!(next, "i" | "we" | "you");
            same && match tokens.at(at) {
                "would" => {
                    !offered
                        && matches!(before, "i" | "we" | "he" | "she" | "it" | "they" | "that" | "which" | "there")
                        && !WILLING.contains(&next)
                }
                "was" | "were" => unreal(at),
                word => !offered && SOFT.contains(&word),
            }
        })
}

/// Whether all that is said on redress is only hoped for; `None` where nothing is.
pub(super) fn hoped(said: &Said<'_>) -> Option<bool> {
    let cues = [Cue::Remedy, Cue::Extra, Cue::PaidBack];
    let hits = said.hits.iter().filter(|hit| cues.contains(&hit.cue)).map(|hit| (hit.from, hit.to));
    let named = said.named.iter().chain(&said.priced).map(|(_, from, to)| (*from, *to));
    let called = said.mentioned.iter().map(|(_, at)| (*at, at + 1));
    let mut soft = hits.chain(named).chain(called).map(|place| is_soft(said.tokens, place)).peekable();
    soft.peek()?;
    Some(soft.all(|soft| soft))
}

/// An “or” between two ways, one of which at least is redress, in a question; both of which are, anywhere: “Shall I return
/// 30, or would reeds serve you better?”, “the other lot on Friday, or every cent back today”.
pub(super) fn ways(tokens: &Tokens, redress: &[usize]) -> Vec<Hit> {
    let mut out: Vec<Hit> = Vec::new();
    let mut last = None;
    let sentence = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    for (at, token) in tokens.all.iter().enumerate() {
        let begins = at.checked_sub(1).and_then(|at| tokens.all.get(at)).is_none_or(|t| t.sentence != token.sentence);
        let parts = tokens.at(at) == "or" && !begins && !token.masked && !NO_WAY.contains(&tokens.at(at + 1));
        if !parts || last == Some(token.sentence) {
            continue;
        }
        let mut here = redress.iter().filter(|place| sentence(**place) == Some(token.sentence)).peekable();
        let some = here.peek().is_some();
        let (before, after): (Vec<&usize>, Vec<&usize>) = here.partition(|place| **place < at);
        let both = before.iter().any(|place| **place + REACH >= at) && after.iter().any(|place| **place <= at + WAY);
        let asked = tokens.is_asked(token) && some;
        if asked || both {
            last = Some(token.sentence);
            out.push(Hit { cue: Cue::Choice, slot: None, from: at, to: (at + 2).min(tokens.all.len()) });
        }
    }
    out
}

/// “5 back today” beside the 55 that go along, “a fiver off the rent” where 75 are due, “half of it”.
pub(super) fn short<'a>(said: &'a Said<'_>, ear: &Ear<'_>, given: &[Given]) -> Option<&'a Hit> {
    let asked = |hit: &&Hit| said.tokens.all.get(hit.from).is_some_and(|token| said.tokens.is_asked(token));
    let owed = |offer: &Given| offer.kind != OfferKind::Gesture;
    let sums = said.hits.iter().filter(|hit| hit.cue == Cue::PaidBack && !asked(hit));
    let short = sums.filter(|hit| {
        let Some((amount, _)) = number(said.tokens, hit.from) else { return false };
        let same = |face: f64| (amount - face).abs() <= face / 50.0;
        if ear.offers.iter().any(|offer| same(offer.face)) {
            return false;
        }
        let attached = given.iter().any(|offer| owed(offer) && amount < offer.face * MOST);
        let named = ear
            .offers
            .iter()
            .zip(&ear.labels)
            .any(|(offer, label)| owed(offer) && amount < offer.face * MOST && says_some_of(said, ear, hit, label));
        let all_there_is = given.is_empty() && !said.has(Cue::Remedy) && amount < ear.moment.fair * MOST;
        attached && !beside_a_gift(said, hit) || named || all_there_is
    });
    let partly = said.hits.iter().filter(|hit| hit.cue == Cue::Partly && !asked(hit)).find(|hit| {
        let of = |(offer, label): (&Given, &Vec<String>)| {
            let attached = given.iter().any(|g| g.face.total_cmp(&offer.face).is_eq() && g.kind == offer.kind);
            says_some_of(said, ear, hit, label).then_some(attached)
        };
        let mut named = ear.offers.iter().zip(&ear.labels).filter_map(of).peekable();
        match named.peek() {
            // “We shall use half of it”: half of what, nobody says.
            None => beside_money(said, hit),
            Some(_) => named.any(|attached| attached || given.is_empty()),
        }
    });
    short.min_by_key(|hit| hit.from).or(partly)
}

/// Verbs by which a thing is there, or comes.
const THERE: &[&str] =
    &["is", "are", "comes", "come", "coming", "goes", "go", "gets", "get", "here", "stands", "have", "lies", "lands"];

/// Whether a remedy that is named is said to be there, or to come: “what you paid is back on your card”.
pub(super) fn stated(said: &Said<'_>, named: &[(usize, usize)]) -> bool {
    let clause = |at: usize| said.tokens.all.get(at).map(|token| token.clause);
    let hits = said.hits.iter().filter(|hit| hit.cue == Cue::Remedy).map(|hit| (hit.from, hit.to));
    hits.chain(named.iter().copied()).any(|(from, to)| {
        let begins = (0..from).rev().take_while(|at| clause(*at) == clause(from)).last().unwrap_or(from);
        (begins..to + REACH)
            .take_while(|at| *at < to || clause(*at) == clause(from))
            .any(|at| THERE.contains(&said.tokens.at(at)))
    })
}

/// What the words add to what goes along: a sum that is none of it, a gift. “It's on us” only says that it is free.
pub(super) fn besides(said: &Said<'_>, given: &[Given]) -> Vec<(usize, usize)> {
    let tokens = said.tokens;
    let same = |amount: f64| {
        let all: f64 = given.iter().map(|offer| offer.face).sum();
        given.iter().map(|offer| offer.face).chain([all]).any(|face| (amount - face).abs() <= face / 50.0)
    };
    let adds = |hit: &&Hit| {
        let asked = tokens.all.get(hit.from).is_some_and(|token| tokens.is_asked(token));
        !asked
            && !is_soft(tokens, (hit.from, hit.to))
            && match hit.cue {
                Cue::PaidBack => number(tokens, hit.from).is_some_and(|(amount, _)| !same(amount)),
                Cue::Extra => !(hit.from..hit.to).any(|at| matches!(tokens.at(at), "us" | "me" | "house" | "lost")),
                _ => false,
            }
    };
    let mut places: Vec<(usize, usize)> = said.hits.iter().filter(adds).map(|hit| (hit.from, hit.to)).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// In a sentence that gives something back.
fn beside_money(said: &Said<'_>, hit: &Hit) -> bool {
    let sentence = |at: usize| said.tokens.all.get(at).map(|token| token.sentence);
    let gives = |other: &&Hit| matches!(other.cue, Cue::Remedy | Cue::PaidBack | Cue::Extra);
    said.hits.iter().filter(gives).any(|other| sentence(other.from) == sentence(hit.from))
        || said.amounts.iter().any(|amount| sentence(amount.from) == sentence(hit.from))
        || (0..said.tokens.all.len()).any(|at| {
            matches!(said.tokens.at(at), "back" | "off" | "money" | "paid") && sentence(at) == sentence(hit.from)
        })
}

/// “And there is 30 for the fright”: a sum that is no part of what is due.
fn beside_a_gift(said: &Said<'_>, hit: &Hit) -> bool {
    let clause = |hit: &Hit| said.tokens.all.get(hit.from).map(|token| token.clause);
    said.hits.iter().any(|other| other.cue == Cue::Extra && clause(other) == clause(hit))
}

/// Whether the sentence of a hit has a word of an offer's name.
fn says_some_of(said: &Said<'_>, ear: &Ear<'_>, hit: &Hit, label: &[String]) -> bool {
    let own = said.tokens.all.get(hit.from).map(|token| token.sentence);
    (0..said.tokens.all.len()).any(|at| {
        said.tokens.all.get(at).map(|token| token.sentence) == own
            && called(ear.language, said.tokens, at).is_some_and(|word| !word.starts_with('#') && label.contains(&word))
    })
}

/// “No taxis”, “no vet”: an offer that would repair the loss, denied in so many words.
pub(super) fn refused(said: &Said<'_>, ear: &Ear<'_>) -> Option<(usize, usize)> {
    let tokens = said.tokens;
    (1..tokens.all.len()).find_map(|at| {
        let denied = tokens.at(at - 1) == "no" && tokens.all.get(at).is_some_and(|token| !token.masked);
        let name = denied.then(|| called(ear.language, tokens, at)).flatten();
        let word = name.filter(|word| !SUMS.contains(&word.as_str()))?;
        let due = ear.offers.iter().zip(&ear.labels).zip(&ear.own_names).any(|((offer, label), own)| {
            offer.kind != OfferKind::Gesture && (own.as_deref() == Some(word.as_str()) || label.contains(&word))
        });
        due.then_some((at - 1, at + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;
    use crate::domain::scoring::typed::hear::hear;

    /// An ear for a case with a rail fare of 48 that is owed, a taxi, and a hot drink.
    fn with_offers(hear: impl Fn(&Ear<'_>)) {
        let mut ear = plain_ear(english().expect("the file in the program reads"));
        let offers = [
            (OfferKind::Entitlement, 48.0, "fare"),
            (OfferKind::Core, 20.0, "taxi"),
            (OfferKind::Gesture, 3.0, "drink"),
        ];
        ear.offers = offers.iter().map(|(kind, face, _)| Given { kind: *kind, face: *face, above: false }).collect();
        ear.labels = offers.iter().map(|(_, _, name)| vec![(*name).to_owned()]).collect();
        ear.own_names = offers.iter().map(|(_, _, name)| Some((*name).to_owned())).collect();
        hear(&ear);
    }

    #[test]
    fn a_part_of_what_is_due_is_no_repair_and_a_gift_beside_it_is_no_part() {
        with_offers(|ear| {
            let is_short = |text: &str, given: &[Given]| {
                let tokens = Tokens::of(text);
                short(&hear(&tokens, ear, 0, false), ear, given).is_some()
            };
            let fare = ear.offers.first().copied().expect("there is one");
            for text in [
                "A fiver back on your card for the fare today.",
                "You get a tenth of the fare back.",
                "We give you half of it back.",
            ] {
                assert!(is_short(text, &[]) && is_short(text, &[fare]), "{text}");
            }
            for text in [
                "Your 48 is back on your card.",
                "The fare is back on your card, and there is 5 for the fright.",
                "Shall I put half of it back on your card, or call a taxi?",
                "You set one o'clock; we need half of it.",
            ] {
                assert!(!is_short(text, &[fare]), "{text}");
            }
        });
    }

    #[test]
    fn what_could_or_would_be_done_is_only_hoped_for_and_what_the_customer_would_like_is_not() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let is_hoped = |text: &str| {
            let tokens = Tokens::of(text);
            hoped(&hear(&tokens, &ear, 0, false))
        };
        for text in [
            "We could perhaps refund it.",
            "It would then be refunded.",
            "A refund might be arranged.",
            "It was meant to be repaired.",
        ] {
            assert_eq!(is_hoped(text), Some(true), "{text}");
        }
        for text in [
            "I refund it now.",
            "If you would rather have your money back, say so.",
            "Would you like a refund?",
            "I would be glad to refund it.",
        ] {
            assert_eq!(is_hoped(text), Some(false), "{text}");
        }
        assert_eq!(is_hoped("That could happen."), None);
    }

    #[test]
    fn an_or_between_two_ways_in_a_question_is_a_choice_and_a_doubt_is_none() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let chooses = |text: &str| {
            let tokens = Tokens::of(text);
            hear(&tokens, &ear, 0, false).hits.iter().any(|hit| hit.cue == Cue::Choice)
        };
        assert!(chooses("Shall I refund it today, or bring a fresh one at six?"));
        assert!(chooses("Is the repair at noon better, or at six?"));
        for text in ["Is it refunded or not?", "Was it Monday or Tuesday?", "I refund it today or tomorrow."] {
            assert!(!chooses(text), "{text}");
        }
    }

    #[test]
    fn a_no_before_what_would_repair_the_loss_refuses_it_and_a_no_before_a_sum_does_not() {
        with_offers(|ear| {
            let refuses = |text: &str| {
                let tokens = Tokens::of(text);
                refused(&hear(&tokens, ear, 0, false), ear).is_some()
            };
            assert!(refuses("Come back on Tuesday. No taxi."));
            assert!(!refuses("A taxi, no fee, no forms.") && !refuses("No drink for you."));
        });
    }
}
