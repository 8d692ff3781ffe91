//! Playing runs again from the files that hold them: those whose case came later than they did, and those that are to stand
//! from another file than before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::store::StoreError;
use crate::store::archive::{Archive, HeldRuns, TakenRun};
use crate::words::{Said, said};
use crate::workflow::reports::merge::{BATCH_RUNS, Damage, Merged, Progress, Writing};
use crate::workflow::reports::reading::{Before, Reader};

/// Files that are kept at hand while runs are played again.
const AT_HAND: usize = 4;

/// A run as each of several files holds it, by the files' numbers.
type Held = Vec<(i64, Result<TakenRun, Said>)>;

/// Runs of a file by id, each with why it is none if it is none.
type InFile = BTreeMap<String, Result<TakenRun, Said>>;

/// A run as the files hold it.
pub(super) struct Again {
    pub(super) run: String,
    held: Held,
    /// Files in which it could not be read any more, each with why.
    unread: Vec<(i64, Said)>,
}

impl Again {
    /// The same for the archive: a file that cannot be read any more holds no run.
    pub(super) fn into_held(self) -> (String, HeldRuns) {
        let all = self.held.into_iter().chain(self.unread.into_iter().map(|(file, why)| (file, Err(why))));
        (self.run, all.map(|(file, read)| (file, read.map_err(|why| why.to_string()))).collect())
    }
}

/// Plays runs again whose case came later than they did, and puts right what was said of them.
pub(super) fn settle(
    writing: &mut Writing<'_>,
    files: usize,
    on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let mut unsettled = writing.archive.unsettled()?;
    if unsettled.is_empty() {
        return Ok(());
    }
    // Those of a file come one after another, so that each file is read about once.
    unsettled.sort_by(|one, other| one.1.cmp(&other.1).then_with(|| one.0.cmp(&other.0)));
    let before = Before { texts: writing.archive.case_texts()?, ..Before::default() };
    let mut said: BTreeMap<Option<String>, Vec<Damage>> = BTreeMap::new();
    for damage in std::mem::take(&mut writing.merged.not_replayed) {
        said.entry(damage.run.clone()).or_default().push(damage);
    }
    let done = settle_all(writing, &mut Reader::new(&before), &unsettled, &mut said, &mut |again, runs| {
        on(Progress { files, of: files, runs, again: (again, unsettled.len()) })
    });
    writing.merged.not_replayed.extend(said.into_values().flatten());
    done
}

fn settle_all(
    writing: &mut Writing<'_>,
    reader: &mut Reader<'_>,
    unsettled: &[(String, Vec<i64>)],
    said: &mut BTreeMap<Option<String>, Vec<Damage>>,
    on: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let mut done = 0;
    for some in unsettled.chunks(BATCH_RUNS) {
        let runs = writing.merged.new_runs;
        let found = read_runs(writing.archive, reader, some, &mut |read| on(done + read, runs))?;
        let is_whole = found.len() == some.len();
        let mut settled = Vec::with_capacity(found.len());
        for again in found {
            if again.unread.is_empty() {
                let broken = again.held.iter().filter(|(_, read)| read.is_err());
                let names = broken.map(|(file, _)| writing.archive.file_name(*file)).collect::<Result<Vec<_>, _>>()?;
                put_right(writing.merged, said, &again, &names);
                settled.push(again.into_held());
                continue;
            }
            // It stands as it stood: nobody knows better. What cannot be read is named.
            for (file, why) in again.unread {
                let file = PathBuf::from(writing.archive.file_name(file)?);
                writing.merged.reserved.push(Damage { file, run: Some(again.run.clone()), about: None, why });
            }
        }
        writing.archive.settle(&mut writing.intake, &settled)?;
        done += some.len();
        if !is_whole {
            writing.merged.is_stopped = true;
            break;
        }
    }
    Ok(())
}

