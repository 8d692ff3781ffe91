//! What the customer went through, told back to them, heard by grammar rather than by a list of verbs: “you stood in the
//! rain with two children”, “you've lived with one ear for a fortnight”, “you going in every ten minutes to tell her”.
//! Whether it is told kindly is not known here.

use crate::domain::scoring::typed::pack::Language;
use crate::domain::scoring::typed::text::{Kind, Token, Tokens};

/// Words that may stand between the person and the verb.
const BETWEEN: &[&str] = &[
    "all", "already", "always", "even", "just", "long", "now", "once", "only", "really", "still", "then", "there",
    "yourself", "both", "first", "twice", "never", "also", "too", "so",
];
/// Words before “you” that make it a question, a wish or a condition, or “you” no subject.
const OPENERS: &[&str] = &[
    "if", "unless", "whether", "should", "would", "could", "can", "do", "did", "will", "are", "were", "have", "had",
    "once", "may", "might", "shall", "until", "soon", "was", "is", "than", "maybe", "perhaps",
];
/// Pasts that do not end in “ed”.
const PASTS: &[&str] = &[
    "came", "lay", "sat", "stood", "gave", "took", "kept", "knew", "made", "ran", "saw", "rang", "wrote", "fell",
    "felt", "held", "lost", "met", "spoke", "thought", "began", "brought", "built", "caught", "heard", "drove", "rode",
    "slept", "woke", "wore", "meant", "spent", "bought", "sent", "went", "found", "swore", "wept", "hid", "bore",
];
/// Present verbs by which a story is told: “you sit there wishing the floor would open”.
const TELLS: &[&str] =
    &["sit", "stand", "wait", "lie", "carry", "stare", "lose", "hold", "fear", "dread", "trust", "hear", "live"];
/// What customers are told they did wrong, and what they have still to do or to get.
const REPROACHES: &[&str] = &[
    "forgot",
    "failed",
    "misread",
    "missed",
    "signed",
    "agreed",
    "entered",
    "typed",
    "clicked",
    "pressed",
    "chose",
    "need",
    "mixed",
    "misunderstood",
    "ignored",
    "accepted",
    "used",
    "decided",
    "insisted",
    "claimed",
    "overlooked",
    "caused",
    "damaged",
    "skipped",
    "refused",
    "supposed",
    "allowed",
    "entitled",
    "required",
    "asked",
    "ordered",
    "booked",
    "paid",
    "wanted",
    "received",
    "contacted",
    "submitted",
    "provided",
    "mentioned",
    "welcome",
    "covered",
    "getting",
    "going",
    "paying",
    "receiving",
    "having",
    "asking",
    "being",
    "talking",
    "mistaken",
    "concerned",
    "informed",
    "advised",
    "notified",
    "warned",
    "registered",
    "bothering",
    "shouting",
    "complaining",
    "making",
    "telling",
    "saying",
    "looking",
    "anything",
    "something",
    "nothing",
    "everything",
    "during",
    "morning",
    "evening",
    "speed",
    "indeed",
    "opened",
    "closed",
    "said",
    "refunded",
    "credited",
    "booking",
    "thinking",
    "reading",
    "calling",
    "ticked",
    "worn",
    "compared",
    "slouched",
];

