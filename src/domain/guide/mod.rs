//! The field guide: everything that is judged and practised, as one list of entries. The page in the window, the command
//! and the printed card are made of it. What the rubric holds is taken from the rubric; what is only told here stands in
//! `phrases` and `ideas`. To add an entry, add one there; to add a section, a row in [`SECTIONS`].

pub mod card;
mod ideas;
mod phrases;
mod rubric;
pub mod search;

use std::sync::LazyLock;

use serde::Serialize;

use crate::domain::rubric::{Dimension, Level};

pub use rubric::{dimension_id, error_id, lens_id, tick_id};

/// A part of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// What a reply is judged on.
    Dimensions,
    /// What costs levels.
    Errors,
    /// What to say, and what rather not.
    Phrases,
    /// The lists a recovery can be done by.
    StepLists,
    /// What a customer has to notice.
    Signals,
    /// What a good recovery leaves behind.
    Ticks,
    /// Who and what is put right.
    Recoveries,
    /// Ideas behind all of it.
    Ideas,
}

/// Makes the entries of a section.
pub type Make = fn() -> Vec<Entry>;

/// Every section in its order, with what fills it.
pub const SECTIONS: [(Section, Make); 8] = [
    (Section::Dimensions, rubric::dimensions),
    (Section::Errors, rubric::errors),
    (Section::Phrases, phrases::phrases),
    (Section::StepLists, rubric::step_lists),
    (Section::Signals, rubric::signals),
    (Section::Ticks, rubric::ticks),
    (Section::Recoveries, ideas::recoveries),
    (Section::Ideas, ideas::ideas),
];

impl Section {
    /// The words people read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dimensions => "Four dimensions",
            Self::Errors => "Common errors",
            Self::Phrases => "Phrases",
            Self::StepLists => "Step lists",
            Self::Signals => "Three signals",
            Self::Ticks => "Eleven ticks",
            Self::Recoveries => "Kinds of recovery",
            Self::Ideas => "Good to know",
        }
    }

    /// What one entry of it is, in a word or two.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Dimensions => "Dimension",
            Self::Errors => "Error",
            Self::Phrases => "Phrases",
            Self::StepLists => "Step list",
            Self::Signals => "Signal",
            Self::Ticks => "Tick",
            Self::Recoveries => "Recovery",
            Self::Ideas => "Idea",
        }
    }
}

/// Something one can look up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Its name in links: small letters and dashes.
    pub id: String,
    /// Where it stands.
    pub section: Section,
    /// The words people read.
    pub title: String,
    /// What it is, in a sentence.
    pub lead: String,
    /// What there is to read.
    pub parts: Vec<Part>,
    /// Ids of entries that have to do with it.
    pub links: Vec<String>,
    /// The dimension it is about, where it is about one.
    pub dimension: Option<Dimension>,
    /// Words somebody may look for and that do not stand in it.
    #[serde(skip)]
    pub also: String,
}

/// Something to read in an entry.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Part {
    /// A paragraph.
    Text {
        /// Its words.
        text: String,
    },
    /// A paragraph with its name: `Say instead`.
    Named {
        /// The name.
        name: &'static str,
        /// Its words.
        text: String,
    },
    /// Something said, with its name.
    Said {
        /// The name.
        name: &'static str,
        /// What is said, without quotation marks.
        text: String,
    },
    /// A level of a dimension.
    Level {
        /// Which.
        level: Level,
        /// Its word: `Good`.
        word: &'static str,
        /// The first anchor.
        first: &'static str,
        /// The second.
        second: &'static str,
        /// Sentences at this level.
        examples: Vec<&'static str>,
    },
    /// Something that hurts, and a better wording beside it.
    Pair {
        /// What rather not to say.
        hurts: &'static str,
        /// What to say.
        helps: &'static str,
    },
    /// A step of a list.
    Step {
        /// Its words.
        name: &'static str,
        /// What speaks for it.
        by: String,
    },
}

impl Part {
    /// Every text in it.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Text { text } => vec![text],
            Self::Named { name, text } | Self::Said { name, text } => vec![name, text],
            Self::Level { word, first, second, examples, .. } => {
                [*word, *first, *second].into_iter().chain(examples.iter().copied()).collect()
            }
            Self::Pair { hurts, helps } => vec![hurts, helps],
            Self::Step { name, by } => vec![name, by],
        }
    }
}

