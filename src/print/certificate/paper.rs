//! The certificate on A4 across.

use crate::print::PrintError;
use crate::print::certificate::{
    ACCENT, Certificate, DEED_LEADING, DEED_WIDTH, FOOT, Fit, LEADING, LINE, NAME_LEADING, NOTE, QUIET, QUOTE_WIDTH,
    SIGNED, TEXT, WIDE, curve, evidence_size, face_of_name, ink_of,
};
use crate::print::drawing::{Drawing, Picture};
use crate::print::sheet::{Block, Flow, Frame, Paper, Role, Rule, Sheet};
use crate::print::text::{Ink, Run, Setter, Style};
use crate::print::typefaces::Typeface;

/// A4 across, in points.
pub(super) const PAGE: (f32, f32) = (841.89, 595.28);
/// Room at the sides.
const MARGIN: f32 = 48.0;
/// A face.
pub(super) const FACE: (f32, f32) = (98.5, 112.0);
/// Between faces and curve.
const BESIDE: f32 = 20.0;
/// Where the parts begin, from the upper edge.
const FACES: f32 = 278.0;
const QUOTE: f32 = 408.0;
const END: f32 = 507.0;

const fn style(face: Typeface, size: f32, ink: Ink) -> Style {
    Style { face, size, ink }
}

/// The page.
pub(super) fn paper(shown: &Certificate) -> Result<Paper, PrintError> {
    let setter = Setter::new()?;
    let fit = Fit::of(&setter, shown);
    let frames = vec![
        praise(&setter, shown, fit),
        faces(&setter, shown),
        evidence(&setter, shown, fit),
        signed(&setter, shown, fit),
        note(&setter, shown, fit),
        foot(&setter, shown, fit),
    ];
    let frames = frames.into_iter().filter(|frame| !frame.blocks.is_empty() || !frame.drawings.is_empty()).collect();
    Ok(Paper {
        title: shown.title.clone(),
        about: shown.which.clone(),
        language: shown.language,
        sheets: vec![Sheet { size: PAGE, frames, rules: Vec::new() }],
    })
}

/// A frame at a place, with what was set in it.
fn frame(at: (f32, f32), size: (f32, f32), drawings: Vec<Drawing>, flow: Flow<'_>) -> Frame {
    Frame { at, size, turned: false, drawings, blocks: flow.blocks, rules: flow.rules }
}

fn ornament(at: (f32, f32), size: (f32, f32), picture: &Picture) -> Drawing {
    Drawing { at, size, radius: 0.0, picture: picture.clone(), lines: Vec::new(), alt: None }
}

/// Sign and name of the program, in what it was earned, what it is called, whose it is and what they did.
fn praise(setter: &Setter, shown: &Certificate, fit: Fit) -> Frame {
    let mut flow = Flow::new(setter, (35.0, 0.0), 300.0);
    let amends = style(Typeface::Title, 18.0, TEXT);
    flow.set(Role::Paragraph, &[Run { style: amends, text: "Amends" }], 0.0, 24.0);
    let mut right = Flow::new(setter, (0.0, 2.0), WIDE);
    right.set(Role::Paragraph, &[Run { style: style(Typeface::Regular, 11.0, QUIET), text: &shown.which }], 0.0, 20.0);
    right.blocks.iter_mut().for_each(to_the_right);
    let mut words = Flow::new(setter, (0.0, 60.0), WIDE);
    let kind = style(Typeface::Semibold, 13.0, ACCENT);
    words.set(Role::Heading(1), &[Run { style: kind, text: &shown.kind }], 0.0, 18.0);
    words.skip(4.0);
    let name = style(face_of_name(setter, &shown.name), fit.name, TEXT);
    words.set(Role::Heading(2), &[Run { style: name, text: &shown.name }], 0.0, fit.name * NAME_LEADING);
    words.skip(10.0);
    let mut deed = Flow::new(setter, (0.0, words.reached()), DEED_WIDTH);
    let told = style(Typeface::Regular, fit.deed, TEXT);
    deed.set(Role::Paragraph, &[Run { style: told, text: &shown.deed }], 0.0, fit.deed * DEED_LEADING);
    flow.blocks.extend(right.blocks.into_iter().chain(words.blocks).chain(deed.blocks));
    let logo = ornament((0.0, -2.0), (27.0, 27.0), &shown.logo);
    frame((MARGIN, 44.0), (WIDE, 222.0), vec![logo], flow)
}

fn to_the_right(block: &mut Block) {
    for ((x, _), line) in &mut block.lines {
        *x = WIDE - line.width();
    }
}

