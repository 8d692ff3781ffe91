//! Eyes and brows. Lids are skin-coloured shapes over the eye, so nothing has to be clipped.

use egui::Pos2;
use egui::pos2;

use super::expression::Expression;
use super::head::CX;
use super::person::Person;
use crate::ui::theme::vector::{Path, Picture};

/// Height of the eyes.
const EY: f32 = 116.0;
/// Opening below which the eye is drawn shut.
const SHUT: f32 = 0.22;

/// One eye's corners and curves.
pub(super) struct Eye {
    side: f32,
    pub(super) inner: Pos2,
    pub(super) outer: Pos2,
    middle: f32,
    /// Control point of the upper lid.
    pub(super) upper: Pos2,
    /// Control height of the lower lid.
    pub(super) lower: f32,
    opening: f32,
}

impl Eye {
    pub(super) fn new(side: f32, e: &Expression) -> Self {
        let (tilt_in, tilt_out) = (e.lid_tilt.max(0.0), (-e.lid_tilt).max(0.0));
        let middle = CX + side * 23.0;
        Self {
            side,
            inner: pos2(CX + side * 11.0, EY + 1.5 + tilt_in * 0.35 - tilt_out * 0.25),
            outer: pos2(CX + side * 35.0, EY - 0.5 + tilt_out * 0.75),
            middle,
            upper: pos2(middle + side * (tilt_in - tilt_out) * 0.9, EY - 17.0 * e.lid),
            lower: EY + 10.5 * (1.0 - 0.88 * e.lower),
            opening: e.lid,
        }
    }
}

/// Both eyes with their brows.
pub(super) fn draw(picture: &mut Picture, person: &Person, e: &Expression) {
    for side in [-1.0, 1.0] {
        let eye = Eye::new(side, e);
        if eye.opening < SHUT {
            shut(picture, person, &eye);
        } else {
            open(picture, person, e, &eye);
        }
        if person.lines > 0 && person.has_fine_lines() {
            let x = eye.outer.x;
            let lines = [((4.0, -1.0), (8.0, -3.0)), ((4.0, 3.0), (8.0, 4.0))];
            for ((ax, ay), (bx, by)) in lines {
                let crow = Path::at(x + side * ax, EY + ay).line(x + side * bx, EY + by);
                picture.line(crow, 1.6, person.skin.shade);
            }
        }
        brow(picture, person, e, &eye);
    }
}

fn shut(picture: &mut Picture, person: &Person, eye: &Eye) {
    let (inner, outer) = (eye.inner.x, eye.outer.x);
    let line = Path::at(inner + eye.side, EY + 2.5).quad(eye.middle, EY + 10.5, outer, EY - 1.0);
    picture.line(line, 3.0 * person.pen, person.skin.line);
}

fn open(picture: &mut Picture, person: &Person, e: &Expression, eye: &Eye) {
    let (i, o, u, s, m) = (eye.inner, eye.outer, eye.upper, eye.side, eye.middle);
    picture.fill(
        Path::at(i.x, i.y).quad(u.x, u.y, o.x, o.y).quad(m, eye.lower, i.x, i.y).close(),
        person.shared.eye_white,
    );
    // More white shows round the iris of somebody furious or worried.
    let radius = 7.0 - 0.6 * e.rage - 0.7 * e.worry;
    let gaze = (m + e.gaze_x - s * 0.6, EY - 2.2 + e.gaze_y + (1.0 - eye.opening) * 1.2);
    picture.ellipse(gaze, (radius, radius), person.skin.iris);
    picture.ellipse(gaze, (radius * 0.5, radius * 0.5), person.shared.pupil);
    picture.ellipse((gaze.0 + 2.0, gaze.1 - 0.6), (1.6, 1.6), person.shared.glint);
    lids(picture, person, eye);
    let crease = Path::at(i.x + s * 2.0, i.y - 5.0 * eye.opening).quad(u.x, u.y - 4.5, o.x + s * 0.5, o.y - 4.0);
    if person.has_fine_lines() {
        picture.line(crease, 1.8, person.skin.lid);
    }
    let lash = Path::at(i.x, i.y).quad(u.x, u.y, o.x, o.y);
    let lash = if person.whiskers.is_some() { lash } else { lash.line(o.x + s * 2.6, o.y - 1.6) };
    picture.line(lash, 3.0 + (person.pen - 1.0), person.skin.line);
    if (e.lower > 0.28 || person.lines > 0) && person.has_fine_lines() {
        let mix = |a: f32, b: f32| EY + a + (b - a) * e.lower;
        let bag = Path::at(i.x + s * 4.0, mix(8.0, 7.0)).quad(m, mix(11.0, 8.5), o.x - s * 2.0, EY + 6.0);
        picture.line(bag, 1.7, person.skin.shade);
    }
}

fn lids(picture: &mut Picture, person: &Person, eye: &Eye) {
    let (i, o, u, s, m) = (eye.inner, eye.outer, eye.upper, eye.side, eye.middle);
    picture.fill(
        Path::at(i.x - s * 3.0, i.y + 0.4)
            .line(i.x - s * 2.0, EY - 19.0)
            .line(o.x + s * 2.0, EY - 19.0)
            .line(o.x + s * 2.0, o.y + 0.3)
            .line(o.x, o.y)
            .quad(u.x, u.y, i.x, i.y)
            .close(),
        person.skin.skin,
    );
    picture.fill(
        Path::at(i.x - s * 2.0, i.y - 0.2)
            .line(i.x, i.y)
            .quad(m, eye.lower, o.x, o.y)
            .line(o.x + s, EY + 12.0)
            .line(i.x - s, EY + 12.0)
            .close(),
        person.skin.skin,
    );
}

fn brow(picture: &mut Picture, person: &Person, e: &Expression, eye: &Eye) {
    let (s, m) = (eye.side, eye.middle);
    // Doubt lifts one brow, and lowers the other most at its inner end.
    let raised = if s > 0.0 { e.asym } else { -e.asym * 0.6 };
    let by = EY - 25.0 - raised;
    let bx = eye.inner.x - s * e.pinch * 0.55 - s * 0.5;
    let thick = person.brow * (1.0 + 0.2 * e.heat);
    let y1 = by + e.brow_in + if s < 0.0 { 2.5 * e.wry } else { 0.0 };
    // Worry kinks a brow upwards at its inner end.
    let y2 = by - 5.0 * e.brow_arc + f32::midpoint(e.brow_in, e.brow_out) * 0.8 + 3.0 * e.worry;
    let y3 = by + 3.0 + e.brow_out;
    picture.fill(
        Path::at(bx, y1 - thick * 0.4)
            .quad(m, y2 - thick * 0.55, eye.outer.x + s * 3.5, y3)
            .quad(m - s, y2 + thick * 0.55, bx + s * 0.4, y1 + thick * 0.6)
            .quad(bx - s * 1.8, y1 + 0.4, bx, y1 - thick * 0.4)
            .close(),
        person.tone.brow,
    );
}
