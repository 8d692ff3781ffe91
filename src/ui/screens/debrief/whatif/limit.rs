//! The same words with a higher limit, as plain data in words: what it would have come to in satisfaction, money, minutes
//! and steps up, and what of the run there would have been no use for. All outcome figures are simulated and say so.

use serde::Serialize;

use crate::domain::ids::OfferId;
use crate::domain::recovery::Outcome;
use crate::domain::session::{Move, Session};
use crate::domain::whatif::{self, LeftOut, Limits, Raised, RaisedRun};
use crate::ui::screens::debrief::view::{in_hundred, of_five};
use crate::ui::screens::debrief::whatif::view::whole_money;
use crate::words::Words;

/// The same words under higher limits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Limit {
    /// What it comes to, in a sentence.
    pub words: String,
    /// What the figures of a row are, simulated.
    pub columns: [String; 6],
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
pub fn view(words: &Words, session: &Session) -> Option<Limit> {
    let limits = whatif::limits(session)?;
    let own = session.scenario().currency.told(words, limits.own);
    let approved =
        (limits.approved > 0).then(|| words.tell("whatif-limit-approved", &[("count", limits.approved.into())]));
    let back = match limits.came_back {
        0 => words.say("whatif-limit-none-back").to_owned(),
        count => words.tell("whatif-limit-back", &[("count", count.into())]),
    };
    let changes = limits.raised.iter().any(|raised| changes_something(raised, &limits));
    let then = if changes { words.say("whatif-limit-higher") } else { words.say("whatif-limit-same-end") };
    let yours = words.tell("whatif-limit-yours", &[("limit", (&own).into())]);
    let told: Vec<String> = [Some(yours), approved, Some(back), Some(then.to_owned())].into_iter().flatten().collect();
    let before = Before::of(&limits);
    let as_it_was = LimitRow {
        limit: words.tell("whatif-limit-as-it-was", &[("limit", (&own).into())]),
        figures: Some(before.figures(words, session, &before).map(|(words, _)| (words, false))),
        notes: Vec::new(),
    };
    let raised = limits.raised.iter().map(|raised| row(words, session, raised, &before));
    let mut raised: Vec<LimitRow> = if changes { raised.collect() } else { Vec::new() };
    let notes = said_of_all(&mut raised);
    let rows = if changes { std::iter::once(as_it_was).chain(raised).collect() } else { Vec::new() };
    let columns = [
        words.say("whatif-limit-column-back"),
        words.say("whatif-limit-column-satisfied"),
        words.say("whatif-limit-column-stay"),
        words.say("whatif-limit-column-cost"),
        words.say("whatif-limit-column-time"),
        words.say("whatif-limit-column-steps"),
    ];
    Some(Limit { words: told.join(" "), columns: columns.map(str::to_owned), rows, notes })
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
    fn figures(&self, words: &Words, session: &Session, before: &Before<'_>) -> [(String, bool); 6] {
        let money = whole_money(words, &session.scenario().currency);
        let told = |run: &Before<'_>| {
            let count = |n: usize| if n == 0 { words.say("whatif-limit-none").to_owned() } else { n.to_string() };
            let minutes = words.number(run.outcome.resolution_min.max(0.0), 0);
            [
                count(run.came_back),
                of_five(words, run.outcome.csat),
                in_hundred(words, run.outcome.retention),
                money(run.outcome.recovery_cost),
                words.tell("whatif-limit-minutes", &[("minutes", (&minutes).into())]),
                count(run.steps_up),
            ]
        };
        let mut was = told(before).into_iter();
        told(self).map(|is| {
            let is_other = was.next().as_ref() != Some(&is);
            (is, is_other)
        })
    }
}

fn row(words: &Words, session: &Session, raised: &Raised, before: &Before<'_>) -> LimitRow {
    let limit = session.scenario().currency.told(words, raised.limit);
    match &raised.run {
        Err(misfit) => {
            let note = match misfit.last_turn {
                0 => words.say("whatif-limit-parts-at-once").to_owned(),
                turn => words.tell("whatif-limit-parts", &[("reply", turn.into())]),
            };
            LimitRow { limit, figures: None, notes: vec![note] }
        }
        Ok(run) => {
            let figures = Some(Before::raised(run).figures(words, session, before));
            let spared = run.spares_second_chance.then(|| words.say("whatif-limit-spared").to_owned());
            let dropped = all_of(words, session, &run.dropped);
            let dropped = dropped.map(|all| words.tell("whatif-limit-dropped", &[("moves", (&all).into())]));
            let notes = [needless_words(words, session, run, before), dropped, spared];
            LimitRow { limit, figures, notes: notes.into_iter().flatten().collect() }
        }
    }
}

fn needless_words(words: &Words, session: &Session, run: &RaisedRun, before: &Before<'_>) -> Option<String> {
    let all = all_of(words, session, &run.needless)?;
    let needless = words.tell("whatif-limit-needless", &[("moves", (&all).into())]);
    let minutes = (before.outcome.resolution_min - run.outcome.resolution_min).max(0.0).round() as usize;
    let minutes = (minutes > 0).then(|| words.tell("whatif-saved-minutes", &[("count", minutes.into())]));
    let steps = before.steps_up.saturating_sub(run.steps_up);
    let steps = (steps > 0).then(|| words.tell("whatif-saved-steps", &[("count", steps.into())]));
    let saved: Vec<String> = minutes.into_iter().chain(steps).collect();
    if saved.is_empty() {
        return Some(needless);
    }
    let saved = words.tell("whatif-saved", &[("saved", (&words.listed(&saved)).into())]);
    Some(format!("{needless} {saved}"))
}

/// `the hand-over with reply 6, and offering a cake with reply 3`; `None` for nothing.
fn all_of(words: &Words, session: &Session, moves: &[LeftOut]) -> Option<String> {
    let part = |left: &LeftOut| {
        let what = doing(words, session, &left.mv);
        words.tell("whatif-move-with-reply", &[("move", (&what).into()), ("reply", left.turn.into())])
    };
    let parts: Vec<String> = moves.iter().map(part).collect();
    (!parts.is_empty()).then(|| words.listed(&parts))
}

/// What a move was, in words.
fn doing(words: &Words, session: &Session, mv: &Move) -> String {
    let label = |id: &OfferId| {
        let scenario = session.scenario();
        let found = scenario.find_offer(id.as_str()).and_then(|at| scenario.offer(at));
        found.map(|offer| offer.label.clone())
    };
    match mv {
        Move::Attach { offer } => match label(offer) {
            Some(label) => words.tell("whatif-move-offering", &[("offer", (&label).into())]),
            None => words.say("whatif-move-offering-some").to_owned(),
        },
        Move::Remove { offer } => match label(offer) {
            Some(label) => words.tell("whatif-move-leaving", &[("offer", (&label).into())]),
            None => words.say("whatif-move-leaving-some").to_owned(),
        },
        Move::HandOver(_) => words.say("whatif-move-hand-over").to_owned(),
        Move::Note(_) => words.say("whatif-move-note").to_owned(),
        Move::Breath => words.say("whatif-move-breath").to_owned(),
        Move::Consult(_) => words.say("whatif-move-look-up").to_owned(),
        Move::Choose { .. } | Move::Say(_) | Move::Silence | Move::Card(_) | Move::Open { .. } | Move::CloseInbox => {
            words.say("whatif-move-answer").to_owned()
        }
    }
}
