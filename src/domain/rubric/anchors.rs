//! The behavioural anchors: what each level of each dimension looks like. Shown in the debrief and
//! behind every `?`, and the yardstick authors score their replies by. Every level that can be aimed for has examples of
//! several trades, so that none need come from the case that was just played.

use crate::domain::rubric::{Dimension, Level};

/// The trade an example is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trade {
    /// Meals and drinks.
    Table,
    /// Goods in a shop or by post.
    Goods,
    /// Rooms for a night.
    Stay,
    /// Journeys.
    Journey,
    /// Telephone, broadband, software.
    Line,
    /// Care.
    Care,
    /// Insurance.
    Cover,
    /// A workshop, a tailor, anything else.
    Workshop,
}

/// A sentence at a level, and the trade it is from.
pub type Example = (Trade, &'static str);

/// What a level of a dimension looks like.
#[derive(Debug, Clone, Copy)]
pub struct Anchor {
    /// First anchor; both hold at this level.
    pub first: &'static str,
    /// Second anchor.
    pub second: &'static str,
    /// Sentences at this level, each from another trade.
    pub examples: &'static [Example],
}

impl Anchor {
    /// Both anchors in one sentence.
    pub fn sentence(&self) -> String {
        format!("{}; {}.", self.first, lower_first(self.second))
    }

    /// A sentence at this level that is of another trade than the case and was not used before, if there is one.
    pub fn example(&self, case: Trade, used: &[&str]) -> &'static str {
        let free = || self.examples.iter().filter(|(_, words)| !used.contains(words));
        let found = free().find(|(trade, _)| *trade != case).or_else(|| free().next()).or(self.examples.first());
        found.map_or("", |(_, words)| words)
    }

    /// The first anchor, to stand after a colon.
    pub fn clause(&self) -> String {
        format!("{}.", lower_first(self.first))
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// What to aim for after a level: the one above it, but never one that earns nothing ([`Level::NEUTRAL`] is the
/// lowest that does no harm). `None` from the top.
pub fn aim(dimension: Dimension, level: Level) -> Option<Anchor> {
    let up = Level::new(level.get() + 1)?;
    Some(anchor(dimension, up.max(Level::NEUTRAL)))
}

/// A level in two or three words, as somebody would say it of themselves.
pub fn short(dimension: Dimension, level: Level) -> &'static str {
    let ladder = match dimension {
        Dimension::Empathy => ["Was short", "Stock words", "Said sorry", "Named it", "Heard all of it"],
        Dimension::Ownership => ["Blamed", "Passed it on", "Took it on", "Made it mine", "Stayed with it"],
        Dimension::Speed => ["Stalled", "“Soon”", "A usual time", "A clock time", "Filled the wait"],
        Dimension::Compensation => ["Refused", "Too little", "Made it good", "And a gesture", "Their choice"],
    };
    let [.., top] = ladder;
    ladder.get(usize::from(level.get())).copied().unwrap_or(top)
}

/// What a reply of this level still lacks; `None` at the top.
pub fn lack(dimension: Dimension, level: Level) -> Option<&'static str> {
    let ladder = match dimension {
        Dimension::Empathy => [
            "Argues with the feeling instead of taking it in",
            "Nothing in it belongs to this customer’s story",
            "Does not yet say what went wrong and what that did to them",
            "Does not yet show that it was heard",
        ],
        Dimension::Ownership => [
            "Puts it on somebody else, or ends the matter",
            "It does not say who will see to it",
            "Does not yet say that it was ours, and who does what",
            "Does not yet say why it happened, or stay with it",
        ],
        Dimension::Speed => [
            "Adds to the wait",
            "Holds no time that can be held to",
            "Does not yet give a time of its own",
            "Leaves the wait itself empty",
        ],
        Dimension::Compensation => [
            "Holds back what is due",
            "Gives less than was lost, or with strings",
            "Holds nothing for the trouble",
            "Is not yet their choice, or fitted to this loss",
        ],
    };
    ladder.get(usize::from(level.get())).copied()
}

/// The anchor of one level.
pub fn anchor(dimension: Dimension, level: Level) -> Anchor {
    let ladder = match dimension {
        Dimension::Empathy => &EMPATHY,
        Dimension::Ownership => &OWNERSHIP,
        Dimension::Speed => &SPEED,
        Dimension::Compensation => &COMPENSATION,
    };
    let [.., top] = ladder;
    *ladder.get(usize::from(level.get())).unwrap_or(top)
}

const fn a(first: &'static str, second: &'static str, examples: &'static [Example]) -> Anchor {
    Anchor { first, second, examples }
}

