//! Every person in every mood is drawn, whole, on the canvas.

use egui::{Pos2, Rect, pos2};

use super::{Person, REFERENCE_MOODS, caller_shapes, face_mesh, face_shapes};
use crate::domain::scenario::model::{Age, Clothes, Extra, Face, Hair, HairTone, Skin};
use crate::ui::theme::{Look, Theme};

const SKINS: [Skin; 6] = [Skin::Pale, Skin::Fair, Skin::Olive, Skin::Tan, Skin::Brown, Skin::Deep];
const HAIRS: [Hair; 8] =
    [Hair::BunWithBand, Hair::SideParted, Hair::Bob, Hair::Long, Hair::Curly, Hair::Short, Hair::Bald, Hair::Headscarf];
const TONES: [HairTone; 6] =
    [HairTone::Black, HairTone::Brown, HairTone::Chestnut, HairTone::Fair, HairTone::Red, HairTone::Grey];
const CLOTHES: [Clothes; 8] = [
    Clothes::Teal,
    Clothes::Moss,
    Clothes::Wine,
    Clothes::Slate,
    Clothes::Plum,
    Clothes::Sand,
    Clothes::Navy,
    Clothes::Rust,
];
const AGES: [Age; 3] = [Age::Young, Age::Adult, Age::Older];

/// Every hair with every set of extras and age, the other traits in turn.
fn everybody() -> Vec<Face> {
    let extras = [Extra::Earrings, Extra::Glasses, Extra::Beard, Extra::Freckles];
    let mut all = Vec::new();
    for (h, hair) in HAIRS.into_iter().enumerate() {
        for set in 0..16_usize {
            for (a, age) in AGES.into_iter().enumerate() {
                let turn = h + set + a;
                all.push(Face {
                    skin: SKINS[turn % 6],
                    hair,
                    hair_tone: TONES[(turn / 2) % 6],
                    extras: extras
                        .into_iter()
                        .enumerate()
                        .filter(|(i, _)| set & (1 << i) != 0)
                        .map(|(_, e)| e)
                        .collect(),
                    age,
                    clothes: CLOTHES[turn % 8],
                });
            }
        }
    }
    all
}

#[test]
fn everybody_is_drawn_whole_in_every_mood() {
    let theme = Theme::load(Look::Light).expect("theme");
    // The canvas with the room a portrait leaves above it; shoulders run out at the bottom.
    let canvas = Rect::from_min_max(pos2(0.0, -24.0), pos2(240.0, 275.0));
    for face in everybody() {
        let person = Person::new(&theme, &face);
        for (name, input) in REFERENCE_MOODS {
            let picture = face_shapes(&person, input);
            assert!(picture.marks.len() > 25, "{face:?} {name}: only {} marks", picture.marks.len());
            assert!(picture.marks.iter().all(|m| m.path.is_finite()), "{face:?} {name}: not a number");
            assert!(
                canvas.contains_rect(picture.bounds()),
                "{face:?} {name} leaves the canvas: {:?}",
                picture.bounds()
            );
        }
    }
}

#[test]
fn a_caller_is_the_same_person_with_a_telephone_on_top() {
    let theme = Theme::load(Look::Light).expect("theme");
    for face in everybody() {
        let person = Person::new(&theme, &face);
        for (name, input) in REFERENCE_MOODS {
            let (alone, calling) = (face_shapes(&person, input), caller_shapes(&person, input));
            assert!(calling.marks.starts_with(&alone.marks) && calling.marks.len() > alone.marks.len(), "{name}");
            assert!(
                calling.bounds().left() > -20.0 && calling.bounds().right() <= 240.0,
                "{name}: {:?}",
                calling.bounds()
            );
        }
    }
}

#[test]
fn triangles_are_finite_and_few_enough_to_paint_often() {
    let theme = Theme::load(Look::Light).expect("theme");
    for face in everybody().iter().step_by(7) {
        let person = Person::new(&theme, face);
        for (name, input) in REFERENCE_MOODS {
            let mesh = face_mesh(&person, input, Pos2::ZERO, 1.2, 0.8);
            assert!(
                mesh.is_valid() && mesh.vertices.iter().all(|v| v.pos.x.is_finite() && v.pos.y.is_finite()),
                "{name}"
            );
            assert!((2_000..40_000).contains(&mesh.indices.len()), "{face:?} {name}: {} indices", mesh.indices.len());
        }
    }
}

#[test]
fn persons_differ_where_their_traits_differ() {
    let theme = Theme::load(Look::Light).expect("theme");
    let mut keys: Vec<u64> = everybody().iter().map(|face| Person::new(&theme, face).key).collect();
    keys.sort_unstable();
    let all = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), all, "two people would share a cached face");
}

#[test]
fn a_mood_moves_everybody_alike() {
    let theme = Theme::load(Look::Light).expect("theme");
    let [settled, furious] = [REFERENCE_MOODS[0].1, REFERENCE_MOODS[3].1];
    for face in everybody() {
        let person = Person::new(&theme, &face);
        assert_ne!(face_shapes(&person, settled), face_shapes(&person, furious));
    }
}
