//! What is kept back, heard by grammar whatever the trade: “the deposit stays with us”, “we shan't be remaking these”, “a
//! refund is not on the table”, “what's paid is paid”. What that is worth stands in the ladder of compensation.

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::hear::Hit;
use crate::domain::scoring::typed::text::{Kind, Tokens};

/// What is paid, and what is asked back.
const SUMS: &[&str] = &[
    "money",
    "fee",
    "fees",
    "charge",
    "charges",
    "bill",
    "price",
    "cost",
    "deposit",
    "rent",
    "hire",
    "fare",
    "amount",
    "sum",
    "payment",
    "refund",
    "entry",
    "premium",
    "balance",
    "invoice",
    "postage",
    "euro",
    "euros",
    "pounds",
    "dollars",
    "contribution",
    "costs",
];
/// Where a sum is that does not come back.
const STAYS: &[&str] = &["stay", "stays", "stand", "stands", "remain", "remains"];
/// A sum that is so is not given back.
const HELD: &[&str] =
    &["kept", "retained", "forfeit", "forfeited", "spent", "nonrefundable", "payable", "earned", "final"];
/// Between “not” and the verb.
const BETWEEN: &[&str] = &[
    "be",
    "being",
    "able",
    "to",
    "going",
    "in",
    "a",
    "position",
    "prepared",
    "willing",
    "just",
    "really",
    "simply",
    "even",
    "normally",
    "usually",
    "ever",
    "now",
    "also",
    "actually",
    "intend",
    "intending",
    "planning",
    "get",
    "have",
];
/// Giving something back or doing it again, by the beginning of the word.
const GIVES: &[&str] = &[
    "refund",
    "repay",
    "repaid",
    "reimburs",
    "remak",
    "remad",
    "replac",
    "redo",
    "compensat",
    "reprint",
    "rebook",
    "resend",
    "exchang",
    "swap",
    "waiv",
    "recut",
    "return",
];
/// The same, but only with “back”, “off”, “again” or the like behind it.
const HANDS: &[&str] = &[
    "give", "giving", "given", "hand", "handing", "handed", "pay", "paying", "paid", "take", "taking", "taken", "send",
    "sending", "sent", "do", "doing", "done", "make", "making", "made", "put", "transfer", "credit", "credited",
];
/// What stands behind those: the way back, once more, another.
const BACK: &[&str] =
    &["back", "off", "again", "another", "new", "twice", "return", "returns", "refunds", "anything", "money", "over"];
/// So far behind the verb.
const NEAR: usize = 5;

/// Saying yes, by the beginning of the word.
const CONSENTS: &[&str] = &[
    "agree", "allow", "approv", "permit", "accept", "admit", "confirm", "okay", "consent", "authoris", "authoriz",
    "nods", "sign",
];

/// What is kept back or denied: money that stays where it is, a remedy that is refused.
pub(super) fn withheld(tokens: &Tokens) -> Vec<Hit> {
    // “The fees don't come back, you were connected, weren't you?” asks only at its end.
    let asked = |at: usize| {
        tokens.all.get(at).is_none_or(|token| {
            let after = tokens.all.partition_point(|other| other.sentence <= token.sentence);
            let last = after.checked_sub(1).and_then(|last| tokens.all.get(last));
            tokens.is_asked(token) && last.is_none_or(|last| last.clause == token.clause)
        })
    };
    let mut out = Vec::new();
    for at in (0..tokens.all.len()).filter(|at| tokens.all.get(*at).is_some_and(|token| !token.masked)) {
        let kept = || stays(tokens, at).or_else(|| left(tokens, at)).or_else(|| pays(tokens, at));
        let no = || denied(tokens, at).or_else(|| final_word(tokens, at));
        let found = [
            hangs(tokens, at).map(|to| (Cue::Contingent, to)),
            kept().map(|to| (Cue::Charge, to)).or_else(|| no().map(|to| (Cue::Refuse, to))),
        ];
        let meant = found.into_iter().flatten().filter(|_| !asked(at));
        out.extend(meant.map(|(cue, to)| Hit { cue, slot: None, from: at, to }));
    }
    out
}

