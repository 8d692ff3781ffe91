//! A report on paper: A4, something to hand to a board. The first page shows what matters at a glance; the others hold the
//! figures as tables, of causes the first ones.

use std::borrow::Cow;

use crate::domain::report::along::{Along, Cell, Section};
use crate::print::PrintError;
use crate::print::drawing::Drawing;
use crate::print::report::charts::{self, ACCENT, HAIR, HEAT_ROWS, LONG_BARS, Pen, QUIET, TEXT, lacked, letters};
use crate::print::report::table::{Pages, on_paper};
use crate::print::report::{Told, dots};
use crate::print::sheet::{Flow, Frame, Paper, Role, Rule, Sheet};
use crate::print::text::{Ink, Run, Setter, Style};
use crate::print::typefaces::Typeface;

/// A4, in points.
const PAGE: (f32, f32) = (595.28, 841.89);
/// Room at the sides, and how wide what stands between is.
const MARGIN: f32 = 44.0;
const WIDE: f32 = PAGE.0 - 2.0 * MARGIN;
/// Where the foot stands, and where tables begin and end.
const FOOT: f32 = 800.0;
/// From line to line of what to mend first.
const NEXT: f32 = 13.5;
const TABLES: (f32, f32) = (74.0, 712.0);
/// Width of each of two columns, and where the second begins.
const HALF: f32 = 240.0;
const SECOND: f32 = WIDE - HALF;

const fn style(face: Typeface, size: f32, ink: Ink) -> Style {
    Style { face, size, ink }
}

const KIND: Style = style(Typeface::Regular, 10.0, QUIET);
const ABOUT: Style = style(Typeface::Regular, 11.0, QUIET);
const HEADLINE: Style = style(Typeface::Bold, 13.0, TEXT);
const HEADING: Style = style(Typeface::Bold, 11.0, TEXT);
const SMALL: Style = style(Typeface::Regular, 9.4, QUIET);
const SUM: Style = style(Typeface::Bold, 13.0, TEXT);
const FOOTING: Style = style(Typeface::Regular, 9.0, QUIET);

/// Letters of a report that the typefaces lack, each once: boxes stand in their places.
///
/// # Errors
/// [`PrintError::Typeface`] if a typeface inside the program is damaged.
pub fn lacks(sheet: &Along) -> Result<String, PrintError> {
    let mut texts: Vec<&str> = vec![&sheet.title, &sheet.team, &sheet.kind, &sheet.by, &sheet.about];
    texts.extend(sheet.period.iter().chain(&sheet.headline).chain(&sheet.next).chain(&sheet.notes).map(String::as_str));
    for section in &sheet.sections {
        texts.push(&section.title);
        texts.extend(section.says.iter().chain(section.columns.iter().map(|column| &column.title)).map(String::as_str));
        let cells = section.rows.iter().flat_map(|row| &row.cells);
        texts.extend(cells.filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None }));
    }
    let lacked = lacked(&Setter::new()?, texts);
    Ok(lacked.into_iter().filter(|letter| !letter.is_whitespace()).collect())
}

/// The bytes of the file.
pub(super) fn bytes(told: &Told<'_>) -> Result<Vec<u8>, PrintError> {
    paper(told)?.to_pdf()
}

/// The pages.
pub(super) fn paper(told: &Told<'_>) -> Result<Paper, PrintError> {
    let setter = Setter::new()?;
    let mut pages = vec![first(told, &setter)];
    let mut tables = Pages::new(told, &setter, (MARGIN, TABLES.0), (WIDE, TABLES.1));
    let sections: Vec<Cow<'_, Section>> = told.read().map(|section| on_paper(told, section)).collect();
    let sections: Vec<&Section> = sections.iter().map(Cow::as_ref).collect();
    let mut notes = told.sheet.notes.clone();
    if told.lacks_letters(&setter) {
        notes.push(told.words.say("report-note-letters").to_owned());
    }
    // What has to be read with the tables stands before them; so it is never on a page of its own either.
    tables.paragraphs(told.words.say("report-part-notes"), &notes);
    tables.sections(&sections);
    pages.extend(tables.finish().into_iter().map(|frame| vec![running(told, &setter), frame]));
    let of = pages.len();
    let sheets = pages.into_iter().enumerate().map(|(at, mut frames)| {
        frames.push(foot(told, &setter, (at + 1, of)));
        Sheet { size: PAGE, frames, rules: Vec::new() }
    });
    Ok(Paper {
        title: told.sheet.title.clone(),
        about: told.sheet.kind.clone(),
        language: told.sheet.language,
        sheets: sheets.collect(),
    })
}

