//! The pocket card on paper: A4 across, eight pages of an eighth of it, so folded and cut once that it opens like a little
//! book. It only lays out; what stands on the card is told by the guide.

use crate::domain::guide::card::{Item, Page, pages};
use crate::print::PrintError;
use crate::print::sheet::{Flow, Frame, Paper, Role, Rule, Sheet};
use crate::print::text::{Ink, Run, Setter, Style};
use crate::print::typefaces::Typeface;
use crate::words::Words;

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
/// A4 across, in points.
const SHEET: (f32, f32) = (297.0 * MM, 210.0 * MM);
/// A page of the card: a quarter of the width, half of the height.
const PAGE: (f32, f32) = (SHEET.0 / 4.0, SHEET.1 / 2.0);
/// Room that stays empty around a page: printers do not reach the edge, and folds wander.
pub const MARGIN: f32 = 6.5 * MM;

/// Ink of text, of what is quieter, of headings, and of folds.
const TEXT: Ink = Ink(0x21, 0x1f, 0x1c);
const QUIET: Ink = Ink(0x59, 0x55, 0x4d);
const ACCENT: Ink = Ink(0x35, 0x30, 0x6b);
const FOLD: Ink = Ink(0xb8, 0xb2, 0xa6);

const fn style(face: Typeface, size: f32, ink: Ink) -> Style {
    Style { face, size, ink }
}

/// The steps of type, in points.
const COVER: Style = style(Typeface::Title, 21.0, ACCENT);
const HEAD: Style = style(Typeface::Bold, 11.0, ACCENT);
const SUB: Style = style(Typeface::Bold, 8.6, TEXT);
const BODY: Style = style(Typeface::Regular, 7.8, TEXT);
const STRONG: Style = style(Typeface::Bold, 7.8, TEXT);
const NOT: Style = style(Typeface::Italic, 7.8, QUIET);
const SMALL: Style = style(Typeface::Regular, 6.4, QUIET);
/// Distance of two baselines: headings of parts, body, remarks.
const SUB_LEADING: f32 = 11.0;
const LEADING: f32 = 9.5;
const SMALL_LEADING: f32 = 7.8;
/// Room for a figure before its line.
const INDENT: f32 = 9.0;
/// Type as shares of its steps: where a language needs more room than its pages have, all of them are set in the next.
const SIZES: [f32; 3] = [1.0, 0.96, 0.92];

/// Where a page lies on the sheet, and whether it stands upside down: below from the left 8, 1, 2, 3; above 7, 6, 5, 4.
fn place(page: usize) -> ((f32, f32), bool) {
    let (column, row) = match page {
        0..=2 => (page + 1, 1),
        3..=6 => (6 - page, 0),
        _ => (0, 1),
    };
    ((column as f32 * PAGE.0, row as f32 * PAGE.1), row == 0)
}

/// The card as paper.
///
/// # Errors
/// [`PrintError`] if a typeface is damaged or a page does not fit.
pub fn paper(words: &Words) -> Result<Paper, PrintError> {
    let setter = Setter::new()?;
    let pages = pages(words);
    let set = |size: f32| -> Result<Vec<Frame>, PrintError> {
        pages.iter().enumerate().map(|(at, page)| frame(&setter, (at, page), size)).collect()
    };
    let [largest, smaller @ ..] = SIZES;
    let frames = smaller.into_iter().fold(set(largest), |frames, size| match frames {
        Err(PrintError::TooLong { .. }) => set(size),
        settled => settled,
    })?;
    let sheet = Sheet { size: SHEET, frames, rules: folds() };
    Ok(Paper {
        title: words.say("card-name").to_owned(),
        about: words.say("card-about").to_owned(),
        language: words.language(),
        sheets: vec![sheet],
    })
}

/// The bytes of the card as a PDF.
///
/// # Errors
/// As [`paper`], and if the writer refuses.
pub fn pdf(words: &Words) -> Result<Vec<u8>, PrintError> {
    paper(words)?.to_pdf()
}

fn frame(setter: &Setter, (at, page): (usize, &Page), size: f32) -> Result<Frame, PrintError> {
    let mut flow = Flow::new(setter, (MARGIN, MARGIN), PAGE.0 - 2.0 * MARGIN);
    if at == 0 {
        flow.skip(14.0);
        flow.set(Role::Heading(1), &[Run { style: COVER, text: &page.title }], 0.0, 24.0);
        flow.skip(10.0);
    } else {
        flow.set(Role::Heading(2), &[Run { style: HEAD, text: &page.title }], 0.0, 13.0);
        flow.skip(1.5);
        flow.rule(0.6, ACCENT);
        flow.skip(4.5);
    }
    for item in &page.items {
        item_in(&mut flow, item, at == 0, size);
    }
    let (needs_pt, has_pt) = (flow.reached(), PAGE.1 - MARGIN);
    if needs_pt > has_pt {
        return Err(PrintError::TooLong { place: page.title.clone(), needs_pt, has_pt });
    }
    let (place, turned) = place(at);
    Ok(Frame { at: place, size: PAGE, turned, drawings: Vec::new(), blocks: flow.blocks, rules: flow.rules })
}

