//! Every person in every mood is drawn, whole, on the canvas.

use egui::{Pos2, Rect, pos2};

use super::{FaceInput, Person, REFERENCE_MOODS, caller_shapes, face_mesh, face_shapes};
use crate::domain::scenario::model::{Age, Clothes, Extra, Face, Hair, HairTone, Head, Skin};
use crate::ui::theme::{Look, Theme};

const SKINS: [Skin; 6] = [Skin::Pale, Skin::Fair, Skin::Olive, Skin::Tan, Skin::Brown, Skin::Deep];
const HAIRS: [Hair; 17] = [
    Hair::BunWithBand,
    Hair::SideParted,
    Hair::Bob,
    Hair::Long,
    Hair::Curly,
    Hair::Short,
    Hair::Bald,
    Hair::Headscarf,
    Hair::Afro,
    Hair::Braids,
    Hair::Ponytail,
    Hair::Buzz,
    Hair::Quiff,
    Hair::Wavy,
    Hair::Fringe,
    Hair::Receding,
    Hair::Turban,
];
const HEADS: [Head; 5] = [Head::Oval, Head::Round, Head::Long, Head::Square, Head::Heart];
const TONES: [HairTone; 6] =
    [HairTone::Black, HairTone::Brown, HairTone::Chestnut, HairTone::Fair, HairTone::Red, HairTone::Grey];
const CLOTHES: [Clothes; 13] = [
    Clothes::Teal,
    Clothes::Moss,
    Clothes::Wine,
    Clothes::Slate,
    Clothes::Plum,
    Clothes::Sand,
    Clothes::Navy,
    Clothes::Rust,
    Clothes::Denim,
    Clothes::Rose,
    Clothes::Ochre,
    Clothes::Charcoal,
    Clothes::Forest,
];
const AGES: [Age; 4] = [Age::Young, Age::Adult, Age::Older, Age::Elder];

/// The far ends of what a customer can feel: nothing but anger, nothing but trust, nothing left, and both at once.
pub(super) const ENDS: [FaceInput; 4] = [
    FaceInput { anger: 100.0, trust: 0.0, patience: 0.0, relief: 0.0 },
    FaceInput { anger: 0.0, trust: 100.0, patience: 100.0, relief: 0.0 },
    FaceInput { anger: 0.0, trust: 0.0, patience: 0.0, relief: 0.0 },
    FaceInput { anger: 100.0, trust: 100.0, patience: 100.0, relief: 1.0 },
];

