//! Errors that keep coming back: how many turns they cost in the last ten runs and in the ten before, and the latest words
//! they hang on. What came in one run only is no habit.

use serde::Serialize;

use crate::domain::progress::{Run, Slip};
use crate::domain::rubric::errors::ERRORS;
use crate::domain::rubric::{Dimension, ErrorCode};

/// How many runs are looked at, and as many before them.
pub const RUNS: usize = 10;
/// How many errors are told of.
const MOST: usize = 4;

/// What keeps coming back, and what does not any more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recurring {
    /// The most frequent first.
    pub errors: Vec<Again>,
    /// What came back before the last ten runs, and in none of them.
    pub gone: Vec<ErrorCode>,
    /// How many runs were looked at, ten at most.
    pub runs: usize,
    /// How many before them, ten at most.
    pub runs_before: usize,
}

/// An error that came back.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Again {
    /// Which.
    pub error: ErrorCode,
    /// The dimension it costs first.
    pub dimension: Option<Dimension>,
    /// Turns with it in the last runs.
    pub turns: usize,
    /// Turns with it in the runs before; `None` if there are none.
    pub turns_before: Option<usize>,
    /// Where it came last; `None` as long as nobody has read that.
    pub latest: Option<Latest>,
}

/// Where an error came last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Latest {
    /// The store's id of the attempt.
    pub attempt: String,
    /// The case's title.
    pub title: String,
    /// The day on which the run ended.
    pub day: i64,
    /// The words, or what the silence was.
    pub quote: String,
    /// Whether they were said.
    pub is_spoken: bool,
}

/// What keeps coming back in runs that stand in the order in which they were begun.
pub fn recurring(runs: &[Run]) -> Recurring {
    let (before, last) = runs.split_at(runs.len().saturating_sub(RUNS));
    let (_, before) = before.split_at(before.len().saturating_sub(RUNS));
    let mut errors: Vec<Again> = Vec::new();
    let mut gone: Vec<(ErrorCode, usize)> = Vec::new();
    for entry in &ERRORS {
        let (now, then) = (turns(last, entry.code), turns(before, entry.code));
        let came_in = last.iter().chain(before).filter(|run| run.errors.contains(&entry.code)).count();
        if came_in < 2 {
            continue;
        }
        if now == 0 {
            gone.push((entry.code, then));
            continue;
        }
        errors.push(Again {
            error: entry.code,
            dimension: entry.caps.first().map(|(dimension, _)| *dimension),
            turns: now,
            turns_before: (!before.is_empty()).then_some(then),
            latest: latest(last, entry.code),
        });
    }
    errors.sort_by_key(|again| std::cmp::Reverse((again.turns, again.turns_before)));
    errors.truncate(MOST);
    gone.sort_by_key(|(_, then)| std::cmp::Reverse(*then));
    gone.truncate(2);
    Recurring {
        errors,
        gone: gone.into_iter().map(|(error, _)| error).collect(),
        runs: last.len(),
        runs_before: before.len(),
    }
}

fn turns(runs: &[Run], error: ErrorCode) -> usize {
    runs.iter().flat_map(|run| &run.errors).filter(|found| **found == error).count()
}

/// The latest words of an error; spoken ones of an earlier run before a silence.
fn latest(runs: &[Run], error: ErrorCode) -> Option<Latest> {
    let all = || {
        let slips =
            |run: &Run| -> Vec<Slip> { run.facts.as_ref().map(|facts| facts.slips.clone()).unwrap_or_default() };
        runs.iter().rev().flat_map(move |run| slips(run).into_iter().rev().map(move |slip| (run, slip)))
    };
    let of = |found: &(&Run, Slip)| found.1.error == error;
    let (run, slip) = all().filter(of).find(|(_, slip)| slip.is_spoken).or_else(|| all().find(of))?;
    Some(Latest {
        attempt: run.attempt.clone(),
        title: run.title.clone(),
        day: run.day,
        quote: slip.quote,
        is_spoken: slip.is_spoken,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ErrorCode::{Bribe, Calm, Empty, Repeat};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::progress::Facts;
    use crate::domain::progress::made::run;

    fn with(errors: &[ErrorCode], day: i64) -> Run {
        let slip = |error: &ErrorCode| Slip {
            error: *error,
            dimension: None,
            turn: 1,
            quote: format!("{error:?} on day {day}"),
            is_spoken: true,
        };
        let facts = Some(Arc::new(Facts { slips: errors.iter().map(slip).collect(), deeds: Vec::new() }));
        Run { errors: errors.to_vec(), facts, ..run("plate", day) }
    }

    #[test]
    fn turns_are_counted_in_the_last_ten_runs_and_in_the_ten_before() {
        let mut runs: Vec<Run> = (0..5).map(|day| with(&[Repeat, Repeat], day)).collect();
        runs.extend((5..20).map(|day| with(if day % 3 == 0 { &[Repeat, Empty] } else { &[] }, day)));
        let found = recurring(&runs);
        let told: Vec<_> = found.errors.iter().map(|a| (a.error, a.turns, a.turns_before)).collect();
        // Of equals the one that came more often before.
        assert_eq!(told, [(Repeat, 3, Some(12)), (Empty, 3, Some(2))]);
        assert_eq!((found.runs, found.runs_before), (10, 10));
        let latest = found.errors[0].latest.as_ref().unwrap();
        assert_eq!((latest.quote.as_str(), latest.day), ("Repeat on day 18", 18));
    }

    #[test]
    fn what_came_in_one_run_is_no_habit_and_what_went_is_said() {
        let once = recurring(&[with(&[Calm, Calm, Calm], 0), with(&[], 1)]);
        assert!(once.errors.is_empty() && once.gone.is_empty());
        assert_eq!(recurring(&[with(&[Bribe], 0), with(&[Bribe], 1)]).errors[0].turns_before, None);
        let mut runs = vec![with(&[Calm], 0), with(&[Calm], 1)];
        runs.extend((2..12).map(|day| with(&[], day)));
        assert_eq!(recurring(&runs).gone, [Calm]);
    }

    #[test]
    fn what_was_not_read_yet_has_no_words_and_counts_all_the_same() {
        let unread: Vec<Run> = (0..3).map(|day| Run { facts: None, ..with(&[Empty], day) }).collect();
        let found = recurring(&unread);
        assert_eq!((found.errors[0].turns, &found.errors[0].latest), (3, &None));
    }

    proptest! {
        #[test]
        fn each_error_is_told_of_once_with_turns_that_are_there(runs in prop::collection::vec(prop::collection::vec(0_usize..20, 0..6), 0..30)) {
            let runs: Vec<Run> = runs.iter().enumerate()
                .map(|(day, at)| with(&at.iter().map(|at| ERRORS[*at].code).collect::<Vec<_>>(), day as i64)).collect();
            let found = recurring(&runs);
            prop_assert!(found.errors.len() <= MOST);
            for again in &found.errors {
                prop_assert!(again.turns > 0 && !found.gone.contains(&again.error));
                prop_assert_eq!(found.errors.iter().filter(|other| other.error == again.error).count(), 1);
                prop_assert!(again.latest.is_some());
            }
            prop_assert!(found.errors.is_sorted_by(|a, b| a.turns >= b.turns));
        }
    }
}
