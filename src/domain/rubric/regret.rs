//! Words of apology: whether a reply says sorry for something, and where it hangs that on an “if”. It reads the words
//! alone and knows no level.

use std::ops::Range;

use crate::domain::rubric::costly::{is_whole, lower_keeping_bytes};

/// Words that say sorry, and whether more letters may follow.
const REGRETS: [(&str, bool); 2] = [("sorry", false), ("apolog", true)];
/// Most bytes between the two for one stretch of words; farther apart each stands by itself.
const NEAR: usize = 24;

/// Whether a reply is sorry for something. “Sorry to hear it” and “sorry to keep you” are pity or politeness, and “Sorry
/// again.” only points back.
pub fn apologises(text: &str) -> bool {
    let lower = lower_keeping_bytes(text);
    regrets(&lower).any(|word| {
        let rest = lower.get(word.end..).unwrap_or_default();
        let points_back = rest.strip_prefix(" again").is_some_and(|more| !more.starts_with([' ', ',']));
        !rest.starts_with(" to ") && !points_back
    })
}

/// The words of an apology that hangs on an “if”, in order; nothing where no “if” stands in a sentence that says sorry.
pub fn hung_on_if(text: &str) -> Vec<Range<usize>> {
    let lower = lower_keeping_bytes(text);
    for sorry in regrets(&lower) {
        let sentence = sentence_around(&lower, sorry.start);
        let inside = lower.get(sentence.clone()).unwrap_or_default();
        let ifs = inside.match_indices("if").map(|(at, word)| sentence.start + at..sentence.start + at + word.len());
        let Some(hinge) = ifs.into_iter().find(|range| is_whole(&lower, range)) else { continue };
        let (first, last) = if hinge.start < sorry.start { (hinge, sorry) } else { (sorry, hinge) };
        if last.start.saturating_sub(first.end) <= NEAR {
            return std::iter::once(first.start..last.end).collect();
        }
        return vec![first, last];
    }
    Vec::new()
}

/// Every word that says sorry, whole.
fn regrets(lower: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let found = REGRETS.iter().flat_map(|(word, goes_on)| lower.match_indices(word).map(move |hit| (hit, *goes_on)));
    found.filter_map(|((start, word), goes_on)| {
        let is_begun = lower.get(..start).and_then(|text| text.chars().next_back()).is_some_and(char::is_alphanumeric);
        let rest = lower.get(start..)?;
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        (!is_begun && (goes_on || length == word.len())).then_some(start..start + length)
    })
}

fn sentence_around(text: &str, at: usize) -> Range<usize> {
    let ends = ['.', '!', '?', '…', '\n'];
    let start = text.get(..at).and_then(|before| before.rfind(ends)).unwrap_or(0);
    let end = text.get(at..).and_then(|after| after.find(ends)).map_or(text.len(), |length| at + length);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hung(text: &str) -> Vec<&str> {
        hung_on_if(text).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn an_if_is_held_against_nobody_who_does_not_apologise_in_that_sentence() {
        assert_eq!(hung("We are sorry if you were upset."), ["sorry if"]);
        assert_eq!(hung("If that was so, I apologise."), ["If that was so, I apologise"]);
        assert_eq!(
            hung("I’m sorry about the long wait you had with us on Friday, if you minded."),
            ["sorry", "if"],
            "far apart, each by itself"
        );
        assert!(hung("If you should still wish for help with your order, just answer this message.").is_empty());
        assert!(hung("I’m sorry. If you like, I’ll ring you at six.").is_empty());
        assert!(hung("A gift, adjusted; sorry.").is_empty());
    }

    #[test]
    fn only_what_is_sorry_for_something_is_an_apology() {
        for text in ["I’m sorry, it’ll be three minutes over.", "My apologies; that was us.", "That’s on me. Sorry."]
        {
            assert!(apologises(text), "{text}");
        }
        for text in [
            "Sorry to keep you, everyone.",
            "I am so sorry to hear that.",
            "It’s on its way. Sorry again.",
            "A sorrysome tale.",
            "",
        ] {
            assert!(!apologises(text), "{text}");
        }
    }
}
