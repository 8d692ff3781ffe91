//! What of a reaction is said, and what is seen. It knows no run and no screen: it reads one text.

mod english;
mod german;

use crate::words::Language;

/// How a language marks what is said.
struct Manner {
    /// The marks around words.
    open: char,
    close: char,
    /// What stands after a quotation.
    tag: fn(&str, &str) -> Tag,
}

const ENGLISH: Manner = Manner { open: '“', close: '”', tag: english::tag };
const GERMAN: Manner = Manner { open: '„', close: '“', tag: german::tag };

/// How many words at the start of a tag may name who speaks: `the woman with the cello says`.
const NAMED_IN: usize = 7;

/// A stretch of a reaction: words in quotation marks are said, the rest is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spoken {
    /// Said aloud.
    Said(String),
    /// Seen.
    Seen(String),
}

/// What stands after a quotation.
enum Tag {
    /// The speaker's own, with what is left to see of it; `true` if the sentence goes on in the next quotation.
    Own(String, bool),
    /// Another person's.
    Other,
    /// No tag: something seen.
    None,
}

/// Splits a reaction such as `She nods. “All right.”` into what is seen and what is said by the one called `speaker`.
///
/// A bare `he says` is left out, since whose words they are is seen, and what it tore apart is one again. What another person says
/// stays a quotation in what is seen. A text that is not translated in a case that is stays marked in its own language's way.
pub fn split_speech(text: &str, speaker: &str, language: Language) -> Vec<Spoken> {
    let manner = match language {
        Language::German if text.contains(GERMAN.open) => GERMAN,
        Language::English | Language::German => ENGLISH,
    };
    let mut parts: Vec<Spoken> = Vec::new();
    // The sentence before was torn by a tag, or was another's and goes on.
    let (mut goes_on, mut others) = (false, false);
    for (i, chunk) in text.split(manner.open).enumerate() {
        let (said, seen) = if i == 0 { ("", chunk) } else { chunk.split_once(manner.close).unwrap_or((chunk, "")) };
        let (said, seen) = (said.trim(), seen.trim());
        let tag = if said.is_empty() || others { Tag::None } else { (manner.tag)(seen, speaker) };
        if others || matches!(tag, Tag::Other) {
            let (open, close) = (manner.open, manner.close);
            // A comma belongs to the words it stands behind.
            let gap = if seen.starts_with(',') { "" } else { " " };
            see(&mut parts, format!("{open}{said}{close}{gap}{seen}").trim());
            others = seen.ends_with(',');
            goes_on = false;
            continue;
        }
        let (seen, joins) = match tag {
            Tag::Own(left, joins) => (left, Some(joins)),
            Tag::Other | Tag::None => (seen.to_owned(), None),
        };
        if !said.is_empty() {
            say(&mut parts, &ended(said, joins), goes_on, joins);
        }
        // Only a tag with nothing left to see lets the words before and after it be one bubble.
        goes_on = joins.is_some() && seen.is_empty();
        if !seen.is_empty() {
            parts.push(Spoken::Seen(seen));
        }
    }
    parts
}

/// Words before a tag with a mark at their end. German sets its comma behind the quotation.
fn ended(said: &str, tagged: Option<bool>) -> String {
    let is_open = tagged.is_some() && !said.ends_with(['.', ',', '!', '?', '…', ':', ';', '–', '—']);
    if is_open { format!("{said},") } else { said.to_owned() }
}

/// Adds words to what is said, to the last words where only a tag stood between.
fn say(parts: &mut Vec<Spoken>, said: &str, follows: bool, tagged: Option<bool>) {
    let whole = match (tagged, said.strip_suffix(',')) {
        (Some(false), Some(words)) => format!("{words}."),
        _ => said.to_owned(),
    };
    match parts.last_mut() {
        Some(Spoken::Said(before)) if follows => {
            before.push(' ');
            before.push_str(&whole);
        }
        _ => parts.push(Spoken::Said(whole)),
    }
}

/// Adds to what is seen, in one line with what was seen just before.
fn see(parts: &mut Vec<Spoken>, seen: &str) {
    match parts.last_mut() {
        Some(Spoken::Seen(before)) => {
            before.push(' ');
            before.push_str(seen);
        }
        _ => parts.push(Spoken::Seen(seen.to_owned())),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Spoken {
        Spoken::Said(text.into())
    }

    fn seen(text: &str) -> Spoken {
        Spoken::Seen(text.into())
    }

    #[test]
    fn speech_and_stage_directions_come_apart() {
        assert_eq!(
            split_speech("She nods, once. “All right.” She waits.", "Amara", Language::English),
            vec![seen("She nods, once."), said("All right."), seen("She waits.")]
        );
        assert_eq!(split_speech("“Hello?”", "", Language::English), vec![said("Hello?")]);
        assert_eq!(split_speech("", "", Language::English), vec![]);
    }

    #[test]
    fn a_sentence_is_not_torn_by_who_says_it() {
        assert_eq!(
            split_speech("“Extra hot,” he says. “It makes me sound difficult.”", "Leo", Language::English),
            vec![said("Extra hot. It makes me sound difficult.")]
        );
        assert_eq!(
            split_speech("“It was late,” she says, “and cold.” She nods.", "", Language::English),
            vec![said("It was late, and cold."), seen("She nods.")]
        );
        assert_eq!(
            split_speech("“I’m sure it was,” he says, kindly.", "", Language::English),
            vec![said("I’m sure it was."), seen("He says it kindly.")]
        );
        assert_eq!(
            split_speech("“All right,” he says, and moves along.", "", Language::English),
            vec![said("All right."), seen("He moves along.")]
        );
        assert_eq!(
            split_speech("“Fine,” she tells Ines. “Go.”", "", Language::English),
            vec![said("Fine."), seen("She says it to Ines."), said("Go.")]
        );
    }

    #[test]
    fn what_another_says_is_not_put_into_the_customers_mouth() {
        assert_eq!(
            split_speech(
                "He turns. “Somebody shout louder,” says a man behind him, and somebody does. “Well?”",
                "Bram",
                Language::English
            ),
            vec![seen("He turns. “Somebody shout louder,” says a man behind him, and somebody does."), said("Well?")]
        );
        assert_eq!(
            split_speech("“Friday,” says somebody, “is that the year?” They clap.", "Bram", Language::English),
            vec![seen("“Friday,” says somebody, “is that the year?” They clap.")]
        );
        assert_eq!(split_speech("“Louder,” says Bram.", "Bram", Language::English), vec![said("Louder.")]);
    }

    #[test]
    fn german_is_split_by_its_own_marks() {
        let split = |text: &str| split_speech(text, "Leo", Language::German);
        assert_eq!(split("„Gut.“ Er nickt."), vec![said("Gut."), seen("Er nickt.")]);
        assert_eq!(split("Sie nickt. „Gut“, sagt sie."), vec![seen("Sie nickt."), said("Gut.")]);
        assert_eq!(split("„Das war spät“, sagt sie, „und kalt.“"), vec![said("Das war spät, und kalt.")]);
        assert_eq!(split("„Wirklich?“, fragt Leo leise."), vec![said("Wirklich?"), seen("Leo fragt es leise.")]);
        assert_eq!(split("„Na gut“, sagt er und geht."), vec![said("Na gut."), seen("Er geht.")]);
        assert_eq!(split("„Lauter“, ruft ein Mann hinter ihm."), vec![seen("„Lauter“, ruft ein Mann hinter ihm.")]);
        assert_eq!(split("“Fine,” he says."), vec![said("Fine.")], "a line nobody has translated yet");
    }
}
