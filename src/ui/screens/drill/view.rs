//! What a drill shows, as plain data: the account of what went before, and what an answer did.

use serde::Serialize;

use crate::domain::debrief::avoided;
use crate::domain::drill::{Outcome as Learned, of_the_answer};
use crate::domain::rubric::anchors::anchor;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scoring::Reason;
use crate::domain::session::{Event, Session};
use crate::ui::screens::conversation::view::{self as talk, CustomerView, Entry, exchange_of};
use crate::ui::screens::debrief::own::{SumView, own_view};
use crate::ui::screens::drill::State;
use crate::ui::terms;
use crate::words::Words;

/// How many reasons are told of a level that is not the drilled one.
const REASONS_MAX: usize = 2;

/// What went before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BeforeView {
    /// What it is practice for.
    pub dimension: Dimension,
    /// Why this one.
    pub reason: String,
    /// What went wrong, in one line.
    pub summary: String,
    /// Who one is, and who stands there.
    pub role: String,
    /// `Since then: Asked again; Said sorry.`
    pub on_the_way: Option<String>,
    /// The last exchange.
    pub exchange: Vec<Entry>,
}

/// What an answer did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutcomeView {
    /// What was said and how it was taken.
    pub exchange: Vec<Entry>,
    /// Words that stood there and were not said, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unsaid: Option<String>,
    /// What they thought, `Ms Bello thought: …`
    pub thought: Option<String>,
    /// Words of the answer that the organisation avoids, each in a sentence.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub avoided: Vec<String>,
    /// What was scored, the drilled dimension first.
    pub levels: Vec<LevelView>,
    /// `Not scored here: compensation.`
    pub not_scored: Option<String>,
    /// Why a chosen reply earns what it earns.
    pub why: Option<String>,
    /// Over the best reply.
    pub best_heading: String,
    /// The best reply and why it works; `None` if it was the one.
    pub best: Option<(String, String)>,
    /// One thing to try.
    pub next: String,
}

/// A level, with its anchor and its reasons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LevelView {
    /// Of which dimension.
    pub dimension: Dimension,
    /// The level.
    pub level: Level,
    /// What such a level looks like.
    pub anchor: String,
    /// What held it down.
    pub held: Vec<String>,
    /// For typed words: the points that add up to it where it is drilled, and the most telling of them elsewhere.
    pub sum: Option<SumView>,
}

/// Builds the account.
pub fn before_view(words: &Words, state: &State) -> BeforeView {
    let account = &state.account;
    let on_the_way = (!account.on_the_way.is_empty()).then(|| account.on_the_way.join("; "));
    BeforeView {
        dimension: state.drill.dimension,
        reason: state.drill.reason.sentence(words),
        summary: account.summary.clone(),
        role: account.role.clone(),
        on_the_way: on_the_way.map(|done| words.tell("drill-since-then", &[("done", (&done).into())])),
        exchange: exchange_of(words, &state.talk.attempt.session, account.last_exchange..account.now),
    }
}

/// The conversation as a drill shows it: under this title, its lines from the last exchange on.
pub fn talk_view(state: &State, about: &talk::About<'_>, title: &str) -> talk::View {
    let session = &state.talk.attempt.session;
    let scenario = session.scenario();
    let mut view = talk::view(session, about);
    let words = about.words;
    let name = [("dimension", terms::dimension_within(words, state.drill.dimension).into())];
    let decision = [("title", (&scenario.title).into()), ("number", state.drill.cut.decision.into())];
    view.decision = words.tell("drill-decision", &decision);
    view.decision_short.clone_from(&view.decision);
    title.clone_into(&mut view.title);
    view.mode = words.tell("drill-for", &name);
    view.mode_short = words.tell("drill-for-short", &name);
    view.exchange = exchange_of(words, session, state.account.last_exchange..usize::MAX);
    if state.account.last_exchange == state.account.now {
        view.exchange.insert(0, Entry::Aside(state.account.summary.clone()));
    }
    view
}

/// Everybody in the picture and beside it, the one in it first.
pub(super) fn people(words: &Words, session: &Session) -> Vec<CustomerView> {
    talk::people(words, session)
}

