//! Why a tick that a run called for was not earned, in the few words that fit behind its name. It tells what the run
//! holds and knows nothing of how it is drawn.

use serde::Serialize;

use crate::domain::debrief::called::{Tally, tallies};
use crate::domain::ids::Ix;
use crate::domain::recovery::Condition;
use crate::domain::rubric::regret::apologises;
use crate::domain::rubric::{Dimension, ErrorCode, Level, Tick};
use crate::domain::session::{PromiseState, Session, TurnRecord};

/// A tick that was called for and not earned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missed {
    /// Which.
    pub tick: Tick,
    /// Why not: `reply 1: sorry, but empathy was weak`.
    pub why: String,
}

/// Every tick that is missing, in their fixed order, each with its reason.
pub fn missed(session: &Session) -> Vec<Missed> {
    let missing = tallies(session).into_iter().filter(|(_, tally)| *tally == Tally::Missing);
    missing.map(|(tick, _)| Missed { tick, why: why(session, tick) }).collect()
}

fn why(session: &Session, tick: Tick) -> String {
    let has = |code: ErrorCode| session.turns().any(|turn| turn.rated.errors.contains(&code));
    match tick {
        Tick::Listened => "not asked for or reflected first".to_owned(),
        Tick::Apologised => unsaid(&session.turns().filter(|turn| turn.is_spoken()).collect::<Vec<_>>()),
        Tick::Personal if has(ErrorCode::Script) => "a template showed".to_owned(),
        Tick::Personal => "it could have gone to anyone".to_owned(),
        Tick::OwnedIt => owned(session),
        Tick::FoundCause if has(ErrorCode::Repeat) => "asked again for what was known".to_owned(),
        Tick::FoundCause => "it did not come out".to_owned(),
        Tick::Solved => "the loss still stood at the end".to_owned(),
        Tick::GaveChoice => "nothing to choose between".to_owned(),
        Tick::AddedSomething => "nothing on top".to_owned(),
        Tick::KeptPromises => promises(session).to_owned(),
        Tick::FollowedUp if met(session, Condition::FollowedUp) => "not asked whether it holds".to_owned(),
        Tick::FollowedUp => "nobody got back to them".to_owned(),
        Tick::Documented if session.play().note.is_empty() => "note left empty".to_owned(),
        Tick::Documented => "note not finished".to_owned(),
    }
}

/// Why what was said did not count as an apology: of the replies that are sorry for something, the one nearest to it.
fn unsaid(turns: &[&TurnRecord]) -> String {
    let sorry = turns.iter().filter(|turn| apologises(&turn.text));
    let nearest = sorry.max_by_key(|turn| (turn.rated.rating.empathy, std::cmp::Reverse(turn.number)));
    let Some(turn) = nearest else {
        let is_pity = turns.iter().any(|turn| turn.text.to_lowercase().contains("sorry"));
        return if is_pity { "“sorry”, but not for what went wrong" } else { "not said" }.to_owned();
    };
    format!("reply {}: sorry, but {}", turn.number, beside(turn))
}

/// What stood beside the words of an apology and kept them from counting (rubric, section 8.1).
fn beside(turn: &TurnRecord) -> String {
    let is_capping = |error: &&ErrorCode| {
        let caps = error.entry().map(|entry| entry.caps).unwrap_or_default();
        caps.iter().any(|(dimension, level)| *dimension == Dimension::Empathy && *level < Level::NEUTRAL.get())
    };
    let is_hollow = |error: &&ErrorCode| matches!(error, ErrorCode::Cond | ErrorCode::Cliche);
    let errors = || turn.rated.errors.iter();
    match errors().find(is_hollow).or_else(|| errors().find(is_capping)) {
        Some(ErrorCode::Cond) => "with an “if”".to_owned(),
        Some(ErrorCode::Cliche) => "in a stock phrase".to_owned(),
        Some(ErrorCode::Minimise) => "plays it down".to_owned(),
        Some(ErrorCode::Argue) => "argues first".to_owned(),
        Some(ErrorCode::Calm) => "tells them to calm down".to_owned(),
        Some(ErrorCode::Script) => "a template showed".to_owned(),
        Some(ErrorCode::CustBlame) => "blames them beside it".to_owned(),
        Some(error) => error.entry().map_or_else(String::new, |entry| entry.name.to_owned()),
        None => match turn.rated.rating.empathy {
            Some(level) => format!("empathy was {}", level.word().to_lowercase()),
            None => "empathy was not scored".to_owned(),
        },
    }
}

fn owned(session: &Session) -> String {
    let best = session.turns().filter_map(|turn| turn.rated.rating.ownership).max();
    match best {
        Some(level) if level.get() >= 3 => "blame beside it".to_owned(),
        Some(level) => format!("ownership {} at best", level.word().to_lowercase()),
        None => "ownership was not scored".to_owned(),
    }
}

fn promises(session: &Session) -> &'static str {
    let play = session.play();
    let count = session.scenario().promises.len();
    let is_open = (0..count).any(|at| matches!(play.promise(Ix::new(at)), PromiseState::Open { .. }));
    match (play.any_broken(), is_open) {
        (true, _) => "a promise was broken",
        (false, true) => "a promise was left open",
        (false, false) => "more than yours to promise",
    }
}

/// Whether the latest result says that a condition was met.
fn met(session: &Session, condition: Condition) -> bool {
    let latest = session.play().updated.as_ref().or_else(|| session.survey());
    latest.is_some_and(|closing| closing.case.conditions.contains(&(condition, true)))
}
