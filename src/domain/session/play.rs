//! The state of one run: small, cheap to copy (the path search copies it at every branch) and free of texts.

use crate::domain::ids::{Ix, Money, PromiseId};
use crate::domain::recovery::{Case, State};
use crate::domain::rubric::Tick;
use crate::domain::scenario::model::{Condition, Offer, Scenario, Scene, Transfer};
use crate::domain::session::close::Closing;
use crate::domain::session::desk::Desk;
use crate::domain::session::moves::CaseNote;

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A card stands before the scene: keep, skip or delegate.
    Card(Ix<Scene>),
    /// The customer has spoken; it is the trainee's turn.
    Scene(Ix<Scene>),
    /// At the desk of the inbox: a card may be opened, or the inbox closed.
    Desk,
    /// The case is over.
    Over,
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PromiseState {
    /// Never made.
    None,
    /// Made and due at this story minute.
    Open {
        /// Minutes since the story began.
        due_min: f64,
    },
    /// Kept.
    Kept,
    /// Broken.
    Broken,
}

/// Whether the second chance after a poor survey has been taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutreachState {
    /// Not reached.
    Closed,
    /// Open now, or being played.
    Open,
    /// Open, and the trainee got in touch.
    Taken,
}

/// An offer that was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Given {
    pub(super) offer: Ix<Offer>,
    /// For which customer, by position.
    pub(super) customer: usize,
    /// What it added to `V` when it was made.
    pub(super) value: f64,
    /// The customer picked it among real remedies.
    pub(super) chosen: bool,
    /// It came after the customer had been heard.
    pub(super) heard: bool,
    pub(super) standing: bool,
}

/// The state of one run.
#[derive(Debug, Clone, PartialEq)]
pub struct Play {
    /// Where the run stands.
    pub place: Place,
    /// Each customer's state, in the scenario's order.
    pub customers: Vec<State>,
    /// Story minutes since the start; scheduled cards jump ahead.
    pub story_min: f64,
    /// Turns taken.
    pub turns: u32,
    pub(super) waiting_min: f64,
    pub(super) waiting_announced_min: f64,
    pub(super) pending_transfer: Option<Transfer>,
    pub(super) visits: Vec<u32>,
    pub(super) said: Vec<(usize, usize)>,
    pub(super) known: Vec<bool>,
    pub(super) flags: Vec<bool>,
    pub(super) promises: Vec<PromiseState>,
    pub(super) given: Vec<Given>,
    pub(super) approved: Vec<bool>,
    /// Offers made beyond authority that come back at the next beat.
    pub(super) returning: Vec<Ix<Offer>>,
    /// Money that was said beyond what may be given, in an inbox to whom, until it comes back as a word broken.
    pub(super) said_beyond: Option<(Option<usize>, Money)>,
    pub(super) due_kept: u32,
    pub(super) due_broken: u32,
    pub(super) due_withdrawn: Vec<(usize, f64, Money)>,
    pub(super) overpromised: bool,
    /// Added to the next reply by the trainee.
    pub attached: Vec<Ix<Offer>>,
    /// Taken out of whatever the next reply brings along.
    pub removed: Vec<Ix<Offer>>,
    pub(super) ticks: [bool; Tick::ALL.len()],
    pub(super) consulted: [bool; 3],
    pub(super) colleague_asked: usize,
    pub(super) fixed: bool,
    pub(super) confirmed: bool,
    pub(super) followed_up: bool,
    pub(super) documented: bool,
    /// The case note as written by the trainee.
    pub note: CaseNote,
    /// The customer has asked for a superior and waits for the answer.
    pub demanding: bool,
    /// Who has yet to say so: it is told where they speak next.
    pub(super) asking: Option<usize>,
    pub(super) walked_out: bool,
    pub(super) first_reply_min: Option<f64>,
    /// The second chance.
    pub outreach: OutreachState,
    /// The survey at the end of the case: the result that counts.
    pub survey: Option<Closing>,
    /// The updated result after a second chance.
    pub updated: Option<Closing>,
    /// The desk of an inbox, where there is one.
    pub(super) desk: Option<Box<Desk>>,
}

