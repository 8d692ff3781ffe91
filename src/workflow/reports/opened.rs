//! One run that was handed in, opened: proved and played again from the very file it came in.

use crate::domain::progress::Kind;
use crate::domain::report::{DecisionRow, Remark};
use crate::store::StoreError;
use crate::store::archive::{Archive, Belongings};
use crate::words::{Told as _, said};
use crate::workflow::hand_in::{self, Judge, Judged, Verdict};
use crate::workflow::reports::behind::{Line, line};
use crate::workflow::say::Dispute;

/// A run that was handed in, opened.
#[derive(Debug)]
pub struct OpenRun {
    /// As it stands in lists.
    pub line: Line,
    /// Title of its ending.
    pub ending: String,
    /// Its decisions, in order.
    pub decisions: Vec<DecisionRow>,
    /// What the learner thinks of its scores, where that went along.
    pub disputes: Vec<Dispute>,
    /// What was recognised, each with the turn whose line earned it.
    pub earned: Vec<(Kind, u32)>,
    /// What trainers have to say of it: of the whole first, then in the order of its turns.
    pub remarks: Vec<Remark>,
    /// Name of the file it came in.
    pub file: String,
    /// The run proved and played again from that file.
    pub judged: Judged,
}

/// A run, proved and played again from the file it came in; `None` if no run has this id.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn open_run(archive: &mut Archive, run: &str) -> Result<Option<OpenRun>, StoreError> {
    let Some(held) = archive.belongings(run)? else { return Ok(None) };
    let Some(listed) = archive.listed(&[held.nr])?.pop() else { return Ok(None) };
    let judged = judged(&held, run);
    Ok(Some(OpenRun {
        line: line(listed),
        ending: judged.results.as_ref().map_or(held.ending, |results| results.title.clone()),
        decisions: held.decisions,
        // What cannot be read is shown as not said.
        disputes: held.views.iter().filter_map(|view| serde_json::from_str(view).ok()).collect(),
        earned: held.earned,
        remarks: held.remarks,
        file: held.file,
        judged,
    }))
}

/// Runs by their numbers in the archive, as they stand in lists; those that are gone are left out.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn lines(archive: &mut Archive, nrs: &[i64]) -> Result<Vec<(i64, Line)>, StoreError> {
    Ok(archive.listed(nrs)?.into_iter().map(|listed| (listed.row.nr, line(listed))).collect())
}

/// The run of this id, judged anew from the file as it was handed in; its case may have come with another file.
fn judged(held: &Belongings, run: &str) -> Judged {
    let lost = |why| Judged {
        id: run.to_owned(),
        verdict: Verdict::Broken { seq: 0, why },
        run: None,
        results: None,
        session: None,
    };
    let mut judge = Judge::default();
    if let (scenario, hash, Some(text)) = &held.case {
        judge.learn(scenario, hash, text);
    }
    match hand_in::read_knowing(&held.bytes, &|hash| judge.knows(hash)) {
        Ok(file) => match file.runs.iter().find(|found| found.id == run) {
            Some(found) => judge.judge_run(&file, found),
            None => lost(said!("handed-run-not-in-file")),
        },
        Err(error) => lost(error.said()),
    }
}
