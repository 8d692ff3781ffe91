//! The same words with a higher limit, as plain data in words: what it would have come to in satisfaction, money, minutes
//! and steps up, and what of the run there would have been no use for. All outcome figures are simulated and say so.

use serde::Serialize;

use crate::domain::ids::OfferId;
use crate::domain::recovery::Outcome;
use crate::domain::session::{Move, Session};
use crate::domain::whatif::{self, LeftOut, Limits, Raised, RaisedRun};
use crate::ui::screens::debrief::whatif::view::{listed, whole_money};

/// What the columns of the table are.
const COLUMNS: [&str; 6] = ["taken back", "satisfied", "would stay", "cost", "in the case", "steps up"];

/// The same words under higher limits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Limit {
    /// What it comes to, in a sentence.
    pub words: String,
    /// What the figures of a row are, simulated.
    pub columns: [&'static str; 6],
    /// The run as it was, then each higher limit; empty where a higher limit changes nothing.
    pub rows: Vec<LimitRow>,
    /// What there is to say about every higher limit.
    pub notes: Vec<String>,
}

/// The run under one limit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LimitRow {
    /// `$120`.
    pub limit: String,
    /// The figures, and whether each is another than it was; `None` where the words no longer fit.
    pub figures: Option<[(String, bool); 6]>,
    /// What there is to say about it.
    pub notes: Vec<String>,
}

/// Builds it; `None` while the run is not over.
pub fn view(session: &Session) -> Option<Limit> {
    let limits = whatif::limits(session)?;
    let own = session.scenario().currency.show(limits.own);
    let offers = |n: usize| if n == 1 { "One offer".to_owned() } else { format!("{n} offers") };
    let approved = match limits.approved {
        0 => String::new(),
        n => format!(" {} somebody higher approved would have been yours to give, without asking.", offers(n)),
    };
    let back = match limits.came_back {
        0 => "Nothing you offered had to be taken back.".to_owned(),
        n => format!("{} had to be taken back.", offers(n)),
    };
    let changes = limits.raised.iter().any(|raised| changes_something(raised, &limits));
    let then = if changes {
        "The same words with a higher limit, simulated:"
    } else {
        "With a higher limit the same words come to the same end."
    };
    let before = Before::of(&limits);
    let as_it_was = LimitRow {
        limit: format!("{own}, as it was"),
        figures: Some(before.figures(session, &before).map(|(words, _)| (words, false))),
        notes: Vec::new(),
    };
    let raised = limits.raised.iter().map(|raised| row(session, raised, &before));
    let mut raised: Vec<LimitRow> = if changes { raised.collect() } else { Vec::new() };
    let notes = said_of_all(&mut raised);
    let rows = if changes { std::iter::once(as_it_was).chain(raised).collect() } else { Vec::new() };
    Some(Limit { words: format!("Your limit was {own}.{approved} {back} {then}"), columns: COLUMNS, rows, notes })
}

/// Takes what is said of every one of several limits out of their rows.
fn said_of_all(rows: &mut [LimitRow]) -> Vec<String> {
    let Some((first, others)) = rows.split_first_mut() else { return Vec::new() };
    if others.is_empty() || others.iter().any(|row| row.notes != first.notes) {
        return Vec::new();
    }
    for row in others {
        row.notes.clear();
    }
    std::mem::take(&mut first.notes)
}

fn changes_something(raised: &Raised, limits: &Limits) -> bool {
    raised.run.as_ref().map_or(true, |run| {
        let is_used = run.needless.is_empty() && run.dropped.is_empty();
        !is_used || run.came_back != limits.came_back || run.outcome != limits.before
    })
}

/// What is compared of a run.
#[derive(Debug, Clone, Copy)]
struct Before<'a> {
    came_back: usize,
    outcome: &'a Outcome,
    steps_up: usize,
}

impl<'a> Before<'a> {
    fn of(limits: &'a Limits) -> Self {
        Self { came_back: limits.came_back, outcome: &limits.before, steps_up: limits.steps_up }
    }

    fn raised(run: &'a RaisedRun) -> Self {
        Self { came_back: run.came_back, outcome: &run.outcome, steps_up: run.steps_up }
    }

