//! Handing in: runs for somebody else to look at, shown whole before anything is written; and what somebody else's file
//! holds.

mod held;
mod held_ui;
mod open;
mod ui;

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::platform::opener;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::ui::terms;
use crate::words::Told as _;
use crate::workflow::AttemptId;
use crate::workflow::hand_in::{self, Ask, Called, Earlier, Kind, Offered, Period, Prepared};
use held::{Held, day};
use open::Opened;

pub use ui::hand_in_ui;

/// What goes along besides the runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    /// Words that were typed.
    Words,
    /// The one line on how the runs felt.
    Mood,
    /// Ideas for the way of working.
    Ideas,
}

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Take a run along, or leave it.
    Run(AttemptId),
    /// Only runs of this case of the list; `None` for all.
    Case(Option<usize>),
    /// From when on.
    Period(Period),
    /// Show every run that is meant.
    ShowAll,
    /// Under which kind of name.
    Kind(Kind),
    /// Name, pseudonym or team have changed.
    Named,
    /// Take something along, or leave it.
    Extra(Extra),
    /// Write the file.
    Write,
    /// Show the folder it was written into.
    ShowFolder,
    /// Take its path along.
    CopyPath,
    /// Open the file in the field.
    OpenNamed,
    /// Open somebody's file.
    Open(PathBuf),
    /// Put it away.
    CloseOpened,
}

/// The file as it would be written.
#[derive(Debug)]
pub(super) struct Preview {
    prepared: Prepared,
    held: Held,
}

/// The state of the page.
#[derive(Debug)]
pub struct State {
    offered: Vec<Offered>,
    /// The cases among them, each with its title.
    cases: Vec<(String, String)>,
    /// What a run's row says below its case.
    notes: Vec<String>,
    case: Option<usize>,
    period: Period,
    chosen: BTreeSet<AttemptId>,
    shows_all: bool,
    kind: Kind,
    name: String,
    pseudonym: String,
    team: String,
    /// When something was typed into one of these that is not in the preview yet, in the window's seconds.
    named_at: Option<f64>,
    words: bool,
    mood: bool,
    ideas: bool,
    /// The file, or why there is none.
    preview: Option<Result<Preview, String>>,
    written: Option<PathBuf>,
    /// How something went that was asked for.
    message: Option<(String, bool)>,
    /// Hand-ins of before: what they were, and where they lie.
    earlier: Vec<(String, String)>,
    /// How many of the chosen runs were handed in by name before.
    named_before: usize,
    open_path: String,
    opened: Option<Opened>,
    /// A file was opened from another page: it stays open on arrival.
    comes_with_file: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            offered: Vec::new(),
            cases: Vec::new(),
            notes: Vec::new(),
            case: None,
            period: Period::default(),
            chosen: BTreeSet::new(),
            shows_all: false,
            kind: Kind::Pseudonym,
            name: String::new(),
            pseudonym: String::new(),
            team: String::new(),
            named_at: None,
            words: false,
            mood: false,
            ideas: false,
            preview: None,
            written: None,
            message: None,
            earlier: Vec::new(),
            named_before: 0,
            open_path: String::new(),
            opened: None,
            comes_with_file: false,
        }
    }
}

impl State {
    /// Prepares the page for what is known now, without the run that is `unseen`.
    pub(super) fn arrive(&mut self, shell: &mut Shell, unseen: Option<&AttemptId>) {
        if !std::mem::take(&mut self.comes_with_file) {
            self.opened = None;
        }
        let team = std::mem::take(&mut self.team);
        let kind = self.kind;
        let opened = self.opened.take();
        *self = Self { kind, team, opened, ..Self::default() };
        self.name = shell.ws.learner_name().unwrap_or_default();
        self.read(shell, unseen);
    }

    /// Reads what can be handed in and what was.
    fn read(&mut self, shell: &Shell, unseen: Option<&AttemptId>) {
        let words = &shell.words;
        let offered = hand_in::offered(&shell.ws, unseen);
        let (offered, earlier) = match offered.and_then(|runs| Ok((runs, hand_in::earlier(&shell.ws)?))) {
            Ok(read) => read,
            Err(error) => {
                self.message = Some((error.told(words), true));
                return;
            }
        };
        self.pseudonym = hand_in::pseudonym(&shell.ws, words).unwrap_or_default();
        self.notes = offered.iter().map(|run| note(shell, run)).collect();
        self.cases.clear();
        for run in &offered {
            if !self.cases.iter().any(|(id, _)| *id == run.scenario) {
                self.cases.push((run.scenario.clone(), run.title.clone()));
            }
        }
        self.earlier = earlier.iter().map(|left| earlier_words(shell, left)).collect();
        if offered.iter().all(|run| !Period::New.holds(run)) {
            self.period = Period::All;
        }
        self.offered = offered;
        self.choose(shell);
    }

    /// The runs that are meant, each with its place in the list.
    fn meant(&self) -> impl Iterator<Item = (usize, &Offered)> {
        let case = self.case.and_then(|at| self.cases.get(at)).map(|(id, _)| id);
        let meant = move |run: &Offered| self.period.holds(run) && case.is_none_or(|case| run.scenario == *case);
        self.offered.iter().enumerate().filter(move |(_, run)| meant(run))
    }

