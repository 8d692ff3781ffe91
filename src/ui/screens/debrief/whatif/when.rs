//! When a run was begun, as people say it. Knows nothing of runs.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Days for which the day of the week says enough.
const WEEK_DAYS: i32 = 7;

/// `today at 19:40`, `yesterday at 19:40`, `Friday at 19:40`, `12 November at 19:40`, `12 November 2025 at 19:40`: a moment as said
/// at another one. A clock that was set back in between leaves moments in the future: these have their date.
pub fn when_words(ms: i64, now_ms: i64, zone: &TimeZone) -> String {
    let local = |ms| Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(zone.clone());
    let (at, now) = (local(ms), local(now_ms));
    let days = (now.date() - at.date()).get_days();
    let day = match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..WEEK_DAYS => at.strftime("%A").to_string(),
        _ if at.year() == now.year() => at.strftime("%-d %B").to_string(),
        _ => at.strftime("%-d %B %Y").to_string(),
    };
    format!("{day} at {}", at.strftime("%H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_named_by_what_is_shortest_and_still_clear() {
        // Saturday, 21 November 2026, 18:40 UTC.
        let now = 1_795_286_400_000;
        let hours = |hours: i64| when_words(now - hours * 3_600_000, now, &TimeZone::UTC);
        assert_eq!(hours(0), "today at 18:40");
        assert_eq!(hours(19), "yesterday at 23:40");
        assert_eq!(hours(48), "Thursday at 18:40");
        assert_eq!(hours(24 * 6), "Sunday at 18:40");
        assert_eq!(hours(24 * 7), "14 November at 18:40");
        assert_eq!(hours(24 * 365), "21 November 2025 at 18:40");
        assert_eq!(hours(-24), "22 November at 18:40");
    }
}
