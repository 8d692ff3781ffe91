//! Which offers of the case a reply speaks of: by their name, by their own word, by an amount that is just theirs. What
//! that is worth, and whether anything is given by it, is not decided here.

use crate::domain::scoring::typed::ear::{Ear, called, stem};
use crate::domain::scoring::typed::figures::AmountFound;
use crate::domain::scoring::typed::pattern::Found;
use crate::domain::scoring::typed::scope::Scope;
use crate::domain::scoring::typed::text::{Kind, Tokens};

/// An amount this near an offer's value, as a share of it, names the offer.
const SAME_AMOUNT: f64 = 0.005;
/// The words of an offer's name stand within so many words of each other.
const NAMED_WITHIN: usize = 9;
/// Words of an offer's name that have to be said, at most.
const NAMED_BY: usize = 2;

/// Offers that are named in words and not taken back; and which words are of any offer's name, taken back or not.
pub(super) fn named(tokens: &Tokens, ear: &Ear<'_>, scope: &Scope<'_>) -> (Vec<(usize, usize, usize)>, Vec<bool>) {
    let called: Vec<Option<String>> = (0..tokens.all.len())
        .map(|at| tokens.all.get(at).filter(|t| !t.masked).and_then(|_| called(ear.language, tokens, at)))
        .collect();
    let mut out = Vec::new();
    let mut of_a_name = vec![false; tokens.all.len()];
    for (offer, label) in ear.labels.iter().enumerate() {
        let mut places: Vec<(usize, &str)> = Vec::new();
        for (at, word) in called.iter().enumerate() {
            let Some(word) = word.as_deref().filter(|word| label.iter().any(|part| part == word)) else { continue };
            if let Some(own) = of_a_name.get_mut(at) {
                *own = true;
            }
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
        if let Some((first, last)) = close {
            out.push((offer, first, last));
        }
    }
    (out, of_a_name)
}

/// Offers whose own word is said and not taken back.
pub(super) fn mentioned(tokens: &Tokens, ear: &Ear<'_>, scope: &Scope<'_>) -> Vec<(usize, usize)> {
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

/// Offers that are worth just an amount that is said and not taken back: offer, and the tokens of the amount.
pub(super) fn priced(ear: &Ear<'_>, scope: &Scope<'_>, amounts: &[AmountFound]) -> Vec<(usize, usize, usize)> {
    let meant = |a: &&AmountFound| {
        let found = Found { slot: 0, from: a.from, to: a.to };
        let masked = scope.tokens.all.get(a.from).is_none_or(|token| token.masked);
        !masked && !a.is_percent && !scope.is_negated(&found) && !scope.is_taken_back(&found)
    };
    let pairs = amounts.iter().filter(meant).flat_map(|a| ear.offers.iter().enumerate().map(move |(at, o)| (a, at, o)));
    let same =
        pairs.filter(|(a, _, offer)| offer.face > 0.0 && (a.amount - offer.face).abs() <= offer.face * SAME_AMOUNT);
    same.map(|(a, at, _)| (at, a.from, a.to)).collect()
}