/// The face before, the curve, the face after. Without a curve the faces stand beside each other.
fn faces(setter: &Setter, shown: &Certificate) -> Frame {
    let [before, after] = &shown.faces;
    let face = |x: f32, (picture, alt): &(Picture, String)| Drawing {
        at: (x, 0.0),
        size: FACE,
        radius: 6.0,
        picture: picture.clone(),
        lines: Vec::new(),
        alt: Some(alt.clone()),
    };
    let mut flow = Flow::new(setter, (FACE.0 + BESIDE, -17.0), curve_width());
    let mut drawings = vec![face(0.0, before)];
    let mut second = FACE.0 + BESIDE;
    if let Some(curve) = &shown.curve {
        drawings.push(curve::drawing(setter, curve, (FACE.0 + BESIDE, 0.0), curve_width()));
        let title = Run { style: style(Typeface::Semibold, 11.0, TEXT), text: &curve.title };
        flow.set(Role::Paragraph, &[title], 0.0, 14.0);
        let mut right = Flow::new(setter, (0.0, -17.0), 200.0);
        let figure = Run { style: style(Typeface::Regular, 11.0, QUIET), text: &curve.figure };
        right.set(Role::Paragraph, &[figure], 0.0, 14.0);
        for block in &mut right.blocks {
            for ((x, _), line) in &mut block.lines {
                *x = FACE.0 + BESIDE + curve_width() - line.width();
            }
        }
        flow.blocks.extend(right.blocks);
        second = WIDE - FACE.0;
    }
    drawings.push(face(second, after));
    frame((MARGIN, FACES), (WIDE, FACE.1), drawings, flow)
}

/// How wide the curve is.
pub(super) fn curve_width() -> f32 {
    WIDE - 2.0 * (FACE.0 + BESIDE)
}

/// The words that earned it, with their level.
fn evidence(setter: &Setter, shown: &Certificate, fit: Fit) -> Frame {
    let quote = shown.quote_that_fits();
    let mut flow = Flow::new(setter, (16.0, 0.0), QUOTE_WIDTH);
    let said = Run { style: style(Typeface::Regular, fit.quote, TEXT), text: &quote };
    flow.set(Role::Paragraph, &[said], 0.0, fit.quote * LEADING);
    flow.skip(4.0);
    let (dimension, mark) = &shown.dimension;
    let size = evidence_size(fit.quote);
    let sign = ornament((16.0, flow.reached() + size * 0.16), (size, size), mark);
    let told = Run { style: style(Typeface::Regular, size, QUIET), text: &shown.evidence };
    flow.set(Role::Paragraph, &[told], 18.0, size * LEADING);
    let (from, to) = ((0.9, 0.0), (0.9, flow.reached() + 2.0));
    flow.rules.push(Rule { from, to, width: 1.8, ink: ink_of(*dimension), dash: None });
    frame((MARGIN, QUOTE), (WIDE, END - QUOTE), vec![sign], flow)
}

/// The line to sign on, and who signs.
fn signed(setter: &Setter, shown: &Certificate, fit: Fit) -> Frame {
    let (name, about) = &shown.signed;
    let mut flow = Flow::new(setter, (0.0, 9.0), SIGNED.0);
    flow.rule(0.6, LINE);
    flow.skip(6.0);
    if !name.is_empty() {
        let name = Run { style: style(Typeface::Semibold, fit.signed, TEXT), text: name };
        flow.set(Role::Paragraph, &[name], 0.0, fit.signed * LEADING);
    }
    let about = Run { style: style(Typeface::Regular, fit.signed - 1.0, QUIET), text: about };
    flow.set(Role::Paragraph, &[about], 0.0, (fit.signed - 1.0) * LEADING);
    frame((MARGIN, END), SIGNED, Vec::new(), flow)
}

/// The note of thanks.
fn note(setter: &Setter, shown: &Certificate, fit: Fit) -> Frame {
    let mut flow = Flow::new(setter, (0.0, 5.0), NOTE.0);
    if let Some(note) = &shown.note {
        let note = Run { style: style(Typeface::Italic, fit.note, QUIET), text: note };
        flow.set(Role::Paragraph, &[note], 0.0, fit.note * LEADING);
    }
    frame((MARGIN + SIGNED.0 + 24.0, END), NOTE, Vec::new(), flow)
}

/// That it is practice, and by which rule.
fn foot(setter: &Setter, shown: &Certificate, fit: Fit) -> Frame {
    let mut flow = Flow::new(setter, (0.0, 4.0), FOOT.0);
    let told = Run { style: style(Typeface::Regular, fit.foot, QUIET), text: &shown.foot };
    flow.set(Role::Paragraph, &[told], 0.0, fit.foot * LEADING);
    frame((PAGE.0 - MARGIN - FOOT.0, END), FOOT, Vec::new(), flow)
}