    /// The figures of a row, each with whether it reads otherwise than before.
    fn figures(&self, session: &Session, before: &Before<'_>) -> [(String, bool); 6] {
        let money = whole_money(&session.scenario().currency);
        let words = |run: &Before<'_>| {
            let count = |n: usize| if n == 0 { "none".to_owned() } else { n.to_string() };
            [
                count(run.came_back),
                format!("{:.1} of 5", run.outcome.csat),
                format!("{:.0} in 100", run.outcome.retention * 100.0),
                money(run.outcome.recovery_cost),
                format!("{:.0} min", run.outcome.resolution_min.max(0.0)),
                count(run.steps_up),
            ]
        };
        let mut was = words(before).into_iter();
        words(self).map(|is| {
            let is_other = was.next().as_ref() != Some(&is);
            (is, is_other)
        })
    }
}

fn row(session: &Session, raised: &Raised, before: &Before<'_>) -> LimitRow {
    let limit = session.scenario().currency.show(raised.limit);
    match &raised.run {
        Err(misfit) => {
            let why = "the story goes another way, and your words no longer fit.";
            let note = match misfit.last_turn {
                0 => format!("From the start {why}"),
                turn => format!("After reply {turn} {why}"),
            };
            LimitRow { limit, figures: None, notes: vec![note] }
        }
        Ok(run) => {
            let figures = Some(Before::raised(run).figures(session, before));
            let spared = "It ends well enough: no second chance opens, and what you did with it is left out.";
            let spared = run.spares_second_chance.then(|| spared.to_owned());
            let notes = [needless_words(session, run, before), dropped_words(session, run), spared];
            let notes = notes.into_iter().flatten().collect();
            LimitRow { limit, figures, notes }
        }
    }
}

fn needless_words(session: &Session, run: &RaisedRun, before: &Before<'_>) -> Option<String> {
    let all = all_of(session, &run.needless)?;
    let minutes = (before.outcome.resolution_min - run.outcome.resolution_min).round();
    let minutes = match minutes {
        ..0.5 => None,
        ..1.5 => Some("a minute".to_owned()),
        _ => Some(format!("{minutes:.0} minutes")),
    };
    let steps = match before.steps_up.saturating_sub(run.steps_up) {
        0 => None,
        1 => Some("a step up".to_owned()),
        n => Some(format!("{n} steps up")),
    };
    let saved: Vec<String> = minutes.into_iter().chain(steps).collect();
    let saved: Vec<&str> = saved.iter().map(String::as_str).collect();
    let saved = if saved.is_empty() { String::new() } else { format!(" Saved: {}.", listed(&saved)) };
    Some(format!("Not needed: {all}.{saved}"))
}

fn dropped_words(session: &Session, run: &RaisedRun) -> Option<String> {
    Some(format!("No longer open, and left out: {}.", all_of(session, &run.dropped)?))
}

/// `the hand-over with reply 6, and offering a cake with reply 3`; `None` for nothing.
fn all_of(session: &Session, moves: &[LeftOut]) -> Option<String> {
    let parts: Vec<String> =
        moves.iter().map(|left| format!("{} with reply {}", doing(session, &left.mv), left.turn)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    (!parts.is_empty()).then(|| listed(&parts))
}

/// What a move was, in words.
fn doing(session: &Session, mv: &Move) -> String {
    let offer = |id: &OfferId| {
        let scenario = session.scenario();
        let found = scenario.find_offer(id.as_str()).and_then(|at| scenario.offer(at));
        found.map_or_else(|| "an offer".to_owned(), |offer| format!("“{}”", offer.label))
    };
    match mv {
        Move::Attach { offer: id } => format!("offering {}", offer(id)),
        Move::Remove { offer: id } => format!("leaving out {}", offer(id)),
        Move::HandOver(_) => "the hand-over".to_owned(),
        Move::Note(_) => "the case note".to_owned(),
        Move::Breath => "the breath".to_owned(),
        Move::Consult(_) => "the look-up".to_owned(),
        Move::Choose { .. } | Move::Say(_) | Move::Silence | Move::Card(_) => "the answer".to_owned(),
    }
}
