//! An inbox: survey answers of 3 and below, each a card that opens a short case of its own, on a desk with so much time.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CardId, Ix, StoryTime};
use crate::domain::scenario::model::{Cause, Condition, Customer, Fact, Next, Scene, Text};

/// The desk of a case with several short ones.
#[derive(Debug, Clone)]
pub struct Inbox {
    /// Every card, those of the first week before those of the next.
    pub cards: Vec<InboxCard>,
    /// The round that is played first.
    pub first: Round,
    /// The shorter round a week later, in which shows whether what was mended stays mended.
    pub next: Option<Round>,
}

/// Which round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Week {
    /// The first.
    First,
    /// The one a week later.
    Next,
}

/// A round: how much arrived, and how much desk time there is for it.
#[derive(Debug, Clone)]
pub struct Round {
    /// Survey answers that arrived, alerts among them.
    pub answers: u32,
    /// When it begins; the first begins with the case.
    pub at: Option<StoryTime>,
    /// Desk time, in minutes.
    pub minutes: u32,
    /// Into how many tokens it is divided.
    pub tokens: u32,
    /// Where closing it leads: a scene, the next week, or the end.
    pub close: Next,
}

/// A survey answer of 3 or below.
#[derive(Debug, Clone)]
pub struct InboxCard {
    /// Identifier.
    pub id: CardId,
    /// In which round it arrives.
    pub week: Week,
    /// Whose answer it is. A customer has one card.
    pub customer: Ix<Customer>,
    /// The first rating, 1–3.
    pub rating: u8,
    /// What they wrote; may be empty.
    pub comment: Text,
    /// When they answered.
    pub at: StoryTime,
    /// The scene in which it is decided how they are reached.
    pub start: Ix<Scene>,
    /// Who they are to the company: `Prates Joinery, eleven seats`.
    pub account: Text,
    /// What the list shows of them: `4 years, use down 60 %`.
    pub foot: Text,
    /// What they used, week by week.
    pub bars: Option<Box<Bars>>,
    /// What is on record.
    pub facts: Vec<Fact>,
    /// What is asked above the replies: `How will you reach him?`
    pub ask: Text,
    /// Said beside it, quietly; may be empty.
    pub aside: Text,
    /// The cause that is tagged once the card was dealt with.
    pub cause: Option<Ix<Cause>>,
    /// Whether it arrives at all; asked when its round begins.
    pub when: Condition,
}

/// A row of bars, one a week.
#[derive(Debug, Clone)]
pub struct Bars {
    /// What they count.
    pub title: String,
    /// What they show, in a few words; may be empty.
    pub note: String,
    /// One number a bar, 0 or more.
    pub values: Vec<f64>,
    /// The position of the bar of an event, counted from 0.
    pub mark: Option<usize>,
    /// What that event was.
    pub mark_says: String,
    /// What stands under the first bar.
    pub from: String,
    /// What stands under the last.
    pub to: String,
}

impl Inbox {
    /// A round, if there is one.
    pub fn round(&self, week: Week) -> Option<&Round> {
        match week {
            Week::First => Some(&self.first),
            Week::Next => self.next.as_ref(),
        }
    }

    /// The positions of a round's cards.
    pub fn cards_of(&self, week: Week) -> Range<usize> {
        let first = self.cards.iter().take_while(|card| card.week == Week::First).count();
        match week {
            Week::First => 0..first,
            Week::Next => first..self.cards.len(),
        }
    }

    /// The card at a position.
    pub fn card(&self, at: Ix<InboxCard>) -> Option<&InboxCard> {
        self.cards.get(at.get())
    }

    /// Finds a card by its id.
    pub fn find(&self, id: &CardId) -> Option<Ix<InboxCard>> {
        self.cards.iter().position(|card| card.id == *id).map(Ix::new)
    }

    /// The card of a customer.
    pub fn card_of(&self, customer: Ix<Customer>) -> Option<Ix<InboxCard>> {
        self.cards.iter().position(|card| card.customer == customer).map(Ix::new)
    }
}

impl Round {
    /// Minutes of desk time that one token stands for.
    pub fn minutes_a_token(&self) -> f64 {
        f64::from(self.minutes) / f64::from(self.tokens.max(1))
    }
}
