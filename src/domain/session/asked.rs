//! What has to be asked before words are said that give something: an offer they name, something given that is no offer by
//! its name, more than may be given here. Words give nothing by themselves, and nothing that was given is passed over; how
//! it is asked, and drawn, is not known here.

use crate::domain::ids::{Ix, Money, OfferId};
use crate::domain::scenario::model::{Fit, Offer, OfferKind, Timing};
use crate::domain::scoring::typed::{Loose, Typed};
use crate::domain::session::play::Play;
use crate::domain::session::rules::Stage;
use crate::domain::session::say::Reading;

/// How many offers are named where none was.
const NAMED_MAX: usize = 3;
/// Words of an offer's name by which it costs the customer nothing, as their first letters.
const COSTS_NOTHING: &[&str] = &["bill", "off", "waiv", "free", "fee", "charge", "house"];

/// One question, and what could be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The words name this offer, or its very amount.
    Named(OfferId),
    /// They name an offer that is more than may be given here.
    Above {
        /// The offer.
        offer: OfferId,
        /// What may still be given.
        left: Money,
        /// Whoever stands higher could give it: handing over with this reply makes it theirs to give.
        higher: bool,
    },
    /// They give something for nothing, and do not say what: the first of these is the likeliest. None, where there is
    /// nothing left that it could be.
    Free {
        /// Their words.
        phrase: String,
        /// What could be meant.
        offers: Vec<OfferId>,
    },
    /// They give an amount that no offer is worth; these are worth nearly as much.
    Amount {
        /// Their words.
        phrase: String,
        /// What comes nearest.
        offers: Vec<OfferId>,
    },
    /// They give more money than may be given here. Said all the same, it is a promise that will be broken.
    TooMuch {
        /// Their words.
        phrase: String,
        /// What may still be given.
        left: Money,
        /// Whoever stands higher could give it.
        higher: bool,
    },
    /// They speak of putting it right; these would.
    Repair(Vec<OfferId>),
}

impl Asked {
    /// What goes along if the answer is simply yes: the one offer there is, or the likeliest of what could be meant.
    pub fn at_hand(&self) -> Option<&OfferId> {
        match self {
            Self::Named(offer) => Some(offer),
            Self::Free { offers, .. } => offers.first(),
            Self::Amount { offers, .. } | Self::Repair(offers) => {
                <&[OfferId; 1]>::try_from(offers.as_slice()).ok().map(|[offer]| offer)
            }
            Self::Above { .. } | Self::TooMuch { .. } => None,
        }
    }

    /// The offer that comes nearest to what was said, if one could be meant at all.
    pub fn nearest(&self) -> Option<&OfferId> {
        match self {
            Self::Named(offer) => Some(offer),
            Self::Free { offers, .. } | Self::Amount { offers, .. } | Self::Repair(offers) => offers.first(),
            Self::Above { .. } | Self::TooMuch { .. } => None,
        }
    }

    /// Whether it would be a promise beyond what may be given: then the answer at hand is to say something else.
    pub fn is_beyond(&self) -> bool {
        matches!(self, Self::Above { .. } | Self::TooMuch { .. })
    }

    /// Whether nothing could go along for it.
    pub fn is_of_nothing(&self) -> bool {
        matches!(self, Self::Free { offers, .. } | Self::Amount { offers, .. } if offers.is_empty())
    }

    /// Whether handing over would make it somebody's to give.
    pub fn higher_could(&self) -> bool {
        matches!(self, Self::Above { higher: true, .. } | Self::TooMuch { higher: true, .. })
    }
}

/// What has been answered about a reply that is not said yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// Offers that are only spoken of.
    only_spoken_of: Vec<OfferId>,
    /// Words that were asked about, and are what they are.
    phrases: Vec<String>,
    /// None of the repairs is meant.
    no_repair: bool,
}

