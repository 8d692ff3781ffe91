//! Taking a report along: as one of five forms, or its runs or decisions row by row. First it can be looked at, with whose data
//! leaves; then it is written, whole or not at all.

mod columns;
mod rows;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::domain::report::along::{Along, Cell, Leaves, along, iso};
use crate::domain::report::{Drawn, Filter, Leaving};
use crate::platform::files::{self, FileError, Streamed};
use crate::print::PrintError;
use crate::print::csv::with_semicolons;
use crate::print::report::{BOM, Format, Sights, Told, lacks};
use crate::store::StoreError;
use crate::store::archive::Archive;
use crate::words::{Said, Told as InWords, Words, said};
use crate::workflow::in_folder::InFolderError;
use crate::workflow::reports::made::report;

pub use columns::{ColumnMap, ColumnsError, Rows, Wanted, keep_map, maps, typed};
use rows::{To, Writer};

/// Rows that are looked at before.
const LOOK: usize = 6;
/// People who are told by name before their data leaves; more are counted.
const CALLED: usize = 5;
/// The longest name of a file without its ending, in letters and in bytes: systems count bytes.
const NAME: usize = 80;
const NAME_BYTES: usize = 200;

/// What is to be taken along.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Of which runs.
    pub filter: Filter,
    /// The day it is made, from 1970.
    pub today: i64,
    /// In which form.
    pub format: Format,
    /// The report, or rows of its runs; rows are always CSV.
    pub rows: Rows,
    /// Names, typed words and small groups go along.
    pub names: bool,
    /// A CSV begins with the mark by which some spreadsheets know UTF-8.
    pub bom: bool,
    /// A CSV is apart by semicolons and has decimal commas, as spreadsheets of such countries read it; else after RFC 4180.
    pub semicolons: bool,
    /// Columns of rows; `None`: all of them.
    pub columns: Option<Vec<Wanted>>,
    /// A file that is there already may be replaced.
    pub overwrite: bool,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Rows written.
    pub rows: u64,
    /// Runs these are of.
    pub runs: u64,
    /// Runs there are.
    pub of: u64,
}

/// What would be written, and whose data that is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// What its columns are called.
    pub columns: Vec<String>,
    /// Its first rows, a text for each column.
    pub first: Vec<Vec<String>>,
    /// Rows there are; of a report its figures.
    pub rows: u64,
    /// People whose runs are in it.
    pub people: usize,
    /// They are named; else counted, or under a pseudonym of this file.
    pub names: bool,
    /// Then the first of them, by name.
    pub called: Vec<String>,
    /// Rows about fewer than five people that stay behind; of runs the runs.
    pub left_out: usize,
    /// Teams and cases these are of.
    pub small_groups: usize,
    /// Figures that are hidden where they stand.
    pub hidden: usize,
    /// Letters the typefaces of the form do not have: boxes stand in their places.
    pub lacks: String,
    /// A name for the file, without its ending.
    pub name: String,
    /// The ending.
    pub ending: &'static str,
}

impl Preview {
    /// Whether nothing would be left without names.
    pub fn is_nothing(&self) -> bool {
        self.rows == 0 && self.left_out > 0
    }

    /// People whose data leaves with their names and who are not among those that are told.
    pub fn more(&self) -> usize {
        self.people.saturating_sub(self.called.len())
    }
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where it is.
    pub path: PathBuf,
    /// Rows in it; of a report its figures.
    pub rows: u64,
    /// How large it is.
    pub bytes: u64,
    /// Rows that stayed behind.
    pub left_out: usize,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The archive cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The form could not be made.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The folder is not there.
    #[error(transparent)]
    Folder(#[from] InFolderError),
    /// The columns are none.
    #[error(transparent)]
    Columns(#[from] ColumnsError),
    /// Something stands there already.
    #[error("{path} is there already. It was not touched. Choose another name, or say that it may be replaced.")]
    Taken {
        /// Where.
        path: PathBuf,
    },
    /// Rows go in one form alone.
    #[error("rows of runs and decisions are written as CSV alone. Nothing was written. Choose CSV, or the report.")]
    RowsAreCsv,
    /// Without names nothing would be left.
    #[error(
        "nothing would be left without names: in no team have five people played the same case. Nothing was written. Take a \
         wider filter, the report's figures, or names where these may go along."
    )]
    NothingLeft,
    /// It was stopped.
    #[error("It was stopped. Nothing was written.")]
    Stopped,
}

