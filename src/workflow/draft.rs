//! What a trainee was about to say in their own words, now and to whomever else: kept beside the attempt, so that closing
//! the window loses no word of it. It is no event of the run and in no result, hand-in or export. The offers that lie in the tray are moves and
//! need no keeping here.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CardId, SceneId};
use crate::domain::scoring::letter::LetterText;
use crate::domain::session::Session;
use crate::store::{self, StoreError};
use crate::workflow::Workspace;
use crate::workflow::attempt::Attempt;

/// A draft on its way to the store.
pub type Posted = store::Posted<()>;

/// Words put by while something else is done first: a letter that waits for its action, or what was being written to
/// somebody of an inbox before another card was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutBy {
    /// The card they belong to; none in a case of one conversation.
    pub card: Option<CardId>,
    /// The scene they answer; none where any of the card will do.
    pub scene: Option<SceneId>,
    /// What was typed; a letter in one string.
    pub words: String,
}

impl PutBy {
    /// Whether what stands open now is what they were typed for.
    pub fn is_for(&self, session: &Session) -> bool {
        let card = session.stage().open_card_of(session.play()).map(|card| &card.id);
        let scene = session.scene().map(|scene| &scene.id);
        self.card.as_ref().is_none_or(|wanted| card == Some(wanted))
            && self.scene.as_ref().is_none_or(|wanted| scene == Some(wanted))
    }

    /// Whether they may still be said: a card that was dealt with, or left, takes no more.
    pub fn can_be_said(&self, session: &Session) -> bool {
        let stage = session.stage();
        let inbox = stage.scenario.inbox.as_deref();
        let waits = |wanted: &CardId| {
            let waiting = stage.waiting_cards(session.play());
            inbox.and_then(|inbox| inbox.find(wanted)).is_some_and(|card| waiting.contains(&card))
        };
        !session.is_over() && self.card.as_ref().is_none_or(waits)
    }
}

/// All that was typed in a run and not said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Unsent {
    /// What stands in the box; a letter in one string.
    pub words: String,
    /// What was put by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub put_by: Vec<PutBy>,
}

impl Unsent {
    /// Words for what stands open now, and nothing else.
    pub fn of(words: &str) -> Self {
        Self { words: words.to_owned(), put_by: Vec::new() }
    }

    /// Nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.put_by.is_empty() && is_blank(&self.words)
    }
}

fn is_blank(words: &str) -> bool {
    words.trim().is_empty() || LetterText::of_joined(words).is_some_and(|letter| letter.is_empty())
}

/// Words that were typed and not said, and where in the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// None at the desk of an inbox, where only what was put by waits.
    scene: Option<SceneId>,
    /// How many turns were taken before: a story may come to the same scene again.
    turns: usize,
    #[serde(flatten)]
    unsent: Unsent,
}

impl Draft {
    /// What was typed for the scene in which it was kept.
    pub fn words(&self) -> &str {
        &self.unsent.words
    }

    /// All that was typed.
    pub fn unsent(&self) -> &Unsent {
        &self.unsent
    }
}

impl Attempt {
    /// This as a draft of what is to be answered now, with what can still be said of what was put by; none if that is
    /// nothing.
    pub fn draft(&self, unsent: &Unsent) -> Option<Draft> {
        let scene = self.session.scene().map(|scene| scene.id.clone());
        let words = Some(&unsent.words).filter(|words| scene.is_some() && !is_blank(words));
        let put_by = unsent.put_by.iter().filter(|by| by.can_be_said(&self.session)).cloned().collect();
        let unsent = Unsent { words: words.cloned().unwrap_or_default(), put_by };
        let turns = self.session.turns().count();
        Some(Draft { scene, turns, unsent }).filter(|draft| !draft.unsent.is_empty())
    }

    /// Hands a draft to the store in the place of the one before, or drops that one; nobody waits for it. `None` where
    /// nothing is kept: what was kept before someone went on without saving belongs to the line they left.
    ///
    /// # Errors
    /// [`StoreError`] if the store has stopped, or if this is too long to be kept.
    pub fn keep_draft(&self, ws: &Workspace, draft: Option<&Draft>) -> Result<Option<Posted>, StoreError> {
        if !ws.keeps || self.is_unsaved() {
            return Ok(None);
        }
        // A plain struct of strings and numbers always serialises.
        let said = draft.map(|draft| serde_json::to_string(draft).unwrap_or_default());
        ws.store.put_draft(&self.id, said.as_deref()).map(Some)
    }

    /// The kept draft, as far as it is one of what is to be answered now. What is of another moment is dropped.
    pub fn kept_draft(&self, ws: &Workspace) -> Option<Draft> {
        if !ws.keeps || self.is_unsaved() {
            return None;
        }
        let kept = match ws.store.draft(&self.id) {
            Ok(kept) => kept?,
            Err(error) => {
                tracing::warn!("a draft could not be read: {error}");
                return None;
            }
        };
        let read = serde_json::from_str::<Draft>(&kept).ok();
        let here = read.as_ref().and_then(|kept| self.still_fits(kept));
        if here != read
            && let Err(error) = self.keep_draft(ws, here.as_ref())
        {
            tracing::warn!("a draft that is over could not be dropped: {error}");
        }
        here
    }

    /// What of a draft fits where the run stands now: all of it where it was kept, else what waits for a card.
    fn still_fits(&self, kept: &Draft) -> Option<Draft> {
        let here = self.draft(&kept.unsent)?;
        if (&here.scene, here.turns) == (&kept.scene, kept.turns) {
            return Some(here);
        }
        let put_by = kept.unsent.put_by.iter().filter(|by| by.card.is_some()).cloned().collect();
        self.draft(&Unsent { words: String::new(), put_by })
    }
}
