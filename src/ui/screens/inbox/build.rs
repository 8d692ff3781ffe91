//! From a run to what its desk shows. Reads the run and the plans of the window; decides no rule.

use std::collections::BTreeMap;

use crate::domain::ids::{CardId, day_and_time};
use crate::domain::scenario::model::{Channel, Inbox, InboxCard, Reply, Round, Scene, Week};
use crate::domain::scoring::letter;
use crate::domain::session::{Choice, Event, Move, Refusal, Session};
use crate::platform::settings::Mode;
use crate::ui::screens::conversation::view::{Entry, PolicyView, cost_words, exchange_of, policies};
use crate::ui::screens::inbox::desk::Desk;
use crate::ui::screens::inbox::view::{
    BarsView, CardView, CausesView, InboxView, PlanView, RecordView, SpendView, TimeView, WayView,
};
use crate::ui::terms;
use crate::ui::widgets::face::mood_word;
use crate::words::Words;

/// Most letters shown of words that were typed and not said.
const UNSENT: usize = 60;

/// What a view is built for, besides the run.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Coach, Practice or Assessment.
    pub mode: Mode,
    /// Year and month today; they tell an old policy card.
    pub today: (i16, i8),
    /// The words of the language it is shown in.
    pub words: &'a Words,
    /// The cards in the trainee's order.
    pub order: &'a [CardId],
    /// The card that is looked at.
    pub looked_at: Option<&'a CardId>,
    /// What was typed to the one looked at and not said; a letter in one string.
    pub unsent: Option<&'a str>,
    /// The reply planned for each.
    pub plans: &'a BTreeMap<CardId, String>,
    /// It was asked whether to close the inbox.
    pub asks_close: bool,
}

/// What is read again and again while a view is built.
struct Builder<'a> {
    session: &'a Session,
    inbox: &'a Inbox,
    desk: Desk<'a>,
    about: &'a About<'a>,
}

/// Builds the view; nothing if the run has no desk.
pub fn view(session: &Session, about: &About<'_>) -> Option<InboxView> {
    let inbox = session.scenario().inbox.as_deref()?;
    let desk = Desk::of(session)?;
    let builder = Builder { session, inbox, desk, about };
    Some(builder.view())
}

impl<'a> Builder<'a> {
    fn view(&self) -> InboxView {
        let (scenario, stage, words) = (self.session.scenario(), self.session.stage(), self.about.words);
        let clock = words.story_time(&stage.clock(self.session.play()));
        let alerts = self.desk.alerts.len();
        let word = words.number_word(alerts);
        let put = [("count", alerts.into()), ("word", (&word).into()), ("answers", self.desk.answers.into())];
        let begun = self.begun();
        let day = words.story_time(day_and_time(&begun).0);
        let on_the_line = self.desk.on_the_line().and_then(|card| self.card(card));
        InboxView {
            title: scenario.title.clone(),
            when: clock,
            mode: words.tell("inbox-mode", &[("mode", terms::mode(words, self.about.mode).into())]),
            about: words.tell("inbox-about", &put),
            about_short: words.tell("inbox-about-short", &put),
            since_last_week: self.since_last_week(),
            cards: self.about.order.iter().enumerate().filter_map(|(i, id)| self.card_view(i, id)).collect(),
            record: self.about.looked_at.and_then(|id| self.record(id)),
            time: self.time(),
            spend: self.spend(),
            policy: self.policy(),
            causes: self.causes(),
            hint: self.hint(),
            close: words.tell("inbox-close", &[("day", (&day).into())]),
            asks: self.about.asks_close.then(|| self.asks()).flatten(),
            on_the_line: on_the_line.map(|card| words.tell("inbox-back-to", &[("name", self.short(card).into())])),
            breath: self.breath(),
        }
    }

