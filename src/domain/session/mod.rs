//! A session: one scenario being played. [`Stage`] holds the rules, [`Play`] the state they move,
//! [`Session`] the honest record of one run. A run is its seed and its timed moves; events, moods and
//! results are derived from them and come out the same, byte for byte, on every machine.
//!
//! Thinking time is kept with each move and never read by the rules: authored minutes alone count.

mod asked;
pub mod cast;
mod close;
mod condition;
mod desk;
mod effects;
pub mod event;
mod inbox;
mod letters;
pub mod lines;
pub mod moves;
mod offers;
mod play;
mod portfolio;
mod reasons;
mod refusal;
mod routes;
mod rules;
pub mod say;
mod shares;
mod shown;
pub mod speech;
mod states;
mod told;
pub mod transcript;
mod turn;
mod worth;

pub use asked::{Answered, Asked};
pub use close::{Closing, OUTREACH_AT_CSAT};
pub use condition::mood_of;
pub use desk::{CardState, Desk};
pub use event::{Earned, Event, Gauge, OwnTurn, TurnRecord, Unspoken};
pub use letters::PartSpan;
pub use moves::{CardAnswer, CaseNote, Move};
pub use play::{OutreachState, Place, Play, PromiseState};
pub use portfolio::{Portfolio, PortfolioRow};
pub use refusal::{MOVES_MAX, Refusal};
pub use rules::{Choice, Stage};
pub use say::{Reading, Say};
pub use transcript::{DESK, Recorded, ReplayError, Session, Step};
pub use worth::Worth;

/// The version of the rules that turn moves into results. Raised whenever the same moves could give
/// another result, so that a stored attempt says under which rules it was issued.
pub const RULES_VERSION: u32 = 2;
