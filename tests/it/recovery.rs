//! The recovery model against its reference: vectors, the state after each turn, the concession law.

use amends::domain::recovery::reference::{ReferenceError, run_file};
use amends::domain::recovery::{
    Case, Close, OfferValue, State, Turn, distributive, expected_concession, explain, outcome, respond,
};
use amends::domain::recovery::{Gauged, mean_outcome, rho_at_first_contact};
use amends::domain::rubric::{Level, Rating};
use amends::domain::scenario::model::{FailureKind, OfferKind, Persona, Transfer};

use crate::support::project;

/// The default case of the reference: severity 3, mixed, K 40, tolerances 2 and 60 minutes.
pub fn default_case() -> Case {
    Case {
        severity: 3,
        kind: FailureKind::Mixed,
        fair_redress: 40.0,
        core_loss: 40.0,
        turn_tolerance_min: 2.0,
        resolution_tolerance_min: 60.0,
        external: false,
        prior_attempts: 0,
        persona: Persona::Neutral,
        lifetime_value: 600.0,
        rate_per_min: [0.0; 4],
    }
}

/// Levels; a number above 4 means not scored.
pub fn rating(e: u8, o: u8, s: u8, c: u8) -> Rating {
    Rating { empathy: Level::new(e), ownership: Level::new(o), speed: Level::new(s), compensation: Level::new(c) }
}

/// Not scored.
pub const NA: u8 = 9;

/// An offer of the loss's own kind, given at once, at its cost.
pub fn offer(face: f64) -> OfferValue {
    OfferValue { face, cost: face, match_factor: 1.0, timing_factor: 1.0, choice_factor: 1.0, kind: OfferKind::Core }
}

/// Resolved, confirmed and followed up.
pub const ALL_DONE: Close =
    Close { resolved: true, confirmed: true, followed_up: true, documented: false, satisfaction_cap: None };

fn near(found: f64, wanted: f64, what: &str) {
    assert!((found - wanted).abs() < 0.006, "{what}: {found} against {wanted}");
}

#[test]
fn every_reference_vector_agrees() {
    let text = std::fs::read_to_string(project("tests/data/model-vectors.json")).unwrap();
    let evaluated = run_file(&text).unwrap();
    assert!(evaluated.len() >= 9);
    for case in evaluated {
        assert!(case.differences.is_empty(), "{}: {}", case.line.id, case.differences.join("; "));
    }
}

#[test]
fn the_state_after_each_turn_of_the_first_vector() {
    let case = default_case();
    let given = [offer(40.0)];
    let small = [OfferValue { cost: 3.0, ..offer(5.0) }];
    let turns: [(Rating, &[OfferValue]); 4] = [
        (rating(4, 3, 3, NA), &[]),
        (rating(4, 4, 4, 4), &given),
        (rating(3, 4, 3, NA), &[]),
        (rating(4, 4, 4, 3), &small),
    ];
    let table = [
        [54.0, 52.0, 76.0, 10.40, 38.0, 38.0, 38.0, 35.44],
        [44.20, 57.25, 79.0, 10.40, 56.50, 69.0, 56.50, 31.72],
        [30.20, 67.25, 85.0, 87.87, 78.25, 84.50, 78.25, 29.86],
        [22.15, 74.25, 86.0, 87.62, 81.62, 79.75, 84.12, 30.43],
        [8.85, 83.75, 92.0, 88.56, 90.81, 89.88, 92.06, 29.21],
    ];
    let mut state = State::start(&case);
    let mut states = vec![state];
    for (rating, offers) in turns {
        state = respond(&case, &state, &Turn { rating, minutes: 1.0, offers, ..Turn::silent() });
        states.push(state);
    }
    for (i, (state, row)) in states.iter().zip(table).enumerate() {
        let found = [
            state.anger,
            state.trust,
            state.patience,
            distributive(&case, state),
            state.procedural,
            state.interpersonal,
            state.informational,
            expected_concession(&case, state),
        ];
        for (found, wanted) in found.into_iter().zip(row) {
            near(found, wanted, &format!("after turn {i}"));
        }
    }
}

#[test]
fn the_longer_and_the_higher_the_more_is_expected() {
    let case = default_case();
    let at = |level: u8, hours: f64| {
        let state = State { level, priced_steps: level, clock_min: hours * 60.0, ..State::start(&case) };
        expected_concession(&case, &state)
    };
    near(at(0, 0.5), 35.44, "L0 at 30 min");
    near(at(0, 2.0), 53.16, "L0 at 2 h");
    near(at(0, 4.0), 88.60, "L0 at 4 h");
    near(at(1, 2.0), 71.77, "L1 at 2 h");
    near(at(2, 4.0), 161.47, "L2 at 4 h");
    near(at(3, 8.0), 217.99, "L3 at 8 h");
    let unpriced = respond(
        &case,
        &State::start(&case),
        &Turn { transfer: Some(Transfer::Warm), unpriced_step: true, ..Turn::silent() },
    );
    assert_eq!((unpriced.level, unpriced.priced_steps), (1, 0), "a step that had to be is not priced");
}

