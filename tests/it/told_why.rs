//! Whatever a debrief marks as missed says why, and no sentence contradicts the figure beside it. Tried on every played
//! conversation of every bundled case.

use amends::domain::debrief::Tally;
use amends::domain::recovery::Condition;
use amends::domain::rubric::Tick;
use amends::domain::rubric::regret::apologises;
use amends::words::Words;

use crate::told::runs;

#[test]
fn every_tick_that_is_missing_says_why_and_no_other_does() {
    for (name, _, shown) in runs() {
        let missing: Vec<Tick> =
            shown.ticks.iter().filter(|(_, tally)| *tally == Tally::Missing).map(|(tick, _)| *tick).collect();
        let told: Vec<Tick> = shown.missed.iter().map(|missed| missed.tick).collect();
        assert_eq!(missing, told, "{name}");
        for missed in &shown.missed {
            let why = &missed.why;
            assert!(!why.is_empty() && why.chars().count() <= 48 && !why.ends_with('.'), "{name}: {missed:?}");
        }
    }
}

#[test]
fn sorry_that_did_not_count_names_its_reply_and_not_said_is_said_of_nobody_who_said_it() {
    let (mut uncounted, mut unsaid) = (0, 0);
    for (name, session, shown) in runs() {
        let Some(missed) = shown.missed.iter().find(|missed| missed.tick == Tick::Apologised) else { continue };
        let sorry: Vec<u32> =
            session.turns().filter(|turn| turn.is_spoken() && apologises(&turn.text)).map(|turn| turn.number).collect();
        if let Some(rest) = missed.why.strip_prefix("reply ") {
            let number: u32 = rest.split(':').next().unwrap().parse().unwrap();
            assert!(sorry.contains(&number), "{name}: {missed:?}, of {sorry:?}");
            uncounted += 1;
        } else {
            assert!(sorry.is_empty(), "{name}: {missed:?}, though {sorry:?} say so");
            let says = session.turns().any(|turn| turn.is_spoken() && turn.text.to_lowercase().contains("sorry"));
            assert_eq!(missed.why == "not said", !says, "{name}: {missed:?}");
            unsaid += 1;
        }
    }
    assert!(uncounted > 0 && unsaid > 0, "{uncounted}, {unsaid}");
}

#[test]
fn the_reasons_of_promises_and_of_the_follow_up_agree_with_the_run() {
    for (name, session, shown) in runs() {
        for missed in &shown.missed {
            match missed.tick {
                Tick::KeptPromises => {
                    assert_eq!(missed.why == "a promise was broken", session.play().any_broken(), "{name}");
                }
                Tick::FollowedUp => {
                    let latest = session.play().updated.as_ref().or_else(|| session.survey()).unwrap();
                    let came = latest.case.conditions.contains(&(Condition::FollowedUp, true));
                    assert_eq!(missed.why == "not asked whether it holds", came, "{name}");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn the_manner_is_not_said_to_have_made_worse_what_its_bar_made_less() {
    let mut little = 0;
    for (name, _, shown) in runs() {
        let Some(bar) = shown.bill.steps.iter().find(|step| step.label == "How you spoke") else { continue };
        let words = shown.bill.words.first().unwrap();
        assert!(bar.units > 0.0 || !words.contains("worse"), "{name}: {words} over {}", bar.shown);
        little += usize::from(words.contains("took off only"));
    }
    assert!(little > 0, "some run spoke ill and paid less for it than it might have");
}

#[test]
fn a_condition_on_a_mean_names_its_bound_in_levels_and_claims_nothing_of_every_reply() {
    let english = Words::english().unwrap();
    for (condition, bound) in [
        (Condition::Empathy, "a little better than good"),
        (Condition::Ownership, "a little better than good"),
        (Condition::Speed, "halfway to good or better"),
        (Condition::Compensation, "good or better"),
    ] {
        let words = condition.said(&english);
        assert!(words.contains(bound) && words.contains("on average") && !words.contains("throughout"), "{words}");
    }
}

#[test]
fn ease_beside_an_unsolved_case_says_that_it_is_unsolved() {
    let mut seen = (0, 0);
    for (name, session, shown) in runs() {
        let solved = session.survey().unwrap().case.conditions.contains(&(Condition::Resolved, true));
        let three = shown.three.unwrap();
        let (_, ease) = &three.ease;
        assert_eq!(ease.ends_with("not solved"), !solved, "{name}: {ease}");
        assert!(three.ease_note.contains("starts at 7"), "{name}");
        if solved { seen.0 += 1 } else { seen.1 += 1 }
    }
    assert!(seen.0 > 2 && seen.1 > 2, "{seen:?}");
}

#[test]
fn a_group_that_was_served_alike_is_told_how_it_ended() {
    for (name, _, shown) in runs() {
        let Some(words) = &shown.group_words else { continue };
        assert!(!words.contains("served alike"), "{name}: {words}");
        let alike = words.contains(" ended at ");
        assert!(alike != words.contains("served worst") && words.contains("simulated"), "{name}: {words}");
        assert!(!alike || words.contains("All three ended at") || words.contains("Both ended at"), "{name}: {words}");
    }
}
