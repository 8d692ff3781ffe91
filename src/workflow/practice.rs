//! When a case is due again: spaced practice, counted in days of the calendar. Pure; whoever asks brings the days.

/// Days from one run to the next: the first time, the second, and from then on.
const PAUSES: [i64; 3] = [2, 7, 21];

/// How a case stands in spaced practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// Today, or since some days.
    Now,
    /// In so many days.
    In(i64),
}

/// When a case is due again, from the days on which it was played to its end, in any order, and today, all counted from
/// the same day. Several runs on one day are one. `None` if it was never played.
pub fn due(played_days: &[i64], today: i64) -> Option<Due> {
    // A clock that was set forward for a while must not put the next practice off for years.
    let mut days: Vec<i64> = played_days.iter().map(|day| (*day).min(today)).collect();
    days.sort_unstable();
    days.dedup();
    let last = *days.last()?;
    let pause = PAUSES.get(days.len() - 1).or(PAUSES.last()).copied()?;
    let left = last + pause - today;
    Some(if left > 0 { Due::In(left) } else { Due::Now })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_due_two_seven_and_then_always_twenty_one_days_after_a_run() {
        assert_eq!(due(&[], 100), None);
        assert_eq!(due(&[100], 100), Some(Due::In(2)));
        assert_eq!(due(&[98], 100), Some(Due::Now));
        assert_eq!(due(&[60, 95], 100), Some(Due::In(2)));
        assert_eq!(due(&[60, 93], 100), Some(Due::Now));
        assert_eq!(due(&[10, 60, 93], 100), Some(Due::In(14)));
        assert_eq!(due(&[1, 10, 60, 93], 115), Some(Due::Now));
    }

    #[test]
    fn several_runs_on_a_day_are_one_and_their_order_does_not_matter() {
        assert_eq!(due(&[100, 100, 100], 101), Some(Due::In(1)));
        assert_eq!(due(&[95, 60], 100), due(&[60, 95, 95], 100));
    }

    #[test]
    fn a_clock_that_was_ahead_puts_nothing_off() {
        assert_eq!(due(&[5_000], 100), Some(Due::In(2)));
    }
}
