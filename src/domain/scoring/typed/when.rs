//! Times to come in a reply: “by half past six”, “in ten minutes”, “on Friday”. They count from the story's clock.

use crate::domain::ids::StoryTime;
use crate::domain::scoring::typed::dates::{day, names_day};
use crate::domain::scoring::typed::figures::{before, number};
use crate::domain::scoring::typed::tense::is_past;
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
    /// What it is made of.
    pub(super) made_of: Part,
    /// Names an hour.
    pub(super) has_hour: bool,
}

/// What a time is made of: an hour and its day may stand apart, and are one time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// “ten minutes”.
    Length,
    /// “at eight”: minutes after midnight, and whether morning or evening is open.
    Clock(f64, bool),
    /// “tomorrow”, “on Friday”: minutes from now to its midnight, and whether its later half is meant.
    Day(f64, Half),
    /// “before you leave”, “next week”.
    Other,
}

/// Which half of a day is meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Half {
    Morning,
    Evening,
    Open,
}

impl TimeFound {
    /// An hour or a length, and not just a day.
    pub(super) fn is_exact(&self) -> bool {
        !self.is_loose && (self.has_hour || self.made_of == Part::Length)
    }

    /// “tonight” with no hour: it may be at once.
    pub(super) fn is_just_today(&self) -> bool {
        matches!(self.made_of, Part::Day(midnight, _) if midnight <= 0.0) && !self.has_hour
    }

    /// “at a quarter to nine”, with nothing that tells morning from evening, or one day from the next.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.made_of, Part::Clock(_, true))
    }

    /// How long something takes, in days or longer.
    pub(super) fn is_long_length(&self) -> bool {
        self.made_of == Part::Length && self.minutes.is_some_and(|minutes| minutes >= DAY)
    }

    pub(super) fn has_hour(&self) -> bool {
        self.has_hour
    }

    /// Whether it names an hour or a day, and not how long something takes.
    pub(super) fn is_a_date(&self) -> bool {
        matches!(self.made_of, Part::Clock(..) | Part::Day(..))
    }
}

pub(super) const HOUR: f64 = 60.0;
pub(super) const DAY: f64 = 24.0 * HOUR;
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
    let mut found: Vec<TimeFound> = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        let time = length(tokens, at).or_else(|| clock(tokens, at, now)).or_else(|| day(tokens, at, now));
        match time {
            Some(time) => {
                let time = of_the_same_day(tokens, found.last(), time);
                match found.last_mut().and_then(|last| joined(tokens, last, &time, now).map(|both| (last, both))) {
                    Some((last, both)) => *last = both,
                    None => found.push(time),
                }
                at = time.to.max(at + 1);
            }
            None => at += 1,
        }
    }
    found.retain(|time| !is_past(tokens, time));
    found
}

/// “On Monday, back at half three”: an hour in the sentence of a day is an hour of that day.
fn of_the_same_day(tokens: &Tokens, last: Option<&TimeFound>, time: TimeFound) -> TimeFound {
    let sentence = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    let dated = last.filter(|last| sentence(last.from) == sentence(time.from));
    match (dated.map(|last| last.made_of), time.made_of) {
        (Some(Part::Day(midnight, _)), Part::Clock(minute, open)) if midnight > 0.0 => {
            let afternoon = if open && minute < early(minute) { DAY / 2.0 } else { 0.0 };
            TimeFound { minutes: Some(midnight + minute + afternoon), ..time }
        }
        _ => time,
    }
}

/// So many words may stand between a day and its hour: “tomorrow at your door by eleven”.
const APART: usize = 3;

/// Before this hour of another day the evening is meant: “six tomorrow”, but not “6:45 tomorrow”.
fn early(minute: f64) -> f64 {
    if minute % HOUR == 0.0 { 7.0 * HOUR } else { 5.0 * HOUR }
}

