//! What many people's runs add up to, for whoever has to stand behind it. Pure: whoever asks brings the runs as the archive
//! keeps them. It must not know where they are kept nor how a report is written down.

mod actual;
pub mod along;
mod apart;
mod beside;
mod calendar;
mod causes;
mod drawn;
mod evaluate;
mod filter;
mod gather;
mod leaving;
mod lookup;
mod measure;
mod names;
mod offered;
mod packed;
mod ready;
#[expect(clippy::module_inception, reason = "the report is what all the others are for")]
mod report;
mod rows;
mod rule_said;
mod sums;
mod teams;
mod told;

#[cfg(test)]
mod tests;

pub use actual::{Actual, ActualKind, ColumnMap, Scale, Unread, figure, guessed, month, number, scale_of};
pub use apart::{Listed, told_apart};
pub use beside::{Beside, Idea, PersonMoods};
pub use drawn::{Drawn, Picked};
pub use filter::{Behind, Filter, Which};
pub use gather::{CANDIDATES, report};
pub use leaving::Leaving;
pub use lookup::Found;
pub use measure::{Measure, Order};
pub use names::{CaseName, CaseNames};
pub use offered::Offered;
pub use packed::{Packer, Register, RunId, Sheet, Slot};
pub use ready::{Missing, PersonReadiness, Readiness, Rule, Slipped};
pub use report::*;
pub use rows::{
    DecisionRow, DeedSet, ErrorSet, How, Outreach, Person, PlayMode, PlayedCase, PlayedCause, RunRow, Told,
};
pub use teams::{Teams, is_same_team};
pub use told::Decided;
