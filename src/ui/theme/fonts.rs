//! The typefaces: Lato for interface and speech, Vollkorn Medium for titles, both carried in the
//! program with their licences in `assets/fonts`. egui's own fonts stay behind them for signs they lack.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};

use crate::print::typefaces::Typeface;
use crate::ui::theme::tokens::Weight;

/// Share of the size by which Lato's letters are moved down. egui centres a line with the font's line gap (0.2 of the
/// size, below the letters) counted in; typographers centre it without. Half the gap puts the letters in the middle.
pub const LATO_DROP: f32 = 0.1;

/// The typeface of a weight.
fn typeface(weight: Weight) -> Typeface {
    match weight {
        Weight::Regular => Typeface::Regular,
        Weight::Semibold => Typeface::Semibold,
        Weight::Bold => Typeface::Bold,
        Weight::Italic => Typeface::Italic,
        Weight::Medium => Typeface::Title,
    }
}

/// Its name, by which egui knows it.
fn file(weight: Weight) -> &'static str {
    typeface(weight).name()
}

/// egui's family for a weight.
pub fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        other => FontFamily::Name(file(other).into()),
    }
}

/// Every weight.
const WEIGHTS: [Weight; 5] = [Weight::Regular, Weight::Semibold, Weight::Bold, Weight::Italic, Weight::Medium];

/// Our fonts in front of egui's.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for typeface in Typeface::ALL {
        let drop = if typeface == Typeface::Title { 0.0 } else { LATO_DROP };
        let tweak = FontTweak { y_offset_factor: drop, ..FontTweak::default() };
        let data = FontData::from_static(typeface.bytes()).tweak(tweak);
        fonts.font_data.insert(typeface.name().to_owned(), Arc::new(data));
    }
    for weight in WEIGHTS {
        let names = std::iter::once(file(weight).to_owned()).chain(fallback.iter().cloned()).collect();
        fonts.families.insert(family(weight), names);
    }
    fonts
}

/// Gives egui the typefaces; once, at start.
pub fn install_fonts(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_has_a_family_whose_first_font_is_its_own_file() {
        let fonts = definitions();
        for weight in WEIGHTS {
            let names = fonts.families.get(&family(weight)).expect("a family");
            assert_eq!(names.first().map(String::as_str), Some(file(weight)));
            assert!(fonts.font_data.contains_key(file(weight)));
        }
    }
}