    /// Ticks what is meant and was played unaided.
    fn choose(&mut self, shell: &Shell) {
        self.chosen = self.meant().filter(|(_, run)| run.is_unaided).map(|(_, run)| run.id.clone()).collect();
        self.prepare(shell);
    }

    /// Puts the file together, without writing it: what is shown is read out of it.
    fn prepare(&mut self, shell: &Shell) {
        self.written = None;
        self.message = None;
        self.named_at = None;
        self.named_before = match self.kind {
            Kind::Name => 0,
            Kind::Pseudonym => hand_in::named_before(&self.offered, &self.chosen),
        };
        if self.chosen.is_empty() {
            self.preview = None;
            return;
        }
        let called = match self.kind {
            Kind::Name => self.name.clone(),
            Kind::Pseudonym => self.pseudonym.clone(),
        };
        let ask = Ask {
            who: Called { kind: self.kind, called, team: self.team.clone() },
            runs: self.chosen.iter().cloned().collect(),
            words: self.words,
            ideas: self.ideas,
            mood: self.mood,
        };
        let prepared = hand_in::prepare(&shell.ws, &ask);
        self.preview = Some(match prepared {
            Ok(prepared) => Ok(Preview { held: Held::new(shell, &prepared.held), prepared }),
            Err(error) => Err(error.told(&shell.words)),
        });
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Run(id) => {
                if !self.chosen.remove(&id) {
                    self.chosen.insert(id);
                }
                self.prepare(shell);
            }
            Action::Case(case) => {
                self.case = case;
                self.choose(shell);
            }
            Action::Period(period) => {
                self.period = period;
                self.choose(shell);
            }
            Action::ShowAll => self.shows_all = true,
            Action::Kind(kind) => {
                self.kind = kind;
                self.prepare(shell);
            }
            Action::Named => self.prepare(shell),
            Action::Extra(extra) => {
                match extra {
                    Extra::Words => self.words = !self.words,
                    Extra::Mood => self.mood = !self.mood,
                    Extra::Ideas => self.ideas = !self.ideas,
                }
                self.prepare(shell);
            }
            other => return self.apply_to_files(other, shell),
        }
        Outcome::Stay
    }

    fn apply_to_files(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Write => self.write(shell),
            Action::ShowFolder => {
                let shown = self.written.as_deref().and_then(|path| path.parent()).map(opener::show_folder);
                if let Some(Err(error)) = shown {
                    self.message = Some((error.told(&shell.words), true));
                }
            }
            Action::CopyPath => {
                if let Some(path) = &self.written {
                    shell.ctx.copy_text(path.display().to_string());
                    self.message = Some((shell.words.say("common-path-copied").to_owned(), false));
                }
            }
            Action::OpenNamed if self.open_path.trim().is_empty() => {}
            Action::OpenNamed => self.opened = Some(Opened::read(shell, self.open_path.trim().as_ref())),
            Action::Open(path) => {
                self.opened = Some(Opened::read(shell, &path));
                self.comes_with_file = true;
                return Outcome::Go(Route::HandIn);
            }
            // What is left puts the opened file away.
            _ => self.opened = None,
        }
        Outcome::Stay
    }

    fn write(&mut self, shell: &Shell) {
        if self.named_at.is_some() {
            self.prepare(shell);
        }
        let Some(Ok(preview)) = &self.preview else { return };
        match hand_in::write(&shell.ws, &preview.prepared, None) {
            Ok(written) => {
                self.message = written.unnoted.map(|why| {
                    (shell.words.tell("hand-in-unnoted", &[("why", (&why.told(&shell.words)).into())]), true)
                });
                self.written = Some(written.path);
                let earlier = hand_in::earlier(&shell.ws).unwrap_or_default();
                self.earlier = earlier.iter().map(|left| earlier_words(shell, left)).collect();
            }
            Err(error) => self.message = Some((error.told(&shell.words), true)),
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        match command {
            Command::Back if self.opened.is_some() => Some(screens::Action::HandIn(Action::CloseOpened)),
            Command::Back => Some(screens::Action::Go(Route::Progress)),
            Command::Confirm if self.opened.is_none() && self.written.is_none() && self.preview.is_some() => {
                Some(screens::Action::HandIn(Action::Write))
            }
            _ => None,
        }
    }
}

/// What stands below a run's case: when, how it was played, how it ended, and whether it was handed in.
fn note(shell: &Shell, run: &Offered) -> String {
    let words = &shell.words;
    let mut parts = vec![day(words, run.ended_ms), terms::mode(words, run.mode).to_owned()];
    if run.is_forked {
        parts.push(words.say("hand-in-forked").to_owned());
    }
    if let Some(csat) = run.csat {
        parts.push(words.tell("hand-in-csat", &[("csat", (&words.number(csat, 1)).into())]));
    }
    if !run.before.is_empty() {
        parts.push(words.say("hand-in-before").to_owned());
    }
    parts.join(" · ")
}

/// A hand-in of before: what it was, and where it lies.
fn earlier_words(shell: &Shell, left: &Earlier) -> (String, String) {
    let words = &shell.words;
    let day = day(words, left.made_ms);
    let put = [
        ("day", (&day).into()),
        ("called", left.called.as_deref().unwrap_or_default().into()),
        ("runs", left.runs.len().into()),
    ];
    let said = if left.with_words {
        words.tell("hand-in-earlier-words", &put)
    } else {
        words.tell("hand-in-earlier-run", &put)
    };
    (said, left.path.clone())
}
