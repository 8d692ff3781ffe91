//! Which drill comes next, and why.

use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::drill::{Chosen, Cut, Decision, Done, Offered, Past, Reason, choose, cuts};
use amends::domain::rubric::Dimension;
use amends::domain::scenario::Scenario;
use amends::words::{Language, Words};

/// A bundled case with its decisions.
struct Case {
    scenario: Arc<Scenario>,
    decisions: Vec<Decision>,
}

/// Every bundled case with its decisions.
fn bundled() -> Vec<Case> {
    let cases = Catalog::bundled().entries.into_iter().filter_map(|entry| entry.scenario.clone());
    cases.map(|scenario| Case { decisions: cuts(&scenario).iter().map(Cut::known).collect(), scenario }).collect()
}

fn offered<'a>(cases: &'a [Case], played: &[&str]) -> Vec<Offered<'a>> {
    let of = |case: &'a Case| Offered {
        case: &case.scenario.id,
        title: &case.scenario.title,
        focus: &case.scenario.focus,
        industry: case.scenario.industry,
        decisions: &case.decisions,
        is_played: played.contains(&case.scenario.id.as_str()),
    };
    cases.iter().map(of).collect()
}

fn past(means: [f64; 4]) -> Past {
    Past { runs: 5, means: means.map(Some), is_without_coach: false }
}

fn done(offered: &[Offered<'_>], chosen: &Chosen) -> Done {
    let of = offered[chosen.case];
    Done { case: of.case.clone(), scene: of.decisions[chosen.cut].scene.clone() }
}

#[test]
fn the_lowest_dimension_is_drilled_where_replies_differ_in_it_and_the_reason_says_so() {
    let words = Words::english().unwrap();
    let cases = bundled();
    let offered = offered(&cases, &[]);
    for (at, dimension) in Dimension::ALL.into_iter().enumerate() {
        let mut means = [3.0; 4];
        means[at] = 1.9;
        let chosen = choose(&offered, &past(means), None, &[], 4).expect("a drill");
        assert_eq!(chosen.dimension, dimension);
        assert!(offered[chosen.case].decisions[chosen.cut].spread_in(dimension) >= 2, "{chosen:?}");
        let told = format!("{} has been your lowest in your last five runs, 1.9 of 4.", dimension.name());
        assert_eq!(chosen.reason.sentence(&words), told);
    }
}

#[test]
fn without_a_run_it_is_what_a_case_is_meant_for() {
    let words = Words::english().unwrap();
    let cases = bundled();
    let offered = offered(&cases, &[]);
    let chosen = choose(&offered, &Past::default(), None, &[], 1).expect("a drill");
    let of = offered[chosen.case];
    assert!(of.focus.contains(&chosen.dimension));
    assert!(chosen.reason.sentence(&words).contains(of.title), "{}", chosen.reason.sentence(&words));
}

#[test]
fn the_reason_counts_the_runs_it_looked_at_and_says_where_the_coach_was_left_out() {
    let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
    let lowest = |runs, is_without_coach| {
        Reason::Lowest(Dimension::Speed, 1.25, Past { runs, is_without_coach, ..Past::default() })
    };
    let told = |reason: &Reason| reason.sentence(&english);
    assert_eq!(told(&lowest(1, false)), "Speed was your lowest in your last run, 1.3 of 4.");
    assert_eq!(
        told(&lowest(4, true)),
        "Speed has been your lowest in your last four runs without the coach, 1.3 of 4."
    );
    let alone = lowest(1, true).sentence(&german);
    assert_eq!(alone, "In deinem letzten Durchgang ohne Coach war Tempo am niedrigsten, 1,3 von 4.");
}

#[test]
fn no_drill_comes_twice_in_a_row_and_cases_and_industries_take_turns() {
    let cases = bundled();
    let played: Vec<&str> = cases.iter().map(|case| case.scenario.id.as_str()).collect();
    let offered = offered(&cases, &played);
    let mut before: Vec<Done> = Vec::new();
    for _ in 0..40 {
        let chosen = choose(&offered, &past([3.0, 3.0, 1.0, 3.0]), None, &before, 9).expect("a drill");
        let this = done(&offered, &chosen);
        if let Some(last) = before.last() {
            assert_ne!(*last, this);
            let same = offered.iter().find(|of| *of.case == last.case).expect("the case before");
            let others = offered[chosen.case].industry != same.industry;
            // Once the others are used up a case may follow itself.
            assert!(others || before.len() > 8, "{before:?}");
        }
        before.push(this);
    }
}

#[test]
fn the_same_history_and_seed_give_the_same_drill_and_seeds_differ() {
    let cases = bundled();
    let offered = offered(&cases, &[]);
    let of = |seed| choose(&offered, &past([1.0, 2.0, 3.0, 2.0]), None, &[], seed).map(|c| (c.case, c.cut));
    assert_eq!(of(5), of(5));
    assert!((0..20).any(|seed| of(seed) != of(0)), "chance has a say");
}

#[test]
fn a_case_that_was_played_comes_before_one_it_would_give_away() {
    let cases = bundled();
    let offered = offered(&cases, &["lukewarm"]);
    for seed in 0..8 {
        let chosen = choose(&offered, &past([1.0, 3.0, 3.0, 3.0]), None, &[], seed).expect("a drill");
        assert_eq!(offered[chosen.case].case.as_str(), "lukewarm");
    }
}

#[test]
fn where_nothing_turns_on_the_lowest_the_next_is_taken_and_said() {
    let mut cases = bundled();
    for decision in cases.iter_mut().flat_map(|case| &mut case.decisions) {
        decision.spread[2] = 0;
    }
    let offered = offered(&cases, &[]);
    let chosen = choose(&offered, &past([3.0, 2.1, 1.0, 3.0]), None, &[], 1).expect("a drill");
    assert_eq!(chosen.dimension, Dimension::Ownership);
    let words = Words::english().unwrap();
    let told = "Ownership has been your lowest but for speed, 2.1 of 4; no decision here turns on speed.";
    assert_eq!(chosen.reason.sentence(&words), told);
    assert_eq!(choose(&offered, &past([3.0; 4]), Some(Dimension::Speed), &[], 1), None);
    assert_eq!(choose(&[], &Past::default(), None, &[], 1), None);
}
