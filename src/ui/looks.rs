//! The looks of the window, read once at the start: light and dark, each also of high contrast; reduced motion
//! is switched on any of them, and they speak the language of whoever reads.

use std::sync::Arc;

use crate::platform::settings::{Settings, ThemeChoice};
use crate::ui::theme::{Look, Theme, ThemeError, accent};
use crate::words::Words;

/// The four looks, each with and without motion.
#[derive(Debug, Clone)]
pub struct Looks {
    light: [Arc<Theme>; 2],
    dark: [Arc<Theme>; 2],
    contrast_light: [Arc<Theme>; 2],
    contrast_dark: [Arc<Theme>; 2],
    accent: Option<[u8; 3]>,
}

impl Looks {
    /// Reads the theme files compiled into the program.
    ///
    /// # Errors
    /// [`ThemeError`] if one of them does not read.
    pub fn load() -> Result<Self, ThemeError> {
        let pair = |look| Theme::load(look).map(with_still);
        Ok(Self {
            light: pair(Look::Light)?,
            dark: pair(Look::Dark)?,
            contrast_light: pair(Look::ContrastLight)?,
            contrast_dark: pair(Look::ContrastDark)?,
            accent: None,
        })
    }

    /// The same looks with an organisation's colour in the place of the accent, or without it again.
    ///
    /// # Errors
    /// As [`Looks::load`].
    pub fn worn(&self, accent: Option<[u8; 3]>) -> Result<Self, ThemeError> {
        let can_be_worn = accent.map(accent::check).transpose()?.is_none_or(|checked| checked.is_ok());
        let worn = accent.filter(|_| can_be_worn);
        let pair = |[moving, _]: &[Arc<Theme>; 2], look| -> Result<[Arc<Theme>; 2], ThemeError> {
            let mut moving = Theme::clone(moving);
            moving.wear(look, worn)?;
            Ok(with_still(moving))
        };
        Ok(Self {
            light: pair(&self.light, Look::Light)?,
            dark: pair(&self.dark, Look::Dark)?,
            contrast_light: pair(&self.contrast_light, Look::ContrastLight)?,
            contrast_dark: pair(&self.contrast_dark, Look::ContrastDark)?,
            accent,
        })
    }

    /// The colour that was asked for, whether or not it can be worn.
    pub fn accent(&self) -> Option<[u8; 3]> {
        self.accent
    }

    /// From now on every look has these words. They are large: only another language changes them.
    pub fn speak(&mut self, words: &Arc<Words>) {
        for look in [&mut self.light, &mut self.dark, &mut self.contrast_light, &mut self.contrast_dark] {
            for theme in look.iter_mut().filter(|theme| theme.words.language() != words.language()) {
                Arc::make_mut(theme).words = Arc::clone(words);
            }
        }
    }

    /// The words every look has.
    pub fn words(&self) -> &Arc<Words> {
        let [moving, _] = &self.light;
        &moving.words
    }

    /// The look to draw with.
    pub fn get(&self, look: Look, reduced_motion: bool) -> Arc<Theme> {
        let [moving, still] = match look {
            Look::Light => &self.light,
            Look::Dark => &self.dark,
            Look::ContrastLight => &self.contrast_light,
            Look::ContrastDark => &self.contrast_dark,
        };
        Arc::clone(if reduced_motion { still } else { moving })
    }
}

/// A look, and the same without motion.
fn with_still(moving: Theme) -> [Arc<Theme>; 2] {
    let still = moving.clone().with_reduced_motion(true);
    [Arc::new(moving), Arc::new(still)]
}

/// The look a person's settings ask for, where the system has its own wish. Without one it is light.
pub fn chosen(settings: &Settings, system: Option<egui::Theme>) -> Look {
    let dark = match settings.theme {
        ThemeChoice::Light => false,
        ThemeChoice::Dark => true,
        ThemeChoice::System => system == Some(egui::Theme::Dark),
    };
    Look::of(dark, settings.high_contrast)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_follows_the_system_until_a_person_chooses_one() {
        let follows = Settings::default();
        assert_eq!(chosen(&follows, Some(egui::Theme::Dark)), Look::Dark);
        assert_eq!(chosen(&follows, Some(egui::Theme::Light)), Look::Light);
        assert_eq!(chosen(&follows, None), Look::Light);
        for (theme, look) in [(ThemeChoice::Light, Look::Light), (ThemeChoice::Dark, Look::Dark)] {
            for system in [None, Some(egui::Theme::Dark), Some(egui::Theme::Light)] {
                assert_eq!(chosen(&Settings { theme, ..Settings::default() }, system), look);
            }
        }
    }

    #[test]
    fn high_contrast_is_a_switch_of_its_own_and_keeps_light_and_dark() {
        let settings = Settings { high_contrast: true, ..Settings::default() };
        assert_eq!(chosen(&settings, Some(egui::Theme::Dark)), Look::ContrastDark);
        assert_eq!(chosen(&settings, None), Look::ContrastLight);
        let looks = Looks::load().expect("the files in the program can be read");
        for look in Look::ALL {
            for still in [false, true] {
                let theme = looks.get(look, still);
                assert_eq!(theme.motion.is_reduced(), still);
                assert_eq!(theme.outlined, matches!(look, Look::ContrastLight | Look::ContrastDark));
                assert_eq!(theme.dark, matches!(look, Look::Dark | Look::ContrastDark));
            }
        }
    }
}
