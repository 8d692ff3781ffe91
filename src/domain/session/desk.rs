//! The desk of an inbox in one run: what is left of the desk time, which card is open, and what is known of each of the
//! people whose answers arrived. A case of one conversation has none.

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Channel, InboxCard, Week};
use crate::domain::session::play::Play;

/// The desk of an inbox.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    /// Which round.
    pub week: Week,
    /// Tokens of desk time that are left of it.
    pub tokens_left: u32,
    /// The card that is open.
    pub card: Option<Ix<InboxCard>>,
    /// The position of the one customer whom the present scene is about, if it is about one.
    pub(super) about: Option<usize>,
    /// Something was said since the card was opened.
    pub(super) begun: bool,
    /// The inbox is being closed: what happens now is what came of leaving cards.
    pub(super) closing: bool,
    /// Each customer, in the scenario's order; each has one card.
    pub(super) people: Vec<Person>,
    /// To whom each promise was made, by position.
    pub(super) promised_to: Vec<Option<usize>>,
}

/// What became of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardState {
    /// It has not arrived, or never does.
    #[default]
    Away,
    /// It waits for an answer.
    Waiting,
    /// It was dealt with.
    Done,
    /// The inbox was closed over it.
    Left,
}

/// One customer of an inbox.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Person {
    pub(super) card: CardState,
    /// By which way they were first answered.
    pub(super) how: Option<Channel>,
    pub(super) marks: [bool; 4],
    pub(super) reached: bool,
    /// Asked for an updated rating once something had changed.
    pub(super) asked: bool,
    pub(super) asked_too_soon: bool,
    pub(super) walked_out: bool,
    /// Minutes they have waited since anybody last spoke to them, and the part of these that was announced.
    pub(super) waited: (f64, f64),
    pub(super) due_kept: u32,
    pub(super) due_broken: u32,
}

/// How far a case has come: of the one case, or of each customer's in an inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Fixed,
    Confirmed,
    FollowedUp,
    Documented,
}

impl Mark {
    fn slot(self) -> usize {
        match self {
            Self::Fixed => 0,
            Self::Confirmed => 1,
            Self::FollowedUp => 2,
            Self::Documented => 3,
        }
    }
}

impl Person {
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.marks.get(mark.slot()).copied().unwrap_or(false)
    }
}

impl Desk {
    pub(super) fn new(people: usize, promises: usize) -> Self {
        Self {
            week: Week::First,
            tokens_left: 0,
            card: None,
            about: None,
            begun: false,
            closing: false,
            people: vec![Person::default(); people],
            promised_to: vec![None; promises],
        }
    }

    pub(super) fn person(&self, customer: usize) -> Person {
        self.people.get(customer).copied().unwrap_or_default()
    }

    /// What became of a customer's card.
    pub fn card_of(&self, customer: usize) -> CardState {
        self.person(customer).card
    }

    /// The position of the one customer whom the present scene is about, if it is about one.
    pub fn about(&self) -> Option<usize> {
        self.about
    }

    /// Whether a card was opened and nothing said yet: another may be opened in its place.
    pub fn is_looking(&self) -> bool {
        self.card.is_some() && !self.begun
    }

    /// Whether a customer was really reached.
    pub fn is_reached(&self, customer: usize) -> bool {
        self.person(customer).reached
    }

    /// Whether a customer was asked for an updated rating when something had changed for them.
    pub fn is_asked(&self, customer: usize) -> bool {
        self.person(customer).asked
    }

    /// Whether a customer was asked so at any time, also before anything had changed.
    pub fn was_ever_asked(&self, customer: usize) -> bool {
        let person = self.person(customer);
        person.asked || person.asked_too_soon
    }

    /// By which way a customer was first answered.
    pub fn how(&self, customer: usize) -> Option<Channel> {
        self.person(customer).how
    }

    /// Whether a customer's alert ever arrived.
    pub fn has_arrived(&self, customer: usize) -> bool {
        self.card_of(customer) != CardState::Away
    }
}

impl Play {
    /// The desk, in an inbox.
    pub fn desk(&self) -> Option<&Desk> {
        self.desk.as_deref()
    }

    /// The position of the customer who is shown: the one whom the present scene of an inbox is about, else the first.
    pub fn shown_customer(&self) -> usize {
        self.about().unwrap_or(0)
    }

    /// In an inbox, the position of the customer whom the present scene is about, if it is about one.
    pub fn about(&self) -> Option<usize> {
        self.desk.as_ref()?.about
    }

    /// Whether a customer's results count: in an inbox, if their alert ever arrived.
    pub fn counts(&self, customer: usize) -> bool {
        self.desk.as_ref().is_none_or(|desk| desk.has_arrived(customer))
    }

    /// How far the case of one customer has come.
    pub(super) fn is(&self, mark: Mark, customer: usize) -> bool {
        match (&self.desk, mark) {
            (Some(desk), mark) => desk.person(customer).is(mark),
            (None, Mark::Fixed) => self.fixed,
            (None, Mark::Confirmed) => self.confirmed,
            (None, Mark::FollowedUp) => self.followed_up,
            (None, Mark::Documented) => self.documented,
        }
    }

    /// The same of whomever the present scene of an inbox is about, and of all whose alert arrived where it is about nobody.
    pub(super) fn has_come(&self, mark: Mark) -> bool {
        match &self.desk {
            None => self.is(mark, 0),
            Some(_) => self.present().all(|customer| self.is(mark, customer)),
        }
    }

    /// Notes how far the case of these customers has come.
    pub(super) fn mark(&mut self, mark: Mark, customers: &[usize]) {
        match (&mut self.desk, mark) {
            (Some(desk), mark) => {
                for customer in customers {
                    let person = desk.people.get_mut(*customer);
                    if let Some(slot) = person.and_then(|person| person.marks.get_mut(mark.slot())) {
                        *slot = true;
                    }
                }
            }
            (None, Mark::Fixed) => self.fixed = true,
            (None, Mark::Confirmed) => self.confirmed = true,
            (None, Mark::FollowedUp) => self.followed_up = true,
            (None, Mark::Documented) => self.documented = true,
        }
    }

    /// Those whom a question about the case is asked of: all, and in an inbox the one whom the present scene is about, or
    /// all whose alert arrived.
    pub(super) fn present(&self) -> impl Iterator<Item = usize> + '_ {
        let about = self.about();
        (0..self.customers.len()).filter(move |customer| match about {
            Some(about) => *customer == about,
            None => self.counts(*customer),
        })
    }

    /// A broken promise that the next turn carries to whom it was made to.
    pub(super) fn owe_broken(&mut self, to: Option<usize>) {
        match self.person_mut(to) {
            Some(person) => person.due_broken += 1,
            None => self.due_broken += 1,
        }
    }

    /// A kept promise that the next turn carries to whom it was made to.
    pub(super) fn owe_kept(&mut self, to: Option<usize>) {
        match self.person_mut(to) {
            Some(person) => person.due_kept += 1,
            None => self.due_kept += 1,
        }
    }

    pub(super) fn person_mut(&mut self, customer: Option<usize>) -> Option<&mut Person> {
        self.desk.as_mut()?.people.get_mut(customer?)
    }

    /// To whom a promise was made, in an inbox.
    pub(super) fn promised_to(&self, promise: usize) -> Option<usize> {
        self.desk.as_ref()?.promised_to.get(promise).copied().flatten()
    }
}
