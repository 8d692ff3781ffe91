//! What cases are called in the language a report is told in. A case is played in one language here and in another there; a
//! report that quotes both calls one case by two names.

use std::collections::BTreeMap;

use crate::domain::report::rows::{PlayedCase, PlayedCause};

/// A case in the language of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseName {
    /// Its title.
    pub title: String,
    /// Its causes.
    pub causes: Vec<PlayedCause>,
}

/// Cases by the scenario's id. A case that is not among them is told as it was played.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseNames(pub BTreeMap<String, CaseName>);

impl CaseNames {
    /// The title of a case, if it has another one here.
    pub fn title(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(|name| name.title.as_str())
    }

    /// Tells a text of a case in this language: its title, and those of its causes that are known here.
    pub(super) fn tell(&self, text: &mut PlayedCase) {
        let Some(name) = self.0.get(&text.id) else { return };
        text.title.clone_from(&name.title);
        for cause in &mut text.causes {
            if let Some(known) = name.causes.iter().find(|known| known.id == cause.id) {
                cause.text.clone_from(&known.text);
                cause.fix.clone_from(&known.fix);
            }
        }
    }
}
