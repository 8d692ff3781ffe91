//! The machine Amends runs on: its clock, its chance, its files and folders, its sound, the settings
//! and the log. It must not know a rule of the domain; the layers above pass its answers on as values.

pub mod clock;
pub mod crash;
pub mod dialog;
pub mod files;
pub mod folders;
pub mod locale;
pub mod logging;
pub mod opener;
pub mod seeds;
pub mod settings;
pub mod signals;
pub mod sound;
pub mod space;
mod told;

pub use clock::Clock;
pub use folders::Folders;
pub use seeds::Seeds;
pub use sound::Sound;
pub use told::{doing_said, system_said};