impl Play {
    pub(super) fn start(scenario: &Scenario, cases: &[Case]) -> Self {
        Self {
            place: Place::Scene(scenario.start),
            customers: cases.iter().map(State::start).collect(),
            story_min: 0.0,
            turns: 0,
            waiting_min: 0.0,
            waiting_announced_min: 0.0,
            pending_transfer: None,
            visits: vec![0; scenario.scenes.len()],
            said: Vec::new(),
            known: vec![false; scenario.hidden.len()],
            flags: vec![false; scenario.flags.len()],
            promises: vec![PromiseState::None; scenario.promises.len()],
            given: Vec::new(),
            approved: vec![false; scenario.offers.len()],
            returning: Vec::new(),
            said_beyond: None,
            due_kept: 0,
            due_broken: 0,
            due_withdrawn: Vec::new(),
            overpromised: false,
            attached: Vec::new(),
            removed: Vec::new(),
            ticks: [false; Tick::ALL.len()],
            consulted: [false; 3],
            colleague_asked: 0,
            fixed: false,
            confirmed: false,
            followed_up: false,
            documented: false,
            note: CaseNote::default(),
            demanding: false,
            asking: None,
            walked_out: false,
            first_reply_min: None,
            outreach: OutreachState::Closed,
            survey: None,
            updated: None,
            desk: scenario.inbox.as_ref().map(|_| Box::new(Desk::new(cases.len(), scenario.promises.len()))),
        }
    }

    /// The level of authority that handles the case now, 0–3; in an inbox that of whomever the scene is about.
    pub fn level(&self) -> u8 {
        if let Some(about) = self.about() {
            return self.customers.get(about).map_or(0, |customer| customer.level);
        }
        self.customers.iter().map(|c| c.level).max().unwrap_or(0)
    }

    /// Who now says that they ask for a superior, once.
    pub(super) fn begin_to_ask(&mut self) -> Option<usize> {
        self.asking.take().filter(|_| self.demanding)
    }

    /// Whether an offer has been given and still stands; in an inbox to whomever the scene is about.
    pub fn stands(&self, offer: Ix<Offer>) -> bool {
        let about = self.about();
        let theirs = |given: &Given| about.is_none_or(|about| given.customer == about);
        self.given.iter().any(|g| g.offer == offer && g.standing && theirs(g))
    }

    /// Whether whoever may has approved an offer.
    pub fn is_approved(&self, offer: Ix<Offer>) -> bool {
        self.approved.get(offer.get()).copied().unwrap_or(false)
    }

    /// What became of a promise.
    pub fn promise(&self, promise: Ix<PromiseId>) -> PromiseState {
        self.promises.get(promise.get()).copied().unwrap_or(PromiseState::None)
    }

    /// How often a scene has been entered.
    pub fn visits(&self, scene: Ix<Scene>) -> u32 {
        self.visits.get(scene.get()).copied().unwrap_or(0)
    }

    /// The ticks earned so far, in their fixed order.
    pub fn ticks(&self) -> impl Iterator<Item = (Tick, bool)> + '_ {
        Tick::ALL.into_iter().zip(self.ticks.iter().copied())
    }

    /// Hidden facts found so far, by position.
    pub fn knows(&self, fact: usize) -> bool {
        self.known.get(fact).copied().unwrap_or(false)
    }

    pub(super) fn tick(&mut self, tick: Tick) {
        for (slot, _) in self.ticks.iter_mut().zip(Tick::ALL).filter(|(_, t)| *t == tick) {
            *slot = true;
        }
    }

    /// Whether `condition` holds; see [`super::condition`].
    pub(super) fn holds(&self, condition: &Condition, scenario: &Scenario, cases: &[Case]) -> bool {
        super::condition::holds(condition, self, scenario, cases)
    }

    /// Any promise or over-authority offer broken so far, due ones included.
    pub fn any_broken(&self) -> bool {
        self.due_broken > 0
            || self.desk.as_ref().is_some_and(|desk| desk.people.iter().any(|person| person.due_broken > 0))
            || self.customers.iter().any(|c| c.broken_promises > 0)
            || self.promises.contains(&PromiseState::Broken)
    }
}
