//! The field guide: everything that is judged and practised, as one list of entries. The page in the window, the command
//! and the printed card are made of it. What the rubric holds is taken from the rubric; what is only told here stands in
//! `phrases` and `ideas`. To add an entry, add one there; to add a section, a row in [`SECTIONS`].

pub mod card;
mod ideas;
mod phrases;
mod rubric;
pub mod search;

use std::sync::OnceLock;

use serde::Serialize;

use crate::domain::rubric::{Dimension, Level};
use crate::words::{Language, Words};

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
pub type Make = fn(&Words) -> Vec<Entry>;

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
    pub fn name(self, words: &Words) -> &str {
        words.say(match self {
            Self::Dimensions => "guide-section-dimensions",
            Self::Errors => "guide-section-errors",
            Self::Phrases => "guide-section-phrases",
            Self::StepLists => "guide-section-step-lists",
            Self::Signals => "guide-section-signals",
            Self::Ticks => "guide-section-ticks",
            Self::Recoveries => "guide-section-recoveries",
            Self::Ideas => "guide-section-ideas",
        })
    }

    /// What one entry of it is, in a word or two.
    pub fn kind(self, words: &Words) -> &str {
        words.say(match self {
            Self::Dimensions => "guide-kind-dimension",
            Self::Errors => "guide-kind-error",
            Self::Phrases => "guide-kind-phrases",
            Self::StepLists => "guide-kind-step-list",
            Self::Signals => "guide-kind-signal",
            Self::Ticks => "guide-kind-tick",
            Self::Recoveries => "guide-kind-recovery",
            Self::Ideas => "guide-kind-idea",
        })
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
        name: String,
        /// Its words.
        text: String,
    },
    /// Something said, with its name.
    Said {
        /// The name.
        name: String,
        /// What is said, without quotation marks.
        text: String,
    },
    /// A level of a dimension.
    Level {
        /// Which.
        level: Level,
        /// Its word: `Good`.
        word: String,
        /// The first anchor.
        first: String,
        /// The second.
        second: String,
        /// Sentences at this level.
        examples: Vec<String>,
    },
    /// Something that hurts, and a better wording beside it.
    Pair {
        /// What rather not to say.
        hurts: String,
        /// What to say.
        helps: String,
    },
    /// A step of a list.
    Step {
        /// Its words.
        name: String,
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
                [word, first, second].into_iter().chain(examples).map(String::as_str).collect()
            }
            Self::Pair { hurts, helps } => vec![hurts, helps],
            Self::Step { name, by } => vec![name, by],
        }
    }
}

