//! What practice adds up to for one learner: runs over time, what keeps coming back, what is due, what was earned. Pure:
//! whoever asks brings the runs and the days. It knows nothing of who the learner is.

pub mod compare;
mod course;
mod deeds;
pub mod due;
#[cfg(test)]
mod made;
mod recognition;
pub mod recurring;
mod run;
pub mod summary;
pub mod today;
pub mod trend;
pub mod weeks;

pub use course::Course;
pub(in crate::domain) use course::weighed;
pub use deeds::{Deed, Evidence, Possible, deeds_of};
pub use recognition::{Earned, Kind, Which, earned};
pub use run::{Facts, Run, Slip, beginning};
pub use summary::{Only, Summary};
