//! Taking a report along: form, what is in it, and whose data leaves. What would be written is looked at before; it is written
//! by the archive's clerk, and the window goes on meanwhile.

mod ui;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::domain::report::Filter;
use crate::platform::{Folders, opener};
use crate::print::report::{FORMATS, format};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::recognition::pictures;
use crate::ui::screens::{self, Outcome};
use crate::words::{Told as _, Words};
use crate::workflow::history;
use crate::workflow::in_folder;
use crate::workflow::reports::export::{
    Ask, ColumnMap, ExportError, Exported, Preview, Progress, Rows, export, keep_map, maps, name_of, preview, typed,
};
use crate::workflow::reports::speak;

pub use ui::report_export_ui;

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The report, or rows of it.
    Rows(Rows),
    /// A form, by its place among all.
    Form(usize),
    /// With names or without.
    Names(bool),
    /// A CSV is marked as UTF-8.
    Bom(bool),
    /// Whether it is parted by semicolons, with decimal commas.
    Semicolons(bool),
    /// A file that is there may be replaced.
    Replace(bool),
    /// Columns that are kept, by their place among those for these rows; `None`: all of them.
    Map(Option<usize>),
    /// Keep the columns in the field by the name in the other.
    KeepMap,
    /// Look again: other columns stand in the field.
    Look,
    /// Write it.
    Write,
    /// Write no more.
    Stop,
    /// Show the folder it is in.
    ShowFolder,
    /// Take its path along.
    CopyPath,
}

/// How far it is, as the clerk's thread says.
#[derive(Debug, Default)]
struct Far {
    runs: AtomicU64,
    of: AtomicU64,
    stops: AtomicBool,
}

/// What is known of columns that are kept, and of what would be written.
type Seen = (Vec<ColumnMap>, Preview);

/// The state of the page. What was chosen is kept while the program runs, but not names: they are chosen each time.
#[derive(Debug, Default)]
pub struct State {
    filter: Filter,
    /// What the filter means, in words.
    meaning: Option<String>,
    rows: Rows,
    /// Its place in the list of forms, of which the first is handed on as it is.
    form: usize,
    names: bool,
    bom: bool,
    semicolons: bool,
    replace: bool,
    /// Columns as they are typed; empty: all of them.
    columns: String,
    keep_as: String,
    folder: String,
    name: String,
    /// The name the file was given by itself; another one was typed.
    own_name: String,
    maps: Vec<ColumnMap>,
    preview: Option<Preview>,
    /// Why nothing can be looked at.
    refused: Option<String>,
    asked: Option<Answer<Seen>>,
    /// Columns that are being kept, and by which name.
    keeping: Option<(Answer<()>, String)>,
    under_way: Option<(Answer<Exported>, Arc<Far>)>,
    written: Option<(PathBuf, String)>,
    message: Option<(String, bool)>,
    /// So many passes more what came of it is to be brought into sight.
    reveal: u8,
}

/// Passes in which what came of writing is brought into sight: the page finds its height in the first.
const REVEALS: u8 = 4;

impl State {
    /// Prepares the page for what is known now.
    pub(super) fn arrive(&mut self, shell: &mut Shell, shown: (Filter, Option<String>)) {
        (self.filter, self.meaning) = shown;
        self.names = false;
        (self.written, self.message) = (None, None);
        if self.folder.is_empty() {
            self.folder = Folders::documents().map(|folder| folder.display().to_string()).unwrap_or_default();
        }
        self.ask(shell);
    }

    /// What stands on the page as a question.
    fn asks(&self, shell: &Shell) -> Result<Ask, ExportError> {
        let chosen = if self.rows == Rows::Report { FORMATS.get(self.form).copied() } else { format("csv") };
        let [first, ..] = FORMATS;
        let columns = match self.columns.trim() {
            "" => None,
            _ if self.rows == Rows::Report => None,
            typed => Some(self.rows.wanted(typed)?),
        };
        Ok(Ask {
            filter: self.filter.clone(),
            today: history::today(&shell.ws),
            format: chosen.unwrap_or(first),
            rows: self.rows,
            names: self.names,
            bom: self.bom,
            semicolons: self.semicolons,
            columns,
            overwrite: self.replace,
        })
    }

