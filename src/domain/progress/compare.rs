//! The first run without help against the latest: on the same case, or else on one that is as hard. Anything else would
//! compare cases and not the one who practises. Of one run nothing is claimed.

use serde::Serialize;

use crate::domain::progress::Run;

/// What can be held against what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Compared {
    /// No run without help is over yet.
    None,
    /// One run so far, or none later that can be held against the first.
    One(Side),
    /// Two runs.
    Two {
        /// What they have in common.
        on: Match,
        /// The first.
        first: Side,
        /// The latest.
        latest: Side,
        /// How many runs without help there are on it, these two among them.
        runs: usize,
    },
}

/// What two runs have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Match {
    /// The case.
    Case,
    /// How hard their cases are, 1–3.
    Difficulty(u8),
}

/// One of two runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Side {
    /// The store's id of the attempt.
    pub attempt: String,
    /// The case's title.
    pub title: String,
    /// The day on which it ended.
    pub day: i64,
    /// Mean level of each dimension, 0–4, in rubric order.
    pub means: [Option<f64>; 4],
    /// Simulated satisfaction, 1–5.
    pub csat: f64,
}

/// Holds the first run without help against the latest one, of runs in the order in which they were begun.
pub fn compare(runs: &[Run]) -> Compared {
    let unaided: Vec<&Run> = runs.iter().filter(|run| run.is_unaided).collect();
    let Some((first, later)) = unaided.split_first() else { return Compared::None };
    let difficulty = first.difficulty;
    let is_as_hard = |run: &Run| difficulty.is_some() && run.difficulty == difficulty;
    let matched = |on, holds: &dyn Fn(&Run) -> bool| {
        let alike: Vec<&&Run> = later.iter().filter(|run| holds(run)).collect();
        let latest = alike.last()?;
        Some(Compared::Two { on, first: Side::of(first), latest: Side::of(latest), runs: 1 + alike.len() })
    };
    matched(Match::Case, &|run| run.case == first.case)
        .or_else(|| matched(Match::Difficulty(difficulty?), &is_as_hard))
        .unwrap_or_else(|| Compared::One(Side::of(first)))
}

impl Side {
    fn of(run: &Run) -> Self {
        Self { attempt: run.attempt.clone(), title: run.title.clone(), day: run.day, means: run.means, csat: run.csat }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::progress::made::run;

    #[test]
    fn the_same_case_comes_before_one_as_hard_and_help_counts_for_neither() {
        let with_help = Run { is_unaided: false, ..run("plate", 0) };
        assert_eq!(compare(std::slice::from_ref(&with_help)), Compared::None);
        let one = compare(&[with_help.clone(), run("plate", 1)]);
        assert!(matches!(&one, Compared::One(side) if side.day == 1), "{one:?}");
        let matched = compare(&[run("plate", 1), run("cup", 2), Run { difficulty: Some(3), ..run("gate", 3) }]);
        assert!(matches!(matched, Compared::Two { on: Match::Difficulty(1), runs: 2, .. }), "{matched:?}");
        let same = compare(&[run("plate", 1), run("plate", 2), run("cup", 3), with_help]);
        let Compared::Two { on: Match::Case, first, latest, runs: 2 } = same else { panic!("{same:?}") };
        assert_eq!((first.day, latest.day), (1, 2));
    }

    #[test]
    fn a_harder_case_is_never_held_against_an_easier_one() {
        let hard = |day| Run { difficulty: Some(3), ..run("gate", day) };
        assert!(matches!(compare(&[run("plate", 0), hard(4)]), Compared::One(_)));
        let gone = |case| Run { difficulty: None, ..run(case, 1) };
        assert!(matches!(compare(&[gone("went"), gone("left")]), Compared::One(_)), "nobody knows how hard they were");
    }

    proptest! {
        #[test]
        fn what_is_compared_has_something_in_common(runs in prop::collection::vec((0_usize..4, 1_u8..4, any::<bool>()), 0..20)) {
            let cases = ["plate", "cup", "storm", "gate"];
            let runs: Vec<Run> = runs.iter().enumerate().map(|(at, (case, difficulty, unaided))| {
                Run { difficulty: Some(*difficulty), is_unaided: *unaided, attempt: at.to_string(), ..run(cases[*case], at as i64) }
            }).collect();
            if let Compared::Two { on, first, latest, runs: count } = compare(&runs) {
                let of = |side: &Side| runs.iter().find(|run| run.attempt == side.attempt).unwrap();
                let (a, b) = (of(&first), of(&latest));
                prop_assert!(a.is_unaided && b.is_unaided && first.day < latest.day && count >= 2);
                let alike = match on {
                    Match::Case => a.case == b.case,
                    Match::Difficulty(of) => a.difficulty == Some(of) && b.difficulty == Some(of),
                };
                prop_assert!(alike);
            }
        }
    }
}
