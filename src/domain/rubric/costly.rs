//! The words in a reply that an error or a low level hangs on, for marking them where the reply is quoted. It finds
//! what it knows and marks nothing else: a reply without such words stands unmarked.

use std::ops::Range;

use crate::domain::rubric::{Dimension, ErrorCode, regret};

/// Where in `text` the words stand that cost something, in order and apart from each other.
pub fn costly_words(text: &str, error: Option<ErrorCode>, dimension: Dimension) -> Vec<Range<usize>> {
    let by_error = error.map_or(&[][..], phrases_of_error);
    let lower = lower_keeping_bytes(text);
    // An “if” costs something where it takes an apology back, and nowhere else.
    let mut found = if error == Some(ErrorCode::Cond) { regret::hung_on_if(text) } else { Vec::new() };
    for phrase in by_error.iter().chain(phrases_of(dimension)) {
        let Some(range) = place_of(&lower, phrase) else { continue };
        if !found.iter().any(|other| overlap(other, &range)) {
            found.push(range);
        }
    }
    found.sort_by_key(|range| range.start);
    found.truncate(2);
    found
}

/// The same where it is known which words are at fault, as bytes: these, each with the whole phrase of an error it is a
/// part of, and nothing else.
pub fn words_at_fault(text: &str, fault: &[Range<usize>], errors: &[ErrorCode]) -> Vec<Range<usize>> {
    let phrases: Vec<Range<usize>> = errors.iter().flat_map(|error| phrases_in(text, *error)).collect();
    let whole = |part: &Range<usize>| {
        let around = phrases.iter().find(|phrase| phrase.start <= part.start && part.end <= phrase.end);
        around.unwrap_or(part).clone()
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for range in fault.iter().map(whole) {
        if !found.iter().any(|other| overlap(other, &range)) {
            found.push(range);
        }
    }
    found.sort_by_key(|range| range.start);
    found.truncate(2);
    found
}

/// The first of the errors that hangs on words at fault.
pub fn error_at_fault(text: &str, fault: &[Range<usize>], errors: &[ErrorCode]) -> Option<ErrorCode> {
    let hangs = |error: &ErrorCode| {
        phrases_in(text, *error).iter().any(|phrase| fault.iter().any(|part| overlap(phrase, part)))
    };
    errors.iter().copied().find(hangs)
}

fn phrases_in(text: &str, error: ErrorCode) -> Vec<Range<usize>> {
    let lower = lower_keeping_bytes(text);
    phrases_of_error(error).iter().filter_map(|phrase| place_of(&lower, phrase)).collect()
}

/// The sentence of a reply that an error hangs on: the one around the byte where it is known to be, or else with a phrase of
/// the error, or else with words that leave low what the error holds down. `None` if no such words are found.
pub fn sentence_at_fault(text: &str, error: ErrorCode, fault: Option<usize>) -> Option<&str> {
    let hung = if error == ErrorCode::Cond { regret::hung_on_if(text) } else { Vec::new() };
    let phrase = || phrases_in(text, error).first().map(|phrase| phrase.start);
    let lowers = || {
        let (dimension, _) = error.entry()?.caps.first()?;
        costly_words(text, None, *dimension).first().map(|words| words.start)
    };
    let at = fault.or(hung.first().map(|words| words.start)).or_else(phrase).or_else(lowers)?;
    text.get(sentence_around(text, at)).map(str::trim)
}

/// The sentence around a byte. What stands in a figure or before more points ends none.
fn sentence_around(text: &str, at: usize) -> Range<usize> {
    let closes = |c: char| matches!(c, '”' | '’' | '"' | '\'' | '»' | '“' | ')');
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((i, c)) = letters.next() {
        let mut end = i + c.len_utf8();
        if !matches!(c, '.' | '!' | '?' | '…' | '\n') {
            continue;
        }
        while let Some((_, mark)) = letters.next_if(|(_, mark)| closes(*mark) && c != '\n') {
            end += mark.len_utf8();
        }
        let is_end = c == '\n' || letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        if is_end && at < end {
            return start..end;
        }
        if is_end {
            start = end;
        }
    }
    start..text.len()
}

/// Where a phrase stands in small letters, as whole words, with whichever apostrophe was typed.
fn place_of(lower: &str, phrase: &str) -> Option<Range<usize>> {
    let typed = phrase.replace('’', "'");
    let place = |phrase: &str| lower.find(phrase).map(|start| start..start + phrase.len());
    place(phrase).or_else(|| place(&typed)).filter(|range| is_whole(lower, range))
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Small letters without a byte moving.
pub(super) fn lower_keeping_bytes(text: &str) -> String {
    text.chars().map(|c| c.to_ascii_lowercase()).collect()
}

pub(super) fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let letter = |c: char| c.is_alphanumeric();
    let before = text.get(..range.start).and_then(|t| t.chars().next_back());
    let after = text.get(range.end..).and_then(|t| t.chars().next());
    !before.is_some_and(letter) && !after.is_some_and(letter)
}

fn phrases_of_error(error: ErrorCode) -> &'static [&'static str] {
    match error {
        ErrorCode::Blame => &[
            "the kitchen is slammed",
            "tickets are getting crossed",
            "the courier",
            "the carrier",
            "the kitchen",
            "the warehouse",
            "the trainee",
            "crew planning",
            "the airport",
            "the system",
        ],
        ErrorCode::CustBlame => &["you must have", "you should have", "if you had", "you didn’t"],
        ErrorCode::Cliche => &["any inconvenience", "the inconvenience", "inconvenience"],
        ErrorCode::Cond => &[],
        ErrorCode::Passive => &["mistakes were made", "it was not", "was missed", "will be looked into"],
        ErrorCode::Policy => &["our policy", "policy", "not allowed", "the rules", "the system won’t"],
        ErrorCode::Empty => &["someone will", "somebody will", "look into it", "see what they can do", "in due course"],
        ErrorCode::Overpromise => &["never happen again", "never again", "i promise", "guarantee", "whatever you"],
        ErrorCode::Bribe => &["with our compliments", "on the house", "a voucher", "free"],
        ErrorCode::Repeat => &["tell me again", "once more", "from the start", "remind me", "again"],
        ErrorCode::Minimise => &["it’s only", "it’s just", "only", "just"],
        ErrorCode::Calm => &["calm down", "please calm", "no need to"],
        ErrorCode::Argue => &["actually", "our records", "but", "to be fair"],
        ErrorCode::Jargon => &["per procedure", "ticket", "pending", "escalate"],
        ErrorCode::Script => &["valued customer", "we value", "your feedback", "dear customer"],
        ErrorCode::PassBuck => &["you’d need to", "you need to", "you’ll have to", "contact", "our website", "ask at"],
        ErrorCode::Strings => &["if you remove", "provided that", "in return", "on condition"],
        ErrorCode::Hide => &["unfortunately", "see what’s possible", "nothing more"],
        ErrorCode::Assume => &["so that’s", "all sorted", "sorted", "all set", "there we are"],
        ErrorCode::Drama => &["i feel awful", "i feel terrible", "mortified", "you have no idea"],
    }
}

