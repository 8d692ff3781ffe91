//! What a turn changes besides the customer: facts, promises, flags, approvals, ticks.

use crate::domain::ids::{Ix, PromiseId};
use crate::domain::rubric::{ErrorCode, Level, Tick};
use crate::domain::scenario::model::{Effect, Offer, OfferKind};
use crate::domain::scoring::Rated;
use crate::domain::session::close;
use crate::domain::session::desk::Mark;
use crate::domain::session::event::{Event, Sink};
use crate::domain::session::offers::withdraw;
use crate::domain::session::play::{Play, PromiseState};
use crate::domain::session::rules::Stage;
use crate::domain::session::turn::Said;

impl Stage {
    pub(super) fn apply_effects(&self, play: &mut Play, said: &Said<'_>, sink: &mut impl Sink) {
        let to = |play: &Play| self.addressed(play, said.does);
        for promise in &said.kept {
            self.keep(play, *promise, sink);
        }
        for promise in &said.broken {
            self.break_promise(play, *promise, sink);
        }
        for effect in &said.does.effects {
            match effect {
                Effect::Tick(tick) => self.earn(play, *tick, &said.rated),
                Effect::Reveal(fact) => {
                    let new = play.known.get_mut(fact.get()).is_some_and(|known| !std::mem::replace(known, true));
                    if let Some(hidden) = self.scenario.hidden.get(fact.get()).filter(|_| new) {
                        sink.tell(|| Event::Found { fact: hidden.id.clone(), text: self.words(&hidden.text) });
                    }
                }
                Effect::Promise(promise, due_min) => {
                    let first = to(play).first().copied();
                    self.promise(play, (*promise, first), *due_min, sink);
                }
                Effect::Approve(offer) => {
                    if let Some(slot) = play.approved.get_mut(offer.get()) {
                        *slot = true;
                    }
                    let id = self.scenario.offer(*offer).map(|o| o.id.clone());
                    if let Some(offer) = id {
                        sink.tell(|| Event::Approved { offer });
                    }
                }
                Effect::Withdraw(offer) => withdraw(play, *offer),
                Effect::Resolved => play.mark(Mark::Fixed, &to(play)),
                Effect::Confirmed if said.rated.errors.contains(&ErrorCode::Assume) => {}
                Effect::Confirmed => play.mark(Mark::Confirmed, &to(play)),
                Effect::FollowedUp => play.mark(Mark::FollowedUp, &to(play)),
                Effect::Note(_) => self.document(play, &to(play)),
                Effect::Set(flag) => {
                    if let Some(slot) = play.flags.get_mut(flag.get()) {
                        *slot = true;
                    }
                }
                // The model and the lists above have taken these in already.
                Effect::Kept(_)
                | Effect::Broken(_)
                | Effect::Repeat
                | Effect::Transfer(_)
                | Effect::NewContact
                | Effect::Boundary
                // Those of an inbox come last: what is asked for depends on the rest.
                | Effect::Reached
                | Effect::AskUpdate => {}
            }
        }
        self.note_people(play, said, sink);
    }

    fn promise(
        &self,
        play: &mut Play,
        (promise, to): (Ix<PromiseId>, Option<usize>),
        due_min: f64,
        sink: &mut impl Sink,
    ) {
        let due = play.story_min + due_min;
        if let Some(slot) = play.desk.as_mut().and_then(|desk| desk.promised_to.get_mut(promise.get())) {
            *slot = to;
        }
        if let Some(slot) = play.promises.get_mut(promise.get()) {
            *slot = PromiseState::Open { due_min: due };
        }
        if let Some(id) = self.scenario.promises.get(promise.get()) {
            let due = || self.scenario.starts.plus(due).said_in(self.scenario.told_in());
            sink.count(|| Event::Promised { promise: id.clone(), due: due() });
        }
    }

    pub(super) fn keep(&self, play: &mut Play, promise: Ix<PromiseId>, sink: &mut impl Sink) {
        if let Some(slot) = play.promises.get_mut(promise.get()) {
            *slot = PromiseState::Kept;
        }
        if let Some(id) = self.scenario.promises.get(promise.get()) {
            sink.count(|| Event::PromiseKept { promise: id.clone() });
        }
    }

