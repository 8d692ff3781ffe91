//! A scenario that cannot be wrong: every reference resolved, every number in its range, every
//! scene reachable. Only `build` makes one; whoever holds one never checks again.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{
    Currency, CustomerId, EndingId, FactId, FlagId, Ix, Money, OfferId, PromiseId, ReplyId, ScenarioId, SceneId,
    StoryTime,
};
use crate::domain::rubric::{Dimension, ErrorCode, Rating, Tick};

/// A checked case, ready to be played.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Its identifier.
    pub id: ScenarioId,
    /// SHA-256 of the file's bytes, in hex: what an attempt remembers it was played against.
    pub hash: String,
    /// Title.
    pub title: String,
    /// One line of what went wrong.
    pub summary: String,
    /// Language tag of its texts.
    pub locale: String,
    /// A full case or a drill.
    pub kind: Kind,
    /// Which size limits it is held to.
    pub scope: Scope,
    /// Where the story clock starts.
    pub starts: StoryTime,
    /// Industry, for pictures and filters.
    pub industry: Industry,
    /// How the two talk.
    pub channel: Channel,
    /// 1 single issue · 2 conflicting goals · 3 several issues.
    pub difficulty: u8,
    /// How long a run takes a person, in minutes.
    pub minutes: u32,
    /// The dimensions this case is good practice for.
    pub focus: Vec<Dimension>,
    /// Sensitive themes, shown before play.
    pub sensitive: Vec<String>,
    /// Money of the case.
    pub currency: Currency,
    /// What first line, supervisor, manager and executive may give in total (Core + Gesture, face value).
    pub authority: [Money; 4],
    /// Minutes of the optional moves.
    pub consult: Consult,
    /// What the colleague says, one line each time asked; the last line repeats.
    pub colleague: Vec<Text>,
    /// Cost of staff time at each level, in major units a minute.
    pub handling_cost_per_min: [f64; 4],
    /// One or more customers, in the file's order.
    pub customers: Vec<Customer>,
    /// Seeded details such as `{curtain}`: name and variants.
    pub details: Vec<Detail>,
    /// Who the trainee is.
    pub role: Text,
    /// What the trainee may look up.
    pub case_file: Vec<Fact>,
    /// What only listening finds.
    pub hidden: Vec<Hidden>,
    /// House rules and law, with their dates.
    pub policy: Vec<Policy>,
    /// This case's own words, for typed replies.
    pub words: Words,
    /// What may be offered.
    pub offers: Vec<Offer>,
    /// Promises that replies can make, in order of first mention.
    pub promises: Vec<PromiseId>,
    /// Flags that replies can set, in order of first mention.
    pub flags: Vec<FlagId>,
    /// The first scene.
    pub start: Ix<Scene>,
    /// The scene that opens once when the survey comes back at 3 or below.
    pub outreach: Option<Ix<Scene>>,
    /// All scenes, in the file's order.
    pub scenes: Vec<Scene>,
    /// All endings, in the file's order; the last one always holds.
    pub endings: Vec<Ending>,
    /// The cause tree for the process debrief.
    pub causes: Vec<Cause>,
    /// Model replies, shown last in the debrief.
    pub models: Vec<ModelReply>,
    /// Questions for a trainer.
    pub facilitator: Vec<Hint>,
    /// Session plans for a trainer.
    pub plans: Vec<Plan>,
    pub(super) sealed: Sealed,
}

/// Kept private to this module tree so that nobody else can put a [`Scenario`] together.
#[derive(Debug, Clone)]
pub(super) struct Sealed {
    pub(super) first_scene: Box<Scene>,
    pub(super) first_customer: Box<Customer>,
    pub(super) last_ending: Box<Ending>,
}

impl Scenario {
    /// The scene at a position. Positions come from this scenario, so the fall-back is never taken.
    pub fn scene(&self, at: Ix<Scene>) -> &Scene {
        self.scenes.get(at.get()).unwrap_or(&self.sealed.first_scene)
    }

    /// The customer at a position.
    pub fn customer(&self, at: Ix<Customer>) -> &Customer {
        self.customers.get(at.get()).unwrap_or(&self.sealed.first_customer)
    }

    /// The first customer: the only one in most cases.
    pub fn lead(&self) -> &Customer {
        &self.sealed.first_customer
    }

