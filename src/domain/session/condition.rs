//! Whether an author's condition holds in the state of a run.

use crate::domain::ids::Ix;
use crate::domain::recovery::{Case, Outcome};
use crate::domain::scenario::model::{Condition, ConsultKind, Customer, InboxCard, Mood, Scenario};
use crate::domain::session::desk::{Desk, Mark};
use crate::domain::session::play::{OutreachState, Place, Play, PromiseState};
use crate::domain::session::{close, inbox};

pub(super) fn holds(condition: &Condition, play: &Play, scenario: &Scenario, cases: &[Case]) -> bool {
    let all = |list: &[Condition]| list.iter().all(|c| holds(c, play, scenario, cases));
    match condition {
        Condition::Always => true,
        Condition::All(list) => all(list),
        Condition::Any(list) => list.iter().any(|c| holds(c, play, scenario, cases)),
        Condition::Not(inner) => !holds(inner, play, scenario, cases),
        Condition::Mood(mood) => angriest_mood(play, scenario, cases) >= *mood,
        Condition::MoodOf(customer, mood) => shown_mood(play, cases, customer.get()) >= *mood,
        Condition::TrustAtLeast(bound) => mean(play, |c| c.trust) >= *bound,
        Condition::PatienceAtMost(bound) => mean(play, |c| c.patience) <= *bound,
        Condition::Flag(flag) => play.flags.get(flag.get()).copied().unwrap_or(false),
        Condition::Known(fact) => play.knows(fact.get()),
        Condition::Seen(scene) => play.visits(*scene) > 0,
        Condition::Said(scene, reply) => play.said.contains(&(scene.get(), *reply)),
        Condition::Given(offer) => play.stands(*offer),
        Condition::Promised(promise) => play.promise(*promise) != PromiseState::None,
        Condition::Kept(promise) => play.promise(*promise) == PromiseState::Kept,
        Condition::Broken(promise) => play.promise(*promise) == PromiseState::Broken,
        Condition::AnyBroken => play.any_broken(),
        Condition::Consulted(kind) => play.consulted.get(consult_position(*kind)).copied().unwrap_or(false),
        Condition::Resolved => close::is_resolved(play, scenario, cases),
        Condition::Confirmed => play.has_come(Mark::Confirmed),
        Condition::FollowedUp => play.has_come(Mark::FollowedUp),
        Condition::Documented => play.has_come(Mark::Documented),
        Condition::LevelAtLeast(level) => play.level() >= *level,
        Condition::WalkedOut => match (play.desk(), play.about()) {
            (Some(desk), Some(about)) => desk.person(about).walked_out,
            _ => play.walked_out,
        },
        Condition::ReachedOut => play.outreach == OutreachState::Taken,
        Condition::Paradox => result(play, scenario, cases, |outcome| outcome.paradox),
        Condition::CsatAtLeast(bound) => result(play, scenario, cases, |outcome| outcome.csat >= *bound),
        Condition::RetentionAtLeast(bound) => result(play, scenario, cases, |outcome| outcome.retention >= *bound),
        Condition::Reached(card) => of_card(play, scenario, *card, Desk::is_reached),
        Condition::Updated(card) => of_card(play, scenario, *card, Desk::is_asked),
        Condition::ReachedAtLeast(least) => counted(play, Desk::is_reached) >= *least as usize,
        Condition::UpdatedAtLeast(least) => counted(play, Desk::is_asked) >= *least as usize,
        Condition::LiftAtLeast(least) => {
            inbox::lift(&inbox::updates(play, scenario, cases)).is_some_and(|lift| lift >= *least)
        }
        Condition::AlertsAtMost(most) => inbox::next_alerts(play, scenario, cases) <= *most,
    }
}

/// Asks the desk of an inbox about the customer of a card.
fn of_card(play: &Play, scenario: &Scenario, card: Ix<InboxCard>, ask: fn(&Desk, usize) -> bool) -> bool {
    let customer = scenario.inbox.as_ref().and_then(|inbox| inbox.card(card)).map(|card| card.customer.get());
    play.desk().zip(customer).is_some_and(|(desk, customer)| ask(desk, customer))
}

/// How many customers of an inbox something holds for.
fn counted(play: &Play, ask: fn(&Desk, usize) -> bool) -> usize {
    play.desk().map_or(0, |desk| (0..play.customers.len()).filter(|customer| ask(desk, *customer)).count())
}

/// Asks the newest result there is: the updated one, the survey's, or what it would be if the case ended now.
fn result(play: &Play, scenario: &Scenario, cases: &[Case], ask: impl Fn(&Outcome) -> bool) -> bool {
    match play.updated.as_ref().or(play.survey.as_ref()) {
        Some(closing) => ask(&closing.case),
        None => ask(&close::outcome_now(play, scenario, cases)),
    }
}

/// The slot of a kind of look-up in [`Play::consulted`].
pub(super) fn consult_position(kind: ConsultKind) -> usize {
    match kind {
        ConsultKind::CaseFile => 0,
        ConsultKind::Policy => 1,
        ConsultKind::Colleague => 2,
    }
}

/// The displayed mood of one customer.
pub(super) fn shown_mood(play: &Play, cases: &[Case], customer: usize) -> Mood {
    match (play.customers.get(customer), cases.get(customer)) {
        (Some(state), Some(case)) => mood_of(case.shown_anger(state.anger)),
        _ => Mood::Settled,
    }
}

/// The mood band of a displayed anger of 0–100 (recovery model, section 4).
pub fn mood_of(shown_anger: f64) -> Mood {
    match shown_anger {
        a if a < 25.0 => Mood::Settled,
        a if a < 50.0 => Mood::Annoyed,
        a if a < 75.0 => Mood::Angry,
        a if a < 90.0 => Mood::Furious,
        _ => Mood::Limit,
    }
}

/// The worst displayed mood among those the present scene is about; among all of them between scenes.
fn angriest_mood(play: &Play, scenario: &Scenario, cases: &[Case]) -> Mood {
    let present: Vec<usize> = match play.place {
        _ if play.about().is_some() => play.about().into_iter().collect(),
        Place::Card(scene) | Place::Scene(scene) => scenario.scene(scene).to.iter().map(|c| c.get()).collect(),
        Place::Desk | Place::Over => Vec::new(),
    };
    let mut everyone = play.present();
    let worst = |who: &mut dyn Iterator<Item = usize>| who.map(|c| shown_mood(play, cases, c)).max();
    worst(&mut present.into_iter()).or_else(|| worst(&mut everyone)).unwrap_or(Mood::Settled)
}

fn mean(play: &Play, of: impl Fn(&crate::domain::recovery::State) -> f64) -> f64 {
    let present = || play.present().filter_map(|customer| play.customers.get(customer));
    present().map(of).sum::<f64>() / present().count().max(1) as f64
}

/// The offers open to a customer are checked once, by the builder; here only a position is asked for.
pub(super) fn may_have(
    customer: &Customer,
    offer: crate::domain::ids::Ix<crate::domain::scenario::model::Offer>,
) -> bool {
    customer.offers.contains(&offer)
}
