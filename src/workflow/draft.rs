//! What a trainee was about to say in their own words: kept beside the attempt, so that closing the window loses no word
//! of it. It is no event of the run and in no result, hand-in or export. The offers that lie in the tray are moves and
//! need no keeping here.

use serde::{Deserialize, Serialize};

use crate::domain::scoring::letter::LetterText;
use crate::store::{self, StoreError};
use crate::workflow::Workspace;
use crate::workflow::attempt::Attempt;

/// A draft on its way to the store.
pub type Posted = store::Posted<()>;

/// Words that were typed and not said, and where in the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    scene: String,
    /// How many turns were taken before: a story may come to the same scene again.
    turns: usize,
    words: String,
}

impl Draft {
    /// What was typed.
    pub fn words(&self) -> &str {
        &self.words
    }
}

impl Attempt {
    /// These words as a draft of what is to be answered now; none if they are blank or nothing is to be answered.
    pub fn draft(&self, words: &str) -> Option<Draft> {
        if words.trim().is_empty() || LetterText::of_joined(words).is_some_and(|letter| letter.is_empty()) {
            return None;
        }
        let scene = self.session.scene()?.id.to_string();
        Some(Draft { scene, turns: self.session.turns().count(), words: words.to_owned() })
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

    /// The kept draft, if it is one of what is to be answered now. One of another moment is dropped.
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
        let here = read.filter(|kept| self.draft(&kept.words).as_ref() == Some(kept));
        if here.is_none()
            && let Err(error) = self.keep_draft(ws, None)
        {
            tracing::warn!("a draft that is over could not be dropped: {error}");
        }
        here
    }
}