    /// The offer at a position.
    pub fn offer(&self, at: Ix<Offer>) -> Option<&Offer> {
        self.offers.get(at.get())
    }

    /// The ending at a position.
    pub fn ending(&self, at: Ix<Ending>) -> &Ending {
        self.endings.get(at.get()).unwrap_or(&self.sealed.last_ending)
    }

    /// Finds an offer by its id.
    pub fn find_offer(&self, id: &str) -> Option<Ix<Offer>> {
        self.offers.iter().position(|o| o.id.as_str() == id).map(Ix::new)
    }

    /// Finds a scene by its id.
    pub fn find_scene(&self, id: &str) -> Option<Ix<Scene>> {
        self.scenes.iter().position(|s| s.id.as_str() == id).map(Ix::new)
    }

    /// Every customer's position, in order.
    pub fn customer_positions(&self) -> impl Iterator<Item = Ix<Customer>> + use<> {
        (0..self.customers.len()).map(Ix::new)
    }
}

/// What a file is. A third kind, the inbox, is refused by this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Held to all checks.
    Case,
    /// A scene or a few; held to the errors only.
    Drill,
}

/// Which size limits apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// 5–7 decisions, 12–25 scenes.
    Full,
    /// 3–4 decisions, 6–12 scenes.
    Short,
}

/// Where the case plays; decides the drawn strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Industry {
    /// Restaurant.
    Restaurant,
    /// Café.
    Cafe,
    /// Shop or electronics retail.
    Retail,
    /// Online shop or marketplace.
    OnlineShop,
    /// Food and gifts by post.
    Gifts,
    /// Software or cloud service.
    Software,
    /// Hotel or resort.
    Hotel,
    /// Airline.
    Airline,
    /// Telephone or broadband.
    Telecom,
    /// Hospital.
    Hospital,
    /// Insurance.
    Insurance,
    /// Anything else.
    Other,
}

/// How the two talk; decides frame and default tolerances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    /// At a table or counter.
    FaceToFace,
    /// By phone.
    Phone,
    /// Live chat.
    Chat,
    /// Messages or social media.
    Messaging,
    /// E-mail.
    Email,
    /// Letter or survey reply.
    Letter,
}

/// Minutes of the optional moves; they join the next turn's wait.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Consult {
    /// Reading the policy card.
    pub policy: f64,
    /// Reading the case file.
    pub case_file: f64,
    /// Asking a colleague.
    pub colleague: f64,
    /// Taking a breath.
    pub breath: f64,
    /// Handing over with a summary (warmly).
    pub hand_over: f64,
}

/// One customer with an own state.
#[derive(Debug, Clone)]
pub struct Customer {
    /// Identifier.
    pub id: CustomerId,
    /// Way of reacting.
    pub persona: Persona,
    /// How many people this one stands for, ≥ 1.
    pub people: u32,
    /// Looks.
    pub face: Face,
    /// Names, one per run by seed.
    pub names: Vec<Name>,
    /// What went wrong for this customer.
    pub failure: Failure,
    /// What the relation is worth, in the case's money.
    pub lifetime_value: Money,
    /// A line under the name, for example `Table 7, birthday dinner for four`.
    pub caption: Text,
    /// The offers open to this customer; all of them unless the author says otherwise.
    pub offers: Vec<Ix<Offer>>,
}

/// A customer's name in its three forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// `Ines Okafor`.
    pub full: String,
    /// `Ms Okafor`.
    pub formal: String,
    /// `Ines`.
    pub short: String,
}

/// Traits of a drawn person. Mood never depends on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Face {
    /// Complexion.
    pub skin: Skin,
    /// Hair.
    pub hair: Hair,
    /// Hair colour.
    pub hair_tone: HairTone,
    /// Glasses, earrings and so on.
    pub extras: Vec<Extra>,
    /// Age band.
    pub age: Age,
    /// Colour of the clothes.
    pub clothes: Clothes,
}

/// Complexions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Skin {
    Pale,
    Fair,
    Olive,
    Tan,
    Brown,
    Deep,
}

/// Hair shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Hair {
    BunWithBand,
    SideParted,
    Bob,
    Long,
    Curly,
    Short,
    Bald,
    Headscarf,
}

/// Hair colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HairTone {
    Black,
    Brown,
    Chestnut,
    Fair,
    Red,
    Grey,
}

