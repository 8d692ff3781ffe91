//! Forgetting what others handed in. What else the archive holds of the same runs and people is read again first, so that
//! afterwards it stands as if the forgotten files had never come.

use std::ops::ControlFlow;

use crate::domain::report::{Behind, Listed, told_apart};
use crate::store::StoreError;
use crate::store::archive::{Archive, Plan};
use crate::workflow::reports::reading::{Before, Reader};
use crate::workflow::reports::settle::{Again, read_runs};

pub use crate::store::archive::{Forget, Forgotten, KeptPerson};

/// Everybody of whom there is something, by name.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn people(archive: &mut Archive) -> Result<Vec<KeptPerson>, StoreError> {
    archive.people()
}

/// Somebody of whom there is something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// By reference.
    pub reference: String,
    /// As the person is called, so that nobody else is called the same.
    pub called: String,
    /// The team, if one was given.
    pub team: Option<String>,
    /// Runs.
    pub runs: usize,
}

/// Everybody of whom there is something, by name, and nobody called like another.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn everybody(archive: &mut Archive) -> Result<Vec<Kept>, StoreError> {
    let all = archive.people()?;
    let listed: Vec<Listed<'_>> = all.iter().map(|kept| kept.person.listed()).collect();
    let called = told_apart(&listed);
    let kept = all.into_iter().zip(called).map(|(kept, called)| Kept {
        reference: kept.person.reference,
        called,
        team: kept.person.team,
        runs: kept.runs,
    });
    Ok(kept.collect())
}

/// Somebody as they are known before they are forgotten, with the names of the files they handed in; `None` of whom there is
/// nothing.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn known(archive: &mut Archive, reference: &str) -> Result<Option<(Kept, Vec<String>)>, StoreError> {
    let kept = everybody(archive)?.into_iter().find(|kept| kept.reference == reference);
    kept.map(|kept| Ok((kept, archive.file_names(reference)?))).transpose()
}

/// Whose runs are behind a figure, if it is one person's and there is anything of them.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn whose(archive: &mut Archive, what: &Behind) -> Result<Option<Kept>, StoreError> {
    match what {
        Behind::Person(reference) => Ok(known(archive, reference)?.map(|(kept, _)| kept)),
        _ => Ok(None),
    }
}

/// Forgets as [`forget`] does, and names the files of a person who was forgotten, without their folders.
///
/// # Errors
/// [`StoreError`] if the archive cannot be written; then all is still there.
pub fn forget_naming(archive: &mut Archive, what: &Forget) -> Result<(Forgotten, Vec<String>), StoreError> {
    let names = match what {
        Forget::Person(reference) => archive.file_names(reference)?,
        Forget::Before(_) | Forget::Everything => Vec::new(),
    };
    Ok((forget(archive, what)?, names))
}

/// What would be gone, without forgetting anything.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn preview(archive: &mut Archive, what: &Forget) -> Result<Forgotten, StoreError> {
    Ok(archive.plan(what)?.would)
}

/// Forgets files with all that hangs on them, remarks too. Hand-ins on the disk are not touched: merged again, they are back.
///
/// # Errors
/// [`StoreError`] if the archive cannot be written; then all is still there.
pub fn forget(archive: &mut Archive, what: &Forget) -> Result<Forgotten, StoreError> {
    if *what == Forget::Everything {
        return archive.forget_everything();
    }
    loop {
        let plan = archive.plan(what)?;
        if let Some(gone) = forget_planned(archive, &plan)? {
            return Ok(gone);
        }
        // Somebody has merged meanwhile: what there is to forget is another.
    }
}

/// Forgets what was planned; `None` if the archive is another one than it was then.
fn forget_planned(archive: &mut Archive, plan: &Plan) -> Result<Option<Forgotten>, StoreError> {
    let before = Before { texts: archive.case_texts()?, ..Before::default() };
    let mut reader = Reader::new(&before);
    let runs = read_runs(archive, &mut reader, &plan.runs, &mut |_| ControlFlow::Continue(()))?;
    let runs: Vec<_> = runs.into_iter().map(Again::into_held).collect();
    let mut said = Vec::new();
    for file in &plan.files {
        // A file that was taken in can be read again; what of it is already kept is not asked for.
        said.extend(reader.said(&archive.file_content(*file)?));
    }
    archive.forget(plan, &runs, &said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{Folders, files::write_atomically};
    use crate::workflow::reports::examples::a_few_teams;
    use crate::workflow::reports::merge::merge;

    #[test]
    fn a_plan_made_before_somebody_else_merged_is_made_anew() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let files = a_few_teams(folders.clone(), 1_764_000_000_000).unwrap();
        let put = |archive: &mut Archive, nr: usize| {
            let (name, bytes) = &files[nr];
            write_atomically(&dir.path().join(name), bytes).unwrap();
            merge(archive, &[dir.path().join(name)], 0, &mut |_| ControlFlow::Continue(())).unwrap();
        };
        let [mut one, mut other] = [(); 2].map(|()| Archive::open(&folders).unwrap());
        put(&mut one, 0);
        let what = Forget::Before(i64::MAX);
        let plan = one.plan(&what).unwrap();
        put(&mut other, 1);
        assert_eq!(forget_planned(&mut one, &plan).unwrap(), None);
        assert_eq!(people(&mut one).unwrap().len(), 2, "nothing is gone");
        let everybody = everybody(&mut one).unwrap();
        let (kept, names) = known(&mut one, &everybody[0].reference).unwrap().unwrap();
        assert_eq!((&kept, names.len()), (&everybody[0], 1), "by which they are asked about");
        assert!(kept.runs > 0 && files.iter().any(|(name, _)| *name == names[0]), "{kept:?} {names:?}");
        assert_eq!(known(&mut one, "nobody").unwrap(), None);
        assert_eq!(forget(&mut one, &what).unwrap().files, 2);
    }
}
