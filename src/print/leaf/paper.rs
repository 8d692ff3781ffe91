//! A leaf on paper: A4 upright, one column, a foot on each page. A part that does not fit any more begins the next page, and a heading
//! goes with it.

use crate::print::leaf::{Leaf, Part};
use crate::print::sheet::{Flow, Frame, Paper, Role, Rule, Sheet};
use crate::print::text::{Ink, Run, Setter, Style};
use crate::print::typefaces::Typeface;

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
/// A4 upright, in points.
const SHEET: (f32, f32) = (210.0 * MM, 297.0 * MM);
/// Room that stays empty around a page.
pub(super) const MARGIN: f32 = 17.0 * MM;
/// Room for the foot.
const FOOT: f32 = 24.0;

const TEXT: Ink = Ink(0x21, 0x1f, 0x1c);
const QUIET: Ink = Ink(0x59, 0x55, 0x4d);
const ACCENT: Ink = Ink(0x35, 0x30, 0x6b);
const HAIR: Ink = Ink(0xdc, 0xd7, 0xcc);
const BAR: Ink = Ink(0x8f, 0x89, 0xc9);

/// Type as shares of its steps: a leaf that has to be one page takes the largest that fits.
const SIZES: [f32; 6] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.76];
/// The same of a leaf of several pages, where that saves one that would be filled no further than this share.
const SMALLER: [f32; 2] = [0.95, 0.9];
const BARE: f32 = 0.4;
/// Room for a mark before its text.
const INDENT: f32 = 40.0;
/// Distance of lines that are written on.
const WRITE: f32 = 23.0;

/// Steps of type at a share of their size.
struct Type(f32);

impl Type {
    fn style(&self, face: Typeface, size: f32, ink: Ink) -> Style {
        Style { face, size: size * self.0, ink }
    }

    fn body(&self) -> Style {
        self.style(Typeface::Regular, 10.5, TEXT)
    }

    fn strong(&self) -> Style {
        self.style(Typeface::Bold, 10.5, TEXT)
    }

    fn quiet(&self) -> Style {
        self.style(Typeface::Regular, 9.0, QUIET)
    }

    fn leading(&self) -> f32 {
        14.5 * self.0
    }

    fn gap(&self, points: f32) -> f32 {
        points * self.0
    }
}

/// The leaf on one page, in the largest type that lets it.
pub(super) fn on_one_page(setter: &Setter, leaf: &Leaf) -> Option<Vec<Frame>> {
    SIZES.iter().map(|size| frames(setter, leaf, &Type(*size))).find(|frames| frames.len() == 1)
}

/// The leaf as paper. What has no room on the one page it should be takes as many as it needs: a trainer with people waiting wants it
/// on paper, not refused.
pub(super) fn paper(setter: &Setter, leaf: &Leaf) -> Paper {
    let one = if leaf.is_one_page { on_one_page(setter, leaf) } else { None };
    let frames = one.unwrap_or_else(|| on_pages(setter, leaf));
    let sheets = frames.into_iter().map(|frame| Sheet { size: SHEET, frames: vec![frame], rules: Vec::new() });
    Paper {
        title: format!("{}: {}", leaf.kind, leaf.title),
        about: leaf.about.clone(),
        language: leaf.language,
        sheets: sheets.collect(),
    }
}

/// The leaf on as many pages as it takes. A last page with next to nothing on it is a sheet that gets lost: where type a little smaller
/// saves it, that is taken.
fn on_pages(setter: &Setter, leaf: &Leaf) -> Vec<Frame> {
    let usual = frames(setter, leaf, &Type(1.0));
    let is_bare = usual.len() > 1 && usual.last().is_some_and(|last| reaches(last) < SHEET.1 * BARE);
    if !is_bare {
        return usual;
    }
    let mut smaller = SMALLER.iter().map(|size| frames(setter, leaf, &Type(*size)));
    smaller.find(|frames| frames.len() < usual.len()).unwrap_or(usual)
}

/// How far down what stands above the foot reaches.
fn reaches(frame: &Frame) -> f32 {
    let above_the_foot = frame.blocks.iter().rev().skip(1).flat_map(|block| &block.lines);
    above_the_foot.map(|((_, baseline), _)| *baseline).fold(0.0, f32::max)
}