impl InWords for ExportError {
    fn said(&self) -> Said {
        match self {
            Self::Store(error) => error.said(),
            Self::Print(error) => error.said(),
            Self::File(error) => error.said(),
            Self::Folder(error) => error.said(),
            Self::Columns(ColumnsError::Unknown { key, known }) => {
                said!("report-export-unknown-column", key = key, known = known)
            }
            Self::Columns(ColumnsError::NotOnce { key: Some(key) }) => said!("report-export-column-twice", key = key),
            Self::Columns(ColumnsError::NotOnce { key: None }) => said!("report-export-no-column"),
            Self::Columns(ColumnsError::NoMap { name }) => said!("report-export-no-map", name = name),
            Self::Taken { path } => said!("report-export-taken", path = path),
            Self::RowsAreCsv => said!("report-export-rows-are-csv"),
            Self::NothingLeft => said!("report-export-nothing-left"),
            Self::Stopped => said!("report-export-stopped"),
        }
    }
}

impl Ask {
    /// The ending of its file.
    pub fn ending(&self) -> &'static str {
        self.format.code
    }

    fn wanted(&self) -> Vec<Wanted> {
        self.columns.clone().unwrap_or_else(|| self.rows.all())
    }

    /// The columns kept by a name for its rows.
    ///
    /// # Errors
    /// [`ExportError`] if there are none, or the archive cannot be read.
    pub fn with_map(mut self, archive: &mut Archive, name: &str) -> Result<Self, ExportError> {
        let kept = maps(archive)?.into_iter().find(|map| map.name == name && map.rows == self.rows);
        let kept = kept.ok_or_else(|| ColumnsError::NoMap { name: name.to_owned() })?;
        self.columns = Some(kept.columns);
        Ok(self)
    }
}

/// What would be written, and whose data that is.
///
/// # Errors
/// [`ExportError`] if the archive cannot be read.
pub fn preview(archive: &mut Archive, words: &Words, ask: &Ask) -> Result<Preview, ExportError> {
    if ask.rows == Rows::Report {
        let told = report(archive, &ask.filter, ask.today)?;
        let people = told.about.people;
        let sheet = along(&told, words, Leaves { names: ask.names });
        let called = if ask.names { archive.drawn(&ask.filter)?.called(CALLED) } else { Vec::new() };
        let lacks = if ask.format.code == "pdf" { lacks(&sheet)? } else { String::new() };
        return Ok(Preview { people, called, lacks, ..of_report(&sheet, words, ask) });
    }
    is_csv(ask)?;
    let drawn = Drawn::new(archive.sheet()?, &ask.filter);
    let (leaving, called) = (drawn.leaving(ask.names), if ask.names { drawn.called(CALLED) } else { Vec::new() });
    let columns = ask.wanted();
    let rows = match ask.rows {
        Rows::Decisions => archive.turns_of(&leaving.runs)?,
        Rows::Report | Rows::Runs => leaving.runs.len() as u64,
    };
    let mut on = |_: Progress| ControlFlow::Continue(());
    let mut writer = Writer::new((ask.rows, &columns), (&leaving, ask.names), To::Look(LOOK), &mut on);
    let some: Vec<i64> = leaving.runs.iter().copied().take(LOOK).collect();
    archive.write_out(&some, ask.rows == Rows::Decisions, &mut writer)?;
    let out = std::mem::take(&mut writer.out);
    let mut reader = csv::ReaderBuilder::new().from_reader(out.as_slice());
    let first = reader.records().flatten().map(|row| row.iter().map(str::to_owned).collect()).collect();
    Ok(Preview {
        columns: columns.into_iter().map(|column| column.name).collect(),
        first,
        rows,
        people: leaving.people,
        names: ask.names,
        called,
        left_out: leaving.left_out,
        small_groups: leaving.small_groups,
        hidden: 0,
        lacks: String::new(),
        name: dated(&row_title(words, ask), ask),
        ending: ask.ending(),
    })
}

fn of_report(sheet: &Along, words: &Words, ask: &Ask) -> Preview {
    let told = |cell: &Cell| match cell {
        Cell::Hidden => words.say("report-hidden").to_owned(),
        cell => cell.plain().unwrap_or_default(),
    };
    // What is read by people shows no keys.
    let has_keys = ["csv", "json"].contains(&ask.format.code);
    let figures = || sheet.sections.iter().skip(1).flat_map(|section| section.figures().map(move |it| (section, it)));
    let row =
        |(section, (key, column, row, cell)): (&_, (String, &crate::domain::report::along::Column, &_, &Cell))| {
            let (section, row): (&crate::domain::report::along::Section, &crate::domain::report::along::Row) =
                (section, row);
            let name = row.cells.first().map(&told).unwrap_or_default();
            let what = if section.columns.len() > 2 { format!("{name}, {}", column.title) } else { name };
            let mut cells = vec![section.title.clone(), what, told(cell)];
            cells.extend(has_keys.then_some(key));
            cells
        };
    let mut columns: Vec<String> = ["report-column-part", "report-column-name", "report-column-value"]
        .map(|head| words.say(head).to_owned())
        .into();
    columns.extend(has_keys.then(|| words.say("report-column-key").to_owned()));
    Preview {
        columns,
        first: figures().map(row).take(LOOK).collect(),
        rows: sheet.sections.iter().map(|section| section.figures().count() as u64).sum(),
        people: 0,
        names: ask.names,
        called: Vec::new(),
        left_out: sheet.left_out(),
        small_groups: 0,
        lacks: String::new(),
        hidden: figures().filter(|(_, (_, _, _, cell))| **cell == Cell::Hidden).count(),
        name: dated(&format!("{} {}", row_title(words, ask), sheet.title), ask),
        ending: ask.ending(),
    }
}

