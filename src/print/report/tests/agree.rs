//! Of a thousand reports made by chance every figure is read back from all five forms by somebody else's readers: they are the
//! same, and what is hidden is hidden in all.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use crate::domain::report::along::{Along, Cell, Form, Leaves, Section, along, sample};
use crate::print::csv::neutral;
use crate::print::report::charts::letters;
use crate::print::report::table::{CAUSES, is_empty_step};
use crate::print::report::tests::sights;
use crate::print::report::{Told, format, paper};
use crate::print::text::Setter;
use crate::words::{Language, Words};

/// Reports that are made.
const REPORTS: u64 = 1_000;

/// A figure as it was read: `None` where there is none, a mark where it is hidden.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Read {
    Nothing,
    Hidden,
    Text(String),
    Figure(f64),
}

pub(super) type All = BTreeMap<String, Read>;

fn expected(sheet: &Along) -> All {
    let read = |cell: &Cell| match cell {
        Cell::Nothing => Read::Nothing,
        Cell::Hidden => Read::Hidden,
        Cell::Text(text) => Read::Text(text.clone()),
        Cell::Day(day) => Read::Figure(*day as f64),
        figure => Read::Figure(figure.plain().unwrap().parse().unwrap()),
    };
    let figures = sheet.sections.iter().flat_map(Section::figures);
    figures.map(|(key, _, _, cell)| (key, read(cell))).collect()
}

fn day(iso: &str) -> f64 {
    let date: jiff::civil::Date = iso.parse().unwrap();
    f64::from((date - jiff::civil::date(1970, 1, 1)).get_days())
}

fn from_csv(bytes: &[u8]) -> All {
    let mut all = All::new();
    for line in csv::Reader::from_reader(bytes).records() {
        let line = line.unwrap();
        let key = line[0].to_owned();
        if key.starts_with("report.") || key.contains(".says.") {
            continue;
        }
        let read = match &line[5] {
            "none" => Read::Nothing,
            "hidden" => Read::Hidden,
            "text" => Read::Text(line[4].to_owned()),
            "date" => Read::Figure(day(&line[4])),
            _ => Read::Figure(line[4].parse().unwrap()),
        };
        assert!(all.insert(key, read).is_none(), "{line:?} stands there twice");
    }
    all
}

fn from_json(bytes: &[u8]) -> All {
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let mut all = All::new();
    for section in value["sections"].as_array().unwrap() {
        let columns: Vec<&str> =
            section["columns"].as_array().unwrap().iter().map(|column| column["key"].as_str().unwrap()).collect();
        for row in section["rows"].as_array().unwrap() {
            let hidden: Vec<&str> = row["hidden"].as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
            for column in &columns[1..] {
                let (section, row_key) = (section["key"].as_str().unwrap(), row["key"].as_str().unwrap());
                let key = if columns == ["name", "value"] {
                    format!("{section}.{row_key}")
                } else {
                    format!("{section}.{row_key}.{column}")
                };
                let is_day = *column == "day"
                    || section == "about" && ["since", "until", "made", "first_day", "last_day"].contains(&row_key);
                let read = match &row["values"][column] {
                    serde_json::Value::Null if hidden.contains(column) => Read::Hidden,
                    serde_json::Value::Null => Read::Nothing,
                    serde_json::Value::String(text) if is_day => Read::Figure(day(text)),
                    serde_json::Value::String(text) => Read::Text(text.clone()),
                    number => Read::Figure(number.as_f64().unwrap()),
                };
                all.insert(key, read);
            }
        }
    }
    all
}

fn from_xlsx(bytes: &[u8], sheet: &Along, hidden: &str) -> All {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names().clone();
    let read = |cell: Option<&Data>| match cell {
        None | Some(Data::Empty) => Read::Nothing,
        Some(Data::String(text)) if text == hidden => Read::Hidden,
        Some(Data::String(text)) => Read::Text(text.clone()),
        Some(Data::DateTime(date)) => Read::Figure(date.as_f64() - 25_569.0),
        Some(other) => Read::Figure(calamine::DataType::as_f64(other).unwrap()),
    };
    let mut all = All::new();
    let figures = book.worksheet_range(&names[1]).unwrap();
    for row in figures.rows().skip(1) {
        all.insert(row[3].to_string(), read(row.get(2)));
    }
    let tables = sheet.sections.iter().filter(|section| section.form == Form::Table && !section.rows.is_empty());
    for (section, name) in tables.zip(&names[2..]) {
        let range = book.worksheet_range(name).unwrap();
        let last = section.columns.len();
        for row in range.rows().skip(1) {
            for (at, column) in section.columns.iter().enumerate().skip(1) {
                all.insert(format!("{}.{}.{}", section.key, row[last], column.key), read(row.get(at)));
            }
        }
    }
    all
}

