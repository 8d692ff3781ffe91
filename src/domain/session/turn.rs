//! One turn: from what was said to how the customer takes it. A chosen reply, a silence and an
//! answered card all arrive here as [`Said`]; a typed reply needs nothing more than to arrive as one too.

use crate::domain::ids::{Ix, Money, PromiseId};
use crate::domain::recovery::{OfferValue, State, Turn, demands_superior, expected_concession, respond, value_to_customer};
use crate::domain::recovery::{distributive, explain};
use crate::domain::rubric::{ErrorCode, Level, Tick};
use crate::domain::scenario::model::{
    Approval, Consequence, Effect, Fit, Next, Offer, OfferKind, Reply, Scene, Timing, Transfer,
};
use crate::domain::scoring::{Rated, Tray, rate_chosen};
use crate::domain::session::condition::{may_have, shown_mood};
use crate::domain::session::event::{Event, Gauge, Sink, TurnRecord};
use crate::domain::session::moves::CardAnswer;
use crate::domain::session::play::{Given, OutreachState, Place, Play, PromiseState};
use crate::domain::session::rules::Stage;

/// A reply on its way to the customer, rated: everything after this point is the same for chosen,
/// silent and (later) typed replies.
pub(super) struct Said<'a> {
    scene: Ix<Scene>,
    reply: Option<(usize, &'a Reply)>,
    what: &'static str,
    does: &'a Consequence,
    rated: Rated,
    offers: Vec<Ix<Offer>>,
    over_authority: Vec<Ix<Offer>>,
    kept: Vec<Ix<PromiseId>>,
    broken: Vec<Ix<PromiseId>>,
}

impl Stage {
    pub(super) fn choose(&self, play: &mut Play, scene: Ix<Scene>, reply: (usize, &Reply), sink: &mut impl Sink) {
        let does = &reply.1.does;
        let offers = self.going_along(play, &does.offers);
        if self.in_outreach(scene) {
            play.outreach = OutreachState::Taken;
        }
        play.said.push((scene.get(), reply.0));
        let said = self.rate(play, scene, does, offers, "reply");
        let next = self.take_turn(play, &Said { reply: Some(reply), ..said }, sink);
        self.go(play, next, sink);
    }

    pub(super) fn silent(&self, play: &mut Play, scene: Ix<Scene>, sink: &mut impl Sink) {
        let does = &self.scenario.scene(scene).silence;
        let said = self.rate(play, scene, does, Vec::new(), "silence");
        let next = self.take_turn(play, &said, sink);
        self.go(play, next, sink);
    }

    pub(super) fn answer_card(&self, play: &mut Play, at: Ix<Scene>, answer: CardAnswer, sink: &mut impl Sink) {
        let Some(card) = &self.scenario.scene(at).card else { return };
        sink.tell(|| Event::CardAnswered { how: answer });
        let open = card.promise.filter(|p| matches!(play.promise(*p), PromiseState::Open { .. }));
        let (does, what) = match (answer, &card.delegate) {
            (CardAnswer::Keep, _) => {
                if let Some(promise) = open {
                    play.due_kept += 1;
                    self.keep(play, promise, sink);
                }
                if self.in_outreach(at) {
                    play.outreach = OutreachState::Taken;
                }
                self.open_scene(play, at, sink);
                return;
            }
            (CardAnswer::Delegate, Some(delegate)) if play.documented => (&delegate.noted, "delegated with a note"),
            (CardAnswer::Delegate, Some(delegate)) => (&delegate.blind, "delegated without a note"),
            (CardAnswer::Skip | CardAnswer::Delegate, _) => (&card.skip, "skipped"),
        };
        let mut said = self.rate(play, at, does, Vec::new(), what);
        let answered = said.kept.iter().chain(&said.broken).any(|p| Some(*p) == card.promise);
        said.broken.extend(open.filter(|_| !answered));
        let next = self.take_turn(play, &said, sink);
        self.go(play, next, sink);
    }

    fn open_scene(&self, play: &mut Play, at: Ix<Scene>, sink: &mut impl Sink) {
        play.place = Place::Scene(at);
        self.present(play, at, sink);
    }

