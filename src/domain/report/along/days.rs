//! Days of the calendar, counted from 1 January 1970, as reports count them.

/// Year, month from 1, day from 1.
pub fn civil(day: i64) -> (i64, i64, i64) {
    // Years are counted from 1 March, so that a leap day is the last of its year; 400 of them have 146,097 days.
    let since = day.saturating_add(719_468);
    let era = since.div_euclid(146_097);
    let of_era = since.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * march + 2) / 5 + 1)
}

/// The day as ISO 8601 writes it: `2026-11-20`.
pub fn iso(day: i64) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        let known = [(0, "1970-01-01"), (-1, "1969-12-31"), (19_782, "2024-02-29"), (20_777, "2026-11-20")];
        for (day, written) in known {
            assert_eq!(iso(day), written);
        }
        let next = |day: i64| {
            let ((y, m, d), (ny, nm, nd)) = (civil(day), civil(day + 1));
            (ny, nm, nd) == (y, m, d + 1) || nd == 1 && ((ny, nm) == (y, m + 1) || (ny, nm) == (y + 1, 1))
        };
        assert!((-200_000..200_000).all(next));
    }
}
