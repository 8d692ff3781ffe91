//! The charts of a report as drawings: what moved, where it is hard, bars. A PDF gets their paths and an HTML page the same as
//! SVG. Every one can be read in grey: what a colour says, a figure says as well.

use std::collections::BTreeSet;

use crate::domain::report::along::{Cell, Row, Section};
use crate::domain::rubric::Dimension;
use crate::print::certificate::ink_of;
use crate::print::drawing::{Drawing, Picture, Shape, Step, rounded};
use crate::print::report::Told;
use crate::print::text::{Ink, Line, Setter, Style};
use crate::print::typefaces::Typeface;

/// Ink of text, of what is quieter, of headings, of lines, of bars, of paper.
pub(super) const TEXT: Ink = Ink(0x21, 0x1f, 0x1c);
pub(super) const QUIET: Ink = Ink(0x59, 0x55, 0x4d);
pub(super) const ACCENT: Ink = Ink(0x35, 0x30, 0x6b);
pub(super) const HAIR: Ink = Ink(0xdc, 0xd7, 0xcc);
pub(super) const BAR: Ink = Ink(0x83, 0x7c, 0xb5);
pub(super) const WHITE: Ink = Ink(0xff, 0xff, 0xff);
/// The lightest and the deepest ground of a level, and ink on a light one: inks of their own, because a page in the dark wears
/// others for text and accent, and these stay as they are.
const PALE: Ink = Ink(0xf0, 0xee, 0xf8);
const DEEP: Ink = Ink(0x34, 0x2f, 0x6a);
const ON_PALE: Ink = Ink(0x22, 0x20, 0x1d);

/// Steps of type in a drawing: face and size.
pub(super) const BODY: (Typeface, f32) = (Typeface::Regular, 10.0);
pub(super) const STRONG: (Typeface, f32) = (Typeface::Bold, 10.0);
pub(super) const SMALL: (Typeface, f32) = (Typeface::Regular, 9.0);

/// Rows of a heat map or of bars on the first page.
pub(super) const HEAT_ROWS: usize = 5;
pub(super) const BARS: usize = 4;
/// Where each has two lines.
pub(super) const LONG_BARS: usize = 3;

/// Where a drawing stands, and its size.
type Place = ((f32, f32), (f32, f32));
/// Shapes, and words at their places.
type Drawn = (Vec<Shape>, Vec<((f32, f32), Line)>);

/// Sets words in drawings.
#[derive(Debug)]
pub(super) struct Pen<'a> {
    pub(super) setter: &'a Setter,
    /// Letters the typefaces lack stand as boxes; else whoever shows the drawing has to have them.
    pub(super) boxes: bool,
}

impl Pen<'_> {
    pub(super) fn line(&self, (face, size): (Typeface, f32), ink: Ink, text: &str) -> Line {
        let boxed = if self.boxes { letters(self.setter, text) } else { text.to_owned() };
        Line { pieces: vec![self.setter.piece(Style { face, size, ink }, &boxed)] }
    }

    /// The text in so many lines at most; the last one as much of the rest as is no wider.
    fn wrapped(&self, look: (Typeface, f32), ink: Ink, text: &str, (width, most): (f32, usize)) -> Vec<Line> {
        let (mut lines, mut line) = (Vec::new(), String::new());
        let mut words = text.split_whitespace().peekable();
        while let Some(word) = words.peek() {
            let longer = if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
            let fits = line.is_empty() || self.line(look, ink, &longer).width() <= width;
            if !fits && lines.len() + 1 < most {
                lines.push(self.within(look, ink, &std::mem::take(&mut line), width));
                continue;
            }
            line = longer;
            words.next();
        }
        lines.push(self.within(look, ink, &line, width));
        lines
    }

    /// The text, or as much of it as is no wider.
    fn within(&self, look: (Typeface, f32), ink: Ink, text: &str, width: f32) -> Line {
        let whole = self.line(look, ink, text);
        if whole.width() <= width {
            return whole;
        }
        let mut letters: Vec<char> = text.chars().collect();
        loop {
            letters.pop();
            let short: String = letters.iter().collect::<String>().trim_end().chars().chain(['…']).collect();
            let line = self.line(look, ink, &short);
            if line.width() <= width || letters.is_empty() {
                return line;
            }
        }
    }
}

/// Typefaces in which a report sets what people wrote. Titles stand in one of their own only where that has all of their
/// letters.
const FACES: [Typeface; 3] = [Typeface::Regular, Typeface::Semibold, Typeface::Bold];

/// Letters of a text that one of the typefaces it may be set in lacks, each once.
pub(super) fn lacked<'a>(setter: &Setter, texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<char> {
    let letters = texts.into_iter().flat_map(str::chars).filter(|letter| !letter.is_ascii() && !letter.is_control());
    let lacks =
        |letter: &char| FACES.iter().any(|face| !setter.lacks(*face, letter.encode_utf8(&mut [0; 4])).is_empty());
    letters.collect::<BTreeSet<char>>().into_iter().filter(lacks).collect()
}

