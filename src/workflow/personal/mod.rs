//! What is kept of a person, field by field: every column of the store, every event and every part that stands beside a
//! run, every setting and every kind of file, with what it is, whether *My data* holds it, whether it may leave in a
//! hand-in and what becomes of it when it is erased. Tests hold this list against what there is, so that nothing is kept
//! that is not in it. Export, the page *My data* and docs/privacy.md read it.

mod archive;
mod fields;
mod page;

use crate::workflow::parts::{Kind, Part};

pub use archive::{HANDED_IN, Handed};
pub use fields::FIELDS;
pub use page::page;

/// One thing that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Where it stands.
    pub at: At,
    /// What it is, in a few words, for [`page()`].
    pub what: &'static str,
    /// What it belongs to; that says why it is kept.
    pub group: Group,
    /// What it tells.
    pub sort: Sort,
    /// Where *My data* has it.
    pub mine: Mine,
    /// Whether it may leave in a hand-in.
    pub leaves: Leaves,
    /// What becomes of it when its person is erased.
    pub gone: Gone,
}

/// Where a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// A table and its column.
    Column(&'static str, &'static str),
    /// The payload of an event.
    Event(Kind),
    /// A part that stands beside a run, or one answer in it.
    Said(Part, &'static str),
    /// A setting by its name in the file.
    Setting(&'static str),
    /// A kind of file below the data folder.
    File(&'static str),
}

/// What fields belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Who somebody is.
    Name,
    /// Runs and their results.
    Runs,
    /// Replies in one's own words.
    Words,
    /// What somebody says about themselves.
    Reflections,
    /// Ideas for the way of working.
    Ideas,
    /// Words not said yet.
    Drafts,
    /// What was written out.
    Written,
    /// Settings.
    Settings,
    /// The texts of cases.
    Cases,
    /// What keeps all of it whole.
    Upkeep,
}

impl Group {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Runs,
        Self::Words,
        Self::Reflections,
        Self::Ideas,
        Self::Drafts,
        Self::Written,
        Self::Settings,
        Self::Cases,
        Self::Upkeep,
    ];

    /// The names of its heading and of why it is kept, among the words.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Name => ("my-data-name", "my-data-name-why"),
            Self::Runs => ("my-data-runs", "my-data-runs-why"),
            Self::Words => ("my-data-words", "my-data-words-why"),
            Self::Reflections => ("my-data-reflections", "my-data-reflections-why"),
            Self::Ideas => ("my-data-ideas", "my-data-ideas-why"),
            Self::Drafts => ("my-data-drafts", "my-data-drafts-why"),
            Self::Written => ("my-data-written", "my-data-written-why"),
            Self::Settings => ("my-data-settings", "my-data-settings-why"),
            Self::Cases => ("my-data-cases", "my-data-cases-why"),
            Self::Upkeep => ("my-data-upkeep", "my-data-upkeep-why"),
        }
    }

    /// Its fields.
    pub fn fields(self) -> impl Iterator<Item = &'static Field> {
        FIELDS.iter().filter(move |field| field.group == self)
    }

    /// What of it may leave in a hand-in: the most that any of its fields may.
    pub fn leaves(self) -> Leaves {
        self.fields().map(|field| field.leaves).max().unwrap_or(Leaves::Never)
    }

    /// Whether any of it is in *My data*.
    pub fn is_in_my_data(self) -> bool {
        self.fields().any(|field| field.mine != Mine::No)
    }
}

/// What a field tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Who somebody is.
    Identity,
    /// What somebody wrote.
    OwnWords,
    /// What somebody says or thinks about themselves.
    AboutOneself,
    /// What somebody did, and how it went.
    Result,
    /// Nothing about anybody.
    Technical,
}

impl Sort {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::OwnWords => "own words",
            Self::AboutOneself => "about oneself",
            Self::Result => "result",
            Self::Technical => "technical",
        }
    }
}

/// Where *My data* has a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mine {
    /// At this place in `my-data.json`; `[]` is each of a list.
    At(&'static str),
    /// Nowhere.
    No,
}

/// Whether a field may leave in a hand-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaves {
    /// It stays on this computer.
    Never,
    /// Only if its box is ticked.
    IfTicked,
    /// It is in every hand-in.
    Always,
}

impl Leaves {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::IfTicked => "if ticked",
            Self::Always => "yes",
        }
    }
}

/// What becomes of a field when its person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// It is removed.
    Removed,
    /// Its content is emptied; that there was something stays, so that the chains of others still prove themselves.
    Emptied,
    /// The file is written anew without it.
    Rewritten,
    /// It stays: it tells of nobody.
    Stays,
}

impl Gone {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Emptied => "emptied",
            Self::Rewritten => "rewritten without it",
            Self::Stays => "stays",
        }
    }
}