/// Words that leave a dimension low whatever else is said.
fn phrases_of(dimension: Dimension) -> &'static [&'static str] {
    match dimension {
        Dimension::Speed => &[
            "as soon as possible",
            "as soon as we can",
            "in a bit",
            "shortly",
            "before too long",
            "the very moment",
            "when we get them",
            "soon",
        ],
        Dimension::Ownership => {
            &["someone", "somebody", "see what they can do", "see what i can do", "leave it with me"]
        }
        Dimension::Empathy => &["any inconvenience", "for the inconvenience"],
        Dimension::Compensation => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, error: ErrorCode, dimension: Dimension) -> Vec<&str> {
        costly_words(text, Some(error), dimension).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn the_sentence_an_error_hangs_on_is_quoted_and_not_the_whole_reply() {
        let sentence = |text: &'static str, error| sentence_at_fault(text, error, None);
        let long = "I’m sorry, Ms Bello. The kitchen is slammed tonight! It costs $3.50, and I’ll see to it.";
        assert_eq!(sentence(long, ErrorCode::Blame), Some("The kitchen is slammed tonight!"));
        assert_eq!(sentence("“Calm down!” is what I’d say. No.", ErrorCode::Calm), Some("“Calm down!”"));
        assert_eq!(
            sentence("Yes. It costs only $3.50, madam. Bye.", ErrorCode::Minimise),
            Some("It costs only $3.50, madam.")
        );
        assert_eq!(sentence("Dear Ana\nSomeone will see to it", ErrorCode::Empty), Some("Someone will see to it"));
        assert_eq!(
            sentence("Well. I’m sorry if that was so. Bye.", ErrorCode::Cond),
            Some("I’m sorry if that was so.")
        );
        assert_eq!(sentence("Have a look at our autumn range.", ErrorCode::Blame), None);
        assert_eq!(sentence_at_fault("One. Two words. Three.", ErrorCode::Calm, Some(7)), Some("Two words."));
    }

    #[test]
    fn the_words_an_error_hangs_on_are_found_and_only_whole_ones() {
        let blame = marked("I’m so sorry, the kitchen is slammed tonight.", ErrorCode::Blame, Dimension::Ownership);
        assert_eq!(blame, ["the kitchen is slammed"]);
        assert_eq!(marked("Sorry IF you mind.", ErrorCode::Cond, Dimension::Empathy), ["Sorry IF"]);
        let offer = "If you should still wish for help, just answer this message.";
        assert!(marked(offer, ErrorCode::Cond, Dimension::Empathy).is_empty(), "an offer is no apology");
        assert!(marked("A gift, adjusted.", ErrorCode::Cond, Dimension::Empathy).is_empty());
    }

    #[test]
    fn words_that_are_known_to_be_at_fault_are_marked_with_their_whole_phrase_and_no_others() {
        let text = "Please calm down, it's only a bit of cream.";
        let errors = [ErrorCode::Minimise, ErrorCode::Calm];
        let calm = 7..11;
        let marked: Vec<&str> = words_at_fault(text, std::slice::from_ref(&calm), &errors)
            .into_iter()
            .filter_map(|r| text.get(r))
            .collect();
        assert_eq!(marked, ["calm down"]);
        assert_eq!(error_at_fault(text, std::slice::from_ref(&calm), &errors), Some(ErrorCode::Calm));
        let guessed = costly_words(text, Some(ErrorCode::Minimise), Dimension::Empathy);
        assert_eq!(
            guessed.into_iter().filter_map(|r| text.get(r)).collect::<Vec<_>>(),
            ["it's only"],
            "no half phrase"
        );
    }

    #[test]
    fn a_reply_without_such_words_stands_unmarked() {
        assert!(costly_words("I’ll bring it at six.", None, Dimension::Speed).is_empty());
        assert!(costly_words("", Some(ErrorCode::Argue), Dimension::Empathy).is_empty());
    }
}