fn same_clause(tokens: &Tokens, left: usize, right: usize) -> bool {
    let clause = |at: usize| tokens.all.get(at).map(|token| (token.sentence, token.clause));
    clause(left) == clause(right)
}

/// “The fee stands”, “the 58 stays with us”, “the deposit is kept”; not “the 58 stays yours”.
fn stays(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_sum = SUMS.contains(&tokens.at(at));
    let is_number = tokens.all.get(at).is_some_and(|token| matches!(token.kind, Kind::Number(_)));
    if !is_sum && !is_number {
        return None;
    }
    (at + 1..at + NEAR).take_while(|next| same_clause(tokens, at, *next)).find_map(|next| {
        let (word, behind) = (tokens.at(next), tokens.at(next + 1));
        let theirs = (next + 1..next + 4).any(|at| {
            matches!(tokens.at(at), "you" | "your" | "yours" | "hers" | "open" | "free" | "nil" | "zero" | "back")
        });
        let denied = (at + 1..next).any(|at| matches!(tokens.at(at), "not" | "no" | "never" | "nothing"));
        // “The payment stays 74” is what they pay a month.
        let as_it_was = tokens.all.get(next + 1).is_some_and(|token| matches!(token.kind, Kind::Number(_)));
        let keeps = !as_it_was && STAYS.contains(&word) && (is_sum && !matches!(behind, "at" | "by"))
            || STAYS.contains(&word) && matches!(behind, "with" | "here" | "where" | "ours" | "in")
            || HELD.contains(&word) && matches!(tokens.at(next - 1), "is" | "are" | "be" | "remains" | "get" | "gets");
        (keeps && !theirs && !denied).then_some(next + 1)
    })
}

/// “The fees don't come back”, “the nine euros I don't put in the envelope”: said first, denied after.
fn left(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_sum = SUMS.contains(&tokens.at(at)) && !matches!(tokens.at(at), "charge" | "cost" | "bill" | "price");
    let near = |next: usize| same_clause(tokens, at, next);
    let no = (at + 2..at + NEAR).find(|next| matches!(tokens.at(*next), "not" | "never") && near(*next))?;
    let (aux, verb) = (tokens.at(no - 1), tokens.at(no + 1));
    if !is_sum || !matches!(aux, "do" | "does" | "can" | "will" | "shall" | "is" | "are") {
        return None;
    }
    let ours = matches!(tokens.at(no - 2), "i" | "we") && no <= at + 4;
    let ways = ["come", "coming", "go", "going", "return", "returning", "drop", "leave", "leaving", "included", "part"];
    let stays = no <= at + 3 && ways.contains(&verb);
    let kindly =
        matches!(verb, "keep" | "take" | "want" | "need" | "ask" | "charge" | "touch" | "know" | "bill" | "claim");
    (ours && !kindly || stays).then_some(no + 2)
}

/// “You will have to pay for them”, “the other thirty you pay to the driver”; not “you pay nothing”, “what you pay”.
fn pays(tokens: &Tokens, at: usize) -> Option<usize> {
    if tokens.at(at) != "you" {
        return None;
    }
    let before = at.checked_sub(1).filter(|back| same_clause(tokens, *back, at)).map_or("", |back| tokens.at(back));
    if matches!(
        before,
        "what" | "if" | "when" | "whatever" | "than" | "that" | "before" | "until" | "do" | "would" | "as"
    ) {
        return None;
    }
    let pay = (at + 1..=at + NEAR).find(|next| tokens.at(*next) == "pay" && same_clause(tokens, at, *next))?;
    let fillers =
        ["will", "have", "to", "must", "can", "only", "also", "then", "need", "would", "just", "do", "still", "then"];
    let plain = (at + 1..pay).all(|between| fillers.contains(&tokens.at(between)));
    let freely = (pay + 1..pay + 4).any(|next| {
        matches!(tokens.at(next), "nothing" | "no" | "zero" | "less" | "not" | "attention" | "back" | "later" | "what")
    });
    (plain && !freely).then_some(pay + 1)
}