const EMPATHY: [Anchor; 5] = [
    a(
        "Dismisses, blames or argues with the feeling",
        "Gives orders about emotion, or doubts honesty",
        &[
            (Trade::Stay, "You need to calm down before I can do anything."),
            (Trade::Goods, "Nobody else has complained about this."),
        ],
    ),
    a(
        "Stock or conditional regret",
        "Nothing in it belongs to this customer’s story",
        &[
            (Trade::Workshop, "Sorry for any inconvenience caused."),
            (Trade::Stay, "We apologise if you feel that your stay fell short."),
        ],
    ),
    a(
        "Apologises or acknowledges without conditions",
        "Names the kind of problem, not yet its effect",
        &[
            (Trade::Goods, "I’m sorry your parcel arrived broken."),
            (Trade::Line, "I’m sorry your line has been dead since Monday."),
            (Trade::Stay, "I’m sorry your room wasn’t ready when you came."),
        ],
    ),
    a(
        "Names the specific failure, and the feeling or the effect",
        "Uses the customer’s own facts or words",
        &[
            (
                Trade::Workshop,
                "I’m sorry the suit came back with the stain you showed us twice; that’s maddening the day before an interview.",
            ),
            (
                Trade::Stay,
                "I’m sorry we gave away the cot you’d booked; arriving to that with a tired baby must have been dreadful.",
            ),
            (
                Trade::Line,
                "I’m sorry the line you rang about twice is still dead; a week of working from the stairs wears anyone out.",
            ),
        ],
    ),
    a(
        "Names failure, feeling and what it puts at stake",
        "Shows it was heard: reflects, validates or checks before fixing",
        &[
            (
                Trade::Goods,
                "Two days before the wedding and no shoes: I’d be worried too. Have I got it right that you leave on Friday at noon?",
            ),
            (
                Trade::Line,
                "A week without a line, and your mother rings every evening: no wonder you’re anxious. Is it still eight when she calls?",
            ),
            (
                Trade::Cover,
                "Water in the kitchen, and our letter says “pending”: I’d feel left alone too. Did I hear right that you’re at your sister’s?",
            ),
        ],
    ),
];

const OWNERSHIP: [Anchor; 5] = [
    a(
        "Blames customer, colleague, supplier or system",
        "Refuses, or ends the matter",
        &[
            (Trade::Goods, "That’s the courier’s fault, not ours."),
            (Trade::Journey, "That’s the rule; there’s nothing I can do."),
        ],
    ),
    a(
        "Passive or faceless; nobody owns it",
        "Sends the customer elsewhere, or leaves the next step vague",
        &[(Trade::Line, "It will be looked into."), (Trade::Cover, "For that you’d have to ring the claims team.")],
    ),
    a(
        "Accepts the task",
        "Names a step without a date, or a date without a person",
        &[
            (Trade::Workshop, "I’ll take this to the workshop and ask what happened."),
            (Trade::Stay, "I’ll go to housekeeping about your room and see what can be moved."),
            (Trade::Line, "I’ve taken down the fault, and I’m passing it to the engineers."),
        ],
    ),
    a(
        "First person; says the company got it wrong, or owns the outcome",
        "A concrete action and a name or case number, no repeat questions",
        &[
            (Trade::Line, "This was our mistake. I’m Dana, and I’m correcting the charge now."),
            (
                Trade::Stay,
                "We gave your room away, and that was our doing. I’m Ilse, and I’m making up number twelve for you.",
            ),
            (
                Trade::Goods,
                "We packed the wrong size. I’m Noel, your case is 4417, and the right one goes out from my desk today.",
            ),
        ],
    ),
    a(
        "Also the cause in plain words, and how it is kept from happening again",
        "Stays with it: a named follow-up, uses the file, hands over warmly if needed",
        &[
            (
                Trade::Line,
                "An old discount ended and nobody told you; I’ve corrected three bills and I’ll ring you on the 3rd.",
            ),
            (
                Trade::Stay,
                "Two bookings stood under one name; from now on we check the list at noon, and I’ll be here when you come back tonight.",
            ),
            (
                Trade::Cover,
                "Your letter was filed under the old address; I’ve joined the two files, and I’ll ring you on Friday when it’s paid.",
            ),
        ],
    ),
];

