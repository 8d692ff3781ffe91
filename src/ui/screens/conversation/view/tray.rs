//! What may be answered and what may go along: reply cards, the tray, and the card on the desk.

use serde::Serialize;

use crate::domain::ids::{Ix, Money};
use crate::domain::scenario::model::{Approval, Offer, OfferKind};
use crate::domain::session::{Event, Place, Session, Stage};
use crate::ui::screens::conversation::view::entries::after;
use crate::words::Words;
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

pub(super) fn replies(words: &Words, session: &Session, again: Option<&Again>) -> Vec<ReplyView> {
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
        chips: choice.offers.iter().filter_map(|o| chip(words, stage, *o)).collect(),
    };
    session.choices().into_iter().map(card).collect()
}

pub(super) fn chip(words: &Words, stage: &Stage, offer: Ix<Offer>) -> Option<(String, String)> {
    let offer = stage.scenario.offer(offer)?;
    Some((offer.id.to_string(), stage.scenario.currency.beside(words, &offer.label, offer.face)))
}

pub(super) fn card(words: &Words, session: &Session) -> Option<CardView> {
    if !matches!(session.play().place, Place::Card(_)) {
        return None;
    }
    let mut before = session.scenario().starts.said_in(session.scenario().told_in());
    let mut card = None;
    for event in session.events() {
        match event {
            Event::Card { text, clock, promise, can_delegate } => {
                card = Some(CardView {
                    when: after(words, &before, clock),
                    text: text.clone(),
                    promised: promise.is_some(),
                    can_delegate: *can_delegate,
                });
                before.clone_from(clock);
            }
            Event::Scene { clock, .. } => before.clone_from(clock),
            Event::Turn(turn) => before.clone_from(&turn.clock),
            _ => {}
        }
    }
    card
}

/// Who may give an offer, the trainee or somebody higher.
fn who(level: Approval) -> &'static str {
    match level {
        Approval::FrontLine => "conversation-offer-yours",
        Approval::Supervisor => "conversation-offer-supervisor",
        Approval::Manager => "conversation-offer-manager",
        Approval::Executive => "conversation-offer-executive",
        Approval::Nobody => "conversation-offer-nobody",
    }
}

pub(super) fn offer_view(
    words: &Words,
    session: &Session,
    at: Ix<Offer>,
    (limit, used): (Money, Money),
) -> Option<OfferView> {
    let (scenario, play) = (session.scenario(), session.play());
    let offer = scenario.offer(at)?;
    let money = |m| scenario.currency.told(words, m);
    let approved = play.is_approved(at);
    let too_high = offer.level.level().is_some_and(|needed| needed > play.level()) && !approved;
    let too_much = offer.kind != OfferKind::Entitlement && used.0 + offer.face.0 > limit.0 && !approved;
    let (state, called) = if play.stands(at) {
        (OfferState::Given, "conversation-offer-given")
    } else if play.attached.contains(&at) {
        (OfferState::InReply, "conversation-offer-in-reply")
    } else if offer.level == Approval::Nobody {
        (OfferState::OutOfReach, who(offer.level))
    } else if too_high {
        (OfferState::OverLimit, who(offer.level))
    } else if too_much {
        (OfferState::OverLimit, "conversation-offer-over")
    } else if offer.kind == OfferKind::Entitlement {
        (OfferState::Open, "conversation-offer-owed")
    } else if approved {
        (OfferState::Open, "conversation-offer-approved")
    } else {
        (OfferState::Open, "conversation-offer-yours")
    };
    Some(OfferView {
        id: offer.id.to_string(),
        label: offer.label.clone(),
        worth: words.tell(
            "conversation-worth",
            &[("worth", (&money(offer.face)).into()), ("cost", (&money(offer.cost)).into())],
        ),
        state,
        state_words: words.say(called).to_owned(),
    })
}