/// “We won't be sending anybody again”, “nobody refunds that”, “the fee will not be returned”, “a refund does not come into
/// it”.
fn denied(tokens: &Tokens, at: usize) -> Option<usize> {
    if !matches!(tokens.at(at), "not" | "never") {
        return None;
    }
    let aux = at.checked_sub(1).map(|back| tokens.at(back)).filter(|_| same_clause(tokens, at - 1, at))?;
    if !matches!(aux, "do" | "does" | "can" | "will" | "shall" | "could" | "am" | "are" | "is") {
        return None;
    }
    let subject = at.checked_sub(2).filter(|from| same_clause(tokens, *from, at)).map_or("", |from| tokens.at(from));
    let verb = (at + 1..at + NEAR + 2).find(|next| !BETWEEN.contains(&tokens.at(*next)))?;
    if !same_clause(tokens, at, verb) {
        return None;
    }
    let word = tokens.at(verb);
    let gives = GIVES.iter().any(|start| word.starts_with(start));
    let hands = HANDS.contains(&word)
        && (verb + 1..verb + NEAR)
            .take_while(|next| same_clause(tokens, at, *next))
            .any(|next| BACK.contains(&tokens.at(next)));
    if matches!(subject, "i" | "we") {
        return (gives || hands).then_some(verb + 1);
    }
    let passive = word.ends_with("ed") || word.ends_with("en") || matches!(word, "paid" | "made" | "sent" | "repaid");
    let by_us = (at + 1..verb).any(|at| matches!(tokens.at(at), "be" | "being" | "get"));
    if passive && by_us && (gives || hands) && !matches!(subject, "you" | "they") {
        return Some(verb + 1);
    }
    // “A refund is not on the table”: the remedy itself is what the “not” is about.
    let first = tokens.all.partition_point(|token| Some(token.clause) < tokens.all.get(at).map(|token| token.clause));
    let remedy = (first..at - 1).rev().find(|at| {
        let word = tokens.at(*at);
        GIVES.iter().any(|start| word.starts_with(start)) && !word.ends_with("ed")
    })?;
    let about_them = (remedy..at).any(|at| matches!(tokens.at(at), "you" | "i" | "we" | "so" | "that" | "which"));
    let no_bar = matches!(tokens.at(at + 1), "a" | "far" | "only" | "just" | "difficult" | "hard" | "cost");
    (!about_them && !no_bar).then_some(at + 1)
}

/// “If the lab admits it”, “once the office has checked”, “provided somebody drops out”: somebody else's yes.
fn hangs(tokens: &Tokens, at: usize) -> Option<usize> {
    let iffy = matches!(tokens.at(at), "if" | "provided" | "assuming");
    let later = tokens.at(at) == "once" || tokens.at(at) == "as" && at > 1 && tokens.at(at - 1) == "soon";
    // “I'll ask if he agrees”, “even if”: no condition.
    let open = at > 0 && matches!(tokens.at(at - 1), "ask" | "see" | "hear" | "know" | "even" | "check" | "as");
    // “I'll ring you once they've signed”: only the word waits for it.
    let told = (at.saturating_sub(NEAR + 1)..at).any(|back| {
        matches!(
            tokens.at(back),
            "ring" | "tell" | "hear" | "write" | "text" | "phone" | "message" | "call" | "mail" | "know"
        ) && same_clause(tokens, back, at)
    });
    if !(iffy || later) || iffy && open || later && told {
        return None;
    }
    let first = at + 1 + usize::from(tokens.at(at + 1) == "that");
    let subject = tokens.at(first);
    if matches!(
        subject,
        "i" | "we"
            | "you"
            | "your"
            | "it"
            | "that"
            | "this"
            | "there"
            | "not"
            | "anything"
            | "something"
            | "neither"
            | "either"
    ) {
        return None;
    }
    let long = matches!(subject, "the" | "my" | "our" | "his" | "her" | "their" | "one" | "a" | "head");
    let verb = (first + 1..first + if long { 5 } else { 3 }).take_while(|next| same_clause(tokens, at, *next)).find(
        |next| {
            let word = tokens.at(*next);
            let yes = CONSENTS.iter().any(|start| word.starts_with(start));
            let says =
                matches!(word, "says" | "say") && matches!(tokens.at(next + 1), "yes" | "so" | "ok" | "okay" | "it");
            let lets = iffy
                && (matches!(
                    word,
                    "lets" | "let" | "feels" | "feel" | "drops" | "pulls" | "cancels" | "releases" | "steps" | "finds"
                ) || word == "turns" && matches!(tokens.at(next + 1), "up" | "out"));
            yes || says || lets || later && matches!(word, "checked" | "decided" | "reviewed" | "looked" | "answered")
        },
    )?;
    let refuses = (first..verb).any(|at| matches!(tokens.at(at), "not" | "never" | "you" | "your"));
    (!refuses).then_some(verb + 1)
}

