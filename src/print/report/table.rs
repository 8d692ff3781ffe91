//! The sections of a report as tables on paper: widths from what stands in them, headers again on every page, and whatever is
//! higher than a page goes on over the next.

use std::borrow::Cow;

use crate::domain::report::along::{Cell, Column, Form, Row, Section};
use crate::print::report::Told;
use crate::print::report::charts::{HAIR, QUIET, TEXT, letters};
use crate::print::sheet::{Block, CellKind, Flow, Frame, Role, Rule};
use crate::print::text::{Ink, Line, Run, Setter, Style};
use crate::print::typefaces::Typeface;

/// Distance of two baselines in a table, and room above and below a row.
const LEADING: f32 = 12.2;
const AROUND: f32 = 2.6;
/// Room between two columns.
const GUTTER: f32 = 10.0;
/// The least a column of words may have, and the most it may ask for so that none of its words is broken.
const LEAST: f32 = 46.0;
const WORD: f32 = 84.0;
/// Before a section.
const BEFORE: f32 = 20.0;
/// A section that takes no more than this share of a page is not parted, and two side by side no more than that.
const SHORT: f32 = 0.24;
const SHORT_PAIR: f32 = 0.4;
/// So many rows of a longer one stand on the page it begins on.
const BEGIN: usize = 3;

/// So many causes stand on paper: most of the rest were chosen by nobody, and would fill pages with what is in no way about the
/// people.
pub(super) const CAUSES: usize = 12;

const fn style(face: Typeface, size: f32, ink: Ink) -> Style {
    Style { face, size, ink }
}

const HEADING: Style = style(Typeface::Bold, 12.5, TEXT);
const SAYS: Style = style(Typeface::Regular, 9.4, QUIET);
const HEAD: Style = style(Typeface::Semibold, 9.0, QUIET);
const NAME: Style = style(Typeface::Regular, 9.4, TEXT);
const HIDDEN: Style = style(Typeface::Italic, 9.0, QUIET);

/// A row: the lines of each cell, and what it is to the others.
type Cells = Vec<(Vec<Line>, CellKind)>;

/// A column on paper.
struct Laid {
    left: f32,
    width: f32,
    is_figure: bool,
}

/// Pages that are filled from above.
pub(super) struct Pages<'a> {
    told: &'a Told<'a>,
    setter: &'a Setter,
    /// Place and size of what is filled on a page.
    at: (f32, f32),
    size: (f32, f32),
    /// Where what is set begins, and how wide it may be.
    x: f32,
    width: f32,
    y: f32,
    /// The page has no row below its header yet.
    is_fresh: bool,
    open: Frame,
    /// Those that are full.
    done: Vec<Frame>,
}

impl<'a> Pages<'a> {
    pub(super) fn new(told: &'a Told<'a>, setter: &'a Setter, at: (f32, f32), size: (f32, f32)) -> Self {
        Self {
            told,
            setter,
            at,
            size,
            x: 0.0,
            width: size.0,
            y: 0.0,
            is_fresh: true,
            open: empty(at, size),
            done: Vec::new(),
        }
    }

    /// All pages, the last one with them.
    pub(super) fn finish(mut self) -> Vec<Frame> {
        self.turn();
        self.done
    }

    fn turn(&mut self) {
        let full = std::mem::replace(&mut self.open, empty(self.at, self.size));
        if !full.blocks.is_empty() {
            self.done.push(full);
        }
        self.y = 0.0;
    }

    fn is_full(&self, high: f32) -> bool {
        self.y > 0.0 && self.y + high > self.size.1
    }

    /// Sets paragraphs under a heading.
    pub(super) fn paragraphs(&mut self, heading: &str, all: &[String]) {
        let lines: usize = all.iter().map(|text| self.wrapped(SAYS, text, self.size.0).len()).sum();
        self.begin(lines as f32 * (LEADING + 1.0));
        self.text(Role::Heading(2), HEADING, heading, 18.0);
        for text in all {
            self.text(Role::Paragraph, SAYS, text, LEADING);
            self.y += 2.0;
        }
    }

    /// Goes to where a section begins whose beginning is so high.
    fn begin(&mut self, high: f32) {
        if self.is_full(BEFORE + 18.0 + high) {
            self.turn();
        } else if self.y > 0.0 {
            self.y += BEFORE;
        }
    }

    /// Sets sections below each other; two narrow ones that follow each other stand side by side.
    pub(super) fn sections(&mut self, all: &[&Section]) {
        let mut rest = all;
        while let [first, more @ ..] = rest {
            rest = more;
            if let [second, more @ ..] = rest
                && let Some(high) = self.beside(first, second)
            {
                rest = more;
                self.begin(high - BEFORE);
                let top = self.y;
                let (half, gap) = (self.half(), self.size.0 - 2.0 * self.half());
                let mut lowest = top;
                for (section, x) in [(first, 0.0), (second, half + gap)] {
                    (self.x, self.width, self.y) = (x, half, top);
                    self.set(section);
                    lowest = lowest.max(self.y);
                }
                (self.x, self.width, self.y) = (0.0, self.size.0, lowest);
                continue;
            }
            self.section(first);
        }
    }

