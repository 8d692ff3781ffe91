//! Colours as the theme files write them. The one place that makes a colour out of numbers;
//! everything else mixes tokens.

use egui::Color32;
use serde::de::{Deserialize, Deserializer, Error};

/// A colour read from `"#RRGGBB"`, opaque.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hex(pub Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        hex(deserializer).map(Self)
    }
}

/// Reads `"#RRGGBB"`; anything else is an error that quotes the text.
pub fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is not a colour; write \"#RRGGBB\"")))
}

#[expect(clippy::disallowed_methods, reason = "the loader is where a theme file's numbers become colours")]
fn parse(text: &str) -> Option<Color32> {
    (text.len() == 7 && text.starts_with('#')).then(|| Color32::from_hex(text).ok()).flatten()
}

/// A colour from red, green and blue, opaque: for what is worked out from tokens, and for an organisation's own.
#[expect(clippy::disallowed_methods, reason = "colours that are not in a theme file are made here alone")]
pub(super) fn of_rgb([red, green, blue]: [u8; 3]) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// `from` moved towards `to` by `share` (0 to 1), channel by channel as the screen blends.
pub fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    from.lerp_to_gamma(to, share.clamp(0.0, 1.0))
}

/// WCAG 2 relative luminance of an opaque colour, 0 to 1.
pub fn luminance(color: Color32) -> f64 {
    let channel = |value: u8| {
        let c = f64::from(value) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
    };
    0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
}

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
pub fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_six_digit_colours_are_read() {
        assert_eq!(parse("#ffffff"), Some(Color32::WHITE));
        for bad in ["", "ffffff", "#fff", "#gggggg", "#ffffff00"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }
}
