//! Weeks of practice behind somebody: real cases played to their end on earlier days, by a player who gets better at it.
//! Nothing of it is invented; another seed or another rule gives other runs.

use crate::domain::paths::policy::{Policy, next_move};
use crate::domain::session::{Move, Session};
use crate::platform::settings::Mode;
use crate::ui::offscreen::Offscreen;
use crate::workflow::reflection::{Kept, KeptPlan};

/// The cases in the order in which they are met, again and again.
const CASES: [&str; 8] = [
    "lukewarm",
    "wrong-plate",
    "storm-over-saturday",
    "crushed-brownies",
    "forty-one-a-month",
    "wrong-blender-twice",
    "room-six",
    "best-man-no-shoes",
];
/// Days of a week on which somebody practises, from its Monday on, in turn.
const DAYS: [&[i64]; 4] = [&[0, 2, 4], &[1, 3], &[0, 1, 4, 5], &[2, 5]];
/// In how many of the last runs the player gets better.
const RISE: usize = 15;
/// A day in milliseconds.
const DAY_MS: i64 = 86_400_000;

/// A run of the past.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PastRun {
    /// Of which case.
    pub(crate) case: &'static str,
    /// How it was played.
    pub(crate) mode: Mode,
    /// Which one it is; also its seed.
    pub(crate) nr: u64,
    /// How many replies of ten are the best there are.
    skill: u64,
    /// How many days ago.
    days_ago: i64,
    /// Whether a plan was kept after it, and what was said of that later.
    pub(crate) has_plan: bool,
    pub(crate) kept: Option<Kept>,
}

impl PastRun {
    /// When it was, seen from a moment.
    pub(crate) fn at_ms(&self, now_ms: i64) -> i64 {
        now_ms - self.days_ago * DAY_MS
    }

    /// The player's next move; `None` once the run is over.
    pub(crate) fn next(&self, session: &Session, step: u64) -> Option<Move> {
        let policy = match (self.nr * 7 + step * 3) % 10 {
            of if of < self.skill => Policy::Best,
            of if of % 2 == 0 => Policy::Middling,
            _ => Policy::Worst,
        };
        next_move(session, policy)
    }

    /// The plan that was kept after it.
    pub(crate) fn kept_plan() -> KeptPlan {
        KeptPlan {
            when: "If someone is waiting,".to_owned(),
            then: "I will give a clock time and one thing to do until then.".to_owned(),
        }
    }
}

/// So many runs, the last one yesterday or a day before; today is a Saturday.
pub(crate) fn past(runs: usize) -> Vec<PastRun> {
    let weeks = (0..).flat_map(|week: i64| {
        let days = DAYS.get((week % DAYS.len() as i64) as usize).copied().unwrap_or_default();
        // From the last day of a week to its first: the count goes into the past.
        days.iter().rev().map(move |day| 5 + 7 * week - day)
    });
    let mut days: Vec<i64> = weeks.filter(|ago| *ago > 0).take(runs).collect();
    days.reverse();
    let all = days.len();
    let run = |(at, days_ago): (usize, i64)| PastRun {
        case: CASES.get(at * 5 % CASES.len()).copied().unwrap_or("lukewarm"),
        mode: if at % 9 == 4 { Mode::Coach } else { Mode::Practice },
        nr: at as u64 + 1,
        skill: (2 + at.saturating_sub(all.saturating_sub(RISE)) / 2) as u64,
        days_ago,
        has_plan: matches!(all - at, 1 | 3 | 6),
        kept: match all - at {
            3 => Some(Kept::Yes),
            6 => Some(Kept::Partly),
            _ => None,
        },
    };
    days.into_iter().enumerate().map(run).collect()
}

impl Offscreen {
    /// The library of somebody who has so many runs behind them.
    pub fn practised(&mut self, runs: usize) {
        self.home("Noor");
        for run in past(runs) {
            self.app().play_past(&run);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_lie_in_the_past_in_their_order_and_get_better() {
        let runs = past(60);
        assert_eq!(runs.len(), 60);
        assert!(runs.is_sorted_by(|a, b| a.days_ago > b.days_ago && a.skill <= b.skill));
        assert!(runs.iter().all(|run| run.days_ago > 0));
    }
}
