//! A scenario that cannot be wrong: every reference resolved, every number in its range, every
//! scene reachable. Only `build` makes one; whoever holds one never checks again.

mod clock;
mod condition;
mod ending;
mod failure;
mod house;
mod inbox;
mod letter;
mod offer;
mod person;
mod scene;
mod text;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{Currency, FlagId, Ix, Money, PromiseId, ScenarioId, StoryTime};
use crate::domain::rubric::Dimension;
use crate::words::Language;

pub use clock::{CaseClock, ClockMark};
pub use condition::{Act, Bound, Condition, ConsultKind, Effect, Heard, Mood, Transfer};
pub use ending::{Band, Cause, Ending, Hint, ModelReply, Most, Plan};
pub use failure::{Detail, Fact, Failure, FailureKind, Hidden, Policy, Words};
pub use house::{Avoid, Avoided, House, can_be_found, is_same_phrase};
pub use inbox::{Bars, Inbox, InboxCard, Round, Week};
pub use letter::{AskedPart, LETTER_WORDS, LETTER_WORDS_RANGE, LetterBrief, PARTS_MIN, Part};
pub use offer::{Approval, Fit, Offer, OfferKind, Timing};
pub use person::{Age, Clothes, Customer, Extra, Face, Hair, HairTone, Head, Name, Persona, Skin};
pub use scene::{Beat, Card, Consequence, Delegate, Fork, Line, Next, Reaction, Reply, Route, Scene, Sight};
pub use text::{NameForm, Piece, Text};

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
    /// A full case, a drill or an inbox.
    pub kind: Kind,
    /// Which size limits it is held to.
    pub scope: Scope,
    /// Where the story clock starts.
    pub starts: StoryTime,
    /// The stretch of time the case is about, drawn under the clock; `None` draws the time alone.
    pub clock: Option<CaseClock>,
    /// Industry: where it plays, and what is heard there.
    pub industry: Industry,
    /// What its card shows.
    pub picture: Picture,
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
    /// The organisation whose rules are laid over it; `None` as it is written.
    pub house: Option<House>,
    /// This case's own words, for typed replies.
    pub words: Words,
    /// What may be offered.
    pub offers: Vec<Offer>,
    /// Promises that replies can make, in order of first mention.
    pub promises: Vec<PromiseId>,
    /// Flags that replies can set, in order of first mention.
    pub flags: Vec<FlagId>,
    /// The first scene; in an inbox that of the first card.
    pub start: Ix<Scene>,
    /// The scene that opens once when the survey comes back at 3 or below.
    pub outreach: Option<Ix<Scene>>,
    /// The desk, if it is an inbox.
    pub inbox: Option<Box<Inbox>>,
    /// All scenes, in the file's order.
    pub scenes: Vec<Scene>,
    /// All endings, in the file's order; the last one always holds.
    pub endings: Vec<Ending>,
    /// The cause tree for the process debrief.
    pub causes: Vec<Cause>,
    /// Model replies, shown last in the debrief.
    pub models: Vec<ModelReply>,
    /// A trainer's notes.
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
    /// Whether the picture of it has a table that something stands on.
    pub fn has_table(&self) -> bool {
        self.channel == Channel::FaceToFace && matches!(self.industry, Industry::Restaurant | Industry::Cafe)
    }

    /// The language of its texts, if it is one the program knows words of.
    pub fn language(&self) -> Option<Language> {
        Language::of_locale(&self.locale)
    }

    /// The language of what the program itself says among its texts: English where it knows no words of theirs.
    pub fn told_in(&self) -> Language {
        self.language().unwrap_or_default()
    }

    /// The scene at a position. Positions come from this scenario, so the fall-back is never taken.
    pub fn scene(&self, at: Ix<Scene>) -> &Scene {
        self.scenes.get(at.get()).unwrap_or(&self.sealed.first_scene)
    }

    /// The customer at a position.
    pub fn customer(&self, at: Ix<Customer>) -> &Customer {
        self.customers.get(at.get()).unwrap_or(&self.sealed.first_customer)
    }

    /// What stands in the file when so much has been found out.
    pub fn file(&self, is_found: impl Fn(Ix<Hidden>) -> bool) -> impl Iterator<Item = &Fact> {
        let stands = move |fact: &&Fact| fact.once.is_none_or(&is_found) && !fact.until.is_some_and(&is_found);
        self.case_file.iter().filter(stands)
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

    /// The lowest level that may give an offer if nothing else is given: the one its author names, or the first above
    /// it whose limit its worth is within. What is owed uses no limit.
    pub fn approver(&self, offer: &Offer) -> Approval {
        use Approval::{Executive, FrontLine, Manager, Nobody, Supervisor};
        let within = |limit: Money| offer.kind == OfferKind::Entitlement || offer.face <= limit;
        let levels = [FrontLine, Supervisor, Manager, Executive].into_iter().zip(self.authority);
        levels.into_iter().find(|(level, limit)| *level >= offer.level && within(*limit)).map_or(Nobody, |(at, _)| at)
    }

    /// Finds an offer by its id.
    pub fn find_offer(&self, id: &str) -> Option<Ix<Offer>> {
        self.offers.iter().position(|o| o.id.as_str() == id).map(Ix::new)
    }

    /// Finds a scene by its id.
    pub fn find_scene(&self, id: &str) -> Option<Ix<Scene>> {
        self.scenes.iter().position(|s| s.id.as_str() == id).map(Ix::new)
    }

    /// The scene with an id.
    pub fn scene_named(&self, id: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id.as_str() == id)
    }

    /// Every customer's position, in order.
    pub fn customer_positions(&self) -> impl Iterator<Item = Ix<Customer>> + use<> {
        (0..self.customers.len()).map(Ix::new)
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Held to all checks.
    Case,
    /// A scene or a few; held to the errors only.
    Drill,
    /// Several short cases behind one desk; held to all checks.
    Inbox,
}

