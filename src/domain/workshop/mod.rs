//! A workshop: a room plays one case together. At each decision it sees the customer, discusses, commits, sees how it chose, argues, and
//! the trainer picks what is played. A room is its setup and its acts in order, so it can be made again from them after a crash; the
//! clock comes along with each act. Nothing here knows a phone, a network or a screen.

pub mod act;
pub mod after;
pub mod answers;
pub mod decision;
mod declined;
mod heard;
pub mod names;
pub mod room;
mod seats;
pub mod setup;
mod steps;
mod tally;
#[cfg(test)]
mod tests;
pub mod timer;
mod told;

pub use act::{Act, Answer, Branch, Done, SeatNo};
pub use decision::{Ballot, Decision, Kind, OwnWords, Round, Take, Way};
pub use declined::Declined;
pub use room::{Phase, Room};
pub use seats::{Seat, Settled};
pub use setup::{Asks, Setup, Stop};
pub use steps::first_reaction;
pub use tally::{Tally, Turnout, Votes};
pub use timer::Timer;

/// The most people a room has seats for; whoever comes later waits for one.
pub const SEATS_MAX: usize = 120;
/// The most hands a trainer can count for one reply.
pub const HANDS_MAX: u32 = 500;
