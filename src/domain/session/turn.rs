//! One turn: from what was said to how the customer takes it. A chosen reply, a silence and an
//! answered card all arrive here as [`Said`], and so does a reply in the trainee's own words (see `routes`).

use crate::domain::ids::{Ix, PromiseId};
use crate::domain::recovery::{
    Case, ConcessionBill, State, bill, demands_superior, distributive, expected_concession, explain, respond,
};
use crate::domain::rubric::ErrorCode;
use crate::domain::scenario::model::{
    Beat, Channel, Consequence, Customer, Effect, Next, Offer, Reply, Scene, Transfer,
};
use crate::domain::scoring::{Rated, rate_chosen};
use crate::domain::session::condition::{may_have, shown_mood};
use crate::domain::session::desk::Mark;
use crate::domain::session::effects::{at_least, is_open};
use crate::domain::session::event::{Event, Gauge, OwnTurn, Sink, TurnRecord, Unspoken};
use crate::domain::session::lines;
use crate::domain::session::moves::CardAnswer;
use crate::domain::session::offers::record_given;
use crate::domain::session::play::{OutreachState, Place, Play, PromiseState};
use crate::domain::session::rules::Stage;
use crate::domain::session::say::{ERASED, Say, WHY_ERASED};
use crate::domain::session::shares::TurnFor;

/// A reply on its way to the customer, rated: everything after this point is the same for chosen, silent and typed
/// replies.
pub(super) struct Said<'a> {
    pub(super) scene: Ix<Scene>,
    pub(super) reply: Option<(usize, &'a Reply)>,
    pub(super) own: Option<&'a Say>,
    pub(super) what: &'static str,
    pub(super) does: &'a Consequence,
    pub(super) rated: Rated,
    pub(super) offers: Vec<Ix<Offer>>,
    pub(super) over_authority: Vec<Ix<Offer>>,
    pub(super) kept: Vec<Ix<PromiseId>>,
    pub(super) broken: Vec<Ix<PromiseId>>,
}

