//! Scenes: what is said, what may be answered, and what that brings about.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{Ix, PromiseId, ReplyId, SceneId, StoryTime};
use crate::domain::rubric::{Dimension, ErrorCode, Rating};
use crate::domain::scenario::model::{Channel, Condition, Customer, Effect, Heard, LetterBrief, Offer, Text};

/// One scene: what the customer says and what may be answered.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Identifier.
    pub id: SceneId,
    /// Its place in the story.
    pub beat: Beat,
    /// Who speaks; the first is shown.
    pub to: Vec<Ix<Customer>>,
    /// What they do, before they speak.
    pub does: Vec<Line>,
    /// What they say: the first whose condition holds.
    pub says: Vec<Line>,
    /// What the picture shows of them and of what stands before them.
    pub sight: Sight,
    /// How the two talk here: as in the rest of the case, or as this scene has it.
    pub channel: Channel,
    /// Time allowed at ×1, in seconds.
    pub seconds: u32,
    /// Dimensions without a score here.
    pub not_scored: Vec<Dimension>,
    /// This scene lies after the confirmed fix.
    pub after_fix: bool,
    /// A scheduled card stands before this scene.
    pub card: Option<Box<Card>>,
    /// Going up is right here and not priced.
    pub must_escalate: bool,
    /// A coach's question for this scene.
    pub hint: Option<Text>,
    /// What silence does.
    pub silence: Consequence,
    /// What may be chosen, in the file's order.
    pub replies: Vec<Reply>,
    /// How typed replies are routed, first that holds; the last always holds.
    pub typed: Vec<Route>,
    /// It is answered by a letter; its replies are ready ones.
    pub letter: Option<Box<LetterBrief>>,
    /// Where a way that leads here goes instead, first that holds: what was promised on the road needs no asking again.
    pub instead: Vec<Fork>,
}

/// What is seen of the customer in a scene, where that differs from the case's own picture. Played by no rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sight {
    /// As the case's channel and industry have it.
    Usual,
    /// At a table from which what was wrong has been taken away.
    Cleared,
    /// At a table with what was made again.
    Remade,
    /// On the telephone, whatever the case's channel is.
    OnPhone,
    /// Somewhere else: nothing stands before them.
    Apart,
}

impl Sight {
    /// Whether there has to be a table for it.
    pub fn needs_table(self) -> bool {
        matches!(self, Self::Cleared | Self::Remade)
    }
}

/// Places in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Beat {
    /// The complaint is heard.
    Opening,
    /// What really matters is found out.
    Discovery,
    /// What will be done.
    Remedy,
    /// Something goes wrong again.
    Complication,
    /// A promise is made or the case is closed.
    Commitment,
    /// After the fix.
    FollowUp,
    /// A second chance after a poor survey.
    Outreach,
}

impl Beat {
    /// The word people read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opening => "Opening",
            Self::Discovery => "Discovery",
            Self::Remedy => "Remedy",
            Self::Complication => "Complication",
            Self::Commitment => "Commitment",
            Self::FollowUp => "Follow-up",
            Self::Outreach => "Second chance",
        }
    }
}

/// A scheduled card: a promise has fallen due, or it is time to get in touch.
#[derive(Debug, Clone)]
pub struct Card {
    /// The promise it is about, if one.
    pub promise: Option<Ix<PromiseId>>,
    /// When; the story clock jumps there.
    pub at: StoryTime,
    /// What the card says.
    pub text: Option<Text>,
    /// What skipping does.
    pub skip: Consequence,
    /// What delegating does, with a case note and without.
    pub delegate: Option<Delegate>,
}

/// Handing a due promise to a colleague.
#[derive(Debug, Clone)]
pub struct Delegate {
    /// The colleague has a case note to work from.
    pub noted: Consequence,
    /// The colleague has nothing.
    pub blind: Consequence,
}

/// A line or stage direction with its condition and its seeded variants.
#[derive(Debug, Clone)]
pub struct Line {
    /// When it is used.
    pub when: Condition,
    /// One of these by seed; never empty.
    pub any_of: Vec<Text>,
    /// Who says it, if not the scene's first customer.
    pub by: Option<Ix<Customer>>,
}

/// Something the trainee may say.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Identifier.
    pub id: ReplyId,
    /// The words.
    pub text: Text,
    /// Two or three words for charts, for example `Asked again`.
    pub short: Option<String>,
    /// Why it earns what it earns, for the debrief.
    pub why: String,
    /// When it is open to choose.
    pub when: Condition,
    /// By which way it reaches the customer, where that is a choice.
    pub by: Option<Channel>,
    /// What it does.
    pub does: Consequence,
}

/// What a reply, a silence or a skipped promise brings about.
#[derive(Debug, Clone)]
pub struct Consequence {
    /// The author's levels before caps.
    pub rating: Rating,
    /// Minutes the customer waits.
    pub minutes: f64,
    /// The part of them announced and kept to.
    pub announced: f64,
    /// Staff minutes; `None` means min(minutes, 10).
    pub work: Option<f64>,
    /// Tokens of desk time it takes; 0 outside an inbox.
    pub tokens: u32,
    /// Whom it addresses; the others only wait.
    pub to: Vec<Ix<Customer>>,
    /// Offers it makes.
    pub offers: Vec<Ix<Offer>>,
    /// The customer may pick between at least two real remedies (model §3.4, choice 1.10).
    pub choice: bool,
    /// Errors it commits.
    pub errors: Vec<ErrorCode>,
    /// What else it changes.
    pub effects: Vec<Effect>,
    /// How the customer takes it.
    pub reaction: Reaction,
    /// What the customer thinks, shown in the debrief.
    pub thought: Option<Text>,
    /// Where the story goes unless a fork holds.
    pub next: Next,
    /// Ways that depend on the state after this turn, first that holds.
    pub forks: Vec<Fork>,
}

/// Where the story goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Another scene.
    Scene(Ix<Scene>),
    /// The case ends.
    End,
    /// Back to the desk of the inbox: this card is dealt with.
    Desk,
    /// On to the round a week later.
    NextWeek,
}

/// A way that depends on the state.
#[derive(Debug, Clone)]
pub struct Fork {
    /// When.
    pub when: Condition,
    /// Where to.
    pub next: Next,
}

/// The customer's reaction for each mood; a variant is picked by seed.
#[derive(Debug, Clone, Default)]
pub struct Reaction {
    /// Anger 0–24.
    pub settled: Vec<Text>,
    /// 25–49.
    pub annoyed: Vec<Text>,
    /// 50–74.
    pub angry: Vec<Text>,
    /// 75–89.
    pub furious: Vec<Text>,
    /// 90–100.
    pub limit: Vec<Text>,
}

/// How a typed reply goes on.
#[derive(Debug, Clone)]
pub struct Route {
    /// When it is taken.
    pub when: Heard,
    /// Minutes the customer waits.
    pub minutes: f64,
    /// The part of them announced and kept to.
    pub announced: f64,
    /// Tokens of desk time it takes; 0 outside an inbox.
    pub tokens: u32,
    /// What it changes.
    pub effects: Vec<Effect>,
    /// How the customer takes it.
    pub reaction: Option<Reaction>,
    /// What the customer thinks.
    pub thought: Option<Text>,
    /// Where the story goes.
    pub next: Next,
}
