//! How each dimension moved over the last runs: every run, the mean of the last five without help behind it, and what changed since the
//! first of them. It says nothing of growth where there are too few runs to tell it from chance.

use serde::Serialize;

use crate::domain::progress::Run;
use crate::domain::rubric::{Dimension, figure_for_mean};

/// How many runs are shown.
pub const SHOWN: usize = 12;
/// How many runs a mean is taken over.
pub const OVER: usize = 5;
/// Fewest runs in a mean that another is held against, and fewest that have to come after it.
const LEAST: usize = 3;
/// From this mean on, a dimension needs no practice of its own.
pub const GOOD: f64 = 3.0;
/// Smallest change that is spoken of, and from which on it is called far.
const NOTICED: (f64, f64) = (0.3, 0.8);

/// How the last runs went.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trends {
    /// The runs that are shown, the first started first.
    pub runs: Vec<Shown>,
    /// Each dimension over them, in rubric order.
    pub dimensions: [Trend; 4],
    /// What there is to say about them.
    pub verdict: Verdict,
    /// The dimension with most room, if any is below good.
    pub next: Option<Dimension>,
}

/// A run in a trend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The store's id of the attempt.
    pub attempt: String,
    /// The case's title.
    pub title: String,
    /// The day on which it ended.
    pub day: i64,
}

/// A dimension over the runs that are shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    /// Which.
    pub dimension: Dimension,
    /// The mean level in each run, 0–4; `None` where it was never scored.
    pub levels: Vec<Option<f64>>,
    /// The mean over those of the last five runs up to each that scored it without help; `None` where none did.
    pub means: Vec<Option<f64>>,
    /// The last of these means.
    pub now: Option<f64>,
    /// How far that is from the first mean that can be held against it, as their figures show them; `None` where there are
    /// too few runs.
    pub change: Option<f64>,
    /// Since which of the runs that are shown, by position.
    pub since: Option<usize>,
}

/// What there is to say about the last runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Verdict {
    /// So many more runs, and something can be said.
    TooFew(usize),
    /// What rose most, and whether by far.
    Rose(Dimension, bool),
    /// Nothing rose, and this fell most.
    Fell(Dimension),
    /// Nothing moved much.
    Steady,
}

/// How the dimensions moved over the last runs of these, which stand in the order in which they were begun.
pub fn trends(runs: &[Run]) -> Trends {
    let shown = runs.len().saturating_sub(SHOWN);
    let dimensions = Dimension::ALL.map(|dimension| trend(runs, dimension, shown));
    let changed = dimensions.iter().filter_map(|trend| Some((trend.dimension, trend.change?)));
    let most = changed.clone().max_by(|a, b| a.1.total_cmp(&b.1));
    let least = changed.min_by(|a, b| a.1.total_cmp(&b.1));
    let verdict = match (most, least) {
        (Some((dimension, by)), _) if by >= NOTICED.0 => Verdict::Rose(dimension, by >= NOTICED.1),
        (_, Some((dimension, by))) if by <= -NOTICED.0 => Verdict::Fell(dimension),
        (Some(_), _) => Verdict::Steady,
        (None, _) => {
            let own = runs.iter().filter(|run| run.is_unaided).count();
            Verdict::TooFew((2 * LEAST).saturating_sub(own).max(1))
        }
    };
    let means = dimensions.iter().filter_map(|trend| Some((trend.dimension, trend.now?)));
    let lowest = means.min_by(|a, b| a.1.total_cmp(&b.1));
    Trends {
        runs: runs.iter().skip(shown).map(Shown::of).collect(),
        next: lowest.filter(|(_, mean)| *mean < GOOD).map(|(dimension, _)| dimension),
        dimensions,
        verdict,
    }
}

impl Shown {
    fn of(run: &Run) -> Self {
        Self { attempt: run.attempt.clone(), title: run.title.clone(), day: run.day }
    }
}

fn trend(runs: &[Run], dimension: Dimension, from: usize) -> Trend {
    let level = |run: &Run| run.means.get(dimension as usize).copied().flatten();
    let all: Vec<Option<f64>> = runs.iter().map(level).collect();
    // What a coach helped with is shown, and neither praised nor missed.
    let own: Vec<Option<f64>> = runs.iter().map(|run| level(run).filter(|_| run.is_unaided)).collect();
    let scored_until = |at: usize| own.iter().take(at + 1).flatten().count();
    let shown: Vec<(usize, Option<f64>)> = (from..own.len()).map(|at| (at, mean_until(&own, at))).collect();
    let is_held = |at: usize| last_five(&own, at).iter().flatten().count() >= LEAST;
    let now = shown.last().and_then(|(_, mean)| *mean);
    let held = shown.iter().find_map(|(at, mean)| Some((*at, (*mean)?)).filter(|_| is_held(*at)));
    let enough = |(at, _): &(usize, f64)| scored_until(own.len()) >= scored_until(*at) + LEAST;
    let held = held.filter(enough).filter(|_| now.is_some() && is_held(own.len().saturating_sub(1)));
    Trend {
        dimension,
        levels: all.iter().skip(from).copied().collect(),
        means: shown.iter().map(|(_, mean)| *mean).collect(),
        now,
        change: held.zip(now).map(|((_, first), now)| figure(figure(now) - figure(first))),
        since: held.map(|(at, _)| at - from),
    }
}

