//! Numbers held to the range of their field, each named.

use crate::domain::ids::{Currency, Money, StoryTime};
use crate::domain::rubric::{Level, Rating};
use crate::domain::scenario::build::Builder;
use crate::domain::scenario::build::told::tell;
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::DraftRating;
use crate::domain::scenario::form::Put;
use crate::domain::scenario::problem::Findings;
use crate::words::{Said, said};

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
        self.ranged(minutes, 0.0, YEAR_MIN, said!("problems-range-minutes"))
    }

    /// A tolerance: minutes above 0.
    pub(super) fn tolerance(&mut self, minutes: &Put<f64>) -> f64 {
        self.ranged(minutes, 0.01, YEAR_MIN, said!("problems-range-minutes"))
    }

    /// A number within bounds.
    pub(super) fn ranged(&mut self, number: &Put<f64>, low: f64, high: f64, what: Said) -> f64 {
        if !(low..=high).contains(&number.it) {
            let said = said!("problems-range-of", number = number.it, what = what, low = low, high = high);
            self.tell(codes::OUT_OF_RANGE, number.at, said, said!("problems-range-fix", low = low, high = high));
            return low;
        }
        number.it
    }

    /// A whole number within bounds.
    pub(super) fn whole_number(&mut self, number: &Put<u32>, low: u32, high: u32) -> u32 {
        if !(low..=high).contains(&number.it) {
            let said = said!("problems-range", number = number.it, low = low, high = high);
            self.tell(codes::OUT_OF_RANGE, number.at, said, said!("problems-range-fix", low = low, high = high));
            return low;
        }
        number.it
    }

    pub(super) fn level(&mut self, level: &Put<u32>) -> Option<Level> {
        let good = u8::try_from(level.it).ok().and_then(Level::new);
        if good.is_none() {
            let what = said!("problems-level", number = level.it);
            self.tell(codes::LEVEL_RANGE, level.at, what, said!("problems-level-fix"));
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
            let what = said!("problems-story-time", time = &time.it);
            self.tell(codes::BAD_STORY_TIME, time.at, what, said!("problems-story-time-fix"));
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
        let what = said!("problems-amount", amount = amount.it);
        tell(found, codes::OUT_OF_RANGE, amount.at, what, said!("problems-amount-fix"));
        return Money(0);
    }
    currency.money(amount.it).unwrap_or_else(|| {
        let unit = if currency.decimals() == 0 { said!("problems-unit-none") } else { said!("problems-unit-two") };
        let what = said!("problems-unit", amount = amount.it, currency = &currency.code);
        tell(found, codes::NOT_WHOLE_MONEY, amount.at, what, said!("problems-unit-fix", unit = unit));
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
            let what = said!("problems-authority");
            let fix = said!("problems-authority-fix");
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
        let what = said!("problems-month", month = &month.it);
        tell(found, codes::BAD_MONTH, month.at, what, said!("problems-month-fix"));
    }
    month.it.clone()
}

/// The code of a currency.
pub(in crate::domain::scenario) fn currency(code: &Put<String>, found: &mut Findings) -> Currency {
    if code.it.len() != 3 || !code.it.bytes().all(|b| b.is_ascii_uppercase()) {
        let what = said!("problems-currency", currency = &code.it);
        tell(found, codes::BAD_CURRENCY, code.at, what, said!("problems-currency-fix"));
    }
    Currency { code: code.it.clone() }
}
