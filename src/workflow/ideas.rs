//! What a learner would change after a run: the one cause they would have mended, an idea in their own words for whoever
//! owns the way of working, and the support they would ask for. The idea is meant for others and can be collected; what
//! support somebody asks for is theirs alone and stays with their other words about themselves.

use serde::{Deserialize, Serialize};

use crate::domain::scenario::model::Cause;
use crate::domain::session::Session;
use crate::store::{AttemptId, StoreError};
use crate::words::Words;
use crate::workflow::Workspace;
use crate::workflow::parts::Part;

/// Longest idea, in letters: a few sentences that somebody will read.
pub const IDEA_MAX: usize = 600;

/// A cause and what would mend it, as they read when they were chosen: the case may be another by the time it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mend {
    /// Which cause of the case.
    pub cause: String,
    /// What happened.
    pub text: String,
    /// What would mend it.
    pub fix: String,
    /// Whether that stops it coming back.
    pub stops_it: bool,
    /// Whether the learner thought so.
    pub thought_so: bool,
}

/// What somebody would change in the way of working.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Idea {
    /// The case's title.
    pub case: String,
    /// The one fix they would begin with.
    pub mend: Option<Mend>,
    /// In their own words; may be empty where a fix was chosen.
    pub words: String,
}

impl Idea {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.mend.is_none() && self.words.trim().is_empty()
    }
}

/// The support somebody would ask for after a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Support {
    /// Somebody to go over it with.
    Talk,
    /// A few minutes away.
    Minutes,
    /// Clear limits: what may be given on the spot.
    Limits,
    /// A reminder of what falls due.
    Reminder,
    /// Quicker access to the record.
    Record,
    /// A word of thanks.
    Thanks,
}

impl Support {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] = [Self::Talk, Self::Minutes, Self::Limits, Self::Reminder, Self::Record, Self::Thanks];

    /// It in the language somebody reads.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Talk => "debrief-mend-support-talk",
            Self::Minutes => "debrief-mend-support-minutes",
            Self::Limits => "debrief-mend-support-limits",
            Self::Reminder => "debrief-mend-support-reminder",
            Self::Record => "debrief-mend-support-record",
            Self::Thanks => "debrief-mend-support-thanks",
        })
    }
}

/// An idea with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Collected {
    /// The run after which it was had.
    pub attempt: String,
    /// When it was written down, UTC milliseconds.
    pub written_ms: i64,
    /// The idea.
    #[serde(flatten)]
    pub idea: Idea,
}

/// A cause of the case of a run as it reads there; `thought_so` is the learner's answer to whether its fix stops it.
pub fn mend_of(session: &Session, cause: &Cause, thought_so: bool) -> Mend {
    let words = |text| session.stage().words(text);
    Mend {
        cause: cause.id.clone(),
        text: words(&cause.text),
        fix: words(&cause.fix),
        stops_it: cause.stops_it,
        thought_so,
    }
}

/// Keeps an idea about a run, in the place of the one before.
///
/// # Errors
/// [`StoreError`] if it cannot be saved.
pub fn keep_idea(ws: &Workspace, attempt: &AttemptId, idea: &Idea) -> Result<(), StoreError> {
    super::reflection::put(ws, attempt, Part::Idea, idea)
}

/// Keeps which support was asked for after a run.
///
/// # Errors
/// [`StoreError`] if it cannot be saved.
pub fn keep_support(ws: &Workspace, attempt: &AttemptId, asked: &[Support]) -> Result<(), StoreError> {
    super::reflection::put(ws, attempt, Part::Support, &asked)
}

/// The present learner's ideas for whoever owns the way of working, the last started run first.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn collected(ws: &Workspace) -> Result<Vec<Collected>, StoreError> {
    let Some(learner) = &ws.learner else { return Ok(Vec::new()) };
    let said = ws.store.reflections(learner)?.into_iter().filter(|said| said.part == Part::Idea.name());
    let read = said.filter_map(|said| {
        let idea: Idea = serde_json::from_str(&said.said).ok()?;
        let (attempt, written_ms) = (said.attempt.to_string(), said.written_ms);
        (!idea.is_empty()).then_some(Collected { attempt, written_ms, idea })
    });
    Ok(read.collect())
}
