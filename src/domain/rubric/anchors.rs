//! The behavioural anchors: what each level of each dimension looks like. Shown in the debrief and
//! behind every `?`, and the yardstick authors score their replies by.

use crate::domain::rubric::{Dimension, Level};

/// What a level of a dimension looks like.
#[derive(Debug, Clone, Copy)]
pub struct Anchor {
    /// First anchor; both hold at this level.
    pub first: &'static str,
    /// Second anchor.
    pub second: &'static str,
    /// A sentence at this level.
    pub example: &'static str,
}

impl Anchor {
    /// Both anchors in one sentence.
    pub fn sentence(&self) -> String {
        format!("{}; {}.", self.first, lower_first(self.second))
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
            "Nobody in it takes it on",
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

const fn a(first: &'static str, second: &'static str, example: &'static str) -> Anchor {
    Anchor { first, second, example }
}

const EMPATHY: [Anchor; 5] = [
    a(
        "Dismisses, blames or argues with the feeling",
        "Gives orders about emotion, or doubts honesty",
        "You need to calm down before I can do anything.",
    ),
    a(
        "Stock or conditional regret",
        "Nothing in it belongs to this customer’s story",
        "Sorry for any inconvenience caused.",
    ),
    a(
        "Apologises or acknowledges without conditions",
        "Names the kind of problem, not yet its effect",
        "I’m sorry your parcel arrived broken.",
    ),
    a(
        "Names the specific failure, and the feeling or the effect",
        "Uses the customer’s own facts or words",
        "I’m sorry the suit came back with the stain you showed us twice; that’s maddening the day before an interview.",
    ),
    a(
        "Names failure, feeling and what it puts at stake",
        "Shows it was heard: reflects, validates or checks before fixing",
        "Two days before the wedding and no shoes: I’d be worried too. Have I got it right that you leave on Friday at noon?",
    ),
];

const OWNERSHIP: [Anchor; 5] = [
    a(
        "Blames customer, colleague, supplier or system",
        "Refuses, or ends the matter",
        "That’s the courier’s fault, not ours.",
    ),
    a(
        "Passive or faceless; nobody owns it",
        "Sends the customer elsewhere, or leaves the next step vague",
        "It will be looked into.",
    ),
    a(
        "Accepts the task",
        "Names a step without a date, or a date without a person",
        "I’ll take this to the workshop and ask what happened.",
    ),
    a(
        "First person; says the company got it wrong, or owns the outcome",
        "A concrete action and a name or case number, no repeat questions",
        "This was our mistake. I’m Dana, and I’m correcting the charge now.",
    ),
    a(
        "Also the cause in plain words, and how it is kept from happening again",
        "Stays with it: a named follow-up, uses the file, hands over warmly if needed",
        "An old discount ended and nobody told you; I’ve corrected three bills and I’ll ring you on the 3rd.",
    ),
];

const SPEED: [Anchor; 5] = [
    a("Adds delay or hoops, or stalls", "Ignores a stated deadline", "Please post the form back and allow 28 days."),
    a("Vague words for time", "Puts off what could be done now", "We’ll get back to you as soon as possible."),
    a(
        "States a usual time frame",
        "One sensible step starts",
        "Refunds take three to five working days; I’ve started yours.",
    ),
    a(
        "Acts in this contact",
        "Gives a specific time and meets the stated need",
        "Your suit is being pressed again first; twenty minutes.",
    ),
    a(
        "Also removes a step or a later problem",
        "Offers a stopgap, or an update before the customer has to ask",
        "While it’s pressed, here’s a suit to try on for the photo, and I’ll ring you at four either way.",
    ),
];

const COMPENSATION: [Anchor; 5] = [
    a(
        "Refuses what is plainly due, or hides an entitlement",
        "Offers something insulting or unrelated",
        "Have a pen with our logo.",
    ),
    a(
        "Below the loss, or tied to strings",
        "Offered to end the conversation, before listening",
        "Here’s a voucher, so we’re done, yes?",
    ),
    a("Repairs the core loss, no more and no less", "One option; terms unclear or slow", "We’ll refund the item."),
    a(
        "Core loss repaired and a gesture in proportion, or why none is due",
        "Within authority, terms clear",
        "I’ve refunded the basket and added free delivery on your next one; no minimum.",
    ),
    a(
        "Also fits this loss in kind, time and person",
        "A real choice; states what, when, and that no form is needed",
        "A fresh basket by Thursday, a gift card, or your money back today? You choose.",
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
}
