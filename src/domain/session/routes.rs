//! Where a reply in the trainee's own words leads: the first of the scene's routes that holds, what it does before how
//! well it was done. A scene without routes goes on like the reply of its author that fits best.

use crate::domain::ids::{Ix, PromiseId};
use crate::domain::rubric::{Dimension, ErrorCode, Tick};
use crate::domain::scenario::model::{
    Act, Bound, Consequence, Effect, Heard, Next, Offer, OfferKind, Reaction, Reply, Route, Scene, Transfer,
};
use crate::domain::scoring::typed::Deed;
use crate::domain::scoring::{Beyond, Rated, rate_own};
use crate::domain::session::event::Sink;
use crate::domain::session::play::{OutreachState, Play, PromiseState};
use crate::domain::session::refusal::Refusal;
use crate::domain::session::rules::Stage;
use crate::domain::session::say::Say;
use crate::domain::session::turn::Said;

/// What one more or one fewer error weighs, in levels, when the reply that fits best is looked for.
const ERROR_LEVELS: f64 = 2.0;

impl Stage {
    /// # Errors
    /// [`Refusal::NoTime`] if there is not enough desk time left for the way it would go.
    pub(super) fn say(&self, play: &mut Play, at: Ix<Scene>, say: &Say, sink: &mut impl Sink) -> Result<(), Refusal> {
        self.say_needs_time(play, at, say)?;
        let offers = self.going_along(play, &[]);
        if self.in_outreach(at) {
            play.outreach = OutreachState::Taken;
        }
        let does = self.done_by(play, at, say, &offers);
        let over_authority = self.beyond_authority(play, &does, &offers);
        let said = Said {
            scene: at,
            reply: None,
            own: Some(say),
            what: "own words",
            rated: self.rate_say(play, say, &does, &offers),
            over_authority,
            kept: self.settled_by(play, &does, true),
            broken: self.settled_by(play, &does, false),
            offers,
            does: &does,
        };
        let next = self.take_turn(play, &said, sink);
        self.go(play, next, sink);
        Ok(())
    }

    /// Whether there is desk time for the way that words would go.
    pub(super) fn say_needs_time(&self, play: &Play, at: Ix<Scene>, say: &Say) -> Result<(), Refusal> {
        // Nearly every case has no desk.
        if play.desk.is_none() {
            return Ok(());
        }
        self.needs_time(play, &self.done_by(play, at, say, &self.going_along(play, &[])))
    }

    /// What words bring about in a scene, with what goes along.
    fn done_by(&self, play: &Play, at: Ix<Scene>, say: &Say, offers: &[Ix<Offer>]) -> Consequence {
        let mut words_alone = heard_in_words(say, offers);
        words_alone.effects.extend(say.hand_over.map(Effect::Transfer));
        let rated = self.rate_say(play, say, &words_alone, offers);
        self.does(play, self.scenario.scene(at), say, offers, &rated)
    }

    fn rate_say(&self, play: &Play, say: &Say, does: &Consequence, offers: &[Ix<Offer>]) -> Rated {
        let redress = |at: &Ix<Offer>| self.scenario.offer(*at).is_some_and(|o| o.kind != OfferKind::Entitlement);
        let over = self.beyond_authority(play, does, offers);
        let gives_too_much = !over.is_empty() && offers.iter().any(redress);
        rate_own(say.rating, &say.errors_in_all(), Beyond { offered: gives_too_much, said: say.beyond.is_some() })
    }

