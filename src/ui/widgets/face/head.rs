//! Head, ears, flush, beard, nose and folds.

use egui::Color32;

use super::expression::{Expression, smooth};
use super::mouth;
use super::person::{Person, Whiskers};
use crate::ui::theme::Ears;
use crate::ui::theme::color::mix;
use crate::ui::theme::vector::{Path, Picture};

/// How dark stubble makes the skin.
const STUBBLE: f32 = 0.2;
/// The face's middle.
pub(super) const CX: f32 = 120.0;

/// Ears, skull and flush.
pub(super) fn draw(picture: &mut Picture, person: &Person, e: &Expression) {
    if person.hair.ears != Ears::Covered {
        ears(picture, person, e);
    }
    let hw = person.half_width;
    let jaw_y = person.chin + e.open * 5.0;
    let x = |dx: f32| CX + dx;
    picture.fill(
        Path::at(x(-hw), 104.0)
            .cubic((x(-hw), 62.0), (x(-hw * 0.64), 46.0), (CX, 46.0))
            .cubic((x(hw * 0.64), 46.0), (x(hw), 62.0), (x(hw), 104.0))
            .cubic((x(hw), 142.0), (x(person.jaw), jaw_y), (CX, jaw_y))
            .cubic((x(-person.jaw), jaw_y), (x(-hw), 142.0), (x(-hw), 104.0))
            .close(),
        person.skin.skin,
    );
    if person.whiskers == Some(Whiskers::Stubble) {
        // Thinner towards the cheeks: twice the same, the second time lower.
        for (lower, share) in [(0.0, 0.55), (4.0, 1.0)] {
            let shadow = mix(person.skin.skin, person.tone.brow, STUBBLE * share);
            picture.fill(jaw(person, jaw_y - 0.4, lower), shadow);
        }
    }
    flush(picture, e, person.skin.flush);
    if person.freckles {
        freckles(picture, person.skin.shade);
    }
    if person.bearded() {
        beard(picture, person, e, jaw_y);
    }
}

fn ears(picture: &mut Picture, person: &Person, e: &Expression) {
    let hw = person.half_width;
    for side in [-1.0, 1.0] {
        picture.ellipse((CX + side * hw, 118.0), (8.0, 13.0), person.skin.skin);
    }
    if e.heat > 0.05 {
        for side in [-1.0, 1.0] {
            picture.ellipse((CX + side * hw, 118.0), (8.0, 13.0), person.skin.flush.gamma_multiply(e.heat * 0.4));
        }
    }
    for side in [-1.0, 1.0] {
        let x = |dx: f32| CX + side * (hw + dx);
        let fold = Path::at(x(3.0), 113.0).cubic((x(-1.0), 112.0), (x(-1.0), 120.0), (x(1.0), 123.0));
        picture.line(fold, 2.0, person.skin.shade);
    }
}

/// Sizes of the ellipses that blood in the skin is stacked of. The design has three a side at 0.23; twice as many at
/// half of it come to the same in the middle and leave no rings in a large portrait. No blur is needed.
const STACKED: [f32; 6] = [1.15, 1.0, 0.86, 0.72, 0.58, 0.42];

fn flush(picture: &mut Picture, e: &Expression, color: Color32) {
    let mut stack = |(x, y): (f32, f32), (wide, high): (f32, f32), share: f32| {
        let color = color.gamma_multiply(share / 2.0);
        for k in STACKED.iter().filter(|_| share > 0.01) {
            picture.ellipse((x, y), (wide * k, high * k), color);
        }
    };
    for side in [-1.0, 1.0] {
        stack((CX + side * 30.0, 138.0), (15.0, 9.5), e.flush * 0.23);
    }
    stack((CX, 131.0), (9.0, 6.0), (e.heat - 0.4).max(0.0) * 0.1);
}

fn freckles(picture: &mut Picture, shade: Color32) {
    let spots =
        [(24.0, 133.0), (31.0, 136.0), (38.0, 132.0), (28.0, 140.0), (35.0, 141.0), (20.0, 138.0), (9.0, 131.0)];
    for side in [-1.0, 1.0] {
        for (dx, y) in spots {
            picture.ellipse((CX + side * dx, y), (1.1, 1.0), shade.gamma_multiply(0.75));
        }
    }
}

/// The jaw up to the ears and the upper lip, `low` being the chin; its upper edge may start so much lower.
fn jaw(person: &Person, low: f32, down: f32) -> Path {
    let (hw, jaw) = (person.half_width, person.jaw);
    let x = |dx: f32| CX + dx;
    let y = |at: f32| at + down;
    Path::at(x(-hw + 1.0), y(122.0))
        .cubic((x(-hw + 2.0), 150.0), (x(-jaw + 1.0), low), (CX, low))
        .cubic((x(jaw - 1.0), low), (x(hw - 2.0), 150.0), (x(hw - 1.0), y(122.0)))
        .cubic((x(hw - 6.0), y(138.0)), (152.0, y(143.0)), (140.0, y(143.0)))
        .cubic((132.0, y(138.0)), (126.0, y(139.0)), (120.0, y(141.0)))
        .cubic((114.0, y(139.0)), (108.0, y(138.0)), (100.0, y(143.0)))
        .cubic((88.0, y(143.0)), (x(-hw + 6.0), y(138.0)), (x(-hw + 1.0), y(122.0)))
        .close()
}

