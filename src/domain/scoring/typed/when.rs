//! Times to come in a reply: “by half past six”, “in ten minutes”, “on Friday”. They count from the story's clock.

use crate::domain::ids::StoryTime;
use crate::domain::scoring::typed::figures::{before, number};
use crate::domain::scoring::typed::text::{Kind, Tokens};

/// A time somebody can be held to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeFound {
    /// First token.
    pub from: usize,
    /// Token after the last.
    pub to: usize,
    /// Minutes from now; `None` where the words leave it open (“the 3rd”).
    pub minutes: Option<f64>,
    /// Minutes wide or more: “this week” is a time, but one says little by it.
    pub is_loose: bool,
}

const HOUR: f64 = 60.0;
const DAY: f64 = 24.0 * HOUR;
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
/// Words before a time that make it one of the past, or a length somebody suffered.
const PAST: &[&str] = &[
    "waited",
    "waiting",
    "been",
    "after",
    "lost",
    "spent",
    "since",
    "last",
    "took",
    "was",
    "were",
    "past",
    "ordered",
    "booked",
    "promised",
    "said",
    "told",
    "paid",
    "came",
    "had",
    "ago",
    "wasted",
    "standing",
    "sat",
    "missed",
    "bought",
    "rang",
    "called",
    "emailed",
    "over",
    "did",
    "expected",
    "due",
    "wrote",
    "asked",
    "yesterday",
    "nearly",
    "almost",
];
/// Words before a time that make it one to come, whatever stands before.
const COMING: &[&str] = &[
    "by", "in", "within", "before", "until", "till", "at", "on", "from", "for", "next", "under", "about", "around",
    "is", "takes", "just", "only", "latest", "than", "inside", "after", "give",
];

fn unit_min(word: &str) -> Option<f64> {
    Some(match word {
        "second" | "seconds" | "sec" | "secs" => 1.0 / 60.0,
        "moment" => 0.5,
        "minute" | "minutes" | "min" | "mins" | "minuts" | "mintues" | "minuets" | "mins'" => 1.0,
        "hour" | "hours" | "hr" | "hrs" | "h" => HOUR,
        "day" | "days" | "night" | "nights" => DAY,
        "week" | "weeks" | "wk" | "wks" => 7.0 * DAY,
        "fortnight" => 14.0 * DAY,
        "month" | "months" => 30.0 * DAY,
        _ => return None,
    })
}