/// A customer as they were there, after what was said to them: where the story goes next, others may stand.
pub(super) fn after(words: &Words, session: &Session, known: &CustomerView) -> CustomerView {
    let now = talk::customer_view(words, session, known.position);
    CustomerView {
        sight: known.sight,
        channel: known.channel,
        caption: known.caption.clone(),
        spoken_to: known.spoken_to,
        ..now
    }
}

/// Builds what an answer did, from the events of its move.
pub fn outcome_view(words: &Words, state: &State, learned: &Learned, who: &str) -> OutcomeView {
    let session = &state.talk.attempt.session;
    let turn = &learned.turn;
    let step = session.steps().iter().find(|step| step.takes_turn(turn.number));
    let events: &[Event] = step.map_or(&[], |step| of_the_answer(&step.events));
    let before: usize = session.events().count() - session.steps().last().map_or(0, |step| step.events.len());
    let drilled = state.drill.dimension;
    let own = own_view(words, turn);
    let mut levels: Vec<LevelView> = turn
        .rated
        .rating
        .scored()
        .map(|(dimension, level)| LevelView {
            dimension,
            level,
            anchor: anchor(words, dimension, level).sentence(),
            held: held(words, learned, dimension),
            sum: own
                .as_ref()
                .and_then(|own| own.sums.iter().find(|sum| sum.dimension == dimension))
                .map(|sum| if dimension == drilled { sum.clone() } else { telling(sum) }),
        })
        .collect();
    levels.sort_by_key(|level| level.dimension != drilled);
    let missing = Dimension::ALL.into_iter().filter(|dimension| turn.rated.rating.get(*dimension).is_none());
    let missing: Vec<&str> = missing.map(|dimension| terms::dimension_within(words, dimension)).collect();
    let (best_heading, best) = match &learned.model {
        Some(model) if model.said => ("drill-best-said", None),
        Some(model) if model.good => ("drill-best-here", Some((model.text.clone(), model.why.clone()))),
        Some(model) => ("drill-best-left", Some((model.text.clone(), model.why.clone()))),
        None => ("", None),
    };
    OutcomeView {
        exchange: exchange_of(words, session, before..before + events.len()),
        unsaid: state.talk.told.clone(),
        thought: (!turn.thought.is_empty())
            .then(|| words.tell("drill-thought", &[("name", who.into()), ("thought", (&turn.thought).into())])),
        avoided: avoided(session.scenario(), turn).iter().map(|found| found.sentence(words)).collect(),
        not_scored: (!missing.is_empty())
            .then(|| words.tell("drill-not-scored", &[("dimensions", (&missing.join(", ")).into())])),
        levels,
        why: match &turn.own {
            Some(_) => turn.plain_said(words),
            None => (!turn.why.is_empty()).then(|| turn.why_said(words)),
        },
        best_heading: words.say(best_heading).to_owned(),
        best,
        next: learned.next.sentence(words),
    }
}

/// The reasons that moved a level most, in their order: a drill is looked back at in a minute.
fn telling(sum: &SumView) -> SumView {
    let mut points: Vec<i32> =
        sum.entries.iter().filter(|entry| !entry.is_base).map(|entry| entry.hundredths.abs()).collect();
    points.sort_unstable_by_key(|points| std::cmp::Reverse(*points));
    let least = points.get(..REASONS_MAX).unwrap_or(&points).last().copied().unwrap_or_default();
    let mut entries = sum.entries.clone();
    entries.retain(|entry| !entry.is_base && entry.hundredths.abs() >= least);
    entries.truncate(REASONS_MAX);
    if entries.is_empty() {
        entries.clone_from(&sum.entries);
    }
    SumView { entries, ..sum.clone() }
}

/// What held a dimension down, in words.
fn held(words: &Words, learned: &Learned, dimension: Dimension) -> Vec<String> {
    let evidence = learned.turn.rated.evidence.iter().filter(|found| found.dimension == dimension);
    evidence
        .filter(|found| !matches!(found.reason, Reason::Author | Reason::OwnWords))
        .map(|found| found.sentence(words))
        .collect()
}
