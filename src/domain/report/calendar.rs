//! Months of days counted from 1970.

use crate::domain::report::along::civil;

/// The month of a day, counted in months from year 0: `12 · year + month − 1`.
pub(super) fn month_of(day: i64) -> i64 {
    let (year, month, _) = civil(day);
    12 * year + month - 1
}

/// A month as it is written, `2026-11`.
pub(super) fn written(month: i64) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// The month that is written so.
pub(super) fn read(month: &str) -> Option<i64> {
    let (year, month) = month.split_once('-')?;
    let month: i64 = month.parse().ok()?;
    (1..=12).contains(&month).then_some(12 * year.parse::<i64>().ok()? + month - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_is_in_the_month_the_calendar_says() {
        let is_leap = |year: i64| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let (mut year, mut month, mut day_of_month) = (1970, 1, 1);
        for day in 0..150_000 {
            assert_eq!(written(month_of(day)), format!("{year:04}-{month:02}"), "{day}");
            let february = if is_leap(year) { 29 } else { 28 };
            let days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            day_of_month += 1;
            if day_of_month > days[month - 1] {
                (month, day_of_month) = (month % 12 + 1, 1);
                year += i64::from(month == 1);
            }
        }
        assert_eq!(["1969-12", "1900-02"].map(str::to_owned), [-1, -25_509].map(|day| written(month_of(day))));
        assert_eq!(read("2026-11").map(written).as_deref(), Some("2026-11"));
        assert_eq!((read("2026-13"), read("2026"), read("x-1")), (None, None, None));
    }
}
