//! The mouth: a line with its corners, or open with teeth and tongue.

use egui::{Color32, Pos2, pos2};

use super::expression::{Expression, smooth};
use super::head::CX;
use super::person::Person;
use crate::ui::theme::vector::{Path, Picture};

/// Opening above which the mouth is drawn open.
const OPEN: f32 = 0.2;
/// Height of a mouth in a beard.
const BEARDED: f32 = 157.0;
/// How far worry pulls the halves of a shut mouth apart, points.
const WAVER: f32 = 6.5;

/// Draws it.
pub(super) fn draw(picture: &mut Picture, person: &Person, e: &Expression) {
    let y = if person.bearded() { BEARDED } else { 156.0 };
    if e.open > OPEN { open(picture, person, e, y) } else { closed(picture, person, e, y) }
}

fn open(picture: &mut Picture, person: &Person, e: &Expression, y: f32) {
    let (w, k) = (e.width, e.curve);
    let (left, right) = corners(e, y);
    let smiling = k > 0.0;
    let upper = y + if smiling { 4.4 * k - 1.0 } else { -9.0 - 2.0 * e.rage };
    let lower = y + if smiling { 19.0 * e.open + 4.0 } else { 13.0 * e.open + 1.0 };
    let lips = Path::at(left.x, left.y)
        .quad(CX, upper, right.x, right.y)
        .cubic((CX + w * 0.86, lower), (CX + w * 0.4, lower + 2.0), (CX, lower + 2.0))
        .cubic((CX - w * 0.4, lower + 2.0), (CX - w * 0.86, lower), (left.x, left.y))
        .close();
    picture.fill(lips.clone(), person.shared.mouth);
    // How far the teeth stay inside the corners, and how far they hang down.
    let (inset, down, top, hang) = if smiling { (3.0, 1.6, 0.5, 12.0) } else { (4.5, -0.8, 0.6, 8.0) };
    picture.fill(
        Path::at(left.x + inset, left.y + down)
            .quad(CX, upper + top, right.x - inset, right.y + down)
            .quad(CX, upper + hang, left.x + inset, left.y + down)
            .close(),
        person.shared.teeth,
    );
    if smiling {
        picture.ellipse((CX, lower - 2.2), (w * 0.42, 3.2), person.shared.tongue_glad);
    } else {
        picture.ellipse((CX, lower - 1.5), (w * 0.42, 2.6), person.shared.tongue_rage);
    }
    picture.line(lips, 2.6 * person.shape.lips, person.skin.lip);
}

fn closed(picture: &mut Picture, person: &Person, e: &Expression, y: f32) {
    let (w, k) = (e.width, e.curve);
    let (left, right) = corners(e, y);
    let color = if person.bearded() { person.shared.beard_mouth } else { person.skin.lip };
    let line = Path::at(left.x, left.y).cubic(inner(e, left, y, -1.0), inner(e, right, y, 1.0), (right.x, right.y));
    picture.line(line, (3.4 + 0.6 * e.heat) * person.shape.lips * person.pen, color);
    corner(picture, Path::at(left.x - 1.0, left.y - 0.6).line(left.x + 0.6, left.y + 0.4), person.skin.line);
    corner(picture, Path::at(right.x + 1.0, right.y - 0.6).line(right.x - 0.6, right.y + 0.4), person.skin.line);
    if !person.bearded() && person.has_fine_lines() {
        let end = y + 9.0 + 2.0 * k;
        let under = Path::at(CX - w * 0.42, end).quad(CX, y + 11.4 + 2.6 * k, CX + w * 0.42, end);
        picture.line(under, 2.2, person.skin.lip.gamma_multiply(0.45));
    }
}

/// The control point between the middle of a shut mouth and the corner at `side`. The design's plain arc, but pressed
/// flat and square by anger and wavering with worry, so that neither is taken for the other.
fn inner(e: &Expression, corner: Pos2, y: f32, side: f32) -> (f32, f32) {
    let pressed = smooth(0.35, 0.75, e.heat);
    let middle = y + 5.2 * e.curve * (1.0 + 0.9 * pressed);
    let reach = (1.0 + 1.3 * pressed) / 3.0;
    (CX + side * e.width * reach, corner.y + (middle - corner.y) * 2.0 / 3.0 + side * WAVER * e.worry)
}

/// A beard hides the lips' colour but for a lower lip that hangs from the mouth's line, whatever its shape.
pub(super) fn lower_lip(picture: &mut Picture, person: &Person, e: &Expression) {
    if e.open > OPEN {
        return;
    }
    let (left, right) = corners(e, BEARDED);
    let (from, to) = (inner(e, left, BEARDED, -1.0), inner(e, right, BEARDED, 1.0));
    let full = 7.5 * person.shape.lips;
    let inset = 0.26 * e.width;
    picture.fill(
        Path::at(left.x + inset, f32::midpoint(left.y, from.1))
            .cubic(from, to, (right.x - inset, f32::midpoint(right.y, to.1)))
            .cubic((to.0, to.1 + full), (from.0, from.1 + full), (left.x + inset, f32::midpoint(left.y, from.1)))
            .close(),
        person.skin.lip.gamma_multiply(0.85),
    );
}

/// The corners of a mouth whose middle is at `y`.
pub(super) fn corners(e: &Expression, y: f32) -> (Pos2, Pos2) {
    let height = y - 6.0 * e.curve + 1.5 * e.open;
    (pos2(CX - e.width, height + e.slant * 0.5), pos2(CX + e.width, height - e.slant))
}

fn corner(picture: &mut Picture, path: Path, color: Color32) {
    picture.line(path, 2.2, color.gamma_multiply(0.55));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::face::{REFERENCE_MOODS, expression};

    /// How far a shut mouth departs from the plain arc of the design: outwards, and by how much its halves differ.
    fn departure(mood: usize) -> (f32, f32) {
        let e = expression(REFERENCE_MOODS[mood].1);
        let (left, right) = corners(&e, 156.0);
        let (from, to) = (inner(&e, left, 156.0, -1.0), inner(&e, right, 156.0, 1.0));
        ((to.0 - CX) / e.width - 1.0 / 3.0, (to.1 - right.y) - (from.1 - left.y) - (left.y - right.y) * 2.0 / 3.0)
    }

    #[test]
    fn only_anger_presses_a_mouth_square_and_only_worry_makes_it_waver() {
        let [settled, annoyed, angry, sad, worried] = [0, 1, 2, 6, 7].map(departure);
        assert!(angry.0 > 0.25 && [settled, annoyed, sad, worried].iter().all(|(square, _)| *square < 0.02));
        assert!(worried.1 > 8.0 && [settled, annoyed, angry, sad].iter().all(|(_, waver)| waver.abs() < 0.01));
    }
}