/// Every time to come in a reply, in order, without those that tell of the past.
pub fn times(tokens: &Tokens, now: StoryTime) -> Vec<TimeFound> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        let time = length(tokens, at).or_else(|| clock(tokens, at, now)).or_else(|| day(tokens, at, now));
        match time {
            Some(time) => {
                if !is_past(tokens, &time) {
                    found.push(time);
                }
                at = time.to.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// “ten minutes”, “three to five working days”, “half an hour”.
fn length(tokens: &Tokens, at: usize) -> Option<TimeFound> {
    let (mut value, taken) = number(tokens, at)?;
    let mut next = at + taken;
    if matches!(tokens.at(next), "to" | "or" | "and")
        && let Some((upper, taken)) = number(tokens, next + 1)
    {
        value = upper;
        next += 1 + taken;
    }
    let working = matches!(tokens.at(next), "working" | "business" | "more" | "full" | "short" | "little" | "odd");
    let next = if working { next + 1 } else { next };
    let unit = unit_min(tokens.at(next))?;
    // “a day” names no length: “what a day”, “on a day like this”; “second” is often the ordinal.
    if matches!(tokens.at(at), "a" | "an")
        && matches!(tokens.at(next), "day" | "night" | "second" | "week" | "month" | "moment" | "minute")
        && !matches!(before(tokens, at, 1), "in" | "within" | "for" | "me" | "takes")
        && !(tokens.at(next) == "minute" && (tokens.at(next + 1), tokens.at(next + 3)) == ("and", "half"))
    {
        return None;
    }
    if tokens.at(at) == "one" && tokens.at(next) == "day" {
        return None;
    }
    let mut next = next;
    if (tokens.at(next + 1), tokens.at(next + 2), tokens.at(next + 3)) == ("and", "a", "half") {
        value += 0.5;
        next += 3;
    }
    Some(TimeFound {
        from: at,
        to: next + 1,
        minutes: Some(value * unit),
        is_loose: unit >= 7.0 * DAY || value * unit > 4.0 * DAY,
    })
}

/// “14:20”, “6 pm”, “half past ten”, “by eight”, “noon”.
fn clock(tokens: &Tokens, at: usize, now: StoryTime) -> Option<TimeFound> {
    let until = |minute: f64, to: usize, half_days: bool| {
        let today = f64::from(now.minute_of_day());
        let mut minutes = minute - today;
        let turn = if half_days { DAY / 2.0 } else { DAY };
        while minutes < 0.0 {
            minutes += turn;
        }
        // A weekday or “tomorrow” beside it says which day.
        if tomorrow_beside(tokens, at, to) {
            minutes = minute - today + DAY;
        }
        Some(TimeFound { from: at, to, minutes: Some(minutes), is_loose: false })
    };
    let token = tokens.all.get(at)?;
    if let Kind::Clock(minute) = token.kind {
        let (minute, to, half) = afternoon(tokens, at + 1, f64::from(minute));
        return until(minute, to, half && minute < DAY / 2.0);
    }
    match (tokens.word(token), tokens.at(at + 1)) {
        ("noon" | "midday", _) => return until(DAY / 2.0, at + 1, false),
        ("midnight", _) => return until(DAY, at + 1, false),
        ("lunchtime" | "lunch", _) if matches!(before(tokens, at, 1), "by" | "before") => {
            return until(DAY / 2.0, at + 1, false);
        }
        ("half", "past") => {
            let (hour, taken) = number(tokens, at + 2)?;
            let (minute, to, half) = afternoon(tokens, at + 2 + taken, hour * HOUR + 30.0);
            return until(minute, to, half);
        }
        ("quarter", side @ ("past" | "to")) => {
            let (hour, taken) = number(tokens, at + 2)?;
            let minute = if side == "to" { hour * HOUR - 15.0 } else { hour * HOUR + 15.0 };
            let (minute, to, half) = afternoon(tokens, at + 2 + taken, minute);
            return until(minute, to, half);
        }
        _ => {}
    }
    let (first, taken) = number(tokens, at).filter(|(value, _)| (0.0..=59.0).contains(value))?;
    let next = at + taken;
    if matches!(tokens.at(at), "a" | "an") {
        return None;
    }
    if matches!(tokens.at(next), "past" | "to") {
        let (hour, more) = number(tokens, next + 1).filter(|(value, _)| *value <= 12.0)?;
        if tokens.at(next) == "to" && unit_min(tokens.at(next + 1 + more)).is_some() {
            return None;
        }
        let minute = if tokens.at(next) == "to" { hour * HOUR - first } else { hour * HOUR + first };
        if first % 5.0 == 0.0 && tokens.at(next + 1) != "a" {
            let (minute, to, half) = afternoon(tokens, next + 1 + more, minute);
            return until(minute, to, half);
        }
        return None;
    }
    let marked = matches!(tokens.at(next), "am" | "pm" | "oclock" | "o'clock" | "sharp")
        || (tokens.at(next) == "o" && tokens.at(next + 1) == "clock");
    let led = matches!(before(tokens, at, 1), "by" | "at" | "before" | "until" | "till" | "after" | "around" | "from");
    let hour = first.trunc();
    // “8.30” is read as a figure.
    let minutes = ((first - hour) * 100.0).round();
    if (marked || (led && is_no_count(tokens, next))) && (1.0..=24.0).contains(&hour) && minutes < 60.0 {
        let (minute, to, half) = afternoon(tokens, next, hour * HOUR + minutes);
        return until(minute, to, half && hour <= 12.0);
    }
    None
}

/// After “by eight”: a noun would make it a number of things.
fn is_no_count(tokens: &Tokens, next: usize) -> bool {
    let Some(token) = tokens.all.get(next) else { return true };
    let last = tokens.all.get(next.wrapping_sub(1));
    last.is_none_or(|last| last.clause != token.clause)
        || matches!(
            tokens.word(token),
            "today"
                | "tomorrow"
                | "tonight"
                | "this"
                | "on"
                | "and"
                | "or"
                | "at"
                | "with"
                | "the"
                | "your"
                | "i"
                | "we"
                | "you"
                | "it"
                | "even"
                | "whatever"
                | "is"
                | "in"
                | "either"
                | "for"
                | "to"
                | "latest"
                | "so"
                | "myself"
                | "then"
                | "please"
                | "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
        )
}

fn afternoon(tokens: &Tokens, next: usize, minute: f64) -> (f64, usize, bool) {
    match (tokens.at(next), tokens.at(next + 1), tokens.at(next + 2)) {
        ("am", _, _) => (minute % (DAY / 2.0), next + 1, false),
        ("pm" | "tonight", _, _) => (if minute < DAY / 2.0 { minute + DAY / 2.0 } else { minute }, next + 1, false),
        ("in", "the", "morning") => (minute % (DAY / 2.0), next + 3, false),
        ("in", "the", "afternoon" | "evening") | ("this", "afternoon" | "evening", _) => {
            let to = if tokens.at(next) == "in" { next + 3 } else { next + 2 };
            (if minute < DAY / 2.0 { minute + DAY / 2.0 } else { minute }, to, false)
        }
        ("o", "clock", _) => (minute, next + 2, true),
        ("oclock" | "o'clock" | "sharp", _, _) => (minute, next + 1, true),
        _ => (minute, next, true),
    }
}

fn tomorrow_beside(tokens: &Tokens, from: usize, to: usize) -> bool {
    (from.saturating_sub(3)..to + 3).any(|at| tokens.at(at) == "tomorrow")
}

/// “on Friday”, “tomorrow morning”, “tonight”, “the 3rd”, “3 June”, “close of business”, “this week”.
fn day(tokens: &Tokens, at: usize, now: StoryTime) -> Option<TimeFound> {
    let word = tokens.at(at);
    let today = f64::from(now.minute_of_day());
    let found = |to: usize, minutes: Option<f64>, is_loose: bool| Some(TimeFound { from: at, to, minutes, is_loose });
    let part = |next: usize| match tokens.at(next) {
        "morning" => Some((11.0 * HOUR, next + 1)),
        "lunchtime" | "noon" => Some((12.0 * HOUR, next + 1)),
        "afternoon" => Some((17.0 * HOUR, next + 1)),
        "evening" | "night" => Some((21.0 * HOUR, next + 1)),
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
        let (minute, to) = part(at + 1).unwrap_or((12.0 * HOUR, at + 1));
        // “Friday four”, “Friday at four”.
        let hour = number(tokens, at + 1).or_else(|| number(tokens, at + 2).filter(|_| tokens.at(at + 1) == "at"));
        let (minute, to) = match hour.filter(|(hour, _)| (1.0..=12.0).contains(hour) && hour.fract() == 0.0) {
            Some((hour, taken)) => {
                let next = at + 1 + taken + usize::from(tokens.at(at + 1) == "at");
                let afternoon = if hour < 8.0 { 12.0 } else { 0.0 };
                ((hour + afternoon) * HOUR, next)
            }
            None => (minute, to),
        };
        let until = f64::from(now.until(StoryTime::of(day, minute as u32)));
        let week = if before(tokens, at, 1) == "next" && until < 6.0 * DAY { 7.0 * DAY } else { 0.0 };
        return found(to, Some(until + week), false);
    }
    match (word, tokens.at(at + 1), tokens.at(at + 2)) {
        ("tomorrow", ..) => {
            let (minute, to) = part(at + 1).unwrap_or((18.0 * HOUR, at + 1));
            found(to, Some(DAY - today + minute), false)
        }
        ("tonight", ..) => found(at + 1, Some((22.0 * HOUR - today).max(30.0)), false),
        ("today", ..) => found(at + 1, Some((20.0 * HOUR - today).max(30.0)), false),
        ("this", "morning", _) => found(at + 2, Some((12.0 * HOUR - today).max(30.0)), false),
        ("this", "afternoon", _) => found(at + 2, Some((17.0 * HOUR - today).max(30.0)), false),
        ("this", "evening", _) => found(at + 2, Some((21.0 * HOUR - today).max(30.0)), false),
        ("within" | "inside" | "in", "the", "hour") => found(at + 3, Some(HOUR), false),
        ("lunchtime" | "dinnertime" | "teatime" | "bedtime" | "breakfast", ..)
            if matches!(before(tokens, at, 1), "by" | "before") =>
        {
            found(at + 1, Some(6.0 * HOUR), false)
        }
        ("close" | "end", "of", "business" | "play" | "day") => {
            found(at + 3, Some((18.0 * HOUR - today).max(30.0)), false)
        }
        ("end", "of", "the" | "this") if tokens.at(at + 3) == "day" => {
            found(at + 4, Some((20.0 * HOUR - today).max(30.0)), false)
        }
        ("eod" | "cob", ..) => found(at + 1, Some((18.0 * HOUR - today).max(30.0)), false),
        ("end", "of", "the" | "this") if tokens.at(at + 3) == "week" => found(at + 4, Some(5.0 * DAY), true),
        ("this" | "next", "week", _) => found(at + 2, Some(if word == "this" { 4.0 * DAY } else { 9.0 * DAY }), true),
        ("next" | "this", "month", _) => found(at + 2, Some(30.0 * DAY), true),
        ("the", _, "st" | "nd" | "rd" | "th") if number(tokens, at + 1).is_some() => {
            let to = if tokens.at(at + 3) == "of" { at + 5 } else { at + 3 };
            found(to, None, false)
        }
        ("before", "you", "leave" | "go" | "board" | "hang") => found(at + 3, Some(30.0), false),
        _ if MONTHS.contains(&tokens.at(at + 1))
            && matches!(tokens.all.get(at).map(|t| t.kind), Some(Kind::Number(_))) =>
        {
            found(at + 2, None, false)
        }
        _ if MONTHS.contains(&word) && (word != "may" && word != "march") && number(tokens, at + 1).is_some() => {
            found(at + 2, None, false)
        }
        _ => None,
    }
}

fn is_past(tokens: &Tokens, time: &TimeFound) -> bool {
    if matches!(
        tokens.at(time.to),
        "ago"
            | "late"
            | "early"
            | "already"
            | "earlier"
            | "overdue"
            | "old"
            | "of"
            | "now"
            | "wait"
            | "before"
            | "without"
            | "after"
            | "long"
            | "too"
            | "waiting"
            | "behind"
            | "flat"
    ) {
        // “ten minutes early” is late for nobody, but “ten minutes from now” is to come.
        return !matches!(
            (tokens.at(time.to), before(tokens, time.from, 1)),
            ("wait" | "of" | "flat", "just" | "only" | "by" | "in" | "at" | "within")
        );
    }
    let Some(own) = tokens.all.get(time.from) else { return false };
    let clause_before = |back: usize| {
        let at = time.from.checked_sub(back)?;
        tokens.all.get(at).filter(|t| t.sentence == own.sentence && t.clause == own.clause).map(|t| tokens.word(t))
    };
    if clause_before(1).is_some_and(|word| COMING.contains(&word)) {
        // “at noon you were told”, “waited for ten minutes”: a verb of the past further back still makes it past.
        return (2..=4).filter_map(clause_before).any(|word| {
            matches!(
                word,
                "waited"
                    | "waiting"
                    | "ordered"
                    | "booked"
                    | "promised"
                    | "said"
                    | "told"
                    | "paid"
                    | "came"
                    | "standing"
                    | "sat"
                    | "stood"
                    | "rang"
                    | "were"
                    | "was"
                    | "did"
                    | "expected"
                    | "due"
                    | "been"
            )
        });
    }
    (1..=3).filter_map(clause_before).any(|word| PAST.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(text: &str) -> Vec<Option<f64>> {
        let now = StoryTime::parse("Friday 19:40").expect("a time");
        times(&Tokens::of(text), now).iter().map(|time| time.minutes).collect()
    }

    #[test]
    fn times_to_come_are_read_from_the_story_clock() {
        for (text, expected) in [
            ("It's with you in ten minutes.", 10.0),
            ("Give me 5 min.", 5.0),
            ("Half an hour, no more.", 30.0),
            ("I'll call by 8 pm", 20.0),
            ("at 20:15", 35.0),
            ("by half past eight", 50.0),
            ("by quarter to nine tonight", 65.0),
            ("before nine, I promise", 80.0),
            ("three to five working days", 5.0 * DAY),
            ("tomorrow by 10am", DAY - 19.0 * HOUR - 40.0 + 10.0 * HOUR),
            ("I'll ring you on Monday", 2.0 * DAY + 16.0 * HOUR + 20.0),
            ("twenty-five minutes", 25.0),
            ("an hour and a half", 90.0),
        ] {
            assert!(minutes(text).contains(&Some(expected)), "{text}: {:?}", minutes(text));
        }
        assert_eq!(minutes("I'll ring you on the 3rd of May."), [None]);
    }

    #[test]
    fn times_that_are_over_are_not_promises() {
        for text in [
            "You waited forty minutes.",
            "You ordered on Monday.",
            "We're ten minutes late.",
            "Two days ago.",
            "What a day.",
            "You've been standing here for twenty minutes",
            "We told you Thursday",
        ] {
            assert_eq!(minutes(text), [], "{text}");
        }
    }
}
