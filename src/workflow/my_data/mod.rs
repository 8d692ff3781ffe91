//! One's own data: taken along as a file, put right, kept for a time, and erased. What is kept at all, [`super::personal`]
//! says.

mod correct;
mod csv;
mod erase;
mod export;
mod html;
mod mine;
mod retention;

pub use correct::{Played, Standing, aside, correct, others, played};
pub use erase::{EraseError, Gone, Preview, erase_everything, erase_typed, preview};
pub use export::{ExportError, Exported, write_into};
pub use html::{date, moment};
pub use mine::{Counts, Mine, counts, mine};
pub use retention::{DueRun, NotNow, RetentionError, day, doubt, due, due_rooms, erase_due, forget_due_rooms};