/// Every hair with every set of extras and age, the other traits in turn.
fn everybody() -> Vec<Face> {
    let extras = [
        &[Extra::Earrings, Extra::HearingAid][..],
        &[Extra::Glasses],
        &[Extra::Beard],
        &[Extra::Freckles, Extra::Stubble],
        &[Extra::Cap, Extra::RoundGlasses],
        &[Extra::Moustache],
    ];
    let mut all = Vec::new();
    for (h, hair) in HAIRS.into_iter().enumerate() {
        for set in (0..64_usize).step_by(3) {
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
                        .flat_map(|(_, e)| e.to_vec())
                        .collect(),
                    age,
                    clothes: CLOTHES[turn % 13],
                    head: HEADS[turn % 5],
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
        let ends = ENDS.map(|end| ("at an end", end));
        for (name, input) in REFERENCE_MOODS.into_iter().chain(ends) {
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
fn at_every_end_features_stay_in_the_face_and_apart() {
    let theme = Theme::load(Look::Light).expect("theme");
    for face in everybody() {
        let person = Person::new(&theme, &face);
        let colors = person.shared;
        for input in REFERENCE_MOODS.map(|(_, input)| input).into_iter().chain(ENDS) {
            let picture = face_shapes(&person, input);
            let of = |colors: &[egui::Color32]| {
                let marks = picture.marks.iter().filter(|mark| colors.contains(&mark.color));
                marks.fold(Rect::NOTHING, |all, mark| all.union(mark.bounds()))
            };
            let eyes = of(&[colors.eye_white, colors.pupil]);
            let mouth = of(&[colors.mouth, colors.teeth, colors.tongue_glad, colors.tongue_rage]);
            let (half, chin) = (person.half_width, person.chin);
            // Leaning and nodding move everything by a few points.
            let head = Rect::from_min_max(pos2(120.0 - half - 8.0, 40.0), pos2(120.0 + half + 8.0, chin + 16.0));
            for (what, part) in [("the eyes", eyes), ("the mouth", mouth)] {
                assert!(!part.is_positive() || head.contains_rect(part), "{face:?} {input:?}: {what} {part:?}");
            }
            if eyes.is_positive() && mouth.is_positive() {
                assert!(mouth.top() > eyes.bottom() + 6.0, "{face:?} {input:?}: {eyes:?} {mouth:?}");
            }
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
            assert!((2_000..44_000).contains(&mesh.indices.len()), "{face:?} {name}: {} indices", mesh.indices.len());
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

#[test]
fn traits_change_the_looks_and_never_the_mood() {
    let theme = Theme::load(Look::Light).expect("theme");
    // What shows the mood and has a colour of its own, whoever it is: eyes and an open mouth.
    let shows = |face: &Face, input| {
        let person = Person::new(&theme, face);
        let colors = [person.shared.eye_white, person.shared.pupil, person.shared.glint, person.shared.mouth];
        let lower = if person.bearded() { 1.0 } else { 0.0 };
        let marks = face_shapes(&person, input).marks.into_iter().filter(|m| colors.contains(&m.color));
        marks
            .map(|m| {
                let mouth = m.color == person.shared.mouth;
                let middle = m.bounds().center();
                // A beard sets the mouth one point lower and follows the nod; everything else is where it is.
                if mouth { (middle.y - lower).round() as i32 } else { (middle.x * 100.0 + middle.y).round() as i32 }
            })
            .collect::<Vec<_>>()
    };
    let all = everybody();
    for (name, input) in REFERENCE_MOODS {
        let first = shows(&all[0], input);
        for face in &all {
            let these = shows(face, input);
            assert_eq!(these.len(), first.len(), "{face:?} {name}");
            let off = these.iter().zip(&first).map(|(a, b)| (a - b).abs()).max().unwrap_or(0);
            assert!(off <= 1, "{face:?} {name}: {these:?}, others {first:?}");
        }
    }
}

#[test]
fn the_cast_is_large_and_nobody_is_there_twice() {
    let cast = super::gallery::cast();
    assert!(cast.len() >= 16);
    for (i, (name, face)) in cast.iter().enumerate() {
        for (other_name, other) in cast.iter().skip(i + 1) {
            assert_ne!(name, other_name);
            let same = [
                face.skin == other.skin,
                face.hair == other.hair,
                face.hair_tone == other.hair_tone,
                face.age == other.age,
                face.clothes == other.clothes,
                face.head == other.head,
                face.extras == other.extras,
            ];
            let same = same.iter().filter(|same| **same).count();
            assert!(same <= 4, "{name} and {other_name} have {same} of 7 traits in common");
        }
    }
}

#[test]
fn a_cap_leaves_out_what_would_stand_out_of_it_and_no_scarf_wears_one() {
    let theme = Theme::load(Look::Light).expect("theme");
    let mut face = everybody()[0].clone();
    face.extras = vec![Extra::Cap];
    for hair in HAIRS {
        face.hair = hair;
        let person = Person::new(&theme, &face);
        assert_eq!(person.cap, !matches!(hair, Hair::Headscarf | Hair::Turban), "{hair:?}");
        if person.cap {
            let top = face_shapes(&person, REFERENCE_MOODS[0].1).bounds().top();
            assert!(top >= 20.0, "{hair:?} stands out of the cap: {top}");
        }
    }
}
