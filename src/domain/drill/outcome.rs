//! What a drill teaches once it is answered: the turn as every turn is rated, the best reply there, and one thing to try.

use serde::Serialize;

use crate::domain::debrief::{Model, models};
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scoring::typed::next_step;
use crate::domain::session::{Event, OwnTurn, Session, TurnRecord};
use crate::words::Words;

/// An answered drill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// The turn.
    pub turn: TurnRecord,
    /// The best reply of the scene and why.
    pub model: Option<Model>,
    /// The one thing to try.
    pub next: Try,
}

/// One thing to try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Try {
    /// What a coach says of an error in the reply.
    Mend(String),
    /// The next level of a dimension, and what it looks like.
    Climb(Dimension, String),
    /// All was as good as it gets, by a reply that was chosen: say it in one's own words.
    OwnWords,
    /// All was as good as it gets, in one's own words.
    Another,
}

impl Try {
    /// It in words, of the language it was looked at in.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Mend(coach) => coach.clone(),
            Self::Climb(dimension, step) => {
                words.tell("evidence-try-climb", &[("dimension", dimension.said(words).into()), ("step", step.into())])
            }
            Self::OwnWords => words.say("evidence-try-own-words").to_owned(),
            Self::Another => words.say("evidence-try-another").to_owned(),
        }
    }
}

/// Looks at the turn that was taken after `turns` others, in a drill for a dimension; `None` while there is none.
pub fn outcome(words: &Words, session: &Session, turns: usize, dimension: Dimension) -> Option<Outcome> {
    let turn = session.turns().nth(turns)?.clone();
    let model = models(words, session).into_iter().find(|model| model.turn == turn.number);
    let next = next(words, &turn, dimension);
    Some(Outcome { turn, model, next })
}

/// What an answer brought about, of the events of its move: a drill ends where the next scene, a card or the end would begin.
pub fn of_the_answer(events: &[Event]) -> &[Event] {
    let goes_on = |event: &Event| {
        matches!(
            event,
            Event::Scene { .. }
                | Event::Card { .. }
                | Event::CardDone { .. }
                | Event::InboxClosed { .. }
                | Event::InboxOpened { .. }
                | Event::Survey { .. }
                | Event::OutreachOpened
                | Event::Ended { .. }
        )
    };
    let end = events.iter().position(goes_on).unwrap_or(events.len());
    events.get(..end).unwrap_or_default()
}

/// What holds the drilled dimension down, then its next level, then that of the weakest.
fn next(words: &Words, turn: &TurnRecord, dimension: Dimension) -> Try {
    let rating = turn.rated.rating;
    let errors = || turn.rated.errors.iter().filter_map(|code| code.entry());
    let here = errors().find(|entry| entry.caps.iter().any(|(held, _)| *held == dimension));
    if let Some(entry) = here {
        return Try::Mend(words.say(entry.coach).to_owned());
    }
    if let Some(level) = rating.get(dimension).filter(|level| *level < Level::TOP) {
        return climb(words, turn, dimension, level);
    }
    if let Some(entry) = errors().next() {
        return Try::Mend(words.say(entry.coach).to_owned());
    }
    match rating.weakest().filter(|(_, level)| *level < Level::TOP) {
        Some((weakest, level)) => climb(words, turn, weakest, level),
        None if turn.own.is_some() => Try::Another,
        None => Try::OwnWords,
    }
}

fn climb(words: &Words, turn: &TurnRecord, dimension: Dimension, level: Level) -> Try {
    let step = |own: &OwnTurn| next_step(words, dimension, level, &own.gained()).map(str::to_owned);
    let typed = turn.own.as_deref().and_then(step);
    let anchor = || aim(words, dimension, level).map(|anchor| anchor.sentence());
    Try::Climb(dimension, words.after_colon(&typed.or_else(anchor).unwrap_or_default()))
}
