//! The desk of an inbox: answers to a survey in the trainee's own order, the record of the one looked at, the ways to reach
//! them, and the time and money there is. What is planned is kept here and nowhere else; what is done is a move.

mod cards;
mod record;
mod side;
pub(in crate::ui) mod ui;
pub mod view;

/// What the drawing of the desk asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look at a card.
    Open(String),
    /// Put a card at this place of the order, counted from 0.
    Place(String, usize),
    /// Plan the way at this position for the card looked at.
    Plan(usize),
    /// Do what is planned for it.
    Act,
    /// Answer it in one's own words.
    Write,
    /// Look at what may be offered with it.
    Offers,
    /// Take a breath.
    Breath,
    /// Ask whether to close the inbox, or put the question away.
    AskClose(bool),
    /// Close it.
    Close,
    /// Back to whoever is on the line.
    BackToCall,
    /// Leave for the library; the attempt stays as it is.
    Leave,
    /// Show the keys.
    Help,
}
