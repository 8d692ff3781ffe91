//! What may be offered, by whom, and what it is worth.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{Money, OfferId};
use crate::domain::scenario::model::Text;

/// Something that may be offered.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Identifier.
    pub id: OfferId,
    /// Name people read.
    pub label: String,
    /// What it repairs.
    pub kind: OfferKind,
    /// Worth to the customer.
    pub face: Money,
    /// Cost to the company.
    pub cost: Money,
    /// Lowest level that may approve it.
    pub level: Approval,
    /// Whether it is the same kind as the loss.
    pub fits: Fit,
    /// Now or later.
    pub timing: Timing,
    /// What the customer hears when it comes back refused.
    pub refused: Option<Text>,
}

/// What an offer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OfferKind {
    /// Repairs the loss.
    Core,
    /// Given for the trouble.
    Gesture,
    /// Owed by law or contract whatever happens.
    Entitlement,
}

/// Who may approve an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Approval {
    /// Level 0.
    FrontLine,
    /// Level 1.
    Supervisor,
    /// Level 2.
    Manager,
    /// Level 3.
    Executive,
    /// Can be named but never given.
    Nobody,
}

impl Approval {
    /// The level as a number; `None` for [`Approval::Nobody`].
    pub fn level(self) -> Option<u8> {
        match self {
            Self::FrontLine => Some(0),
            Self::Supervisor => Some(1),
            Self::Manager => Some(2),
            Self::Executive => Some(3),
            Self::Nobody => None,
        }
    }

    /// The word for who that is.
    pub fn who(self) -> &'static str {
        match self {
            Self::FrontLine => "Yours to give",
            Self::Supervisor => "Supervisor",
            Self::Manager => "Manager",
            Self::Executive => "Executive",
            Self::Nobody => "Nobody can give this",
        }
    }
}

/// Match class of an offer (model §3.4): same kind 1.0, otherwise 0.75.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fit {
    /// Money for money, item for item, attention for neglect.
    SameKind,
    /// Anything else.
    Other,
}

/// Timing class of an offer (model §3.4): immediate 1.0, deferred 0.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timing {
    /// Now.
    Immediate,
    /// Voucher, points, credit on a later bill.
    Deferred,
}
