//! What goes wrong with files and folders, as sentences that can be said in the language somebody reads. It must not know
//! which that is.

use std::io;

use crate::platform::files::FileError;
use crate::platform::folders::FolderError;
use crate::words::{Said, Told, said};

impl Told for FileError {
    fn said(&self) -> Said {
        match self {
            Self::Missing { path } => said!("faults-file-missing", path = path),
            Self::Denied { path, right } => said!("faults-file-denied", path = path, right = right_said(right)),
            Self::NotAFile { path, found } => said!("faults-file-not-a-file", path = path, found = kind_said(found)),
            Self::TooLarge { path, limit_bytes } => said!("faults-file-too-large", path = path, most = *limit_bytes),
            Self::Full { path } => said!("faults-file-full", path = path),
            Self::Io { path, doing, why } => {
                said!("faults-file-other", path = path, doing = doing_said(doing), why = system_said(why))
            }
        }
    }
}

impl Told for FolderError {
    fn said(&self) -> Said {
        match self {
            Self::NoHome => said!("faults-folder-no-home"),
            Self::CannotMake { wanted, at, why } => {
                said!("faults-folder-not-made", wanted = wanted, why = why, at = at)
            }
        }
    }
}

/// What the system says of a failure: in English its own words, elsewhere what they mean, and then they.
pub fn system_said(error: &io::Error) -> Said {
    let system = error.to_string();
    match error.kind() {
        io::ErrorKind::NotFound => said!("faults-system-missing", system = system),
        io::ErrorKind::PermissionDenied => said!("faults-system-denied", system = system),
        io::ErrorKind::AlreadyExists => said!("faults-system-exists", system = system),
        io::ErrorKind::ReadOnlyFilesystem => said!("faults-system-read-only", system = system),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => said!("faults-system-full", system = system),
        _ => Said::foreign(system),
    }
}

/// What was being done when it failed, as it is told in English: “open the store”. What is not in this list stays as it is;
/// a test finds it.
pub fn doing_said(doing: &str) -> Said {
    match doing {
        "add the learner" => said!("faults-doing-add-learner"),
        "ask for the check" => said!("faults-doing-ask-check"),
        "check the store" => said!("faults-doing-check"),
        "copy it" => said!("faults-doing-copy"),
        "create a file in it" => said!("faults-doing-create"),
        "erase the data" => said!("faults-doing-erase"),
        "erase the words" => said!("faults-doing-erase-words"),
        "fill it up" => said!("faults-doing-fill"),
        "find the attempt" => said!("faults-doing-find-attempt"),
        "find the learner" => said!("faults-doing-find-learner"),
        "flush it to the disk" => said!("faults-doing-flush"),
        "give up the attempt" => said!("faults-doing-give-up"),
        "keep the case" => said!("faults-doing-keep-case"),
        "keep the run" => said!("faults-doing-keep-run"),
        "keep your draft" => said!("faults-doing-draft-keep"),
        "keep your words" => said!("faults-doing-keep-words"),
        "list it" => said!("faults-doing-list"),
        "list the attempts" => said!("faults-doing-list-attempts"),
        "list the backups" => said!("faults-doing-list-backups"),
        "list the learners" => said!("faults-doing-list-learners"),
        "lock the store" => said!("faults-doing-lock"),
        "look into the backup" => said!("faults-doing-look-into"),
        "make a store in memory" => said!("faults-doing-make-in-memory"),
        "note the check" => said!("faults-doing-note-check"),
        "keep your comment" => said!("faults-doing-keep-comment"),
        "open the archive" => said!("faults-doing-open-archive"),
        "read the archive" => said!("faults-doing-read-archive"),
        "take your comment back" => said!("faults-doing-drop-comment"),
        "write into the archive" => said!("faults-doing-write-archive"),
        "open the store" => said!("faults-doing-open"),
        "list what was written" => said!("faults-doing-left-list"),
        "note what was written" => said!("faults-doing-left-note"),
        "put the run right" => said!("faults-doing-correct"),
        "put the settings into words" => said!("faults-doing-settings"),
        "read it" => said!("faults-doing-read"),
        "read the attempt" => said!("faults-doing-read-attempt"),
        "read the case" => said!("faults-doing-read-case"),
        "read what you said" => said!("faults-doing-read-said"),
        "read your draft" => said!("faults-doing-draft-read"),
        "remove it" => said!("faults-doing-remove"),
        "rename it into place" => said!("faults-doing-rename"),
        "rename the learner" => said!("faults-doing-rename-learner"),
        "repair the store" => said!("faults-doing-repair"),
        "restore the backup" => said!("faults-doing-restore"),
        "rewrite it" => said!("faults-doing-rewrite"),
        "rewrite the backup" => said!("faults-doing-rewrite-backup"),
        "save the results" => said!("faults-doing-results"),
        "save your turn" => said!("faults-doing-turn"),
        "start the attempt" => said!("faults-doing-start-attempt"),
        "start the store" => said!("faults-doing-start"),
        "take a backup" => said!("faults-doing-take-backup"),
        "write it" => said!("faults-doing-write"),
        "write its first page" => said!("faults-doing-first-page"),
        other => Said::Quoted(other.to_owned()),
    }
}