impl Told<'_> {
    /// Whether something of it has letters the typefaces lack.
    fn lacks_letters(&self, setter: &Setter) -> bool {
        let cells = self.sheet.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
        let lacks =
            |text: &String| !text.is_ascii() && lacked(setter, [text.as_str()]).iter().any(|c| !c.is_whitespace());
        cells.filter_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None }).any(lacks)
    }
}

/// What the first page is set with.
struct Front<'a> {
    told: &'a Told<'a>,
    setter: &'a Setter,
    frames: Vec<Frame>,
    /// How far down it has come.
    y: f32,
    /// So many causes stand on it.
    causes: usize,
}

/// The first page. What to begin with matters more than one more cause: where it would not fit, there are fewer.
fn first(told: &Told<'_>, setter: &Setter) -> Vec<Frame> {
    let mut drawn = first_with(told, setter, LONG_BARS);
    for causes in (1..LONG_BARS).rev() {
        if drawn.1 {
            break;
        }
        drawn = first_with(told, setter, causes);
    }
    drawn.0
}

/// The first page with so many causes, and whether what to begin with fits on it.
fn first_with(told: &Told<'_>, setter: &Setter, causes: usize) -> (Vec<Frame>, bool) {
    let mut front = Front { told, setter, frames: Vec::new(), y: 36.0, causes };
    front.head();
    front.headline();
    front.pair(Front::moved, Front::heat);
    front.pair(Front::causes, Front::outreach);
    front.money();
    let is_whole = front.next();
    (front.frames, is_whole)
}

