//! A report as it is taken along: sections of typed cells, each figure under a key that stays. Every format is written from
//! this and adds nothing, so all show the same figures. Here, and nowhere later, is decided what stays behind: names and words
//! unless they were chosen, and whatever is about fewer than five people.

mod days;
mod parts;
mod people;
mod title;

use serde::Serialize;

use crate::domain::report::{Report, SMALLEST_GROUP};
use crate::domain::rubric::RUBRIC_VERSION;
use crate::words::{Language, Words};

pub use days::{civil, iso};
pub use parts::{BIN, BINS, bin_of, bin_tenths};
pub use title::{day, mode};

/// What stands in a cell. Numbers are rounded once, here, so that no format rounds them its own way.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// There is nothing to tell.
    Nothing,
    /// It is about fewer than five people.
    Hidden,
    /// Words.
    Text(String),
    /// How many.
    Count(u64),
    /// A figure with so many places behind the point.
    Number(f64, usize),
    /// A share of 1, to the hundredth.
    Share(f64),
    /// Whole units of the report's money.
    Money(f64),
    /// A day, from 1970.
    Day(i64),
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn count(count: impl TryInto<u64>) -> Self {
        Self::Count(count.try_into().unwrap_or(u64::MAX))
    }

    fn number(value: Option<f64>, places: usize) -> Self {
        value.map_or(Self::Nothing, |value| Self::Number(rounded(value, places), places))
    }

    fn share(value: Option<f64>) -> Self {
        value.map_or(Self::Nothing, |value| Self::Share(rounded(value, 2)))
    }

    fn money(value: f64) -> Self {
        Self::Money(rounded(value, 0))
    }

    /// Whether it is a figure: what is not words.
    pub fn is_figure(&self) -> bool {
        !matches!(self, Self::Text(_))
    }

    /// The value as programs write it, without a mark of its kind; `None` of what is not there or hidden.
    pub fn plain(&self) -> Option<String> {
        match self {
            Self::Nothing | Self::Hidden => None,
            Self::Text(text) => Some(text.clone()),
            Self::Count(count) => Some(count.to_string()),
            Self::Number(value, places) => Some(format!("{value:.places$}")),
            Self::Share(value) => Some(format!("{value:.2}")),
            Self::Money(value) => Some(format!("{value:.0}")),
            Self::Day(day) => Some(iso(*day)),
        }
    }

    /// Its kind as it is named in files.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Hidden => "hidden",
            Self::Text(_) => "text",
            Self::Count(_) => "count",
            Self::Number(..) => "number",
            Self::Share(_) => "share",
            Self::Money(_) => "money",
            Self::Day(_) => "date",
        }
    }
}

/// A half goes up, and no figure is a nought with a sign.
fn rounded(value: f64, places: usize) -> f64 {
    let scale = (0..places).fold(1.0, |scale: f64, _| scale * 10.0);
    (value * scale + 1e-4).round() / scale + 0.0
}

/// A column of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its key.
    pub key: &'static str,
    /// What it is called.
    pub title: String,
}

/// A row of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its key in the section.
    pub key: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// How a section reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A figure a row, under its name: the columns are `name` and `value`.
    List,
    /// A table.
    Table,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its key.
    pub key: &'static str,
    /// What it is called.
    pub title: String,
    /// How it reads.
    pub form: Form,
    /// What is to be known of it, in sentences; also that something is hidden.
    pub says: Vec<String>,
    /// Its columns; the first names the row.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Rows that are left out, each about fewer than five people.
    pub left_out: usize,
}

impl Section {
    /// The key of a figure: `measures.csat` in a list, `heat.the-wrong-plate.empathy` in a table.
    pub fn key_of(&self, row: &Row, column: &Column) -> String {
        match self.form {
            Form::List => format!("{}.{}", self.key, row.key),
            Form::Table => format!("{}.{}.{}", self.key, row.key, column.key),
        }
    }

    /// A cell by the keys of its row and column.
    pub fn cell(&self, row: &str, column: &str) -> Option<&Cell> {
        let at = self.columns.iter().position(|known| known.key == column)?;
        self.rows.iter().find(|known| known.key == row)?.cells.get(at)
    }

    /// The figures of the section: cells behind the name of their row, each with its key.
    pub fn figures(&self) -> impl Iterator<Item = (String, &Column, &Row, &Cell)> {
        self.rows.iter().flat_map(move |row| {
            let cells = self.columns.iter().zip(&row.cells).skip(1);
            cells.map(move |(column, cell)| (self.key_of(row, column), column, row, cell))
        })
    }

    /// Whether a column holds figures, which stand at its right.
    pub fn is_of_figures(&self, column: usize) -> bool {
        match self.form {
            Form::List => column > 0,
            Form::Table => self.rows.iter().filter_map(|row| row.cells.get(column)).all(Cell::is_figure),
        }
    }

    /// Whether something of it is hidden.
    pub fn hides(&self) -> bool {
        self.left_out > 0 || self.rows.iter().any(|row| row.cells.contains(&Cell::Hidden))
    }
}

/// What is chosen for a report that is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Leaves {
    /// Names, words and small groups go along.
    pub names: bool,
}

