//! What a typed reply can be heard to say. Slots (words that show it) are data; what a cue is worth stands in the ladders.

use serde::{Deserialize, Serialize};

use crate::domain::rubric::Dimension;

macro_rules! cues {
    ($($name:ident $dimension:ident $text:literal),* $(,)?) => {
        /// One thing a reply can be heard to say.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Cue {
            $(#[doc = $text] $name),*
        }

        impl Cue {
            /// All, in the order of the rubric.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The dimension it speaks for first.
            pub fn dimension(self) -> Dimension {
                match self { $(Self::$name => Dimension::$dimension),* }
            }

            /// Whether it does harm by itself, wherever it is said.
            pub fn harms(self) -> bool {
                matches!(
                    self,
                    Self::Hostile | Self::Sarcasm | Self::Calm | Self::CustBlame | Self::Minimise | Self::Argue | Self::Blame | Self::PassBuck
                        | Self::Policy | Self::Refuse | Self::Hoop | Self::Strings | Self::Insult | Self::Repeat
                        | Self::Withhold | Self::Charge
                )
            }

            /// Whether it only tells what a reply does, for routes and ticks. No level, error or weight goes by it.
            pub fn tells_deeds(self) -> bool {
                self >= Self::SeverityAsked
            }

            /// In a few words, as it is shown beside the trainee's own.
            pub fn words(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

cues! {
    Regret Empathy "an apology",
    Cliche Empathy "a stock phrase",
    Cond Empathy "an apology with an if in it",
    Thanks Empathy "thanks for saying it",
    Validate Empathy "agreeing that it matters",
    Feeling Empathy "the feeling by its name",
    Impact Empathy "what it means for this person",
    Specific Empathy "what happened, in the case’s own facts",
    Told Empathy "what they went through",
    Reflect Empathy "checking that you understood",
    Listen Empathy "asking what matters",
    AskSeverity Empathy "asking how serious it is",
    Hostile Empathy "a put-down",
    Sarcasm Empathy "mockery",
    Calm Empathy "an order about feelings",
    Minimise Empathy "playing it down",
    CustBlame Empathy "blaming the customer",
    Argue Empathy "arguing first",
    Drama Empathy "an apology about the speaker",
    Jargon Empathy "inside words",
    Script Empathy "a template left showing",
    Task Ownership "taking up the task",
    Action Ownership "what you yourself do",
    Others Ownership "what somebody here does for them",
    Undone Ownership "a deed that is not done",
    Admit Ownership "saying that we got it wrong",
    OwnOutcome Ownership "making it your job",
    NameGiven Ownership "a name to hold on to",
    Cause Ownership "the cause in plain words",
    Prevent Ownership "how it will not happen again",
    UsesFile Ownership "having read what is on file",
    WarmHandOver Ownership "a hand-over with the story",
    Update Ownership "a word you will send",
    Blame Ownership "pointing at somebody else",
    PassBuck Ownership "sending them elsewhere",
    Policy Ownership "hiding behind a rule",
    Refuse Ownership "a refusal",
    Passive Ownership "a failure nobody did",
    Hedge Ownership "words that leave it open",
    EmptyPromise Ownership "a promise with nobody in it",
    Overpromise Ownership "more than anyone can promise",
    Repeat Ownership "asking again what is on file",
    Close Ownership "closing the matter",
    AskConfirm Ownership "asking whether it works for them",
    AskHigher Ownership "asking somebody above",
    Boundary Ownership "a boundary",
    Vague Speed "a time that is none",
    Hoop Speed "one more hoop",
    Usual Speed "a usual time frame",
    Now Speed "now",
    Time Speed "a time one can hold you to",
    Stopgap Speed "something for the meantime",
    StepRemoved Speed "a step they need not take",
    Remedy Compensation "putting right the loss",
    Extra Compensation "something for the trouble",
    Choice Compensation "a real choice",
    Terms Compensation "clear terms",
    Contingent Compensation "an offer that hangs on somebody’s yes",
    Withhold Compensation "keeping back what is owed",
    Charge Compensation "money asked for, or kept",
    Partly Compensation "only part of it",
    PaidBack Compensation "an amount paid back",
    Approved Compensation "approved by whoever may",
    Strings Compensation "strings attached",
    Insult Compensation "less than an answer",
    NothingDue Compensation "why nothing is owed",
    // What a reply does, beside how well it is done: see `Cue::tells_deeds`. New ones of the kinds above go above.
    SeverityAsked Empathy "the question how serious it is",
    NeedAsked Empathy "the question what is needed, or whom it was for",
    NeedNamed Empathy "what somebody might need",
    RepeatAsked Ownership "asking for a number or a proof",
    CauseTold Ownership "how it came about",
    WordPromised Ownership "word by a certain time",
    WorksAsked Ownership "the question whether it is right now",
    HandsOver Ownership "handing the case to somebody else",
    StaysWith Ownership "staying, or passing on the whole story",
    SetsBoundary Empathy "a line that is drawn",
    Goodbye Empathy "a goodbye",
}