/// “eleven tomorrow”, “on Thursday, five”, “tonight at half six”: a day and an hour beside each other are one time.
fn joined(tokens: &Tokens, first: &TimeFound, second: &TimeFound, now: StoryTime) -> Option<TimeFound> {
    let place = |at: usize| tokens.all.get(at).map(|token| (token.sentence, token.clause));
    let (left, right) = (place(first.to.checked_sub(1)?)?, place(second.from)?);
    let gap = second.from.checked_sub(first.to)?;
    let near = left == right && gap <= APART || left.0 == right.0 && gap == 0;
    // “five on Monday and Tuesday”: an “and” or “or” between begins another time.
    let parted = (first.to..second.from).any(|at| matches!(tokens.at(at), "and" | "or" | "to" | "until" | "till"));
    let ((Part::Clock(minute, open), Part::Day(midnight, half))
    | (Part::Day(midnight, half), Part::Clock(minute, open))) = (first.made_of, second.made_of)
    else {
        return None;
    };
    if !near || parted {
        return None;
    }
    let noon = DAY / 2.0;
    let today = midnight <= 0.0 && midnight > -DAY;
    let is_over = |minute: f64| today && minute < f64::from(now.minute_of_day());
    let minute = match half {
        Half::Evening if open => minute + noon,
        Half::Open if open && (is_over(minute) || (!today && minute < early(minute))) => minute + noon,
        Half::Evening | Half::Morning | Half::Open => minute,
    };
    let minutes = (midnight + minute).max(0.0);
    Some(TimeFound {
        from: first.from,
        to: second.to,
        minutes: Some(minutes),
        is_loose: false,
        made_of: Part::Day(midnight, Half::Open),
        has_hour: true,
    })
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
    let Some(unit) = unit_min(tokens.at(next)) else { return bare_minutes(tokens, at, next, value) };
    // “a day” names no length: “what a day”, “on a day like this”; “second” is often the ordinal.
    if matches!(tokens.at(at), "a" | "an")
        && matches!(tokens.at(next), "day" | "night" | "second" | "week" | "month" | "moment" | "minute")
        && !matches!(before(tokens, at, 1), "in" | "within" | "inside" | "under" | "for" | "me" | "takes")
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
        made_of: Part::Length,
        has_hour: false,
    })
}

