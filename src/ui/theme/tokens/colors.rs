//! Tokens that are colours: grounds, inks, moods, and how each dimension looks.

use egui::Color32;

use crate::domain::rubric::Dimension;
use crate::ui::theme::color::hex;

/// Declares a token struct whose fields are all colours.
macro_rules! colors {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* #[serde(deserialize_with = "hex")] pub $field: Color32),+ }

        impl $name {
            /// The colour a theme file calls `name`.
            pub fn named(&self, name: &str) -> Option<Color32> {
                match name { $(stringify!($field) => Some(self.$field),)+ _ => None }
            }
        }
    };
}

colors! {
    /// Grounds, inks and lines.
    Colors {
        /// Window ground.
        paper,
        /// Rail, footer band, tab trough.
        rail,
        /// Cards and the reply dock.
        card,
        /// Wells inside a card, key caps.
        sunk,
        /// Selected tab, menus.
        raised,
        /// Rules, never text.
        hairline,
        /// The part of a bar that is not filled.
        track,
        /// The line round that part.
        track_edge,
        /// Ground of a primary button that cannot be pressed yet.
        unready,
        /// Outlines of controls, empty ticks and stars.
        outline,
        /// Text.
        text,
        /// Captions and stage directions.
        text_secondary,
        /// Placeholder text.
        text_hint,
        /// Primary button, selection, focus, the trust line, your own marks.
        accent,
        /// Text on the accent.
        on_accent,
        /// Ground of a selected row or chip.
        accent_wash,
        /// Quiet bars, the coach's rule.
        accent_mid,
        /// Ground of the customer's speech.
        bubble_theirs,
        /// Ground of your own speech.
        bubble_mine,
        /// The anger line and phrases that cost something; always with a word or a wavy line.
        warn,
        /// Ground behind such a phrase.
        warn_wash,
        /// A filled star.
        star,
        /// The mend in the mark, nowhere else.
        seam,
        /// Ground of the square that phones read; light in every look, since not every phone reads it the other way round.
        code_ground,
        /// Its dark modules.
        code_ink,
    }
}

colors! {
    /// Grounds behind the customer, mixed by the face's parameters.
    Stage {
        /// At rest.
        calm,
        /// Pleased or relieved.
        warm,
        /// Hurt.
        hurt,
        /// Angry.
        hot,
    }
}

colors! {
    /// The dot beside the word for a mood.
    Moods {
        /// Anger 0–24.
        settled,
        /// Anger 25–49.
        annoyed,
        /// Anger 50–74.
        angry,
        /// Anger 75–89.
        furious,
        /// Anger 90–100.
        limit,
        /// Sad.
        low,
        /// Anxious.
        worried,
        /// Pleased.
        warm,
    }
}

/// The drawn sign of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
pub enum Glyph {
    /// Empathy.
    Heart,
    /// Ownership.
    Shield,
    /// Speed.
    Bolt,
    /// Compensation.
    Gift,
}

/// The line under words that earned a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
pub enum Underline {
    /// One line.
    Solid,
    /// Two lines.
    Double,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// How one dimension looks everywhere.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionLook {
    /// Bars and glyphs.
    #[serde(deserialize_with = "hex")]
    pub mark: Color32,
    /// Small text.
    #[serde(deserialize_with = "hex")]
    pub text: Color32,
    /// Ground.
    #[serde(deserialize_with = "hex")]
    pub wash: Color32,
    /// Sign.
    pub glyph: Glyph,
    /// Line under words.
    pub underline: Underline,
}

/// The four dimensions' looks.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names are those of the dimensions")]
pub struct Dims {
    pub empathy: DimensionLook,
    pub ownership: DimensionLook,
    pub speed: DimensionLook,
    pub compensation: DimensionLook,
}

impl Dims {
    /// That of one.
    pub fn of(&self, dimension: Dimension) -> &DimensionLook {
        match dimension {
            Dimension::Empathy => &self.empathy,
            Dimension::Ownership => &self.ownership,
            Dimension::Speed => &self.speed,
            Dimension::Compensation => &self.compensation,
        }
    }
}

numbers! {
    /// Smallest CIEDE2000 distance between two dimension marks, by kind of sight.
    DimsDistance: f32 {
        /// Usual sight.
        normal,
        /// Without red cones.
        protanopia,
        /// Without green cones.
        deuteranopia,
        /// Without blue cones.
        tritanopia,
    }
}

/// One step of the heat map.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeatStep {
    /// Ground.
    #[serde(deserialize_with = "hex")]
    pub fill: Color32,
    /// The figure printed on it.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
}