    pub(super) fn break_promise(&self, play: &mut Play, promise: Ix<PromiseId>, sink: &mut impl Sink) {
        if let Some(slot) = play.promises.get_mut(promise.get()) {
            *slot = PromiseState::Broken;
        }
        if let Some(id) = self.scenario.promises.get(promise.get()) {
            sink.count(|| Event::PromiseBroken { promise: id.clone() });
        }
    }

    /// Promises whose time has passed are broken; the next turn carries it.
    pub(super) fn lapse_promises(&self, play: &mut Play, sink: &mut impl Sink) {
        let lapsed: Vec<Ix<PromiseId>> = play
            .promises
            .iter()
            .enumerate()
            .filter(|(_, p)| matches!(p, PromiseState::Open { due_min } if *due_min < play.story_min))
            .map(|(i, _)| Ix::new(i))
            .collect();
        for promise in lapsed {
            play.owe_broken(play.promised_to(promise.get()));
            self.break_promise(play, promise, sink);
        }
    }

    pub(super) fn document(&self, play: &mut Play, customers: &[usize]) {
        play.mark(Mark::Documented, customers);
        play.tick(Tick::Documented);
    }

    /// An author's tick stands only if the reply, after caps, really did it.
    pub(super) fn earn(&self, play: &mut Play, tick: Tick, rated: &Rated) {
        let hollow = rated.errors.iter().any(|e| matches!(e, ErrorCode::Cond | ErrorCode::Cliche));
        let earned = match tick {
            Tick::Apologised => at_least(rated.rating.empathy, 2) && !hollow,
            Tick::OwnedIt => at_least(rated.rating.ownership, 3),
            Tick::Personal => !rated.errors.contains(&ErrorCode::Script),
            Tick::FoundCause => !rated.errors.contains(&ErrorCode::Repeat),
            _ => true,
        };
        if earned {
            play.tick(tick);
        }
    }

    pub(super) fn automatic_ticks(&self, play: &mut Play, said: &Said<'_>) {
        if at_least(said.rated.rating.ownership, 3) && !said.rated.errors.contains(&ErrorCode::Blame) {
            play.tick(Tick::OwnedIt);
        }
        if said.does.choice {
            play.tick(Tick::GaveChoice);
        }
        let gesture = |o: &Ix<Offer>| self.scenario.offer(*o).is_some_and(|o| o.kind == OfferKind::Gesture);
        if said.offers.iter().any(gesture) {
            play.tick(Tick::AddedSomething);
        }
        play.overpromised |= said.rated.errors.contains(&ErrorCode::Overpromise) || !said.over_authority.is_empty();
    }

    /// Whether the loss is repaired; in an inbox that of everybody who was reached, and of somebody.
    fn is_solved(&self, play: &Play) -> bool {
        let resolved = |customer: usize| close::is_resolved_for(play, &self.scenario, &self.cases, customer);
        match play.desk() {
            None => close::is_resolved(play, &self.scenario, &self.cases),
            Some(desk) => {
                let mut reached = (0..play.customers.len()).filter(|customer| desk.is_reached(*customer)).peekable();
                reached.peek().is_some() && reached.all(resolved)
            }
        }
    }

    /// Ticks that only the end can decide.
    pub(super) fn closing_ticks(&self, play: &mut Play) {
        if self.is_solved(play) {
            play.tick(Tick::Solved);
        }
        if (0..play.customers.len()).any(|at| play.is(Mark::FollowedUp, at) && play.is(Mark::Confirmed, at)) {
            play.tick(Tick::FollowedUp);
        }
        let open = play.promises.iter().any(|p| matches!(p, PromiseState::Open { .. }));
        if !play.any_broken() && !play.overpromised && !open {
            play.tick(Tick::KeptPromises);
        }
    }
}

/// Whether a dimension was scored and reaches a level.
pub(super) fn at_least(level: Option<Level>, bound: u8) -> bool {
    level.is_some_and(|level| level.get() >= bound)
}

/// Whether a promise was made and is still open.
pub(super) fn is_open(play: &Play, promise: Ix<PromiseId>) -> bool {
    matches!(play.promise(promise), PromiseState::Open { .. })
}
