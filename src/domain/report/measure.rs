//! What a figure asks of each run behind it, and the order in which they are listed: whoever opens the time to the fix looks for
//! minutes, and for the longest of them.

use serde::{Deserialize, Serialize};

use crate::domain::report::filter::Behind;
use crate::domain::report::packed::{MICRO, Slot};
use crate::domain::report::rows::RunRow;
use crate::domain::rubric::Dimension;

/// What is asked of a run. All of it is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Satisfaction at the end, 1–5.
    Stars,
    /// Likelihood to recommend, 0–10.
    Recommend,
    /// Minutes until the loss was repaired.
    Minutes,
    /// Chance of a repeat contact, 0–0.95.
    Repeat,
    /// Chance of staying, 0–1.
    Staying,
    /// Money: value kept.
    Saved,
    /// Money: what putting it right cost.
    Cost,
    /// Money: what waiting added to what would settle it.
    Waiting,
    /// Money: what steps up added.
    StepsUp,
    /// Promises made.
    Promises,
    /// Promises kept.
    Kept,
    /// Promises broken.
    Broken,
    /// Offers beyond what they may give.
    Refused,
    /// Steps up, counted.
    Raised,
    /// Answers of 3 or less.
    Alerts,
    /// Customers who were reached after one.
    Reached,
    /// Customers who were asked again.
    AskedAgain,
    /// Customers who rated again.
    Updated,
    /// Customers who rated higher.
    Lifted,
    /// The mean level in a dimension, by its place in the rubric, 0–4.
    Level(usize),
}

/// The order of a list. Runs without what is asked for come last; equals stand with the latest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The latest first.
    #[default]
    Latest,
    /// Those with most of it first.
    Most(Measure),
    /// Those with least.
    Least(Measure),
}

impl Measure {
    /// What a figure asks of its runs where it does not say so itself.
    pub fn of(what: &Behind) -> Self {
        match what {
            Behind::Resolved => Self::Minutes,
            Behind::Money => Self::Saved,
            Behind::Cell(_, dimension) => {
                Self::Level(Dimension::ALL.iter().position(|known| known == dimension).unwrap_or_default())
            }
            Behind::PromisesMade => Self::Promises,
            Behind::PromisesKept => Self::Kept,
            Behind::PromisesBroken => Self::Broken,
            Behind::OffersRefused => Self::Refused,
            Behind::LevelsRaised => Self::Raised,
            Behind::Alerts => Self::Alerts,
            Behind::Reached => Self::Reached,
            Behind::Asked => Self::AskedAgain,
            Behind::Updated => Self::Updated,
            Behind::Lifted => Self::Lifted,
            _ => Self::Stars,
        }
    }

    /// The same as [`Measure::figure`] of a packed run, in millionths, for a list to be ordered by.
    pub(super) fn key(self, slot: &Slot) -> Option<i64> {
        let told = |figure: i64| slot.is_replayed().then_some(figure);
        let money = |at: usize| slot.money.get(at).copied().and_then(told);
        let count = |count: u16| told(i64::from(count) * MICRO);
        let [made, kept, broken] = slot.promises;
        let [alerts, reached, asked, updated, lifted] = slot.outreach;
        match self {
            Self::Stars => Some(slot.csat.into()),
            Self::Recommend => Some(slot.nps.into()),
            Self::Minutes => slot.resolution(),
            Self::Repeat => told(slot.repeat.into()),
            Self::Staying => Some(slot.retention.into()),
            Self::Saved => money(0),
            Self::Cost => money(1),
            Self::Waiting => money(2),
            Self::StepsUp => money(3),
            Self::Promises => count(made),
            Self::Kept => count(kept),
            Self::Broken => count(broken),
            Self::Refused => count(slot.refused),
            Self::Raised => count(slot.raised),
            Self::Alerts => count(alerts),
            Self::Reached => count(reached),
            Self::AskedAgain => count(asked),
            Self::Updated => count(updated),
            Self::Lifted => count(lifted),
            Self::Level(at) => slot.levels().get(at).copied().flatten(),
        }
    }

    /// The figure of a run; `None` where it has none.
    pub fn figure(self, row: &RunRow) -> Option<f64> {
        let told = row.told.as_ref();
        match self {
            Self::Stars => Some(row.csat),
            Self::Recommend => Some(row.nps),
            Self::Minutes => told?.resolution_min,
            Self::Repeat => Some(told?.repeat_contact),
            Self::Staying => Some(row.retention),
            Self::Saved => Some(told?.value_saved),
            Self::Cost => Some(told?.recovery_cost),
            Self::Waiting => Some(told?.delay_price),
            Self::StepsUp => Some(told?.escalation_price),
            Self::Promises => Some(told?.promises_made.into()),
            Self::Kept => Some(told?.promises_kept.into()),
            Self::Broken => Some(told?.promises_broken.into()),
            Self::Refused => Some(told?.offers_refused.into()),
            Self::Raised => Some(told?.levels_raised.into()),
            Self::Alerts => Some(told?.outreach.alerts.into()),
            Self::Reached => Some(told?.outreach.reached.into()),
            Self::AskedAgain => Some(told?.outreach.asked.into()),
            Self::Updated => Some(told?.outreach.updated.into()),
            Self::Lifted => Some(told?.outreach.lifted.into()),
            Self::Level(at) => row.means.get(at).copied().flatten(),
        }
    }

    /// Whether it is money.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Saved | Self::Cost | Self::Waiting | Self::StepsUp)
    }
}

impl Order {
    /// What it goes by; nothing where the latest come first.
    pub fn measure(self) -> Option<Measure> {
        match self {
            Self::Latest => None,
            Self::Most(measure) | Self::Least(measure) => Some(measure),
        }
    }

    /// Where a run stands: less is earlier.
    pub(super) fn key(self, slot: &Slot) -> (bool, i64) {
        let of = |measure: Measure, sign: i64| match measure.key(slot) {
            Some(figure) => (false, figure.saturating_mul(sign)),
            None => (true, 0),
        };
        match self {
            Self::Latest => (false, 0),
            Self::Most(measure) => of(measure, -1),
            Self::Least(measure) => of(measure, 1),
        }
    }
}
