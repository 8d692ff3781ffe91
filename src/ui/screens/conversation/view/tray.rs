//! What may be answered and what may go along: reply cards, the tray, and the card on the desk.

use serde::Serialize;

use crate::domain::ids::{Ix, Money};
use crate::domain::scenario::model::{Approval, Offer, OfferKind};
use crate::domain::session::{Event, Place, Session, Stage};
use crate::workflow::retry::Again;

/// A reply card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyView {
    /// Identifier.
    pub id: String,
    /// The words.
    pub text: String,
    /// It was said here before this run was begun again from this decision.
    pub said_before: bool,
    /// Offers that go along: id and label with amount.
    pub chips: Vec<(String, String)>,
}

/// A card on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardView {
    /// When, in words.
    pub when: String,
    /// What it says.
    pub text: String,
    /// The trainee promised this.
    pub promised: bool,
    /// A colleague could do it.
    pub can_delegate: bool,
}

/// An offer in the tray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferView {
    /// Identifier.
    pub id: String,
    /// Name.
    pub label: String,
    /// `Worth $14, costs $5`.
    pub worth: String,
    /// Where it stands.
    pub state: OfferState,
    /// The state in words.
    pub state_words: String,
}

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum OfferState {
    /// Within reach.
    Open,
    /// Goes with the next reply.
    InReply,
    /// Given.
    Given,
    /// Can be said, but will come back: too high or too much.
    OverLimit,
    /// Nobody can give it.
    OutOfReach,
}

pub(super) fn replies(session: &Session, again: Option<&Again>) -> Vec<ReplyView> {
    let stage = session.stage();
    // Once something has been said, it is another decision.
    let turns_since = |steps: usize| {
        let since = session.steps().iter().skip(steps).flat_map(|step| &step.events);
        since.filter(|event| matches!(event, Event::Turn(_))).count()
    };
    let before = again.filter(|again| turns_since(again.steps) == 0).and_then(|again| again.reply.as_ref());
    let card = |choice: crate::domain::session::Choice| ReplyView {
        said_before: before == Some(&choice.id),
        id: choice.id.to_string(),
        text: choice.text,
        chips: choice.offers.iter().filter_map(|o| chip(stage, *o)).collect(),
    };
    session.choices().into_iter().map(card).collect()
}

pub(super) fn chip(stage: &Stage, offer: Ix<Offer>) -> Option<(String, String)> {
    let offer = stage.scenario.offer(offer)?;
    Some((offer.id.to_string(), format!("{}, {}", offer.label, stage.scenario.currency.show(offer.face))))
}

pub(super) fn card(session: &Session) -> Option<CardView> {
    if !matches!(session.play().place, Place::Card(_)) {
        return None;
    }
    session
        .events()
        .filter_map(|event| match event {
            Event::Card { text, clock, promise, can_delegate } => Some(CardView {
                when: clock.clone(),
                text: text.clone(),
                promised: promise.is_some(),
                can_delegate: *can_delegate,
            }),
            _ => None,
        })
        .last()
}

pub(super) fn offer_view(session: &Session, at: Ix<Offer>, limit: Money, used: Money) -> Option<OfferView> {
    let (scenario, play) = (session.scenario(), session.play());
    let offer = scenario.offer(at)?;
    let money = |m| scenario.currency.show(m);
    let approved = play.is_approved(at);
    let too_high = offer.level.level().is_some_and(|needed| needed > play.level()) && !approved;
    let too_much = offer.kind != OfferKind::Entitlement && used.0 + offer.face.0 > limit.0 && !approved;
    let (state, words) = if play.stands(at) {
        (OfferState::Given, "Given".to_owned())
    } else if play.attached.contains(&at) {
        (OfferState::InReply, "In your reply".to_owned())
    } else if offer.level == Approval::Nobody {
        (OfferState::OutOfReach, offer.level.who().to_owned())
    } else if too_high {
        (OfferState::OverLimit, offer.level.who().to_owned())
    } else if too_much {
        (OfferState::OverLimit, "Over your limit".to_owned())
    } else if offer.kind == OfferKind::Entitlement {
        (OfferState::Open, "Owed to them".to_owned())
    } else if approved {
        (OfferState::Open, "Approved".to_owned())
    } else {
        (OfferState::Open, "Yours to give".to_owned())
    };
    Some(OfferView {
        id: offer.id.to_string(),
        label: offer.label.clone(),
        worth: format!("Worth {}, costs {}", money(offer.face), money(offer.cost)),
        state,
        state_words: words,
    })
}
