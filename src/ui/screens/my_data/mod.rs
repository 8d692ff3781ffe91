//! One's own data: what is kept, taking it along, putting it right, erasing it, and for how long it stays.

mod cards;
mod kept;
mod ui;

use std::path::PathBuf;

use crate::platform::Folders;
use crate::platform::opener;
use crate::platform::settings::KeepFor;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome};
use crate::ui::when;
use crate::words::{Said, Told as _, Words};
use crate::workflow::AttemptId;
use crate::workflow::my_data::{self, DueRun, Gone, NotNow, Played, Preview, Standing};
use crate::workflow::room::Past;

pub use ui::my_data_ui;

/// How many runs are listed at first.
const FIRST: usize = 6;
/// For so many drawings what was opened or said is brought into sight: one of them may be thrown away.
const REVEALS: u8 = 3;

/// What can be erased at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasing {
    /// What was typed.
    Words,
    /// All of it.
    Everything,
}

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Write all of it into the folder in the field.
    Write,
    /// Show where the file is.
    ShowFile(PathBuf),
    /// List the runs one of which was somebody else's.
    Runs,
    /// List all of them.
    MoreRuns,
    /// Ask who played this one.
    Whose(AttemptId),
    /// It counts for them.
    Correct(AttemptId, Standing),
    /// Keep runs for so long.
    Keep(KeepFor),
    /// Show what is older.
    ShowDue,
    /// The date is right.
    ConfirmDate,
    /// Erase what was shown.
    EraseDue,
    /// Show what would be erased, and ask.
    Ask(Erasing),
    /// Erase it.
    Erase(Erasing),
    /// Put whatever was opened away.
    Close,
}

/// A card of the page, where something can be said or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Card {
    Take,
    Right,
    Long,
    Erase,
}

/// How something went that was asked for.
#[derive(Debug)]
pub(super) struct Message {
    at: Card,
    text: String,
    failed: bool,
    /// A file that can be shown.
    file: Option<PathBuf>,
}

/// Runs and workshops that are older than they are kept, and what the clock says against erasing them.
#[derive(Debug)]
pub(super) struct DueShown {
    months: u32,
    runs: Vec<(DueRun, String)>,
    /// Workshops, each with the title of its case.
    rooms: Vec<(Past, String)>,
    doubt: Option<NotNow>,
    confirmed: bool,
}

/// What stands open.
#[derive(Debug, Default)]
pub(super) enum Panel {
    #[default]
    None,
    /// The runs, so many of them at most.
    Runs(usize),
    /// Who played this one?
    Whose(AttemptId),
    Due(DueShown),
    Ask(Erasing, Preview),
}

impl Panel {
    fn card(&self) -> Option<Card> {
        match self {
            Self::None => None,
            Self::Runs(_) | Self::Whose(_) => Some(Card::Right),
            Self::Due(_) => Some(Card::Long),
            Self::Ask(..) => Some(Card::Erase),
        }
    }
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    kept: Vec<kept::Kept>,
    runs: Vec<Played>,
    aside: Vec<(Played, Option<String>)>,
    others: Vec<(Standing, String)>,
    folder: String,
    message: Option<Message>,
    panel: Panel,
    reveal: u8,
    /// Something was erased that other places may hold.
    forgets: bool,
}

impl State {
    /// Prepares the page for what is known now.
    pub(super) fn arrive(&mut self, shell: &mut Shell) {
        self.message = None;
        self.panel = Panel::None;
        if self.folder.is_empty() {
            self.folder = Folders::documents().map(|folder| folder.display().to_string()).unwrap_or_default();
        }
        self.look(shell);
    }

    /// Looks at what is kept now.
    fn look(&mut self, shell: &Shell) {
        self.kept = kept::view(shell);
        // What cannot be read now was told where it was opened; the page then has nothing to choose from.
        self.runs = my_data::played(&shell.ws).unwrap_or_default();
        let nameless = || shell.words.say("my-data-right-nameless").to_owned();
        let aside = my_data::aside(&shell.ws).unwrap_or_default();
        self.aside =
            aside.into_iter().map(|(run, whose)| (run, whose.map(|one| one.name.unwrap_or_else(nameless)))).collect();
        let others = my_data::others(&shell.ws).unwrap_or_default();
        self.others =
            others.into_iter().map(|one| (Standing::Other(one.id), one.name.unwrap_or_else(nameless))).collect();
    }

