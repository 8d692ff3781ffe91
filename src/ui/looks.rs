//! The two looks of the window, read once at the start; reduced motion is switched on either.

use std::sync::Arc;

use crate::ui::theme::{Look, Theme, ThemeError};

/// Light and dark, each with and without motion.
#[derive(Debug, Clone)]
pub struct Looks {
    light: [Arc<Theme>; 2],
    dark: [Arc<Theme>; 2],
}

impl Looks {
    /// Reads the theme files compiled into the program.
    ///
    /// # Errors
    /// [`ThemeError`] if one of them does not read.
    pub fn load() -> Result<Self, ThemeError> {
        let pair = |look| -> Result<[Arc<Theme>; 2], ThemeError> {
            let still = Theme::load(look)?.with_reduced_motion(true);
            Ok([Arc::new(Theme::load(look)?), Arc::new(still)])
        };
        Ok(Self { light: pair(Look::Light)?, dark: pair(Look::Dark)? })
    }

    /// The look to draw with.
    pub fn get(&self, dark: bool, reduced_motion: bool) -> Arc<Theme> {
        let [moving, still] = if dark { &self.dark } else { &self.light };
        Arc::clone(if reduced_motion { still } else { moving })
    }
}
