//! One's own data: taken along as a file, put right, kept for a time, and erased. What is kept at all, [`super::personal`]
//! says.

mod correct;
mod csv;
mod erase;
mod export;
mod html;
mod mine;
mod retention;

pub use correct::{Standing, aside, correct, others};
pub use erase::{EraseError, Gone, Preview, erase_everything, erase_typed, preview};
pub use export::{ExportError, Exported, write_into};
pub use mine::{Mine, mine};
pub use retention::{DueRun, NotNow, RetentionError, day, doubt, due, erase_due};