    fn half(&self) -> f32 {
        (self.size.0 - 28.0) / 2.0
    }

    /// How high two sections are side by side; `None` where they do not fit so.
    fn beside(&mut self, first: &Section, second: &Section) -> Option<f32> {
        let half = self.half();
        let whole = std::mem::replace(&mut self.width, half);
        let high = [first, second].map(|section| {
            let laid = self.lay(section);
            let wanted = laid.last().map_or(0.0, |last| last.left + last.width) - self.x;
            (wanted <= half && section.columns.len() < 5 && !section.rows.is_empty()).then(|| self.high(section))
        });
        self.width = whole;
        let [first, second] = high;
        let high = first?.max(second?);
        // Where they would leave the page half empty they stand below each other and go on over it.
        let fits = self.y + BEFORE + high <= self.size.1;
        (fits || high <= self.size.1 * SHORT_PAIR).then_some(high)
    }

    /// How high a section is in the width there is.
    fn high(&self, section: &Section) -> f32 {
        let laid = self.lay(section);
        let says: usize = section.says.iter().map(|says| self.wrapped(SAYS, says, self.width).len()).sum();
        let rows: f32 = section.rows.iter().map(|row| high(&self.row(&laid, &row.cells))).sum();
        18.0 + says as f32 * LEADING + 3.0 + high(&self.names(section, &laid)) + rows
    }

    /// The names of its columns.
    fn names(&self, section: &Section, laid: &[Laid]) -> Cells {
        let name =
            |(column, laid): (&Column, &Laid)| (self.wrapped(HEAD, &column.title, laid.width), CellKind::OfColumn);
        section.columns.iter().zip(laid).map(name).collect()
    }

    /// Sets a section with its heading, what it says, and its rows. A short one is not parted; a longer one begins where there is
    /// room for some of its rows and goes on over the page, so that no page is left half empty for its sake.
    fn section(&mut self, section: &Section) {
        let whole = self.high(section);
        if whole <= self.size.1 * SHORT {
            self.begin(whole - 18.0);
        } else {
            let laid = self.lay(section);
            let first: f32 = section.rows.iter().take(BEGIN).map(|row| high(&self.row(&laid, &row.cells))).sum();
            self.begin(first + high(&self.names(section, &laid)) + 3.0 * LEADING);
        }
        self.set(section);
    }

    fn set(&mut self, section: &Section) {
        let laid = self.lay(section);
        let heads = self.names(section, &laid);
        self.text(Role::Heading(2), HEADING, &section.title, 18.0);
        for says in &section.says {
            self.text(Role::Paragraph, SAYS, says, LEADING);
        }
        if section.rows.is_empty() {
            return;
        }
        self.y += 3.0;
        self.heads(&laid, &heads);
        for row in &section.rows {
            let cells = self.row(&laid, &row.cells);
            self.row_in(&laid, &heads, cells);
        }
    }

    /// Puts a row on this page or the next; one that is higher than a page goes on.
    fn row_in(&mut self, laid: &[Laid], heads: &Cells, mut cells: Cells) {
        if self.is_full(high(&cells)) && !self.is_fresh {
            self.turn();
            self.heads(laid, heads);
        }
        loop {
            let room = ((self.size.1 - self.y - 2.0 * AROUND) / LEADING).floor().max(1.0) as usize;
            let later: Cells =
                cells.iter_mut().map(|(lines, kind)| (lines.split_off(room.min(lines.len())), *kind)).collect();
            self.put(laid, &cells, 0.4);
            self.is_fresh = false;
            if later.iter().all(|(lines, _)| lines.is_empty()) {
                return;
            }
            self.turn();
            self.heads(laid, heads);
            cells = later;
        }
    }

    fn heads(&mut self, laid: &[Laid], heads: &Cells) {
        self.put(laid, heads, 0.9);
        self.is_fresh = true;
    }

    fn put(&mut self, laid: &[Laid], cells: &Cells, rule: f32) {
        for (index, ((lines, kind), laid)) in cells.iter().zip(laid).enumerate() {
            let mut set = Vec::new();
            for (at, line) in lines.iter().enumerate() {
                let x = if laid.is_figure { laid.left + laid.width - line.width() } else { laid.left };
                set.push(((x, self.y + AROUND + LEADING * (at as f32 + 0.5) + 3.3), line.clone()));
            }
            self.open.blocks.push(Block { role: Role::Cell { kind: *kind, begins: index == 0 }, lines: set });
        }
        self.y += high(cells);
        let right = laid.last().map_or(0.0, |last| last.left + last.width);
        let (from, to) = ((self.x, self.y), (right, self.y));
        self.open.rules.push(Rule { from, to, width: rule, ink: HAIR, dash: None });
    }

    fn text(&mut self, role: Role, style: Style, text: &str, leading: f32) {
        let mut flow = Flow::new(self.setter, (self.x, self.y), self.width);
        flow.set(role, &[Run { style, text: &letters(self.setter, text) }], 0.0, leading);
        self.y = flow.reached();
        self.open.blocks.append(&mut flow.blocks);
    }

