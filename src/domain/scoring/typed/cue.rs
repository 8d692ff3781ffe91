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

            /// Whether it is a kind of words beside what is given, which has no slot: no ladder and no error goes by it, only the
            /// fitted model of compensation.
            pub fn is_beside(self) -> bool {
                self >= Self::BesideNo && !self.tells_deeds()
            }

            /// Whether it denies, or asks money for, what is due: harm in compensation, where the fitted model hears it.
            pub fn denies(self) -> bool {
                matches!(self, Self::Charged | Self::DeniesOffer | Self::DeniesGiving)
            }

            /// Whether it takes something away: it harms, denies, or leaves something to be wished for.
            pub fn takes_away(self) -> bool {
                self.harms() || self.denies() || LEAVES_OPEN.contains(&self)
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
    // Kinds of words beside what is given: for the fitted model alone, see `Cue::is_beside`.
    BesideNo Compensation "scorer-cue-beside-no",
    BesideMaybe Compensation "scorer-cue-beside-maybe",
    BesideIf Compensation "scorer-cue-beside-if",
    BesidePart Compensation "scorer-cue-beside-part",
    BesideBut Compensation "scorer-cue-beside-but",
    BesideChoice Compensation "scorer-cue-beside-choice",
    BesideMore Compensation "scorer-cue-beside-more",
    BesideGiving Compensation "scorer-cue-beside-giving",
    BesideFree Compensation "scorer-cue-beside-free",
    BesideVague Compensation "scorer-cue-beside-vague",
    BesideRefusal Compensation "scorer-cue-beside-refusal",
    BesideKept Compensation "scorer-cue-beside-kept",
    BesideConsent Compensation "scorer-cue-beside-consent",
    BesideNow Compensation "scorer-cue-beside-now",
    AskedBeside Compensation "scorer-cue-asked-beside",
    Spared Compensation "scorer-cue-spared",
    Charged Compensation "scorer-cue-charged",
    OnUs Compensation "scorer-cue-on-us",
    DeniesOffer Compensation "scorer-cue-denies-offer",
    DeniesGiving Compensation "scorer-cue-denies-giving",
    WeGive Compensation "scorer-cue-we-give",
    WeMight Compensation "scorer-cue-we-might",
    IfThey Compensation "scorer-cue-if-they",
    IfWe Compensation "scorer-cue-if-we",
    IfOthers Compensation "scorer-cue-if-others",
    OrSaid Compensation "scorer-cue-or-said",
    OrAsked Compensation "scorer-cue-or-asked",
    NamesMore Compensation "scorer-cue-names-more",
    GivesMore Compensation "scorer-cue-gives-more",
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

/// Words that are no harm and leave something to be wished for.
const LEAVES_OPEN: &[Cue] = &[
    Cue::Hedge,
    Cue::Vague,
    Cue::EmptyPromise,
    Cue::Usual,
    Cue::Undone,
    Cue::Contingent,
    Cue::Partly,
    Cue::Cliche,
    Cue::Cond,
    Cue::Passive,
    Cue::Overpromise,
    Cue::Jargon,
    Cue::Script,
    Cue::Drama,
    Cue::Close,
    Cue::BesideNo,
    Cue::BesideMaybe,
    Cue::BesideIf,
    Cue::BesidePart,
    Cue::BesideBut,
    Cue::BesideVague,
    Cue::BesideRefusal,
    Cue::BesideKept,
    Cue::BesideConsent,
    Cue::WeMight,
    Cue::IfOthers,
];