impl Front<'_> {
    /// A frame below what there is, with a line above it where one is wanted; and how high it came.
    fn frame(&self, at: (f32, f32), width: f32, drawings: Vec<Drawing>, flow: Flow<'_>) -> Frame {
        let drawn = drawings.iter().map(|drawing| drawing.at.1 + drawing.size.1).fold(0.0, f32::max);
        let size = (width, flow.reached().max(drawn));
        Frame { at, size, turned: false, drawings, blocks: flow.blocks, rules: flow.rules }
    }

    fn pen(&self) -> Pen<'_> {
        Pen { setter: self.setter, boxes: true }
    }

    fn text(&self, text: &str) -> String {
        letters(self.setter, text)
    }

    /// A title, and the typeface that has all of its letters; in the one for titles no figures are set.
    fn titled(&self, title: &str) -> (Typeface, String) {
        let has_figures = title.chars().any(|letter| letter.is_ascii_digit());
        let is_plain = self.setter.lacks(Typeface::Title, title).is_empty() && !title.chars().any(char::is_control);
        if is_plain && !has_figures { (Typeface::Title, title.to_owned()) } else { (Typeface::Bold, self.text(title)) }
    }

    /// Sign and name of the program, what this is, of whom and since when.
    fn head(&mut self) {
        let sheet = self.told.sheet;
        let mut flow = Flow::new(self.setter, (37.0, 0.0), 200.0);
        flow.set(Role::Paragraph, &[Run { style: style(Typeface::Title, 18.0, TEXT), text: "Amends" }], 0.0, 26.0);
        let mut right = Flow::new(self.setter, (0.0, 4.0), WIDE);
        right.set(Role::Paragraph, &[Run { style: KIND, text: &sheet.kind }], 0.0, 18.0);
        for ((x, _), line) in right.blocks.iter_mut().flat_map(|block| &mut block.lines) {
            *x = WIDE - line.width();
        }
        let (face, team) = self.titled(&sheet.team);
        let size = if team.chars().count() > 44 { 17.0 } else { 23.0 };
        let mut words = Flow::new(self.setter, (0.0, 38.0), WIDE);
        words.set(Role::Heading(1), &[Run { style: style(face, size, TEXT), text: &team }], 0.0, size * 1.24);
        words.skip(3.0);
        if let Some(period) = &sheet.period {
            words.set(Role::Paragraph, &[Run { style: Style { ink: TEXT, ..ABOUT }, text: period }], 0.0, 16.0);
        }
        words.set(Role::Paragraph, &[Run { style: ABOUT, text: &sheet.about }], 0.0, 16.0);
        let reached = words.reached();
        flow.blocks.extend(right.blocks.into_iter().chain(words.blocks));
        let logo = Drawing {
            at: (0.0, -1.0),
            size: (28.0, 28.0),
            radius: 0.0,
            picture: self.told.sights.logo.clone(),
            lines: Vec::new(),
            alt: None,
        };
        let mut frame = self.frame((MARGIN, self.y), WIDE, vec![logo], flow);
        frame.size.1 = reached;
        self.frames.push(frame);
        self.y += reached + 12.0;
    }

    /// How many served better, and everybody as dots. Where nothing may be told, why.
    fn headline(&mut self) {
        let sheet = self.told.sheet;
        let mut flow = Flow::new(self.setter, (0.0, 0.0), WIDE);
        if let Some(headline) = &sheet.headline {
            flow.set(Role::Heading(2), &[Run { style: HEADLINE, text: headline }], 0.0, 17.0);
            flow.skip(2.0);
        }
        let pen = self.pen();
        let says = self.told.words.say("report-spread-says");
        let drawing = dots::drawing(self.told, &pen, (0.0, 0.0), WIDE);
        let mut drawings = Vec::new();
        if let Some(mut drawing) = drawing {
            flow.set(Role::Paragraph, &[Run { style: SMALL, text: says }], 0.0, 13.5);
            drawing.at.1 = flow.reached() + 8.0;
            drawings.push(drawing);
        } else if sheet.headline.is_none() {
            for note in &sheet.notes {
                flow.set(Role::Paragraph, &[Run { style: ABOUT, text: note }], 0.0, 16.0);
                flow.skip(4.0);
            }
        }
        let frame = self.frame((MARGIN, self.y), WIDE, drawings, flow);
        self.y += frame.size.1 + 10.0;
        self.frames.push(frame);
    }

    /// Two parts beside each other under a line, or one of them.
    fn pair(&mut self, left: fn(&Self) -> Option<Part>, right: fn(&Self) -> Option<Part>) {
        let parts: Vec<Part> = [left(self), right(self)].into_iter().flatten().collect();
        let mut lowest = 0.0_f32;
        for (part, x) in parts.into_iter().zip([0.0, SECOND]) {
            let mut flow = Flow::new(self.setter, (0.0, 11.0), HALF);
            let edge = Rule { from: (0.0, 0.0), to: (HALF, 0.0), width: 0.6, ink: HAIR, dash: None };
            flow.rules.push(edge);
            flow.set(Role::Heading(2), &[Run { style: HEADING, text: &part.title }], 0.0, 14.0);
            if let Some(says) = &part.says {
                flow.set(Role::Paragraph, &[Run { style: SMALL, text: says }], 0.0, 12.5);
            }
            let mut drawing = part.drawing;
            drawing.at.1 = flow.reached() + 7.0;
            let frame = self.frame((MARGIN + x, self.y), HALF, vec![drawing], flow);
            lowest = lowest.max(frame.size.1);
            self.frames.push(frame);
        }
        if lowest > 0.0 {
            self.y += lowest + 10.0;
        }
    }

    fn title(&self, key: &str) -> Option<String> {
        self.told.sheet.section(key).map(|section| section.title.clone())
    }

    fn moved(&self) -> Option<Part> {
        let drawing = charts::moved(self.told, &self.pen(), (0.0, 0.0), HALF)?;
        let says = self.told.words.say("report-moved-says").to_owned();
        Some(Part { title: self.title("moved")?, says: Some(says), drawing })
    }

    fn heat(&self) -> Option<Part> {
        let drawing = charts::heat(self.told, &self.pen(), (0.0, 0.0), HALF)?;
        Some(Part { title: self.title("heat")?, says: Some(heat_says(self.told)), drawing })
    }

    fn causes(&self) -> Option<Part> {
        let (section, column, says) = cause_bars(self.told)?;
        let drawing = charts::long_bars(self.told, &self.pen(), (&section, column, self.causes), ((0.0, 0.0), HALF))?;
        Some(Part { title: section.title, says: Some(says.to_owned()), drawing })
    }

    fn outreach(&self) -> Option<Part> {
        let section = outreach_bars(self.told)?;
        let drawing = charts::bars(self.told, &self.pen(), (&section, "value"), ((0.0, 0.0), HALF))?;
        let says = self.told.words.say("report-outreach-short").to_owned();
        Some(Part { title: section.title, says: Some(says), drawing })
    }

    /// Four sums.
    fn money(&mut self) {
        let sums = sums(self.told);
        if sums.is_empty() {
            return;
        }
        let mut flow = Flow::new(self.setter, (0.0, 11.0), WIDE);
        let edge = Rule { from: (0.0, 0.0), to: (WIDE, 0.0), width: 0.6, ink: HAIR, dash: None };
        flow.rules.push(edge);
        // What it is about: that all of it is simulated stands with the sums.
        if let Some(title) = self.title("money") {
            flow.set(Role::Heading(2), &[Run { style: HEADING, text: &title }], 0.0, 16.0);
        }
        let (mut lowest, top) = (0.0_f32, flow.reached());
        let across = WIDE / sums.len() as f32;
        for (at, (sum, name)) in sums.iter().enumerate() {
            let mut one = Flow::new(self.setter, (at as f32 * across, top), across - 8.0);
            one.set(Role::Paragraph, &[Run { style: SUM, text: sum }], 0.0, 17.0);
            one.set(Role::Paragraph, &[Run { style: SMALL, text: name }], 0.0, 12.5);
            lowest = lowest.max(one.reached());
            flow.blocks.append(&mut one.blocks);
        }
        let mut frame = self.frame((MARGIN, self.y), WIDE, Vec::new(), flow);
        frame.size.1 = lowest;
        self.frames.push(frame);
        self.y += lowest + 11.0;
    }

    /// What to begin with, and that all of it is simulated; whether what to begin with fits.
    fn next(&mut self) -> bool {
        let sheet = self.told.sheet;
        if sheet.headline.is_none() && sheet.next.is_none() {
            return true;
        }
        let mut flow = Flow::new(self.setter, (0.0, 9.0), WIDE);
        let edge = Rule { from: (0.0, 0.0), to: (WIDE, 0.0), width: 0.6, ink: HAIR, dash: None };
        flow.rules.push(edge);
        let lines = |look: Style, text: &str| self.setter.wrap(&[Run { style: look, text }], WIDE).len() as f32;
        // That practice is no customers' word comes before everything else that has to fit: this page is passed on alone.
        let note = sheet.notes.first();
        let noted = note.map_or(0.0, |note| lines(SMALL, note) * 12.5);
        let room = FOOT - 3.0 - self.y - noted;
        let next = sheet.next.as_ref().map(|next| self.text(next));
        let mut fits = room >= 9.0;
        if let Some(next) = &next {
            let look = style(Typeface::Semibold, 10.5, ACCENT);
            fits = lines(look, next) * NEXT + 12.0 <= room;
            if fits {
                flow.set(Role::Paragraph, &[Run { style: look, text: next }], 0.0, NEXT);
                flow.skip(3.0);
            }
        }
        if let Some(note) = note {
            flow.set(Role::Paragraph, &[Run { style: SMALL, text: note }], 0.0, 12.5);
        }
        let frame = self.frame((MARGIN, self.y), WIDE, Vec::new(), flow);
        self.frames.push(frame);
        fits
    }
}

