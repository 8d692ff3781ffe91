//! "Did you mean": the nearest known name to a misspelt one, and lists of names in a sentence.

use crate::words::{Said, said};

/// Longer lists or words are generated, not misspelt: comparing them would cost more than it helps.
const MOST_CANDIDATES: usize = 500;
const LONGEST_WORD: usize = 64;

/// The candidate nearest to a word, if one is near enough to be meant: at most a third of its
/// letters differ, or only capitals and separators do.
pub(super) fn closest<'c>(word: &str, candidates: impl Iterator<Item = &'c str> + Clone) -> Option<&'c str> {
    if word.is_empty() || word.len() > LONGEST_WORD || candidates.clone().nth(MOST_CANDIDATES).is_some() {
        return None;
    }
    let bare = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let allowed = (word.chars().count() / 3).max(1);
    candidates
        .filter(|candidate| candidate.len() <= LONGEST_WORD && *candidate != word)
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&bare(word), &bare(candidate));
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// "Did you mean …?" or the names there are.
pub(super) fn did_you_mean<'c>(word: &str, candidates: impl Iterator<Item = &'c str> + Clone) -> Said {
    match closest(word, candidates.clone()) {
        Some(near) => said!("problems-near-fix", near = near),
        None => known(candidates),
    }
}

/// "Known here: a, b and c.", cut after a dozen.
fn known<'c>(candidates: impl Iterator<Item = &'c str> + Clone) -> Said {
    const SHOWN: usize = 40;
    let shown: Vec<&str> = candidates.clone().take(SHOWN).collect();
    match (shown.is_empty(), candidates.count().saturating_sub(SHOWN)) {
        (true, _) => said!("problems-known-none"),
        (_, 0) => said!("problems-known", names = listed(&shown)),
        (_, more) => said!("problems-known-more", names = shown.join(", "), more = more),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed(words: &[&str]) -> Said {
    match words {
        [] => Said::Quoted(String::new()),
        [one] => Said::from(*one),
        [first @ .., last] => said!("common-and", before = first.join(", "), last = *last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_finds_none() {
        let names = ["minutes", "announced", "thought", "SameKind"];
        let near = |word| closest(word, names.into_iter());
        assert_eq!(near("minuets"), Some("minutes"));
        assert_eq!(near("Minutes"), Some("minutes"));
        assert_eq!(near("same_kind"), Some("SameKind"));
        assert_eq!(near("xylophone"), None);
        assert_eq!(
            did_you_mean("xylophone", names.into_iter()).to_string(),
            "Known here: minutes, announced, thought and SameKind."
        );
    }

    #[test]
    fn thousands_of_names_are_not_compared() {
        let many: Vec<String> = (0..1_000).map(|i| format!("scene-{i}")).collect();
        assert_eq!(closest("scene-x", many.iter().map(String::as_str)), None);
    }
}
