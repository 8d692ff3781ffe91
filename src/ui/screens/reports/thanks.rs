//! A note of thanks for somebody whose run was handed in. Their own program keeps notes with their runs; here it is kept as a
//! remark on the run, beside what it earned.

use crate::domain::progress::Kind;
use crate::print::thanks::Thanks as Given;
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::screens::into_folder::{self, IntoFolder};
use crate::ui::screens::reports::view::ThanksRow;
use crate::words::{Told as _, Words};
use crate::workflow::recognition;
use crate::workflow::reports::{NewRemark, remark};
use crate::workflow::room::sheets;

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
    /// Take what was kept last into the clipboard.
    Copy,
    /// Ask where a page of it goes, or no longer.
    Page,
    /// Something with that page.
    File(into_folder::Ask),
}

/// A note that is being written, and what came of the last one.
#[derive(Debug, Default)]
pub(super) struct Thanks {
    is_open: bool,
    /// It has just been asked for: its field takes the keyboard.
    pub(super) wants_focus: bool,
    /// For which candidate: the run, and what was recognised in it. Rows stand otherwise, or are gone, with every other report.
    whom: Option<(String, Kind)>,
    pub(super) note: String,
    pub(super) author: String,
    asked: Option<Answer<String>>,
    /// What is being kept, and then what was kept last: it can be given to the person.
    given: Option<Given>,
    /// Where a page of it goes, while that is asked.
    pub(super) page: Option<IntoFolder>,
    /// What came of it, and whether it failed.
    pub(super) message: Option<(String, bool)>,
}

impl Thanks {
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// The form is closed. What stands in it is there when it is opened again, and what is being kept is told of; what was kept can no
    /// longer be given: whom it thanks may have been forgotten meanwhile.
    pub(super) fn leave(&mut self) {
        (self.is_open, self.wants_focus, self.message) = (false, false, None);
        (self.given, self.page) = (None, None);
    }

    /// Which of these candidates it is for; `None` where that one is not among them.
    pub(super) fn at(&self, rows: &[ThanksRow]) -> Option<usize> {
        let (run, deed) = self.whom.as_ref()?;
        rows.iter().position(|row| row.run == *run && row.deed == *deed)
    }

    /// It is for this candidate, if there is one.
    fn is_for(&mut self, row: Option<&ThanksRow>) {
        if let Some(row) = row {
            self.whom = Some((row.run.clone(), row.deed));
        }
    }

    pub(super) fn apply(&mut self, ask: Ask, rows: &[ThanksRow], shell: &mut Shell) {
        match ask {
            Ask::Open => {
                self.is_open = true;
                self.wants_focus = true;
                self.message = None;
                // A note that was begun stays for whom it was begun.
                if self.whom.is_none() || (self.note.trim().is_empty() && self.at(rows).is_none()) {
                    self.is_for(rows.first());
                }
                if self.author.is_empty() {
                    self.author = shell.ws.learner_name().unwrap_or_default();
                }
            }
            Ask::For(at) => {
                self.message = None;
                self.is_for(rows.get(at));
            }
            Ask::Close => self.is_open = false,
            Ask::Keep => self.keep(rows, shell),
            Ask::Copy => {
                if let Some(given) = &self.given {
                    shell.ctx.copy_text(given.text());
                    self.message = Some((shell.words.say("reports-thanks-copied").to_owned(), false));
                }
            }
            Ask::Page => {
                self.page = match self.page.take() {
                    Some(_) => None,
                    None => {
                        let mut asked = IntoFolder::default();
                        asked.ask();
                        Some(asked)
                    }
                };
            }
            Ask::File(ask) => self.file(ask, shell),
        }
    }

    /// Writes the page, or does what was asked with it.
    fn file(&mut self, ask: into_folder::Ask, shell: &Shell) {
        let Some(page) = &mut self.page else { return };
        match ask {
            into_folder::Ask::Write(format) => {
                let Some(given) = &self.given else { return };
                let words = &shell.words;
                let named = (given.leaf(words), words.say("reports-thanks-file").to_owned());
                let written = sheets::write_into(&named, page.folder(), format);
                page.came_to(written.map_err(|why| why.told(words)).map(|path| {
                    let shown = path.display().to_string();
                    (path, words.tell("reports-thanks-written", &[("path", (&shown).into())]))
                }));
            }
            into_folder::Ask::CopyPath => page.copy_path(shell),
            into_folder::Ask::ShowFolder => page.show_folder(shell),
            into_folder::Ask::Close => self.page = None,
        }
    }

    /// Whom a kept note thanks that can be given to them, if there is one.
    pub(super) fn can_be_given(&self) -> Option<&str> {
        self.given.as_ref().filter(|_| self.asked.is_none() && !self.is_open).map(|given| given.who.as_str())
    }

    fn keep(&mut self, rows: &[ThanksRow], shell: &mut Shell) {
        let comment = self.note.trim().to_owned();
        if comment.is_empty() || self.asked.is_some() {
            return;
        }
        // The page says it where the choice stands.
        let Some(row) = self.at(rows).and_then(|at| rows.get(at)) else { return };
        let (run, author) = (row.run.clone(), self.author.trim().to_owned());
        let now = shell.ws.clock.now_ms();
        self.page = None;
        self.given = Some(Given {
            who: row.called.clone(),
            kind: row.kind.clone(),
            about: row.about.clone(),
            quote: row.quote.clone(),
            by: row.by.clone(),
            note: comment.clone(),
            author: author.clone(),
            day: recognition::date(&shell.words, now),
        });
        let (new, now_ms) = (NewRemark { run, turn: None, author, comment, other: None, is_thanks: true }, now);
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
                self.given = None;
                self.message = Some((why.told(words), true));
                false
            }
        }
    }
}
