//! Open questions about the customer's side, whatever their words: “Who hasn't eaten?”, “When do you need it by?”, “Can she
//! read it from her chair?”. Heard by grammar: a question word or a verb that asks about somebody else, and nobody of us in
//! it. It decides where a story goes and moves no level.

use crate::domain::scoring::typed::text::{Token, Tokens};

/// What may stand before a question.
const OPENERS: &[&str] =
    &["and", "so", "but", "then", "ok", "okay", "right", "well", "please", "first", "now", "just", "sorry", "also"];
/// Ways to ask politely, after which the question comes.
const POLITE: &[[&str; 3]] = &[["may", "i", "ask"], ["can", "i", "ask"], ["could", "i", "ask"], ["might", "i", "ask"]];
/// Words that open a question whose answer is not yes or no. “Why” does where it is not asked of the customer: “why
/// didn't you” wants a justification.
const OPEN: &[&str] = &["who", "whom", "whose", "what", "where", "when", "which", "how"];
/// What may follow “how”; “how are you” and “how can that be” ask for nothing.
const HOW: &[&str] =
    &["many", "much", "long", "far", "big", "old", "often", "late", "bad", "soon", "early", "did", "is", "was"];
/// Verbs that open a question about somebody, where the next word says about whom.
const VERBS: &[&str] = &["is", "are", "was", "were", "does", "do", "did", "has", "have", "can", "will", "would"];
/// Those it may be about.
const OTHERS: &[&str] = &["anyone", "anybody", "someone", "somebody", "she", "he", "they", "there", "your", "anything"];
/// Whoever asks about themselves wants no answer of that kind.
const OURS: &[&str] = &["i", "me", "my", "we", "us", "our", "ours", "mine"];
/// Words after “your” that stand on file: to ask for them is to ask again.
const ON_FILE: &[&str] = &[
    "name",
    "number",
    "order",
    "account",
    "address",
    "email",
    "postcode",
    "reference",
    "booking",
    "ticket",
    "surname",
    "problem",
    "issue",
    "complaint",
    "policy",
];
/// Beginnings that are no questions at heart.
const MOCK: &[&str] = &[
    "who do you think",
    "what do you think you",
    "what do you want",
    "what do you expect",
    "what did you expect",
    "what is the problem",
    "what is the matter",
    "what is wrong with you",
    "what is up",
    "what else",
    "what about",
    "how is that",
    "how is it possible",
    "how is this",
    "who cares",
    "who knows",
    "who told",
    "who said",
    "is there anything else",
    "is there anything wrong",
    "do you",
];

/// Where the first open question begins, as a place among the words; `spoken_for` says which sentences ask for
/// something else already. Each part of a sentence between commas may be one.
pub(super) fn question(tokens: &Tokens, spoken_for: impl Fn(u16) -> bool) -> Option<usize> {
    let mut at = 0;
    while let Some(first) = tokens.all.get(at) {
        let same = |token: &&Token| token.sentence == first.sentence && token.clause == first.clause;
        let length = tokens.all.iter().skip(at).take_while(same).count();
        if tokens.is_asked(first) && !spoken_for(first.sentence) && asks(tokens, at, length) {
            return Some(at);
        }
        at += length.max(1);
    }
    None
}

fn asks(tokens: &Tokens, at: usize, length: usize) -> bool {
    let own = tokens.all.iter().skip(at).take(length);
    let words: Vec<&str> = own.filter(|token| !token.masked).map(|token: &Token| tokens.word(token)).collect();
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first()
        && OPENERS.contains(first)
    {
        rest = after;
    }
    if let Some(after) = POLITE.iter().find_map(|polite| rest.strip_prefix(polite.as_slice())) {
        rest = after;
    }
    let (Some(first), Some(second)) = (rest.first(), rest.get(1)) else { return false };
    let asked_for =
        || rest.iter().zip(rest.iter().skip(1)).any(|(your, what)| *your == "your" && ON_FILE.contains(what));
    // “Did it cost you anything elsewhere?” asks about them by way of the thing.
    let by_the_thing = || {
        matches!(*first, "did" | "has" | "was") && matches!(*second, "this" | "that" | "it") && rest.contains(&"you")
    };
    let opens = match *first {
        "how" => HOW.contains(second),
        "why" => !rest.iter().take(4).any(|word| matches!(*word, "you" | "not")),
        word => OPEN.contains(&word) || VERBS.contains(&word) && OTHERS.contains(second) || by_the_thing(),
    };
    // “What did we do to make you leave?” asks about them all the same.
    let is_ours = || {
        let looks_back = matches!(rest, ["what" | "where", "did" | "have", "we", ..]);
        !looks_back && rest.iter().any(|word| OURS.contains(word))
    };
    opens && !is_ours() && !asked_for() && !is_mock(rest)
}

fn is_mock(words: &[&str]) -> bool {
    MOCK.iter().any(|mock| mock.split(' ').zip(words).filter(|(a, b)| a == *b).count() == mock.split(' ').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks_openly(text: &str) -> bool {
        question(&Tokens::of(text), |_| false).is_some()
    }

    #[test]
    fn a_question_about_their_side_is_open_whatever_its_words() {
        for text in [
            "Who hasn't eaten?",
            "When do you need it by?",
            "Sorry. Who does it have to be big for?",
            "Can she read it from her chair?",
            "And what's the line for, besides the telephone?",
            "May I ask how many of you there are?",
            "Is anybody with you?",
            "Is it up, and can she read it?",
            "What's your exact size?",
            "Did this cost you anything elsewhere?",
            "Does anybody at home depend on the line?",
            "Why does it have to be tonight?",
            "What did we do to make you want to leave?",
        ] {
            assert!(asks_openly(text), "{text}");
        }
    }

    #[test]
    fn a_retort_a_request_or_a_question_for_what_is_on_file_is_not() {
        for text in [
            "What do you expect?",
            "Who do you think you are?",
            "What shall I do?",
            "What is your order number?",
            "How is that my fault?",
            "What else can I say?",
            "Do you want it or not?",
            "When it comes, ring me.",
            "Why didn't you say so?",
            "Could you explain it from the start?",
        ] {
            assert!(!asks_openly(text), "{text}");
        }
    }
}
