//! Spaced practice: what was practised once is met again after two, seven and twenty-one days, with another customer where
//! one asks for the same. Counted in days of the calendar; whoever asks brings the days.

use serde::Serialize;

use crate::domain::rubric::Dimension;

/// Days from one practice to the next: after the first time, the second, and from then on.
const PAUSES: [i64; 3] = [2, 7, 21];

/// How something stands in spaced practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Due {
    /// Today, or since some days.
    Now,
    /// In so many days.
    In(i64),
}

/// A case that can be practised: what choosing needs to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Practisable<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The dimensions it is good practice for, the foremost first.
    pub focus: &'a [Dimension],
    /// 1 single issue · 2 conflicting goals · 3 several issues.
    pub difficulty: u8,
}

/// A run that was played to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Of which case.
    pub case: String,
    /// On which day.
    pub day: i64,
}

/// A dimension that was practised, when it is to be again, and with which case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spaced {
    /// Which.
    pub dimension: Dimension,
    /// When.
    pub due: Due,
    /// The case to practise it with: another one than last time, if any trains it.
    pub case: String,
    /// Its title.
    pub title: String,
    /// The case it was practised with last.
    pub last_case: String,
    /// Its title.
    pub last_title: String,
    /// How many days ago that was.
    pub days_ago: i64,
}

impl Spaced {
    /// Whether it is to be practised with another case than last time.
    pub fn is_with_another(&self) -> bool {
        self.case != self.last_case
    }
}

/// When something is due again, from the days on which it was practised, in any order, and today, all counted from the
/// same day. `None` if it never was.
///
/// Several times on one day are one, and what is practised before it is due stays due on the same day: cramming puts off
/// nothing and brings nothing on.
pub fn due(practised_days: &[i64], today: i64) -> Option<Due> {
    // A clock that was set forward for a while must not put the next practice off for years.
    let mut days: Vec<i64> = practised_days.iter().map(|day| (*day).min(today)).collect();
    days.sort_unstable();
    let mut days = days.into_iter();
    let (mut last, mut times) = (days.next()?, 0);
    for day in days {
        if day >= last + pause(times) {
            (last, times) = (day, times + 1);
        }
    }
    let left = last + pause(times) - today;
    Some(if left > 0 { Due::In(left) } else { Due::Now })
}

fn pause(times: usize) -> i64 {
    PAUSES.get(times).or(PAUSES.last()).copied().unwrap_or_default()
}

/// When a case by itself is due again: `None` if it was never met.
pub fn case_due(met: &[Met], case: &str, today: i64) -> Option<Due> {
    let days: Vec<i64> = met.iter().filter(|met| met.case == case).map(|met| met.day).collect();
    due(&days, today)
}

/// What is to be practised again, the longest waiting first and then the soonest. A dimension counts as practised with
/// every case that is good practice for it. `met` is in the order in which the runs were begun.
pub fn spaced(met: &[Met], cases: &[Practisable<'_>], today: i64) -> Vec<Spaced> {
    let known = |id: &str| cases.iter().find(|case| case.id == id);
    let mut ahead: Vec<(Dimension, Due, &Met)> = Dimension::ALL
        .into_iter()
        .filter_map(|dimension| {
            let on = |met: &&Met| known(&met.case).is_some_and(|case| case.focus.contains(&dimension));
            let days: Vec<i64> = met.iter().filter(on).map(|met| met.day).collect();
            let last = met.iter().filter(on).max_by_key(|met| met.day)?;
            Some((dimension, due(&days, today)?, last))
        })
        .collect();
    ahead.sort_by_key(|(_, due, last)| (*due, last.day));
    let mut found: Vec<Spaced> = Vec::new();
    for (dimension, due, last) in ahead {
        let (Some(case), Some(before)) = (pick(dimension, last, (met, cases), &found, today), known(&last.case)) else {
            continue;
        };
        found.push(Spaced {
            dimension,
            due,
            case: case.id.to_owned(),
            title: case.title.to_owned(),
            last_case: before.id.to_owned(),
            last_title: before.title.to_owned(),
            days_ago: (today - last.day).max(0),
        });
    }
    found
}

/// The case to practise a dimension with: another than last time before the same, one that is not asked for anyway, one
/// that need not rest, one that is foremost about it, one not met yet, an easier one.
fn pick<'a>(
    dimension: Dimension,
    last: &Met,
    (met, cases): (&[Met], &[Practisable<'a>]),
    taken: &[Spaced],
    today: i64,
) -> Option<Practisable<'a>> {
    let runs = |case: &Practisable<'_>| met.iter().filter(|met| met.case == case.id).count();
    let rank = |case: &&Practisable<'_>| {
        (
            case.id == last.case,
            taken.iter().any(|taken| taken.case == case.id),
            matches!(case_due(met, case.id, today), Some(Due::In(_))),
            case.focus.first() != Some(&dimension),
            runs(case) > 0,
            case.difficulty,
            runs(case),
        )
    };
    cases.iter().filter(|case| case.focus.contains(&dimension)).min_by_key(rank).copied()
}

