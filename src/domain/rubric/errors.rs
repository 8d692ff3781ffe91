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

/// What stands in the rubric for one error; texts by the names of their words.
#[derive(Debug, Clone, Copy)]
pub struct ErrorEntry {
    /// The code.
    pub code: ErrorCode,
    /// Its id in the guide.
    pub id: &'static str,
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
        id: "error-shifts-the-blame",
        name: "rubric-error-blame",
        sounds_like: "errors-blame-sounds",
        caps: &[(O, 0)],
        coach: "errors-blame-coach",
        why: "errors-blame-why",
        better: "errors-blame-better",
    },
    ErrorEntry {
        code: ErrorCode::CustBlame,
        id: "error-blames-the-customer",
        name: "rubric-error-cust-blame",
        sounds_like: "errors-cust-blame-sounds",
        caps: &[(E, 0), (O, 0)],
        coach: "errors-cust-blame-coach",
        why: "errors-cust-blame-why",
        better: "errors-cust-blame-better",
    },
    ErrorEntry {
        code: ErrorCode::Cliche,
        id: "error-stock-inconvenience-phrase",
        name: "rubric-error-cliche",
        sounds_like: "errors-cliche-sounds",
        caps: &[(E, 1)],
        coach: "errors-cliche-coach",
        why: "errors-cliche-why",
        better: "errors-cliche-better",
    },
    ErrorEntry {
        code: ErrorCode::Cond,
        id: "error-conditional-apology",
        name: "rubric-error-cond",
        sounds_like: "errors-cond-sounds",
        caps: &[(E, 1)],
        coach: "errors-cond-coach",
        why: "errors-cond-why",
        better: "errors-cond-better",
    },
    ErrorEntry {
        code: ErrorCode::Passive,
        id: "error-nobody-did-it",
        name: "rubric-error-passive",
        sounds_like: "errors-passive-sounds",
        caps: &[(O, 2)],
        coach: "errors-passive-coach",
        why: "errors-passive-why",
        better: "errors-passive-better",
    },
    ErrorEntry {
        code: ErrorCode::Policy,
        id: "error-hides-behind-policy",
        name: "rubric-error-policy",
        sounds_like: "errors-policy-sounds",
        caps: &[(O, 1)],
        coach: "errors-policy-coach",
        why: "errors-policy-why",
        better: "errors-policy-better",
    },
    ErrorEntry {
        code: ErrorCode::Empty,
        id: "error-empty-promise",
        name: "rubric-error-empty",
        sounds_like: "errors-empty-sounds",
        caps: &[(O, 2), (S, 1)],
        coach: "errors-empty-coach",
        why: "errors-empty-why",
        better: "errors-empty-better",
    },
    ErrorEntry {
        code: ErrorCode::Overpromise,
        id: "error-promises-too-much",
        name: "rubric-error-overpromise",
        sounds_like: "errors-overpromise-sounds",
        caps: &[(O, 2), (C, 1)],
        coach: "errors-overpromise-coach",
        why: "errors-overpromise-why",
        better: "errors-overpromise-better",
    },
    ErrorEntry {
        code: ErrorCode::Bribe,
        id: "error-money-before-listening",
        name: "rubric-error-bribe",
        sounds_like: "errors-bribe-sounds",
        caps: &[(C, 1)],
        coach: "errors-bribe-coach",
        why: "errors-bribe-why",
        better: "errors-bribe-better",
    },
    ErrorEntry {
        code: ErrorCode::Repeat,
        id: "error-asks-again-for-what-is-on-file",
        name: "rubric-error-repeat",
        sounds_like: "errors-repeat-sounds",
        caps: &[(O, 1), (S, 2)],
        coach: "errors-repeat-coach",
        why: "errors-repeat-why",
        better: "errors-repeat-better",
    },
    ErrorEntry {
        code: ErrorCode::Minimise,
        id: "error-plays-it-down",
        name: "rubric-error-minimise",
        sounds_like: "errors-minimise-sounds",
        caps: &[(E, 1)],
        coach: "errors-minimise-coach",
        why: "errors-minimise-why",
        better: "errors-minimise-better",
    },
    ErrorEntry {
        code: ErrorCode::Calm,
        id: "error-commands-emotion",
        name: "rubric-error-calm",
        sounds_like: "errors-calm-sounds",
        caps: &[(E, 0)],
        coach: "errors-calm-coach",
        why: "errors-calm-why",
        better: "errors-calm-better",
    },
    ErrorEntry {
        code: ErrorCode::Argue,
        id: "error-argues-first",
        name: "rubric-error-argue",
        sounds_like: "errors-argue-sounds",
        caps: &[(E, 1)],
        coach: "errors-argue-coach",
        why: "errors-argue-why",
        better: "errors-argue-better",
    },
    ErrorEntry {
        code: ErrorCode::Jargon,
        id: "error-inside-words",
        name: "rubric-error-jargon",
        sounds_like: "errors-jargon-sounds",
        caps: &[(E, 2), (O, 3)],
        coach: "errors-jargon-coach",
        why: "errors-jargon-why",
        better: "errors-jargon-better",
    },
    ErrorEntry {
        code: ErrorCode::Script,
        id: "error-template-left-showing",
        name: "rubric-error-script",
        sounds_like: "errors-script-sounds",
        caps: &[(E, 1)],
        coach: "errors-script-coach",
        why: "errors-script-why",
        better: "errors-script-better",
    },
    ErrorEntry {
        code: ErrorCode::PassBuck,
        id: "error-bounces-to-another-desk",
        name: "rubric-error-pass-buck",
        sounds_like: "errors-pass-buck-sounds",
        caps: &[(O, 1), (S, 1)],
        coach: "errors-pass-buck-coach",
        why: "errors-pass-buck-why",
        better: "errors-pass-buck-better",
    },
    ErrorEntry {
        code: ErrorCode::Strings,
        id: "error-help-with-strings-attached",
        name: "rubric-error-strings",
        sounds_like: "errors-strings-sounds",
        caps: &[(C, 1), (E, 2)],
        coach: "errors-strings-coach",
        why: "errors-strings-why",
        better: "errors-strings-better",
    },
    ErrorEntry {
        code: ErrorCode::Hide,
        id: "error-withholds-what-is-owed",
        name: "rubric-error-hide",
        sounds_like: "errors-hide-sounds",
        caps: &[(C, 0), (O, 1)],
        coach: "errors-hide-coach",
        why: "errors-hide-why",
        better: "errors-hide-better",
    },
    ErrorEntry {
        code: ErrorCode::Assume,
        id: "error-closes-without-checking",
        name: "rubric-error-assume",
        sounds_like: "errors-assume-sounds",
        caps: &[(O, 3)],
        coach: "errors-assume-coach",
        why: "errors-assume-why",
        better: "errors-assume-better",
    },
    ErrorEntry {
        code: ErrorCode::Drama,
        id: "error-grovels",
        name: "rubric-error-drama",
        sounds_like: "errors-drama-sounds",
        caps: &[(E, 2)],
        coach: "errors-drama-coach",
        why: "errors-drama-why",
        better: "errors-drama-better",
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
