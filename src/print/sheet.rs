//! Pages as values: sheets, the frames on them in reading order, the text in each, and the rules that are drawn. Lengths
//! are points, from the upper left corner. Knows nothing of PDF; what stands outside its frame can be seen here.

use crate::print::drawing::Drawing;
use crate::print::text::{Ink, Line, Run, Setter};
use crate::words::Language;

/// A document: what is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// Its title, shown by readers.
    pub title: String,
    /// What it is, in a sentence.
    pub about: String,
    /// What it is written in.
    pub language: Language,
    /// Its pages.
    pub sheets: Vec<Sheet>,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Width and height.
    pub size: (f32, f32),
    /// What stands on it, in the order it is read.
    pub frames: Vec<Frame>,
    /// Lines that say nothing: cuts, folds, edges.
    pub rules: Vec<Rule>,
}

/// A part of a page with places of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Its upper left corner on the page.
    pub at: (f32, f32),
    /// Width and height.
    pub size: (f32, f32),
    /// It stands upside down.
    pub turned: bool,
    /// Drawings in it; they are read before its text.
    pub drawings: Vec<Drawing>,
    /// Its text, in reading order.
    pub blocks: Vec<Block>,
    /// Lines in it.
    pub rules: Vec<Rule>,
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A heading; 1 is the highest.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list; items one after the other are one list.
    Item,
    /// A cell of a table; cells one after the other are one table.
    Cell {
        /// What it is to the others.
        kind: CellKind,
        /// It begins a row.
        begins: bool,
    },
}

/// What a cell is to the others of its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// It names its column.
    OfColumn,
    /// It names its row.
    OfRow,
    /// A value.
    Value,
}

/// A text at its place: each line with where it begins, on its baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// Left end and baseline of each line.
    pub lines: Vec<((f32, f32), Line)>,
}

/// A drawn line.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// From here.
    pub from: (f32, f32),
    /// To here.
    pub to: (f32, f32),
    /// So wide.
    pub width: f32,
    /// In this colour.
    pub ink: Ink,
    /// Dash and gap; solid without.
    pub dash: Option<(f32, f32)>,
}

/// Sets text into a frame from its upper edge down.
#[derive(Debug)]
pub struct Flow<'a> {
    setter: &'a Setter,
    left: f32,
    width: f32,
    y: f32,
    /// What was set.
    pub blocks: Vec<Block>,
    /// What was drawn.
    pub rules: Vec<Rule>,
}

impl<'a> Flow<'a> {
    /// Begins `(left, top)` from the frame's corner; lines are `width` at most.
    pub fn new(setter: &'a Setter, (left, top): (f32, f32), width: f32) -> Self {
        Self { setter, left, width, y: top, blocks: Vec::new(), rules: Vec::new() }
    }

    /// Sets a text `indent` from the left, its lines `leading` apart.
    pub fn set(&mut self, role: Role, runs: &[Run<'_>], indent: f32, leading: f32) {
        let size = runs.iter().map(|run| run.style.size).fold(0.0, f32::max);
        let mut lines = Vec::new();
        for line in self.setter.wrap(runs, self.width - indent) {
            // The baseline stands where the letters are in the middle of their line.
            let baseline = self.y + leading / 2.0 + size * 0.36;
            lines.push(((self.left + indent, baseline), line));
            self.y += leading;
        }
        self.blocks.push(Block { role, lines });
    }

    /// Sets a mark that hangs left of the next text, on its first line; it is part of that text's block.
    pub fn set_marked(&mut self, mark: Run<'_>, runs: &[Run<'_>], indent: f32, leading: f32) {
        self.set(Role::Item, runs, indent, leading);
        let Some(block) = self.blocks.last_mut() else { return };
        let Some((_, baseline)) = block.lines.first().map(|(at, _)| *at) else { return };
        // A space after it, for whoever reads or copies the text.
        let text = format!("{} ", mark.text);
        let piece = self.setter.piece(mark.style, &text);
        block.lines.insert(0, ((self.left, baseline), Line { pieces: vec![piece] }));
    }

    /// Leaves room.
    pub fn skip(&mut self, points: f32) {
        self.y += points;
    }

    /// Draws a line across.
    pub fn rule(&mut self, width: f32, ink: Ink) {
        let (from, to) = ((self.left, self.y), (self.left + self.width, self.y));
        self.rules.push(Rule { from, to, width, ink, dash: None });
    }

    /// How far down it has come.
    pub fn reached(&self) -> f32 {
        self.y
    }
}

impl Frame {
    /// Text that reaches beyond the frame, within `margin` of its edges; none of it should.
    pub fn outside(&self, margin: f32) -> Vec<String> {
        let (width, height) = self.size;
        let lines = self.blocks.iter().flat_map(|block| &block.lines);
        let is_outside = |((x, baseline), line): &&((f32, f32), Line)| {
            let size = line.pieces.iter().map(|piece| piece.style.size).fold(0.0, f32::max);
            *x < margin - 0.01
                || x + line.width() > width - margin + 0.01
                || baseline - size * 0.75 < margin - 0.01
                || baseline + size * 0.22 > height - margin + 0.01
        };
        lines.filter(is_outside).map(|(_, line)| line.text()).collect()
    }
}
