//! A run that is played again for its figures alone comes to the same figures as one that is played to be looked at.

use std::sync::Arc;

use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use amends::domain::progress::{Possible, deeds_of};
use amends::domain::recovery::{Condition, Outcome};
use amends::domain::report::{Decided, Told};
use amends::domain::scenario::Scenario;
use amends::domain::session::cast::roll;
use amends::domain::session::{Event, Move, Recorded, Session, Step};
use amends::workflow::attempt;

use crate::recognition::{at_random, cases};
use crate::say;

/// Everything that a report is made of.
fn figures(session: &Session, possible: &Possible) -> String {
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

fn check(played: &Session, possible: &Possible) {
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
fn a_run_that_repaired_nothing_has_no_time_to_a_repair() {
    let (mut with, mut without) = (0, 0);
    for (name, scenario) in cases() {
        for session in (0..12).map(|seed| at_random(&scenario, seed)) {
            let told = Told::of(&session);
            let Some(survey) = session.survey() else { continue };
            let minutes = told.resolution_min;
            assert!(minutes.is_none_or(|minutes| minutes >= 0.0), "{name}");
            assert!(
                !told.first_contact || minutes.is_some(),
                "{name}: solved in the first contact, in no time at all?"
            );
            let is_repaired = |outcome: &Outcome| outcome.conditions.contains(&(Condition::Resolved, true));
            if minutes.is_none() {
                without += 1;
                let counts = |at: &usize| session.play().counts(*at);
                assert!(
                    (0..survey.customers.len()).filter(counts).all(|at| !is_repaired(&survey.customers[at])),
                    "{name}"
                );
            } else {
                with += 1;
                assert!(survey.customers.iter().any(is_repaired), "{name}");
            }
        }
    }
    assert!(with > 5 && without > 5, "both happen: {with}, {without}");
}

#[test]
fn chosen_replies_come_to_the_same_figures() {
    let possible = Possible::default();
    for (_, scenario) in cases() {
        for seed in 0..6 {
            check(&mixed(&scenario, seed), &possible);
            check(&at_random(&scenario, seed), &possible);
        }
    }
}

#[test]
fn typed_replies_come_to_the_same_figures_with_their_words_and_without() {
    let possible = Possible::default();
    for case in say::CASES {
        let session = say::played(case, &["I am so sorry, that was our mistake.", "What do you want me to do?"]);
        check(&session, &possible);
        let mut erased = moves(&session);
        for made in &mut erased {
            made.words = None;
        }
        let stage = session.stage();
        check(&Session::replay_recorded(Arc::clone(&stage.scenario), stage.seed, erased).unwrap(), &possible);
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
