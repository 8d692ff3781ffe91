//! What can happen: from the text of a case file to a [`Scenario`] that cannot be wrong.
//!
//! `source` (is it text at all) → `spans` (what stands where) → `ron` (judge of syntax and of every number and text, the
//! plainest aside) → `form`, `fields` and `draft` (shapes and names) → `build` (references, numbers, texts) → `checks`
//! (the story as a whole). Every step adds to one list of problems, so an author sees all of
//! them at once. `organisation` and `translation` read files of the same kind and lay them over a case; `layers` keeps
//! what was laid. Knows bytes and names, never a file or a folder.

mod build;
pub mod checks;
pub mod codes;
mod draft;
mod fields;
mod first_word;
mod form;
pub mod layers;
pub mod model;
pub mod organisation;
pub mod problem;
mod quoted;
mod read;
mod render;
mod source;
mod spans;
mod suggest;
pub mod template;
pub mod translation;

pub use first_word::{means_organisation, means_translation};
pub use model::Scenario;
pub use problem::{Problem, Severity};
pub use read::{Reading, hash_of, read};
pub use render::{Source, render};
pub(crate) use source::takes_no_room;
pub use template::{Cast, fill};

/// The largest case file that is read, in bytes.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;
