//! Names and units the whole core shares: identifiers as an author writes them, positions in a
//! checked scenario, money and story time. Nothing here knows a file, a clock or a screen.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::words::{Language, Words, grouped};

/// Declares a newtype around an author's identifier, so that a scene id is never taken for a reply id.
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The identifier as its author wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )+};
}

id! {
    /// Names a scenario; also the name of its folder.
    ScenarioId,
    /// Names a scene within its scenario.
    SceneId,
    /// Names a reply within its scene.
    ReplyId,
    /// Names a customer within a scenario.
    CustomerId,
    /// Names an offer within a scenario.
    OfferId,
    /// Names a hidden fact.
    FactId,
    /// Names a dated promise.
    PromiseId,
    /// Names a flag an author sets and asks for.
    FlagId,
    /// Names an ending.
    EndingId,
    /// Names a card of an inbox.
    CardId,
}

/// A position in one of the lists of a checked scenario. Only the builder of the scenario makes
/// one, so a position always belongs to the list it was made for.
pub struct Ix<T> {
    position: usize,
    of: PhantomData<fn() -> T>,
}

impl<T> Ix<T> {
    /// A position; for the scenario's builder and for loops over a whole list.
    pub fn new(position: usize) -> Self {
        Self { position, of: PhantomData }
    }

    /// The position, counted from 0.
    pub fn get(self) -> usize {
        self.position
    }
}

impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ix<T> {}
impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.position == other.position
    }
}
impl<T> Eq for Ix<T> {}
impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.position.cmp(&other.position)
    }
}
impl<T> fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.position)
    }
}

/// Money in whole minor units (cents) of the scenario's one currency. May be negative: a net value can be a loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

/// A currency: its ISO 4217 code and how many decimals its minor unit has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Currency {
    /// Three capital letters, for example `USD`.
    pub code: String,
}

impl Currency {
    /// Decimals of the minor unit: 0 for currencies without one, otherwise 2.
    pub fn decimals(&self) -> u32 {
        match self.code.as_str() {
            "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "XOF" | "XAF" => 0,
            _ => 2,
        }
    }

    fn minor_per_major(&self) -> f64 {
        if self.decimals() == 0 { 1.0 } else { 100.0 }
    }

    /// Money from an author's number of major units; `None` if it is not a whole number of minor
    /// units or lies outside ±10¹².
    pub fn money(&self, major: f64) -> Option<Money> {
        let minor = major * self.minor_per_major();
        let whole = minor.round();
        let exact = (minor - whole).abs() < 1e-6 && whole.abs() <= 1e14;
        exact.then_some(Money(whole as i64))
    }

    /// The nearest whole minor unit of an amount the model computed.
    pub fn nearest(&self, major: f64) -> Money {
        Money((major * self.minor_per_major()).round().clamp(-1e14, 1e14) as i64)
    }

    /// Money in major units, as the recovery model counts.
    pub fn major(&self, money: Money) -> f64 {
        let minor = money.0 as f64;
        minor / self.minor_per_major()
    }

    /// An amount the model computed, to the nearest whole unit: `$14`. What is simulated is not known to the cent.
    pub fn show_whole(&self, major: f64) -> String {
        self.show(Money((major.round() * self.minor_per_major()).clamp(-1e14, 1e14) as i64))
    }

    /// The same as a language writes it: `$1,428`, `1.428 $`.
    pub fn told_whole(&self, words: &Words, major: f64) -> String {
        self.in_language(words, self.show_whole(major))
    }

    /// Money as a language writes it: `$1.20`, `1,20 $`. Whatever the program itself says of money goes through here; what a
    /// case says of it stays as its author wrote it.
    pub fn told(&self, words: &Words, money: Money) -> String {
        self.in_language(words, self.show(money))
    }

    /// A label with what it is worth, which is said once: many a label names it itself, as its author writes it.
    pub fn beside(&self, words: &Words, label: &str, money: Money) -> String {
        if label.contains(&self.show(money)) {
            return label.to_owned();
        }
        format!("{label}, {}", self.told(words, money))
    }

