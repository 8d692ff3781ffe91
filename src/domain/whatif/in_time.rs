//! The same offer at first contact: what the customer would have expected had it been made with the first reply,
//! without a step up and without asking twice (recovery model, section 7).

use serde::Serialize;

use crate::domain::recovery::expected_at_first_contact;
use crate::domain::session::Session;

/// What made the expectation rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Rise {
    /// Minutes went by.
    Waiting,
    /// The case went to somebody higher.
    TakenHigher,
    /// They were asked again, or a promise was broken.
    ExtraTrouble,
}

/// Two expectations and one offer, in major units of the case's money.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfferInTime {
    /// What the offers were worth to the customer.
    pub given: f64,
    /// What would have been expected at first contact.
    pub at_first: f64,
    /// What was expected at the end.
    pub at_end: f64,
    /// What made it rise, the largest first; parts too small to speak of are left out.
    pub rises: Vec<Rise>,
}

/// The smallest part of an expectation that is spoken of.
const NOTICED: f64 = 0.02;

/// Compares; `None` while the run is not over, or where nothing was owed.
pub fn offer_in_time(session: &Session) -> Option<OfferInTime> {
    let closing = session.survey()?;
    let (outcome, stage) = (&closing.case, session.stage());
    if outcome.bill.fair <= 0.0 {
        return None;
    }
    let first_reply_min = session.turns().next().map_or(0.0, |turn| turn.minutes);
    let people = stage.scenario.customers.iter().map(|customer| f64::from(customer.people));
    let of_each = stage.cases.iter().zip(&session.play().customers).zip(people).enumerate();
    let counted = of_each.filter(|(customer, _)| session.play().counts(*customer));
    let (sum, all) = counted.fold((0.0, 0.0), |(sum, all), (_, ((case, state), people))| {
        (sum + people * expected_at_first_contact(case, state, first_reply_min), all + people)
    });
    let mut parts = vec![
        (Rise::Waiting, outcome.bill.time),
        (Rise::TakenHigher, outcome.bill.level),
        (Rise::ExtraTrouble, outcome.bill.effort),
    ];
    parts.retain(|(_, part)| *part > NOTICED * outcome.bill.fair);
    parts.sort_by(|a, b| b.1.total_cmp(&a.1));
    Some(OfferInTime {
        given: outcome.delivered,
        at_first: if all > 0.0 { sum / all } else { 0.0 },
        at_end: outcome.expected_concession,
        rises: parts.into_iter().map(|(rise, _)| rise).collect(),
    })
}
