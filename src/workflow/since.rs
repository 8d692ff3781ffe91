//! What became of a case since an attempt at it was begun. The attempt goes on with the case as it was
//! then; whoever takes it up is told quietly.

use crate::store::AttemptRow;
use crate::workflow::Workspace;

/// What to say when the case of an attempt is not the one it was begun with; `None` if it is.
pub fn case_changed(ws: &Workspace, row: &AttemptRow) -> Option<&'static str> {
    match ws.catalog.find(&row.scenario_id).map(|entry| entry.scenario.as_ref()) {
        None => Some("This case is no longer among your cases; you go on with the version you began."),
        Some(None) => Some("This case cannot be loaded as it stands now; you go on with the version you began."),
        Some(Some(now)) if now.hash != row.case_hash => {
            Some("This case has changed since; you go on with the version you began.")
        }
        Some(Some(_)) => None,
    }
}
