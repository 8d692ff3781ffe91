//! The licences of the typefaces in the program, for the page that shows them.

/// A typeface and the terms it comes under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Licence {
    /// What it covers, as a person knows it.
    pub name: &'static str,
    /// Short name of the licence.
    pub licence: &'static str,
    /// The whole text, the copyright line first.
    pub text: &'static str,
    /// What egui calls the fonts it covers.
    fonts: &'static [&'static str],
}

/// Every typeface the program carries: its own, and egui's for signs those lack.
pub fn licences() -> &'static [Licence] {
    &LICENCES
}

const LICENCES: [Licence; 6] = [
    Licence {
        name: "Lato",
        licence: "SIL Open Font License 1.1",
        text: include_str!("../../../assets/fonts/Lato-OFL.txt"),
        fonts: &["Lato", "Lato Semibold", "Lato Bold", "Lato Italic"],
    },
    Licence {
        name: "Vollkorn",
        licence: "SIL Open Font License 1.1",
        text: include_str!("../../../assets/fonts/Vollkorn-OFL.txt"),
        fonts: &["Vollkorn Medium"],
    },
    Licence {
        name: "Hack",
        licence: "MIT, with parts under the Bitstream Vera License",
        text: include_str!("../../../assets/fonts/Hack-MIT.txt"),
        fonts: &["Hack"],
    },
    Licence {
        name: "Ubuntu Light",
        licence: "Ubuntu Font Licence 1.0",
        text: include_str!("../../../assets/fonts/Ubuntu-UFL.txt"),
        fonts: &["Ubuntu-Light"],
    },
    Licence {
        name: "Noto Emoji",
        licence: "SIL Open Font License 1.1",
        text: include_str!("../../../assets/fonts/NotoEmoji-OFL.txt"),
        fonts: &["NotoEmoji-Regular"],
    },
    Licence {
        name: "Emoji icon font",
        licence: "MIT",
        text: include_str!("../../../assets/fonts/EmojiIcons-MIT.txt"),
        fonts: &["emoji-icon-font", "egui-icons"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::fonts::definitions;

    #[test]
    fn every_font_in_the_program_comes_with_its_licence() {
        for font in definitions().font_data.keys() {
            let covering = licences().iter().filter(|l| l.fonts.contains(&font.as_str())).count();
            assert_eq!(covering, 1, "{font} has {covering} licences");
        }
        for licence in licences() {
            assert!(licence.text.len() > 900 && licence.text.to_lowercase().contains("copyright"), "{}", licence.name);
        }
    }
}
