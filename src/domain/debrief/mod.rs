//! What a finished run teaches: how it ended, the line to keep, the line to change, one plan, and the
//! reasons behind every level. At most two changes: the most important point first, about behaviour, never about the person.

mod above;
mod avoided;
mod called;
mod fairness;
mod missed;
mod models;
mod passage;
mod plan;
pub(in crate::domain) mod signals;
mod stay;

use std::ops::Range;

use serde::Serialize;

use crate::domain::debrief::passage::{Side, narrowed};
use crate::domain::recovery::Gauged;
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::costly::{error_at_fault, words_at_fault};
use crate::domain::rubric::regret::hung_on_if;
use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::{Band, Effect};
use crate::domain::scoring::typed::Deed;
use crate::domain::session::{Closing, Event, Gauge, Session, TurnRecord};
use crate::words::Words;

pub use above::{Above, above};
pub use avoided::avoided;
pub use called::{Tally, count, tallies};
pub use fairness::Fairness;
pub use missed::{Missed, missed};
pub use models::{Model, models};
pub(in crate::domain) use passage::words_kept;
pub use plan::Plan;
pub use signals::{Lamp, lamps};
pub use stay::Stay;

/// The debrief of a finished run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Debrief {
    /// The ending's title.
    pub title: String,
    /// Its band.
    pub band: Band,
    /// What happened.
    pub text: String,
    /// What the customer wrote.
    pub survey: String,
    /// The simulated result that counts.
    pub closing: Closing,
    /// The simulated result after a second chance.
    pub updated: Option<Closing>,
    /// The line to keep; `None` if no reply of a good level helped.
    pub keep: Option<Quote>,
    /// The line to change, or to take from good to excellent; `None` if all was excellent.
    pub change: Option<Quote>,
    /// A second line to change, in another turn; never more than two.
    pub change_next: Option<Quote>,
    /// One plan for the next time.
    pub plan: Plan,
    /// Mean level and scored turns of each dimension, in rubric order.
    pub dimensions: [Mean; 4],
    /// Every turn, in order.
    pub turns: Vec<TurnRecord>,
}

/// A quoted line and what it did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quote {
    /// Which turn, counted from 1.
    pub turn: u32,
    /// The dimension it stands for.
    pub dimension: Dimension,
    /// Its level there.
    pub level: Level,
    /// The words, or what the silence was.
    pub text: String,
    /// Whether they were said.
    pub is_spoken: bool,
    /// What they did to the customer, in words.
    pub effect: String,
    /// For a line to change: what to aim for.
    pub aim: Option<String>,
    /// For a line to change: what a coach says of the error behind it.
    pub coach: Option<String>,
    /// For a line to change: why it earned no more, in its author's words; may be empty.
    pub why: String,
    /// `why` is all there is to say of it: what is wrong, and what to say instead.
    pub is_plain: bool,
    /// For a line to change: the error behind it.
    pub error: Option<ErrorCode>,
    /// For a line to change in one's own words: the words that hold its dimension down, as bytes of the text.
    pub fault: Vec<Range<usize>>,
}

/// A dimension over a run.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Mean {
    /// Which.
    pub dimension: Dimension,
    /// Mean level, 0–4; `None` if it was never scored.
    pub mean: Option<f64>,
    /// Over how many turns.
    pub turns: usize,
}

/// Looks back at a run, its rubric in these words; `None` while it is not over.
pub fn debrief(words: &Words, session: &Session) -> Option<Debrief> {
    let ended = session.events().find_map(|event| match event {
        Event::Ended { title, band, text, survey, .. } => Some((title, *band, text, survey)),
        _ => None,
    });
    let (title, band, text, survey) = ended?;
    let turns: Vec<TurnRecord> = session.turns().cloned().collect();
    let mut changes = lines_to_change(words, session.scenario(), &turns).into_iter();
    let (change, change_next) = (changes.next(), changes.next());
    let dimensions = Dimension::ALL.map(|d| mean_of(turns.iter(), d));
    Some(Debrief {
        title: title.clone(),
        band,
        text: text.clone(),
        survey: survey.clone(),
        closing: session.survey()?.clone(),
        updated: session.play().updated.clone(),
        keep: line_to_keep(words, turns.iter()),
        plan: Plan::after(words, change.as_ref(), &dimensions),
        change,
        change_next,
        dimensions,
        turns,
    })
}

