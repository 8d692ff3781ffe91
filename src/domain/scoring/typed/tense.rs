//! Whether a time that is named lies behind: “at nine I said”, “you waited ten minutes”, “on Monday we moved it”. How times
//! are read is not known here.

use crate::domain::scoring::typed::figures::before;
use crate::domain::scoring::typed::text::Tokens;
use crate::domain::scoring::typed::when::TimeFound;

/// Words before a time that make it one of the past, or a length somebody suffered.
const PAST: &[&str] = &[
    "waited",
    "waiting",
    "been",
    "after",
    "lost",
    "spent",
    "since",
    "last",
    "took",
    "was",
    "were",
    "past",
    "ordered",
    "booked",
    "promised",
    "said",
    "told",
    "paid",
    "came",
    "had",
    "ago",
    "wasted",
    "standing",
    "sat",
    "missed",
    "bought",
    "rang",
    "called",
    "emailed",
    "over",
    "did",
    "expected",
    "due",
    "wrote",
    "asked",
    "yesterday",
    "nearly",
    "almost",
];
/// Words before a time that make it one to come, whatever stands before.
const COMING: &[&str] = &[
    "by", "in", "within", "before", "until", "till", "at", "on", "from", "for", "next", "under", "about", "around",
    "is", "takes", "just", "only", "latest", "than", "inside", "after", "give",
];

/// Before a date: what is regretted about it is over.
const REGRET: &[&str] = &["sorry", "apologise", "apologize", "apologies", "wasted", "missed", "lost"];
/// Verbs of the past that do not end in “ed”.
const WAS: &[&str] = &[
    "was", "were", "had", "did", "went", "came", "lay", "sat", "stood", "told", "said", "gave", "took", "kept", "knew",
    "left", "made", "ran", "saw", "sent", "rang", "wrote", "fell", "felt", "found", "held", "lost", "met", "spoke",
    "thought", "began", "broke", "brought", "built", "caught", "forgot", "got", "heard", "drove", "rode", "paid",
    "slept", "sold", "stuck", "swore", "threw", "woke", "wore", "meant", "spent", "bought", "chose", "grew", "laid",
];
/// Before a word in “ed”: it tells how something is, or what has been arranged, not what happened.
const IS: &[&str] = &[
    "am", "is", "are", "be", "being", "have", "has", "get", "gets", "getting", "got", "will", "of", "to", "and", "a",
    "the", "your", "my", "our", "for", "it", "that", "one",
];
/// Words that look ahead: with one of them in the clause nothing in it is over.
const AHEAD: &[&str] = &["will", "shall", "going", "am", "are", "until", "till"];

/// Words before a length of days or more that make it one to come.
const TAKES: &[&str] = &[
    "in", "within", "for", "takes", "take", "taking", "needs", "allow", "give", "about", "around", "under", "to",
    "than", "another", "or", "until", "till", "inside", "least", "after", "every", "only", "just", "me", "up", "it",
    "is",
];

/// “Eight weeks leave no room”, “six months, two calls”: days that are told over, not days to wait.
fn is_counted(tokens: &Tokens, time: &TimeFound) -> bool {
    let begins = time.from == 0 || {
        let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
        clause(time.from - 1) != clause(time.from)
    };
    let led = before(tokens, time.from, 1);
    let alone = begins && tokens.all.get(time.to).map(|t| t.sentence) != tokens.all.get(time.from).map(|t| t.sentence);
    let working = (time.from..time.to).any(|at| matches!(tokens.at(at), "working" | "business"));
    time.is_long_length() && !alone && !working && (begins || !TAKES.contains(&led))
}

