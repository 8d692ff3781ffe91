//! Tokens of type.

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