    /// Rates what is said, with what goes along and what of it is beyond authority.
    fn rate<'a>(
        &self,
        play: &Play,
        scene: Ix<Scene>,
        does: &'a Consequence,
        offers: Vec<Ix<Offer>>,
        what: &'static str,
    ) -> Said<'a> {
        let over_authority = self.beyond_authority(play, does, &offers);
        let changed = !play.attached.is_empty() || does.offers.iter().any(|o| play.removed.contains(o));
        let tray = self.tray(play, does, &offers, changed && self.counts_for_redress(play, does), !over_authority.is_empty());
        let rated = rate_chosen(does.rating, &does.errors, &tray);
        let promise_of = |effect: &Effect, wanted: bool| match effect {
            Effect::Kept(p) if wanted => Some(*p),
            Effect::Broken(p) if !wanted => Some(*p),
            _ => None,
        };
        let kept = does.effects.iter().filter_map(|e| promise_of(e, true)).filter(|p| is_open(play, *p)).collect();
        let broken = does.effects.iter().filter_map(|e| promise_of(e, false)).filter(|p| is_open(play, *p)).collect();
        Said { scene, reply: None, what, does, rated, offers, over_authority, kept, broken }
    }

    /// Whether what the trainee changed in the tray is redress at all; entitlements are owed anyway.
    fn counts_for_redress(&self, play: &Play, does: &Consequence) -> bool {
        let redress = |o: &Ix<Offer>| self.scenario.offer(*o).is_some_and(|o| o.kind != OfferKind::Entitlement);
        play.attached.iter().any(redress) || does.offers.iter().any(|o| play.removed.contains(o) && redress(o))
    }

    fn tray(&self, play: &Play, does: &Consequence, offers: &[Ix<Offer>], changed: bool, over: bool) -> Tray {
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

    /// Offers that this level may not give: each above its approval level, or above what may be given in total.
    fn beyond_authority(&self, play: &Play, does: &Consequence, offers: &[Ix<Offer>]) -> Vec<Ix<Offer>> {
        let rises = u8::from(self.transfer(play, does).is_some());
        let level = (play.level() + rises).min(3);
        let limit = self.scenario.authority.get(usize::from(level)).copied().unwrap_or_default();
        let approved_now = |o: Ix<Offer>| does.effects.iter().any(|e| matches!(e, Effect::Approve(a) if *a == o));
        let addressed = self.addressed(play, does);
        let mut total = self.authority_used(play).0;
        let mut over = Vec::new();
        for at in offers {
            let Some(offer) = self.scenario.offer(*at) else { continue };
            let takers = addressed.iter().filter(|c| may_have(self.scenario.customer(Ix::new(**c)), *at)).count();
            if offer.kind != OfferKind::Entitlement {
                total += offer.face.0 * i64::try_from(takers).unwrap_or(1);
            }
            let too_high = offer.level == Approval::Nobody || offer.level.level().is_some_and(|needed| needed > level);
            let too_much = offer.kind != OfferKind::Entitlement && total > limit.0;
            if (too_high || too_much) && !play.is_approved(*at) && !approved_now(*at) {
                over.push(*at);
            }
        }
        over
    }

    /// The positions of the customers addressed: the reply's own, else the scene's, else everyone.
    fn addressed(&self, play: &Play, does: &Consequence) -> Vec<usize> {
        let scene_to = match play.place {
            Place::Scene(scene) | Place::Card(scene) => self.scenario.scene(scene).to.as_slice(),
            Place::Over => &[],
        };
        let to = if does.to.is_empty() { scene_to } else { &does.to };
        if to.is_empty() { (0..play.customers.len()).collect() } else { to.iter().map(|c| c.get()).collect() }
    }

    /// How this turn hands the case on, if it does.
    fn transfer(&self, play: &Play, does: &Consequence) -> Option<Transfer> {
        let authored = does.effects.iter().find_map(|e| match e {
            Effect::Transfer(how) => Some(*how),
            _ => None,
        });
        let bounced = does.errors.contains(&ErrorCode::PassBuck).then_some(Transfer::Cold);
        authored.or(play.pending_transfer).or(bounced)
    }

    /// Plays the turn through the model and applies what else it changes; returns where the story goes.
    fn take_turn(&self, play: &mut Play, said: &Said<'_>, sink: &mut impl Sink) -> Next {
        let scene = self.scenario.scene(said.scene);
        let before = play.customers.clone();
        let level_before = play.level();
        let mut transfer = self.transfer(play, said.does);
        let unmet = self.answer_demand(play, said, &mut transfer, sink);
        let minutes = said.does.minutes + play.waiting_min;
        let announced = (said.does.announced + play.waiting_announced_min).min(minutes);
        let turns = self.model_turns(play, said, transfer, minutes, announced);
        for (((state, case), turn), i) in play.customers.iter_mut().zip(&self.cases).zip(&turns).zip(0..) {
            let was_heard = state.heard;
            *state = respond(case, state, &turn.as_model());
            if turn.addressed {
                let open = said.offers.iter().copied().filter(|o| may_have(self.scenario.customer(Ix::new(i)), *o));
                record_given(&mut play.given, open, turn, i, was_heard || state.heard);
            }
        }
        play.turns += 1;
        play.story_min += said.does.minutes;
        play.first_reply_min = play.first_reply_min.or(Some(play.story_min));
        clear_what_was_due(play);
        play.returning.extend(&said.over_authority);
        let record_play = &*play;
        sink.tell(|| Event::Turn(Box::new(self.record(record_play, said, &before, &turns, (minutes, announced)))));
        if let Some(how) = transfer.filter(|_| play.level() > level_before) {
            let level = play.level();
            sink.tell(|| Event::LevelRaised { level, how, priced: !scene.must_escalate });
        }
        self.apply_effects(play, said, sink);
        self.automatic_ticks(play, said);
        self.tell_reactions(play, said, sink);
        self.lapse_promises(play, sink);
        if unmet && level_before >= 3 {
            play.walked_out = true;
            sink.tell(|| Event::WalkedOut { text: self.walk_out_words() });
            return Next::End;
        }
        self.raise_demand(play, said, sink);
        let fork = said.does.forks.iter().find(|fork| play.holds(&fork.when, &self.scenario, &self.cases));
        fork.map_or(said.does.next, |fork| fork.next)
    }

    /// A customer who asked for a superior is answered by this turn: listening and taking charge
    /// drops the demand, a warm hand-over meets it, anything else becomes a cold transfer. Returns whether it stays unmet.
    fn answer_demand(&self, play: &mut Play, said: &Said<'_>, transfer: &mut Option<Transfer>, sink: &mut impl Sink) -> bool {
        if !std::mem::take(&mut play.demanding) {
            return false;
        }
        if at_least(said.rated.rating.empathy, 3) && at_least(said.rated.rating.ownership, 3) {
            sink.tell(|| Event::DemandDropped);
            return false;
        }
        if *transfer == Some(Transfer::Warm) {
            return false;
        }
        *transfer = Some(Transfer::Cold);
        true
    }

    fn raise_demand(&self, play: &mut Play, said: &Said<'_>, sink: &mut impl Sink) {
        let addressed = self.addressed(play, said.does);
        let asks = addressed.iter().filter_map(|c| play.customers.get(*c)).any(demands_superior);
        if asks && !self.scenario.scene(said.scene).after_fix {
            play.demanding = true;
            self.tell_demand(play, sink);
        }
    }

    fn walk_out_words(&self) -> String {
        let name = self.cast.names.first().map_or("The customer", |name| name.short.as_str());
        format!("{name} does not wait for an answer. The door closes.")
    }

    fn model_turns(
        &self,
        play: &Play,
        said: &Said<'_>,
        transfer: Option<Transfer>,
        minutes: f64,
        announced: f64,
    ) -> Vec<TurnFor> {
        let scene = self.scenario.scene(said.scene);
        let addressed = self.addressed(play, said.does);
        let has = |wanted: fn(&Effect) -> bool| said.does.effects.iter().any(wanted);
        let repeat = has(|e| matches!(e, Effect::Repeat)) || said.rated.errors.contains(&ErrorCode::Repeat);
        let new_contact = has(|e| matches!(e, Effect::NewContact));
        (0..play.customers.len())
            .map(|i| {
                let mine = addressed.contains(&i);
                let due = play.due_withdrawn.iter().chain(&self.withdrawn_by(play, said)).filter(|w| w.0 == i).fold(
                    (0.0, 0.0),
                    |sum, (_, value, cost)| (sum.0 + value, sum.1 + self.scenario.currency.major(*cost)),
                );
                let promises = mine || due.0 > 0.0;
                TurnFor {
                    addressed: mine,
                    rating: if mine { said.rated.rating } else { crate::domain::rubric::Rating::default() },
                    minutes,
                    announced,
                    work: if mine { Some(said.does.work.unwrap_or(minutes.min(10.0))) } else { Some(0.0) },
                    after_fix: scene.after_fix && play.confirmed,
                    repeat: repeat && mine,
                    // The others are handed on with the case; only who was spoken to feels how.
                    transfer: transfer.map(|how| if mine { how } else { Transfer::Warm }),
                    unpriced_step: scene.must_escalate,
                    new_contact: new_contact && mine,
                    kept: if promises { play.due_kept + count(&said.kept) } else { 0 },
                    broken: if promises { play.due_broken + count(&said.broken) } else { 0 },
                    offers: if mine { self.offer_values(said, i) } else { Vec::new() },
                    withdrawn: due.0,
                    withdrawn_cost: due.1,
                }
            })
            .collect()
    }

    fn offer_values(&self, said: &Said<'_>, customer: usize) -> Vec<OfferValue> {
        let open = said.offers.iter().filter(|o| may_have(self.scenario.customer(Ix::new(customer)), **o));
        open.filter_map(|o| self.scenario.offer(*o)).map(|offer| self.offer_value(offer, said.does.choice)).collect()
    }

    fn offer_value(&self, offer: &Offer, choice: bool) -> OfferValue {
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
    fn withdrawn_by(&self, play: &Play, said: &Said<'_>) -> Vec<(usize, f64, Money)> {
        let taken = said.does.effects.iter().filter_map(|e| match e {
            Effect::Withdraw(offer) => Some(*offer),
            _ => None,
        });
        taken.flat_map(|offer| self.standing_of(play, offer)).collect()
    }

    fn standing_of(&self, play: &Play, offer: Ix<Offer>) -> Vec<(usize, f64, Money)> {
        let cost = self.scenario.offer(offer).map(|o| o.cost).unwrap_or_default();
        let standing = play.given.iter().filter(|g| g.offer == offer && g.standing);
        standing.map(|g| (g.customer, g.value, cost)).collect()
    }

    /// At each new beat, offers beyond authority come back: the value leaves, and a promise is broken.
    pub(super) fn return_offers(&self, play: &mut Play, sink: &mut impl Sink) {
        for at in std::mem::take(&mut play.returning) {
            if play.is_approved(at) || !play.stands(at) {
                continue;
            }
            let back = self.standing_of(play, at);
            play.due_withdrawn.extend(back);
            play.due_broken += 1;
            withdraw(play, at);
            let Some(offer) = self.scenario.offer(at) else { continue };
            sink.tell(|| Event::OfferRefused {
                offer: offer.id.clone(),
                text: offer.refused.as_ref().map_or_else(
                    || format!("{} is not going to happen: nobody who may allow it was asked.", offer.label),
                    |text| self.words(text),
                ),
            });
        }
    }

    /// Broken promises that no further reply will carry reach the customer with the end of the case.
    pub(super) fn settle_what_is_due(&self, play: &mut Play) {
        if play.due_broken == 0 && play.due_withdrawn.is_empty() {
            return;
        }
        for (i, (state, case)) in play.customers.iter_mut().zip(&self.cases).enumerate() {
            let mine = play.due_withdrawn.iter().filter(|w| w.0 == i);
            let (withdrawn, withdrawn_cost) =
                mine.fold((0.0, 0.0), |sum, w| (sum.0 + w.1, sum.1 + self.scenario.currency.major(w.2)));
            let turn = Turn { broken: play.due_broken, withdrawn, withdrawn_cost, ..Turn::silent() };
            *state = respond(case, state, &turn);
        }
        clear_what_was_due(play);
    }

    fn apply_effects(&self, play: &mut Play, said: &Said<'_>, sink: &mut impl Sink) {
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
                Effect::Promise(promise, due_min) => self.promise(play, *promise, *due_min, sink),
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
                Effect::Resolved => play.fixed = true,
                Effect::Confirmed => play.confirmed |= !said.rated.errors.contains(&ErrorCode::Assume),
                Effect::FollowedUp => play.followed_up = true,
                Effect::Note(_) => self.document(play),
                Effect::Set(flag) => {
                    if let Some(slot) = play.flags.get_mut(flag.get()) {
                        *slot = true;
                    }
                }
                // The model and the lists above have taken these in already.
                Effect::Kept(_) | Effect::Broken(_) | Effect::Repeat | Effect::Transfer(_) | Effect::NewContact => {}
            }
        }
    }

    fn promise(&self, play: &mut Play, promise: Ix<PromiseId>, due_min: f64, sink: &mut impl Sink) {
        let due = play.story_min + due_min;
        if let Some(slot) = play.promises.get_mut(promise.get()) {
            *slot = PromiseState::Open { due_min: due };
        }
        if let Some(id) = self.scenario.promises.get(promise.get()) {
            sink.tell(|| Event::Promised { promise: id.clone(), due: self.scenario.starts.plus(due).to_string() });
        }
    }

    fn keep(&self, play: &mut Play, promise: Ix<PromiseId>, sink: &mut impl Sink) {
        if let Some(slot) = play.promises.get_mut(promise.get()) {
            *slot = PromiseState::Kept;
        }
        if let Some(id) = self.scenario.promises.get(promise.get()) {
            sink.tell(|| Event::PromiseKept { promise: id.clone() });
        }
    }

    fn break_promise(&self, play: &mut Play, promise: Ix<PromiseId>, sink: &mut impl Sink) {
        if let Some(slot) = play.promises.get_mut(promise.get()) {
            *slot = PromiseState::Broken;
        }
        if let Some(id) = self.scenario.promises.get(promise.get()) {
            sink.tell(|| Event::PromiseBroken { promise: id.clone() });
        }
    }

    /// Promises whose time has passed are broken; the next turn carries it.
    fn lapse_promises(&self, play: &mut Play, sink: &mut impl Sink) {
        let lapsed: Vec<Ix<PromiseId>> = play
            .promises
            .iter()
            .enumerate()
            .filter(|(_, p)| matches!(p, PromiseState::Open { due_min } if *due_min < play.story_min))
            .map(|(i, _)| Ix::new(i))
            .collect();
        for promise in lapsed {
            play.due_broken += 1;
            self.break_promise(play, promise, sink);
        }
    }

    pub(super) fn document(&self, play: &mut Play) {
        play.documented = true;
        play.tick(Tick::Documented);
    }

    /// An author's tick stands only if the reply, after caps, really did it.
    fn earn(&self, play: &mut Play, tick: Tick, rated: &Rated) {
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

    fn automatic_ticks(&self, play: &mut Play, said: &Said<'_>) {
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

    /// Ticks that only the end can decide.
    pub(super) fn closing_ticks(&self, play: &mut Play) {
        if super::close::is_resolved(play, &self.scenario, &self.cases) {
            play.tick(Tick::Solved);
        }
        if play.followed_up && play.confirmed {
            play.tick(Tick::FollowedUp);
        }
        let open = play.promises.iter().any(|p| matches!(p, PromiseState::Open { .. }));
        if !play.any_broken() && !play.overpromised && !open {
            play.tick(Tick::KeptPromises);
        }
    }

    fn tell_reactions(&self, play: &Play, said: &Said<'_>, sink: &mut impl Sink) {
        let what = said.reply.map_or(said.what, |(_, reply)| reply.id.as_str());
        let customer = self.addressed(play, said.does).first().copied().unwrap_or(0);
        let mood = shown_mood(play, &self.cases, customer);
        sink.tell(|| Event::Reaction {
            customer: self.customer_id(Some(Ix::new(customer))),
            text: self.reaction(&said.does.reaction, mood, said.scene, what, play.visits(said.scene)),
            mood,
        });
    }

    fn record(&self, play: &Play, said: &Said<'_>, before: &[State], turns: &[TurnFor], wait: (f64, f64)) -> TurnRecord {
        let scene = self.scenario.scene(said.scene);
        let gauges = |states: &[State]| self.gauges(states);
        let lead = turns.iter().position(|t| t.addressed).unwrap_or(0);
        let contributions = match (self.cases.get(lead), before.get(lead), turns.get(lead), play.customers.get(lead)) {
            (Some(case), Some(was), Some(turn), Some(is)) => explain(case, was, &turn.as_model(), is),
            _ => Vec::new(),
        };
        let text = said.reply.map_or_else(|| silence_words(said.what).to_owned(), |(_, reply)| self.words(&reply.text));
        let short = said.reply.and_then(|(_, r)| r.short.clone()).unwrap_or_else(|| short_words(said.what, &scene.beat));
        TurnRecord {
            number: play.turns,
            scene: scene.id.clone(),
            reply: said.reply.map(|(_, reply)| reply.id.clone()),
            text,
            short,
            why: said.reply.map(|(_, reply)| reply.why.clone()).unwrap_or_default(),
            rated: said.rated.clone(),
            offers: said.offers.iter().filter_map(|o| self.scenario.offer(*o)).map(|o| o.id.clone()).collect(),
            minutes: wait.0,
            announced: wait.1,
            clock: self.clock(play),
            before: gauges(before),
            after: gauges(&play.customers),
            contributions,
            thought: said.does.thought.as_ref().map(|thought| self.words(thought)).unwrap_or_default(),
        }
    }

    /// The outside view of the customers' states.
    pub fn gauges(&self, states: &[State]) -> Vec<Gauge> {
        let gauge = |(state, case): (&State, &crate::domain::recovery::Case)| Gauge {
            anger: state.anger,
            shown_anger: case.shown_anger(state.anger),
            trust: state.trust,
            patience: state.patience,
            distributive: distributive(case, state),
            procedural: state.procedural,
            interpersonal: state.interpersonal,
            informational: state.informational,
            expected_concession: self.scenario.currency.nearest(expected_concession(case, state)),
        };
        states.iter().zip(&self.cases).map(gauge).collect()
    }
}

/// One customer's share of a turn; owns its offers so that the model's borrowed view can be taken from it.
struct TurnFor {
    addressed: bool,
    rating: crate::domain::rubric::Rating,
    minutes: f64,
    announced: f64,
    work: Option<f64>,
    after_fix: bool,
    repeat: bool,
    transfer: Option<Transfer>,
    unpriced_step: bool,
    new_contact: bool,
    kept: u32,
    broken: u32,
    offers: Vec<OfferValue>,
    withdrawn: f64,
    withdrawn_cost: f64,
}

impl TurnFor {
    fn as_model(&self) -> Turn<'_> {
        Turn {
            rating: self.rating,
            minutes: self.minutes,
            announced: self.announced,
            work: self.work,
            after_fix: self.after_fix,
            repeat: self.repeat,
            transfer: self.transfer,
            unpriced_step: self.unpriced_step,
            new_contact: self.new_contact,
            kept: self.kept,
            broken: self.broken,
            offers: &self.offers,
            withdrawn: self.withdrawn,
            withdrawn_cost: self.withdrawn_cost,
        }
    }
}