/// Mean levels in rubric order; `None` where a dimension was never scored.
pub fn means(session: &Session) -> [Option<f64>; 4] {
    Dimension::ALL.map(|d| mean_of(session.turns(), d).mean)
}

fn mean_of<'t>(turns: impl Iterator<Item = &'t TurnRecord>, dimension: Dimension) -> Mean {
    let levels = turns.filter_map(|turn| turn.rated.rating.get(dimension)).map(|level| f64::from(level.get()));
    let (sum, turns) = levels.fold((0.0, 0_u32), |(sum, turns), level| (sum + level, turns + 1));
    Mean { dimension, mean: (turns > 0).then(|| sum / f64::from(turns)), turns: turns as usize }
}

/// The spoken turn after which anger fell and trust rose the most, shown by its best dimension. None if
/// nothing that was said well helped: nobody should be told to keep what made things worse.
pub(in crate::domain) fn line_to_keep<'t>(words: &Words, turns: impl Iterator<Item = &'t TurnRecord>) -> Option<Quote> {
    let spoken = turns.filter(|turn| turn.is_spoken());
    let strong = spoken.filter_map(|turn| {
        let best = turn
            .rated
            .rating
            .scored()
            .filter(|(_, level)| level.get() >= 3)
            .max_by_key(|(d, level)| (*level, std::cmp::Reverse(*d)))?;
        Some((turn, best, relief(turn)))
    });
    let strong = strong.filter(|(_, _, relief)| *relief >= NOTICED);
    let (turn, (dimension, level), _) = strong.max_by(|a, b| a.2.total_cmp(&b.2))?;
    Some(narrowed(quote(words, turn, dimension, level), turn, Side::Keep))
}

/// The two turns that cost most: errors first, then the lowest level, then what they did to the customer. Where nothing
/// fell below good, the one that has most to gain. A boundary that was drawn is never one of them, whatever warmth it lacks.
fn lines_to_change(words: &Words, scenario: &Scenario, turns: &[TurnRecord]) -> Vec<Quote> {
    let weak = turns.iter().filter_map(|turn| {
        let (dimension, level) = turn.rated.rating.weakest()?;
        let falls_short = level < Level::TOP && !draws_a_line(scenario, turn);
        (falls_short || !turn.rated.errors.is_empty()).then_some((turn, dimension, level))
    });
    let cost = |(turn, _, level): &(&TurnRecord, Dimension, Level)| {
        f64::from(4 - level.get()) * 10.0 + turn.rated.errors.len() as f64 * 5.0 - relief(turn)
    };
    let mut weak: Vec<(&TurnRecord, Dimension, Level)> = weak.collect();
    weak.sort_by(|a, b| cost(b).total_cmp(&cost(a)));
    let is_short =
        |(turn, _, level): &(&TurnRecord, Dimension, Level)| level.get() < 3 || !turn.rated.errors.is_empty();
    let short = weak.iter().filter(|line| is_short(line)).count();
    weak.sort_by_key(|line| !is_short(line));
    weak.into_iter()
        .take(short.clamp(1, CHANGES_MAX))
        .map(|(turn, dimension, level)| change_in(words, turn, dimension, level))
        .collect()
}

/// Whether a reply sets a boundary: as its author says, or as one's own words were heard.
fn draws_a_line(scenario: &Scenario, turn: &TurnRecord) -> bool {
    let scene = scenario.scene_named(turn.scene.as_str());
    let chosen = scene.and_then(|scene| scene.replies.iter().find(|reply| Some(&reply.id) == turn.reply.as_ref()));
    let heard = turn.own.as_ref().is_some_and(|own| own.does.contains(&Deed::SetBoundary));
    heard || chosen.is_some_and(|reply| reply.does.effects.iter().any(|effect| matches!(effect, Effect::Boundary)))
}

