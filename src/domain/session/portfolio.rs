//! The results of an inbox: not one customer's, but how many were reached, how many changed their rating and by how much,
//! and what arrives next week. First and updated ratings are never mixed.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CardId, CustomerId, Ix};
use crate::domain::scenario::model::{Channel, InboxCard};
use crate::domain::session::desk::CardState;
use crate::domain::session::inbox::{lift, next_alerts};
use crate::domain::session::play::Play;
use crate::domain::session::rules::Stage;
use crate::domain::session::transcript::Session;

/// What became of an inbox. Updated ratings are simulated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portfolio {
    /// Alerts that arrived, in both rounds.
    pub alerts: u32,
    /// Customers who were really reached.
    pub reached: u32,
    /// Customers who were asked for an updated rating, too soon or in time.
    pub asked: u32,
    /// Customers who updated theirs.
    pub updated: u32,
    /// The mean of the updated ratings less that of the first ones of the same people; `None` where none was updated.
    pub lift: Option<f64>,
    /// Each alert, in the file's order.
    pub rows: Vec<PortfolioRow>,
    /// Alerts of the next week, and how many there would be if nothing had been mended; `None` without a next week.
    pub next_alerts: Option<(u32, u32)>,
}

/// What became of one alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortfolioRow {
    /// The card.
    pub card: CardId,
    /// Whose answer it was.
    pub customer: CustomerId,
    /// The first rating, 1–3.
    pub first: u8,
    /// The updated rating, 1–5.
    pub updated: Option<u8>,
    /// Whether they were really reached.
    pub reached: bool,
    /// By which way they were first answered.
    pub how: Option<Channel>,
    /// Whether the inbox was closed over it.
    pub left: bool,
}

impl Session {
    /// What became of the inbox so far, or in the end; `None` in a case that is none.
    pub fn portfolio(&self) -> Option<Portfolio> {
        self.stage().portfolio(self.play())
    }
}

impl Stage {
    fn portfolio(&self, play: &Play) -> Option<Portfolio> {
        let (inbox, desk) = self.scenario.inbox.as_deref().zip(play.desk())?;
        let updates = self.updates(play);
        let row = |card: &InboxCard| {
            let at = card.customer.get();
            PortfolioRow {
                card: card.id.clone(),
                customer: self.scenario.customer(card.customer).id.clone(),
                first: card.rating,
                updated: updates.iter().find(|(updated, _)| updated.id == card.id).map(|(_, rating)| *rating),
                reached: desk.is_reached(at),
                how: desk.how(at),
                left: desk.card_of(at) == CardState::Left,
            }
        };
        let arrived = || inbox.cards.iter().filter(|card| desk.has_arrived(card.customer.get()));
        let rows: Vec<PortfolioRow> = arrived().map(row).collect();
        let asked = arrived().filter(|card| desk.was_ever_asked(card.customer.get())).count();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Some(Portfolio {
            alerts: count(rows.len()),
            reached: count(rows.iter().filter(|row| row.reached).count()),
            asked: count(asked),
            updated: count(updates.len()),
            lift: lift(&updates),
            rows,
            next_alerts: inbox.next.is_some().then(|| {
                let unmended = Play::start(&self.scenario, &self.cases);
                let alerts = |play: &Play| next_alerts(play, &self.scenario, &self.cases);
                (alerts(play), alerts(&unmended))
            }),
        })
    }

    /// The causes that cards which were dealt with are tagged with: the position of each, and how many cards.
    pub fn causes_tagged(&self, play: &Play) -> Vec<(usize, u32)> {
        let Some((inbox, desk)) = self.scenario.inbox.as_deref().zip(play.desk()) else { return Vec::new() };
        let done = |card: &&InboxCard| desk.card_of(card.customer.get()) == CardState::Done;
        let causes: Vec<usize> = inbox.cards.iter().filter(done).filter_map(|card| card.cause).map(Ix::get).collect();
        let tagged = |cause: usize| causes.iter().filter(|tagged| **tagged == cause).count();
        let counts = (0..self.scenario.causes.len()).map(|cause| (cause, u32::try_from(tagged(cause)).unwrap_or(0)));
        counts.filter(|(_, count)| *count > 0).collect()
    }
}
