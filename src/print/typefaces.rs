//! The typefaces Amends carries, as bytes: Lato for everything, Vollkorn Medium for titles. The window and the paper take
//! them from here, so that they are in the program once. Their licences stand beside them in `assets/fonts`.

/// A typeface in one weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Typeface {
    /// Lato Regular.
    Regular,
    /// Lato Semibold.
    Semibold,
    /// Lato Bold.
    Bold,
    /// Lato Italic.
    Italic,
    /// Vollkorn Medium. Its figures are old-style: no figures are set in it.
    Title,
}

impl Typeface {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Regular, Self::Semibold, Self::Bold, Self::Italic, Self::Title];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "Lato",
            Self::Semibold => "Lato Semibold",
            Self::Bold => "Lato Bold",
            Self::Italic => "Lato Italic",
            Self::Title => "Vollkorn Medium",
        }
    }

    /// The file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Lato-Regular.ttf"),
            Self::Semibold => include_bytes!("../../assets/fonts/Lato-Semibold.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/Lato-Bold.ttf"),
            Self::Italic => include_bytes!("../../assets/fonts/Lato-Italic.ttf"),
            Self::Title => include_bytes!("../../assets/fonts/Vollkorn-Medium.ttf"),
        }
    }
}