/// The text in letters there are: one the typefaces lack stands as a box, a space they lack as the space they have.
pub(super) fn letters(setter: &Setter, text: &str) -> String {
    if text.chars().all(|letter| letter.is_ascii() && !letter.is_control()) {
        return text.to_owned();
    }
    let lacked = lacked(setter, [text]);
    let set = |letter: char| match letter {
        '\u{2028}' => ' ',
        letter if letter.is_control() || lacked.contains(&letter) && letter.is_whitespace() => ' ',
        letter if lacked.contains(&letter) => '□',
        letter => letter,
    };
    text.chars().map(set).collect()
}

/// A picture's shapes at a place, so large.
fn placed(picture: &Picture, (x, y): (f32, f32), size: f32) -> impl Iterator<Item = Shape> {
    let (left, top, wide, _) = picture.view;
    let scale = size / wide.max(0.01);
    let at = move |(px, py): (f32, f32)| (x + (px - left) * scale, y + (py - top) * scale);
    picture.shapes.iter().map(move |shape| {
        let step = |step: &Step| match *step {
            Step::Move(to) => Step::Move(at(to)),
            Step::Line(to) => Step::Line(at(to)),
            Step::Curve(a, b, to) => Step::Curve(at(a), at(b), at(to)),
            Step::Close => Step::Close,
        };
        Shape {
            steps: shape.steps.iter().map(step).collect(),
            line: shape.line.map(|line| line * scale),
            ..shape.clone()
        }
    })
}

fn number(cell: Option<&Cell>) -> Option<f64> {
    match cell {
        Some(Cell::Number(value, _) | Cell::Share(value) | Cell::Money(value)) => Some(*value),
        Some(Cell::Count(count)) => Some(*count as f64),
        _ => None,
    }
}

fn drawing(size: (f32, f32), at: (f32, f32), (shapes, lines): Drawn, alt: String) -> Drawing {
    let picture = Picture { view: (0.0, 0.0, size.0, size.1), ground: None, shapes };
    Drawing { at, size, radius: 0.0, picture, lines, alt: Some(alt) }
}

