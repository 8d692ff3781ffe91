//! A note of thanks for somebody whose run was handed in. Their own program keeps notes with their runs; here it is kept as a
//! remark on the run, beside what it earned.

use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::screens::reports::view::ThanksRow;
use crate::words::Words;
use crate::workflow::reports::{NewRemark, remark};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Write one.
    Open,
    /// For this candidate.
    For(usize),
    /// Keep it.
    Keep,
    /// Write none.
    Close,
}

/// A note that is being written, and what came of the last one.
#[derive(Debug, Default)]
pub(super) struct Thanks {
    is_open: bool,
    /// It has just been asked for: its field takes the keyboard.
    pub(super) wants_focus: bool,
    /// For which candidate.
    pub(super) at: usize,
    pub(super) note: String,
    pub(super) author: String,
    asked: Option<Answer<String>>,
    /// What came of it, and whether it failed.
    pub(super) message: Option<(String, bool)>,
}

impl Thanks {
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// What was begun is put away. Whoever signs one note signs the next.
    pub(super) fn leave(&mut self) {
        *self = Self { author: std::mem::take(&mut self.author), ..Self::default() };
    }

    pub(super) fn apply(&mut self, ask: Ask, rows: &[ThanksRow], shell: &mut Shell) {
        match ask {
            Ask::Open => {
                self.is_open = true;
                self.wants_focus = true;
                self.message = None;
                if self.author.is_empty() {
                    self.author = shell.ws.learner_name().unwrap_or_default();
                }
            }
            Ask::For(at) => self.at = at,
            Ask::Close => self.is_open = false,
            Ask::Keep => self.keep(rows, shell),
        }
    }

    fn keep(&mut self, rows: &[ThanksRow], shell: &mut Shell) {
        let (comment, Some(row)) = (self.note.trim().to_owned(), rows.get(self.at)) else { return };
        if comment.is_empty() || self.asked.is_some() {
            return;
        }
        let (run, author) = (row.run.clone(), self.author.trim().to_owned());
        let (new, now_ms) =
            (NewRemark { run, turn: None, author, comment, other: None, is_thanks: true }, shell.ws.clock.now_ms());
        self.asked = Some(shell.clerk.keep(&shell.ctx, move |archive| remark(archive, &new, now_ms)));
    }

    /// Whether a note has just been kept.
    pub(super) fn look(&mut self, words: &Words) -> bool {
        let Some(answer) = self.asked.as_ref().and_then(Answer::poll) else { return false };
        self.asked = None;
        match answer {
            Ok(_) => {
                self.note.clear();
                self.is_open = false;
                self.message = Some((words.say("reports-thanks-kept").to_owned(), false));
                true
            }
            Err(why) => {
                self.message = Some((why.told(words), true));
                false
            }
        }
    }
}
