//! A letter of one's own: what is told of it, what is written, and where it goes. Nothing of it is stored, in no file and no
//! store; it is copied or written into a file when somebody asks for that.

use std::path::PathBuf;

use egui::ViewportCommand;

use crate::domain::scenario::model::LETTER_WORDS;
use crate::domain::scoring::letter::own::OwnFacts;
use crate::domain::scoring::letter::{self, LetterReading, LetterText};
use crate::platform::{Folders, opener};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::letter::studio::{Ask, Desk, Place};
use crate::ui::screens::letter::view::{Brief, StudioView, studio_view};
use crate::ui::screens::{self, Outcome};
use crate::words::{Told as _, Words};
use crate::workflow::letter::{self as kept_letter, Format};

/// What the page asks for. No word of what was typed goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Something about the letter being written.
    Studio(Ask),
    /// Begin to write, or go on.
    Write,
    /// Take the letter along; a bracket that is left is shown first.
    Copy,
    /// Ask where to save it, or no longer.
    AskSave(bool),
    /// Write it into the folder in the field.
    Save(Format),
    /// Take the path of what was written along.
    CopyPath,
    /// Show the folder it was written into.
    ShowFolder,
    /// Leave; asks first where words would be lost.
    Leave(Way),
    /// Stay.
    Stay,
    /// Take the letter along, then leave.
    CopyAndLeave,
    /// Leave, and lose it.
    LeaveWithout,
    /// Where the window is narrow: see the facts, or the letter again.
    ShowFacts(bool),
}

/// Where one leaves to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Another place of the window.
    To(Route),
    /// The window is closed.
    Close,
}

/// What somebody tells about their own case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whom it goes to.
    pub to: String,
    /// What happened.
    pub happened: String,
    /// What they wanted.
    pub wanted: String,
    /// What cannot be said yet, one thing a line.
    pub unsayable: String,
    /// What may be given, one thing a line.
    pub give: String,
    /// Who writes.
    pub from: String,
    /// Their own line.
    pub line: String,
}

impl Facts {
    fn is_empty(&self) -> bool {
        let all = [&self.to, &self.happened, &self.wanted, &self.unsayable, &self.give, &self.from, &self.line];
        all.iter().all(|fact| fact.trim().is_empty())
    }
}

/// Where the letter should go as a file, and where it went.
#[derive(Debug, Default)]
pub(super) struct Saving {
    /// It is asked where to.
    pub asked: bool,
    /// It has just been asked: its field takes the keyboard.
    pub wants_focus: bool,
    /// The folder in the field.
    pub folder: String,
    /// What went wrong, or what happened to the path.
    pub message: Option<(String, bool)>,
    /// Where it was written.
    pub written: Option<PathBuf>,
}

/// The letter as it was read last.
#[derive(Debug)]
struct Read {
    letter: LetterText,
    facts: Facts,
    found: Option<LetterReading>,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    pub(super) letter: LetterText,
    pub(super) facts: Facts,
    pub(super) desk: Desk,
    pub(super) saving: Saving,
    /// Where one was about to leave to when it was asked.
    pub(super) leaving: Option<Way>,
    /// The keyboard was in a field when it was last drawn.
    pub(super) is_writing: bool,
    /// In a narrow window the facts stand in place of the letter.
    pub(super) shows_facts: bool,
    /// Something was done with the letter, in words.
    told: Option<String>,
    /// The letter as it was taken along or saved last.
    safe: Option<LetterText>,
    /// The letter in which a bracket was pointed at before it was taken along.
    pointed_at: Option<LetterText>,
    read: Option<Read>,
}

impl State {
    /// What is shown; the letter is read anew only where it or the facts have changed.
    pub(super) fn view(&mut self, words: &Words) -> StudioView {
        self.read_again();
        let reading = self.read.as_ref().and_then(|read| read.found.as_ref());
        studio_view(words, &Brief::usual(LETTER_WORDS), &self.letter, (reading, self.desk.at))
    }

    fn read_again(&mut self) {
        let is_same = |read: &Read| read.letter == self.letter && read.facts == self.facts;
        if self.read.as_ref().is_some_and(is_same) {
            return;
        }
        let found = (!self.letter.is_empty()).then(|| read_own(&self.facts, &self.letter)).flatten();
        self.read = Some(Read { letter: self.letter.clone(), facts: self.facts.clone(), found });
    }

    /// What was done with the letter, as long as it holds of it.
    pub(super) fn told(&self) -> Option<&str> {
        self.told.as_deref().filter(|_| self.safe.as_ref() == Some(&self.letter))
    }

    /// Whether leaving would lose words.
    fn would_lose(&self) -> bool {
        let is_safe = self.safe.as_ref() == Some(&self.letter);
        let is_blank = self.letter.is_empty() && self.facts.is_empty();
        !is_safe && !is_blank
    }

    /// The same words on a fresh page, for after a failure.
    pub(in crate::ui::screens) fn kept(self) -> Self {
        Self { letter: self.letter, facts: self.facts, ..Self::default() }
    }

    /// Whether the window may be closed without asking.
    pub(super) fn may_close(&self) -> bool {
        !self.would_lose()
    }