/// Things a person wears or has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Extra {
    Earrings,
    Glasses,
    Beard,
    Freckles,
}

/// Age bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Age {
    Young,
    Adult,
    Older,
}

/// Cloth colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Clothes {
    Teal,
    Moss,
    Wine,
    Slate,
    Plum,
    Sand,
    Navy,
    Rust,
}

/// Ways of reacting; the shifts stand in `recovery::persona`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Persona {
    /// No shifts.
    Neutral,
    /// Long-standing, patient; wide tolerance, then a steep fall.
    CalmLoyal,
    /// Professional short of time.
    Rushed,
    /// Anxious newcomer.
    FirstTime,
    /// Special occasion at stake.
    Celebrant,
    /// Watches every penny.
    Value,
    /// Let down before.
    Burned,
    /// Polite, does not complain.
    Quiet,
    /// Worried family member.
    Relative,
    /// Detail-minded.
    Expert,
}

/// What kind of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailureKind {
    /// Money or goods.
    Outcome,
    /// Both.
    Mixed,
    /// Attention, delay, care.
    Process,
}

/// What went wrong, as the model needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// 1 trivial … 5 grave.
    pub severity: u8,
    /// Money, attention, or both.
    pub kind: FailureKind,
    /// Cause outside the company's control.
    pub external: bool,
    /// Failed recovery attempts before the case starts.
    pub prior_attempts: u32,
    /// The loss itself.
    pub core_loss: Money,
    /// A gesture for the trouble.
    pub extra: Money,
    /// Wait tolerated between messages, minutes, > 0.
    pub turn_tolerance_min: f64,
    /// Time tolerated to a confirmed fix, minutes, > 0.
    pub resolution_tolerance_min: f64,
}

/// A seeded detail.
#[derive(Debug, Clone)]
pub struct Detail {
    /// Its name in texts, without braces.
    pub name: String,
    /// One of these per run.
    pub variants: Vec<String>,
}

/// A line of the case file.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is about.
    pub label: String,
    /// What it says.
    pub text: Text,
    /// For authors who refer to it.
    pub id: Option<String>,
}

/// A fact only listening finds.
#[derive(Debug, Clone)]
pub struct Hidden {
    /// Identifier.
    pub id: FactId,
    /// What is found.
    pub text: Text,
}

/// A line of the policy card.
#[derive(Debug, Clone)]
pub struct Policy {
    /// The rule.
    pub text: Text,
    /// Where it comes from.
    pub source: String,
    /// Year and month it was checked, `2026-11`.
    pub as_of: String,
}

/// What typed replies may say for this case's own facts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// Words for the failure.
    pub failure: Vec<String>,
    /// Words for what is at stake.
    pub stakes: Vec<String>,
    /// Words for the feeling.
    pub feelings: Vec<String>,
}

/// Something that may be offered.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Identifier.
    pub id: OfferId,
    /// Name people read.
    pub label: String,
    /// What it repairs.
    pub kind: OfferKind,
    /// Worth to the customer.
    pub face: Money,
    /// Cost to the company.
    pub cost: Money,
    /// Lowest level that may approve it.
    pub level: Approval,
    /// Whether it is the same kind as the loss.
    pub fits: Fit,
    /// Now or later.
    pub timing: Timing,
    /// What the customer hears when it comes back refused.
    pub refused: Option<Text>,
}

/// What an offer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferKind {
    /// Repairs the loss.
    Core,
    /// Given for the trouble.
    Gesture,
    /// Owed by law or contract whatever happens.
    Entitlement,
}

/// Who may approve an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Approval {
    /// Level 0.
    FrontLine,
    /// Level 1.
    Supervisor,
    /// Level 2.
    Manager,
    /// Level 3.
    Executive,
    /// Can be named but never given.
    Nobody,
}

impl Approval {
    /// The level as a number; `None` for [`Approval::Nobody`].
    pub fn level(self) -> Option<u8> {
        match self {
            Self::FrontLine => Some(0),
            Self::Supervisor => Some(1),
            Self::Manager => Some(2),
            Self::Executive => Some(3),
            Self::Nobody => None,
        }
    }

    /// The word for who that is.
    pub fn who(self) -> &'static str {
        match self {
            Self::FrontLine => "Yours to give",
            Self::Supervisor => "Supervisor",
            Self::Manager => "Manager",
            Self::Executive => "Executive",
            Self::Nobody => "Nobody can give this",
        }
    }
}

