//! When a run was begun, as people say it. Knows nothing of runs.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::words::Words;

/// Days for which the day of the week says enough.
const WEEK_DAYS: i32 = 7;

/// `today at 19:40`, `yesterday at 19:40`, `Friday at 19:40`, `12 November at 19:40`, `12 November 2025 at 19:40`: a moment as said
/// at another one. A clock that was set back in between leaves moments in the future: these have their date.
pub fn when_words(words: &Words, ms: i64, now_ms: i64, zone: &TimeZone) -> String {
    let local = |ms| Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(zone.clone());
    let (at, now) = (local(ms), local(now_ms));
    let days = (now.date() - at.date()).get_days();
    let time = at.strftime("%H:%M").to_string();
    let time = ("time", (&time).into());
    let date = [
        ("day", u32::from(at.day().unsigned_abs()).into()),
        ("month", words.month(at.month().into()).into()),
        ("year", i64::from(at.year()).into()),
        time.clone(),
    ];
    match days {
        0 => words.tell("whatif-when-today", &[time]),
        1 => words.tell("whatif-when-yesterday", &[time]),
        2..WEEK_DAYS => {
            let day = words.weekday(at.weekday().to_monday_zero_offset().into());
            words.tell("whatif-when-weekday", &[("day", day.into()), time])
        }
        _ if at.year() == now.year() => words.tell("whatif-when-date", &date),
        _ => words.tell("whatif-when-year", &date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_moment_is_named_by_what_is_shortest_and_still_clear() {
        // Saturday, 21 November 2026, 18:40 UTC.
        let now = 1_795_286_400_000;
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        let in_words = |words, hours: i64| when_words(words, now - hours * 3_600_000, now, &TimeZone::UTC);
        let hours = |hours| in_words(&english, hours);
        assert_eq!(hours(0), "today at 18:40");
        assert_eq!(hours(19), "yesterday at 23:40");
        assert_eq!(hours(48), "Thursday at 18:40");
        assert_eq!(hours(24 * 6), "Sunday at 18:40");
        assert_eq!(hours(24 * 7), "14 November at 18:40");
        assert_eq!(hours(24 * 365), "21 November 2025 at 18:40");
        assert_eq!(hours(-24), "22 November at 18:40");
        assert_eq!(in_words(&german, 48), "Donnerstag um 18:40");
        assert_eq!(in_words(&german, 24 * 365), "21. November 2025 um 18:40");
    }
}
