//! When something was, how long ago and how large it is, as the window says it.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::words::Words;

/// A day, counted from 1970, as people say it from another: “12 October”, with its year where that is another one.
pub fn day(words: &Words, day: i64, today: i64) -> String {
    let (at, now) = (date(day), date(today));
    let day = ("day", i64::from(at.day()).into());
    let month = ("month", words.month(i64::from(at.month())).into());
    if at.year() == now.year() {
        return words.tell("common-day-month", &[day, month]);
    }
    let year = at.year().to_string();
    words.tell("common-day-month-year", &[day, month, ("year", (&year).into())])
}

/// The day of the calendar that is so many days after 1 January 1970.
pub fn date(day: i64) -> Date {
    let since = jiff::Span::new().try_days(day).unwrap_or_default();
    Date::constant(1970, 1, 1).saturating_add(since)
}

/// How long ago: “3 minutes ago”, “yesterday”.
pub fn ago(words: &Words, from_ms: i64, now_ms: i64) -> String {
    let minutes = (now_ms - from_ms) / 60_000;
    match minutes {
        ..1 => words.say("store-ago-now").to_owned(),
        1..60 => words.tell("store-ago-minutes", &[("minutes", minutes.into())]),
        60..1440 => words.tell("store-ago-hours", &[("hours", (minutes / 60).into())]),
        1440..2880 => words.say("store-ago-yesterday").to_owned(),
        _ => words.tell("store-ago-days", &[("days", (minutes / 1440).into())]),
    }
}

/// When a backup was taken: “Today at 14:05, 3 minutes ago”, “18 November 2026 at 09:30, 7 days ago”.
pub fn taken(words: &Words, taken_ms: i64, now_ms: i64) -> String {
    let local = |ms| jiff::Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(TimeZone::system());
    let (taken, now) = (local(taken_ms), local(now_ms));
    let time = taken.strftime("%H:%M").to_string();
    let ago = ago(words, taken_ms, now_ms);
    if taken.date() == now.date() {
        return words.tell("store-taken-today", &[("time", (&time).into()), ("ago", (&ago).into())]);
    }
    if now.date().yesterday().is_ok_and(|yesterday| yesterday == taken.date()) {
        return words.tell("store-taken-yesterday", &[("time", (&time).into())]);
    }
    let day = [
        ("day", i64::from(taken.day()).into()),
        ("month", words.month(i64::from(taken.month())).into()),
        ("year", i64::from(taken.year()).into()),
        ("time", (&time).into()),
        ("ago", (&ago).into()),
    ];
    words.tell("store-taken", &day)
}

/// A size as people say it: “80 KB”, “1.4 MB”.
pub fn size(words: &Words, bytes: u64) -> String {
    let kb = bytes as f64 / 1_000.0;
    if kb < 1_000.0 {
        words.tell("store-size-kb", &[("size", (&words.number(kb.ceil(), 0)).into())])
    } else {
        words.tell("store-size-mb", &[("size", (&words.number(kb / 1_000.0, 1)).into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_day_is_said_with_its_year_only_where_that_is_another_one() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        // 21 November 2026 and 31 December 2025.
        let (today, before) = (20_778, 20_453);
        assert_eq!([day(&english, today, today), day(&german, today, today)], ["21 November", "21. November"]);
        assert_eq!(day(&english, before, today), "31 December 2025");
    }

    #[test]
    fn times_and_sizes_are_said_as_people_say_them() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        assert_eq!([size(&english, 81_920), size(&english, 1_440_000)], ["82 KB", "1.4 MB"]);
        assert_eq!(size(&german, 1_440_000), "1,4 MB");
        let minutes = |words: &Words, minutes: i64| ago(words, 0, minutes * 60_000);
        let english_ago = [0, 1, 12, 60, 300, 1500, 4320].map(|m| minutes(&english, m));
        let expected =
            ["just now", "a minute ago", "12 minutes ago", "an hour ago", "5 hours ago", "yesterday", "3 days ago"];
        assert_eq!(english_ago, expected);
        assert_eq!([1, 300, 4320].map(|m| minutes(&german, m)), ["vor einer Minute", "vor 5 Stunden", "vor 3 Tagen"]);
        let days = 86_400_000;
        let told = taken(&english, 20_000 * days, 20_007 * days);
        assert!(told.starts_with("4 October 2024 at ") && told.ends_with(", 7 days ago"), "{told}");
        let told = taken(&german, 20_000 * days, 20_007 * days);
        assert!(told.starts_with("4. Oktober 2024 um ") && told.ends_with(", vor 7 Tagen"), "{told}");
    }
}