/// Match class of an offer (model §3.4): same kind 1.0, otherwise 0.75.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fit {
    /// Money for money, item for item, attention for neglect.
    SameKind,
    /// Anything else.
    Other,
}

/// Timing class of an offer (model §3.4): immediate 1.0, deferred 0.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timing {
    /// Now.
    Immediate,
    /// Voucher, points, credit on a later bill.
    Deferred,
}

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
    /// Time allowed at ×1, in seconds.
    pub seconds: u32,
    /// Dimensions without a score here.
    pub not_scored: Vec<Dimension>,
    /// This scene lies after the confirmed fix.
    pub after_fix: bool,
    /// A scheduled card stands before this scene.
    pub card: Option<Card>,
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
    /// What it changes.
    pub effects: Vec<Effect>,
    /// How the customer takes it.
    pub reaction: Option<Reaction>,
    /// What the customer thinks.
    pub thought: Option<Text>,
    /// Where the story goes.
    pub next: Next,
}

/// Conditions on a typed reply: what it does before how well it scores.
#[derive(Debug, Clone)]
pub enum Heard {
    /// Every wording.
    Always,
    /// The reply does this.
    Does(Act),
    /// The lowest scored dimension is within the bound.
    Weakest(Bound),
    /// One dimension is within the bound.
    Scores(Dimension, Bound),
    /// All hold.
    All(Vec<Heard>),
    /// At least one holds.
    Any(Vec<Heard>),
    /// It does not hold.
    Not(Box<Heard>),
    /// A condition on the state.
    State(Condition),
}

/// A bound on a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// At most this level.
    AtMost(u8),
    /// At least this level.
    AtLeast(u8),
}

/// What a typed reply can be heard to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Apologises.
    Apologise,
    /// Asks how serious it is.
    AskSeverity,
    /// Asks what the customer needs.
    AskNeed,
    /// Asks whether the solution works.
    AskConfirm,
    /// Asks again for what is on file.
    AskRepeat,
    /// Makes this offer.
    Offer(Ix<Offer>),
    /// Gives a choice of remedies.
    GiveChoice,
    /// Names a time.
    GiveTime,
    /// Explains the cause.
    TellCause,
    /// Promises to get in touch.
    PromiseUpdate,
    /// Hands over, warmly or coldly.
    HandOver,
    /// Sets a boundary.
    SetBoundary,
    /// Refuses.
    Refuse,
    /// Says goodbye.
    Close,
    /// Commits this error.
    Commits(ErrorCode),
}

/// Conditions on state, history, promises and flags.
#[derive(Debug, Clone)]
pub enum Condition {
    /// Always.
    Always,
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// Displayed anger of the angriest customer in the scene is this mood or worse.
    Mood(Mood),
    /// Displayed anger of this customer is this mood or worse.
    MoodOf(Ix<Customer>, Mood),
    /// Trust (mean) is at least this, 0–100.
    TrustAtLeast(f64),
    /// Patience (mean) is at most this, 0–100.
    PatienceAtMost(f64),
    /// A flag is set.
    Flag(Ix<FlagId>),
    /// A hidden fact has been found.
    Known(Ix<Hidden>),
    /// A scene has been played.
    Seen(Ix<Scene>),
    /// A reply has been given.
    Said(Ix<Scene>, usize),
    /// An offer has been given and still stands.
    Given(Ix<Offer>),
    /// A promise has been made.
    Promised(Ix<PromiseId>),
    /// A promise has been kept.
    Kept(Ix<PromiseId>),
    /// A promise has been broken.
    Broken(Ix<PromiseId>),
    /// Any promise, or any offer above authority, has been broken.
    AnyBroken,
    /// The case file or policy has been read, or the colleague asked.
    Consulted(ConsultKind),
    /// The core remedy is delivered or arranged.
    Resolved,
    /// The customer said it works.
    Confirmed,
    /// The follow-up took place.
    FollowedUp,
    /// A case note stands.
    Documented,
    /// The level of authority is at least this, 0–3.
    LevelAtLeast(u8),
    /// The customer has walked out.
    WalkedOut,
    /// The second chance after the survey has been taken.
    ReachedOut,
    /// Simulated loyalty ends above never having failed. Meant for endings.
    Paradox,
    /// Simulated satisfaction is at least this, 1–5. Meant for endings.
    CsatAtLeast(f64),
    /// Simulated chance of staying is at least this, 0–1. Meant for endings.
    RetentionAtLeast(f64),
}

