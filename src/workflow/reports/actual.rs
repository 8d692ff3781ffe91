//! Real figures beside practice: a table by month and team that somebody has, read as its columns are meant, and kept. Nothing
//! in it is joined to a person, and nothing but the calendar joins it to practice. What has no figure is named by its line, and
//! the rest goes in; the same month and team a second time replaces what was there.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::domain::report::{Actual, ActualKind, ColumnMap, Scale, Unread, figure, guessed, month, number, scale_of};
use crate::platform::files::{self, FileError};
use crate::store::StoreError;
use crate::store::archive::Archive;
use crate::words::{Said, Told, said};

/// Largest table that is read, bytes: ten years of a thousand teams are smaller.
const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// The map used last, in the archive.
const NAME: &str = "actual-columns";

/// A table somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file's own name, without its folder.
    pub name: String,
    /// Heads of its columns.
    pub header: Vec<String>,
    /// Its rows, each with the line it begins on.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Why a table could not be read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The file.
    #[error(transparent)]
    File(#[from] FileError),
    /// There is no row in it.
    #[error(
        "{name} has no row below its first line, which names the columns. Nothing was changed. \
         Save the table as CSV with a line of heads and a row for each month."
    )]
    Empty {
        /// The file's name.
        name: String,
    },
    /// It is no text.
    #[error("{name} is no table in plain text. Nothing was changed. Save it as CSV and choose that file.")]
    NoText {
        /// The file's name.
        name: String,
    },
}

impl Told for TableError {
    fn said(&self) -> Said {
        match self {
            Self::File(error) => error.said(),
            Self::Empty { name } => said!("actual-error-empty", name = name),
            Self::NoText { name } => said!("actual-error-no-text", name = name),
        }
    }
}

/// A row that has no figure.
#[derive(Debug, Clone, PartialEq)]
pub struct BadRow {
    /// The line it begins on.
    pub line: u64,
    /// Why.
    pub why: Said,
}

/// What a table comes to with a map of its columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Its figures, in the order of its rows.
    pub good: Vec<Actual>,
    /// Rows without one.
    pub bad: Vec<BadRow>,
}

/// Reads a table: CSV with commas, semicolons or tabs, in UTF-8 or as older spreadsheets on Windows write it.
///
/// # Errors
/// [`TableError`] says why it is none.
pub fn open(path: &Path) -> Result<Table, TableError> {
    let bytes = files::read_limited(path, MOST_BYTES)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    parse(&bytes, name)
}

fn parse(bytes: &[u8], name: String) -> Result<Table, TableError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(TableError::NoText { name });
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // Letters of Western Europe are the same in Windows' own table as in Unicode.
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.chars().filter(|c| *c == mark).count();
    let mark = [';', '\t', ','].into_iter().max_by_key(|mark| count(*mark)).filter(|mark| count(*mark) > 0);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(mark.and_then(|mark| u8::try_from(mark).ok()).unwrap_or(b','))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let no_text = |_| TableError::NoText { name: name.clone() };
    let header: Vec<String> = reader.headers().map_err(no_text)?.iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    for row in reader.records() {
        let row = row.map_err(no_text)?;
        let line = lines.line_at(row.position().map_or(0, csv::Position::byte));
        if row.iter().any(|field| !field.is_empty()) {
            rows.push((line, row.iter().map(str::to_owned).collect()));
        }
    }
    if rows.is_empty() {
        return Err(TableError::Empty { name });
    }
    Ok(Table { name, header, rows })
}

/// Lines of a text, counted on from row to row.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which a row stands that was read from this place on: empty lines before it belong to no row.
    fn line_at(&mut self, place: u64) -> u64 {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.at) {
            if self.at >= place && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}

/// A map by the heads of its columns, as it is kept for the next table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptMap {
    month: String,
    team: Option<String>,
    value: String,
    kind: ActualKind,
    scale: Scale,
}

impl Table {
    /// Position of the column with this head, whatever its capitals.
    pub fn column(&self, head: &str) -> Option<usize> {
        let head = head.trim().to_lowercase();
        self.header.iter().position(|known| known.to_lowercase() == head)
    }

