//! What practice adds up to for one learner: runs over time, what keeps coming back, what is due, what was earned. Pure:
//! whoever asks brings the runs and the days. It knows nothing of who the learner is.

mod run;

pub use run::{Facts, Run, Slip};