fn row_title(words: &Words, ask: &Ask) -> String {
    words
        .say(match ask.rows {
            Rows::Report => "report-export-file-report",
            Rows::Runs => "report-export-file-runs",
            Rows::Decisions => "report-export-file-decisions",
        })
        .to_owned()
}

/// A file's name with the day it is written, so that next month's report does not meet this month's.
fn dated(title: &str, ask: &Ask) -> String {
    let day = iso(ask.today);
    let room = day.len() + 1;
    let name: String = name_of(title).chars().take(NAME - room).collect();
    let name = name.get(..name.floor_char_boundary(NAME_BYTES - room)).unwrap_or_default();
    format!("{}-{day}", name.trim_end_matches('-'))
}

/// A name any system takes for a file: letters, figures and hyphens of the title, no name a system keeps for itself.
pub fn name_of(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().take(4 * NAME) {
        if letter.is_alphanumeric() {
            name.extend(letter.to_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.chars().take(NAME).collect();
    let name = name.get(..name.floor_char_boundary(NAME_BYTES)).unwrap_or_default().trim_matches('-');
    let is_device = ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&name)
        || name.strip_prefix("com").or_else(|| name.strip_prefix("lpt")).is_some_and(|rest| rest.chars().count() == 1);
    match name {
        "" => "report".to_owned(),
        name if is_device => format!("report-{name}"),
        name => name.to_owned(),
    }
}

fn is_csv(ask: &Ask) -> Result<(), ExportError> {
    if ask.rows == Rows::Report || ask.format.code == "csv" { Ok(()) } else { Err(ExportError::RowsAreCsv) }
}

/// Writes it, whole or not at all.
///
/// # Errors
/// [`ExportError`], in words; also if it was stopped.
pub fn export(
    archive: &mut Archive,
    (words, sights): (&Words, &Sights),
    (ask, path): (&Ask, &Path),
    on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Exported, ExportError> {
    is_csv(ask)?;
    is_free(ask, path)?;
    if ask.rows != Rows::Report {
        return export_rows(archive, ask, path, on);
    }
    if on(Progress::default()).is_break() {
        return Err(ExportError::Stopped);
    }
    let sheet = along(&report(archive, &ask.filter, ask.today)?, words, Leaves { names: ask.names });
    let bytes = (ask.format.write)(&Told { sheet: &sheet, words, sights, bom: ask.bom })?;
    let bytes = if ask.semicolons && ask.format.code == "csv" { with_semicolons(&bytes) } else { bytes };
    if on(Progress::default()).is_break() {
        return Err(ExportError::Stopped);
    }
    is_free(ask, path)?;
    files::write_atomically(path, &bytes)?;
    let rows = sheet.sections.iter().map(|section| section.figures().count() as u64).sum();
    Ok(Exported { path: path.to_owned(), rows, bytes: bytes.len() as u64, left_out: sheet.left_out() })
}

fn is_free(ask: &Ask, path: &Path) -> Result<(), ExportError> {
    if !ask.overwrite && path.symlink_metadata().is_ok() {
        return Err(ExportError::Taken { path: path.to_owned() });
    }
    Ok(())
}

fn export_rows(
    archive: &mut Archive,
    ask: &Ask,
    path: &Path,
    on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Exported, ExportError> {
    let leaving: Leaving = Drawn::new(archive.sheet()?, &ask.filter).leaving(ask.names);
    if leaving.runs.is_empty() && leaving.left_out > 0 {
        return Err(ExportError::NothingLeft);
    }
    let mut file = Streamed::begin(path)?;
    if ask.bom {
        file.put(BOM)?;
    }
    let columns = ask.wanted();
    let mut writer = Writer::new((ask.rows, &columns), (&leaving, ask.names), To::File(&mut file), on);
    writer.semicolons = ask.semicolons;
    archive.write_out(&leaving.runs, ask.rows == Rows::Decisions, &mut writer)?;
    writer.flush();
    let (rows, failed, is_stopped) = (writer.rows(), writer.failed.take(), writer.is_stopped);
    drop(writer);
    if let Some(error) = failed {
        return Err(error.into());
    }
    if is_stopped {
        return Err(ExportError::Stopped);
    }
    is_free(ask, path)?;
    let bytes = file.finish()?;
    Ok(Exported { path: path.to_owned(), rows, bytes, left_out: leaving.left_out })
}

#[cfg(test)]
mod tests;