/// “What's paid is paid”, “gone is gone”, “a rule is a rule”.
fn final_word(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = tokens.at(at);
    if word.len() < 4 || matches!(word, "promise" | "that" | "this" | "what") {
        return None;
    }
    let again = |ahead: usize| tokens.at(at + ahead) == word && same_clause(tokens, at, at + ahead);
    let is = matches!(tokens.at(at + 1), "is" | "are");
    (is && again(2) || is && matches!(tokens.at(at + 2), "a" | "the") && again(3)).then_some(at + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cues(text: &str) -> Vec<Cue> {
        let mut cues: Vec<Cue> = withheld(&Tokens::of(text)).iter().map(|hit| hit.cue).collect();
        cues.dedup();
        cues
    }

    #[test]
    fn money_that_stays_where_it_is_is_kept_and_money_that_stays_theirs_is_not() {
        for text in [
            "The hire fee stands.",
            "The fifty-eight euros stay with us.",
            "Your deposit is kept until Monday.",
            "The charge remains payable.",
            "Connection fees don't come back.",
            "The nine euros I don't put in the envelope.",
            "You will have to pay for them.",
            "The other thirty you pay to the driver.",
        ] {
            assert_eq!(cues(text), [Cue::Charge], "{text}");
        }
        for text in [
            "The deposit stays yours.",
            "Your money is with you tonight.",
            "The offer stands.",
            "No charge stands against you.",
            "The price stays at nothing.",
            "Does the fee stand?",
            "You pay nothing, and what you pay for parking we return.",
            "If you pay at the gate, keep the slip.",
            "The deposit we don't touch.",
        ] {
            assert_eq!(cues(text), [], "{text}");
        }
    }

    #[test]
    fn a_remedy_is_refused_by_whoever_may_give_it_and_by_its_own_name() {
        for text in [
            "We won't be remaking these.",
            "Money we've taken we don't hand back.",
            "I'm not in a position to refund that.",
            "The fee will not be returned in any case, nor paid back.",
            "A reimbursement does not come into consideration.",
            "A remake isn't on the table.",
            "We can't send another one.",
        ] {
            assert!(cues(text).contains(&Cue::Refuse), "{text}");
        }
        for text in [
            "We won't take up your evening.",
            "I'm not sending you away.",
            "You won't be charged.",
            "A refund is not a problem.",
            "The replacement did not arrive.",
            "If you don't want a refund, tell me.",
        ] {
            assert_eq!(cues(text), [], "{text}");
        }
    }

    #[test]
    fn a_thing_that_is_what_it_is_ends_the_matter() {
        assert_eq!(cues("Sorry, what's paid is paid."), [Cue::Refuse]);
        assert_eq!(cues("A deal is a deal, I'm afraid. Gone is gone."), [Cue::Refuse]);
        assert_eq!(cues("A promise is a promise."), []);
    }
}
