//! Where in the window one can be.

/// A place in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Before anything was played: a name, or just a try.
    FirstStart,
    /// All cases.
    Library,
    /// One case, before it begins.
    Briefing {
        /// The case's id.
        case: String,
    },
    /// An attempt under way.
    Conversation,
    /// An attempt that is over.
    Debrief,
    /// Settings, folders, what could not be loaded.
    Settings,
    /// Something went wrong on the way to another place.
    Trouble {
        /// What happened, what is safe and what to do.
        what: String,
    },
}

impl Route {
    /// The window's title there.
    pub fn title(&self, case: Option<&str>) -> String {
        let case = case.unwrap_or("Amends");
        match self {
            Self::FirstStart => "Amends".to_owned(),
            Self::Library => "Practice, Amends".to_owned(),
            Self::Briefing { .. } => format!("{case}: briefing, Amends"),
            Self::Conversation => format!("{case}, Amends"),
            Self::Debrief => format!("{case}: debrief, Amends"),
            Self::Settings => "Settings, Amends".to_owned(),
            Self::Trouble { .. } => "Something went wrong, Amends".to_owned(),
        }
    }
}
