//! Colours of drawn people, by trait. How they are drawn is not here: see the face.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Color32;
use serde::Deserialize;

use crate::domain::scenario::model::{Clothes, Hair, HairTone, Head, Skin};
use crate::ui::theme::color::hex;
use crate::ui::theme::hair::{self, HairStyle};

/// Colours of a complexion.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkinColors {
    /// Skin.
    #[serde(deserialize_with = "hex")]
    pub skin: Color32,
    /// Nose, ears, folds.
    #[serde(deserialize_with = "hex")]
    pub shade: Color32,
    /// Crease of the lid.
    #[serde(deserialize_with = "hex")]
    pub lid: Color32,
    /// Lashes.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// Lips.
    #[serde(deserialize_with = "hex")]
    pub lip: Color32,
    /// Blood under the skin.
    #[serde(deserialize_with = "hex")]
    pub flush: Color32,
    /// Iris.
    #[serde(deserialize_with = "hex")]
    pub iris: Color32,
}

/// Colours of hair, or of the scarf that covers it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToneColors {
    /// Hair.
    #[serde(deserialize_with = "hex")]
    pub hair: Color32,
    /// Strands and beard.
    #[serde(deserialize_with = "hex")]
    pub light: Color32,
    /// Brows.
    #[serde(deserialize_with = "hex")]
    pub brow: Color32,
    /// Scarf.
    #[serde(deserialize_with = "hex")]
    pub scarf: Color32,
    /// Its folds.
    #[serde(deserialize_with = "hex")]
    pub scarf_fold: Color32,
}

/// How a garment closes at the neck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Cut {
    /// Round neck.
    Crew,
    /// High knitted neck.
    RollNeck,
    /// Jacket over a shirt collar.
    Collar,
    /// Shirt, top button open.
    OpenShirt,
    /// Knitted, with a deep neck.
    VNeck,
    /// Hooded.
    Hood,
    /// Jacket, shirt and tie.
    Suit,
}

/// What a shape of the head changes.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadShape {
    /// Added to half the width.
    pub width: f32,
    /// Added to how far the jaw reaches.
    pub jaw: f32,
    /// Added to where the chin is.
    pub chin: f32,
    /// How wide and how long the nose is.
    pub nose: (f32, f32),
    /// How full the lips are.
    pub lips: f32,
    /// How thick the brows are.
    pub brows: f32,
}

/// Colours of a garment, and its cut.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClothColors {
    /// Cloth.
    #[serde(deserialize_with = "hex")]
    pub cloth: Color32,
    /// Hem.
    #[serde(deserialize_with = "hex")]
    pub shade: Color32,
    /// Cut.
    pub cut: Cut,
}

/// Colours that everybody shares.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct SharedColors {
    #[serde(deserialize_with = "hex")]
    pub eye_white: Color32,
    #[serde(deserialize_with = "hex")]
    pub pupil: Color32,
    #[serde(deserialize_with = "hex")]
    pub glint: Color32,
    #[serde(deserialize_with = "hex")]
    pub mouth: Color32,
    #[serde(deserialize_with = "hex")]
    pub teeth: Color32,
    #[serde(deserialize_with = "hex")]
    pub tongue_glad: Color32,
    #[serde(deserialize_with = "hex")]
    pub tongue_rage: Color32,
    #[serde(deserialize_with = "hex")]
    pub beard_mouth: Color32,
    #[serde(deserialize_with = "hex")]
    pub shirt: Color32,
    #[serde(deserialize_with = "hex")]
    pub band: Color32,
    #[serde(deserialize_with = "hex")]
    pub band_edge: Color32,
    #[serde(deserialize_with = "hex")]
    pub gold: Color32,
    #[serde(deserialize_with = "hex")]
    pub frames: Color32,
    #[serde(deserialize_with = "hex")]
    pub wire: Color32,
    #[serde(deserialize_with = "hex")]
    pub frames_pale: Color32,
    #[serde(deserialize_with = "hex")]
    pub aid: Color32,
    #[serde(deserialize_with = "hex")]
    pub aid_edge: Color32,
    #[serde(deserialize_with = "hex")]
    pub tie: Color32,
    #[serde(deserialize_with = "hex")]
    pub cord: Color32,
    #[serde(deserialize_with = "hex")]
    pub phone: Color32,
    #[serde(deserialize_with = "hex")]
    pub phone_edge: Color32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleFile {
    skins: BTreeMap<Skin, SkinColors>,
    tones: BTreeMap<HairTone, ToneColors>,
    clothes: BTreeMap<Clothes, ClothColors>,
    heads: BTreeMap<Head, HeadShape>,
    shared: SharedColors,
}

/// The palette of people; every trait has an entry.
#[derive(Debug, Clone)]
pub struct People {
    skins: BTreeMap<Skin, SkinColors>,
    first_skin: SkinColors,
    tones: BTreeMap<HairTone, ToneColors>,
    first_tone: ToneColors,
    clothes: BTreeMap<Clothes, ClothColors>,
    first_cloth: ClothColors,
    heads: BTreeMap<Head, HeadShape>,
    first_head: HeadShape,
    hair: BTreeMap<Hair, Arc<HairStyle>>,
    first_hair: Arc<HairStyle>,
    /// Colours everybody shares.
    pub shared: SharedColors,
}

impl People {
    /// Reads the palette; the error says what is missing or where the text is wrong.
    pub(super) fn parse(text: &str, hair: &str) -> Result<Self, String> {
        let file: PeopleFile = ron::from_str(text).map_err(|e| e.to_string())?;
        let hair = hair::parse(hair)?;
        let first = |what: &str| format!("there are no {what}");
        Ok(Self {
            first_skin: *file.skins.values().next().ok_or_else(|| first("skins"))?,
            first_tone: *file.tones.values().next().ok_or_else(|| first("tones"))?,
            first_cloth: *file.clothes.values().next().ok_or_else(|| first("clothes"))?,
            first_head: *file.heads.values().next().ok_or_else(|| first("heads"))?,
            first_hair: Arc::clone(hair.values().next().ok_or_else(|| first("hairs"))?),
            hair,
            heads: file.heads,
            skins: file.skins,
            tones: file.tones,
            clothes: file.clothes,
            shared: file.shared,
        })
    }

    /// Colours of a complexion. A test proves that each has its own entry.
    pub fn skin(&self, skin: Skin) -> SkinColors {
        self.skins.get(&skin).copied().unwrap_or(self.first_skin)
    }

    /// Colours of hair.
    pub fn tone(&self, tone: HairTone) -> ToneColors {
        self.tones.get(&tone).copied().unwrap_or(self.first_tone)
    }

    /// Colours and cut of a garment.
    pub fn cloth(&self, clothes: Clothes) -> ClothColors {
        self.clothes.get(&clothes).copied().unwrap_or(self.first_cloth)
    }

    /// What a shape of the head changes.
    pub fn head(&self, head: Head) -> HeadShape {
        self.heads.get(&head).copied().unwrap_or(self.first_head)
    }

    /// Shapes of a hair style.
    pub fn hair(&self, hair: Hair) -> Arc<HairStyle> {
        Arc::clone(self.hair.get(&hair).unwrap_or(&self.first_hair))
    }

    #[cfg(test)]
    pub(crate) fn entries(&self) -> [usize; 5] {
        [self.skins.len(), self.tones.len(), self.clothes.len(), self.heads.len(), self.hair.len()]
    }
}
