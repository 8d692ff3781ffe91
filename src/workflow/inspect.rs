//! The checks that need every way through a case to be played: the limits of the writing guide's last section.

use std::sync::Arc;

use crate::catalog::Entry;
use crate::domain::paths::{limits, search};
use crate::domain::session::Stage;

/// Adds the warnings that the path search finds to a case that loads; drills are not held to them.
pub fn add_path_limits(entry: &mut Entry) {
    let Some(scenario) = entry.scenario.clone().filter(|scenario| scenario.kind.is_whole()) else { return };
    let paths = search(&Stage::new(Arc::clone(&scenario), 0));
    entry.problems.extend(limits::limits(&scenario, &paths, &entry.file, entry.place));
}
