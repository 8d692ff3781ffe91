//! A letter that answers a scene: its eight parts, what each is asked for, and what has to be done before it is sent.

use serde::{Deserialize, Serialize};

use crate::domain::scenario::model::{Condition, Text};
use crate::words::Words;

/// The most words of a letter that says nothing else.
pub const LETTER_WORDS: u32 = 250;
/// The fewest and the most words that may be allowed for a letter.
pub const LETTER_WORDS_RANGE: (u32, u32) = (30, 600);
/// A letter asks for at least so many parts.
pub const PARTS_MIN: usize = 3;

/// The parts of a recovery letter, in the order they are written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// To whom.
    Greeting,
    /// What happened, to them.
    Happened,
    /// What they could expect, and what they got.
    Expected,
    /// Whose it is, and the trust it cost.
    Responsibility,
    /// The apology, for the effect and for the silence.
    Apology,
    /// The standard that was missed.
    Standard,
    /// What was done, and what prevents it.
    Steps,
    /// What is made good, whom to reach, and who signs.
    Amends,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Greeting,
        Self::Happened,
        Self::Expected,
        Self::Responsibility,
        Self::Apology,
        Self::Standard,
        Self::Steps,
        Self::Amends,
    ];

    /// Its name in a case and in a letter's file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Happened => "happened",
            Self::Expected => "expected",
            Self::Responsibility => "responsibility",
            Self::Apology => "apology",
            Self::Standard => "standard",
            Self::Steps => "steps",
            Self::Amends => "amends",
        }
    }

    /// The part of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }

    /// Its name as people read it.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Greeting => "letter-part-greeting",
            Self::Happened => "letter-part-happened",
            Self::Expected => "letter-part-expected",
            Self::Responsibility => "letter-part-responsibility",
            Self::Apology => "letter-part-apology",
            Self::Standard => "letter-part-standard",
            Self::Steps => "letter-part-steps",
            Self::Amends => "letter-part-amends",
        })
    }

    /// What it is asked for where a case says nothing else.
    pub fn usual_ask(self, words: &Words) -> &str {
        words.say(match self {
            Self::Greeting => "letter-ask-greeting",
            Self::Happened => "letter-ask-happened",
            Self::Expected => "letter-ask-expected",
            Self::Responsibility => "letter-ask-responsibility",
            Self::Apology => "letter-ask-apology",
            Self::Standard => "letter-ask-standard",
            Self::Steps => "letter-ask-steps",
            Self::Amends => "letter-ask-amends",
        })
    }
}

/// What a scene asks of the letter that answers it.
#[derive(Debug, Clone)]
pub struct LetterBrief {
    /// What has to hold before a letter is sent.
    pub needs: Condition,
    /// What is said to whoever sends it before; empty only where it needs nothing.
    pub needs_says: Text,
    /// The most words it should have, 30–600.
    pub words_max: u32,
    /// The parts it is asked for, at least three, in their order.
    pub asked: Vec<AskedPart>,
}

impl LetterBrief {
    /// What is asked of a part, if it is asked for.
    pub fn part(&self, part: Part) -> Option<&AskedPart> {
        self.asked.iter().find(|asked| asked.part == part)
    }
}

/// One part that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedPart {
    /// Which.
    pub part: Part,
    /// What stands in its empty place; the usual question otherwise.
    pub ask: Option<Text>,
    /// Phrases of which the part names at least one; none asks for nothing.
    pub facts: Vec<String>,
    /// Phrases that are nowhere in the letter stated as known.
    pub unconfirmed: Vec<String>,
}

impl AskedPart {
    /// The usual question of a part and nothing else.
    pub fn usual(part: Part) -> Self {
        Self { part, ask: None, facts: Vec::new(), unconfirmed: Vec::new() }
    }
}
