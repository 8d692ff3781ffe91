//! Weeks practised: a week counts with two days in it, the others are rest and free. The present week breaks nothing before
//! it is over. Days are counted from 1970; whoever asks brings them.

use serde::Serialize;

/// Days that make a week count.
const ENOUGH: usize = 2;
/// How many weeks are shown.
pub const SHOWN: usize = 6;
/// 1 January 1970 was a Thursday: the third day after a Monday.
const THURSDAY: i64 = 3;

/// A week, from its Monday on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Week {
    /// The day of its Monday.
    pub monday: i64,
    /// Whether each of its days was practised, Monday first.
    pub days: [bool; 7],
}

impl Week {
    /// Whether it counts.
    pub fn counts(&self) -> bool {
        self.practised() >= ENOUGH
    }

    fn practised(&self) -> usize {
        self.days.iter().filter(|day| **day).count()
    }
}

/// The weeks of one learner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weeks {
    /// How many count in a row up to now; a present week that does not count yet is left out.
    pub in_a_row: usize,
    /// The last ones, the present one last.
    pub shown: Vec<Week>,
    /// Which day of the present week today is, 0 for Monday.
    pub today: usize,
    /// How many days the present week lacks to count.
    pub lacks: usize,
    /// Whether it can still count.
    pub can_count: bool,
}

/// The weeks up to today, from the days on which something was practised, in any order and as often as they like.
pub fn weeks(practised_days: &[i64], today: i64) -> Weeks {
    let present = monday_of(today);
    let week = |monday: i64| Week {
        monday,
        days: [0, 1, 2, 3, 4, 5, 6].map(|day| practised_days.iter().any(|at| (*at).min(today) == monday + day)),
    };
    let first = practised_days.iter().min().map_or(present, |day| monday_of(*day));
    let before = (1..).map(|weeks| present - 7 * weeks).take_while(|monday| *monday >= first);
    let now = week(present);
    let in_a_row = before.take_while(|monday| week(*monday).counts()).count() + usize::from(now.counts());
    let at = usize::try_from(today - present).unwrap_or_default();
    let left = now.days.len() - at - usize::from(now.days.get(at).copied().unwrap_or_default());
    let lacks = ENOUGH.saturating_sub(now.practised());
    let shown = (0..SHOWN as i64).rev().map(|weeks| week(present - 7 * weeks)).collect();
    Weeks { in_a_row, shown, today: at, lacks, can_count: lacks <= left }
}

/// The Monday of the week a day is in.
fn monday_of(day: i64) -> i64 {
    day - (day + THURSDAY).rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Monday, 16 November 2026.
    const MONDAY: i64 = 20_773;

    #[test]
    fn a_week_counts_with_two_days_and_the_present_one_breaks_nothing() {
        let days: Vec<i64> = (1..=4).flat_map(|weeks| [MONDAY - 7 * weeks, MONDAY - 7 * weeks + 3]).collect();
        let found = weeks(&days, MONDAY + 1);
        assert_eq!((found.in_a_row, found.lacks, found.can_count, found.today), (4, 2, true, 1));
        let more = [days.as_slice(), &[MONDAY, MONDAY + 1]].concat();
        assert_eq!(weeks(&more, MONDAY + 1).in_a_row, 5);
        assert_eq!(weeks(&more, MONDAY + 1).lacks, 0);
    }

    #[test]
    fn a_week_with_one_day_ends_the_row_once_it_is_over() {
        let days = [MONDAY - 14, MONDAY - 12, MONDAY - 5];
        assert_eq!(weeks(&days, MONDAY - 3).in_a_row, 1, "it may still become two");
        assert_eq!(weeks(&days, MONDAY + 1).in_a_row, 0);
        assert_eq!(weeks(&days, MONDAY + 1).shown[5].monday, MONDAY);
    }

    #[test]
    fn on_sunday_a_week_without_a_day_rests() {
        let sunday = weeks(&[], MONDAY + 6);
        assert_eq!((sunday.today, sunday.lacks, sunday.can_count), (6, 2, false));
        assert!(weeks(&[MONDAY], MONDAY + 6).can_count, "one day and today");
        assert!(!weeks(&[MONDAY + 6], MONDAY + 6).can_count, "today is in already");
        assert!(weeks(&[], MONDAY + 5).can_count);
    }

    proptest! {
        #[test]
        fn another_day_never_shortens_the_row(days in prop::collection::vec(MONDAY - 70..MONDAY + 7, 0..40), more in MONDAY - 70..MONDAY + 7, at in 0_i64..7) {
            let today = MONDAY + at;
            let before = weeks(&days, today);
            let after = weeks(&[days.as_slice(), &[more]].concat(), today);
            prop_assert!(after.in_a_row >= before.in_a_row && after.lacks <= before.lacks);
            prop_assert_eq!(before.shown.len(), SHOWN);
            prop_assert_eq!(before.shown[5].monday, MONDAY);
            prop_assert!(before.in_a_row <= 11);
        }
    }
}
