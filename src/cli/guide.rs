//! `amends guide`: the field guide in the terminal, and the pocket card as a file.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::domain::guide::{Entry, Part, SECTIONS, entries, entry, search::search};
use crate::words::{Language, Words};
use crate::workflow::card;

/// How many of the entries that were found are printed whole.
const WHOLE: usize = 3;
/// Longest line, in letters.
const WIDTH: usize = 88;

/// Arguments of `guide`.
#[derive(Debug, Args)]
pub(crate) struct GuideArguments {
    /// What to look for. Without any: what there is.
    words: Vec<String>,
    /// Write the pocket card into this file instead; its ending (.pdf or .html) says which.
    #[arg(long, value_name = "FILE", conflicts_with = "words")]
    card: Option<PathBuf>,
    /// The language of the card, by its tag: en, de.
    #[arg(long, value_name = "TAG", value_parser = language, requires = "card", conflicts_with = "words", default_value = "en")]
    language: Language,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn language(tag: &str) -> Result<Language, String> {
    let known = || Language::ALL.map(Language::tag).join(", ");
    Language::of_tag(tag).ok_or_else(|| format!("one of the languages there are: {}", known()))
}

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    entries: Vec<&'a Entry>,
}

#[derive(Serialize)]
struct Written {
    card: String,
    bytes: u64,
}

pub(crate) fn run(arguments: &GuideArguments, output: &mut Output) -> anyhow::Result<Done> {
    if let Some(path) = &arguments.card {
        let words = Words::in_language(arguments.language)?;
        return write_card(&words, path, arguments.format, output);
    }
    let (words, query) = (Words::english()?, arguments.words.join(" "));
    let entries = entries(&words);
    let found: Vec<&Entry> = search(entries, &query).into_iter().filter_map(|at| entries.get(at)).collect();
    let done = if found.is_empty() { Done::Found } else { Done::Well };
    match arguments.format {
        Format::Json => output.json(&Answer { query: &query, entries: found })?,
        Format::Text if query.trim().is_empty() => contents(&words, output)?,
        Format::Text if found.is_empty() => {
            output.line(&format!("Nothing found for “{query}”."))?;
            output.line("Try a shorter word, or what you would say to the customer: amends guide sorry")?;
        }
        Format::Text => answer(&words, &found, output)?,
    }
    Ok(done)
}

fn write_card(words: &Words, path: &std::path::Path, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    card::write_to(words, path)?;
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let card = path.display().to_string();
    match format {
        Format::Text => output.line(&format!("The card is here: {card}"))?,
        Format::Json => output.json(&Written { card, bytes: std::fs::metadata(&path).map_or(0, |file| file.len()) })?,
    }
    Ok(Done::Well)
}

/// Every section with its titles.
fn contents(words: &Words, output: &mut Output) -> anyhow::Result<()> {
    for (section, _) in SECTIONS {
        output.line(section.name(words))?;
        let titles: Vec<&str> =
            entries(words).iter().filter(|entry| entry.section == section).map(|entry| entry.title.as_str()).collect();
        print(output, &titles.join(" · "), "  ")?;
    }
    output.line("Look one up: amends guide WORDS. Take it along: amends guide --card card.pdf")?;
    Ok(())
}

/// The best entries whole, the titles of the others.
fn answer(words: &Words, found: &[&Entry], output: &mut Output) -> anyhow::Result<()> {
    let (whole, others) = found.split_at(found.len().min(WHOLE));
    for (i, entry) in whole.iter().enumerate() {
        if i > 0 {
            output.line("")?;
        }
        article(words, entry, output)?;
    }
    if !others.is_empty() {
        let titles: Vec<&str> = others.iter().map(|entry| entry.title.as_str()).collect();
        output.line("")?;
        output.line(&format!("Found besides ({}):", titles.len()))?;
        print(output, &titles.join(" · "), "  ")?;
    }
    Ok(())
}

fn article(words: &Words, entry: &Entry, output: &mut Output) -> anyhow::Result<()> {
    output.line(&format!("{}, {}", entry.title, entry.section.kind(words).to_lowercase()))?;
    print(output, &entry.lead, "  ")?;
    for (part, number) in entry.parts.iter().zip(1..) {
        match part {
            Part::Text { text } => print(output, text, "  ")?,
            Part::Named { name, text } => print(output, &format!("{name}: {text}"), "  ")?,
            Part::Said { name, text } => print(output, &format!("{name}: “{text}”"), "  ")?,
            Part::Level { level, word, first, second, examples } => {
                print(output, &format!("{} {word}: {first}. {second}.", level.get()), "  ")?;
                for example in examples {
                    print(output, &format!("“{example}”"), "      ")?;
                }
            }
            Part::Pair { hurts, helps } => {
                print(output, &format!("Rather not: “{hurts}”"), "  ")?;
                print(output, &format!("Better:     “{helps}”"), "  ")?;
            }
            Part::Step { name, by } => print(output, &format!("{number}. {name}: {by}"), "  ")?,
        }
    }
    let links: Vec<&str> =
        entry.links.iter().filter_map(|link| self::entry(words, link)).map(|to| to.title.as_str()).collect();
    print(output, &format!("See also: {}", links.join(" · ")), "  ")
}

/// Prints a text in lines no longer than [`WIDTH`], each behind the same space.
fn print(output: &mut Output, text: &str, before: &str) -> anyhow::Result<()> {
    let mut line = before.to_owned();
    for word in text.split(' ') {
        let is_begun = line.len() > before.len();
        if is_begun && line.chars().count() + 1 + word.chars().count() > WIDTH {
            output.line(&line)?;
            line = format!("{before}  ");
            line.push_str(word);
            continue;
        }
        if is_begun {
            line.push(' ');
        }
        line.push_str(word);
    }
    Ok(output.line(&line)?)
}
