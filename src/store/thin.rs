//! Which old backups may go. Pure: the list and the time come in, the names to delete come out.
//! Backups are ordered by their counter, never by the clock, so a clock that jumps deletes nothing of use.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::store::backup::Backup;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const KEEP_ALL_MS: i64 = 2 * DAY_MS;
const DAILY: usize = 12;
const WEEKLY: usize = 10;
const MONTHLY: usize = 9;
/// The newest ones that always stay.
const NEVER_FEWER_THAN: usize = 3;
/// What all backups together may take, unless [`NEVER_FEWER_THAN`] of them are larger.
const LIMIT_BYTES: u64 = 500 * 1024 * 1024;
/// How many the last two days may hold: one every ten minutes. Bounds the list when a clock stands still or runs ahead.
const KEEP_ALL_LIMIT: usize = 288;

/// Which of `backups` to delete at `now_ms`. Kept are the newest three; all of the last two days;
/// then the newest of each of 12 days that have one, of each of 10 weeks before those and of each of
/// 9 months before those; as long as they take no more than 500 MB together, the newest first.
pub fn thin(backups: &[Backup], now_ms: i64) -> Vec<PathBuf> {
    let mut newest_first: Vec<&Backup> = backups.iter().collect();
    newest_first.sort_by(|a, b| (b.counter, &b.path).cmp(&(a.counter, &a.path)));
    let mut kept = Kept::default();
    let mut total_bytes = 0_u64;
    let mut deleted = Vec::new();
    for (position, backup) in newest_first.into_iter().enumerate() {
        let is_wanted = kept.wants(backup.taken_ms, now_ms);
        let fits = total_bytes.saturating_add(backup.bytes) <= LIMIT_BYTES;
        if position < NEVER_FEWER_THAN || (is_wanted && fits) {
            total_bytes = total_bytes.saturating_add(backup.bytes);
        } else {
            deleted.push(backup.path.clone());
        }
    }
    deleted
}

#[derive(Default)]
struct Kept {
    recent: usize,
    daily: usize,
    weekly: usize,
    monthly: usize,
    /// Days, weeks and months that have a backup already, whatever it is kept for.
    covered: [BTreeSet<i64>; 3],
}

impl Kept {
    /// Whether the next older backup is wanted: days are filled first, then weeks, then months.
    fn wants(&mut self, taken_ms: i64, now_ms: i64) -> bool {
        if now_ms.saturating_sub(taken_ms) < KEEP_ALL_MS {
            self.recent += 1;
            return self.recent <= KEEP_ALL_LIMIT;
        }
        let [days, weeks, months] = &mut self.covered;
        let day = taken_ms.div_euclid(DAY_MS);
        // 1970 began on a Thursday.
        let (week, month) = ((day + 3).div_euclid(7), month(taken_ms));
        let (count, limit, is_covered) = if self.daily < DAILY {
            (&mut self.daily, DAILY, days.contains(&day))
        } else if self.weekly < WEEKLY {
            (&mut self.weekly, WEEKLY, weeks.contains(&week))
        } else {
            (&mut self.monthly, MONTHLY, months.contains(&month))
        };
        if is_covered || *count >= limit {
            return false;
        }
        *count += 1;
        days.insert(day);
        weeks.insert(week);
        months.insert(month);
        true
    }
}

/// Months since the year 0, by the calendar in UTC.
fn month(utc_ms: i64) -> i64 {
    let time = jiff::Timestamp::from_millisecond(utc_ms).unwrap_or_default();
    let date = time.to_zoned(jiff::tz::TimeZone::UTC).date();
    i64::from(date.year()) * 12 + i64::from(date.month())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn backup(counter: u64, taken_ms: i64, bytes: u64) -> Backup {
        Backup { path: PathBuf::from(format!("{counter}")), counter, taken_ms, schema: 1, bytes }
    }

    fn kept(backups: &[Backup], now_ms: i64) -> Vec<u64> {
        let deleted: BTreeSet<PathBuf> = thin(backups, now_ms).into_iter().collect();
        backups.iter().filter(|b| !deleted.contains(&b.path)).map(|b| b.counter).collect()
    }

    #[test]
    fn two_years_of_hourly_backups_shrink_to_days_weeks_and_months() {
        let hour = 60 * 60 * 1000;
        let count = 24 * 730;
        let backups: Vec<Backup> =
            (0..count).map(|n| backup(n, 1_700_000_000_000 + n.cast_signed() * hour, 1)).collect();
        let now = backups.last().unwrap().taken_ms;
        let kept = kept(&backups, now);
        assert_eq!(kept.len(), 48 + DAILY + WEEKLY + MONTHLY);
        assert!(kept.contains(&(count - 1)) && kept.contains(&(count - 48)));
        let oldest_days = (now - backups[kept[0] as usize].taken_ms) / DAY_MS;
        assert!((330..400).contains(&oldest_days), "reaches back {oldest_days} days");
    }

    #[test]
    fn thinning_what_was_thinned_changes_nothing() {
        let backups: Vec<Backup> = (0..400).map(|n| backup(n, n.cast_signed() * DAY_MS / 3, 1)).collect();
        let now = 400 * DAY_MS / 3;
        let once: Vec<Backup> = kept(&backups, now).iter().map(|n| backups[*n as usize].clone()).collect();
        assert_eq!(thin(&once, now), Vec::<PathBuf>::new());
    }

    #[test]
    fn large_backups_make_room_but_three_always_stay() {
        let mb = 1024 * 1024;
        let backups: Vec<Backup> = (0..10).map(|n| backup(n, 0, 120 * mb)).collect();
        assert_eq!(kept(&backups, 0), [6, 7, 8, 9]);
        let huge: Vec<Backup> = (0..10).map(|n| backup(n, 0, 900 * mb)).collect();
        assert_eq!(kept(&huge, 0), [7, 8, 9]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        /// Ten years of clock jumps either way: the newest three by counter stay, and the list is bounded.
        #[test]
        fn no_clock_takes_the_last_three(
            times in proptest::collection::vec((-315_360_000_000_i64..315_360_000_000, 0_u64..400_000_000), 0..150),
            now in -315_360_000_000_i64..315_360_000_000,
        ) {
            let backups: Vec<Backup> = times
                .iter()
                .enumerate()
                .map(|(n, (time, bytes))| backup(n as u64, 1_764_000_000_000 + time, *bytes))
                .collect();
            let now = 1_764_000_000_000 + now;
            let kept = kept(&backups, now);
            for last in backups.iter().rev().take(NEVER_FEWER_THAN) {
                prop_assert!(kept.contains(&last.counter));
            }
            prop_assert!(kept.len() <= NEVER_FEWER_THAN + KEEP_ALL_LIMIT + DAILY + WEEKLY + MONTHLY);
            let older: u64 = backups.iter().filter(|b| kept.contains(&b.counter)).map(|b| b.bytes).sum();
            prop_assert!(older <= LIMIT_BYTES.max(1_200_000_000));
            let mut shuffled = backups.clone();
            shuffled.reverse();
            let mut deleted = (thin(&backups, now), thin(&shuffled, now));
            deleted.0.sort();
            deleted.1.sort();
            prop_assert_eq!(deleted.0, deleted.1, "the order of the list does not matter");
        }
    }
}