fn beard(picture: &mut Picture, person: &Person, e: &Expression, jaw_y: f32) {
    picture.fill(jaw(person, jaw_y + 5.0, 0.0), person.tone.light);
    mouth::lower_lip(picture, person, e);
    picture.fill(
        Path::at(98.0, 147.0)
            .cubic((104.0, 140.0), (114.0, 141.0), (120.0, 144.0))
            .cubic((126.0, 141.0), (136.0, 140.0), (142.0, 147.0))
            .cubic((134.0, 146.0), (126.0, 147.0), (120.0, 149.0))
            .cubic((114.0, 147.0), (106.0, 146.0), (98.0, 147.0))
            .close(),
        person.tone.light,
    );
}

/// On the lip, over the mouth's upper edge and under the nose.
pub(super) fn moustache(picture: &mut Picture, person: &Person) {
    if person.whiskers != Some(Whiskers::Moustache) {
        return;
    }
    for side in [-1.0, 1.0] {
        let x = |dx: f32| CX + side * dx;
        picture.fill(
            Path::at(x(-0.6), 142.5)
                .cubic((x(7.0), 139.5), (x(15.0), 142.0), (x(23.0), 150.0))
                .cubic((x(16.0), 152.0), (x(7.0), 152.0), (x(-0.6), 149.0))
                .close(),
            person.tone.hair,
        );
    }
}

/// What age draws on the cheeks and the neck. It keeps clear of where moods draw: brows, forehead, mouth.
fn age(picture: &mut Picture, person: &Person) {
    if person.lines < 2 || !person.has_fine_lines() {
        return;
    }
    let shade = person.skin.shade.gamma_multiply(0.75);
    for side in [-1.0, 1.0] {
        let x = |dx: f32| CX + side * dx;
        let cheek = Path::at(x(38.0), 140.0).cubic((x(40.0), 147.0), (x(38.0), 154.0), (x(34.0), 160.0));
        picture.line(cheek, 1.6, shade);
        picture.line(Path::at(x(13.0), 130.0).quad(x(22.0), 136.0, x(31.0), 131.5), 1.6, shade);
    }
}

/// Furrow, forehead, nose and folds: what lies over the eyes and under the mouth.
pub(super) fn draw_lines(picture: &mut Picture, person: &Person, e: &Expression) {
    let shade = person.skin.shade;
    if e.heat > 0.25 {
        let deep = mix(shade, person.skin.line, 0.45 * e.heat);
        let color = deep.gamma_multiply(((e.heat - 0.25) * 1.3).clamp(0.0, 1.0));
        picture.line(Path::at(116.0, 97.0).quad(114.4, 102.5, 116.6, 107.5), 2.2 * person.pen, color);
        picture.line(Path::at(124.0, 97.0).quad(125.6, 102.5, 123.4, 107.5), 2.2 * person.pen, color);
    }
    if e.worry + e.sad > 0.3 && person.has_fine_lines() {
        let color = shade.gamma_multiply(0.75);
        picture.line(Path::at(107.0, 79.0).quad(120.0, 75.0, 133.0, 79.0), 1.8, color);
        picture.line(Path::at(110.0, 85.5).quad(120.0, 82.0, 130.0, 85.5), 1.8, color);
    }
    nose(picture, person, e);
    age(picture, person);
    if !person.bearded() && person.has_fine_lines() {
        folds(picture, e, shade);
    }
}

fn nose(picture: &mut Picture, person: &Person, e: &Expression) {
    let (wide, long) = person.shape.nose;
    let flare = 1.6 * e.heat;
    let bridge = if person.bearded() { 4.0 } else { 3.0 };
    // Everything hangs from the tip's height, so that a long nose starts higher and does not reach the lip.
    let at = |dx: f32, dy: f32| (CX + dx * wide, 137.0 + dy * long);
    let ((bx, by), tip) = (at(bridge, -21.0), at(7.5, -1.0));
    picture.line(
        Path::at(bx, by)
            .cubic(at(6.0, -11.0), (at(9.0, -5.0).0 + flare, at(9.0, -5.0).1), (tip.0 + flare, tip.1))
            .cubic(at(4.0, 3.0), at(-2.0, 2.5), (at(-6.0, 0.0).0 - flare, at(-6.0, 0.0).1)),
        2.6,
        person.skin.shade,
    );
}

fn folds(picture: &mut Picture, e: &Expression, shade: Color32) {
    for side in [-1.0, 1.0] {
        let x = |dx: f32| CX + side * dx;
        if e.warm > 0.45 {
            let smile = Path::at(x(27.0), 139.0).cubic((x(31.0), 145.0), (x(31.0), 151.0), (x(28.0), 156.0));
            picture.line(smile, 2.0, shade.gamma_multiply(smooth(0.45, 0.9, e.warm) * 0.8));
        }
        if e.heat > 0.6 || e.sad > 0.5 {
            let strain = Path::at(x(23.0), 141.0).cubic((x(27.0), 147.0), (x(27.0), 152.0), (x(25.0), 157.0));
            picture.line(strain, 1.9, shade.gamma_multiply(0.7));
        }
    }
}