/// The last five runs up to one.
fn last_five(levels: &[Option<f64>], at: usize) -> &[Option<f64>] {
    levels.get((at + 1).saturating_sub(OVER)..=at).unwrap_or_default()
}

/// The mean over those of the last five runs up to one that scored it.
fn mean_until(levels: &[Option<f64>], at: usize) -> Option<f64> {
    let scored: Vec<f64> = last_five(levels, at).iter().flatten().copied().collect();
    (!scored.is_empty()).then(|| scored.iter().sum::<f64>() / scored.len() as f64)
}

/// A mean as its figure shows it, so that what is said to have changed is what the two figures say.
fn figure(mean: f64) -> f64 {
    figure_for_mean(mean).parse().unwrap_or(mean)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::progress::made::run;

    fn runs(empathy: &[f64]) -> Vec<Run> {
        let of = |(at, level): (usize, &f64)| Run {
            means: [Some(*level), Some(2.0), None, Some(3.5)],
            ..run("plate", at as i64)
        };
        empathy.iter().enumerate().map(of).collect()
    }

    #[test]
    fn a_mean_is_over_the_last_five_and_what_changed_is_what_the_figures_say() {
        let found = trends(&runs(&[1.0, 1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 3.0]));
        let [empathy, ownership, speed, _] = &found.dimensions;
        assert_eq!(empathy.means[..3], [Some(1.0), Some(1.0), Some(1.0)]);
        assert_eq!(empathy.means[4], Some(1.4));
        assert_eq!((empathy.now, empathy.change), (Some(2.6), Some(1.6)));
        assert_eq!(empathy.since, Some(2), "since the third run");
        assert_eq!((ownership.now, ownership.change), (Some(2.0), Some(0.0)));
        assert_eq!((speed.now, speed.change, speed.levels[0]), (None, None, None), "never scored");
        assert_eq!(found.verdict, Verdict::Rose(Dimension::Empathy, true));
        assert_eq!(found.next, Some(Dimension::Ownership));
    }

    #[test]
    fn a_mean_of_one_run_is_held_against_nothing_and_help_counts_neither_way() {
        let scored = |levels: &[(Option<f64>, bool)]| {
            let of = |(at, (level, own)): (usize, &(Option<f64>, bool))| Run {
                means: [*level, None, None, None],
                is_unaided: *own,
                ..run("plate", at as i64)
            };
            trends(&levels.iter().enumerate().map(of).collect::<Vec<_>>())
        };
        let own = |level| (Some(level), true);
        let none = (None, true);
        let once = [[own(1.0); 3].as_slice(), &[own(2.0); 2], &[none; 6], &[own(4.0)]].concat();
        assert_eq!(scored(&once).dimensions[0].change, None, "four in one run after six without");
        let helped = [[(Some(3.0), false); 3].as_slice(), &[own(2.0); 3]].concat();
        let found = scored(&helped);
        assert_eq!((found.dimensions[0].change, found.dimensions[0].now), (None, Some(2.0)));
        assert_eq!((found.verdict, found.dimensions[0].levels[0]), (Verdict::TooFew(3), Some(3.0)));
    }

    #[test]
    fn of_too_few_runs_no_change_is_claimed() {
        for (count, lacking) in [(0, 6), (1, 5), (3, 3), (5, 1)] {
            let found = trends(&runs(&[0.0, 1.0, 2.0, 3.0, 4.0][..count]));
            assert_eq!(found.verdict, Verdict::TooFew(lacking), "{count} runs");
            assert!(found.dimensions.iter().all(|trend| trend.change.is_none()));
        }
    }

    #[test]
    fn what_falls_is_said_and_what_stays_is_not_made_more_of() {
        assert_eq!(trends(&runs(&[3.0, 3.0, 3.0, 2.0, 2.0, 2.0, 2.0, 2.0])).verdict, Verdict::Fell(Dimension::Empathy));
        assert_eq!(trends(&runs(&[3.0; 9])).verdict, Verdict::Steady);
        assert_eq!(trends(&runs(&[3.0, 3.0, 3.0, 3.5, 3.5, 3.5])).verdict, Verdict::Rose(Dimension::Empathy, false));
    }

    proptest! {
        #[test]
        fn twelve_runs_at_most_and_every_mean_lies_among_the_levels(levels in prop::collection::vec(0.0_f64..4.0, 0..40)) {
            let found = trends(&runs(&levels));
            prop_assert_eq!(found.runs.len(), levels.len().min(SHOWN));
            let empathy = &found.dimensions[0];
            prop_assert_eq!(empathy.means.len(), found.runs.len());
            let (low, high) = levels.iter().fold((4.0_f64, 0.0_f64), |(low, high), l| (low.min(*l), high.max(*l)));
            for mean in empathy.means.iter().flatten() {
                prop_assert!((low - 1e-9..=high + 1e-9).contains(mean));
            }
            prop_assert_eq!(empathy.change.is_some(), levels.len() >= 2 * LEAST);
        }
    }
}
