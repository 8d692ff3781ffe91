//! What of the guide stands on the pocket card: eight small pages, made of the entries. Which file it becomes and how it
//! is laid out is told elsewhere.

use serde::Serialize;

use crate::domain::guide::{Entry, Part, Section, entries, entry, ideas};
use crate::domain::rubric::Level;
use crate::words::Words;

/// How many pages a card has: one sheet, folded three times.
pub const PAGES: usize = 8;

/// The ideas that stand on the card, by id.
const IDEAS: [&str; 2] = ["idea-longer-and-higher-costs-more", "idea-an-apology-may-be-enough"];

/// A page of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Its heading.
    pub title: String,
    /// What stands below it.
    pub items: Vec<Item>,
}

/// Something on a page of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
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
        /// What rather not to say, as `Not “…”`.
        hurts: String,
        /// What to say, between quotation marks.
        helps: String,
    },
}

/// The card, its pages in reading order.
pub fn pages(words: &Words) -> [Page; PAGES] {
    let [dimensions_first, dimensions_last] = halves(of(words, Section::Dimensions));
    let [phrases_first, phrases_last] = halves(of(words, Section::Phrases));
    let [errors_first, errors_last] = halves(of(words, Section::Errors));
    let level = |entry: &&Entry| dimension(words, entry);
    let pair = |entry: &&Entry| phrase(words, entry);
    [
        cover(words),
        page(words.say("card-page-2"), dimensions_first.iter().flat_map(level)),
        page(words.say("card-page-3"), dimensions_last.iter().flat_map(level)),
        page(words.say("card-page-4"), phrases_first.iter().flat_map(pair)),
        page(words.say("card-page-5"), phrases_last.iter().flat_map(pair)),
        page(words.say("card-page-6"), errors_first.iter().map(|entry| named(entry))),
        page(words.say("card-page-7"), errors_last.iter().map(|entry| named(entry))),
        back(words),
    ]
}

fn cover(words: &Words) -> Page {
    let signals = of(words, Section::Signals);
    let head = Item::Text(words.say("card-signals").to_owned());
    let fold = Item::Small(words.say("card-fold").to_owned());
    page(words.say("card-title"), std::iter::once(head).chain(signals.iter().map(|entry| named(entry))).chain([fold]))
}

/// Six steps with what proves them, who is put right, and what else is good to know.
fn back(words: &Words) -> Page {
    let lists = of(words, Section::StepLists);
    let list = lists.first().map(|list| steps(words, list)).unwrap_or_default();
    let heading = |section: Section| Item::Heading(section.name(words).to_owned());
    let recoveries = of(words, Section::Recoveries);
    let title = lists.first().map_or("", |list| list.title.as_str());
    let brief = |entry: &Entry| brief(words, entry);
    let below = std::iter::once(heading(Section::Recoveries)).chain(recoveries.iter().map(|entry| brief(entry)));
    let ideas = IDEAS.iter().filter_map(|id| entry(words, id)).map(brief);
    page(title, list.into_iter().chain(below).chain([heading(Section::Ideas)]).chain(ideas))
}

fn page(title: &str, items: impl Iterator<Item = self::Item>) -> Page {
    Page { title: title.to_owned(), items: items.collect() }
}

fn of(words: &Words, section: Section) -> Vec<&'static Entry> {
    entries(words).iter().filter(|entry| entry.section == section).collect()
}

fn halves(entries: Vec<&'static Entry>) -> [Vec<&'static Entry>; 2] {
    let (first, last) = entries.split_at(entries.len().div_ceil(2));
    [first.to_vec(), last.to_vec()]
}

/// A dimension's levels, the highest first: both anchors of those one aims for, the first of the others.
fn dimension(words: &Words, entry: &Entry) -> Vec<Item> {
    let levels = entry.parts.iter().filter_map(|part| match part {
        Part::Level { level, first, second, .. } => {
            let number = usize::from(level.get());
            let put = [("first", first.into()), ("second", second.into())];
            let aimed = *level > Level::NEUTRAL;
            let text = if aimed { words.tell("card-both", &put) } else { words.tell("card-first", &put[..1]) };
            Some(Item::Numbered { number, name: String::new(), text })
        }
        _ => None,
    });
    std::iter::once(Item::Heading(entry.title.clone())).chain(levels).collect()
}

/// A moment with its first pair.
fn phrase(words: &Words, entry: &Entry) -> Vec<Item> {
    let pairs = entry.parts.iter().filter_map(|part| match part {
        Part::Pair { hurts, helps } => {
            Some(Item::Pair { hurts: words.tell("card-not", &[("hurts", hurts.into())]), helps: words.quoted(helps) })
        }
        _ => None,
    });
    std::iter::once(Item::Heading(entry.title.clone())).chain(pairs.take(1)).collect()
}

fn steps(words: &Words, entry: &Entry) -> Vec<Item> {
    let steps = entry.parts.iter().zip(1..).filter_map(|(part, number)| match part {
        Part::Step { name, by } => {
            let text = words.tell("card-first", &[("first", by.into())]);
            Some(Item::Numbered { number, name: name.clone(), text })
        }
        _ => None,
    });
    steps.collect()
}

fn named(entry: &Entry) -> Item {
    Item::Named { name: entry.title.clone(), text: entry.lead.clone() }
}

/// An entry by its title and what to do.
fn brief(words: &Words, entry: &Entry) -> Item {
    let deed = entry.parts.iter().find_map(|part| match part {
        Part::Named { name, text } if name == words.say(ideas::DO_THIS) => Some(text.clone()),
        _ => None,
    });
    Item::Named { name: entry.title.clone(), text: deed.unwrap_or_else(|| entry.lead.clone()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn said(page: &Page) -> String {
        format!("{page:?}")
    }

    #[test]
    fn dimensions_errors_signals_moments_and_six_steps_are_on_the_card_in_every_language() {
        for words in Language::ALL.map(|language| Words::in_language(language).unwrap()) {
            let pages = pages(&words);
            let card: String = pages.iter().map(said).collect();
            for section in [Section::Dimensions, Section::Errors, Section::Signals, Section::Recoveries] {
                for entry in of(&words, section) {
                    assert!(card.contains(&entry.title), "{} is missing", entry.title);
                }
            }
            for entry in IDEAS.map(|id| entry(&words, id).unwrap()) {
                assert!(card.contains(&entry.title), "{}", entry.id);
                assert!(!card.contains(&entry.lead), "{} tells what to do", entry.id);
            }
            let count =
                |is: fn(&Item) -> bool| pages.iter().flat_map(|page| &page.items).filter(|item| is(item)).count();
            assert_eq!(count(|item| matches!(item, Item::Pair { .. })), of(&words, Section::Phrases).len());
            let steps = pages.last().unwrap().items.iter().filter(|item| matches!(item, Item::Numbered { .. }));
            assert_eq!(steps.count(), 6);
            assert!(pages.iter().all(|page| !page.title.is_empty() && page.items.len() >= 4));
        }
    }
}
