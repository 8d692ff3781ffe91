//! What became of a case since an attempt at it was begun. The attempt goes on with the case as it was
//! then; whoever takes it up is told quietly.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Entry;
use crate::domain::scenario::layers::Layers;
use crate::store::AttemptRow;
use crate::words::{Language, Words};
use crate::workflow::{Workspace, history};

/// What to say when the case of an attempt is not the one it was begun with; `None` if it is.
pub fn case_changed<'w>(words: &'w Words, ws: &Workspace, row: &AttemptRow) -> Option<&'w str> {
    let Some(entry) = ws.catalog.find(&row.scenario_id) else {
        return Some(words.say("conversation-case-gone"));
    };
    let now = entry.scenario.as_ref()?;
    if now.hash == row.case_hash || begun_in(ws, row, entry).is_some() {
        return None;
    }
    Some(words.say(if is_same_file(ws, row, entry) {
        "conversation-laying-changed"
    } else {
        "conversation-case-changed"
    }))
}

/// The language in which a case is the one that an attempt was begun with, if it is that in any; nothing has changed then, it is
/// only told in another one now.
fn begun_in(ws: &Workspace, row: &AttemptRow, entry: &Entry) -> Option<Language> {
    let is_it =
        |language: &Language| ws.catalog.told_in(entry, Some(*language)).is_some_and(|told| told.hash == row.case_hash);
    entry.languages().into_iter().find(is_it)
}

/// Looks for cases again, and tells each that the present learner has a run of under way in the language of that run: it is
/// gone on with in this language, whatever others are told in, and its card says what was begun. What somebody chose in a
/// briefing stays. Holds until the catalogue is looked through again: whoever begins anew begins in the language that is set.
pub fn tell_as_begun(ws: &mut Workspace) {
    let begun = languages_begun(ws);
    ws.tell_begun_in(begun);
}

/// The language of each run under way whose case is told in another one now; by title, so that nothing is laid for it and a case
/// is read only where its title is another.
fn languages_begun(ws: &Workspace) -> BTreeMap<String, Language> {
    let rows = history::attempts_under_way(ws).unwrap_or_default();
    let titles = if rows.is_empty() { BTreeMap::new() } else { ws.store.case_titles().unwrap_or_default() };
    let (mut seen, mut begun) = (BTreeSet::new(), BTreeMap::new());
    for row in rows {
        // Of several runs of a case the newest is the one that is gone on with.
        if !seen.insert(row.scenario_id.clone()) {
            continue;
        }
        let (Some(entry), Some(title)) = (ws.catalog.find(&row.scenario_id), titles.get(&row.case_hash)) else {
            continue;
        };
        let language = if entry.brief.as_ref().is_some_and(|brief| brief.title == *title) {
            // It may be that because it was told as begun before.
            ws.laying.begun.get(&row.scenario_id).copied()
        } else {
            entry.languages().into_iter().find(|language| entry.title_in(*language) == Some(title.as_str()))
        };
        begun.extend(language.map(|language| (row.scenario_id, language)));
    }
    begun
}

/// Whether the case itself is as it was, so that the difference lies in what is laid over it.
fn is_same_file(ws: &Workspace, row: &AttemptRow, entry: &Entry) -> bool {
    let now = entry.as_written();
    let kept = ws.snapshot(&row.case_hash).ok();
    kept.is_some_and(|kept| Layers::unpack(&kept).is_ok_and(|layers| layers.case == now.as_ref()))
}
