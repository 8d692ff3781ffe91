//! What the fitted model is asked: what was heard, how often, beside what, and where the ladders put it. Nothing here
//! knows what any of it is worth.

use std::collections::BTreeMap;

use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scenario::model::OfferKind;
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::dues;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::ladder::{Tally, firm_times, late};
use crate::domain::scoring::typed::promise::Of;
use crate::domain::scoring::typed::redress::Tray;
use crate::domain::scoring::typed::residual::{Feature, Features};

/// A reply of fewer words than these is a short one.
const SHORT_WORDS: usize = 12;
/// What weighs differently beside offers that go along.
const WITH_TRAY: &[Cue] = &[
    Cue::Action,
    Cue::Now,
    Cue::Time,
    Cue::Hostile,
    Cue::Refuse,
    Cue::Admit,
    Cue::Vague,
    Cue::Choice,
    Cue::Terms,
    Cue::Strings,
    Cue::Contingent,
    Cue::Remedy,
    Cue::Extra,
    Cue::Partly,
    Cue::PaidBack,
    Cue::Others,
    Cue::Hedge,
    Cue::Hoop,
];
/// What is heard more often than this says no more.
const OFTEN: f64 = 2.0;
/// What weighs differently while the complaint is still being heard.
const BEFORE_REDRESS: &[Cue] = &[Cue::Action, Cue::Now, Cue::Time, Cue::Task, Cue::Regret, Cue::Impact, Cue::Feeling];

/// What the model is asked of a reply.
pub(super) fn features(
    said: &Said<'_>,
    ear: &Ear<'_>,
    tray: &Tray<'_>,
    errors: &[ErrorCode],
    (tallies, beside): (&[Tally; 4], &[Hit]),
) -> Features {
    let offers = tray.offers.len();
    let mut counts: BTreeMap<Cue, usize> = BTreeMap::new();
    for hit in &said.hits {
        *counts.entry(hit.cue).or_default() += 1;
    }
    let redress = !ear.not_scored.contains(&Dimension::Compensation);
    let mut out = Features::default();
    for (cue, count) in &counts {
        out.insert(Feature::Heard(*cue), 1.0);
        if *count > 1 {
            out.insert(Feature::Again(*cue), (*count).min(4) as f64 / 4.0);
        }
        if offers > 0 && WITH_TRAY.contains(cue) {
            out.insert(Feature::WithTray(*cue), 1.0);
        }
        if !redress && BEFORE_REDRESS.contains(cue) {
            out.insert(Feature::BeforeRedress(*cue), 1.0);
        }
    }
    for code in errors {
        out.insert(Feature::Commits(*code), 1.0);
    }
    for (dimension, tally) in Dimension::ALL.into_iter().zip(tallies) {
        if let Some(level) = tally.level {
            out.insert(Feature::Level(dimension), f64::from(level.get()) / 2.0);
            out.insert(Feature::At(dimension, level.get()), 1.0);
        }
    }
    let words = said.tokens.all.len();
    let harms = counts.keys().filter(|cue| cue.harms()).count();
    let asks = said.tokens.asks.iter().filter(|asks| **asks).count();
    out.insert(Feature::Facts, said.facts.min(6) as f64 / 3.0);
    out.insert(Feature::Words, libm::log(1.0 + words as f64) / 4.0);
    out.insert(Feature::Short, f64::from(u8::from(words < SHORT_WORDS)));
    out.insert(Feature::Redress, f64::from(u8::from(redress)));
    out.insert(Feature::Offers, offers.min(3) as f64 / 2.0);
    out.insert(Feature::Harms, harms.min(3) as f64 / 2.0);
    for kind in [OfferKind::Core, OfferKind::Entitlement, OfferKind::Gesture] {
        let given = tray.offers.iter().filter(|offer| offer.kind == kind).count();
        let of = |at: &usize| ear.offers.get(*at).is_some_and(|offer| offer.kind == kind);
        out.insert(Feature::Given(kind), given.min(2) as f64 / 2.0);
        let named = said.named.iter().chain(&said.priced).any(|(at, ..)| of(at));
        out.insert(Feature::Named(kind), f64::from(u8::from(named)));
    }
    if tallies.last().is_some_and(|tally| tally.level.is_some()) {
        on_redress(ear, tray, beside, &mut out);
    }
    let flag = |holds: bool| f64::from(u8::from(holds));
    out.insert(Feature::Hoped, flag(dues::hoped(said) == Some(true)));
    out.insert(Feature::Mentioned, flag(!said.mentioned.is_empty()));
    out.insert(Feature::Part, flag(dues::short(said, ear, tray.offers).is_some()));
    out.insert(Feature::Late, flag(late(said, ear.limit_min).is_some()));
    let of = |kind: Of| said.times.iter().filter(move |promised| promised.of == kind);
    let by =
        |late: bool| of(Of::Deed).filter_map(|promised| promised.time.minutes).any(|min| (min > ear.limit_min) == late);
    out.insert(Feature::InTime, flag(by(false)));
    out.insert(Feature::TooLate, flag(by(true)));
    out.insert(Feature::WordBy, flag(of(Of::Word).next().is_some()));
    out.insert(Feature::MoneyBy, flag(of(Of::Money).next().is_some()));
    out.insert(Feature::Times, firm_times(said).min(4) as f64 / 2.0);
    out.insert(Feature::Asks, asks.min(2) as f64 / 2.0);
    out
}

/// What only compensation goes by: what stands beside what is given, and how much goes along.
fn on_redress(ear: &Ear<'_>, tray: &Tray<'_>, beside: &[Hit], out: &mut Features) {
    for hit in beside {
        let often = out.entry(Feature::Heard(hit.cue)).or_default();
        *often = (*often + 1.0).min(OFTEN);
    }
    if tray.offers.is_empty() {
        return;
    }
    for hit in beside {
        let often = out.get(&Feature::Heard(hit.cue)).copied().unwrap_or_default();
        out.insert(Feature::WithTray(hit.cue), often);
    }
    let of = |kind: OfferKind| tray.offers.iter().filter(move |offer| offer.kind == kind).map(|o| o.face).sum::<f64>();
    let fair = if ear.moment.fair > 0.0 { ear.moment.fair } else { f64::INFINITY };
    let gifts = of(OfferKind::Gesture);
    out.insert(Feature::Share, ((of(OfferKind::Core) + gifts) / fair).min(OFTEN));
    out.insert(Feature::GiftShare, (gifts / fair).min(OFTEN));
    out.insert(Feature::Above, f64::from(u8::from(tray.offers.iter().any(|offer| offer.above))));
}