    pub(in crate::ui::screens) fn apply(&mut self, action: Action, shell: &Shell) -> Outcome {
        if !matches!(action, Action::Studio(_) | Action::ShowFacts(_)) {
            self.told = None;
        }
        match action {
            Action::Studio(Ask::GoTo(part)) => {
                self.shows_facts = false;
                self.desk.go_to(Place::Part(part));
            }
            Action::Studio(Ask::Mend) => self.mend(&shell.words),
            Action::Studio(Ask::Ready) => {}
            Action::Write => self.write(&shell.words),
            Action::Copy => self.copy(shell),
            Action::AskSave(asked) => self.saving.ask(asked),
            Action::Save(format) => self.save(&shell.words, format),
            Action::CopyPath => {
                if let Some(path) = &self.saving.written {
                    shell.ctx.copy_text(path.display().to_string());
                    self.saving.message = Some((shell.words.say("common-path-copied").to_owned(), false));
                }
            }
            Action::ShowFolder => {
                let shown = self.saving.written.as_deref().and_then(|path| path.parent()).map(opener::show_folder);
                if let Some(Err(error)) = shown {
                    self.saving.message = Some((error.told(&shell.words), true));
                }
            }
            Action::Leave(way) if self.would_lose() => self.leaving = Some(way),
            Action::Leave(way) => return self.leave(way, shell),
            Action::Stay => self.leaving = None,
            Action::CopyAndLeave => {
                shell.ctx.copy_text(kept_letter::text(&shell.words, &self.letter));
                return self.leave_at_last(shell);
            }
            Action::LeaveWithout => return self.leave_at_last(shell),
            Action::ShowFacts(shows) => self.shows_facts = shows,
        }
        Outcome::Stay
    }

    fn leave_at_last(&mut self, shell: &Shell) -> Outcome {
        let way = self.leaving.take().unwrap_or(Way::To(Route::Library));
        self.leave(way, shell)
    }

    /// What was written is gone with the page.
    fn leave(&mut self, way: Way, shell: &Shell) -> Outcome {
        *self = Self::default();
        match way {
            Way::To(route) => Outcome::Go(route),
            Way::Close => {
                shell.ctx.send_viewport_cmd(ViewportCommand::Close);
                Outcome::Stay
            }
        }
    }

    /// Brings the keyboard to the first part that wants something.
    fn write(&mut self, words: &Words) {
        self.shows_facts = false;
        let first = self.view(words).first_open();
        self.desk.go_to(first);
    }

    fn mend(&mut self, words: &Words) {
        let Some(strip) = self.view(words).strip else { return };
        let reading = self.read.as_ref().and_then(|read| read.found.as_ref());
        if let Some(reading) = reading
            && let Some(end) = strip.mend(&mut self.letter, &reading.found)
        {
            self.desk.point_at(strip.part, (end, end));
        }
    }

    /// Copies it; where a bracket is left, the first press goes to it.
    fn copy(&mut self, shell: &Shell) {
        if self.letter.is_empty() {
            return;
        }
        self.read_again();
        let reading = self.read.as_ref().and_then(|read| read.found.as_ref());
        if let Some((part, span)) = reading.and_then(super::view::bracket)
            && self.pointed_at.as_ref() != Some(&self.letter)
        {
            self.pointed_at = Some(self.letter.clone());
            self.shows_facts = false;
            self.desk.point_at(part, span);
            return;
        }
        shell.ctx.copy_text(kept_letter::text(&shell.words, &self.letter));
        self.safe = Some(self.letter.clone());
        self.told = Some(shell.words.say("studio-copied").to_owned());
    }

    fn save(&mut self, words: &Words, format: Format) {
        self.saving.message = None;
        match kept_letter::write_into(words, &self.saving.folder, (&self.letter, format)) {
            Ok(path) => {
                self.saving.written = Some(path);
                self.safe = Some(self.letter.clone());
            }
            Err(error) => {
                self.saving.written = None;
                self.saving.message = Some((error.told(words), true));
            }
        }
    }

    pub(in crate::ui::screens) fn command(&self, command: Command) -> Option<screens::Action> {
        let action = match command {
            Command::Back if self.leaving.is_some() => Action::Stay,
            // The key that leaves a field leaves the field alone.
            Command::Back if self.is_writing => return None,
            Command::Back if self.saving.asked => Action::AskSave(false),
            Command::Back => Action::Leave(Way::To(Route::Library)),
            Command::Send => Action::Copy,
            Command::Mend => Action::Studio(Ask::Mend),
            Command::Write => Action::Write,
            _ => return None,
        };
        Some(screens::Action::Letter(action))
    }
}

impl Saving {
    fn ask(&mut self, asked: bool) {
        (self.asked, self.wants_focus) = (asked, asked);
        (self.message, self.written) = (None, None);
        if asked && self.folder.is_empty() {
            self.folder = Folders::documents().map(|folder| folder.display().to_string()).unwrap_or_default();
        }
    }
}

/// Reads a letter against one's own facts, which are no case and stay here.
fn read_own(facts: &Facts, letter: &LetterText) -> Option<LetterReading> {
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let from: Vec<&str> = [facts.from.trim(), facts.line.trim()].into_iter().filter(|part| !part.is_empty()).collect();
    let own = OwnFacts {
        to: facts.to.clone(),
        from: from.join(", "),
        happened: facts.happened.clone(),
        they_wanted: facts.wanted.clone(),
        cannot_say_yet: lines(&facts.unsayable),
        may_give: lines(&facts.give),
        ..OwnFacts::default()
    };
    let ear = own.ear().ok()?;
    Some(letter::read(&own.brief(), &ear, letter, &[]))
}
