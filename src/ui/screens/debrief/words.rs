//! Words that stay together where a paragraph wraps: a figure with what it counts, and the last word with the one before
//! it. Knows nothing about what they say.

/// Longest word that is tied to another, in letters.
const SHORT: usize = 11;
/// Fewest letters that a last line of its own should have: shorter ones take the words before them along.
const TAIL: usize = 9;

/// The text with spaces that do not break before figures and before a short end.
pub(in crate::ui::screens) fn tied(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    joined(&words, end_of(&words))
}

/// The text with its last two words together, so that no short word ends it in a line of its own. What stands before
/// the byte `free` is left as it is, so that places in it can still be pointed at.
pub(super) fn tied_end(text: &str, free: usize) -> String {
    let Some((before, last)) = text.rsplit_once(' ') else { return text.to_owned() };
    if before.len() < free || !before.contains(' ') || last.chars().count() > SHORT {
        return text.to_owned();
    }
    format!("{before}\u{a0}{last}")
}

/// The same before figures alone, for a name of a few words.
pub(super) fn counted(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    joined(&words, words.len())
}

/// The words again, those behind the one at `end` without a break.
fn joined(words: &[&str], end: usize) -> String {
    let mut tied = String::new();
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) {
            // A figure stays with what it counts out of: `2.1 of 5`, `2,1 von 5`.
            let is_out_of = is_figure(before) && matches!(*word, "of" | "von");
            let is_tied = (is_short(before) && is_figure(word)) || is_out_of || at > end;
            tied.push(if is_tied { '\u{a0}' } else { ' ' });
        }
        tied.push_str(word);
    }
    tied
}

/// Where the words begin that are to end a text together. A text of two words is a line.
fn end_of(words: &[&str]) -> usize {
    let last = words.len().saturating_sub(1);
    let (mut at, mut letters) = (last, words.last().map_or(0, |word| word.chars().count()));
    if letters > SHORT {
        return last;
    }
    while at > 1 {
        let before = at.checked_sub(1).and_then(|before| words.get(before)).filter(|word| is_short(word));
        let Some(before) = before.filter(|_| at == last || letters < TAIL) else { break };
        letters += 1 + before.chars().count();
        at -= 1;
    }
    if at == 1 && last == 1 { last } else { at }
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
        assert_eq!(shown("Anger fell by 9, trust rose by 4."), "Anger fell by_9, trust rose_by_4.");
        assert_eq!(shown("the run cost us £4."), "the run cost_us_£4.");
        assert_eq!(shown("I will give a clock time first."), "I will give a clock time_first.");
        assert_eq!(shown("2.1 of 5, simulated."), "2.1_of_5,_simulated.");
        assert_eq!(shown("2,1 von 5, simuliert."), "2,1_von_5,_simuliert.");
        assert_eq!(shown("what it cost them before I fix it."), "what it cost them before I_fix_it.");
        assert_eq!(shown("It changed everything for the good."), "It changed everything for the_good.");
        assert_eq!(counted("Wrote to bench 2"), "Wrote to bench\u{a0}2");
        assert_eq!(counted("Eight minutes, soup"), "Eight minutes, soup");
        assert_eq!(shown("The tap."), "The tap.", "two words are a line");
        assert_eq!(shown(""), "");
        assert_eq!(tied_end("It shows within three days.", 0), "It shows within three\u{a0}days.");
        assert_eq!(tied_end("It shows within three days.", 27), "It shows within three days.", "marked to its end");
        assert_eq!(tied_end("The tap.", 0), "The tap.");
    }
}
