//! Hair, scarf and turban: the style's shapes, widened to the person's head and given the person's colours.
//! The shapes themselves are data of the theme.

use egui::Color32;

use super::head::CX;
use super::person::Person;
use crate::ui::theme::color::mix;
use crate::ui::theme::vector::{Affine, Picture};
use crate::ui::theme::{HairInk, HairMark, Laid};

/// How dark the hair's shadow on the forehead is.
const SHADOW: f32 = 0.34;
/// How much light lies on a bare head.
const SHINE: f32 = 0.45;

/// Behind the head.
pub(super) fn draw_behind(picture: &mut Picture, person: &Person) {
    if !person.cap {
        marks(picture, person, &person.hair.top);
    }
    marks(picture, person, &person.hair.behind);
}

/// The shadow that the hair throws on the forehead, under eyes and brows.
pub(super) fn draw_shadow(picture: &mut Picture, person: &Person) {
    let lower = widened(person).then(Affine::shift(0.0, 4.5)).then(Affine::widen_about(0.95, CX));
    let throws =
        |mark: &&HairMark| matches!(mark.ink, HairInk::Hair | HairInk::Scarf) && mark.laid == Laid::Inside(1.0);
    // The first shape of a style is its hairline; the others lie on it.
    if let Some(mark) = person.hair.front.iter().find(throws).filter(|_| person.hair.takes_cap) {
        picture.fill(mark.path.mapped(lower), mix(person.skin.skin, person.skin.shade, SHADOW));
    }
}

/// In front of the head, under the glasses.
pub(super) fn draw_front(picture: &mut Picture, person: &Person) {
    marks(picture, person, &person.hair.front);
    if person.lines > 0 {
        marks(picture, person, &person.hair.older);
    }
}

fn marks(picture: &mut Picture, person: &Person, marks: &[HairMark]) {
    let map = widened(person);
    for mark in marks {
        let (path, color) = (mark.path.mapped(map), ink(person, mark.ink));
        match mark.laid {
            Laid::Inside(opacity) => picture.fill(path, color.gamma_multiply(opacity)),
            Laid::Along(width) => picture.line(path, width, color),
        }
    }
}

fn widened(person: &Person) -> Affine {
    Affine::widen_about(person.half_width / person.hair.head.0, CX)
}

fn ink(person: &Person, ink: HairInk) -> Color32 {
    match ink {
        HairInk::Hair => person.tone.hair,
        HairInk::Light => person.tone.light,
        HairInk::Scarf => person.tone.scarf,
        HairInk::Fold => person.tone.scarf_fold,
        HairInk::Band => person.shared.band,
        HairInk::BandEdge => person.shared.band_edge,
        HairInk::Shine => mix(person.skin.skin, person.shared.glint, SHINE),
    }
}