    fn wrapped(&self, style: Style, text: &str, width: f32) -> Vec<Line> {
        self.setter.wrap(&[Run { style, text: &letters(self.setter, text) }], width)
    }

    fn row(&self, laid: &[Laid], cells: &[Cell]) -> Cells {
        let cell = |(index, (cell, laid)): (usize, (&Cell, &Laid))| {
            let kind = if index == 0 { CellKind::OfRow } else { CellKind::Value };
            (self.wrapped(style_of(cell), &self.told.shown(cell), laid.width), kind)
        };
        cells.iter().zip(laid).enumerate().map(cell).collect()
    }

    /// How wide the words of a cell are.
    fn words(&self, cell: &Cell) -> Vec<f32> {
        let style = style_of(cell);
        let shown = letters(self.setter, &self.told.shown(cell));
        shown.split_whitespace().map(|word| self.setter.piece(style, word).width + 0.5).collect()
    }

    /// Columns of figures get what they need; those of words share the rest.
    fn lay(&self, section: &Section) -> Vec<Laid> {
        let width = |style: Style, text: &str| self.setter.piece(style, text).width + 0.5;
        let columns = section.columns.iter().enumerate().map(|(at, column)| {
            let cells = || section.rows.iter().filter_map(move |row| row.cells.get(at));
            let is_list = section.form == Form::List;
            let is_figure = section.is_of_figures(at);
            let widest = cells().map(|cell| width(style_of(cell), &self.told.shown(cell))).fold(0.0, f32::max);
            let head = column.title.split(' ').map(|word| width(HEAD, word)).fold(0.0, f32::max);
            let most = if is_list && at > 0 { self.width * 0.4 } else { f32::MAX };
            let wanted = widest.min(most).max(head).max(if is_figure { 30.0 } else { LEAST });
            // What is no word, as the id of a run, may be broken.
            let words = || cells().flat_map(|cell| self.words(cell)).filter(|width| *width <= WORD);
            let word = || words().fold(head, f32::max).clamp(LEAST, WORD);
            (wanted, if is_figure { wanted } else { word().min(wanted) }, is_figure)
        });
        let columns: Vec<(f32, f32, bool)> = columns.collect();
        let gutters = GUTTER * columns.len().saturating_sub(1) as f32;
        let (wanted, least) = columns.iter().fold((0.0, 0.0), |sum, column| (sum.0 + column.0, sum.1 + column.1));
        let room = self.width - gutters;
        let share = if wanted <= room { 1.0 } else { (room - least) / (wanted - least).max(0.1) };
        let mut left = self.x;
        let lay = |(wanted, least, is_figure): (f32, f32, bool)| {
            // Where there is not even room for the words, columns of words are narrower.
            let width = if share >= 0.0 || is_figure { least + (wanted - least) * share.max(0.0) } else { LEAST };
            let laid = Laid { left, width, is_figure };
            left += width + GUTTER;
            laid
        };
        columns.into_iter().map(lay).collect()
    }
}

/// A section as it stands on paper: without the ids of runs, which are for programs, without what trainers might have set and
/// none has, and of causes the first ones.
pub(super) fn on_paper<'a>(told: &Told<'_>, section: &'a Section) -> Cow<'a, Section> {
    let mut shown = Cow::Borrowed(section);
    let is_empty = |at: usize| section.rows.iter().all(|row| row.cells.get(at) == Some(&Cell::Nothing));
    let goes = |at: usize, column: &Column| column.key == "run" || section.key == "remarks" && is_empty(at);
    for (at, _) in section.columns.iter().enumerate().rev().filter(|(at, column)| goes(*at, column)) {
        let shown = shown.to_mut();
        shown.columns.remove(at);
        for row in shown.rows.iter_mut().filter(|row| at < row.cells.len()) {
            row.cells.remove(at);
        }
    }
    if section.key == "spread" && section.rows.iter().any(is_empty_step) {
        let shown = shown.to_mut();
        shown.rows.retain(|row| !is_empty_step(row));
        shown.says.push(told.words.say("report-spread-steps").to_owned());
    }
    let all = section.rows.len();
    if section.key == "causes" && all > CAUSES {
        let put = [("shown", CAUSES.into()), ("all", all.into())];
        let shown = shown.to_mut();
        shown.rows.truncate(CAUSES);
        shown.says.push(told.words.tell("report-causes-first", &put));
    }
    shown
}

/// Whether nobody stands at a step of the distribution.
pub(super) fn is_empty_step(row: &Row) -> bool {
    row.cells.iter().skip(1).all(|cell| *cell == Cell::Count(0))
}

fn empty(at: (f32, f32), size: (f32, f32)) -> Frame {
    Frame { at, size, turned: false, drawings: Vec::new(), blocks: Vec::new(), rules: Vec::new() }
}

fn high(cells: &Cells) -> f32 {
    let lines = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or_default();
    lines as f32 * LEADING + 2.0 * AROUND
}

fn style_of(cell: &Cell) -> Style {
    if *cell == Cell::Hidden { HIDDEN } else { NAME }
}
