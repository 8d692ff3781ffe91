//! Common errors of a reply: code, what it caps, and the coach's line. A cap limits its dimension
//! for that turn; the lowest cap wins (rubric, section 5).

use serde::{Deserialize, Serialize};

use crate::domain::rubric::Dimension;

/// An error a reply can commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ErrorCode {
    /// Shifts blame to a courier, colleague or system and owns nothing.
    Blame,
    /// Blames the customer.
    CustBlame,
    /// A stock inconvenience phrase with nothing specific beside it.
    Cliche,
    /// A conditional apology.
    Cond,
    /// An agentless passive for the failure.
    Passive,
    /// Hides behind policy.
    Policy,
    /// An empty promise: nobody, no time.
    Empty,
    /// Beyond authority, or an impossible guarantee.
    Overpromise,
    /// Money before listening.
    Bribe,
    /// Asks again for facts on file.
    Repeat,
    /// Plays the loss down.
    Minimise,
    /// Commands emotion.
    Calm,
    /// Defends or corrects before acknowledging.
    Argue,
    /// Internal words, codes, legal tone.
    Jargon,
    /// Template left showing.
    Script,
    /// Bounces to another desk.
    PassBuck,
    /// Ties the remedy to spending, silence or a good review.
    Strings,
    /// Withholds an entitlement.
    Hide,
    /// Closes without checking.
    Assume,
    /// Grovels, or makes the apology about the speaker.
    Drama,
}

/// What stands in the rubric for one error.
#[derive(Debug, Clone, Copy)]
pub struct ErrorEntry {
    /// The code.
    pub code: ErrorCode,
    /// A few words for it.
    pub name: &'static str,
    /// How it sounds.
    pub sounds_like: &'static str,
    /// The highest level each named dimension can keep.
    pub caps: &'static [(Dimension, u8)],
    /// What a coach says.
    pub coach: &'static str,
}

use Dimension::{Compensation as C, Empathy as E, Ownership as O, Speed as S};

/// Every error, in the rubric's order.
pub const ERRORS: [ErrorEntry; 20] = [
    entry(
        ErrorCode::Blame,
        "shifts the blame",
        "the warehouse messed up",
        &[(O, 0)],
        "Say who will fix it before who caused it.",
    ),
    entry(
        ErrorCode::CustBlame,
        "blames the customer",
        "you must have typed it wrong",
        &[(E, 0), (O, 0)],
        "Check the record; ask neutrally.",
    ),
    entry(
        ErrorCode::Cliche,
        "stock inconvenience phrase",
        "sorry for the inconvenience",
        &[(E, 1)],
        "Replace “inconvenience” with what actually happened to them.",
    ),
    entry(ErrorCode::Cond, "conditional apology", "if you feel", &[(E, 1)], "Delete the “if”."),
    entry(
        ErrorCode::Passive,
        "nobody did it",
        "mistakes were made",
        &[(O, 2)],
        "Put “we” or “I” in front of the verb.",
    ),
    entry(
        ErrorCode::Policy,
        "hides behind policy",
        "the system won’t let me",
        &[(O, 1)],
        "State what you can do, then the limit and its reason.",
    ),
    entry(ErrorCode::Empty, "empty promise", "someone will look into it", &[(O, 2), (S, 1)], "Name, action, time."),
    entry(
        ErrorCode::Overpromise,
        "promises too much",
        "this will never happen again",
        &[(O, 2), (C, 1)],
        "Promise the step you control.",
    ),
    entry(
        ErrorCode::Bribe,
        "money before listening",
        "let me give you something for it",
        &[(C, 1)],
        "Hear first; then ask what would put it right.",
    ),
    entry(
        ErrorCode::Repeat,
        "asks again for what is on file",
        "can you explain it from the start?",
        &[(O, 1), (S, 2)],
        "Open with what you already know.",
    ),
    entry(ErrorCode::Minimise, "plays it down", "it’s only", &[(E, 1)], "Let the customer size the problem."),
    entry(ErrorCode::Calm, "commands emotion", "calm down", &[(E, 0)], "Slow yourself down instead."),
    entry(ErrorCode::Argue, "argues first", "actually our records show", &[(E, 1)], "Acknowledge, then share facts."),
    entry(
        ErrorCode::Jargon,
        "inside words",
        "per procedure the return is pending",
        &[(E, 2), (O, 3)],
        "Say it as you would to a neighbour.",
    ),
    entry(ErrorCode::Script, "template left showing", "[product]", &[(E, 1)], "Personalise or cut."),
    entry(
        ErrorCode::PassBuck,
        "bounces to another desk",
        "you need to contact",
        &[(O, 1), (S, 1)],
        "Make the call for them.",
    ),
    entry(
        ErrorCode::Strings,
        "help with strings attached",
        "if you remove your review",
        &[(C, 1), (E, 2)],
        "Give it freely.",
    ),
    entry(
        ErrorCode::Hide,
        "withholds what is owed",
        "silence on the right to a refund",
        &[(C, 0), (O, 1)],
        "Say the right before being asked.",
    ),
    entry(
        ErrorCode::Assume,
        "closes without checking",
        "so that’s sorted",
        &[(O, 3)],
        "Ask whether it works for them.",
    ),
    entry(ErrorCode::Drama, "grovels", "I feel awful, you have no idea", &[(E, 2)], "Keep them at the centre."),
];

const fn entry(
    code: ErrorCode,
    name: &'static str,
    sounds_like: &'static str,
    caps: &'static [(Dimension, u8)],
    coach: &'static str,
) -> ErrorEntry {
    ErrorEntry { code, name, sounds_like, caps, coach }
}

impl ErrorCode {
    /// Its entry in the rubric.
    pub fn entry(self) -> Option<&'static ErrorEntry> {
        ERRORS.iter().find(|e| e.code == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_entry_with_a_cap_and_a_coach_line() {
        for (i, e) in ERRORS.iter().enumerate() {
            assert_eq!(e.code as usize, i, "{:?} out of order", e.code);
            assert!(!e.caps.is_empty() && !e.coach.is_empty() && !e.name.is_empty());
        }
        assert_eq!(ERRORS.len(), ErrorCode::Drama as usize + 1);
    }
}
