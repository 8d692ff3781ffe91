//! What of a reaction is said, and what is seen. It knows no run and no screen: it reads one text.

/// Verbs that give somebody's words.
const SAYING: &[&str] = &[
    "says", "say", "said", "asks", "tells", "writes", "calls", "shouts", "repeats", "whispers", "answers", "adds",
    "mutters", "murmurs",
];
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
/// stays a quotation in what is seen.
pub fn split_speech(text: &str, speaker: &str) -> Vec<Spoken> {
    let mut parts: Vec<Spoken> = Vec::new();
    // The sentence before was torn by a tag, or was another's and goes on.
    let (mut goes_on, mut others) = (false, false);
    for (i, chunk) in text.split('“').enumerate() {
        let (said, seen) = if i == 0 { ("", chunk) } else { chunk.split_once('”').unwrap_or((chunk, "")) };
        let (said, seen) = (said.trim(), seen.trim());
        let tag = if said.is_empty() || others { Tag::None } else { tag(seen, speaker) };
        if others || matches!(tag, Tag::Other) {
            see(&mut parts, format!("“{said}” {seen}").trim());
            others = seen.ends_with(',');
            goes_on = false;
            continue;
        }
        let (seen, joins) = match tag {
            Tag::Own(left, joins) => (left, Some(joins)),
            Tag::Other | Tag::None => (seen.to_owned(), None),
        };
        if !said.is_empty() {
            say(&mut parts, said, goes_on, joins);
        }
        // Only a tag with nothing left to see lets the words before and after it be one bubble.
        goes_on = joins.is_some() && seen.is_empty();
        if !seen.is_empty() {
            parts.push(Spoken::Seen(seen));
        }
    }
    parts
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

fn tag(seen: &str, speaker: &str) -> Tag {
    let mut words = seen.split_whitespace();
    let bare = |word: &str| word.trim_end_matches(['.', ',', ';', ':']).to_owned();
    let (Some(first), second) = (words.next(), words.next().unwrap_or_default()) else { return Tag::None };
    let starts_low = first.chars().next().is_some_and(char::is_lowercase);
    let says = |word: &str| SAYING.contains(&bare(word).as_str());
    let is_own = matches!(first, "he" | "she" | "they") || !speaker.is_empty() && first == speaker;
    if is_own && says(second) {
        return own(first, second, seen);
    }
    if says(first) && !speaker.is_empty() && bare(second) == speaker {
        let (_, rest) = seen.split_once(speaker).unwrap_or_default();
        return own(speaker, "says", &format!("{speaker} says{rest}"));
    }
    if starts_low && seen.split_whitespace().take(NAMED_IN).any(says) { Tag::Other } else { Tag::None }
}

/// What is left to see of the speaker's own tag.
fn own(who: &str, verb: &str, tag: &str) -> Tag {
    let verb = verb.trim_end_matches(['.', ',', ';', ':']);
    let (_, rest) = tag.split_once(verb).unwrap_or_default();
    let who = capital(who);
    match rest {
        "" | "." => Tag::Own(String::new(), false),
        "," => Tag::Own(String::new(), true),
        _ => {
            if let Some(seen) = rest.strip_prefix(". ") {
                return Tag::Own(seen.to_owned(), false);
            }
            let plain = rest.strip_prefix(',').unwrap_or(rest).trim();
            let seen = match plain.strip_prefix("and ") {
                Some(does) => format!("{who} {does}"),
                None if verb == "tells" => format!("{who} says it to {plain}"),
                None => format!("{who} {verb} it {plain}"),
            };
            // What is seen in the middle of a sentence is a sentence of its own.
            match seen.strip_suffix(',') {
                Some(seen) => Tag::Own(format!("{seen}."), true),
                None => Tag::Own(seen, false),
            }
        }
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
            split_speech("She nods, once. “All right.” She waits.", "Amara"),
            vec![seen("She nods, once."), said("All right."), seen("She waits.")]
        );
        assert_eq!(split_speech("“Hello?”", ""), vec![said("Hello?")]);
        assert_eq!(split_speech("", ""), vec![]);
    }

    #[test]
    fn a_sentence_is_not_torn_by_who_says_it() {
        assert_eq!(
            split_speech("“Extra hot,” he says. “It makes me sound difficult.”", "Leo"),
            vec![said("Extra hot. It makes me sound difficult.")]
        );
        assert_eq!(
            split_speech("“It was late,” she says, “and cold.” She nods.", ""),
            vec![said("It was late, and cold."), seen("She nods.")]
        );
        assert_eq!(
            split_speech("“I’m sure it was,” he says, kindly.", ""),
            vec![said("I’m sure it was."), seen("He says it kindly.")]
        );
        assert_eq!(
            split_speech("“All right,” he says, and moves along.", ""),
            vec![said("All right."), seen("He moves along.")]
        );
        assert_eq!(
            split_speech("“Fine,” she tells Ines. “Go.”", ""),
            vec![said("Fine."), seen("She says it to Ines."), said("Go.")]
        );
    }

    #[test]
    fn what_another_says_is_not_put_into_the_customers_mouth() {
        assert_eq!(
            split_speech(
                "He turns. “Somebody shout louder,” says a man behind him, and somebody does. “Well?”",
                "Bram"
            ),
            vec![seen("He turns. “Somebody shout louder,” says a man behind him, and somebody does."), said("Well?")]
        );
        assert_eq!(
            split_speech("“Friday,” says somebody, “is that the year?” They clap.", "Bram"),
            vec![seen("“Friday,” says somebody, “is that the year?” They clap.")]
        );
        assert_eq!(split_speech("“Louder,” says Bram.", "Bram"), vec![said("Louder.")]);
    }
}
