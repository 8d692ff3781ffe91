//! The look of the window as data: colours, sizes, type, motion and drawings, read from
//! `assets/theme`, `assets/fonts` and `assets/icons`, all carried in the program. Screens and widgets
//! see names from here and no values. Knows no widget and no screen.

mod book;
pub mod color;
mod fonts;
mod motion;
mod people;
mod style;
mod text;
mod tokens;
pub mod vector;

use thiserror::Error;

use crate::domain::rubric::Dimension;

use book::BookText;
pub use book::{Book, Icon, Scene};
pub use fonts::{LATO_DROP, family, install_fonts};
pub use motion::{Change, Motion, ease_out};
pub use people::{ClothColors, Cut, People, SharedColors, SkinColors, ToneColors};
pub use text::Step;
use tokens::Tokens;
pub use tokens::{
    Colors, ContrastPair, DimensionLook, Dims, DimsDistance, Glyph, HeatStep, Inset, Moods, PairKind, Radius,
    ShadowToken, Shadows, Size, Space, Stage, StrokeWidths, TypeScale, TypeStep, TypeWall, Underline, Weight,
};

/// Which of the two looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Paper.
    Light,
    /// Lamplight.
    Dark,
}

/// A theme file inside the program is damaged. A test reads every one, so a released program never sees it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the look `{file}` inside the program cannot be read: {why}. The program file is damaged; install it again")]
pub struct ThemeError {
    file: &'static str,
    why: String,
}

/// A look, ready to be painted with. Large: share it, do not clone it.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// Light ink on dark ground.
    pub dark: bool,
    /// Grounds, inks and lines.
    pub colors: Colors,
    /// The four dimensions.
    pub dims: Dims,
    /// How far apart their colours are, by kind of sight.
    pub dims_distance: DimsDistance,
    /// Heat map, low to high.
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
    /// Sizes of things.
    pub size: Size,
    /// Distances from a box's edge to what it holds.
    pub inset: Inset,
    /// Type.
    pub type_scale: TypeScale,
    /// Type on the room's wall.
    pub type_wall: TypeWall,
    /// Shadows.
    pub shadows: Shadows,
    /// Durations.
    pub motion: Motion,
    /// Measured pairs.
    pub contrast: Vec<ContrastPair>,
    /// Colours of drawn people.
    pub people: People,
    /// Drawings.
    pub book: Book,
}

impl Theme {
    /// Reads a look.
    pub fn load(look: Look) -> Result<Self, ThemeError> {
        match look {
            Look::Light => Self::parse(
                ("light.ron", include_str!("../../../assets/theme/light.ron")),
                ("art-light.ron", include_str!("../../../assets/theme/art-light.ron")),
            ),
            Look::Dark => Self::parse(
                ("dark.ron", include_str!("../../../assets/theme/dark.ron")),
                ("art-dark.ron", include_str!("../../../assets/theme/art-dark.ron")),
            ),
        }
    }

    fn parse(tokens: (&'static str, &str), art: (&'static str, &str)) -> Result<Self, ThemeError> {
        let error = |file: &'static str| move |why: String| ThemeError { file, why };
        let t: Tokens = ron::from_str(tokens.1).map_err(|e| error(tokens.0)(e.to_string()))?;
        let people = People::parse(include_str!("../../../assets/theme/people.ron")).map_err(error("people.ron"))?;
        let book = Book::parse(&BookText {
            icons: include_str!("../../../assets/icons/icons.ron"),
            drawings: [
                include_str!("../../../assets/icons/strips.ron"),
                include_str!("../../../assets/icons/scenes.ron"),
            ],
            palette: art.1,
            accent: t.colors.accent,
            seam: t.colors.seam,
            line: t.stroke.icon,
        })
        .map_err(error(art.0))?;
        Ok(Self {
            name: t.name,
            dark: t.dark,
            colors: t.colors,
            dims: t.dims,
            dims_distance: t.dims_distance,
            heat: t.heat,
            stage: t.stage,
            moods: t.moods,
            space: t.space,
            radius: t.radius,
            stroke: t.stroke,
            size: t.size,
            inset: t.inset,
            type_scale: t.type_scale,
            type_wall: t.type_wall,
            shadows: t.shadow,
            motion: Motion::new(t.motion),
            contrast: t.contrast,
            people,
            book,
        })
    }

    /// The same look with every change instant, or with motion again.
    #[must_use]
    pub fn with_reduced_motion(mut self, reduced: bool) -> Self {
        self.motion.reduce(reduced);
        self
    }

    /// How a dimension looks everywhere.
    pub fn dimension(&self, dimension: Dimension) -> &DimensionLook {
        match dimension {
            Dimension::Empathy => &self.dims.empathy,
            Dimension::Ownership => &self.dims.ownership,
            Dimension::Speed => &self.dims.speed,
            Dimension::Compensation => &self.dims.compensation,
        }
    }
}

#[cfg(test)]
mod tests;
