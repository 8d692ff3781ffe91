//! Texts with their names and details marked.

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Customer, Detail};

/// A text with its names and details marked. A long story has a hundred thousand of them, nearly all without either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The same words in every run.
    Plain(String),
    /// Words, names and details, in order.
    Mixed(Vec<Piece>),
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// A customer's name.
    Name(Ix<Customer>, NameForm),
    /// A seeded detail.
    Detail(Ix<Detail>),
}

/// Which form of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameForm {
    /// `Ines Okafor`.
    Full,
    /// `Ms Okafor`.
    Formal,
    /// `Ines`.
    Short,
}

impl Text {
    /// The names and details in it.
    pub fn marks(&self) -> usize {
        match self {
            Self::Plain(_) => 0,
            Self::Mixed(pieces) => pieces.iter().filter(|piece| !matches!(piece, Piece::Words(_))).count(),
        }
    }

    /// Its own words, without names and details.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let (plain, pieces) = match self {
            Self::Plain(words) => (Some(words.as_str()), [].as_slice()),
            Self::Mixed(pieces) => (None, pieces.as_slice()),
        };
        plain.into_iter().filter(|words| !words.is_empty()).chain(pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(words.as_str()),
            Piece::Name(..) | Piece::Detail(_) => None,
        }))
    }
}
