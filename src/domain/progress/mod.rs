//! What practice adds up to for one learner: runs over time, what keeps coming back, what is due, what was earned. Pure:
//! whoever asks brings the runs and the days. It knows nothing of who the learner is.

pub mod compare;
pub mod due;
#[cfg(test)]
mod made;
pub mod recurring;
mod run;
pub mod summary;
pub mod today;
pub mod trend;
pub mod weeks;

pub use run::{Facts, Run, Slip};
pub use summary::{Only, Summary};
