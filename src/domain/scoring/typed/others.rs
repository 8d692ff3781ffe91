//! What somebody else here does for the customer, heard by grammar: “Obi's doing a U-turn”, “she will bring it up”, “the
//! workshop has taken it apart”. Such a deed is no deed of the speaker's own; what it is worth is not decided here.

use crate::domain::scoring::typed::pack::Language;
use crate::domain::scoring::typed::pattern::{Marks, Special};
use crate::domain::scoring::typed::text::{Kind, Tokens};

/// Who is nobody in particular, or the customer.
const NOBODY: &[&str] = &[
    "i",
    "we",
    "you",
    "it",
    "this",
    "that",
    "these",
    "those",
    "there",
    "here",
    "what",
    "which",
    "who",
    "whom",
    "someone",
    "somebody",
    "something",
    "nothing",
    "nobody",
    "everything",
    "everyone",
    "everybody",
    "anyone",
    "anybody",
    "none",
    "one",
    "all",
    "some",
    "many",
    "most",
    "both",
    "each",
    "not",
    "never",
    "and",
    "or",
    "but",
    "so",
    "if",
    "when",
    "how",
    "why",
    "where",
    "because",
    "mine",
    "yours",
    "ours",
    "question",
    "problem",
    "matter",
    "way",
    "day",
    "time",
    "rest",
    "nor",
    "than",
    "as",
    "while",
    "thing",
    "things",
    "point",
    "line",
    "life",
];
/// What happens by itself, or is suffered; no deed.
const HAPPENS: &[&str] = &[
    "waiting",
    "hanging",
    "missing",
    "leaking",
    "dripping",
    "happening",
    "failing",
    "falling",
    "bleeding",
    "crying",
    "killing",
    "slipping",
    "closing",
    "shaking",
    "raining",
    "burning",
    "running",
    "lying",
    "getting",
    "becoming",
    "lacking",
    "aching",
    "costing",
    "upsetting",
    "frustrating",
    "worrying",
    "annoying",
    "embarrassing",
    "disappointing",
    "happen",
    "remain",
    "continue",
    "cost",
    "apply",
    "expire",
    "vary",
    "depend",
    "exist",
    "lose",
    "suffer",
    "matter",
    "miss",
    "fail",
    "stay",
    "become",
    "seem",
    "last",
    "want",
    "need",
    "require",
    "follow",
    "pass",
];
/// Pasts that happen to a thing, or tell of no lapse when somebody else does it.
const HAPPENED: &[&str] = &[
    "broke",
    "cracked",
    "tore",
    "burnt",
    "burned",
    "shrank",
    "slipped",
    "failed",
    "left",
    "kept",
    "let",
    "cancelled",
    "shut",
    "blocked",
    "delayed",
    "doubled",
    "promised",
    "came",
    "went",
    "turned",
    "gone",
    "wronged",
    "wasted",
    "been",
];
/// Words that may stand between.
const BETWEEN: &[&str] =
    &["just", "now", "already", "also", "then", "even", "still", "both", "only", "first", "again", "right"];
/// After “will be”: what makes it a thing that is there.
const THERE: &[&str] = &[
    "there", "here", "ready", "with", "at", "on", "in", "done", "by", "out", "along", "round", "back", "outside", "up",
    "yours",
];

/// Marks what others do, each from its person to its verb.
pub(super) fn mark(tokens: &Tokens, language: &Language, marks: &mut Marks) {
    for at in 1..tokens.all.len() {
        let reader = Others { tokens, language, marks: &*marks };
        let (does, fault) = (reader.does(at), reader.fails(at));
        if let Some(to) = does {
            marks.set(at - 1, Special::Others, to + 1 - at);
        }
        if let Some(from) = fault {
            marks.set(from, Special::Fault, at + 1 - from);
        }
    }
}

struct Others<'a> {
    tokens: &'a Tokens,
    language: &'a Language,
    marks: &'a Marks,
}

