//! What scenes ask of the state, and what replies change in it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{FlagId, Ix, PromiseId};
use crate::domain::rubric::{Dimension, ErrorCode, Tick};
use crate::domain::scenario::model::{Customer, Hidden, Offer, Scene};

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
#[derive(Debug, Clone, PartialEq)]
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
    /// The reply draws a line: no debrief names it as the one to change.
    Boundary,
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