/// A right that is missing, as [`doing_said`].
fn right_said(right: &str) -> Said {
    match right {
        "read this file" => said!("faults-right-read"),
        "read this folder" => said!("faults-right-read-folder"),
        "read this file and write in this folder" => said!("faults-right-read-and-write"),
        "write this file" => said!("faults-right-write"),
        "write in this folder" => said!("faults-right-write-folder"),
        "write a file in this folder" => said!("faults-right-write-file-in-folder"),
        other => Said::Quoted(other.to_owned()),
    }
}

/// What stands where a file is wanted, as [`doing_said`].
fn kind_said(found: &str) -> Said {
    match found {
        "a folder" => said!("faults-kind-folder"),
        "a pipe" => said!("faults-kind-pipe"),
        "a device" => said!("faults-kind-device"),
        "a socket" => said!("faults-kind-socket"),
        "something else" => said!("faults-kind-other"),
        other => Said::Quoted(other.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn each_failure_is_told_in_english_as_ever_and_in_german_as_well() {
        let path = || PathBuf::from("/home/ana/amends");
        let io = |kind| FileError::Io { path: path(), doing: "read it", why: io::Error::from(kind) };
        let files = [
            FileError::Missing { path: path() },
            FileError::Denied { path: path(), right: "write this file" },
            FileError::NotAFile { path: path(), found: "a pipe" },
            FileError::TooLarge { path: path(), limit_bytes: 1_048_576 },
            FileError::Full { path: path() },
            io(io::ErrorKind::NotFound),
            io(io::ErrorKind::PermissionDenied),
            io(io::ErrorKind::AlreadyExists),
            io(io::ErrorKind::ReadOnlyFilesystem),
            io(io::ErrorKind::StorageFull),
            io(io::ErrorKind::TimedOut),
        ];
        let cannot = |why| FolderError::CannotMake { wanted: path(), at: path(), why };
        let folders = [FolderError::NoHome, cannot(said!("faults-folder-file"))];
        let told = files.iter().map(|error| (error.to_string(), error.said()));
        let told = told.chain(folders.iter().map(|error| (error.to_string(), error.said())));
        let german = Words::in_language(Language::German).unwrap();
        for (english, said) in told {
            assert_eq!(said.to_string(), english);
            let in_german = said.told(&german);
            assert_ne!(in_german, english);
            assert!(!in_german.contains("faults-") && !in_german.contains("{$"), "{in_german}");
        }
    }

    /// The texts that stand where one of these is followed by a comma and a text, or by a text.
    fn told_in_the_source(begin: &str) -> Vec<(String, String)> {
        fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, into);
                } else {
                    into.push(path);
                }
            }
        }
        let mut files = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for part in ["store", "platform", "workflow"] {
            walk(&root.join(part), &mut files);
        }
        let mut found = Vec::new();
        for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs")) {
            let text = std::fs::read_to_string(file).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            for (at, _) in code.match_indices(begin) {
                let rest = code.get(at + begin.len()..).unwrap().split(';').next().unwrap();
                let texts: Vec<&str> = rest.split('"').skip(1).step_by(2).collect();
                let of = |at: usize| texts.get(at).copied().unwrap_or_default().to_owned();
                found.push((of(0), of(1)));
            }
        }
        found
    }

    #[test]
    fn whatever_the_source_says_it_was_doing_has_words() {
        let mut doing: Vec<String> = Vec::new();
        for begin in
            [".at(database, ", ".at(path, ", ".at(temporary, ", ".at(place, ", ".at(backup, ", ".at(&database, "]
        {
            doing.extend(told_in_the_source(begin).into_iter().map(|(doing, _)| doing));
        }
        for begin in [".call(", ".post(", ".write(", "doing: "] {
            doing.extend(
                told_in_the_source(begin).into_iter().map(|(doing, _)| doing).filter(|doing| doing.contains(' ')),
            );
        }
        let rights = told_in_the_source("FileError::from_io(");
        doing.extend(rights.iter().map(|(doing, _)| doing.clone()));
        let known = |said: &Said| matches!(said, Said::Named(..));
        assert!(doing.len() > 40 && rights.len() > 10, "{doing:?} {rights:?}");
        // What is put together from parts is written, not done.
        for doing in doing.iter().filter(|doing| !doing.is_empty() && !doing.contains('{')) {
            assert!(known(&doing_said(doing)) && doing_said(doing).to_string() == *doing, "{doing}");
        }
        for (_, right) in rights.iter().filter(|(_, right)| !right.is_empty()) {
            assert!(known(&right_said(right)) && right_said(right).to_string() == *right, "{right}");
        }
        for kind in ["a folder", "a pipe", "a device", "a socket", "something else"] {
            assert_eq!((known(&kind_said(kind)), kind_said(kind).to_string()), (true, kind.to_owned()));
        }
    }
}
