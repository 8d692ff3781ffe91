//! What practice adds up to for one learner: runs over time, what keeps coming back, what is due, what was earned. Pure:
//! whoever asks brings the runs and the days. It knows nothing of who the learner is.

mod course;
mod deeds;
mod recognition;
mod run;

pub use course::Course;
pub use deeds::{Deed, Evidence, Possible};
pub use recognition::{Earned, Kind, Which, earned};
pub use run::{Facts, Run, Slip};
