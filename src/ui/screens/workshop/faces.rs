//! The customer's face in each mood as a picture for phones: those of the light look, as on paper.

use egui::epaint::Primitive;
use egui::{ClippedPrimitive, Rect, pos2, vec2};

use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Mood;
use crate::ui::offscreen::raster::Raster;
use crate::ui::screens::recognition::pictures::paper_theme;
use crate::ui::theme::Theme;
use crate::ui::widgets::face::{FaceInput, Person, backdrop, expression, face_mesh};

/// How large a picture is, in pixels, and how many of them a point of the face's canvas takes.
const SIZE: (usize, usize) = (240, 240);
const SCALE: f32 = 1.2;
/// Where the canvas begins: the head with its hair and the shoulders are in the picture.
const ORIGIN: (f32, f32) = (-24.0, 4.0);

/// The numbers that make each mood's face.
const MOODS: [(Mood, [f32; 3]); 5] = [
    (Mood::Settled, [12.0, 62.0, 80.0]),
    (Mood::Annoyed, [38.0, 50.0, 60.0]),
    (Mood::Angry, [62.0, 40.0, 42.0]),
    (Mood::Furious, [82.0, 24.0, 20.0]),
    (Mood::Limit, [95.0, 14.0, 10.0]),
];

/// Draws them; none where the look inside the program does not read, which a test rules out.
pub(super) fn faces(scenario: &Scenario) -> Vec<(Mood, Vec<u8>)> {
    let Ok(theme) = paper_theme() else { return Vec::new() };
    let Some(customer) = scenario.customers.first() else { return Vec::new() };
    let person = Person::new(&theme, &customer.face);
    MOODS.iter().filter_map(|(mood, numbers)| Some((*mood, picture(&theme, &person, *numbers)?))).collect()
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
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().ok()?.write_image_data(rgb).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_mood_has_its_own_picture_of_a_few_kilobytes() {
        let catalog = Catalog::bundled();
        let scenario = catalog.find("wrong-plate").unwrap().scenario.clone().unwrap();
        let faces = faces(&scenario);
        assert_eq!(faces.len(), 5);
        for (at, (mood, png)) in faces.iter().enumerate() {
            assert!(png.starts_with(b"\x89PNG") && png.len() < 40_000, "{mood:?}: {}", png.len());
            assert!(faces.iter().skip(at + 1).all(|(_, other)| other != png), "{mood:?} looks like another");
        }
    }
}