    fn fields(&self) -> impl Iterator<Item = &[String]> + Clone {
        self.rows.iter().map(|(_, row)| row.as_slice())
    }

    /// Which columns say what, by their heads; `None` where they do not tell.
    pub fn guess(&self) -> Option<ColumnMap> {
        guessed(&self.header, self.fields())
    }

    /// The first column with a month in its first row.
    pub fn month(&self) -> Option<usize> {
        let (_, first) = self.rows.first()?;
        first.iter().position(|field| month(field).is_some())
    }

    /// In what a column of this kind counts, by its figures.
    pub fn scale(&self, kind: ActualKind, value: usize) -> Scale {
        let head = self.header.get(value).map_or("", String::as_str);
        scale_of(kind, head, self.fields().filter_map(|row| number(row.get(value)?)))
    }

    /// What it comes to.
    pub fn read(&self, map: &ColumnMap) -> Figures {
        let mut found = Figures { good: Vec::new(), bad: Vec::new() };
        let mut lines: BTreeMap<(String, String), u64> = BTreeMap::new();
        for (line, row) in &self.rows {
            match figure(row, map) {
                Ok(figure) => match lines.get(&(figure.month.clone(), figure.team.clone())) {
                    Some(first) => {
                        found.bad.push(BadRow { line: *line, why: said!("actual-why-twice", line = *first) });
                    }
                    None => {
                        lines.insert((figure.month.clone(), figure.team.clone()), *line);
                        found.good.push(figure);
                    }
                },
                Err(why) => found.bad.push(BadRow { line: *line, why: why_not(why, row, map) }),
            }
        }
        found
    }
}

fn why_not(why: Unread, row: &[String], map: &ColumnMap) -> Said {
    let field = |at: usize| row.get(at).map_or_else(String::new, |field| field.chars().take(40).collect());
    match why {
        Unread::Month => said!("actual-why-month", field = &field(map.month)),
        Unread::Number => said!("actual-why-number", field = &field(map.value)),
        Unread::OutOfScale => said!("actual-why-scale", field = &field(map.value)),
        Unread::NoStars => said!("actual-why-stars", field = &field(map.value)),
    }
}

/// How to read a table: as the last one was read where it has the same heads, else by its heads.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn map_for(archive: &mut Archive, table: &Table) -> Result<Option<ColumnMap>, StoreError> {
    let kept = archive.kept(NAME)?.and_then(|kept| serde_json::from_str::<KeptMap>(&kept).ok());
    let as_before = kept.and_then(|kept| {
        let value = table.column(&kept.value)?;
        Some(ColumnMap {
            month: table.column(&kept.month)?,
            team: kept.team.map_or(Some(None), |team| table.column(&team).map(Some))?,
            value,
            kind: kept.kind,
            // It may have been kept when satisfaction was still read in per cent.
            scale: Some(kept.scale)
                .filter(|scale| Scale::of(kept.kind).contains(scale))
                .unwrap_or_else(|| table.scale(kept.kind, value)),
        })
    });
    Ok(as_before.or_else(|| table.guess()))
}

/// Keeps the figures of a table, and how it was read. Returns what went in and what did not.
///
/// # Errors
/// [`StoreError`] if they cannot be kept; then none is.
pub fn import(archive: &mut Archive, table: &Table, map: &ColumnMap) -> Result<Figures, StoreError> {
    let found = table.read(map);
    archive.put_actual(&found.good, &table.name)?;
    let head = |at: usize| table.header.get(at).cloned();
    // A way of reading that came to nothing is none to propose for the next table.
    if let Some((month, value)) = head(map.month).zip(head(map.value)).filter(|_| !found.good.is_empty()) {
        let team = map.team.and_then(head);
        let kept = KeptMap { month, team, value, kind: map.kind, scale: map.scale };
        archive.keep(NAME, serde_json::to_string(&kept).ok().as_deref())?;
    }
    Ok(found)
}