impl Answered {
    /// It is only said; it is not asked about again.
    pub fn only_said(&mut self, asked: &Asked) {
        match asked {
            Asked::Named(offer) | Asked::Above { offer, .. } => self.only_spoken_of.push(offer.clone()),
            Asked::Repair(_) => self.no_repair = true,
            Asked::Free { phrase, .. } | Asked::Amount { phrase, .. } | Asked::TooMuch { phrase, .. } => {
                self.phrases.push(phrase.clone());
            }
        }
    }

    /// An offer goes along for it.
    pub fn given(&mut self, asked: &Asked) {
        if let Asked::Free { phrase, .. } | Asked::Amount { phrase, .. } = asked {
            self.phrases.push(phrase.clone());
        }
    }
}

impl Reading {
    /// The next thing to be asked before it is said; `None` once nothing is.
    pub fn asks(&self, answered: &Answered) -> Option<Asked> {
        let open = |asked: &&Asked| match asked {
            Asked::Named(offer) | Asked::Above { offer, .. } => !answered.only_spoken_of.contains(offer),
            Asked::Free { phrase, .. } | Asked::Amount { phrase, .. } | Asked::TooMuch { phrase, .. } => {
                !answered.phrases.contains(phrase)
            }
            Asked::Repair(_) => !answered.no_repair,
        };
        self.asked.iter().find(open).cloned()
    }
}

impl Stage {
    /// Everything that is to be asked about a reply: offers that are named first, then what is given without a name, then
    /// what would repair the loss.
    pub(super) fn to_ask(
        &self,
        play: &Play,
        (typed, words): (&Typed, &str),
        (named, repairs): (&[Ix<Offer>], &[Ix<Offer>]),
    ) -> Vec<Asked> {
        let name = |at: Ix<Offer>| self.scenario.offer(at).map(|offer| offer.id.clone());
        let named_one = |at: &Ix<Offer>| {
            let offer = name(*at)?;
            let is_beyond = self.is_beyond(play, *at, 0);
            let above = || Asked::Above {
                offer: offer.clone(),
                left: self.may_still_give(play, 0),
                higher: self.can_rise(play) && !self.is_beyond(play, *at, 1),
            };
            Some(if is_beyond { above() } else { Asked::Named(offer) })
        };
        let mut asked: Vec<Asked> = named.iter().filter_map(named_one).collect();
        for loose in &typed.loose {
            let Some(phrase) = words.get(loose.span.0..loose.span.1) else { continue };
            asked.extend(
                self.about(play, loose, phrase, named).filter(|_| repairs.is_empty() || loose.amount.is_some()),
            );
        }
        if !repairs.is_empty() {
            asked.push(Asked::Repair(repairs.iter().filter_map(|at| name(*at)).collect()));
        }
        asked
    }

    /// The money that words give beyond what may be given here, the most of it.
    pub(super) fn beyond_in_words(&self, play: &Play, typed: &Typed, named: &[Ix<Offer>]) -> Option<Money> {
        let amounts =
            typed.loose.iter().filter_map(|loose| loose.amount.map(|amount| self.scenario.currency.nearest(amount)));
        amounts.filter(|amount| !self.is_covered(play, *amount, named) && *amount > self.may_be_said(play, 0)).max()
    }

    fn about(&self, play: &Play, loose: &Loose, phrase: &str, named: &[Ix<Offer>]) -> Option<Asked> {
        let phrase = phrase.to_owned();
        let Some(amount) = loose.amount.map(|amount| self.scenario.currency.nearest(amount)) else {
            // Whatever lies in the tray is what they get for nothing.
            let gives = play.attached.iter().any(|at| self.is_redress(*at));
            return (!gives && named.is_empty()).then(|| Asked::Free { phrase, offers: self.for_nothing(play) });
        };
        if self.is_covered(play, amount, named) {
            return None;
        }
        let left = self.may_be_said(play, 0);
        if amount > left {
            let higher = self.can_rise(play) && amount <= self.may_be_said(play, 1);
            return Some(Asked::TooMuch { phrase, left, higher });
        }
        Some(Asked::Amount { phrase, offers: self.nearest(play, amount) })
    }

