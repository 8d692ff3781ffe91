//! A report as a workbook: charts first, then the figures, a table a sheet, and what has to be read with them. Cells are typed,
//! text is always text, and nothing tells of the machine it was made on.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType, ChartSolidFill,
    ChartType, Color, ConditionalFormat2ColorScale, ConditionalFormatType, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::domain::report::along::{Cell, Form, Section, civil};
use crate::print::PrintError;
use crate::print::report::Told;
use crate::print::report::paper::cause_bars;

/// The longest text a cell takes, in letters.
const LONGEST: usize = 32_000;
/// The longest name of a sheet.
const NAME: usize = 31;
/// The height of a line, in points: not every program makes a row as high as what is wrapped in it.
const ROW: f64 = 15.0;
/// So many rows of a long table stand in its chart: more have no room for their names. Names of causes are sentences.
const CHARTED: u32 = 8;
const SENTENCES: u32 = 5;
/// The longest text of a chart for those who do not see it, in letters.
const ALT: usize = 255;
/// Sheets with so many columns at most are printed upright.
const UPRIGHT: usize = 4;
/// The widest column, in letters.
const WIDEST: usize = 60;
const ACCENT: Color = Color::RGB(0x0035_306b);
const HEAD: Color = Color::RGB(0x00ec_eaf5);
const QUIET: Color = Color::RGB(0x0059_554d);
const LINE: Color = Color::RGB(0x00dc_d7cc);

/// The bytes of the file.
pub(super) fn bytes(told: &Told<'_>) -> Result<Vec<u8>, PrintError> {
    let mut book = Book { told, names: BTreeSet::new(), workbook: Workbook::new() };
    book.write().map_err(|error| PrintError::Form { why: error.to_string() })
}

struct Book<'a> {
    told: &'a Told<'a>,
    names: BTreeSet<String>,
    workbook: Workbook,
}

/// Where a section's figures stand, for the charts: its sheet, its first row and how many rows.
struct Place<'a> {
    section: &'a Section,
    sheet: String,
    rows: u32,
}

impl Place<'_> {
    /// The cells of a column, for a chart.
    fn range(&self, column: &str) -> Option<(&str, u32, u16, u32, u16)> {
        let at = self.section.columns.iter().position(|known| known.key == column)?;
        let at = u16::try_from(at).ok()?;
        let rows = match self.section.key {
            "errors" | "heat" => self.rows.min(CHARTED),
            "causes" => self.rows.min(SENTENCES),
            _ => self.rows,
        };
        Some((&self.sheet, 1, at, rows, at))
    }
}

