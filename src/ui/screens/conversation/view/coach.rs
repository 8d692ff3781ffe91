//! What only Coach shows: meters, the levels of the last reply, and what settling would take now.

use serde::Serialize;

use crate::domain::recovery::ConcessionBill;
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scoring::Reason;
use crate::domain::session::Session;
use crate::ui::screens::conversation::view::people::{addressed, present};
use crate::ui::widgets::DimensionLevel;

/// A meter of the coach.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeterView {
    /// Its name.
    pub name: &'static str,
    /// 0–100.
    pub value: f64,
    /// Change with the last turn.
    pub change: f64,
}

/// How the last reply did in one dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelView {
    /// Which.
    pub dimension: Dimension,
    /// 0–4; `None` where it did not count.
    pub level: Option<u8>,
    /// The level's word.
    pub word: String,
    /// Something cost it a level.
    pub held: bool,
}

impl LevelView {
    /// A level as Coach shows it; `held` where something cost it one.
    pub(super) fn of(dimension: Dimension, level: Option<Level>, held: bool) -> Self {
        let word = match level {
            None => "Not asked".to_owned(),
            Some(level) if held => format!("Held at {}", level.word().to_lowercase()),
            Some(level) => level.word().to_owned(),
        };
        Self { dimension, level: level.map(Level::get), word, held }
    }

    /// As it is drawn.
    pub(in crate::ui::screens::conversation) fn drawn(&self) -> DimensionLevel<'_> {
        let Self { dimension, level, word, held } = self;
        DimensionLevel { dimension: *dimension, level: level.unwrap_or(0), word, held: *held }
    }
}

/// What settling would take now, against what it would have taken at first contact. Simulated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PriceView {
    /// `About $21`.
    pub now: String,
    /// `It was $16 at first contact: waiting +$2, extra trouble +$1.`
    pub since: String,
    /// The one thing that changed it most, `$2 more for the waiting`.
    pub reason: String,
    /// The same in fewer words, where there is little room: `+$2 for waiting`.
    pub short: String,
    /// It has risen since then.
    pub risen: bool,
}

/// One question for this decision: its author's, or else what the weakest part of the last reply should aim for.
pub(super) fn hint(session: &Session) -> Option<String> {
    let authored = session.scene()?.hint.as_ref().map(|hint| session.stage().words(hint));
    authored.or_else(|| {
        let (dimension, level) = session.turns().last()?.rated.rating.weakest()?;
        let aim = aim(dimension, level)?.first;
        Some(format!("{}, one step up: {}.", dimension.name(), aim.to_lowercase()))
    })
}

pub(super) fn meters(session: &Session) -> Vec<MeterView> {
    let gauges = session.stage().gauges(&session.play().customers);
    let at = present(session);
    let last = session.turns().last();
    let Some(now) = gauges.get(at) else { return Vec::new() };
    let before = last.and_then(|turn| turn.before.get(at)).copied().unwrap_or(*now);
    vec![
        MeterView { name: "Anger", value: now.anger, change: now.anger - before.anger },
        MeterView { name: "Trust", value: now.trust, change: now.trust - before.trust },
        MeterView { name: "Patience", value: now.patience, change: now.patience - before.patience },
    ]
}

/// The levels of the last turn; empty before the first.
pub(super) fn levels(session: &Session) -> Vec<LevelView> {
    let Some(turn) = session.turns().last() else { return Vec::new() };
    let view = |dimension: Dimension| {
        let level = turn.rated.rating.get(dimension);
        let held = turn.rated.evidence.iter().any(|e| {
            e.dimension == dimension && matches!(e.reason, Reason::Cap(_) | Reason::TooMuch | Reason::OverAuthority)
        });
        LevelView::of(dimension, level, held)
    };
    Dimension::ALL.into_iter().map(view).collect()
}

/// The price of settling with those who are spoken to: of one, or the mean of several by the people they stand for.
pub(super) fn price(session: &Session) -> Option<PriceView> {
    let (stage, play) = (session.stage(), session.play());
    let customers = &session.scenario().customers;
    let price = |at: &usize| {
        let people = f64::from(customers.get(*at)?.people);
        Some((people, stage.bill_at_start(*at)?, stage.bill(play, *at)?))
    };
    let prices: Vec<(f64, ConcessionBill, ConcessionBill)> = addressed(session).iter().filter_map(price).collect();
    let people: f64 = prices.iter().map(|(people, ..)| people).sum();
    if people <= 0.0 {
        return None;
    }
    let mean = |of: &dyn Fn(&ConcessionBill, &ConcessionBill) -> f64| {
        prices.iter().map(|(n, first, now)| n * of(first, now)).sum::<f64>() / people
    };
    let first = mean(&|first, _| first.expected);
    if first < 0.5 {
        return None;
    }
    let currency = &session.scenario().currency;
    let money = |whole: f64| currency.show(currency.nearest(whole));
    // What each factor adds to the first price; the treatment comes last, as the change of what it takes off.
    let soothed = |first: &ConcessionBill| first.expected / first.fair.max(f64::EPSILON);
    let steps = [
        (("waiting", "waiting"), "for the waiting", mean(&|first, now| now.time * soothed(first))),
        (("taken higher", "taken higher"), "for going higher", mean(&|first, now| now.level * soothed(first))),
        (("extra trouble", "extra trouble"), "for the extra trouble", mean(&|first, now| now.effort * soothed(first))),
        (
            ("treated badly", "treated well"),
            "for the treatment",
            mean(&|first, now| now.expected - (now.expected - now.soothe) * soothed(first)),
        ),
    ];
    // Each running total is rounded, so that what is said adds up to what is shown.
    let (mut exact, mut shown) = (first, first.round());
    let (mut reasons, mut raised, mut lowered) = (Vec::new(), ("", 0.0), ("", 0.0));
    for ((dearer, cheaper), cause, amount) in steps {
        exact += amount;
        let change = exact.round() - shown;
        shown = exact.round();
        if change > 0.0 {
            reasons.push(format!("{dearer} +{}", money(change)));
            if change > raised.1 {
                raised = (cause, change);
            }
        } else if change < 0.0 {
            reasons.push(format!("{cheaper} {}", money(change)));
            if change < lowered.1 {
                lowered = (cause, change);
            }
        }
    }
    let (each, mean_of) = if prices.len() > 1 { (" each", "On average. ") } else { ("", "") };
    let start = money(first.round());
    let briefly = |cause: &str| cause.replacen("the ", "", 1);
    let (reason, short) = match shown - first.round() {
        more if more > 0.0 => {
            (format!("{} more {}", money(raised.1), raised.0), format!("+{} {}", money(raised.1), briefly(raised.0)))
        }
        less if less < 0.0 => (
            format!("{} less {}", money(-lowered.1), lowered.0),
            format!("−{} {}", money(-lowered.1), briefly(lowered.0)),
        ),
        _ => ("the same as at first contact".to_owned(), "unchanged so far".to_owned()),
    };
    Some(PriceView {
        now: format!("About {}{each}", money(shown)),
        since: if reasons.is_empty() {
            format!("{mean_of}At first contact it is {start}; waiting, trouble and going higher raise it.")
        } else {
            format!("{mean_of}It was {start} at first contact: {}.", reasons.join(", "))
        },
        reason,
        short,
        risen: shown > first.round(),
    })
}