/// A report as it is taken along.
#[derive(Debug, Clone, PartialEq)]
pub struct Along {
    /// The language it is told in.
    pub language: Language,
    /// What it is about: “Front of house, since 1 October 2026”.
    pub title: String,
    /// The team of the title.
    pub team: String,
    /// The time of the title, by itself.
    pub period: Option<String>,
    /// What it is and when it was made: “Team report, 20 November 2026”.
    pub kind: String,
    /// By which rubric and rules: “Rubric 1, rules 3”.
    pub by: String,
    /// People, runs and cases, and that nobody is ranked.
    pub about: String,
    /// The day it was made, from 1970.
    pub made_day: i64,
    /// Whether names and small groups go along.
    pub names: bool,
    /// The money of its figures, by code.
    pub currency: Option<String>,
    /// What came of it, in a sentence.
    pub headline: Option<String>,
    /// What would be mended first, in a sentence.
    pub next: Option<String>,
    /// In which bins of `spread` the medians of first and latest lie, as far as these may be seen: worked out from what was not
    /// rounded yet.
    pub medians: Option<[usize; 2]>,
    /// What has to be known to read it.
    pub notes: Vec<String>,
    /// Its sections.
    pub sections: Vec<Section>,
}

impl Along {
    /// A section by its key.
    pub fn section(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
    }

    /// Rows that are left out in all sections.
    pub fn left_out(&self) -> usize {
        self.sections.iter().map(|section| section.left_out).sum()
    }

    /// Whether something is hidden anywhere.
    pub fn hides(&self) -> bool {
        self.sections.iter().any(Section::hides)
    }
}

/// The report as it is taken along, told in the language of the words.
pub fn along(report: &Report, words: &Words, leaves: Leaves) -> Along {
    let make = Make { report, words, names: leaves.names };
    let about = &report.about;
    let is_told = make.shows_whole() && about.runs > 0;
    let mut notes = vec![words.say("report-note-simulated").to_owned(), words.say("report-note-no-proof").to_owned()];
    if !leaves.names {
        notes.push(words.say("report-note-hidden").to_owned());
    }
    if leaves.names && about.edited > 0 {
        notes.push(words.tell("report-note-edited", &[("count", about.edited.into())]));
    }
    let mut sections = vec![make.about()];
    if is_told {
        let told = [make.headline(), make.spread(), make.moved(), make.heat(), make.errors(), make.causes()];
        sections.extend(told);
        sections.extend([make.promises(), make.authority(), make.measures(), make.stars()]);
        sections.extend(make.money());
        sections.extend([make.outreach(), make.moods(), make.ideas(), make.recognised()]);
        sections.extend(make.readiness());
        if leaves.names {
            sections.extend([make.recognition(), make.remarks()]);
        }
        sections.push(make.months());
    } else if about.runs > 0 {
        let why = if make.shows(about.people) { "report-rest-hidden" } else { "report-all-hidden" };
        notes.insert(0, words.say(why).to_owned());
    } else {
        notes.insert(0, words.say("report-empty").to_owned());
    }
    for section in &mut sections {
        make.say_what_is_hidden(section);
    }
    let (team, period, title) = make.title();
    let made = title::day(words, about.made_day);
    let rules = about.rules.join(", ");
    let by = [("rubric", i64::from(RUBRIC_VERSION).into()), ("rules", (&rules).into())];
    Along {
        language: words.language(),
        title,
        team,
        period,
        kind: words.tell("report-kind", &[("date", (&made).into())]),
        by: words.tell(if rules.is_empty() { "report-rubric-alone" } else { "report-rubric" }, &by),
        about: make.about_line(is_told),
        made_day: about.made_day,
        names: leaves.names,
        currency: report.money.as_ref().map(|money| money.currency.clone()),
        headline: is_told.then(|| make.headline_sentence()).flatten(),
        next: is_told.then(|| make.next_sentence()).flatten(),
        medians: make.medians().filter(|_| is_told),
        notes,
        sections,
    }
}

/// What the sections are made from.
struct Make<'a> {
    report: &'a Report,
    words: &'a Words,
    names: bool,
}

impl Make<'_> {
    /// Whether a figure about so many people may be seen. Where there is nobody, there is nobody to hide.
    fn shows(&self, people: usize) -> bool {
        self.names || people == 0 || people >= SMALLEST_GROUP
    }

    /// Whether the report as a whole may be seen: not where it, or what one of its filters leaves out, is about too few.
    fn shows_whole(&self) -> bool {
        let about = &self.report.about;
        self.shows(about.people) && (self.names || !about.rest_is_small)
    }

    fn cell(&self, people: usize, cell: Cell) -> Cell {
        if self.shows(people) { cell } else { Cell::Hidden }
    }

    fn column(&self, key: &'static str, name: &str) -> Column {
        Column { key, title: self.words.say(name).to_owned() }
    }

    fn list(&self, key: &'static str, name: &str, rows: Vec<(&str, &str, Cell)>) -> Section {
        let columns = vec![self.column("name", "report-column-name"), self.column("value", "report-column-value")];
        let row = |(key, name, value): (&str, &str, Cell)| Row {
            key: key.to_owned(),
            cells: vec![Cell::text(self.words.say(name)), value],
        };
        let rows = rows.into_iter().map(row).collect();
        let title = self.words.say(name).to_owned();
        Section { key, title, form: Form::List, says: Vec::new(), columns, rows, left_out: 0 }
    }

    fn table(&self, key: &'static str, name: &str, columns: &[(&'static str, &str)]) -> Section {
        let columns = columns.iter().map(|(key, name)| self.column(key, name)).collect();
        let title = self.words.say(name).to_owned();
        Section { key, title, form: Form::Table, says: Vec::new(), columns, rows: Vec::new(), left_out: 0 }
    }

    fn say_what_is_hidden(&self, section: &mut Section) {
        if section.left_out > 0 {
            section.says.push(self.words.tell("report-left-out", &[("count", section.left_out.into())]));
        }
        if section.rows.iter().any(|row| row.cells.contains(&Cell::Hidden)) {
            section.says.push(self.words.say("report-cells-hidden").to_owned());
        }
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