/// What a file says has been done with somebody.
const FILED: &[&str] = &[
    "put",
    "allocated",
    "assigned",
    "added",
    "registered",
    "placed",
    "scheduled",
    "booked",
    "moved",
    "upgraded",
    "sent",
    "given",
    "refunded",
    "credited",
    "informed",
    "told",
    "advised",
    "notified",
    "charged",
    "transferred",
];
/// Where somebody was, or how: “there you were at midnight with no key”.
const WHERE: &[&str] = &[
    "at", "with", "without", "alone", "outside", "stuck", "out", "down", "there", "on", "left", "sat", "stood", "lying",
];
/// What somebody had: “you had your bags packed”.
const HAVES: &[&str] = &["your", "a", "no", "nothing", "everything", "everyone", "two", "three", "four", "it", "the"];
/// Those a customer may have with them, or have let down by it.
const PEOPLE: &[&str] = &[
    "mother",
    "mum",
    "mom",
    "father",
    "dad",
    "gran",
    "granny",
    "grandmother",
    "grandma",
    "grandfather",
    "grandad",
    "son",
    "daughter",
    "boy",
    "boys",
    "girl",
    "girls",
    "child",
    "children",
    "kid",
    "kids",
    "baby",
    "twins",
    "wife",
    "husband",
    "partner",
    "family",
    "parents",
    "sister",
    "brother",
    "aunt",
    "uncle",
    "guests",
    "friend",
    "friends",
    "class",
    "pupils",
    "team",
    "crew",
    "neighbour",
    "neighbours",
    "dog",
    "cat",
    "lad",
    "lads",
    "grandchildren",
    "grandson",
    "granddaughter",
    "boss",
    "client",
    "clients",
    "customers",
    "tenants",
    "bride",
    "choir",
    "singers",
    "colleagues",
];

/// What ends so and is no deed.
const NO_ING: &[&str] = &[
    "anything",
    "something",
    "nothing",
    "everything",
    "during",
    "morning",
    "evening",
    "being",
    "bring",
    "booking",
    "ring",
    "string",
    "spring",
    "according",
    "including",
    "king",
];

/// Where it is told, each from the person to the verb.
pub(super) fn told(tokens: &Tokens, language: &Language) -> Vec<(usize, usize)> {
    let told = Told { tokens, language };
    let open = |at: &usize| tokens.all.get(*at).is_some_and(|token| !token.masked);
    let one = |at: usize| match tokens.at(at) {
        "you" => told.verb(at),
        "your" => told.of_theirs(at),
        _ => None,
    };
    (0..tokens.all.len()).filter(open).filter_map(|at| one(at).map(|verb| (at, verb + 1))).collect()
}

struct Told<'a> {
    tokens: &'a Tokens,
    language: &'a Language,
}

