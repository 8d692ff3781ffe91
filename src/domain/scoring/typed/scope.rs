//! Whether what was found is meant: not denied, not supposed, not asked, not hung on a condition, not put in somebody
//! else's mouth. Which words can be found at all is not known here.

use std::cell::OnceCell;

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::hear::Hit;
use crate::domain::scoring::typed::pack::{Language, Under};
use crate::domain::scoring::typed::pattern::Found;
use crate::domain::scoring::typed::text::Tokens;

/// How far back a “not” reaches.
const REACH: usize = 3;
/// After “would have”: what people say in sympathy, which supposes no deed.
const SYMPATHY: &[&str] = &[
    "to", "been", "felt", "lost", "hated", "wanted", "cried", "walked", "said", "liked", "loved", "thought",
    "expected", "done", "had", "a", "the", "it", "reacted", "shouted", "screamed",
];
/// How far back our own “can't”, “won't” or “would have” reaches to what it takes back: a deed, its time, its gift.
const REACH_OF_DEEDS: usize = 12;

/// How far back whoever says it may stand before a put-down.
const REACH_OF_TELLING: usize = 8;

/// After “I refuse to”, “I'm not going to”: what is refused for the customer's sake.
const KINDLY: &[&str] = &[
    "leave", "leaving", "let", "letting", "make", "making", "hang", "stop", "stopping", "rest", "hide", "pretend",
    "lie", "argue", "keep", "ask", "have", "accept",
];

/// What is taken back together with the deed it belongs to.
fn is_deed(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::Action
            | Cue::Others
            | Cue::Time
            | Cue::Now
            | Cue::Update
            | Cue::Stopgap
            | Cue::StepRemoved
            | Cue::Remedy
            | Cue::Extra
            | Cue::Usual
            | Cue::WarmHandOver
            | Cue::Choice
            | Cue::Terms
    )
}

/// Something somebody does, as opposed to when and what for.
fn is_step(cue: Cue) -> bool {
    matches!(cue, Cue::Action | Cue::Others | Cue::Update | Cue::WarmHandOver)
}

/// Before a deed: what makes it one that is only thought of.
const CONSIDERED: &[&str] = &["would", "could", "might", "may", "should", "maybe", "perhaps", "possibly"];

pub(super) struct Scope<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) language: &'a Language,
    /// Where what makes all that follows only supposed begins; looked for once, and asked for each deed.
    supposing: OnceCell<Vec<usize>>,
}

impl<'a> Scope<'a> {
    pub(super) fn of(tokens: &'a Tokens, language: &'a Language) -> Self {
        Self { tokens, language, supposing: OnceCell::new() }
    }

    fn supposing(&self) -> &[usize] {
        self.supposing.get_or_init(|| {
            let begins =
                |at: usize, words: &Vec<String>| words.iter().enumerate().all(|(i, word)| self.word(at + i) == word);
            let any = |at: &usize| self.language.supposing.iter().any(|words| begins(*at, words));
            (0..self.tokens.all.len()).filter(any).collect()
        })
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.at(at)
    }

    /// The hit a match makes, if it is meant.
    pub(super) fn meant(&self, found: &Found) -> Option<Hit> {
        let slot = self.language.slots.get(usize::from(found.slot))?;
        let token = self.tokens.all.get(found.from)?;
        let dropped = (slot.negated == Under::Drops && self.is_negated(found))
            || (slot.conditional == Under::Drops && self.is_conditional(found))
            || (slot.asked == Under::Drops && self.tokens.is_asked(token))
            || (is_deed(slot.cue) && self.is_taken_back(found))
            || (is_step(slot.cue) && self.is_only_considered(found))
            || ((is_deed(slot.cue) || matches!(slot.cue, Cue::Regret | Cue::Admit)) && self.is_told_of(found))
            || (matches!(slot.cue, Cue::Hostile | Cue::Minimise | Cue::CustBlame | Cue::Calm)
                && self.is_anothers_word(found))
            || (slot.cue == Cue::Strings && self.is_left_to_them(found));
        let hit = Hit { cue: slot.cue, slot: Some(found.slot), from: found.from, to: found.to };
        (!dropped && self.is_own(&hit)).then_some(hit)
    }