#[cfg(test)]
mod tests {
    use Dimension::{Compensation, Empathy, Ownership, Speed};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_practised_is_due_two_seven_and_then_always_twenty_one_days_later() {
        assert_eq!(due(&[], 100), None);
        assert_eq!(due(&[100], 100), Some(Due::In(2)));
        assert_eq!(due(&[98], 100), Some(Due::Now));
        assert_eq!(due(&[60, 95], 100), Some(Due::In(2)));
        assert_eq!(due(&[60, 93], 100), Some(Due::Now));
        assert_eq!(due(&[10, 60, 93], 100), Some(Due::In(14)));
        assert_eq!(due(&[1, 10, 60, 93], 115), Some(Due::Now));
    }

    #[test]
    fn several_times_on_one_day_are_one_and_practising_too_soon_moves_nothing() {
        assert_eq!(due(&[100, 100, 100], 101), Some(Due::In(1)));
        assert_eq!(due(&[95, 60], 100), due(&[60, 95, 95], 100));
        assert_eq!(due(&[100, 101], 101), Some(Due::In(1)), "still the day after tomorrow of the first time");
        assert_eq!(due(&[60, 95, 98], 98), due(&[60, 95], 98));
    }

    #[test]
    fn a_clock_that_was_ahead_for_a_while_puts_nothing_off_for_years() {
        assert_eq!(due(&[5_000], 100), Some(Due::In(2)));
    }

    const CASES: [Practisable<'static>; 4] = [
        Practisable { id: "plate", title: "Plate", focus: &[Empathy, Speed], difficulty: 1 },
        Practisable { id: "cup", title: "Cup", focus: &[Empathy, Ownership], difficulty: 1 },
        Practisable { id: "storm", title: "Storm", focus: &[Ownership, Speed], difficulty: 2 },
        Practisable { id: "gift", title: "Gift", focus: &[Compensation], difficulty: 1 },
    ];

    fn met(runs: &[(&str, i64)]) -> Vec<Met> {
        runs.iter().map(|(case, day)| Met { case: (*case).to_owned(), day: *day }).collect()
    }

    fn told(runs: &[(&str, i64)], today: i64) -> Vec<(Dimension, Due, String)> {
        let all = spaced(&met(runs), &CASES, today);
        all.into_iter().map(|spaced| (spaced.dimension, spaced.due, spaced.case)).collect()
    }

    #[test]
    fn what_is_due_is_met_again_with_another_case_that_trains_the_same() {
        let after_plate = told(&[("plate", 0)], 2);
        assert_eq!(after_plate, [(Empathy, Due::Now, "cup".to_owned()), (Speed, Due::Now, "storm".to_owned())]);
        // The cup took empathy's turn; speed still waits, ownership has begun.
        let then = told(&[("plate", 0), ("cup", 2)], 2);
        assert_eq!(then[0], (Speed, Due::Now, "storm".to_owned()));
        assert_eq!(then[1].1, Due::In(2));
        assert_eq!((then[2].0, then[2].1), (Empathy, Due::In(7)));
        let other = spaced(&met(&[("plate", 0)]), &CASES, 2);
        assert!(other.iter().all(Spaced::is_with_another) && other[0].last_title == "Plate" && other[0].days_ago == 2);
    }

    #[test]
    fn where_no_other_case_trains_it_the_same_one_is_met_again() {
        let gift = spaced(&met(&[("gift", 0)]), &CASES, 5);
        assert_eq!((gift[0].case.as_str(), gift[0].is_with_another()), ("gift", false));
        assert!(told(&[("a-case-that-went", 0)], 5).is_empty(), "nobody knows what it trained");
    }

    proptest! {
        #[test]
        fn every_practised_dimension_is_due_once_with_a_case_that_trains_it(
            runs in prop::collection::vec((0_usize..4, 0_i64..60), 0..30), today in 0_i64..90,
        ) {
            let runs: Vec<(&str, i64)> = runs.into_iter().map(|(at, day)| (CASES[at].id, day)).collect();
            let all = spaced(&met(&runs), &CASES, today);
            for dimension in Dimension::ALL {
                let practised = runs.iter().any(|(id, _)| {
                    CASES.iter().any(|case| case.id == *id && case.focus.contains(&dimension))
                });
                prop_assert_eq!(all.iter().filter(|spaced| spaced.dimension == dimension).count(), usize::from(practised));
            }
            for spaced in &all {
                let case = CASES.iter().find(|case| case.id == spaced.case).unwrap();
                prop_assert!(case.focus.contains(&spaced.dimension));
                let others = CASES.iter().filter(|case| case.focus.contains(&spaced.dimension)).count();
                prop_assert!(spaced.is_with_another() || others == 1);
                prop_assert!(matches!(spaced.due, Due::Now | Due::In(1..=21)));
            }
            prop_assert!(all.is_sorted_by_key(|spaced| spaced.due));
        }

        #[test]
        fn practising_today_never_leaves_anything_due_today(days in prop::collection::vec(0_i64..60, 0..12), today in 60_i64..90) {
            let mut days = days;
            days.push(today);
            prop_assert!(matches!(due(&days, today), Some(Due::In(1..=21))));
        }
    }
}
