//! What a first person does, heard by grammar rather than by a list of verbs: “I'm turning the van round”, “we've struck it
//! off”, “I'll bang on her door” are deeds whatever the verb; “we cracked it” is an owning-up. Verbs that do nothing
//! (“I understand”, “we hope”) are data, in the language's file. Which slot a deed speaks for is not decided here.

use crate::domain::scoring::typed::pack::Language;
use crate::domain::scoring::typed::pattern::{Marks, Special};
use crate::domain::scoring::typed::text::{Kind, Tokens};

/// Words that may stand between the person and the verb.
const BETWEEN: &[&str] = &[
    "just",
    "now",
    "already",
    "also",
    "then",
    "personally",
    "simply",
    "even",
    "always",
    "straight",
    "immediately",
    "quickly",
    "still",
    "gladly",
    "happily",
    "both",
    "first",
    "myself",
    "again",
    "today",
    "tonight",
    "so",
];
/// After “I have”: what a person does for somebody as well as to them, “I've left a note”, “I've cancelled the charge”.
const EITHER: &[&str] = &["left", "let", "kept", "promised", "cancelled", "shut", "blocked", "swapped", "doubled"];
/// How far behind a past verb “wrong” may stand: “we picked the wrong ones”.
const WRONG: usize = 5;
/// Words before the person that make it no statement of what is done.
const OPENERS: &[&str] = &[
    "if", "when", "before", "unless", "whether", "than", "as", "what", "whatever", "how", "where", "who", "whom",
    "wherever", "like", "should", "would", "could", "can", "do", "did", "are", "am", "have", "had", "because", "since",
    "times",
];
/// Words that are no verb of doing, whoever says them.
const NO_VERB: &[&str] = &[
    "am", "are", "is", "was", "were", "be", "been", "being", "have", "has", "had", "do", "does", "did", "will",
    "shall", "would", "could", "should", "might", "may", "can", "must", "need", "ought", "dare", "not", "never", "no",
    "nor", "and", "or", "but", "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "with", "too", "myself",
    "really", "very", "both", "all", "who", "that", "which", "going", "got", "get", "i", "we", "you", "it", "he",
    "she", "they", "this", "there", "here", "as", "if", "than", "what", "how", "yes", "said", "say", "one", "two",
    "us", "me", "mine", "ever", "half", "every", "little", "no", "our", "my", "your", "so", "sorry",
];

/// After “I am not”: what is left undone for the customer's sake.
const KINDLY: &[&str] = &[
    "leaving",
    "leave",
    "letting",
    "let",
    "making",
    "make",
    "hanging",
    "hang",
    "stopping",
    "stop",
    "resting",
    "rest",
    "hiding",
    "hide",
    "pretending",
    "pretend",
    "lying",
    "lie",
    "arguing",
    "argue",
    "keeping",
    "keep",
    "asking",
    "ask",
    "blaming",
    "blame",
    "going",
    "go",
    "taking",
    "charging",
    "charge",
    "moving",
    "move",
    "budging",
    "budge",
    "closing",
    "close",
    "dressing",
    "dress",
    "passing",
    "sending",
    "putting",
    "giving",
    "guessing",
    "guess",
    "promising",
    "chucking",
    "waving",
];
/// After “would have”: what one would have felt or done in the customer's place.
const SYMPATHY: &[&str] = &[
    "been", "felt", "lost", "hated", "wanted", "cried", "walked", "said", "liked", "loved", "thought", "expected",
    "done", "had", "reacted", "shouted", "screamed", "raised", "thrown", "torn", "gone", "left", "given", "run",
];

/// Marks the deeds and the owned-up lapses of a first person, each from the person to the verb.
pub(super) fn mark(tokens: &Tokens, language: &Language, marks: &mut Marks) {
    let person = First { tokens, language };
    for at in 0..tokens.all.len() {
        if !matches!(tokens.at(at), "i" | "we") || tokens.all.get(at).is_none_or(|token| token.masked) {
            continue;
        }
        if at > 0 && person.same_clause(at - 1, at) && OPENERS.contains(&tokens.at(at - 1)) {
            continue;
        }
        if let Some(to) = person.leaves_undone(at) {
            marks.set(at, Special::Undone, to - at);
        }
        match person.does(at) {
            Some((Special::Lapse, to)) => marks.set(at, Special::Lapse, to - at),
            Some((_, to)) => marks.set(at, Special::Deed, to - at),
            None => {}
        }
    }
}

struct First<'a> {
    tokens: &'a Tokens,
    language: &'a Language,
}