/// “On Monday we moved it”, “at nine I said”: a date in a clause whose verb stands in the past. “I put you down for
/// Friday” looks ahead all the same.
fn is_told(tokens: &Tokens, time: &TimeFound) -> bool {
    let Some(own) = tokens.all.get(time.from).filter(|_| time.is_a_date()) else { return false };
    let first = tokens.all.partition_point(|token| token.clause < own.clause);
    let last = tokens.all.partition_point(|token| token.clause <= own.clause);
    // “It opens on Friday and they were to be there”: what is said before or after an “and” is told by itself.
    let parts = |at: &usize| matches!(tokens.at(*at), "and" | "but" | "or" | "because" | "that" | "which");
    let first = (first..time.from).rev().find(parts).map_or(first, |at| at + 1);
    let last = (time.to..last).find(parts).unwrap_or(last);
    let ahead = (first..last).any(|at| AHEAD.contains(&tokens.at(at)));
    let led = before(tokens, time.from, 1);
    let this_morning = (tokens.at(time.from), tokens.at(time.from + 1)) == ("this", "morning");
    let stands_for_now = matches!(tokens.at(time.from), "tonight" | "today" | "tomorrow" | "this") && !this_morning;
    if ahead || stands_for_now || matches!(led, "for" | "by" | "in" | "until" | "till" | "next" | "from") {
        return false;
    }
    (first..last).any(|at| {
        let word = tokens.at(at);
        let ends = word.len() > 4 && word.ends_with("ed") && !matches!(word, "need" | "indeed" | "hundred" | "speed");
        let before = at.checked_sub(1).filter(|at| *at >= first);
        let after = before.map_or("", |at| tokens.at(at));
        // “My daughter's got it”: the “has” was taken off with the apostrophe.
        let has = before.and_then(|at| tokens.all.get(at)).is_some_and(|token| token.owns);
        let anothers =
            word == "put" && !after.is_empty() && !matches!(after, "i" | "we" | "you" | "to" | "will" | "can" | "let");
        let was = (WAS.contains(&word) || anothers) && !matches!(after, "have" | "has" | "is" | "are" | "be");
        !has && (was || (ends && !IS.contains(&after)))
    })
}

/// Whether a time is over, or tells how long something took.
pub(super) fn is_past(tokens: &Tokens, time: &TimeFound) -> bool {
    if is_told(tokens, time) || is_counted(tokens, time) {
        return true;
    }
    if matches!(
        tokens.at(time.to),
        "ago"
            | "late"
            | "early"
            | "already"
            | "earlier"
            | "overdue"
            | "old"
            | "of"
            | "now"
            | "wait"
            | "before"
            | "without"
            | "after"
            | "long"
            | "too"
            | "waiting"
            | "behind"
            | "flat"
    ) {
        // “ten minutes early” is late for nobody, but “ten minutes from now” is to come.
        return !matches!(
            (tokens.at(time.to), before(tokens, time.from, 1)),
            ("wait" | "of" | "flat", "just" | "only" | "by" | "in" | "at" | "within")
        );
    }
    let Some(own) = tokens.all.get(time.from) else { return false };
    let clause_before = |back: usize| {
        let at = time.from.checked_sub(back)?;
        tokens.all.get(at).filter(|t| t.sentence == own.sentence && t.clause == own.clause).map(|t| tokens.word(t))
    };
    // “Sorry for Monday”, “the wasted Tuesday”.
    if time.is_a_date() && (1..=4).filter_map(clause_before).any(|word| REGRET.contains(&word)) {
        return true;
    }
    if clause_before(1).is_some_and(|word| COMING.contains(&word)) {
        // “at noon you were told”, “waited for ten minutes”: a verb of the past further back still makes it past.
        return (2..=4).filter_map(clause_before).any(|word| {
            matches!(
                word,
                "waited"
                    | "waiting"
                    | "ordered"
                    | "booked"
                    | "promised"
                    | "said"
                    | "told"
                    | "paid"
                    | "came"
                    | "standing"
                    | "sat"
                    | "stood"
                    | "rang"
                    | "were"
                    | "was"
                    | "did"
                    | "expected"
                    | "due"
                    | "been"
            )
        });
    }
    (1..=3).filter_map(clause_before).any(|word| PAST.contains(&word))
}