#[test]
fn contributions_add_up_to_what_moved() {
    let case = Case { persona: Persona::Burned, ..default_case() };
    let before = State { anger: 50.0, trust: 50.0, patience: 60.0, ..State::start(&case) };
    let turn = Turn {
        rating: rating(1, 3, 0, 2),
        minutes: 4.0,
        repeat: true,
        transfer: Some(Transfer::Cold),
        ..Turn::silent()
    };
    let after = respond(&case, &before, &turn);
    let sum = |gauge: Gauged| -> f64 {
        explain(&case, &before, &turn, &after).iter().filter(|c| c.gauge == gauge).map(|c| c.amount).sum()
    };
    assert!((sum(Gauged::Anger) - (after.anger - before.anger)).abs() < 1e-9);
    assert!((sum(Gauged::Trust) - (after.trust - before.trust)).abs() < 1e-9);
    assert!((sum(Gauged::Patience) - (after.patience - before.patience)).abs() < 1e-9);
    let good = Turn { rating: rating(4, 3, 3, 2), ..Turn::silent() };
    let calmer = respond(&case, &before, &good);
    let patience: Vec<String> = explain(&case, &before, &good, &calmer)
        .iter()
        .filter(|c| c.gauge == Gauged::Patience)
        .map(amends::domain::recovery::Contribution::sentence)
        .collect();
    assert_eq!(patience, ["Empathy 4: patience +4.0", "One more turn: patience −4.0", "Speed 3: patience +3.0"]);
    let contributions = explain(&case, &before, &turn, &after);
    let sizes: Vec<f64> = contributions.iter().map(|c| c.amount.abs()).collect();
    assert!(sizes.windows(2).all(|pair| pair[0] >= pair[1]), "largest first: {sizes:?}");
    let told: Vec<String> = contributions.iter().map(amends::domain::recovery::Contribution::sentence).collect();
    assert!(told.iter().any(|s| s == "Made to repeat: anger +8.0"), "{told:?}");
}

#[test]
fn an_offer_before_listening_says_that_it_counts_half() {
    let case = default_case();
    let before = State::start(&case);
    let offers = [offer(40.0)];
    let turn = Turn { rating: rating(0, 1, 1, 1), offers: &offers, ..Turn::silent() };
    let after = respond(&case, &before, &turn);
    let told: Vec<String> =
        explain(&case, &before, &turn, &after).iter().map(amends::domain::recovery::Contribution::sentence).collect();
    assert!(told.contains(&"Offer made before listening: counts half".to_owned()), "{told:?}");
}

#[test]
fn the_bill_is_a_waterfall_and_the_same_offer_goes_further_at_first_contact() {
    let case = default_case();
    let late = Turn { minutes: 150.0, transfer: Some(Transfer::Cold), repeat: true, ..Turn::silent() };
    let state = respond(&case, &State::start(&case), &late);
    let offers = [offer(40.0)];
    let state = respond(&case, &state, &Turn { rating: rating(3, 3, 3, 3), offers: &offers, ..Turn::silent() });
    let result = outcome(&case, &state, &ALL_DONE);
    let bill = result.bill;
    assert!((bill.fair + bill.time + bill.level + bill.effort + bill.soothe - bill.expected).abs() < 1e-9);
    assert!(bill.time > 0.0 && bill.level > 0.0 && bill.effort > 0.0 && bill.soothe < 0.0);
    let (early, _) = rho_at_first_contact(&case, &state, 1.0);
    assert!(early > result.rho);
}

#[test]
fn a_group_counts_by_the_people_each_stands_for() {
    let case = default_case();
    let calm = outcome(&case, &State { anger: 0.0, trust: 100.0, ..State::start(&case) }, &ALL_DONE);
    let angry = outcome(&case, &State { anger: 100.0, trust: 0.0, ..State::start(&case) }, &ALL_DONE);
    let mean = mean_outcome(&[(3, calm.clone()), (1, angry.clone())]).unwrap();
    assert!((mean.csat - (3.0 * calm.csat + angry.csat) / 4.0).abs() < 1e-12);
    assert!(mean_outcome(&[]).is_none());
}

#[test]
fn a_file_of_cases_is_refused_by_the_name_of_what_is_wrong() {
    let case = |change: &str, to: &str| {
        let text = r#"[{"case":{"id":"a","severity":3,"failure_type":"mixed","fair_redress":40,"turn_tolerance_min":2,
            "resolution_tolerance_min":60,"resolved":true,"confirmed":true,"followed_up":true,
            "turns":[{"empathy":4,"minutes":1,"offers":[{"face":1,"cost":1}]}]}}]"#;
        assert!(text.contains(change), "{change}");
        run_file(&text.replace(change, to)).unwrap_err()
    };
    for (change, to, key) in [
        ("\"severity\":3", "\"severity\":0", "severity"),
        ("\"severity\":3", "\"severity\":-1", "severity"),
        ("\"severity\":3", "\"severity\":2.5", "severity"),
        ("\"severity\":3", "\"severity\":3,\"prior\":-1", "prior"),
        ("\"empathy\":4", "\"empathy\":-1", "turn 1, empathy"),
        ("\"cost\":1", "\"cost\":1e300", "turn 1, offer 1, cost"),
        ("\"empathy\":4", "\"empathy\":5", "turn 1, empathy"),
        ("\"minutes\":1", "\"minutes\":-1", "turn 1, minutes"),
        ("\"minutes\":1", "\"minutes\":1,\"announced\":2", "turn 1, announced"),
        ("\"face\":1", "\"face\":-1", "turn 1, offer 1, face"),
        ("\"turn_tolerance_min\":2", "\"turn_tolerance_min\":0", "turn_tolerance_min"),
    ] {
        match case(change, to) {
            ReferenceError::Range { id, key: found, .. } => assert_eq!((id.as_str(), found.as_str()), ("a", key)),
            other @ ReferenceError::Shape(_) => panic!("{other}"),
        }
    }
    for (change, to, named) in [
        ("\"id\"", "\"idd\"", "idd"),
        ("\"mixed\"", "\"mxied\"", "mxied"),
        ("\"minutes\":1", "\"minutse\":1", "minutse"),
        ("\"resolved\":true,", "", "resolved"),
    ] {
        let told = case(change, to).to_string();
        assert!(told.contains(named), "{told}");
    }
}
