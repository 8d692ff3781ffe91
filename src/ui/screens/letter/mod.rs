//! The letter studio: a letter in eight parts, read while it is written. It answers scenes of a case (in the conversation)
//! and stands by itself as the page *Write a letter*, which keeps nothing.

mod dock;
mod facts;
pub mod own;
mod own_ui;
mod parts;
pub mod studio;
pub mod view;

use crate::ui::route::Route;
use crate::ui::screens::{Places, conversation};

pub(in crate::ui::screens) use dock::dock_ui;
pub use own::{Action, State};
pub use own_ui::letter_ui;
pub(in crate::ui::screens) use parts::{parts_height, parts_ui};
pub(in crate::ui::screens) use studio::{Ask, Desk, Place, sheet_ui};

impl Places {
    /// Whether a letter is being written in a place.
    pub(crate) fn writes_letter(&self, route: &Route) -> bool {
        match route {
            Route::Letter => true,
            Route::Conversation => self.conversation.as_ref().is_some_and(conversation::State::writes_letter),
            Route::Drill => self.drill.as_ref().is_some_and(|drill| drill.asks() && drill.talk.writes_letter()),
            _ => false,
        }
    }
}
