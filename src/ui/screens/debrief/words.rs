//! Words that stay together where a paragraph wraps: a figure with what it counts, and the last word with the one before
//! it. Knows nothing about what they say.

/// Longest last word that is not left alone, and longest word it is tied to, in letters.
const SHORT: usize = 11;

/// The text with spaces that do not break before figures and before a short last word.
pub(super) fn tied(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut tied = String::with_capacity(text.len() + words.len());
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) {
            let is_last = at + 1 == words.len() && at > 1 && is_short(word);
            tied.push(if is_short(before) && (is_figure(word) || is_last) { '\u{a0}' } else { ' ' });
        }
        tied.push_str(word);
    }
    tied
}

fn is_short(word: &str) -> bool {
    word.chars().count() <= SHORT
}

/// `4`, `$30`, `−£4`, but not a word.
fn is_figure(word: &str) -> bool {
    let mut letters = word.chars().skip_while(|c| !c.is_alphanumeric());
    letters.next().is_some_and(|c| c.is_ascii_digit()) && word.chars().count() <= SHORT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_figure_and_no_short_last_word_begins_a_line_of_its_own() {
        let shown = |text: &str| tied(text).replace('\u{a0}', "_");
        assert_eq!(shown("Anger fell by 9, trust rose by 4."), "Anger fell by_9, trust rose by_4.");
        assert_eq!(shown("the run cost us £4."), "the run cost us_£4.");
        assert_eq!(shown("I will give a clock time first."), "I will give a clock time_first.");
        assert_eq!(shown("2.1 of 5, simulated."), "2.1 of_5, simulated.".replace(", s", ",_s"));
        assert_eq!(shown("The tap."), "The tap.", "two words are a line");
        assert_eq!(shown(""), "");
    }
}