/// Sets one piece in type of this share of its step.
fn item_in(flow: &mut Flow<'_>, item: &Item, is_cover: bool, size: f32) {
    let [sub, body, strong, not, small] =
        [SUB, BODY, STRONG, NOT, SMALL].map(|style| Style { size: style.size * size, ..style });
    let [sub_leading, leading, small_leading] = [SUB_LEADING, LEADING, SMALL_LEADING].map(|leading| leading * size);
    match item {
        Item::Heading(text) => {
            flow.skip(3.0);
            flow.set(Role::Heading(3), &[Run { style: sub, text }], 0.0, sub_leading);
        }
        Item::Text(text) => flow.set(Role::Paragraph, &[Run { style: body, text }], 0.0, leading),
        Item::Small(text) => {
            flow.skip(8.0);
            flow.set(Role::Paragraph, &[Run { style: small, text }], 0.0, small_leading);
        }
        Item::Numbered { number, name, text } => {
            let name = if name.is_empty() { String::new() } else { format!("{name}. ") };
            let runs = [Run { style: strong, text: &name }, Run { style: body, text }];
            flow.set_marked(Run { style: strong, text: &number.to_string() }, &runs, INDENT, leading);
            flow.skip(1.5);
        }
        Item::Named { name, text } if is_cover => {
            flow.skip(7.0);
            flow.set(Role::Heading(2), &[Run { style: sub, text: name }], 0.0, sub_leading);
            flow.set(Role::Paragraph, &[Run { style: body, text }], 0.0, leading);
        }
        Item::Named { name, text } => {
            let name = format!("{name}. ");
            flow.set(Role::Item, &[Run { style: strong, text: &name }, Run { style: body, text }], 0.0, leading);
            flow.skip(2.2);
        }
        Item::Pair { hurts, helps } => {
            flow.set(Role::Item, &[Run { style: not, text: hurts }], 0.0, leading);
            flow.set(Role::Item, &[Run { style: body, text: helps }], 0.0, leading);
            flow.skip(5.0);
        }
    }
}

/// Three folds down, one across; where the middle of it is cut it is dashed and darker.
fn folds() -> Vec<Rule> {
    let (width, height) = SHEET;
    let rule = |from: (f32, f32), to: (f32, f32)| Rule { from, to, width: 0.35, ink: FOLD, dash: None };
    let middle = height / 2.0;
    let down = (1..4).map(|column| {
        let x = column as f32 * PAGE.0;
        rule((x, 0.0), (x, height))
    });
    let across = [
        rule((0.0, middle), (PAGE.0, middle)),
        rule((3.0 * PAGE.0, middle), (width, middle)),
        Rule { width: 0.7, ink: QUIET, dash: Some((4.0, 3.0)), ..rule((PAGE.0, middle), (3.0 * PAGE.0, middle)) },
    ];
    down.chain(across).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::card::PAGES;
    use crate::words::Language;

    #[test]
    fn every_page_fits_with_its_margins_and_none_is_nearly_empty() {
        for words in Language::ALL.map(|language| Words::in_language(language).unwrap()) {
            let paper = paper(&words).unwrap();
            let sheet = paper.sheets.first().unwrap();
            assert_eq!(sheet.frames.len(), PAGES);
            for frame in &sheet.frames {
                assert_eq!(frame.outside(MARGIN - 0.5), Vec::<String>::new());
                let lines = frame.blocks.iter().map(|block| block.lines.len()).sum::<usize>();
                assert!(lines >= 12, "{:?}", frame.blocks.first());
            }
        }
    }

    #[test]
    fn folded_and_cut_the_pages_follow_one_another() {
        // Round the cut the pages stand in a ring: along the lower row, and back along the upper one.
        let ring: Vec<(usize, usize)> = (0..4).map(|c| (c, 1)).chain((0..4).rev().map(|c| (c, 0))).collect();
        let spot = |page: usize| {
            let ((x, y), turned) = place(page);
            let spot = ((x / PAGE.0).round() as usize, (y / PAGE.1).round() as usize);
            assert_eq!(turned, spot.1 == 0, "the upper row is folded over");
            ring.iter().position(|at| *at == spot).unwrap()
        };
        for page in 0..PAGES {
            assert_eq!((spot(page) + 1) % PAGES, spot((page + 1) % PAGES), "page {}", page + 1);
        }
        // A leaf is two pages back to back: those joined by a fold that is not cut, or by the ends' upper edges.
        assert_eq!(place(0).0.0 + PAGE.0, place(1).0.0, "1 and 2 lie side by side");
        assert_eq!(place(2).0.0, place(3).0.0, "3 and 4 lie above each other at the end");
    }

    #[test]
    fn a_page_that_does_not_fit_is_refused_and_not_cut() {
        let setter = Setter::new().unwrap();
        let long = Page { title: "Long".to_owned(), items: vec![Item::Text("word ".repeat(900))] };
        let error = frame(&setter, (1, &long), 1.0).unwrap_err().to_string();
        assert!(error.contains("“Long” needs") && error.contains("Nothing was written"), "{error}");
    }

    #[test]
    fn the_same_card_is_the_same_bytes() {
        let words = Words::english().unwrap();
        let first = pdf(&words).unwrap();
        assert_eq!(first, pdf(&words).unwrap());
        assert!(first.starts_with(b"%PDF-1.7"));
        for mark in ["/StructTreeRoot", "/MarkInfo", "/Lang", "/Marked true"] {
            assert!(String::from_utf8_lossy(&first).contains(mark), "{mark}");
        }
        for clock in ["CreationDate", "ModDate"] {
            assert!(!String::from_utf8_lossy(&first).contains(clock), "{clock}");
        }
    }
}
