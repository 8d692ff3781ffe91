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
    /// What it costs the customer, and so us.
    pub why: &'static str,
    /// A better wording, from a case of its own.
    pub better: &'static str,
}

use Dimension::{Compensation as C, Empathy as E, Ownership as O, Speed as S};

/// Every error, in the rubric's order.
pub const ERRORS: [ErrorEntry; 20] = [
    ErrorEntry {
        code: ErrorCode::Blame,
        name: "shifts the blame",
        sounds_like: "the warehouse messed up",
        caps: &[(O, 0)],
        coach: "Say who will fix it before who caused it.",
        why: "They did not buy from the warehouse. While the guilt goes round, nobody seems to be holding the problem.",
        better: "We sent you the wrong parcel. I’m packing the right one myself, and it leaves at four.",
    },
    ErrorEntry {
        code: ErrorCode::CustBlame,
        name: "blames the customer",
        sounds_like: "you must have typed it wrong",
        caps: &[(E, 0), (O, 0)],
        coach: "Check the record; ask neutrally.",
        why: "Even where it is true it says that their word is not enough, and the talk is then about who is right.",
        better: "Let me see what reached us. I have an order with flat 12 on it: is that the one you meant?",
    },
    ErrorEntry {
        code: ErrorCode::Cliche,
        name: "stock inconvenience phrase",
        sounds_like: "sorry for the inconvenience",
        caps: &[(E, 1)],
        coach: "Replace “inconvenience” with what actually happened to them.",
        why: "It would fit anybody. Whoever hears it knows that their story was not listened to.",
        better: "I’m sorry your heating went off with a new baby in the house.",
    },
    ErrorEntry {
        code: ErrorCode::Cond,
        name: "conditional apology",
        sounds_like: "if you feel",
        caps: &[(E, 1)],
        coach: "Delete the “if”.",
        why: "The “if” makes the harm a matter of opinion, and hands the doubt to the one who was hurt.",
        better: "I’m sorry that we kept you waiting forty minutes.",
    },
    ErrorEntry {
        code: ErrorCode::Passive,
        name: "nobody did it",
        sounds_like: "mistakes were made",
        caps: &[(O, 2)],
        coach: "Put “we” or “I” in front of the verb.",
        why: "A fault that nobody made is a fault that nobody will mend.",
        better: "We booked your room twice, and I’m putting that right now.",
    },
    ErrorEntry {
        code: ErrorCode::Policy,
        name: "hides behind policy",
        sounds_like: "the system won’t let me",
        caps: &[(O, 1)],
        coach: "State what you can do, then the limit and its reason.",
        why: "A rule that is read out ends the talk. They came for help, and meet a wall.",
        better: "I can send a new one today. Cash back is possible within thirty days, because the maker takes it back for that long.",
    },
    ErrorEntry {
        code: ErrorCode::Empty,
        name: "empty promise",
        sounds_like: "someone will look into it",
        caps: &[(O, 2), (S, 1)],
        coach: "Name, action, time.",
        why: "No name, no deed, no hour: there is nothing to hold on to, so they will have to ask again.",
        better: "I’m Priya. I’ll ring the depot now, and you’ll hear from me by three, whatever they say.",
    },
    ErrorEntry {
        code: ErrorCode::Overpromise,
        name: "promises too much",
        sounds_like: "this will never happen again",
        caps: &[(O, 2), (C, 1)],
        coach: "Promise the step you control.",
        why: "The next slip makes a liar of you, and trust broken twice hardly mends.",
        better: "I’ve changed the note on your file, and I’ll check Thursday’s order before it leaves.",
    },
    ErrorEntry {
        code: ErrorCode::Bribe,
        name: "money before listening",
        sounds_like: "let me give you something for it",
        caps: &[(C, 1)],
        coach: "Hear first; then ask what would put it right.",
        why: "Money that comes first sounds like a price for going quiet. The same sum counts for half.",
        better: "Tell me what happened first. Then we’ll see what would put it right for you.",
    },
    ErrorEntry {
        code: ErrorCode::Repeat,
        name: "asks again for what is on file",
        sounds_like: "can you explain it from the start?",
        caps: &[(O, 1), (S, 2)],
        coach: "Open with what you already know.",
        why: "Telling it once hurt. Telling it again says that the first time was for nothing.",
        better: "I’ve read what you told Sam yesterday. One thing I can’t see here: does the door close now?",
    },
    ErrorEntry {
        code: ErrorCode::Minimise,
        name: "plays it down",
        sounds_like: "it’s only",
        caps: &[(E, 1)],
        coach: "Let the customer size the problem.",
        why: "How bad it is, is theirs to say. What is small to you was perhaps their evening.",
        better: "That was the dinner you’d saved for. I understand why it matters.",
    },
    ErrorEntry {
        code: ErrorCode::Calm,
        name: "commands emotion",
        sounds_like: "calm down",
        caps: &[(E, 0)],
        coach: "Slow yourself down instead.",
        why: "Nobody has ever calmed down because they were told to. It makes the anger the problem, not the cause of it.",
        better: "You’ve every reason to be cross. I’m listening; take your time.",
    },
    ErrorEntry {
        code: ErrorCode::Argue,
        name: "argues first",
        sounds_like: "actually our records show",
        caps: &[(E, 1)],
        coach: "Acknowledge, then share facts.",
        why: "Facts that come before the feeling sound like a defence, and are not taken in.",
        better: "Waiting in for nothing is maddening. May I tell you what I can see here, and you tell me where it’s wrong?",
    },
    ErrorEntry {
        code: ErrorCode::Jargon,
        name: "inside words",
        sounds_like: "per procedure the return is pending",
        caps: &[(E, 2), (O, 3)],
        coach: "Say it as you would to a neighbour.",
        why: "They have to translate you, at a moment when they have no patience left.",
        better: "Your parcel is back with us. The money goes out tonight.",
    },
    ErrorEntry {
        code: ErrorCode::Script,
        name: "template left showing",
        sounds_like: "[product]",
        caps: &[(E, 1)],
        coach: "Personalise or cut.",
        why: "A bracket, a wrong name, the same paragraph twice: proof that nobody wrote to them.",
        better: "Dear Ms Okafor, the blue lamp you ordered for your mother came without its shade.",
    },
    ErrorEntry {
        code: ErrorCode::PassBuck,
        name: "bounces to another desk",
        sounds_like: "you need to contact",
        caps: &[(O, 1), (S, 1)],
        coach: "Make the call for them.",
        why: "Each new desk means a new queue and the whole story once more.",
        better: "I’ll ring the workshop myself while you’re here, and tell them what you’ve told me.",
    },
    ErrorEntry {
        code: ErrorCode::Strings,
        name: "help with strings attached",
        sounds_like: "if you remove your review",
        caps: &[(C, 1), (E, 2)],
        coach: "Give it freely.",
        why: "Amends with a condition are a deal, and the wrong has still not been righted.",
        better: "The refund is yours either way. What you wrote is yours to keep or change.",
    },
    ErrorEntry {
        code: ErrorCode::Hide,
        name: "withholds what is owed",
        sounds_like: "silence on the right to a refund",
        caps: &[(C, 0), (O, 1)],
        coach: "Say the right before being asked.",
        why: "They find out, and then the silence is worse than the fault was.",
        better: "Before we go on: the flight was cancelled, so you may have the whole fare back if you’d rather not travel.",
    },
    ErrorEntry {
        code: ErrorCode::Assume,
        name: "closes without checking",
        sounds_like: "so that’s sorted",
        caps: &[(O, 3)],
        coach: "Ask whether it works for them.",
        why: "Only they know whether it is settled. If it is not, they must begin all over again.",
        better: "Does that do it for you, or is something still open?",
    },
    ErrorEntry {
        code: ErrorCode::Drama,
        name: "grovels",
        sounds_like: "I feel awful, you have no idea",
        caps: &[(E, 2)],
        coach: "Keep them at the centre.",
        why: "Now they have your feelings to look after as well as their own.",
        better: "You were left standing in the rain because of us. I’m sorry.",
    },
];

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
            assert!(!e.why.is_empty() && !e.better.is_empty());
        }
        assert_eq!(ERRORS.len(), ErrorCode::Drama as usize + 1);
    }
}
