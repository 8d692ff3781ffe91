//! Whose words a quotation holds, in English: `“All right,” he says, and sits down.`

use crate::domain::session::speech::{NAMED_IN, Tag, capital};

/// Verbs that give somebody's words.
const SAYING: &[&str] = &[
    "says", "say", "said", "asks", "tells", "writes", "calls", "shouts", "repeats", "whispers", "answers", "adds",
    "mutters", "murmurs",
];

/// What stands after a quotation.
pub(super) fn tag(seen: &str, speaker: &str) -> Tag {
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