impl Entry {
    fn new(section: Section, id: impl Into<String>, title: impl Into<String>, lead: impl Into<String>) -> Self {
        Self {
            id: id.into(),
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

/// Every entry, by section. Each language's are made once, when they are first asked for.
pub fn entries(words: &Words) -> &'static [Entry] {
    static ENGLISH: OnceLock<Vec<Entry>> = OnceLock::new();
    static GERMAN: OnceLock<Vec<Entry>> = OnceLock::new();
    let guide = match words.language() {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    };
    guide.get_or_init(|| {
        let mut all: Vec<Entry> = SECTIONS.iter().flat_map(|(_, entries)| entries(words)).collect();
        for entry in &mut all {
            let (name, kind) = (entry.section.name(words), entry.section.kind(words));
            entry.also = format!("{name} {kind} {}", entry.also);
        }
        all
    })
}

/// The entry of that id; ids are the same in every language.
pub fn entry(words: &Words, id: &str) -> Option<&'static Entry> {
    entries(words).iter().find(|entry| entry.id == id)
}

/// A title as an id: `I care` becomes `i-care`.
fn slug(title: &str) -> String {
    let words = title.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
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

    fn languages() -> impl Iterator<Item = std::sync::Arc<Words>> {
        Language::ALL.into_iter().map(|language| Words::in_language(language).unwrap())
    }

    #[test]
    fn every_anchor_and_error_of_the_rubric_is_in_it_in_every_language() {
        for words in languages() {
            for dimension in Dimension::ALL {
                let mut sections = entries(&words).iter().filter(|entry| entry.section == Section::Dimensions);
                let text = texts(sections.find(|entry| entry.dimension == Some(dimension)).unwrap());
                for level in (0..=4).filter_map(Level::new) {
                    let anchor = anchor(&words, dimension, level);
                    for half in [anchor.first, anchor.second] {
                        assert!(text.contains(&words.begun(half)), "{dimension:?} {level:?}: {half}");
                    }
                    assert!(anchor.examples.len() >= 2, "{dimension:?} {level:?} has too few examples");
                    assert!(anchor.examples.iter().all(|example| text.contains(example)));
                }
            }
            for error in &ERRORS {
                let found = entry(&words, &error_id(error.code)).unwrap();
                let text = texts(found);
                assert_eq!(found.lead, words.say(error.coach));
                for name in [error.why, error.better] {
                    assert!(text.contains(words.say(name)), "{:?} lacks “{}”", error.code, words.say(name));
                }
                let sounds = words.say(error.sounds_like).to_lowercase();
                assert!(text.to_lowercase().contains(&sounds), "{:?}", error.code);
                for (dimension, _) in error.caps {
                    let id = dimension_id(*dimension);
                    assert!(found.links.contains(&id), "{:?} does not lead to {dimension:?}", error.code);
                }
            }
        }
    }

    #[test]
    fn every_list_tick_and_signal_is_in_it_in_every_language() {
        for words in languages() {
            for lens in LENSES {
                let found = entry(&words, lens.id).unwrap();
                assert_eq!([found.title.as_str(), found.lead.as_str()], [words.say(lens.name), words.say(lens.source)]);
                let steps: Vec<&str> = found.parts.iter().map(|part| part.texts().first().copied().unwrap()).collect();
                assert_eq!(steps, lens.steps.iter().map(|step| words.say(step.name)).collect::<Vec<_>>());
            }
            for tick in Tick::ALL {
                let found = entry(&words, &tick_id(tick)).unwrap();
                assert_eq!([found.title.as_str(), found.lead.as_str()], [tick.said(&words), tick.earned_by(&words)]);
            }
            let count = |section| entries(&words).iter().filter(|entry| entry.section == section).count();
            assert_eq!([count(Section::Signals), count(Section::Recoveries)], [3, 3]);
        }
        let english = Words::english().unwrap();
        let signals = entries(&english).iter().filter(|entry| entry.section == Section::Signals);
        assert_eq!(
            signals.map(|entry| entry.title.as_str()).collect::<Vec<_>>(),
            ["I care", "I understand", "You can trust me"]
        );
    }

    #[test]
    fn an_error_says_in_german_also_how_it_is_heard_in_english() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        let id = "error-commands-emotion";
        let [english, german] = [english, german].map(|words| texts(entry(&words, id).unwrap()));
        assert_eq!(english.matches("calm down").count(), 1, "{english}");
        assert!(german.contains("calm down") && german.contains("beruhigen"), "{german}");
    }

    #[test]
    fn ids_are_unique_and_the_same_in_every_language_links_lead_somewhere_and_nothing_is_empty() {
        let english = Words::english().unwrap();
        let ids: Vec<&str> = entries(&english).iter().map(|entry| entry.id.as_str()).collect();
        for words in languages() {
            let entries = entries(&words);
            assert_eq!(entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ids);
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
            for entry in entries {
                assert!(!entry.title.is_empty() && entry.lead.ends_with('.'), "{}", entry.id);
                assert!(!entry.parts.is_empty() && !entry.links.is_empty(), "{}", entry.id);
                assert!(entry.parts.iter().flat_map(Part::texts).all(|text| !text.trim().is_empty()), "{}", entry.id);
                for link in &entry.links {
                    assert!(ids.contains(&link.as_str()) && *link != entry.id, "{} leads to {link}", entry.id);
                }
                let once: BTreeSet<&String> = entry.links.iter().collect();
                assert_eq!(once.len(), entry.links.len(), "{} leads somewhere twice", entry.id);
            }
        }
    }

    #[test]
    fn the_sections_stand_in_their_order() {
        let words = Words::english().unwrap();
        let mut seen: Vec<Section> = entries(&words).iter().map(|entry| entry.section).collect();
        seen.dedup();
        assert_eq!(seen, SECTIONS.map(|(section, _)| section));
    }
}