impl Entry {
    fn new(section: Section, id: String, title: impl Into<String>, lead: impl Into<String>) -> Self {
        Self {
            id,
            section,
            title: title.into(),
            lead: lead.into(),
            parts: Vec::new(),
            links: Vec::new(),
            dimension: None,
            also: String::new(),
        }
    }
}

/// The guide.
static GUIDE: LazyLock<Vec<Entry>> = LazyLock::new(|| SECTIONS.iter().flat_map(|(_, entries)| entries()).collect());

/// Every entry, by section.
pub fn entries() -> &'static [Entry] {
    &GUIDE
}

/// The entry of that id.
pub fn entry(id: &str) -> Option<&'static Entry> {
    entries().iter().find(|entry| entry.id == id)
}

/// A title as an id: `I care` becomes `i-care`.
fn slug(title: &str) -> String {
    let words = title.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// Several names in a row: `a, b and c`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::rubric::Tick;
    use crate::domain::rubric::anchors::anchor;
    use crate::domain::rubric::errors::ERRORS;
    use crate::domain::rubric::lenses::LENSES;

    fn texts(entry: &Entry) -> String {
        entry.parts.iter().flat_map(Part::texts).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_anchor_error_list_and_tick_of_the_rubric_is_in_it() {
        for dimension in Dimension::ALL {
            let found = entries().iter().find(|e| e.section == Section::Dimensions && e.dimension == Some(dimension));
            let text = texts(found.unwrap());
            for level in (0..=4).filter_map(Level::new) {
                let anchor = anchor(dimension, level);
                assert!(text.contains(anchor.first) && text.contains(anchor.second), "{dimension:?} {level:?}");
                assert!(anchor.examples.len() >= 2, "{dimension:?} {level:?} has too few examples");
                assert!(anchor.examples.iter().all(|(_, words)| text.contains(words)));
            }
        }
        for error in &ERRORS {
            let found = entry(&error_id(error.code)).unwrap();
            let text = texts(found);
            assert_eq!(found.lead, error.coach);
            for words in [error.why, error.better] {
                assert!(text.contains(words), "{:?} lacks “{words}”", error.code);
            }
            assert!(text.to_lowercase().contains(&error.sounds_like.to_lowercase()), "{:?}", error.code);
            for (dimension, _) in error.caps {
                assert!(
                    found.links.contains(&slug(dimension.name())),
                    "{:?} does not lead to {dimension:?}",
                    error.code
                );
            }
        }
        for lens in LENSES {
            let found = entries().iter().find(|e| e.section == Section::StepLists && e.title == lens.name).unwrap();
            assert_eq!(found.lead, lens.source);
            let steps: Vec<&str> = found.parts.iter().map(|part| part.texts().first().copied().unwrap()).collect();
            assert_eq!(steps, lens.steps.iter().map(|step| step.name).collect::<Vec<_>>());
        }
        for tick in Tick::ALL {
            let found = entries().iter().find(|e| e.section == Section::Ticks && e.title == tick.name());
            assert!(found.is_some_and(|e| e.lead == tick.earned_by()), "{tick:?}");
        }
        let signals = entries().iter().filter(|e| e.section == Section::Signals);
        assert_eq!(
            signals.map(|e| e.title.as_str()).collect::<Vec<_>>(),
            ["I care", "I understand", "You can trust me"]
        );
        let recoveries = entries().iter().filter(|e| e.section == Section::Recoveries);
        assert_eq!(recoveries.count(), 3);
    }

    #[test]
    fn ids_are_unique_links_lead_somewhere_and_nothing_is_empty() {
        let ids: BTreeSet<&str> = entries().iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), entries().len());
        for entry in entries() {
            assert!(!entry.title.is_empty() && entry.lead.ends_with('.'), "{}", entry.id);
            assert!(!entry.parts.is_empty() && !entry.links.is_empty(), "{}", entry.id);
            assert!(entry.parts.iter().flat_map(Part::texts).all(|text| !text.trim().is_empty()), "{}", entry.id);
            for link in &entry.links {
                assert!(ids.contains(link.as_str()) && *link != entry.id, "{} leads to {link}", entry.id);
            }
            let once: BTreeSet<&String> = entry.links.iter().collect();
            assert_eq!(once.len(), entry.links.len(), "{} leads somewhere twice", entry.id);
        }
    }

    #[test]
    fn the_sections_stand_in_their_order() {
        let mut seen: Vec<Section> = entries().iter().map(|entry| entry.section).collect();
        seen.dedup();
        assert_eq!(seen, SECTIONS.map(|(section, _)| section));
    }
}
