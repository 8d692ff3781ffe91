//! Keeping the draft: when what stands in the box is handed on to be kept, and when it is taken up again. It draws nothing
//! and waits for nothing. Of a draft that could not be kept it says nothing on the screen: the words stand in the box, and
//! the next move that is not saved says what is wrong and what to do.

use crate::ui::app::Shell;
use crate::ui::screens::conversation::State;
use crate::workflow::draft::{Draft, Posted};

/// How long somebody types before the words are kept, in seconds: what a crash may cost.
const PAUSE_S: f64 = 1.0;
/// How long it is waited after a draft could not be kept, in seconds.
const RETRY_S: f64 = 10.0;

/// What is kept of the draft.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// What was handed on last.
    kept: Option<Draft>,
    /// What was handed on last is not what is kept: it could not be.
    is_unkept: bool,
    /// The last one could not be kept, which the log has been told.
    has_failed: bool,
    /// What was kept before has been asked for.
    is_taken_up: bool,
    /// What is on its way.
    posted: Option<Posted>,
    /// Since when the box has held something else, in seconds.
    changed_s: Option<f64>,
}

impl Keeping {
    /// Hears what became of the last one.
    fn hear(&mut self) {
        match self.posted.as_ref().and_then(Posted::outcome) {
            None => return,
            Some(Ok(())) => self.has_failed = false,
            Some(Err(error)) => self.failed(&error),
        }
        self.posted = None;
    }

    fn failed(&mut self, error: &dyn std::fmt::Display) {
        if !self.has_failed {
            tracing::warn!("a draft could not be kept: {error}");
        }
        (self.has_failed, self.is_unkept) = (true, true);
    }
}

impl State {
    /// Takes up words that were typed before the window was closed, unless some stand there already.
    pub(in crate::ui::screens) fn take_kept_draft(&mut self, shell: &Shell) {
        if std::mem::replace(&mut self.keeping.is_taken_up, true) || self.unsent().is_some() {
            return;
        }
        if let Some(draft) = self.attempt.kept_draft(&shell.ws) {
            self.take_unsent(draft.unsent().clone());
            self.keeping.kept = Some(draft);
        }
    }

    /// Has the draft kept at once: as it stands, or dropped where there is none any more.
    pub(in crate::ui::screens) fn keep_draft(&mut self, shell: &Shell) {
        self.keeping.hear();
        let draft = self.unsent().and_then(|unsent| self.attempt.draft(&unsent));
        if draft == self.keeping.kept && !self.keeping.is_unkept {
            return;
        }
        let posted = self.attempt.keep_draft(&shell.ws, draft.as_ref());
        let keeping = &mut self.keeping;
        (keeping.kept, keeping.is_unkept, keeping.changed_s) = (draft, false, None);
        match posted {
            Ok(posted) => keeping.posted = posted,
            Err(error) => keeping.failed(&error),
        }
    }

    /// Has the draft kept when it is time for it; if it is not yet, in how many seconds to ask again.
    pub(in crate::ui::screens) fn keep_draft_in_time(&mut self, shell: &Shell, now_s: f64) -> Option<f64> {
        self.keeping.hear();
        let is_kept = self.is_unsent(self.keeping.kept.as_ref().map(Draft::unsent)) && !self.keeping.is_unkept;
        let keeping = &mut self.keeping;
        if is_kept {
            keeping.changed_s = None;
            return None;
        }
        let pause_s = if keeping.has_failed { RETRY_S } else { PAUSE_S };
        let left_s = *keeping.changed_s.get_or_insert(now_s) + pause_s - now_s;
        if left_s > 0.0 {
            return Some(left_s);
        }
        // A slow disk is not given more than it can do.
        if keeping.posted.is_some() {
            return Some(PAUSE_S);
        }
        self.keep_draft(shell);
        None
    }
}
