//! Everything progress has to say of a learner's runs at once: the page, the terminal and whoever reads its JSON see the
//! same figures.

use serde::Serialize;

use crate::domain::progress::Run;
use crate::domain::progress::compare::{Compared, compare};
use crate::domain::progress::recurring::{Recurring, recurring};
use crate::domain::progress::trend::{Trends, trends};
use crate::domain::progress::weeks::{Weeks, weeks};

/// What practice added up to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// How many runs it is about.
    pub runs: usize,
    /// How each dimension moved.
    pub trends: Trends,
    /// The first run without help against the latest.
    pub compared: Compared,
    /// What keeps coming back.
    pub recurring: Recurring,
    /// The weeks practised.
    pub weeks: Weeks,
}

/// Which runs are looked at; weeks are always of all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    /// Those that ended on this day or later.
    pub since: Option<i64>,
    /// Those of this case.
    pub case: Option<String>,
}

impl Only {
    /// Whether a run is among them.
    pub fn holds(&self, run: &Run) -> bool {
        self.since.is_none_or(|since| run.day >= since)
            && self.case.as_deref().is_none_or(|case| run.case.as_str() == case)
    }
}

impl Summary {
    /// What runs add up to today; they stand in the order in which they were begun.
    pub fn of(all: &[Run], only: &Only, today: i64) -> Self {
        let runs: Vec<Run> = all.iter().filter(|run| only.holds(run)).cloned().collect();
        let days: Vec<i64> = all.iter().map(|run| run.day).collect();
        Self {
            runs: runs.len(),
            trends: trends(&runs),
            compared: compare(&runs),
            recurring: recurring(&runs),
            weeks: weeks(&days, today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::made::run;

    #[test]
    fn a_choice_of_runs_narrows_everything_but_the_weeks() {
        let all = [run("plate", 100), run("cup", 102), run("plate", 110)];
        let of = |only: Only| Summary::of(&all, &only, 111);
        let plate = of(Only { case: Some("plate".into()), ..Only::default() });
        let late = of(Only { since: Some(102), ..Only::default() });
        assert_eq!((plate.runs, late.runs, of(Only::default()).runs), (2, 2, 3));
        assert_eq!(plate.weeks, late.weeks);
        assert!(matches!(plate.compared, Compared::Two { .. }));
        assert_eq!(of(Only { since: Some(200), case: None }).trends.runs, []);
    }
}
