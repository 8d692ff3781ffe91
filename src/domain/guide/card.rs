//! What of the guide stands on the pocket card: eight small pages, made of the entries. Which file it becomes and how it
//! is laid out is told elsewhere.

use serde::Serialize;

use crate::domain::guide::{Entry, Part, Section, entries, entry};
use crate::domain::rubric::Level;

/// How many pages a card has: one sheet, folded three times.
pub const PAGES: usize = 8;
/// The card's title.
pub const TITLE: &str = "Putting it right";
/// What the card is, in a sentence.
pub const ABOUT: &str = "The Amends field guide as a pocket card: four dimensions, phrases, errors, steps.";
/// How a printed sheet becomes the card.
pub const FOLD: &str = "Print on one side of A4, in actual size. Fold along all lines. Cut where the line is dashed. Fold \
                        lengthwise, push both ends together, and close it with this page on top.";

/// The ideas that stand on the card, by id.
const IDEAS: [&str; 2] = ["idea-longer-and-higher-costs-more", "idea-an-apology-may-be-enough"];

/// A page of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Its heading.
    pub title: String,
    /// What stands below it.
    pub words: Vec<Words>,
}

/// Something on a page of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Words {
    /// The heading of a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A remark.
    Small(String),
    /// A line with a figure before it, and perhaps a name.
    Numbered {
        /// The figure.
        number: usize,
        /// The name; may be empty.
        name: String,
        /// The words.
        text: String,
    },
    /// A name, and what there is to it.
    Named {
        /// The name.
        name: String,
        /// The words.
        text: String,
    },
    /// What hurts, and what helps.
    Pair {
        /// What rather not to say.
        hurts: String,
        /// What to say.
        helps: String,
    },
}

/// The card, its pages in reading order.
pub fn pages() -> [Page; PAGES] {
    let [dimensions_first, dimensions_last] = halves(of(Section::Dimensions));
    let [phrases_first, phrases_last] = halves(of(Section::Phrases));
    let [errors_first, errors_last] = halves(of(Section::Errors));
    [
        cover(),
        page("Say it and mean it", dimensions_first.iter().flat_map(|entry| dimension(entry))),
        page("Do it and say when", dimensions_last.iter().flat_map(|entry| dimension(entry))),
        page("Rather than … say", phrases_first.iter().flat_map(|entry| phrase(entry))),
        page("… until the end", phrases_last.iter().flat_map(|entry| phrase(entry))),
        page("What costs trust", errors_first.iter().map(|entry| named(entry))),
        page("… and what else does", errors_last.iter().map(|entry| named(entry))),
        back(),
    ]
}

fn cover() -> Page {
    let signals = of(Section::Signals);
    let head = Words::Text("Three things a customer who was let down has to notice:".to_owned());
    let fold = Words::Small(FOLD.to_owned());
    page(TITLE, std::iter::once(head).chain(signals.iter().map(|entry| named(entry))).chain([fold]))
}

/// Six steps with what proves them, who is put right, and what else is good to know.
fn back() -> Page {
    let list = of(Section::StepLists).first().map(|list| steps(list)).unwrap_or_default();
    let heading = |section: Section| Words::Heading(section.name().to_owned());
    let recoveries = of(Section::Recoveries);
    let title = of(Section::StepLists).first().map_or("", |list| list.title.as_str());
    let below = std::iter::once(heading(Section::Recoveries)).chain(recoveries.iter().map(|entry| brief(entry)));
    let ideas = IDEAS.iter().filter_map(|id| entry(id)).map(brief);
    page(title, list.into_iter().chain(below).chain([heading(Section::Ideas)]).chain(ideas))
}

fn page(title: &str, words: impl Iterator<Item = Words>) -> Page {
    Page { title: title.to_owned(), words: words.collect() }
}

fn of(section: Section) -> Vec<&'static Entry> {
    entries().iter().filter(|entry| entry.section == section).collect()
}

fn halves(entries: Vec<&'static Entry>) -> [Vec<&'static Entry>; 2] {
    let (first, last) = entries.split_at(entries.len().div_ceil(2));
    [first.to_vec(), last.to_vec()]
}

/// A dimension's levels, the highest first: both anchors of those one aims for, the first of the others.
fn dimension(entry: &Entry) -> Vec<Words> {
    let levels = entry.parts.iter().filter_map(|part| match part {
        Part::Level { level, first, second, .. } => {
            let number = usize::from(level.get());
            let aimed = *level > Level::NEUTRAL;
            let text = if aimed { format!("{first}. {second}.") } else { format!("{first}.") };
            Some(Words::Numbered { number, name: String::new(), text })
        }
        _ => None,
    });
    std::iter::once(Words::Heading(entry.title.clone())).chain(levels).collect()
}

/// A moment with its first pair.
fn phrase(entry: &Entry) -> Vec<Words> {
    let pairs = entry.parts.iter().filter_map(|part| match part {
        Part::Pair { hurts, helps } => Some(Words::Pair { hurts: (*hurts).to_owned(), helps: (*helps).to_owned() }),
        _ => None,
    });
    std::iter::once(Words::Heading(entry.title.clone())).chain(pairs.take(1)).collect()
}

fn steps(entry: &Entry) -> Vec<Words> {
    let steps = entry.parts.iter().zip(1..).filter_map(|(part, number)| match part {
        Part::Step { name, by } => Some(Words::Numbered { number, name: (*name).to_owned(), text: by.clone() + "." }),
        _ => None,
    });
    steps.collect()
}

fn named(entry: &Entry) -> Words {
    Words::Named { name: entry.title.clone(), text: entry.lead.clone() }
}

/// An entry by its title and what to do.
fn brief(entry: &Entry) -> Words {
    let deed = entry.parts.iter().find_map(|part| match part {
        Part::Named { name: "Do this", text } => Some(text.clone()),
        _ => None,
    });
    Words::Named { name: entry.title.clone(), text: deed.unwrap_or_else(|| entry.lead.clone()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(page: &Page) -> String {
        format!("{page:?}")
    }

    #[test]
    fn dimensions_errors_signals_moments_and_six_steps_are_on_the_card() {
        let card: String = pages().iter().map(said).collect();
        for section in [Section::Dimensions, Section::Errors, Section::Signals, Section::Recoveries] {
            for entry in of(section) {
                assert!(card.contains(&entry.title), "{} is missing", entry.title);
            }
        }
        for id in IDEAS {
            assert!(card.contains(&entry(id).unwrap().title), "{id}");
        }
        let pairs =
            pages().iter().flat_map(|page| page.words.clone()).filter(|w| matches!(w, Words::Pair { .. })).count();
        assert_eq!(pairs, of(Section::Phrases).len());
        let steps = pages().last().unwrap().words.iter().filter(|w| matches!(w, Words::Numbered { .. })).count();
        assert_eq!(steps, 6);
        assert!(pages().iter().all(|page| !page.title.is_empty() && page.words.len() >= 4));
    }
}