/// Reads runs again from the files that hold them; fewer of them if whoever is asked after each stops it.
pub(super) fn read_runs(
    archive: &mut Archive,
    reader: &mut Reader<'_>,
    runs: &[(String, Vec<i64>)],
    on: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<Again>, StoreError> {
    let mut wanted: BTreeMap<i64, BTreeSet<&str>> = BTreeMap::new();
    for (run, files) in runs {
        for file in files {
            wanted.entry(*file).or_default().insert(run);
        }
    }
    let mut at_hand: BTreeMap<i64, Result<InFile, Said>> = BTreeMap::new();
    let mut all = Vec::new();
    for (at, (run, files)) in runs.iter().enumerate() {
        let mut again = Again { run: run.clone(), held: Held::new(), unread: Vec::new() };
        for &file in files {
            if !at_hand.contains_key(&file) {
                if at_hand.len() >= AT_HAND {
                    at_hand.pop_first();
                }
                let of_file = wanted.get(&file).cloned().unwrap_or_default();
                at_hand.insert(file, reader.runs_of(&archive.file_content(file)?, &of_file));
            }
            match at_hand.get(&file) {
                Some(Ok(held)) => match held.get(run) {
                    Some(read) => again.held.push((file, read.clone())),
                    None => again.unread.push((file, said!("merge-why-not-there"))),
                },
                Some(Err(why)) => again.unread.push((file, why.clone())),
                None => {}
            }
        }
        all.push(again);
        if on(at + 1).is_break() {
            break;
        }
    }
    Ok(all)
}

/// Puts right what was said of a run before its case came.
fn put_right(
    merged: &mut Merged,
    said: &mut BTreeMap<Option<String>, Vec<Damage>>,
    again: &Again,
    broken_in: &[String],
) {
    let is_replayed = again.held.iter().any(|(_, read)| read.as_ref().is_ok_and(|read| read.row.told.is_some()));
    let broken: Vec<&Said> = again.held.iter().filter_map(|(_, read)| read.as_ref().err()).collect();
    if !is_replayed && broken.is_empty() {
        return;
    }
    let was_said = said.remove(&Some(again.run.clone())).unwrap_or_default();
    for (name, why) in broken_in.iter().zip(broken) {
        let at = was_said.iter().find(|was| was.file.file_name().is_some_and(|own| own.to_string_lossy() == *name));
        let file = at.map_or_else(|| PathBuf::from(name), |was| was.file.clone());
        let about = at.and_then(|was| was.about.clone());
        merged.damage.push(Damage { file, run: Some(again.run.clone()), about, why: why.clone() });
    }
    if again.held.iter().all(|(_, read)| read.is_err()) && !was_said.is_empty() {
        merged.new_runs = merged.new_runs.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::report::Remark;
    use crate::platform::{Folders, files::write_atomically};
    use crate::workflow::reports::examples::a_few_teams;
    use crate::workflow::reports::merge::merge;

    #[test]
    fn what_was_remarked_on_a_run_that_is_taken_out_goes_with_it() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let (name, bytes) = a_few_teams(folders.clone(), 1_764_000_000_000).unwrap().remove(0);
        write_atomically(&dir.path().join(&name), &bytes).unwrap();
        let mut archive = Archive::open(&folders).unwrap();
        merge(&mut archive, &[dir.path().join(name)], 0, &mut |_| ControlFlow::Continue(())).unwrap();
        let run: String =
            archive.call("read", |conn| Ok(conn.query_row("SELECT id FROM run", [], |row| row.get(0))?)).unwrap();
        let remark = Remark {
            id: String::new(),
            run: run.clone(),
            turn: None,
            author: "T".to_owned(),
            written_ms: 0,
            comment: "Well done.".to_owned(),
            is_thanks: false,
            other: None,
        };
        archive.put_remark(&remark).unwrap();
        let mut intake = archive.begin_intake("x").unwrap();
        archive.settle(&mut intake, &[(run, vec![(1, Err("it was forged".to_owned()))])]).unwrap();
        let left = archive
            .call("read", |conn| Ok(conn.query_row("SELECT count(*) FROM remark", [], |row| row.get::<_, i64>(0))?));
        assert_eq!(left.unwrap(), 0);
    }
}
