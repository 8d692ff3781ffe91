//! Sheets of faces as pixels: what tests compare, and what a designer looks at. With `AMENDS_SHEETS=DIR`
//! the tests leave the sheets in that folder as PPM pictures.

use egui::epaint::Primitive;
use egui::{ClippedPrimitive, Color32, Mesh, Pos2, Rect, Vec2, vec2};

use super::gallery::cast;
use super::portrait::view;
use super::tests::ENDS;
use super::{FaceInput, Person, REFERENCE_MOODS, backdrop, expression, face_mesh};
use crate::platform::files;
use crate::ui::offscreen::raster::{Picture, Raster};
use crate::ui::theme::vector::place;
use crate::ui::theme::{Look, Theme};

/// Room between faces on a sheet, pixels.
const GAP: f32 = 8.0;

/// Somebody in a mood on a ground of one colour, ready to be painted in a place.
struct Portrait<'a> {
    person: &'a Person,
    input: FaceInput,
    ground: Color32,
}

impl<'a> Portrait<'a> {
    /// As the window paints it.
    fn in_window(theme: &Theme, person: &'a Person, input: FaceInput) -> Self {
        Self { person, input, ground: backdrop(theme, &expression(input)) }
    }

    fn primitives(&self, place_in: Rect) -> [ClippedPrimitive; 2] {
        let (origin, scale) = place(view(place_in.size()), place_in, true, vec2(0.5, 1.0));
        let mut ground = Mesh::default();
        ground.add_colored_rect(place_in, self.ground);
        [ground, face_mesh(self.person, self.input, origin, scale, 1.0)]
            .map(|mesh| ClippedPrimitive { clip_rect: place_in, primitive: Primitive::Mesh(mesh) })
    }

    fn picture(&self, size: Vec2) -> Picture {
        painted(&self.primitives(Rect::from_min_size(Pos2::ZERO, size)), size, self.ground)
    }
}

fn painted(primitives: &[ClippedPrimitive], size: Vec2, ground: Color32) -> Picture {
    Raster::default().paint(primitives, (size.x as usize, size.y as usize), 1.0, ground.to_array())
}

fn save(name: &str, picture: &Picture) {
    let Some(folder) = std::env::var_os("AMENDS_SHEETS") else { return };
    let mut bytes = format!("P6 {} {} 255\n", picture.width, picture.height).into_bytes();
    bytes.extend(picture.rgb());
    files::write_atomically(&std::path::Path::new(&folder).join(format!("{name}.ppm")), &bytes).expect("a folder");
}

fn sheet(theme: &Theme, portraits: &[Portrait<'_>], size: Vec2, columns: usize) -> Picture {
    let step = size + Vec2::splat(GAP);
    let corner = |i: usize| Pos2::ZERO + Vec2::splat(GAP) + step * vec2((i % columns) as f32, (i / columns) as f32);
    let primitives: Vec<ClippedPrimitive> = portraits
        .iter()
        .enumerate()
        .flat_map(|(i, portrait)| portrait.primitives(Rect::from_min_size(corner(i), size)))
        .collect();
    let rows = portraits.len().div_ceil(columns);
    let whole = Vec2::splat(GAP) + step * vec2(columns as f32, rows as f32);
    painted(&primitives, whole, theme.colors.paper)
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
        let portrait = Portrait { person: &person, input, ground: theme.stage.calm };
        save(&format!("name-{:02}", i + 1), &portrait.picture(vec2(320.0, 380.0)));
        key.push(format!("{:02} {word} ({name})\n", i + 1));
    }
    files::write_atomically(&std::path::Path::new(&folder).join("key.txt"), key.concat().as_bytes()).expect("a folder");
}

#[test]
fn every_mood_of_everybody_differs_from_the_others_even_in_a_small_head() {
    let theme = Theme::load(Look::Light).expect("theme");
    for (name, face) in cast() {
        let person = Person::new(&theme, &face);
        let head = |input| Portrait { person: &person, input, ground: theme.stage.calm }.picture(vec2(48.0, 48.0));
        let heads = REFERENCE_MOODS.map(|(mood, input)| (mood, head(input)));
        for (i, (mood, head)) in heads.iter().enumerate() {
            for (other, other_head) in heads.iter().skip(i + 1) {
                let far = |(a, b): (&[u8; 4], &[u8; 4])| a[0].abs_diff(b[0]).max(a[1].abs_diff(b[1])) > 40;
                let changed = head.pixels.iter().zip(&other_head.pixels).filter(|pair| far(*pair)).count();
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
        let moods = |people: &[Person], size: Vec2, ground: Option<Color32>| {
            let all: Vec<Portrait<'_>> = people
                .iter()
                .flat_map(|person| {
                    REFERENCE_MOODS.map(|(_, input)| match ground {
                        Some(ground) => Portrait { person, input, ground },
                        None => Portrait::in_window(&theme, person, input),
                    })
                })
                .collect();
            sheet(&theme, &all, size, REFERENCE_MOODS.len())
        };
        for (i, some) in people.chunks(4).enumerate() {
            save(&format!("{look:?}-moods-{i}"), &moods(some, vec2(190.0, 211.0), None));
        }
        for (name, size) in [("small", vec2(48.0, 48.0)), ("portrait", vec2(190.0, 211.0))] {
            save(&format!("{look:?}-plain-{name}"), &moods(&people, size, Some(theme.stage.calm)));
        }
        save(&format!("{look:?}-small"), &moods(&people, vec2(48.0, 48.0), None));
        let ends: Vec<Portrait<'_>> =
            people.iter().flat_map(|p| ENDS.map(|input| Portrait::in_window(&theme, p, input))).collect();
        save(&format!("{look:?}-ends"), &sheet(&theme, &ends, vec2(190.0, 211.0), 3 * ENDS.len()));
        let settled = REFERENCE_MOODS[0].1;
        let faces: Vec<Portrait<'_>> = people.iter().map(|p| Portrait::in_window(&theme, p, settled)).collect();
        save(&format!("{look:?}-cast"), &sheet(&theme, &faces, vec2(360.0, 400.0), 6));
    }
}