impl Kind {
    /// Whether it is a whole case, and held to the remarks too.
    pub fn is_whole(self) -> bool {
        self != Self::Drill
    }
}

/// Which size limits apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// 5–7 decisions, 12–25 scenes.
    Full,
    /// 3–4 decisions, 6–12 scenes.
    Short,
}

/// Where the case plays; decides its picture unless the case names another.
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

/// What is drawn on a case's card and on the wall beside its briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Picture {
    /// Two speech bubbles.
    Talk,
    /// A plate under lamps.
    Plate,
    /// A cup and a pastry.
    Cup,
    /// A cracked blender and a wrong one.
    Blenders,
    /// A television in a storm.
    Television,
    /// A shoe, a bow tie and a box.
    Shoes,
    /// A shoe beside a page of the calendar.
    Calendar,
    /// A basket that was good to eat.
    Basket,
    /// Servers and photographs.
    Photographs,
    /// A door and its key.
    Key,
    /// A coach at night.
    Coach,
    /// An aeroplane at night.
    Aeroplane,
    /// A telephone and a bill.
    Bill,
    /// A router whose lamp is out.
    Router,
    /// A bed on a ward.
    Bed,
    /// A house under an umbrella.
    Umbrella,
}

impl Picture {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Talk,
        Self::Plate,
        Self::Cup,
        Self::Blenders,
        Self::Television,
        Self::Shoes,
        Self::Calendar,
        Self::Basket,
        Self::Photographs,
        Self::Key,
        Self::Coach,
        Self::Aeroplane,
        Self::Bill,
        Self::Router,
        Self::Bed,
        Self::Umbrella,
    ];

    /// The picture of a case that names none.
    pub fn of(industry: Industry) -> Self {
        match industry {
            Industry::Restaurant => Self::Plate,
            Industry::Cafe => Self::Cup,
            Industry::Retail => Self::Television,
            Industry::OnlineShop => Self::Shoes,
            Industry::Gifts => Self::Basket,
            Industry::Software => Self::Photographs,
            Industry::Hotel => Self::Key,
            Industry::Airline => Self::Aeroplane,
            Industry::Telecom => Self::Bill,
            Industry::Hospital => Self::Bed,
            Industry::Insurance => Self::Umbrella,
            Industry::Other => Self::Talk,
        }
    }
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
    /// At a gate or on a platform, before a crowd.
    Gate,
    /// At a bedside.
    Ward,
}

impl Channel {
    /// Whether the two stand before each other.
    pub fn is_face_to_face(self) -> bool {
        matches!(self, Self::FaceToFace | Self::Gate | Self::Ward)
    }

    /// Whether one writes there instead of speaking.
    pub fn is_written(self) -> bool {
        matches!(self, Self::Chat | Self::Messaging | Self::Email | Self::Letter)
    }
}

/// Minutes of the optional moves; they join the next turn's wait.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    /// Who stands above the trainee: the name they go by.
    pub above: Option<String>,
}
