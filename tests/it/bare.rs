//! A run that is played again for its figures alone comes to the same figures as one that is played to be looked at.

use std::sync::Arc;

use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use amends::domain::progress::{Possible, deeds_of};
use amends::domain::report::{Decided, Told};
use amends::domain::scenario::Scenario;
use amends::domain::session::cast::roll;
use amends::domain::session::{Event, Move, Recorded, Session, Step};
use amends::workflow::attempt;

use crate::recognition::{at_random, cases};
use crate::say;

/// Everything that a report is made of.
fn figures(session: &Session, possible: &mut Possible) -> String {
    let decided: Vec<String> = Decided::all_of(session)
        .map(|decided| {
            let turn = decided.turn;
            let place = (turn.number, &turn.scene, &turn.reply, &turn.own, &turn.text);
            let told = (decided.how, decided.said, decided.levels, decided.anger, decided.trust);
            format!("{place:?} {:?} {:?} {:?} {:?} {told:?}", turn.rated, turn.offers, turn.before, turn.after)
        })
        .collect();
    let deeds = deeds_of(session, possible);
    format!("{:?}", (session.is_over(), attempt::results(session), Told::of(session), deeds, decided))
}

fn moves(session: &Session) -> Vec<Recorded> {
    session.steps().iter().map(Step::recorded).collect()
}

fn check(played: &Session, possible: &mut Possible) {
    let (stage, name) = (played.stage(), &played.scenario().id);
    let bare = Session::replay_bare(Arc::clone(&stage.scenario), stage.seed, moves(played)).unwrap();
    assert_eq!(bare.play(), played.play(), "{name}");
    assert_eq!(figures(&bare, possible), figures(played, possible), "{name}");
    let is_shown = |event: &Event| matches!(event, Event::Line { .. } | Event::Reaction { .. } | Event::Scene { .. });
    assert!(!bare.events().any(is_shown), "{name}: nobody looks at it");
}

/// A run of whose replies some are the best and some the worst there are.
fn mixed(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = Session::start(Arc::clone(scenario), seed);
    for step in 0..MOVES_MAX {
        let policy = match roll(seed, "skill", step as u32, 4) {
            0 => Policy::Worst,
            1 => Policy::Middling,
            _ => Policy::Best,
        };
        let Some(next) = next_move(&session, policy) else { break };
        session.apply(next, 0).unwrap();
    }
    session
}

#[test]
fn chosen_replies_come_to_the_same_figures() {
    let mut possible = Possible::default();
    for (_, scenario) in cases() {
        for seed in 0..6 {
            check(&mixed(&scenario, seed), &mut possible);
            check(&at_random(&scenario, seed), &mut possible);
        }
    }
}

#[test]
fn typed_replies_come_to_the_same_figures_with_their_words_and_without() {
    let mut possible = Possible::default();
    for case in say::CASES {
        let session = say::played(case, &["I am so sorry, that was our mistake.", "What do you want me to do?"]);
        check(&session, &mut possible);
        let mut erased = moves(&session);
        for made in &mut erased {
            made.words = None;
        }
        let stage = session.stage();
        check(&Session::replay_recorded(Arc::clone(&stage.scenario), stage.seed, erased).unwrap(), &mut possible);
    }
}

#[test]
fn a_move_that_is_not_open_is_refused_at_the_same_place() {
    let (_, scenario) = cases().next().unwrap();
    let played = mixed(&scenario, 1);
    let mut made = moves(&played);
    made.insert(1, Recorded { mv: Move::Choose { reply: "nowhere".into() }, words: None, thinking_ms: 0 });
    let (seed, case) = (played.stage().seed, || Arc::clone(&scenario));
    let shown = Session::replay_recorded(case(), seed, made.clone()).unwrap_err();
    assert_eq!(shown.number, 2);
    assert_eq!(Session::replay_bare(case(), seed, made).unwrap_err(), shown);
}
