//! Sheets of faces as pixels: what tests compare, and what a designer looks at. With `AMENDS_SHEETS=DIR`
//! the tests leave the sheets in that folder as PPM pictures.

use egui::{Color32, Pos2, Vec2, vec2};

use super::gallery::cast;
use super::portrait::view;
use super::{FaceInput, Person, REFERENCE_MOODS, backdrop, expression, face_mesh};
use crate::platform::files;
use crate::ui::theme::vector::{Raster, place};
use crate::ui::theme::{Look, Theme};

/// A portrait as the window paints it.
pub(super) fn portrait(theme: &Theme, person: &Person, input: FaceInput, size: Vec2) -> Raster {
    on_ground(backdrop(theme, &expression(input)), person, input, size)
}

/// The same on a ground that tells nothing.
fn on_ground(ground: Color32, person: &Person, input: FaceInput, size: Vec2) -> Raster {
    let mut raster = Raster::new(size.x as u32, size.y as u32, ground);
    let (origin, scale) = place(view(size), egui::Rect::from_min_size(Pos2::ZERO, size), true, vec2(0.5, 1.0));
    raster.paint(&face_mesh(person, input, origin, scale, 1.0));
    raster
}

fn save(name: &str, raster: &Raster) {
    let Some(folder) = std::env::var_os("AMENDS_SHEETS") else { return };
    let (width, height) = raster.size();
    let mut bytes = format!("P6 {width} {height} 255\n").into_bytes();
    bytes.extend(raster.pixels().iter().flat_map(|p| [p.r(), p.g(), p.b()]));
    files::write_atomically(&std::path::Path::new(&folder).join(format!("{name}.ppm")), &bytes).expect("a folder");
}

/// Which mood of whom the faces are that an onlooker is asked to name: each mood of three people, nobody twice in a row
/// of the cast, in an order that tells nothing.
fn to_name() -> Vec<(usize, usize)> {
    let moods = REFERENCE_MOODS.len();
    let mut all: Vec<(usize, usize)> = (0..3 * moods).map(|i| (i * 7 % 20, i % moods)).collect();
    let order = |(person, mood): &(usize, usize)| (person * 131 + mood * 89 + 57) * 2_654_435 % 1_009;
    all.sort_by_key(order);
    all
}

/// Faces without a caption and on one ground, so that the drawing alone is asked about, and a key to them.
#[test]
fn faces_for_an_onlooker_to_name_are_drawn_for_whoever_asks_for_them() {
    let Some(folder) = std::env::var_os("AMENDS_SHEETS") else { return };
    let theme = Theme::load(Look::Light).expect("theme");
    let cast = cast();
    let mut key = Vec::new();
    for (i, (who, mood)) in to_name().into_iter().enumerate() {
        let ((name, face), (word, input)) = (&cast[who], REFERENCE_MOODS[mood]);
        let person = Person::new(&theme, face);
        save(&format!("name-{:02}", i + 1), &on_ground(theme.stage.calm, &person, input, vec2(320.0, 380.0)));
        key.push(format!("{:02} {word} ({name})\n", i + 1));
    }
    files::write_atomically(&std::path::Path::new(&folder).join("key.txt"), key.concat().as_bytes()).expect("a folder");
}

fn sheet(theme: &Theme, pictures: &[Raster], columns: usize) -> Raster {
    let (w, h) = pictures.first().map_or((1, 1), Raster::size);
    let rows = pictures.len().div_ceil(columns) as u32;
    let mut sheet = Raster::new(columns as u32 * (w + 8) + 8, rows * (h + 8) + 8, theme.colors.paper);
    for (i, picture) in pictures.iter().enumerate() {
        let (column, row) = ((i % columns) as u32, (i / columns) as u32);
        sheet.put(picture, 8 + column * (w + 8), 8 + row * (h + 8));
    }
    sheet
}

#[test]
fn every_mood_of_everybody_differs_from_the_others_even_in_a_small_head() {
    let theme = Theme::load(Look::Light).expect("theme");
    for (name, face) in cast() {
        let person = Person::new(&theme, &face);
        let heads =
            REFERENCE_MOODS.map(|(mood, input)| (mood, on_ground(theme.stage.calm, &person, input, vec2(48.0, 48.0))));
        for (i, (mood, head)) in heads.iter().enumerate() {
            for (other, other_head) in heads.iter().skip(i + 1) {
                let far = |(a, b): (&Color32, &Color32)| a.r().abs_diff(b.r()).max(a.g().abs_diff(b.g())) > 40;
                let changed = head.pixels().iter().zip(other_head.pixels()).filter(|pair| far(*pair)).count();
                assert!(changed >= 36, "{name}: {mood} and {other} differ in {changed} pixels only");
            }
        }
    }
}

#[test]
fn sheets_are_drawn_for_whoever_asks_for_them() {
    if std::env::var_os("AMENDS_SHEETS").is_none() {
        return;
    }
    for look in [Look::Light, Look::Dark] {
        let theme = Theme::load(look).expect("theme");
        let people: Vec<Person> = cast().iter().map(|(_, face)| Person::new(&theme, face)).collect();
        let moods = |people: &[Person], size: Vec2| {
            let all: Vec<Raster> = people
                .iter()
                .flat_map(|p| REFERENCE_MOODS.map(|(_, input)| portrait(&theme, p, input, size)))
                .collect();
            sheet(&theme, &all, 8)
        };
        for (i, some) in people.chunks(4).enumerate() {
            save(&format!("{look:?}-moods-{i}"), &moods(some, vec2(190.0, 211.0)));
        }
        for (name, size) in [("small", vec2(48.0, 48.0)), ("portrait", vec2(190.0, 211.0))] {
            let ground = theme.stage.calm;
            let plain: Vec<Raster> = people
                .iter()
                .flat_map(|p| REFERENCE_MOODS.map(|(_, input)| on_ground(ground, p, input, size)))
                .collect();
            save(&format!("{look:?}-plain-{name}"), &sheet(&theme, &plain, 8));
        }
        save(&format!("{look:?}-small"), &moods(&people, vec2(48.0, 48.0)));
        let settled = REFERENCE_MOODS[0].1;
        let faces: Vec<Raster> = people.iter().map(|p| portrait(&theme, p, settled, vec2(360.0, 400.0))).collect();
        save(&format!("{look:?}-cast"), &sheet(&theme, &faces, 6));
    }
}
