//! The look of the window as data: colours, sizes, type, motion and drawings, read from
//! `assets/theme`, `assets/fonts` and `assets/icons`, all carried in the program. Screens and widgets
//! see names from here and no values. Knows no widget and no screen.

pub mod accent;
mod book;
pub mod color;
mod contrast;
mod fonts;
mod hair;
mod licences;
mod motion;
mod people;
mod style;
mod text;
mod tokens;
pub mod vector;

use std::sync::Arc;

use thiserror::Error;

use crate::domain::rubric::Dimension;
use crate::words::{Words, WordsError};

use book::BookText;
pub use book::{Book, Icon, Scene};
pub use fonts::{LATO_DROP, family, install_fonts};
pub use hair::{Ears, HairInk, HairMark, HairStyle, Laid};
pub use licences::{Licence, licences};
pub use motion::{Change, Motion, ease_out};
pub use people::{ClothColors, Cut, HeadShape, People, SharedColors, SkinColors, ToneColors};
pub use style::Backlight;
pub use text::Step;
use tokens::Tokens;
pub use tokens::{
    Colors, ContrastPair, DimensionLook, Dims, DimsDistance, Glyph, HeatStep, Inset, Moods, PairKind, Radius,
    ShadowToken, Shadows, Size, Space, Stage, StrokeWidths, TypeScale, TypeStep, TypeWall, Underline, Weight,
};

/// Which of the four looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Paper.
    Light,
    /// Lamplight.
    Dark,
    /// Light, of high contrast.
    ContrastLight,
    /// Dark, of high contrast.
    ContrastDark,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::ContrastLight, Self::ContrastDark];

    /// The look for a brightness and a wish for contrast.
    pub fn of(dark: bool, high_contrast: bool) -> Self {
        match (dark, high_contrast) {
            (false, false) => Self::Light,
            (true, false) => Self::Dark,
            (false, true) => Self::ContrastLight,
            (true, true) => Self::ContrastDark,
        }
    }
}

/// A theme file inside the program is damaged. A test reads every one, so a released program never sees it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the look `{file}` inside the program cannot be read: {why}. The program file is damaged; install it again")]
pub struct ThemeError {
    file: &'static str,
    why: String,
}

impl From<WordsError> for ThemeError {
    fn from(error: WordsError) -> Self {
        Self { file: "words", why: error.to_string() }
    }
}

/// A look, ready to be painted with. Large: share it, do not clone it.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// Light ink on dark ground.
    pub dark: bool,
    /// Outlines stand where the usual looks have shadows, or nothing.
    pub outlined: bool,
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
    /// What is written on the page, in the language of whoever reads it.
    pub words: Arc<Words>,
}

/// What the file of a look holds.
fn tokens_of(look: Look) -> Result<Tokens, ThemeError> {
    let (file, text) = match look {
        Look::Light => ("light.ron", include_str!("../../../assets/theme/light.ron")),
        Look::Dark => ("dark.ron", include_str!("../../../assets/theme/dark.ron")),
        Look::ContrastLight => ("contrast-light.ron", include_str!("../../../assets/theme/contrast-light.ron")),
        Look::ContrastDark => ("contrast-dark.ron", include_str!("../../../assets/theme/contrast-dark.ron")),
    };
    ron::from_str(text).map_err(|error| ThemeError { file, why: error.to_string() })
}

impl Theme {
    /// Reads a look.
    pub fn load(look: Look) -> Result<Self, ThemeError> {
        let tokens = tokens_of(look)?;
        // Pictures are the same with more contrast: what they say is also said in words.
        let art = match look {
            Look::Light | Look::ContrastLight => ("art-light.ron", include_str!("../../../assets/theme/art-light.ron")),
            Look::Dark | Look::ContrastDark => ("art-dark.ron", include_str!("../../../assets/theme/art-dark.ron")),
        };
        Self::made_of(tokens, art)
    }

    fn made_of(t: Tokens, art: (&'static str, &str)) -> Result<Self, ThemeError> {
        let error = |file: &'static str| move |why: String| ThemeError { file, why };
        let people = People::parse(
            include_str!("../../../assets/theme/people.ron"),
            include_str!("../../../assets/theme/hair.ron"),
        )
        .map_err(error("people.ron or hair.ron"))?;
        let book = Book::parse(&BookText {
            icons: include_str!("../../../assets/icons/icons.ron"),
            drawings: [
                include_str!("../../../assets/icons/strips.ron"),
                include_str!("../../../assets/icons/scenes.ron"),
                include_str!("../../../assets/icons/empty.ron"),
            ],
            palette: art.1,
            // On a light disc the mend would be gold on lilac.
            disc: if t.dark { color::mix(t.colors.accent, t.colors.on_accent, 0.5) } else { t.colors.accent },
            seam: t.colors.seam,
            line: t.stroke.icon,
        })
        .map_err(error(art.0))?;
        let words = Words::english()?;
        Ok(Self {
            name: t.name,
            dark: t.dark,
            outlined: t.outlined,
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
            words,
        })
    }

    /// Puts this colour, one that [`accent::check`] lets pass, in the place of the accent of this look, or the usual one
    /// again. Drawings and the mark stay as they are.
    pub fn wear(&mut self, look: Look, accent: Option<[u8; 3]>) -> Result<(), ThemeError> {
        let mut tokens = tokens_of(look)?;
        if let Some(rgb) = accent {
            accent::dress(&mut tokens, look, rgb);
        }
        (self.colors, self.heat) = (tokens.colors, tokens.heat);
        Ok(())
    }

    /// The same look with every change instant, or with motion again.
    #[must_use]
    pub fn with_reduced_motion(mut self, reduced: bool) -> Self {
        self.motion.reduce(reduced);
        self
    }

    /// How a dimension looks everywhere.
    pub fn dimension(&self, dimension: Dimension) -> &DimensionLook {
        self.dims.of(dimension)
    }
}

#[cfg(test)]
mod sight_tests;
#[cfg(test)]
mod tests;