    fn card(&self, id: &CardId) -> Option<&'a InboxCard> {
        self.inbox.card(self.inbox.find(id)?)
    }

    fn name(&self, card: &InboxCard) -> &str {
        let names = &self.session.stage().cast.names;
        names.get(card.customer.get()).map_or("", |name| name.full.as_str())
    }

    fn short(&self, card: &InboxCard) -> &str {
        let names = &self.session.stage().cast.names;
        names.get(card.customer.get()).map_or("", |name| name.short.as_str())
    }

    /// When this round began, as the story says it.
    fn begun(&self) -> String {
        let scenario = self.session.scenario();
        let at = self.inbox.round(self.desk.week).and_then(|round| round.at).unwrap_or(scenario.starts);
        at.said_in(scenario.told_in())
    }

    fn since_last_week(&self) -> Option<String> {
        let before = self.desk.alerts_before?;
        let put = [("before", before.into()), ("now", self.desk.alerts.len().into())];
        Some(self.about.words.tell("inbox-since-last-week", &put))
    }

    fn card_view(&self, at: usize, id: &CardId) -> Option<CardView> {
        let (card, words) = (self.card(id)?, self.about.words);
        let stage = self.session.stage();
        let comment = stage.words(&card.comment);
        let is_empty = comment.trim().is_empty();
        let comment = if is_empty { words.say("inbox-no-comment").to_owned() } else { words.quoted(&comment) };
        let (foot, plan) = (stage.words(&card.foot), self.plan(id, card));
        let put = [
            ("place", (at + 1).into()),
            ("count", self.about.order.len().into()),
            ("name", self.name(card).into()),
            ("stars", u32::from(card.rating).into()),
            ("comment", (&comment).into()),
            ("foot", (&foot).into()),
            ("plan", plan.words().unwrap_or_default().into()),
        ];
        let said = if plan.words().is_some() { "inbox-card-planned" } else { "inbox-card" };
        Some(CardView {
            id: id.to_string(),
            name: self.name(card).to_owned(),
            rating: card.rating,
            spoken: words.tell(said, &put),
            comment,
            is_empty,
            foot,
            plan,
        })
    }

    fn plan(&self, id: &CardId, card: &InboxCard) -> PlanView {
        let words = self.about.words;
        if let Some(done) = self.desk.done.get(id) {
            return PlanView::Done(done.how, words.tell(done_words(done.how), &[("tokens", done.tokens.into())]));
        }
        if self.desk.on_the_line() == Some(id) {
            let how = self.desk.open.as_ref().and_then(|open| open.how);
            return PlanView::UnderWay(how, words.say("inbox-under-way").to_owned());
        }
        if let Some(reply) = self.planned(id, card) {
            let tokens = [("tokens", reply.does.tokens.into())];
            return PlanView::Planned(reply.by, words.tell(plan_words(reply.by), &tokens));
        }
        if self.about.looked_at == Some(id) {
            return PlanView::Choosing(words.say("inbox-choosing").to_owned());
        }
        PlanView::None
    }

    fn scene(&self, card: &InboxCard) -> &'a Scene {
        self.session.scenario().scene(card.start)
    }

    fn planned(&self, id: &CardId, card: &InboxCard) -> Option<&'a Reply> {
        let planned = self.about.plans.get(id)?;
        self.scene(card).replies.iter().find(|reply| reply.id.as_str() == planned)
    }

    fn record(&self, id: &CardId) -> Option<RecordView> {
        let (card, words) = (self.card(id)?, self.about.words);
        let (scenario, stage) = (self.session.scenario(), self.session.stage());
        let gauges = stage.gauges(&self.session.play().customers);
        let gauge = gauges.get(card.customer.get());
        let feels = gauge.map_or([0.0, 50.0, 50.0], |g| [g.shown_anger, g.trust, g.patience]);
        let [anger, trust, patience] = feels.map(|feeling| feeling as f32);
        let mood = words.say(mood_word(anger, trust, patience).word).to_lowercase();
        let comment = stage.words(&card.comment);
        let is_empty = comment.trim().is_empty();
        let (name, short) = (self.name(card), self.short(card));
        let done = self.desk.done.contains_key(id);
        let on_the_line = self.desk.on_the_line();
        let ways = if done || on_the_line.is_some() { Vec::new() } else { self.ways(id, card) };
        let chosen = ways.iter().find(|way| way.chosen);
        let reply = self.planned(id, card);
        let act = chosen.filter(|way| way.closed.is_none()).and(reply);
        let rating = [("stars", u32::from(card.rating).into())];
        Some(RecordView {
            card: id.to_string(),
            name: name.to_owned(),
            face_name: words.tell("conversation-person", &[("name", name.into()), ("mood", (&mood).into())]),
            face: scenario.customer(card.customer).face.clone(),
            feels,
            industry: scenario.industry,
            account: stage.words(&card.account),
            rating: card.rating,
            rating_words: words.tell("inbox-rating", &rating),
            at: words.story_time(&card.at.said_in(scenario.told_in())),
            comment: if is_empty {
                words.tell("inbox-left-empty", &[("name", short.into())])
            } else {
                words.quoted(&comment)
            },
            is_empty,
            bars: card.bars.as_deref().map(|bars| BarsView {
                title: bars.title.clone(),
                note: bars.note.clone(),
                values: bars.values.clone(),
                mark: bars.mark,
                mark_says: bars.mark_says.clone(),
                from: bars.from.clone(),
                to: bars.to.clone(),
            }),
            facts: card.facts.iter().map(|fact| (fact.label.clone(), stage.words(&fact.text))).collect(),
            ask: stage.words(&card.ask),
            aside: stage.words(&card.aside),
            hindered: match (on_the_line, chosen) {
                (Some(other), _) if !done => {
                    let other = self.card(other).map_or("", |other| self.short(other));
                    Some(words.tell("inbox-hindered", &[("name", other.into())]))
                }
                (None, Some(way)) => way.closed.clone(),
                _ => None,
            },
            act: act.map(|reply| words.say(act_words(reply.by)).to_owned()),
            can_type: !done && on_the_line.is_none(),
            unsent: self.about.unsent.map(|unsent| self.unsent(unsent)),
            done: done.then(|| self.became(id, &mood)).flatten(),
            said: if done { self.said(id) } else { Vec::new() },
            channel: self.desk.done.get(id).and_then(|done| done.how).unwrap_or(self.scene(card).channel),
            short: short.to_owned(),
            on: if done { self.on() } else { None },
            ways,
        })
    }

    /// The beginning of what was typed and not said, in one line.
    fn unsent(&self, unsent: &str) -> String {
        let line = letter::shown(unsent).split_whitespace().collect::<Vec<_>>().join(" ");
        let begins = match line.char_indices().nth(UNSENT) {
            Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
            None => line,
        };
        self.about.words.tell("inbox-unsent", &[("begins", (&begins).into())])
    }

    /// All that was said with somebody, from the opening of their card to its end.
    fn said(&self, id: &CardId) -> Vec<Entry> {
        let at = |is_it: &dyn Fn(&Event) -> bool| {
            self.session.events().enumerate().filter(|(_, event)| is_it(event)).last().map(|(at, _)| at)
        };
        let opened = at(&|event| matches!(event, Event::CardOpened { card, .. } if card == id));
        let done = at(&|event| matches!(event, Event::CardDone { card, .. } if card == id));
        let (Some(opened), Some(done)) = (opened, done) else { return Vec::new() };
        exchange_of(self.about.words, self.session, opened..done)
    }

    /// The way on to the first in the order who waits.
    fn on(&self) -> Option<String> {
        let next = self.about.order.iter().find(|card| !self.desk.done.contains_key(*card))?;
        Some(self.about.words.tell("inbox-on-to", &[("name", self.short(self.card(next)?).into())]))
    }

    /// What became of somebody: how they were reached, and how they take it now.
    fn became(&self, id: &CardId, mood: &str) -> Option<String> {
        let done = self.desk.done.get(id)?;
        let how = self.about.words.tell(done_words(done.how), &[("tokens", done.tokens.into())]);
        Some(self.about.words.tell("inbox-became", &[("how", (&how).into()), ("mood", mood.into())]))
    }

    /// The replies of a card's first scene, in the order in which they will be there.
    fn ways(&self, id: &CardId, card: &InboxCard) -> Vec<WayView> {
        let words = self.about.words;
        let mut there = self.session.clone();
        let is_open = self.desk.open.as_ref().is_some_and(|open| open.card == id);
        if !is_open && there.apply(Move::Open { card: id.clone() }, 0).is_err() {
            return Vec::new();
        }
        let scenario = self.session.scenario();
        let scene = self.scene(card);
        let planned = self.about.plans.get(id);
        let way = |choice: Choice| {
            let reply = scene.replies.iter().find(|reply| reply.id == choice.id);
            let tokens = reply.map_or(0, |reply| reply.does.tokens);
            let left = self.desk.left;
            let put = [("needs", tokens.into()), ("left", left.into())];
            let offers = choice.offers.iter().filter_map(|at| scenario.offer(*at));
            WayView {
                chosen: planned.is_some_and(|planned| *planned == choice.id.as_str()),
                id: choice.id.to_string(),
                text: choice.text,
                tokens: words.tell("inbox-tokens-of", &[("tokens", tokens.into())]),
                closed: (tokens > left).then(|| words.tell("inbox-no-time", &put)),
                offers: offers.map(|offer| scenario.currency.beside(words, &offer.label, offer.face)).collect(),
            }
        };
        let open = there.choices();
        let closed = self.too_long(&there, scene, &open);
        open.into_iter().chain(closed).map(way).collect()
    }

    /// The replies for which no time is left; they stand after the others and say so.
    fn too_long(&self, there: &Session, scene: &Scene, open: &[Choice]) -> Vec<Choice> {
        let is_too_long = |reply: &&Reply| {
            let tried = there.try_out(&Move::Choose { reply: reply.id.clone() });
            !open.iter().any(|choice| choice.id == reply.id) && matches!(tried, Err(Refusal::NoTime { .. }))
        };
        let choice = |reply: &Reply| Choice {
            id: reply.id.clone(),
            text: self.session.stage().words(&reply.text),
            offers: reply.does.offers.clone(),
        };
        scene.replies.iter().filter(is_too_long).map(choice).collect()
    }

    fn time(&self) -> TimeView {
        let words = self.about.words;
        let needs: u32 =
            self.desk.waiting().filter_map(|id| self.planned(id, self.card(id)?)).map(|r| r.does.tokens).sum();
        let (left, all) = (self.desk.left, self.desk.tokens);
        let round = self.inbox.round(self.desk.week);
        let minutes = round.map_or(0.0, Round::minutes_a_token).round_ties_even() as i64;
        let scenario = self.session.scenario();
        let at = round.and_then(|round| round.at).unwrap_or(scenario.starts);
        let until = at.plus(round.map_or(0.0, |round| f64::from(round.minutes))).clock();
        TimeView {
            left,
            all,
            words: words.tell("inbox-time-left", &[("left", left.into()), ("all", all.into())]),
            needs: (needs > left).then(|| words.tell("inbox-time-needs", &[("tokens", needs.into())])),
            explains: words.tell("inbox-time-explains", &[("minutes", minutes.into()), ("until", (&until).into())]),
        }
    }

    fn spend(&self) -> SpendView {
        let (scenario, stage, words) = (self.session.scenario(), self.session.stage(), self.about.words);
        let play = self.session.play();
        let limit = scenario.authority.get(usize::from(play.level())).copied().unwrap_or_default();
        let used = stage.authority_used(play);
        let (used_words, limit_words) = (scenario.currency.told(words, used), scenario.currency.told(words, limit));
        let put = [("used", (&used_words).into()), ("limit", (&limit_words).into())];
        SpendView {
            words: words.tell("conversation-given", &put),
            bar: words.tell("conversation-given-bar", &put),
            share: if limit.0 > 0 { (used.0 as f32 / limit.0 as f32).clamp(0.0, 1.0) } else { 0.0 },
            went_to: self.went_to(),
        }
    }

    /// What was given to whom, and when.
    fn went_to(&self) -> Vec<String> {
        let (scenario, words) = (self.session.scenario(), self.about.words);
        let mut to = None;
        let mut gifts = Vec::new();
        for event in self.session.events() {
            match event {
                Event::CardOpened { card, .. } => to = self.card(card),
                Event::InboxClosed { .. } => to = None,
                Event::Turn(turn) => {
                    let Some(card) = to else { continue };
                    let given = turn.offers.iter().filter_map(|id| scenario.find_offer(id.as_str()));
                    let given = given.filter(|at| self.session.play().stands(*at));
                    for offer in given.filter_map(|at| scenario.offer(at)) {
                        let put = [
                            ("offer", (&offer.label).into()),
                            ("name", self.name(card).into()),
                            ("time", day_and_time(&turn.clock).1.into()),
                        ];
                        gifts.push(words.tell("inbox-went-to", &put));
                    }
                }
                _ => {}
            }
        }
        gifts
    }

    fn policy(&self) -> Vec<PolicyView> {
        policies(self.about.words, self.session, self.about.today)
    }

    fn causes(&self) -> CausesView {
        let words = self.about.words;
        let rows = causes_tagged(self.session, &self.desk);
        let count: u32 = rows.iter().map(|(_, count)| count).sum();
        let put = [("tagged", count.into()), ("all", self.desk.alerts.len().into())];
        CausesView {
            words: words.tell("inbox-causes-tagged", &put),
            rows,
            note: match self.desk.week {
                Week::First => words.say("inbox-causes-note").to_owned(),
                Week::Next => String::new(),
            },
        }
    }

    /// Coach only: the question of the scene in which it is decided how somebody is reached.
    fn hint(&self) -> Option<String> {
        if self.about.mode != Mode::Coach {
            return None;
        }
        let card = self.card(self.about.looked_at?)?;
        self.scene(card).hint.as_ref().map(|hint| self.session.stage().words(hint))
    }

    /// The question before the inbox is closed; nothing where everybody was answered.
    fn asks(&self) -> Option<String> {
        let names: Vec<&str> = self.desk.waiting().filter_map(|id| self.card(id)).map(|card| self.name(card)).collect();
        if names.is_empty() {
            return None;
        }
        let listed = self.about.words.listed(&names);
        let put = [("count", names.len().into()), ("names", (&listed).into())];
        Some(self.about.words.tell("inbox-close-asks", &put))
    }

    fn breath(&self) -> String {
        cost_words(self.about.words, self.session.scenario().consult.breath)
    }
}