    /// A “not” shortly before it or within it.
    pub(super) fn is_negated(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        // A new subject begins a statement of its own: “don't worry I'll refund it”.
        let fresh = matches!(self.word(found.from), "i" | "we" | "you" | "it" | "that" | "this" | "let");
        let from = if fresh { found.from } else { found.from.saturating_sub(REACH) };
        (from..found.to).any(|at| {
            let Some(token) = self.tokens.all.get(at) else { return false };
            let denies = token.clause == own.clause || at >= found.from;
            let word = self.word(at);
            // “no” and “without” deny the word behind them, not the sentence.
            let near = !matches!(word, "no" | "without" | "stop") || at + 2 >= found.from;
            denies
                && near
                && self.language.negators.contains(word)
                && !self.language.harmless.contains(self.word(at + 1))
        })
    }

    /// “If I were him I'd say sorry”, “they should say sorry to you”: told of, not said.
    fn is_told_of(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.sentence < own.sentence);
        if self.supposing().iter().any(|at| (first..found.to).contains(at)) {
            return true;
        }
        (first..found.from).any(|at| {
            let others = matches!(self.word(at), "ought" | "should" | "must")
                && at > first
                && !matches!(
                    self.word(at - 1),
                    "i" | "we" | "you" | "it" | "that" | "this" | "there" | "which" | "and"
                );
            // “Your mother should be lying down, so the cab is outside”: what follows is no longer what others should do.
            let here = self.tokens.all.get(at).is_some_and(|token| token.clause == own.clause);
            here && others
        })
    }

    /// “Somebody told you it was all in your head”, “we made her feel like a liar”, “you're no liar”: a put-down that is told
    /// of, or denied, is none of ours.
    fn is_anothers_word(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        let from = found.from.saturating_sub(REACH_OF_TELLING);
        (from..found.from).any(|at| {
            let here = self.tokens.all.get(at).is_some_and(|token| token.clause == own.clause);
            let ours = (1..=3)
                .filter_map(|back| at.checked_sub(back))
                .any(|at| matches!(self.word(at), "i" | "we") && !matches!(self.word(at + 1), "would"));
            let near = at + REACH >= found.from;
            here && match (self.word(at), self.word(at + 1)) {
                ("told" | "tells" | "telling" | "called" | "calls" | "said" | "says" | "think" | "thought", _) => !ours,
                ("feel" | "felt" | "feels" | "sound" | "look", "like") | ("made" | "makes" | "treated", _) => true,
                // “You don't have to calm down for my sake.”
                ("not", "have" | "need") => near,
                ("are" | "were" | "is" | "was", "not" | "no") => near && found.to == found.from + 1,
                _ => false,
            }
        })
    }

    /// “I would call you”, “maybe I'll look”: thought of, not taken on.
    fn is_only_considered(&self, found: &Found) -> bool {
        let clause = |at: usize| self.tokens.all.get(at).map(|token| token.clause);
        (1..=2)
            .filter_map(|back| found.from.checked_sub(back))
            .any(|at| clause(at) == clause(found.from) && CONSIDERED.contains(&self.word(at)))
    }

    /// “I'd have sent it, the card with it, and you'd have chosen”: from there to the end of the sentence nothing happens.
    fn is_supposed(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.sentence < own.sentence);
        (first..found.to).any(|at| {
            matches!(self.word(at), "would" | "could" | "might")
                && matches!(self.word(at + 1), "have" | "of")
                && !SYMPATHY.contains(&self.word(at + 2))
        })
    }

    /// “I can't get them to your door tonight”, “I would have sent a van at six”: no deed, no time, no gift.
    pub(super) fn is_taken_back(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        if self.is_supposed(found) {
            return true;
        }
        if self.is_refused(found) {
            return true;
        }
        let from = found.from.saturating_sub(REACH_OF_DEEDS);
        (from..found.to).any(|at| {
            let same = self
                .tokens
                .all
                .get(at)
                .is_some_and(|t| t.sentence == own.sentence && (t.clause == own.clause || at >= found.from));
            let ours = at > 0 && matches!(self.word(at - 1), "i" | "we" | "nobody" | "there");
            same && ours
                && match (self.word(at), self.word(at + 1), self.word(at + 2)) {
                    ("am" | "are" | "will" | "can" | "do" | "have" | "could" | "would" | "is", "not", next) => {
                        !self.language.harmless.contains(next)
                            && !matches!(
                                next,
                                "leaving"
                                    | "leave"
                                    | "going"
                                    | "let"
                                    | "letting"
                                    | "hang"
                                    | "stop"
                                    | "stopping"
                                    | "rest"
                                    | "want"
                            )
                    }
                    ("would" | "could" | "should" | "might", "have", _)
                    | ("meant" | "hoped" | "wish" | "wished", _, _)
                    | ("had", "meant" | "hoped" | "planned" | "wanted", _)
                    | ("was" | "were", "going" | "about", "to") => true,
                    _ => false,
                }
        })
    }

    /// “I refuse to”, “I am not going to”, “there is no reason for me to”: to the end of the clause nothing is done.
    fn is_refused(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.clause < own.clause);
        (first..found.from).any(|at| {
            let ours = |back: usize| at.checked_sub(back).is_some_and(|at| matches!(self.word(at), "i" | "we"));
            let kindly = |ahead: usize| KINDLY.contains(&self.word(at + ahead));
            match (self.word(at), self.word(at + 1), self.word(at + 2)) {
                ("refuse" | "decline", "to", _) => ours(1) && !kindly(2),
                ("not", "going", "to") => ours(2) && !kindly(3),
                ("no", "reason" | "need", "for") => matches!(self.word(at + 3), "me" | "us"),
                ("no", "reason", "to") => true,
                _ => false,
            }
        })
    }

    /// Hangs on something the customer would have to do first: “I'll refund it if you spend 100”, “once you have enrolled”.
    /// An “if” about anything else, or one that leaves it to the customer, sets no condition.
    fn is_conditional(&self, found: &Found) -> bool {
        let Some(own) = self.tokens.all.get(found.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.sentence < own.sentence);
        let last = self.tokens.all.partition_point(|token| token.sentence <= own.sentence);
        (first..last).any(|at| {
            let near = self.tokens.all.get(at).is_some_and(|token| own.clause.abs_diff(token.clause) <= 1);
            let on_them = (1..=2).any(|ahead| matches!(self.word(at + ahead), "you" | "your"));
            let open = at > 0 && self.language.whether.contains(self.word(at - 1));
            let polite = |words: &Vec<String>| words.iter().enumerate().all(|(i, word)| self.word(at + 1 + i) == word);
            near && on_them
                && !open
                && self.language.conditions.contains(self.word(at))
                && !self.language.polite.iter().any(polite)
        })
    }

    /// “If you'd like to change your rating, the link still works”: an if about what they would like to do themselves ties
    /// nothing to it.
    fn is_left_to_them(&self, found: &Found) -> bool {
        let wish = matches!((self.word(found.from), self.word(found.from + 1)), ("if", "you"));
        let verb = found.from + 2 + usize::from(self.word(found.from + 2) == "would");
        wish && matches!(self.word(verb), "like" | "want" | "wish" | "care" | "prefer") && self.word(verb + 1) == "to"
    }

    /// Said for ourselves and to the customer, not told of somebody.
    fn is_own(&self, hit: &Hit) -> bool {
        match hit.cue {
            Cue::Regret => self.is_own_apology(hit),
            Cue::Feeling => self.is_about_them(hit),
            _ => true,
        }
    }

    fn clause_before(&self, hit: &Hit, back: usize) -> Option<&str> {
        let own = self.tokens.all.get(hit.from)?;
        let at = hit.from.checked_sub(back)?;
        self.tokens.all.get(at).filter(|t| t.sentence == own.sentence && t.clause == own.clause).map(|_| self.word(at))
    }

    /// “I apologise”, “sorry about …”; not “you should apologise”, “they made me say sorry”.
    fn is_own_apology(&self, hit: &Hit) -> bool {
        // “Apologies cost nothing”: the word as a thing that is talked about.
        let noun = matches!(self.word(hit.from), "apologies" | "apology");
        let verb = matches!(
            self.word(hit.to),
            "cost" | "costs" | "mean" | "means" | "is" | "are" | "should" | "would" | "do" | "does"
        );
        let anothers = matches!(self.word(hit.from), "apologises" | "apologizes")
            || matches!(self.clause_before(hit, 1), Some("is" | "was" | "were"));
        if noun && verb || anothers {
            return false;
        }
        for back in 1..=6 {
            match self.clause_before(hit, back) {
                None => return true,
                Some("i" | "we" | "my" | "our" | "me" | "us") => {
                    // “I was told to say sorry”, “I am supposed to apologise”.
                    let told = (1..back).filter_map(|b| self.clause_before(hit, b));
                    return !told.into_iter().any(|word| {
                        matches!(
                            word,
                            "told"
                                | "supposed"
                                | "meant"
                                | "paid"
                                | "made"
                                | "asked"
                                | "hear"
                                | "sick"
                                | "tired"
                                | "need"
                                | "have"
                                | "trained"
                                | "required"
                                | "could"
                                | "would"
                                | "might"
                                | "expected"
                        )
                    }) || (1..back)
                        .any(|b| matches!(self.clause_before(hit, b), Some("like" | "want" | "wanted" | "owe")));
                }
                Some(
                    "you" | "they" | "he" | "she" | "should" | "must" | "word" | "words" | "means" | "manager"
                    | "saying" | "people" | "customers" | "someone" | "everyone" | "always" | "an",
                ) => {
                    return false;
                }
                Some(_) => {}
            }
        }
        true
    }

    /// A feeling of the customer's or of theirs, or of anybody in their place; not “I'm tired of this”.
    fn is_about_them(&self, hit: &Hit) -> bool {
        let Some(own) = self.tokens.all.get(hit.from) else { return false };
        let first = self.tokens.all.partition_point(|token| token.sentence < own.sentence);
        let last = self.tokens.all.partition_point(|token| token.sentence <= own.sentence);
        let mine = (1..=3).any(|back| matches!(self.clause_before(hit, back), Some("i" | "we")));
        let supposed = (1..=4).any(|back| matches!(self.clause_before(hit, back), Some("would" | "too")));
        if mine && !supposed {
            return false;
        }
        (first..last).any(|at| {
            matches!(
                self.word(at),
                "you"
                    | "your"
                    | "that"
                    | "this"
                    | "it"
                    | "anyone"
                    | "anybody"
                    | "must"
                    | "would"
                    | "how"
                    | "why"
                    | "what"
                    | "no"
                    | "is"
                    | "sounds"
                    | "she"
                    | "he"
                    | "her"
                    | "him"
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;

    #[test]
    fn an_if_that_leaves_it_to_them_ties_nothing() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        for text in [
            "If you'd like to change your rating, the link still works.",
            "If you want to write a review some day, the page is there.",
        ] {
            assert!(!ear.hears(text, "strings"), "{text}");
        }
        for text in ["If you change your rating, I'll pay it back.", "I'd pay it back if you'd give us five stars."] {
            assert!(ear.hears(text, "strings"), "{text}");
        }
    }

    #[test]
    fn a_deed_that_is_refused_is_none() {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let acts = |text: &str| ear.hears(text, "time") || ear.hears(text, "now");
        for text in [
            "There is no reason for me to phone you at half past six either way.",
            "I refuse to be holding space on the one o'clock van now.",
            "I'm not going to stand about and ring you at six.",
        ] {
            assert!(!acts(text), "{text}");
        }
        for text in [
            "I refuse to leave you with that, and I'll ring you at six.",
            "I'm not going to make you wait, I'll ring you at six.",
            "There is no need for you to call, I ring you at six.",
        ] {
            assert!(acts(text), "{text}");
        }
    }
}
