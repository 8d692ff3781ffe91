//! The sections on what a run would have been otherwise: how likely the customer is to stay, the same offer in time,
//! this run beside another, and the same words with a higher limit.

mod beside;
mod draw;
pub mod limit;
mod limit_ui;
pub mod reading;
mod reading_ui;
pub mod runs;
mod runs_ui;
pub mod view;
mod when;

pub use beside::Ask;
pub(super) use beside::Beside;
pub(super) use draw::{in_time_ui, loyalty_ui};
pub(super) use limit_ui::limit_ui;
pub(super) use reading_ui::reading_ui;
pub(in crate::ui::screens) use reading_ui::{levels_ui, line_ui};
pub(super) use runs_ui::runs_ui;
