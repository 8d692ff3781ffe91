//! What goes wrong with the store, as sentences that can be said in the language somebody reads. It must not know which
//! that is.

use crate::platform::doing_said;
use crate::store::error::{Holder, StoreError};
use crate::words::{Said, Told, said};

impl Told for StoreError {
    fn said(&self) -> Said {
        match self {
            Self::InUse { path, holder } => said!("faults-in-use", path = path, holder = holder_said(holder.as_ref())),
            Self::TooNew { path, found, known } => {
                said!("faults-too-new", path = path, found = *found, known = *known)
            }
            Self::NotAStore { path, why } => said!("faults-not-a-store", path = path, why = why),
            Self::DamagedFile { path, findings } => {
                said!("faults-damaged-file", path = path, found = Said::Row(findings.clone(), "; "))
            }
            Self::NotAnArchive { path, why } => said!("faults-not-an-archive", path = path, why = why),
            Self::DamagedArchive { path, why } => said!("faults-damaged-archive", path = path, why = why),
            Self::ArchiveInUse { path } => said!("faults-archive-in-use", path = path),
            Self::ArchiveFailed { path, doing, why } => {
                said!("faults-archive-failed", path = path, doing = doing_said(doing), why = why)
            }
            Self::Damaged { attempt, seq, why } => {
                said!("faults-damaged", attempt = attempt_said(attempt), event = *seq, why = why)
            }
            Self::DamagedCase { hash } => said!("faults-damaged-case", hash = hash),
            Self::ReadOnly { path, doing } => said!("faults-read-only", path = path, doing = doing_said(doing)),
            Self::DiskFull { path, doing } => said!("faults-disk-full", path = path, doing = doing_said(doing)),
            Self::Vanished { path, doing } => said!("faults-vanished", path = path, doing = doing_said(doing)),
            Self::Io { path, doing, why } => {
                said!("faults-disk", path = path, doing = doing_said(doing), why = why)
            }
            Self::Unsafe { path, setting, wanted, found } => {
                said!("faults-unsafe", path = path, setting = *setting, wanted = wanted, found = found)
            }
            Self::WrongSeq { attempt, expected, found } => {
                said!("faults-wrong-event", attempt = attempt, expected = *expected, found = *found)
            }
            Self::NotOpen { attempt, status } => {
                said!("faults-not-open", attempt = attempt, status = status_said(status))
            }
            Self::Unknown { what, id } => said!("faults-unknown", what = what_said(what), id = id),
            Self::Ambiguous { prefix, matches } => said!("faults-ambiguous", prefix = prefix, matches = *matches),
            Self::BadInput { what, why } => said!("faults-bad-input", what = what_said(what), why = why),
            Self::NotOnDisk { doing } => said!("faults-not-on-disk", doing = doing_said(doing)),
            Self::TracesLeft { left, why } => {
                let left: Vec<String> = left.iter().map(|path| path.display().to_string()).collect();
                said!("faults-traces-left", left = left.join(", "), why = why)
            }
            Self::Stopped { doing } => said!("faults-stopped", doing = doing_said(doing)),
            Self::Database { path, doing, why } => {
                said!("faults-database", path = path, doing = doing_said(doing), why = why)
            }
            Self::File(error) => error.said(),
            Self::Folder(error) => error.said(),
        }
    }
}

/// An attempt by its id, or by the number of its row where no id can be read.
pub(crate) fn attempt_said(id: &str) -> Said {
    match id.strip_prefix("number ") {
        Some(number) => said!("faults-number", number = number),
        None => Said::Quoted(id.to_owned()),
    }
}

fn holder_said(holder: Option<&Holder>) -> Said {
    match holder {
        Some(Holder { pid, since }) => said!("faults-holder-amends", pid = pid.to_string(), since = since),
        None => said!("faults-holder-other"),
    }
}

/// How an attempt stands, as its record says it.
fn status_said(status: &str) -> Said {
    match status {
        "open" => said!("faults-status-open"),
        "ended" => said!("faults-status-ended"),
        "abandoned" => said!("faults-status-abandoned"),
        other => Said::Quoted(other.to_owned()),
    }
}

