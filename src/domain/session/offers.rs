//! What goes along with a turn: whether it may be given, what it is worth, and how it comes back when it
//! was more than anyone here may give.

use crate::domain::ids::{Ix, Money};
use crate::domain::recovery::{OfferValue, value_to_customer};
use crate::domain::scenario::model::{Approval, Consequence, Effect, Fit, Offer, OfferKind, Timing};
use crate::domain::scoring::Tray;
use crate::domain::session::condition::may_have;
use crate::domain::session::effects::at_least;
use crate::domain::session::event::{Event, Sink};
use crate::domain::session::lines;
use crate::domain::session::play::{Given, Play};
use crate::domain::session::rules::Stage;
use crate::domain::session::shares::TurnFor;
use crate::domain::session::turn::Said;

impl Stage {
    /// Whether what the trainee changed in the tray is redress at all; entitlements are owed anyway.
    pub(super) fn counts_for_redress(&self, play: &Play, does: &Consequence) -> bool {
        let redress = |o: &Ix<Offer>| self.scenario.offer(*o).is_some_and(|o| o.kind != OfferKind::Entitlement);
        play.attached.iter().any(redress) || does.offers.iter().any(|o| play.removed.contains(o) && redress(o))
    }

    pub(super) fn tray(
        &self,
        play: &Play,
        does: &Consequence,
        offers: &[Ix<Offer>],
        changed: bool,
        over: bool,
    ) -> Tray {
        let addressed = self.addressed(play, does);
        let lead = addressed.first().copied().unwrap_or(0);
        let redress = |o: &Ix<Offer>| self.scenario.offer(*o).filter(|o| o.kind != OfferKind::Entitlement);
        let standing = play.given.iter().filter(|g| g.standing && g.customer == lead).map(|g| g.offer);
        let all: Vec<&Offer> = standing.chain(offers.iter().copied()).filter_map(|o| redress(&o)).collect();
        let face = |list: &[&Offer], kind: Option<OfferKind>| {
            let counted = list.iter().filter(|o| kind.is_none_or(|kind| o.kind == kind));
            self.scenario.currency.major(Money(counted.map(|o| o.face.0).sum()))
        };
        let going: Vec<&Offer> = offers.iter().filter_map(redress).collect();
        let heard = play.customers.get(lead).is_some_and(|c| c.heard) || at_least(does.rating.empathy, 2);
        Tray {
            changed,
            attached: !going.is_empty(),
            authored: does.offers.iter().any(|o| redress(o).is_some()),
            standing: face(&all, None),
            gestures: face(&all, Some(OfferKind::Gesture)),
            fair: self.cases.get(lead).map_or(0.0, |case| case.fair_redress),
            fits: does.choice
                || (!going.is_empty()
                    && going.iter().all(|o| o.fits == Fit::SameKind && o.timing == Timing::Immediate)),
            over_authority: over,
            heard,
        }
    }

    /// Offers that this level may not give: each above its approval level, or above what may be given in total. What the
    /// same turn takes back makes room, and what cannot be given takes none.
    pub(super) fn beyond_authority(&self, play: &Play, does: &Consequence, offers: &[Ix<Offer>]) -> Vec<Ix<Offer>> {
        let rises = u8::from(self.transfer(play, does).is_some());
        let level = (play.level() + rises).min(3);
        let limit = self.scenario.authority.get(usize::from(level)).copied().unwrap_or_default();
        let approved_now = |o: Ix<Offer>| does.effects.iter().any(|e| matches!(e, Effect::Approve(a) if *a == o));
        let addressed = self.addressed(play, does);
        let redress = |offer: &Offer| offer.kind != OfferKind::Entitlement;
        let back: i64 = does.effects.iter().map(|effect| self.face_withdrawn(play, effect)).sum();
        let mut total = self.authority_used(play).0 - back;
        let mut over = Vec::new();
        for at in offers {
            let Some(offer) = self.scenario.offer(*at) else { continue };
            let takers = addressed.iter().filter(|c| may_have(self.scenario.customer(Ix::new(**c)), *at)).count();
            let face = if redress(offer) { offer.face.0 * i64::try_from(takers).unwrap_or(1) } else { 0 };
            let too_high = offer.level == Approval::Nobody || offer.level.level().is_some_and(|needed| needed > level);
            let too_much = redress(offer) && total + face > limit.0;
            if (too_high || too_much) && !play.is_approved(*at) && !approved_now(*at) {
                over.push(*at);
            } else {
                total += face;
            }
        }
        over
    }