/// What stands between tags, as it is meant.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// A figure as people write it, by the kind it is expected to be.
fn read(shown: &str, of: &Read, words: &Words) -> Read {
    if shown == words.say("report-hidden") {
        return Read::Hidden;
    }
    if shown == words.say("report-nothing") {
        return Read::Nothing;
    }
    match of {
        Read::Text(_) => Read::Text(shown.to_owned()),
        _ => figure(shown, words).map_or_else(|| Read::Text(shown.to_owned()), Read::Figure),
    }
}

fn figure(shown: &str, words: &Words) -> Option<f64> {
    let plain = shown.replace('−', "-");
    let parts: Vec<&str> = plain.split(' ').collect();
    if let [day_of, month, year] = parts[..]
        && let Some(month) = (1..=12).find(|of| words.month(*of) == month)
    {
        let date = jiff::civil::date(year.parse().ok()?, month as i8, day_of.trim_end_matches('.').parse().ok()?);
        return Some(f64::from((date - jiff::civil::date(1970, 1, 1)).get_days()));
    }
    let is_money = plain.contains(['$', '€', '£', '¥']) || plain.contains("CHF");
    if is_money {
        let digits: String = plain.chars().filter(|sign| sign.is_ascii_digit() || *sign == '-').collect();
        return digits.parse().ok();
    }
    let number = |text: &str| match words.language() {
        Language::German => text.replace('.', "").replace(',', ".").parse::<f64>().ok(),
        Language::English => text.replace(',', "").parse::<f64>().ok(),
    };
    match plain.strip_suffix('%') {
        Some(share) => number(share.trim()).map(|share| (share / 100.0 * 100.0).round() / 100.0),
        None => number(&plain),
    }
}

fn from_html(bytes: &[u8], expected: &All, words: &Words) -> All {
    let html = std::str::from_utf8(bytes).unwrap();
    let mut all = All::new();
    for cell in html.split("data-key=\"").skip(1) {
        let (key, rest) = cell.split_once("\">").unwrap();
        let shown = unescaped(rest.split_once("</td>").unwrap().0);
        let key = unescaped(key);
        let read = expected.get(&key).map_or_else(|| Read::Text(shown.clone()), |of| read(&shown, of, words));
        all.insert(key, read);
    }
    all
}

/// Every row of every table, found in the text of the PDF in reading order, and read cell by cell: but the ids of runs, which
/// are for programs, of causes those that the PDF says it leaves out, and steps of stars at which nobody stands.
fn from_pdf(told: &Told<'_>, expected: &All) -> All {
    let pdf =
        paper::paper(told).unwrap().written(false).unwrap_or_else(|error| panic!("{error} of {}", told.sheet.title));
    let text = crate::print::pdf::reading::text_of(&pdf);
    let squeezed = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let text = squeezed(&text);
    let mut rest = text.as_str();
    let mut all = All::new();
    let mut find = |what: &str| {
        let what = squeezed(what);
        let at = rest.find(&what).unwrap_or_else(|| panic!("“{what}” is not in the PDF: {rest}"));
        rest = rest.split_at(at + what.len()).1;
    };
    let setter = Setter::new().unwrap();
    for section in told.sheet.sections.iter().filter(|section| !section.rows.is_empty()) {
        section.says.iter().for_each(|says| find(says));
        let rows = section.rows.len();
        let shown = if section.key == "causes" { rows.min(CAUSES) } else { rows };
        if shown < rows {
            let put = [("shown", shown.into()), ("all", rows.into())];
            find(&told.words.tell("report-causes-first", &put));
        }
        let steps = section.key == "spread";
        if steps && section.rows.iter().any(is_empty_step) {
            find(told.words.say("report-spread-steps"));
        }
        for row in section.rows.iter().take(shown).filter(|row| !steps || !is_empty_step(row)) {
            // A letter the typefaces lack stands as a box.
            let is_set = |at: usize| section.rows.iter().any(|row| row.cells[at] != Cell::Nothing);
            let cells = section.columns.iter().zip(&row.cells).enumerate();
            let cells =
                cells.filter(|(at, (column, _))| column.key != "run" && (section.key != "remarks" || is_set(*at)));
            find(&cells.map(|(_, (_, cell))| letters(&setter, &told.shown(cell))).collect::<String>());
        }
        for (key, _, _, cell) in section.figures() {
            let of = &expected[&key];
            all.insert(key, read(&told.shown(cell), of, told.words));
        }
    }
    all
}

