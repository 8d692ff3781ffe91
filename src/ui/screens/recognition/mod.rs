//! Recognition: each of the nine with the words that earned it, a certificate of it to take along, and a note of thanks that
//! somebody can write for it. What is not earned yet says what it takes; nothing is locked and nothing is counted.

mod earned;
pub mod pictures;
mod ui;

use std::path::PathBuf;

use crate::domain::progress::{Earned, Kind, earned};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::into_folder::{self, IntoFolder};
use crate::ui::screens::{self, Outcome};
use crate::words::Told as _;
use crate::workflow::AttemptId;
use crate::workflow::card::Format;
use crate::workflow::recognition::{self, Thanks};
use crate::workflow::reflection::Journal;
use crate::workflow::runs;

pub use ui::recognition_ui;

/// What the page asks for. What was earned is named by its place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Ask where a certificate should go.
    Certificate(usize),
    /// Write a note of thanks, or change it.
    Thank(usize),
    /// Keep what stands in the fields.
    KeepThanks,
    /// Where the certificate goes, and what is done with its path.
    File(into_folder::Ask),
    /// Put away what stands open.
    Close,
    /// To the cases.
    Library,
}

/// What stands open below something earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Panel {
    Certificate,
    Thanks,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    unseen: Option<AttemptId>,
    /// It was opened from the debrief that told of something earned.
    from_debrief: bool,
    /// Over how many runs it was last reckoned.
    known: Option<usize>,
    earned: Vec<Earned>,
    /// The note that was written for each, if there is one.
    thanks: Vec<Option<Thanks>>,
    is_read: bool,
    /// Whatever kept the list from being made.
    failed: Option<String>,
    open: Option<(usize, Panel)>,
    /// The note that is being written; its field has just been opened.
    draft: Thanks,
    /// For which run.
    draft_of: Option<String>,
    wants_focus: bool,
    file: IntoFolder,
    /// Why the note was not kept.
    unkept: Option<String>,
}

impl State {
    pub(super) fn came_from(&mut self, from: &Route) {
        self.from_debrief = *from == Route::Debrief;
    }

    /// Where one goes back to.
    fn back_to(&self) -> Route {
        if self.from_debrief { Route::Debrief } else { Route::Progress }
    }

    /// Prepares the page for what is known now, without the run that is `unseen`.
    pub(super) fn arrive(&mut self, shell: &mut Shell, unseen: Option<&AttemptId>) {
        self.unseen = unseen.cloned();
        (self.known, self.open, self.unkept) = (None, None, None);
        self.earned.clear();
        let Shell { readings, ws, ctx, .. } = shell;
        readings.ask(ws, unseen, ctx);
        self.read(shell);
    }

    /// Reckons again if more runs are known than before.
    fn read(&mut self, shell: &mut Shell) {
        self.is_read = shell.readings.are_done();
        let known = shell.readings.known();
        if self.known == Some(known.len()) {
            return;
        }
        self.known = Some(known.len());
        // More may stand above what is open by now: it stays open by what it is, with the note that is being written.
        let open = self.open.and_then(|(at, panel)| {
            let earned = self.earned.get(at)?;
            Some((earned.attempt.clone(), earned.kind, panel))
        });
        match runs::runs(&shell.ws, self.unseen.as_ref(), known) {
            Ok(runs) => (self.earned, self.failed) = (earned(&runs), None),
            Err(error) => self.failed = Some(error.told(&shell.words)),
        }
        self.read_thanks(shell);
        self.open = open.and_then(|(attempt, kind, panel)| {
            let at = self.earned.iter().position(|earned| earned.attempt == attempt && earned.kind == kind)?;
            Some((at, panel))
        });
    }

    fn read_thanks(&mut self, shell: &Shell) {
        let journal = Journal::read(&shell.ws).unwrap_or_default();
        let thanks = |earned: &Earned| journal.of(&AttemptId(earned.attempt.clone())).thanks;
        self.thanks = self.earned.iter().map(thanks).collect();
    }

    /// What of a kind was earned, the last first, with its place in the list.
    fn of(&self, kind: Kind) -> impl Iterator<Item = (usize, &Earned)> {
        self.earned.iter().enumerate().filter(move |(_, earned)| earned.kind == kind)
    }

    fn thanks_for(&self, at: usize) -> Option<&Thanks> {
        self.thanks.get(at)?.as_ref()
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Certificate(at) => {
                self.open = Some((at, Panel::Certificate));
                self.file.ask();
            }
            Action::Thank(at) => {
                // A note that was begun is gone on with.
                let of = self.earned.get(at).map(|earned| earned.attempt.clone());
                if self.draft_of.is_none() || self.draft_of != of {
                    self.draft = self.thanks_for(at).cloned().unwrap_or_default();
                }
                self.draft_of = of;
                (self.open, self.wants_focus, self.unkept) = (Some((at, Panel::Thanks)), true, None);
            }
            Action::KeepThanks => self.keep_thanks(shell),
            Action::File(into_folder::Ask::Write(format)) => {
                let written = self.write(format, shell);
                self.file.came_to(written);
            }
            Action::File(into_folder::Ask::CopyPath) => self.file.copy_path(shell),
            Action::File(into_folder::Ask::ShowFolder) => self.file.show_folder(shell),
            Action::File(into_folder::Ask::Close) | Action::Close => self.open = None,
            Action::Library => return Outcome::Go(Route::Library),
        }
        Outcome::Stay
    }

    fn keep_thanks(&mut self, shell: &Shell) {
        let Some((at, Panel::Thanks)) = self.open else { return };
        let Some(earned) = self.earned.get(at) else { return };
        match recognition::keep_thanks(&shell.ws, &AttemptId(earned.attempt.clone()), &self.draft) {
            Ok(()) => {
                (self.open, self.draft_of) = (None, None);
                self.read_thanks(shell);
            }
            Err(error) => self.unkept = Some(error.told(&shell.words)),
        }
    }

    /// Writes the certificate that is open: where it is, and that in words.
    fn write(&self, format: Format, shell: &Shell) -> Result<(PathBuf, String), String> {
        let words = &shell.words;
        let (at, earned) = self.open.and_then(|(at, _)| Some((at, self.earned.get(at)?))).ok_or_else(String::new)?;
        let theme = pictures::paper_theme().map_err(|error| error.to_string())?;
        let draw = |sights: &recognition::Sights<'_>| pictures::pictures(&theme, sights);
        let page = recognition::certificate(&shell.ws, words, (earned, self.thanks_for(at)), draw);
        let page = page.map_err(|error| error.told(words))?;
        let path = recognition::write_into(words, self.file.folder(), (&page, earned.kind), format);
        let path = path.map_err(|error| error.told(words))?;
        let text = words.tell("recognition-written", &[("path", (&path.display().to_string()).into())]);
        Ok((path, text))
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        match command {
            Command::Back if self.open.is_some() => Some(screens::Action::Recognition(Action::Close)),
            Command::Back => Some(screens::Action::Go(self.back_to())),
            _ => None,
        }
    }
}
