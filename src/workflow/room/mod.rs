//! A workshop under way: one thread owns the room and its record, and everybody else holds a [`Host`]: the window for the trainer, the
//! network for phones. What is acknowledged is on the disk, so a room that was killed opens again where it was.

pub mod door;
mod error;
mod host;
mod keeper;
pub mod kept;
mod past;
mod record;
pub mod sheets;

pub use error::{NotDone, RoomError};
pub use host::{Host, Reply, SitReply, Token};
pub use past::{Past, Unfinished, past, read_past, unfinished};