/// A part of the first page.
struct Part {
    title: String,
    says: Option<String>,
    drawing: Drawing,
}

/// What stands over the heat map of the first page: not all cases have room.
pub(super) fn heat_says(told: &Told<'_>) -> String {
    let rows = told.sheet.section("heat").map_or(0, |section| section.rows.len());
    if rows > HEAT_ROWS {
        told.words.tell("report-heat-some", &[("count", (&told.words.number_word(HEAT_ROWS)).into())])
    } else {
        told.words.say("report-heat-says").to_owned()
    }
}

/// What bars show of causes: after which share of their case's runs they were chosen, with what they say. `None` where none
/// was, or none that may be told: how often a case was practised says nothing of its causes.
pub(super) fn cause_bars<'a>(told: &Told<'a>) -> Option<(Section, &'static str, &'a str)> {
    const SHARE: &str = "chosen_share";
    let mut section = told.sheet.section("causes")?.clone();
    let at = section.columns.iter().position(|column| column.key == SHARE)?;
    section.rows.retain(|row| matches!(row.cells.get(at), Some(Cell::Share(share)) if *share > 0.0));
    (!section.rows.is_empty()).then(|| (section, SHARE, told.words.say("report-causes-short")))
}

/// What bars show of going back: four of its figures.
pub(super) fn outreach_bars(told: &Told<'_>) -> Option<crate::domain::report::along::Section> {
    let mut section = told.sheet.section("outreach")?.clone();
    section.rows.retain(|row| matches!(row.key.as_str(), "alerts" | "reached" | "updated" | "lifted"));
    Some(section)
}