    fn in_language(&self, words: &Words, shown: String) -> String {
        if words.language() == Language::English {
            return shown;
        }
        let (figures, around): (String, String) =
            shown.chars().partition(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
        let (sign, unit): (String, String) = around.chars().partition(|c| *c == '−');
        let swapped = |c| match c {
            ',' => '.',
            '.' => ',',
            other => other,
        };
        let figures: String = figures.chars().map(swapped).collect();
        format!("{sign}{figures}\u{a0}{}", unit.trim())
    }

    /// Money as people write it: `$14`, `$1.20`, `−$6`; whole amounts lose their decimals.
    pub fn show(&self, money: Money) -> String {
        let per_major = if self.decimals() == 0 { 1 } else { 100 };
        let sign = if money.0 < 0 { "−" } else { "" };
        let (whole, minor) = (money.0.unsigned_abs() / per_major, money.0.unsigned_abs() % per_major);
        let whole = grouped(&whole.to_string(), ',');
        let amount = if minor == 0 { whole } else { format!("{whole}.{minor:02}") };
        match self.code.as_str() {
            "USD" => format!("{sign}${amount}"),
            "EUR" => format!("{sign}€{amount}"),
            "GBP" => format!("{sign}£{amount}"),
            "JPY" => format!("{sign}¥{amount}"),
            code => format!("{sign}{code}\u{a0}{amount}"),
        }
    }
}

/// The days of a story's week, Monday first.
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// The same in German.
const WOCHENTAGE: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const DAY_MIN: u32 = 24 * 60;

/// A weekday and a clock time in the story, for example `Friday 19:40`. Stories name no dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryTime {
    /// Minutes since Monday 00:00, in 0..10080.
    minute_of_week: u32,
}

impl StoryTime {
    /// Reads `Friday 19:40`; `None` if the day or the time is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, clock) = text.trim().split_once(' ')?;
        let day = WEEKDAYS.iter().position(|d| *d == day)?;
        let (hour, minute) = clock.split_once(':')?;
        let two_digits = |s: &str| (s.len() == 2).then(|| s.parse::<u32>().ok()).flatten();
        let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
        let day = u32::try_from(day).ok()?;
        (hour < 24 && minute < 60).then_some(Self { minute_of_week: day * DAY_MIN + hour * 60 + minute })
    }

    /// Monday 00:00; where a story stands whose start could not be read.
    pub fn midnight() -> Self {
        Self { minute_of_week: 0 }
    }

    /// The time `minutes` later, the week wrapping round. Negative counts as none.
    #[must_use]
    pub fn plus(self, minutes: f64) -> Self {
        let later = minutes.clamp(0.0, 1e9).floor() as u32;
        Self { minute_of_week: (self.minute_of_week + later % (7 * DAY_MIN)) % (7 * DAY_MIN) }
    }

    /// Minutes from `self` to the next `other`, in 0..10080.
    pub fn until(self, other: Self) -> u32 {
        (other.minute_of_week + 7 * DAY_MIN - self.minute_of_week) % (7 * DAY_MIN)
    }

    /// The clock part, `19:40`.
    pub fn clock(self) -> String {
        let minute = self.minute_of_week % DAY_MIN;
        format!("{:02}:{:02}", minute / 60, minute % 60)
    }

    /// A weekday, Monday being 0, and minutes after its midnight; both wrap round.
    pub fn of(day: usize, minute: u32) -> Self {
        let day = u32::try_from(day % 7).unwrap_or(0);
        Self { minute_of_week: (day * DAY_MIN + minute) % (7 * DAY_MIN) }
    }

    /// Minutes after midnight, in 0..1440.
    pub fn minute_of_day(self) -> u32 {
        self.minute_of_week % DAY_MIN
    }

    /// The weekday's name in a language.
    pub fn weekday(self, language: Language) -> &'static str {
        let days = match language {
            Language::English => WEEKDAYS,
            Language::German => WOCHENTAGE,
        };
        days.get((self.minute_of_week / DAY_MIN) as usize).copied().unwrap_or_default()
    }

    /// Day and time as a language says them: `Friday 19:40`, `Freitag, 19:40`.
    pub fn said_in(self, language: Language) -> String {
        let comma = match language {
            Language::English => "",
            Language::German => ",",
        };
        format!("{}{comma} {}", self.weekday(language), self.clock())
    }
}