fn record_given(
    given: &mut Vec<Given>,
    offers: impl Iterator<Item = Ix<Offer>>,
    turn: &TurnFor,
    customer: usize,
    heard: bool,
) {
    for (offer, value) in offers.zip(&turn.offers) {
        given.push(Given { offer, customer, value: value_to_customer(value, heard), standing: true });
    }
}

fn withdraw(play: &mut Play, offer: Ix<Offer>) {
    for given in play.given.iter_mut().filter(|g| g.offer == offer) {
        given.standing = false;
    }
}

fn clear_what_was_due(play: &mut Play) {
    play.waiting_min = 0.0;
    play.waiting_announced_min = 0.0;
    play.pending_transfer = None;
    play.due_kept = 0;
    play.due_broken = 0;
    play.due_withdrawn.clear();
    play.attached.clear();
    play.removed.clear();
}

fn is_open(play: &Play, promise: Ix<PromiseId>) -> bool {
    matches!(play.promise(promise), PromiseState::Open { .. })
}

fn at_least(level: Option<Level>, bound: u8) -> bool {
    level.is_some_and(|level| level.get() >= bound)
}

fn count(promises: &[Ix<PromiseId>]) -> u32 {
    u32::try_from(promises.len()).unwrap_or(u32::MAX)
}

fn silence_words(what: &str) -> &'static str {
    match what {
        "skipped" => "You let it go by.",
        "delegated with a note" => "You asked a colleague and gave them your note.",
        "delegated without a note" => "You asked a colleague and told them little.",
        _ => "You said nothing.",
    }
}

fn short_words(what: &str, beat: &crate::domain::scenario::model::Beat) -> String {
    match what {
        "skipped" => "Let it go".to_owned(),
        "delegated with a note" | "delegated without a note" => "Delegated".to_owned(),
        "silence" => "Silence".to_owned(),
        _ => beat.name().to_owned(),
    }
}