    /// Looks at what would be written.
    fn ask(&mut self, shell: &mut Shell) {
        self.refused = None;
        match self.asks(shell) {
            Err(why) => self.refused = Some(why.told(&shell.words)),
            Ok(ask) => {
                let (words, catalog) = (Arc::clone(&shell.words), shell.ws.catalog.clone());
                self.asked = Some(shell.clerk.ask(&shell.ctx, move |archive| {
                    speak(archive, &catalog)?;
                    let kept = maps(archive)?;
                    preview(archive, &words, &ask).map(|seen| (kept, seen))
                }));
            }
        }
    }

    /// Takes over what the clerk has answered.
    fn look(&mut self, words: &Words) {
        if let Some(answer) = self.asked.as_ref().and_then(Answer::poll) {
            self.asked = None;
            match answer {
                Ok((kept, seen)) => {
                    self.maps = kept;
                    if self.name.is_empty() || self.name == self.own_name {
                        self.name.clone_from(&seen.name);
                    }
                    self.own_name.clone_from(&seen.name);
                    self.preview = Some(seen);
                }
                Err(why) => {
                    self.preview = None;
                    self.refused = Some(why.told(words));
                }
            }
        }
        let kept = self.keeping.as_ref().and_then(|(answer, name)| Some((answer.poll()?, name.clone())));
        if let Some((answer, name)) = kept {
            self.keeping = None;
            self.message = Some(match answer {
                Ok(()) => {
                    self.keep_as.clear();
                    (words.tell("report-export-columns-kept", &[("name", (&name).into())]), false)
                }
                Err(why) => (why.told(words), true),
            });
        }
        if let Some(answer) = self.under_way.as_ref().and_then(|(answer, _)| answer.poll()) {
            self.under_way = None;
            self.reveal = REVEALS;
            (self.written, self.message) = match answer {
                Ok(done) => {
                    let path = done.path.display().to_string();
                    let rows = usize::try_from(done.rows).unwrap_or(usize::MAX);
                    let told = match self.rows {
                        Rows::Report => words.tell("report-export-done-report", &[("path", (&path).into())]),
                        _ => words.tell("report-export-done", &[("rows", rows.into()), ("path", (&path).into())]),
                    };
                    (Some((done.path, told)), None)
                }
                Err(why) => (None, Some((why.told(words), true))),
            };
        }
    }

    /// Whether something can be written: it was looked at, and something is left of it.
    fn is_ready(&self) -> bool {
        self.refused.is_none() && self.preview.as_ref().is_some_and(|seen| !seen.is_nothing())
    }

    /// Runs written and runs there are, while it is written.
    fn far(&self) -> Option<(u64, u64)> {
        let (_, far) = self.under_way.as_ref()?;
        Some((far.runs.load(Ordering::Acquire), far.of.load(Ordering::Acquire)))
    }

    /// Columns kept for the rows that are chosen.
    fn maps(&self) -> impl Iterator<Item = &ColumnMap> {
        self.maps.iter().filter(|map| map.rows == self.rows)
    }