    /// What the words bring about: the route's own, and what can be heard in them besides.
    fn does(&self, play: &Play, scene: &Scene, say: &Say, offers: &[Ix<Offer>], rated: &Rated) -> Consequence {
        let route = scene.typed.iter().find(|route| self.is_heard(&route.when, play, say, offers, rated));
        let mut does = match route {
            Some(route) => along(route, heard_in_words(say, offers)),
            None => match self.fitting(play, scene, say, rated) {
                Some(reply) => like(reply, heard_in_words(say, offers)),
                None => heard_in_words(say, offers),
            },
        };
        let has = |wanted: fn(&Effect) -> bool, does: &Consequence| does.effects.iter().any(wanted);
        if !has(|e| matches!(e, Effect::Promise(..)), &does)
            && let Some((promise, due_min)) = self.promised(play, scene, say)
        {
            does.effects.push(Effect::Promise(promise, (due_min - does.minutes).max(0.0)));
        }
        let handles = route.is_some_and(|route| asks_for(&route.when, &Act::HandOver));
        let is_moved = handles || play.pending_transfer.is_some() || play.level() >= 3;
        if !is_moved
            && !has(|e| matches!(e, Effect::Transfer(_)), &does)
            && let Some(how) = say.hand_over
        {
            does.effects.push(Effect::Transfer(how));
            // Telling somebody the story takes the same time, however it is begun.
            does.minutes += if how == Transfer::Warm { self.scenario.consult.hand_over } else { 0.0 };
        }
        let solved = play.given.iter().any(|given| {
            given.standing && self.scenario.offer(given.offer).is_some_and(|o| o.kind != OfferKind::Entitlement)
        });
        let ticks = say.ticks.iter().filter(|tick| **tick != Tick::Listened || !solved);
        does.effects.extend(ticks.map(|tick| Effect::Tick(*tick)));
        does
    }

    /// A word with a date opens a promise of this scene that nobody has made yet, due when the words say.
    fn promised(&self, play: &Play, scene: &Scene, say: &Say) -> Option<(Ix<PromiseId>, f64)> {
        let due_min = f64::from(say.update_min.filter(|_| say.does.contains(&Deed::PromiseUpdate))?);
        let promise = |effect: &Effect| match effect {
            Effect::Promise(promise, _) if play.promise(*promise) == PromiseState::None => Some(*promise),
            _ => None,
        };
        let routes = scene.typed.iter().filter(|route| !asks_for(&route.when, &Act::Commits(ErrorCode::Overpromise)));
        let replies = scene.replies.iter().filter(|reply| !reply.does.errors.contains(&ErrorCode::Overpromise));
        let mut found =
            routes.flat_map(|r| &r.effects).chain(replies.flat_map(|r| &r.does.effects)).filter_map(promise);
        found.next().map(|promise| (promise, due_min))
    }

    fn is_heard(&self, heard: &Heard, play: &Play, say: &Say, offers: &[Ix<Offer>], rated: &Rated) -> bool {
        let holds = |heard: &Heard| self.is_heard(heard, play, say, offers, rated);
        match heard {
            Heard::Always => true,
            Heard::Does(act) => self.is_done(act, say, offers, rated),
            Heard::Weakest(bound) => rated.rating.weakest().is_some_and(|(_, level)| within(*bound, level.get())),
            Heard::Scores(dimension, bound) => {
                rated.rating.get(*dimension).is_some_and(|level| within(*bound, level.get()))
            }
            Heard::All(list) => list.iter().all(holds),
            Heard::Any(list) => list.iter().any(holds),
            Heard::Not(inner) => !holds(inner),
            Heard::State(condition) => play.holds(condition, &self.scenario, &self.cases),
        }
    }

    fn is_done(&self, act: &Act, say: &Say, offers: &[Ix<Offer>], rated: &Rated) -> bool {
        let deed = match act {
            Act::Offer(at) => {
                let id = self.scenario.offer(*at).map(|offer| &offer.id);
                return offers.contains(at) || id.is_some_and(|id| say.offers.contains(id));
            }
            Act::Commits(code) => return rated.errors.contains(code),
            Act::Apologise => Deed::Apologise,
            Act::AskSeverity => Deed::AskSeverity,
            Act::AskNeed => Deed::AskNeed,
            Act::AskConfirm => Deed::AskConfirm,
            Act::AskRepeat => Deed::AskRepeat,
            Act::GiveChoice => Deed::GiveChoice,
            Act::GiveTime => Deed::GiveTime,
            Act::TellCause => Deed::TellCause,
            Act::PromiseUpdate => Deed::PromiseUpdate,
            Act::HandOver => Deed::HandOver,
            Act::SetBoundary => Deed::SetBoundary,
            Act::Refuse => Deed::Refuse,
            Act::Close => Deed::Close,
        };
        say.does.contains(&deed)
    }

