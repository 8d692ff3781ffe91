//! Who is drawn: the traits of a scenario's face turned into proportions and colours. Nothing
//! here depends on the mood, and nothing of the mood depends on this.

use crate::domain::scenario::model::{Age, Extra, Face, Hair};
use crate::ui::theme::{ClothColors, SharedColors, SkinColors, Theme, ToneColors};

/// A person ready to be drawn.
#[derive(Debug, Clone)]
pub struct Person {
    /// Skin.
    pub skin: SkinColors,
    /// Hair, brows and scarf.
    pub tone: ToneColors,
    /// Clothes.
    pub cloth: ClothColors,
    /// What everybody shares.
    pub shared: SharedColors,
    /// Shape of the hair.
    pub hair: Hair,
    /// Earrings.
    pub earrings: bool,
    /// Glasses.
    pub glasses: bool,
    /// Beard.
    pub beard: bool,
    /// Freckles.
    pub freckles: bool,
    /// Lines about the eyes.
    pub older: bool,
    /// Half the head's width.
    pub half_width: f32,
    /// How far the jaw reaches to the side.
    pub jaw: f32,
    /// Where the chin is, y.
    pub chin: f32,
    /// Thickness of the brows.
    pub brow: f32,
    /// Tells persons apart in caches of their pictures.
    pub key: u64,
}

impl Person {
    /// The person a scenario describes.
    pub fn new(theme: &Theme, face: &Face) -> Self {
        let has = |extra: Extra| face.extras.contains(&extra);
        let beard = has(Extra::Beard);
        let older = face.age == Age::Older;
        let (half_width, jaw, chin) = head(face.hair);
        let softer = if face.age == Age::Young { 1.5 } else { 0.0 };
        Self {
            skin: theme.people.skin(face.skin),
            tone: theme.people.tone(face.hair_tone),
            cloth: theme.people.cloth(face.clothes),
            shared: theme.people.shared,
            hair: face.hair,
            earrings: has(Extra::Earrings),
            glasses: has(Extra::Glasses),
            beard,
            freckles: has(Extra::Freckles),
            older,
            half_width,
            jaw: if beard { jaw.max(39.0) } else { jaw },
            chin: if beard { chin.max(184.0) } else { chin - softer },
            brow: if beard {
                6.4
            } else if older {
                4.6
            } else {
                5.2
            },
            key: key(face),
        }
    }
}

/// Half width, jaw and chin that suit a shape of hair.
fn head(hair: Hair) -> (f32, f32, f32) {
    match hair {
        Hair::BunWithBand | Hair::Headscarf => (51.0, 33.0, 181.0),
        Hair::SideParted => (52.0, 40.0, 184.0),
        Hair::Bob => (50.0, 33.0, 180.0),
        Hair::Long => (49.0, 32.0, 181.0),
        Hair::Curly => (51.0, 37.0, 183.0),
        Hair::Short => (51.0, 36.0, 182.0),
        Hair::Bald => (51.0, 38.0, 183.0),
    }
}

fn key(face: &Face) -> u64 {
    let extras = [Extra::Earrings, Extra::Glasses, Extra::Beard, Extra::Freckles];
    let traits = [face.skin as u64, face.hair as u64, face.hair_tone as u64, face.age as u64, face.clothes as u64];
    let has = extras.iter().map(|extra| u64::from(face.extras.contains(extra)));
    traits.into_iter().chain(has).fold(0, |key, value| key * 16 + value)
}
