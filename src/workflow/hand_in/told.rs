//! What goes wrong with a hand-in, as sentences that can be said in the language somebody reads.

use crate::words::{Said, Told, said};
use crate::workflow::hand_in::{HandInError, NotWritten, Verdict};

impl Told for HandInError {
    fn said(&self) -> Said {
        match self {
            Self::File(error) => error.said(),
            Self::NotWhole => said!("hand-in-error-not-whole"),
            Self::Contents { why } => said!("hand-in-error-contents", why = why),
            Self::Later { found, known } => said!("hand-in-error-later", found = *found, known = *known),
            Self::Foreign { entry } => said!("hand-in-error-foreign", entry = entry),
            Self::TooLarge => said!("hand-in-error-large"),
        }
    }
}

impl Told for Verdict {
    fn said(&self) -> Said {
        match self {
            Self::Sound => said!("hand-in-verdict-sound"),
            Self::Broken { seq: 0, why } => said!("hand-in-verdict-broken", why = why),
            Self::Broken { seq, why } => said!("hand-in-verdict-broken-at", event = *seq, why = why),
            Self::NotReplayed { why } => said!("hand-in-verdict-not-replayed", why = why),
        }
    }
}

impl Told for NotWritten {
    fn said(&self) -> Said {
        match self {
            Self::Store(error) => error.said(),
            Self::NoRuns => said!("hand-in-error-no-runs"),
            Self::NoName => said!("hand-in-error-no-name"),
            Self::LongName { most } => said!("hand-in-error-long-name", most = *most),
            Self::Unpacked { why } => said!("hand-in-error-unpacked", why = why),
            Self::Folder(error) => error.said(),
            Self::InFolder(error) => error.said(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::platform::files::FileError;
    use crate::platform::folders::FolderError;
    use crate::store::StoreError;
    use crate::words::{Language, Words};
    use crate::workflow::in_folder::InFolderError;

    fn both(error: &(impl Told + ToString)) -> (Said, String) {
        (error.said(), error.to_string())
    }

    #[test]
    fn each_failure_is_told_in_english_as_ever_and_in_german_as_well() {
        let path = || PathBuf::from("/home/ana/got.amends");
        let why = || said!("hand-in-why-damaged");
        let all = [
            both(&HandInError::from(FileError::Full { path: path() })),
            both(&HandInError::NotWhole),
            both(&HandInError::Contents { why: why() }),
            both(&HandInError::Later { found: 2, known: 1 }),
            both(&HandInError::Foreign { entry: "../evil".to_owned() }),
            both(&HandInError::TooLarge),
            both(&NotWritten::from(StoreError::DiskFull { path: path(), doing: "save your turn" })),
            both(&NotWritten::NoRuns),
            both(&NotWritten::NoName),
            both(&NotWritten::LongName { most: 80 }),
            both(&NotWritten::Unpacked { why: why() }),
            both(&NotWritten::from(FolderError::NoHome)),
            both(&NotWritten::from(InFolderError::Unnamed)),
        ];
        let german = Words::in_language(Language::German).unwrap();
        for (said, english) in all {
            assert_eq!(said.to_string(), english);
            let told = said.told(&german);
            assert_ne!(told, english);
            assert!(!told.contains("hand-in-") && !told.contains("{$") && !told.contains("Nothing"), "{told}");
        }
        for verdict in [Verdict::Sound, Verdict::Broken { seq: 3, why: why() }, Verdict::NotReplayed { why: why() }] {
            assert_ne!(verdict.told(&german), verdict.said().to_string());
        }
    }
}
