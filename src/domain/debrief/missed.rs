//! Why a tick that a run called for was not earned, in the few words that fit behind its name. It tells what the run
//! holds and knows nothing of how it is drawn.

use serde::Serialize;

use crate::domain::debrief::called::{Tally, tallies};
use crate::domain::ids::Ix;
use crate::domain::recovery::Condition;
use crate::domain::rubric::regret::apologises;
use crate::domain::rubric::{Dimension, ErrorCode, Level, Tick};
use crate::domain::session::{PromiseState, Session, TurnRecord};
use crate::words::Words;

/// A tick that was called for and not earned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missed {
    /// Which.
    pub tick: Tick,
    /// Why not: `reply 1: sorry, but empathy was weak`.
    pub why: String,
}

/// Every tick that is missing, in their fixed order, each with its reason.
pub fn missed(words: &Words, session: &Session) -> Vec<Missed> {
    let missing = tallies(session).into_iter().filter(|(_, tally)| *tally == Tally::Missing);
    missing.map(|(tick, _)| Missed { tick, why: why(words, session, tick) }).collect()
}

fn why(words: &Words, session: &Session, tick: Tick) -> String {
    let has = |code: ErrorCode| session.turns().any(|turn| turn.rated.errors.contains(&code));
    let id = match tick {
        Tick::Listened => "debrief-missed-listened",
        Tick::Apologised => {
            return unsaid(words, &session.turns().filter(|turn| turn.is_spoken()).collect::<Vec<_>>());
        }
        Tick::Personal if has(ErrorCode::Script) => "debrief-missed-template",
        Tick::Personal => "debrief-missed-personal",
        Tick::OwnedIt => return owned(words, session),
        Tick::FoundCause if has(ErrorCode::Repeat) => "debrief-missed-asked-again",
        Tick::FoundCause => "debrief-missed-cause",
        Tick::Solved => "debrief-missed-solved",
        Tick::GaveChoice => "debrief-missed-choice",
        Tick::AddedSomething => "debrief-missed-nothing-on-top",
        Tick::KeptPromises => promises(session),
        Tick::FollowedUp if met(session, Condition::FollowedUp) => "debrief-missed-not-asked",
        Tick::FollowedUp => "debrief-missed-follow-up",
        Tick::Documented if session.play().note.is_empty() => "debrief-missed-note-empty",
        Tick::Documented => "debrief-missed-note",
    };
    words.say(id).to_owned()
}

/// Why what was said did not count as an apology: of the replies that are sorry for something, the one nearest to it.
fn unsaid(words: &Words, turns: &[&TurnRecord]) -> String {
    let sorry = turns.iter().filter(|turn| apologises(&turn.text));
    let nearest = sorry.max_by_key(|turn| (turn.rated.rating.empathy, std::cmp::Reverse(turn.number)));
    let Some(turn) = nearest else {
        let is_pity = turns.iter().any(|turn| turn.text.to_lowercase().contains("sorry"));
        return words.say(if is_pity { "debrief-missed-pity" } else { "debrief-missed-unsaid" }).to_owned();
    };
    beside(words, turn)
}

/// What stood beside the words of an apology and kept them from counting (rubric, section 8.1).
fn beside(words: &Words, turn: &TurnRecord) -> String {
    let is_capping = |error: &&ErrorCode| {
        let caps = error.entry().map(|entry| entry.caps).unwrap_or_default();
        caps.iter().any(|(dimension, level)| *dimension == Dimension::Empathy && *level < Level::NEUTRAL.get())
    };
    let is_hollow = |error: &&ErrorCode| matches!(error, ErrorCode::Cond | ErrorCode::Cliche);
    let errors = || turn.rated.errors.iter();
    let reply = || ("reply", turn.number.into());
    let id = match errors().find(is_hollow).or_else(|| errors().find(is_capping)) {
        Some(ErrorCode::Cond) => "debrief-missed-sorry-if",
        Some(ErrorCode::Cliche) => "debrief-missed-sorry-stock",
        Some(ErrorCode::Minimise) => "debrief-missed-sorry-small",
        Some(ErrorCode::Argue) => "debrief-missed-sorry-argues",
        Some(ErrorCode::Calm) => "debrief-missed-sorry-calm",
        Some(ErrorCode::Script) => "debrief-missed-sorry-template",
        Some(ErrorCode::CustBlame) => "debrief-missed-sorry-blames",
        Some(error) => {
            let name = error.entry().map_or("", |entry| words.say(entry.name));
            return words.tell("debrief-missed-sorry-error", &[reply(), ("error", name.into())]);
        }
        None => match turn.rated.rating.empathy {
            Some(level) => {
                let put = [reply(), ("level", level.said_within(words).into())];
                return words.tell("debrief-missed-sorry-empathy", &put);
            }
            None => "debrief-missed-sorry-unscored",
        },
    };
    words.tell(id, &[reply()])
}

fn owned(words: &Words, session: &Session) -> String {
    let best = session.turns().filter_map(|turn| turn.rated.rating.ownership).max();
    match best {
        Some(level) if level.get() >= 3 => words.say("debrief-missed-blame").to_owned(),
        Some(level) => words.tell("debrief-missed-ownership", &[("level", level.said_within(words).into())]),
        None => words.say("debrief-missed-ownership-unscored").to_owned(),
    }
}

fn promises(session: &Session) -> &'static str {
    let play = session.play();
    let count = session.scenario().promises.len();
    let is_open = (0..count).any(|at| matches!(play.promise(Ix::new(at)), PromiseState::Open { .. }));
    match (play.any_broken(), is_open) {
        (true, _) => "debrief-missed-promise-broken",
        (false, true) => "debrief-missed-promise-open",
        (false, false) => "debrief-missed-promise-large",
    }
}

/// Whether the latest result says that a condition was met.
fn met(session: &Session, condition: Condition) -> bool {
    let latest = session.play().updated.as_ref().or_else(|| session.survey());
    latest.is_some_and(|closing| closing.case.conditions.contains(&(condition, true)))
}