impl Told<'_> {
    fn verb(&self, you: usize) -> Option<usize> {
        let own = self.tokens.all.get(you)?;
        let before = you.checked_sub(1).filter(|at| self.tokens.all.get(*at).is_some_and(|t| t.clause == own.clause));
        if before.is_some_and(|at| OPENERS.contains(&self.tokens.at(at))) || self.tokens.is_asked(own) {
            return None;
        }
        let at = self.after(own, you + 1)?;
        match self.tokens.at(at) {
            "have" => {
                let verb = self.after(own, at + 1)?;
                let filed = self.tokens.at(verb) == "been" && FILED.contains(&self.tokens.at(verb + 1));
                // “You've got it” is what they hold, not what befell them.
                let holds = self.tokens.at(verb) == "got" && self.tokens.at(verb + 1) != "nothing";
                (self.is_suffered(verb) && !filed && !holds).then_some(verb)
            }
            // “You'd saved for that” is read as “you would saved”.
            "would" => {
                let verb = self.after(own, at + 1)?;
                let saved = self.tokens.at(verb) == "been" || self.is_past(self.tokens.at(verb));
                (saved && self.is_suffered(verb)).then_some(verb)
            }
            "had" => {
                let verb = self.after(own, at + 1)?;
                let word = self.tokens.at(verb);
                (word == "to" || HAVES.contains(&word) || self.is_suffered(verb)).then_some(verb)
            }
            // “You'll have sat there with one ear on the stairs.”
            "will" if self.tokens.at(at + 1) == "have" => {
                let verb = self.after(own, at + 2)?;
                (self.is_past(self.tokens.at(verb)) && self.is_suffered(verb)).then_some(verb)
            }
            "did" => matches!(self.tokens.at(at + 1), "your" | "everything" | "all").then_some(at + 1),
            "were" => {
                let verb = self.after(own, at + 1)?;
                (self.is_going_on(verb) || WHERE.contains(&self.tokens.at(verb))).then_some(verb)
            }
            "are" => {
                let verb = self.after(own, at + 1)?;
                let word = self.tokens.at(verb);
                (self.is_going_on(verb) || matches!(word, "left" | "sat" | "stood" | "stuck" | "lying")).then_some(verb)
            }
            word => {
                // With no “are” before it, it is no time to come: “and you going in every ten minutes”.
                let bare = word.len() > 4 && word.ends_with("ing") && !NO_ING.contains(&word);
                let told = (self.is_past(word) || TELLS.contains(&word)) && !REPROACHES.contains(&word);
                ((told && !self.is_held_against(at)) || bare).then_some(at)
            }
        }
    }

    /// “Your gran sat there”, “your little boy had been counting”.
    fn of_theirs(&self, your: usize) -> Option<usize> {
        let own = self.tokens.all.get(your)?;
        let same = |at: &usize| self.tokens.all.get(*at).is_some_and(|token| token.clause == own.clause);
        let who = (your + 1..your + 4).take_while(same).find(|at| PEOPLE.contains(&self.tokens.at(*at)))?;
        let at = self.after(own, who + 1)?;
        let word = self.tokens.at(at);
        let lives = matches!(word, "sits" | "waits" | "stands" | "had" | "was" | "were" | "without" | "having");
        (lives || self.is_past(word) || self.is_going_on(at)).then_some(at)
    }

    /// The next word that is not in between, if it is in the same clause.
    fn after(&self, own: &Token, from: usize) -> Option<usize> {
        let at = (from..from + 3).find(|at| !BETWEEN.contains(&self.tokens.at(*at)))?;
        let same = |token: &Token| token.kind == Kind::Word && !token.masked && token.clause == own.clause;
        self.tokens.all.get(at).is_some_and(same).then_some(at)
    }

    /// “You came too late”, “you waited until Friday”, “you read it wrong”, “you stand to get ten per cent”.
    fn is_held_against(&self, verb: usize) -> bool {
        let own = self.tokens.all.get(verb).map(|token| token.clause);
        let near = (verb + 1..verb + 5).take_while(|at| self.tokens.all.get(*at).map(|token| token.clause) == own);
        matches!(self.tokens.at(verb + 1), "until" | "too" | "to")
            || near.into_iter().any(|at| matches!(self.tokens.at(at), "wrong" | "wrongly" | "badly" | "late"))
    }

    fn is_suffered(&self, at: usize) -> bool {
        let word = self.tokens.at(at);
        let past =
            matches!(word, "been" | "had" | "got") || self.is_past(word) || self.language.participles.contains(word);
        past && !REPROACHES.contains(&word)
    }

    fn is_going_on(&self, at: usize) -> bool {
        let word = self.tokens.at(at);
        word.len() > 5 && word.ends_with("ing") && !REPROACHES.contains(&word)
    }

    fn is_past(&self, word: &str) -> bool {
        PASTS.contains(&word) || (word.len() > 4 && word.ends_with("ed"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::english;

    fn found(text: &str) -> usize {
        told(&Tokens::of(text), english().expect("the file in the program reads")).len()
    }

    #[test]
    fn what_a_customer_went_through_is_heard_whatever_the_verb() {
        for text in [
            "You stood in the rain with two children.",
            "You've lived with one ear for a fortnight.",
            "And you going in every ten minutes to tell her.",
            "You had to carry it up the stairs.",
            "You sit there wishing the floor would open.",
            "You even came back.",
            "You'd saved for that for two years.",
            "You had your bags packed.",
            "So there you were at midnight with no key.",
            "Your gran sat there with an empty plate.",
            "Your little boy had been counting the days.",
        ] {
            assert_eq!(found(text), 1, "{text}");
        }
    }

    #[test]
    fn reproaches_questions_and_what_is_to_come_are_no_such_story() {
        for text in [
            "You forgot the form.",
            "You signed for it.",
            "Did you press the button?",
            "If you waited a little.",
            "You will hear from us.",
            "You're getting a refund.",
            "I sent you it.",
            "You have been put on the list.",
            "Your booking had been cancelled.",
            "You opened the ticket on Monday.",
            "Then you came too late.",
            "You stand to get ten per cent.",
        ] {
            assert_eq!(found(text), 0, "{text}");
        }
    }
}
