//! A letter as text: a subject and eight parts, and all of it in one string that is kept like any typed words.

use crate::domain::scenario::model::Part;

/// What stands before each part in [`LetterText::joined`]. Nobody can type it: control characters are dropped.
pub const BETWEEN: &str = "\u{1e}\n";

/// How many parts a letter has.
const PARTS: usize = Part::ALL.len();

/// A letter as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterText {
    /// The subject line.
    pub subject: String,
    /// The text of each part, in their order.
    pub parts: [String; PARTS],
}

impl LetterText {
    /// The text of a part.
    pub fn part(&self, part: Part) -> &str {
        self.parts.get(part as usize).map_or("", String::as_str)
    }

    /// Puts a part's text in place.
    pub fn set(&mut self, part: Part, text: String) {
        if let Some(place) = self.parts.get_mut(part as usize) {
            *place = text;
        }
    }

    /// Whether nothing is written yet.
    pub fn is_empty(&self) -> bool {
        self.subject.trim().is_empty() && self.parts.iter().all(|part| part.trim().is_empty())
    }

    /// The subject, then the eight parts, each after [`BETWEEN`].
    pub fn joined(&self) -> String {
        let mut out = kept(&self.subject);
        for part in &self.parts {
            out.push_str(BETWEEN);
            out.push_str(&kept(part));
        }
        out
    }

    /// The letter that was joined so; `None` for any other text.
    pub fn of_joined(joined: &str) -> Option<Self> {
        let mut pieces = joined.split(BETWEEN);
        let mut letter = Self { subject: pieces.next()?.to_owned(), ..Self::default() };
        for part in &mut letter.parts {
            pieces.next()?.clone_into(part);
        }
        pieces.next().is_none().then_some(letter)
    }

    /// Where a stretch of a part stands in [`Self::joined`].
    pub fn span_in_joined(&self, part: Part, (from, to): (usize, usize)) -> (usize, usize) {
        let text = self.part(part);
        let start = self.start(part);
        (start + kept_before(text, from), start + kept_before(text, to))
    }

    /// Which part a byte of [`Self::joined`] belongs to, and where in that part; `None` in the subject and between parts.
    pub fn part_of_joined(&self, byte: usize) -> Option<(Part, usize)> {
        Part::ALL.into_iter().find_map(|part| {
            let text = self.part(part);
            let at = byte.checked_sub(self.start(part))?;
            (at <= kept_before(text, text.len())).then(|| (part, place_of_kept(text, at)))
        })
    }

    /// Where a part begins in [`Self::joined`].
    fn start(&self, part: Part) -> usize {
        let before = self.parts.iter().take(part as usize).map(|text| kept_before(text, text.len()) + BETWEEN.len());
        kept_before(&self.subject, self.subject.len()) + BETWEEN.len() + before.sum::<usize>()
    }
}

/// A joined letter as people read it: the same bytes in number, so that what points into one points into the other.
pub fn shown(joined: &str) -> String {
    joined.replace(BETWEEN, "\n\n")
}

fn is_kept(c: char) -> bool {
    !c.is_control() || c == '\n' || c == '\t'
}

fn kept(text: &str) -> String {
    text.chars().filter(|c| is_kept(*c)).collect()
}

/// How many bytes before a place are kept.
fn kept_before(text: &str, place: usize) -> usize {
    let before = text.char_indices().take_while(|(at, _)| *at < place);
    before.filter(|(_, c)| is_kept(*c)).map(|(_, c)| c.len_utf8()).sum()
}

/// The place before which so many bytes are kept.
fn place_of_kept(text: &str, kept: usize) -> usize {
    let mut left = kept;
    for (at, c) in text.char_indices() {
        if is_kept(c) {
            if left == 0 {
                return at;
            }
            left = left.saturating_sub(c.len_utf8());
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> LetterText {
        let mut letter = LetterText { subject: "Your basket".to_owned(), ..LetterText::default() };
        for part in Part::ALL {
            letter.set(part, format!("{} – sö.", part.id()));
        }
        letter
    }

    #[test]
    fn a_letter_comes_back_from_one_string_and_other_texts_are_none() {
        let letter = letter();
        let joined = letter.joined();
        assert_eq!(LetterText::of_joined(&joined), Some(letter));
        assert_eq!(LetterText::of_joined("Dear Ebba"), None);
        assert_eq!(LetterText::of_joined(&format!("{joined}{BETWEEN}")), None);
        assert_eq!(shown(&joined).len(), joined.len());
        assert!(LetterText::default().is_empty() && !LetterText::of_joined(&joined).unwrap().is_empty());
    }

    #[test]
    fn every_place_of_a_part_is_found_in_the_whole_and_back() {
        let mut letter = letter();
        letter.set(Part::Steps, "one\u{1e}\n two\r\n ü three".to_owned());
        let joined = letter.joined();
        assert!(LetterText::of_joined(&joined).is_some(), "what was typed parts nothing");
        for part in Part::ALL {
            let text = letter.part(part);
            for (at, c) in text.char_indices().filter(|(_, c)| is_kept(*c)) {
                let (from, to) = letter.span_in_joined(part, (at, at + c.len_utf8()));
                assert_eq!(joined.get(from..to), text.get(at..at + c.len_utf8()), "{part:?} {at}");
                assert_eq!(letter.part_of_joined(from), Some((part, at)));
            }
        }
        assert_eq!(letter.part_of_joined(3), None, "that is the subject");
    }
}
