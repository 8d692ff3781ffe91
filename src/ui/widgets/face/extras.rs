//! What a person wears about the head: cap, earrings, a hearing aid, glasses. They lie over the hair.

use egui::{Color32, Rect, pos2, vec2};

use super::head::CX;
use super::person::{Glasses, Person};
use crate::ui::theme::Ears;
use crate::ui::theme::color::mix;
use crate::ui::theme::vector::{Path, Picture};

/// Height of the eyes.
const EY: f32 = 116.0;

/// Draws them all.
pub(super) fn draw(picture: &mut Picture, person: &Person) {
    let hw = person.half_width;
    if person.cap {
        cap(picture, person, hw);
    }
    if person.hearing_aid && person.hair.ears != Ears::Covered {
        hearing_aid(picture, person, hw - 2.0);
    }
    if person.earrings {
        earrings(picture, person, hw);
    }
    match person.glasses {
        Some((Glasses::Frames, color)) => frames(picture, color, hw),
        Some((Glasses::Round, color)) => wire(picture, color, hw),
        None => {}
    }
}

/// What a cap's peak throws on the forehead, under the brows.
pub(super) fn draw_shadow(picture: &mut Picture, person: &Person) {
    if !person.cap {
        return;
    }
    let hw = person.half_width;
    let x = |dx: f32| CX + dx;
    picture.fill(
        Path::at(x(-hw + 3.0), 80.0)
            .cubic((x(-28.0), 94.0), (x(28.0), 94.0), (x(hw - 3.0), 80.0))
            .cubic((x(28.0), 70.0), (x(-28.0), 70.0), (x(-hw + 3.0), 80.0))
            .close(),
        mix(person.skin.skin, person.skin.shade, 0.5),
    );
}

/// A round crown and a peak towards the onlooker.
fn cap(picture: &mut Picture, person: &Person, hw: f32) {
    let x = |dx: f32| CX + dx;
    let (cloth, shade) = (person.cloth.cloth, person.cloth.shade);
    picture.fill(
        Path::at(x(-hw - 3.0), 88.0)
            .cubic((x(-hw - 6.0), 44.0), (x(-34.0), 25.0), (CX, 25.0))
            .cubic((x(34.0), 25.0), (x(hw + 6.0), 44.0), (x(hw + 3.0), 88.0))
            .cubic((x(hw - 4.0), 74.0), (x(26.0), 67.0), (CX, 67.0))
            .cubic((x(-26.0), 67.0), (x(-hw + 4.0), 74.0), (x(-hw - 3.0), 88.0))
            .close(),
        cloth,
    );
    for side in [-1.0, 1.0] {
        let seam =
            Path::at(x(side * 3.0), 27.0).cubic((x(side * 22.0), 32.0), (x(side * 31.0), 46.0), (x(side * 33.0), 60.0));
        picture.line(seam, 1.6, shade);
    }
    picture.ellipse((CX, 25.5), (4.0, 2.4), shade);
    picture.fill(
        Path::at(x(-hw - 4.0), 78.0)
            .cubic((x(-40.0), 58.0), (x(40.0), 58.0), (x(hw + 4.0), 78.0))
            .cubic((x(hw + 5.0), 82.0), (x(hw + 1.0), 84.0), (x(hw - 3.0), 83.0))
            .cubic((x(30.0), 76.0), (x(-30.0), 76.0), (x(-hw + 3.0), 83.0))
            .cubic((x(-hw - 1.0), 84.0), (x(-hw - 5.0), 82.0), (x(-hw - 4.0), 78.0))
            .close(),
        shade,
    );
    let stitched = Path::at(x(-hw + 3.0), 76.0).cubic((x(-30.0), 65.0), (x(30.0), 65.0), (x(hw - 3.0), 76.0));
    picture.line(stitched, 1.4, cloth);
}

/// A shell behind the right ear and a clear tube into it.
fn hearing_aid(picture: &mut Picture, person: &Person, hw: f32) {
    let x = |dx: f32| CX - (hw + dx);
    let shell = || {
        Path::at(x(2.0), 104.0)
            .cubic((x(8.0), 101.0), (x(13.0), 106.0), (x(12.0), 115.0))
            .cubic((x(11.5), 121.0), (x(10.0), 124.0), (x(8.0), 124.0))
            .cubic((x(7.0), 116.0), (x(8.0), 110.0), (x(2.0), 104.0))
            .close()
    };
    picture.fill(shell(), person.shared.aid);
    picture.line(shell(), 1.0, person.shared.aid_edge);
    picture.line(
        Path::at(x(2.5), 104.5).cubic((x(-3.0), 105.0), (x(-4.0), 112.0), (x(-1.0), 118.0)),
        1.8,
        person.shared.aid,
    );
    picture.ellipse((x(-0.5), 119.0), (2.6, 3.2), person.shared.aid);
    picture.line(Path::ellipse(x(-0.5), 119.0, 2.6, 3.2), 0.8, person.shared.aid_edge);
}

fn earrings(picture: &mut Picture, person: &Person, hw: f32) {
    let gold = person.shared.gold;
    match person.hair.ears {
        Ears::Lobes => {
            for side in [-1.0, 1.0] {
                picture.ellipse((CX + side * (hw + 2.0), 133.0), (3.0, 3.0), gold);
            }
        }
        // A scarf is held by a pin; under hair the drops still show.
        Ears::Covered if person.wears_scarf() => picture.ellipse((147.0, 196.0), (3.4, 3.4), gold),
        Ears::Covered => {
            for side in [-1.0, 1.0] {
                picture.line(Path::at(CX + side * (hw - 1.0), 136.0).line(CX + side * (hw - 1.0), 143.0), 1.4, gold);
                picture.ellipse((CX + side * (hw - 1.0), 146.0), (2.6, 3.6), gold);
            }
        }
        Ears::Free => {
            for side in [-1.0, 1.0] {
                picture.line(Path::ellipse(CX + side * (hw + 1.0), 140.0, 6.6, 6.6), 2.6, gold);
            }
        }
    }
}

fn frames(picture: &mut Picture, color: Color32, hw: f32) {
    for side in [-1.0, 1.0] {
        let lens = Rect::from_min_size(pos2(CX + side * 24.0 - 18.0, EY - 15.0), vec2(36.0, 31.0));
        picture.line(Path::rect(lens, 13.0), 2.2, color);
        picture.line(Path::at(CX + side * 42.0, EY - 4.0).line(CX + side * (hw + 2.0), EY - 6.0), 2.2, color);
    }
    picture.line(Path::at(CX - 6.0, EY - 3.0).quad(CX, EY - 7.0, CX + 6.0, EY - 3.0), 2.2, color);
}

fn wire(picture: &mut Picture, color: Color32, hw: f32) {
    for side in [-1.0, 1.0] {
        picture.line(Path::ellipse(CX + side * 23.5, EY + 1.5, 16.5, 16.5), 1.7, color);
        picture.line(Path::at(CX + side * 40.0, EY - 1.5).line(CX + side * (hw + 2.0), EY - 5.0), 1.7, color);
    }
    picture.line(Path::at(CX - 7.5, EY - 1.0).quad(CX, EY - 6.0, CX + 7.5, EY - 1.0), 1.7, color);
}