    /// The face value of what an effect takes back, of all who hold it; owed things use no authority.
    fn face_withdrawn(&self, play: &Play, effect: &Effect) -> i64 {
        let Effect::Withdraw(at) = effect else { return 0 };
        let offer = self.scenario.offer(*at).filter(|offer| offer.kind != OfferKind::Entitlement);
        let holders = self.standing_of(play, *at).len();
        offer.map_or(0, |offer| offer.face.0 * i64::try_from(holders).unwrap_or(1))
    }

    pub(super) fn offer_values(&self, said: &Said<'_>, customer: usize) -> Vec<OfferValue> {
        let open = said.offers.iter().filter(|o| may_have(self.scenario.customer(Ix::new(customer)), **o));
        open.filter_map(|o| self.scenario.offer(*o)).map(|offer| self.offer_value(offer, said.does.choice)).collect()
    }

    pub(super) fn offer_value(&self, offer: &Offer, choice: bool) -> OfferValue {
        OfferValue {
            face: self.scenario.currency.major(offer.face),
            cost: self.scenario.currency.major(offer.cost),
            match_factor: if offer.fits == Fit::SameKind { 1.0 } else { 0.75 },
            timing_factor: if offer.timing == Timing::Immediate { 1.0 } else { 0.7 },
            choice_factor: if choice { 1.1 } else { 1.0 },
            kind: offer.kind,
        }
    }

    /// What an author takes back with this very turn.
    pub(super) fn withdrawn_by(&self, play: &Play, said: &Said<'_>) -> Vec<(usize, f64, Money)> {
        let taken = said.does.effects.iter().filter_map(|e| match e {
            Effect::Withdraw(offer) => Some(*offer),
            _ => None,
        });
        taken.flat_map(|offer| self.standing_of(play, offer)).collect()
    }

    pub(super) fn standing_of(&self, play: &Play, offer: Ix<Offer>) -> Vec<(usize, f64, Money)> {
        let cost = self.scenario.offer(offer).map(|o| o.cost).unwrap_or_default();
        let about = play.about();
        let theirs = |given: &&Given| about.is_none_or(|about| given.customer == about);
        let standing = play.given.iter().filter(|g| g.offer == offer && g.standing).filter(theirs);
        standing.map(|g| (g.customer, g.value, cost)).collect()
    }

    /// At each new beat, offers beyond authority come back: the value leaves, and a promise is broken.
    pub(super) fn return_offers(&self, play: &mut Play, sink: &mut impl Sink) {
        if let Some((to, money)) = play.said_beyond.take() {
            play.owe_broken(to);
            sink.tell(|| Event::Narration {
                text: lines::not_given_words(&self.scenario.currency.show(money), self.scenario.told_in()),
            });
        }
        for at in std::mem::take(&mut play.returning) {
            if play.is_approved(at) || !play.stands(at) {
                continue;
            }
            let back = self.standing_of(play, at);
            if play.desk.is_some() {
                for (customer, ..) in &back {
                    play.owe_broken(Some(*customer));
                }
            } else {
                play.owe_broken(None);
            }
            play.due_withdrawn.extend(back);
            withdraw(play, at);
            let Some(offer) = self.scenario.offer(at) else { continue };
            sink.count(|| Event::OfferRefused {
                offer: offer.id.clone(),
                text: offer.refused.as_ref().map_or_else(
                    || format!("{} is not going to happen: nobody who may allow it was asked.", offer.label),
                    |text| self.words(text),
                ),
            });
        }
    }
}

/// Notes what a turn gave to one customer, and what it added to `V`.
pub(super) fn record_given(
    given: &mut Vec<Given>,
    offers: impl Iterator<Item = Ix<Offer>>,
    turn: &TurnFor,
    customer: usize,
    heard: bool,
) {
    for (offer, value) in offers.zip(&turn.offers) {
        let (value, chosen) = (value_to_customer(value, heard), value.choice_factor > 1.0);
        given.push(Given { offer, customer, value, chosen, heard, standing: true });
    }
}

/// An offer no longer stands.
pub(super) fn withdraw(play: &mut Play, offer: Ix<Offer>) {
    let about = play.about();
    for given in play.given.iter_mut().filter(|g| g.offer == offer && about.is_none_or(|about| g.customer == about)) {
        given.standing = false;
    }
}