/// What is not there or cannot be stored, by its English name.
fn what_said(what: &str) -> Said {
    match what {
        "attempt" => said!("faults-what-attempt"),
        "case" => said!("faults-what-case"),
        "event" => said!("faults-what-event"),
        "fork" => said!("faults-what-fork"),
        "learner" => said!("faults-what-learner"),
        "name" => said!("faults-what-name"),
        "results" => said!("faults-what-results"),
        "seed" => said!("faults-what-seed"),
        "text" => said!("faults-what-text"),
        "words" => said!("faults-what-words"),
        other => Said::Quoted(other.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::platform::files::FileError;
    use crate::platform::folders::FolderError;
    use crate::words::{Language, Words};

    /// A value of every variant. What is added to the errors does not compile here until it stands in `Told`.
    fn every() -> Vec<StoreError> {
        let path = || PathBuf::from("/data/store.sqlite");
        let attempt = || "01a4".to_owned();
        let doing = "save your turn";
        let holder = Some(Holder { pid: 4711, since: "2026-01-01T00:00:00Z".to_owned() });
        let mut all = vec![
            StoreError::InUse { path: path(), holder },
            StoreError::InUse { path: path(), holder: None },
            StoreError::TooNew { path: path(), found: 9, known: 3 },
            StoreError::NotAStore { path: path(), why: said!("faults-why-cut-short") },
            StoreError::DamagedFile {
                path: path(),
                findings: vec![said!("faults-found-row", table = "event"), Said::foreign("page 4: btree".to_owned())],
            },
            StoreError::NotAnArchive { path: path(), why: said!("faults-why-not-sqlite") },
            StoreError::DamagedArchive { path: path(), why: Said::foreign("page 4: btree".to_owned()) },
            StoreError::ArchiveInUse { path: path() },
            StoreError::ArchiveFailed { path: path(), doing, why: "near \"x\": syntax error".to_owned() },
            StoreError::Damaged { attempt: attempt(), seq: 12_345, why: said!("faults-why-order") },
            StoreError::DamagedCase { hash: "ab12".to_owned() },
            StoreError::ReadOnly { path: path(), doing },
            StoreError::DiskFull { path: path(), doing },
            StoreError::Vanished { path: path(), doing },
            StoreError::Io { path: path(), doing, why: Said::foreign("disk I/O error".to_owned()) },
            StoreError::Unsafe { path: path(), setting: "synchronous", wanted: "2".to_owned(), found: "0".to_owned() },
            StoreError::WrongSeq { attempt: attempt(), expected: 4, found: 5 },
            StoreError::NotOnDisk { doing },
            StoreError::Ambiguous { prefix: "01".to_owned(), matches: 12 },
            StoreError::TracesLeft { left: vec![path(), path()], why: said!("faults-why-unreadable") },
            StoreError::Stopped { doing },
            StoreError::Database { path: path(), doing, why: "near \"x\": syntax error".to_owned() },
            StoreError::File(FileError::Full { path: path() }),
            StoreError::Folder(FolderError::NoHome),
        ];
        for status in ["open", "ended", "abandoned"] {
            all.push(StoreError::NotOpen { attempt: attempt(), status });
        }
        for what in ["attempt", "case", "event", "fork", "learner", "name", "results", "seed", "text", "words"] {
            all.push(StoreError::Unknown { what, id: "x".to_owned() });
            all.push(StoreError::BadInput { what, why: said!("faults-why-longer", most = 1_048_576_usize) });
        }
        all
    }

    #[test]
    fn each_failure_is_told_in_english_as_ever_and_in_german_as_well() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        for error in every() {
            assert_eq!(error.told(&english), error.to_string());
            let told = error.told(&german);
            assert_ne!(told, error.to_string());
            assert!(!told.contains("faults-") && !told.contains("{$"), "{told}");
            for left in ["Could not", "save your turn", "Nothing was", "attempt ", " the "] {
                assert!(!told.contains(left), "{left} in {told}");
            }
        }
    }
}