impl Others<'_> {
    fn same_clause(&self, left: usize, right: usize) -> bool {
        let clause = |at: usize| self.tokens.all.get(at).filter(|t| !t.masked).map(|t| (t.sentence, t.clause));
        clause(left).is_some() && clause(left) == clause(right)
    }

    /// A person by name or “he”, “she”, “they”.
    fn is_person(&self, at: usize) -> bool {
        matches!(self.tokens.at(at), "he" | "she" | "they") || self.marks.length(at, Special::Name) > 0
    }

    /// A person, or a thing that is named.
    fn is_subject(&self, at: usize) -> bool {
        let word = self.tokens.at(at);
        self.is_person(at)
            || (self.tokens.all.get(at).is_some_and(|token| token.kind == Kind::Word)
                && word.len() > 2
                && !NOBODY.contains(&word)
                && !self.language.glue.contains_key(word)
                && !word.ends_with("ly"))
    }

    fn is_verb(&self, word: &str) -> bool {
        word.len() > 1
            && !self.language.idle.contains(word)
            && !self.language.glue.contains_key(word)
            && !HAPPENS.contains(&word)
    }

    /// “The trainee botched it”, “Ruben picked the wrong one”, “they lost your bag”: where it begins, if a verb at this token
    /// tells of somebody else's lapse. What the customer and theirs lost or missed is no lapse.
    fn fails(&self, at: usize) -> Option<usize> {
        let word = self.tokens.at(at);
        let past = word.ends_with("ed") && word.len() > 3 || self.language.participles.contains(word);
        let lapse = self.language.lapses.contains(word);
        if !(past || lapse) || HAPPENED.contains(&word) {
            return None;
        }
        let wrong = (at + 1..at + 5).any(|next| self.tokens.at(next) == "wrong" && self.same_clause(at, next));
        let theirs = matches!(self.tokens.at(at + 1), "your" | "yours" | "it" | "this" | "that" | "you");
        let suffered = matches!(word, "lost" | "missed" | "dropped" | "forgot" | "skipped");
        if !(wrong || lapse && (!suffered || theirs)) {
            return None;
        }
        let back = usize::from(BETWEEN.contains(&self.tokens.at(at - 1)));
        let subject = at.checked_sub(1 + back).filter(|subject| self.same_clause(*subject, at))?;
        if self.is_person(subject) {
            return Some(subject);
        }
        // “The new girl”, “a contractor”: a word or two behind “the”.
        let noun = |at: usize| self.is_subject(at) && !self.is_person(at);
        let the = |at: usize| matches!(self.tokens.at(at), "the" | "a" | "that" | "some" | "their");
        let near = (1..=2).find_map(|back| subject.checked_sub(back).filter(|the_at| the(*the_at)))?;
        let all = (near + 1..=subject).all(noun) && self.same_clause(near, at);
        all.then_some(near)
    }

    /// The token after the verb, if somebody else does something and this is their auxiliary or verb.
    fn does(&self, at: usize) -> Option<usize> {
        let subject = at - 1;
        if !self.same_clause(subject, at) {
            return None;
        }
        if self.tokens.at(at + 1) == "not" {
            return None;
        }
        let next = (at + 1..at + 3).find(|next| !BETWEEN.contains(&self.tokens.at(*next)))?;
        let verb = self.tokens.at(next);
        let near = self.same_clause(at, next);
        let word = self.tokens.at(at);
        let does = match word {
            "will" if near && self.tokens.at(subject) == "you" => {
                matches!(verb, "have" | "get" | "see" | "receive" | "hold") && self.tokens.at(next + 1) != "to"
            }
            "will" | "shall" if near && (self.is_subject(subject) || self.tokens.at(subject) == "it") => {
                verb == "be" && THERE.contains(&self.tokens.at(next + 1)) || self.is_verb(verb)
            }
            "is" | "are" if near && self.is_subject(subject) => {
                verb.len() > 4 && verb.ends_with("ing") && self.is_verb(verb)
            }
            "has" | "have" if near && self.is_person(subject) => {
                let past = verb.len() > 3 && verb.ends_with("ed") || self.language.participles.contains(verb);
                past && self.is_verb(verb) && !self.language.lapses.contains(verb) && verb != "got"
            }
            // “Obi's doing it”: whose it is was taken off.
            _ if self.marks.length(subject, Special::Name) > 0 && word.len() > 4 && word.ends_with("ing") => {
                return (self.is_verb(word) || word == "doing").then_some(at + 1);
            }
            _ if self.is_person(subject) && self.tokens.at(subject) != "they" => {
                let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s'))?;
                let base = stem.strip_suffix('e').unwrap_or(stem);
                let plain = self.is_verb(word) && self.is_verb(stem) && self.is_verb(base);
                return (plain && !matches!(word, "always" | "perhaps" | "yes" | "this")).then_some(at + 1);
            }
            _ => false,
        };
        does.then_some(next + 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;

    #[test]
    fn what_somebody_else_does_for_the_customer_is_heard_whatever_the_verb() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        for text in [
            "Obi's doing a U-turn with yours on the seat.",
            "The foreman will examine the vehicle in the morning.",
            "She will whistle over the banister.",
            "They have asked for the curtain to be held.",
            "My colleague is bringing your mother a chair.",
            "Salma drives it forty kilometres.",
            "It will be with you by nine.",
        ] {
            assert!(ear.hears(text, "others-do"), "{text}");
        }
        for text in [
            "The tap is leaking.",
            "They have lost it.",
            "She knows that.",
            "You will have to wait.",
            "Nobody will help you.",
            "The courier won't bring it.",
            "What will happen now?",
        ] {
            assert!(!ear.hears(text, "others-do"), "{text}");
        }
    }

    #[test]
    fn what_somebody_else_did_wrong_is_told_from_what_the_customer_lost() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        for text in [
            "The trainee botched it.",
            "The new girl mislaid your bag.",
            "They lost your bag.",
            "Ruben picked the wrong crate.",
        ] {
            assert!(ear.hears(text, "blame"), "{text}");
        }
        for text in ["She missed her train.", "You lost a whole day.", "We botched it.", "The van left at six."] {
            assert!(!ear.hears(text, "blame"), "{text}");
        }
    }
}
