//! The language the system speaks. It must not know what is said in it.

use crate::words::Language;

/// The first language of the system's that the interface speaks too; English if there is none.
pub fn language() -> Language {
    first(sys_locale::get_locales())
}

fn first(tags: impl Iterator<Item = String>) -> Language {
    let mut known = tags.filter_map(|tag| Language::of_locale(&tag));
    known.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_is_spoken_here_counts() {
        let first = |tags: &[&str]| super::first(tags.iter().map(|tag| (*tag).to_owned()));
        assert_eq!(first(&["de-AT", "en-GB"]), Language::German);
        assert_eq!(first(&["fr-FR", "en_US"]), Language::English);
        assert_eq!(first(&["pt", "C", "", "de"]), Language::German);
        assert_eq!(first(&[]), Language::English);
    }
}