/// “Give me ten”, “back in five”: minutes, where nothing else is counted.
fn bare_minutes(tokens: &Tokens, at: usize, next: usize, value: f64) -> Option<TimeFound> {
    let ends = tokens.all.get(at).map(|t| t.clause) != tokens.all.get(next).map(|t| t.clause)
        || matches!(tokens.at(next), "and" | "to" | "at" | "tops" | "max");
    let led = matches!(
        (before(tokens, at, 2), before(tokens, at, 1)),
        ("give", "me" | "us") | ("back" | "you" | "done" | "ready" | "up" | "two", "in")
    );
    let counts = !matches!(tokens.at(at), "a" | "an" | "one") && (2.0..=90.0).contains(&value) && value.fract() == 0.0;
    (ends && led && counts).then_some(TimeFound {
        from: at,
        to: next,
        minutes: Some(value),
        is_loose: false,
        made_of: Part::Length,
        has_hour: false,
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
        let made_of = Part::Clock(minute, half_days);
        Some(TimeFound { from: at, to, minutes: Some(minutes), is_loose: false, made_of, has_hour: true })
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
        // “by half past”: the next time the hand stands there.
        ("half", "past") | ("quarter", "past" | "to") if number(tokens, at + 2).is_none() => {
            let past = if tokens.at(at + 1) == "to" {
                45.0
            } else if tokens.at(at) == "half" {
                30.0
            } else {
                15.0
            };
            let ahead = (past - f64::from(now.minute_of_day()) % HOUR).rem_euclid(HOUR);
            let led = matches!(before(tokens, at, 1), "by" | "at" | "before" | "till" | "until");
            let made_of = Part::Length;
            return led.then_some(TimeFound {
                from: at,
                to: at + 2,
                minutes: Some(ahead),
                is_loose: false,
                made_of,
                has_hour: false,
            });
        }
        // “half past six”, or “half six” as many say it.
        ("half", next) if next == "past" || is_hour(tokens, at + 1) && is_no_count(tokens, at + 2) => {
            let hours = at + 1 + usize::from(next == "past");
            let (hour, taken) = number(tokens, hours)?;
            let (minute, to, half) = afternoon(tokens, hours + taken, hour * HOUR + 30.0);
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
    if matches!(tokens.at(next), "past" | "to")
        && let Some((hour, more)) = number(tokens, next + 1).filter(|(value, _)| *value <= 12.0)
    {
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
    // “before twenty past”, “at ten to”: the next time the hand stands there.
    if matches!(tokens.at(next), "past" | "to")
        && matches!(first as u32, 5 | 10 | 20 | 25)
        && matches!(before(tokens, at, 1), "by" | "at" | "before" | "till" | "until")
        && ends_piece(tokens, next)
    {
        let hand = if tokens.at(next) == "to" { HOUR - first } else { first };
        let ahead = (hand - f64::from(now.minute_of_day()) % HOUR).rem_euclid(HOUR);
        let made_of = Part::Length;
        return Some(TimeFound {
            from: at,
            to: next + 1,
            minutes: Some(ahead),
            is_loose: false,
            made_of,
            has_hour: false,
        });
    }
    let marked = matches!(tokens.at(next), "am" | "pm" | "oclock" | "o'clock" | "sharp")
        || (tokens.at(next) == "o" && tokens.at(next + 1) == "clock");
    let led = matches!(before(tokens, at, 1), "by" | "at" | "before" | "until" | "till" | "after" | "around" | "from");
    let after_a_day = at > 0 && names_day(tokens, at - 1) && is_no_count(tokens, next);
    let dated = is_hour(tokens, at) && (names_day(tokens, next) || after_a_day);
    let hour = first.trunc();
    // “8.30” is read as a figure.
    let minutes = ((first - hour) * 100.0).round();
    if (marked || dated || (led && is_no_count(tokens, next))) && (1.0..=24.0).contains(&hour) && minutes < 60.0 {
        let (minute, to, half) = afternoon(tokens, next, hour * HOUR + minutes);
        return until(minute, to, half && hour <= 12.0);
    }
    None
}

/// Nothing follows a word in its piece of the sentence but what may follow a time.
fn ends_piece(tokens: &Tokens, at: usize) -> bool {
    is_no_count(tokens, at + 1)
}

/// A whole hour of a twelve-hour clock.
fn is_hour(tokens: &Tokens, at: usize) -> bool {
    !matches!(tokens.at(at), "a" | "an")
        && number(tokens, at).is_some_and(|(hour, _)| (1.0..=12.0).contains(&hour) && hour.fract() == 0.0)
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
            ("It's there by eleven tomorrow.", DAY - 19.0 * HOUR - 40.0 + 11.0 * HOUR),
            ("Tomorrow at half nine, at your door.", DAY - 19.0 * HOUR - 40.0 + 9.5 * HOUR),
            ("I drive there on Monday, back at half three.", 2.0 * DAY + 4.0 * HOUR + 20.0 + 15.5 * HOUR),
            ("Give me ten and I'm back.", 10.0),
            ("I tell you at half past.", 50.0),
            ("It's on your table before ten to, I promise.", 10.0),
            ("You'll have it by twenty past.", 40.0),
        ] {
            assert!(minutes(text).contains(&Some(expected)), "{text}: {:?}", minutes(text));
        }
        assert_eq!(minutes("I'll ring you on the 3rd of May."), [None]);
        assert_eq!(minutes("Friday, two pairs of eyes."), minutes("Friday."), "two of something is no hour");
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
            "On Monday we moved your line.",
            "At nine I said so.",
            "Eight weeks leave no room for that.",
            "Sorry for Monday.",
        ] {
            assert_eq!(minutes(text), [], "{text}");
        }
    }
}