impl First<'_> {
    fn same_clause(&self, left: usize, right: usize) -> bool {
        let clause = |at: usize| self.tokens.all.get(at).map(|token| (token.sentence, token.clause));
        clause(left) == clause(right)
    }

    /// The next word that is not in between, if it is in the same clause.
    fn after(&self, person: usize, from: usize) -> Option<usize> {
        let mut at = from;
        while BETWEEN.contains(&self.tokens.at(at)) && at < from + 3 {
            at += 1;
        }
        let is_word = self.tokens.all.get(at).is_some_and(|token| token.kind == Kind::Word && !token.masked);
        (is_word && self.same_clause(person, at)).then_some(at)
    }

    fn is_idle(&self, word: &str) -> bool {
        self.language.idle.contains(word) || NO_VERB.contains(&word) || word.len() < 2
    }

    /// What the person at a token does, and the token after its verb.
    fn does(&self, person: usize) -> Option<(Special, usize)> {
        let at = self.after(person, person + 1)?;
        let word = self.tokens.at(at);
        match word {
            "will" | "shall" => {
                let verb = self.after(person, at + 1)?;
                match self.tokens.at(verb) {
                    "be" => self.going_on(person, verb + 1),
                    "have" if self.tokens.at(verb + 1) == "to" => None,
                    "have" | "get" | "go" | "say" | "do" => Some((Special::Deed, verb + 1)),
                    word if !self.is_idle(word) => Some((Special::Deed, verb + 1)),
                    _ => None,
                }
            }
            "am" | "are" => {
                let next = self.after(person, at + 1)?;
                if self.tokens.at(next) == "going" && self.tokens.at(next + 1) == "to" {
                    let verb = self.after(person, next + 2)?;
                    return (!self.is_idle(self.tokens.at(verb))).then_some((Special::Deed, verb + 1));
                }
                self.going_on(person, at + 1)
            }
            "have" => self.completed(person, at + 1),
            _ if self.is_idle(word) => None,
            _ => self.plainly(person, at),
        }
    }

    /// “I'm not calling them”, “we'd have sent a van”, “I was going to ring”: the token after
    /// the verb of a deed that is not done. What “we” have not done owns up, and what is refused for the customer's sake
    /// (“I'm not leaving you with that”) is no refusal.
    fn leaves_undone(&self, person: usize) -> Option<usize> {
        let at = self.after(person, person + 1)?;
        let done_at = |at: usize| self.after(person, at).filter(|at| !self.is_idle(self.tokens.at(*at)));
        match (self.tokens.at(at), self.tokens.at(at + 1), self.tokens.at(at + 2)) {
            ("am" | "are", "not", "going") if self.tokens.at(at + 3) == "to" => {
                let verb = self.after(person, at + 4)?;
                let word = self.tokens.at(verb);
                if self.is_idle(word) && !matches!(word, "look" | "try" | "wait") {
                    return None;
                }
                (!KINDLY.contains(&word)).then_some(verb + 1)
            }
            ("am" | "are", "not", _) => {
                let from = at + 2 + usize::from(self.tokens.at(at + 2) == "even");
                let (_, to) = self.going_on(person, from)?;
                (!KINDLY.contains(&self.tokens.at(to - 1))).then_some(to)
            }
            ("would" | "could" | "might", "have" | "of", _) => {
                let verb = done_at(at + 2)?;
                let word = self.tokens.at(verb);
                let felt =
                    SYMPATHY.contains(&word) || self.same_clause(person, verb + 1) && self.tokens.at(verb + 1) == "too";
                (self.is_past(word) && !felt).then_some(verb + 1)
            }
            ("was" | "were", "going" | "about", "to") => Some(done_at(at + 3)? + 1),
            _ => None,
        }
    }

    /// “am turning”.
    fn going_on(&self, person: usize, from: usize) -> Option<(Special, usize)> {
        let at = self.after(person, from)?;
        let word = self.tokens.at(at);
        (word.len() > 4 && word.ends_with("ing") && !self.is_idle(word)).then_some((Special::Deed, at + 1))
    }

    /// “have struck”, “have it switched”.
    fn completed(&self, person: usize, from: usize) -> Option<(Special, usize)> {
        let at = self.after(person, from)?;
        for at in at..at + 3 {
            let word = self.tokens.at(at);
            if !self.same_clause(person, at) || matches!(word, "not" | "never" | "no" | "been" | "to") {
                return None;
            }
            if self.is_past(word) && !self.is_idle(word) {
                let either = self.tokens.at(person) == "i" && EITHER.contains(&word);
                let fails = self.language.lapses.contains(word) && !either || self.goes_wrong(person, at);
                return Some((if fails { Special::Lapse } else { Special::Deed }, at + 1));
            }
        }
        None
    }

    /// “I drive it over”, “we mend it”; in the past a “we” owns up unless it tells of work done.
    fn plainly(&self, person: usize, at: usize) -> Option<(Special, usize)> {
        let word = self.tokens.at(at);
        if self.language.lapses.contains(word) {
            return Some((Special::Lapse, at + 1));
        }
        if self.language.same_in_past.contains(word) && self.goes_wrong(person, at) {
            return Some((Special::Lapse, at + 1));
        }
        if self.is_past(word) && !self.language.same_in_past.contains(word) {
            let ours = self.tokens.at(person) == "we" && !self.language.worked.contains(word);
            let fails = ours || self.goes_wrong(person, at);
            return Some((if fails { Special::Lapse } else { Special::Deed }, at + 1));
        }
        let ends = word.ends_with("ly") || word.ends_with("ing");
        (!ends).then_some((Special::Deed, at + 1))
    }

    /// “picked the wrong ones”, “set the diary wrong”.
    fn goes_wrong(&self, person: usize, verb: usize) -> bool {
        (verb + 1..verb + WRONG).any(|at| self.tokens.at(at) == "wrong" && self.same_clause(person, at))
    }

    fn is_past(&self, word: &str) -> bool {
        (word.len() > 3 && word.ends_with("ed") && !matches!(word, "need" | "feed" | "speed" | "proceed"))
            || self.language.participles.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::english;

    fn found(text: &str) -> (usize, usize) {
        let tokens = Tokens::of(text);
        let mut marks = Marks::new(tokens.all.len());
        mark(&tokens, english().expect("the file in the program reads"), &mut marks);
        let count = |special| (0..tokens.all.len()).filter(|at| marks.length(*at, special) > 0).count();
        (count(Special::Deed), count(Special::Lapse))
    }

    #[test]
    fn a_first_person_who_does_something_is_heard_whatever_the_verb() {
        for text in [
            "I'm turning the van round.",
            "We've struck the labour off.",
            "I'll bang on her door.",
            "I drive it over tonight.",
            "I have had it switched on again.",
            "I shall be driving it over.",
            "We're just rewinding it.",
            "Well do the repair again.",
        ] {
            assert_eq!(found(text), (1, 0), "{text}");
        }
    }

    #[test]
    fn thinking_hoping_and_what_hangs_on_something_are_no_deeds() {
        for text in [
            "I understand.",
            "I'm hoping so.",
            "We value your custom.",
            "If I send it, what then?",
            "Before I go, tell me more.",
            "I would have sent it.",
            "I have never seen that.",
            "That is what I said.",
            "I'm not sending anything.",
            "I won't send it.",
        ] {
            assert_eq!(found(text), (0, 0), "{text}");
        }
    }

    #[test]
    fn a_deed_that_is_denied_or_only_supposed_is_left_undone() {
        let undone = |text: &str| {
            let tokens = Tokens::of(text);
            let mut marks = Marks::new(tokens.all.len());
            mark(&tokens, english().expect("the file in the program reads"), &mut marks);
            (0..tokens.all.len()).any(|at| marks.length(at, Special::Undone) > 0)
        };
        for text in [
            "I'm not booking anyone for you.",
            "I'm not going to look for a seat.",
            "I would have rung the depot.",
            "We could have fetched it.",
            "I was going to send it.",
        ] {
            assert!(undone(text), "{text}");
        }
        for text in [
            "I'm not leaving you with that.",
            "I'm not going to argue.",
            "We have not rung you.",
            "I would have cried too.",
            "I would have raised my voice too.",
            "I have rung the depot.",
        ] {
            assert!(!undone(text), "{text}");
        }
    }

    #[test]
    fn what_we_did_wrong_is_an_owning_up_and_what_we_did_about_it_is_a_deed() {
        assert_eq!(found("We cracked the housing."), (0, 1));
        assert_eq!(found("We boxed your form with the wrong post."), (0, 1));
        assert_eq!(found("I forgot it."), (0, 1));
        assert_eq!(found("I set the diary wrong."), (0, 1));
        assert_eq!(found("We picked the wrong ones."), (0, 1));
        assert_eq!(found("I've left a note for the driver."), (1, 0));
        assert_eq!(found("We've left you standing."), (0, 1));
        assert_eq!(found("We only packed it."), (0, 0));
        assert_eq!(found("We checked the record."), (1, 0));
        assert_eq!(found("I posted it this morning."), (1, 0));
    }
}
