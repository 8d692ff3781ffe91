//! The rules of play: which moves are open, what each does, how scenes follow one another. A move
//! that is not open is refused and changes nothing.

use std::sync::Arc;

use crate::domain::ids::{CustomerId, Ix, OfferId, ReplyId};
use crate::domain::recovery::Case;
use crate::domain::scenario::model::{
    Beat, ConsultKind, Customer, Ending, Fact, Next, Offer, OfferKind, Reply, Scenario, Scene, Transfer, Week,
};
use crate::domain::scenario::template::Cast;
use crate::domain::session::cast::{cast, shuffled};
use crate::domain::session::close;
use crate::domain::session::condition::consult_position;
use crate::domain::session::event::{Counted, Event, Quiet, Sink};
use crate::domain::session::inbox::look_at_all;
use crate::domain::session::moves::{CardAnswer, CaseNote, Move};
use crate::domain::session::play::{OutreachState, Place, Play, PromiseState};
use crate::domain::session::refusal::Refusal;

/// One scenario with the people and details of one run: everything the rules read and never change.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The case.
    pub scenario: Arc<Scenario>,
    /// The recovery model's view of each customer.
    pub cases: Vec<Case>,
    /// The seed of this run.
    pub seed: u64,
    /// Who appears.
    pub cast: Cast,
}

/// A reply as it stands before the trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its identifier.
    pub id: ReplyId,
    /// The words, names filled in.
    pub text: String,
    /// What goes with it now: the author's offers less those taken out, plus the tray.
    pub offers: Vec<Ix<Offer>>,
}

