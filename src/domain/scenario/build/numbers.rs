//! Numbers held to the range of their field, each named.

use crate::domain::ids::{Currency, Money, StoryTime};
use crate::domain::rubric::{Level, Rating};
use crate::domain::scenario::build::Builder;
use crate::domain::scenario::build::told::tell;
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::DraftRating;
use crate::domain::scenario::form::Put;
use crate::domain::scenario::problem::Findings;

/// Longest wait or delay an author may write, in minutes: a year.
const YEAR_MIN: f64 = 366.0 * 24.0 * 60.0;

/// The largest amount of money that may be written, in major units.
pub(in crate::domain::scenario) const MONEY_MAX: f64 = 1e9;

impl Builder<'_> {
    /// An amount of money of 0 or more, in whole minor units.
    pub(super) fn money(&mut self, amount: &Put<f64>, currency: &Currency) -> Money {
        money(amount, currency, self.found)
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
        self::month(month, self.found)
    }

    pub(super) fn currency(&mut self, code: &Put<String>) -> Currency {
        currency(code, self.found)
    }
}

/// An amount of money of 0 or more, in whole minor units.
fn money(amount: &Put<f64>, currency: &Currency, found: &mut Findings) -> Money {
    if amount.it < 0.0 || amount.it > MONEY_MAX {
        let what = format!("{} is not an amount from 0 to 1,000,000,000.", amount.it);
        tell(found, codes::OUT_OF_RANGE, amount.at, what, "Write an amount of 0 or more.");
        return Money(0);
    }
    currency.money(amount.it).unwrap_or_else(|| {
        let unit = if currency.decimals() == 0 { "no decimals" } else { "at most two decimals" };
        let what = format!("{} is not a whole number of the smallest unit of {}.", amount.it, currency.code);
        tell(found, codes::NOT_WHOLE_MONEY, amount.at, what, format!("Write {unit}."));
        Money(0)
    })
}

/// What the four levels may give: amounts that never fall.
pub(in crate::domain::scenario) fn authority(
    written: &Put<Vec<Put<f64>>>,
    currency: &Currency,
    found: &mut Findings,
) -> [Money; 4] {
    let amounts: Vec<Money> = written.it.iter().map(|amount| money(amount, currency, found)).collect();
    let rising = amounts.iter().zip(amounts.iter().skip(1)).all(|(a, b)| a <= b);
    match <[Money; 4]>::try_from(amounts) {
        Ok(four) if rising => four,
        _ => {
            let what = "Authority is four amounts that never fall: first line, supervisor, manager, executive.";
            let fix = "Write authority: [60.00, 120.00, 200.00, 1000.00].";
            tell(found, codes::BAD_AUTHORITY, written.at, what, fix);
            [Money(0); 4]
        }
    }
}

/// A year and a month.
pub(in crate::domain::scenario) fn month(month: &Put<String>, found: &mut Findings) -> String {
    let good = month.it.split_once('-').is_some_and(|(year, month)| {
        let number = |s: &str, len| (s.len() == len).then(|| s.parse::<u32>().ok()).flatten();
        number(year, 4).is_some() && number(month, 2).is_some_and(|m| (1..=12).contains(&m))
    });
    if !good {
        let what = format!("“{}” is not a year and a month.", month.it);
        tell(found, codes::BAD_MONTH, month.at, what, "Write them as 2026-11.");
    }
    month.it.clone()
}

/// The code of a currency.
pub(in crate::domain::scenario) fn currency(code: &Put<String>, found: &mut Findings) -> Currency {
    if code.it.len() != 3 || !code.it.bytes().all(|b| b.is_ascii_uppercase()) {
        let what = format!("“{}” is not a currency.", code.it);
        tell(found, codes::BAD_CURRENCY, code.at, what, "Write three capital letters, such as USD or EUR.");
    }
    Currency { code: code.it.clone() }
}
