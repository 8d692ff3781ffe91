//! The rules of an inbox: which card may be opened, what desk time buys, what becomes of those nobody answered, and who
//! changes their rating. What happens within a card is played by the rules of every conversation.

use crate::domain::ids::{CardId, Ix};
use crate::domain::recovery::Case;
use crate::domain::scenario::model::{
    Consequence, Customer, Effect, Inbox, InboxCard, Next, OfferKind, Scenario, Scene, Week,
};
use crate::domain::session::close;
use crate::domain::session::desk::{CardState, Desk};
use crate::domain::session::event::{Event, Quiet, Sink};
use crate::domain::session::moves::CaseNote;
use crate::domain::session::play::{Place, Play};
use crate::domain::session::refusal::Refusal;
use crate::domain::session::rules::Stage;
use crate::domain::session::shares::TurnFor;
use crate::domain::session::turn::Said;

/// The next week begins no sooner than so many minutes after the case: a Monday is not this same Monday.
const NEXT_WEEK_MIN: f64 = 4.0 * 24.0 * 60.0;
const WEEK_MIN: f64 = 7.0 * 24.0 * 60.0;

impl Stage {
    /// The inbox and its desk.
    fn at_an_inbox<'p>(&self, play: &'p Play) -> Result<(&Inbox, &'p Desk), Refusal> {
        self.scenario.inbox.as_deref().zip(play.desk()).ok_or(Refusal::NoInbox)
    }

    /// Whether another card may be opened, or the inbox closed.
    fn may_leave(&self, play: &Play) -> Result<(&Inbox, Week), Refusal> {
        let (inbox, desk) = self.at_an_inbox(play)?;
        match play.place {
            Place::Over => Err(Refusal::Over),
            Place::Desk => Ok((inbox, desk.week)),
            Place::Scene(_) | Place::Card(_) if desk.is_looking() => Ok((inbox, desk.week)),
            Place::Scene(_) | Place::Card(_) if desk.card.is_some() => Err(Refusal::InTheMiddle),
            Place::Scene(_) | Place::Card(_) => Err(Refusal::InboxIsClosed),
        }
    }

    pub(super) fn open_card(&self, play: &mut Play, id: &CardId, sink: &mut impl Sink) -> Result<(), Refusal> {
        let (inbox, _) = self.may_leave(play)?;
        let at = inbox.find(id).ok_or_else(|| Refusal::UnknownCard(id.clone()))?;
        let (_, desk) = self.at_an_inbox(play)?;
        let Some(card) = inbox.card(at) else { return Err(Refusal::UnknownCard(id.clone())) };
        match desk.card_of(card.customer.get()) {
            CardState::Away => return Err(Refusal::NotArrived(id.clone())),
            CardState::Done | CardState::Left => return Err(Refusal::CardDone(id.clone())),
            CardState::Waiting if desk.card == Some(at) => return Err(Refusal::CardIsOpen(id.clone())),
            CardState::Waiting => {}
        }
        self.open(play, at, sink);
        Ok(())
    }

    /// Opens a card that waits.
    pub(super) fn open(&self, play: &mut Play, at: Ix<InboxCard>, sink: &mut impl Sink) {
        let Some(card) = self.scenario.inbox.as_ref().and_then(|inbox| inbox.card(at)) else { return };
        put_away(play);
        if let Some(desk) = &mut play.desk {
            desk.card = Some(at);
        }
        sink.tell(|| Event::CardOpened {
            card: card.id.clone(),
            customer: self.scenario.customer(card.customer).id.clone(),
        });
        self.enter(play, card.start, sink);
    }

    /// The cards that wait, in the file's order.
    pub fn waiting_cards(&self, play: &Play) -> Vec<Ix<InboxCard>> {
        let Ok((inbox, desk)) = self.at_an_inbox(play) else { return Vec::new() };
        let waits = |at: &usize| {
            let card = inbox.cards.get(*at);
            card.is_some_and(|card| desk.card_of(card.customer.get()) == CardState::Waiting)
        };
        inbox.cards_of(desk.week).filter(waits).map(Ix::new).collect()
    }

    /// The card of the present scene, if it belongs to one.
    pub fn open_card_of(&self, play: &Play) -> Option<&InboxCard> {
        self.scenario.inbox.as_ref()?.card(play.desk()?.card?)
    }

    /// Opens a card without telling anything: for the path search.
    pub(crate) fn open_quietly(&self, play: &mut Play, card: Ix<InboxCard>) {
        self.open(play, card, &mut Quiet);
    }

    /// Closes the inbox without telling anything.
    pub(crate) fn close_quietly(&self, play: &mut Play) {
        drop(self.close_inbox(play, &mut Quiet));
    }

    /// A round begins: the alerts that arrive are on the desk.
    pub(super) fn open_week(&self, play: &mut Play, week: Week, sink: &mut impl Sink) {
        let Some((inbox, round)) = self.scenario.inbox.as_ref().and_then(|inbox| Some((inbox, inbox.round(week)?)))
        else {
            self.finish(play, sink);
            return;
        };
        self.return_offers(play, sink);
        if let Some(at) = round.at {
            let mut jump = f64::from(self.scenario.starts.plus(play.story_min).until(at));
            while play.story_min + jump < NEXT_WEEK_MIN {
                jump += WEEK_MIN;
            }
            play.story_min += jump;
            self.lapse_promises(play, sink);
        }
        let arrives = |at: &usize| {
            let card = inbox.cards.get(*at);
            card.is_some_and(|card| play.holds(&card.when, &self.scenario, &self.cases))
        };
        let arrived: Vec<usize> = inbox.cards_of(week).filter(arrives).collect();
        if let Some(desk) = &mut play.desk {
            (desk.week, desk.tokens_left, desk.card, desk.about) = (week, round.tokens, None, None);
            for card in arrived.iter().filter_map(|at| inbox.cards.get(*at)) {
                if let Some(person) = desk.people.get_mut(card.customer.get()) {
                    person.card = CardState::Waiting;
                }
            }
        }
        play.place = Place::Desk;
        sink.tell(|| Event::InboxOpened {
            week,
            clock: self.clock(play),
            answers: round.answers,
            alerts: arrived.iter().filter_map(|at| inbox.cards.get(*at)).map(|card| card.id.clone()).collect(),
            tokens: round.tokens,
        });
    }

    /// A card leads back to the desk: it has been dealt with.
    pub(super) fn back_to_desk(&self, play: &mut Play, sink: &mut impl Sink) {
        self.return_offers(play, sink);
        if let Some(card) = self.open_card_of(play) {
            if let Some(person) = play.person_mut(Some(card.customer.get())) {
                person.card = CardState::Done;
            }
            let cause = card.cause.and_then(|cause| self.scenario.causes.get(cause.get()));
            sink.tell(|| Event::CardDone { card: card.id.clone(), cause: cause.map(|cause| cause.id.clone()) });
        }
        put_away(play);
        play.note = CaseNote::default();
        play.demanding = false;
        // What one was allowed for somebody is no leave for the next.
        play.approved.fill(false);
        play.place = Place::Desk;
    }

    /// The inbox is closed for the week: whoever still waits hears nothing, and all of that takes no longer than the
    /// longest of it.
    pub(super) fn close_inbox(&self, play: &mut Play, sink: &mut impl Sink) -> Result<(), Refusal> {
        let (inbox, week) = self.may_leave(play)?;
        let close = inbox.round(week).map_or(Next::End, |round| round.close);
        put_away(play);
        sink.tell(|| Event::InboxClosed { week });
        let (began, mut longest) = (play.story_min, 0.0_f64);
        for at in self.waiting_cards(play) {
            let Some(card) = inbox.card(at) else { continue };
            play.story_min = began;
            if let Some(desk) = &mut play.desk {
                (desk.card, desk.about, desk.closing) = (Some(at), Some(card.customer.get()), true);
            }
            play.place = Place::Scene(card.start);
            sink.tell(|| Event::CardLeft { card: card.id.clone() });
            // Where the silence would lead is not gone: nobody is there to go on.
            self.keep_silent(play, card.start, sink);
            self.return_offers(play, sink);
            longest = longest.max(play.story_min - began);
            if let Some(person) = play.person_mut(Some(card.customer.get())) {
                person.card = CardState::Left;
            }
        }
        play.story_min = began + longest;
        play.demanding = false;
        put_away(play);
        if let Some(desk) = &mut play.desk {
            desk.closing = false;
        }
        play.place = Place::Desk;
        self.go(play, close, sink);
        Ok(())
    }

    /// Whom the scene that opens is about.
    pub(super) fn look_at(&self, play: &mut Play, scene: &Scene) {
        let about = match self.open_card_of(play) {
            Some(card) => Some(card.customer),
            None => scene.to.first().filter(|_| scene.to.len() == 1).copied(),
        };
        if let Some(desk) = &mut play.desk {
            desk.about = about.map(Ix::get);
        }
    }

    /// The customer who speaks first in a scene: its first; in a card of an inbox, whose card it is.
    pub(super) fn first_of(&self, play: &Play, scene: &Scene) -> Option<Ix<Customer>> {
        scene.to.first().copied().or_else(|| play.about().map(Ix::new))
    }

    /// Whether there is desk time left for something.
    pub(super) fn has_time(&self, play: &Play, does: &Consequence) -> bool {
        play.desk.as_ref().is_none_or(|desk| does.tokens <= desk.tokens_left)
    }

    /// The same, as a refusal.
    pub(super) fn needs_time(&self, play: &Play, does: &Consequence) -> Result<(), Refusal> {
        let left = play.desk.as_ref().map_or(0, |desk| desk.tokens_left);
        if self.has_time(play, does) { Ok(()) } else { Err(Refusal::NoTime { needs: does.tokens, left }) }
    }

    /// Notes that something was said in the open card, by which way, and what of the desk time it took.
    pub(super) fn spend(&self, play: &mut Play, said: &Said<'_>, sink: &mut impl Sink) {
        let Some(desk) = &mut play.desk else { return };
        desk.begun = true;
        desk.tokens_left = desk.tokens_left.saturating_sub(said.does.tokens);
        let left = desk.tokens_left;
        let way = said.reply.and_then(|(_, reply)| reply.by);
        if let Some(person) = desk.about.and_then(|about| desk.people.get_mut(about)) {
            person.how = person.how.or(way);
        }
        if said.does.tokens > 0 {
            sink.tell(|| Event::TokensSpent { tokens: said.does.tokens, left });
        }
    }

    /// What a turn changes of the people of an inbox: who was reached, and who was asked whether they want to change
    /// their rating. That counts only once something has changed for them, by this very turn or before.
    pub(super) fn note_people(&self, play: &mut Play, said: &Said<'_>, sink: &mut impl Sink) {
        if play.desk.is_none() {
            return;
        }
        let channel = self.scenario.scene(said.scene).channel;
        let effects = &said.does.effects;
        let reaches = effects.iter().any(|effect| matches!(effect, Effect::Reached));
        let asks = effects.iter().any(|effect| matches!(effect, Effect::AskUpdate));
        for customer in self.addressed(play, said.does) {
            let id = || self.customer_id(Some(Ix::new(customer)));
            let changed = self.has_changed(play, customer);
            let Some(person) = play.person_mut(Some(customer)) else { continue };
            if reaches {
                person.how = person.how.or(Some(channel));
                if !std::mem::replace(&mut person.reached, true) {
                    sink.tell(|| Event::Reached { customer: id() });
                }
            }
            if asks {
                if changed {
                    person.asked = true;
                    sink.tell(|| Event::UpdateAsked { customer: id() });
                } else {
                    person.asked_too_soon = true;
                    sink.tell(|| Event::AskedTooSoon { customer: id() });
                }
            }
        }
    }

    /// Whether something has changed for a customer: their case is resolved, or redress stands.
    fn has_changed(&self, play: &Play, customer: usize) -> bool {
        let redress = play.given.iter().any(|given| {
            let offer = self.scenario.offer(given.offer);
            given.standing
                && given.customer == customer
                && offer.is_some_and(|offer| offer.kind != OfferKind::Entitlement)
        });
        redress || close::is_resolved_for(play, &self.scenario, &self.cases, customer)
    }

    /// Whether a customer's card is of the round that is played, where there are rounds.
    pub(super) fn is_of_this_week(&self, play: &Play, customer: usize) -> bool {
        let Some((inbox, desk)) = self.scenario.inbox.as_deref().zip(play.desk()) else { return true };
        inbox.cards.iter().any(|card| card.customer.get() == customer && card.week == desk.week)
    }

    /// How the others wait while somebody is spoken to: those whose card still lies there.
    pub(super) fn let_wait(&self, play: &mut Play, turns: &[TurnFor], (minutes, announced): (f64, f64)) {
        let Some(desk) = &mut play.desk else { return };
        if desk.closing {
            return;
        }
        for (person, turn) in desk.people.iter_mut().zip(turns) {
            if turn.addressed {
                person.waited = (0.0, 0.0);
            } else if person.card == CardState::Waiting {
                person.waited = (person.waited.0 + minutes, person.waited.1 + announced);
            }
        }
    }

    /// Who leaves: in an inbox that ends their card, and the rest goes on.
    pub(super) fn gone(&self, play: &mut Play, said: &Said<'_>) -> Next {
        play.walked_out = true;
        let Some(desk) = &mut play.desk else { return Next::End };
        if let Some(person) = desk.about.and_then(|about| desk.people.get_mut(about)) {
            person.walked_out = true;
        }
        if desk.card.is_some() { Next::Desk } else { said.does.next }
    }

    /// Tells who changed their rating, at the end.
    pub(super) fn tell_updates(&self, play: &Play, sink: &mut impl Sink) {
        for (card, updated) in self.updates(play) {
            sink.tell(|| Event::RatingUpdated {
                customer: self.customer_id(Some(card.customer)),
                first: card.rating,
                updated,
            });
        }
    }

    /// Who has changed their rating, or would if the case ended now: their card and the updated rating.
    pub(super) fn updates(&self, play: &Play) -> Vec<(&InboxCard, u8)> {
        updates(play, &self.scenario, &self.cases)
    }
}