/// Day and time of what [`StoryTime::said_in`] says: `Friday` and `19:40`; no day if there is none.
pub fn day_and_time(said: &str) -> (&str, &str) {
    said.rsplit_once(' ').map_or(("", said), |(day, time)| (day.trim_end_matches(','), time))
}

impl fmt::Display for StoryTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said_in(Language::English))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_beside_a_label_that_names_it_is_said_once() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).expect("words"));
        let pounds = Currency { code: "GBP".into() };
        let money = pounds.money(70.0).expect("whole pence");
        for words in [&english, &german] {
            assert_eq!(pounds.beside(words, "Money back, £70", money), "Money back, £70");
        }
        assert_eq!(pounds.beside(&english, "Fresh basket", money), "Fresh basket, £70");
        assert_eq!(pounds.beside(&german, "Fresh basket", money), "Fresh basket, 70\u{a0}£");
    }

    #[test]
    fn whole_money_is_written_as_the_language_has_it() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).expect("words"));
        let told = |code: &str, words: &Words, major: f64| Currency { code: code.into() }.told_whole(words, major);
        assert_eq!(told("GBP", &english, 1_428.4), "£1,428");
        assert_eq!(told("GBP", &german, 1_428.4), "1.428\u{a0}£");
        assert_eq!(told("EUR", &german, -1_234_567.0), "−1.234.567\u{a0}€");
        assert_eq!(told("CHF", &german, 14.0), "14\u{a0}CHF");
        let exact = |words: &Words, minor: i64| Currency { code: "USD".into() }.told(words, Money(minor));
        assert_eq!([exact(&english, 123_450), exact(&german, 123_450)], ["$1,234.50", "1.234,50\u{a0}$"]);
        assert_eq!([exact(&english, -600), exact(&german, -600)], ["−$6", "−6\u{a0}$"]);
    }

    #[test]
    fn money_reads_and_shows_as_people_write_it() {
        let usd = Currency { code: "USD".into() };
        let show = |major: f64| usd.show(usd.money(major).expect("whole cents"));
        assert_eq!(show(14.0), "$14");
        assert_eq!(show(1.2), "$1.20");
        assert_eq!(show(-6.0), "−$6");
        assert_eq!(show(1_234_567.5), "$1,234,567.50");
        assert_eq!((usd.show_whole(29.5), usd.show_whole(-3.65)), ("$30".into(), "−$4".into()));
        assert_eq!(usd.show_whole(-0.2), "$0", "nothing has no sign");
        assert_eq!(usd.money(0.005), None, "half a cent is not money");
        assert_eq!(usd.money(f64::NAN), None);
        assert_eq!(Currency { code: "JPY".into() }.money(0.5), None);
    }

    #[test]
    fn story_time_reads_adds_and_wraps() {
        let friday = StoryTime::parse("Friday 19:40").expect("a time");
        assert_eq!(friday.plus(25.0).to_string(), "Friday 20:05");
        assert_eq!(friday.plus(3.0 * 24.0 * 60.0).to_string(), "Monday 19:40");
        assert_eq!(friday.until(StoryTime::parse("Thursday 09:00").expect("a time")), 8000);
        assert_eq!(friday.said_in(Language::German), "Freitag, 19:40");
        assert_eq!(day_and_time("Freitag, 19:40"), ("Freitag", "19:40"));
        assert_eq!((day_and_time("Friday 19:40"), day_and_time("")), (("Friday", "19:40"), ("", "")));
        assert_eq!(StoryTime::of(9, 5).said_in(Language::German), "Mittwoch, 00:05");
        for bad in ["Friday", "Fryday 10:00", "Friday 24:00", "Friday 9:00", "Friday 09:60", ""] {
            assert_eq!(StoryTime::parse(bad), None, "{bad}");
        }
    }
}
