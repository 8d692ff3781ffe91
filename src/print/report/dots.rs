//! Everybody's first and latest run as dots over stars. Where dots would be too small to tell apart, bars with their figures
//! stand for them.

use crate::domain::report::along::{BINS, Cell, bin_tenths};
use crate::print::drawing::{Drawing, Picture, Shape, rounded};
use crate::print::report::Told;
use crate::print::report::charts::{ACCENT, BAR, HAIR, Pen, QUIET, SMALL, STRONG, TEXT, WHITE};
use crate::print::text::{Ink, Line};

/// Room at the left for what a row is.
const LEFT: f32 = 66.0;
/// How high a row of dots may be, and between the upper edge, the two lines and the scale.
const HIGH: f32 = 36.0;
const FIRST: f32 = 42.0;
const LATEST: f32 = 86.0;
const SCALE: f32 = 100.0;
/// How high the drawing is.
pub(super) const HEIGHT: f32 = 105.0;
/// The most a dot and the next one above it are apart, and the least.
const PITCH: (f32, f32) = (12.4, 4.6);

/// What is drawn: how many by bins, and the median.
struct Row {
    name: String,
    counts: Vec<u64>,
    median: Option<f64>,
    /// The bin it stands at, as its dots do.
    median_bin: Option<usize>,
    is_latest: bool,
}

/// Draws it so wide, its corner at `at`; `None` where nobody has two runs or they are hidden.
pub(super) fn drawing(told: &Told<'_>, pen: &Pen<'_>, at: (f32, f32), width: f32) -> Option<Drawing> {
    let rows = [row(told, false)?, row(told, true)?];
    let most = rows.iter().flat_map(|row| &row.counts).copied().max().filter(|most| *most > 0)?;
    let mut drawn = Drawn { pen, width, shapes: Vec::new(), lines: Vec::new() };
    for (row, base) in rows.iter().zip([FIRST, LATEST]) {
        drawn.row(told, row, base, most);
    }
    for stars in 1..=5_i64 {
        let text = match stars {
            1 | 5 => told.words.tell("report-stars-axis", &[("stars", stars.into())]),
            _ => stars.to_string(),
        };
        let line = pen.line(SMALL, QUIET, &text);
        let x = drawn.x(stars as f32) - line.width() / 2.0;
        drawn.lines.push(((x.min(width - line.width()), SCALE), line));
    }
    let Drawn { shapes, lines, .. } = drawn;
    let picture = Picture { view: (0.0, 0.0, width, HEIGHT), ground: None, shapes };
    Some(Drawing { at, size: (width, HEIGHT), radius: 0.0, picture, lines, alt: Some(alt(told, &rows)) })
}

fn row(told: &Told<'_>, is_latest: bool) -> Option<Row> {
    let (column, median, name) = if is_latest {
        ("latest", "latest_median", "report-row-latest")
    } else {
        ("first", "first_median", "report-row-first")
    };
    let section = told.sheet.section("spread")?;
    let at = section.columns.iter().position(|known| known.key == column)?;
    let count = |cell: Option<&Cell>| if let Some(Cell::Count(count)) = cell { Some(*count) } else { None };
    let counts: Option<Vec<u64>> = section.rows.iter().map(|row| count(row.cells.get(at))).collect();
    let median = match told.sheet.section("headline")?.cell(median, "value") {
        Some(Cell::Number(median, _)) => Some(*median),
        _ => None,
    };
    let median_bin = told.sheet.medians.and_then(|bins| bins.get(usize::from(is_latest)).copied());
    Some(Row { name: told.words.say(name).to_owned(), counts: counts?, median, median_bin, is_latest })
}

struct Drawn<'a> {
    pen: &'a Pen<'a>,
    width: f32,
    shapes: Vec<Shape>,
    lines: Vec<((f32, f32), Line)>,
}

impl Drawn<'_> {
    fn x(&self, stars: f32) -> f32 {
        let (left, right) = (LEFT + 14.0, self.width - 16.0);
        left + (right - left) * (stars - 1.0) / 4.0
    }

    fn row(&mut self, told: &Told<'_>, row: &Row, base: f32, most: u64) {
        self.lines.push(((0.0, base - 16.0), self.pen.line(STRONG, TEXT, &row.name)));
        let median = row.median.map_or_else(|| "–".to_owned(), |median| told.words.number(median, 1));
        let median = told.words.tell("report-median", &[("stars", (&median).into())]);
        self.lines.push(((0.0, base - 3.0), self.pen.line(SMALL, QUIET, &median)));
        self.shapes.push(Shape::through(&[(LEFT, base), (self.width, base)], 0.6, HAIR));
        let pitch = (HIGH / most as f32).min(PITCH.0);
        for (bin, count) in row.counts.iter().enumerate().take(BINS) {
            let x = self.x(bin_tenths(bin) as f32 / 10.0);
            if pitch < PITCH.1 {
                self.bar(row, (x, base), *count, (HIGH - 10.0) * *count as f32 / most as f32);
            } else {
                for up in 0..*count {
                    self.dot(row, (x, base - pitch * (up as f32 + 0.64)), pitch * 0.43);
                }
            }
        }
        if let Some(bin) = row.median_bin {
            self.broken(self.x(bin_tenths(bin) as f32 / 10.0), base - HIGH - 5.0, base + 3.0);
        }
    }

    fn dot(&mut self, row: &Row, at: (f32, f32), radius: f32) {
        if row.is_latest {
            self.shapes.push(Shape::disc(at, radius, ACCENT));
        } else {
            self.shapes.push(Shape::disc(at, radius, QUIET));
            self.shapes.push(Shape::disc(at, radius - (radius * 0.24).min(1.1), WHITE));
        }
    }

    fn bar(&mut self, row: &Row, (x, base): (f32, f32), count: u64, high: f32) {
        if count == 0 {
            return;
        }
        let ink = if row.is_latest { ACCENT } else { BAR };
        self.shapes.push(Shape::filled(rounded((x - 8.0, base - high, 16.0, high), 1.5), ink));
        let line = self.pen.line(SMALL, TEXT, &count.to_string());
        self.lines.push(((x - line.width() / 2.0, base - high - 2.5), line));
    }

    /// A broken line down.
    fn broken(&mut self, x: f32, from: f32, to: f32) {
        let mut y = from;
        while y < to {
            self.shapes.push(Shape::through(&[(x, y), (x, (y + 1.6).min(to))], 1.2, Ink(0x21, 0x1f, 0x1c)));
            y += 4.4;
        }
    }
}

fn alt(told: &Told<'_>, rows: &[Row; 2]) -> String {
    let [first, latest] = rows;
    let median = |row: &Row| row.median.map_or_else(|| "–".to_owned(), |median| told.words.number(median, 1));
    let spread = |row: &Row| {
        let some = row.counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let told = some.map(|(bin, count)| format!("{}: {count}", told.words.number(bin_tenths(bin) as f64 / 10.0, 1)));
        told.collect::<Vec<_>>().join(", ")
    };
    let people: u64 = first.counts.iter().sum();
    let (first_median, latest_median, firsts, latests) = (median(first), median(latest), spread(first), spread(latest));
    told.words.tell(
        "report-alt-dots",
        &[
            ("first", (&first_median).into()),
            ("latest", (&latest_median).into()),
            ("people", i64::try_from(people).unwrap_or(i64::MAX).into()),
            ("firsts", (&firsts).into()),
            ("latests", (&latests).into()),
        ],
    )
}
