//! The page on a participant's phone: what it may hold, and what it does in a browser. `script/test-phone` runs these alone, with
//! pictures and with axe.

mod access;
mod chromium;
mod lost;
mod page;
mod program;
mod walk;
