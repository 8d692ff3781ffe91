//! A no that spares the customer something: “you don't have to send anything back”, “no need to return it”, “we won't ask
//! you to pay”. It denies nothing, and takes nothing away from what is given.

/// Who does it, if the customer does not.
const OURS: &[&str] = &["we", "i", "us", "me"];
/// Who is spoken of.
const PERSONS: &[&str] = &["we", "i", "you", "they", "he", "she", "nobody", "somebody", "someone"];
/// What a customer would be asked to do: without a “you” only these tell whose step it is.
const THEIRS: &[&str] = &[
    "send", "return", "bring", "pay", "take", "post", "sign", "fill", "call", "ring", "phone", "write", "come", "wait",
    "queue", "claim", "ask", "prove", "show", "keep", "collect", "fetch", "hand", "drop",
];
/// What asks it of them.
const ASKS: &[&str] = &["ask", "asking", "make", "making", "need", "want", "expect", "expecting", "require"];
/// Before an order, where a clause begins with it.
const PLEASE: &[&str] = &["please", "so", "and", "just"];

/// Whether the no at a place spares the customer something. `from` is where its clause begins; `word` is empty where a word
/// is no evidence.
pub(super) fn spares<'t>(word: impl Fn(usize) -> &'t str, from: usize, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).filter(|at| *at >= from).map_or("", &word);
    let next = |by: usize| word(at + by);
    let person = (from..at).rev().map(&word).find(|word| PERSONS.contains(word));
    let is_theirs = |by: usize| person == Some("you") || THEIRS.contains(&next(by)) && next(by + 1) != "you";
    let is_ours = person.is_some_and(|person| OURS.contains(&person));
    match word(at) {
        // “You do not have to”, “you will never need to”; “we do not have to” is another matter.
        "not" | "never" if matches!(next(1), "have" | "need") && next(2) == "to" => !is_ours && is_theirs(3),
        "not" if ASKS.contains(&next(1)) && next(2) == "you" => true,
        "not" if before(1) == "need" => !is_ours && is_theirs(1),
        // “We do not need it back.”
        "not" if next(1) == "need" => true,
        "not" if before(1) == "do" && (at - 1 == from || PLEASE.contains(&before(2))) => is_theirs(1),
        "no" if next(1) == "need" => match (next(2), next(3)) {
            ("for", ours) => !OURS.contains(&ours),
            ("to", _) => is_theirs(3),
            _ => true,
        },
        "nothing" => match (next(1), next(2)) {
            ("for", "you") => true,
            ("to", _) => is_theirs(2),
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::text::Tokens;

    /// Whether any no of a sentence of one clause spares the customer something.
    fn is_spared(text: &str) -> bool {
        let tokens = Tokens::of(text);
        (0..tokens.all.len()).any(|at| spares(|at| tokens.evident(at), 0, at))
    }

    #[test]
    fn a_step_that_is_taken_off_them_is_told_from_one_that_is_denied_them() {
        for text in [
            "You don't have to send anything back.",
            "You will never need to return it.",
            "You needn't bring the shoes in.",
            "There's no need to return the pair.",
            "No need for you to pay it.",
            "We won't ask you to send it back.",
            "We don't need the pair back.",
            "Please don't pay anything.",
            "Nothing to sign.",
        ] {
            assert!(is_spared(text), "{text}");
        }
        for text in [
            "We don't have to send you anything.",
            "I need not give you a refund.",
            "There's no need for us to refund it.",
            "No need to pay you anything.",
            "Don't expect a refund.",
            "We won't send it back.",
            "You won't get it back.",
            "Nothing will be refunded.",
            "They do not have to refund it.",
        ] {
            assert!(!is_spared(text), "{text}");
        }
    }
}
