//! The curve between the two faces: anger before the first reply and after each, with two or three words for each where
//! they fit.

use crate::print::certificate::{ANGER, Curve, HAIR, QUIET};
use crate::print::drawing::{Drawing, Picture, Shape};
use crate::print::text::{Ink, Line, Setter, Style};
use crate::print::typefaces::Typeface;

/// Room for the scale at the left, and at the right.
const SCALE: f32 = 27.0;
const RIGHT: f32 = 22.0;
/// Where 100 and 0 stand, and the words below; from the upper edge.
const TOP: f32 = 9.0;
const BOTTOM: f32 = 88.0;
const WORDS: f32 = 106.0;
/// How high the drawing is.
pub(super) const HEIGHT: f32 = 112.0;
/// Room between the words of two points.
const BETWEEN: f32 = 8.0;
/// How large a point is.
const POINT: f32 = 4.2;
const PAPER: Ink = Ink(0xff, 0xff, 0xff);

const SMALL: Style = Style { face: Typeface::Regular, size: 9.8, ink: QUIET };
const VALUE: Style = Style { face: Typeface::Bold, size: 9.8, ink: ANGER };

/// Draws it so wide, its corner at `at`.
pub(super) fn drawing(setter: &Setter, curve: &Curve, at: (f32, f32), width: f32) -> Drawing {
    let y = |anger: f32| BOTTOM - (BOTTOM - TOP) * anger.clamp(0.0, 100.0) / 100.0;
    let (left, right) = (SCALE + 6.0, width - RIGHT);
    let gaps = curve.points.len().saturating_sub(1).max(1) as f32;
    let x = |index: usize| left + 8.0 + (right - left - 16.0) * index as f32 / gaps;
    let points: Vec<(f32, f32)> = curve.points.iter().enumerate().map(|(i, (_, anger))| (x(i), y(*anger))).collect();
    let mut shapes: Vec<Shape> =
        [0.0, 50.0, 100.0].map(|anger| Shape::through(&[(left, y(anger)), (right, y(anger))], 0.7, HAIR)).into();
    shapes.push(Shape::through(&points, 2.2, ANGER));
    for point in &points {
        shapes.push(Shape::disc(*point, POINT, ANGER));
        shapes.push(Shape::disc(*point, POINT - 1.6, PAPER));
    }
    let mut lines = Vec::new();
    for anger in [100.0_f32, 50.0, 0.0] {
        let line = set(setter, SMALL, &format!("{anger:.0}"));
        lines.push(((SCALE - line.width(), y(anger) + 3.4), line));
    }
    let centred = |style: Style, text: &str, (x, baseline): (f32, f32)| {
        let line = set(setter, style, text);
        let left = (x - line.width() / 2.0).clamp(SCALE, (width - line.width()).max(SCALE));
        ((left, baseline), line)
    };
    for at in [0, points.len().saturating_sub(1)] {
        let (Some((_, anger)), Some((x, y))) = (curve.points.get(at), points.get(at)) else { continue };
        // Above its point, and below it where that would stand on the drawing's edge.
        let above = if *y > TOP + 14.0 { y - 8.0 } else { y + 15.0 };
        lines.push(centred(VALUE, &format!("{anger:.0}"), (*x, above)));
    }
    let words = curve.points.iter().zip(&points).map(|((word, _), (x, _))| centred(SMALL, word, (*x, WORDS))).collect();
    lines.extend(those_that_fit(words));
    let picture = Picture { view: (0.0, 0.0, width, HEIGHT), ground: None, shapes };
    Drawing { at, size: (width, HEIGHT), radius: 0.0, picture, lines, alt: Some(curve.alt.clone()) }
}

fn set(setter: &Setter, style: Style, text: &str) -> Line {
    Line { pieces: vec![setter.piece(style, text)] }
}

type Placed = ((f32, f32), Line);

/// The first and the last, and of those between whichever do not touch another.
fn those_that_fit(all: Vec<Placed>) -> Vec<Placed> {
    let end = |((x, _), line): &Placed| x + line.width();
    let last = all.len().saturating_sub(1);
    let last_starts = all.last().map_or(f32::MAX, |((x, _), _)| *x);
    let mut reached = f32::MIN;
    let mut kept = Vec::new();
    for (at, placed) in all.into_iter().enumerate() {
        let starts = placed.0.0;
        let is_free = starts >= reached && (at == last || end(&placed) + BETWEEN <= last_starts);
        if at == 0 || at == last || is_free {
            reached = end(&placed) + BETWEEN;
            kept.push(placed);
        }
    }
    kept
}
