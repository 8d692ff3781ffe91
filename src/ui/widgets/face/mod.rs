//! The customer's face: state in, shapes out. A person is data, a mood is four numbers; the
//! same formulas draw everybody. No clock and no widget in the drawing itself; `portrait` is the widget.

mod body;
mod expression;
mod extras;
mod eyes;
pub mod gallery;
mod hair;
mod head;
mod mood;
mod mouth;
mod person;
mod phone;
mod portrait;

pub use expression::{Expression, FaceInput, REFERENCE_MOODS, expression, relief};
pub use mood::{MoodDot, MoodWord, backdrop, mood_word};
pub use person::{Glasses, Person, Whiskers};
pub use portrait::{Portrait, face_mesh, portrait_ui};
pub(crate) use portrait::{behind_ui, frame_of, front_ui, paint_face};

use crate::ui::theme::vector::{Affine, Picture};

/// Draws a person in a mood on the canvas of 240 × 260, head centre at (120, 116), first mark at the back.
pub fn face_shapes(person: &Person, input: FaceInput) -> Picture {
    figure(person, input, false)
}

/// The same with a telephone at the ear.
pub fn caller_shapes(person: &Person, input: FaceInput) -> Picture {
    figure(person, input, true)
}

/// Heights about which features grow in a small picture.
const EYES: f32 = 110.0;
const MOUTH: f32 = 157.0;

/// What is drawn, as large as the person's features are.
fn grown(picture: &mut Picture, person: &Person, y: f32, draw: &dyn Fn(&mut Picture)) {
    let mut part = Picture::default();
    draw(&mut part);
    picture.add(&part, Affine::scale_about(person.features, 120.0, y));
}

fn figure(person: &Person, input: FaceInput, calls: bool) -> Picture {
    let e = expression(input);
    let lean = Affine::scale_about(e.lean, 120.0, 240.0);
    let nod = Affine::shift(0.0, e.drop).then(Affine::turn_about(e.tilt, 120.0, 190.0)).then(lean);
    let mut all = Picture::default();
    let mut layer = |map: Affine, draw: &dyn Fn(&mut Picture)| {
        let mut part = Picture::default();
        draw(&mut part);
        all.add(&part, map);
    };
    layer(nod, &|part| hair::draw_behind(part, person));
    layer(lean, &|part| body::draw(part, person, &e));
    layer(nod, &|part| {
        head::draw(part, person, &e);
        hair::draw_shadow(part, person);
        extras::draw_shadow(part, person);
        grown(part, person, EYES, &|eyes| eyes::draw(eyes, person, &e));
        head::draw_lines(part, person, &e);
        grown(part, person, MOUTH, &|mouth| mouth::draw(mouth, person, &e));
        head::moustache(part, person);
        hair::draw_front(part, person);
        extras::draw(part, person);
        if calls {
            phone::draw(part, person);
        }
    });
    all
}

#[cfg(test)]
mod design_tests;
#[cfg(test)]
mod sheets;
#[cfg(test)]
mod tests;