    fn write(&mut self, shell: &mut Shell) {
        (self.written, self.message) = (None, None);
        let prepared = in_folder::folder_named(&self.folder).map_err(ExportError::from).and_then(|folder| {
            let ask = self.asks(shell)?;
            let name = name_of(&self.name);
            Ok((folder.join(format!("{name}.{}", ask.ending())), ask))
        });
        let theme = pictures::paper_theme().map_err(|error| error.to_string());
        let (path, ask, theme) = match (prepared, theme) {
            (Ok((path, ask)), Ok(theme)) => (path, ask, theme),
            (Err(why), _) => {
                self.reveal = REVEALS;
                return self.message = Some((why.told(&shell.words), true));
            }
            (_, Err(why)) => return self.message = Some((why, true)),
        };
        let (sights, words, far) =
            (pictures::report_sights(&theme), Arc::clone(&shell.words), Arc::new(Far::default()));
        let (told, closing) = (Arc::clone(&far), shell.clerk.closing());
        let catalog = shell.ws.catalog.clone();
        let answer = shell.clerk.ask(&shell.ctx, move |archive| {
            speak(archive, &catalog)?;
            let mut on = |progress: Progress| {
                told.runs.store(progress.runs, Ordering::Release);
                told.of.store(progress.of, Ordering::Release);
                let ends = told.stops.load(Ordering::Acquire) || closing.load(Ordering::Acquire);
                if ends { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            export(archive, (&words, &sights), (&ask, &path), &mut on)
        });
        self.under_way = Some((answer, far));
    }

    fn keep_map(&mut self, shell: &mut Shell) {
        let name = self.keep_as.split_whitespace().collect::<Vec<_>>().join(" ");
        let columns = match self.rows.wanted(&self.columns) {
            Ok(columns) if !name.is_empty() => columns,
            Ok(_) => return,
            Err(why) => return self.message = Some((ExportError::from(why).told(&shell.words), true)),
        };
        let map = ColumnMap { name: name.clone(), rows: self.rows, columns };
        self.message = None;
        // It is kept before what is asked next is answered.
        self.keeping = Some((shell.clerk.keep(&shell.ctx, move |archive| keep_map(archive, map)), name));
        self.ask(shell);
    }

    /// Applies what the page asked for.
    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Rows(rows) => {
                self.rows = rows;
                self.columns.clear();
            }
            Action::Form(form) => self.form = form,
            Action::Names(names) => self.names = names,
            Action::Bom(bom) => self.bom = bom,
            Action::Semicolons(on) => self.semicolons = on,
            Action::Map(at) => {
                let chosen = at.and_then(|at| self.maps().nth(at)).map(|map| typed(&map.columns));
                self.columns = chosen.unwrap_or_default();
            }
            Action::Look => {}
            Action::Replace(replace) => {
                self.replace = replace;
                return Outcome::Stay;
            }
            Action::KeepMap => {
                self.keep_map(shell);
                return Outcome::Stay;
            }
            Action::Write => {
                self.write(shell);
                return Outcome::Stay;
            }
            Action::Stop => {
                if let Some((_, far)) = &self.under_way {
                    far.stops.store(true, Ordering::Release);
                }
                return Outcome::Stay;
            }
            Action::ShowFolder => {
                let folder = self.written.as_ref().and_then(|(path, _)| path.parent());
                if let Some(Err(error)) = folder.map(opener::show_folder) {
                    self.message = Some((error.told(&shell.words), true));
                }
                return Outcome::Stay;
            }
            Action::CopyPath => {
                if let Some((path, _)) = &self.written {
                    shell.ctx.copy_text(path.display().to_string());
                    self.message = Some((shell.words.say("common-path-copied").to_owned(), false));
                }
                return Outcome::Stay;
            }
        }
        (self.written, self.message) = (None, None);
        self.ask(shell);
        Outcome::Stay
    }

    /// What a key of this page asks for.
    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        match command {
            Command::Back => Some(screens::Action::Go(Route::Reports)),
            Command::Confirm if self.under_way.is_none() && self.is_ready() => {
                Some(screens::Action::ReportExport(Action::Write))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Said;

    #[test]
    fn columns_are_said_to_be_kept_once_they_are_and_why_not_where_they_are_not() {
        let words = Words::english().unwrap();
        let asked = |done| State {
            keeping: Some((Answer::of(done), "short".to_owned())),
            keep_as: "short".to_owned(),
            ..State::default()
        };
        let mut kept = asked(Ok(()));
        assert!(kept.message.is_none(), "nothing is said before");
        kept.look(&words);
        assert_eq!(kept.message, Some(("These columns are kept as “short”.".to_owned(), false)));
        assert!(kept.keep_as.is_empty());
        let mut full = asked(Err(Said::Quoted("The disk is full.".to_owned())));
        full.look(&words);
        assert_eq!(full.message, Some(("The disk is full.".to_owned(), true)));
        assert_eq!(full.keep_as, "short", "what was typed stays");
    }
}
