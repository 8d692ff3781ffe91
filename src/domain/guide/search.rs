//! Finding entries of the guide as somebody types: every word must be found, as a whole word or its beginning, in the title
//! before the text; a slip of a letter or two is forgiven where nothing else is meant. The same words always give the same
//! order.

use std::cmp::Reverse;

use strsim::osa_distance;

use crate::domain::guide::{Entry, Part};

/// What a word is worth: whole or begun, by where it stands.
const TITLE: (u32, u32) = (100, 80);
const ALSO: (u32, u32) = (60, 45);
const LEAD: (u32, u32) = (40, 30);
const TEXT: (u32, u32) = (24, 16);
/// All words beside each other: in the title, and anywhere else.
const TOGETHER: (u32, u32) = (120, 50);
/// Shortest word in which one slip is forgiven, and in which two are.
const SLIPS: (usize, usize) = (4, 8);
/// Share that is left for a word with a slip, in hundredths.
const SLIPPED: u32 = 50;

/// Positions of the entries that hold every word of the query, the best first; all of them, in their order, for none.
pub fn search(entries: &[Entry], query: &str) -> Vec<usize> {
    let asked = folded(query);
    if asked.is_empty() {
        return (0..entries.len()).collect();
    }
    let read: Vec<Read> = entries.iter().map(Read::new).collect();
    // A slip is looked for only where nobody wrote the word, or began it.
    let known: Vec<bool> = asked.iter().map(|word| read.iter().any(|entry| entry.worth(word, false) > 0)).collect();
    let phrase = asked.join(" ");
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (at, entry) in read.iter().enumerate() {
        let worth = asked.iter().zip(&known).map(|(word, known)| entry.worth(word, !known));
        let Some(total) = worth.map(|worth| (worth > 0).then_some(worth)).sum::<Option<u32>>() else { continue };
        found.push((total + entry.together(&phrase), at));
    }
    found.sort_by_key(|(worth, at)| (Reverse(*worth), *at));
    found.into_iter().map(|(_, at)| at).collect()
}

/// An entry as it is searched.
struct Read {
    title: Vec<String>,
    lead: Vec<String>,
    text: Vec<String>,
    also: Vec<String>,
}

impl Read {
    fn new(entry: &Entry) -> Self {
        let text = entry.parts.iter().flat_map(Part::texts).flat_map(folded);
        Self { title: folded(&entry.title), lead: folded(&entry.lead), text: text.collect(), also: folded(&entry.also) }
    }

    fn fields(&self) -> [(&[String], (u32, u32)); 4] {
        [(&self.title, TITLE), (&self.also, ALSO), (&self.lead, LEAD), (&self.text, TEXT)]
    }

    /// What the best place of a word is worth; 0 where it is nowhere.
    fn worth(&self, word: &str, forgiving: bool) -> u32 {
        let best = |(field, (whole, begun)): (&[String], (u32, u32))| {
            let each = field.iter().map(|here| match () {
                () if here == word => whole,
                () if here.starts_with(word) => begun,
                () if forgiving && is_slip(word, here) => whole * SLIPPED / 100,
                () => 0,
            });
            each.max().unwrap_or(0)
        };
        self.fields().into_iter().map(best).max().unwrap_or(0)
    }

    fn together(&self, phrase: &str) -> u32 {
        let holds = |field: &[String]| format!(" {}", field.join(" ")).contains(&format!(" {phrase}"));
        match () {
            () if !phrase.contains(' ') => 0,
            () if holds(&self.title) => TOGETHER.0,
            () if self.fields().into_iter().any(|(field, _)| holds(field)) => TOGETHER.1,
            () => 0,
        }
    }
}

/// Whether a word was meant by another one: the first letter is right, and no more than one slip in a short word or two in
/// a long one. A word that was only begun is held against as much of the other.
fn is_slip(word: &str, here: &str) -> bool {
    let length = word.chars().count();
    let allowed = match length {
        n if n < SLIPS.0 => return false,
        n if n < SLIPS.1 => 1,
        _ => 2,
    };
    if word.chars().next() != here.chars().next() {
        return false;
    }
    let begun = |take: usize| here.chars().take(take).collect::<String>();
    osa_distance(word, here) <= allowed
        || (length - 1..=length + 1).any(|take| osa_distance(word, &begun(take)) <= 1) && here.chars().count() > length
}

/// The words of a text as they are compared: small letters, no apostrophes, nothing but letters and figures, and umlauts
/// and ß as they come out of a keyboard that has none.
pub fn folded(text: &str) -> Vec<String> {
    let plain: String = text.chars().filter(|sign| !matches!(sign, '’' | '\'' | '‘')).collect();
    let split = plain.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    split.map(|word| word.to_lowercase().chars().fold(String::new(), plainly)).collect()
}

