//! The room on the local network: phones join it, see what is theirs to see and answer, over plain HTTP on one address the trainer
//! picked, served by one thread with an accept loop of its own. It is closed unless somebody opens it, and a phone can do nothing
//! here but sit, answer, predict and keep: what the trainer does exists in the program alone.
//!
//! What is promised, and what plain HTTP means, is in `docs/workshop-security.md`.

mod answer;
mod connection;
mod doors;
mod guard;
mod lan;
mod limits;
mod page;
mod polls;
mod queue;
mod routes;
mod shared;
mod wire;

pub use lan::Lan;
