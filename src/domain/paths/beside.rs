//! A case as it is written and the same case with an organisation laid over it: every way through both, and what moves.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::ids::{EndingId, OfferId};
use crate::domain::paths::{EndingReach, Paths, Spread, search};
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Approval;
use crate::domain::session::Stage;

/// The ways through a case before and after. All satisfaction is simulated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Beside {
    /// The case.
    pub scenario: String,
    /// What is laid over it.
    pub organisation: String,
    /// As it is written.
    pub before: Paths,
    /// With the organisation.
    pub after: Paths,
    /// The difference.
    pub moved: Moved,
}

/// What an organisation moves in a case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Moved {
    /// Satisfaction, after less before.
    pub csat: Spread,
    /// What each level may give, in major units of the case's money; `None` if nothing changed.
    pub limits: Option<LimitsMoved>,
    /// Rules that come on the policy card.
    pub rules: usize,
    /// The endings that are reached otherwise, as far as can be seen in the figures as they are printed.
    pub endings: Vec<EndingMoved>,
    /// The offers that another level may give by itself.
    pub offers: Vec<OfferMoved>,
}

/// What each level may give.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LimitsMoved {
    /// As it is written.
    pub before: [f64; 4],
    /// With the organisation.
    pub after: [f64; 4],
}

/// An ending that is reached otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EndingMoved {
    /// Which.
    pub id: EndingId,
    /// How it is reached as the case is written.
    pub before: EndingReach,
    /// How with the organisation.
    pub after: EndingReach,
}

/// An offer that changes hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferMoved {
    /// Which.
    pub id: OfferId,
    /// What people call it.
    pub label: String,
    /// Who may give it by themselves as the case is written.
    pub before: Approval,
    /// Who with the organisation.
    pub after: Approval,
}

/// Searches both. `after` is `before` with an organisation laid over it, so both have the same offers and endings.
pub fn beside(before: &Arc<Scenario>, after: &Arc<Scenario>, organisation: &str) -> Beside {
    let ways = |scenario: &Arc<Scenario>| search(&Stage::new(Arc::clone(scenario), 0));
    let paths = ways(before);
    // Rules are read and never played: with the same limits every run is the same.
    let laid = if before.authority == after.authority { paths.clone() } else { ways(after) };
    let moved = moved((before, &paths), (after, &laid));
    Beside { scenario: before.id.to_string(), organisation: organisation.to_owned(), before: paths, after: laid, moved }
}

fn moved((before, ways): (&Scenario, &Paths), (after, ways_after): (&Scenario, &Paths)) -> Moved {
    let majors = |scenario: &Scenario| scenario.authority.map(|limit| scenario.currency.major(limit));
    let endings = ways.endings.iter().zip(&ways_after.endings).filter(|(a, b)| printed(a) != printed(b));
    let offers = before.offers.iter().zip(&after.offers).map(|(offer, laid)| OfferMoved {
        id: offer.id.clone(),
        label: offer.label.clone(),
        before: before.approver(offer),
        after: after.approver(laid),
    });
    Moved {
        csat: Spread {
            best: ways_after.csat.best - ways.csat.best,
            median: ways_after.csat.median - ways.csat.median,
            worst: ways_after.csat.worst - ways.csat.worst,
        },
        limits: (before.authority != after.authority)
            .then(|| LimitsMoved { before: majors(before), after: majors(after) }),
        rules: after.policy.len().saturating_sub(before.policy.len()),
        endings: endings.map(|(a, b)| EndingMoved { id: a.id.clone(), before: a.clone(), after: b.clone() }).collect(),
        offers: offers.filter(|offer| offer.before != offer.after).collect(),
    }
}

/// The figures of an ending as they are printed: satisfaction to a hundredth, the share to a tenth of a hundredth.
fn printed(ending: &EndingReach) -> (Option<i64>, Option<i64>, i64) {
    let hundredths = |csat: f64| (csat * 100.0).round() as i64;
    (ending.csat_min.map(hundredths), ending.csat_max.map(hundredths), (ending.share * 1000.0).round() as i64)
}
