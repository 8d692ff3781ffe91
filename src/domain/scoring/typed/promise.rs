//! What each time in a reply is a time of: of the thing itself, of money on its way, of a word that will be sent, or of
//! something beside it, such as what is done from now on. Which of them is early enough is decided in the ladders.

use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::figures::before;
use crate::domain::scoring::typed::hear::Hit;
use crate::domain::scoring::typed::text::Tokens;
use crate::domain::scoring::typed::when::TimeFound;

/// What happens at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The thing itself is done, or there.
    Deed,
    /// Money arrives.
    Money,
    /// The customer hears again.
    Word,
    /// Something else, or nothing that can be late: “tonight” with no hour.
    Beside,
}

impl Of {
    /// For programs.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Deed => "deed",
            Self::Money => "money",
            Self::Word => "word",
            Self::Beside => "beside",
        }
    }
}

/// A time to come, and what it is a time of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Promised {
    pub(super) time: TimeFound,
    pub(super) of: Of,
}

const MONEY: &[&str] = &[
    "refund", "refunded", "card", "account", "bank", "credited", "credit", "fee", "money", "euros", "pounds",
    "dollars", "paid", "amount", "cash", "bill", "$", "€", "£",
];
/// With “from today” or “as of Monday”: a rule for everybody from then on.
const ALWAYS: &[&str] =
    &["every", "each", "everybody", "everyone", "nobody", "never", "no", "always", "all", "both", "whoever", "those"];
/// Minutes by which a time may miss the customer's own deadline and still be that deadline, said again.
const SAME_MIN: f64 = 1.0;

/// What says that something is there for the customer, and not only on its way.
const LANDS: &[&str] = &[
    "you",
    "your",
    "yours",
    "hand",
    "hands",
    "home",
    "door",
    "delivered",
    "deliver",
    "delivers",
    "arrives",
    "arrive",
    "reaches",
    "reach",
];

/// One of some words stands beside a time, with no comma between.
fn speaks_of(tokens: &Tokens, time: &TimeFound, words: &[&str]) -> bool {
    let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
    let own = clause(time.from);
    (0..tokens.all.len()).any(|at| clause(at) == own && words.contains(&tokens.at(at)))
}

/// Whether the clause of a time says that something is there for the customer then.
pub(super) fn lands(tokens: &Tokens, time: &TimeFound) -> bool {
    speaks_of(tokens, time, LANDS)
}

/// What says that something comes, to them or to where they are.
const COMES: &[&str] =
    &["comes", "coming", "outside", "there", "here", "ready", "brings", "bring", "fetches", "fetch", "waits", "stands"];

/// Whether the clause of a time says that something comes then.
pub(super) fn comes(tokens: &Tokens, time: &TimeFound) -> bool {
    lands(tokens, time) || speaks_of(tokens, time, COMES)
}

/// Sorts the times of a reply.
pub(super) fn promised(tokens: &Tokens, times: &[TimeFound], hits: &[Hit], limit_min: f64) -> Vec<Promised> {
    let reader = Reader { tokens, hits, limit_min };
    times.iter().map(|time| Promised { time: *time, of: reader.of(time) }).collect()
}

struct Reader<'a> {
    tokens: &'a Tokens,
    hits: &'a [Hit],
    limit_min: f64,
}

