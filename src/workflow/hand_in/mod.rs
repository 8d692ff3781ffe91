//! Handing in: runs of one learner as one file for somebody else, and reading such a file. The file proves itself as the
//! store does, replays anywhere, and holds of the learner what was ticked and nothing else. What is in it is shown by
//! reading it, so nothing can be in it that was not shown. `docs/hand-in-format.md` tells the format.

mod choose;
mod file;
mod judge;
mod pseudonym;
mod read;
mod told;
mod write;

pub use crate::store::Naming;
pub use choose::Period;
pub(crate) use file::Lent;
pub use file::{Case, FORMAT, HeldIdea, Kind, MoodCount, Run, Who};
pub(crate) use judge::{Cases, Tried};
pub use judge::{Judge, Judged, Verdict};
pub use pseudonym::{pseudonym, reference, suggested};
pub(crate) use read::{FILE_BYTES, Packed, Room, unpack};
pub use read::{Found, HandIn, HandInError, read, read_knowing, read_named, read_path};
pub(in crate::workflow) use write::is_whole;
pub use write::{
    Ask, Called, ENDING, Earlier, KIND, NotWritten, Offered, Prepared, Written, earlier, named_before, offered,
    prepare, prepare_for, write,
};
