//! What a typed reply can be heard to say. Slots (words that show it) are data; what a cue is worth stands in the ladders.

use serde::{Deserialize, Serialize};

use crate::domain::rubric::Dimension;
use crate::words::Words;

macro_rules! cues {
    ($($name:ident $dimension:ident $words:literal),* $(,)?) => {
        /// One thing a reply can be heard to say.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Cue {
            $(#[doc = concat!("Shown as `", $words, "` says.")] $name),*
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
            pub fn said(self, words: &Words) -> &str {
                words.say(match self { $(Self::$name => $words),* })
            }
        }
    };
}

cues! {
    Regret Empathy "scorer-cue-regret",
    Cliche Empathy "scorer-cue-cliche",
    Cond Empathy "scorer-cue-cond",
    Thanks Empathy "scorer-cue-thanks",
    Validate Empathy "scorer-cue-validate",
    Feeling Empathy "scorer-cue-feeling",
    Impact Empathy "scorer-cue-impact",
    Specific Empathy "scorer-cue-specific",
    Told Empathy "scorer-cue-told",
    Reflect Empathy "scorer-cue-reflect",
    Listen Empathy "scorer-cue-listen",
    AskSeverity Empathy "scorer-cue-ask-severity",
    Hostile Empathy "scorer-cue-hostile",
    Sarcasm Empathy "scorer-cue-sarcasm",
    Calm Empathy "scorer-cue-calm",
    Minimise Empathy "scorer-cue-minimise",
    CustBlame Empathy "scorer-cue-cust-blame",
    Argue Empathy "scorer-cue-argue",
    Drama Empathy "scorer-cue-drama",
    Jargon Empathy "scorer-cue-jargon",
    Script Empathy "scorer-cue-script",
    Task Ownership "scorer-cue-task",
    Action Ownership "scorer-cue-action",
    Others Ownership "scorer-cue-others",
    Undone Ownership "scorer-cue-undone",
    Admit Ownership "scorer-cue-admit",
    OwnOutcome Ownership "scorer-cue-own-outcome",
    NameGiven Ownership "scorer-cue-name-given",
    Cause Ownership "scorer-cue-cause",
    Prevent Ownership "scorer-cue-prevent",
    UsesFile Ownership "scorer-cue-uses-file",
    WarmHandOver Ownership "scorer-cue-warm-hand-over",
    Update Ownership "scorer-cue-update",
    Blame Ownership "scorer-cue-blame",
    PassBuck Ownership "scorer-cue-pass-buck",
    Policy Ownership "scorer-cue-policy",
    Refuse Ownership "scorer-cue-refuse",
    Passive Ownership "scorer-cue-passive",
    Hedge Ownership "scorer-cue-hedge",
    EmptyPromise Ownership "scorer-cue-empty-promise",
    Overpromise Ownership "scorer-cue-overpromise",
    Repeat Ownership "scorer-cue-repeat",
    Close Ownership "scorer-cue-close",
    AskConfirm Ownership "scorer-cue-ask-confirm",
    AskHigher Ownership "scorer-cue-ask-higher",
    Boundary Ownership "scorer-cue-boundary",
    Vague Speed "scorer-cue-vague",
    Hoop Speed "scorer-cue-hoop",
    Usual Speed "scorer-cue-usual",
    Now Speed "scorer-cue-now",
    Time Speed "scorer-cue-time",
    Stopgap Speed "scorer-cue-stopgap",
    StepRemoved Speed "scorer-cue-step-removed",
    Remedy Compensation "scorer-cue-remedy",
    Extra Compensation "scorer-cue-extra",
    Choice Compensation "scorer-cue-choice",
    Terms Compensation "scorer-cue-terms",
    Contingent Compensation "scorer-cue-contingent",
    Withhold Compensation "scorer-cue-withhold",
    Charge Compensation "scorer-cue-charge",
    Partly Compensation "scorer-cue-partly",
    PaidBack Compensation "scorer-cue-paid-back",
    Approved Compensation "scorer-cue-approved",
    Strings Compensation "scorer-cue-strings",
    Insult Compensation "scorer-cue-insult",
    NothingDue Compensation "scorer-cue-nothing-due",
    // What a reply does, beside how well it is done: see `Cue::tells_deeds`. New ones of the kinds above go above.
    SeverityAsked Empathy "scorer-cue-severity-asked",
    NeedAsked Empathy "scorer-cue-need-asked",
    NeedNamed Empathy "scorer-cue-need-named",
    RepeatAsked Ownership "scorer-cue-repeat-asked",
    CauseTold Ownership "scorer-cue-cause-told",
    WordPromised Ownership "scorer-cue-word-promised",
    WorksAsked Ownership "scorer-cue-works-asked",
    HandsOver Ownership "scorer-cue-hands-over",
    StaysWith Ownership "scorer-cue-stays-with",
    SetsBoundary Empathy "scorer-cue-sets-boundary",
    Goodbye Empathy "scorer-cue-goodbye",
}
