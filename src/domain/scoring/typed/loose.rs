//! What a reply gives without calling an offer by its name: an amount of money, “on the house”, a voucher. Whether any
//! offer is that, and whether it may be given, is for the rules of play; what it is worth stands in the ladders.

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::hear::Said;
use crate::domain::scoring::typed::pattern::Found;
use crate::domain::scoring::typed::scope::Scope;

/// Something given that has no name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loose {
    /// How much, in major units; `None` where it is only said to cost nothing.
    pub amount: Option<f64>,
    /// First byte and the byte after the last, in the text as typed.
    pub span: (usize, usize),
}

/// Words that give what stands beside them.
const GIVING: &[&str] = &[
    "give",
    "giving",
    "offer",
    "offering",
    "have",
    "get",
    "take",
    "here",
    "pay",
    "paying",
    "refund",
    "refunding",
    "credit",
    "crediting",
    "add",
    "adding",
    "send",
    "sending",
    "transfer",
    "put",
    "putting",
    "another",
    "extra",
    "free",
    "off",
    "back",
    "further",
    "knock",
    "return",
    "returning",
    "accept",
    "deduct",
    "compensate",
];
/// Words that tell what something came to: no amount beside them is given.
const TOLD: &[&str] = &[
    "paid", "charged", "cost", "costs", "billed", "owe", "owes", "owed", "worth", "lost", "spent", "priced", "price",
    "was", "were", "bill", "limit",
];
/// An amount with so few words around it is all that the sentence says.
const BARE_WORDS: usize = 4;
/// What tells a gift from the other things said for somebody's trouble.
const FREE: &[&str] = &[
    "house",
    "us",
    "free",
    "complimentary",
    "compliments",
    "treat",
    "voucher",
    "vouchers",
    "discount",
    "discounts",
    "gift",
    "bonus",
    "upgrade",
    "hamper",
    "price",
];

/// Everything given without a name, as tokens from and to, with its amount.
pub(super) fn loose(said: &Said<'_>, scope: &Scope<'_>) -> Vec<(Option<f64>, usize, usize)> {
    let tokens = said.tokens;
    let sentence = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
    let meant = |from: usize, to: usize| {
        let found = Found { slot: 0, from, to };
        let masked = tokens.all.get(from).is_none_or(|token| token.masked);
        !masked && !scope.is_negated(&found) && !scope.is_taken_back(&found)
    };
    let is_given = |from: usize, to: usize| {
        let here = || (0..tokens.all.len()).filter(|at| clause(*at) == clause(from) && !(from..to).contains(at));
        let gives = here().any(|at| GIVING.contains(&tokens.at(at))) || here().count() <= BARE_WORDS;
        gives && !here().any(|at| TOLD.contains(&tokens.at(at)))
    };
    let amounts = said.amounts.iter().filter(|a| !a.is_percent && meant(a.from, a.to) && is_given(a.from, a.to));
    let mut out: Vec<(Option<f64>, usize, usize)> = amounts.map(|a| (Some(a.amount), a.from, a.to)).collect();
    // What is free belongs to the offer, or to the amount, that is named beside it.
    let named = said.named.iter().chain(&said.priced).map(|(_, from, _)| *from);
    let called: Vec<usize> = named.chain(said.mentioned.iter().map(|(_, at)| *at)).collect();
    let is_named =
        |from: usize| called.iter().chain(out.iter().map(|(_, at, _)| at)).any(|at| sentence(*at) == sentence(from));
    let gifts = said
        .hits
        .iter()
        .filter(|hit| hit.cue == Cue::Extra && (hit.from..hit.to).any(|at| FREE.contains(&tokens.at(at))));
    let gift = gifts.filter(|hit| !is_named(hit.from)).min_by_key(|hit| hit.from).map(|hit| (None, hit.from, hit.to));
    out.extend(gift);
    out
}

#[cfg(test)]
mod tests {
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;

    fn given(text: &str) -> Vec<(Option<f64>, &str)> {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let typed = ear.score(text, &[]);
        typed
            .loose
            .iter()
            .map(|loose| (loose.amount, text.get(loose.span.0..loose.span.1).unwrap_or_default()))
            .collect()
    }

    #[test]
    fn an_amount_and_a_gift_without_a_name_are_found_where_they_stand() {
        assert_eq!(given("Sorry. On the house."), [(None, "On the house")]);
        assert_eq!(given("Here is 500 dollars and a free dinner for life."), [(Some(500.0), "500 dollars")]);
        assert_eq!(given("I'm sorry, take another 30 dollars."), [(Some(30.0), "30 dollars")]);
        assert_eq!(given("50 dollars for another evening."), [(Some(50.0), "50 dollars")]);
        assert_eq!(given("$500."), [(Some(500.0), "$500")]);
        assert_eq!(given("I'm so sorry, it's all on us tonight."), [(None, "on us")]);
    }

    #[test]
    fn what_is_told_of_denied_or_quoted_gives_nothing() {
        for text in [
            "You paid $308 and waited a week for it.",
            "I can't give you $500.",
            "The basket cost $70, and it came broken.",
            "I'll bring you a dairy free plate now.",
            "\"On the house\" is what they all say, and I won't say it.",
            "That's on me, I got it wrong.",
        ] {
            assert_eq!(given(text), [], "{text}");
        }
    }
}