    /// Whether other places may hold something that was erased since this was last asked.
    pub(super) fn take_forgotten(&mut self) -> bool {
        std::mem::take(&mut self.forgets)
    }

    fn tell(&mut self, at: Card, text: String, failed: bool) {
        self.message = Some(Message { at, text, failed, file: None });
        self.reveal = REVEALS;
    }

    fn open(&mut self, panel: Panel) {
        self.message = None;
        self.panel = panel;
        self.reveal = REVEALS;
    }

    /// The title of a run that is listed.
    pub(super) fn title(&self, attempt: &AttemptId) -> &str {
        let aside = self.aside.iter().map(|(run, _)| run);
        self.runs.iter().chain(aside).find(|run| run.attempt == *attempt).map_or("", |run| run.title.as_str())
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Write => self.write(shell),
            Action::ShowFile(path) => {
                let folder = path.parent().unwrap_or(&path);
                if let Err(error) = opener::show_folder(folder) {
                    self.tell(Card::Take, error.told(&shell.words), true);
                }
            }
            Action::Runs => self.open(Panel::Runs(FIRST)),
            Action::MoreRuns => self.open(Panel::Runs(usize::MAX)),
            Action::Whose(attempt) => self.open(Panel::Whose(attempt)),
            Action::Correct(attempt, standing) => self.correct(&attempt, &standing, shell),
            Action::Keep(keep_for) => {
                shell.ws.settings.keep_for = keep_for;
                self.panel = Panel::None;
                self.message = None;
                if let Some(why) = shell.ws.save_settings_or_say() {
                    let why = why.told(&shell.words);
                    self.tell(Card::Long, shell.words.tell("settings-unsaved", &[("why", (&why).into())]), true);
                }
            }
            Action::ShowDue => self.show_due(shell),
            Action::ConfirmDate => {
                if let Panel::Due(shown) = &mut self.panel {
                    shown.confirmed = true;
                }
            }
            Action::EraseDue => self.erase_due(shell),
            Action::Ask(what) => match my_data::preview(&shell.ws) {
                Ok(preview) => self.open(Panel::Ask(what, preview)),
                Err(error) => self.tell(Card::Erase, error.told(&shell.words), true),
            },
            Action::Erase(Erasing::Words) => self.erase_words(shell),
            Action::Erase(Erasing::Everything) => return self.erase_everything(shell),
            Action::Close => self.open(Panel::None),
        }
        Outcome::Stay
    }

    fn write(&mut self, shell: &mut Shell) {
        self.panel = Panel::None;
        let words = std::sync::Arc::clone(&shell.words);
        match my_data::write_into(&mut shell.ws, &words, &self.folder) {
            Ok(written) => {
                let (path, size) = (written.path.display().to_string(), when::size(&words, written.bytes));
                let put = [("path", (&path).into()), ("size", (&size).into()), ("count", written.runs.into())];
                self.look(shell);
                self.tell(Card::Take, words.tell("my-data-taken", &put), false);
                if let Some(message) = &mut self.message {
                    message.file = Some(written.path);
                }
            }
            Err(error) => self.tell(Card::Take, error.told(&words), true),
        }
    }

    fn correct(&mut self, attempt: &AttemptId, standing: &Standing, shell: &mut Shell) {
        let title = self.title(attempt).to_owned();
        match my_data::correct(&mut shell.ws, attempt, standing) {
            Ok(()) => {
                let title = ("title", (&title).into());
                let told = match standing {
                    Standing::Nobody => shell.words.tell("my-data-right-done-nobody", &[title]),
                    Standing::Mine => shell.words.tell("my-data-right-done-mine", &[title]),
                    Standing::Other(_) => {
                        let name =
                            self.others.iter().find(|(other, _)| other == standing).map(|(_, name)| name.as_str());
                        shell
                            .words
                            .tell("my-data-right-done-other", &[title, ("name", name.unwrap_or_default().into())])
                    }
                };
                self.open(Panel::None);
                self.look(shell);
                self.tell(Card::Right, told, false);
            }
            Err(error) => self.tell(Card::Right, error.told(&shell.words), true),
        }
    }

    fn show_due(&mut self, shell: &Shell) {
        let Some(months) = shell.ws.settings.keep_for.months() else { return };
        let found = my_data::due(&shell.ws, months).and_then(|due| Ok((due, my_data::doubt(&shell.ws)?)));
        match found {
            Ok((due, doubt)) => {
                let title = |run: DueRun| {
                    let title = self.title(&run.row.id).to_owned();
                    (run, title)
                };
                let runs = due.into_iter().map(title).collect();
                let rooms = match my_data::due_rooms(&shell.ws, months) {
                    Ok(rooms) => rooms,
                    Err(error) => return self.tell(Card::Long, error.told(&shell.words), true),
                };
                let called = |room: Past| {
                    let brief = shell.ws.catalog.find(&room.scenario).and_then(|entry| entry.brief.as_ref());
                    let title = brief.map_or_else(|| room.scenario.clone(), |brief| brief.title.clone());
                    (room, title)
                };
                let rooms = rooms.into_iter().map(called).collect();
                self.open(Panel::Due(DueShown { months, runs, rooms, doubt, confirmed: false }));
            }
            Err(error) => self.tell(Card::Long, error.told(&shell.words), true),
        }
    }

    fn erase_due(&mut self, shell: &mut Shell) {
        let Panel::Due(shown) = &self.panel else { return };
        let runs: Vec<AttemptId> = shown.runs.iter().map(|(run, _)| run.row.id.clone()).collect();
        // What is confirmed is the day that was shown, not whatever the clock says by now.
        let confirmed = match shown.doubt {
            Some(NotNow::Jumped { now_ms, .. }) if shown.confirmed => Some(my_data::day(now_ms)),
            _ => None,
        };
        let rooms: Vec<Past> = shown.rooms.iter().map(|(room, _)| room.clone()).collect();
        let erased = my_data::erase_due(&shell.ws, &runs, confirmed.as_deref())
            .and_then(|gone| my_data::forget_due_rooms(&shell.ws, &rooms, confirmed.as_deref()).map(|()| gone));
        match erased {
            Ok(gone) => {
                self.open(Panel::None);
                self.forgets = true;
                self.look(shell);
                let words = &shell.words;
                let some = |name: &'static str, count: usize| {
                    (count > 0).then(|| words.tell(name, &[("count", count.into())]))
                };
                let told = some("my-data-long-done", runs.len())
                    .into_iter()
                    .chain(some("my-data-long-done-rooms", rooms.len()));
                let told = told.collect::<Vec<_>>().join(" ");
                self.tell(Card::Long, with_unread(told, &gone, words), false);
            }
            Err(error) => self.tell(Card::Long, error.told(&shell.words), true),
        }
    }

    fn erase_words(&mut self, shell: &mut Shell) {
        match my_data::erase_typed(&shell.ws) {
            Ok(gone) => {
                self.open(Panel::None);
                self.forgets = true;
                self.look(shell);
                let count = i64::try_from(gone.erased.events).unwrap_or(i64::MAX);
                let told = shell.words.tell("my-data-erase-done-words", &[("count", count.into())]);
                self.tell(Card::Erase, with_unread(told, &gone, &shell.words), false);
            }
            Err(error) => self.tell(Card::Erase, error.told(&shell.words), true),
        }
    }

    fn erase_everything(&mut self, shell: &mut Shell) -> Outcome {
        match my_data::erase_everything(&mut shell.ws) {
            Ok(gone) => {
                self.forgets = true;
                let told = match listed(&gone.elsewhere) {
                    None => shell.words.say("my-data-erased").to_owned(),
                    Some(paths) => shell.words.tell("my-data-erased-elsewhere", &[("paths", (&paths).into())]),
                };
                shell.ws.notices.push(Said::Quoted(with_unread(told, &gone, &shell.words)));
                Outcome::Go(Route::FirstStart)
            }
            Err(error) => {
                self.tell(Card::Erase, error.told(&shell.words), true);
                Outcome::Stay
            }
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        let close = || screens::Action::MyData(Action::Close);
        let back = || screens::Action::Go(Route::Progress);
        (command == Command::Back).then(|| if matches!(self.panel, Panel::None) { back() } else { close() })
    }
}

/// Paths in one line; `None` where there are none.
fn listed(paths: &[PathBuf]) -> Option<String> {
    let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    (!paths.is_empty()).then(|| paths.join(", "))
}

/// Adds the hand-ins that could not be looked into, so that nobody takes them for gone.
fn with_unread(told: String, gone: &Gone, words: &Words) -> String {
    match listed(&gone.unread) {
        None => told,
        Some(paths) => format!("{told} {}", words.tell("my-data-erased-unread", &[("paths", (&paths).into())])),
    }
}