/// How each dimension moved.
pub(super) fn moved(told: &Told<'_>, pen: &Pen<'_>, at: (f32, f32), width: f32) -> Option<Drawing> {
    const PITCH: f32 = 26.0;
    let section = told.sheet.section("moved")?;
    let has_moved = |row: &Row| matches!(row.cells.as_slice(), [_, first, ..] if *first != Cell::Nothing);
    if !section.rows.iter().any(has_moved) {
        // Tracks without a dot tell nothing.
        return None;
    }
    let (mut shapes, mut lines, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    let names = section.rows.iter().filter_map(|row| row.cells.first());
    let widest = names.map(|name| pen.line(BODY, TEXT, &told.shown(name)).width()).fold(0.0, f32::max);
    let (from, to) = (18.0 + widest + 10.0, width - 66.0);
    let x = |level: f64| from + (to - from) * (level as f32 / 4.0).clamp(0.0, 1.0);
    for (index, (row, (of, mark))) in
        section.rows.iter().zip(Dimension::ALL.iter().zip(&told.sights.dimensions)).enumerate()
    {
        let y = PITCH * index as f32 + 13.0;
        let [name, first, latest, _] = row.cells.as_slice() else { continue };
        shapes.extend(placed(mark, (0.0, y - 5.5), 11.0));
        lines.push(((18.0, y + 3.6), pen.line(BODY, TEXT, &told.shown(name))));
        shapes.push(Shape::filled(rounded((from, y - 1.8, to - from, 3.6), 1.8), HAIR));
        let ink = ink_of(*of);
        let shown = match (number(Some(first)), number(Some(latest))) {
            (Some(before), Some(after)) => {
                shapes.push(Shape::through(&[(x(before), y), (x(after), y)], 3.6, ink));
                shapes.push(Shape::disc((x(after), y), 4.2, ink));
                shapes.push(Shape::disc((x(before), y), 4.2, ink));
                shapes.push(Shape::disc((x(before), y), 2.7, WHITE));
                let (before, after) = (told.shown(first), told.shown(latest));
                let (line, strong) = (pen.line(BODY, TEXT, &format!("{before} → ")), pen.line(STRONG, TEXT, &after));
                Line { pieces: line.pieces.into_iter().chain(strong.pieces).collect() }
            }
            _ => pen.line(SMALL, QUIET, &told.shown(latest)),
        };
        lines.push(((width - shown.width(), y + 3.6), shown));
        let [name, first, latest] = [name, first, latest].map(|cell| told.shown(cell));
        parts.push(told.words.tell(
            "report-alt-from-to",
            &[("name", (&name).into()), ("from", (&first).into()), ("to", (&latest).into())],
        ));
    }
    let parts = parts.join("; ");
    let alt = told.words.tell("report-alt-moved", &[("parts", (&parts).into())]);
    Some(drawing((width, PITCH * 4.0), at, (shapes, lines), alt))
}

/// Ground and ink of a level.
fn shade(level: f64) -> (Ink, Ink) {
    // From where it is hardest on, each step is another shade: what is hard must not look like what is middling.
    let share = ((level - 0.8) / 2.6).clamp(0.0, 1.0);
    let mix = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8;
    let ground = Ink(mix(PALE.0, DEEP.0), mix(PALE.1, DEEP.1), mix(PALE.2, DEEP.2));
    (ground, if share > 0.6 { WHITE } else { ON_PALE })
}

/// Mean levels by case: the cases with most runs.
pub(super) fn heat(told: &Told<'_>, pen: &Pen<'_>, at: (f32, f32), width: f32) -> Option<Drawing> {
    const WIDE: f32 = 27.0;
    const HIGH: f32 = 16.6;
    const GAP: f32 = 1.8;
    /// Room for the signs of the dimensions.
    const SIGNS: f32 = 15.0;
    let section = told.sheet.section("heat").filter(|section| !section.rows.is_empty())?;
    let left = width - 4.0 * (WIDE + GAP) + GAP;
    let x = |column: usize| left + column as f32 * (WIDE + GAP);
    let (mut shapes, mut lines, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    // Columns are too narrow for the names of the dimensions: these stand above them, each with its sign.
    let ((signs, names), high) = named(told, pen, width);
    shapes.extend(signs);
    lines.extend(names);
    let top = high + SIGNS;
    for (column, mark) in told.sights.dimensions.iter().enumerate() {
        shapes.extend(placed(mark, (x(column) + WIDE / 2.0 - 5.5, top - SIGNS), 11.0));
    }
    let rows = hardest(section);
    for (index, row) in rows.iter().enumerate() {
        let y = top + index as f32 * (HIGH + GAP);
        let [name, levels @ .., _, _] = row.cells.as_slice() else { continue };
        let name = told.shown(name);
        lines.push(((0.0, y + HIGH / 2.0 + 3.3), pen.within(SMALL, TEXT, &name, left - 8.0)));
        for (column, level) in levels.iter().enumerate() {
            let (ground, ink) = number(Some(level)).map_or((PALE, ON_PALE), shade);
            shapes.push(Shape::filled(rounded((x(column), y, WIDE, HIGH), 2.0), ground));
            let text = if *level == Cell::Hidden { "·".to_owned() } else { told.shown(level) };
            let line = pen.line(SMALL, ink, &text);
            lines.push(((x(column) + (WIDE - line.width()) / 2.0, y + HIGH / 2.0 + 3.2), line));
        }
        let levels: Vec<String> = levels.iter().map(|level| told.shown(level)).collect();
        let levels = levels.join(", ");
        parts.push(told.words.tell("report-alt-pair", &[("name", (&name).into()), ("value", (&levels).into())]));
    }
    let parts = parts.join("; ");
    let alt = told.words.tell("report-alt-heat", &[("parts", (&parts).into())]);
    Some(drawing((width, top + rows.len() as f32 * (HIGH + GAP)), at, (shapes, lines), alt))
}

/// The dimensions by name, each behind its sign, in as many lines as it takes; how high these are.
fn named(told: &Told<'_>, pen: &Pen<'_>, width: f32) -> (Drawn, f32) {
    const LEADING: f32 = 12.0;
    const SIGN: f32 = 8.5;
    let (mut shapes, mut lines) = (Vec::new(), Vec::new());
    let (mut x, mut y) = (0.0, 0.0);
    for (mark, of) in told.sights.dimensions.iter().zip(Dimension::ALL) {
        let name = pen.line(SMALL, QUIET, of.said(told.words));
        let wide = SIGN + 3.0 + name.width();
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + LEADING);
        }
        shapes.extend(placed(mark, (x, y), SIGN));
        lines.push(((x + SIGN + 3.0, y + 7.6), name));
        x += wide + 9.0;
    }
    ((shapes, lines), y + LEADING + 3.0)
}

/// The cases there is room for, those with the lowest levels first: where it is hard is what is asked.
fn hardest(section: &Section) -> Vec<&Row> {
    let mean = |row: &Row| {
        let levels: Vec<f64> = row.cells.iter().skip(1).take(4).filter_map(|cell| number(Some(cell))).collect();
        if levels.is_empty() { f64::INFINITY } else { levels.iter().sum::<f64>() / levels.len() as f64 }
    };
    let mut rows: Vec<&Row> = section.rows.iter().collect();
    rows.sort_by(|a, b| mean(a).total_cmp(&mean(b)));
    rows.truncate(HEAT_ROWS);
    rows
}