const SPEED: [Anchor; 5] = [
    a(
        "Adds delay or hoops, or stalls",
        "Ignores a stated deadline",
        &[
            (Trade::Cover, "Please post the form back and allow 28 days."),
            (Trade::Journey, "You’ll have to wait your turn like everybody else."),
        ],
    ),
    a(
        "Vague words for time",
        "Puts off what could be done now",
        &[
            (Trade::Goods, "We’ll get back to you as soon as possible."),
            (Trade::Workshop, "Somebody will be in touch in due course."),
        ],
    ),
    a(
        "States a usual time frame",
        "One sensible step starts",
        &[
            (Trade::Goods, "Refunds take three to five working days; I’ve started yours."),
            (Trade::Line, "An engineer usually comes within two days; I’ve put your name down."),
            (Trade::Cover, "A claim like this takes about a week; I’ve opened yours."),
        ],
    ),
    a(
        "Acts in this contact",
        "Gives a specific time and meets the stated need",
        &[
            (Trade::Workshop, "Your suit is being pressed again first; twenty minutes."),
            (Trade::Stay, "Number twelve is being made up now; you can go in at half past three."),
            (Trade::Line, "I’ve reset the line while we talked; by ten past six you’ll be able to ring out."),
        ],
    ),
    a(
        "Also removes a step or a later problem",
        "Offers a stopgap, or an update before the customer has to ask",
        &[
            (
                Trade::Workshop,
                "While it’s pressed, here’s a suit to try on for the photo, and I’ll ring you at four either way.",
            ),
            (
                Trade::Line,
                "Take this spare router until the engineer has been at nine tomorrow; I’ll write to you at eight that he’s on his way.",
            ),
            (
                Trade::Stay,
                "Your bags go up without you, lunch is by the window, and at two I’ll come and tell you, ready or not.",
            ),
        ],
    ),
];

const COMPENSATION: [Anchor; 5] = [
    a(
        "Refuses what is plainly due, or hides an entitlement",
        "Offers something insulting or unrelated",
        &[(Trade::Workshop, "Have a pen with our logo."), (Trade::Journey, "That fare can’t be refunded. (It can.)")],
    ),
    a(
        "Below the loss, or tied to strings",
        "Offered to end the conversation, before listening",
        &[
            (Trade::Goods, "Here’s a voucher, so we’re done, yes?"),
            (Trade::Line, "Five per cent off the next bill, if you renew for two years."),
        ],
    ),
    a(
        "Repairs the core loss, no more and no less",
        "One option; terms unclear or slow",
        &[
            (Trade::Goods, "We’ll refund the item."),
            (Trade::Stay, "We’ll take that night off the bill."),
            (Trade::Line, "We’ll credit the week you had no line."),
        ],
    ),
    a(
        "Core loss repaired and a gesture in proportion, or why none is due",
        "Within authority, terms clear",
        &[
            (Trade::Goods, "I’ve refunded the basket and added free delivery on your next one; no minimum."),
            (Trade::Stay, "That night is off the bill, and tomorrow’s breakfast is on us; nothing to sign."),
            (Trade::Line, "The week is credited and next month is half price; it comes off by itself."),
        ],
    ),
    a(
        "Also fits this loss in kind, time and person",
        "A real choice; states what, when, and that no form is needed",
        &[
            (Trade::Goods, "A fresh basket by Thursday, a gift card, or your money back today? You choose."),
            (
                Trade::Stay,
                "The quiet room tonight, or tonight off the bill and a taxi to the Anchor? Either is done when you say so.",
            ),
            (
                Trade::Line,
                "This month off the bill, or a new router tomorrow before nine? Whichever helps you more; there’s no form.",
            ),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_to_aim_for_what_earns_nothing() {
        for dimension in Dimension::ALL {
            let acceptable = anchor(dimension, Level::NEUTRAL).first;
            for level in 0..2 {
                assert_eq!(aim(dimension, Level::new(level).unwrap()).unwrap().first, acceptable);
            }
            let good = Level::new(3).unwrap();
            assert_eq!(aim(dimension, Level::NEUTRAL).unwrap().first, anchor(dimension, good).first);
            assert!(aim(dimension, Level::TOP).is_none());
        }
    }

    #[test]
    fn whatever_is_aimed_for_has_two_examples_of_other_trades_than_the_case() {
        use std::collections::BTreeSet;
        let trades = [
            Trade::Table,
            Trade::Goods,
            Trade::Stay,
            Trade::Journey,
            Trade::Line,
            Trade::Care,
            Trade::Cover,
            Trade::Workshop,
        ];
        let levels = (0..=4).filter_map(Level::new);
        let mut seen = BTreeSet::new();
        for anchor in Dimension::ALL.into_iter().flat_map(|d| levels.clone().filter_map(move |level| aim(d, level))) {
            for case in trades {
                let first = anchor.example(case, &[]);
                let second = anchor.example(case, &[first]);
                assert_ne!(first, second, "{}", anchor.first);
                for words in [first, second] {
                    let trade = anchor.examples.iter().find(|(_, example)| *example == words).map(|(trade, _)| *trade);
                    assert!(trade.is_some_and(|trade| trade != case), "{words} is of the case’s own trade");
                    assert!(!words.to_lowercase().contains("look into"), "{words}");
                }
            }
            seen.extend(anchor.examples.iter().map(|(_, words)| *words));
        }
        assert_eq!(seen.len(), 36, "no example stands for two levels");
    }
}
