//! A workshop under way: one thread owns the room and its record, and everybody else holds a [`Host`]: the window for the trainer, the
//! network for phones. What is acknowledged is on the disk, so a room that was killed opens again where it was.

pub mod door;
mod error;
mod found;
mod host;
mod keeper;
pub mod kept;
mod past;
mod record;
mod reply;
pub mod runs;
pub mod sheets;
pub mod wishes;

pub use error::{NotDone, RoomError};
pub use found::{Found, Trouble};
pub use host::{Host, Token};
pub use past::{Past, Unfinished, forget_past, forget_trainer, left_open, past, read_past, unfinished};
pub use reply::{Reply, SitReply};
