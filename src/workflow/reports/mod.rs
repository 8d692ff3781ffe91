//! What whoever has to stand behind a report does: takes in what was handed in, adds it up, looks behind every figure down to
//! the turn, says what they think of a run, and takes the report along. Window and command line call these and nothing else.

pub mod actual;
pub mod behind;
pub mod examples;
pub mod export;
mod finding;
pub mod forget;
mod made;
pub mod merge;
mod names;
mod opened;
mod reading;
pub mod ready;
mod remarks;
mod rows;
pub mod rule;
mod settle;
mod tongue;

pub use crate::store::archive::Archive;
pub use made::{Choices, choices, counted, report};
pub use opened::{OpenRun, lines, open_run};
pub use remarks::{COMMENT_MAX, NewRemark, RemarkError, remark, unremark};
pub use tongue::speak;

use crate::store::StoreError;

/// The archive, or why it is not open.
pub type Opened = Result<Archive, StoreError>;
