//! What is printed for a workshop: before it the trainer's plan and a sheet for participants, after it a hand-out. No name of anybody is
//! on any of them, and the sheet for participants gives nothing of the case away that its briefing does not.

mod handout;
mod participants;
mod plan;

pub use handout::handout;
pub use participants::participants;
pub use plan::plan;

#[cfg(test)]
mod tests;