fn frames(setter: &Setter, leaf: &Leaf, of: &Type) -> Vec<Frame> {
    let mut pages = Pages { setter, leaf, of, done: Vec::new(), flow: fresh(setter) };
    pages.head();
    let mut parts = leaf.parts.as_slice();
    while !parts.is_empty() {
        let is_heading = |part: &&Part| matches!(part, Part::Heading(_) | Part::Subheading(_));
        // A heading is kept together with the first thing below it.
        let headings = parts.iter().take_while(is_heading).count();
        // What stands below a subheading is read together, and stays on one page where a page has room for it.
        let below = parts.iter().skip(headings).take_while(|part| !is_heading(part)).count();
        let is_group = headings > 0 && matches!(parts.get(headings - 1), Some(Part::Subheading(_)));
        let group = parts.get(..headings + below).filter(|group| is_group && pages.has_room_on_a_page(group));
        let (together, rest) = match group {
            Some(group) => (group, parts.get(group.len()..).unwrap_or_default()),
            None => parts.split_at((headings + 1).min(parts.len())),
        };
        pages.put(together);
        parts = rest;
    }
    pages.end()
}

fn fresh(setter: &Setter) -> Flow<'_> {
    Flow::new(setter, (MARGIN, MARGIN), SHEET.0 - 2.0 * MARGIN)
}

struct Pages<'a> {
    setter: &'a Setter,
    leaf: &'a Leaf,
    of: &'a Type,
    done: Vec<Frame>,
    flow: Flow<'a>,
}

impl Pages<'_> {
    fn head(&mut self) {
        let of = self.of;
        let kind = of.style(Typeface::Semibold, 9.5, QUIET);
        let title = of.style(Typeface::Title, 25.0, ACCENT);
        self.flow.set(Role::Paragraph, &[Run { style: kind, text: &self.leaf.kind }], 0.0, of.gap(14.0));
        self.flow.set(Role::Heading(1), &[Run { style: title, text: &self.leaf.title }], 0.0, of.gap(32.0));
        self.flow.skip(of.gap(4.0));
        self.flow.rule(0.8, ACCENT);
        self.flow.skip(of.gap(8.0));
    }

    /// Whether a page of its own has room for all of these.
    fn has_room_on_a_page(&self, parts: &[Part]) -> bool {
        let mut flow = fresh(self.setter);
        for part in parts {
            part_in(&mut flow, part, self.of);
        }
        flow.reached() <= SHEET.1 - MARGIN - FOOT
    }

    /// Puts what belongs together on this page, or on the next.
    fn put(&mut self, parts: &[Part]) {
        let (blocks, rules) = (self.flow.blocks.len(), self.flow.rules.len());
        let is_first = self.flow.reached() <= MARGIN + 0.1;
        self.set(parts);
        if self.flow.reached() > SHEET.1 - MARGIN - FOOT && !is_first {
            self.flow.blocks.truncate(blocks);
            self.flow.rules.truncate(rules);
            self.turn();
            self.set(parts);
        }
    }

    fn set(&mut self, parts: &[Part]) {
        for part in parts {
            part_in(&mut self.flow, part, self.of);
        }
    }

    /// Ends the page and begins another.
    fn turn(&mut self) {
        let flow = std::mem::replace(&mut self.flow, fresh(self.setter));
        let (mut blocks, mut rules) = (flow.blocks, flow.rules);
        let foot = SHEET.1 - MARGIN - FOOT;
        let mut below = Flow::new(self.setter, (MARGIN, foot + 6.0), SHEET.0 - 2.0 * MARGIN);
        let small = self.of.style(Typeface::Regular, 7.6, QUIET);
        below.set(Role::Paragraph, &[Run { style: small, text: &self.leaf.foot }], 0.0, self.of.gap(9.2));
        blocks.extend(below.blocks);
        let line = Rule { from: (MARGIN, foot), to: (SHEET.0 - MARGIN, foot), width: 0.5, ink: HAIR, dash: None };
        rules.push(line);
        self.done.push(Frame { at: (0.0, 0.0), size: SHEET, turned: false, drawings: Vec::new(), blocks, rules });
    }

    fn end(mut self) -> Vec<Frame> {
        self.turn();
        self.done
    }
}

