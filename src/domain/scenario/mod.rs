//! What can happen: from the text of a case file to a [`Scenario`] that cannot be wrong.
//!
//! `source` (is it text at all) → `spans` (what stands where) → `form` (fields and names against the
//! shapes of `draft`) → `parse` (RON, the judge of syntax and types) → `build` (references, numbers,
//! texts) → `checks` (the story as a whole). Every step adds to one list of problems, so an author
//! sees all of them at once. Knows bytes and names, never a file or a folder.

mod build;
pub mod checks;
pub mod codes;
mod draft;
mod form;
pub mod model;
mod ordered;
mod parse;
pub mod problem;
mod read;
mod render;
mod shape;
mod source;
mod spans;
mod suggest;
pub mod template;

pub use model::Scenario;
pub use problem::{Problem, Severity};
pub use read::{Extra, Reading, Remark, read, read_with};
pub use render::render;
pub use template::{Cast, fill};