/// The sums of money, each with what it is.
pub(super) fn sums(told: &Told<'_>) -> Vec<(String, String)> {
    let Some(money) = told.sheet.section("money") else { return Vec::new() };
    let sum = |key: &&str| {
        let row = money.rows.iter().find(|row| row.key == **key)?;
        let [name, value] = row.cells.as_slice() else { return None };
        matches!(value, Cell::Money(_)).then(|| (told.shown(value), told.shown(name)))
    };
    ["value_saved", "recovery_cost", "delay_price", "escalation_price"].iter().filter_map(sum).collect()
}

/// What stands above the tables of a page.
fn running(told: &Told<'_>, setter: &Setter) -> Frame {
    let mut flow = Flow::new(setter, (0.0, 0.0), WIDE);
    let title = letters(setter, &told.sheet.title);
    let line = setter.wrap(&[Run { style: KIND, text: &title }], WIDE * 0.7);
    let short: String = line.first().map(|line| line.text().trim_end().to_owned()).unwrap_or_default();
    flow.set(Role::Paragraph, &[Run { style: KIND, text: &short }], 0.0, 14.0);
    let mut right = Flow::new(setter, (0.0, 0.0), WIDE);
    right.set(Role::Paragraph, &[Run { style: KIND, text: &told.sheet.kind }], 0.0, 14.0);
    for ((x, _), line) in right.blocks.iter_mut().flat_map(|block| &mut block.lines) {
        *x = WIDE - line.width();
    }
    flow.skip(5.0);
    flow.rule(0.6, HAIR);
    flow.blocks.append(&mut right.blocks);
    Frame {
        at: (MARGIN, 36.0),
        size: (WIDE, 20.0),
        turned: false,
        drawings: Vec::new(),
        blocks: flow.blocks,
        rules: flow.rules,
    }
}

