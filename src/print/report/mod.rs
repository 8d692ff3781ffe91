//! A report as a file: five forms, one list of them. Each is written from the same [`Along`] and the same bytes come from the
//! same sheet; none of them adds a figure or rounds one, and none leaves one out but paper, which says so.

mod charts;
mod csv;
mod dots;
mod html;
mod json;
mod paper;
mod table;
mod xlsx;

use crate::domain::ids::Currency;
use crate::domain::report::along::{Along, Cell, Section, day};
use crate::print::PrintError;
use crate::print::drawing::Picture;
use crate::words::Words;

pub use json::{SCHEMA, VERSION, json_of};
pub use paper::lacks;

/// What is drawn on a report: the sign of the program and those of the dimensions, as whoever draws the window has them.
#[derive(Debug, Clone, PartialEq)]
pub struct Sights {
    /// The sign of the program.
    pub logo: Picture,
    /// Those of the dimensions, in rubric order.
    pub dimensions: [Picture; 4],
}

/// What a form is written from.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The report.
    pub sheet: &'a Along,
    /// The words it is told in; those of its language.
    pub words: &'a Words,
    /// What is drawn on it.
    pub sights: &'a Sights,
    /// Whether a CSV begins with the mark by which some spreadsheets know UTF-8.
    pub bom: bool,
}

/// A form in which a report is taken along.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// Its name where it is typed, and the ending of its files.
    pub code: &'static str,
    /// The name of its words.
    pub name: &'static str,
    /// The bytes of the file.
    pub write: fn(&Told<'_>) -> Result<Vec<u8>, PrintError>,
}

/// Every form: those people read before those for programs.
pub const FORMATS: [Format; 5] = [
    Format { code: "pdf", name: "report-format-pdf", write: paper::bytes },
    Format { code: "xlsx", name: "report-format-xlsx", write: xlsx::bytes },
    Format { code: "html", name: "report-format-html", write: html::bytes },
    Format { code: "csv", name: "report-format-csv", write: csv::bytes },
    Format { code: "json", name: "report-format-json", write: json::bytes },
];

/// The mark by which some spreadsheets know UTF-8.
pub const BOM: &[u8] = "\u{feff}".as_bytes();

/// The form of that name.
pub fn format(code: &str) -> Option<Format> {
    FORMATS.into_iter().find(|format| format.code == code)
}

impl Told<'_> {
    /// A cell as people read it.
    fn shown(&self, cell: &Cell) -> String {
        match cell {
            Cell::Nothing => self.words.say("report-nothing").to_owned(),
            Cell::Hidden => self.words.say("report-hidden").to_owned(),
            Cell::Text(text) => text.clone(),
            Cell::Count(count) => self.words.count(*count),
            Cell::Number(value, places) => signed(&self.words.grouped_number(*value, *places)),
            Cell::Share(share) => {
                let figure = signed(&self.words.number(share * 100.0, 0));
                self.words.tell("report-per-cent", &[("figure", (&figure).into())])
            }
            Cell::Money(value) => match &self.sheet.currency {
                Some(code) => Currency { code: code.clone() }.told_whole(self.words, *value),
                None => signed(&self.words.number(*value, 0)),
            },
            Cell::Day(of) => day(self.words, *of),
        }
    }

    /// Sections with something to read.
    fn read(&self) -> impl Iterator<Item = &Section> {
        self.sheet.sections.iter().filter(|section| !section.rows.is_empty() || section.left_out > 0)
    }
}

/// A figure with the sign that is set for less than nought.
fn signed(figure: &str) -> String {
    figure.replace('-', "−")
}

#[cfg(test)]
pub(crate) mod tests;
