//! What happened, in the order it happened: what the window draws, the terminal prints and the
//! debrief quotes. Events are derived from the moves and never stored as truth.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use crate::domain::ids::{CardId, CustomerId, EndingId, FactId, Money, OfferId, PromiseId, ReplyId, SceneId};
use crate::domain::recovery::Contribution;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::{Band, Beat, ConsultKind, Mood, Transfer, Week};
use crate::domain::scoring::Rated;
use crate::domain::scoring::typed::{Deed, Why};
use crate::domain::session::close::Closing;
use crate::domain::session::letters::PartSpan;
use crate::domain::session::moves::CardAnswer;
use crate::domain::session::say::Say;
use crate::words::Words;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Event {
    /// A scene begins.
    Scene {
        /// Which.
        scene: SceneId,
        /// Its place in the story.
        beat: Beat,
        /// The story clock, `Friday 19:43`.
        clock: String,
    },
    /// Something is seen rather than said.
    Narration {
        /// The stage direction.
        text: String,
    },
    /// A customer speaks.
    Line {
        /// Who.
        customer: CustomerId,
        /// The words.
        text: String,
    },
    /// The trainee took a turn.
    Turn(Box<TurnRecord>),
    /// A customer takes it in: words in quotation marks are said, the rest is seen.
    Reaction {
        /// Who.
        customer: CustomerId,
        /// How.
        text: String,
        /// The displayed mood after the turn.
        mood: Mood,
    },
    /// A hidden fact came out.
    Found {
        /// Which.
        fact: FactId,
        /// What it says.
        text: String,
    },
    /// A promise was made.
    Promised {
        /// Which.
        promise: PromiseId,
        /// When it falls due on the story clock.
        due: String,
    },
    /// A promise was kept.
    PromiseKept {
        /// Which.
        promise: PromiseId,
    },
    /// A promise was broken.
    PromiseBroken {
        /// Which.
        promise: PromiseId,
    },
    /// An offer beyond authority comes back.
    OfferRefused {
        /// Which.
        offer: OfferId,
        /// What the customer hears.
        text: String,
    },
    /// Whoever may has approved an offer.
    Approved {
        /// Which.
        offer: OfferId,
    },
    /// The case is handled a level higher.
    LevelRaised {
        /// The new level, 1–3.
        level: u8,
        /// How it was handed on.
        how: Transfer,
        /// Whether the step is priced into what the customer expects.
        priced: bool,
    },
    /// The customer asks for a superior.
    Demand {
        /// Who.
        customer: CustomerId,
        /// The words.
        text: String,
    },
    /// The demand is dropped: somebody listened and took charge.
    DemandDropped,
    /// The customer leaves.
    WalkedOut {
        /// What is seen.
        text: String,
    },
    /// An optional look-up.
    Consulted {
        /// What.
        kind: ConsultKind,
        /// What was found, line by line.
        lines: Vec<String>,
        /// Story minutes it costs.
        minutes: f64,
    },
    /// A breath was taken.
    Breath {
        /// Story minutes it costs.
        minutes: f64,
    },
    /// A hand-over was prepared and goes with the next reply.
    HandOverPrepared {
        /// How.
        how: Transfer,
    },
    /// The case note was written.
    Noted {
        /// Whether it says all a colleague needs.
        complete: bool,
    },
    /// An offer was put into the tray.
    Attached {
        /// Which.
        offer: OfferId,
    },
    /// An offer was taken out of the tray.
    Removed {
        /// Which.
        offer: OfferId,
    },
    /// A card stands before the next scene.
    Card {
        /// What it says.
        text: String,
        /// The story clock.
        clock: String,
        /// The open promise it is about.
        promise: Option<PromiseId>,
        /// Whether a colleague could do it.
        can_delegate: bool,
    },
    /// The card was answered.
    CardAnswered {
        /// How.
        how: CardAnswer,
    },
    /// The survey came back: the simulated result that counts.
    Survey {
        /// The results.
        closing: Box<Closing>,
    },
    /// A second chance opens.
    OutreachOpened,
    /// A round of the inbox begins: so many survey answers arrived, and these are alerts.
    InboxOpened {
        /// Which round.
        week: Week,
        /// The story clock.
        clock: String,
        /// Survey answers that arrived.
        answers: u32,
        /// The cards that are there, in the file's order.
        alerts: Vec<CardId>,
        /// Tokens of desk time.
        tokens: u32,
    },
    /// A card was opened.
    CardOpened {
        /// Which.
        card: CardId,
        /// Whose answer it is.
        customer: CustomerId,
    },
    /// A reply took desk time.
    TokensSpent {
        /// So many tokens.
        tokens: u32,
        /// So many are left.
        left: u32,
    },
    /// A customer was really reached.
    Reached {
        /// Who.
        customer: CustomerId,
    },
    /// A customer was asked whether they want to change their rating.
    UpdateAsked {
        /// Who.
        customer: CustomerId,
    },
    /// A customer was asked so before anything had changed for them: no updated rating comes of it.
    AskedTooSoon {
        /// Who.
        customer: CustomerId,
    },
    /// A card was dealt with; the trainee is back at the desk.
    CardDone {
        /// Which.
        card: CardId,
        /// The cause it is tagged with.
        cause: Option<String>,
    },
    /// The inbox was closed, and a card was never answered; the turn that follows is what came of that.
    CardLeft {
        /// Which.
        card: CardId,
    },
    /// The inbox was closed for the week.
    InboxClosed {
        /// Which round.
        week: Week,
    },
    /// A customer changed their rating.
    RatingUpdated {
        /// Who.
        customer: CustomerId,
        /// The first, 1–5.
        first: u8,
        /// The updated one, simulated, 1–5.
        updated: u8,
    },
    /// The case is over.
    Ended {
        /// Which ending.
        ending: EndingId,
        /// Its title.
        title: String,
        /// Its band.
        band: Band,
        /// What happened.
        text: String,
        /// What the customer writes.
        survey: String,
        /// The updated result after a second chance.
        updated: Option<Box<Closing>>,
    },
}

