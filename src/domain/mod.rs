//! The pure core: values in, values out. No file, network, clock, thread, window or database is
//! known here; whatever the core needs from the world is passed in, so everything replays.

pub mod debrief;
pub mod drill;
pub mod evaluation;
pub mod guide;
pub mod ids;
pub mod paths;
pub mod progress;
pub mod recovery;
pub mod report;
pub mod rubric;
pub mod scenario;
pub mod scoring;
pub mod session;
pub mod walk;
pub mod whatif;
pub mod workshop;