impl Reader<'_> {
    fn clause(&self, at: usize) -> Option<u16> {
        self.tokens.all.get(at).map(|token| token.clause)
    }

    fn sentence(&self, at: usize) -> Option<u16> {
        self.tokens.all.get(at).map(|token| token.sentence)
    }

    /// One of some words stands in the sentence of a time.
    fn says(&self, time: &TimeFound, words: &[&str]) -> bool {
        let own = self.sentence(time.from);
        (0..self.tokens.all.len()).any(|at| self.sentence(at) == own && words.contains(&self.tokens.at(at)))
    }

    /// Something is heard beside it, with no comma between.
    fn hears(&self, time: &TimeFound, cue: Cue) -> bool {
        self.hits.iter().any(|hit| hit.cue == cue && self.clause(hit.from) == self.clause(time.from))
    }

    /// “Do I have it right that the doors open at three?”: a time of theirs, said back to them.
    fn asked_back(&self, time: &TimeFound) -> bool {
        let own = self.sentence(time.from);
        let here = |hit: &&Hit| self.sentence(hit.from) == own;
        let asks = own.is_some_and(|at| self.tokens.asks.get(usize::from(at)).copied().unwrap_or_default());
        asks && self.hits.iter().filter(here).any(|hit| matches!(hit.cue, Cue::AskConfirm | Cue::Reflect))
    }

    fn of(&self, time: &TimeFound) -> Of {
        let led = before(self.tokens, time.from, 1);
        let from_then_on = matches!(led, "from" | "of" | "since") && self.says(time, ALWAYS);
        // “Open until six” is no promise; “until six I write you” is one, as many say it.
        let until = matches!(led, "until" | "till")
            && !matches!(before(self.tokens, time.from, 2), "me" | "us" | "it")
            && !self.hears(time, Cue::Action);
        // “this month's rent”, “next week's group”: whose it is, not when.
        let owns = self.tokens.all.get(time.to.saturating_sub(1)).is_some_and(|last| last.owns);
        let loosely = time.is_loose && self.tokens.at(time.from) == "this";
        let of_what = owns && !time.has_hour() || loosely && !matches!(led, "by" | "in" | "within" | "before");
        // “For tomorrow you must have it”, “tomorrow is the judge”: what it is needed for.
        let needed = time.is_a_date()
            && !time.has_hour()
            && (led == "for"
                && !matches!(before(self.tokens, time.from, 2), "in" | "down" | "booked" | "it" | "you" | "slot")
                || matches!(self.tokens.at(time.to), "is" | "was"));
        let theirs = !matches!(led, "by" | "before" | "in" | "within" | "until")
            && time.minutes.is_some_and(|minutes| (minutes - self.limit_min).abs() <= SAME_MIN)
            && ![Cue::Action, Cue::Others, Cue::Remedy].iter().any(|cue| self.hears(time, *cue));
        if time.is_just_today()
            || of_what
            || needed
            || from_then_on
            || until
            || theirs
            || self.asked_back(time)
            || self.hears(time, Cue::Prevent)
        {
            Of::Beside
        } else if self.hears(time, Cue::Update) {
            Of::Word
        } else if speaks_of(self.tokens, time, MONEY) || self.hears(time, Cue::PaidBack) {
            Of::Money
        } else {
            Of::Deed
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::rubric::{Dimension, Level};
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;

    #[test]
    fn what_counts_against_the_deadline_is_when_the_thing_is_there() {
        // It is ten o'clock, and the customer needs it within an hour and a half.
        let ear = plain_ear(english().expect("the file in the program reads"));
        let speed = |text: &str| ear.score(text, &[]).rating.get(Dimension::Speed).map_or(9, Level::get);
        let begun = "Our mistake, and I'm sending it now:";
        assert!(speed(&format!("{begun} it is in your hands at eleven.")) >= 3);
        assert!(speed(&format!("{begun} it is in your hands at eleven, and on Friday I ring you.")) >= 3);
        assert!(
            speed(&format!("{begun} it is in your hands at eleven. The fee goes back to your card on Friday.")) >= 3
        );
        assert!(speed("Is everything right now? I'll ring you on Friday to tell you what we have changed.") >= 2);
        assert_eq!(speed("I'll ring you on Friday to tell you what we can do."), 0);
        assert_eq!(speed(&format!("{begun} it leaves at eleven, and is in your hands on Friday.")), 0);
        assert_eq!(speed(&format!("{begun} it is in your hands on Friday.")), 0);
    }
}
