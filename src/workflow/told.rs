//! What a use case could not do, as sentences that can be said in the language somebody reads. It must not know which that
//! is.

use crate::words::{Said, Told, said};
use crate::workflow::attempt::{ActError, ResumeError};
use crate::workflow::backups::CopyError;
use crate::workflow::card::CardError;
use crate::workflow::in_folder::InFolderError;
use crate::workflow::my_data::{EraseError, ExportError, NotNow, RetentionError, day};
use crate::workflow::organisation::TemplateError;
use crate::workflow::recognition::CertificateError;
use crate::workflow::retry::RetryError;
use crate::workflow::say::DisputeError;

impl Told for ActError {
    fn said(&self) -> Said {
        match self {
            Self::Refused(refusal) => refusal.said(),
            Self::NotSaved(error) => error.said(),
        }
    }
}

impl Told for ResumeError {
    fn said(&self) -> Said {
        match self {
            Self::Store(error) => error.said(),
            Self::Case(why) => said!("faults-resume-case", why = why),
            Self::Event { seq, why } => said!("faults-resume-event", event = *seq, why = why),
            Self::Erased => said!("faults-resume-erased"),
            Self::Replay(error) => error.said(),
        }
    }
}

impl Told for RetryError {
    fn said(&self) -> Said {
        match self {
            Self::NoTurn(turn) => said!("faults-retry-no-turn", turn = *turn),
            Self::NotSaved(error) => said!("faults-retry-unsaved", error = error.said()),
            Self::Replay(error) => error.said(),
        }
    }
}

impl Told for DisputeError {
    fn said(&self) -> Said {
        match self {
            Self::NoTurn(turn) => said!("faults-dispute-no-turn", turn = *turn),
            Self::Empty => said!("faults-dispute-empty"),
            Self::TooLong => said!("faults-dispute-long"),
            Self::NotSaved(error) => error.said(),
        }
    }
}

impl Told for CopyError {
    fn said(&self) -> Said {
        match self {
            Self::Unnamed => said!("faults-copy-unnamed"),
            Self::NoFolder { folder } => said!("faults-copy-no-folder", folder = folder),
            Self::NoBackup(error) => said!("faults-copy-no-backup", error = error.said()),
            Self::NotWritten { folder, why, todo } => {
                said!("faults-copy-not-written", folder = folder, why = why, todo = todo)
            }
        }
    }
}

impl Told for CardError {
    fn said(&self) -> Said {
        match self {
            Self::Ending { path } => said!("faults-card-ending", path = path),
            Self::Folder(error) => error.said(),
            Self::Print(error) => error.said(),
            Self::File(error) => error.said(),
        }
    }
}

impl Told for CertificateError {
    fn said(&self) -> Said {
        match self {
            Self::Run(error) => error.said(),
            Self::Folder(error) => error.said(),
            Self::Print(error) => error.said(),
        }
    }
}

impl Told for InFolderError {
    fn said(&self) -> Said {
        match self {
            Self::Unnamed => said!("faults-in-folder-unnamed"),
            Self::NoFolder { folder } => said!("faults-in-folder-none", folder = folder),
            Self::Taken { folder } => said!("faults-in-folder-taken", folder = folder),
            Self::File(error) => error.said(),
        }
    }
}

impl Told for TemplateError {
    fn said(&self) -> Said {
        match self {
            Self::Exists(file) => said!("faults-template-exists", file = file),
            Self::NotWritten(error) => said!("faults-template-unwritten", error = error.said()),
            Self::NoFolder(error) => said!("faults-template-unwritten", error = error.said()),
        }
    }
}

impl Told for ExportError {
    fn said(&self) -> Said {
        match self {
            Self::Store(error) => error.said(),
            Self::Folder(error) => error.said(),
            Self::Packing(why) => said!("my-data-fault-packing", why = why),
        }
    }
}

