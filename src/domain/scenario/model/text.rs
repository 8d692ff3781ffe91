//! Texts with their names and details marked.

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Customer, Detail};

/// A text with its names and details marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// In order.
    pub pieces: Vec<Piece>,
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