impl Event {
    /// Whether it happens at the desk of an inbox, and in no other case.
    pub fn is_of_an_inbox(&self) -> bool {
        matches!(
            self,
            Self::InboxOpened { .. }
                | Self::CardOpened { .. }
                | Self::TokensSpent { .. }
                | Self::Reached { .. }
                | Self::UpdateAsked { .. }
                | Self::AskedTooSoon { .. }
                | Self::CardDone { .. }
                | Self::CardLeft { .. }
                | Self::InboxClosed { .. }
                | Self::RatingUpdated { .. }
        )
    }
}

/// What a customer's state looks like from outside.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Gauge {
    /// 0–100.
    pub anger: f64,
    /// Anger as displayed, 0–100.
    pub shown_anger: f64,
    /// 0–100.
    pub trust: f64,
    /// 0–100.
    pub patience: f64,
    /// Perceived justice of the redress, 0–100.
    pub distributive: f64,
    /// Perceived justice of the process, 0–100.
    pub procedural: f64,
    /// Perceived justice of the treatment, 0–100.
    pub interpersonal: f64,
    /// Perceived justice of the information, 0–100.
    pub informational: f64,
    /// The concession it would take to settle now, in the case's money.
    pub expected_concession: Money,
}

/// One turn, complete: what was said, what it earned and why, and what it did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TurnRecord {
    /// Counted from 1.
    pub number: u32,
    /// Where.
    pub scene: SceneId,
    /// Which reply; `None` for silence, skipped cards and one's own words.
    pub reply: Option<ReplyId>,
    /// The words, or what the silence was.
    pub text: String,
    /// What is known of a reply in the trainee's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<Box<OwnTurn>>,
    /// In an inbox, the position of the customer it was about, if it was about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<usize>,
    /// Two or three words for charts.
    pub short: String,
    /// Why it is rated so: the author's reason, or the words that earned it.
    pub why: String,
    /// Levels with their evidence.
    pub rated: Rated,
    /// Offers that went with it.
    pub offers: Vec<OfferId>,
    /// Minutes the customer waited, optional moves included.
    pub minutes: f64,
    /// The part of them announced and kept to.
    pub announced: f64,
    /// The story clock after the turn.
    pub clock: String,
    /// Each customer before, in the scenario's order.
    pub before: Vec<Gauge>,
    /// Each customer after.
    pub after: Vec<Gauge>,
    /// Signed contributions for the addressed customer, largest first.
    pub contributions: Vec<Contribution>,
    /// What the customer thought, for the debrief.
    pub thought: String,
}

/// What a turn was in which nothing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told by its sentence")]
pub enum Unspoken {
    SaidNothing,
    SentNothing,
    LetGo,
    DelegatedWithNote,
    Delegated,
}

