//! What a theme file may hold, as types. Lengths are points, times are milliseconds. Names say
//! what a thing is for, never what it looks like; screens see these names and no values.

use egui::Color32;
use serde::de::{Deserialize, Deserializer, Error};

use crate::ui::theme::color::{Hex, hex};

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

/// Declares a token struct whose fields are all numbers.
macro_rules! numbers {
    ($(#[$doc:meta])* $name:ident: $kind:ty { $($(#[$field_doc:meta])* $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),+ }
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
        /// Rules and empty tracks, never text.
        hairline,
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

numbers! {
    /// Distances between things.
    Space: f32 {
        /// A hairline.
        hair,
        /// Pairs that belong together.
        xs,
        /// Inside a control.
        sm,
        /// Between controls.
        md,
        /// Between cards.
        lg,
        /// Conversation padding.
        xl,
        /// Page padding.
        page,
        /// Between sections.
        section,
    }
}

numbers! {
    /// Corner radii, whole points.
    Radius: u8 {
        /// Pills.
        chip,
        /// Cards.
        card,
        /// Buttons and fields.
        control,
        /// Key caps.
        key,
        /// Bars.
        bar,
        /// Speech.
        bubble,
        /// The corner of a bubble that points to its speaker.
        bubble_tail,
    }
}

numbers! {
    /// Line widths.
    StrokeWidths: f32 {
        /// Rules.
        hair,
        /// Outlines of controls.
        control,
        /// Focus and selection.
        focus,
        /// Icons.
        icon,
        /// Your own line in a chart.
        chart,
        /// Reference line in a chart.
        reference,
        /// Outline of a chart's marks.
        mark,
        /// Clock ring.
        ring,
    }
}

numbers! {
    /// Sizes of things.
    Size: f32 {
        /// Width of the rail.
        rail,
        /// Height of a page's header.
        header,
        /// Height of a button or field.
        control,
        /// Height of a small one.
        control_small,
        /// Height of a large one.
        control_large,
        /// Height of a row in a list.
        row,
        /// A dimension's glyph.
        glyph,
        /// A tick's disc.
        tick,
        /// The clock ring.
        ring,
        /// Width of the customer's column.
        customer,
        /// Width of the side column.
        side,
        /// Widest line of speech.
        speech_max,
        /// Height of a place in the rail.
        rail_item,
        /// Its icon.
        rail_icon,
        /// The mark.
        logo,
        /// An icon beside text.
        icon,
        /// A key cap.
        key,
        /// Height of a pill.
        chip,
        /// Height of a trough of tabs.
        trough,
        /// Height of a library card's picture.
        strip,
        /// A star.
        star,
        /// Height of a bar of levels.
        level_bar,
        /// Height of a thin bar.
        thin_bar,
        /// Width of the first column of a list of facts.
        caption,
    }
}

/// Distances from a box's edge to what it holds: horizontal, vertical.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inset {
    /// Card.
    pub card: (f32, f32),
    /// Speech.
    pub bubble: (f32, f32),
    /// Reply card.
    pub reply: (f32, f32),
    /// Offer.
    pub offer: (f32, f32),
    /// Reply dock.
    pub dock: (f32, f32),
    /// Banner.
    pub notice: (f32, f32),
    /// Sides of a button.
    pub button: f32,
    /// Sides of a field.
    pub field: f32,
}

/// Weights and slopes that have a font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum Weight {
    /// Lato Regular.
    Regular,
    /// Lato Semibold.
    Semibold,
    /// Lato Bold.
    Bold,
    /// Vollkorn Medium.
    Medium,
    /// Lato Italic.
    Italic,
}

/// One size of type.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeStep {
    /// Height of the letters' em.
    pub size: f32,
    /// Distance of two baselines.
    pub line: f32,
    /// Family as people call it.
    pub family: String,
    /// Usual weight.
    pub weight: Weight,
    /// Extra space between letters.
    #[serde(default)]
    pub tracking: f32,
}

/// The scale of type.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeScale {
    /// Captions.
    pub small: TypeStep,
    /// Interface.
    pub body: TypeStep,
    /// What people say.
    pub speech: TypeStep,
    /// A page's title.
    pub title: TypeStep,
    /// A clock time or a sum in title size.
    pub figure: TypeStep,
    /// First start only.
    pub display: TypeStep,
    /// The title in a header.
    pub title_bar: TypeStep,
    /// Weight of emphasis.
    pub emphasis: Weight,
    /// Weight of a card's heading.
    pub heading: Weight,
    /// Font of what people do.
    pub stage_direction: String,
}

numbers! {
    /// Sizes on the room's wall.
    TypeWall: f32 {
        /// Captions.
        small,
        /// Interface.
        body,
        /// Questions.
        prompt,
        /// Speech.
        speech,
        /// Titles.
        title,
    }
}

/// A shadow.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShadowToken {
    /// To the right and down.
    pub offset: (i8, i8),
    /// Width of the soft edge.
    pub blur: u8,
    /// Growth on every side.
    pub spread: u8,
    /// Colour before `alpha`.
    pub color: Hex,
    /// Opacity, 0 to 1.
    pub alpha: f32,
}

/// The two shadows.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shadows {
    /// Cards at rest.
    pub card: ShadowToken,
    /// Dock, and cards under the pointer.
    pub dock: ShadowToken,
}

numbers! {
    /// Durations in milliseconds, as the file gives them; ask [`super::Motion`] for what holds now.
    MotionTokens: f32 {
        /// Pointer comes or goes.
        hover,
        /// Press.
        press,
        /// Something appears.
        appear,
        /// Page changes.
        page,
        /// Face moves.
        face,
        /// Meter moves.
        meter,
        /// Chart grows.
        chart_grow,
        /// Relief holds.
        relief_hold,
        /// Relief fades.
        relief_fade,
        /// A toast stays.
        toast,
    }
}

/// Whether a pair is read or only seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum PairKind {
    /// Must reach 4.5.
    Text,
    /// Must reach 3.0.
    Mark,
}

impl PairKind {
    /// The lowest ratio allowed.
    pub fn floor(self) -> f64 {
        match self {
            Self::Text => 4.5,
            Self::Mark => 3.0,
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
    /// Measured pairs.
    pub contrast: Vec<ContrastPair>,
}