/// The name of a row, its value, and how that is shown.
type BarRow = (String, f64, String);

/// The first rows of a section that have a figure, and the largest of all; `None` where there is nothing to draw.
fn bar_rows(told: &Told<'_>, (section, column): (&Section, &str), most_rows: usize) -> Option<(Vec<BarRow>, f64)> {
    let which = section.columns.iter().position(|known| known.key == column)?;
    let row = |row: &Row| {
        Some((told.shown(row.cells.first()?), number(row.cells.get(which))?, told.shown(row.cells.get(which)?)))
    };
    let mut rows: Vec<BarRow> = section.rows.iter().filter_map(row).collect();
    let most = rows.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
    rows.truncate(most_rows);
    (!rows.is_empty() && most > 0.0).then_some((rows, most))
}

/// A bar from a place, so high; nothing of nothing.
fn bar((x, y): (f32, f32), room: f32, share: f64, high: f32) -> Option<Shape> {
    let long = (room * share as f32).max(if share > 0.0 { 1.5 } else { 0.0 });
    (long > 0.0).then(|| Shape::filled(rounded((x, y, long, high), (high / 2.0).min(1.6)), BAR))
}

fn bars_drawn(told: &Told<'_>, section: &Section, rows: &[BarRow], drawn: (Drawn, Place)) -> Drawing {
    let pair = |(name, _, shown): &BarRow| {
        told.words.tell("report-alt-pair", &[("name", name.into()), ("value", shown.into())])
    };
    let parts = rows.iter().map(pair).collect::<Vec<_>>().join("; ");
    let alt = told.words.tell("report-alt-bars", &[("title", (&section.title).into()), ("parts", (&parts).into())]);
    let (drawn, (at, size)) = drawn;
    drawing(size, at, drawn, alt)
}

/// The first rows of a section as bars, each behind its name.
pub(super) fn bars(
    told: &Told<'_>,
    pen: &Pen<'_>,
    (section, column): (&Section, &str),
    (at, width): ((f32, f32), f32),
) -> Option<Drawing> {
    const PITCH: f32 = 20.5;
    let (rows, most) = bar_rows(told, (section, column), BARS)?;
    let (mut shapes, mut lines) = (Vec::new(), Vec::new());
    let widest = rows.iter().map(|(name, _, _)| pen.line(BODY, TEXT, name).width()).fold(0.0, f32::max);
    let figure = |shown: &str| pen.line(STRONG, TEXT, shown);
    let figures = rows.iter().map(|(.., shown)| figure(shown).width()).fold(0.0, f32::max);
    let (from, to) = ((widest + 12.0).clamp(width * 0.4, width * 0.64), width - figures - 8.0);
    for (index, (name, value, shown)) in rows.iter().enumerate() {
        let y = PITCH * index as f32 + 10.0;
        lines.push(((0.0, y + 3.6), pen.within(BODY, TEXT, name, from - 10.0)));
        shapes.extend(bar((from, y - 2.9), to - from, *value / most, 5.8));
        let figure = figure(shown);
        lines.push(((width - figure.width(), y + 3.6), figure));
    }
    let size = (width, PITCH * rows.len() as f32);
    Some(bars_drawn(told, section, &rows, ((shapes, lines), (at, size))))
}

/// The same where the names are sentences: each has two lines above its bar.
pub(super) fn long_bars(
    told: &Told<'_>,
    pen: &Pen<'_>,
    (section, column, most_rows): (&Section, &str, usize),
    (at, width): ((f32, f32), f32),
) -> Option<Drawing> {
    const LEADING: f32 = 11.2;
    const LINES: usize = 2;
    const BETWEEN: f32 = 3.6;
    let (rows, most) = bar_rows(told, (section, column), most_rows)?;
    let (mut shapes, mut lines, mut y) = (Vec::new(), Vec::new(), 0.0);
    for (name, value, shown) in &rows {
        let figure = pen.line(STRONG, TEXT, shown);
        let room = width - figure.width() - 12.0;
        lines.push(((width - figure.width(), y + 9.6), figure));
        for line in pen.wrapped(SMALL, TEXT, name, (room, LINES)) {
            lines.push(((0.0, y + 9.6), line));
            y += LEADING;
        }
        shapes.push(Shape::filled(rounded((0.0, y + 3.0, width, 3.2), 1.6), HAIR));
        shapes.extend(bar((0.0, y + 3.0), width, *value / most, 3.2));
        y += 6.2 + BETWEEN;
    }
    Some(bars_drawn(told, section, &rows, ((shapes, lines), (at, (width, y - BETWEEN)))))
}