    /// The open reply whose levels and errors are nearest, the first in the file among equals.
    fn fitting<'a>(&self, play: &Play, scene: &'a Scene, say: &Say, rated: &Rated) -> Option<&'a Reply> {
        let said = say.errors_in_all();
        let open = scene.replies.iter().filter(|reply| play.holds(&reply.when, &self.scenario, &self.cases));
        let level =
            |rating: &crate::domain::rubric::Rating, dimension| rating.get(dimension).map(|l| f64::from(l.get()));
        let far = |reply: &Reply| {
            let levels: f64 = Dimension::ALL
                .into_iter()
                .filter_map(|d| Some((level(&reply.does.rating, d)? - level(&rated.rating, d)?).abs()))
                .sum();
            let only = |one: &[ErrorCode], other: &[ErrorCode]| one.iter().filter(|code| !other.contains(code)).count();
            let errors = only(&reply.does.errors, &said) + only(&said, &reply.does.errors);
            levels + ERROR_LEVELS * errors as f64
        };
        open.min_by(|a, b| far(a).total_cmp(&far(b)))
    }
}

fn within(bound: Bound, level: u8) -> bool {
    match bound {
        Bound::AtMost(most) => level <= most,
        Bound::AtLeast(least) => level >= least,
    }
}

/// Whether a route is there for this very act.
fn asks_for(heard: &Heard, act: &Act) -> bool {
    match heard {
        Heard::Does(does) => does == act,
        Heard::All(list) | Heard::Any(list) => list.iter().any(|heard| asks_for(heard, act)),
        Heard::Not(_) | Heard::Always | Heard::Weakest(_) | Heard::Scores(..) | Heard::State(_) => false,
    }
}

/// What words do by themselves, before any route.
fn heard_in_words(say: &Say, offers: &[Ix<Offer>]) -> Consequence {
    let choice = say.does.contains(&Deed::GiveChoice) && !offers.is_empty() && offers.len() + say.offers.len() >= 2;
    Consequence {
        rating: say.rating,
        minutes: 1.0,
        announced: 0.0,
        work: None,
        tokens: 0,
        to: Vec::new(),
        offers: Vec::new(),
        choice,
        errors: say.errors_in_all(),
        effects: Vec::new(),
        reaction: Reaction::default(),
        thought: None,
        next: Next::End,
        forks: Vec::new(),
    }
}

/// The author's route.
fn along(route: &Route, words: Consequence) -> Consequence {
    Consequence {
        minutes: route.minutes,
        announced: route.announced,
        tokens: route.tokens,
        effects: route.effects.clone(),
        reaction: route.reaction.clone().unwrap_or_default(),
        thought: route.thought.clone(),
        next: route.next,
        ..words
    }
}

/// The way of the reply that fits best. What only its own words can have done, the words at hand have to do themselves.
fn like(reply: &Reply, words: Consequence) -> Consequence {
    let does = &reply.does;
    let is_said =
        |effect: &Effect| matches!(effect, Effect::Tick(_) | Effect::Transfer(_) | Effect::Repeat | Effect::Note(_));
    Consequence {
        minutes: does.minutes,
        announced: does.announced,
        work: does.work,
        tokens: does.tokens,
        to: does.to.clone(),
        effects: does.effects.iter().filter(|effect| !is_said(effect)).cloned().collect(),
        reaction: does.reaction.clone(),
        thought: does.thought.clone(),
        next: does.next,
        forks: does.forks.clone(),
        ..words
    }
}
