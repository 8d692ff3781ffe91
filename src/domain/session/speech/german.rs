//! Whose words a quotation holds, in German: `„Schon gut“, sagt er und setzt sich.`

use crate::domain::session::speech::{NAMED_IN, Tag, capital};

/// Verbs that give somebody's words.
const SAYING: &[&str] = &[
    "sagt",
    "fragt",
    "meint",
    "antwortet",
    "erwidert",
    "ruft",
    "schreibt",
    "murmelt",
    "flüstert",
    "wiederholt",
    "ergänzt",
];

/// What stands after a quotation.
pub(super) fn tag(seen: &str, speaker: &str) -> Tag {
    let seen = seen.strip_prefix(',').map_or(seen, str::trim_start);
    let bare = |word: &str| word.trim_end_matches(['.', ',', ';', ':']).to_owned();
    let says = |word: &str| SAYING.contains(&bare(word).as_str());
    let mut words = seen.split_whitespace();
    let (Some(verb), Some(who)) = (words.next(), words.next()) else { return Tag::None };
    let bare_who = bare(who);
    let is_own = matches!(bare_who.as_str(), "er" | "sie") || !speaker.is_empty() && bare_who == speaker;
    if says(verb) && is_own {
        let rest = seen.split_once(bare_who.as_str()).map_or("", |(_, rest)| rest);
        return own(&capital(&bare_who), verb, rest);
    }
    let starts_low = seen.chars().next().is_some_and(char::is_lowercase);
    if starts_low && seen.split_whitespace().take(NAMED_IN).any(says) { Tag::Other } else { Tag::None }
}

/// What is left to see of the speaker's own tag.
fn own(who: &str, verb: &str, rest: &str) -> Tag {
    match rest {
        "" | "." => return Tag::Own(String::new(), false),
        "," => return Tag::Own(String::new(), true),
        _ => {}
    }
    if let Some(seen) = rest.strip_prefix(". ") {
        return Tag::Own(seen.to_owned(), false);
    }
    let plain = rest.strip_prefix(',').unwrap_or(rest).trim();
    let seen = match plain.strip_prefix("und ") {
        Some(does) => format!("{who} {does}"),
        None => format!("{who} {verb} es {plain}"),
    };
    // What is seen in the middle of a sentence is a sentence of its own.
    match seen.strip_suffix(',') {
        Some(seen) => Tag::Own(format!("{seen}."), true),
        None => Tag::Own(seen, false),
    }
}
