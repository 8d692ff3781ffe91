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
