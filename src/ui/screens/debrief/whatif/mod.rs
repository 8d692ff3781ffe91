//! The sections on what a run would have been otherwise: how likely the customer is to stay, the same offer in time,
//! this run beside another, and the same words with a higher limit.

mod draw;
pub mod view;

pub(super) use draw::{in_time_ui, lanes_ui, limit_ui, loyalty_ui};