/// Mood bands of displayed anger (model §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mood {
    /// 0–24.
    Settled,
    /// 25–49.
    Annoyed,
    /// 50–74.
    Angry,
    /// 75–89.
    Furious,
    /// 90–100.
    Limit,
}

/// What may be looked up or asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ConsultKind {
    /// The customer's record.
    CaseFile,
    /// The policy card.
    Policy,
    /// A colleague.
    Colleague,
}

/// What a reply changes besides the customer.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Fills one of the eleven ticks.
    Tick(Tick),
    /// A hidden fact comes out.
    Reveal(Ix<Hidden>),
    /// A promise, due so many story minutes from now.
    Promise(Ix<PromiseId>, f64),
    /// A promise is kept.
    Kept(Ix<PromiseId>),
    /// A promise is broken.
    Broken(Ix<PromiseId>),
    /// An offer is approved by whoever may.
    Approve(Ix<Offer>),
    /// An offer is taken back.
    Withdraw(Ix<Offer>),
    /// The customer is made to repeat what is on file.
    Repeat,
    /// The case goes up a level.
    Transfer(Transfer),
    /// The customer has to get in touch again.
    NewContact,
    /// The core remedy is delivered or irrevocably arranged.
    Resolved,
    /// The customer says that it works.
    Confirmed,
    /// The follow-up took place.
    FollowedUp,
    /// A case note is written.
    Note(String),
    /// A flag is set.
    Set(Ix<FlagId>),
}

/// How a case is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Transfer {
    /// With a summary, staying until accepted.
    Warm,
    /// Without.
    Cold,
}

/// How a case can end.
#[derive(Debug, Clone)]
pub struct Ending {
    /// Identifier.
    pub id: EndingId,
    /// Title.
    pub title: Text,
    /// Its band.
    pub band: Band,
    /// When it is taken.
    pub when: Condition,
    /// What happened.
    pub text: Text,
    /// What the customer writes in the survey.
    pub survey: Text,
}

/// Bands of endings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Loyalty above never having failed.
    Gold,
    /// CSAT 4 and up.
    Restored,
    /// CSAT 3–3.9.
    Patched,
    /// After a broken promise, mended.
    SecondChance,
    /// Below 3, politely.
    LostQuietly,
    /// Below 2, in public.
    LostLoudly,
}

impl Band {
    /// The word people read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gold => "Gold",
            Self::Restored => "Restored",
            Self::Patched => "Patched",
            Self::SecondChance => "Second chance",
            Self::LostQuietly => "Lost quietly",
            Self::LostLoudly => "Lost loudly",
        }
    }

    /// Whether the customer is lost.
    pub fn is_loss(self) -> bool {
        matches!(self, Self::LostQuietly | Self::LostLoudly)
    }
}

/// A node of the cause tree.
#[derive(Debug, Clone)]
pub struct Cause {
    /// Identifier.
    pub id: String,
    /// The cause above, if any.
    pub under: Option<String>,
    /// What happened.
    pub text: Text,
    /// What would mend it.
    pub fix: Text,
    /// Whether that fix stops it coming back.
    pub stops_it: bool,
}

/// A model reply.
#[derive(Debug, Clone)]
pub struct ModelReply {
    /// For which scene.
    pub scene: Ix<Scene>,
    /// The words.
    pub text: Text,
    /// Why it works.
    pub why: String,
}

/// A question for a trainer to ask.
#[derive(Debug, Clone)]
pub struct Hint {
    /// At which scene.
    pub scene: Ix<Scene>,
    /// The question.
    pub ask: String,
}

/// A trainer's plan for a session of so many minutes.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Length of the session.
    pub minutes: u32,
    /// Scenes to stop at, with minutes for each.
    pub stops: Vec<(Ix<Scene>, u32)>,
}

/// A text with its names and details marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// In order.
    pub pieces: Vec<Piece>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// A customer's name.
    Name(Ix<Customer>, NameForm),
    /// A seeded detail.
    Detail(Ix<Detail>),
}

/// Which form of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameForm {
    /// `Ines Okafor`.
    Full,
    /// `Ms Okafor`.
    Formal,
    /// `Ines`.
    Short,
}