fn part_in(flow: &mut Flow<'_>, part: &Part, of: &Type) {
    match part {
        Part::Heading(text) => {
            flow.skip(of.gap(10.0));
            let style = of.style(Typeface::Bold, 13.0, ACCENT);
            flow.set(Role::Heading(2), &[Run { style, text }], 0.0, of.gap(19.0));
        }
        Part::Subheading(text) => {
            flow.skip(of.gap(7.0));
            flow.set(Role::Heading(3), &[Run { style: of.strong(), text }], 0.0, of.leading());
            flow.skip(of.gap(2.5));
        }
        Part::Text(text) => {
            flow.set(Role::Paragraph, &[Run { style: of.body(), text }], 0.0, of.leading());
            flow.skip(of.gap(4.0));
        }
        Part::Quiet(text) => {
            flow.set(Role::Paragraph, &[Run { style: of.quiet(), text }], 0.0, of.gap(12.5));
            flow.skip(of.gap(4.0));
        }
        Part::Quote { text, about } => quote_in(flow, (text, about), of),
        Part::Marked { mark, text } => {
            let body = [Run { style: of.body(), text }];
            flow.set_marked(Run { style: of.strong(), text: mark }, &body, INDENT, of.leading());
            flow.skip(of.gap(3.0));
        }
        Part::Named { name, text } => {
            let name = format!("{name}. ");
            let runs = [Run { style: of.strong(), text: &name }, Run { style: of.body(), text }];
            flow.set(Role::Item, &runs, 0.0, of.leading());
            flow.skip(of.gap(3.5));
        }
        Part::Bar { figure, text, mark, share } => bar_in(flow, (figure, text, mark), *share, of),
        Part::Counts(counts) => counts_in(flow, counts, of),
        Part::Write(lines) => {
            for _ in 0..*lines {
                flow.skip(WRITE);
                flow.rule(0.5, HAIR);
            }
            flow.skip(of.gap(6.0));
        }
    }
}

fn quote_in(flow: &mut Flow<'_>, (text, about): (&str, &str), of: &Type) {
    flow.skip(of.gap(3.0));
    let style = of.style(Typeface::Semibold, 13.5, ACCENT);
    flow.set(Role::Paragraph, &[Run { style, text }], 0.0, of.gap(19.0));
    if !about.is_empty() {
        flow.skip(of.gap(2.0));
        flow.set(Role::Paragraph, &[Run { style: of.quiet(), text: about }], 0.0, of.gap(12.5));
    }
    flow.skip(of.gap(5.0));
}

fn counts_in(flow: &mut Flow<'_>, counts: &[[String; 3]], of: &Type) {
    let marked = of.style(Typeface::Semibold, 9.0, ACCENT);
    let texts = counts.iter().enumerate().map(|(at, [figure, text, mark])| {
        let mark = if mark.is_empty() { String::new() } else { format!(" ({mark})") };
        let end = if at + 1 < counts.len() { ";  " } else { "" };
        [format!("{figure} "), text.clone(), mark, end.to_owned()]
    });
    let texts: Vec<[String; 4]> = texts.collect();
    let runs = texts.iter().flat_map(|[figure, text, mark, end]| {
        let styles = [of.strong(), of.body(), marked, of.body()];
        styles.into_iter().zip([figure, text, mark, end]).map(|(style, text)| Run { style, text })
    });
    let runs: Vec<Run<'_>> = runs.collect();
    flow.set(Role::Paragraph, &runs, 0.0, of.leading());
    flow.skip(of.gap(2.0));
}

fn bar_in(flow: &mut Flow<'_>, (figure, text, mark): (&str, &str, &str), share: f32, of: &Type) {
    let aside = if mark.is_empty() { String::new() } else { format!("  {mark}") };
    let marked = of.style(Typeface::Semibold, 9.0, ACCENT);
    let runs = [Run { style: of.body(), text }, Run { style: marked, text: &aside }];
    flow.set_marked(Run { style: of.strong(), text: figure }, &runs, INDENT, of.leading());
    flow.skip(of.gap(3.0));
    let (from, y) = (MARGIN + INDENT, flow.reached());
    let whole = SHEET.0 - 2.0 * MARGIN - INDENT;
    // A hair shows how long all would be; what nobody chose has nothing else.
    let line = |to: f32, width: f32, ink: Ink| Rule { from: (from, y), to: (to, y), width, ink, dash: None };
    flow.rules.push(line(from + whole, 0.5, HAIR));
    if share > 0.0 {
        flow.rules.push(line(from + whole * share.min(1.0), 3.0, BAR));
    }
    flow.skip(of.gap(6.0));
}