/// The causes that cards of a desk were tagged with, in words, each with how many cards.
pub(in crate::ui::screens) fn causes_tagged(session: &Session, desk: &Desk<'_>) -> Vec<(String, u32)> {
    let (scenario, stage) = (session.scenario(), session.stage());
    let count = |id: &str| desk.done.values().filter(|done| done.cause.as_deref() == Some(id)).count();
    let counts = scenario.causes.iter().map(|cause| (cause, u32::try_from(count(&cause.id)).unwrap_or(0)));
    counts.filter(|(_, count)| *count > 0).map(|(cause, count)| (stage.words(&cause.text), count)).collect()
}

/// What a plan is called, by the name of its words.
fn plan_words(by: Option<Channel>) -> &'static str {
    match by {
        Some(Channel::Phone) => "inbox-plan-call",
        Some(Channel::Email | Channel::Letter) => "inbox-plan-write",
        Some(Channel::Chat | Channel::Messaging) => "inbox-plan-message",
        Some(Channel::FaceToFace | Channel::Gate | Channel::Ward) => "inbox-plan-meet",
        None => "inbox-plan-none",
    }
}

/// The same once it was done.
fn done_words(by: Option<Channel>) -> &'static str {
    match by {
        Some(Channel::Phone) => "inbox-done-call",
        Some(Channel::Email | Channel::Letter) => "inbox-done-write",
        Some(Channel::Chat | Channel::Messaging) => "inbox-done-message",
        Some(Channel::FaceToFace | Channel::Gate | Channel::Ward) => "inbox-done-meet",
        None => "inbox-done-none",
    }
}

/// What the main button says.
fn act_words(by: Option<Channel>) -> &'static str {
    match by {
        Some(Channel::Phone) => "inbox-act-call",
        Some(Channel::Email | Channel::Letter) => "inbox-act-write",
        Some(Channel::Chat | Channel::Messaging) => "inbox-act-message",
        Some(Channel::FaceToFace | Channel::Gate | Channel::Ward) => "inbox-act-meet",
        None => "inbox-act-none",
    }
}
