//! Days in a reply: “on Friday”, “tomorrow morning”, “next week”. Hours and lengths are read beside it, in `when`.

use crate::domain::ids::StoryTime;
use crate::domain::scoring::typed::figures::{before, number};
use crate::domain::scoring::typed::text::{Kind, Tokens};
use crate::domain::scoring::typed::when::{DAY, HOUR, Half, Part, TimeFound};

const DAYS: [&[&str]; 7] = [
    &["monday", "mon"],
    &["tuesday", "tue", "tues"],
    &["wednesday", "wed"],
    &["thursday", "thu", "thurs"],
    &["friday", "fri"],
    &["saturday", "sat"],
    &["sunday", "sun"],
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// “tomorrow”, “Friday”: a number beside it is an hour.
pub(super) fn names_day(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.at(at);
    let parts = (word, tokens.at(at + 1));
    matches!(word, "tomorrow" | "tonight" | "today")
        || matches!(parts, ("this", "morning" | "afternoon" | "evening"))
        || DAYS.iter().any(|names| names.first() == Some(&word))
}

/// “on Friday”, “tomorrow morning”, “tonight”, “the 3rd”, “3 June”, “close of business”, “this week”.
pub(super) fn day(tokens: &Tokens, at: usize, now: StoryTime) -> Option<TimeFound> {
    let word = tokens.at(at);
    let today = f64::from(now.minute_of_day());
    let other = |to: usize, minutes: Option<f64>, is_loose: bool| {
        Some(TimeFound { from: at, to, minutes, is_loose, made_of: Part::Other, has_hour: false })
    };
    // A day from its midnight on, meant until a minute of it.
    let dated = |to: usize, midnight: f64, until: f64, half: Half| {
        let minutes = Some((midnight + until).max(30.0));
        Some(TimeFound { from: at, to, minutes, is_loose: false, made_of: Part::Day(midnight, half), has_hour: false })
    };
    let part = |next: usize| match tokens.at(next) {
        "morning" => Some((11.0 * HOUR, next + 1, Half::Morning)),
        "lunchtime" | "noon" | "midday" => Some((12.0 * HOUR, next + 1, Half::Open)),
        "afternoon" => Some((17.0 * HOUR, next + 1, Half::Evening)),
        "evening" | "night" => Some((21.0 * HOUR, next + 1, Half::Evening)),
        _ => None,
    };
    if let Some(day) = DAYS.iter().position(|names| names.contains(&word)) {
        // “on a Friday” is any Friday.
        if matches!(before(tokens, at, 1), "a" | "every" | "last") {
            return None;
        }
        if matches!(word, "sat" | "sun" | "wed" | "mon" | "fri")
            && !matches!(before(tokens, at, 1), "on" | "by" | "this" | "next" | "before" | "until")
        {
            return None;
        }
        let (minute, to, half) = part(at + 1).unwrap_or((12.0 * HOUR, at + 1, Half::Open));
        let midnight = f64::from(now.until(StoryTime::of(day, minute as u32))) - minute;
        // “Friday week”, and “next Friday” where this week's is near.
        let week_on = tokens.at(to) == "week";
        let next = before(tokens, at, 1) == "next" && midnight < 6.0 * DAY;
        let after = (before(tokens, at, 1), tokens.at(to)) == ("the", "after") || before(tokens, at, 1) == "following";
        let weeks = if week_on || next || after { 7.0 * DAY } else { 0.0 };
        return dated(to + usize::from(week_on), midnight + weeks, minute, half);
    }
    match (word, tokens.at(at + 1), tokens.at(at + 2)) {
        ("tomorrow", "week", _) => other(at + 2, Some(8.0 * DAY), true),
        ("tomorrow", ..) => {
            let (minute, to, half) = part(at + 1).unwrap_or((18.0 * HOUR, at + 1, Half::Open));
            dated(to, DAY - today, minute, half)
        }
        ("tonight", ..) => dated(at + 1, -today, 22.0 * HOUR, Half::Evening),
        ("today", ..) => dated(at + 1, -today, 20.0 * HOUR, Half::Open),
        ("this", "minute" | "second" | "instant" | "moment", _) => other(at + 2, Some(1.0), false),
        ("this", "very", "minute" | "second" | "instant" | "moment") => other(at + 3, Some(1.0), false),
        ("this", "morning", _) => dated(at + 2, -today, 12.0 * HOUR, Half::Morning),
        ("this", "afternoon", _) => dated(at + 2, -today, 17.0 * HOUR, Half::Evening),
        ("this", "evening", _) => dated(at + 2, -today, 21.0 * HOUR, Half::Evening),
        ("within" | "inside" | "in", "the", "hour") => other(at + 3, Some(HOUR), false),
        ("lunchtime" | "dinnertime" | "teatime" | "bedtime" | "breakfast", ..)
            if matches!(before(tokens, at, 1), "by" | "before") =>
        {
            other(at + 1, Some(6.0 * HOUR), false)
        }
        ("close" | "end", "of", "business" | "play" | "day") => {
            other(at + 3, Some((18.0 * HOUR - today).max(30.0)), false)
        }
        ("end", "of", "the" | "this" | "next") => match tokens.at(at + 3) {
            "day" => other(at + 4, Some((20.0 * HOUR - today).max(30.0)), false),
            "week" => other(at + 4, Some(if tokens.at(at + 2) == "next" { 12.0 } else { 5.0 } * DAY), true),
            "month" => other(at + 4, Some(if tokens.at(at + 2) == "next" { 50.0 } else { 20.0 } * DAY), true),
            "quarter" | "year" | "season" | "term" => other(at + 4, Some(60.0 * DAY), true),
            _ => None,
        },
        ("eod" | "cob", ..) => other(at + 1, Some((18.0 * HOUR - today).max(30.0)), false),
        ("this", "week", _) => other(at + 2, Some(4.0 * DAY), true),
        ("next", "week", _) => other(at + 2, Some(9.0 * DAY), true),
        ("next", "weekend", _) => other(at + 2, Some(10.0 * DAY), true),
        ("the", "weekend", _) if matches!(before(tokens, at, 1), "after" | "by" | "over") => {
            other(at + 2, Some(5.0 * DAY), true)
        }
        ("next" | "this", "month" | "quarter" | "season" | "term", _) => other(at + 2, Some(30.0 * DAY), true),
        ("next", "year", _) => other(at + 2, Some(200.0 * DAY), true),
        ("the", "next" | "coming", "weeks" | "months") => other(at + 3, Some(20.0 * DAY), true),
        ("christmas" | "easter" | "summer" | "winter" | "spring" | "autumn", ..)
            if matches!(before(tokens, at, 1), "after" | "until" | "till" | "by" | "in" | "next") =>
        {
            other(at + 1, Some(60.0 * DAY), true)
        }
        ("the", _, "st" | "nd" | "rd" | "th") if number(tokens, at + 1).is_some() => {
            let to = if tokens.at(at + 3) == "of" { at + 5 } else { at + 3 };
            other(to, None, false)
        }
        ("before", "you", "leave" | "go" | "board" | "hang") => other(at + 3, Some(30.0), false),
        _ if MONTHS.contains(&tokens.at(at + 1))
            && matches!(tokens.all.get(at).map(|t| t.kind), Some(Kind::Number(_))) =>
        {
            other(at + 2, None, false)
        }
        _ if MONTHS.contains(&word) && (word != "may" && word != "march") && number(tokens, at + 1).is_some() => {
            other(at + 2, None, false)
        }
        _ => None,
    }
}
