//! What a theme file may hold, as types. Lengths are points, times are milliseconds. Names say
//! what a thing is for, never what it looks like; screens see these names and no values.

use serde::de::{Deserialize, Deserializer, Error};

/// Declares a token struct whose fields are all numbers.
macro_rules! numbers {
    ($(#[$doc:meta])* $name:ident: $kind:ty { $($(#[$field_doc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),+ }
    };
}

mod colors;
mod measures;
mod type_scale;

pub use colors::{Colors, DimensionLook, Dims, DimsDistance, Glyph, HeatStep, Moods, Stage, Underline};
pub use measures::{Inset, MotionTokens, Radius, ShadowToken, Shadows, Size, Space, StrokeWidths};
pub use type_scale::{TypeScale, TypeStep, TypeWall, Weight};

/// Whether a pair is read or only seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum PairKind {
    /// Must reach 4.5.
    Text,
    /// Must reach 3.0.
    Mark,
}

impl PairKind {
    /// The lowest ratio allowed, in a usual look or in one of high contrast.
    pub fn floor(self, high_contrast: bool) -> f64 {
        match (self, high_contrast) {
            (Self::Text, false) | (Self::Mark, true) => 4.5,
            (Self::Mark, false) => 3.0,
            (Self::Text, true) => 7.0,
        }
    }
}

/// A pair of colours with its measured ratio: kind, ink, ground, ratio.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct ContrastPair(pub PairKind, pub String, pub String, pub f64);

/// RON reads a list of any length; the heat map has five steps.
fn five<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[HeatStep; 5], D::Error> {
    let steps = Vec::deserialize(deserializer)?;
    steps.try_into().map_err(|s: Vec<HeatStep>| D::Error::custom(format!("the heat map has {} steps, not 5", s.len())))
}

/// A whole theme file.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Its name.
    pub name: String,
    /// Light ink on dark ground.
    pub dark: bool,
    /// Grounds, inks and lines.
    pub colors: Colors,
    /// The four dimensions.
    pub dims: Dims,
    /// How far apart their colours are.
    pub dims_distance: DimsDistance,
    /// Heat map, low to high.
    #[serde(deserialize_with = "five")]
    pub heat: [HeatStep; 5],
    /// Grounds behind the customer.
    pub stage: Stage,
    /// Mood dots.
    pub moods: Moods,
    /// Distances.
    pub space: Space,
    /// Corners.
    pub radius: Radius,
    /// Line widths.
    pub stroke: StrokeWidths,
    /// Sizes.
    pub size: Size,
    /// Insets.
    pub inset: Inset,
    /// Type.
    #[serde(rename = "type")]
    pub type_scale: TypeScale,
    /// Type on the wall.
    pub type_wall: TypeWall,
    /// Shadows.
    pub shadow: Shadows,
    /// Durations.
    pub motion: MotionTokens,
    /// Outlines in the place of shadows, and where the usual looks have neither: the looks of high contrast.
    #[serde(default)]
    pub outlined: bool,
    /// Measured pairs.
    pub contrast: Vec<ContrastPair>,
}