/// By which rubric, what is hidden, and which page of how many.
fn foot(told: &Told<'_>, setter: &Setter, (page, of): (usize, usize)) -> Frame {
    let mut flow = Flow::new(setter, (0.0, 0.0), WIDE - 60.0);
    let says = told.words.say(if told.sheet.names { "report-foot-named" } else { "report-foot" });
    let by = told.words.tell("report-foot-by", &[("by", (&told.sheet.by).into()), ("says", says.into())]);
    flow.set(Role::Paragraph, &[Run { style: FOOTING, text: &by }], 0.0, 12.0);
    let number = told.words.tell("report-page", &[("page", page.into()), ("of", of.into())]);
    let mut right = Flow::new(setter, (0.0, 0.0), WIDE);
    right.set(Role::Paragraph, &[Run { style: FOOTING, text: &number }], 0.0, 12.0);
    for ((x, _), line) in right.blocks.iter_mut().flat_map(|block| &mut block.lines) {
        *x = WIDE - line.width();
    }
    flow.blocks.append(&mut right.blocks);
    Frame {
        at: (MARGIN, FOOT),
        size: (WIDE, 30.0),
        turned: false,
        drawings: Vec::new(),
        blocks: flow.blocks,
        rules: flow.rules,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::report::Report;
    use crate::domain::report::along::{Leaves, along, sample};
    use crate::print::report::tests::sights;
    use crate::words::Words;

    #[test]
    fn what_is_to_be_read_with_it_stands_before_the_tables_and_what_practice_is_not_on_the_first_page() {
        let (words, sights) = (Words::english().unwrap(), sights());
        for names in [false, true] {
            let sheet = along(&sample::front_of_house(), &words, Leaves { names });
            let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: false };
            let paper = paper(&told).unwrap();
            let text = |sheet: &Sheet| {
                let lines = sheet.frames.iter().flat_map(|frame| &frame.blocks).flat_map(|block| &block.lines);
                lines.map(|(_, line)| line.text()).collect::<Vec<_>>().join("\n")
            };
            let [first, second, ..] = paper.sheets.as_slice() else { panic!("it has tables") };
            assert!(text(second).contains(words.say("report-part-notes")), "it stands before the tables");
            assert!(text(second).contains(words.say("report-part-about")), "and not alone");
            let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(squeezed(&text(first)).contains(words.say("report-note-simulated")), "the first page may go alone");
        }
    }

    /// What stands first on the paper about a team, the typeface of its name, and the letters that are said to be lacking.
    fn titled(team: &str) -> (String, Typeface, String) {
        let (words, sights) = (Words::english().unwrap(), sights());
        let about = |team: &str| {
            let mut report: Report = sample::front_of_house();
            report.about.filter.team = Some(team.to_owned());
            along(&report, &words, Leaves { names: true })
        };
        // What the rest of the report lacks is no matter of the team.
        let lacking_else = lacks(&about("Team")).unwrap();
        let sheet = about(team);
        let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: false };
        let paper = paper(&told).unwrap();
        // Every letter that is set has to be one its typeface has.
        paper.written(false).unwrap();
        let blocks = &paper.sheets[0].frames[0].blocks;
        let line = blocks.iter().find(|block| block.role == Role::Heading(1)).and_then(|block| block.lines.first());
        let (_, line) = line.unwrap();
        let lacked = lacks(&sheet).unwrap().chars().filter(|letter| !lacking_else.contains(*letter)).collect();
        (line.text(), line.pieces[0].style.face, lacked)
    }

    #[test]
    fn a_name_is_set_in_letters_its_typeface_has_and_only_what_none_has_is_a_box() {
        let told = |name: &str, face, lacked: &str| (name.to_owned(), face, lacked.to_owned());
        assert_eq!(titled("Zoë’s team"), told("Zoë’s team", Typeface::Title, ""));
        // The typeface of titles lacks what those of text have, and the other way round.
        assert_eq!(titled("Ɖakar"), told("Ɖakar", Typeface::Bold, ""));
        assert_eq!(titled("Counter ℕ"), told("Counter ℕ", Typeface::Title, "ℕ"));
        assert_eq!(titled("Counter ℕ2"), told("Counter □2", Typeface::Bold, "ℕ"));
        // A mark no typeface has takes no letter along.
        assert_eq!(titled("東\u{3000}Bee\u{20e3}r"), told("□\u{3000}Bee□r", Typeface::Bold, "\u{20e3}東"));
    }

    #[test]
    fn all_weights_of_text_have_the_same_letters() {
        let setter = Setter::new().unwrap();
        let all: Vec<String> = (0xA1..0x3000_u32).filter_map(char::from_u32).map(String::from).collect();
        let of = |face| all.iter().filter(|letter| !setter.lacks(face, letter).is_empty()).count();
        assert_eq!(of(Typeface::Regular), of(Typeface::Semibold), "boxes would stand in a weight that needs none");
        assert_eq!(of(Typeface::Regular), of(Typeface::Bold));
    }
}