/// See [`Stage::updates`].
pub(super) fn updates<'s>(play: &Play, scenario: &'s Scenario, cases: &[Case]) -> Vec<(&'s InboxCard, u8)> {
    let Some((inbox, desk)) = scenario.inbox.as_deref().zip(play.desk()) else { return Vec::new() };
    let asked = inbox.cards.iter().filter(|card| desk.is_asked(card.customer.get()));
    let rated = asked.filter_map(|card| {
        let at = card.customer.get();
        let csat = match &play.survey {
            Some(closing) => closing.customers.get(at)?.csat,
            None => close::outcome_of(play, scenario, cases, at)?.csat,
        };
        Some((card, csat.round().clamp(1.0, 5.0) as u8))
    });
    rated.collect()
}

/// The mean of updated ratings less that of the first ones of the same people; `None` where none is updated.
pub(super) fn lift(updates: &[(&InboxCard, u8)]) -> Option<f64> {
    let sum: f64 = updates.iter().map(|(card, updated)| f64::from(*updated) - f64::from(card.rating)).sum();
    (!updates.is_empty()).then(|| sum / updates.len() as f64)
}

/// How many alerts arrive in the next week: those that did, or would if it began now.
pub(super) fn next_alerts(play: &Play, scenario: &Scenario, cases: &[Case]) -> u32 {
    let Some((inbox, desk)) = scenario.inbox.as_deref().zip(play.desk()) else { return 0 };
    let cards = inbox.cards_of(Week::Next).filter_map(|at| inbox.cards.get(at));
    let count = cards.filter(|card| match desk.week {
        Week::First => play.holds(&card.when, scenario, cases),
        Week::Next => desk.has_arrived(card.customer.get()),
    });
    u32::try_from(count.count()).unwrap_or(u32::MAX)
}

/// What is asked from now on is asked of everybody whose alert arrived.
pub(super) fn look_at_all(play: &mut Play) {
    if let Some(desk) = &mut play.desk {
        (desk.card, desk.about) = (None, None);
    }
}

/// What was prepared for one card does not go along to the next.
fn put_away(play: &mut Play) {
    play.attached.clear();
    play.removed.clear();
    play.pending_transfer = None;
    if let Some(desk) = &mut play.desk {
        (desk.card, desk.about, desk.begun) = (None, None, false);
    }
}
