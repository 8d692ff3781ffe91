//! What became of a case since an attempt at it was begun. The attempt goes on with the case as it was
//! then; whoever takes it up is told quietly.

use crate::catalog::Entry;
use crate::domain::scenario::layers::Layers;
use crate::store::AttemptRow;
use crate::words::Words;
use crate::workflow::Workspace;

/// What to say when the case of an attempt is not the one it was begun with; `None` if it is.
pub fn case_changed<'w>(words: &'w Words, ws: &Workspace, row: &AttemptRow) -> Option<&'w str> {
    let Some(entry) = ws.catalog.find(&row.scenario_id) else {
        return Some(words.say("conversation-case-gone"));
    };
    let now = entry.scenario.as_ref()?;
    if now.hash == row.case_hash {
        return None;
    }
    Some(words.say(if is_same_file(ws, row, entry) {
        "conversation-laying-changed"
    } else {
        "conversation-case-changed"
    }))
}

/// Whether the case itself is as it was, so that the difference lies in what is laid over it.
fn is_same_file(ws: &Workspace, row: &AttemptRow, entry: &Entry) -> bool {
    let now = entry.as_written();
    let kept = ws.snapshot(&row.case_hash).ok();
    kept.is_some_and(|kept| Layers::unpack(&kept).is_ok_and(|layers| layers.case == now.as_ref()))
}