impl Told for EraseError {
    fn said(&self) -> Said {
        match self {
            Self::Nobody => said!("my-data-fault-nobody"),
            Self::Store(error) => error.said(),
            Self::File { path, why } => said!("my-data-fault-file", path = path, why = why),
            Self::Workshop { path, why } => said!("my-data-fault-workshop", path = path, why = why),
        }
    }
}

impl Told for RetentionError {
    fn said(&self) -> Said {
        match self {
            Self::NotNow(NotNow::Earlier { now_ms, last_ms }) => {
                said!("my-data-long-earlier", now = day(*now_ms), last = day(*last_ms))
            }
            Self::NotNow(NotNow::Jumped { now_ms, last_ms }) => {
                said!("my-data-long-jumped", now = day(*now_ms), last = day(*last_ms))
            }
            Self::Erase(error) => error.said(),
            Self::Room(error) => error.said(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::domain::session::{Refusal, ReplayError};
    use crate::platform::files::FileError;
    use crate::platform::folders::FolderError;
    use crate::print::PrintError;
    use crate::store::StoreError;
    use crate::words::{Language, Words};

    /// As it is told, and as the terminal says it.
    fn both(error: &(impl Told + ToString)) -> (Said, String) {
        (error.said(), error.to_string())
    }

    #[test]
    fn each_failure_is_told_in_english_as_ever_and_in_german_as_well() {
        let path = || PathBuf::from("/home/ana/cards");
        let full = || StoreError::DiskFull { path: path(), doing: "save your turn" };
        let file = || FileError::Full { path: path() };
        let replay = || ReplayError { number: 3, refusal: Refusal::Over };
        let (why, todo) = (said!("faults-copy-denied"), said!("faults-copy-denied-todo"));
        let all = [
            both(&ActError::from(Refusal::Over)),
            both(&ActError::from(full())),
            both(&ResumeError::from(full())),
            both(&ResumeError::Case(said!("faults-resume-none"))),
            both(&ResumeError::Event { seq: 4, why: "expected value at line 1 column 1".to_owned() }),
            both(&ResumeError::Erased),
            both(&ResumeError::from(replay())),
            both(&RetryError::NoTurn(7)),
            both(&RetryError::from(full())),
            both(&RetryError::from(replay())),
            both(&DisputeError::NoTurn(7)),
            both(&DisputeError::Empty),
            both(&DisputeError::TooLong),
            both(&DisputeError::from(full())),
            both(&CopyError::Unnamed),
            both(&CopyError::NoFolder { folder: path() }),
            both(&CopyError::from(full())),
            both(&CopyError::NotWritten { folder: path(), why, todo }),
            both(&CardError::Ending { path: path() }),
            both(&CardError::from(InFolderError::Unnamed)),
            both(&InFolderError::NoFolder { folder: path() }),
            both(&InFolderError::Taken { folder: path() }),
            both(&InFolderError::from(file())),
            both(&CardError::from(PrintError::Typeface { name: "Inter" })),
            both(&CardError::from(PrintError::TooLong { place: "Empathy".to_owned(), needs_pt: 812.4, has_pt: 640.0 })),
            both(&CardError::from(PrintError::Letters { letters: "李".to_owned() })),
            both(&CardError::from(PrintError::Pdf { why: "no glyph".to_owned() })),
            both(&CardError::from(file())),
            both(&CertificateError::from(ResumeError::Erased)),
            both(&CertificateError::from(InFolderError::Unnamed)),
            both(&CertificateError::from(PrintError::Typeface { name: "Inter" })),
            both(&TemplateError::Exists("organisation.ron".to_owned())),
            both(&TemplateError::from(file())),
            both(&TemplateError::from(FolderError::NoHome)),
        ];
        let german = Words::in_language(Language::German).unwrap();
        for (said, english) in all {
            assert_eq!(said.to_string(), english);
            let told = said.told(&german);
            assert_ne!(told, english);
            assert!(!told.contains("faults-") && !told.contains("{$") && !told.contains("Nothing"), "{told}");
        }
    }
}
