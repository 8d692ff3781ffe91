//! Who is drawn: the traits of a scenario's face turned into proportions and colours. Nothing
//! here depends on the mood, and nothing of the mood depends on this.

use std::sync::Arc;

use egui::Color32;

use crate::domain::scenario::model::{Age, Extra, Face};
use crate::ui::theme::color::{contrast, mix};
use crate::ui::theme::{
    Backlight, ClothColors, Ears, HairStyle, HeadShape, SharedColors, SkinColors, Theme, ToneColors,
};

/// Thickness of the pen in a small picture.
const BOLD: f32 = 1.6;
/// How much larger eyes, brows and mouth are in a small picture.
const BOLD_FEATURES: f32 = 1.14;
/// How much of the skin shows through the glasses' frames in a small picture, where they would pass for brows.
const FRAMES_THROUGH: f32 = 0.35;
/// Contrast with the skin that brows and glasses have: brows carry the mood.
const SHOWS: f64 = 2.0;

/// Kinds of glasses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glasses {
    /// With frames.
    Frames,
    /// Round, of wire.
    Round,
}

/// What grows on the lip and the chin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whiskers {
    /// A few days of it.
    Stubble,
    /// On the lip alone.
    Moustache,
    /// All of it.
    Beard,
}

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
    pub hair: Arc<HairStyle>,
    /// What the head's shape changes about the nose, lips and brows.
    pub shape: HeadShape,
    /// Earrings.
    pub earrings: bool,
    /// Glasses, in a colour that shows on the skin.
    pub glasses: Option<(Glasses, Color32)>,
    /// Beard, moustache or stubble.
    pub whiskers: Option<Whiskers>,
    /// Freckles.
    pub freckles: bool,
    /// A hearing aid.
    pub hearing_aid: bool,
    /// A cap.
    pub cap: bool,
    /// How much age has drawn about the eyes, cheeks and neck: none, some, more.
    pub lines: u8,
    /// Half the head's width.
    pub half_width: f32,
    /// How far the jaw reaches to the side.
    pub jaw: f32,
    /// Where the chin is, y.
    pub chin: f32,
    /// Half the neck's width.
    pub neck: f32,
    /// Thickness of the brows.
    pub brow: f32,
    /// Thickness of the lines that carry a mood, 1 at portrait size.
    pub pen: f32,
    /// Size of eyes, brows and mouth, 1 at portrait size.
    pub features: f32,
    /// The light behind them where the backdrop is as dark as skins and hair can be.
    pub rim: Option<Backlight>,
    /// Tells persons apart in caches of their pictures.
    pub key: u64,
}

impl Person {
    /// The person a scenario describes.
    pub fn new(theme: &Theme, face: &Face) -> Self {
        let has = |extra: Extra| face.extras.contains(&extra);
        let whiskers = [
            (Extra::Beard, Whiskers::Beard),
            (Extra::Moustache, Whiskers::Moustache),
            (Extra::Stubble, Whiskers::Stubble),
        ];
        let whiskers = whiskers.into_iter().find(|(extra, _)| has(*extra)).map(|(_, whiskers)| whiskers);
        let glasses = [(Extra::Glasses, Glasses::Frames), (Extra::RoundGlasses, Glasses::Round)];
        let glasses = glasses.into_iter().find(|(extra, _)| has(*extra)).map(|(_, glasses)| glasses);
        let (skin, shared) = (theme.people.skin(face.skin), theme.people.shared);
        let mut tone = theme.people.tone(face.hair_tone);
        let brows = [tone.brow, tone.light, skin.line];
        tone.brow = brows.into_iter().find(|brow| contrast(*brow, skin.skin) >= SHOWS).unwrap_or(skin.line);
        let glasses = glasses.map(|kind| {
            let usual = if kind == Glasses::Round { shared.wire } else { shared.frames };
            (kind, if contrast(usual, skin.skin) < SHOWS { shared.frames_pale } else { usual })
        });
        let hair = theme.people.hair(face.hair);
        let shape = theme.people.head(face.head);
        let beard = whiskers == Some(Whiskers::Beard);
        let (half_width, jaw, chin) = hair.head;
        let softer = if face.age == Age::Young { 1.5 } else { 0.0 };
        let lines = match face.age {
            Age::Young | Age::Adult => 0,
            Age::Older => 1,
            Age::Elder => 2,
        };
        let jaw = if beard { jaw.max(39.0) } else { jaw } + shape.jaw;
        let brow = match (beard, lines) {
            (true, _) => 6.4,
            (false, 0) => 5.2,
            (false, _) => 4.6,
        };
        Self {
            skin,
            tone,
            cloth: theme.people.cloth(face.clothes),
            shared,
            shape,
            earrings: has(Extra::Earrings),
            glasses,
            whiskers,
            freckles: has(Extra::Freckles),
            hearing_aid: has(Extra::HearingAid),
            cap: has(Extra::Cap) && hair.takes_cap,
            hair,
            lines,
            half_width: half_width + shape.width,
            jaw,
            neck: (24.0 + (jaw - 36.0) * 0.22).clamp(21.0, 27.0),
            chin: if beard { chin.max(184.0) } else { chin - softer } + shape.chin,
            brow: brow * shape.brows,
            pen: 1.0,
            features: 1.0,
            rim: theme.backlight(),
            key: key(face) | u64::from(theme.dark) << 62 | u64::from(theme.outlined) << 63,
        }
    }

    /// The same person for a small picture: larger features, a thicker pen for brows, lids and mouth, and no fine lines.
    #[must_use]
    pub fn in_bold(&self) -> Self {
        let glasses = self.glasses.map(|(kind, color)| (kind, mix(color, self.skin.skin, FRAMES_THROUGH)));
        Self { pen: BOLD, features: BOLD_FEATURES, brow: self.brow * 1.3, freckles: false, glasses, ..self.clone() }
    }

    /// Whether the picture is large enough for fine lines.
    pub fn has_fine_lines(&self) -> bool {
        self.pen < BOLD
    }

    /// Whether a scarf covers hair, ears and neck.
    pub fn wears_scarf(&self) -> bool {
        self.hair.ears == Ears::Covered && !self.hair.takes_cap
    }

    /// Whether a beard hides the lips' colour, the folds and the chin.
    pub fn bearded(&self) -> bool {
        self.whiskers == Some(Whiskers::Beard)
    }
}

const EXTRAS: [Extra; 9] = [
    Extra::Earrings,
    Extra::Glasses,
    Extra::Beard,
    Extra::Freckles,
    Extra::Moustache,
    Extra::Stubble,
    Extra::HearingAid,
    Extra::Cap,
    Extra::RoundGlasses,
];

/// Five bits a trait and one an extra.
fn key(face: &Face) -> u64 {
    let traits = [
        face.skin as u64,
        face.hair as u64,
        face.hair_tone as u64,
        face.age as u64,
        face.clothes as u64,
        face.head as u64,
    ];
    let key = traits.into_iter().fold(0, |key, value| key << 5 | value);
    EXTRAS.iter().fold(key, |key, extra| key << 1 | u64::from(face.extras.contains(extra)))
}