/// Adds a small letter without what stands over it.
fn plainly(mut word: String, letter: char) -> String {
    match letter {
        'ä' | 'à' | 'á' | 'â' => word.push('a'),
        'ö' | 'ó' | 'ô' => word.push('o'),
        'ü' | 'ù' | 'ú' | 'û' => word.push('u'),
        'é' | 'è' | 'ê' | 'ë' => word.push('e'),
        'ß' => word.push_str("ss"),
        other => word.push(other),
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::entries;
    use crate::words::{Language, Words};

    fn found_in(language: Language, query: &str) -> Vec<&'static str> {
        let words = Words::in_language(language).unwrap();
        let found = search(entries(&words), query).into_iter().filter_map(|at| entries(&words).get(at));
        found.map(|entry| entry.title.as_str()).collect()
    }

    fn found(query: &str) -> Vec<&'static str> {
        found_in(Language::English, query)
    }

    fn german(query: &str) -> &'static str {
        found_in(Language::German, query).first().copied().unwrap_or("nichts")
    }

    fn first(query: &str) -> &'static str {
        found(query).first().copied().unwrap_or("nothing")
    }

    #[test]
    fn titles_come_before_what_only_mentions_a_word() {
        assert_eq!(first("empathy"), "Empathy");
        assert_eq!(first("emp"), "Empathy");
        assert_eq!(first("six"), "Six steps");
        assert_eq!(first("paradox"), "The paradox, and why not to count on it");
        assert_eq!(first("followed up"), "Followed up");
        assert_eq!(first("i care"), "I care");
        assert_eq!(first("employee"), "Employee recovery");
    }

    #[test]
    fn what_somebody_would_say_leads_to_where_it_is_explained() {
        assert_eq!(first("calm down"), "Commands emotion");
        assert_eq!(first("sorry for the inconvenience"), "Stock inconvenience phrase");
        assert_eq!(first("the system wont let me"), "Hides behind policy");
        assert_eq!(first("passbuck"), "Bounces to another desk");
        assert_eq!(first("empowerment"), "Decide where you stand");
        assert!(found("refund").contains(&"Compensation"));
    }

    #[test]
    fn small_slips_are_forgiven_where_nothing_else_is_meant() {
        assert_eq!(first("emapthy"), "Empathy");
        assert_eq!(first("compensaton"), "Compensation");
        assert_eq!(first("ownershp"), "Ownership");
        assert_eq!(first("apolgised"), "Apologised");
        assert_eq!(first("compansat"), "Compensation");
        assert_eq!(first("paradx"), "The paradox, and why not to count on it");
        // A word that is written somewhere means itself.
        assert!(found("care").iter().all(|title| !title.contains("Card")));
    }

    #[test]
    fn german_words_lead_to_german_entries_also_with_slips() {
        assert_eq!(german("empathie"), "Empathie");
        assert_eq!(german("tempo"), "Tempo");
        assert_eq!(german("sechs"), "Sechs Schritte");
        assert_eq!(german("laut unseren unterlagen"), "Widerspricht zuerst");
        assert_eq!(german("unannehmlichkeiten"), "Floskel von den Unannehmlichkeiten");
        assert_eq!(german("vollmacht"), "Entscheide dort, wo du stehst");
        assert_eq!(german("verantwotung"), "Verantwortung");
        assert_eq!(german("ausglecih"), "Ausgleich");
        assert!(found_in(Language::German, "erstattung").contains(&"Ausgleich"));
        assert_eq!(german("calm down"), "Schreibt Gefühle vor", "as it is heard in typed replies");
    }

    #[test]
    fn umlauts_are_found_as_any_keyboard_writes_them() {
        for query in ["gefühle vor", "gefuhle vor", "gefuehle vor", "GEFÜHLE VOR", "Gefühl"] {
            assert_eq!(german(query), "Schreibt Gefühle vor", "{query}");
        }
        assert_eq!(folded("Straße, Verständnis, ÄÖÜ, Café"), ["strasse", "verstandnis", "aou", "cafe"]);
        let titles = found_in(Language::German, "Verständnis");
        assert!(titles.contains(&"Empathie"));
        assert_eq!(found_in(Language::German, "Verstandnis"), titles);
        assert_eq!(found_in(Language::German, "Verstaendnis"), titles);
        assert_eq!(german("drausen"), german("draußen"));
    }

    #[test]
    fn every_word_has_to_be_found_and_nothing_is_found_by_none() {
        assert_eq!(found("empathy zzzz"), Vec::<&str>::new());
        assert_eq!(found("qwrtz"), Vec::<&str>::new());
        assert_eq!(found("  ’ ,. ").len(), entries(&Words::english().unwrap()).len());
        assert_eq!(found("").first(), Some(&"Empathy"));
    }

    #[test]
    fn any_text_can_be_looked_for() {
        for query in ["é", "İstanbul", "🙂🙂🙂🙂", "a\u{0}b", &"x".repeat(10_000), "……", "ßßßß"] {
            let _ = found(query);
        }
    }

    #[test]
    fn every_entry_is_found_first_by_its_own_title() {
        for language in Language::ALL {
            for entry in entries(&Words::in_language(language).unwrap()) {
                assert_eq!(found_in(language, &entry.title).first(), Some(&entry.title.as_str()));
            }
        }
    }
}