impl Book<'_> {
    fn write(&mut self) -> Result<Vec<u8>, XlsxError> {
        let (told, sheet) = (self.told, self.told.sheet);
        let (year, month, day) = civil(sheet.made_day);
        let made = ExcelDateTime::from_ymd(
            u16::try_from(year).unwrap_or(1970),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        )?;
        let properties = DocProperties::new()
            .set_title(clipped(&sheet.title, 255))
            .set_subject(clipped(&sheet.kind, 255))
            .set_author("Amends")
            .set_creation_datetime(&made);
        self.workbook.set_properties(&properties);
        let charts = self.name(told.words.say("report-part-charts"));
        let mut front = Worksheet::new();
        front.set_name(&charts)?;
        let mut sheets = vec![self.figures()?];
        let mut places = Vec::new();
        let tables = sheet.sections.iter().filter(|section| section.form == Form::Table && !section.rows.is_empty());
        for section in tables {
            let name = self.name(&section.title);
            let mut page = Worksheet::new();
            page.set_name(&name)?;
            self.table(&mut page, section)?;
            sheets.push(page);
            places.push(Place { section, sheet: name, rows: u32::try_from(section.rows.len()).unwrap_or(u32::MAX) });
        }
        sheets.push(self.notes()?);
        self.charts(&mut front, &places)?;
        self.workbook.push_worksheet(front);
        for page in sheets {
            self.workbook.push_worksheet(page);
        }
        self.workbook.save_to_buffer()
    }

    /// A name no other sheet has, within what names may be.
    fn name(&mut self, title: &str) -> String {
        let plain: String =
            title.chars().filter(|sign| !matches!(sign, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).collect();
        let short =
            if plain.chars().count() <= NAME { plain.as_str() } else { plain.split(',').next().unwrap_or(&plain) };
        let mut name = clipped(short.trim(), NAME);
        while !self.names.insert(name.to_lowercase()) {
            name = clipped(&name, NAME - 2) + " 2";
        }
        name
    }

    /// All lists below each other.
    fn figures(&mut self) -> Result<Worksheet, XlsxError> {
        let told = self.told;
        let name = self.name(told.words.say("report-part-figures"));
        let mut page = Worksheet::new();
        page.set_name(&name)?;
        let [part, name, value, key] = [
            told.words.say("report-column-part"),
            told.words.say("report-column-name"),
            told.words.say("report-column-value"),
            told.words.say("report-column-key"),
        ];
        head(&mut page, &[part, name, value, key], |column| column == 2)?;
        let mut at = 1;
        for section in told.sheet.sections.iter().filter(|section| section.form == Form::List) {
            for (key, _, row, cell) in section.figures() {
                page.write_string(at, 0, &section.title)?;
                let name = row.cells.first().map(|first| told.shown(first)).unwrap_or_default();
                page.write_string(at, 1, clipped(&name, LONGEST))?;
                self.put(&mut page, (at, 2), cell)?;
                page.write_string_with_format(at, 3, key, &key_format())?;
                at += 1;
            }
        }
        for (column, width) in [(0, 34.0), (1, 44.0), (2, 22.0), (3, 30.0)] {
            page.set_column_width(column, width)?;
        }
        page.set_column_hidden(3)?;
        on_paper(&mut page, 3)?;
        Ok(page)
    }

    fn table(&self, page: &mut Worksheet, section: &Section) -> Result<(), XlsxError> {
        let told = self.told;
        let key = told.words.say("report-column-key");
        let titles: Vec<&str> = section.columns.iter().map(|column| column.title.as_str()).chain([key]).collect();
        let figures: Vec<bool> = (0..section.columns.len()).map(|at| section.is_of_figures(at)).collect();
        head(page, &titles, |column| figures.get(column).copied().unwrap_or_default())?;
        for (at, row) in (1..).zip(&section.rows) {
            for (column, cell) in (0..).zip(&row.cells) {
                self.put(page, (at, column), cell)?;
            }
            let last = u16::try_from(row.cells.len()).unwrap_or(u16::MAX);
            page.write_string_with_format(at, last, &row.key, &key_format())?;
        }
        let mut widths = Vec::with_capacity(titles.len());
        for (column, title) in titles.iter().enumerate() {
            let cells =
                section.rows.iter().map(|row| row.cells.get(column).map_or(row.key.clone(), |cell| told.shown(cell)));
            let longest = cells.map(|text| text.chars().count()).max().unwrap_or_default();
            let heading = title.chars().count().min(18);
            let width = longest.max(heading).clamp(9, WIDEST) + 3;
            page.set_column_width(u16::try_from(column).unwrap_or_default(), width as f64)?;
            widths.push(width);
        }
        // Keys are for programs: they stay where those look, out of people's sight and off their paper.
        page.set_column_hidden(u16::try_from(section.columns.len()).unwrap_or(u16::MAX))?;
        high(page, 0, titles.iter().zip(&widths).map(|(title, width)| (*title, *width)))?;
        for (at, row) in (1..).zip(&section.rows) {
            let shown: Vec<String> = row.cells.iter().map(|cell| told.shown(cell)).collect();
            high(page, at, shown.iter().zip(&widths).map(|(text, width)| (text.as_str(), *width)))?;
        }
        if section.key == "heat" {
            let shade = ConditionalFormat2ColorScale::new()
                .set_minimum(ConditionalFormatType::Number, 0.5)
                .set_maximum(ConditionalFormatType::Number, 4)
                .set_minimum_color(Color::RGB(0x00f4_f3fa))
                .set_maximum_color(Color::RGB(0x008f_87c9));
            let last = u32::try_from(section.rows.len()).unwrap_or(1);
            page.add_conditional_format(1, 1, last, 4, &shade)?;
        }
        on_paper(page, section.columns.len())
    }

    fn put(&self, page: &mut Worksheet, (row, column): (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
        let number = |code: &str| Format::new().set_num_format(code).set_align(FormatAlign::Top);
        match cell {
            Cell::Nothing => return Ok(()),
            Cell::Hidden => {
                let hidden = quiet().set_italic().set_align(FormatAlign::Right);
                page.write_string_with_format(row, column, self.told.words.say("report-hidden"), &hidden)?
            }
            Cell::Text(text) => {
                let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
                page.write_string_with_format(row, column, clipped(text, LONGEST), &wrapped)?
            }
            Cell::Count(count) => page.write_number_with_format(row, column, *count as f64, &number("#,##0"))?,
            Cell::Number(value, 0) => page.write_number_with_format(row, column, *value, &number("#,##0"))?,
            Cell::Number(value, places) => {
                page.write_number_with_format(row, column, *value, &number(&format!("#,##0.{}", "0".repeat(*places))))?
            }
            Cell::Share(share) => page.write_number_with_format(row, column, *share, &number("0%"))?,
            Cell::Money(value) => {
                let code = self.told.sheet.currency.as_deref().unwrap_or_default();
                let code: String = code.chars().filter(char::is_ascii_alphabetic).collect();
                page.write_number_with_format(row, column, *value, &number(&format!("#,##0 \"{code}\"")))?
            }
            Cell::Day(day) => {
                // Days of a workbook are counted from the last of 1899.
                page.write_number_with_format(row, column, (*day + 25_569) as f64, &number("yyyy-mm-dd"))?
            }
        };
        Ok(())
    }

    /// What has to be known: of the whole, and of each part.
    fn notes(&mut self) -> Result<Worksheet, XlsxError> {
        let told = self.told;
        let name = self.name(told.words.say("report-part-notes"));
        let mut page = Worksheet::new();
        page.set_name(&name)?;
        head(&mut page, &[told.words.say("report-column-part"), told.words.say("report-part-notes")], |_| false)?;
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let whole = told.sheet.notes.iter().map(|note| (told.sheet.kind.as_str(), note));
        let parts = told.read().flat_map(|section| section.says.iter().map(|says| (section.title.as_str(), says)));
        for (row, (part, says)) in (1..).zip(whole.chain(parts)) {
            page.write_string_with_format(row, 0, part, &wrapped)?;
            page.write_string_with_format(row, 1, says, &wrapped)?;
            high(&mut page, row, [(part, 34), (says.as_str(), 100)].into_iter())?;
        }
        page.set_column_width(0, 34)?;
        page.set_column_width(1, 100)?;
        on_paper(&mut page, UPRIGHT + 1)?;
        Ok(page)
    }

    fn charts(&self, page: &mut Worksheet, places: &[Place<'_>]) -> Result<(), XlsxError> {
        let (told, sheet) = (self.told, self.told.sheet);
        page.set_screen_gridlines(false);
        page.set_column_width(0, 2)?;
        let title = Format::new().set_bold().set_font_size(20).set_font_color(ACCENT);
        page.write_string_with_format(0, 1, clipped(&sheet.title, LONGEST), &title)?;
        page.write_string_with_format(1, 1, &sheet.kind, &quiet())?;
        page.write_string_with_format(2, 1, &sheet.about, &quiet())?;
        let strong = Format::new().set_bold().set_font_size(13);
        page.write_string_with_format(3, 1, sheet.headline.as_deref().unwrap_or_default(), &strong)?;
        page.write_string_with_format(4, 1, sheet.notes.first().map_or("", String::as_str), &quiet())?;
        let mut slot = 0_u32;
        for place in
            places.iter().filter(|place| place.section.rows.iter().any(|row| !row.cells.contains(&Cell::Hidden)))
        {
            let Some(chart) = chart_of(told, place) else { continue };
            let (row, column) = (6 + slot / 2 * 18, if slot.is_multiple_of(2) { 1 } else { 10 });
            page.insert_chart(row, column, &chart)?;
            slot += 1;
        }
        page.set_landscape();
        page.set_paper_size(9);
        page.set_print_fit_to_pages(1, 1);
        Ok(())
    }
}

/// The chart of a section, where it has one.
fn chart_of(told: &Told<'_>, place: &Place<'_>) -> Option<Chart> {
    let first = place.section.columns.first()?.key;
    let series: &[(&str, Color)] = match place.section.key {
        "spread" | "moved" => &[("first", Color::RGB(0x00b9_b4d8)), ("latest", ACCENT)],
        "heat" => &[
            ("empathy", Color::RGB(0x0089_2542)),
            ("ownership", Color::RGB(0x000f_61b6)),
            ("speed", Color::RGB(0x00b6_7709)),
            ("compensation", Color::RGB(0x0031_9074)),
        ],
        "causes" => cause_bars(told).map(|_| &[("chosen_share", Color::RGB(0x0083_7cb5))])?,
        "errors" => &[("runs", Color::RGB(0x0083_7cb5))],
        // One month is no line.
        "months" if place.rows < 2 => return None,
        "months" => &[("csat", ACCENT), ("actual_csat", Color::RGB(0x00b6_7709))],
        _ => return None,
    };
    let kind = match place.section.key {
        "causes" | "errors" | "heat" => ChartType::Bar,
        "months" => ChartType::Line,
        _ => ChartType::Column,
    };
    let mut chart = Chart::new(kind);
    chart.title().set_name(&place.section.title);
    // A line nobody has a figure for would stand in the legend alone.
    let has_figures = |key: &str| {
        let at = place.section.columns.iter().position(|known| known.key == key);
        let cells = place.section.rows.iter().filter_map(|row| row.cells.get(at?));
        cells.into_iter().any(|cell| !matches!(cell, Cell::Nothing | Cell::Hidden))
    };
    let series: Vec<&(&str, Color)> = series.iter().filter(|(key, _)| has_figures(key)).collect();
    if series.is_empty() {
        return None;
    }
    for (key, color) in series.iter().copied() {
        let (names, values) = (place.range(first)?, place.range(key)?);
        let title = &place.section.columns.iter().find(|column| column.key == *key)?.title;
        let one = chart.add_series().set_categories(names).set_values(values).set_name(title.as_str());
        if kind == ChartType::Line {
            one.set_format(ChartFormat::new().set_line(ChartLine::new().set_color(*color)));
            one.set_marker(ChartMarker::new().set_type(ChartMarkerType::Circle).set_size(6));
        } else {
            one.set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(*color))).set_gap(60);
        }
    }
    if kind == ChartType::Bar {
        // The first row stands at the top; of a bar chart the categories are at its side.
        chart.y_axis().set_reverse();
    }
    match place.section.key {
        "heat" => {
            chart.x_axis().set_min(0).set_max(4).set_major_unit(1);
        }
        "moved" => {
            chart.y_axis().set_min(0).set_max(4).set_major_unit(1);
        }
        "months" => {
            chart.y_axis().set_min(1).set_max(5).set_major_unit(1);
        }
        "spread" => {
            chart.x_axis().set_num_format("0.0");
        }
        "causes" => {
            // Some programs leave every second name out where they would touch.
            chart.y_axis().set_font(ChartFont::new().set_size(8));
        }
        _ => {}
    }
    if series.len() == 1 {
        chart.legend().set_hidden();
    } else {
        chart.legend().set_position(ChartLegendPosition::Bottom);
    }
    let says = place.section.says.first().map_or("", String::as_str);
    let alt = told.words.tell("report-alt-chart", &[("title", (&place.section.title).into()), ("says", says.into())]);
    chart.set_alt_text(clipped(&alt, ALT));
    let values = if kind == ChartType::Bar { chart.x_axis() } else { chart.y_axis() };
    values.set_major_gridlines_line(ChartLine::new().set_color(LINE));
    if series.iter().any(|(key, _)| *key == "chosen_share") {
        values.set_min(0).set_num_format("0%");
    } else if matches!(place.section.key, "spread" | "causes" | "errors") {
        // People and runs come whole.
        values.set_min(0).set_num_format("#,##0").set_major_unit(whole_step(place));
    }
    chart.set_width(560).set_height(340);
    Some(chart)
}