/// Teams there are real figures for, each with how many; an empty name is all of them together.
///
/// # Errors
/// [`StoreError`] if they cannot be read.
pub fn teams(archive: &mut Archive) -> Result<Vec<(String, usize)>, StoreError> {
    let mut teams: BTreeMap<String, usize> = BTreeMap::new();
    for figure in archive.actual()? {
        *teams.entry(figure.team).or_default() += 1;
    }
    Ok(teams.into_iter().collect())
}

/// Takes all real figures of a kind out again; returns how many there were.
///
/// # Errors
/// [`StoreError`] if they cannot be taken out.
pub fn forget(archive: &mut Archive, kind: ActualKind) -> Result<usize, StoreError> {
    archive.drop_actual(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        parse(text.as_bytes(), "real.csv".to_owned()).unwrap()
    }

    #[test]
    fn what_is_bad_is_named_by_its_line_and_the_rest_goes_in() {
        let table = table(
            "Month;Team;CSAT\n2026-09;Phones;3,9\n\n2026-10;Phones;many\nsome day;Phones;4,0\n2026-11;Phones;42\n\
             2026-09;Phones;4,1\nNov 2026;Phones;4,4\n2026-11;\"Late\nshift\";4,2\n\
             2026-12;Phones;78%\n",
        );
        let mut archive = Archive::in_memory().unwrap();
        let map = map_for(&mut archive, &table).unwrap().unwrap();
        assert_eq!(map.kind, ActualKind::Csat);
        assert_eq!(map.scale, Scale::Stars, "42 and 78 % among stars turn nothing");
        let found = import(&mut archive, &table, &map).unwrap();
        let bad: Vec<(u64, String)> = found.bad.iter().map(|bad| (bad.line, bad.why.to_string())).collect();
        assert_eq!(bad.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 5, 6, 7, 11], "{bad:?}");
        assert!(bad[4].1.contains("78%") && bad[4].1.contains("share of satisfied"), "{bad:?}");
        assert!(bad[0].1.contains("many") && bad[3].1.contains('2'), "{bad:?}");
        let kept: Vec<(String, String, f64)> =
            archive.actual().unwrap().into_iter().map(|one| (one.month, one.team, one.value)).collect();
        let wanted = [("2026-09", "Phones", 3.9), ("2026-11", "Late\nshift", 4.2), ("2026-11", "Phones", 4.4)];
        assert_eq!(kept, wanted.map(|(month, team, value)| (month.to_owned(), team.to_owned(), value)));
    }

    #[test]
    fn the_same_table_again_replaces_and_is_read_as_before() {
        let mut archive = Archive::in_memory().unwrap();
        let first = table("when,who,how\n2026-09,Phones,12\n2026-10,Phones,10\n");
        let map =
            ColumnMap { month: 0, team: Some(1), value: 2, kind: ActualKind::RepeatContact, scale: Scale::Percent };
        import(&mut archive, &first, &map).unwrap();
        let again = table("how,when,who\n8,2026-10,Phones\n");
        let same = map_for(&mut archive, &again).unwrap().unwrap();
        assert_eq!((same.month, same.team, same.value, same.kind), (1, Some(2), 0, ActualKind::RepeatContact));
        import(&mut archive, &again, &same).unwrap();
        let kept: Vec<f64> = archive.actual().unwrap().into_iter().map(|one| one.value).collect();
        assert_eq!(kept, [0.12, 0.08]);
        assert_eq!((forget(&mut archive, ActualKind::Csat).unwrap(), archive.actual().unwrap().len()), (0, 2));
        assert_eq!(forget(&mut archive, ActualKind::RepeatContact).unwrap(), 2);
    }

    #[test]
    fn what_is_no_table_is_refused_in_a_sentence() {
        for bytes in [&b""[..], b"month,csat\n", b"\xef\xbb\xbfmonth\n\n", b"PK\x03\x04\0\0"] {
            let error = parse(bytes, "x.csv".to_owned()).unwrap_err();
            assert_eq!(error.to_string(), error.said().to_string());
        }
        let old = parse(b"Monat;Team;CSAT\n2026-11;K\xfcche;4,1\n", "x.csv".to_owned()).unwrap();
        assert_eq!(old.rows[0].1[1], "Küche");
    }
}
