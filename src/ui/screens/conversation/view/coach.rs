//! What only Coach shows: meters, the levels of the last reply, and what settling would take now.

use serde::Serialize;

use crate::domain::recovery::ConcessionBill;
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scoring::Reason;
use crate::domain::session::Session;
use crate::ui::screens::conversation::view::at_desk;
use crate::ui::screens::conversation::view::people::{addressed, present};
use crate::ui::terms;
use crate::ui::widgets::{DimensionLevel, Feeling};
use crate::words::Words;

/// A meter of the coach.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeterView {
    /// What it counts.
    pub feeling: Feeling,
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
    pub(super) fn of(words: &Words, dimension: Dimension, level: Option<Level>, held: bool) -> Self {
        let word = match level {
            None => words.say("conversation-level-not-asked").to_owned(),
            Some(level) if held => {
                words.tell("conversation-level-held", &[("level", terms::level_within(words, level).into())])
            }
            Some(level) => terms::level(words, level).to_owned(),
        };
        Self { dimension, level: level.map(Level::get), word, held }
    }

    /// As it is drawn.
    pub(in crate::ui::screens) fn drawn(&self) -> DimensionLevel<'_> {
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
pub(super) fn hint(words: &Words, session: &Session) -> Option<String> {
    let authored = session.scene()?.hint.as_ref().map(|hint| session.stage().words(hint));
    authored.or_else(|| {
        let (dimension, level) = at_desk::last_turn(session)?.rated.rating.weakest()?;
        let aim = aim(words, dimension, level)?.first;
        let put = [("dimension", terms::dimension(words, dimension).into()), ("aim", aim.into())];
        Some(words.tell("conversation-hint", &put))
    })
}

pub(super) fn meters(session: &Session) -> Vec<MeterView> {
    let gauges = session.stage().gauges(&session.play().customers);
    let at = present(session);
    let last = at_desk::last_turn(session);
    let Some(now) = gauges.get(at) else { return Vec::new() };
    let before = last.and_then(|turn| turn.before.get(at)).copied().unwrap_or(*now);
    vec![
        MeterView { feeling: Feeling::Anger, value: now.anger, change: now.anger - before.anger },
        MeterView { feeling: Feeling::Trust, value: now.trust, change: now.trust - before.trust },
        MeterView { feeling: Feeling::Patience, value: now.patience, change: now.patience - before.patience },
    ]
}

/// The levels of the last turn; empty before the first.
pub(super) fn levels(words: &Words, session: &Session) -> Vec<LevelView> {
    let Some(turn) = at_desk::last_turn(session) else { return Vec::new() };
    let view = |dimension: Dimension| {
        let level = turn.rated.rating.get(dimension);
        let held = turn.rated.evidence.iter().any(|e| {
            e.dimension == dimension && matches!(e.reason, Reason::Cap(_) | Reason::TooMuch | Reason::OverAuthority)
        });
        LevelView::of(words, dimension, level, held)
    };
    Dimension::ALL.into_iter().map(view).collect()
}

/// The price of settling with those who are spoken to: of one, or the mean of several by the people they stand for.
pub(super) fn price(words: &Words, session: &Session) -> Option<PriceView> {
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
    let money = |whole: f64| currency.told(words, currency.nearest(whole));
    // What each factor adds to the first price; the treatment comes last, as the change of what it takes off.
    let soothed = |first: &ConcessionBill| first.expected / first.fair.max(f64::EPSILON);
    let steps = [
        ("waiting", mean(&|first, now| now.time * soothed(first))),
        ("higher", mean(&|first, now| now.level * soothed(first))),
        ("trouble", mean(&|first, now| now.effort * soothed(first))),
        ("treatment", mean(&|first, now| now.expected - (now.expected - now.soothe) * soothed(first))),
    ];
    let told = |name: &str, cause: &str, change: f64| {
        words.tell(name, &[("cause", cause.into()), ("amount", (&money(change)).into())])
    };
    // Each running total is rounded, so that what is said adds up to what is shown.
    let (mut exact, mut shown) = (first, first.round());
    let (mut reasons, mut raised, mut lowered) = (Vec::new(), ("", 0.0), ("", 0.0));
    for (cause, amount) in steps {
        exact += amount;
        let change = exact.round() - shown;
        shown = exact.round();
        if change > 0.0 {
            reasons.push(told("conversation-price-dearer", cause, change));
            if change > raised.1 {
                raised = (cause, change);
            }
        } else if change < 0.0 {
            reasons.push(told("conversation-price-cheaper", cause, change));
            if change < lowered.1 {
                lowered = (cause, change);
            }
        }
    }
    let (reason, short) = match shown - first.round() {
        more if more > 0.0 => (
            told("conversation-price-more", raised.0, raised.1),
            told("conversation-price-more-short", raised.0, raised.1),
        ),
        less if less < 0.0 => (
            told("conversation-price-less", lowered.0, -lowered.1),
            told("conversation-price-less-short", lowered.0, -lowered.1),
        ),
        _ => (words.say("conversation-price-same").to_owned(), words.say("conversation-price-same-short").to_owned()),
    };
    let is_mean = prices.len() > 1;
    let (start, settles, reasons) = (money(first.round()), money(shown), reasons.join(", "));
    let (now, since) = ([("amount", (&settles).into())], [("amount", (&start).into()), ("reasons", (&reasons).into())]);
    Some(PriceView {
        now: if is_mean { words.tell("conversation-price-each", &now) } else { words.tell("conversation-price", &now) },
        since: match (reasons.is_empty(), is_mean) {
            (true, false) => words.tell("conversation-price-first", &since),
            (true, true) => words.tell("conversation-price-first-mean", &since),
            (false, false) => words.tell("conversation-price-since", &since),
            (false, true) => words.tell("conversation-price-since-mean", &since),
        },
        reason,
        short,
        risen: shown > first.round(),
    })
}
