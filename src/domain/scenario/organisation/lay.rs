//! An organisation laid over a case: a case again, valid by construction.
//!
//! Amounts of a case stay in the case's own money: its people say them aloud, and its laws name them, so a figure that
//! was converted beside words that were not would be wrong money. What is converted is what the organisation brings.

use crate::domain::ids::{Currency, Money};
use crate::domain::scenario::Scenario;
use crate::domain::scenario::build::numbers::MONEY_MAX;
use crate::domain::scenario::build::told::LIST_MAX;
use crate::domain::scenario::codes::organisation as codes;
use crate::domain::scenario::model::House;
use crate::domain::scenario::organisation::write::layer;
use crate::domain::scenario::organisation::{Limits, Organisation};
use crate::domain::scenario::problem::{Problem, Severity};
use crate::words::{Said, said};

/// What laying came to.
#[derive(Debug, Clone)]
pub struct Laid {
    /// The case with the organisation laid over it, its hash still that of the case alone; `None` if that cannot be.
    pub scenario: Option<Scenario>,
    /// What is laid, as an organisation's file that says it of this case alone; `None` if nothing is.
    pub layer: Option<String>,
    /// What is wrong or has no effect, with its place in the organisation's file.
    pub problems: Vec<Problem>,
}

/// Lays an organisation over a case. What is laid is written down as it holds in this case: what an organisation says
/// of others, or in a remark, makes no other case of it.
pub fn lay(scenario: &Scenario, organisation: &Organisation) -> Laid {
    let own = organisation.own(&scenario.id);
    let mut laid = scenario.clone();
    if own.is_some_and(|own| own.as_written) {
        return Laid { scenario: Some(laid), layer: None, problems: Vec::new() };
    }
    let mut problems = Vec::new();
    let mut tell = |code, place, what: Said, fix: Said| {
        problems.push(Problem::about_case(code, &organisation.file, place, what, fix));
    };
    let limits = own.and_then(|own| own.authority).or(organisation.authority);
    if let Some((limits, money)) = limits.zip(organisation.currency.as_ref()) {
        match organisation.in_money(limits, money, &scenario.currency) {
            Ok(authority) => laid.authority = authority,
            Err(NotInMoney::NoRate) => {
                let (theirs, ours) = (&scenario.currency.code, &money.code);
                let what = said!("problems-house-no-rate", ours = ours, theirs = theirs);
                let fix = said!("problems-house-no-rate-fix", theirs = theirs, ours = ours);
                tell(codes::NO_RATE, limits.place, what, fix);
            }
            Err(NotInMoney::TooMuch) => {
                let what = said!("problems-house-bounds", currency = &scenario.currency.code);
                tell(codes::OUT_OF_BOUNDS, limits.place, what, said!("problems-house-bounds-fix"));
            }
        }
    }
    let rules = scenario.policy.len() + organisation.policy.len();
    if rules > LIST_MAX {
        let what = said!("problems-house-rules-case", case = scenario.id.as_str(), count = rules, most = LIST_MAX);
        tell(codes::TOO_MANY_RULES, organisation.policy_place, what, said!("problems-list-fix"));
    }
    laid.policy.extend(organisation.policy.iter().cloned());
    let holds = problems.iter().all(|problem| problem.severity == Severity::Warning);
    let authority = (laid.authority != scenario.authority).then_some(laid.authority);
    let layer = layer(organisation, &scenario.currency, authority);
    laid.house = layer.is_some().then(|| House {
        name: organisation.name.clone(),
        sets_limits: authority.is_some(),
        rules: organisation.policy.len(),
        avoid: organisation.avoid.clone(),
    });
    Laid { scenario: holds.then_some(laid), layer: layer.filter(|_| holds), problems }
}

/// Why limits cannot be said in the money of a case.
enum NotInMoney {
    NoRate,
    TooMuch,
}

impl Organisation {
    /// Limits in the money of a case: as they are in the same currency, else by the rate, rounded down to what people say.
    fn in_money(&self, limits: Limits, ours: &Currency, theirs: &Currency) -> Result<[Money; 4], NotInMoney> {
        if ours == theirs {
            return Ok(limits.amounts);
        }
        let rate = self.rates.iter().find(|rate| rate.of == *theirs).ok_or(NotInMoney::NoRate)?;
        let majors = limits.amounts.map(|amount| rounded_down(ours.major(amount) / rate.worth, theirs));
        if majors.iter().any(|major| *major > MONEY_MAX) {
            return Err(NotInMoney::TooMuch);
        }
        Ok(majors.map(|major| theirs.nearest(major)))
    }
}

/// A converted limit as people would say it, never above it: below 1 to the cent, below 100 to the whole, below 1,000 to
/// fives, below 10,000 to fifties, and so on. What never falls still does not.
fn rounded_down(major: f64, currency: &Currency) -> f64 {
    let mut step = if major < 1.0 && currency.decimals() > 0 { 0.01 } else { 1.0 };
    let mut bound = 100.0;
    while major >= bound {
        step = bound / 20.0;
        bound *= 10.0;
    }
    // A hair more, so that 60 by a rate of 1.2 is 50 and not 49.
    (major / step + 1e-9).floor() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_converted_limit_is_what_people_say_and_never_more_than_allowed() {
        let pounds = Currency { code: "GBP".into() };
        let said = |major: f64| pounds.show(pounds.nearest(rounded_down(major, &pounds)));
        assert_eq!([0.0, 0.437, 42.73, 60.0 / 1.2].map(said), ["£0", "£0.43", "£42", "£50"]);
        assert_eq!([99.99, 100.0, 427.35, 999.0].map(said), ["£99", "£100", "£425", "£995"]);
        assert_eq!([1_000.0, 8_547.0, 123_456.0].map(said), ["£1,000", "£8,500", "£120,000"]);
        let yen = Currency { code: "JPY".into() };
        assert_eq!(rounded_down(0.7, &yen), 0.0);
    }

    #[test]
    fn rounding_never_lets_a_higher_limit_fall_below_a_lower_one() {
        let pounds = Currency { code: "GBP".into() };
        let rounded: Vec<f64> = (0..40_000).map(|i| rounded_down(f64::from(i) * 0.37, &pounds)).collect();
        assert!(rounded.windows(2).all(|pair| pair[0] <= pair[1]));
    }
}
