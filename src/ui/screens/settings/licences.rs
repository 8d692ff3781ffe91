//! The licences of everything in Amends, as text: its own, those of its fonts and its word list, and the list of libraries that
//! `script/licences` writes.

/// Libraries under one licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// The licence, as its authors name it.
    pub(super) licence: &'static str,
    /// Name and version of each.
    pub(super) names: Vec<String>,
}

/// What can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Licence {
    /// Amends itself.
    Amends,
    /// Lato.
    Lato,
    /// Vollkorn.
    Vollkorn,
    /// The list of English words.
    Words,
    /// All libraries.
    Libraries,
}

impl Licence {
    /// All of them, in order.
    pub(super) const ALL: [Self; 5] = [Self::Amends, Self::Lato, Self::Vollkorn, Self::Words, Self::Libraries];

    /// The name of its words.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Amends => "settings-licence-amends",
            Self::Lato => "settings-licence-lato",
            Self::Vollkorn => "settings-licence-vollkorn",
            Self::Words => "settings-licence-words",
            Self::Libraries => "settings-licence-libraries",
        }
    }

    /// The texts, whole.
    pub(super) fn texts(self) -> &'static [&'static str] {
        match self {
            Self::Amends => &[include_str!("../../../../LICENSE-MIT"), include_str!("../../../../LICENSE-APACHE")],
            Self::Lato => &[include_str!("../../../../assets/fonts/Lato-OFL.txt")],
            Self::Vollkorn => &[include_str!("../../../../assets/fonts/Vollkorn-OFL.txt")],
            Self::Words => &[include_str!("../../../../assets/scorer/SCOWL.txt")],
            Self::Libraries => &[],
        }
    }
}

/// Lines of `name`, `version` and `licence`, separated by tabs.
const LIBRARIES: &str = include_str!("../../../../assets/licences/libraries.txt");

/// The libraries by licence, the licence of most first.
pub(super) fn groups() -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in LIBRARIES.lines() {
        let mut fields = line.split('\t');
        let (Some(name), Some(version), Some(licence)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        let name = format!("{name} {version}");
        match groups.iter_mut().find(|group| group.licence == licence) {
            Some(group) => group.names.push(name),
            None => groups.push(Group { licence, names: vec![name] }),
        }
    }
    groups.sort_by_key(|group| (std::cmp::Reverse(group.names.len()), group.licence));
    groups
}

/// The paragraphs of texts that were broken into lines for a terminal.
pub(super) fn paragraphs(texts: &[&str]) -> Vec<String> {
    let mut paragraphs = Vec::new();
    for text in texts {
        let mut open = String::new();
        for line in text.lines().map(str::trim) {
            if line.is_empty() || is_rule(line) {
                paragraphs.push(std::mem::take(&mut open));
            } else if is_heading(line) {
                paragraphs.push(std::mem::take(&mut open));
                paragraphs.push(line.to_owned());
            } else {
                if !open.is_empty() {
                    open.push(' ');
                }
                open.push_str(line);
            }
        }
        paragraphs.push(open);
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// One word in capitals, such as `PREAMBLE`.
fn is_heading(line: &str) -> bool {
    line.len() > 4 && line.chars().all(|sign| sign.is_ascii_uppercase())
}

/// A line drawn with signs.
fn is_rule(line: &str) -> bool {
    line.chars().all(|sign| matches!(sign, '-' | '=' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_licences_are_shown_whole() {
        for font in [Licence::Lato, Licence::Vollkorn] {
            let shown = paragraphs(font.texts()).join(" ");
            for words in ["Reserved Font Name", "OTHER DEALINGS IN THE FONT SOFTWARE"] {
                assert!(shown.contains(words), "{font:?} lacks {words}");
            }
            for heading in ["PREAMBLE", "DEFINITIONS", "TERMINATION", "DISCLAIMER"] {
                assert!(paragraphs(font.texts()).iter().any(|text| text == heading), "{font:?} lacks {heading}");
            }
            let letters = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).count();
            assert_eq!(
                letters(&shown),
                font.texts().iter().map(|text| letters(text)).sum::<usize>(),
                "nothing is lost"
            );
        }
        let own = paragraphs(Licence::Amends.texts()).join(" ");
        assert!(own.contains("Permission is hereby granted") && own.contains("TERMS AND CONDITIONS"));
    }

    #[test]
    fn libraries_stand_once_each_below_their_licence() {
        let groups = groups();
        let names: Vec<&String> = groups.iter().flat_map(|group| &group.names).collect();
        assert_eq!(names.len(), LIBRARIES.lines().count());
        assert!(names.iter().any(|name| name.starts_with("egui ")));
        assert!(groups.iter().all(|group| !group.licence.is_empty()));
    }
}
