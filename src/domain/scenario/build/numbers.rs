//! Numbers held to the range of their field, each named.

use crate::domain::ids::{Currency, Money, StoryTime};
use crate::domain::rubric::{Level, Rating};
use crate::domain::scenario::build::Builder;
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::DraftRating;
use crate::domain::scenario::form::Put;

/// Longest wait or delay an author may write, in minutes: a year.
const YEAR_MIN: f64 = 366.0 * 24.0 * 60.0;

impl Builder<'_> {
    /// An amount of money of 0 or more, in whole minor units.
    pub(super) fn money(&mut self, amount: &Put<f64>, currency: &Currency) -> Money {
        if amount.it < 0.0 || amount.it > 1e9 {
            let what = format!("{} is not an amount from 0 to 1,000,000,000.", amount.it);
            self.tell(codes::OUT_OF_RANGE, amount.at, what, "Write an amount of 0 or more.");
            return Money(0);
        }
        currency.money(amount.it).unwrap_or_else(|| {
            let unit = if currency.decimals() == 0 { "no decimals" } else { "at most two decimals" };
            let what = format!("{} is not a whole number of the smallest unit of {}.", amount.it, currency.code);
            self.tell(codes::NOT_WHOLE_MONEY, amount.at, what, format!("Write {unit}."));
            Money(0)
        })
    }

    /// Minutes of 0 or more.
    pub(super) fn minutes(&mut self, minutes: &Put<f64>) -> f64 {
        self.ranged(minutes, 0.0, YEAR_MIN, "minutes")
    }

    /// A tolerance: minutes above 0.
    pub(super) fn tolerance(&mut self, minutes: &Put<f64>) -> f64 {
        self.ranged(minutes, 0.01, YEAR_MIN, "minutes")
    }

    /// A number within bounds.
    pub(super) fn ranged(&mut self, number: &Put<f64>, low: f64, high: f64, what: &str) -> f64 {
        if !(low..=high).contains(&number.it) {
            let said = format!("{} is out of range: {what} from {low} to {high} are wanted.", number.it);
            self.tell(codes::OUT_OF_RANGE, number.at, said, format!("Write a number from {low} to {high}."));
            return low;
        }
        number.it
    }

    /// A whole number within bounds.
    pub(super) fn whole_number(&mut self, number: &Put<u32>, low: u32, high: u32) -> u32 {
        if !(low..=high).contains(&number.it) {
            let said = format!("{} is out of range: {low} to {high} is wanted.", number.it);
            self.tell(codes::OUT_OF_RANGE, number.at, said, format!("Write a number from {low} to {high}."));
            return low;
        }
        number.it
    }

    pub(super) fn level(&mut self, level: &Put<u32>) -> Option<Level> {
        let good = u8::try_from(level.it).ok().and_then(Level::new);
        if good.is_none() {
            let what = format!("{} is not a level.", level.it);
            self.tell(codes::LEVEL_RANGE, level.at, what, "Write 0, 1, 2, 3 or 4, or leave the dimension out.");
        }
        good
    }

    pub(super) fn rating(&mut self, rating: &DraftRating) -> Rating {
        let mut level = |given: &Option<Put<u32>>| given.as_ref().and_then(|level| self.level(level));
        Rating {
            empathy: level(&rating.empathy),
            ownership: level(&rating.ownership),
            speed: level(&rating.speed),
            compensation: level(&rating.compensation),
        }
    }

    pub(super) fn story_time(&mut self, time: &Put<String>) -> StoryTime {
        StoryTime::parse(&time.it).unwrap_or_else(|| {
            let what = format!("“{}” is not a story time.", time.it);
            self.tell(codes::BAD_STORY_TIME, time.at, what, "Write a weekday and a time, such as Friday 19:40.");
            StoryTime::midnight()
        })
    }

    /// A year and a month.
    pub(super) fn month(&mut self, month: &Put<String>) -> String {
        let good = month.it.split_once('-').is_some_and(|(year, month)| {
            let number = |s: &str, len| (s.len() == len).then(|| s.parse::<u32>().ok()).flatten();
            number(year, 4).is_some() && number(month, 2).is_some_and(|m| (1..=12).contains(&m))
        });
        if !good {
            let what = format!("“{}” is not a year and a month.", month.it);
            self.tell(codes::BAD_MONTH, month.at, what, "Write them as 2026-11.");
        }
        month.it.clone()
    }

    pub(super) fn currency(&mut self, code: &Put<String>) -> Currency {
        if code.it.len() != 3 || !code.it.bytes().all(|b| b.is_ascii_uppercase()) {
            let what = format!("“{}” is not a currency.", code.it);
            self.tell(codes::BAD_CURRENCY, code.at, what, "Write three capital letters, such as USD or EUR.");
        }
        Currency { code: code.it.clone() }
    }
}