fn change_in(words: &Words, turn: &TurnRecord, dimension: Dimension, level: Level) -> Quote {
    let fault = fault_in(turn, dimension);
    let stands = turn.rated.errors.iter().copied().filter(|error| stands_in(*error, &turn.text));
    let error = error_at_fault(&turn.text, &fault, &turn.rated.errors)
        .or_else(|| {
            let mut stands = stands;
            stands.find(|e| e.entry().is_some_and(|entry| entry.caps.iter().any(|(d, _)| *d == dimension)))
        })
        .or_else(|| turn.rated.errors.iter().copied().find(|error| stands_in(*error, &turn.text)));
    let coach = error.and_then(ErrorCode::entry).map(|entry| words.say(entry.coach).to_owned());
    let anchor = aim(words, dimension, level).map(|anchor| anchor.sentence());
    // Of one's own words the one thing to change is said; how they were counted stands with the turn.
    let plain = turn.plain_said(words);
    let is_plain = plain.is_some();
    let why = plain.unwrap_or_else(|| turn.why_said(words));
    let whole = Quote { aim: anchor, coach, why, is_plain, error, fault, ..quote(words, turn, dimension, level) };
    narrowed(whole, turn, Side::Change)
}

/// Whether the words bear an error out well enough to be told about it: an “if” in what is no apology does not.
fn stands_in(error: ErrorCode, text: &str) -> bool {
    error != ErrorCode::Cond || !hung_on_if(text).is_empty()
}

fn quote(words: &Words, turn: &TurnRecord, dimension: Dimension, level: Level) -> Quote {
    Quote {
        turn: turn.number,
        dimension,
        level,
        text: turn.text_said(words),
        is_spoken: turn.has_words(),
        effect: effect_words(words, turn),
        aim: None,
        coach: None,
        why: String::new(),
        is_plain: false,
        error: None,
        fault: Vec::new(),
    }
}

/// The words that hold a dimension down, where a reply in one's own words shows them, with their whole phrases.
fn fault_in(turn: &TurnRecord, dimension: Dimension) -> Vec<Range<usize>> {
    let Some(own) = turn.own.as_ref().filter(|own| own.words.is_some()) else { return Vec::new() };
    let costs = own.earned.iter().filter(|earned| earned.dimension == dimension && earned.hundredths < 0);
    let fault: Vec<Range<usize>> = costs.filter_map(|earned| earned.span).map(|(from, to)| from..to).collect();
    words_at_fault(&turn.text, &fault, &turn.rated.errors)
}

/// How many lines to change are spoken of at most.
const CHANGES_MAX: usize = 2;

/// The smallest change that is spoken of, in points of 0–100.
const NOTICED: f64 = 1.0;

/// How much better the customer felt after a turn: anger fallen plus trust risen, 0–100 points each.
fn relief(turn: &TurnRecord) -> f64 {
    change(turn, |g| -g.anger) + change(turn, |g| g.trust)
}

fn change(turn: &TurnRecord, of: impl Fn(&Gauge) -> f64) -> f64 {
    // In an inbox the others are told nothing by it.
    let about = |gauges: &[Gauge]| turn.about.and_then(|at| gauges.get(at).copied());
    if let Some((before, after)) = about(&turn.before).zip(about(&turn.after)) {
        return of(&after) - of(&before);
    }
    let mean = |gauges: &[Gauge]| gauges.iter().map(&of).sum::<f64>() / gauges.len().max(1) as f64;
    mean(&turn.after) - mean(&turn.before)
}

/// What a turn did, in words: `Anger fell by 9, trust rose by 8.`
pub fn effect_words(words: &Words, turn: &TurnRecord) -> String {
    let by = |of: fn(&Gauge) -> f64| change(turn, of).round();
    let patience = by(|g| g.patience);
    let all = [
        (Gauged::Anger, by(|g| g.anger)),
        (Gauged::Trust, by(|g| g.trust)),
        (Gauged::Patience, if change(turn, |g| g.patience) <= -8.0 { patience } else { 0.0 }),
    ];
    let noticed = all.into_iter().filter(|(_, by)| by.abs() >= NOTICED);
    let moved: Vec<String> = noticed.map(|(gauge, by)| gauge.moved(words, by, &words.number(by.abs(), 0))).collect();
    if moved.is_empty() {
        return words.say("debrief-moved-little").to_owned();
    }
    words.tell("debrief-moved", &[("moved", (&words.begun(&moved.join(", "))).into())])
}