impl Unspoken {
    /// Every one.
    pub const ALL: [Self; 5] =
        [Self::SaidNothing, Self::SentNothing, Self::LetGo, Self::DelegatedWithNote, Self::Delegated];

    /// What it is told as.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::SaidNothing => "You said nothing.",
            Self::SentNothing => "You sent nothing.",
            Self::LetGo => "You let it go by.",
            Self::DelegatedWithNote => "You asked a colleague and gave them your note.",
            Self::Delegated => "You asked a colleague and told them little.",
        }
    }
}

impl TurnRecord {
    /// What it was where nothing was said.
    pub fn unspoken(&self) -> Option<Unspoken> {
        Unspoken::ALL.into_iter().find(|turn| !self.is_spoken() && turn.sentence() == self.text)
    }

    /// Whether something was said: a chosen reply, or one's own words.
    pub fn is_spoken(&self) -> bool {
        self.reply.is_some() || self.own.is_some()
    }

    /// Whether its text is what was said: no silence, and no words that were erased since.
    pub fn has_words(&self) -> bool {
        self.reply.is_some() || self.own.as_ref().is_some_and(|own| own.words.is_some())
    }
}

/// A turn in the trainee's own words, beside what every turn has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnTurn {
    /// The words; `None` once they are erased. Levels, customer and results are the same without them.
    pub words: Option<String>,
    /// Every point with the words that earned or cost it, worked out again from the words; those of a dimension add up to
    /// its level, the limit of what may be given aside. Empty without words, or where another version scored them.
    pub earned: Vec<Earned>,
    /// What it does.
    pub does: Vec<Deed>,
    /// How sure the scorer was, 0–100.
    pub confidence_percent: u8,
    /// It is a letter.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_letter: bool,
    /// Where the parts of a letter stand in the words; empty for anything else, and once they are erased.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartSpan>,
}

impl OwnTurn {
    pub(super) fn of(say: &Say, is_letter: bool) -> Self {
        let confidence_percent = say.confidence_percent.min(100);
        let does = say.does.clone();
        Self { words: None, earned: Vec::new(), does, confidence_percent, is_letter, parts: Vec::new() }
    }
}

/// Points for one reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Earned {
    /// Of which dimension.
    pub dimension: Dimension,
    /// Hundredths of a level; negative where it costs.
    pub hundredths: i32,
    /// The reason; programs read it in English.
    #[serde(serialize_with = "in_english")]
    pub because: Why,
    /// First byte and the byte after the last, in the words as typed.
    pub span: Option<(usize, usize)>,
    /// Whether it is where the count begins, and earned by nothing.
    pub is_base: bool,
}

fn in_english<S: Serializer>(why: &Why, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&why.said(&*Words::english().map_err(S::Error::custom)?))
}

/// Where events go. The path search listens to nothing and so pays for no text.
pub(super) trait Sink {
    /// Takes an event that is shown and nothing else; the closure is only run by a sink that listens.
    fn tell(&mut self, event: impl FnOnce() -> Event);

    /// Takes an event that figures are made of: those of a report, what is recognised, the ending.
    fn count(&mut self, event: impl FnOnce() -> Event);

    /// Whether it wants what is only shown.
    fn is_shown(&self) -> bool;
}

impl Sink for Vec<Event> {
    fn tell(&mut self, event: impl FnOnce() -> Event) {
        self.push(event());
    }

    fn count(&mut self, event: impl FnOnce() -> Event) {
        self.push(event());
    }

    fn is_shown(&self) -> bool {
        true
    }
}

/// Keeps what figures are made of, of runs that nobody looks at.
#[derive(Debug, Default)]
pub(super) struct Counted(pub(super) Vec<Event>);

impl Sink for Counted {
    fn tell(&mut self, _event: impl FnOnce() -> Event) {}

    fn count(&mut self, event: impl FnOnce() -> Event) {
        self.0.push(event());
    }

    fn is_shown(&self) -> bool {
        false
    }
}

/// A sink that drops everything.
#[derive(Debug)]
pub(super) struct Quiet;

impl Sink for Quiet {
    fn tell(&mut self, _event: impl FnOnce() -> Event) {}

    fn count(&mut self, _event: impl FnOnce() -> Event) {}

    fn is_shown(&self) -> bool {
        false
    }
}