impl Stage {
    /// Sets a scenario up for one run.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let cases = scenario.customers.iter().map(|customer| case_of(&scenario, customer)).collect();
        let cast = cast(&scenario, seed);
        Self { scenario, cases, seed, cast }
    }

    /// The state before the first move.
    pub fn start(&self) -> Play {
        self.open_with(&mut Quiet)
    }

    /// The same with what is seen and heard before the first move.
    pub(super) fn open_with(&self, sink: &mut impl Sink) -> Play {
        let mut play = Play::start(&self.scenario, &self.cases);
        self.begin(&mut play, sink);
        play
    }

    fn begin(&self, play: &mut Play, sink: &mut impl Sink) {
        if play.desk.is_some() {
            self.open_week(play, Week::First, sink);
        } else {
            self.enter(play, self.scenario.start, sink);
        }
    }

    /// As [`Stage::apply`], telling only what figures are made of.
    pub(super) fn apply_counted(&self, play: &mut Play, mv: &Move) -> Result<Vec<Event>, Refusal> {
        let mut counted = Counted(Vec::with_capacity(2));
        self.step(play, mv, &mut counted)?;
        Ok(counted.0)
    }

    /// Applies one move.
    ///
    /// # Errors
    /// A [`Refusal`] if the move is not open now; the state is then unchanged.
    pub fn apply(&self, play: &mut Play, mv: &Move) -> Result<Vec<Event>, Refusal> {
        // Most replies bring about a turn, a reaction, and the next scene with what is seen and said.
        let mut events = Vec::with_capacity(5);
        self.step(play, mv, &mut events)?;
        Ok(events)
    }

    /// As [`Stage::apply`], without telling anything.
    pub(super) fn apply_quietly(&self, play: &mut Play, mv: &Move) -> Result<(), Refusal> {
        self.step(play, mv, &mut Quiet)
    }

    /// Chooses a reply by its position in the file without telling anything: for the path search.
    pub(crate) fn choose_quietly(&self, play: &mut Play, reply: usize) {
        if let Place::Scene(scene) = play.place
            && let Some(found) = self.scenario.scene(scene).replies.get(reply)
        {
            self.choose(play, scene, (reply, found), &mut Quiet);
        }
    }

    /// Plays silence without telling anything.
    pub(crate) fn silence_quietly(&self, play: &mut Play) {
        if let Place::Scene(scene) = play.place {
            self.silent(play, scene, &mut Quiet);
        }
    }

    /// Answers a card without telling anything.
    pub(crate) fn card_quietly(&self, play: &mut Play, answer: CardAnswer) {
        if let Place::Card(scene) = play.place {
            self.answer_card(play, scene, answer, &mut Quiet);
        }
    }

    /// The positions of the replies open now, in the file's order.
    pub fn open_replies(&self, play: &Play) -> Vec<usize> {
        let Place::Scene(scene) = play.place else { return Vec::new() };
        let replies = self.scenario.scene(scene).replies.iter().enumerate();
        let open =
            |reply: &Reply| play.holds(&reply.when, &self.scenario, &self.cases) && self.has_time(play, &reply.does);
        replies.filter(|(_, reply)| open(reply)).map(|(i, _)| i).collect()
    }

    /// The replies open now, in the order this run shows them.
    pub fn choices(&self, play: &Play) -> Vec<Choice> {
        let Place::Scene(at) = play.place else { return Vec::new() };
        let scene = self.scenario.scene(at);
        let open = self.open_replies(play);
        let order = shuffled(self.seed, scene.id.as_str(), play.visits(at), open.len());
        let replies = order.into_iter().filter_map(|i| scene.replies.get(*open.get(i)?));
        replies
            .map(|reply| Choice {
                id: reply.id.clone(),
                text: self.words(&reply.text),
                offers: self.going_along(play, &reply.does.offers),
            })
            .collect()
    }

    /// What goes with a reply: its author's offers not taken out and not given yet, then the tray.
    pub(super) fn going_along(&self, play: &Play, authored: &[Ix<Offer>]) -> Vec<Ix<Offer>> {
        let mut offers: Vec<Ix<Offer>> =
            authored.iter().copied().filter(|o| !play.removed.contains(o) && !play.stands(*o)).collect();
        for offer in &play.attached {
            if !offers.contains(offer) {
                offers.push(*offer);
            }
        }
        offers
    }

    /// Face value given so far against the authority of the present level (entitlements aside), in the case's money.
    /// In an inbox each round has its own.
    pub fn authority_used(&self, play: &Play) -> crate::domain::ids::Money {
        let standing = play.given.iter().filter(|g| g.standing && self.is_of_this_week(play, g.customer));
        let standing = standing.filter_map(|g| self.scenario.offer(g.offer));
        let counted = standing.filter(|offer| offer.kind != OfferKind::Entitlement);
        crate::domain::ids::Money(counted.map(|offer| offer.face.0).sum())
    }

    pub(super) fn step(&self, play: &mut Play, mv: &Move, sink: &mut impl Sink) -> Result<(), Refusal> {
        if play.place == Place::Over {
            return Err(Refusal::Over);
        }
        match mv {
            Move::Choose { reply } => {
                let scene = self.scene_asking(play)?;
                let found = self.find_reply(play, scene, reply)?;
                self.choose(play, scene, found, sink);
            }
            Move::Say(say) => {
                let scene = self.scene_asking(play)?;
                self.may_send(play, scene)?;
                self.say(play, scene, say, sink)?;
            }
            Move::Silence => {
                let scene = self.scene_asking(play)?;
                self.silent(play, scene, sink);
            }
            Move::Card(answer) => {
                let Place::Card(scene) = play.place else { return Err(Refusal::NoCard) };
                let delegate = self.scenario.scene(scene).card.as_ref().and_then(|card| card.delegate.as_ref());
                if *answer == CardAnswer::Delegate && delegate.is_none() {
                    return Err(Refusal::NobodyToDelegate);
                }
                self.answer_card(play, scene, *answer, sink);
            }
            Move::Attach { offer } => self.attach(play, offer, sink)?,
            Move::Remove { offer } => self.remove(play, offer, sink)?,
            Move::Consult(kind) => self.consult(play, *kind, sink),
            Move::Breath => {
                let minutes = self.scenario.consult.breath;
                self.pass(play, minutes);
                sink.tell(|| Event::Breath { minutes });
            }
            Move::HandOver(how) => self.prepare_hand_over(play, *how, sink)?,
            Move::Note(note) => self.write_note(play, note, sink)?,
            Move::Open { card } => self.open_card(play, card, sink)?,
            Move::CloseInbox => self.close_inbox(play, sink)?,
        }
        Ok(())
    }

    pub(super) fn scene_asking(&self, play: &Play) -> Result<Ix<Scene>, Refusal> {
        match play.place {
            Place::Scene(scene) => Ok(scene),
            Place::Card(_) => Err(Refusal::CardFirst),
            Place::Desk => Err(Refusal::AtDesk),
            Place::Over => Err(Refusal::Over),
        }
    }

    fn find_reply(&self, play: &Play, scene: Ix<Scene>, id: &ReplyId) -> Result<(usize, &Reply), Refusal> {
        let replies = &self.scenario.scene(scene).replies;
        let found = replies.iter().enumerate().find(|(_, reply)| reply.id == *id);
        let (at, reply) = found.ok_or_else(|| Refusal::UnknownReply(id.clone()))?;
        if !play.holds(&reply.when, &self.scenario, &self.cases) {
            return Err(Refusal::ReplyClosed(id.clone()));
        }
        self.needs_time(play, &reply.does)?;
        Ok((at, reply))
    }

    fn attach(&self, play: &mut Play, id: &OfferId, sink: &mut impl Sink) -> Result<(), Refusal> {
        let offer = self.known_offer(id)?;
        if play.place == Place::Desk {
            return Err(Refusal::AtDesk);
        }
        if self.scenario.offer(offer).is_some_and(|o| o.level.level().is_none()) {
            return Err(Refusal::NobodyCanGive(id.clone()));
        }
        if play.stands(offer) {
            return Err(Refusal::AlreadyGiven(id.clone()));
        }
        if play.attached.contains(&offer) {
            return Err(Refusal::AlreadyAttached(id.clone()));
        }
        if play.removed.contains(&offer) {
            play.removed.retain(|o| *o != offer);
        } else {
            play.attached.push(offer);
        }
        sink.tell(|| Event::Attached { offer: id.clone() });
        Ok(())
    }

    fn remove(&self, play: &mut Play, id: &OfferId, sink: &mut impl Sink) -> Result<(), Refusal> {
        let offer = self.known_offer(id)?;
        if play.attached.contains(&offer) {
            play.attached.retain(|o| *o != offer);
        } else {
            let scene = self.scene_asking(play)?;
            let authored = self.scenario.scene(scene).replies.iter().any(|r| r.does.offers.contains(&offer));
            if !authored || play.removed.contains(&offer) || play.stands(offer) {
                return Err(Refusal::NotAttached(id.clone()));
            }
            play.removed.push(offer);
        }
        sink.tell(|| Event::Removed { offer: id.clone() });
        Ok(())
    }

    fn known_offer(&self, id: &OfferId) -> Result<Ix<Offer>, Refusal> {
        self.scenario.find_offer(id.as_str()).ok_or_else(|| Refusal::UnknownOffer(id.clone()))
    }

    fn consult(&self, play: &mut Play, kind: ConsultKind, sink: &mut impl Sink) {
        let consult = &self.scenario.consult;
        let minutes = match kind {
            ConsultKind::CaseFile => consult.case_file,
            ConsultKind::Policy => consult.policy,
            ConsultKind::Colleague => consult.colleague,
        };
        self.pass(play, minutes);
        if let Some(done) = play.consulted.get_mut(consult_position(kind)) {
            *done = true;
        }
        let asked = play.colleague_asked;
        if kind == ConsultKind::Colleague {
            play.colleague_asked += 1;
        }
        sink.tell(|| Event::Consulted { kind, lines: self.consulted_lines(kind, asked), minutes });
    }

    fn consulted_lines(&self, kind: ConsultKind, asked: usize) -> Vec<String> {
        let scenario = &self.scenario;
        match kind {
            ConsultKind::CaseFile => {
                scenario.case_file.iter().map(|fact| format!("{}: {}", fact.label, self.words(&fact.text))).collect()
            }
            ConsultKind::Policy => scenario.policy.iter().map(|policy| self.words(&policy.text)).collect(),
            ConsultKind::Colleague => {
                let line = scenario.colleague.get(asked).or(scenario.colleague.last());
                let nobody = || crate::domain::session::lines::nobody_words(scenario.told_in()).to_owned();
                vec![line.map_or_else(nobody, |text| self.words(text))]
            }
        }
    }

    fn prepare_hand_over(&self, play: &mut Play, how: Transfer, sink: &mut impl Sink) -> Result<(), Refusal> {
        self.scene_asking(play)?;
        if play.pending_transfer.is_some() {
            return Err(Refusal::HandOverPrepared);
        }
        if play.level() >= 3 {
            return Err(Refusal::NobodyHigher);
        }
        if how == Transfer::Warm {
            self.pass(play, self.scenario.consult.hand_over);
        }
        play.pending_transfer = Some(how);
        sink.tell(|| Event::HandOverPrepared { how });
        Ok(())
    }

    fn write_note(&self, play: &mut Play, note: &CaseNote, sink: &mut impl Sink) -> Result<(), Refusal> {
        if note.is_empty() {
            return Err(Refusal::EmptyNote);
        }
        if play.place == Place::Desk {
            return Err(Refusal::AtDesk);
        }
        play.note = note.clone();
        let complete = note.is_complete();
        if complete {
            let about = self.spoken_to(play, &[]);
            self.document(play, &about);
        }
        sink.tell(|| Event::Noted { complete });
        Ok(())
    }

    /// Minutes of an optional move: the story clock shows them at once, the customer feels them with the next turn.
    fn pass(&self, play: &mut Play, minutes: f64) {
        play.story_min += minutes;
        play.waiting_min += minutes;
    }

    /// Goes on to another scene or to the end.
    pub(super) fn go(&self, play: &mut Play, next: Next, sink: &mut impl Sink) {
        match self.turned_aside(play, next) {
            Next::Scene(scene) => self.enter(play, scene, sink),
            Next::End => self.finish(play, sink),
            Next::Desk => self.back_to_desk(play, sink),
            Next::NextWeek => self.open_week(play, Week::Next, sink),
        }
    }

    /// What stands in the file by now.
    pub fn file<'a>(&'a self, play: &'a Play) -> impl Iterator<Item = &'a Fact> {
        self.scenario.file(|fact| play.knows(fact.get()))
    }

    /// Where a way leads as things stand. A scene is passed by once and not on and on, so no way turns in a circle.
    pub(super) fn turned_aside(&self, play: &Play, next: Next) -> Next {
        let Next::Scene(scene) = next else { return next };
        let mut aside = self.scenario.scene(scene).instead.iter();
        let turn = aside.find(|fork| play.holds(&fork.when, &self.scenario, &self.cases));
        turn.map_or(next, |fork| fork.next)
    }

    pub(super) fn enter(&self, play: &mut Play, at: Ix<Scene>, sink: &mut impl Sink) {
        self.return_offers(play, sink);
        let scene = self.scenario.scene(at);
        self.look_at(play, scene);
        // Nobody stands at the counter asking for a superior days after the fix.
        play.demanding &= !scene.after_fix;
        let Some(card) = &scene.card else {
            play.place = Place::Scene(at);
            self.present(play, at, sink);
            return;
        };
        play.place = Place::Card(at);
        let jump = f64::from(self.scenario.starts.plus(play.story_min).until(card.at));
        play.story_min += jump;
        // Whoever waits for an agreed day does not stand waiting: the jump is no unannounced wait.
        play.waiting_min += jump;
        play.waiting_announced_min += jump;
        let promise = card.promise.filter(|p| matches!(play.promise(*p), PromiseState::Open { .. }));
        sink.tell(|| Event::Card {
            text: card.text.as_ref().map(|text| self.words(text)).unwrap_or_default(),
            clock: self.clock(play),
            promise: promise.and_then(|p| self.scenario.promises.get(p.get()).cloned()),
            can_delegate: card.delegate.is_some(),
        });
    }

    /// The scene opens: the clock, what is seen, what is said.
    pub(super) fn present(&self, play: &mut Play, at: Ix<Scene>, sink: &mut impl Sink) {
        if let Some(visits) = play.visits.get_mut(at.get()) {
            *visits += 1;
        }
        let asking = play.begin_to_ask();
        if !sink.is_shown() {
            return;
        }
        let scene = self.scenario.scene(at);
        let visit = play.visits(at);
        sink.tell(|| Event::Scene { scene: scene.id.clone(), beat: scene.beat, clock: self.clock(play) });
        if let Some((i, line)) = self.line(&scene.does, play) {
            sink.tell(|| Event::Narration {
                text: self.variant(&line.any_of, || format!("{}/does/{i}", scene.id), visit),
            });
        }
        if let Some((i, line)) = self.line(&scene.says, play) {
            let speaker = line.by.or(self.first_of(play, scene));
            sink.tell(|| Event::Line {
                customer: self.customer_id(speaker),
                text: self.variant(&line.any_of, || format!("{}/says/{i}", scene.id), visit),
            });
        }
        if let Some(customer) = asking {
            self.tell_demand(play, customer, sink);
        }
    }

    pub(super) fn customer_id(&self, customer: Option<Ix<Customer>>) -> CustomerId {
        customer.map_or(self.scenario.lead(), |at| self.scenario.customer(at)).id.clone()
    }

    /// The story clock in the language of the case, `Friday 19:43`.
    pub fn clock(&self, play: &Play) -> String {
        self.scenario.starts.plus(play.story_min).said_in(self.scenario.told_in())
    }

    /// The end: what is still due comes due, the survey comes back, and either the second chance opens or it is over.
    pub(super) fn finish(&self, play: &mut Play, sink: &mut impl Sink) {
        self.return_offers(play, sink);
        look_at_all(play);
        self.settle_what_is_due(play);
        self.closing_ticks(play);
        let closing = close::closing_now(play, &self.scenario, &self.cases);
        let poor = closing.case.csat <= close::OUTREACH_AT_CSAT;
        if play.survey.is_none() {
            sink.tell(|| Event::Survey { closing: Box::new(closing.clone()) });
            play.survey = Some(closing);
            self.tell_updates(play, sink);
            if let Some(scene) = self.scenario.outreach.filter(|_| poor) {
                play.outreach = OutreachState::Open;
                sink.tell(|| Event::OutreachOpened);
                self.enter(play, scene, sink);
                return;
            }
        } else if play.outreach == OutreachState::Taken {
            play.updated = Some(closing);
        }
        let ending = self.scenario.ending(close::ending(play, &self.scenario, &self.cases));
        play.place = Place::Over;
        sink.count(|| Event::Ended {
            ending: ending.id.clone(),
            title: self.words(&ending.title),
            band: ending.band,
            text: self.words(&ending.text),
            survey: self.words(&ending.survey),
            updated: play.updated.clone().map(Box::new),
        });
    }

    /// The ending of a run that is over, or that would be its ending now.
    pub(crate) fn ending_of(&self, play: &Play) -> Ix<Ending> {
        close::ending(play, &self.scenario, &self.cases)
    }

    /// Whether the present scene is the second chance; an inbox has none beside itself.
    pub(super) fn in_outreach(&self, at: Ix<Scene>) -> bool {
        self.scenario.inbox.is_none() && self.scenario.scene(at).beat == Beat::Outreach
    }
}

/// The recovery model's view of one customer of a scenario.
fn case_of(scenario: &Scenario, customer: &Customer) -> Case {
    let failure = &customer.failure;
    let major = |money| scenario.currency.major(money);
    Case {
        severity: failure.severity,
        kind: failure.kind,
        fair_redress: major(failure.core_loss) + major(failure.extra),
        core_loss: major(failure.core_loss),
        turn_tolerance_min: failure.turn_tolerance_min,
        resolution_tolerance_min: failure.resolution_tolerance_min,
        external: failure.external,
        prior_attempts: failure.prior_attempts,
        persona: customer.persona,
        lifetime_value: major(customer.lifetime_value),
        rate_per_min: scenario.handling_cost_per_min,
    }
}
