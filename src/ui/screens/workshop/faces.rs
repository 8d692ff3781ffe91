//! The face of every customer of a case in each mood, as pictures for phones: those of the light look, as on paper.

use egui::epaint::Primitive;
use egui::{ClippedPrimitive, Rect, pos2, vec2};

use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Mood;
use crate::ui::offscreen::raster::Raster;
use crate::ui::screens::recognition::pictures::paper_theme;
use crate::ui::theme::Theme;
use crate::ui::widgets::face::{FaceInput, Person, backdrop, expression, face_mesh};
use crate::workflow::room::door::Face;

/// How large a picture is, in pixels, and how many of them a point of the face's canvas takes: sharp where a good phone shows it.
const SIZE: (usize, usize) = (480, 480);
const SCALE: f32 = 2.0;
/// Where the canvas begins: the head with its hair and the shoulders are in the picture.
const ORIGIN: (f32, f32) = (0.0, 6.0);

/// The numbers that make each mood's face.
const MOODS: [(Mood, [f32; 3]); 5] = [
    (Mood::Settled, [12.0, 62.0, 80.0]),
    (Mood::Annoyed, [38.0, 50.0, 60.0]),
    (Mood::Angry, [62.0, 40.0, 42.0]),
    (Mood::Furious, [82.0, 24.0, 20.0]),
    (Mood::Limit, [95.0, 14.0, 10.0]),
];

/// Draws them; none where the look inside the program does not read, which a test rules out.
pub fn faces(scenario: &Scenario) -> Vec<Face> {
    let Ok(theme) = paper_theme() else { return Vec::new() };
    let people = scenario.customers.iter().map(|customer| Person::new(&theme, &customer.face)).enumerate();
    let all = people.flat_map(|(at, person)| MOODS.map(|(mood, numbers)| (at, person.clone(), mood, numbers)));
    let drawn = all.filter_map(|(person, drawn, mood, numbers)| {
        Some(Face { person, mood, png: picture(&theme, &drawn, numbers)? })
    });
    drawn.collect()
}

fn picture(theme: &Theme, person: &Person, [anger, trust, patience]: [f32; 3]) -> Option<Vec<u8>> {
    let input = FaceInput::new(anger, trust, patience);
    let (width, height) = SIZE;
    let mesh = face_mesh(person, input, pos2(ORIGIN.0, ORIGIN.1), SCALE, 1.0);
    let whole = Rect::from_min_size(pos2(0.0, 0.0), vec2(width as f32, height as f32));
    let shape = ClippedPrimitive { clip_rect: whole, primitive: Primitive::Mesh(mesh) };
    let ground = backdrop(theme, &expression(input)).to_array();
    png_of(&Raster::default().paint(&[shape], SIZE, 1.0, ground).rgb(), SIZE)
}

fn png_of(rgb: &[u8], (width, height): (usize, usize)) -> Option<Vec<u8>> {
    // Four shades nobody tells apart are one, which takes a third off the bytes: thirty phones fetch them over one radio.
    let rgb: Vec<u8> = rgb.iter().map(|part| part & !3 | 2).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().ok()?.write_image_data(&rgb).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_customer_has_a_picture_of_their_own_in_every_mood_of_a_few_kilobytes() {
        for id in ["wrong-plate", "gate-14"] {
            let catalog = Catalog::bundled();
            let scenario = catalog.find(id).unwrap().scenario.clone().unwrap();
            let faces = faces(&scenario);
            let whose: Vec<usize> = faces.iter().map(|face| face.person).collect();
            let each: Vec<usize> = (0..scenario.customers.len()).flat_map(|person| [person; MOODS.len()]).collect();
            assert_eq!(whose, each);
            for (at, face) in faces.iter().enumerate() {
                let (mood, png) = (face.mood, &face.png);
                assert!(png.starts_with(b"\x89PNG") && png.len() < 40_000, "{mood:?}: {}", png.len());
                assert!(faces.iter().skip(at + 1).all(|other| other.png != *png), "{mood:?} looks like another");
            }
        }
    }
}