fn neutralised(all: &All) -> All {
    let one = |read: &Read| match read {
        Read::Text(text) => Read::Text(neutral(text).into_owned()),
        other => other.clone(),
    };
    all.iter().map(|(key, read)| (key.clone(), one(read))).collect()
}

/// Empty text and no text are the same where nothing is marked.
fn without_nothing(all: &All) -> All {
    let is = |read: &Read| !matches!(read, Read::Nothing) && *read != Read::Text(String::new());
    all.iter().filter(|(_, read)| is(read)).map(|(key, read)| (key.clone(), read.clone())).collect()
}

/// Holds all five forms against what stands in the report, each read back; what is read, and the bytes of CSV, JSON and HTML.
pub(super) fn held(told: &Told<'_>, whose: &str) -> (All, [Vec<u8>; 3]) {
    let (sheet, words) = (told.sheet, told.words);
    let expected = expected(sheet);
    let written = |code: &str| (format(code).unwrap().write)(told).unwrap();
    let (csv, json, xlsx, html) = (written("csv"), written("json"), written("xlsx"), written("html"));
    let neutral = neutralised(&expected);
    assert_eq!(from_csv(csv.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&csv)), neutral, "CSV of {whose}");
    assert_eq!(from_json(&json), expected, "JSON of {whose}");
    let read = from_xlsx(&xlsx, sheet, words.say("report-hidden"));
    assert_eq!(without_nothing(&read), without_nothing(&expected), "XLSX of {whose}");
    assert_eq!(from_html(&html, &expected, words), expected, "HTML of {whose}");
    assert_eq!(from_pdf(told, &expected), expected, "PDF of {whose}");
    (expected, [csv, json, html])
}

#[test]
fn the_figures_of_a_thousand_reports_are_the_same_in_all_five_forms_and_what_is_hidden_is_hidden_in_all() {
    let sights = sights();
    let (mut hidden, mut left_out, mut figures) = (0, 0, 0);
    for seed in 0..REPORTS {
        let names = seed % 3 == 0;
        let words = Words::in_language(Language::ALL[(seed % 2) as usize]).unwrap();
        let report = sample::any(seed);
        let sheet = along(&report, &words, Leaves { names });
        let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: seed % 5 == 0 };
        let (read, files) = held(&told, &seed.to_string());
        hidden += read.values().filter(|read| **read == Read::Hidden).count();
        left_out += sheet.left_out();
        figures += read.len();
        if !names {
            nothing_of_small_groups(&report, &sheet, &files);
        }
    }
    assert!(hidden > 1_000 && left_out > 1_000 && figures > 50_000, "{hidden} {left_out} {figures}");
}

/// Names, typed words and cases of fewer than five people stand nowhere.
fn nothing_of_small_groups(report: &crate::domain::report::Report, sheet: &Along, files: &[Vec<u8>]) {
    assert!(!expected(sheet).values().any(|read| *read == Read::Text(String::from("ref-1"))));
    let small = report.heat.iter().filter(|row| row.people < 5 && row.people > 0).map(|row| &row.title);
    let called = report.recognition.iter().map(|one| &one.person.called);
    let quotes = report.recognition.iter().map(|one| &one.evidence.quote);
    let ideas = report.ideas.iter().flat_map(|idea| &idea.words);
    let remarks = report.remarks.iter().flat_map(|row| [&row.remark.comment, &row.remark.author, &row.called]);
    let people = report.readiness.iter().flat_map(|all| &all.people).map(|person| &person.called);
    for secret in small.chain(called).chain(quotes).chain(ideas).chain(remarks).chain(people) {
        let core = secret.rsplit('W').next().unwrap();
        for file in files {
            let text = String::from_utf8_lossy(file);
            assert!(!text.contains(&format!("W{core}")), "{secret} is in a file without names");
        }
    }
}
