//! A sentence before it is said in a language: the name of its words and what is put into them. What goes wrong below the
//! window is told so; the terminal says it in English, the window in the language somebody reads.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::words::{Put, Words};

/// A sentence, or a part of one, that can be said in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words of the interface.
    Named(&'static str, Vec<(&'static str, Piece)>),
    /// In somebody else's words, which stay as they are: the system's, a library's, a file's.
    Quoted(String),
    /// Several in a row, with this between them.
    Row(Vec<Self>, &'static str),
}

/// What is put into words that are not said yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text, which goes in as it is.
    Text(String),
    /// A whole number, by which plurals are chosen.
    Number(i64),
    /// A figure with a point, which some languages write as a comma.
    Figure(String),
    /// Other words, said in the same language.
    Said(Said),
}

/// What can be said in the language somebody reads.
pub trait Told {
    /// The sentence, in no language yet. In English it is what `Display` writes.
    fn said(&self) -> Said;

    /// The sentence in these words.
    fn told(&self, words: &Words) -> String {
        self.said().told(words)
    }
}

impl Said {
    /// The sentence in these words.
    pub fn told(&self, words: &Words) -> String {
        match self {
            Self::Quoted(text) => text.clone(),
            Self::Row(parts, between) => parts.iter().map(|part| part.told(words)).collect::<Vec<_>>().join(between),
            Self::Named(name, pieces) if pieces.is_empty() => words.say(name).to_owned(),
            Self::Named(name, pieces) => {
                let told: Vec<(&str, Piece)> = pieces.iter().map(|(key, piece)| (*key, piece.told(words))).collect();
                let put: Vec<(&str, Put<'_>)> = told.iter().map(|(key, piece)| (*key, piece.put())).collect();
                words.tell(name, &put)
            }
        }
    }

    /// What another program says of a failure: in English as it is, elsewhere between quotation marks.
    pub fn foreign(text: String) -> Self {
        said!("faults-system-other", system = text)
    }

    /// The same with no text in it longer than so many letters: names in a broken file can be a megabyte long.
    #[must_use]
    pub fn cut(self, most: usize) -> Self {
        let short = |text: String| match text.char_indices().nth(most) {
            Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
            None => text,
        };
        match self {
            Self::Quoted(text) => Self::Quoted(short(text)),
            Self::Row(parts, between) => Self::Row(parts.into_iter().map(|part| part.cut(most)).collect(), between),
            Self::Named(name, pieces) => {
                let cut = |piece| match piece {
                    Piece::Text(text) => Piece::Text(short(text)),
                    Piece::Said(said) => Piece::Said(said.cut(most)),
                    figure @ (Piece::Number(_) | Piece::Figure(_)) => figure,
                };
                Self::Named(name, pieces.into_iter().map(|(key, piece)| (key, cut(piece))).collect())
            }
        }
    }
}

impl Piece {
    /// With all words in it said.
    fn told(&self, words: &Words) -> Self {
        match self {
            Self::Said(said) => Self::Text(said.told(words)),
            Self::Figure(figure) => Self::Text(words.figure(figure)),
            other => other.clone(),
        }
    }

    fn put(&self) -> Put<'_> {
        match self {
            Self::Text(text) | Self::Figure(text) => Put::Text(text),
            Self::Number(number) => Put::Number(*number),
            // Said before: see `told`.
            Self::Said(_) => Put::Text(""),
        }
    }
}

/// English.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, Words::english()) {
            (Self::Quoted(text), _) => f.write_str(text),
            (_, Ok(words)) => f.write_str(&self.told(&words)),
            (Self::Named(name, _), Err(_)) => f.write_str(name),
            (Self::Row(..), Err(_)) => Ok(()),
        }
    }
}

impl Told for Said {
    fn said(&self) -> Self {
        self.clone()
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::Quoted(text.to_owned())
    }
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Piece {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Path> for Piece {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&PathBuf> for Piece {
    fn from(path: &PathBuf) -> Self {
        path.as_path().into()
    }
}

/// As a file writes it, whatever the language.
impl From<f64> for Piece {
    fn from(number: f64) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<usize> for Piece {
    fn from(number: usize) -> Self {
        (number as u64).into()
    }
}

impl From<u64> for Piece {
    fn from(number: u64) -> Self {
        match i64::try_from(number) {
            Ok(small) => small.into(),
            Err(_) => Self::Text(number.to_string()),
        }
    }
}

/// Beyond what a float holds exactly, the figures go in as text: a damaged file may count anything.
impl From<i64> for Piece {
    fn from(number: i64) -> Self {
        if number.unsigned_abs() <= 1 << 53 { Self::Number(number) } else { Self::Text(number.to_string()) }
    }
}

impl From<u32> for Piece {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<Said> for Piece {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}

impl From<&Said> for Piece {
    fn from(said: &Said) -> Self {
        Self::Said(said.clone())
    }
}

/// Words by their name with what is put in: `said!("faults-file-full", path = &path)`.
macro_rules! said {
    ($name:literal $(, $key:ident = $value:expr)* $(,)?) => {
        $crate::words::Said::Named($name, vec![$((stringify!($key), $crate::words::Piece::from($value))),*])
    };
}
pub(crate) use said;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn what_is_put_in_is_said_in_the_same_language() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        let said = said!("common-and", before = said!("common-monday"), last = "Quill & Co");
        assert_eq!(said.told(&english), "Monday and Quill & Co");
        assert_eq!(said.told(&german), "Montag und Quill & Co");
        assert_eq!(said.to_string(), said.told(&english));
        let foreign = Said::foreign("disk I/O error".to_owned());
        assert_eq!([foreign.told(&german), foreign.to_string()], ["„disk I/O error“", "disk I/O error"]);
    }

    #[test]
    fn figures_come_out_as_they_went_in_however_large() {
        for number in [0, 1, 1_000_000, 9_007_199_254_740_993, u64::MAX] {
            assert_eq!(
                said!("faults-repaired-events", events = number).to_string(),
                format!("Events kept in all: {number}.")
            );
        }
    }

    #[test]
    fn what_is_cut_holds_no_more_than_was_asked_for() {
        let said = said!("common-and", before = said!("common-quoted", text = "ööö"), last = "abcd").cut(2);
        assert_eq!(said.to_string(), "“öö” and ab");
    }
}