/// A step between whole numbers that leaves some six lines, and is one people count in.
fn whole_step(place: &Place<'_>) -> f64 {
    let counts = place.section.rows.iter().flat_map(|row| &row.cells).map(|cell| match cell {
        Cell::Count(count) => *count,
        _ => 0,
    });
    let most = counts.max().unwrap_or_default() as f64;
    let steps = (0..18).flat_map(|power| [1.0, 2.0, 5.0].map(|step| step * 10_f64.powi(power)));
    steps.into_iter().find(|step| most / step <= 6.0).unwrap_or(1.0)
}

/// The first line; above figures it stands at their right.
fn head(page: &mut Worksheet, titles: &[&str], is_figure: impl Fn(usize) -> bool) -> Result<(), XlsxError> {
    let format = Format::new()
        .set_bold()
        .set_background_color(HEAD)
        .set_border_bottom(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    for (column, title) in titles.iter().enumerate() {
        let format = format.clone();
        let format = match (is_figure(column), column) {
            (true, _) => format.set_align(FormatAlign::Right),
            (false, 0) => format,
            // Beside figures that end at their right it would run into them.
            (false, _) => format.set_align(FormatAlign::Left).set_indent(1),
        };
        page.write_string_with_format(0, u16::try_from(column).unwrap_or_default(), *title, &format)?;
    }
    page.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Makes a row as high as its texts need, each wrapped in so many letters.
fn high<'a>(page: &mut Worksheet, row: u32, texts: impl Iterator<Item = (&'a str, usize)>) -> Result<(), XlsxError> {
    let lines = texts.map(|(text, width)| wrapped(text, width.saturating_sub(2))).max().unwrap_or(1);
    if lines > 1 {
        page.set_row_height(row, ROW * lines as f64)?;
    }
    Ok(())
}

/// How many lines a text has, between its words.
fn wrapped(text: &str, width: usize) -> usize {
    let (mut lines, mut along) = (1, 0);
    for word in text.split_whitespace() {
        let long = word.chars().count();
        if along > 0 && along + 1 + long > width {
            (lines, along) = (lines + 1, 0);
        }
        along += long + usize::from(along > 0);
    }
    lines
}

/// How a sheet is printed: on A4, across where it has many columns, as wide as the page, its header on each.
fn on_paper(page: &mut Worksheet, columns: usize) -> Result<(), XlsxError> {
    if columns > UPRIGHT {
        page.set_landscape();
    } else {
        page.set_portrait();
    }
    page.set_paper_size(9);
    page.set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0)?;
    Ok(())
}

fn key_format() -> Format {
    quiet().set_align(FormatAlign::Left).set_indent(1)
}

fn quiet() -> Format {
    Format::new().set_font_color(QUIET).set_align(FormatAlign::Top)
}

/// The text, or its beginning.
fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
