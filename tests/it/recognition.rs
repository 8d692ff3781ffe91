//! Recognition is earned by those who deserve it: the best way through every bundled case earns some, the worst none.

use std::sync::Arc;

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use amends::domain::progress::{Facts, Possible};
use amends::domain::scenario::Scenario;
use amends::domain::session::cast::roll;
use amends::domain::session::{CardAnswer, Move, Place, Session};
use amends::domain::walk::walk;

use crate::support::project;

fn cases() -> impl Iterator<Item = (String, Arc<Scenario>)> {
    BUNDLED.iter().map(|(path, _)| {
        let folder = path.trim_end_matches("/scenario.ron").to_owned();
        (folder, Catalog::read_file(&project(path)).scenario.clone().unwrap())
    })
}

fn walked(folder: &str, scenario: &Arc<Scenario>, name: &str) -> Session {
    let text = std::fs::read_to_string(project(folder).join("walks").join(name)).unwrap();
    walk(Arc::clone(scenario), &text).session
}

/// The names of what a run earns.
fn earned(session: &Session, possible: &mut Possible) -> Vec<String> {
    Facts::of(session, possible).deeds.iter().map(|deed| deed.kind.code().to_owned()).collect()
}

#[test]
fn the_best_walk_of_every_bundled_case_earns_something_and_the_worst_earns_nothing() {
    let mut possible = Possible::default();
    for (folder, scenario) in cases() {
        let best = earned(&walked(&folder, &scenario, "best.walk"), &mut possible);
        println!("{folder} | {}", best.join(", "));
        assert!(!best.is_empty(), "{folder}");
        let worst = earned(&walked(&folder, &scenario, "worst.walk"), &mut possible);
        assert!(worst.is_empty(), "{folder}: {worst:?}");
    }
}

/// Plays anything that is open.
fn at_random(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = Session::start(Arc::clone(scenario), seed);
    for step in 0..MOVES_MAX {
        let any = |most: usize| roll(seed, "anybody", step as u32, most);
        let mv = match session.play().place {
            Place::Over => break,
            Place::Card(_) => Move::Card([CardAnswer::Keep, CardAnswer::Skip][any(2)]),
            Place::Scene(_) => {
                let open = session.choices();
                open.get(any(open.len() + 1)).map_or(Move::Silence, |choice| Move::Choose { reply: choice.id.clone() })
            }
            Place::Desk => next_move(&session, Policy::Best).unwrap(),
        };
        session.apply(mv, 0).unwrap();
    }
    session
}

#[test]
fn whoever_answers_at_random_or_always_at_worst_earns_next_to_nothing() {
    let mut possible = Possible::default();
    let (mut runs, mut with_some) = (0, 0);
    for (folder, scenario) in cases() {
        let mut worst = Session::start(Arc::clone(&scenario), 1);
        while let Some(mv) = next_move(&worst, Policy::Worst) {
            worst.apply(mv, 0).unwrap();
        }
        assert_eq!(earned(&worst, &mut possible), Vec::<String>::new(), "{folder}");
        for seed in 0..100 {
            let session = at_random(&scenario, seed);
            runs += 1;
            with_some += usize::from(!earned(&session, &mut possible).is_empty());
        }
    }
    println!("{with_some} of {runs} runs at random earn something");
    assert!(with_some * 50 <= runs, "{with_some} of {runs}");
}
