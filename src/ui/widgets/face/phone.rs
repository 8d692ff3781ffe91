//! A telephone held to the ear, with the hand and sleeve of whoever holds it.

use egui::{Rect, pos2, vec2};

use super::person::Person;
use crate::ui::theme::vector::{Affine, Path, Picture};

/// Draws it at the person's right ear, in the head's coordinates so that it follows the nod.
pub(super) fn draw(picture: &mut Picture, person: &Person) {
    let x = 120.0 - person.half_width;
    let lean = Affine::turn_about(9.0, x, 122.0);
    let mut part = Picture::default();
    part.line(Path::at(x - 26.0, 282.0).quad(x - 34.0, 220.0, x - 12.0, 178.0), 31.0, person.cloth.cloth);
    part.line(Path::at(x - 20.0, 184.0).line(x - 1.0, 177.0), 5.0, person.cloth.shade);
    part.line(Path::at(x - 8.0, 168.0).line(x - 6.0, 148.0), 19.0, person.skin.skin);
    let body = Rect::from_center_size(pos2(x - 3.0, 120.0), vec2(15.0, 64.0));
    part.fill(Path::rect(body, 5.0), person.shared.phone_edge);
    part.fill(Path::rect(body.shrink(2.0).translate(vec2(-1.0, 0.0)), 4.0), person.shared.phone);
    for y in [112.0, 122.0, 132.0, 142.0] {
        // Fingers reach round the back; the lowest is the thumb's ball.
        part.line(Path::at(x - 13.0, y + 3.0).line(x - 4.0, y), 8.6, person.skin.skin);
        part.line(Path::at(x - 13.0, y + 7.6).line(x - 5.0, y + 5.0), 1.4, person.skin.shade);
    }
    picture.add(&part, lean);
}
