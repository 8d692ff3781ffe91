//! What contractions are short for. Nothing here knows what a reply is about.

use std::sync::LazyLock;

use crate::domain::scoring::typed::table::Table;

/// Contractions, with and without their apostrophe, and what they are short for. `id`, `well` and `were` are
/// left alone: without the apostrophe they are words of their own.
const SHORT: &[(&str, &str)] = &[
    ("i'm", "i am"),
    ("im", "i am"),
    ("i've", "i have"),
    ("ive", "i have"),
    ("i'll", "i will"),
    ("i'd", "i would"),
    ("we're", "we are"),
    ("we've", "we have"),
    ("weve", "we have"),
    ("we'll", "we will"),
    ("we'd", "we would"),
    ("you're", "you are"),
    ("youre", "you are"),
    ("you've", "you have"),
    ("youve", "you have"),
    ("you'll", "you will"),
    ("youll", "you will"),
    ("you'd", "you would"),
    ("youd", "you would"),
    ("it's", "it is"),
    ("that's", "that is"),
    ("thats", "that is"),
    ("there's", "there is"),
    ("theres", "there is"),
    ("here's", "here is"),
    ("heres", "here is"),
    ("what's", "what is"),
    ("whats", "what is"),
    ("who's", "who is"),
    ("how's", "how is"),
    ("he's", "he is"),
    ("she's", "she is"),
    ("let's", "let us"),
    ("lets", "let us"),
    ("they're", "they are"),
    ("theyre", "they are"),
    ("they've", "they have"),
    ("they'll", "they will"),
    ("theyll", "they will"),
    ("it'll", "it will"),
    ("itll", "it will"),
    ("that'll", "that will"),
    ("don't", "do not"),
    ("dont", "do not"),
    ("doesn't", "does not"),
    ("doesnt", "does not"),
    ("didn't", "did not"),
    ("didnt", "did not"),
    ("can't", "can not"),
    ("cant", "can not"),
    ("cannot", "can not"),
    ("won't", "will not"),
    ("wont", "will not"),
    ("wouldn't", "would not"),
    ("wouldnt", "would not"),
    ("couldn't", "could not"),
    ("couldnt", "could not"),
    ("shouldn't", "should not"),
    ("shouldnt", "should not"),
    ("shoud", "should"),
    ("woud", "would"),
    ("coud", "could"),
    ("shoudnt", "should not"),
    ("woudnt", "would not"),
    ("coudnt", "could not"),
    ("isn't", "is not"),
    ("isnt", "is not"),
    ("aren't", "are not"),
    ("arent", "are not"),
    ("wasn't", "was not"),
    ("wasnt", "was not"),
    ("weren't", "were not"),
    ("werent", "were not"),
    ("haven't", "have not"),
    ("havent", "have not"),
    ("hasn't", "has not"),
    ("hasnt", "has not"),
    ("hadn't", "had not"),
    ("hadnt", "had not"),
    ("ain't", "is not"),
    ("aint", "is not"),
    ("mustn't", "must not"),
    ("needn't", "need not"),
    ("neednt", "need not"),
    ("gonna", "going to"),
    ("gotta", "got to"),
    ("wanna", "want to"),
    ("shan't", "shall not"),
    ("y'all", "you all"),
    ("ur", "your"),
    ("u", "you"),
    ("pls", "please"),
    ("plz", "please"),
    ("sry", "sorry"),
    ("soz", "sorry"),
    ("thx", "thanks"),
    ("tmrw", "tomorrow"),
    ("tmr", "tomorrow"),
    ("tomorow", "tomorrow"),
    ("tonite", "tonight"),
    ("il", "i will"),
    ("wil", "will"),
    ("coz", "because"),
    ("cos", "because"),
    ("asap", "asap"),
];

/// Words after which “ill” is no “I'll”.
pub(super) const BEFORE_ILL: &[&str] = &[
    "am",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "feel",
    "feeling",
    "felt",
    "fell",
    "fall",
    "very",
    "so",
    "you",
    "makes",
    "made",
    "really",
    "seriously",
    "the",
];

/// Verbs that follow “we'll” where it was typed “well”.
const AFTER_WELL: &[&str] = &[
    "do", "get", "send", "have", "fix", "make", "ring", "call", "refund", "replace", "bring", "put", "pay", "take",
    "be", "sort", "give", "mend", "repair", "redo", "remake", "come", "cover", "book", "find", "keep", "drop", "swap",
];

/// What a contraction is short for, as words apart by spaces.
pub(super) fn written_out(word: &str) -> Option<&'static str> {
    static SHORTS: LazyLock<Table> = LazyLock::new(|| {
        let mut table = Table::default();
        for (short, _) in SHORT {
            table.add(short);
        }
        table
    });
    SHORT.get(SHORTS.number(word)?).map(|(_, long)| *long)
}

/// What `id`, `well` and `were` are short for, where the words beside them show that an apostrophe was left out.
pub(super) fn slurred(word: &str, next: &str, begins_clause: bool) -> Option<(&'static str, &'static str)> {
    match (word, next) {
        ("id", "have" | "of" | "be" | "like" | "love" | "rather" | "say" | "never" | "feel" | "hate" | "also") => {
            Some(("i", "would"))
        }
        ("well", verb) if begins_clause && AFTER_WELL.contains(&verb) => Some(("we", "will")),
        ("were", verb) if begins_clause && verb.len() > 5 && verb.ends_with("ing") => Some(("we", "are")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_contraction_is_found_as_it_is_listed() {
        for (short, long) in SHORT {
            assert_eq!(written_out(short), Some(*long), "{short} stands twice");
        }
        assert_eq!(written_out("sorry"), None);
    }
}