    /// An amount of what goes along, stands or is asked about by its name anyway: each by itself, or all that goes along.
    fn is_covered(&self, play: &Play, amount: Money, named: &[Ix<Offer>]) -> bool {
        let face = |at: &Ix<Offer>| self.scenario.offer(*at).map_or(0, |offer| offer.face.0);
        let standing = play.given.iter().filter(|given| given.standing).map(|given| given.offer);
        let all: Vec<Ix<Offer>> = play.attached.iter().copied().chain(standing).collect();
        let going: i64 = play.attached.iter().map(face).sum();
        let in_all: i64 = all.iter().map(face).sum();
        let one = all.iter().chain(named).any(|at| face(at) == amount.0);
        one || amount.0 == going || amount.0 == in_all
    }

    /// What may still be given, `rises` levels up from here, beside what lies in the tray.
    fn may_still_give(&self, play: &Play, rises: u8) -> Money {
        let redress = play.attached.iter().filter(|at| self.is_redress(**at));
        let going: i64 = redress.filter_map(|at| self.scenario.offer(*at)).map(|offer| offer.face.0).sum();
        Money((self.may_be_said(play, rises).0 - going).max(0))
    }

    /// How large a sum may be said. What lies in the tray is what is said as a thing, not more beside it: whoever was told
    /// which offer comes nearest to their sum, and gave that, has promised nothing on top.
    fn may_be_said(&self, play: &Play, rises: u8) -> Money {
        let level = (play.level() + rises + u8::from(play.pending_transfer.is_some())).min(3);
        let limit = self.scenario.authority.get(usize::from(level)).copied().unwrap_or_default();
        Money((limit.0 - self.authority_used(play).0).max(0))
    }

    /// Whether an offer is more than may be given so many levels up from here.
    fn is_beyond(&self, play: &Play, at: Ix<Offer>, rises: u8) -> bool {
        let Some(offer) = self.scenario.offer(at).filter(|_| !play.is_approved(at)) else { return false };
        let level = (play.level() + rises + u8::from(play.pending_transfer.is_some())).min(3);
        let too_high = offer.level.level().is_none_or(|needed| needed > level);
        too_high || self.is_redress(at) && offer.face > self.may_still_give(play, rises)
    }

    fn is_redress(&self, at: Ix<Offer>) -> bool {
        self.scenario.offer(at).is_some_and(|offer| offer.kind != OfferKind::Entitlement)
    }

    fn can_rise(&self, play: &Play) -> bool {
        play.level() < 3 && play.pending_transfer.is_none()
    }

    /// What could still go along and is within reach.
    fn within_reach(&self, play: &Play) -> Vec<(Ix<Offer>, &Offer)> {
        let all = self.scenario.offers.iter().enumerate().map(|(at, offer)| (Ix::new(at), offer));
        all.filter(|(at, _)| self.is_redress(*at) && self.can_attach(play, *at) && !self.is_beyond(play, *at, 0))
            .collect()
    }

    /// What “on the house” could mean, the likeliest first: what takes something off what they pay, then a gift, then a
    /// repair; and of each what is there now before what comes later.
    fn for_nothing(&self, play: &Play) -> Vec<OfferId> {
        let mut offers = self.within_reach(play);
        offers.sort_by_key(|(_, offer)| {
            let label = offer.label.to_lowercase();
            let takes_off = label
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| COSTS_NOTHING.iter().any(|stem| word.starts_with(stem)));
            (
                !takes_off,
                offer.kind != OfferKind::Gesture,
                offer.timing != Timing::Immediate,
                offer.fits != Fit::SameKind,
            )
        });
        offers.into_iter().take(NAMED_MAX).map(|(_, offer)| offer.id.clone()).collect()
    }

    /// What comes nearest to an amount.
    fn nearest(&self, play: &Play, amount: Money) -> Vec<OfferId> {
        let mut offers = self.within_reach(play);
        offers.sort_by_key(|(_, offer)| (offer.face.0 - amount.0).abs());
        offers.into_iter().take(NAMED_MAX - 1).map(|(_, offer)| offer.id.clone()).collect()
    }
}