/// Whom a turn is about above all: their place, how they stood before it, and what it is to them.
type Lead<'a> = (usize, Option<&'a State>, Option<&'a TurnFor>);

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
        let next = self.keep_silent(play, scene, sink);
        self.go(play, next, sink);
    }

    /// Plays a silence; returns where it leads.
    pub(super) fn keep_silent(&self, play: &mut Play, scene: Ix<Scene>, sink: &mut impl Sink) -> Next {
        let does = &self.scenario.scene(scene).silence;
        // What was under way arrives all the same; what lies in the tray does not go along with nothing.
        let offers = does.offers.iter().copied().filter(|offer| !play.stands(*offer)).collect();
        let said = self.rate(play, scene, does, offers, "silence");
        self.take_turn(play, &said, sink)
    }

    pub(super) fn answer_card(&self, play: &mut Play, at: Ix<Scene>, answer: CardAnswer, sink: &mut impl Sink) {
        let Some(card) = &self.scenario.scene(at).card else { return };
        sink.tell(|| Event::CardAnswered { how: answer });
        let open = card.promise.filter(|p| matches!(play.promise(*p), PromiseState::Open { .. }));
        let (does, what) = match (answer, &card.delegate) {
            (CardAnswer::Keep, _) => {
                if let Some(promise) = open {
                    play.owe_kept(play.promised_to(promise.get()));
                    self.keep(play, promise, sink);
                }
                if self.in_outreach(at) {
                    play.outreach = OutreachState::Taken;
                }
                self.open_scene(play, at, sink);
                return;
            }
            (CardAnswer::Delegate, Some(delegate)) if play.has_come(Mark::Documented) => {
                (&delegate.noted, "delegated with a note")
            }
            (CardAnswer::Delegate, Some(delegate)) => (&delegate.blind, "delegated without a note"),
            (CardAnswer::Skip | CardAnswer::Delegate, _) => (&card.skip, "skipped"),
        };
        // Whoever is passed over or passed on asks all the same: no step up comes without a word.
        if let Some(customer) = play.begin_to_ask() {
            self.tell_demand(play, customer, sink);
        }
        let offers = does.offers.iter().copied().filter(|offer| !play.stands(*offer)).collect();
        let mut said = self.rate(play, at, does, offers, what);
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
        let tray =
            self.tray(play, does, &offers, changed && self.counts_for_redress(play, does), !over_authority.is_empty());
        let rated = rate_chosen(does.rating, &does.errors, &tray);
        let (kept, broken) = (self.settled_by(play, does, true), self.settled_by(play, does, false));
        Said { scene, reply: None, own: None, what, does, rated, offers, over_authority, kept, broken }
    }

    /// The open promises that a consequence keeps, or breaks.
    pub(super) fn settled_by(&self, play: &Play, does: &Consequence, kept: bool) -> Vec<Ix<PromiseId>> {
        let settled = does.effects.iter().filter_map(|effect| match effect {
            Effect::Kept(promise) if kept => Some(*promise),
            Effect::Broken(promise) if !kept => Some(*promise),
            _ => None,
        });
        settled.filter(|promise| is_open(play, *promise)).collect()
    }

    /// The positions of the customers addressed: the reply's own, else the scene's, else everyone. A scene of an inbox
    /// without its own speaks to whose card it is, and outside a card to nobody.
    pub(super) fn addressed(&self, play: &Play, does: &Consequence) -> Vec<usize> {
        self.spoken_to(play, &does.to)
    }

    /// The same where a reply names `to`.
    pub(super) fn spoken_to(&self, play: &Play, to: &[Ix<Customer>]) -> Vec<usize> {
        let scene_to = match play.place {
            Place::Scene(scene) | Place::Card(scene) => self.scenario.scene(scene).to.as_slice(),
            Place::Desk | Place::Over => &[],
        };
        let to = if to.is_empty() { scene_to } else { to };
        match play.desk() {
            Some(desk) if to.is_empty() => desk.about().into_iter().collect(),
            None if to.is_empty() => (0..play.customers.len()).collect(),
            _ => to.iter().map(|c| c.get()).collect(),
        }
    }

    /// How this turn hands the case on, if it does.
    pub(super) fn transfer(&self, play: &Play, does: &Consequence) -> Option<Transfer> {
        let authored = does.effects.iter().find_map(|e| match e {
            Effect::Transfer(how) => Some(*how),
            _ => None,
        });
        let bounced = does.errors.contains(&ErrorCode::PassBuck).then_some(Transfer::Cold);
        authored.or(play.pending_transfer).or(bounced)
    }

    /// Plays the turn through the model and applies what else it changes; returns where the story goes.
    pub(super) fn take_turn(&self, play: &mut Play, said: &Said<'_>, sink: &mut impl Sink) -> Next {
        let scene = self.scenario.scene(said.scene);
        let before = play.customers.clone();
        let level_before = play.level();
        let mut transfer = self.transfer(play, said.does);
        let unmet = self.answer_demand(play, said, &mut transfer, sink);
        let minutes = said.does.minutes + play.waiting_min;
        let announced = (said.does.announced + play.waiting_announced_min).min(minutes);
        let turns = self.shares(play, said, transfer, minutes, announced);
        self.spend(play, said, sink);
        for (((state, case), turn), i) in play.customers.iter_mut().zip(&self.cases).zip(&turns).zip(0..) {
            if turn.nothing {
                continue;
            }
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
        self.let_wait(play, &turns, (minutes, announced));
        clear_what_was_due(play);
        play.returning.extend(&said.over_authority);
        let beyond = said.own.and_then(|say| say.beyond);
        play.said_beyond = beyond.map(|money| (play.about(), money)).or(play.said_beyond);
        let record_play = &*play;
        let is_shown = sink.is_shown();
        sink.count(|| Event::Turn(Box::new(self.record(record_play, said, (&before, &turns), is_shown))));
        if let Some(how) = transfer.filter(|_| play.level() > level_before) {
            let level = play.level();
            sink.count(|| Event::LevelRaised { level, how, priced: !scene.must_escalate });
        }
        self.apply_effects(play, said, sink);
        self.automatic_ticks(play, said);
        self.tell_reactions(play, said, sink);
        self.lapse_promises(play, sink);
        if unmet && level_before >= 3 {
            sink.tell(|| Event::WalkedOut { text: self.walk_out_words(play, said) });
            return self.gone(play, said);
        }
        let fork = said.does.forks.iter().find(|fork| play.holds(&fork.when, &self.scenario, &self.cases));
        let next = fork.map_or(said.does.next, |fork| fork.next);
        self.raise_demand(play, said, next, sink);
        next
    }

    /// A customer who asked for a superior is answered by this turn: listening and taking charge
    /// drops the demand, a warm hand-over meets it, anything else becomes a cold transfer. Returns whether it stays unmet.
    fn answer_demand(
        &self,
        play: &mut Play,
        said: &Said<'_>,
        transfer: &mut Option<Transfer>,
        sink: &mut impl Sink,
    ) -> bool {
        play.asking = None;
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

    /// A customer at the end of their patience asks for a superior. It is said where they speak the next time: what they have
    /// just done may have been to leave.
    fn raise_demand(&self, play: &mut Play, said: &Said<'_>, next: Next, sink: &mut impl Sink) {
        let asks = |customer: &usize| play.customers.get(*customer).is_some_and(demands_superior);
        let asking = self.addressed(play, said.does).into_iter().find(asks);
        if let Some(customer) = asking
            && !self.scenario.scene(said.scene).after_fix
            && play.desk().is_none_or(|desk| !desk.closing)
        {
            play.demanding = true;
            if self.speaks_next(play, next, customer) {
                play.asking = Some(customer);
            } else {
                self.tell_demand(play, customer, sink);
            }
        }
    }

    /// Whether this customer is there again before anybody else is, or nobody is there any more: whose card of an inbox is
    /// done has rung off or written their last line, and asks for nobody.
    fn speaks_next(&self, play: &Play, next: Next, customer: usize) -> bool {
        match self.turned_aside(play, next) {
            Next::Scene(scene) => {
                let to = &self.scenario.scene(scene).to;
                to.iter().any(|at| at.get() == customer) || to.is_empty() && play.desk().is_none()
            }
            Next::End | Next::Desk | Next::NextWeek => true,
        }
    }

    pub(super) fn tell_demand(&self, play: &Play, customer: usize, sink: &mut impl Sink) {
        let (customer, level) = (Ix::new(customer), play.level());
        sink.tell(|| Event::Demand {
            customer: self.customer_id(Some(customer)),
            text: self.demand_words(self.scenario.customer(customer), level),
        });
    }

    fn demand_words(&self, customer: &Customer, level: u8) -> String {
        let own = customer.asks_higher.get(usize::from(level)).or(customer.asks_higher.last());
        let usual = || lines::demand_words(level, self.scenario.told_in()).to_owned();
        own.map_or_else(usual, |text| self.words(text))
    }

    fn walk_out_words(&self, play: &Play, said: &Said<'_>) -> String {
        let at = self.addressed(play, said.does).first().copied().unwrap_or(0);
        let own = self.words(&self.scenario.customer(Ix::new(at)).walks_out);
        if !own.is_empty() {
            return own;
        }
        let name = self.cast.names.get(at).map_or("The customer", |name| name.short.as_str());
        let channel = self.scenario.scene(said.scene).channel;
        format!("{name} {}", lines::walk_out_words(channel, self.scenario.told_in()))
    }

    fn tell_reactions(&self, play: &Play, said: &Said<'_>, sink: &mut impl Sink) {
        sink.tell(|| {
            let what = said.reply.map_or(said.what, |(_, reply)| reply.id.as_str());
            let customer = self.addressed(play, said.does).first().copied().unwrap_or(0);
            let mood = shown_mood(play, &self.cases, customer);
            Event::Reaction {
                customer: self.customer_id(Some(Ix::new(customer))),
                text: self.reaction(&said.does.reaction, mood, said.scene, what, play.visits(said.scene)),
                mood,
            }
        });
    }

    /// The turn as it is recorded; what only screens show of it is left empty where nobody looks at it.
    fn record(
        &self,
        play: &Play,
        said: &Said<'_>,
        (before, turns): (&[State], &[TurnFor]),
        is_shown: bool,
    ) -> TurnRecord {
        let scene = self.scenario.scene(said.scene);
        let lead = turns.iter().position(|t| t.addressed).unwrap_or(0);
        let mut record = TurnRecord {
            number: play.turns,
            scene: scene.id.clone(),
            reply: said.reply.map(|(_, reply)| reply.id.clone()),
            about: play.about(),
            text: match (said.reply, said.own) {
                (Some((_, reply)), _) => self.words(&reply.text),
                (None, Some(_)) => ERASED.to_owned(),
                (None, None) => unspoken(said.what, scene.channel).sentence().to_owned(),
            },
            short: String::new(),
            why: String::new(),
            own: said.own.map(|say| Box::new(OwnTurn::of(say, scene.letter.is_some()))),
            rated: said.rated.clone(),
            offers: said.offers.iter().filter_map(|o| self.scenario.offer(*o)).map(|o| o.id.clone()).collect(),
            minutes: turns.get(lead).map_or(0.0, |turn| turn.minutes),
            announced: turns.get(lead).map_or(0.0, |turn| turn.announced),
            clock: String::new(),
            before: self.gauges(before),
            after: self.gauges(&play.customers),
            contributions: Vec::new(),
            thought: String::new(),
        };
        if is_shown {
            self.show_in(&mut record, play, said, (lead, before.get(lead), turns.get(lead)));
        }
        record
    }

    /// Adds what only screens show of a turn.
    fn show_in(&self, record: &mut TurnRecord, play: &Play, said: &Said<'_>, (lead, was, turn): Lead<'_>) {
        let scene = self.scenario.scene(said.scene);
        if let (Some(case), Some(was), Some(turn), Some(is)) =
            (self.cases.get(lead), was, turn.filter(|turn| !turn.nothing), play.customers.get(lead))
        {
            record.contributions = explain(case, was, &turn.as_model(), is);
        }
        record.short = match (said.reply.and_then(|(_, reply)| reply.short.clone()), said.own) {
            (Some(short), _) => short,
            (None, Some(_)) if scene.letter.is_some() => "Letter".to_owned(),
            (None, Some(say)) => say.does.first().map_or("Own words", |deed| deed.short()).to_owned(),
            (None, None) => short_words(said.what, &scene.beat),
        };
        let why = said.reply.map(|(_, reply)| reply.why.clone());
        record.why = why.or_else(|| said.own.map(|_| WHY_ERASED.to_owned())).unwrap_or_default();
        record.clock = self.clock(play);
        record.thought = said.does.thought.as_ref().map(|thought| self.words(thought)).unwrap_or_default();
    }

    /// What settling with one customer would take now, and what made it so; `None` for nobody.
    pub fn bill(&self, play: &Play, customer: usize) -> Option<ConcessionBill> {
        Some(bill(self.cases.get(customer)?, play.customers.get(customer)?))
    }

    /// What settling with one customer would have taken before the first word; `None` for nobody.
    pub fn bill_at_start(&self, customer: usize) -> Option<ConcessionBill> {
        let case = self.cases.get(customer)?;
        Some(bill(case, &State::start(case)))
    }

    /// The outside view of the customers' states.
    pub fn gauges(&self, states: &[State]) -> Vec<Gauge> {
        let gauge = |(state, case): (&State, &Case)| Gauge {
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

pub(super) fn clear_what_was_due(play: &mut Play) {
    play.waiting_min = 0.0;
    play.waiting_announced_min = 0.0;
    play.pending_transfer = None;
    play.due_kept = 0;
    play.due_broken = 0;
    for person in play.desk.iter_mut().flat_map(|desk| &mut desk.people) {
        (person.due_kept, person.due_broken) = (0, 0);
    }
    play.due_withdrawn.clear();
    play.attached.clear();
    play.removed.clear();
}

fn unspoken(what: &str, channel: Channel) -> Unspoken {
    match what {
        "skipped" => Unspoken::LetGo,
        "delegated with a note" => Unspoken::DelegatedWithNote,
        "delegated without a note" => Unspoken::Delegated,
        _ if channel.is_written() => Unspoken::SentNothing,
        _ => Unspoken::SaidNothing,
    }
}

fn short_words(what: &str, beat: &Beat) -> String {
    match what {
        "skipped" => "Let it go".to_owned(),
        "delegated with a note" | "delegated without a note" => "Delegated".to_owned(),
        "silence" => "Silence".to_owned(),
        _ => beat.name().to_owned(),
    }
}
